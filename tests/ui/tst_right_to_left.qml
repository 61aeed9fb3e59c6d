// SPDX-License-Identifier: GPL-3.0-or-later
// Where one reads from right to left, every page is the mirror of itself: what stood at the left stands as far from the right,
// in dialogs, menus and panels too. Texts that are written, and what is placed by their letters, are not turned.
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
    property Component signIns: SignInPage { anchors.fill: parent }
    property Component unlocks: UnlockPage { anchors.fill: parent }
    property Component firstSyncs: FirstSyncPage { anchors.fill: parent }
    property Component leaseEndeds: LeaseEndedPage { anchors.fill: parent }
    property Component errors: ErrorPage { anchors.fill: parent }
    property Component secondFactors: SecondFactorPage { anchors.fill: parent }
    property Component galleries: Gallery { anchors.fill: parent }
    property Component windows: Main { width: 1000; height: 700 }
    property Component texts: SharedTextArea { width: 400; height: 200; attended: true }
    property Component sessions: FakeSession {}
    property Component labels: PlainText { width: 300 }
    property var app: null
    property var view: null
    property TextBoxes boxes: TextBoxes { ground: stage }

    TestCase {
        name: "RightToLeft"
        when: windowShown

        readonly property Item root: stage.Window.window ? stage.Window.window.contentItem : null

        function turn(on) {
            Theme.mirrored = on
            root.LayoutMirroring.enabled = on
            root.LayoutMirroring.childrenInherit = true
        }
        function initTestCase() {
            Theme.reducedMotion = true
            // A minute that passes says something else.
            Format.ticking.running = false
        }
        function cleanupTestCase() {
            Theme.reducedMotion = false
            Format.ticking.running = true
        }
        function begin(page, prepare) {
            // A whole window takes it from its context, and leaves it so.
            Theme.reducedMotion = true
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage)
            stage.app.sync.state = "upToDate"
            if (prepare)
                prepare(stage.app)
            const alone = ({ signIn: stage.signIns, unlock: stage.unlocks, firstSync: stage.firstSyncs, error: stage.errors,
                             secondFactor: stage.secondFactors, leaseEnded: stage.leaseEndeds })[page]
            stage.view = (alone ?? stage.shells).createObject(stage, { app: stage.app })
            const [name, part] = page.split(" ")
            if (!alone && name !== "home")
                stage.view.stack.go(name, { seriesId: "s1", occurrenceId: "o1", personId: part === "panel" ? "p2" : "", id: part === "panel" ? "p2" : "", part: part })
            waitForRendering(stage)
            if (page === "meeting")
                tryVerify(() => findChild(stage.view, "agenda").rowAt(5) !== null)
        }
        function cleanup() {
            turn(false)
            if (stage.view)
                stage.view.destroy()
            if (stage.app)
                stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }

        // What one sees of it, and where: of a text its letters.
        function boxOf(item) {
            const at = item.mapToItem(stage, 0, 0)
            if (!(item instanceof Text))
                return { x: at.x, width: item.width }
            const room = item.width - item.leftPadding - item.rightPadding
            const wide = Math.min(room, item.contentWidth)
            const side = item.effectiveHorizontalAlignment
            const gap = side === Text.AlignRight ? room - wide : side === Text.AlignHCenter ? (room - wide) / 2 : 0
            return { x: at.x + item.leftPadding + gap, width: wide }
        }
        function isSeen(item) {
            return item instanceof Text ? item.text !== "" && !item.own : item instanceof Image || item instanceof T.Control || item instanceof Pressable
                   || item instanceof TextInput || item instanceof TextEdit
                   || (item instanceof Rectangle && (item.color.a > 0 || item.border.width > 0))
        }
        // Everything that is visible, whether one sees it or not; the latter to say which of them stands wrong.
        function collect(item, found) {
            if (!item.visible || item.opacity === 0 || item.width <= 0 || item.height <= 0 || item instanceof HatchedField)
                return found
            found.push(item)
            // What is placed by the letters of a text is not mirrored.
            if (item instanceof TextEdit || item instanceof TextInput)
                return found
            for (let i = 0; i < item.children.length; ++i)
                collect(item.children[i], found)
            return found
        }
        function named(item) {
            let name = String(item).replace(/_QMLTYPE.*|\(.*/, "")
            for (let up = item.parent, i = 0; up && i < 3; up = up.parent, ++i)
                name += " < " + String(up).replace(/_QMLTYPE.*|\(.*/, "")
            return name + (item.text ? " “" + item.text + "”" : item.glyph ? " " + item.glyph : "")
        }
        // Everything in the window, dialogs and menus too.
        function places() { return collect(root, []).map(item => ({ item: item, box: boxOf(item) })) }
        function isMirrored(place) {
            return Math.abs(boxOf(place.item).x - (stage.width - place.box.x - place.box.width)) <= 2.5
        }
        function isThere(item) {
            let up = item
            while (up.parent)
                up = up.parent
            return up === root
        }
        function unmirrored(before) {
            // What a list has given up meanwhile, or what is shown no more, says nothing.
            const still = before.filter(place => place.item && place.item.visible && isThere(place.item))
            const known = still.map(place => place.item), seen = still.filter(place => isSeen(place.item))
            const wrong = []
            for (const place of seen) {
                if (isMirrored(place))
                    continue
                // The outermost that stands wrong is the one to mend.
                let first = place
                for (let up = place.item.parent; up; up = up.parent) {
                    const at = known.indexOf(up)
                    if (at >= 0 && !isMirrored(still[at]))
                        first = still[at]
                }
                const told = named(first.item) + ": " + Math.round(first.box.x) + " became " + Math.round(boxOf(first.item).x) + " instead of "
                             + Math.round(stage.width - first.box.x - first.box.width)
                if (!wrong.includes(told))
                    wrong.push(told)
            }
            return seen.length <= 10 ? "hardly anything" : wrong.slice(0, 12).join("\n") + (wrong.length > 12 ? "\nand " + (wrong.length - 12) + " more" : "")
        }
        // Until everything is laid out, and the same twice: a list does it over several frames.
        function settled() {
            let last = ""
            tryVerify(() => {
                const all = places(), now = JSON.stringify(all.map(place => place.box))
                const same = now === last && !all.some(place => isPolishScheduled(place.item))
                last = now
                return same
            }, 10000)
            return places()
        }
        function mirrors() {
            const before = settled()
            turn(true)
            settled()

            const wrong = unmirrored(before)
            verify(wrong === "", wrong)
            const found = []
            stage.boxes.collect(stage.view, found)
            compare(stage.boxes.outside(found), "")
        }

        function test_every_page_is_the_mirror_of_itself_data() {
            const cases = ["home", "meetings", "meeting", "talk", "together", "goals", "checkIns", "goalCycles", "surveys", "survey", "people", "people panel", "sync", "settings", "security", "signIn", "unlock",
                           "firstSync", "error", "secondFactor", "leaseEnded", "admin accounts", "admin company", "admin roles", "admin signIn", "admin privacy", "admin billing", "admin audit"].map(page => ({ tag: page, page: page }))
            for (const step of ["file", "columns", "changes", "done"])
                cases.push({ tag: "import " + step, page: "admin import", prepare: app => app.peopleImport.step = step })
            cases.push({ tag: "empty home", page: "home", prepare: app => app.fill = "empty" })
            cases.push({ tag: "collapsed navigation", page: "home", prepare: app => app.sidebarCollapsed = true })
            cases.push({ tag: "sync with something refused", page: "sync", prepare: app => { app.sync.state = "attention"; app.sync.refused = 3; app.sync.merged = 2 } })
            return cases
        }
        function test_every_page_is_the_mirror_of_itself(data) {
            begin(data.page, data.prepare)

            mirrors()
        }
        function test_no_text_stands_over_another_data() {
            return ["home", "meetings", "meeting", "talk", "together", "goals", "checkIns", "goalCycles", "surveys", "survey", "people", "people panel", "sync", "settings", "security", "admin accounts", "admin company", "admin roles",
                    "admin signIn", "admin privacy", "admin billing", "admin audit"].map(page => ({ tag: page, page: page }))
        }
        function test_no_text_stands_over_another(data) {
            turn(true)
            begin(data.page)
            let items = []

            // A list lays its rows out over several frames.
            tryVerify(() => {
                items = []
                stage.boxes.collect(stage.view.stack, items)
                return stage.boxes.overlapping(items) === ""
            }, 10000)
            compare(stage.boxes.outside(items), "")
            for (const item of items)
                verify(item.elide !== Text.ElideNone || item.contentWidth <= item.width + 1.5, "cut: " + item.text)
        }

        readonly property var dialogs: ({
            "a new meeting": () => { begin("home"); stage.view.newMeeting.begin("team") },
            "the series": () => { begin("meeting"); findChild(stage.view, "seriesActions").act("edit") },
            "another day": () => { begin("meeting"); findChild(stage.view, "seriesActions").act("postpone") },
            "many people": () => { begin("meeting"); stage.view.stack.go("meeting", { seriesId: "s2" }); findChild(stage.view, "seriesActions").act("people") },
            "templates": () => { begin("meeting"); findChild(stage.view, "agenda").offerTemplates("One\nTwo") },
            "a link": () => { begin("meeting"); findChild(stage.view, "agenda").askLink("t3") },
            "minutes": () => { begin("meeting"); stage.view.stack.page.act("minutes") },
            "a calendar file": () => { begin("meetings"); findChild(stage.view, "calendarFiles").chosen("file:///x.ics") },
            "keys": () => { begin("home"); stage.view.shortcuts.open() },
            "a tour": () => { begin("home"); stage.view.tour.start() },
            "details for support": () => { begin("home"); stage.view.support.open() },
            "what is new": () => { begin("home"); mouseClick(findChild(stage.view, "bell")) },
            "a menu at the end": () => { begin("meetings"); mouseClick(findChild(stage.view.stack, "more")) },
            "the menu of a series": () => { begin("meeting"); mouseClick(findChild(stage.view.stack, "more")) },
            "a holiday": () => { begin("admin company"); findChild(stage.view, "addHoliday").clicked() },
            "a menu at the beginning": () => { begin("home"); mouseClick(findChild(stage.view, "creator")) },
            "a search": () => { begin("home"); findChild(stage.view, "search").text = "je"; findChild(stage.view, "search").edited() },
            "a toast": () => { begin("home"); stage.view.toasts.offerUndo("Point deleted", () => {}) }
        })
        function test_what_opens_is_mirrored_too_data() { return Object.keys(dialogs).map(name => ({ tag: name })) }
        function test_what_opens_is_mirrored_too(data) {
            dialogs[data.tag]()
            const layer = root.T.Overlay.overlay
            if (data.tag !== "a toast")
                tryVerify(() => layer.children.length > 0 && layer.visible)

            mirrors()
        }

        function glyphs(item, found) {
            if (item instanceof Icon && item.visible)
                found.push(item)
            for (let i = 0; i < item.children.length; ++i)
                glyphs(item.children[i], found)
            return found
        }
        function test_only_what_points_is_turned() {
            begin("meeting")
            turn(true)

            const icons = glyphs(stage.view, [])
            verify(icons.some(icon => icon.mirror) && icons.some(icon => !icon.mirror))
            for (const icon of icons)
                compare(icon.mirror, ["arrow-right", "chevron-left", "chevron-right", "list", "logout", "redo", "sidebar", "undo"].includes(icon.glyph), icon.glyph)
        }
        function test_the_arrow_keys_go_where_they_point() {
            begin("settings")
            turn(true)
            let strip = null
            const look = item => { if (!strip && item instanceof Segments && item.options.length === 2) strip = item; for (let i = 0; i < item.children.length; ++i) look(item.children[i]) }
            look(stage.view.stack)
            let chosen = ""
            strip.chosen.connect(value => chosen = value)
            strip.value = strip.options[0].value
            const buttons = []
            const collectButtons = item => { if (item instanceof Pressable) buttons.push(item); else for (let i = 0; i < item.children.length; ++i) collectButtons(item.children[i]) }
            collectButtons(strip)
            buttons[0].forceActiveFocus(Qt.TabFocusReason)
            verify(buttons[0].mapToItem(stage, 0, 0).x > buttons[1].mapToItem(stage, 0, 0).x)

            keyClick(Qt.Key_Right)
            compare(chosen, "")
            keyClick(Qt.Key_Left)
            compare(chosen, strip.options[1].value)
        }
        function test_names_of_either_direction_begin_where_one_reads_data() {
            return [
                { tag: "an Arabic name in an English window", text: "أحمد الخطيب", mirrored: false, side: Text.AlignLeft },
                { tag: "an English name in an Arabic window", text: "Ahmad Khatib", mirrored: true, side: Text.AlignRight },
                { tag: "an Arabic comment in an English window", text: "شكرا على الملاحظات", own: true, mirrored: false, side: Text.AlignRight },
                { tag: "an English comment in an Arabic window", text: "Thank you for the notes", own: true, mirrored: true, side: Text.AlignLeft }
            ]
        }
        function test_names_of_either_direction_begin_where_one_reads(data) {
            turn(data.mirrored)
            stage.view = stage.labels.createObject(stage, { text: data.text, own: data.own ?? false })
            waitForRendering(stage)

            compare(stage.view.effectiveHorizontalAlignment, data.side)
        }
        function test_a_name_is_set_apart_where_it_runs_against_the_window() {
            compare(Format.apart("Jana"), "Jana")
            compare(Format.apart("42"), "42")
            compare(Format.apart("أحمد"), "\u2068أحمد\u2069")
            compare(Format.apart("דנה"), "\u2068דנה\u2069")
            turn(true)
            compare(Format.apart("Jana"), "\u2068Jana\u2069")
            compare(Format.apart("Öz"), "\u2068Öz\u2069")
            compare(Format.apart("أحمد"), "أحمد")
            compare(Format.apart("42"), "42")
        }
        function test_the_caret_of_somebody_else_stands_at_their_letter_in_either_layout() {
            stage.app = stage.apps.createObject(stage)
            const session = stage.sessions.createObject(stage.app, { text: "Release 4.2: two hotfixes", others: [stage.app.here("p2", 8)] })
            stage.view = stage.texts.createObject(stage, { session: session })
            waitForRendering(stage)
            function caret(item) {
                if (item instanceof PresenceCaret)
                    return item
                for (let i = 0; i < item.children.length; ++i) {
                    const found = caret(item.children[i])
                    if (found)
                        return found
                }
                return null
            }

            for (const on of [false, true]) {
                turn(on)
                const edit = stage.view.editor
                tryVerify(() => caret(stage.view) !== null && Math.abs(caret(stage.view).mapToItem(edit, 0, 0).x - edit.positionToRectangle(8).x) < 1)
            }
        }
        function test_the_window_itself_turns_with_the_layout_of_the_application() {
            languages.direct(true)
            stage.app = stage.apps.createObject(stage)
            const window = stage.windows.createObject(null, { app: stage.app })
            verify(Theme.mirrored)
            tryVerify(() => window.view !== null && window.view.sidebar !== undefined)

            tryCompare(window.view.sidebar, "x", window.view.width - window.view.sidebar.width)
            window.view.newMeeting.begin("team")
            tryVerify(() => window.view.newMeeting.opened)
            verify(window.view.newMeeting.mirrored)
            languages.direct(false)
            tryCompare(window.view.sidebar, "x", 0)
            window.destroy()
            wait(0)
        }
    }
}
