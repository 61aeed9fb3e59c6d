// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the answer.
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var sheet
    readonly property bool troubled: ["other", "missing", "failed", "changed", "small", "damaged"].includes(sheet.state)

    spacing: Theme.space.l

    PlainText {
        width: parent.width
        visible: text !== ""
        kind: "title"
        own: true
        wrapMode: Text.Wrap
        text: root.sheet.state === "finished" || root.sheet.state === "sent" ? (root.sheet.thanks !== "" ? root.sheet.thanks : qsTr("Thank you")) : ""
        Accessible.role: Accessible.Heading
    }
    PlainText {
        objectName: "answerStateText"
        width: parent.width
        wrapMode: Text.Wrap
        color: root.troubled ? Theme.colour.dangerText : Theme.colour.text
        text: root.sheet.stateText
    }
    PushButton {
        objectName: "reportElsewhere"
        visible: root.sheet.state === "elsewhere" && root.sheet.refusalText === ""
        text: qsTr("I have no other device")
        onClicked: root.sheet.reportElsewhere()
    }
}
