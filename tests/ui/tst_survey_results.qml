// SPDX-License-Identifier: GPL-3.0-or-later
// Results of surveys: rounds, launching, figures, what is hidden, sharing and exports; in both themes, empty and full.
import QtQuick
import QtTest
import Aufwind.Ui

Rectangle {
    id: stage

    width: 1280
    height: 800
    color: Theme.colour.window

    property Component apps: FakeApp {}
    property Component figures: FakeSurveyResults {}
    property Component tabs: ResultsTab { anchors.fill: parent; surveyId: "sv2" }
    property Component shareds: SharedResultsPage { anchors.fill: parent }
    property FakeApp app: null
    property FakeSurveyResults results: null
    property Item shown: null
    property var undo: null
    property string told: ""

    Connections {
        target: stage.shown
        ignoreUnknownSignals: true
        function onSay(text: string) { stage.told = text }
        function onOfferUndo(text: string, undo: var) {
            stage.told = text
            stage.undo = undo
        }
    }

    TestCase {
        name: "SurveyResults"
        when: windowShown

        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() {
            Theme.reducedMotion = false
            Theme.mode = "light"
        }
        function begin(more) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.told = ""
            stage.undo = null
            stage.app = stage.apps.createObject(stage, more ?? {})
            stage.app.sync.state = "upToDate"
            stage.results = stage.figures.createObject(stage, { app: stage.app })
        }
        function openTab(more) {
            begin(more)
            stage.shown = stage.tabs.createObject(stage, { app: stage.app, draft: stage.app.surveys.draft("sv2"), results: stage.results })
        }
        function openRound(view, more) {
            openTab(more)
            stage.shown.open("r2")
            if (view)
                shownView().view = view
            tryVerify(() => findChild(stage.shown, "resultPart").item !== null)
        }
        function openShared(more, readBy) {
            begin(more)
            stage.results.readBy = readBy ?? "reader"
            stage.shown = stage.shareds.createObject(stage, { app: stage.app, results: stage.results })
        }
        function cleanup() {
            stage.shown?.destroy()
            stage.results?.destroy()
            stage.app?.destroy()
            stage.shown = null
            stage.results = null
            stage.app = null
            Theme.mode = "light"
            wait(0)
        }
        function shownView() { return findChild(stage.shown, "resultsView") }
        function named(name, within) {
            const found = []
            const look = one => {
                if (!one.visible)
                    return
                if (one.objectName === name)
                    found.push(one)
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(within ?? stage.shown)
            return found
        }
        // Of a dialog, which lies in the window and not in the page.
        function dialog(name) {
            const overlay = stage.Window.window.contentItem
            let found = null
            const look = one => {
                if (one.objectName === name)
                    found = one
                for (let i = 0; i < one.children.length && !found; ++i)
                    look(one.children[i])
            }
            look(overlay)
            return found
        }
        function calls(name) { return stage.app.called("surveyRounds." + name) }

        function test_rounds_tell_their_state_in_words_and_by_a_sign() {
            openTab()
            tryVerify(() => named("roundRow").length === 4)
            const states = named("roundState").map(one => one.text)
            compare(states, ["Open", "Counted", "Counted", "Refused"])
            verify(named("roundState").every(one => one.glyph !== ""))
            verify(named("roundRow")[0].subtitle.includes("54 of 60 took part"))
            verify(named("roundRow")[1].subtitle.includes("52 of 60 answered"))
            compare(named("roundRow")[3].subtitle, "Nobody is in its audience.")
        }
        function test_a_survey_that_was_never_asked_says_what_a_round_is() {
            openTab({ fill: "empty" })
            compare(named("roundRow").length, 0)
            verify(named("launchRound").length === 1)
        }
        function test_a_launch_says_what_is_asked_of_whom_and_what_is_promised() {
            openTab()
            findChild(stage.shown, "launchRound").clicked()
            tryVerify(() => dialog("launchNow") !== null)
            compare(dialog("launchAudience").value, "3 people, 2 teams, whom a rule finds")
            compare(dialog("launchPromises").count, 4)
            const cuts = dialog("launchCuts")
            // Managers read by teams, so that is proposed.
            verify(cuts.itemAt(0).checked)
            for (const index of [2, 0, 1]) {
                cuts.itemAt(index).toggle()
                cuts.itemAt(index).toggled()
            }
            dialog("launchNow").clicked()
            compare(calls("launch").length, 1)
            const wanted = calls("launch")[0][1]
            compare(wanted.cuts, ["location", "department"])
            compare(wanted.threshold, 5)
            compare(wanted.remindDays, 3)
            compare(wanted.opens, undefined)
            compare(Format.isoDay(wanted.closes), "2026-12-08")
            tryVerify(() => stage.told !== "")
        }
        function test_a_launch_that_is_refused_says_why_and_stays() {
            openTab()
            stage.app.surveyRounds.reason = "The round would close in the past."
            findChild(stage.shown, "launchRound").clicked()
            tryVerify(() => dialog("launchNow") !== null)
            dialog("launchNow").clicked()
            tryCompare(dialog("launchReason"), "error", "The round would close in the past.")
        }
        function test_nothing_is_launched_while_something_blocks_it() {
            openTab()
            stage.app.surveys.opened.told = [{ id: "q1", kind: "question", text: "This question has no text.", blocks: true }]
            findChild(stage.shown, "launchRound").clicked()
            tryVerify(() => dialog("launchNow") !== null)
            compare(dialog("launchNow").enabled, false)
            verify(dialog("launchBlocked").visible)
            verify(dialog("launchBlocked").text.includes("no text"))
        }
        function test_a_round_is_changed_and_closed_with_a_question_before() {
            openTab()
            findChild(stage.shown, "roundsCard").act({ id: "r3", title: "x", state: "open", threshold: 5, remindDays: 3, opens: new Date(2026, 10, 20), closes: new Date(2026, 11, 4) }, "change")
            tryVerify(() => dialog("changeRound") !== null)
            dialog("changeRound").clicked()
            compare(calls("change").length, 1)
            compare(calls("change")[0][1].threshold, 5)
            verify(!("opens" in calls("change")[0][1]))
            findChild(stage.shown, "roundsCard").act({ id: "r3", state: "open" }, "close")
            compare(calls("close").length, 0)
            tryVerify(() => dialog("closeRound") !== null)
            dialog("closeRound").clicked()
            compare(calls("close"), [["r3"]])
        }
        function test_the_cards_stand_above_with_words_beside_every_colour() {
            openRound()
            compare(findChild(findChild(stage.shown, "participationCard"), "cardFigure").text, "87%")
            compare(findChild(findChild(stage.shown, "enpsCard"), "cardFigure").text, "+21")
            compare(findChild(findChild(stage.shown, "favourableCard"), "cardChange").text, "+4 since May")
            compare(findChild(stage.shown, "lowestCard").name, "Lowest: Workload")
        }
        function test_questions_show_bars_and_say_why_something_is_hidden_or_not_there() {
            openRound("questions")
            const list = findChild(stage.shown, "resultQuestions")
            tryVerify(() => list.itemAtIndex(2) !== null)
            compare(findChild(list.itemAtIndex(0), "questionScore").text, "66%")
            compare(findChild(list.itemAtIndex(0), "questionBars").count, 5)
            compare(findChild(list.itemAtIndex(0), "questionHidden").visible, false)
            const hidden = findChild(list.itemAtIndex(1), "questionHidden")
            verify(hidden.visible)
            compare(hidden.reason, stage.results.few)
            compare(findChild(list.itemAtIndex(1), "questionBars").count, 0)
            // No data is not hidden.
            compare(findChild(list.itemAtIndex(2), "questionHidden").visible, false)
            verify(list.itemAtIndex(2).Accessible.name.includes("no data"))
        }
        function test_every_cell_of_the_heat_map_has_its_number_a_dash_or_a_lock_data() { return [{ tag: "light" }, { tag: "dark" }] }
        function test_every_cell_of_the_heat_map_has_its_number_a_dash_or_a_lock(data) {
            Theme.mode = data.tag
            openRound("heatmap")
            const all = findChild(stage.shown, "heatEverybody")
            compare(all.name, "Lindenau Sensorik")
            compare(named("heatCell", all).length, 7)
            const list = findChild(stage.shown, "heatRowList")
            tryVerify(() => list.itemAtIndex(4) !== null)
            compare(named("heatCell", list.itemAtIndex(3)).map(one => one.cell.text), ["81", "60", "70", "–", "55", "79", "74"])
            compare(named("heatCell", list.itemAtIndex(3))[3].shade, -1)
            compare(named("heatCell", list.itemAtIndex(3))[3].isHidden, false)
            const hidden = named("heatCell", list.itemAtIndex(4))
            verify(hidden.every(one => one.isHidden && one.Accessible.name.includes(stage.results.few)))
            // Hidden and no data look different, and neither is shaded.
            const image = grabImage(stage)
            const middle = cell => cell.mapToItem(stage, cell.width / 2 - 20, cell.height / 2 - 6)
            const at = cell => { const spot = middle(cell); return image.pixel(spot.x, spot.y).toString() }
            verify(at(named("heatCell", list.itemAtIndex(3))[0]) !== at(named("heatCell", list.itemAtIndex(3))[3]))
        }
        function test_what_the_heat_map_shows_is_chosen() {
            openRound("heatmap")
            const choose = (name, index) => findChild(stage.shown, name).activated(index)
            choose("heatRows", 2)
            compare(stage.results.heatmap.rowsBy, ["location"])
            choose("heatRows", 0)
            compare(stage.results.heatmap.rowsBy.length, 0)
            choose("heatColumns", 1)
            compare(stage.results.heatmap.columnsBy, "questions")
            choose("heatShow", 1)
            compare(stage.results.heatmap.show, "difference")
        }
        function test_a_heat_map_of_thousands_of_segments_makes_only_the_rows_in_sight() {
            openRound("heatmap", { fill: "full" })
            const list = findChild(stage.shown, "heatRowList")
            compare(list.count, 3007)
            tryVerify(() => named("heatCell", list).length > 0)
            verify(named("heatCell", list).length < 60 * 7)
            list.moveTo(3006)
            tryVerify(() => list.itemAtIndex(3006) !== null)
        }
        function test_impact_is_told_by_the_chart_and_by_the_table() {
            openRound("impact")
            tryVerify(() => findChild(stage.shown, "impactPoints") !== null)
            compare(findChild(stage.shown, "impactPoints").count, 5)
            compare(findChild(stage.shown, "impactTable").count, 6)
            const labels = named("impactLabel").map(one => ({ text: one.text, box: one.mapToItem(null, 0, 0, one.width, one.height) }))
            compare(labels.length, 5)
            const points = []
            for (let index = 0; index < 5; ++index) {
                const point = findChild(stage.shown, "impactPoints").itemAt(index)
                points.push({ text: "a point", box: point.mapToItem(null, -4, -4, 8, 8) })
            }
            labels.forEach(one => points.forEach((point, index) => {
                const isOwn = findChild(stage.shown, "impactPoints").itemAt(index).modelData.name === one.text
                verify(isOwn || one.box.right <= point.box.left || point.box.right <= one.box.left || one.box.bottom <= point.box.top || point.box.bottom <= one.box.top, one.text + " lies upon a point")
            }))
            labels.forEach((one, index) => labels.slice(index + 1).forEach(other => {
                const apart = one.box.right <= other.box.left || other.box.right <= one.box.left || one.box.bottom <= other.box.top + 1 || other.box.bottom <= one.box.top + 1
                verify(apart, one.text + " lies upon " + other.text)
            }))
        }
        function test_trends_leave_a_gap_where_something_is_hidden() {
            openRound("trends")
            const list = findChild(stage.shown, "trendLines")
            compare(list.count, 7)
            tryVerify(() => list.itemAtIndex(3) !== null)
            compare(named("trendFigure", list.itemAtIndex(0)).map(one => one.text), ["50%", "55%"])
            compare(findChild(list.itemAtIndex(3), "trendPoints").itemAt(1).shown, false)
            verify(list.itemAtIndex(3).Accessible.name.includes("hidden"))
        }
        function test_comments_are_searched_and_answered_without_knowing_whom() {
            openRound("comments")
            const list = findChild(stage.shown, "commentList")
            tryCompare(list, "count", 3)
            tryVerify(() => list.itemAtIndex(0) !== null)
            compare(findChild(list.itemAtIndex(0), "commentEntries").count, 2)
            const reply = findChild(list.itemAtIndex(0), "replyToComment")
            reply.clicked()
            findChild(list.itemAtIndex(0), "sendReply").clicked()
            compare(calls("reply").length, 0)
            findChild(list.itemAtIndex(0), "replyText").text = "Friday it is."
            findChild(list.itemAtIndex(0), "sendReply").clicked()
            compare(calls("reply"), [["c4", "Friday it is."]])
            compare(findChild(list.itemAtIndex(1), "replyToComment").visible, false)
            findChild(stage.shown, "commentQuestion").activated(2)
            tryCompare(list, "count", 1)
        }
        function test_a_round_of_another_survey_can_be_a_side() {
            openRound("compare")
            tryVerify(() => findChild(stage.shown, "compareFirst") !== null)
            verify(stage.results.comparing)
            const round = findChild(findChild(stage.shown, "compareFirst"), "sideRound")
            compare(round.count, 3)

            round.activated(2)

            compare(stage.app.called("results.bring"), [["r8"]])
            compare(findChild(stage.shown, "compareFirst").side.round, "r8")
            shownView().view = "questions"
            tryVerify(() => !stage.results.comparing)
        }
        function test_two_sides_are_compared() {
            openRound("compare")
            const list = findChild(stage.shown, "compareRows")
            tryCompare(list, "count", 7)
            tryVerify(() => list.itemAtIndex(3) !== null)
            verify(list.itemAtIndex(3).Accessible.name.includes("hidden"))
            compare(findChild(list.itemAtIndex(0), "compareDifference").text, "+6")
            findChild(findChild(stage.shown, "compareSecond"), "sideCut").activated(1)
            tryVerify(() => findChild(stage.shown, "compareSecond").side.cut === "department")
        }
        function test_a_filter_is_asked_for_and_waits_in_words() {
            openRound("questions")
            findChild(stage.shown, "openFilter").clicked()
            tryVerify(() => dialog("askFilter") !== null)
            compare(dialog("askFilter").enabled, false)
            compare(dialog("filterList").count, 3)
            const list = dialog("filterValues")
            tryVerify(() => list.itemAtIndex(2) !== null)
            list.itemAtIndex(2).toggle()
            list.itemAtIndex(2).toggled()
            tryCompare(dialog("askFilter"), "enabled", true)
            dialog("askFilter").clicked()
            compare(stage.app.called("results.ask")[0][1], { department: [2] })
            compare(stage.results.place.filter, "f9")
            stage.results.place = { filter: "f2" }
            const banner = findChild(stage.shown, "filterAwaited")
            tryCompare(banner, "visible", true)
            verify(banner.text.includes("computed by the server"))
            stage.results.place = { filter: "f1" }
            tryVerify(() => banner.text === stage.results.few)
            stage.results.place = { filter: "f3" }
            tryCompare(banner, "visible", false)
        }
        function test_sharing_names_who_reads_already_and_can_be_withdrawn() {
            openRound()
            findChild(stage.shown, "shareRound").clicked()
            tryVerify(() => dialog("shareNow") !== null)
            compare(dialog("shareNow").enabled, false)
            dialog("tickAllManagers").clicked()
            const list = dialog("managerList")
            tryVerify(() => list.itemAtIndex(0) !== null)
            findChild(list.itemAtIndex(0), "withdrawShare").clicked()
            compare(calls("withdraw"), [["sh1"]])
            stage.undo()
            compare(calls("restoreShare"), [["sh1"]])
            dialog("shareNow").clicked()
            compare(calls("share"), [["r2", ["p8", "p6"]]])
        }
        function test_an_export_asks_what_and_as_which_file() {
            openRound()
            shownView().openExport()
            tryVerify(() => dialog("exportResults") !== null)
            const files = findChild(stage.shown, "resultsFiles")
            compare(dialog("resultsWhat").visible, false)
            files.kindDialog.kind = "csv"
            tryCompare(dialog("resultsWhat"), "visible", true)
            dialog("resultsWhat").activated(1)
            compare(files.kindDialog.what, "segments")
            files.kindDialog.close()
        }
        function test_a_view_is_kept_and_comes_back() {
            openRound("heatmap")
            const view = shownView()
            stage.results.heatmap.show = "difference"
            const kept = view.described()
            view.apply("no view")
            view.apply(JSON.stringify({ view: "trends", place: { cut: "nothing", value: 4 }, show: 7 }))
            compare(view.view, "trends")
            compare(stage.results.heatmap.show, "score")
            compare(stage.results.place, {})
            view.apply(kept)
            compare(view.view, "heatmap")
            compare(stage.results.heatmap.show, "difference")
        }
        function test_before_a_round_is_counted_nothing_is_told_data() {
            return ["absent", "open", "closed", "tooFew", "unread", "damaged"].map(state => ({ tag: state }))
        }
        function test_before_a_round_is_counted_nothing_is_told(data) {
            openTab()
            stage.results.state = data.tag
            stage.shown.open("r3")
            tryCompare(findChild(stage.shown, "resultsNone"), "visible", true)
            compare(findChild(stage.shown, "resultCards").visible, false)
            verify(findChild(stage.shown, "resultsNone").text !== "")
        }
        function test_what_cannot_be_read_offers_to_try_again() {
            openTab()
            stage.results.ready = false
            stage.results.failed = true
            stage.results.state = ""
            stage.shown.open("r2")
            tryCompare(findChild(stage.shown, "resultsFailed"), "visible", true)
            findChild(findChild(stage.shown, "resultsFailed"), "tryAgain").clicked()
            compare(stage.app.called("results.refresh").length, 1)
        }
        function test_a_manager_reads_their_people_and_can_neither_filter_nor_write_back() {
            openShared()
            const list = findChild(stage.shown, "sharedList")
            compare(list.count, 2)
            tryVerify(() => list.itemAtIndex(0) !== null)
            verify(list.itemAtIndex(0).subtitle.includes("of your people"))
            list.itemAtIndex(0).clicked()
            const view = findChild(stage.shown, "sharedView")
            compare(view.views.map(one => one.value), ["questions", "heatmap", "trends", "comments", "compare"])
            compare(named("openFilter").length, 0)
            view.view = "comments"
            const comments = () => findChild(stage.shown, "commentList")
            tryVerify(() => comments() !== null && comments().itemAtIndex(0) !== null)
            compare(findChild(comments().itemAtIndex(0), "replyToComment").visible, false)
        }
        function test_whoever_was_asked_reads_everybodys_figures_alone() {
            openShared({}, "participants")
            stage.shown.roundId = "r1"
            const views = () => findChild(stage.shown, "sharedView").views.map(one => one.value)
            compare(views(), ["questions", "impact", "trends"])
            // Of one round there is no course.
            stage.results.trends = { rounds: [{ id: "r1" }], lines: [] }
            compare(views(), ["questions", "impact"])
        }
        function test_with_nothing_shared_the_page_says_where_to_look() {
            openShared({ fill: "empty" })
            compare(findChild(stage.shown, "sharedList").count, 0)
        }
        function test_every_view_keeps_within_its_page_in_both_languages_and_themes_data() {
            const cases = []
            for (const language of ["en", "de"])
                for (const mode of ["light", "dark"])
                    for (const fill of ["normal", "full"])
                        cases.push({ tag: [language, mode, fill].join(" "), language: language, mode: mode, fill: fill })
            return cases
        }
        function test_every_view_keeps_within_its_page_in_both_languages_and_themes(data) {
            Theme.mode = data.mode
            openTab({ fill: data.fill, language: data.language })
            Format.language = data.language
            languages.use(data.language)
            stage.shown.open("r2")
            for (const view of ["questions", "heatmap", "impact", "trends", "comments", "compare"]) {
                shownView().view = view
                tryVerify(() => findChild(stage.shown, "resultPart").item !== null)
                wait(0)
                const part = findChild(stage.shown, "resultPart")
                verify(part.height > 150, view)
                verify(part.width <= stage.width, view)
            }
            languages.use("en")
        }
    }
}
