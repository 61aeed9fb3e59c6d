// SPDX-License-Identifier: GPL-3.0-or-later
// The address under which other calendars read the person's meetings, in the settings.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 1600

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property FakeApp app: null
    property Shell view: null

    TestCase {
        name: "CalendarAddress"
        when: windowShown

        property var security: null

        function init() {
            stage.app = stage.apps.createObject(stage)
            security = stage.app.security
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("settings", {})
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
        function make() {
            security.calendarSince = new Date(2026, 10, 24, 9, 30)
            security.calendarAddress = security.exampleCalendar
        }

        function test_the_settings_ask_the_server_whether_there_is_one() {
            compare(security.called("loadCalendar").length, 1)
            verify(!item("removeCalendar").visible)
            verify(!item("calendarAddress").visible)
        }
        function test_the_first_one_is_made_at_once_shown_copied_and_put_away() {
            item("makeCalendar").clicked()
            compare(security.called("makeCalendar").length, 1)
            make()

            compare(item("calendarAddress").text, security.exampleCalendar)
            item("copyCalendar").clicked()
            compare(stage.app.called("copyText"), [[security.exampleCalendar]])
            item("keptCalendar").clicked()
            compare(security.called("takeCalendarAddress").length, 1)
            verify(!item("calendarAddress").visible)
        }
        function test_a_new_one_and_a_revocation_are_thought_over() {
            make()
            item("makeCalendar").clicked()
            compare(security.called("makeCalendar").length, 0)
            item("keepCalendar").clicked()
            item("removeCalendar").clicked()
            compare(security.called("removeCalendar").length, 0)

            item("removeCalendar").clicked()

            compare(security.called("removeCalendar").length, 1)
            compare(security.called("makeCalendar").length, 0)
        }
        function test_the_password_is_asked_for_where_the_server_wants_it() {
            security.confirming = true
            tryVerify(() => item("confirmDialog").opened)
        }
        function test_a_refusal_is_said_where_it_was_asked_for() {
            item("makeCalendar").clicked()
            security.failed("makeCalendar", "Too many attempts.")
            compare(item("calendarFailure").error, "Too many attempts.")
        }
        function test_without_a_connection_it_says_so_and_asks_again_once_there_is_one() {
            security.calendarState = "offline"
            verify(item("loadCalendar").visible)
            verify(!item("makeCalendar").visible)
            item("loadCalendar").clicked()
            compare(security.called("loadCalendar").length, 2)

            stage.app.sync.state = "offline"
            stage.app.sync.state = "synced"

            compare(security.called("loadCalendar").length, 3)
        }
    }
}
