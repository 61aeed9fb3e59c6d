// SPDX-License-Identifier: GPL-3.0-or-later
// All employees as a table that HR and admins read, filter and change where it stands. Arrows move the current cell, F2 or
// Enter edits it, Space chooses its row, and what is chosen is changed together.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    readonly property var grid: part.app.model("employees")
    readonly property var every: grid?.columns ?? []
    readonly property var shown: (grid?.shown ?? []).map(key => every.find(one => one.key === key)).filter(one => one)
    // -1 is the name.
    property int column: -1
    // Whose cell is edited, and by what: rows may move meanwhile.
    property string editId: ""
    property var editor: null
    // What was in sight before all rows became others.
    property real place: 0
    property string whom: ""
    property bool focused: false
    readonly property bool editing: editId !== ""
    property real shift: 0
    readonly property real cellsWidth: shown.reduce((sum, one) => sum + widthOf(one), 0)
    readonly property real cellsRoom: Math.max(0, list.width - titles.nameWidth)
    readonly property real mostShift: Math.max(0, cellsWidth - cellsRoom)
    readonly property bool hr: ["hr", "admin", "owner"].includes(part.app.role)
    readonly property bool tight: head.room < acts.width + Theme.size.rowButton + Theme.space.l
    readonly property string viewKey: "employees.view"

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    function widthOf(one: var): real {
        const step = Theme.size.stateColumn
        return ({ text: 2 * step, person: 2 * step, people: 2 * step, choice: 1.5 * step, date: 1.4 * step })[one.kind] ?? 1.2 * step
    }
    function startOf(at: int): real {
        return shown.slice(0, at).reduce((sum, one) => sum + widthOf(one), 0)
    }
    function isSeen(start: real, wide: real): bool { return start < shift + cellsRoom && start + wide > shift }
    // How much of a column lies beyond the edge.
    function hidden(start: real, wide: real): real { return Math.max(0, Math.min(wide, start + wide - shift - cellsRoom)) }
    function reveal() {
        if (column < 0)
            return
        const start = startOf(column)
        const wide = widthOf(shown[column])
        if (start < shift)
            shift = start
        else if (start + wide > shift + cellsRoom)
            shift = start + wide - cellsRoom
        shift = Math.max(0, Math.min(shift, mostShift))
    }
    onMostShiftChanged: shift = Math.max(0, Math.min(shift, mostShift))

    function goTo(at: int) {
        column = Math.max(-1, Math.min(shown.length - 1, at))
        reveal()
    }
    function edit() {
        const one = shown[column]
        if (!one || list.currentIndex < 0)
            return
        if (!one.editable)
            return say(qsTr("“%1” cannot be changed here.").arg(one.title), "lock")
        editId = grid.idAt(list.currentIndex)
    }
    // Whoever leaves or comes back does so with all that follows. True where that is asked about now.
    function askStatus(id: string, value: var): bool {
        const gone = grid.cellValue(id, "status") === "left"
        if (value === "left" && !gone && app.employment.canLeave(id)) {
            const leave = leaving.need() as LeavingDialog
            leave?.ask(id)
            return true
        }
        if (value === "active" && gone && app.employment.canReturn(id)) {
            const back = returning.need() as ReturnDialog
            back?.ask(id)
            return true
        }
        return false
    }
    // Answers whether the cell took it.
    function keep(value: var): bool {
        // Before its editor goes, in whose context this runs; the dialog has the keyboard then, and gives it back.
        if (shown[column].key === "status" && askStatus(editId, value)) {
            editor = null
            editId = ""
            return true
        }
        const reason = grid.setCell(editId, shown[column].key, value)
        if (reason !== "")
            say(reason, "warning")
        else
            stopEditing()
        return reason === ""
    }
    function stopEditing() {
        editor = null
        editId = ""
        list.takeFocus()
        // What was looked for meanwhile has waited for it.
        looking.restart()
    }
    // What is being typed is kept; false where it cannot be.
    function leave(): bool { return !editing || !editor || editor.keep(0) }
    Component.onDestruction: leave()
    // The next cell of the row that can be edited.
    function editNext(step: int) {
        for (let at = column + step; at >= 0 && at < shown.length; at += step) {
            if (shown[at].editable) {
                goTo(at)
                return edit()
            }
        }
    }
    function find(words: string) {
        if (!grid || grid.search === words)
            return
        // Whoever goes on writing there is not taken away from it.
        const writing = search.activeFocus
        if (leave())
            grid.search = words
        if (writing && !search.activeFocus)
            search.field.forceActiveFocus(Qt.OtherFocusReason)
    }
    function take() {
        // The grid outlives this page, and what it is searched for is not to be out of sight.
        search.text = grid?.search ?? ""
        const kept = part.app.draft(viewKey)
        if (kept !== "" && grid)
            grid.shown = kept.split(",")
    }
    function show(keys: var) {
        grid.shown = keys
        part.app.keepDraft(viewKey, keys.join(","))
        goTo(column)
    }
    Component.onCompleted: take()

    Connections {
        target: part.grid
        ignoreUnknownSignals: true
        function onModelAboutToBeReset() {
            part.place = list.contentY
            part.whom = part.grid.idAt(list.currentIndex)
            part.focused = list.activeFocus
        }
        function onRefilled(anew: bool) {
            list.forceLayout()
            list.currentIndex = Math.max(0, part.grid.rowOf(part.whom))
            if (anew)
                list.positionViewAtBeginning()
            else
                list.contentY = Math.max(0, Math.min(part.place, list.contentHeight - list.height))
            if (part.focused && list.currentItem && !part.editing)
                list.takeFocus()
        }
        // Without a button: by the time of a click it may be another step that an undo takes back.
        function onChanged(people: int, skipped: int) {
            let told = people > 0 ? qsTr("%n person/people changed. Ctrl+Z takes that back.", "", people) : qsTr("Nobody was changed.")
            if (skipped > 0)
                told += " " + qsTr("%n person/people kept their manager: with the new one it would go round in a circle.", "", skipped)
            if (people > 0 && bulk.leaves)
                told += " " + qsTr("Their reports, teams and roles stay as they are: who leaves alone is asked about them.")
            part.say(told, skipped > 0 ? "warning" : "check")
        }
        function onExported(rows: int, fileName: string) {
            part.say(qsTr("%n row(s) exported to %1", "", rows).arg(fileName), "check")
        }
        function onExportFailed(reason: string) { part.say(reason, "warning") }
    }
    Connections {
        target: part.app
        ignoreUnknownSignals: true
        function onLanguageChanged() { part.grid?.reword() }
        function onMeChanged() { part.grid?.reword() }
    }

    PageHead {
        id: head
        width: part.width - 2 * Theme.space.xl
        title: qsTr("Employees")
        note: (part.grid?.count ?? 0) > 0 && Theme.scale < 1.4 ? qsTr("%n person/people", "", part.grid.count) : ""
    }
    // Beside the title, or below it where large letters leave no room.
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xl
        y: part.tight ? head.height : Math.round((head.height - height) / 2)
        spacing: Theme.space.s

        SearchField {
            id: search
            objectName: "employeeSearch"
            width: part.tight ? Math.max(0, head.width - acts.width - tools.spacing)
                              : Math.max(Theme.size.rowButton, Math.min(Theme.size.menuLeast * 1.4, head.room - acts.width - Theme.space.l))
            placeholder: qsTr("Name, title, place")
            onTextChanged: looking.restart()
        }
        Row {
            id: acts
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            spacing: Theme.space.xs

            IconButton {
                objectName: "employeeFilter"
                glyph: "sliders"
                text: qsTr("Filter")
                onClicked: if (part.leave()) filtering.open()
            }
            IconButton {
                objectName: "employeeColumns"
                glyph: "list"
                text: qsTr("Columns")
                onClicked: if (part.leave()) choosing.open()
            }
            IconButton {
                objectName: "employeeTeams"
                visible: part.hr || (part.app.permissions ?? []).includes("teams_change")
                glyph: "people"
                text: qsTr("Smart teams")
                onClicked: if (part.leave()) teams.open()
            }
            IconButton {
                id: exportButton
                objectName: "employeeExport"
                glyph: "download"
                text: qsTr("Export")
                enabled: (part.grid?.count ?? 0) > 0 && part.grid.busy === ""
                onClicked: exporting.ask(exportButton)
            }
        }
    }
    // Not for every letter of a word.
    Timer {
        id: looking
        interval: Theme.motion.slow
        onTriggered: part.find(search.text.trim())
    }
    Flow {
        id: chips
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: part.tight ? tools.height + Theme.space.m : 0
        anchors.leftMargin: Theme.space.xl
        anchors.rightMargin: Theme.space.xl
        bottomPadding: visible ? Theme.space.m : 0
        height: visible ? implicitHeight : 0
        spacing: Theme.space.s
        visible: (part.grid?.conditions ?? []).length > 0

        Repeater {
            model: part.grid?.conditions ?? []

            Chip {
                required property var modelData
                required property int index
                objectName: "condition_" + index
                kind: "info"
                text: modelData.text
                removable: true
                onRemoved: if (part.leave()) part.grid.removeCondition(index)
            }
        }
        LinkButton {
            objectName: "clearFilter"
            text: qsTr("Remove all")
            onClicked: if (part.leave()) part.grid.setFilter("")
        }
    }
    Rectangle {
        id: table
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: chips.bottom
        anchors.bottom: bulk.top
        anchors.leftMargin: Theme.space.xl
        anchors.rightMargin: Theme.space.xl
        anchors.bottomMargin: bulk.visible ? Theme.space.m : Theme.space.xl
        radius: Theme.radius.card
        color: Theme.colour.surface
        border.width: Theme.line.border
        border.color: Theme.colour.border

        EmployeeGridHead {
            id: titles
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.line.border
            table: part
        }
        RowList {
            id: list
            objectName: "employeeList"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: titles.bottom
            anchors.bottom: across.top
            anchors.leftMargin: Theme.line.border
            anchors.rightMargin: Theme.line.border
            visible: count > 0
            model: part.grid
            reuseItems: true
            Accessible.name: qsTr("Employees")
            delegate: EmployeeGridRow {
                width: list.width
                table: part
                isCurrent: ListView.isCurrentItem
                isStop: list.stop === index
                nameWidth: titles.nameWidth
                onPicked: (at, how) => {
                    if (!part.leave())
                        return
                    list.currentIndex = index
                    part.goTo(at)
                    if (how !== "")
                        part.grid.choose(index, how)
                    list.takeFocus()
                }
                onMoved: (step, how) => {
                    list.moveTo(list.currentIndex + step)
                    if (how !== "")
                        part.grid.choose(list.currentIndex, how)
                }
            }

            WheelHandler {
                orientation: Qt.Horizontal
                onWheel: event => part.shift = Math.max(0, Math.min(part.mostShift, part.shift - event.angleDelta.x))
            }
        }
        ThinScrollBar {
            id: across
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: titles.nameWidth
            anchors.bottomMargin: Theme.line.border
            orientation: Qt.Horizontal
            policy: T.ScrollBar.AlwaysOn
            visible: size < 1 && list.visible
            height: visible ? implicitHeight : 0
            size: part.cellsWidth > 0 ? Math.min(1, part.cellsRoom / part.cellsWidth) : 1
            onPositionChanged: if (pressed) part.shift = position * part.cellsWidth

            Binding {
                target: across
                property: "position"
                value: part.cellsWidth > 0 ? part.shift / part.cellsWidth : 0
                when: !across.pressed
                restoreMode: Binding.RestoreNone
            }
        }
        LoadingLines {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: titles.bottom
            rows: 8
            visible: !(part.grid?.ready ?? false)
        }
        ListState {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: titles.bottom
            visible: count === 0 && (part.grid?.ready ?? false)
            sync: part.app.sync
            list: part.grid
            count: part.grid?.count ?? 0
            readonly property bool filtered: search.text !== "" || chips.visible
            glyph: filtered ? "search" : "people"
            title: filtered ? qsTr("Nobody is found by this filter") : qsTr("Nobody here yet")
            text: filtered ? qsTr("Remove a condition, or look for other words.") : qsTr("Import people from a file, and they appear here.")

            PushButton {
                objectName: "clearAll"
                visible: search.text !== "" || chips.visible
                text: qsTr("Show everybody")
                onClicked: {
                    search.text = ""
                    part.grid.setFilter("")
                }
            }
        }
    }
    EmployeeBulkBar {
        id: bulk
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        app: part.app
        table: part
        grid: part.grid
        columns: part.every.filter(one => one.editable)
        onSay: (text, glyph) => part.say(text, glyph)
        onMerge: both => {
            const dialog = merging.need() as MergeDialog
            dialog?.ask(both)
        }
    }
    EmployeeFilterDialog {
        id: filtering
        parent: T.Overlay.overlay
        app: part.app
        grid: part.grid
        columns: part.every
    }
    EmployeeColumnsDialog {
        id: choosing
        parent: T.Overlay.overlay
        columns: part.every
        shown: part.grid?.shown ?? []
        mayDefine: part.hr
        onDefine: defining.open()
        onPicked: keys => part.show(keys)
    }
    AttributesDialog {
        id: defining
        parent: T.Overlay.overlay
        app: part.app
        onOfferUndo: (text, undo) => part.offerUndo(text, undo)
    }
    SmartTeamsDialog {
        id: teams
        parent: T.Overlay.overlay
        app: part.app
        grid: part.grid
        onSay: (text, glyph) => part.say(text, glyph)
        onOfferUndo: (text, undo) => part.offerUndo(text, undo)
    }
    Deferred {
        id: leaving
        sourceComponent: LeavingDialog {
            app: part.app
            parent: T.Overlay.overlay
            onGone: (text, undo) => part.offerUndo(text, undo)
            onClosed: {
                list.takeFocus()
                looking.restart()
            }
        }
    }
    Deferred {
        id: merging
        sourceComponent: MergeDialog {
            app: part.app
            parent: T.Overlay.overlay
            onSay: (text, glyph) => part.say(text, glyph)
            onClosed: list.takeFocus()
        }
    }
    Deferred {
        id: returning
        sourceComponent: ReturnDialog {
            app: part.app
            parent: T.Overlay.overlay
            onReturned: (text, undo) => part.offerUndo(text, undo)
            onClosed: {
                list.takeFocus()
                looking.restart()
            }
        }
    }
    EmployeeExport {
        id: exporting
        app: part.app
        grid: part.grid
    }
}
