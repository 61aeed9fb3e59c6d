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
            if (page === "signIn") {
                stage.view = stage.signIns.createObject(stage, { app: stage.app })
            } else {
                stage.view = stage.shells.createObject(stage, { app: stage.app })
                if (page !== "home")
                    stage.view.stack.go(page, { seriesId: "s1", id: "p2" })
            }
            waitForRendering(stage)
            if (page === "meeting")
                tryVerify(() => findChild(stage.view, "agenda").rowAt(0) !== null)
        }
        function cleanup() {
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
                for (const page of ["home", "meetings", "meeting", "people", "sync", "settings", "signIn"])
                    cases.push({ tag: language + " " + page, language: language, page: page })
            return cases
        }

        function test_no_text_of_the_program_is_cut_data() { return all() }
        function test_no_text_of_the_program_is_cut(data) {
            show(data.language, data.page)
            everyItem(stage.view, item => {
                if (!(item instanceof Text) || item.text === "")
                    return
                if (item.elide === Text.ElideNone)
                    verify(item.contentWidth <= item.width + 1.5, "cut: " + item.text)
                const right = item.mapToItem(stage, Math.min(item.width, item.contentWidth), 0).x
                verify(right <= limit(item) + 1.5, "runs out: " + item.text + " " + right)
            })
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
            verify(seen.length >= 4, "only " + seen.length)
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
            compare(stage.app.called("signIn"), [["", "lindenau", "jana.vogt@lindenau.example", "secret", ""]])
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
        function test_an_emptied_text_is_not_sent() {
            show("en", "sync")
            findChild(stage.view, "editAndSend").clicked()
            compare(findChild(stage.view, "sendEdited").enabled, true)
            findChild(stage.view, "refusedText").text = " "
            compare(findChild(stage.view, "sendEdited").enabled, false)
        }
        function test_a_full_tenant_makes_only_the_rows_in_sight() {
            show("en", "people", "full", "upToDate")
            const list = findChild(stage.view, "peopleList")
            compare(list.count, 5008)
            verify(list.contentItem.children.length < 200)
        }
    }
}
