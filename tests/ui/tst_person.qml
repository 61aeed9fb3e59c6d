// SPDX-License-Identifier: GPL-3.0-or-later
// The page about one person: where they stand, how to reach them, and what they may write of themselves.
import QtQuick
import QtTest
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
        name: "Person"
        when: windowShown

        function begin(person, settings, now) {
            Format.now = now ?? new Date(2026, 10, 24, 9, 41)
            languages.use("en")
            stage.app = stage.apps.createObject(stage, Object.assign({ role: "employee" }, settings ?? {}))
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("people", { id: person })
            waitForRendering(stage)
        }
        function cleanup() {
            stage.view.destroy()
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
        function named(name) {
            const found = []
            every(stage.Window.window.contentItem, item => {
                if (item.objectName === name)
                    found.push(item)
            })
            return found
        }
        function one(name) { return named(name)[0] ?? null }
        function press(item) {
            item.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
        }

        function test_a_name_leads_to_that_person() {
            begin("p1")
            const link = named("personLink").find(item => item.text === "Ben Adeyemi")
            verify(link)
            press(link)
            compare(stage.view.stack.page.chosenId, "p2")
            tryVerify(() => named("personLink").some(item => item.text === "Jana Vogt"))
        }
        function test_more_reports_than_are_named_are_counted() {
            begin("p1", { fill: "full" })
            const texts = []
            every(one("personReports"), item => {
                if (item instanceof Text)
                    texts.push(item.text)
            })
            verify(texts.includes("and 234 more"), texts.join(" | "))
        }
        function test_a_place_with_a_clock_shows_what_time_it_is_there() {
            begin("p2")
            const utc = new Date(Format.now.getTime() + (60 + Format.now.getTimezoneOffset()) * 60000)
            compare(one("personPlace").value, "Berlin, " + Format.time(utc) + " there now")
        }
        function test_years_are_counted_from_day_to_day_data() {
            return [
                { tag: "after the day", now: new Date(2026, 10, 24, 9, 0), says: "1 Mar 2021, 5 years" },
                { tag: "on the day", now: new Date(2026, 2, 1, 9, 0), says: "1 Mar 2021, 5 years today" },
                { tag: "before the day", now: new Date(2026, 1, 28, 9, 0), says: "1 Mar 2021, 4 years" },
                { tag: "in the first year", now: new Date(2022, 1, 28, 9, 0), says: "1 Mar 2021" },
                { tag: "before the first day", now: new Date(2020, 1, 28, 9, 0), says: "1 Mar 2021" }
            ]
        }
        function test_years_are_counted_from_day_to_day(data) {
            begin("p2", {}, data.now)
            compare(one("personSince").value, data.says)
        }
        function test_the_address_is_copied() {
            begin("p2")
            press(one("personCopy"))
            compare(stage.app.called("copyText"), [["ben@lindenau.example"]])
        }
        function test_what_is_confidential_only_those_see_who_may() {
            begin("p2")
            compare(one("personConfidential"), null)
            stage.view.stack.page.chosenId = "p1"
            tryVerify(() => one("personConfidential") !== null)
        }
        function test_only_the_own_details_are_offered_to_be_changed() {
            begin("p2")
            compare(one("personEdit"), null)
            stage.view.stack.page.chosenId = "p1"
            tryVerify(() => one("personEdit") !== null)
        }
        function test_only_what_differs_is_written() {
            begin("p1")
            press(one("personEdit"))
            tryVerify(() => one("ownPronouns") !== null)
            one("ownPronouns").text = "they/them"
            one("ownPhone").text = ""
            one("ownAddress").text = " Karl-Heine-Str. 1 "
            press(one("ownSave"))
            compare(stage.app.called("set"), [["employee", "p1", { pronouns: "they/them" }],
                                              ["confidential_record", "c1", { personal_phone: null, personal_address: "Karl-Heine-Str. 1" }]])
        }
        function test_where_nothing_differs_nothing_is_written() {
            begin("p1")
            press(one("personEdit"))
            tryVerify(() => one("ownSave") !== null)
            press(one("ownSave"))
            compare(stage.app.called("set").length + stage.app.called("create").length, 0)
        }
    }
}
