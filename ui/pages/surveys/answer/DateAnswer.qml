// SPDX-License-Identifier: GPL-3.0-or-later
// The answer that is a day. See QuestionView for what it takes.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var question
    property var answer

    signal answered(var answer)

    implicitWidth: Theme.size.readingWidth
    implicitHeight: field.implicitHeight

    function takeFocus() { field.forceActiveFocus(Qt.TabFocusReason) }
    function dayOf(number: var): var { return number === undefined || number === null ? undefined : new Date(1970, 0, 1 + number) }
    function same(a: var, b: var): bool { return !a || !b ? !a && !b : Format.sameDay(a, b) }

    DateField {
        id: field
        objectName: "answerDay"
        width: Math.min(root.width, Theme.size.searchField / 2)
        focus: true
        accessibleName: root.question?.text ?? ""
        day: root.dayOf(root.answer?.number)
        onPicked: day => {
            if (!root.same(day, root.dayOf(root.answer?.number)))
                root.answered(day ? { number: Format.dayNumber(day) } : undefined)
        }
    }
}
