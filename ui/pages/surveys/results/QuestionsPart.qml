// SPDX-License-Identifier: GPL-3.0-or-later
// All questions of a round, with how each was answered.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var results
    readonly property var questions: root.results.questions ?? []

    RowList {
        id: list
        objectName: "resultQuestions"
        anchors.fill: parent
        visible: count > 0
        model: root.questions
        cacheBuffer: Theme.size.popupMost
        bottomMargin: Theme.size.supportFree
        Accessible.name: qsTr("Questions")
        delegate: QuestionResult {
            required property int index
            required property var modelData
            width: list.width - Theme.size.scrollBar - Theme.space.s
            question: modelData
            begins: index === 0 || root.questions[index - 1].section !== modelData.section
        }
    }
    EmptyState {
        width: parent.width
        visible: list.count === 0
        glyph: "list"
        title: qsTr("Nothing that is counted")
        text: qsTr("The questions of this round are answered in words alone.")
    }
}
