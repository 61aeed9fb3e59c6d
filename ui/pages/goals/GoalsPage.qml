// SPDX-License-Identifier: GPL-3.0-or-later
// The goals of the company that this person sees: as a tree, a list, cards or over time, with one of them in the drawer.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

Page {
    id: page

    readonly property var goals: page.app.goals
    // "tree", "list", "cards" or "timeline"
    property string view: "tree"
    // What is asked for, as GoalsFilters has it.
    property var query: ({ cycle: "current", owner: "", team: "", status: "", words: "" })
    property string sortKey: "title"
    property bool descending: false
    property string chosenId: ""
    // The kept view that was chosen last.
    property string viewId: ""
    property bool begun: false
    readonly property string viewKey: "goals.page"

    readonly property var cycle: cycleOf(goals.cycles ?? [], query.cycle === "current" ? goals.currentCycle ?? "" : query.cycle ?? "")
    readonly property var filter: ({
        cycle: cycle?.id ?? "", owner: query.owner === "me" ? goals.myId() : query.owner ?? "", team: query.team ?? "",
        status: query.status ?? "", words: query.words ?? ""
    })
    readonly property bool hr: ["hr", "admin", "owner"].includes(page.app.role ?? "employee")
    readonly property bool drawn: chosenId !== ""
    // In a narrow window the drawer lies over the list.
    readonly property bool beside: width - drawer.extent >= Theme.size.readingWidth * Theme.scale
    readonly property var shownView: view === "cards" ? cards : view === "timeline" ? timeline : tree

    function cycleOf(all: var, id: string): var { return all.find(one => one.id === id) ?? null }
    function take() {
        const wanted = { cycle: query.cycle, owner: "", team: "", status: "", words: "" }
        if (request.cycle)
            ask(Object.assign(wanted, { cycle: request.cycle === goals.currentCycle ? "current" : request.cycle }))
        if (request.owner)
            ask(Object.assign(wanted, { owner: request.owner === goals.myId() ? "me" : request.owner }))
        if (request.goal) {
            choose(request.goal)
            bring(request.goal)
        }
        if (request.goal && request.below) {
            show("tree")
            lines.setOpen(request.goal, true)
        }
        if (request.create)
            create(request.preset ?? {})
    }
    // Into sight, if need be by a wider filter.
    function bring(goalId: string) {
        shownView.goTo(goalId)
        const goal = goals.goal(goalId)
        if (lines.rowOf(goalId) >= 0 || !goal.id)
            return
        ask({ cycle: goal.cycleId !== "" && goal.cycleId === goals.currentCycle ? "current" : goal.cycleId, owner: "", team: "", status: "", words: "" })
        shownView.goTo(goalId)
    }
    // What is being written there is kept before it shows another one.
    function choose(goalId: string) {
        if (goalId !== chosenId)
            drawer.commit()
        chosenId = goalId
    }
    // What was inside it is gone: the keyboard goes on where it came from.
    function closeDrawer() {
        choose("")
        shownView.takeFocus()
    }
    function keep() {
        page.app.keepDraft(viewKey, described())
    }
    function described(): string {
        return JSON.stringify({ view: view, query: query, sortKey: sortKey, descending: descending })
    }
    // What was kept by an earlier version, or by hand, counts as far as it makes sense.
    function apply(text: string) {
        let kept = {}
        try {
            kept = JSON.parse(text) ?? {}
        } catch (error) {
            return
        }
        if (["tree", "list", "cards", "timeline"].includes(kept.view))
            view = kept.view
        if (["title", "progress", "status", "days"].includes(kept.sortKey))
            sortKey = kept.sortKey
        descending = kept.descending === true
        const asked = { cycle: "current", owner: "", team: "", status: "", words: "" }
        for (const part in asked) {
            if (typeof kept.query?.[part] === "string")
                asked[part] = kept.query[part]
        }
        query = asked
        search.text = asked.words
    }
    function ask(wanted: var) {
        query = wanted
        if (search.text.trim() !== wanted.words)
            search.text = wanted.words
        keep()
    }
    function show(wanted: string) {
        view = wanted
        keep()
        if (chosenId !== "")
            shownView.goTo(chosenId)
    }
    function sort(key: string) {
        descending = sortKey === key && !descending
        sortKey = key
        keep()
    }
    function create(preset: var) {
        const wanted = Object.assign({ cycleId: page.cycle?.id ?? "" }, preset)
        const dialog = editing.need() as GoalDialog
        dialog?.openNew(wanted)
    }
    function edit(goalId: string) {
        const dialog = editing.need() as GoalDialog
        dialog?.openEdit(goalId)
    }
    function made(goalId: string) {
        choose(goalId)
        tree.expect(goalId)
        bring(goalId)
    }
    // An empty parent: to the top.
    function align(goalId: string, parentId: string) {
        const obstacle = goals.obstacle(goalId, parentId)
        const goal = goals.goal(goalId)
        if (obstacle === "same" || !goal.id)
            return
        if (obstacle !== "")
            return page.say(obstacle === "rights" ? qsTr("Only its owner, their manager and HR can move this goal.")
                : obstacle === "unknown" ? qsTr("This goal is not here any more.")
                : qsTr("A goal cannot support itself, nor one that stands below it."), "warning")
        const app = page.app
        const before = goal.parentId
        const title = parentId !== "" ? goals.goal(parentId).title : ""
        if (parentId !== "")
            lines.setOpen(parentId, true)
        tree.expect(goalId)
        app.set("goal", goalId, { parent: parentId !== "" ? parentId : null })
        page.offerUndo(title !== "" ? qsTr("Moved below “%1”").arg(Format.apart(title)) : qsTr("Moved to the top"),
                       () => app.set("goal", goalId, { parent: before !== "" ? before : null }))
    }
    // Without types, which end the compiler of Qt 6.4 here.
    function showMenu(goalId, at, left, top) {
        const menu = lineMenu.need() as GoalLineMenu
        if (!menu)
            return
        // Asked anew, for it may be another since.
        menu.goalId = ""
        menu.goalId = goalId
        menu.popup(at, left, top)
    }
    onLeaving: drawer.commit()
    onRequestChanged: if (begun) take()
    Component.onCompleted: {
        apply(page.app.draft(viewKey))
        goals.ask()
        begun = true
        take()
    }
    Keys.onEscapePressed: event => {
        event.accepted = drawn
        if (drawn)
            closeDrawer()
    }

    GoalList {
        id: lines
        goals: page.goals
        isFlat: page.view !== "tree"
        filter: page.filter
        sortKey: page.view === "timeline" ? "days" : page.sortKey
        descending: page.view !== "timeline" && page.descending
    }
    Connections {
        target: page.goals
        ignoreUnknownSignals: true
        // One that was asked for before anything was read stands in the tree only now.
        function onReadyChanged() {
            if (page.goals.ready && page.chosenId !== "")
                page.bring(page.chosenId)
        }
    }

    Item {
        id: part
        anchors.left: parent.left
        width: page.width - (page.beside ? drawer.width : 0)
        height: page.height

        PageHead {
            id: head
            width: part.width - 2 * Theme.space.xl
            title: qsTr("Goals")

            SearchField {
                id: search
                objectName: "goalSearch"
                readonly property real spare: head.room - views.width - more.width - 3 * Theme.space.s
                visible: spare >= Theme.size.stateColumn || text !== ""
                width: Math.max(Theme.size.stateColumn, Math.min(Theme.size.menuLeast * 1.4, spare))
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                placeholder: qsTr("Words")
                onTextChanged: looking.restart()
            }
            Segments {
                id: views
                objectName: "goalViews"
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                accessibleName: qsTr("View")
                options: [
                    { value: "tree", text: qsTr("Tree"), glyph: "tree" }, { value: "list", text: qsTr("List"), glyph: "list" },
                    { value: "cards", text: qsTr("Cards"), glyph: "grid" }, { value: "timeline", text: qsTr("Timeline"), glyph: "timeline" }
                ]
                value: page.view
                onChosen: value => page.show(value)
            }
            IconButton {
                id: more
                objectName: "goalMore"
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                glyph: "more"
                text: qsTr("More")
                onClicked: moreMenu.open()

                GoalsMenu {
                    id: moreMenu
                    x: Theme.mirrored ? 0 : more.width - width
                    y: more.height + Theme.space.xs
                    onGo: name => page.go(name, {})
                    onFoldAll: open => open ? lines.openAll() : lines.foldAll()
                    isTree: page.view === "tree"
                    onViews: keptMenu.open()
                    onTemplates: (templates.need() as TemplatesDialog)?.open()
                    onImporting: (files.need() as GoalFiles)?.openImport()
                    onExporting: (files.need() as GoalFiles)?.openExport(page.filter)
                }
                GoalViewsMenu {
                    id: keptMenu
                    x: Theme.mirrored ? 0 : more.width - width
                    y: more.height + Theme.space.xs
                    app: page.app
                    viewId: page.viewId
                    onApplied: (viewId, filter) => {
                        page.viewId = viewId
                        page.apply(filter)
                        page.keep()
                    }
                    onNameAsked: (viewId, name) => (naming.need() as GoalViewNameDialog)?.ask(viewId, name)
                    onRemoved: (viewId, name) => {
                        const app = page.app
                        page.viewId = ""
                        app.remove("saved_view", viewId)
                        page.offerUndo(qsTr("View “%1” removed").arg(Format.apart(name)), () => app.restore("saved_view", viewId))
                    }
                }
            }
        }
        // Not for every letter of a word.
        Timer {
            id: looking
            interval: Theme.motion.slow
            onTriggered: if (search.text.trim() !== page.query.words) page.ask(Object.assign({}, page.query, { words: search.text.trim() }))
        }
        GoalsFilters {
            id: filters
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl
            anchors.top: head.bottom
            width: head.width
            app: page.app
            query: page.query
            onAsked: wanted => page.ask(wanted)
        }
        Item {
            id: body
            anchors.top: filters.bottom
            anchors.topMargin: Theme.space.m
            anchors.bottom: parent.bottom
            width: parent.width

            GoalTreeView {
                id: tree
                anchors.fill: parent
                visible: page.view === "tree" || page.view === "list"
                focus: visible
                app: page.app
                lines: lines
                isFlat: page.view === "list"
                chosenId: page.chosenId
                mayAddCompany: page.hr
                sortKey: page.sortKey
                descending: page.descending
                onOpened: goalId => page.choose(goalId)
                onMoveAsked: (goalId, parentId) => page.align(goalId, parentId)
                onMenuAsked: (goalId, at, left, top) => page.showMenu(goalId, at, left, top)
                onAdded: page.create(page.hr ? { ofCompany: true } : {})
                onSorted: key => page.sort(key)
                onSay: (text, glyph) => page.say(text, glyph)
            }
            GoalCards {
                id: cards
                anchors.fill: parent
                visible: page.view === "cards"
                focus: visible
                shown: visible
                lines: lines
                chosenId: page.chosenId
                onOpened: goalId => page.choose(goalId)
            }
            GoalTimeline {
                id: timeline
                anchors.fill: parent
                visible: page.view === "timeline"
                focus: visible
                shown: visible
                lines: lines
                chosenId: page.chosenId
                first: page.cycle?.starts ?? new Date(Format.now.getFullYear(), 0, 1)
                last: page.cycle?.ends ?? new Date(Format.now.getFullYear(), 11, 31)
                onOpened: goalId => page.choose(goalId)
            }
            LoadingLines {
                y: Theme.size.tableHead
                width: parent.width
                rowHeight: Theme.size.treeRow
                rows: 8
                visible: !lines.ready && !lines.failed
            }
            ListState {
                y: Theme.size.tableHead
                width: parent.width
                visible: lines.count === 0 && (lines.ready || lines.failed)
                sync: page.app.sync
                list: page.goals
                count: lines.count
                glyph: filters.narrowed ? "search" : "target"
                title: filters.narrowed ? qsTr("No goal is found by this filter") : qsTr("No goals here yet")
                text: filters.narrowed ? qsTr("Remove a condition, or look for other words.")
                    : qsTr("A goal says what is to be reached, and by its key results how far it is.")

                PushButton {
                    objectName: "clearGoals"
                    visible: filters.narrowed
                    text: qsTr("Clear filter")
                    onClicked: filters.clear()
                }
                PushButton {
                    objectName: "firstGoal"
                    visible: !filters.narrowed
                    kind: "primary"
                    glyph: "plus"
                    text: qsTr("Add a goal")
                    onClicked: page.create({})
                }
            }
        }
    }
    GoalDrawer {
        id: drawer
        anchors.right: parent.right
        height: parent.height
        app: page.app
        goalId: page.chosenId
        onClosed: page.closeDrawer()
        onOpenGoal: id => {
            page.choose(id)
            page.bring(id)
        }
        onGo: (name, request) => page.go(name, request)
        onOfferUndo: (text, undo) => page.offerUndo(text, undo)
        onEdit: id => page.edit(id)
        onSay: (text, glyph) => page.say(text, glyph)
    }
    Deferred {
        id: lineMenu
        sourceComponent: GoalLineMenu {
            app: page.app
            onOpenAsked: goalId => page.choose(goalId)
            onCheckIn: goalId => (checking.need() as CheckInDialog)?.openFor(goalId)
            onAddBelow: goalId => page.create({ parentId: goalId })
            onEdit: goalId => page.edit(goalId)
            onMoveUnder: goalId => (moving.need() as GoalMoveUnderDialog)?.ask(goalId)
            onMoveUp: goalId => page.align(goalId, "")
        }
    }
    Deferred {
        id: moving
        sourceComponent: GoalMoveUnderDialog {
            app: page.app
            parent: T.Overlay.overlay
            onPicked: (goalId, parentId) => page.align(goalId, parentId)
        }
    }
    Deferred {
        id: naming
        sourceComponent: GoalViewNameDialog {
            parent: T.Overlay.overlay
            onNamed: (viewId, name) => {
                if (viewId !== "")
                    page.app.set("saved_view", viewId, { name: name })
                else
                    page.viewId = page.app.create("saved_view", { page: "goals", name: name, filter: page.described() })
            }
        }
    }
    Deferred {
        id: editing
        sourceComponent: GoalDialog {
            app: page.app
            parent: T.Overlay.overlay
            onMade: id => page.made(id)
        }
    }
    Deferred {
        id: checking
        sourceComponent: CheckInDialog {
            app: page.app
            parent: T.Overlay.overlay
        }
    }
    Deferred {
        id: templates
        sourceComponent: TemplatesDialog {
            app: page.app
            parent: T.Overlay.overlay
            onMade: ids => { if (ids.length > 0) page.made(ids[0]) }
            onOfferUndo: (text, undo) => page.offerUndo(text, undo)
        }
    }
    Deferred {
        id: files
        sourceComponent: GoalFiles {
            app: page.app
            onSay: (text, glyph) => page.say(text, glyph)
        }
    }
}
