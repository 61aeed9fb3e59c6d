// SPDX-License-Identifier: GPL-3.0-or-later
// A survey as whoever is asked answers it: who may read what, one question after the other, everything once more, and what
// became of it. By keys alone: Ctrl+Enter goes on, Alt with the key that leads back goes back.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Page {
    id: page

    readonly property var sheet: page.app.answering
    readonly property string step: sheet.step
    readonly property string round: page.request.round ?? ""

    onRoundChanged: if (complete) sheet.open(round)
    property bool complete: false
    Component.onCompleted: {
        complete = true
        sheet.open(round)
        moving.restart()
    }
    Component.onDestruction: sheet.open("")
    onLeaving: sheet.flush()

    function takeFocus() {
        if (step === "question")
            view.takeFocus()
        else if (onward.visible)
            onward.forceActiveFocus(Qt.TabFocusReason)
        else if (again.visible)
            again.forceActiveFocus(Qt.TabFocusReason)
    }
    function onwards() {
        if (step === "review")
            sheet.finish()
        else if (step !== "state")
            sheet.next()
    }

    Connections {
        target: page.sheet
        // Once the question has its control.
        function onMoved() { moving.restart() }
        function onFinished() {
            page.say(qsTr("Finished"), "check")
            moving.restart()
        }
        function onFailed(reason: string) { page.say(reason, "warning") }
    }
    Timer {
        id: moving
        interval: 0
        onTriggered: page.takeFocus()
    }
    Keys.onPressed: event => {
        const control = event.modifiers & Qt.ControlModifier
        if (control && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            page.onwards()
        else if (event.modifiers & Qt.AltModifier && event.key === Theme.backKey && page.step !== "state")
            page.sheet.back()
        else
            return
        event.accepted = true
    }

    PageHead {
        id: head
        title: page.sheet.title
        note: page.step === "question" && page.sheet.number > 0
            ? qsTr("%1 of %2").arg(Format.number(page.sheet.number)).arg(Format.number(page.sheet.count)) : ""

        ComboField {
            objectName: "answerLanguage"
            visible: page.sheet.languages.length > 1 && page.step !== "state"
            accessibleName: qsTr("Language")
            leadingGlyph: "globe"
            model: page.sheet.languages.map(one => one.name)
            currentIndex: page.sheet.languages.findIndex(one => one.code === page.sheet.language)
            onActivated: index => {
                page.sheet.language = page.sheet.languages[index].code
                currentIndex = Qt.binding(() => page.sheet.languages.findIndex(one => one.code === page.sheet.language))
            }
        }
    }
    EmptyState {
        objectName: "answerNothing"
        visible: !page.sheet.ready
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        glyph: "clipboard-check"
        title: qsTr("There is no such survey here")
        text: qsTr("It has not arrived on this device yet, or its answers were deleted.")

        PushButton {
            text: qsTr("To the overview")
            onClicked: page.go("home", {})
        }
    }
    Card {
        id: card
        visible: page.sheet.ready
        anchors.horizontalCenter: parent.horizontalCenter
        y: head.height
        width: Math.min(parent.width - 2 * Theme.space.xl, Theme.size.readingWidth * 1.35)
        height: parent.height - y - Theme.space.xl
        sidePadding: 0
        lead: 0
        foot: 0

        Item {
            width: parent ? parent.width : 0
            height: card.height

            ProgressTrack {
                id: track
                objectName: "answerProgress"
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.xl
                y: Theme.space.l
                width: parent.width - 2 * Theme.space.xl
                visible: page.step === "question"
                value: page.sheet.progress
                accessibleName: qsTr("How far you are")
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
                        objectName: "answerHeading"
                        width: parent.width
                        visible: text !== "" && page.step !== "review" && page.step !== "state"
                        kind: page.step === "question" ? "small" : "title"
                        own: true
                        wrapMode: Text.Wrap
                        color: page.step === "question" ? Theme.colour.textMuted : Theme.colour.text
                        text: page.sheet.heading
                        Accessible.role: Accessible.Heading
                    }
                    PlainText {
                        objectName: "answerText"
                        width: parent.width
                        visible: text !== ""
                        own: true
                        wrapMode: Text.Wrap
                        text: page.sheet.text
                    }
                    AnswerPromise {
                        width: parent.width
                        visible: page.step === "welcome"
                        promise: page.sheet.promise
                        closes: page.sheet.closes
                    }
                    QuestionView {
                        id: view
                        objectName: "answerQuestion"
                        width: parent.width
                        visible: page.step === "question"
                        question: page.sheet.question
                        answer: page.sheet.answer
                        trouble: page.sheet.trouble
                        number: page.sheet.number
                        onAnswered: given => page.sheet.give(given)
                    }
                    AnswerReview {
                        width: parent.width
                        visible: page.step === "review"
                        sheet: page.sheet
                    }
                    AnswerState {
                        width: parent.width
                        visible: page.step === "state"
                        sheet: page.sheet
                    }
                    PlainText {
                        objectName: "answerRefusal"
                        width: parent.width
                        visible: text !== ""
                        wrapMode: Text.Wrap
                        color: Theme.colour.dangerText
                        text: page.sheet.refusalText
                    }
                    AnswerThread {
                        width: parent.width
                        visible: page.step === "state" && page.sheet.hasThread
                        sheet: page.sheet
                    }
                }
            }
            Item {
                id: foot
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.size.topBar

                Row {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.xl
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.s

                    PushButton {
                        objectName: "answerBack"
                        visible: page.step === "question" || page.step === "review"
                        glyph: "chevron-left"
                        text: qsTr("Back")
                        onClicked: page.sheet.back()
                    }
                    PushButton {
                        objectName: "answerToReview"
                        visible: page.step === "question" && page.sheet.begun
                        kind: "quiet"
                        text: qsTr("To the review")
                        onClicked: page.sheet.toReview()
                    }
                }
                PlainText {
                    anchors.centerIn: parent
                    visible: page.step === "question" && parent.width > Theme.size.formWidth * 1.6
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: qsTr("Kept on this device as you type")
                }
                PushButton {
                    id: onward
                    objectName: "answerNext"
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space.xl
                    anchors.verticalCenter: parent.verticalCenter
                    visible: page.step !== "state"
                    enabled: !page.sheet.busy
                    kind: "primary"
                    text: page.step === "review" ? qsTr("Hand in")
                        : page.step === "question" ? qsTr("Next") : page.sheet.begun ? qsTr("Go on") : qsTr("Begin")
                    onClicked: page.onwards()
                }
                PushButton {
                    id: again
                    objectName: "answerChange"
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space.xl
                    anchors.verticalCenter: parent.verticalCenter
                    visible: page.sheet.state === "finished" || page.sheet.state === "sent"
                    enabled: !page.sheet.busy
                    glyph: "pencil"
                    text: qsTr("Change the answer")
                    onClicked: page.sheet.change()
                }
            }
        }
    }
}
