// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the admin panel about personal data: the agreement, how long data are kept, whom to turn to.
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
        name: "Privacy"
        when: windowShown

        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }
        function show(prepare) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            stage.app = stage.apps.createObject(stage)
            if (prepare)
                prepare(stage.app)
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: "privacy" })
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
        // Of a dialog, which stands above the page.
        function above(name) { return findChild(stage.Window.window.contentItem, name) }
        // By its key, which also brings it into sight.
        function press(name) {
            const one = item(name) ?? above(name)
            verify(one !== null, name)
            one.forceActiveFocus(Qt.TabFocusReason)
            keyClick(one.checkable ? Qt.Key_Space : Qt.Key_Return)
        }
        function allow() {
            compare(stage.app.security.called("allowCritical").length, 1)
            stage.app.security.done("allowCritical")
        }
        function toasts() {
            const found = []
            for (let i = 0; i < stage.view.toasts.children.length; ++i)
                found.push(stage.view.toasts.children[i].text ?? "")
            return found
        }
        function lines(name) {
            const found = []
            const visit = one => {
                if (one.objectName === name && one.visible)
                    found.push(one)
                for (let i = 0; i < one.children.length; ++i)
                    visit(one.children[i])
            }
            visit(stage.view)
            return found
        }

        function test_the_agreement_is_read_and_signed_with_the_password() {
            show(app => app.fill = "empty")
            compare(item("agreementState").name, "Version 1 is not signed yet")
            press("readAgreement")
            tryVerify(() => above("agreementDialog") !== null || above("agreementText") !== null)
            compare(above("agreementHash").text, "SHA-256 of this text: " + stage.app.agreements.hash)
            press("beginSigning")
            tryVerify(() => above("signerName") !== null && above("signerName").visible)
            compare(above("signerName").text, "Jana Vogt")
            above("signerName").text = "Jana Maria Vogt "
            above("signerRole").text = "Prokuristin"
            press("signAgreement")
            compare(stage.app.agreements.called("sign").length, 0)
            allow()
            compare(stage.app.agreements.called("sign"), [["en", "Jana Maria Vogt ", "Prokuristin"]])
            stage.app.agreements.signedNow()
            verify(toasts().includes("The agreement is signed"))
            tryVerify(() => !above("signerName").visible)
        }
        function test_what_is_signed_is_the_language_that_was_read() {
            show(app => app.fill = "empty")
            press("readAgreement")
            tryVerify(() => above("agreementLanguage") !== null)
            above("agreementLanguage").chosen("de")
            tryCompare(above("agreementHash"), "text", "SHA-256 of this text: " + stage.app.agreements.text("1", "de").hash)
            press("beginSigning")
            tryVerify(() => above("signerName") !== null && above("signerName").visible)
            press("signAgreement")
            allow()
            compare(stage.app.agreements.called("sign")[0][0], "de")
        }
        function test_nobody_signs_without_a_name_and_a_role() {
            show(app => app.fill = "empty")
            press("readAgreement")
            tryVerify(() => above("beginSigning") !== null)
            press("beginSigning")
            tryVerify(() => above("signerName") !== null && above("signerName").visible)
            above("signerName").text = "  "
            press("signAgreement")
            compare(above("signerName").error, "Please fill this in")
            above("signerName").text = "Jana"
            above("signerRole").text = "ä".repeat(101)
            press("signAgreement")
            compare(above("signerRole").error, "This is too long")
            compare(stage.app.security.called("allowCritical").length, 0)
        }
        function test_a_signature_that_does_not_fit_the_text_is_marked_and_does_not_count() {
            show(app => app.fill = "full")
            const signatures = lines("signature")
            compare(signatures.length, 2)
            const worth = lines("signatureWorth")
            compare(worth.length, 1)
            compare(worth[0].text, "Not valid: another text")
            compare(item("agreementState").name, "Version 1 is signed")
            compare(signatures[0].name, "Katrin Sommer")
            verify(signatures[1].note.includes("signed in as Katrin Sommer"))
        }
        function test_a_newer_version_asks_to_be_signed_anew() {
            show(app => app.agreements.version = "2")
            compare(item("agreementState").name, "Version 2 is to be signed anew")
            compare(item("readAgreement").text, "Read and sign")
            compare(lines("signature").length, 1)
            compare(lines("signatureWorth").length, 0)
        }
        function test_the_agreement_goes_into_a_file_and_says_where_or_why_not() {
            show()
            press("exportAgreement")
            stage.app.agreements.exported("agreement.html")
            verify(toasts().includes("The agreement is in agreement.html"))
            stage.app.agreements.exportFailed()
            verify(toasts().includes("The file cannot be written there. Please choose another place."))
        }
        function test_who_gets_personal_data_is_listed_with_what_comes_and_what_is_over() {
            show()
            const names = lines("processor").map(line => line.name)
            compare(names, ["Postweg Mail AB", "Nordlicht Hosting GmbH", "Altpost KG"])
            const notes = lines("processor").map(line => line.note)
            verify(notes[0].includes("Sweden") && notes[0].includes("Storgatan 12"))
            const states = lines("processorState").map(chip => chip.text)
            compare(states, ["From 1 Jan 2027 on", "Ended on 31 Oct 2026"])
        }
        function test_what_was_announced_since_the_last_visit_is_pointed_out_once() {
            show()
            compare(lines("processorNew").length, 1)
            stage.view.stack.go("home")
            stage.view.stack.go("admin", { part: "privacy" })
            waitForRendering(stage)
            compare(lines("processorNew").length, 0)
        }
        function test_without_any_the_card_says_so() {
            show(app => app.fill = "empty")
            verify(item("noProcessors").visible)
        }
        function test_a_rule_is_set_in_months_and_given_up_again() {
            show()
            verify(item("retention_meeting_contents").text.startsWith("24 month"))
            compare(item("retention_done_action_items").text, "As long as you want")
            press("retention_done_action_items")
            tryVerify(() => above("keepMonths") !== null && above("keepMonths").visible)
            press("keepMonths")
            above("retentionMonths").text = "121"
            press("saveRetention")
            compare(above("retentionMonths").error, "From 1 to 120 months")
            above("retentionMonths").text = "6"
            press("saveRetention")
            compare(stage.app.called("create").length, 0)
            allow()
            compare(stage.app.called("create"), [["retention_rule", { kind: "done_action_items", months: 6 }]])

            press("retention_meeting_contents")
            tryVerify(() => above("keepAlways").visible)
            press("keepAlways")
            press("saveRetention")
            compare(stage.app.called("create")[1], ["retention_rule", { kind: "meeting_contents", months: null }])
        }
        function test_the_officer_and_the_way_of_an_erasure_are_kept_with_the_password() {
            show()
            compare(item("officer").text, "datenschutz@lindenau.example")
            verify(item("fourEyes").checked)
            verify(!item("saveProtection").enabled)
            item("erasureWait").text = "366"
            item("erasureWait").edited()
            press("saveProtection")
            compare(item("erasureWait").error, "From 0 to 365 days")
            item("erasureWait").text = "0"
            press("saveProtection")
            stage.app.security.failed("allowCritical", "No")
            compare(item("protectionFailure").error, "No")
            compare(stage.app.called("create").length, 0)
            press("saveProtection")
            stage.app.security.done("allowCritical")
            compare(stage.app.called("create"), [["data_protection", { whose: "company", officer: "datenschutz@lindenau.example", four_eyes: true, erasure_wait: 0 }]])
        }
        function test_fourteen_days_and_one_admin_are_what_holds_where_nothing_is_said() {
            show(app => app.fill = "empty")
            compare(item("erasureWait").text, "14")
            verify(!item("fourEyes").checked)
        }
        function test_answers_to_surveys_are_kept_a_year_where_no_rule_says_less() {
            show(app => app.fill = "normal")
            compare(item("retention_survey_answers").text, "12 month(s)")
            compare(item("retention_done_action_items").text, "As long as you want")
        }
        function test_without_a_connection_a_rule_waits_like_any_edit() {
            show(app => app.sync.state = "offline")
            press("retention_security_alerts")
            tryVerify(() => above("retentionMonths") !== null && above("retentionMonths").visible)
            above("retentionMonths").text = "2"
            press("saveRetention")
            compare(stage.app.security.called("allowCritical").length, 0)
            compare(stage.app.called("create"), [["retention_rule", { kind: "security_alerts", months: 2 }]])
        }
    }
}
