// SPDX-License-Identifier: GPL-3.0-or-later
// What an undo did not touch, because somebody else has changed it since: both values, and the own one to take all the same.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    // The rest of a long step is counted.
    readonly property int most: 3
    property var values: []
    property var taken: []

    title: qsTr("Changed by somebody else since")
    text: qsTr("So it stays as it is now. What has not been changed was taken back.")

    function show(list: var) {
        values = list
        taken = []
        open()
    }
    function take(index: int) {
        app.takeAnyway(index)
        taken = taken.concat([index])
        if (taken.length === values.length)
            close()
    }

    Repeater {
        model: dialog.values.slice(0, dialog.most)

        Column {
            id: one
            required property var modelData
            required property int index
            readonly property bool isTaken: dialog.taken.includes(index)
            width: parent ? parent.width : 0
            spacing: Theme.space.s

            PlainText {
                width: parent.width
                kind: "small"
                medium: true
                elide: Text.ElideRight
                text: one.modelData.field === "" ? one.modelData.title
                    : qsTr("%1 of “%2”", "field of thing").arg(one.modelData.field).arg(one.modelData.title)
            }
            VersionBox {
                width: parent.width
                winning: !one.isTaken
                label: one.isTaken ? qsTr("Before") : qsTr("Now")
                text: one.modelData.nowText
                author: one.modelData.nowBy
                when: one.modelData.nowAt
            }
            VersionBox {
                width: parent.width
                winning: one.isTaken
                label: one.isTaken ? qsTr("Now") : qsTr("You wanted")
                text: one.modelData.wantedText

                PushButton {
                    objectName: "take" + one.index
                    visible: one.modelData.canTake && !one.isTaken
                    extent: "small"
                    text: qsTr("Use this")
                    onClicked: dialog.take(one.index)
                }
            }
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        visible: dialog.values.length > dialog.most
        kind: "caption"
        color: Theme.colour.textMuted
        text: qsTr("and %n more", "", dialog.values.length - dialog.most)
    }

    foot: PushButton {
        text: qsTr("Leave it so")
        onClicked: dialog.close()
    }
}
