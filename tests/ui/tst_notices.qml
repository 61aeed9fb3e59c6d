// SPDX-License-Identifier: GPL-3.0-or-later
// What the bell shows, the settings of it, links from outside, and the tour.
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
        name: "Notices"
        when: windowShown

        function begin(options) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = options?.language ?? "en"
            languages.use(options?.language ?? "en")
            stage.app = stage.apps.createObject(stage, { language: options?.language ?? "en", fill: options?.fill ?? "normal", tourWanted: options?.tour ?? false, link: options?.link ?? {} })
            stage.app.sync.state = "upToDate"
            stage.app.sync.refused = 0
            stage.app.sync.merged = 0
            stage.app.notices.unread = options?.unread ?? 3
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            waitForRendering(stage)
        }
        function cleanup() {
            Theme.scale = 1
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
            languages.use("en")
        }
        function every(item, visit) {
            if (!item || !item.visible || item.opacity === 0)
                return
            visit(item)
            for (let i = 0; i < item.children.length; ++i)
                every(item.children[i], visit)
        }
        function all(wanted) {
            const found = []
            every(stage.Window.window.contentItem, item => {
                if (wanted(item))
                    found.push(item)
            })
            return found
        }
        function named(name) { return all(item => item.objectName === name) }
        function texts() { return all(item => item instanceof Text && item.text !== "").map(item => item.text) }
        function openBell() {
            mouseClick(named("bell")[0])
            tryVerify(() => named("news").length === 1)
            waitForRendering(stage)
        }

        function test_the_bell_has_a_dot_while_something_is_unread() {
            begin()
            compare(named("bellDot").length, 1)
            compare(named("bell")[0].Accessible.name, "Notifications, 3 unread")

            stage.app.notices.unread = 0
            compare(named("bellDot").length, 0)
            compare(named("bell")[0].Accessible.name, "Notifications")
        }
        function test_unread_ones_have_a_dot_and_all_are_seen_once_it_closes() {
            begin()
            openBell()
            compare(named("newDot").length, 3)
            verify(texts().includes("Prepare your 1:1 with Ben Adeyemi"))
            verify(texts().includes("08:30"))
            compare(stage.app.called("markSeen").length, 0)

            keyClick(Qt.Key_Escape)

            tryVerify(() => named("news").length === 0)
            compare(stage.app.called("markSeen").length, 1)
            compare(named("bellDot").length, 0)
        }
        function test_all_can_be_marked_as_read_while_it_is_open() {
            begin()
            openBell()
            mouseClick(named("markSeen")[0])

            compare(named("newDot").length, 0)
            compare(named("markSeen").length, 0)
            compare(named("news").length, 1)
        }
        function test_a_click_leads_to_the_meeting() {
            begin()
            openBell()
            mouseClick(named("newsRow")[1])

            compare(stage.view.page, "meeting")
            compare(stage.view.stack.request, { seriesId: "s1", occurrenceId: "o1", id: "c1" })
            tryVerify(() => named("news").length === 0)
        }
        function test_a_click_on_a_refused_file_leads_to_the_audit_log() {
            begin()
            stage.app.model("notices", "").change(0, { kind: "import" })
            openBell()
            mouseClick(named("newsRow")[0])

            compare(stage.view.page, "admin")
            compare(stage.view.stack.request, { part: "audit" })
        }
        function test_it_is_used_by_keyboard() {
            begin()
            named("bell")[0].forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => named("news").length === 1)
            waitForRendering(stage)
            for (let i = 0; i < 4 && !named("newsRow").some(row => row.activeFocus); ++i)
                keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Down)
            verify(named("newsRow")[1].activeFocus)
            keyClick(Qt.Key_Return)

            compare(stage.view.stack.request.id, "c1")
        }
        function test_without_anything_it_says_what_would_appear() {
            begin({ fill: "empty", unread: 0 })
            openBell()

            verify(texts().includes("Nothing new"))
        }
        function test_very_many_stay_within_the_window() {
            begin({ fill: "full" })
            Theme.scale = 2
            openBell()
            const list = named("news")[0]

            verify(list.count > 90)
            verify(list.mapToItem(null, 0, list.height).y <= stage.height)
        }
        function test_each_kind_can_be_switched_off_data() {
            return ["reminders", "mentions", "desktop", "mail"].map(name => ({ tag: name, name: name }))
        }
        function test_each_kind_can_be_switched_off(data) {
            begin()
            stage.view.stack.go("settings", {})
            waitForRendering(stage)
            const line = findChild(stage.view, data.name)
            line.forceActiveFocus(Qt.TabFocusReason)
            verify(line.checked)
            keyClick(Qt.Key_Space)

            compare(stage.app.notices[data.name], false)
            verify(!line.checked)
        }

        function test_a_link_that_came_before_the_window_is_followed() {
            begin({ link: { page: "security", request: {} } })
            compare(stage.view.page, "security")
        }
        function test_a_link_that_comes_later_is_followed_once() {
            begin()
            stage.app.link = { page: "meeting", request: { seriesId: "s1", occurrenceId: "o0" } }
            stage.app.linkOpened()
            compare(stage.view.page, "meeting")
            compare(stage.view.stack.request, { seriesId: "s1", occurrenceId: "o0" })

            stage.view.stack.go("home", {})
            stage.app.linkOpened()
            compare(stage.view.page, "home")
        }
        function test_a_click_on_many_notifications_opens_the_list() {
            begin()
            stage.app.link = { page: "notices", request: {} }
            stage.app.linkOpened()
            tryVerify(() => named("news").length === 1)
        }
        function test_a_page_that_there_is_not_shows_nothing_else() {
            begin()
            stage.app.link = { page: "nowhere", request: {} }
            stage.app.linkOpened()
            compare(stage.view.page, "home")
        }

        function test_a_new_person_is_shown_around_by_keyboard_alone() {
            begin({ tour: true })
            const tour = stage.view.tour
            tryCompare(tour, "opened", true)
            compare(tour.step, 0)
            keyClick(Qt.Key_Return)
            compare(tour.step, 1)
            compare(stage.view.page, "meetings")
            keyClick(Qt.Key_Return)
            compare(tour.step, 2)
            verify(tour.title.includes("Ctrl K"))
            compare(stage.app.called("finishTour").length, 0)
            keyClick(Qt.Key_Return)

            tryCompare(tour, "opened", false)
            compare(stage.app.called("finishTour").length, 1)
        }
        function test_the_tour_can_be_gone_back_in_and_left_data() {
            return [{ tag: "by escape", leave: () => keyClick(Qt.Key_Escape) }, { tag: "by skip", leave: () => mouseClick(named("tourSkip")[0]) }]
        }
        function test_the_tour_can_be_gone_back_in_and_left(data) {
            begin({ tour: true })
            const tour = stage.view.tour
            tryCompare(tour, "opened", true)
            mouseClick(named("tourNext")[0])
            mouseClick(named("tourBack")[0])
            compare(tour.step, 0)
            compare(stage.view.page, "home")
            data.leave()

            tryCompare(tour, "opened", false)
            compare(stage.app.called("finishTour").length, 1)
        }
        function test_who_has_seen_the_tour_is_left_alone_and_can_start_it_again() {
            begin()
            verify(!stage.view.tour.opened)
            const support = all(item => item instanceof SupportButton)[0]
            mouseClick(support)
            tryVerify(() => all(item => item instanceof MenuEntry && item.text === "Show me around").length === 1)
            const entry = all(item => item instanceof MenuEntry && item.text === "Show me around")[0]
            tryVerify(() => entry.menu.opened)
            entry.triggered()

            tryCompare(stage.view.tour, "opened", true)
            compare(stage.view.tour.step, 0)
        }
        function test_no_text_of_the_tour_is_cut_data() { return [{ tag: "en" }, { tag: "de" }] }
        function test_no_text_of_the_tour_is_cut(data) {
            begin({ tour: true, language: data.tag })
            const tour = stage.view.tour
            tryCompare(tour, "opened", true)
            for (let step = 0; step < 3; ++step) {
                tour.step = step
                waitForRendering(tour.contentItem)
                every(tour.contentItem, item => {
                    if (item instanceof Text && item.text !== "" && item.elide === Text.ElideNone)
                        verify(item.contentWidth <= item.width + 1.5, "cut: " + item.text)
                })
                verify(tour.height <= stage.height)
            }
        }
    }
}
