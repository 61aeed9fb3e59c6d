// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the audit log. Where the last columns have no room, what they say stands behind what was done. Its menu opens
// by Enter, by the menu key, by the other mouse button and by the button that shows while the row is in hand.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

TableRow {
    id: row

    required property var model
    required property int index
    required property TableHead columns
    readonly property bool tight: columns.columns[3].hidden ?? false
    readonly property bool hasMenu: (model.actor ?? "") !== "" || (model.subject ?? "") !== ""
    readonly property var line: ({ actor: model.actor, actorName: model.actorName, subject: model.subject, subjectName: model.subjectName })
    readonly property var texts: [
        Format.moment(model.at),
        model.actorName !== "" ? model.actorName : "–",
        tight ? [model.action, model.subjectName, model.detail].filter(part => part !== "").join(" · ") : model.action,
        model.subjectName !== "" ? model.subjectName : "–",
        model.detail !== "" ? model.detail : "–"
    ]

    signal picked
    signal menuWanted(var line, real x, real y)

    implicitHeight: Math.max(Theme.size.tableRow, tight && cells.count > 2 ? (cells.itemAt(2) as PlainText).contentHeight + Theme.space.m : 0)
    Accessible.name: (tight ? texts.slice(0, 3) : texts).join(", ")

    function openMenu(x: real, y: real) {
        picked()
        if (hasMenu)
            menuWanted(line, x, y)
    }

    onClicked: picked()
    Keys.onReturnPressed: openMenu(Theme.space.l, height)
    Keys.onEnterPressed: openMenu(Theme.space.l, height)
    Keys.onSpacePressed: openMenu(Theme.space.l, height)
    Keys.onMenuPressed: openMenu(Theme.space.l, height)
    Accessible.onPressAction: openMenu(Theme.space.l, height)

    Repeater {
        id: cells
        model: row.texts

        PlainText {
            required property string modelData
            required property int index
            width: row.columns.widthOf(row.columns.columns[index])
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            visible: width > 0
            leftPadding: Theme.mirrored ? Theme.space.s : 0
            rightPadding: Theme.mirrored ? 0 : Theme.space.s
            kind: "small"
            wrapMode: row.tight && index === 2 ? Text.Wrap : Text.NoWrap
            maximumLineCount: row.tight && index === 2 ? 3 : 1
            elide: Text.ElideRight
            color: index === 2 ? Theme.colour.text : Theme.colour.textMuted
            text: modelData
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => row.openMenu(point.position.x, point.position.y)
    }
    // Beside the columns, above the end of the last.
    Rectangle {
        parent: row
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        width: more.width
        height: more.height
        radius: Theme.radius.control
        color: Theme.colour.surface
        visible: row.hasMenu && (row.hovered || row.visualFocus)

        IconButton {
            id: more
            objectName: "auditMore"
            small: true
            glyph: "more"
            text: qsTr("Follow")
            focusPolicy: Qt.NoFocus
            onClicked: row.openMenu(row.width - more.width, row.height)
        }
    }
}
