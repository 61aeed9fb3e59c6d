// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody wrote, whom nobody knows, and what was answered. Writing back does not say who it goes to.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var model
    property bool mayReply: false
    property bool writing: false

    signal replied(string commentId, string text)

    implicitHeight: column.implicitHeight + 2 * Theme.space.m
    Accessible.role: Accessible.Grouping
    Accessible.name: model.text

    function send() {
        const said = area.text.trim()
        area.error = said === "" ? qsTr("Write something first") : TextChange.bytes(said) > 10000 ? qsTr("This is too long") : ""
        if (area.error !== "")
            return
        root.writing = false
        area.text = ""
        root.replied(root.model.last, said)
    }

    FocusRing {
        shown: root.activeFocus && !root.writing
        gap: 0
        around: 0
    }
    Column {
        id: column
        y: Theme.space.m
        width: parent.width
        spacing: Theme.space.s

        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: [root.model.asked, root.model.segment].filter(part => (part ?? "") !== "").join(" · ")
        }
        PlainText {
            objectName: "commentText"
            width: parent.width
            wrapMode: Text.Wrap
            own: true
            text: root.model.text
        }
        Repeater {
            objectName: "commentEntries"
            model: root.model.entries ?? []

            Item {
                id: entry
                required property var modelData
                readonly property bool ours: modelData.kind === "reply"
                width: column.width
                height: words.implicitHeight

                Rectangle {
                    anchors.left: parent.left
                    width: Theme.line.edge
                    height: parent.height
                    radius: width / 2
                    color: entry.ours ? Theme.colour.accent : Theme.colour.borderStrong
                }
                Column {
                    id: words
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.m
                    width: parent.width - Theme.space.m
                    spacing: Theme.space.half

                    PlainText {
                        width: parent.width
                        kind: "caption"
                        elide: Text.ElideRight
                        color: Theme.colour.textMuted
                        text: entry.ours ? [entry.modelData.author, Format.known(entry.modelData.at) ? Format.moment(entry.modelData.at) : "",
                                            entry.modelData.delivered ? "" : qsTr("on its way")].filter(part => part !== "").join(" · ")
                                         : qsTr("The same person, later")
                    }
                    PlainText {
                        width: parent.width
                        wrapMode: Text.Wrap
                        own: true
                        text: entry.modelData.text
                    }
                }
            }
        }
        LinkButton {
            objectName: "replyToComment"
            anchors.left: parent ? parent.left : undefined
            visible: root.mayReply && root.model.answerable && !root.writing
            text: qsTr("Write back")
            onClicked: {
                root.writing = true
                area.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        InputArea {
            id: area
            objectName: "replyText"
            width: parent.width
            visible: root.writing
            label: qsTr("To whoever wrote this")
            hint: qsTr("They read it the next time they open the survey. Who they are stays unknown to you, unless they say so.")
            onEdited: error = ""
        }
        Row {
            visible: root.writing
            spacing: Theme.space.s

            PushButton {
                objectName: "sendReply"
                kind: "primary"
                extent: "small"
                text: qsTr("Send")
                onClicked: root.send()
            }
            PushButton {
                extent: "small"
                text: qsTr("Cancel")
                onClicked: root.writing = false
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
