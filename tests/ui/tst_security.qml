// SPDX-License-Identifier: GPL-3.0-or-later
// The security page: devices, password, second factor, and the password once more.
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
        name: "Security"
        when: windowShown

        property var security: null

        function init() {
            stage.app = stage.apps.createObject(stage)
            security = stage.app.security
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("security", {})
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
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function all(name) {
            const found = []
            const look = one => {
                if (!one.visible)
                    return
                if (one.objectName === name)
                    found.push(one)
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(stage.view)
            return found
        }
        function dialog(name) { return findChild(item("confirmDialog").contentItem, name) }

        function test_the_page_asks_the_server_and_is_reached_from_the_settings() {
            compare(security.called("load").length, 1)
            stage.view.stack.go("settings", {})
            item("toSecurity").clicked()
            compare(stage.view.page, "security")
            item("toSettings").clicked()
            compare(stage.view.page, "settings")
        }
        function test_this_device_is_named_and_cannot_be_removed() {
            compare(all("deviceRow").length, 3)
            compare(all("thisDevice").length, 1)
            compare(all("removeDevice").length, 2)
        }
        function test_removing_a_device_asks_again() {
            const button = all("removeDevice")[0]
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(security.called("removeDevice").length, 0)

            keyClick(Qt.Key_Return)

            compare(security.called("removeDevice"), [["d2"]])
        }
        function test_a_removal_can_be_thought_over() {
            all("removeDevice")[0].clicked()
            all("keepDevice")[0].clicked()
            all("removeDevice")[0].clicked()

            compare(security.called("removeDevice").length, 0)
        }
        function test_one_signs_out_everywhere_else() {
            item("signOutEverywhere").clicked()
            compare(security.called("signOutEverywhere").length, 1)
        }
        function test_a_failure_stands_where_it_happened() {
            security.failed("removeDevice", "The server does not answer.")
            compare(item("devicesFailure").error, "The server does not answer.")
            compare(item("factorFailure").error, "")
            security.done("removeDevice")
            compare(item("devicesFailure").error, "")
        }
        function test_the_password_is_entered_once_more_for_what_is_critical() {
            item("allowCritical").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(security.called("allowCritical").length, 1)
        }
        function test_the_address_is_changed_by_keys_alone() {
            item("openEmail").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            verify(item("newEmail").field.activeFocus)
            keyClick(Qt.Key_Return)
            verify(item("newEmail").error !== "")
            type("jana")
            keyClick(Qt.Key_Return)
            verify(item("newEmail").error !== "")
            type("@new.example")
            keyClick(Qt.Key_Return)
            compare(security.called("changeEmail"), [["jana@new.example"]])

            security.done("changeEmail")
            verify(item("emailCode").field.activeFocus && !item("newEmail").visible)
            type("ABCDE")
            keyClick(Qt.Key_Return)
            compare(security.called("finishEmail"), [["ABCDE"]])
            security.failed("finishEmail", "This code is wrong.")
            compare(item("emailCode").error, "This code is wrong.")
            security.done("finishEmail")
            verify(item("openEmail").visible)
        }
        function test_who_signs_in_with_a_provider_is_asked_for_no_password() {
            security.providerOffered = security.providerBound = true
            verify(!item("openPassword").visible && !item("linkProvider").visible)
            item("allowCritical").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(security.called("allowCritical").length, 1)
            security.confirming = true
            tryVerify(() => item("confirmGo").activeFocus)
            verify(!item("confirmPassword").visible)
            keyClick(Qt.Key_Return)
            compare(security.called("confirmWithProvider").length, 1)
            security.confirmBusy = security.atProvider = false
            security.confirming = false
        }
        function test_who_signs_in_with_the_directory_changes_no_password_or_address_here() {
            security.providerOffered = security.directoryBound = true
            for (const name of ["openPassword", "openEmail", "linkProvider"])
                verify(!item(name).visible, name)
            item("allowCritical").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            security.confirming = true
            tryVerify(() => item("confirmPassword").field.activeFocus)
            security.confirming = false
        }
        function test_the_password_is_given_up_for_the_provider_by_keys_alone() {
            verify(!item("linkProvider").visible)
            security.providerOffered = true
            item("linkProvider").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(security.called("linkProvider").length, 1)
            keyClick(Qt.Key_Return)
            compare(security.called("leaveProvider").length, 1)
            security.failed("linkProvider", "Nothing was changed.")
            compare(item("providerFailure").error, "Nothing was changed.")
        }
        function test_the_password_is_changed_by_keys_alone() {
            item("openPassword").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            verify(item("changedPassword").field.activeFocus)
            type("two words")
            keyClick(Qt.Key_Return)
            type("two werds")
            keyClick(Qt.Key_Return)
            compare(security.called("changePassword").length, 0)
            verify(item("changedPasswordAgain").error !== "")
            item("changedPasswordAgain").text = "two words"
            keyClick(Qt.Key_Return)
            compare(security.called("changePassword"), [["two words"]])

            security.failed("changePassword", "This password is easy to guess.")
            compare(item("changedPassword").error, "This password is easy to guess.")
            security.done("changePassword")
            verify(!item("changedPassword").visible)
            compare(item("changedPassword").text, "")
        }
        function test_the_password_is_asked_for_once_more_and_handed_over() {
            security.confirming = true
            const box = item("confirmDialog")
            tryCompare(box, "opened", true)
            tryVerify(() => dialog("confirmPassword").field.activeFocus)
            keyClick(Qt.Key_Return)
            compare(security.called("confirm").length, 0)
            type("secret")
            keyClick(Qt.Key_Return)
            compare(security.called("confirm"), [["secret", ""]])

            security.confirmingCode = true
            tryVerify(() => dialog("confirmCode").field.activeFocus)
            type("123456")
            keyClick(Qt.Key_Return)
            compare(security.called("confirm")[1], ["secret", "123456"])

            security.confirming = false
            tryCompare(box, "opened", false)
            compare(security.called("cancelConfirm").length, 0)
            compare(dialog("confirmPassword").text, "")
        }
        function test_escape_gives_the_question_up() {
            security.confirming = true
            tryCompare(item("confirmDialog"), "opened", true)

            keyClick(Qt.Key_Escape)

            tryCompare(item("confirmDialog"), "opened", false)
            compare(security.called("cancelConfirm").length, 1)
        }
        function test_a_second_factor_is_set_up_with_a_picture_a_key_and_a_code() {
            item("beginSecondFactor").clicked()
            const setUp = item("setUp")
            verify(setUp.visible)
            compare(findChild(setUp, "secret").text, "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP")
            findChild(setUp, "copySecret").clicked()
            compare(stage.app.called("copyText"), [[security.exampleSecret]])

            type("12345")
            keyClick(Qt.Key_Return)
            compare(security.called("finish").length, 0)
            type("6")
            keyClick(Qt.Key_Return)
            compare(security.called("finish"), [["123456"]])
            security.failed("finish", "That is not the code.")
            compare(findChild(setUp, "setUpCode").error, "That is not the code.")
        }
        function test_leaving_the_page_forgets_the_key() {
            item("beginSecondFactor").clicked()
            stage.view.stack.go("home", {})
            compare(security.called("leaveSetUp").length, 1)
        }
        function test_recovery_codes_are_shown_until_they_are_kept() {
            security.secondFactorOn = true
            security.recoveryCodes = security.exampleCodes
            waitForRendering(stage)
            compare(all("recoveryCode").map(one => one.text), security.exampleCodes)
            item("copyCodes").clicked()
            compare(stage.app.called("copyText"), [[security.exampleCodes.join("\n")]])

            item("takeCodes").clicked()

            compare(security.called("takeCodes").length, 1)
            compare(all("recoveryCode").length, 0)
        }
        function test_a_factor_that_the_company_asks_for_cannot_be_removed() {
            security.secondFactorOn = true
            verify(item("removeSecondFactor").visible)
            security.secondFactorRequired = true
            verify(!item("removeSecondFactor").visible)
            verify(item("newCodes").visible)
        }
        function test_a_passcode_is_set_by_keys_alone() {
            item("setPasscode").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            verify(item("wantedPasscode").field.activeFocus)
            verify(!item("presentPasscode").visible)
            type("heron")
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("changePasscode").length, 0)
            verify(item("wantedPasscode").error !== "")
            type(" 12")
            keyClick(Qt.Key_Return)
            type("heron 12")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("changePasscode"), [["", "heron 12"]])

            stage.app.guard = "passcode"
            stage.app.passcodeChanged()
            verify(!item("wantedPasscode").visible)
            compare(item("wantedPasscode").text, "")
        }
        function test_a_passcode_is_taken_away_with_the_present_one_alone() {
            stage.app.guard = "passcode"
            item("removePasscode").clicked()
            verify(item("presentPasscode").field.activeFocus)
            verify(!item("wantedPasscode").visible)
            type("wrong 1")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("changePasscode"), [["wrong 1", ""]])
            stage.app.passcodeFailed("That is not the passcode.")
            compare(item("presentPasscode").error, "That is not the passcode.")
        }
        function test_ctrl_l_locks_what_has_a_lock_and_says_how_to_get_one() {
            keyClick(Qt.Key_L, Qt.ControlModifier)
            compare(stage.app.called("lock").length, 0)
            compare(stage.view.toasts.children.length > 0, true)
            stage.app.guard = "passcode"
            keyClick(Qt.Key_L, Qt.ControlModifier)
            item("lockNow").clicked()
            compare(stage.app.called("lock").length, 2)
        }
        function test_who_received_ones_data_is_told_with_the_role() {
            const rows = all("viewRow")
            compare(security.called("loadViews").length, 1)
            compare(rows.length, 2)
            verify(rows[0].Accessible.name.includes("Sofia Marques") && rows[0].Accessible.name.includes("HR partner Leipzig"))
            verify(rows[1].Accessible.name.includes("Katrin Sommer"))
            verify(!item("noViews").visible && !item("moreViews").visible)

            security.viewsMore = true
            item("moreViews").clicked()
            compare(security.called("moreViews").length, 1)
        }
        function test_without_a_connection_the_page_says_so_and_comes_back_by_itself() {
            stage.app.sync.state = "offline"
            security.state = "offline"
            verify(item("securityTrouble").visible)
            compare(all("deviceRow").length, 0)

            stage.app.sync.state = "upToDate"

            compare(security.called("load").length, 2)
            item("loadAgain").clicked()
            compare(security.called("load").length, 3)
        }
    }
}
