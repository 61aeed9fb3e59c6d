// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of the company's identity provider, in the admin panel.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 2000

    property Component apps: FakeApp { role: "owner" }
    property Component shells: Shell { anchors.fill: parent }
    property FakeApp app: null
    property Shell view: null

    TestCase {
        name: "Provisioning"
        when: windowShown

        property var provisioning: null

        function init() {
            stage.app = stage.apps.createObject(stage)
            provisioning = stage.app.provisioning
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: "signIn" })
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

        function test_the_card_asks_the_server_for_the_tokens() {
            compare(provisioning.called("load").length, 1)
            verify(item("revokeToken0").visible)
            verify(item("revokeToken1").visible)
        }
        function test_a_token_is_made_shown_once_copied_and_put_away() {
            item("newToken").clicked()
            item("makeToken").clicked()
            verify(item("tokenName").error !== "")
            compare(provisioning.called("make").length, 0)
            item("tokenName").text = "Okta"
            item("makeToken").clicked()
            compare(provisioning.called("make"), [["Okta"]])

            provisioning.address = "https://aufwind.example/scim/v2"
            provisioning.secret = "01900000-0000-7000-8000-000000000001.abcdefghijklmnopqrstuvwxyz"
            stage.app.security.done("makeToken")

            verify(!item("makeToken").visible)
            compare(item("tokenAddress").text, provisioning.address)
            compare(item("tokenSecret").text, provisioning.secret)
            item("copyTokenAddress").clicked()
            item("copyTokenSecret").clicked()
            compare(stage.app.called("copyText"), [[provisioning.address], [provisioning.secret]])
            item("keptToken").clicked()
            compare(provisioning.called("forget").length, 2)
            verify(!item("tokenSecret").visible)
        }
        function test_whoever_leaves_the_page_finds_no_token_when_they_come_back() {
            const before = provisioning.called("forget").length
            stage.view.stack.go("home", {})
            tryVerify(() => provisioning.called("forget").length > before)
        }
        function test_a_revocation_is_thought_over() {
            item("revokeToken1").clicked()
            compare(provisioning.called("revoke").length, 0)
            item("keepToken1").clicked()
            item("revokeToken1").clicked()
            item("revokeToken1").clicked()
            compare(provisioning.called("revoke"), [["t2"]])
        }
        function test_admins_revoke_and_make_none() {
            stage.app.role = "admin"
            verify(!item("newToken").visible)
            verify(item("revokeToken0").visible)
        }
        function test_a_company_with_as_many_as_there_can_be_makes_no_more() {
            provisioning.full = true
            verify(!item("newToken").enabled)
        }
        function test_a_refusal_is_said_where_it_was_asked_for() {
            item("newToken").clicked()
            item("tokenName").text = "Okta"
            item("makeToken").clicked()
            stage.app.security.failed("makeToken", "Too many attempts.")
            compare(item("tokenFailure").error, "Too many attempts.")
            verify(item("makeToken").visible)
        }
        function test_without_a_connection_it_says_so() {
            provisioning.state = "offline"
            verify(!item("newToken").visible)
        }
    }
}
