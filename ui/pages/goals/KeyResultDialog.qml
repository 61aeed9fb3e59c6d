// SPDX-License-Identifier: GPL-3.0-or-later
// A key result, new or changed: what is measured, from where to where, and how much it counts.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string goalId: ""
    // Empty for a new one.
    property string keyResultId: ""
    property string metric: "number"
    property string trouble: ""
    // Where it is set, what was entered is given to it instead of being kept: a goal that is not made yet.
    property var take: null

    readonly property bool isNew: keyResultId === ""
    readonly property bool hasRange: metric === "number" || metric === "percent" || metric === "currency"
    // What it counts down, such as faults.
    readonly property bool decreases: hasRange && start.read() !== undefined && target.read() !== undefined && target.read() < start.read()

    signal made(string id)

    objectName: "keyResultDialog"
    parent: T.Overlay.overlay
    title: isNew ? qsTr("New key result") : qsTr("Change the key result")
    onOpened: name.forceActiveFocus(Qt.PopupFocusReason)

    function startNew(goal: string) {
        take = null
        goalId = goal
        fill("", { title: "", metric: "number", unit: "", start: undefined, target: undefined, weight: undefined })
    }
    function startFor(receiver: var) {
        startNew("")
        take = receiver
    }
    function startEdit(id: string) {
        take = null
        fill(id, app.goalEdits.keyResult(id))
    }
    function fill(id: string, row: var) {
        keyResultId = id
        metric = row.metric ?? "number"
        trouble = ""
        name.text = row.title ?? ""
        unit.text = row.unit ?? ""
        start.value = row.start
        target.value = row.target
        weight.value = row.weight
        for (const field of [start, target, weight]) {
            field.show()
            field.error = ""
        }
        name.error = ""
        unit.error = ""
        lines.text = ""
        open()
    }
    function sound(): bool {
        const called = name.text.trim()
        name.error = called === "" ? qsTr("What is measured?") : TextChange.bytes(called) > 300 ? qsTr("This is too long") : ""
        unit.error = TextChange.bytes(unit.text.trim()) > 20 ? qsTr("This is too long") : ""
        let isSound = name.error === "" && unit.error === ""
        isSound = weight.commit() && isSound
        if (weight.error === "" && weight.read() !== undefined && weight.text.trim() !== "" && weight.read() < 0) {
            weight.error = qsTr("0 or more")
            isSound = false
        }
        if (hasRange) {
            isSound = start.commit() && isSound
            isSound = target.commit() && isSound
        }
        return isSound
    }
    function save() {
        trouble = ""
        if (!sound())
            return
        const given = field => field.text.trim() !== "" ? field.read() : undefined
        const wanted = { title: name.text.trim(), unit: hasRange && metric !== "percent" ? unit.text.trim() : "", weight: given(weight) }
        if (hasRange) {
            wanted.start = given(start)
            wanted.target = given(target)
        }
        if (isNew) {
            wanted.metric = metric
            wanted.milestones = metric === "milestones" ? lines.text.split("\n").map(line => line.trim()).filter(line => line !== "") : []
        }
        if (take) {
            take(wanted)
            return close()
        }
        const id = isNew ? app.goalEdits.addKeyResult(goalId, wanted) : app.goalEdits.changeKeyResult(keyResultId, wanted) ? keyResultId : ""
        if (id === "") {
            trouble = qsTr("This could not be kept. Try again.")
            return
        }
        close()
        made(id)
    }

    InputField {
        id: name
        objectName: "keyResultTitle"
        width: parent ? parent.width : 0
        label: qsTr("What is measured")
        placeholder: qsTr("Minutes per unit")
        onEdited: error = ""
        onAccepted: dialog.save()
    }
    ChoiceField {
        objectName: "keyResultMetric"
        width: parent ? parent.width : 0
        visible: dialog.isNew
        label: qsTr("Measured as")
        options: [
            { value: "number", text: qsTr("Number") }, { value: "percent", text: qsTr("Percent") }, { value: "currency", text: qsTr("Currency") },
            { value: "yesNo", text: qsTr("Yes or no") }, { value: "milestones", text: qsTr("Milestones") }
        ]
        value: dialog.metric
        onChosen: value => dialog.metric = value
    }
    Row {
        width: parent ? parent.width : 0
        spacing: Theme.space.m
        visible: dialog.hasRange

        GoalNumberField {
            id: start
            objectName: "keyResultStart"
            width: (parent.width - 2 * parent.spacing) / 3
            label: qsTr("Start")
            placeholder: "0"
            onAccepted: dialog.save()
        }
        GoalNumberField {
            id: target
            objectName: "keyResultTarget"
            width: (parent.width - 2 * parent.spacing) / 3
            label: qsTr("Target")
            needed: dialog.metric !== "percent"
            placeholder: dialog.metric === "percent" ? "100" : ""
            onAccepted: dialog.save()
        }
        InputField {
            id: unit
            objectName: "keyResultUnit"
            width: (parent.width - 2 * parent.spacing) / 3
            visible: dialog.metric !== "percent"
            label: qsTr("Unit")
            placeholder: dialog.metric === "currency" ? "€" : qsTr("min")
            maximumLength: 20
            onEdited: error = ""
            onAccepted: dialog.save()
        }
    }
    FieldNote {
        width: parent ? parent.width : 0
        hint: dialog.decreases ? qsTr("The target lies below the start: less is better here.")
            : dialog.metric === "yesNo" ? qsTr("It is either done or not.")
            : dialog.metric === "milestones" ? qsTr("The progress is the part of the milestones that is done.") : ""
    }
    InputArea {
        id: lines
        objectName: "keyResultMilestones"
        width: parent ? parent.width : 0
        visible: dialog.isNew && dialog.metric === "milestones"
        label: qsTr("Milestones")
        hint: qsTr("One a line; more can be added later")
    }
    GoalNumberField {
        id: weight
        objectName: "keyResultWeight"
        width: parent ? parent.width : 0
        label: qsTr("Weight")
        placeholder: "1"
        hint: qsTr("How much it counts beside the others; 0 is shown and does not count")
        onAccepted: dialog.save()
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
            objectName: "saveKeyResult"
            kind: "primary"
            text: dialog.isNew ? qsTr("Add") : qsTr("Save")
            onClicked: dialog.save()
        }
    ]
}
