// SPDX-License-Identifier: GPL-3.0-or-later
// At twice the size of letters nothing runs out of its place or over something else, and every dialog has its buttons within
// the window.
import QtQuick
import QtQuick.Templates as T
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
    property TextBoxes texts: TextBoxes { ground: stage }

    TestCase {
        name: "LargeText"
        when: windowShown

        function begin(language, page, prepare) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = language
            languages.use(language)
            Theme.scale = 2
            stage.app = stage.apps.createObject(stage, { language: language })
            stage.app.sync.state = "upToDate"
            if (prepare)
                prepare(stage.app)
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            const [name, part] = page.split(" ")
            if (name !== "home")
                stage.view.stack.go(name, { seriesId: "s1", occurrenceId: "o1", personId: "p2", part: part })
            waitForRendering(stage)
            if (page === "meeting")
                tryVerify(() => findChild(stage.view, "agenda").rowAt(5) !== null)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            Theme.scale = 1
            wait(0)
            languages.use("en")
        }
        function test_no_text_stands_over_another_data() {
            const cases = []
            for (const language of ["en", "de"])
                for (const page of ["home", "meetings", "meeting", "talk", "together", "goals", "checkIns", "goalCycles", "surveys", "survey", "people", "people chart", "sync", "settings", "security",
                                    "admin accounts", "admin employees", "admin company", "admin roles", "admin signIn", "admin privacy", "admin billing", "admin audit"])
                    cases.push({ tag: language + " " + page, language: language, page: page })
            for (const step of ["file", "columns", "changes", "done"])
                cases.push({ tag: "de import " + step, language: "de", page: "admin import", prepare: app => app.peopleImport.step = step })
            cases.push({ tag: "de sync with something refused", language: "de", page: "sync", prepare: app => { app.sync.state = "attention"; app.sync.refused = 3; app.sync.merged = 2 } })
            return cases
        }
        function test_no_text_stands_over_another(data) {
            begin(data.language, data.page, data.prepare)
            let items = []
            // A list lays its rows out over several frames.
            tryVerify(function() {
                items = []
                texts.collect(stage.view.stack, items)
                return texts.overlapping(items) === ""
            }, 10000)
            for (const item of items) {
                if (item.elide === Text.ElideNone)
                    verify(item.contentWidth <= item.width + 1.5, "cut: " + item.text)
            }
        }

        // It lies over the list there, so each is looked at by itself.
        function test_an_opened_goal_has_room_beside_or_over_the_others_data() {
            return [{ tag: "en" }, { tag: "de" }]
        }
        function test_an_opened_goal_has_room_beside_or_over_the_others(data) {
            begin(data.tag, "goals")
            stage.view.stack.page.choose(stage.app.goals.idOf("g3"))
            const drawer = findChild(stage.view, "goalDrawer")
            tryVerify(() => drawer.width === drawer.extent)
            for (const part of [drawer, findChild(stage.view, "goalTree")]) {
                let items = []
                tryVerify(function() {
                    items = []
                    texts.collect(part, items)
                    return texts.overlapping(items) === ""
                }, 10000)
                for (const item of items) {
                    if (item.elide === Text.ElideNone)
                        verify(item.contentWidth <= item.width + 1.5, "cut: " + item.text)
                }
            }
        }

        function everyButton(item, visit) {
            if (!item || !item.visible)
                return
            if (item instanceof PushButton || item instanceof IconButton)
                visit(item)
            for (let i = 0; i < item.children.length; ++i)
                everyButton(item.children[i], visit)
        }
        readonly property var dialogs: ({
            "a new meeting": () => { begin("de", "home"); stage.view.newMeeting.begin("team") },
            "the series": () => { begin("de", "meeting"); findChild(stage.view, "seriesActions").act("edit") },
            "another day": () => { begin("de", "meeting"); findChild(stage.view, "seriesActions").act("postpone") },
            "many people": () => { begin("de", "meeting"); stage.view.stack.go("meeting", { seriesId: "s2" }); findChild(stage.view, "seriesActions").act("people") },
            "templates": () => { begin("de", "meeting"); findChild(stage.view, "agenda").offerTemplates("One\nTwo") },
            "an agenda to keep": () => { begin("de", "meeting"); findChild(stage.view, "agenda").offerTemplates("One\nTwo"); findChild(stage.view, "templates").keeping = true },
            "a link": () => { begin("de", "meeting"); findChild(stage.view, "agenda").askLink("t3") },
            "another manager": () => { begin("de", "people chart"); stage.view.stack.page.chart.ask(stage.app.organisation.idOf("p2"), "") },
            "minutes": () => { begin("de", "meeting"); stage.view.stack.page.act("minutes") },
            "a calendar file": () => { begin("de", "meetings"); findChild(stage.view, "calendarFiles").chosen("file:///x.ics") },
            "keys": () => { begin("de", "home"); stage.view.shortcuts.open() },
            "a tour": () => { begin("de", "home"); stage.view.tour.start() }
        })
        function test_every_dialog_has_its_buttons_within_the_window_data() {
            return Object.keys(dialogs).map(name => ({ tag: name }))
        }
        function test_every_dialog_has_its_buttons_within_the_window(data) {
            dialogs[data.tag]()
            // The first button that is not whole within the window, or what is missing.
            function outside() {
                const overlay = stage.Window.window.contentItem.T.Overlay.overlay
                let found = 0, first = ""
                for (let i = 0; i < overlay.children.length; ++i) {
                    everyButton(overlay.children[i], button => {
                        const at = button.mapToItem(stage, 0, 0)
                        found += 1
                        if (at.x < 0 || at.x + button.width > stage.width || at.y < 0 || at.y + button.height > stage.height)
                            first = button.text + " at " + at.x + ", " + at.y
                    })
                }
                return found > 0 ? first : "no button"
            }
            // Until it has grown to its size.
            tryVerify(() => outside() === "", 5000, outside())
        }
        function test_people_are_offered_above_a_line_at_the_end_of_the_window() {
            begin("de", "meeting")
            const line = findChild(stage.view, "addPoint").field
            line.forceActiveFocus()
            keyClick("@")
            const offered = () => findChild(stage.Window.window.contentItem, "mention")
            tryVerify(() => offered() !== null && offered().visible)

            const at = offered().mapToItem(stage, 0, 0)
            verify(at.y + offered().height <= stage.height && at.y >= 0)
        }
    }
}
