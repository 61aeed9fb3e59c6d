// SPDX-License-Identifier: GPL-3.0-or-later
// The course of a cycle's goals: small charts, and one of them as a table.
import QtQuick
import QtTest
import Aufwind.Test
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component pages: ProgressPage { anchors.fill: parent }
    property Component courses: FakeList {
        roles: ["team", "name", "goals", "progress", "expected", "percent", "expectedPercent", "statuses", "points"]
        rows: [
            { team: "", name: "All goals", goals: 11, progress: 0.52, expected: 0.59, percent: "52%", expectedPercent: "59%",
                statuses: [{ mark: "on_track", count: 6 }, { mark: "behind", count: 4 }, { mark: "at_risk", count: 1 }], points: stage.weeks(0.52) },
            { team: "t2", name: "Platform", goals: 3, progress: 0.62, expected: 0.59, percent: "62%", expectedPercent: "59%",
                statuses: [{ mark: "on_track", count: 3 }], points: stage.weeks(0.62) },
            { team: "t3", name: "<b>New</b> team", goals: 0, progress: undefined, expected: undefined, percent: "–", expectedPercent: "–",
                statuses: [{ mark: "draft", count: 2 }], points: [] }
        ]
    }
    property FakeApp app: null
    property FakeList course: null
    property ProgressPage page: null

    function weeks(by) {
        const made = []
        for (let i = 0; i < 13; ++i) {
            const known = i < 8
            made.push({ week: i + 1, first: new Date(2026, 9, 1 + 7 * i), last: new Date(2026, 9, 7 + 7 * i), progress: known ? by * (i + 1) / 8 : undefined,
                expected: (i + 1) / 13, percent: known ? Math.round(by * (i + 1) / 8 * 100) + "%" : "–", expectedPercent: Math.round((i + 1) / 13 * 100) + "%", goals: 3 })
        }
        return made
    }

    TestCase {
        name: "GoalProgress"
        when: windowShown

        function init() {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage)
            stage.course = stage.courses.createObject(stage)
            stage.page = stage.pages.createObject(stage, { app: stage.app, course: stage.course })
        }
        function cleanup() {
            stage.page.destroy()
            stage.course.destroy()
            stage.app.destroy()
            stage.page = null
            stage.course = null
            stage.app = null
            wait(0)
        }
        function cards() { return findChild(stage.page, "courseCards") }
        function table() { return findChild(stage.page, "courseTable") }

        function test_each_team_has_a_chart_with_its_values_written_beside_it() {
            compare(cards().count, 3)
            compare(findChild(cards().itemAt(0), "teamPercent").text, "52%")
            compare(findChild(cards().itemAt(1), "teamPercent").text, "62%")
            compare(findChild(cards().itemAt(1), "teamCourse").points.length, 13)
        }
        function test_no_data_is_a_dash() {
            compare(findChild(cards().itemAt(2), "teamPercent").text, "–")
        }
        function test_the_table_begins_with_all_goals_a_week_each() {
            tryCompare(table(), "name", "All goals")
            compare(findChild(table(), "courseWeeks").count, 13)
        }
        function test_another_team_comes_into_the_table() {
            findChild(cards().itemAt(1), "teamTable").clicked()
            tryCompare(table(), "name", "Platform")
            compare(stage.page.shownTeam, "t2")
        }
        function test_the_table_is_walked_by_keyboard_and_tells_each_week() {
            const weeks = findChild(table(), "courseWeeks")
            tryVerify(() => weeks.itemAtIndex(0) !== null)
            weeks.moveTo(0)
            tryCompare(weeks.itemAtIndex(0), "activeFocus", true)
            keyClick(Qt.Key_Down)
            tryCompare(weeks.itemAtIndex(1), "activeFocus", true)
        }
        function test_the_cycle_is_that_of_today_until_another_is_chosen() {
            compare(stage.page.cycle, stage.app.goals.currentCycle)
            const other = stage.page.cycles.find(one => one.id !== stage.page.cycle)
            verify(other !== undefined)
            findChild(stage.page, "progressCycle").activated(stage.page.cycles.indexOf(other))
            compare(stage.page.cycle, other.id)
        }
        function test_a_check_in_moves_the_chart_and_the_table() {
            stage.course.change(0, { percent: "60%", points: stage.weeks(0.6) })
            tryCompare(findChild(cards().itemAt(0), "teamPercent"), "text", "60%")
            tryVerify(() => findChild(table(), "courseWeeks").model[7].percent === "60%")
        }
    }
}
