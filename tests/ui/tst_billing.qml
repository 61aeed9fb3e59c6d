// SPDX-License-Identifier: GPL-3.0-or-later
// Who pays for the company, what of it does not fit, and the bills.
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
    property var view: null

    TestCase {
        name: "Billing"
        when: windowShown

        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }
        function show(role, values) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            stage.app = stage.apps.createObject(stage, Object.assign({ role: role }, values ?? {}))
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: "billing" })
            waitForRendering(stage)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function item(name) { return findChild(stage.view, name) }
        function write(name, text) {
            item(name).text = text
            item(name).edited()
        }
        function save() {
            const button = item("saveBilling")
            verify(button.enabled)
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function allow() { stage.app.security.done("allowCritical") }
        function rows() {
            const found = []
            const look = one => { if (one.objectName === "invoiceRow" && one.visible) found.push(one); for (let i = 0; i < one.children.length; ++i) look(one.children[i]) }
            look(stage.view)
            return found
        }

        function test_only_admins_see_it_data() {
            return [{ tag: "employee", sees: false }, { tag: "hr", sees: false }, { tag: "admin", sees: true }, { tag: "owner", sees: true }]
        }
        function test_only_admins_see_it(data) {
            show(data.tag, { permissions: ["settings_change", "audit_read", "accounts_manage"] })
            compare(item("part_billing") !== null, data.sees)
        }
        function test_what_was_changed_is_saved_once_the_password_was_entered() {
            show("admin")
            compare(item("billingName").text, "Lindenau Instruments GmbH")
            verify(!item("saveBilling").enabled)
            write("billingVat", " atu 1358 5627")
            write("billingCountry", "at")
            write("billingSeats", "80")
            save()
            compare(stage.app.called("set").length, 0)
            allow()

            compare(stage.app.called("set"), [["billing_details", "d1", { country: "AT", vat_id: "ATU13585627", seats: 80 }]])
            // A moment later it is not asked again.
            write("billingReference", "PO 5")
            save()
            compare(stage.app.called("set").length, 2)
        }
        function test_without_a_connection_it_waits_for_the_password_when_it_is_sent() {
            show("owner")
            stage.app.sync.state = "offline"
            write("billingReference", "")
            save()
            compare(stage.app.called("set"), [["billing_details", "d1", { order_reference: null }]])
        }
        function test_the_first_who_writes_makes_the_one_row() {
            show("admin", { fill: "empty" })
            verify(item("noInvoices").visible)
            write("billingName", "Lindenau")
            save()
            allow()
            compare(stage.app.called("create"), [["billing_details", { whose: "company", name: "Lindenau" }]])
        }
        function test_what_does_not_fit_is_said_and_nothing_is_saved_data() {
            return [
                { tag: "no name", field: "billingName", text: " " },
                { tag: "no country", field: "billingCountry", text: "D1" },
                { tag: "a number without its country", field: "billingVat", text: "136695976" },
                { tag: "too short", field: "billingVat", text: "DE13669597", says: "DE999999999" },
                { tag: "two digits changed places", field: "billingVat", text: "DE136695967" },
                { tag: "of another country", field: "billingVat", text: "ATU13585627" },
                { tag: "no address", field: "billingMail", text: "buchhaltung" },
                { tag: "half a person", field: "billingSeats", text: "1.5" }
            ]
        }
        function test_what_does_not_fit_is_said_and_nothing_is_saved(data) {
            show("admin")
            write(data.field, data.text)
            save()
            verify(item(data.field).error !== "")
            if (data.says)
                verify(item(data.field).error.includes(data.says), item(data.field).error)
            compare(stage.app.called("set").length, 0)
            verify(item(data.field).activeFocus)
        }
        function test_a_refused_password_says_why_and_keeps_what_was_written() {
            show("admin")
            write("billingReference", "PO 5")
            save()
            stage.app.security.failed("allowCritical", "The password is wrong.")
            compare(item("billingFailure").error, "The password is wrong.")
            compare(item("billingReference").text, "PO 5")
            compare(stage.app.called("set").length, 0)
        }
        function test_more_people_than_seats_is_said() {
            show("admin")
            verify(!item("billingSeatsShort").visible)
            write("billingSeats", "50")
            verify(item("billingSeatsShort").visible)
        }
        function test_bills_are_listed_the_newest_first_with_what_is_due() {
            show("admin")
            tryVerify(() => rows().length === 3)
            compare(rows().map(one => one.name), ["2026-0031", "2026-0007", "2026-0002"])
            compare(findChild(rows()[0], "invoiceAmount").text, "1,714.20 EUR")
            compare(rows().map(one => one.late), [false, true, false])
        }
    }
}
