// SPDX-License-Identifier: GPL-3.0-or-later
// What an undo did not touch, because somebody else has changed it since: both values, and the own one to take all the same.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    // The rest of a long step is counted.
    readonly property int most: 20
    property var values: []
    property var taken: []

    title: qsTr("Changed by somebody else since")
    text: qsTr("So it stays as it is now. What you wanted is below it.")

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

    ScrollArea {
        width: parent ? parent.width : 0
        height: Math.min(contentHeight, Math.round(dialog.parent.height / 2))

        Repeater {
            model: dialog.values.slice(0, dialog.most)

            Column {
                id: one
                required property var modelData
                required property int index
                readonly property bool isTaken: dialog.taken.includes(index)
                width: parent ? parent.width : 0
                topPadding: index > 0 ? Theme.space.m : 0
                spacing: Theme.space.s

                PlainText {
                    width: parent.width
                    kind: "small"
                    medium: true
                    elide: Text.ElideRight
                    text: Format.fieldOf(one.modelData.field, one.modelData.title)
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
    }

    foot: PushButton {
        text: qsTr("Keep it as it is")
        onClicked: dialog.close()
    }
}
