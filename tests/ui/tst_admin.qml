// SPDX-License-Identifier: GPL-3.0-or-later
// The admin panel: accounts, roles, how people sign in.
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
        name: "Admin"
        when: windowShown

        function show(role, part, prepare) {
            stage.app = stage.apps.createObject(stage, { role: role })
            if (prepare)
                prepare(stage.app)
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: part })
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
        function press(name) {
            item(name).forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function choose(id) {
            const list = item("accountList")
            tryVerify(() => list.count > 0)
            for (let row = 0; row < list.count; ++row) {
                list.moveTo(row)
                if (list.currentItem.model.id === id) {
                    keyClick(Qt.Key_Return)
                    return
                }
            }
            fail("nobody " + id)
        }

        function test_only_who_has_something_to_do_there_sees_the_entry_data() {
            return [{ tag: "employee", sees: false, parts: [] }, { tag: "hr", sees: true, parts: ["accounts"] },
                    { tag: "admin", sees: true, parts: ["accounts", "roles", "signIn", "privacy", "audit"] },
                    { tag: "owner", sees: true, parts: ["accounts", "roles", "signIn", "privacy", "audit"] }]
        }
        function test_only_who_has_something_to_do_there_sees_the_entry(data) {
            show(data.tag, "audit")
            compare(item("toAdmin").visible, data.sees)
            for (const name of ["accounts", "roles", "signIn", "privacy", "audit"]) {
                if (data.sees)
                    compare(item("part_" + name) !== null, data.parts.includes(name))
            }
        }
        function test_a_custom_role_shows_what_it_allows_and_nothing_else() {
            show("employee", "", app => app.permissions = ["accounts_manage", "confidential_read"])
            verify(item("toAdmin").visible)
            verify(item("part_accounts") !== null && item("part_roles") === null && item("part_signIn") === null && item("part_audit") === null)
            choose("p2")
            tryVerify(() => item("disable").visible)
            verify(!item("resetSecondFactor").visible)
            cleanup()

            show("employee", "audit", app => app.permissions = ["audit_read"])
            verify(item("part_audit") !== null && item("part_accounts") === null)
            tryCompare(item("auditList"), "count", 4)
            cleanup()

            show("employee", "accounts", app => app.permissions = ["confidential_read"])
            verify(!item("toAdmin").visible && item("part_accounts") === null)
        }
        function test_somebody_without_an_account_is_invited_by_keys_alone() {
            show("hr", "accounts")
            compare(stage.app.admin.called("loadAccounts").length, 1)
            choose("p5")
            tryVerify(() => item("invite").visible && !item("disable").visible)
            press("invite")
            compare(stage.app.admin.called("invite"), [["p5"]])

            stage.app.security.failed("invite", "This person has no e-mail address.")
            compare(item("accountFailure").error, "This person has no e-mail address.")
            keyClick(Qt.Key_Escape)
            tryVerify(() => !item("invite").visible)
        }
        function test_an_account_is_disabled_and_enabled_by_admins_and_never_the_own_one() {
            show("admin", "accounts")
            choose("p2")
            press("disable")
            compare(stage.app.admin.called("setDisabled"), [["p2", true]])
            choose("p4")
            press("enable")
            compare(stage.app.admin.called("setDisabled")[1], ["p4", false])
            choose("p4")
            press("resetSecondFactor")
            compare(stage.app.admin.called("resetSecondFactor"), [["p4"]])
            choose("p1")
            tryVerify(() => !item("enable").visible)
            verify(!item("disable").visible && !item("enable").visible && !item("resetSecondFactor").visible)
        }
        function test_hr_invites_and_does_nothing_else() {
            show("hr", "accounts")
            choose("p3")
            tryVerify(() => item("invite").visible && !item("disable").visible)
            choose("p2")
            tryVerify(() => !item("invite").visible)
            verify(!item("disable").visible && !item("resetSecondFactor").visible)
        }
        function test_a_confirmation_is_asked_for_here_as_well() {
            show("admin", "accounts")
            stage.app.security.confirming = true
            tryVerify(() => item("confirmPassword").field.activeFocus)
            type("secret")
            keyClick(Qt.Key_Return)
            compare(stage.app.security.called("confirm"), [["secret", ""]])
            stage.app.security.confirming = false
        }
        function test_who_needs_a_second_factor_is_chosen_by_keys_and_goes_back_where_it_was_refused() {
            show("admin", "signIn")
            const field = item("second_factor_from")
            compare(field.currentIndex, 1)
            field.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            compare(stage.app.admin.called("setSignInRules"), [[{ second_factor_from: "admin" }]])

            stage.app.security.failed("setSignInRules", "You may not do this.")

            compare(field.currentIndex, 1)
            compare(item("rulesFailure").error, "You may not do this.")
        }
        function test_each_rule_at_sign_in_is_chosen_data() {
            return [{ tag: "password", word: "password_length", next: 14 }, { tag: "session", word: "session_days", next: 60 },
                    { tag: "idle", word: "idle_hours", next: 336 }]
        }
        function test_each_rule_at_sign_in_is_chosen(row) {
            show("admin", "signIn")
            item(row.word).forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            compare(stage.app.admin.called("setSignInRules"), [[{ [row.word]: row.next }]])
        }
        function test_a_rule_that_was_set_elsewhere_to_something_in_between_is_shown_as_it_is() {
            show("admin", "signIn", app => app.admin.signInRules = Object.assign({}, app.admin.signInRules, { lease_days: 5, idle_hours: 36 }))
            compare(item("lease_days").displayText, "5 days")
            compare(item("idle_hours").displayText, "36 hours")
            const now = change => stage.app.admin.signInRules = Object.assign({}, stage.app.admin.signInRules, change)
            now({ lease_days: 6, idle_hours: 100 })
            compare(item("lease_days").displayText, "6 days")
            compare(item("idle_hours").displayText, "100 hours")
            now({ lease_days: 14 })
            compare(item("lease_days").displayText, "14 days")
            now({ lease_days: 2 })
            compare(item("lease_days").displayText, "2 days")
        }
        function test_domains_that_get_an_account_are_typed_and_what_is_none_is_named() {
            show("admin", "signIn")
            press("changeDomains")
            verify(item("signInDomains").field.activeFocus)
            compare(item("signInDomains").text, "lindenau.example, lindenau.test")
            item("signInDomains").text = "lindenau.example, lindenau"
            press("saveDomains")
            verify(item("signInDomains").error.includes("lindenau"))
            compare(stage.app.admin.called("setSignInRules").length, 0)

            item("signInDomains").text = " , "
            press("saveDomains")
            verify(item("signInDomains").error !== "")
            item("signInDomains").text = Array.from({ length: 51 }, (unused, i) => "a" + i + ".example").join(", ")
            press("saveDomains")
            verify(item("signInDomains").error.includes("50"))
            compare(stage.app.admin.called("setSignInRules").length, 0)

            item("signInDomains").text = ""
            press("saveDomains")
            compare(stage.app.admin.called("setSignInRules"), [[{ domains: "" }]])
            stage.app.security.done("setSignInRules")
            verify(!item("signInDomains").visible)
        }
        function test_a_provider_is_set_up_by_keys_alone() {
            show("owner", "signIn", app => app.admin.provider = {})
            press("changeProvider")
            verify(item("issuer").field.activeFocus)
            type("http://login.example")
            keyClick(Qt.Key_Return)
            press("saveProvider")
            verify(item("issuer").error !== "" && item("clientId").error !== "" && item("domains").error !== "")
            compare(stage.app.admin.called("setProvider").length, 0)

            item("issuer").text = "https://login.example"
            item("clientId").text = "aufwind"
            item("clientSecret").text = "quiet"
            item("domains").text = "acme.example, acme.test"
            item("onlyWay").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            press("saveProvider")
            compare(stage.app.admin.called("setProvider"), [[{ issuer: "https://login.example", clientId: "aufwind", secret: "quiet",
                domains: "acme.example, acme.test", creates: false, onlyWay: true, trustsAddresses: false }]])

            stage.app.security.failed("setProvider", "Your company's provider does not answer as it should.")
            verify(item("issuer").visible)
            verify(item("providerFailure").error !== "")
            stage.app.security.done("setProvider")
            verify(!item("issuer").visible)
        }
        function test_a_provider_is_removed_after_a_second_look_and_by_owners_alone() {
            show("owner", "signIn")
            press("removeProvider")
            compare(stage.app.admin.called("removeProvider").length, 0)
            press("removeProvider")
            compare(stage.app.admin.called("removeProvider").length, 1)
            cleanup()

            show("admin", "signIn")
            verify(!item("removeProvider").visible && !item("changeProvider").visible)
        }
        function test_a_directory_is_set_up_by_keys_alone() {
            show("owner", "signIn", app => app.admin.directory = {})
            verify(!item("removeDirectory").visible && !item("beginTrial").visible)
            press("changeDirectory")
            verify(item("directoryAddress").field.activeFocus)
            type("ldap://dc1.example")
            press("saveDirectory")
            for (const name of ["directoryAddress", "directoryDomains", "directoryBase", "directoryReader"])
                verify(item(name).error !== "", name)
            item("directoryFilter").text = "(mail=everybody)"
            press("saveDirectory")
            verify(item("directoryFilter").error !== "", "everybody would be the same person")
            compare(stage.app.admin.called("setDirectory").length, 0)

            // What the server takes for malformed says here what it is.
            item("directoryAddress").text = "ldaps://dc1.example"
            item("directoryDomains").text = "acme.example, acme.test"
            item("directoryReader").text = "CN=reader,DC=acme"
            for (const [filter, base, authority, wrong] of [["(uid={user})", "DC=acme", "", "directoryFilter"],
                                                            ["mail={email}", "DC=acme", "", "directoryFilter"],
                                                            ["(mail={email})", "acme", "", "directoryBase"],
                                                            ["(mail={email})", "DC=acme", "MIIC", "directoryAuthority"]]) {
                item("directoryFilter").text = filter
                item("directoryBase").text = base
                item("directoryAuthority").text = authority
                press("saveDirectory")
                verify(item(wrong).error !== "", wrong)
                compare(stage.app.admin.called("setDirectory").length, 0)
            }
            item("directoryAuthority").text = ""

            item("directoryDomains").text = "acme.example"
            item("directoryBase").text = "DC=acme"
            item("directoryFilter").text = "(mail={email})"
            item("directoryReader").text = "CN=reader,DC=acme"
            item("directoryPassword").text = "quiet"
            item("directoryCreates").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            press("saveDirectory")
            compare(stage.app.admin.called("setDirectory"), [[{ address: "ldaps://dc1.example", domains: "acme.example", authority: "",
                base: "DC=acme", filter: "(mail={email})", reader: "CN=reader,DC=acme", password: "quiet", bindAs: "",
                creates: true, onlyWay: false }]])

            stage.app.security.failed("setDirectory", "Nothing answers at this address.")
            verify(item("directoryAddress").visible && item("directoryFailure").error !== "")
            stage.app.security.done("setDirectory")
            verify(!item("directoryAddress").visible)
            compare(item("directoryPassword").text, "")
        }
        function test_people_of_a_directory_are_found_by_their_name_instead() {
            show("owner", "signIn")
            press("changeDirectory")
            compare(item("directoryAddress").text, "ldaps://dc1.lindenau.example")
            compare(item("directoryPassword").text, "")
            item("byName").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            verify(item("directoryBindAs").visible && !item("directoryReader").visible && !item("directoryPassword").visible)
            press("saveDirectory")
            verify(item("directoryBindAs").error !== "")
            item("directoryBindAs").text = "uid={user},dc=acme"
            press("saveDirectory")
            const sent = stage.app.admin.called("setDirectory")[0][0]
            compare([sent.bindAs, sent.base, sent.filter, sent.reader, sent.password], ["uid={user},dc=acme", "", "", "", ""])
        }
        function test_a_directory_is_tried_out_and_the_password_is_not_kept() {
            show("owner", "signIn")
            press("beginTrial")
            verify(item("trialEmail").field.activeFocus)
            type("ben@acme.example")
            keyClick(Qt.Key_Return)
            press("tryDirectory")
            verify(item("trialPassword").error !== "")
            item("trialPassword").text = "theirs"
            press("tryDirectory")
            compare(stage.app.admin.called("tryDirectory"), [["ben@acme.example", "theirs"]])
            stage.app.admin.directoryTrial = "refused"
            stage.app.security.done("tryDirectory")
            verify(item("trialOutcome").visible)
            compare(item("trialPassword").text, "")
            const words = ["signed_in", "unreachable", "untrusted", "damaged", "reader", "search", "nobody", "ambiguous", "refused"].map(word => {
                stage.app.admin.directoryTrial = word
                return item("trialOutcome").text
            })
            compare(new Set(words).size, 9)
        }
        function test_a_directory_is_removed_after_a_second_look_and_by_owners_alone() {
            show("owner", "signIn")
            press("removeDirectory")
            compare(stage.app.admin.called("removeDirectory").length, 0)
            press("removeDirectory")
            compare(stage.app.admin.called("removeDirectory").length, 1)
            cleanup()

            show("admin", "signIn")
            for (const name of ["removeDirectory", "changeDirectory", "beginTrial"])
                verify(!item(name).visible, name)
        }
        function test_a_webhook_is_set_up_tried_out_and_its_secret_is_kept_by_keys_alone() {
            show("admin", "signIn")
            verify(!item("tryWebhook").visible && !item("removeWebhook").visible)
            press("changeWebhook")
            verify(item("webhookAddress").field.activeFocus)
            type("http://a.example")
            keyClick(Qt.Key_Return)
            verify(item("webhookAddress").error !== "")
            compare(stage.app.admin.called("setWebhook").length, 0)
            item("webhookAddress").text = "https://alerts.example/a"
            press("saveWebhook")
            compare(stage.app.admin.called("setWebhook"), [["https://alerts.example/a"]])

            stage.app.admin.webhook = "https://alerts.example/a"
            stage.app.admin.webhookSecret = "s3cret"
            stage.app.security.done("setWebhook")
            verify(!item("webhookAddress").visible)
            compare(item("webhookSecret").text, "s3cret")
            press("copySecret")
            compare(stage.app.called("copyText"), [["s3cret"]])
            press("keptSecret")
            compare(stage.app.admin.called("forgetWebhookSecret").length, 1)
            press("tryWebhook")
            compare(stage.app.admin.called("tryWebhook").length, 1)
            stage.app.security.failed("tryWebhook", "The address does not answer as it should.")
            verify(item("webhookFailure").error !== "")
            press("removeWebhook")
            compare(stage.app.admin.called("removeWebhook").length, 1)
        }
        function test_an_alert_is_shown_until_somebody_has_seen_to_it() {
            show("admin", "signIn", app => app.alerted = true)
            compare(item("toAdmin").count, 2)
            verify(item("alert0").name.includes("Ben Adeyemi"))
            verify(item("alert0").note.includes("1000"))
            press("dismiss1")
            compare(stage.app.called("remove"), [["security_alert", "alert2"]])
            cleanup()

            show("hr", "accounts")
            compare(item("toAdmin").count, 0)
        }
        function chooseRole(id) {
            const list = item("roleList")
            tryVerify(() => list.count > 0)
            for (let row = 0; row < list.count; ++row) {
                if (list.itemAtIndex(row).model.id === id) {
                    list.itemAtIndex(row).clicked()
                    return
                }
            }
            fail("no role " + id)
        }
        function test_a_role_is_made_once_the_password_came() {
            show("admin", "roles")
            press("newRole")
            tryVerify(() => item("saveRole").visible)
            item("roleName").forceActiveFocus(Qt.TabFocusReason)
            type("Partner")
            item("may_confidential_read").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            press("saveRole")
            compare(stage.app.security.called("allowCritical").length, 1)
            compare(stage.app.called("create").length, 0)

            stage.app.security.done("allowCritical")
            compare(stage.app.called("create"), [["custom_role", { name: "Partner", confidential_read: true }]])
        }
        function test_a_role_without_a_name_is_not_made() {
            show("admin", "roles")
            press("newRole")
            tryVerify(() => item("saveRole").visible)
            press("saveRole")
            verify(item("roleName").error !== "")
            compare(stage.app.security.called("allowCritical").length, 0)
        }
        function test_who_gives_the_password_up_changes_no_role() {
            show("admin", "roles")
            chooseRole("r2")
            tryCompare(item("roleName"), "text", "Onboarding")
            verify(item("may_accounts_manage").checked && !item("may_confidential_read").checked)
            item("may_audit_read").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            press("saveRole")
            stage.app.security.failed("allowCritical", "That password is not right.")
            compare(item("roleFailure").error, "That password is not right.")
            stage.app.security.done("allowCritical")
            compare(stage.app.called("set").length, 0)
        }
        function test_a_grant_says_who_and_for_whom_and_never_oneself() {
            show("admin", "roles")
            chooseRole("r1")
            tryVerify(() => item("grantRole").visible)
            const person = item("grantPerson")
            press("grantRole")
            verify(person.error !== "")
            person.choose("p1")
            press("grantRole")
            verify(person.error !== "")
            person.choose("p7")
            item("grantReach").currentIndex = 1
            press("grantRole")
            verify(item("grantValue").error !== "")
            item("grantValue").text = "Jena "
            press("grantRole")
            stage.app.security.done("allowCritical")
            compare(stage.app.called("create"), [["custom_role_grant", { person: "p7", role: "r1", reach: "location", value: "Jena" }]])
        }
        function test_without_a_connection_a_role_is_changed_at_once() {
            show("admin", "roles", app => app.sync.state = "offline")
            chooseRole("r2")
            tryVerify(() => item("removeRole").visible)
            press("removeRole")
            compare(stage.app.called("remove").length, 0)
            press("removeRole")
            compare(stage.app.called("remove"), [["custom_role", "r2"]])
            compare(stage.app.security.called("allowCritical").length, 0)
        }
        function test_the_own_role_is_somebody_elses_to_change() {
            show("admin", "roles")
            chooseRole("r3")
            tryVerify(() => item("saveRole").visible)
            verify(!item("saveRole").enabled && !item("removeRole").enabled && !item("may_audit_read").enabled)
            verify(!item("removeGrant").visible)
        }
        function test_each_trouble_is_said_and_asked_about_again_data() {
            return [{ tag: "offline" }, { tag: "forbidden" }, { tag: "failed" }]
        }
        function test_each_trouble_is_said_and_asked_about_again(data) {
            show("admin", "accounts", app => {
                app.admin.accountsState = data.tag
                app.admin.trouble = "The server does not answer."
            })
            verify(item("adminTrouble").visible)
            verify(!item("accountList").visible)
            press("loadAgain")
            compare(stage.app.admin.called("loadAccounts").length, 2)
        }
    }
}
