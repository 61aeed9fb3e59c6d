// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in beyond a password: the second factor, a forgotten password, an invitation.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component signIns: SignInPage { anchors.fill: parent }
    property Component leaseEndeds: LeaseEndedPage { anchors.fill: parent }
    property Component secondFactors: SecondFactorPage { anchors.fill: parent }
    property FakeApp app: null
    property var view: null

    TestCase {
        name: "SignIn"
        when: windowShown

        readonly property string address: "https://aufwind.lindenau.example"

        function begin(page, known) {
            stage.app = stage.apps.createObject(stage)
            stage.app.prefill = known ?? { server: address, workspace: "lindenau", email: "jana.vogt@lindenau.example" }
            stage.view = page.createObject(stage, { app: stage.app })
            waitForRendering(stage)
            const form = field("signInForm")
            if (form)
                form.forceActiveFocus(Qt.OtherFocusReason)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function field(name) { return findChild(stage.view, name) }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }

        function test_the_code_is_asked_for_after_the_password_and_sent_along_with_it() {
            begin(stage.signIns)
            type("secret")
            keyClick(Qt.Key_Return)
            stage.app.codeAsked()

            verify(field("code").visible && field("code").field.activeFocus)
            verify(!field("password").visible && !field("email").visible)
            type("123456")
            keyClick(Qt.Key_Return)

            compare(stage.app.called("signIn")[1], [address, "lindenau", "jana.vogt@lindenau.example", "secret", "", "123456"])
        }
        function test_a_wrong_code_says_so_and_the_password_is_not_typed_again() {
            begin(stage.signIns)
            type("secret")
            keyClick(Qt.Key_Return)
            stage.app.codeAsked()
            type("111111")
            keyClick(Qt.Key_Return)

            stage.app.signInFailed("That code is wrong.")

            verify(field("code").field.activeFocus)
            type("222222")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("signIn")[2].slice(3), ["secret", "", "222222"])
        }
        function test_the_provider_of_the_company_needs_no_address_and_no_password() {
            begin(stage.signIns)
            field("otherWay").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)

            compare(stage.app.called("signInWithProvider"), [[address, "lindenau", ""]])
            compare(stage.app.called("signIn").length, 0)
            stage.app.atProvider()
            verify(field("openProviderAgain").activeFocus)
            verify(!field("email").visible && !field("password").visible && !field("submit").visible && !field("otherWay").visible)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("openProviderAgain").length, 1)
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("leaveProvider").length, 1)
            verify(field("submit").visible && field("submit").activeFocus)
            verify(!field("email").visible)
        }
        function test_who_signed_in_with_the_provider_last_time_does_so_with_one_key() {
            begin(stage.signIns, { server: address, workspace: "lindenau", provider: true })
            verify(!field("email").visible && !field("password").visible)
            field("submit").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("signInWithProvider").length, 1)
            stage.app.signInFailed("Your provider does not answer.")

            field("otherWay").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            verify(field("email").visible && field("password").visible)
            verify(field("email").field.activeFocus)
        }
        function test_without_a_workspace_it_is_asked_for_before_the_browser_opens() {
            begin(stage.signIns, {})
            field("otherWay").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("signInWithProvider").length, 0)
            verify(field("workspace").field.activeFocus)
            type("lindenau")
            field("submit").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("signInWithProvider"), [["", "lindenau", ""]])
        }
        function test_a_device_that_was_away_for_too_long_can_try_now_or_sign_out() {
            begin(stage.leaseEndeds)
            const tryNow = field("tryNow")
            verify(tryNow.focus)
            tryNow.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(stage.app.sync.calls.filter(call => call.name === "tryNow").length, 1)
            stage.app.sync.state = "syncing"
            verify(!tryNow.enabled)
            stage.app.sync.state = "offline"
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("signOut").length, 1)
        }
        function test_an_empty_code_is_not_sent() {
            begin(stage.signIns)
            type("secret")
            keyClick(Qt.Key_Return)
            stage.app.codeAsked()

            keyClick(Qt.Key_Return)

            compare(stage.app.called("signIn").length, 1)
            verify(field("code").error !== "")
        }
        function test_from_the_code_one_comes_back_to_the_password() {
            begin(stage.signIns)
            type("secret")
            keyClick(Qt.Key_Return)
            stage.app.codeAsked()

            field("backToPassword").clicked()

            verify(field("password").visible && field("password").field.activeFocus)
            field("submit").clicked()
            compare(stage.app.called("signIn")[1][5], "")
        }
        function test_a_forgotten_password_asks_for_a_mail_and_says_the_same_in_any_case() {
            begin(stage.signIns)
            field("forgotten").clicked()
            verify(!field("newServer").visible)

            field("submitNew").clicked()
            compare(stage.app.called("forgotPassword"), [[address, "lindenau", "jana.vogt@lindenau.example"]])
            compare(field("submitNew").enabled, false)
            stage.app.codeSent()

            verify(field("sent").visible)
            verify(field("sent").text.startsWith("If there is such an account"))
            verify(field("mailCode").field.activeFocus)
        }
        function test_the_new_password_is_chosen_with_the_code_and_then_signs_in() {
            begin(stage.signIns)
            field("forgotten").clicked()
            field("submitNew").clicked()
            stage.app.codeSent()
            type("abcde-fghjk")
            keyClick(Qt.Key_Return)
            type("two words")
            keyClick(Qt.Key_Return)
            type("two words")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("choosePassword"), [[address, "lindenau", "jana.vogt@lindenau.example", "abcde-fghjk", "two words"]])

            stage.app.passwordChosen()

            compare(stage.app.called("signIn"), [[address, "lindenau", "jana.vogt@lindenau.example", "two words", "", ""]])
            compare(field("newPassword").text, "")
        }
        function test_two_passwords_that_differ_are_not_sent() {
            begin(stage.signIns)
            field("forgotten").clicked()
            field("haveCode").clicked()
            field("mailCode").text = "abcde"
            field("newPassword").text = "one"
            field("newPasswordAgain").text = "other"

            field("submitNew").clicked()

            compare(stage.app.called("choosePassword").length, 0)
            verify(field("newPasswordAgain").error !== "")
            verify(field("newPasswordAgain").field.activeFocus)
        }
        function test_a_refused_password_keeps_the_code() {
            begin(stage.signIns)
            field("invited").clicked()
            field("mailCode").text = "abcde"
            field("newPassword").text = "12345678"
            field("newPasswordAgain").text = "12345678"
            field("submitNew").clicked()

            stage.app.signInFailed("This password is easy to guess.")

            compare(field("failure").text, "This password is easy to guess.")
            compare(field("mailCode").text, "abcde")
            compare(field("submitNew").enabled, true)
        }
        function test_an_invitation_asks_for_where_it_is_from() {
            begin(stage.signIns)
            stage.app.prefill = {}
            field("server").text = ""
            field("workspace").text = ""
            field("email").text = ""

            field("invited").clicked()

            for (const name of ["newWorkspace", "newEmail", "newServer", "mailCode", "newPassword", "newPasswordAgain"])
                verify(field(name).visible, name)
            verify(field("newWorkspace").field.activeFocus)
            field("leaveNew").clicked()
            verify(field("submit").visible)
        }
        function test_who_must_set_up_a_second_factor_does_so_before_anything_is_fetched() {
            begin(stage.secondFactors)
            compare(stage.app.security.called("begin").length, 1)
            verify(field("qrCode").visible && field("qrCode").modules > 20)
            verify(field("setUpCode").field.activeFocus)
            type("123456")
            keyClick(Qt.Key_Return)
            compare(stage.app.security.called("finish"), [["123456"]])

            stage.app.security.uri = ""
            stage.app.security.recoveryCodes = stage.app.security.exampleCodes
            waitForRendering(stage)
            keyClick(Qt.Key_Return)
            verify(field("copyCodes").activeFocus, "a second press ends nothing")
            compare(stage.app.called("goOn").length, 0)
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)

            compare(stage.app.security.called("takeCodes").length, 1)
            compare(stage.app.called("goOn").length, 1)
        }
        function test_a_set_up_that_does_not_begin_says_why_and_can_be_tried_again() {
            begin(stage.secondFactors)
            stage.app.security.failed("begin", "The server does not answer.")
            compare(field("trouble").text, "The server does not answer.")

            stage.app.security.uri = ""
            mouseClick(field("tryAgain"))

            compare(stage.app.security.called("begin").length, 2)
            verify(!field("trouble").visible)
        }
    }
}
