// SPDX-License-Identifier: GPL-3.0-or-later
// One permission of a role, to tick: what it is called, and below it what that means.
import QtQuick
import Aufwind.Ui

CheckField {
    id: box

    required property var modelData

    objectName: "may_" + modelData.flag
    width: parent ? parent.width : 0
    implicitHeight: words.implicitHeight
    firstLine: Theme.type.smallLine
    accessibleName: modelData.note !== "" ? modelData.text + ", " + modelData.note : modelData.text

    contentItem: Item {
        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.size.check + box.spacing
            width: parent.width - anchors.leftMargin

            PlainText {
                width: parent.width
                kind: "small"
                wrapMode: Text.Wrap
                text: box.modelData.text
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                visible: text !== ""
                kind: "caption"
                wrapMode: Text.Wrap
                color: box.enabled ? Theme.colour.textMuted : Theme.colour.textDisabled
                text: box.modelData.note
                Accessible.ignored: true
            }
        }
    }
}
