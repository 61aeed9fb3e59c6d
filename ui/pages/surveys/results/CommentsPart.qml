// SPDX-License-Identifier: GPL-3.0-or-later
// What people wrote, in an order that says nothing of who or when.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var results
    property bool mayEdit: false
    property string question: ""
    property string words: ""
    readonly property string roundId: root.results.round?.id ?? ""
    readonly property var list: roundId === "" ? null : root.app.model("survey.comments", { round: roundId, question: question, words: words })
    readonly property var questions: [{ key: "", text: qsTr("All questions") }].concat(root.results.written ?? [])

    signal say(string text, string glyph)

    // Not for every letter of a word.
    Timer {
        id: looking
        interval: Theme.motion.slow
        onTriggered: root.words = search.text.trim()
    }
    Flow {
        id: choices
        width: parent.width
        spacing: Theme.space.s

        SearchField {
            id: search
            objectName: "commentSearch"
            width: Math.min(parent.width, Theme.size.menuMost)
            placeholder: qsTr("Search comments")
            onTextChanged: looking.restart()
        }
        ComboField {
            objectName: "commentQuestion"
            width: Math.min(implicitWidth, parent.width, 1.5 * Theme.size.menuMost)
            leastWidth: 0
            prefix: qsTr("To")
            model: root.questions.map(one => one.text)
            currentIndex: Math.max(0, root.questions.findIndex(one => one.key === root.question))
            onActivated: index => root.question = root.questions[index].key
        }
    }
    RowList {
        id: rows
        objectName: "commentList"
        anchors.top: choices.bottom
        anchors.topMargin: Theme.space.s
        anchors.bottom: parent.bottom
        width: parent.width
        visible: count > 0
        model: root.list
        bottomMargin: Theme.size.supportFree
        Accessible.name: qsTr("Comments")
        delegate: ResultComment {
            required property int index
            width: rows.width - Theme.size.scrollBar - Theme.space.s
            activeFocusOnTab: rows.stop === index
            mayReply: root.mayEdit
            onReplied: (commentId, text) => {
                if (root.app.surveyRounds.reply(commentId, text) !== "")
                    root.say(qsTr("Your answer is on its way"), "check")
            }
        }
    }
    ListState {
        anchors.top: choices.bottom
        width: parent.width
        visible: rows.count === 0
        sync: root.app.sync
        list: root.list
        count: rows.count
        glyph: root.words !== "" || root.question !== "" ? "search" : "speech"
        title: root.words !== "" || root.question !== "" ? qsTr("No comment is like that") : qsTr("No comments")
        text: root.words !== "" || root.question !== "" ? qsTr("Look for other words, or in all questions.")
                                                        : qsTr("Nobody wrote anything, or it is hidden because too few did.")
    }
}
