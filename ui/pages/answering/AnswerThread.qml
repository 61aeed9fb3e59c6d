// SPDX-License-Identifier: GPL-3.0-or-later
// What was said after the answer. Nobody knows who writes here.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var sheet

    spacing: Theme.space.m
    // What stands before the person is read.
    onVisibleChanged: if (visible) sheet.noteRead()

    Connections {
        target: root.sheet
        function onSaid() { words.text = "" }
    }
    PlainText {
        width: parent.width
        kind: "heading"
        text: qsTr("Replies")
        Accessible.role: Accessible.Heading
    }
    PlainText {
        width: parent.width
        visible: root.sheet.thread.length === 0
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Nobody has replied yet. Aufwind looks about once a day, at a random time.")
    }
    Repeater {
        model: root.sheet.thread

        Column {
            id: line

            required property var modelData

            width: root.width
            spacing: Theme.space.half

            PlainText {
                width: parent.width
                kind: "caption"
                color: Theme.colour.textMuted
                text: (line.modelData.own ? [qsTr("You, without a name"), line.modelData.note] : [qsTr("Whoever runs the survey")]).filter(part => part !== "").join(" · ")
            }
            PlainText {
                objectName: "threadText"
                width: parent.width
                own: true
                wrapMode: Text.Wrap
                text: line.modelData.text
            }
        }
    }
    InputArea {
        id: words
        objectName: "threadWords"
        width: parent.width
        label: qsTr("Write back")
    }
    PushButton {
        objectName: "threadSay"
        enabled: words.text.trim() !== "" && !root.sheet.busy
        text: qsTr("Send later")
        onClicked: root.sheet.say(words.text)
    }
}
