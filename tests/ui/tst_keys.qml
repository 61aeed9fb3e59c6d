// SPDX-License-Identifier: GPL-3.0-or-later
// The map of all keys: each of them does what it says, and none that does something is missing.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { height: stage.height }
    property Component windows: Main {}
    property FakeApp app: null
    property Shell view: null

    TestCase {
        name: "Keys"
        when: windowShown

        function begin(width, options) {
            // Shortcuts are those of the active window, and another test may have closed one in front of it.
            stage.Window.window.requestActivate()
            tryCompare(stage.Window.window, "active", true)
            Format.now = new Date(2026, 10, 24, 9, 41)
            stage.app = stage.apps.createObject(stage, Object.assign({ guard: "passcode" }, options ?? {}))
            stage.app.sync.state = "upToDate"
            stage.app.sync.refused = 0
            stage.app.sync.merged = 0
            stage.view = stage.shells.createObject(stage, { app: stage.app, width: width ?? 1280 })
            stage.view.forceActiveFocus()
            waitForRendering(stage.view)
        }
        function cleanup() {
            Format.language = "en"
            languages.use("en")
            if (stage.view)
                stage.view.destroy()
            if (stage.app)
                stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function every(item, visit) {
            if (!item || !item.visible)
                return
            visit(item)
            for (let i = 0; i < item.children.length; ++i)
                every(item.children[i], visit)
        }
        function all(wanted) {
            const found = []
            every(stage.Window.window.contentItem, item => {
                if (wanted(item))
                    found.push(item)
            })
            return found
        }
        function meeting() {
            stage.view.stack.go("meeting", { seriesId: "s1" })
            waitForRendering(stage.view)
            tryVerify(() => findChild(stage.view, "agenda").rowAt(0) !== null)
        }
        function peopleList() {
            stage.view.stack.go("people", {})
            waitForRendering(stage.view)
            const list = all(item => item instanceof RowList)[0]
            list.moveTo(1)
            return list
        }
        // The window of the program, with little inside.
        function bareWindow() {
            stage.app.state = "error"
            return stage.windows.createObject(null, { app: stage.app })
        }
        function shortcutsOf(owner) {
            const found = []
            for (let i = 0; i < owner.data.length; ++i)
                if (owner.data[i] instanceof Shortcut)
                    found.push(owner.data[i])
            return found
        }
        // A row of the agenda with the keyboard.
        function pointRow(at) {
            meeting()
            const row = findChild(stage.view, "agenda").rowAt(at)
            row.takeFocus()
            return row
        }
        function talk() {
            stage.view.stack.go("talk", { seriesId: "s1", occurrenceId: "o1" })
            waitForRendering(stage.view)
            const page = stage.view.stack.page
            tryVerify(() => page.currentId !== "")
            return page
        }
        function focused() { return stage.Window.window.activeFocusItem ? stage.Window.window.activeFocusItem.Accessible.name : "" }
        // The first value of the first goal has the keyboard.
        function checkIns() {
            stage.view.stack.go("checkIns", {})
            tryVerify(() => focused() === "Minutes per unit (min)")
        }
        // A row of the tree of goals with the keyboard.
        function goalRow(title) {
            stage.view.stack.go("goals", {})
            waitForRendering(stage.view)
            const tree = findChild(stage.view, "goalTree")
            tryVerify(() => tree.count > 3 && tree.itemAtIndex(3) !== null)
            goalLine(tree, title)
            return tree
        }
        function goalLine(tree, title) {
            tree.forceLayout()
            for (let i = 0; i < tree.count; ++i) {
                if (tree.itemAtIndex(i)?.goal.title === title)
                    tree.currentIndex = i
            }
            compare(tree.currentItem.goal.title, title)
            tree.takeFocus()
        }
        // What of an opened goal has that name; the second of them has the keyboard.
        function inGoal(name) {
            stage.view.stack.go("goals", { goal: stage.app.goals.idOf("g3") })
            const found = () => all(item => item.objectName === name)
            tryVerify(() => found().length > 1)
            found()[1].forceActiveFocus(Qt.TabFocusReason)
            tryVerify(() => found()[1].activeFocus)
        }
        function surveyLines() { return all(item => item.objectName === "outlineRow" && item.visible) }
        // The line of a question or section in the outline has the keyboard.
        function inSurvey(id) {
            stage.view.stack.go("survey", { id: "sv1" })
            const line = () => surveyLines().find(one => one.model.id === id)
            tryVerify(() => line() !== undefined)
            stage.view.stack.page.shown.choose(id)
            line().forceActiveFocus(Qt.TabFocusReason)
            tryVerify(() => line().activeFocus)
        }
        function actionRow() {
            meeting()
            const row = all(item => item instanceof ActionRow)[0]
            row.takeFocus()
            return row
        }

        // "Part: text": what the keys have to do, each of them on its own.
        readonly property var proofs: ({
            "Everywhere: Search and commands": keys => { press(keys); verify(findChild(stage.view, "search").activeFocus) },
            "Everywhere: New meeting": keys => { press(keys); tryCompare(stage.view.newMeeting, "opened", true) },
            "Everywhere: Home": keys => { stage.view.stack.go("people", {}); press(keys); compare(stage.view.page, "home") },
            "Everywhere: Meetings": keys => { press(keys); compare(stage.view.page, "meetings") },
            "Everywhere: People": keys => { press(keys); compare(stage.view.page, "people") },
            "Everywhere: Settings": keys => { press(keys); compare(stage.view.page, "settings") },
            "Everywhere: Back to the page before": keys => { stage.view.stack.go("people", {}); press(keys); compare(stage.view.page, "home") },
            "Everywhere: Show or hide the navigation": keys => { press(keys); verify(stage.view.sidebar.collapsed); press(keys); verify(!stage.view.sidebar.collapsed) },
            "Everywhere: Undo": keys => { stage.app.canUndo = true; press(keys); compare(stage.app.called("undo").length, 1) },
            "Everywhere: Redo": keys => { stage.app.canRedo = true; press(keys); compare(stage.app.called("redo").length, 1) },
            "Everywhere: Lock": keys => { press(keys); compare(stage.app.called("lock").length, 1) },
            "Everywhere: This list": keys => { press(keys); tryCompare(stage.view.shortcuts, "opened", true) },
            "Everywhere: Close the window": keys => {
                const window = bareWindow()
                shortcutsOf(window).find(one => one.sequences.includes(keys)).activated()
                tryCompare(window, "visible", false)
                window.destroy()
            },
            "In a list: Next or previous row": keys => { const list = peopleList(); press(keys); compare(list.currentIndex, keys === "Up" ? 0 : 2) },
            "In a list: First and last row": keys => { const list = peopleList(); press(keys); compare(list.currentIndex, keys === "Home" ? 0 : list.count - 1) },
            "In a list: As many rows as fit": keys => { const list = peopleList(); press(keys); verify(keys === "PgUp" ? list.currentIndex === 0 : list.currentIndex > 2) },
            "In a list: Open": keys => { const list = peopleList(); press(keys); tryVerify(() => all(item => item instanceof PersonPanel).length === 1) },
            "In a list: Close what was opened": keys => {
                peopleList()
                press("Return")
                tryVerify(() => all(item => item instanceof PersonPanel).length === 1)
                press(keys)
                tryVerify(() => all(item => item instanceof PersonPanel).length === 0)
            },
            "Talking points: Discussed or not": keys => { pointRow(2); press(keys); compare(stage.app.called("tickPoint"), [["t3", "o1", true]]) },
            "Talking points: Edit": keys => { pointRow(2); press(keys); tryVerify(() => stage.Window.window.activeFocusItem instanceof TextEdit || stage.Window.window.activeFocusItem instanceof TextInput) },
            "Talking points: Move": keys => { pointRow(2); press(keys); compare(stage.app.called("movePoint").length, 1) },
            "Talking points: Show or hide comments": keys => { const row = pointRow(2); row.opened = keys === "Left"; press(keys); compare(row.opened, keys === "Right") },
            "Talking points: Remove": keys => { pointRow(2); press(keys); compare(stage.app.called("remove").length, 1) },
            "During a meeting: Go through the points one by one": keys => { meeting(); press(keys); tryCompare(stage.view, "page", "talk") },
            "During a meeting: Discussed, on to the next": keys => { talk(); press(keys); compare(stage.app.called("tickPoint").length, 1) },
            "During a meeting: Next or previous point": keys => {
                const page = talk()
                const first = page.currentId
                page.step(keys === "Up" ? 1 : 0)
                press(keys)
                compare(page.currentId === first, keys === "Up")
            },
            "During a meeting: Back to the last one": keys => { const page = talk(); const first = page.currentId; page.done(); press(keys); compare(page.currentId, first) },
            "During a meeting: Write notes": keys => { talk(); press(keys); verify(stage.Window.window.activeFocusItem instanceof TextEdit) },
            "During a meeting: New action item": keys => { talk(); press(keys); verify(stage.Window.window.activeFocusItem instanceof TextInput) },
            "During a meeting: Pause the clock": keys => { const page = talk(); press(keys); verify(page.paused) },
            "During a meeting: Leave": keys => { talk(); press(keys); compare(stage.view.page, "meeting") },
            "Goals: Unfold or fold": keys => {
                const tree = goalRow("Cut LS-40 calibration to 4 minutes")
                const before = tree.count
                press("Left")
                compare(tree.count, before - 3)
                press(keys)
                compare(tree.count, keys === "Right" ? before : before - 3)
                compare(tree.currentItem.goal.title, keys === "Right" ? "Cut LS-40 calibration to 4 minutes" : "Halve field returns of the LS series")
            },
            "Goals: Unfold or fold, or open": keys => {
                const tree = goalRow("Cut LS-40 calibration to 4 minutes")
                const before = tree.count
                press(keys)
                compare(tree.count, before - 3)
                press(keys)
                compare(tree.count, before)
                goalLine(tree, "Migrate calibration service")
                press(keys)
                compare(stage.view.stack.page.chosenId, stage.app.goals.idOf("g4"))
            },
            "Goals: Cut a goal, to align it with another": keys => {
                goalRow("Hire two embedded engineers")
                press(keys)
                compare(all(item => item instanceof GoalTreeView)[0].cutId, stage.app.goals.idOf("g10"))
            },
            "Goals: Put it below the current one": keys => {
                const tree = goalRow("Hire two embedded engineers")
                press("Ctrl+X")
                goalLine(tree, "Platform uptime 99.9%")
                press(keys)
                compare(stage.app.called("set"), [["goal", stage.app.goals.idOf("g10"), { parent: stage.app.goals.idOf("g7") }]])
            },
            "In a goal: Edit a key result or an initiative": keys => {
                inGoal("keyResult")
                press(keys)
                tryVerify(() => all(item => item.objectName === "keyResultTitle").length === 1)
            },
            "In a goal: Move it": keys => { inGoal("keyResult"); press(keys); compare(stage.app.called("goal.move").length, 1) },
            "In a goal: Remove it, or a check-in": keys => {
                inGoal("keyResult")
                press(keys)
                inGoal("checkIn")
                press(keys)
                compare(stage.app.called("goal.removePart").map(call => call[0]), ["key_result", "check_in"])
            },
            "Survey builder: Write the question": keys => {
                inSurvey("q3")
                press(keys)
                const written = () => all(item => item.objectName === "questionText" && item.visible)[0]
                tryVerify(() => written()?.editor.activeFocus ?? false)
            },
            "Survey builder: New question behind this one": keys => { inSurvey("q2"); press(keys); compare(stage.app.called("surveyEdits.addQuestion").length, 1) },
            "Survey builder: Move a question or section": keys => {
                inSurvey("q3")
                press(keys)
                compare(stage.app.called("surveyEdits.moveQuestion").length, 1)
            },
            "Survey builder: Duplicate": keys => { inSurvey("q2"); press(keys); compare(stage.app.called("surveyEdits.duplicate").length, 1) },
            "Survey builder: Unfold or fold a section": keys => {
                inSurvey("g2")
                const before = surveyLines().length
                const closing = keys === (Theme.mirrored ? "Right" : "Left")
                if (!closing)
                    press(Theme.mirrored ? "Right" : "Left")
                press(keys)
                tryVerify(() => closing ? surveyLines().length < before : surveyLines().length === before)
            },
            "Survey builder: Remove": keys => { inSurvey("q2"); press(keys); compare(stage.app.called("surveyEdits.remove").length, 1) },
            "Check-ins: Next field": keys => { checkIns(); press(keys); compare(focused(), "Not yet") },
            "Check-ins: Check in, on to the next goal": keys => { checkIns(); press(keys); compare(stage.app.called("goal.checkIn").length, 1); tryVerify(() => focused() === "Hired") },
            "Check-ins: Unchanged, on to the next goal": keys => { checkIns(); press(keys); compare(stage.app.called("goal.checkIn").length, 1); tryVerify(() => focused() === "Hired") },
            "Check-ins: How sure you are": keys => {
                checkIns()
                for (let i = 0; i < 3; ++i)
                    press("Return")
                compare(focused(), "4")
                press(keys)
                press("Ctrl+Return")
                compare(stage.app.called("goal.checkIn")[0][1].confidence, Number(keys))
            },
            "Action items: Edit": keys => { actionRow(); press(keys); tryVerify(() => stage.Window.window.activeFocusItem instanceof TextEdit || stage.Window.window.activeFocusItem instanceof TextInput) },
            "Action items: Remove": keys => { actionRow(); press(keys); compare(stage.app.called("remove").length, 1) }
        })
        readonly property var codes: ({ Up: Qt.Key_Up, Down: Qt.Key_Down, Left: Qt.Key_Left, Right: Qt.Key_Right, Home: Qt.Key_Home, End: Qt.Key_End, PgUp: Qt.Key_PageUp,
            PgDown: Qt.Key_PageDown, Return: Qt.Key_Return, Escape: Qt.Key_Escape, Backspace: Qt.Key_Backspace, Space: Qt.Key_Space, Delete: Qt.Key_Delete, F1: Qt.Key_F1, F2: Qt.Key_F2, F5: Qt.Key_F5, F8: Qt.Key_F8, F9: Qt.Key_F9, ",": Qt.Key_Comma })
        function press(sequence) {
            let modifiers = Qt.NoModifier
            let key = 0
            for (const part of sequence.split("+")) {
                if (part === "Ctrl") modifiers |= Qt.ControlModifier
                else if (part === "Shift") modifiers |= Qt.ShiftModifier
                else if (part === "Alt") modifiers |= Qt.AltModifier
                else key = codes[part] ?? part.charCodeAt(0)
            }
            verify(key !== 0, sequence)
            keyClick(key, modifiers)
        }

        function test_every_key_of_the_map_does_what_it_says_data() {
            begin()
            const rows = []
            for (const part of stage.view.keyMap.parts)
                for (const entry of part.list)
                    for (const keys of entry.keys)
                        rows.push({ tag: part.title + ": " + entry.text + " by " + keys, proof: part.title + ": " + entry.text, keys: keys })
            cleanup()
            return rows
        }
        function test_every_key_of_the_map_does_what_it_says(data) {
            verify(data.proof in proofs, "no proof of " + data.proof)
            begin()
            proofs[data.proof](data.keys)
        }
        function test_no_shortcut_of_the_window_is_missing_in_the_map() {
            begin()
            const listed = []
            for (const part of stage.view.keyMap.parts)
                for (const entry of part.list)
                    listed.push(...entry.keys)
            const window = bareWindow()
            const shortcuts = shortcutsOf(stage.view).concat(shortcutsOf(window))
            for (const shortcut of shortcuts)
                for (const keys of shortcut.sequences)
                    verify(listed.includes(keys), keys)
            compare(shortcuts.length, Object.keys(stage.view.keyMap.named).length + 1)
            window.destroy()
        }
        function test_the_map_shows_every_line_within_the_window_data() {
            return [{ tag: "en", width: 1280 }, { tag: "de", width: 1280 }, { tag: "de narrow", width: 960 }]
        }
        function test_the_map_shows_every_line_within_the_window(data) {
            Format.language = data.tag.slice(0, 2)
            languages.use(data.tag.slice(0, 2))
            begin(data.width, { language: data.tag.slice(0, 2) })
            stage.view.shortcuts.open()
            tryCompare(stage.view.shortcuts, "opened", true)
            let lines = 0
            for (const part of stage.view.keyMap.parts)
                lines += part.list.length
            compare(all(item => item.objectName === "shortcutLine").length, lines)
            verify(stage.view.shortcuts.height <= stage.height)
            every(stage.view.shortcuts.contentItem, item => {
                if (item instanceof Text && item.text !== "" && item.elide === Text.ElideNone)
                    verify(item.contentWidth <= item.width + 1.5, "cut: " + item.text)
            })
        }
        function test_every_command_is_found_with_its_keys() {
            begin()
            press("Ctrl+K")
            tryVerify(() => all(item => item instanceof CommandRow).length > 0)
            const commands = stage.view.commands.list
            const shown = name => stage.view.keyMap.shown(name)
            for (const name of ["home", "meetings", "people", "settings", "create", "back", "navigation", "lock", "map"])
                verify(commands.some(command => command.keys === shown(name)), name)
            compare(all(item => item instanceof KeyCap && item.text === shown("meetings")).length > 0, true)
        }

        function test_the_navigation_gives_way_by_itself_in_a_narrow_window() {
            begin(1000)
            verify(stage.view.sidebar.collapsed)
            compare(stage.app.sidebarCollapsed, false)
            stage.view.sidebar.toggle()
            verify(!stage.view.sidebar.collapsed)
            stage.view.width = 1280
            tryCompare(stage.view.sidebar, "collapsed", false)
            stage.view.width = 1000
            tryCompare(stage.view.sidebar, "collapsed", true)
        }
        function test_whoever_collapses_the_navigation_keeps_it_so() {
            begin()
            stage.view.sidebar.toggle()
            compare(stage.app.sidebarCollapsed, true)
            verify(stage.view.sidebar.collapsed)
        }
    }
}
