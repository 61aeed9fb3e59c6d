// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a file and what it does: or the heading above the rows that do the same.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var model
    required property real personWidth
    readonly property bool heading: model.heading ?? false
    readonly property var look: ({
        faulty: { glyph: "warning", ink: Theme.colour.dangerText },
        created: { glyph: "user", ink: Theme.colour.successText },
        changed: { glyph: "pencil", ink: Theme.colour.accentText },
        deactivated: { glyph: "minus", ink: Theme.colour.warningText },
        unchanged: { glyph: "check", ink: Theme.colour.textMuted }
    })[model.kind] ?? { glyph: "", ink: Theme.colour.textMuted }

    signal showAll(string kind)
    signal corrected(int column, string text)
    signal person(int column, string value, string personId)

    height: heading ? Theme.size.tableHead : Math.max(Theme.size.listRow, what.implicitHeight + 2 * Theme.space.s)
    Accessible.role: heading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: heading ? model.kindText + " " + model.count : qsTr("Line %1: %2").arg(model.line).arg(model.name)

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        visible: root.heading
        spacing: Theme.space.s

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.look.glyph
            color: root.look.ink
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            medium: true
            text: root.model.kindText ?? ""
            Accessible.ignored: true
        }
        CountBadge {
            anchors.verticalCenter: parent.verticalCenter
            count: root.heading ? root.model.count : 0
        }
    }
    LinkButton {
        objectName: "showAll"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        visible: root.heading && root.model.hidden > 0
        text: root.heading ? qsTr("Show all %1").arg(root.model.count) : ""
        onClicked: root.showAll(root.model.kind)
    }
    PlainText {
        id: line
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.s
        width: Theme.size.tile + Theme.space.s
        visible: !root.heading
        anchors.verticalCenter: parent.verticalCenter
        kind: "caption"
        text: root.heading ? "" : root.model.line
        color: Theme.colour.textMuted
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    Avatar {
        id: face
        anchors.left: line.right
        anchors.leftMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.heading
        personId: root.model.subjectId ?? ""
        name: root.model.name ?? ""
        initials: root.model.initials ?? ""
    }
    Column {
        id: who
        anchors.left: face.right
        anchors.leftMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.heading
        width: root.personWidth - line.width - face.width - Theme.space.s - 2 * Theme.space.m

        PlainText {
            width: parent.width
            kind: "small"
            medium: true
            text: root.model.name ?? ""
            elide: Text.ElideRight
        }
        PlainText {
            width: parent.width
            kind: "caption"
            text: root.model.detail ?? ""
            visible: text !== ""
            color: Theme.colour.textMuted
            elide: Text.ElideRight
        }
    }
    Column {
        id: what
        anchors.left: parent.left
        anchors.leftMargin: root.personWidth + Theme.space.l
        width: parent.width - anchors.leftMargin - Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.heading

        Flow {
            width: parent.width
            visible: (root.model.text ?? "") !== ""
            spacing: Theme.space.xs

            PlainText {
                kind: "small"
                text: root.model.text ?? ""
                width: Math.min(implicitWidth, parent ? parent.width : 0)
                wrapMode: Text.Wrap
            }
            PlainText {
                visible: text !== ""
                kind: "small"
                text: (root.model.quiet ?? "") !== "" ? "· " + root.model.quiet : ""
                color: Theme.colour.textMuted
            }
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            kind: "caption"
            wrapMode: Text.Wrap
            text: root.model.warning ?? ""
            color: Theme.colour.warningText
        }
        Flow {
            width: parent.width
            spacing: Theme.space.m
            visible: changes.count > 0

            Repeater {
                id: changes
                model: root.model.changes ?? []

                Row {
                    id: change

                    required property var modelData

                    spacing: Theme.space.s
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1: %2 becomes %3").arg(modelData.name).arg(modelData.before).arg(modelData.after)

                    PlainText {
                        kind: "small"
                        text: change.modelData.name
                        color: Theme.colour.textMuted
                        Accessible.ignored: true
                    }
                    PlainText {
                        kind: "small"
                        font.strikeout: true
                        text: change.modelData.before
                        color: Theme.colour.dangerText
                        elide: Text.ElideRight
                        width: Math.min(implicitWidth, what.width / 3)
                        Accessible.ignored: true
                    }
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        glyph: "arrow-right"
                        extent: Theme.size.iconTiny
                    }
                    PlainText {
                        kind: "small"
                        text: change.modelData.after
                        color: Theme.colour.successText
                        elide: Text.ElideRight
                        width: Math.min(implicitWidth, what.width / 3)
                        Accessible.ignored: true
                    }
                }
            }
        }
        Repeater {
            model: root.model.faults ?? []

            ImportFault {
                required property var modelData
                width: what.width
                app: root.app
                fault: modelData
                onCorrected: text => root.corrected(modelData.column, text)
                onPerson: personId => root.person(modelData.column, modelData.value, personId)
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
