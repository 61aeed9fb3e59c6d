// SPDX-License-Identifier: GPL-3.0-or-later
// The answer in words of one's own, of one line or of several. White space alone says nothing. See QuestionView for what it takes.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var question
    property var answer

    signal answered(var answer)

    readonly property bool several: (question?.type ?? "") === "long_text"
    readonly property int most: several ? 10000 : 500

    implicitWidth: Theme.size.readingWidth
    implicitHeight: several ? area.implicitHeight : line.implicitHeight

    function takeFocus() { (several ? area : line).forceActiveFocus(Qt.TabFocusReason) }
    function give(text: string) { answered(text.trim() === "" ? undefined : { text: text }) }
    function troubleOf(text: string): string { return TextChange.bytes(text) > most ? qsTr("This is too long") : "" }
    // What somebody is writing is not touched.
    function show(anew: bool) {
        const given = answer?.text ?? ""
        const busy = several ? area.activeFocus : line.activeFocus
        if (busy && !anew && !(answer?.notApplicable ?? false))
            return
        if (several && area.text !== given)
            area.text = given
        else if (!several && line.text !== given)
            line.text = given
    }
    onAnswerChanged: show(false)
    Component.onCompleted: show(true)

    InputField {
        id: line
        objectName: visible ? "answerText" : ""
        width: root.width
        visible: !root.several
        focus: !root.several
        accessibleName: root.question?.text ?? ""
        placeholder: qsTr("Your answer")
        maximumLength: 500
        error: root.troubleOf(text)
        onEdited: root.give(text)
    }
    InputArea {
        id: area
        objectName: visible ? "answerText" : ""
        width: root.width
        visible: root.several
        focus: root.several
        placeholder: qsTr("Your answer")
        error: root.troubleOf(text)
        onEdited: root.give(text)
    }
}
