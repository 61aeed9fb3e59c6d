// SPDX-License-Identifier: GPL-3.0-or-later
// Templates for an agenda: those of the company and those that come along, each shown before it is used, and the way to
// keep this agenda as one.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    // The agenda as it is, as a text of points.
    property string present: ""
    property bool keeping: false
    readonly property var chosen: watch.rows[list.currentIndex] ?? null
    readonly property var lines: keeping ? app.pointsIn(present) : chosen ? app.pointsIn(chosen.points) : []

    signal used(string text, string name)
    signal offerUndo(string text, var undo)

    title: keeping ? qsTr("Keep this agenda as a template") : qsTr("Begin with a template")
    text: keeping ? qsTr("Everybody in your company can use it. Private points are left out.") : ""
    width: Math.min(Theme.size.dialog * 1.8, (parent ? parent.width : Theme.size.dialog * 1.8) - 2 * Theme.space.l)

    function start(agenda: string) {
        present = agenda
        keeping = false
        list.currentIndex = 0
        open()
        list.takeFocus()
    }
    function use() {
        const one = chosen
        if (!one)
            return
        close()
        used(one.points, one.name)
    }
    function keep() {
        const wanted = called.text.trim()
        if (wanted === "") {
            called.error = qsTr("A template needs a name")
            return called.forceActiveFocus(Qt.OtherFocusReason)
        }
        if (TextChange.bytes(wanted) > 120 || TextChange.bytes(present) > 8000) {
            called.error = TextChange.bytes(wanted) > 120 ? qsTr("This name is too long. Shorten it.") : qsTr("This agenda is too long for a template. Remove some points.")
            return called.forceActiveFocus(Qt.OtherFocusReason)
        }
        if (present.split("\n").length > 60) {
            called.error = qsTr("This agenda is too long for a template. Remove some points.")
            return called.forceActiveFocus(Qt.OtherFocusReason)
        }
        const app = dialog.app
        const id = app.create("agenda_template", { name: wanted, points: present })
        if (id === "")
            return
        close()
        offerUndo(qsTr("Template “%1” kept").arg(wanted), () => app.remove("agenda_template", id))
    }
    function remove() {
        const one = chosen, app = dialog.app
        if (!one || !one.mine)
            return
        app.remove("agenda_template", one.id)
        list.currentIndex = 0
        list.takeFocus()
        offerUndo(qsTr("Template “%1” deleted").arg(one.name), () => app.restore("agenda_template", one.id))
    }

    RowWatch {
        id: watch
        model: list.model
        roles: ["id", "name", "description", "points", "own", "mine"]
    }
    InputField {
        id: called
        objectName: "templateName"
        width: parent ? parent.width : 0
        visible: dialog.keeping
        label: qsTr("Name")
        onEdited: error = ""
        onAccepted: dialog.keep()
    }
    Row {
        width: parent ? parent.width : 0
        height: Math.max(3 * Theme.size.listRow, Math.min(7 * Theme.size.listRow, dialog.contentRoom - (called.visible ? called.height + Theme.space.m : 0)))
        spacing: Theme.space.l

        RowList {
            id: list
            objectName: "templateList"
            width: dialog.keeping ? 0 : Math.round(parent.width * 0.42)
            visible: !dialog.keeping
            height: parent.height
            model: dialog.visible ? dialog.app.model("templates", "") : null
            delegate: Pressable {
                id: entry
                required property var model
                required property int index
                width: list.width - Theme.space.s
                height: Theme.size.tableRow
                focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                text: model.own ? qsTr("%1, of your company").arg(model.name) : model.name
                Accessible.role: Accessible.ListItem
                onClicked: list.currentIndex = index
                Keys.onReturnPressed: dialog.use()
                Keys.onEnterPressed: dialog.use()
                Keys.onDeletePressed: dialog.remove()

                contentItem: Item {
                    Icon {
                        id: mark
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.space.s
                        anchors.verticalCenter: parent.verticalCenter
                        glyph: entry.model.own ? "people" : "file"
                        extent: Theme.size.iconSmall
                    }
                    PlainText {
                        anchors.left: mark.right
                        anchors.leftMargin: Theme.space.s
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        kind: "small"
                        medium: entry.ListView.isCurrentItem
                        elide: Text.ElideRight
                        text: entry.model.name
                        color: entry.ListView.isCurrentItem ? Theme.colour.accentText : Theme.colour.text
                        Accessible.ignored: true
                    }
                }
                background: Rectangle {
                    radius: Theme.radius.control
                    color: entry.ListView.isCurrentItem ? Theme.colour.accentTint : entry.hovered ? Theme.colour.hover : "transparent"

                    FocusRing {
                        shown: entry.visualFocus
                        gap: -Theme.line.border
                    }
                }
            }
        }
        ScrollArea {
            width: parent.width - (list.visible ? list.width + parent.spacing : 0)
            height: parent.height
            sidePadding: 0

            Column {
                anchors.left: parent ? parent.left : undefined
                width: parent ? parent.width - Theme.space.m : 0
                spacing: Theme.space.s

                PlainText {
                    width: parent.width
                    visible: text !== ""
                    kind: "small"
                    wrapMode: Text.Wrap
                    color: Theme.colour.textMuted
                    text: dialog.keeping ? "" : dialog.chosen?.description ?? ""
                }
                Repeater {
                    model: dialog.lines

                    Item {
                        id: line
                        required property var modelData
                        width: parent ? parent.width : 0
                        height: words.implicitHeight + (modelData.isSection ? Theme.space.s : 0)

                        Icon {
                            id: dot
                            anchors.left: parent.left
                            y: words.y + Math.round((Theme.type.smallLine - height) / 2)
                            glyph: line.modelData.isSection ? "" : "mark-ring"
                            extent: Theme.size.mark
                        }
                        PlainText {
                            id: words
                            y: line.modelData.isSection ? Theme.space.s : 0
                            anchors.left: parent.left
                            anchors.leftMargin: line.modelData.isSection ? 0 : Theme.size.mark + Theme.space.s
                            width: parent.width - anchors.leftMargin - length.width - Theme.space.s
                            kind: "small"
                            strong: line.modelData.isSection
                            wrapMode: Text.Wrap
                            text: line.modelData.title
                        }
                        PlainText {
                            id: length
                            anchors.right: parent.right
                            y: words.y
                            kind: "caption"
                            color: Theme.colour.textMuted
                            text: line.modelData.minutes > 0 ? qsTr("%1 min").arg(line.modelData.minutes) : ""
                        }
                    }
                }
            }
        }
    }
    foot: [
        PushButton {
            objectName: "deleteTemplate"
            visible: !dialog.keeping && (dialog.chosen?.mine ?? false)
            kind: "quiet"
            glyph: "trash"
            text: qsTr("Delete")
            onClicked: dialog.remove()
        },
        PushButton {
            objectName: "keepAsTemplate"
            visible: !dialog.keeping
            enabled: dialog.present !== ""
            text: qsTr("Keep this agenda…")
            onClicked: {
                dialog.keeping = true
                called.text = ""
                called.error = ""
                called.forceActiveFocus(Qt.OtherFocusReason)
            }
        },
        PushButton {
            visible: dialog.keeping
            text: qsTr("Back")
            onClicked: dialog.keeping = false
        },
        PushButton {
            objectName: "useChosen"
            kind: "primary"
            visible: !dialog.keeping
            text: qsTr("Add to the agenda")
            onClicked: dialog.use()
        },
        PushButton {
            objectName: "saveTemplate"
            kind: "primary"
            visible: dialog.keeping
            text: qsTr("Keep")
            onClicked: dialog.keep()
        }
    ]
}
