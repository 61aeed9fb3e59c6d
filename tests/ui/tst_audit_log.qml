// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log in the admin panel.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp { role: "admin" }
    property Component shells: Shell { anchors.fill: parent }
    property FakeApp app: null
    property Shell view: null

    TestCase {
        name: "AuditLog"
        when: windowShown

        property var log: null
        property var list: null

        function show(part) {
            log = stage.app.auditLog
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: part })
            waitForRendering(stage)
            list = item("auditList")
        }
        function init() {
            stage.app = stage.apps.createObject(stage)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function item(name) { return findChild(stage.view, name) }
        // Menus and dialogs hang in the window.
        function shownItem(name) { return findChild(stage.Window.window.contentItem, name) }
        function toasts() {
            const found = []
            for (let i = 0; i < stage.view.toasts.children.length; ++i)
                found.push(stage.view.toasts.children[i].text ?? "")
            return found
        }
        function test_the_log_is_asked_for_and_filtered_by_kind_by_keys() {
            show("audit")
            compare(log.called("load").length, 1)
            compare(list.count, 4)
            const kind = item("auditKind")
            kind.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            compare(log.kind, "account")
            verify(item("auditShowAll").visible)
        }
        function test_days_bound_it_and_words_are_looked_for_once_they_are_written() {
            show("audit")
            const from = item("auditFrom")
            from.text = "1.11.2026"
            from.commit()
            compare(log.from.getDate(), 1)
            item("auditTo").text = "20.11.2026"
            item("auditTo").commit()
            compare(log.to.getDate(), 20)
            item("auditSearch").text = "second factor"
            compare(log.text, "")
            tryCompare(log, "text", "second factor")

            mouseClick(item("auditShowAll"))
            compare(log.called("showAll").length, 1)
            compare(item("auditSearch").text, "")
            compare(from.text, "")
            tryVerify(() => !item("auditShowAll").visible)
        }
        function test_what_it_is_filtered_by_is_in_sight_when_one_comes_back() {
            stage.app.auditLog.kind = "team"
            stage.app.auditLog.text = "lead"
            stage.app.auditLog.from = new Date(2026, 10, 2)
            show("audit")
            compare(item("auditKind").currentIndex, 5)
            compare(item("auditSearch").text, "lead")
            verify(item("auditFrom").text !== "")
        }
        function test_somebody_and_a_row_are_followed_by_keys_and_let_go() {
            show("audit")
            list.moveTo(0)
            keyClick(Qt.Key_Return)
            tryVerify(() => shownItem("followActor") !== null && shownItem("followActor").visible)
            verify(shownItem("followActor").text.includes("Katrin Sommer"))
            verify(!shownItem("followSubjectAll").visible)
            shownItem("followSubject").triggered()
            compare(log.called("follow"), [["subject", "01900000-0000-7000-8000-00000000a7c1"]])
            const chip = item("auditFollowed")
            tryVerify(() => chip.visible)
            verify(chip.text.includes("0000a7c1"))

            chip.removed()
            compare(log.called("follow")[1], ["", ""])
            tryVerify(() => !chip.visible)
        }
        function test_the_menu_key_the_other_button_and_the_row_s_own_open_the_menu() {
            show("audit")
            list.moveTo(2)
            keyClick(Qt.Key_Menu)
            tryVerify(() => shownItem("followActor") !== null && shownItem("followActor").visible)
            verify(shownItem("followActor").text.includes("Jana Vogt"))
            verify(!shownItem("followSubjectAll").visible)
            keyClick(Qt.Key_Escape)
            tryVerify(() => !shownItem("followActor").visible)

            mouseClick(list.itemAtIndex(1), 200, 10, Qt.RightButton)
            tryVerify(() => shownItem("followSubject").visible)
            verify(!shownItem("followActor").visible)
            verify(shownItem("followSubjectAll").text.includes("Ben Adeyemi"))
            shownItem("followSubjectAll").triggered()
            compare(log.called("follow"), [["person", "p2"]])
            tryCompare(item("auditFollowed"), "text", "By or about Ben Adeyemi")
        }
        function test_a_click_chooses_a_row_and_enter_opens_its_menu_then() {
            show("audit")
            mouseClick(list.itemAtIndex(3), 200, 10)
            compare(list.currentIndex, 3)
            compare(shownItem("followActor"), null)

            keyClick(Qt.Key_Return)
            tryVerify(() => shownItem("followActor") !== null && shownItem("followActor").visible)
        }
        function test_an_account_leads_to_what_the_log_has_of_the_person() {
            show("accounts")
            const accounts = item("accountList")
            tryVerify(() => accounts.count > 0)
            accounts.moveTo(0)
            keyClick(Qt.Key_Return)
            tryVerify(() => item("showInAudit").visible)
            item("showInAudit").clicked()
            compare(log.called("follow").length, 1)
            compare(log.called("follow")[0][0], "person")
            tryVerify(() => item("auditList") !== null)
        }
        function test_whoever_may_not_read_the_log_is_not_led_there() {
            stage.app.role = "hr"
            show("accounts")
            const accounts = item("accountList")
            tryVerify(() => accounts.count > 0)
            accounts.moveTo(0)
            keyClick(Qt.Key_Return)
            tryVerify(() => item("accountFailure") !== null)
            verify(!item("showInAudit").visible)
        }
        function test_a_search_that_pauses_says_how_far_it_looked_and_goes_on_when_asked() {
            stage.app.auditLog.more = true
            stage.app.auditLog.lookedBack = new Date(2026, 8, 3, 10, 0)
            show("audit")
            verify(item("auditFootText").text.includes("3"))
            compare(log.called("loadMore").length, 0)
            item("auditFootMore").clicked()
            compare(log.called("loadMore").length, 1)
            log.lines.rows = []
            tryVerify(() => item("auditEmpty").visible)
            verify(item("auditEmpty").title.includes("2026"))
            item("auditLookFurther").clicked()
            compare(log.called("loadMore").length, 2)
        }
        function test_what_fails_below_the_lines_is_said_there_and_tried_again() {
            show("audit")
            log.trouble = "The server does not answer."
            log.state = "offline"
            compare(item("auditFootText").text, "The server does not answer.")
            item("auditFootMore").clicked()
            compare(log.called("loadMore").length, 1)
            compare(list.count, 4)
        }
        function test_an_export_asks_for_the_password_and_can_be_stopped() {
            show("audit")
            item("auditExport").clicked()
            compare(stage.app.security.called("allowCritical").length, 1)
            compare(log.called("exportTo").length, 0)
            log.busy = "exporting"
            log.progress = 0.4
            tryVerify(() => item("auditCancel").visible)
            verify(!item("auditExport").enabled && !item("auditVerify").enabled)
            item("auditCancel").clicked()
            compare(log.called("cancel").length, 1)
            tryVerify(() => !item("auditCancel").visible)
            log.busy = "writing"
            verify(!item("auditCancel").enabled)
        }
        function test_a_file_that_has_not_all_of_it_says_so() {
            show("audit")
            log.exported(12, "log.csv", false)
            tryVerify(() => toasts().some(text => text.includes("log.csv")))
            log.exported(100000, "log.csv", true)
            tryVerify(() => toasts().some(text => text.includes("fewer days")))
            log.exportFailed("No room.")
            tryVerify(() => toasts().includes("No room."))
        }
        function test_a_log_is_held_against_anchors_and_what_came_of_it_is_said_data() {
            return [{ tag: "whole", verdict: { verdict: "whole", number: 900, good: 900, lines: 900, anchors: 2 }, has: "900", kind: "info" },
                    { tag: "differs", verdict: { verdict: "differs", number: 900, good: 0, lines: 900 }, has: "another company", kind: "danger" },
                    { tag: "differs behind", verdict: { verdict: "differs", number: 900, good: 70, lines: 900 }, has: "71 to 900", kind: "danger" },
                    { tag: "missing", verdict: { verdict: "missing", number: 12, good: 0, lines: 11 }, has: "12", kind: "danger" },
                    { tag: "cut", verdict: { verdict: "cut", number: 900, good: 70, lines: 80 }, has: "80", kind: "danger" },
                    { tag: "none", verdict: { verdict: "noAnchor" }, has: "no anchor", kind: "warning" },
                    { tag: "failed", verdict: { verdict: "failed", reason: "The server does not answer." }, has: "does not answer", kind: "warning" }]
        }
        function test_a_log_is_held_against_anchors_and_what_came_of_it_is_said(data) {
            show("audit")
            item("auditVerify").clicked()
            tryVerify(() => shownItem("auditAnchors") !== null && shownItem("auditAnchors").activeFocus)
            verify(!shownItem("auditReckon").enabled)
            verify(!shownItem("auditVerdict").visible)
            shownItem("auditAnchors").text = "2026-11-26T18:00:00Z x 900 y"
            shownItem("auditReckon").clicked()
            compare(log.called("verify"), [["2026-11-26T18:00:00Z x 900 y"]])
            log.verdict = data.verdict
            tryVerify(() => shownItem("auditVerdict").visible)
            verify(shownItem("auditVerdict").text.includes(data.has), shownItem("auditVerdict").text)
            compare(shownItem("auditVerdict").kind, data.kind)
        }
        function test_a_verification_that_is_left_is_stopped() {
            show("audit")
            item("auditVerify").clicked()
            tryVerify(() => shownItem("auditAnchors") !== null && shownItem("auditAnchors").activeFocus)
            log.busy = "verifying"
            keyClick(Qt.Key_Escape)
            tryCompare(log, "busy", "")
            compare(log.called("cancel").length, 1)
        }
    }
}
