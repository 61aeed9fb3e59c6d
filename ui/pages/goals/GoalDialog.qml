// SPDX-License-Identifier: GPL-3.0-or-later
// A goal that is made or changed: what, whose, when, below which, and who sees it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    // Empty for a new one.
    property string goalId: ""
    property string parentId: ""
    property string cycleId: ""
    property string teamId: ""
    property string visibility_: "company"
    property bool ofCompany: false
    property var results: []
    property string trouble: ""
    // As it is: what this person does not see any more by their own words.
    property var before: ({})

    readonly property bool isNew: goalId === ""
    readonly property bool ownTime: cycleId === ""
    readonly property var openCycles: (app.goals.cycles ?? []).filter(cycle => cycle.phase !== "closed" || cycle.id === dialog.cycleId)
    readonly property string seenBy: visible ? app.goalEdits.audience(audience()) : ""

    signal made(string id)

    objectName: "goalDialog"
    parent: T.Overlay.overlay
    width: Theme.size.dialog + Theme.size.rowButton
    title: isNew ? qsTr("New goal") : qsTr("Change the goal")
    onOpened: name.forceActiveFocus(Qt.PopupFocusReason)

    // `preset` may have title, parentId, teamId, cycleId, ownerId, visibility, ofCompany.
    function openNew(preset: var) {
        const wanted = preset ?? {}
        const below = wanted.parentId ? app.goals.goal(wanted.parentId) : {}
        fill("", {
            title: wanted.title ?? "", ownerId: wanted.ownerId ?? app.me.id, parentId: wanted.parentId ?? "",
            cycleId: wanted.cycleId || below.cycleId || app.goals.currentCycle || "", teamId: wanted.teamId ?? below.teamId ?? "",
            visibility: wanted.visibility ?? below.visibility ?? "company", ofCompany: wanted.ofCompany ?? false,
            contributors: [], starts: undefined, ends: undefined, checkInDays: 0
        })
    }
    function openEdit(id: string) { fill(id, app.goalEdits.goal(id)) }
    function audience(): var { return { visibility: visibility_, ownerId: owner.personId, teamId: teamId, contributors: others.ids } }
    function fill(id: string, row: var) {
        app.goals.ask()
        before = id === "" ? {} : { visibility: row.visibility ?? "private", ownerId: row.ownerId ?? "", teamId: row.teamId ?? "", contributors: Array.from(row.contributors ?? []) }
        goalId = id
        name.text = row.title ?? ""
        name.error = ""
        owner.choose(row.ownerId ?? "")
        owner.error = ""
        parentId = row.parentId ?? ""
        supports.goalId = parentId
        supports.show()
        cycleId = row.cycleId ?? ""
        teamId = row.teamId ?? ""
        visibility_ = row.visibility ?? "company"
        ofCompany = row.ofCompany === true
        others.reset(Array.from(row.contributors ?? []))
        // What was written before and not kept is gone, also where the value stays the same.
        for (const [field, day] of [[starts, row.starts], [ends, row.ends]]) {
            field.day = day
            field.text = day ? Format.dayMonthYear(day) : ""
            field.error = ""
        }
        rhythm.value = row.checkInDays ? Number(row.checkInDays) : undefined
        rhythm.show()
        rhythm.error = ""
        results = []
        trouble = ""
        open()
    }
    function sound(): bool {
        const called = name.text.trim()
        name.error = called === "" ? qsTr("What is to be reached?") : TextChange.bytes(called) > 300 ? qsTr("This is too long") : ""
        owner.error = owner.personId === "" ? qsTr("Choose a person from the list")
                    : isNew && !app.goalEdits.mayOwn(owner.personId) ? qsTr("You can make goals for yourself and for those who report to you")
                    : !isNew && !app.goalEdits.mayHandOn(goalId, owner.personId) ? qsTr("HR hands on goals of others, a manager among those who report to them") : ""
        if (!others.settled)
            others.error = qsTr("Choose a person from the list")
        let isSound = name.error === "" && owner.error === "" && others.error === ""
        if (visibility_ === "team" && teamId === "") {
            trouble = qsTr("Choose the team that sees the goal")
            isSound = false
        }
        if (isSound && !app.goalEdits.wouldSee(audience()) && (isNew || app.goalEdits.wouldSee(before))) {
            trouble = isNew ? qsTr("You would not see this goal yourself: choose a wider visibility, or ask its owner to make it.")
                            : qsTr("You would not see this goal any more: choose a wider visibility.")
            isSound = false
        }
        isSound = starts.commit() && isSound
        isSound = ends.commit() && isSound
        if (isSound && starts.day && ends.day && ends.day < starts.day) {
            ends.error = qsTr("The last day comes before the first")
            isSound = false
        }
        isSound = rhythm.commit() && isSound
        if (rhythm.error === "" && rhythm.value !== undefined && (rhythm.value < 1 || rhythm.value > 365 || rhythm.value !== Math.round(rhythm.value))) {
            rhythm.error = qsTr("1 to 365 days")
            isSound = false
        }
        return isSound
    }
    function save() {
        trouble = ""
        if (!sound())
            return
        const wanted = {
            title: name.text.trim(), ownerId: owner.personId, parentId: parentId, cycleId: cycleId, teamId: teamId, visibility: visibility_,
            contributors: others.ids, starts: starts.day, ends: ends.day, checkInDays: rhythm.value
        }
        if (app.goalEdits.maySpeakForCompany())
            wanted.ofCompany = ofCompany
        if (isNew)
            wanted.keyResults = results
        const id = isNew ? app.goalEdits.create(Object.assign(wanted, { status: "draft" })) : app.goalEdits.change(goalId, wanted) ? goalId : ""
        if (id === "") {
            if (trouble === "")
                trouble = isNew ? qsTr("The goal could not be made. Try again.") : qsTr("The goal could not be changed. Try again.")
            return
        }
        close()
        made(id)
    }
    function dropResult(index: int) { results = results.filter((one, at) => at !== index) }

    Connections {
        target: dialog.app
        enabled: dialog.visible
        ignoreUnknownSignals: true
        function onEditFailed(reason: string) { dialog.trouble = reason }
    }
    RowWatch {
        id: teams
        model: dialog.visible ? dialog.app.model("list.team", {}) : null
        roles: ["id", "name"]
    }
    InputField {
        id: name
        objectName: "goalName"
        width: parent ? parent.width : 0
        label: qsTr("Goal")
        placeholder: qsTr("What is to be reached")
        onEdited: error = ""
        onAccepted: dialog.save()
    }
    PersonField {
        id: owner
        objectName: "goalOwner"
        width: parent ? parent.width : 0
        app: dialog.app
        label: qsTr("Owner")
        onPicked: error = ""
    }
    Row {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        ChoiceField {
            objectName: "goalCycle"
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Cycle")
            options: [{ value: "", text: qsTr("None: days of its own") }, ...dialog.openCycles.map(cycle => ({ value: cycle.id, text: cycle.name }))]
            value: dialog.cycleId
            onChosen: value => dialog.cycleId = value
        }
        ChoiceField {
            objectName: "goalTeam"
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Team")
            options: [{ value: "", text: qsTr("None") }, ...teams.rows.map(team => ({ value: team.id, text: team.name }))]
            value: dialog.teamId
            onChosen: value => {
                dialog.teamId = value
                dialog.trouble = ""
            }
        }
    }
    GoalField {
        id: supports
        objectName: "goalParentField"
        width: parent ? parent.width : 0
        app: dialog.app
        label: qsTr("Supports")
        exceptId: dialog.goalId
        onPicked: id => dialog.parentId = id
    }
    PeopleChoice {
        id: others
        width: parent ? parent.width : 0
        app: dialog.app
        label: qsTr("Contributors")
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        ChoiceField {
            objectName: "goalVisibility"
            width: parent.width
            label: qsTr("Who sees it")
            options: [
                { value: "company", text: qsTr("The company") }, { value: "team", text: qsTr("A team") },
                { value: "participants", text: qsTr("Those who take part") }, { value: "private", text: qsTr("Only the owner") }
            ]
            value: dialog.visibility_
            onChosen: value => {
                dialog.visibility_ = value
                dialog.trouble = ""
            }
        }
        FieldNote {
            objectName: "goalAudience"
            width: parent.width
            hint: dialog.seenBy !== "" ? qsTr("Will be seen by: %1").arg(dialog.seenBy) : ""
        }
    }
    CheckField {
        objectName: "goalOfCompany"
        width: parent ? parent.width : 0
        visible: dialog.visible && dialog.app.goalEdits.maySpeakForCompany()
        text: qsTr("A goal of the company")
        checked: dialog.ofCompany
        onToggled: dialog.ofCompany = checked
    }
    Row {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        DateField {
            id: starts
            objectName: "goalStarts"
            width: (parent.width - 2 * parent.spacing) / 3
            label: qsTr("First day")
            onPicked: day => starts.day = day
        }
        DateField {
            id: ends
            objectName: "goalEnds"
            width: (parent.width - 2 * parent.spacing) / 3
            label: qsTr("Last day")
            onPicked: day => ends.day = day
        }
        GoalNumberField {
            id: rhythm
            objectName: "goalRhythm"
            width: (parent.width - 2 * parent.spacing) / 3
            label: qsTr("Check in every")
            placeholder: qsTr("days")
            onChosen: value => rhythm.value = value
        }
    }
    FieldNote {
        width: parent ? parent.width : 0
        hint: dialog.ownTime ? qsTr("Without a cycle and days of its own nothing is expected by a day.") : qsTr("What is left empty follows the cycle.")
    }
    Column {
        id: plan
        width: parent ? parent.width : 0
        visible: dialog.isNew
        spacing: Theme.space.xs

        Repeater {
            model: dialog.results

            Item {
                id: planned

                required property var modelData
                required property int index

                width: plan.width
                height: Theme.size.controlSmall

                PlainText {
                    anchors.left: parent.left
                    anchors.right: dropper.left
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "small"
                    elide: Text.ElideRight
                    text: planned.modelData.title
                }
                IconButton {
                    id: dropper
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    glyph: "close"
                    text: qsTr("Leave out %1").arg(planned.modelData.title)
                    onClicked: dialog.dropResult(planned.index)
                }
            }
        }
        PushButton {
            objectName: "planKeyResult"
            anchors.left: parent.left
            extent: "small"
            glyph: "plus"
            text: qsTr("Key result")
            onClicked: (planner.need() as KeyResultDialog)?.startFor(result => dialog.results = [...dialog.results, result])
        }
    }
    Deferred {
        id: planner
        sourceComponent: KeyResultDialog {
            app: dialog.app
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
            objectName: "saveGoal"
            kind: "primary"
            text: dialog.isNew ? qsTr("Create") : qsTr("Save")
            onClicked: dialog.save()
        }
    ]
}
