// SPDX-License-Identifier: GPL-3.0-or-later
// How a goal goes: the values of its key results, status, confidence, and a word about it. Ctrl+Enter sends.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string goalId: ""
    property string status: "onTrack"
    property int confidence: 0
    property string trouble: ""
    readonly property string draftKey: goalId !== "" ? "check-in/" + goalId : ""
    // As they were when it was opened: what comes in meanwhile takes nothing away that is being written.
    property var measured: []

    signal done(string goalId)

    objectName: "checkInDialog"
    parent: T.Overlay.overlay
    width: Theme.size.dialog + Theme.size.rowButton
    title: qsTr("Check in")
    text: app.goals.goal(goalId).title ?? ""

    function openFor(goal: string) {
        goalId = goal
        const row = app.goals.goal(goal)
        status = row.status === "draft" || row.status === undefined ? "onTrack" : row.status
        confidence = row.confidence ?? 0
        trouble = ""
        words.error = ""
        words.text = app.draft(draftKey)
        measured = watch.rows.filter(row => row.metric !== "milestones")
        open()
    }
    onOpened: (fields.count > 0 ? fieldAt(0) : words).forceActiveFocus(Qt.PopupFocusReason)

    function fieldAt(index: int): GoalValueField { return fields.itemAt(index) as GoalValueField }
    function submit() {
        trouble = ""
        words.error = TextChange.bytes(words.text.trim()) > 4000 ? qsTr("This is too long") : ""
        if (words.error !== "")
            return words.forceActiveFocus(Qt.OtherFocusReason)
        const values = {}
        for (let i = 0; i < fields.count; ++i) {
            const field = fieldAt(i)
            if (!field.commit())
                return field.forceActiveFocus(Qt.OtherFocusReason)
            if (field.said !== undefined)
                values[field.keyResultId] = field.said
        }
        const goal = goalId
        if (app.goalEdits.checkIn(goal, { status: status, confidence: confidence, comment: words.text.trim(), values: values }) === "") {
            if (trouble === "")
                trouble = qsTr("The check-in could not be kept. Try again.")
            return
        }
        app.keepDraft(draftKey, "")
        close()
        done(goal)
    }

    Connections {
        target: dialog.app
        enabled: dialog.visible
        ignoreUnknownSignals: true
        function onEditFailed(reason: string) { dialog.trouble = reason }
    }
    RowWatch {
        id: watch
        model: dialog.goalId !== "" ? dialog.app.model("goal.keyResults", dialog.goalId) : null
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: dialog.visible
        onActivated: dialog.submit()
    }
    Repeater {
        id: fields
        model: dialog.measured

        GoalValueField {
            required property var modelData
            width: parent ? parent.width : 0
            row: modelData
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        visible: watch.rows.some(row => row.metric === "milestones")
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Milestones are ticked in the goal itself.")
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        PlainText {
            anchors.left: parent ? parent.left : undefined
            kind: "small"
            medium: true
            text: qsTr("Status")
        }
        GoalStatusField {
            objectName: "checkInStatus"
            anchors.left: parent.left
            status: dialog.status
            onChosen: status => dialog.status = status
        }
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        PlainText {
            anchors.left: parent ? parent.left : undefined
            kind: "small"
            medium: true
            text: qsTr("Confidence")
        }
        Segments {
            objectName: "confidence"
            anchors.left: parent.left
            accessibleName: qsTr("Confidence, 1 is low and 5 is high")
            options: [
                { value: 0, text: qsTr("Not said") }, { value: 1, text: "1" }, { value: 2, text: "2" }, { value: 3, text: "3" }, { value: 4, text: "4" },
                { value: 5, text: "5" }
            ]
            value: dialog.confidence
            onChosen: value => dialog.confidence = value
        }
        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("How sure you are that the goal is reached in time: 1 is low, 5 is high.")
        }
    }
    InputArea {
        id: words
        objectName: "checkInComment"
        width: parent ? parent.width : 0
        label: qsTr("Comment")
        placeholder: qsTr("What has moved, and what stands in the way")
        onEdited: {
            error = ""
            dialog.app.keepDraft(dialog.draftKey, text)
        }
    }
    FieldNote {
        width: parent ? parent.width : 0
        error: dialog.trouble
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "sendCheckIn"
            kind: "primary"
            text: qsTr("Check in")
            onClicked: dialog.submit()
        }
    ]
}
