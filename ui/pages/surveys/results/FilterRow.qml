// SPDX-License-Identifier: GPL-3.0-or-later
// A filter that was asked for, and what became of it.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    // id, name, terms, mine, state, reason
    required property var filter
    readonly property string called: filter.name !== "" ? filter.name : filter.terms
    readonly property string standing: filter.state === "waiting" ? qsTr("is being worked out by the server") : filter.state === "shown" ? "" : filter.reason

    signal showAsked
    signal removeAsked

    implicitHeight: Math.max(Theme.size.tableRow, words.implicitHeight + Theme.space.s)

    Column {
        id: words
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - buttons.width - Theme.space.s

        PlainText {
            width: parent.width
            kind: "small"
            elide: Text.ElideRight
            text: root.called
        }
        PlainText {
            objectName: "filterState"
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            visible: text !== ""
            color: Theme.colour.textMuted
            text: [root.filter.name !== "" ? root.filter.terms : "", root.standing].filter(part => part !== "").join(" · ")
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs

        LinkButton {
            objectName: "showFilter"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.filter.state === "shown"
            text: qsTr("Show")
            onClicked: root.showAsked()
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.filter.state === "refused" || root.filter.state === "hidden"
            glyph: "lock"
        }
        IconButton {
            objectName: "removeFilter"
            anchors.verticalCenter: parent.verticalCenter
            small: true
            visible: root.filter.mine
            glyph: "trash"
            text: qsTr("Remove the filter %1").arg(Format.apart(root.called))
            onClicked: root.removeAsked()
        }
    }
}
