// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a scale: one of its points. See QuestionView for what it takes.
import QtQuick
import Aufwind.Ui

PointRow {
    id: root

    property var question
    property var answer

    signal answered(var answer)

    least: 1
    most: question?.points ?? 5
    labels: question?.labels ?? []
    value: answer?.number
    accessibleName: question?.text ?? ""
    onChosen: point => root.answered({ number: point })
}
