// SPDX-License-Identifier: GPL-3.0-or-later
// Goals to begin with: the company's templates and those that come along, each shown before it is used, and the way to
// write one.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    // One is being written, new where its id is empty.
    property bool writing: false
    property string templateId: ""
    property string cycleId: ""
    property string visibility: "company"
    readonly property var chosen: watch.rows[list.currentIndex] ?? null
    readonly property bool mayChange: (chosen?.own ?? false) && (chosen.mine || app.goalCycles.canEdit)
    readonly property var faults: writing ? app.goalCycles.faults(lines.text) : []
    readonly property var cycles: cycleWatch.rows.filter(cycle => cycle.phase !== "closed")

    readonly property var noCycle: [{ value: "", text: qsTr("None") }]

    // The goals that were made.
    signal made(var ids)
    signal offerUndo(string text, var undo)

    objectName: "goalTemplatesDialog"
    title: !writing ? qsTr("Begin with a template") : templateId === "" ? qsTr("New template") : qsTr("Change the template")
    text: writing ? qsTr("Everybody in your company can use it.") : ""
    width: Math.min(Theme.size.dialog * 1.8, (parent ? parent.width : Theme.size.dialog * 1.8) - 2 * Theme.space.l)
    onAboutToShow: {
        writing = false
        list.currentIndex = 0
        cycleId = cycleWatch.rows.find(cycle => cycle.current)?.id ?? ""
    }
    onOpened: list.takeFocus()

    function use() {
        if (!chosen)
            return
        const ids = app.goalCycles.useTemplate(chosen.lines, { cycleId: cycleId, visibility: visibility })
        if (ids.length === 0)
            return
        close()
        made(ids)
    }
    function write(row: var) {
        templateId = row?.own ? row.id : ""
        called.text = row?.own ? row.name : ""
        lines.text = row?.lines ?? "# "
        called.error = ""
        writing = true
        called.forceActiveFocus(Qt.OtherFocusReason)
    }
    function keep() {
        const name = called.text.trim()
        called.error = name === "" ? qsTr("A template needs a name") : TextChange.bytes(name) > 120 || TextChange.bytes(lines.text) > 8000 ? qsTr("This is too long") : ""
        if (called.error !== "" || faults.length > 0) {
            (called.error !== "" ? called : lines).forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const before = templateId
        const id = app.goalCycles.keepTemplate(templateId, { name: name, description: chosen?.own && before !== "" ? chosen.description : "", lines: lines.text })
        if (id === "")
            return
        writing = false
        list.takeFocus()
    }
    function remove() {
        const one = chosen, app = dialog.app
        if (!one || !mayChange)
            return
        app.remove("goal_template", one.id)
        list.currentIndex = 0
        list.takeFocus()
        offerUndo(qsTr("Template “%1” deleted").arg(Format.apart(one.name)), () => app.restore("goal_template", one.id))
    }

    RowWatch {
        id: watch
        model: list.model
        roles: ["id", "name", "description", "lines", "goals", "keyResults", "own", "mine"]
    }
    RowWatch {
        id: cycleWatch
        model: dialog.app.model("goal.cycles", "")
        roles: ["id", "name", "phase", "current"]
    }
    Row {
        width: parent ? parent.width : 0
        height: Math.max(3 * Theme.size.listRow, Math.min(6 * Theme.size.listRow, dialog.contentRoom - Theme.size.listRow * 2))
        visible: !dialog.writing
        spacing: Theme.space.l

        RowList {
            id: list
            objectName: "goalTemplateList"
            width: Math.round(parent.width * 0.42)
            height: parent.height
            model: dialog.app.model("goal.templates", "")
            Accessible.name: dialog.title
            delegate: ListRow {
                id: entry
                required property var model
                required property int index
                width: list.width - Theme.space.s
                title: model.name
                subtitle: model.own ? qsTr("Of your company") : model.description
                selected: ListView.isCurrentItem
                focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: list.currentIndex = index
                Keys.onReturnPressed: dialog.use()
                Keys.onEnterPressed: dialog.use()
                Keys.onDeletePressed: dialog.remove()
            }
        }
        ScrollArea {
            width: parent.width - list.width - parent.spacing
            height: parent.height

            Column {
                width: parent ? parent.width - Theme.space.m : 0
                spacing: Theme.space.s

                PlainText {
                    width: parent.width
                    visible: text !== ""
                    kind: "small"
                    wrapMode: Text.Wrap
                    color: Theme.colour.textMuted
                    text: dialog.chosen?.description ?? ""
                }
                Repeater {
                    model: dialog.chosen?.goals ?? []

                    PlainText {
                        required property string modelData
                        width: parent ? parent.width : 0
                        kind: "small"
                        medium: true
                        wrapMode: Text.Wrap
                        text: Format.apart(modelData)
                    }
                }
                PlainText {
                    width: parent.width
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: qsTr("%n key result(s)", "", dialog.chosen?.keyResults ?? 0)
                }
            }
        }
    }
    ChoiceField {
        objectName: "templateCycle"
        width: parent ? parent.width : 0
        visible: !dialog.writing
        label: qsTr("Cycle")
        value: dialog.cycleId
        options: dialog.noCycle.concat(dialog.cycles.map(cycle => ({ value: cycle.id, text: cycle.name })))
        onChosen: value => dialog.cycleId = value
    }
    ChoiceField {
        objectName: "templateVisibility"
        width: parent ? parent.width : 0
        visible: !dialog.writing
        label: qsTr("Who sees them")
        value: dialog.visibility
        options: [{ value: "company", text: qsTr("Everybody in the company") }, { value: "participants", text: qsTr("Those who take part, and your managers") }, { value: "private", text: qsTr("Only you") }]
        onChosen: value => dialog.visibility = value
    }
    InputField {
        id: called
        objectName: "goalTemplateName"
        width: parent ? parent.width : 0
        visible: dialog.writing
        label: qsTr("Name")
        maximumLength: 120
        onEdited: error = ""
    }
    InputArea {
        id: lines
        objectName: "goalTemplateLines"
        width: parent ? parent.width : 0
        visible: dialog.writing
        leastHeight: 3 * Theme.size.listRow
        label: qsTr("Lines")
        hint: qsTr("# Goal\n- Key result | number | start | target | unit | weight\n* Milestone of the key result above, where its metric is milestones")
        error: dialog.faults.length > 0 ? qsTr("Line %1: %2").arg(Format.number(dialog.faults[0].line)).arg(dialog.faults[0].text) : ""
    }
    foot: [
        PushButton {
            objectName: "deleteGoalTemplate"
            visible: !dialog.writing && dialog.mayChange
            kind: "quiet"
            glyph: "trash"
            text: qsTr("Delete")
            onClicked: dialog.remove()
        },
        PushButton {
            objectName: "writeGoalTemplate"
            visible: !dialog.writing
            text: dialog.mayChange ? qsTr("Change…") : qsTr("New template…")
            onClicked: dialog.write(dialog.mayChange ? dialog.chosen : null)
        },
        PushButton {
            visible: dialog.writing
            text: qsTr("Back")
            onClicked: dialog.writing = false
        },
        PushButton {
            objectName: "keepGoalTemplate"
            visible: dialog.writing
            kind: "primary"
            text: qsTr("Keep")
            onClicked: dialog.keep()
        },
        PushButton {
            objectName: "useGoalTemplate"
            visible: !dialog.writing
            kind: "primary"
            text: qsTr("Use")
            enabled: dialog.chosen !== null
            onClicked: dialog.use()
        }
    ]
}
