// SPDX-License-Identifier: GPL-3.0-or-later
// The org chart as a page: by mouse and by keys alone.
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
        name: "OrgChart"
        when: windowShown

        function begin(settings) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = settings?.language ?? "en"
            languages.use(settings?.language ?? "en")
            stage.app = stage.apps.createObject(stage, Object.assign({ language: "en", fill: "normal" }, settings ?? {}))
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("people", { part: "chart" })
            tryVerify(() => chart() !== null && chart().state !== "loading")
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
        function chart() { return findChild(stage.view, "orgChart") }
        function canvas() { return findChild(stage.view, "orgCanvas") }
        function every(item, visit) {
            if (!item || !item.visible)
                return
            visit(item)
            for (let i = 0; i < item.children.length; ++i)
                every(item.children[i], visit)
        }
        function all(wanted) {
            const found = []
            every(stage.view, item => {
                if (wanted(item))
                    found.push(item)
            })
            return found
        }
        function nodeOf(name) {
            for (let i = 0; ; ++i) {
                const card = chart().card(i)
                if (card.kind === undefined)
                    return -1
                if (card.name === name)
                    return i
            }
        }
        // The middle of a card, on the canvas.
        function place(name) {
            const area = canvas().areaOf(nodeOf(name))
            return Qt.point((area.x + area.width / 2 - canvas().originX) * canvas().zoom, (area.y + area.height / 2 - canvas().originY) * canvas().zoom)
        }
        function close() {
            chart().unfoldAll()
            canvas().zoomTo(0.8)
            canvas().bringIntoView(nodeOf("Jana Vogt"))
        }
        function drag(from, to) {
            mousePress(canvas(), from.x, from.y)
            for (let i = 1; i <= 4; ++i)
                mouseMove(canvas(), from.x + (to.x - from.x) * i / 4, from.y + (to.y - from.y) * i / 4)
            mouseRelease(canvas(), to.x, to.y)
        }
        function dialogText() { return dialogTexts().join(" | ") }
        function dialogTexts() {
            const found = []
            every(stage.Window.window.contentItem, item => {
                if (item.objectName === "orgConsequence" || item.objectName === "orgObstacle")
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

        function test_the_tab_leads_to_the_chart_and_back() {
            begin()
            compare(chart().state, "ready")
            verify(findChild(page(), "peopleList").parent.visible === false || !findChild(page(), "peopleList").visible)
            page().view = "directory"
            tryVerify(() => chart() === null)
            verify(findChild(page(), "peopleList").visible)
        }
        function test_a_click_chooses_and_the_pane_says_who_it_is() {
            begin()
            close()
            const at = place("Jana Vogt")
            mouseClick(canvas(), at.x, at.y - 10)
            compare(chart().card(chart().chosen).name, "Jana Vogt")
            const texts = all(item => item instanceof Text && item.text !== "").map(item => item.text)
            verify(texts.includes("7 direct, 7 in all"))
            verify(texts.includes("Markus Ehlers"))
        }
        function test_the_count_of_a_card_folds_what_is_below() {
            begin()
            close()
            const before = chart().card(nodeOf("Jana Vogt")).unfolded
            const area = canvas().areaOf(nodeOf("Jana Vogt"))
            const at = place("Jana Vogt")
            mouseClick(canvas(), at.x, at.y + area.height / 2 * canvas().zoom)
            compare(chart().card(nodeOf("Jana Vogt")).unfolded, !before)
        }
        function test_keys_walk_fold_zoom_and_open() {
            begin()
            canvas().forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            compare(chart().card(chart().chosen).kind, "company")
            chart().reveal(stage.app.organisation.idOf("p1"))
            keyClick(Qt.Key_Down)
            compare(chart().card(chart().chosen).name, "Jana Vogt")
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Down)
            compare(chart().card(chart().chosen).manager, "Jana Vogt")
            keyClick(Qt.Key_Up)
            compare(chart().card(chart().chosen).name, "Jana Vogt")
            const unfolded = chart().card(chart().chosen).unfolded
            keyClick(Qt.Key_Space)
            compare(chart().card(chart().chosen).unfolded, !unfolded)
            const zoom = canvas().zoom
            keyClick(Qt.Key_Plus)
            verify(canvas().zoom > zoom)
            keyClick(Qt.Key_Minus)
            fuzzyCompare(canvas().zoom, zoom, 0.001)
            keyClick(Qt.Key_Return)
            compare(page().chosenId, stage.app.organisation.idOf("p1"))
            tryVerify(() => all(item => item instanceof PersonPanel && item.opened).length === 1)
            keyClick(Qt.Key_Escape)
            tryVerify(() => canvas().activeFocus)
        }
        function test_the_wheel_zooms_where_the_pointer_is_and_a_pull_moves() {
            begin()
            close()
            const at = place("Jana Vogt")
            const zoom = canvas().zoom
            mouseWheel(canvas(), at.x, at.y, 0, 120)
            verify(canvas().zoom > zoom)
            compare(canvas().nodeAt(at.x, at.y), nodeOf("Jana Vogt"))
            const origin = canvas().originX
            mousePress(canvas(), 40, canvas().height - 40)
            mouseMove(canvas(), 80, canvas().height - 40)
            mouseMove(canvas(), 140, canvas().height - 40)
            mouseRelease(canvas(), 140, canvas().height - 40)
            verify(canvas().originX < origin)
        }
        function test_who_is_looked_for_is_found_and_the_way_unfolds() {
            begin()
            chart().foldAll()
            const field = findChild(page(), "orgFind")
            field.forceActiveFocus(Qt.TabFocusReason)
            for (const letter of "oisin")
                keyClick(letter)
            tryCompare(findChild(stage.view, "orgFind").found, "length", 1)
            keyClick(Qt.Key_Return)
            compare(chart().card(chart().chosen).name, "Oisín Byrne")
            verify(canvas().areaOf(chart().chosen).width > 0)
            const at = place("Oisín Byrne")
            verify(at.x > 0 && at.x < canvas().width && at.y > 0 && at.y < canvas().height)
            tryVerify(() => canvas().activeFocus)
        }
        function test_full_size_and_all_of_it_are_a_button_each() {
            begin()
            mouseClick(findChild(page(), "orgFull"))
            compare(canvas().zoom, 1)
            mouseClick(findChild(page(), "orgFit"))
            verify(canvas().chartWidth * canvas().zoom <= canvas().width)
            mouseClick(findChild(page(), "orgLarger"))
            const zoom = canvas().zoom
            mouseClick(findChild(page(), "orgSmaller"))
            verify(canvas().zoom < zoom)
        }
        function test_the_map_shows_what_is_seen_and_moves_it() {
            begin()
            mouseClick(findChild(page(), "orgFull"))
            const seen = findChild(page(), "orgSeen")
            const x = canvas().originX
            mousePress(seen.parent, 4, 20)
            mouseMove(seen.parent, 2, 20)
            mouseRelease(seen.parent, 2, 20)
            verify(canvas().originX !== x)
            verify(seen.width < seen.parent.width)
        }
        function test_dotted_lines_can_be_left_out() {
            begin()
            compare(canvas().dotted, true)
            mouseClick(findChild(page(), "orgDotted"))
            compare(canvas().dotted, false)
        }
        function test_cards_are_told_to_whoever_does_not_see_them() {
            begin()
            close()
            const cards = all(item => item instanceof OrgCard).map(item => item.Accessible.name)
            verify(cards.includes("Jana Vogt, Platform Lead, 7 reports"))
            canvas().fit()
            canvas().zoomTo(0.1)
            if (canvas().zoom < 0.4)
                compare(all(item => item instanceof OrgCard).length, 0)
        }
        function test_a_drag_onto_another_shows_what_follows_and_one_step_does_it() {
            begin()
            close()
            drag(place("Ben Adeyemi"), place("Nele Petersen"))
            tryVerify(() => dialogTexts().length > 0)
            const text = dialogText()
            verify(text.includes("Nobody else moves along."), text)
            verify(text.includes("Jana Vogt is no longer the manager."), text)
            verify(text.includes("1:1s of Ben Adeyemi and Jana Vogt stay theirs. Nele Petersen sees nothing of them."), text)
            compare(stage.app.called("set").length, 0)
            mouseClick(inWindow("orgMove"))
            const call = stage.app.called("set")[0]
            compare(call[0], "employee")
            compare(call[1], stage.app.organisation.idOf("p2"))
            compare(call[2].manager, stage.app.organisation.idOf("o6"))
        }
        function test_a_ring_is_impossible_and_says_who_stands_below_whom() {
            begin()
            close()
            drag(place("Markus Ehlers"), place("Jana Vogt"))
            tryVerify(() => dialogTexts().length > 0)
            verify(dialogText().includes("Jana Vogt reports to Markus Ehlers, directly or through others."), dialogText())
            compare(inWindow("orgMove").enabled, false)
            compare(stage.app.called("set").length, 0)
        }
        function test_whoever_may_not_change_managers_only_pans() {
            begin({ role: "employee" })
            close()
            const origin = Qt.point(canvas().originX, canvas().originY)
            drag(place("Ben Adeyemi"), place("Nele Petersen"))
            compare(dialogTexts().length, 0)
            verify(canvas().originX !== origin.x || canvas().originY !== origin.y)
        }
        function test_the_manager_changes_by_keys_alone() {
            begin()
            chart().reveal(stage.app.organisation.idOf("p2"))
            const button = findChild(page(), "orgChange")
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => inWindow("orgManager") !== null)
            tryVerify(() => inWindow("orgManager").field.activeFocus)
            // Nobody chosen is nobody from then on.
            compare(inWindow("orgMove").enabled, true)
            for (const letter of "Sofia")
                keyClick(letter)
            compare(inWindow("orgMove").enabled, false)
            keyClick(Qt.Key_Return)
            tryVerify(() => inWindow("orgManager").personId !== "")
            keyClick(Qt.Key_Escape)
            compare(stage.app.called("set").length, 0)
        }
        function test_who_has_no_manager_is_named_with_the_reason() {
            begin()
            const texts = all(item => item instanceof Text && item.text !== "").map(item => item.text)
            verify(texts.includes("Manager left on 31 Oct"), texts.join("|"))
            verify(texts.includes("Starts 1 Dec, no manager yet"))
            verify(texts.includes("Manager was removed"))
        }
        function test_by_team_the_teams_stand_above_their_people() {
            begin()
            chart().reveal(stage.app.organisation.idOf("p1"))
            const kinds = findChild(page(), "orgKinds")
            kinds.chosen("team")
            tryVerify(() => chart().arrangement === "team")
            verify(nodeOf("Platform") > 0)
            compare(chart().card(0).kind, "company")
        }
        function test_an_empty_company_says_so() {
            begin({ fill: "empty" })
            compare(chart().state, "empty")
            const texts = all(item => item instanceof Text && item.text !== "").map(item => item.text)
            verify(texts.includes("Nobody here yet"))
        }
        function test_a_file_is_saved_and_told() {
            begin()
            const files = findChild(page(), "orgFiles")
            files.kind = "png"
            files.chosen("file:///nowhere/at/all/chart.png")
            tryVerify(() => all(item => item instanceof Text && item.text.startsWith("The file cannot be written")).length > 0)
        }
        function test_three_thousand_are_laid_out_while_the_window_goes_on() {
            begin({ fill: "full" })
            tryCompare(chart(), "state", "ready")
            chart().unfoldAll()
            tryVerify(() => canvas().chartWidth > 20000)
            canvas().fit()
            verify(canvas().zoom < 0.1)
            // Far away only boxes are drawn, and nothing is told.
            compare(all(item => item instanceof OrgCard).length, 0)
        }
    }
}
