// SPDX-License-Identifier: GPL-3.0-or-later
// The survey as a participant goes through it. Nothing of it is kept.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: tab

    required property var app
    required property var draft
    required property string surveyId
    property var preview: own

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)
    signal go(string name, var request)

    readonly property string step: preview.step
    readonly property bool asks: step === "question"

    function choose(id: string) { preview.show(id) }
    function takeFocus() {
        if (asks)
            view.takeFocus()
        else if (step !== "nothing")
            onward.forceActiveFocus(Qt.TabFocusReason)
    }
    function onwards() {
        if (step === "thanks")
            preview.restart()
        else
            preview.next()
    }

    SurveyPreview {
        id: own
        draft: tab.draft
    }
    Connections {
        target: tab.preview
        // Once the question has its control.
        function onMoved() { moving.restart() }
    }
    Timer {
        id: moving
        interval: 0
        onTriggered: tab.takeFocus()
    }
    Keys.onPressed: event => {
        const control = event.modifiers & Qt.ControlModifier
        if (control && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            tab.onwards()
        else if (event.modifiers & Qt.AltModifier && event.key === Theme.backKey)
            tab.preview.back()
        else
            return
        event.accepted = true
    }
    Item {
        id: head
        width: parent.width
        height: Theme.size.topBar

        Chip {
            id: note
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            kind: "info"
            glyph: "eye"
            text: qsTr("Preview, nothing is kept")
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            ComboField {
                objectName: "previewLanguage"
                visible: tab.preview.languages.length > 1
                accessibleName: qsTr("Language")
                leadingGlyph: "globe"
                model: tab.preview.languages.map(one => one.name)
                currentIndex: tab.preview.languages.findIndex(one => one.code === tab.preview.language)
                onActivated: index => {
                    tab.preview.language = tab.preview.languages[index].code
                    currentIndex = Qt.binding(() => tab.preview.languages.findIndex(one => one.code === tab.preview.language))
                }
            }
            PushButton {
                objectName: "restartPreview"
                glyph: "refresh"
                enabled: tab.step !== "nothing" && tab.step !== "welcome"
                text: qsTr("From the beginning")
                onClicked: tab.preview.restart()
            }
        }
    }
    Card {
        id: sheet
        anchors.horizontalCenter: parent.horizontalCenter
        y: head.height
        width: Math.min(parent.width - 2 * Theme.space.xl, Theme.size.readingWidth * 1.35)
        height: parent.height - y - Theme.space.xl
        visible: tab.step !== "nothing"
        sidePadding: 0
        lead: 0
        foot: 0

        Item {
            width: parent ? parent.width : 0
            height: sheet.height

            ProgressTrack {
                id: track
                objectName: "previewProgress"
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.xl
                y: Theme.space.l
                width: parent.width - 2 * Theme.space.xl
                visible: tab.step !== "welcome"
                value: tab.preview.progress
                accessibleName: qsTr("How far one is")
            }
            ScrollArea {
                anchors.left: parent.left
                y: track.y + track.height + Theme.space.l
                width: parent.width
                height: parent.height - y - foot.height
                sidePadding: Theme.space.xl
                bottomGap: Theme.space.l

                Column {
                    width: parent ? parent.width : 0
                    spacing: Theme.space.l

                    PlainText {
                        objectName: "previewHeading"
                        width: parent.width
                        kind: tab.asks ? "small" : "title"
                        medium: tab.asks
                        own: true
                        wrapMode: Text.Wrap
                        color: tab.asks ? Theme.colour.textMuted : Theme.colour.text
                        text: tab.step === "thanks" && tab.preview.text === "" ? qsTr("Thank you") : tab.preview.heading
                        visible: text !== ""
                        Accessible.role: Accessible.Heading
                    }
                    PlainText {
                        objectName: "previewText"
                        width: parent.width
                        own: true
                        wrapMode: Text.Wrap
                        text: tab.preview.text
                        visible: text !== ""
                    }
                    QuestionView {
                        id: view
                        objectName: "previewQuestion"
                        width: parent.width
                        visible: tab.asks
                        focus: true
                        question: tab.asks ? tab.preview.question : undefined
                        answer: tab.preview.answer
                        trouble: tab.preview.trouble
                        number: tab.preview.number
                        onAnswered: given => tab.preview.give(given)
                    }
                }
            }
            Item {
                id: foot
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.size.foot

                Hairline { width: parent.width }
                PlainText {
                    objectName: "previewCount"
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.xl
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: tab.asks && tab.preview.number > 0 ? qsTr("Question %1 of %2").arg(tab.preview.number).arg(tab.preview.count)
                        : tab.step === "welcome" ? qsTr("%n question(s)", "", tab.preview.count) : ""
                }
                Row {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space.xl
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.s

                    PushButton {
                        objectName: "editShown"
                        visible: tab.asks
                        kind: "quiet"
                        glyph: "pencil"
                        text: qsTr("Edit")
                        onClicked: tab.go("survey", { id: tab.surveyId, tab: "build", question: tab.preview.questionId })
                    }
                    PushButton {
                        objectName: "previewBack"
                        visible: tab.step !== "welcome"
                        text: qsTr("Back")
                        onClicked: tab.preview.back()
                    }
                    PushButton {
                        id: onward
                        objectName: "previewNext"
                        kind: "primary"
                        text: tab.step === "welcome" ? qsTr("Begin") : tab.step === "thanks" ? qsTr("From the beginning")
                            : tab.preview.number === tab.preview.count ? qsTr("Finish") : qsTr("Next")
                        onClicked: tab.onwards()
                    }
                }
            }
        }
    }
    EmptyState {
        y: head.height
        width: parent.width
        visible: tab.step === "nothing"
        glyph: "eye"
        title: qsTr("Nothing is asked yet")
        text: qsTr("Write a question, then go through the survey here as those do who are asked.")
    }
}
