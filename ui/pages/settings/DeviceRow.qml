// SPDX-License-Identifier: GPL-3.0-or-later
// A device of the account. Removing asks again, for nothing can bring back what that device has not sent.
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model
    property bool busy: false
    property bool asking: false

    signal removed

    objectName: "deviceRow"
    width: parent ? parent.width : 0
    height: Math.max(Theme.size.listRow, words.implicitHeight + Theme.space.m)

    Icon {
        id: mark
        anchors.left: parent.left
        glyph: "device"
        extent: Theme.size.icon
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: Theme.space.m
        anchors.right: buttons.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.half

        Row {
            width: parent.width
            spacing: Theme.space.s

            PlainText {
                width: Math.min(implicitWidth, parent.width - (here.visible ? here.width + parent.spacing : 0))
                medium: true
                elide: Text.ElideRight
                text: row.model.name
                anchors.verticalCenter: parent.verticalCenter
            }
            Chip {
                id: here
                objectName: "thisDevice"
                visible: row.model.current
                text: qsTr("This device")
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: row.asking ? Text.Wrap : Text.NoWrap
            elide: row.asking ? Text.ElideNone : Text.ElideRight
            color: row.asking ? Theme.colour.dangerText : Theme.colour.textMuted
            text: row.asking ? qsTr("It wipes itself as soon as it is online, with what it has not sent yet.")
                : [row.model.address, row.model.signedIn ? qsTr("last used %1").arg(Format.moment(row.model.seen))
                                                         : qsTr("signed out, last used %1").arg(Format.moment(row.model.seen))]
                    .filter(part => part !== "").join(" · ")
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        PushButton {
            objectName: "keepDevice"
            visible: row.asking
            extent: "small"
            kind: "quiet"
            text: qsTr("Keep")
            onClicked: row.asking = false
        }
        PushButton {
            objectName: "removeDevice"
            visible: !row.model.current
            extent: "small"
            kind: row.asking ? "danger" : "secondary"
            text: row.asking ? qsTr("Remove for good") : qsTr("Remove")
            enabled: !row.busy
            Accessible.name: text + ": " + row.model.name
            onClicked: {
                if (row.asking)
                    row.removed()
                row.asking = !row.asking
            }
        }
    }
}
