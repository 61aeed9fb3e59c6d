// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that begins a series for two.
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
        name: "NewOneOnOne"
        when: windowShown

        function init() {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage)
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("meetings", {})
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function dialog(personId) {
            stage.view.newMeeting.start(personId)
            tryVerify(() => stage.view.newMeeting.opened)
            return stage.view.newMeeting.contentItem
        }
        function test_a_day_that_does_not_exist_makes_no_meeting() {
            const form = dialog("p2")
            const day = findChild(form, "firstDay")
            day.field.forceActiveFocus()
            day.selectAll()
            type("31.02.2026")
            mouseClick(findChild(form, "create"))
            verify(day.error !== "")
            compare(day.text, "31.02.2026")
            compare(stage.app.called("createOneOnOne").length, 0)
            verify(stage.view.newMeeting.opened)
        }
        function test_no_day_makes_no_meeting() {
            const form = dialog("p2")
            const day = findChild(form, "firstDay")
            day.field.forceActiveFocus()
            day.selectAll()
            keyClick(Qt.Key_Delete)
            mouseClick(findChild(form, "create"))
            verify(day.error !== "")
            compare(stage.app.called("createOneOnOne").length, 0)
        }
        function test_a_day_that_was_typed_is_the_day_of_the_meeting() {
            const form = dialog("p2")
            const day = findChild(form, "firstDay")
            day.field.forceActiveFocus()
            day.selectAll()
            type("3.12.2026")
            mouseClick(findChild(form, "create"))
            const starts = stage.app.called("createOneOnOne")[0][2]
            compare([starts.getDate(), starts.getMonth(), starts.getHours()], [3, 11, 10])
        }
        function test_a_one_on_one_with_oneself_stays_in_the_dialog_with_the_reason() {
            const form = dialog("p1")
            mouseClick(findChild(form, "create"))
            verify(findChild(form, "person").error !== "")
            verify(stage.view.newMeeting.opened)
            compare(stage.app.called("createOneOnOne").length, 0)
        }
        function test_a_meeting_that_could_not_be_made_leaves_the_dialog_as_it_was() {
            stage.app.refusal = "The disk is full."
            const form = dialog("p2")
            mouseClick(findChild(form, "create"))
            compare(stage.app.called("createOneOnOne").length, 1)
            verify(stage.view.newMeeting.opened)
            verify(stage.view.newMeeting.trouble !== "")
            compare(stage.view.page, "meetings")
        }
        function test_escape_in_the_suggestions_closes_them_alone() {
            const form = dialog("")
            findChild(form, "person").field.forceActiveFocus()
            type("be")
            keyClick(Qt.Key_Escape)
            wait(0)
            verify(stage.view.newMeeting.visible)
            compare(findChild(form, "person").text, "be")
            keyClick(Qt.Key_Escape)
            tryVerify(() => !stage.view.newMeeting.visible)
        }
    }
}
