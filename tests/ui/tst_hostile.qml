// SPDX-License-Identifier: GPL-3.0-or-later
// A synced name is only ever text. A listener counts who comes for the images that the names ask for: nobody may.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    readonly property string trap: "<img src=\"http://127.0.0.1:" + requests.port + "/x.png\"><b>&amp;</b>![x](http://127.0.0.1:" + requests.port + "/y.png)"
    property Component apps: FakeApp { everyText: stage.trap }
    property Component shells: Shell { anchors.fill: parent }
    property Component signIns: SignInPage { anchors.fill: parent }
    property Component unlocks: UnlockPage { anchors.fill: parent }
    property Component firstSyncs: FirstSyncPage { anchors.fill: parent }
    property Component leaseEndeds: LeaseEndedPage { anchors.fill: parent }
    property Component errors: ErrorPage { anchors.fill: parent }
    property Component secondFactors: SecondFactorPage { anchors.fill: parent }

    Column {
        id: column
        visible: false

        PlainText { text: stage.trap }
        PushButton { text: stage.trap }
        IconButton { id: iconButton; glyph: "bell"; text: stage.trap }
        LinkButton { text: stage.trap }
        InputField { label: stage.trap; placeholder: stage.trap; hint: stage.trap; error: stage.trap; text: stage.trap }
        InputArea { label: stage.trap; placeholder: stage.trap; text: stage.trap }
        CheckField { text: stage.trap }
        RadioField { text: stage.trap }
        SwitchField { text: stage.trap }
        ComboField { id: combo; prefix: stage.trap; model: [stage.trap, stage.trap] }
        Segments { options: [{ value: 1, text: stage.trap }] }
        TabStrip { options: [{ value: 1, text: stage.trap }] }
        Chip { text: stage.trap; removable: true }
        Avatar { initials: stage.trap; name: stage.trap }
        Banner { lead: stage.trap; text: stage.trap }
        Toast { text: stage.trap; action: stage.trap }
        ListRow { title: stage.trap; subtitle: stage.trap }
        TableHead { width: 300; columns: [{ key: "a", text: stage.trap, width: 0 }] }
        EmptyState { width: 300; title: stage.trap; text: stage.trap }
        Card { title: stage.trap; note: stage.trap }
        SectionHeader { title: stage.trap; note: stage.trap }
        FactLine { name: stage.trap; value: stage.trap }
        PresenceCaret { name: stage.trap }
        KeyCap { text: stage.trap }
        Veil { actionText: stage.trap }
        AddLine { placeholder: stage.trap; note: stage.trap }
    }
    Hint { id: hint; text: stage.trap; delay: 0; shown: column.visible }
    PopupMenu {
        id: menu
        MenuEntry { text: stage.trap; keys: stage.trap }
    }
    DialogBox { id: dialog; title: stage.trap; text: stage.trap }

    TestCase {
        name: "Hostile"
        when: windowShown

        // Requests of this machine arrive in the order in which they were made: once the bait's is here, so is every one
        // that a name could have caused before.
        function settle() {
            waitForRendering(stage)
            const before = requests.baits
            const bait = Qt.createQmlObject('import QtQuick; Text { textFormat: Text.StyledText; text: "<img src=\\"http://127.0.0.1:'
                                            + requests.port + '/bait' + before + '.png\\">" }', stage)
            tryVerify(() => requests.baits > before, 5000)
            bait.destroy()
        }

        function test_the_listener_would_notice() {
            settle()
            verify(requests.baits > 0)
        }
        function test_no_control_fetches_anything() {
            column.visible = true
            settle()
            combo.popup.open()
            settle()
            combo.popup.close()
            menu.open()
            settle()
            menu.close()
            dialog.open()
            settle()
            dialog.close()
            column.visible = false
            compare(requests.strangers, 0)
        }
        function test_neither_a_notification_nor_a_find_fetches_anything() {
            const app = stage.apps.createObject(stage)
            app.notices.unread = 3
            const view = stage.shells.createObject(stage, { app: app })
            view.commands.showNews()
            settle()
            const list = findChild(stage.Window.window.contentItem, "news")
            verify(list.count > 3)
            compare(list.itemAtIndex(0).title, stage.trap)
            keyClick(Qt.Key_Escape)
            const search = findChild(view, "search")
            search.text = "x"
            search.edited()
            settle()
            compare(requests.strangers, 0)
            view.destroy()
            app.destroy()
            wait(0)
        }
        // Menus, hints and dialogs that a page makes when they are asked for.
        function openDeferred(item) {
            for (let i = 0; i < item.children.length; ++i) {
                const one = item.children[i]
                openDeferred(one)
                if (!(one instanceof Deferred))
                    continue
                const made = one.need()
                if (!made.open)
                    continue
                made.open()
                settle()
                made.close()
            }
        }
        function test_control_13_no_page_fetches_anything_data() {
            return ["home", "meetings", "meeting", "talk", "together", "goals", "checkIns", "goalCycles", "surveys", "survey", "people", "people chart", "sync", "settings", "security", "admin accounts", "admin employees", "admin company", "admin signIn", "admin privacy", "admin billing", "admin audit"].map(page => ({ tag: page }))
        }
        function test_control_13_no_page_fetches_anything(data) {
            const app = stage.apps.createObject(stage)
            app.sync.state = "offline"
            app.sync.refused = 1
            app.sync.merged = 2
            const view = stage.shells.createObject(stage, { app: app })
            view.stack.go(data.tag.split(" ")[0], { seriesId: "s1", occurrenceId: "o1", id: "p2", personId: "p2", part: data.tag.split(" ")[1] })
            settle()
            if (data.tag === "security") {
                app.security.failed("removeDevice", stage.trap)
                app.security.failed("begin", stage.trap)
                app.security.failed("changePassword", stage.trap)
                app.security.confirmProblem = stage.trap
                app.security.confirming = true
                app.security.recoveryCodes = [stage.trap]
                settle()
                app.security.confirming = false
            }
            openDeferred(view.stack.page)
            if (data.tag === "meeting") {
                findChild(view, "agenda").rowAt(2).opened = true
                settle()
                view.stack.page.showPast(true)
                app.past.chosen = 0
                settle()
            }
            const search = findChild(view, "search")
            search.forceActiveFocus()
            search.text = "ben"
            search.edited()
            view.toasts.offerUndo(stage.trap, null)
            settle()
            view.destroy()
            app.destroy()
            wait(0)
            compare(requests.strangers, 0)
        }
        function test_no_page_outside_the_shell_fetches_anything_data() {
            return [{ tag: "signIn", page: stage.signIns }, { tag: "unlock", page: stage.unlocks },
                    { tag: "firstSync", page: stage.firstSyncs }, { tag: "error", page: stage.errors },
                    { tag: "secondFactor", page: stage.secondFactors }, { tag: "leaseEnded", page: stage.leaseEndeds }]
        }
        function test_no_page_outside_the_shell_fetches_anything(data) {
            const app = stage.apps.createObject(stage, { errorText: stage.trap, keychainMissing: true,
                                                         prefill: { server: stage.trap, workspace: stage.trap, email: stage.trap } })
            app.sync.trouble = stage.trap
            app.security.recoveryCodes = [stage.trap]
            const view = data.page.createObject(stage, { app: app })
            settle()
            if (data.tag === "signIn") {
                app.signInFailed(stage.trap)
                view.choose({ server: stage.trap, workspace: stage.trap, email: stage.trap }, false)
                app.signInFailed(stage.trap)
            }
            if (data.tag === "secondFactor")
                app.security.failed("begin", stage.trap)
            settle()
            view.destroy()
            app.destroy()
            wait(0)
            compare(requests.strangers, 0)
        }
        function test_control_13_no_dialog_nor_message_fetches_anything() {
            const app = stage.apps.createObject(stage, { writeTrouble: stage.trap })
            const view = stage.shells.createObject(stage, { app: app })
            settle()
            view.newMeeting.open()
            settle()
            view.newMeeting.close()
            app.meetings.clash = { title: stage.trap, starts: new Date(2026, 10, 25, 10), ends: new Date(2026, 10, 25, 11) }
            view.newMeeting.begin("team")
            settle()
            view.newMeeting.close()
            view.stack.go("meeting", { seriesId: "s2" })
            for (const act of ["edit", "people", "postpone", "leave"]) {
                const actions = findChild(view, "seriesActions")
                actions.act(act)
                settle()
                actions.close()
            }
            app.editFailed(stage.trap, stage.trap)
            app.editFailed(stage.trap, "")
            settle()
            view.destroy()
            app.destroy()
            wait(0)
            compare(requests.strangers, 0)
        }
        function test_control_13_every_text_is_plain() {
            const app = stage.apps.createObject(stage)
            const view = stage.shells.createObject(stage, { app: app })
            view.stack.go("meeting", { seriesId: "s1" })
            settle()
            const look = item => {
                if (item instanceof Text)
                    compare(item.textFormat, Text.PlainText, item.text)
                if (item instanceof TextEdit)
                    compare(item.textFormat, TextEdit.PlainText)
                for (let i = 0; i < item.children.length; ++i)
                    look(item.children[i])
            }
            look(view)
            view.destroy()
            app.destroy()
            wait(0)
        }
    }
}
