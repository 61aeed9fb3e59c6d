// SPDX-License-Identifier: GPL-3.0-or-later
// The company's own part of the admin panel: settings, colour, values, holidays, and who may see which of them.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property Component windows: Main { width: 1000; height: 700 }
    property FakeApp app: null
    property var view: null

    TestCase {
        name: "Company"
        when: windowShown

        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }
        function show(role, prepare) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            stage.app = stage.apps.createObject(stage, { role: role })
            if (prepare)
                prepare(stage.app)
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: "company" })
            waitForRendering(stage)
        }
        function cleanup() {
            Theme.accent = ""
            if (stage.view)
                stage.view.destroy()
            if (stage.app)
                stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function item(name) { return findChild(stage.view, name) }
        // Of a dialog, which stands above the page.
        function above(name) { return findChild(stage.Window.window.contentItem, name) }
        function press(name) { pressOne(item(name) ?? above(name)) }
        // By its key, which also brings it into sight.
        function pressOne(one) {
            one.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function takeBack() {
            for (let i = 0; i < stage.view.toasts.children.length; ++i) {
                if (stage.view.toasts.children[i].action === "Undo")
                    return stage.view.toasts.children[i].acted()
            }
            fail("nothing to take back")
        }
        function rows(name) {
            const found = []
            const look = one => { if (one.objectName === name && one.visible) found.push(one); for (let i = 0; i < one.children.length; ++i) look(one.children[i]) }
            look(stage.view)
            return found
        }

        function test_each_sees_what_they_may_change_data() {
            return [
                { tag: "employee", permissions: [], part: false },
                { tag: "employee who may change settings", role: "employee", permissions: ["settings_change"], part: true, settings: true },
                { tag: "employee who reads the log", role: "employee", permissions: ["audit_read"], part: false },
                { tag: "hr", permissions: [], part: true, settings: false },
                { tag: "admin", permissions: [], part: true, settings: true },
                { tag: "owner", permissions: [], part: true, settings: true }
            ]
        }
        function test_each_sees_what_they_may_change(data) {
            show(data.role ?? data.tag, app => app.permissions = data.permissions)

            compare(item("part_company") !== null, data.part)
            compare(item("toAdmin").visible, data.part || data.permissions.length > 0)
            if (!data.part)
                return
            compare(item("saveCompany").visible, data.settings)
            compare(item("saveAccent").visible, data.settings)
            compare(item("addValue").visible, data.settings)
            verify(item("addHoliday").visible)
        }
        function test_a_logo_is_chosen_and_stands_above_the_navigation() {
            show("admin")
            verify(!item("companySign").visible)
            verify(!item("removeLogo").visible)

            item("logoCard").take("file:///tmp/sign.png")

            compare(stage.app.logo.calls, ["file:///tmp/sign.png"])
            verify(item("companySign").visible)
            compare(item("companySign").implicitHeight, Theme.size.logoLarge)
            verify(item("companySign").width > 2 * item("companySign").height)
            verify(item("companySign").width < item("companySign").parent.width)
            compare(item("logoTrouble").error, "")

            press("removeLogo")
            verify(!item("companySign").visible)
            takeBack()
            compare(stage.app.called("undo").length, 1)
        }
        function test_what_is_no_picture_says_so_and_changes_nothing_data() {
            return [
                { tag: "notThere", words: "could not be read" },
                { tag: "notPicture", words: "PNG or JPEG" },
                { tag: "tooLarge", words: "at most 10 MB" },
                { tag: "notKept", words: "could not be saved" }
            ]
        }
        function test_what_is_no_picture_says_so_and_changes_nothing(data) {
            show("admin", app => app.logo.answer = data.tag)

            item("logoCard").take("file:///tmp/sign.png")

            verify(item("logoTrouble").error.includes(data.words))
            verify(!item("companySign").visible)
        }
        function test_a_module_and_what_people_are_told_is_switched_at_once() {
            show("admin")
            verify(item("module_meetings_off").checked)
            verify(item("default_no_mail").checked)
            verify(!item("default_no_desktop").checked)
            for (const name of ["module_meetings_off", "default_no_mail", "default_no_desktop"]) {
                item(name).forceActiveFocus(Qt.TabFocusReason)
                keyClick(Qt.Key_Space)
            }

            compare(stage.app.called("set"), [["tenant_settings", "c1", { meetings_off: true }], ["tenant_settings", "c1", { no_mail: true }],
                                              ["tenant_settings", "c1", { no_desktop: false }]])
        }
        function test_a_module_that_is_off_is_nowhere_to_be_seen() {
            show("admin")
            stage.view.stack.go("meetings", {})
            compare(stage.view.stack.current, "meetings")
            stage.app.modulesOff = ["meetings", "goals"]

            tryCompare(stage.view.stack, "current", "home")
            tryVerify(() => item("homeWithout").visible)
            verify(!item("creator").visible)
            compare(stage.view.commands.matching("meeting").map(one => one.text), [])
            compare(stage.view.commands.matching("go to").length, stage.view.commands.pages.length)
            verify(!stage.view.commands.pages.some(one => one.name === "meetings"))
            stage.view.stack.go("meeting", { seriesId: "s1" })
            compare(stage.view.stack.current, "home")
            stage.view.stack.go("people", {})
            stage.view.stack.back()
            compare(stage.view.stack.current, "home")
            stage.app.modulesOff = []
            tryVerify(() => item("creator").visible)
        }
        function test_only_what_was_changed_is_saved() {
            show("admin")
            tryCompare(item("companyName"), "text", "Lindenau Instruments")
            compare(item("companyZone").text, "Europe/Berlin")
            verify(!item("saveCompany").enabled)
            item("companyContact").text = " +49 351 123 "
            item("companyContact").edited()
            press("saveCompany")

            compare(stage.app.called("set"), [["tenant_settings", "c1", { support_contact: "+49 351 123" }]])
        }
        function test_a_company_has_a_name_and_a_zone_that_exists() {
            show("admin")
            item("companyName").text = " "
            item("companyName").edited()
            item("companyZone").text = "Berlin-ish"
            item("companyZone").edited()
            press("saveCompany")

            verify(item("companyName").error !== "" && item("companyZone").error !== "")
            compare(stage.app.called("set").length, 0)
            item("companyName").text = "Lindenau"
            item("companyZone").text = ""
            press("saveCompany")
            compare(stage.app.called("set"), [["tenant_settings", "c1", { name: "Lindenau", time_zone: null }]])
        }
        function test_a_zone_is_found_by_its_city_with_keys_alone() {
            show("admin")
            const zone = item("companyZone")
            zone.forceActiveFocus(Qt.TabFocusReason)
            zone.selectAll()
            for (const letter of "new yo")
                keyClick(letter)
            tryVerify(() => above("zonePopup") !== null || above("zone") !== null)
            keyClick(Qt.Key_Return)

            tryCompare(zone, "text", "America/New_York")
            press("saveCompany")
            compare(stage.app.called("set"), [["tenant_settings", "c1", { time_zone: "America/New_York" }]])
        }
        function test_what_is_being_written_stays_when_somebody_else_changes_the_company() {
            show("admin")
            item("companyName").text = "Lindenau North"
            item("companyName").edited()
            stage.app.model("list.tenant_settings", {}).change(0, { name: "Lindenau South", support_contact: "desk@lindenau.example" })
            tryVerify(() => item("companyCard").settings.name === "Lindenau South")
            compare(item("companyName").text, "Lindenau North")
            press("dropCompany")
            compare(item("companyName").text, "Lindenau South")
            compare(item("companyContact").text, "desk@lindenau.example")
        }
        function test_a_colour_that_cannot_be_read_is_refused_and_the_nearest_is_offered() {
            show("admin")
            item("accentField").text = "#FFB300"
            verify(!item("saveAccent").enabled)
            verify(item("accentTrouble").error.includes("1.8"))
            verify(item("nearestAccent").visible)
            press("nearestAccent")

            const nearest = item("accentField").text
            verify(/^#[0-9a-f]{6}$/.test(nearest) && nearest !== "#ffb300")
            compare(item("accentTrouble").error, "")
            press("saveAccent")
            compare(stage.app.called("set"), [["tenant_settings", "c1", { accent: nearest }]])
        }
        function test_what_is_no_colour_is_told_and_never_saved() {
            show("admin")
            for (const text of ["blue", "#12345", "#zzzzzz", "<b>"]) {
                item("accentField").text = text
                verify(item("accentField").error !== "" && !item("saveAccent").enabled && !item("nearestAccent").visible, text)
            }
        }
        function test_every_colour_to_choose_from_can_be_read_and_the_own_one_clears() {
            show("admin", app => app.accent = "#6b3fa0")
            tryCompare(item("accentField"), "text", "#6b3fa0")
            verify(Theme.accents.length > 4)
            for (const one of Theme.accents) {
                item("accentField").text = one.value
                compare(item("accentTrouble").error, "")
                verify(one.value === "#6b3fa0" || item("saveAccent").enabled, one.name)
            }
            press("swatch_own")
            press("saveAccent")
            compare(stage.app.called("set"), [["tenant_settings", "c1", { accent: null }]])
        }
        function test_the_window_has_the_colour_of_the_company_and_its_own_after_signing_out() {
            stage.app = stage.apps.createObject(stage, { accent: "#0b6a78" })
            const window = stage.windows.createObject(null, { app: stage.app })
            tryCompare(Theme, "accent", "#0b6a78")
            verify(Qt.colorEqual(Theme.light.accent, "#0b6a78"))
            verify(!Qt.colorEqual(Theme.light.accentText, "#2450B4"))
            stage.app.model("list.tenant_settings", {}).change(0, { accent: "#1e7145" })
            tryVerify(() => Qt.colorEqual(Theme.light.accent, "#1e7145"))
            // Whatever a server might send, the program stays as it is.
            stage.app.model("list.tenant_settings", {}).change(0, { accent: "url(x)" })
            tryVerify(() => Qt.colorEqual(Theme.light.accent, Theme.light.ownAccent))

            stage.app.model("list.tenant_settings", {}).change(0, { accent: "#1e7145" })
            tryVerify(() => Qt.colorEqual(Theme.light.accent, "#1e7145"))
            stage.app.state = "signedOut"
            tryVerify(() => Qt.colorEqual(Theme.light.accent, Theme.light.ownAccent))
            window.destroy()
            wait(0)
        }
        function test_a_value_is_added_changed_and_removed_with_a_way_back() {
            show("admin")
            tryVerify(() => rows("valueRow").length === 3)
            press("addValue")
            tryVerify(() => above("saveValue") !== null && above("valueName").visible)
            press("saveValue")
            verify(above("valueName").error !== "")
            above("valueName").text = "Courage "
            above("valueDescription").text = ""
            press("saveValue")
            compare(stage.app.called("create"), [["company_value", { name: "Courage", description: null }]])

            pressOne(findChild(rows("valueRow")[1], "editValue"))
            tryCompare(above("valueName"), "text", "Care")
            above("valueDescription").text = "Measured twice."
            press("saveValue")
            compare(stage.app.called("set"), [["company_value", "v2", { name: "Care", description: "Measured twice." }]])

            pressOne(findChild(rows("valueRow")[0], "removeValue"))
            compare(stage.app.called("remove"), [["company_value", "v1"]])
            tryVerify(() => rows("valueRow").length === 2)
            takeBack()
            compare(stage.app.called("restore"), [["company_value", "v1"]])
            tryVerify(() => rows("valueRow").length === 3)
        }
        function test_holidays_are_kept_by_year() {
            show("hr")
            tryVerify(() => rows("holidayRow").length === 4)
            press("yearAfter")
            compare(item("holidayYear").text, "2027")
            tryVerify(() => rows("holidayRow").length === 0 && item("noHolidays").visible)
            press("addHoliday")
            tryVerify(() => above("holidayName") !== null && above("holidayName").visible)
            compare(above("holidayDay").day.getFullYear(), 2027)
            above("holidayName").text = "Epiphany"
            above("holidayDay").text = "6.1.2027"
            above("holidayPlace").text = "Dresden"
            press("saveHoliday")
            const made = stage.app.called("create")
            compare(made.length, 1)
            compare(made[0][0], "holiday")
            compare(made[0][1].name, "Epiphany")
            compare(made[0][1].location, "Dresden")
            compare(Format.isoDay(made[0][1].day), "2027-01-06")
        }
        function test_a_holiday_without_a_name_or_on_a_day_that_does_not_exist_is_not_kept() {
            show("hr")
            press("addHoliday")
            tryVerify(() => above("holidayName") !== null && above("holidayName").visible)
            press("saveHoliday")
            verify(above("holidayName").error !== "")
            above("holidayName").text = "Nothing"
            above("holidayDay").text = "31.2.2026"
            press("saveHoliday")
            verify(above("holidayDay").error !== "")
            compare(stage.app.called("create").length, 0)
        }
        function test_a_holiday_is_removed_and_comes_back() {
            show("admin")
            tryVerify(() => rows("holidayRow").length === 4)
            pressOne(findChild(rows("holidayRow")[0], "removeHoliday"))
            compare(stage.app.called("remove"), [["holiday", "h1"]])
            tryVerify(() => rows("holidayRow").length === 3)
            takeBack()
            tryVerify(() => rows("holidayRow").length === 4)
        }
        function test_the_details_for_support_say_whom_to_ask() {
            show("employee")
            stage.view.support.open()
            tryVerify(() => above("supportContact") !== null && above("supportContact").visible)
            compare(above("supportContact").value, "it@lindenau.example")
        }
        function test_a_meeting_on_a_holiday_says_so_and_is_made_all_the_same() {
            show("employee", app => app.meetings.dayOff = { name: "Carnation Revolution", location: "Porto", people: 1 })
            stage.view.newMeeting.start("p2")
            tryVerify(() => above("holidayNote") !== null && above("holidayNote").visible)
            verify(above("holidayNote").text.includes("Carnation Revolution") && above("holidayNote").text.includes("Porto"))
            compare(stage.app.meetings.asked.pop()[1], ["p2", "p1"])
            stage.app.meetings.dayOff = {}
            tryVerify(() => !above("holidayNote").visible)
            stage.view.newMeeting.close()
        }
        function test_a_company_without_anything_says_what_to_do() {
            show("admin", app => app.fill = "empty")
            verify(item("noValues").visible && item("noHolidays").visible)
            // Nothing to save before the settings are here.
            item("companyName").text = "Early"
            item("companyName").edited()
            verify(!item("saveCompany").enabled && !item("saveAccent").enabled)
        }
    }
}
