// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in a real window, in both languages: nothing is cut, everything can be reached by Tab.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property Component signIns: SignInPage { anchors.fill: parent }
    property Component unlocks: UnlockPage { anchors.fill: parent }
    property Component firstSyncs: FirstSyncPage { anchors.fill: parent }
    property Component leaseEndeds: LeaseEndedPage { anchors.fill: parent }
    property Component errors: ErrorPage { anchors.fill: parent }
    property Component secondFactors: SecondFactorPage { anchors.fill: parent }
    property var app: null
    property var view: null

    TestCase {
        name: "Pages"
        when: windowShown

        function show(language, page, fill, sync, refused) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = language
            languages.use(language)
            stage.app = stage.apps.createObject(stage, { language: language, fill: fill ?? "normal" })
            stage.app.sync.state = sync ?? "offline"
            stage.app.sync.refused = refused ?? 1
            stage.app.sync.merged = 2
            const alone = ({ signIn: stage.signIns, unlock: stage.unlocks, firstSync: stage.firstSyncs, error: stage.errors, signInAgain: stage.signIns,
                             secondFactor: stage.secondFactors, leaseEnded: stage.leaseEndeds, atProvider: stage.signIns })[page]
            if (page === "signInAgain")
                stage.app.prefill = { server: "https://aufwind.lindenau.example", workspace: "lindenau", email: "jana.vogt@lindenau.example" }
            if (alone) {
                stage.view = alone.createObject(stage, { app: stage.app })
            } else {
                stage.view = stage.shells.createObject(stage, { app: stage.app })
                if (page !== "home")
                    stage.view.stack.go(page.startsWith("admin") ? "admin" : page, { seriesId: "s1", occurrenceId: page === "talk" ? "o1" : "", id: "p2", personId: "p2", part: page.slice(6) })
            }
            if (page === "atProvider")
                stage.app.atProvider()
            waitForRendering(stage)
            if (page === "meeting")
                tryVerify(() => findChild(stage.view, "agenda").rowAt(0) !== null)
        }
        function test_the_last_of_many_meetings_is_pulled_up_from_below_the_support_button() {
            show("en", "meetings", "full")
            let list = null
            const look = item => { if (item instanceof ListView && item.count > 200) list = item; for (let i = 0; i < item.children.length; ++i) look(item.children[i]) }
            look(stage.view.stack)
            list.positionViewAtEnd()
            tryVerify(() => list.itemAtIndex(list.count - 1) !== null)
            list.contentY = list.originY + list.contentHeight + list.bottomMargin - list.height
            let help = null
            const find = item => { if (item instanceof SupportButton) help = item; for (let i = 0; i < item.children.length; ++i) find(item.children[i]) }
            find(stage.view)

            const last = list.itemAtIndex(list.count - 1)
            verify(last.mapToItem(stage, 0, last.height).y <= help.mapToItem(stage, 0, 0).y)
            // Nor does a word stand below the bar.
            verify(last.width <= list.width - Theme.size.scrollBar)
        }
        function leftValues() {
            const value = { title: "Hiring plan", nowBy: "Ben Adeyemi", nowAt: new Date(2026, 10, 24, 9, 20), canTake: true }
            return [
                Object.assign({ field: "Title", nowText: "Hiring plan for spring", wantedText: "Hiring" }, value),
                Object.assign({ field: "Discussed in", nowText: "24 November", wantedText: "–" }, value, { canTake: false })
            ]
        }
        function test_an_undo_that_left_something_shows_both_values_and_takes_the_own_one_when_asked() {
            show("en", "home")
            stage.app.leftAsIs(leftValues())
            const dialog = stage.view.unchanged
            tryCompare(dialog, "opened", true)
            waitForRendering(dialog.contentItem)
            for (const text of ["Hiring plan for spring", "Hiring", "24 November"])
                verify(everyText(dialog.contentItem).includes(text), text)

            verify(!findChild(dialog.contentItem, "take1").visible)
            mouseClick(findChild(dialog.contentItem, "take0"))

            compare(stage.app.called("takeAnyway"), [[0]])
            verify(!findChild(dialog.contentItem, "take0").visible)
            keyClick(Qt.Key_Escape)
            tryCompare(dialog, "opened", false)
        }
        function everyText(item) {
            const texts = []
            everyItem(item, one => { if (one.text !== undefined) texts.push(one.text) })
            return texts
        }
        function test_the_first_load_can_be_paused_and_one_can_look_inside() {
            show("en", "firstSync", "normal", "syncing")
            verify(everyText(stage.view).some(text => text.includes("about 3 minutes left")))
            mouseClick(findChild(stage.view, "pause"))
            compare(stage.app.sync.calls.map(call => call.name), ["pause"])
            stage.app.sync.state = "paused"
            mouseClick(findChild(stage.view, "pause"))
            compare(stage.app.sync.calls.map(call => call.name), ["pause", "resume"])
            mouseClick(findChild(stage.view, "lookInside"))
            compare(stage.app.called("lookInside").length, 1)
        }
        function test_the_sync_page_goes_on_with_what_is_paused() {
            show("en", "sync", "normal", "paused")
            mouseClick(findChild(stage.view, "pause"))
            compare(stage.app.sync.calls.map(call => call.name), ["resume"])
        }
        function cleanup() {
            Theme.scale = 1
            if (stage.view)
                stage.view.destroy()
            if (stage.app)
                stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
            languages.use("en")
        }
        function everyItem(item, visit) {
            if (!item.visible || item.opacity === 0)
                return
            visit(item)
            for (let i = 0; i < item.children.length; ++i)
                everyItem(item.children[i], visit)
        }
        // The right end of what the item may use: the nearest ancestor that cuts, else the window.
        function limit(item) {
            let right = stage.width
            for (let up = item.parent; up; up = up.parent) {
                if (up.clip)
                    right = Math.min(right, up.mapToItem(stage, up.width, 0).x)
            }
            return right
        }
        function all() {
            const cases = []
            for (const language of ["en", "de"])
                for (const page of ["home", "meetings", "meeting", "talk", "together", "goals", "checkIns", "goalCycles", "surveys", "survey", "people", "sync", "settings", "security", "admin accounts", "admin employees", "admin company", "admin signIn", "admin privacy", "admin billing", "admin audit", "signIn", "signInAgain", "unlock", "firstSync", "error", "secondFactor", "leaseEnded", "atProvider"])
                    cases.push({ tag: language + " " + page, language: language, page: page })
            return cases
        }

        function test_no_text_of_the_program_is_cut_data() { return all() }
        // The first text that stands wrong, in words; empty where none does.
        function cutText() {
            let wrong = ""
            everyItem(stage.view, item => {
                if (wrong !== "" || !(item instanceof Text) || item.text === "")
                    return
                const right = item.mapToItem(stage, Math.min(item.width, item.contentWidth), 0).x
                if (item.elide === Text.ElideNone && item.contentWidth > item.width + 1.5)
                    wrong = "cut: " + item.text
                // What people write may be cut, what the program writes in its place not; at 200 percent it may.
                else if (item.objectName === "placeholder" && Theme.scale === 1 && item.truncated)
                    wrong = "cut: " + item.text
                else if (right > limit(item) + 1.5)
                    wrong = "runs out: " + item.text + " " + right
            })
            return wrong
        }
        function test_no_text_of_the_program_is_cut(data) {
            show(data.language, data.page)

            // The columns of a table follow a frame after their rows.
            tryCompare({ get wrong() { return cutText() } }, "wrong", "", 2000)
        }
        function test_no_text_is_cut_at_200_percent_data() {
            return all().filter(data => !["home", "meetings", "meeting"].includes(data.page))
        }
        function test_no_text_is_cut_at_200_percent(data) {
            Theme.scale = 2
            test_no_text_of_the_program_is_cut(data)
        }
        function test_the_search_keeps_room_for_words_at_200_percent() {
            Theme.scale = 2
            show("de", "sync")
            // With the navigation, which would give way by itself.
            stage.view.sidebar.toggle()
            tryVerify(() => findChild(stage.view, "syncChip").compact)
            tryCompare(stage.view.sidebar, "width", Theme.size.sidebar)
            verify(findChild(stage.view, "syncChip").compact)
            tryVerify(() => findChild(stage.view, "search").width >= Theme.size.searchField / 2)
            Theme.scale = 1
            tryVerify(() => !findChild(stage.view, "syncChip").compact)
        }
        function test_tab_reaches_many_controls_and_comes_back_data() { return all() }
        function test_tab_reaches_many_controls_and_comes_back(data) {
            show(data.language, data.page)
            stage.view.forceActiveFocus()
            const seen = []
            for (let i = 0; i < 120; ++i) {
                keyClick(Qt.Key_Tab)
                const item = Window.activeFocusItem ?? stage.Window.activeFocusItem
                verify(item, "focus is somewhere")
                if (seen.includes(item))
                    break
                seen.push(item)
            }
            const least = ({ unlock: 2, firstSync: 1, error: 1, leaseEnded: 2, atProvider: 3 })[data.page] ?? 4
            verify(seen.length >= least, "only " + seen.length)
        }
        function test_what_can_be_focused_has_a_name_data() { return all() }
        function test_what_can_be_focused_has_a_name(data) {
            show(data.language, data.page)
            everyItem(stage.view, item => {
                if (item.activeFocusOnTab === true && item.enabled && item.Accessible.role !== Accessible.NoRole)
                    verify(item.Accessible.name !== "" || item.Accessible.description !== "", "nameless: " + item)
            })
        }
        function test_an_empty_tenant_shows_a_first_step_data() { return [{ tag: "home" }, { tag: "meetings" }, { tag: "people" }] }
        function test_an_empty_tenant_shows_a_first_step(data) {
            show("en", data.tag, "empty", "upToDate")
            let found = 0
            everyItem(stage.view, item => { if (item instanceof EmptyState) found += 1 })
            verify(found > 0)
        }
        function test_a_list_that_is_loading_shows_lines_of_its_final_height() {
            show("en", "meetings", "empty", "syncing")
            let lines = 0
            everyItem(stage.view, item => { if (item instanceof LoadingLines) lines += 1 })
            compare(lines, 1)
        }
        function test_the_language_changes_in_place() {
            show("en", "settings")
            let texts = []
            everyItem(stage.view, item => { if (item instanceof Text) texts.push(item.text) })
            verify(texts.includes("Appearance"))
            languages.use("de")
            texts = []
            everyItem(stage.view, item => { if (item instanceof Text) texts.push(item.text) })
            verify(texts.includes("Darstellung"))
        }
        function test_signing_in_hands_over_what_was_typed() {
            show("en", "signIn")
            findChild(stage.view, "workspace").text = "lindenau"
            findChild(stage.view, "email").text = "jana.vogt@lindenau.example"
            findChild(stage.view, "password").text = "secret"
            findChild(stage.view, "submit").clicked()
            compare(stage.app.called("signIn"), [["", "lindenau", "jana.vogt@lindenau.example", "secret", "", ""]])
            compare(findChild(stage.view, "submit").enabled, false)

            stage.app.signInFailed("The password is not right.")
            compare(findChild(stage.view, "submit").enabled, true)
        }
        function test_signing_in_says_what_is_missing() {
            show("en", "signIn")
            findChild(stage.view, "submit").clicked()
            compare(stage.app.called("signIn").length, 0)
            verify(findChild(stage.view, "workspace").error !== "")
            verify(findChild(stage.view, "workspace").activeFocus)
        }
        function test_a_known_place_is_one_line_that_can_be_changed() {
            show("en", "signInAgain")
            compare(findChild(stage.view, "where").text, "lindenau · aufwind.lindenau.example")
            verify(!findChild(stage.view, "workspace").visible && !findChild(stage.view, "server").visible)
            findChild(stage.view, "password").text = "secret"
            findChild(stage.view, "submit").clicked()
            compare(stage.app.called("signIn"), [["https://aufwind.lindenau.example", "lindenau", "jana.vogt@lindenau.example", "secret", "", ""]])

            findChild(stage.view, "changePlace").clicked()
            verify(findChild(stage.view, "workspace").visible && findChild(stage.view, "server").visible)
            verify(findChild(stage.view, "workspace").activeFocus)
        }
        function test_without_a_keychain_a_passphrase_is_asked_for() {
            show("en", "signIn")
            verify(!findChild(stage.view, "passphrase").visible)
            stage.app.keychainMissing = true
            verify(findChild(stage.view, "passphrase").visible)
        }
        function test_ctrl_k_searches_and_return_opens_the_first() {
            show("en", "home")
            keyClick(Qt.Key_K, Qt.ControlModifier)
            const search = findChild(stage.view, "search")
            verify(search.activeFocus)
            for (const letter of "ben")
                keyClick(letter)
            keyClick(Qt.Key_Down)
            waitForRendering(stage)
            keyClick(Qt.Key_Return)
            tryCompare(stage.view, "page", "meeting")
        }
        function test_keys_that_come_before_the_finds_are_for_the_finds() {
            show("en", "home")
            const found = stage.app.model("search", "")
            found.slow = true
            keyClick(Qt.Key_K, Qt.ControlModifier)
            const search = findChild(stage.view, "search")
            for (const letter of "sync")
                keyClick(letter)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            // Of the commands that match, none was meant.
            waitForRendering(stage)
            compare(stage.view.page, "home")
            compare(stage.app.sync.calls.filter(call => call.name === "tryNow").length, 0)
            verify(!everyText(stage.Window.window.contentItem).some(text => text.startsWith("Nothing matches")))

            found.answer()

            tryCompare(stage.view, "page", "meeting")
            compare(stage.view.stack.request.seriesId, "s1")
            compare(search.text, "")
        }
        function test_another_letter_forgets_a_return_that_came_before_the_finds() {
            show("en", "home")
            const found = stage.app.model("search", "")
            found.slow = true
            keyClick(Qt.Key_K, Qt.ControlModifier)
            keyClick("b")
            keyClick(Qt.Key_Return)
            keyClick("e")
            found.answer()
            waitForRendering(stage)
            compare(stage.view.page, "home")
        }
        function test_a_refusal_offers_only_what_applies_data() {
            return [
                { tag: "one text", at: 0, shown: ["copyText", "editAndSend", "drop"] },
                { tag: "no text", at: 1, shown: ["sendAgain", "drop"] },
                { tag: "several texts", at: 2, shown: ["copyText", "sendAgain", "drop"] }
            ]
        }
        function test_a_refusal_offers_only_what_applies(data) {
            show("en", "sync", "normal", "attention", 3)
            const rows = []
            everyItem(stage.view, item => { if (item.objectName === "refusedRow") rows.push(item) })
            const buttons = []
            everyItem(rows[data.at], item => { if (item instanceof PushButton && item.objectName !== "") buttons.push(item.objectName) })
            compare(buttons, data.shown)
        }
        function test_all_that_waits_is_counted_and_moved_through_by_keys() {
            show("en", "sync")
            stage.app.sync.waiting = 20000
            const texts = []
            everyItem(stage.view, item => { if (item instanceof Text) texts.push(item.text) })
            verify(texts.includes("20,000"))

            const list = findChild(stage.view, "waitingList")
            list.takeFocus()
            keyClick(Qt.Key_End)
            compare(list.currentIndex, 2)
            verify(list.currentItem.activeFocus)
        }
        function test_merged_values_that_cannot_be_read_are_not_everything_is_sent() {
            show("en", "sync", "empty", "upToDate", 0)
            const texts = () => {
                const all = []
                everyItem(stage.view, item => { if (item instanceof Text) all.push(item.text) })
                return all
            }
            verify(texts().includes("Everything is sent"))
            stage.app.model("sync.merged", "").failed = true
            verify(!texts().includes("Everything is sent"))
            verify(texts().includes("This list cannot be read"))
        }
        function test_an_emptied_text_is_not_sent() {
            show("en", "sync")
            findChild(stage.view, "editAndSend").clicked()
            compare(findChild(stage.view, "sendEdited").enabled, true)
            findChild(stage.view, "refusedText").text = " "
            compare(findChild(stage.view, "sendEdited").enabled, false)
        }
        function test_a_search_leads_where_the_thing_is_data() {
            return [
                { tag: "point", at: 2, page: "meeting", request: { seriesId: "s1", occurrenceId: "o0", id: "t3" } },
                { tag: "team", at: 3, page: "people", request: { search: "Data" } },
                { tag: "left behind", at: 4, page: "home", request: {} }
            ]
        }
        function test_a_search_leads_where_the_thing_is(data) {
            show("en", "home")
            keyClick(Qt.Key_K, Qt.ControlModifier)
            const search = findChild(stage.view, "search")
            search.text = "ben"
            search.edited()
            for (let i = 0; i < data.at; ++i)
                keyClick(Qt.Key_Down)
            waitForRendering(stage)
            keyClick(Qt.Key_Return)
            compare(stage.view.page, data.page)
            compare(stage.view.stack.request, data.request)
        }
        function test_finds_stand_under_the_name_of_their_kind_with_their_meeting() {
            show("en", "home")
            keyClick(Qt.Key_K, Qt.ControlModifier)
            const search = findChild(stage.view, "search")
            search.text = "theme"
            search.edited()
            waitForRendering(stage)
            const texts = everyText(stage.Window.window.contentItem)
            const headings = []
            everyItem(stage.Window.window.contentItem, item => { if (item.objectName === "searchHeading") headings.push(item.text) })
            compare(headings, ["People", "Meetings", "Talking points", "People", "Comments", "Commands"])
            verify(texts.includes("Ben Adeyemi · 24 November 2026"))
        }
        function test_the_search_field_runs_commands_data() {
            return [
                { tag: "go", written: "go settings", check: () => stage.view.page === "settings" },
                { tag: "sync", written: "sync now", check: () => stage.app.sync.calls.some(call => call.name === "tryNow") },
                { tag: "theme", written: "theme dark", check: () => stage.app.themeMode === "dark" },
                { tag: "language", written: "deutsch", check: () => stage.app.language === "de" },
                { tag: "sign out", written: "sign out", check: () => stage.app.called("signOut").length === 1 },
                { tag: "new", written: "new 1:1", check: () => stage.view.newMeeting.opened }
            ]
        }
        function test_the_search_field_runs_commands(data) {
            show("en", "home", "empty")
            keyClick(Qt.Key_K, Qt.ControlModifier)
            const search = findChild(stage.view, "search")
            search.text = data.written
            search.edited()
            keyClick(Qt.Key_Return)
            tryVerify(data.check)
            compare(search.text, "")
        }
        function test_ctrl_k_shows_the_commands_before_a_word_is_written() {
            show("en", "home")
            keyClick(Qt.Key_K, Qt.ControlModifier)
            waitForRendering(stage)
            let seen = 0
            everyItem(stage.Window.window.contentItem, item => { if (item.objectName === "command") seen += 1 })
            verify(seen > 5)
            keyClick(Qt.Key_Escape)
        }
        function test_people_are_one_stop_for_tab_and_the_keys_move_in_it() {
            show("en", "people", "full", "upToDate")
            const list = findChild(stage.view, "peopleList")
            const search = findChild(stage.view, "peopleSearch")
            search.forceActiveFocus(Qt.TabFocusReason)
            const inList = () => {
                for (let up = stage.Window.activeFocusItem; up; up = up.parent)
                    if (up === list)
                        return true
                return false
            }
            keyClick(Qt.Key_Tab)
            verify(inList())
            keyClick(Qt.Key_Tab)
            verify(!inList())
            keyClick(Qt.Key_Tab, Qt.ShiftModifier)
            verify(inList())
            keyClick(Qt.Key_Tab, Qt.ShiftModifier)
            verify(!inList())
            keyClick(Qt.Key_Tab)

            for (const step of [[Qt.Key_Down, 1], [Qt.Key_End, 5007], [Qt.Key_Up, 5006], [Qt.Key_Home, 0]]) {
                keyClick(step[0])
                compare(list.currentIndex, step[1])
                verify(list.currentItem.visualFocus, "the ring shows")
                const top = list.currentItem.mapToItem(list, 0, 0).y
                verify(top >= -1 && top + list.currentItem.height <= list.height + 1, "in sight")
            }
            keyClick(Qt.Key_PageDown)
            verify(list.currentIndex > 5)
        }
        function test_escape_on_a_person_closes_the_panel_and_keeps_the_keyboard_there() {
            show("en", "people", "normal", "upToDate")
            const list = findChild(stage.view, "peopleList")
            list.takeFocus()
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            const page = stage.view.stack.page
            compare(page.chosenId, "p2")
            keyClick(Qt.Key_Escape)
            compare(page.chosenId, "")
            verify(list.currentItem.activeFocus)
        }
        function test_a_first_load_that_cannot_go_on_says_why_and_what_to_do() {
            show("en", "firstSync", "normal", "attention")
            verify(findChild(stage.view, "trouble").visible)
            compare(findChild(stage.view, "trouble").text, stage.app.sync.trouble)
            findChild(stage.view, "tryAgain").clicked()
            compare(stage.app.sync.calls.map(call => call.name), ["tryNow"])
            findChild(stage.view, "leave").clicked()
            compare(stage.app.called("signOut").length, 1)
            everyItem(stage.view, item => { if (item instanceof Text) verify(item.text !== "Connecting …") })
        }
        function test_a_disk_that_is_full_is_a_banner_until_it_is_not() {
            show("en", "home")
            const banner = findChild(stage.view, "writeTrouble")
            verify(!banner.visible)
            stage.app.writeTrouble = "The disk is full."
            verify(banner.visible)
            stage.app.writeTrouble = ""
            verify(!banner.visible)
        }
        function test_the_text_of_a_failed_edit_can_be_copied() {
            show("en", "home")
            stage.app.editFailed("It was removed.", "a long and good title")
            stage.view.toasts.children[0].acted()
            compare(stage.app.called("copyText"), [["a long and good title"]])
        }
        function test_settings_change_the_size_of_text_and_motion() {
            show("en", "settings")
            findChild(stage.view, "textSize").chosen(150)
            compare(stage.app.textPercent, 150)
            findChild(stage.view, "lessMotion").toggle()
            findChild(stage.view, "lessMotion").toggled()
            compare(stage.app.lessMotion, true)
        }
        function test_a_full_tenant_makes_only_the_rows_in_sight() {
            show("en", "people", "full", "upToDate")
            const list = findChild(stage.view, "peopleList")
            compare(list.count, 5008)
            verify(list.contentItem.children.length < 200)
        }
    }
}
