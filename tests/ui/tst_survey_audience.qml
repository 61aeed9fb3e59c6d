// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of whom a survey asks, and what they are told.
import QtQuick
import QtTest
import Aufwind.Test
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 1400

    property Component audiences: FakeSurveyAudience {}
    property Component apps: QtObject {
        property FakeList people: FakeList { roles: ["id", "name", "initials", "title", "team"]; rows: [] }
        function model(name, argument) { return people }
        function person(id) { return { id: id, name: "Ben" } }
    }
    property Component tabs: AudienceTab { anchors.fill: parent }
    property var audience: null
    property var app: null
    property var tab: null

    SignalSpy { id: undone; signalName: "offerUndo" }

    TestCase {
        name: "SurveyAudience"
        when: windowShown

        function init() {
            Format.language = "en"
            languages.use("en")
            stage.audience = stage.audiences.createObject(stage)
            stage.app = stage.apps.createObject(stage)
            stage.tab = stage.tabs.createObject(stage, { app: stage.app, draft: null, surveyId: "survey", audience: stage.audience })
            undone.target = stage.tab
        }
        function cleanup() {
            undone.target = null
            undone.clear()
            stage.tab.destroy()
            stage.app.destroy()
            stage.audience.destroy()
            wait(0)
        }
        function part(name) { return findChild(stage.tab, name) }
        function all(item, name) {
            let found = item.objectName === name && item.visible ? [item] : []
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(all(item.children[i], name))
            return found
        }
        function promises() { return all(stage.tab, "promise").map(one => one.text).join(" ") }
        function write(name, text) {
            const field = part(name)
            field.forceActiveFocus()
            field.text = text
            field.edited()
            field.accepted()
        }

        function test_everybody_or_chosen_ones_are_asked() {
            verify(part("askEveryone").checked)
            verify(!part("audiencePerson").visible)
            mouseClick(part("askChosen"), 8, 8)
            compare(stage.audience.settings.audience, "chosen")
            verify(part("askChosen").checked)
            verify(part("audiencePerson").visible)
        }
        function test_people_and_teams_are_added_and_taken_away_again() {
            stage.audience.set({ audience: "chosen" })
            part("audiencePerson").picked("p1")
            part("audienceTeam").chosen("t1")
            compare(stage.audience.called("include"), [["people", "p1", true], ["teams", "t1", true]])
            part("audienceTeamChip").removed()
            compare(stage.audience.called("include")[2], ["teams", "t1", false])
            undone.signalArguments[0][1]()
            compare(stage.audience.called("include")[3], ["teams", "t1", true])
        }
        function test_a_team_that_is_chosen_is_not_offered_again() {
            stage.audience.set({ audience: "chosen" })
            compare(part("audienceTeam").options.length, 3)
            stage.audience.include("teams", "t1", true)
            compare(part("audienceTeam").options.map(one => one.value), ["", "t2"])
        }
        function test_conditions_of_the_rule_are_shown_and_removed() {
            stage.audience.set({ audience: "chosen" })
            compare(part("audienceCondition").text, "Title is Engineer")
            part("audienceCondition").removed()
            compare(stage.audience.called("removeCondition"), [[0]])
        }
        function test_how_many_would_be_asked_is_told() {
            compare(part("askedCount").text, "41")
            stage.audience.count = -1
            compare(part("askedCount").text, "–")
        }
        function test_too_few_people_are_warned_of() {
            verify(!part("tooFew").visible)
            stage.audience.count = 4
            verify(part("tooFew").visible)
            stage.audience.counting = true
            verify(!part("tooFew").visible)
        }
        function test_the_threshold_is_written_and_what_cannot_be_is_said() {
            write("threshold", "8")
            compare(stage.audience.settings.threshold, 8)
            stage.audience.trouble = "Results can show from 3 to 50 answers on."
            write("threshold", "2")
            compare(part("threshold").error, stage.audience.trouble)
            write("threshold", "x")
            verify(part("threshold").error !== "")
            compare(stage.audience.settings.threshold, 8)
        }
        function test_after_the_launch_the_threshold_only_rises() {
            stage.audience.launched = true
            stage.audience.leastThreshold = 6
            verify(part("threshold").hint.indexOf("6 to 50") >= 0)
            verify(part("threshold").hint.indexOf("only rise") >= 0)
        }
        function test_a_pulse_has_rounds_and_a_core() {
            verify(!part("questionsEach").visible)
            part("rhythm").chosen("monthly")
            verify(part("questionsEach").visible)
            verify(!part("corePool").visible)
            write("questionsEach", "2")
            compare(stage.audience.settings.questionsEach, 2)
            tryVerify(() => part("core1") !== null)
            mouseClick(part("core1"), 8, 8)
            compare(stage.audience.called("setCore"), [["q2", true]])
        }
        function test_a_lifecycle_survey_has_days() {
            verify(!part("rhythmDays").visible)
            part("rhythm").chosen("after_start")
            verify(part("rhythmDays").visible)
            verify(!part("questionsEach").visible)
            write("rhythmDays", "30")
            compare(stage.audience.settings.rhythmDays, 30)
        }
        function test_days_keep_their_hour() {
            part("opens").picked(new Date(2026, 11, 1))
            compare(stage.audience.settings.opens.getHours(), 8)
            compare(stage.audience.settings.opens.getDate(), 1)
            stage.audience.settings = Object.assign({}, stage.audience.settings, { opens: new Date(2026, 11, 1, 14, 30) })
            part("opens").picked(new Date(2026, 11, 2))
            compare(stage.audience.settings.opens.getHours(), 14)
            compare(stage.audience.settings.opens.getMinutes(), 30)
            part("opens").picked(undefined)
            verify(stage.audience.settings.opens === undefined)
        }
        function test_a_day_that_cannot_be_is_said() {
            stage.audience.trouble = "It would close before it opens."
            part("closes").picked(new Date(2026, 11, 1))
            compare(part("timesTrouble").error, stage.audience.trouble)
        }
        function test_who_reads_is_chosen() {
            mouseClick(part("managersRead"), 8, 8)
            mouseClick(part("participantsRead"), 8, 8)
            verify(stage.audience.settings.managersRead)
            verify(stage.audience.settings.participantsRead)
        }
        function test_what_participants_are_told_follows_what_is_set() {
            verify(promises().indexOf("more than 5 answers") > 0)
            verify(promises().indexOf("HR alone") > 0)
            verify(promises().indexOf("not reminded") > 0)
            stage.audience.set({ threshold: 9, managersRead: true, remindDays: 3, closes: new Date(2026, 11, 18, 18, 0) })
            verify(promises().indexOf("more than 9 answers") > 0)
            verify(promises().indexOf("managers for their own teams") > 0)
            verify(promises().indexOf("18 Dec 2026") > 0)
            verify(promises().indexOf("reminded every") > 0)
        }
        function test_a_narrow_window_has_one_column() {
            stage.tab.anchors.fill = undefined
            stage.tab.width = 620
            stage.tab.height = 900
            wait(0)
            verify(!stage.tab.wide)
            verify(part("askedCount").mapToItem(stage.tab, 0, 0).x + 10 < 620)
        }
    }
}
