// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a slider: a value within a range. Where nobody has moved it, there is none. See QuestionView for what it takes.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var question
    property var answer

    signal answered(var answer)

    readonly property real least: question?.least ?? 0
    readonly property real most: question?.most ?? 100
    readonly property real step: (question?.step ?? 1) > 0 ? question?.step ?? 1 : 1
    readonly property bool given: answer?.number !== undefined

    implicitWidth: Theme.size.readingWidth
    implicitHeight: column.implicitHeight

    function takeFocus() { slider.forceActiveFocus(Qt.TabFocusReason) }
    // Onto a step that is within the range; without the dust that steps of a tenth leave behind.
    function settled(value: real): real {
        const steps = Math.min(Math.round((value - least) / step), Math.floor((most - least) / step + 1e-9))
        return Math.round((least + Math.max(0, steps) * step) * 1e6) / 1e6
    }
    function give() { answered({ number: settled(slider.value) }) }
    function shown(value: real): string {
        const digits = Math.min(6, (String(step).split(".")[1] ?? "").length)
        return value.toLocaleString(Format.locale, "f", digits)
    }
    function place() { slider.value = given ? answer.number : settled(least + (most - least) / 2) }

    onAnswerChanged: if (!slider.pressed) place()
    onLeastChanged: place()
    onMostChanged: place()
    Component.onCompleted: place()

    Column {
        id: column
        width: root.width
        spacing: Theme.space.s

        PlainText {
            objectName: "sliderValue"
            anchors.horizontalCenter: parent.horizontalCenter
            kind: root.given ? "heading" : "small"
            color: root.given ? Theme.colour.text : Theme.colour.textMuted
            text: root.given ? root.shown(root.answer.number) : qsTr("Move the slider to answer")
        }
        ValueSlider {
            id: slider
            objectName: "slider"
            width: parent.width
            focus: true
            accessibleName: root.question?.text ?? ""
            from: root.least
            to: root.most
            stepSize: root.step
            onMoved: root.give()
            // Also where the value in the middle is meant.
            onPressedChanged: if (!pressed) root.give()
            Keys.onReturnPressed: event => {
                event.accepted = !(event.modifiers & Qt.ControlModifier)
                if (event.accepted)
                    root.give()
            }
            Keys.onSpacePressed: root.give()
        }
        Item {
            width: parent.width
            height: first.implicitHeight

            PlainText {
                id: first
                anchors.left: parent.left
                kind: "caption"
                color: Theme.colour.textMuted
                text: root.shown(root.least)
            }
            PlainText {
                anchors.right: parent.right
                kind: "caption"
                color: Theme.colour.textMuted
                text: root.shown(root.most)
            }
        }
    }
}
