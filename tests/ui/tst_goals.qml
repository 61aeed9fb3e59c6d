// SPDX-License-Identifier: GPL-3.0-or-later
// The page of goals: by mouse and by keys alone.
import QtQuick
import QtTest
import Aufwind.Models
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property FakeApp app: null
    property Shell view: null

    TestCase {
        name: "Goals"
        when: windowShown

        function begin(settings, request) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = settings?.language ?? "en"
            languages.use(settings?.language ?? "en")
            stage.app = stage.apps.createObject(stage, Object.assign({ language: "en", fill: "normal" }, settings ?? {}))
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("goals", request ? request() : {})
            tryVerify(() => page() !== null && tree() !== null)
            waitForRendering(stage)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
            Format.language = "en"
            languages.use("en")
        }
        function page() { return stage.view.stack.page }
        function tree() { return findChild(stage.view, "goalTree") }
        function idOf(key) { return stage.app.goals.idOf(key) }
        function every(item, visit) {
            if (!item || !item.visible)
                return
            visit(item)
            for (let i = 0; i < item.children.length; ++i)
                every(item.children[i], visit)
        }
        function texts() {
            const found = []
            every(stage.view, item => {
                if (item instanceof Text && item.text !== "")
                    found.push(item.text)
            })
            return found
        }
        function inWindow(name) {
            let found = null
            every(stage.Window.window.contentItem, item => {
                if (item.objectName === name)
                    found = item
            })
            return found
        }
        // What stands in the tree, each set in by its depth.
        function lines() {
            tree().forceLayout()
            const found = []
            for (let i = 0; i < tree().count; ++i) {
                const row = tree().itemAtIndex(i)
                found.push(" ".repeat(row.model.depth) + row.goal.title)
            }
            return found
        }
        function rowOf(title) {
            tree().forceLayout()
            for (let i = 0; i < tree().count; ++i) {
                const row = tree().itemAtIndex(i)
                if (row?.goal.title === title)
                    return row
            }
            return null
        }
        function drag(from, to, part) {
            const start = from.mapToItem(stage, from.width / 3, from.height / 2)
            const end = to.mapToItem(stage, to.width / 3, to.height * (part ?? 0.5))
            mousePress(stage, start.x, start.y)
            for (let i = 1; i <= 5; ++i)
                mouseMove(stage, start.x + (end.x - start.x) * i / 5, start.y + (end.y - start.y) * i / 5)
            mouseRelease(stage, end.x, end.y)
        }
        function first() {
            tree().forceLayout()
            return tree().itemAtIndex(0).goal.title
        }
        function focusOn(title) {
            tree().currentIndex = rowOf(title).index
            tree().takeFocus()
        }

        function test_the_tree_shows_the_goals_of_this_cycle_below_each_other() {
            begin()
            compare(lines()[0], "Deliver sensors people trust")
            compare(lines()[1], " Halve field returns of the LS series")
            compare(lines()[2], "  Cut LS-40 calibration to 4 minutes")
            verify(!lines().includes("Last quarter’s backlog"))
            verify(texts().includes("62%"), texts().join("|"))
            verify(texts().includes("At risk"))
        }
        function test_a_chevron_folds_and_the_badge_says_how_many() {
            begin()
            const row = rowOf("Cut LS-40 calibration to 4 minutes")
            const before = tree().count
            mouseClick(findChild(row, "goalFold"))
            compare(tree().count, before - 3)
            compare(rowOf("Cut LS-40 calibration to 4 minutes").model.childCount, 3)
        }
        function test_keys_fold_walk_and_open() {
            begin()
            focusOn("Cut LS-40 calibration to 4 minutes")
            const before = tree().count
            keyClick(Qt.Key_Left)
            compare(tree().count, before - 3)
            keyClick(Qt.Key_Left)
            compare(tree().currentItem.goal.title, "Halve field returns of the LS series")
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Space)
            compare(tree().count, before)
            keyClick(Qt.Key_Right)
            compare(tree().currentItem.goal.title, "Migrate calibration service")
            keyClick(Qt.Key_Return)
            compare(page().chosenId, idOf("g4"))
            keyClick(Qt.Key_Escape)
            compare(page().chosenId, "")
        }
        function test_a_click_opens_the_goal_at_the_right() {
            begin()
            mouseClick(rowOf("Platform uptime 99.9%"))
            compare(page().chosenId, idOf("g7"))
            tryVerify(() => findChild(stage.view, "goalDrawer").visible)
        }
        function test_a_goal_that_was_asked_for_is_open_at_once() {
            begin({}, () => ({ goal: idOf("g6") }))
            compare(page().chosenId, idOf("g6"))
            compare(tree().currentItem.goal.title, "Publish drift data to Quality")
        }
        function test_a_goal_of_another_cycle_widens_the_filter() {
            begin({}, () => ({ goal: idOf("g12") }))
            compare(page().chosenId, idOf("g12"))
            verify(rowOf("Last quarter’s backlog") !== null)
        }
        function test_somebodys_goals_are_shown_when_asked_for() {
            begin({}, () => ({ owner: stage.app.goals.myId() }))
            compare(page().query.owner, "me")
            compare(tree().count, 5)
        }
        function test_a_filter_keeps_the_way_to_what_it_finds() {
            begin()
            page().ask(Object.assign({}, page().query, { status: "at_risk" }))
            compare(lines().map(line => line.trim()), ["Deliver sensors people trust", "Halve field returns of the LS series", "Second source for housing seals",
                                                       "A team that stays and grows", "Hire two embedded engineers"])
            verify(rowOf("Deliver sensors people trust").model.dimmed)
            verify(!rowOf("Hire two embedded engineers").model.dimmed)
            mouseClick(findChild(stage.view, "clearGoalFilter"))
            compare(tree().count, 11)
        }
        function test_words_find_goals_by_their_titles() {
            begin()
            const search = findChild(stage.view, "goalSearch")
            search.text = "CALIB"
            tryCompare(tree(), "count", 4)
            search.text = "nothing of that kind"
            tryCompare(tree(), "count", 0)
            verify(texts().includes("No goal is found by this filter"))
            mouseClick(findChild(stage.view, "clearGoals"))
            tryCompare(tree(), "count", 11)
        }
        function test_a_goal_is_aligned_by_dragging_it_onto_another() {
            begin()
            drag(rowOf("Hire two embedded engineers"), rowOf("Halve field returns of the LS series"))
            compare(stage.app.called("set"), [["goal", idOf("g10"), { parent: idOf("g2") }]])
            verify(texts().some(text => text.startsWith("Moved below")))
        }
        function test_between_two_rows_it_stands_by_itself() {
            begin()
            drag(rowOf("Hire two embedded engineers"), rowOf("Halve field returns of the LS series"), 0.05)
            compare(stage.app.called("set"), [["goal", idOf("g10"), { parent: null }]])
        }
        function test_over_itself_a_goal_goes_nowhere() {
            begin()
            const row = rowOf("Hire two embedded engineers")
            drag(row, row, 0.05)
            drag(row, row, 0.95)
            compare(stage.app.called("set"), [])
        }
        function test_a_goal_that_was_given_up_is_not_carried_on() {
            begin()
            const from = rowOf("Hire two embedded engineers"), to = rowOf("Platform uptime 99.9%")
            const start = from.mapToItem(stage, from.width / 3, from.height / 2), end = to.mapToItem(stage, to.width / 3, to.height / 2)
            mousePress(stage, start.x, start.y)
            mouseMove(stage, (start.x + end.x) / 2, (start.y + end.y) / 2)
            mouseMove(stage, end.x, end.y - 2)
            keyClick(Qt.Key_Escape)
            mouseMove(stage, end.x, end.y - 1)
            mouseMove(stage, end.x, end.y)
            mouseRelease(stage, end.x, end.y)
            compare(stage.app.called("set"), [])
        }
        function test_a_circle_is_refused_at_once() {
            begin()
            drag(rowOf("Halve field returns of the LS series"), rowOf("Migrate calibration service"))
            compare(stage.app.called("set"), [])
            verify(texts().includes("A goal cannot support itself, nor one that stands below it."), texts().join("|"))
        }
        function test_what_is_not_theirs_is_not_moved() {
            begin({ role: "employee" })
            drag(rowOf("Platform uptime 99.9%"), rowOf("A team that stays and grows"))
            compare(stage.app.called("set"), [])
            verify(texts().includes("Only its owner, their manager and HR can move this goal."), texts().join("|"))
        }
        function test_keys_cut_a_goal_and_paste_it_below_another() {
            begin()
            focusOn("Hire two embedded engineers")
            keyClick(Qt.Key_X, Qt.ControlModifier)
            focusOn("Platform uptime 99.9%")
            keyClick(Qt.Key_V, Qt.ControlModifier)
            compare(stage.app.called("set"), [["goal", idOf("g10"), { parent: idOf("g7") }]])
        }
        function test_a_parent_is_found_by_its_words() {
            begin()
            page().showMenu(idOf("g10"), rowOf("Hire two embedded engineers"), 10, 10)
            tryVerify(() => inWindow("goalMoveUnder") !== null)
            inWindow("goalMoveUnder").triggered()
            tryVerify(() => inWindow("moveTargets") !== null)
            inWindow("moveWords").text = "uptime"
            tryCompare(inWindow("moveTargets"), "count", 1)
            mouseClick(inWindow("moveHere"))
            compare(stage.app.called("set"), [["goal", idOf("g10"), { parent: idOf("g7") }]])
        }
        function test_what_cannot_be_its_parent_is_not_offered_as_one() {
            begin()
            page().showMenu(idOf("g2"), rowOf("Halve field returns of the LS series"), 10, 10)
            tryVerify(() => inWindow("goalMoveUnder") !== null)
            inWindow("goalMoveUnder").triggered()
            tryVerify(() => inWindow("moveTargets") !== null)
            inWindow("moveWords").text = "migrate"
            tryCompare(inWindow("moveTargets"), "count", 1)
            verify(!inWindow("moveHere").enabled)
            inWindow("moveWords").text = "stays"
            tryVerify(() => inWindow("moveHere").enabled)
            inWindow("moveWords").text = "nothing of that kind"
            tryVerify(() => !inWindow("moveHere").enabled)
        }
        function test_list_cards_and_timeline_show_the_same_goals() {
            begin()
            page().show("list")
            compare(tree().count, 11)
            compare(first(), "A team that stays and grows")
            page().show("cards")
            compare(findChild(stage.view, "goalCards").count, 11)
            verify(findChild(stage.view, "goalTile") !== null)
            page().show("timeline")
            compare(findChild(stage.view, "goalTimeline").count, 11)
            verify(texts().includes("Oct") && texts().includes("Dec"), texts().join("|"))
        }
        function test_the_list_is_sorted_by_its_heads() {
            begin()
            page().show("list")
            page().sort("progress")
            page().sort("progress")
            compare(first(), "eNPS from 21 to 30")
        }
        function test_a_kept_view_is_applied_renamed_and_removed() {
            begin()
            mouseClick(inWindow("goalMore"))
            tryVerify(() => inWindow("goalKeptViews") !== null)
            inWindow("goalKeptViews").triggered()
            tryVerify(() => inWindow("saveGoalView") !== null)
            inWindow("saveGoalView").triggered()
            tryVerify(() => inWindow("goalViewName") !== null)
            inWindow("goalViewName").text = "Mine"
            mouseClick(inWindow("keepGoalView"))
            const made = stage.app.called("create")
            compare(made.length, 1)
            compare(made[0][0], "saved_view")
            compare(made[0][1].name, "Mine")
            compare(JSON.parse(made[0][1].filter).view, "tree")
        }
        function test_a_kept_view_brings_filter_and_view_back() {
            begin()
            page().apply(stage.app.model("list.saved_view", { page: "goals" }).get(0).filter)
            compare(page().view, "list")
            compare(page().query.status, "at_risk")
            compare(tree().count, 2)
            page().apply("no JSON at all")
            compare(page().view, "list")
        }
        function test_what_was_looked_at_is_there_again_on_the_way_back() {
            begin()
            page().show("cards")
            stage.view.stack.go("people", {})
            stage.view.stack.back()
            tryVerify(() => page()?.view === "cards")
        }
        function test_a_company_without_goals_is_told_how_to_begin() {
            begin({ fill: "empty" })
            verify(texts().includes("No goals here yet"), texts().join("|"))
            verify(findChild(stage.view, "firstGoal").visible)
        }
        function test_thousands_of_goals_unfold_and_stay_where_one_was() {
            begin({ fill: "full" })
            page().ask(Object.assign({}, page().query, { cycle: "" }))
            const before = tree().count
            tree().model.openAll()
            compare(tree().count, 3012)
            tree().model.foldAll()
            verify(tree().count < before)
        }
        function test_a_company_that_does_without_goals_has_no_page_of_them() {
            begin()
            stage.app.modulesOff = ["goals"]
            tryCompare(stage.view.stack, "current", "home")
            verify(!stage.view.commands.list.some(command => command.text === "New goal"))
        }
        function test_german_says_it_in_german() {
            begin({ language: "de" })
            verify(texts().includes("Ziele"), texts().join("|"))
            verify(texts().includes("62 %"))
        }
    }
}
