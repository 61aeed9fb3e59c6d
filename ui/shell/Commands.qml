// SPDX-License-Identifier: GPL-3.0-or-later
// What the search field also does: every command by its name.
import QtQuick

QtObject {
    id: root

    required property var app
    required property KeyMap keyMap

    signal go(string name, var request)
    signal goBack
    signal newMeeting(string kind)
    signal showKeys
    signal showNews
    signal startTour
    signal showDetails
    signal toggleNavigation

    readonly property Modules modules: Modules {
        off: (root.app.modulesOff ?? []).join(" ")
        role: root.app.role ?? "employee"
    }
    readonly property bool meets: modules.list.some(module => module.name === "meetings")
    readonly property bool aims: modules.list.some(module => module.name === "goals")
    readonly property bool asks: modules.list.some(module => module.name === "surveys")
    readonly property bool administers: (root.app.role ?? "employee") !== "employee" || ["accounts_manage", "audit_read", "settings_change"].some(one => (root.app.permissions ?? []).includes(one))
    readonly property var pages: modules.list.concat([
        { name: "sync", glyph: "refresh", text: qsTr("Sync and this device") },
        { name: "settings", glyph: "sliders", text: qsTr("Settings") },
        { name: "security", glyph: "shield", text: qsTr("Security") }
    ], administers ? [{ name: "admin", glyph: "shield", text: qsTr("Admin") }] : [])
    readonly property var moves: pages.map(page => ({ glyph: page.glyph, text: qsTr("Go to: %1").arg(page.text), keys: keyMap.shown(page.name), run: () => root.go(page.name, {}) }))
    readonly property var guarded: root.app.guard !== "" ? [{ glyph: "lock", text: qsTr("Lock"), keys: keyMap.shown("lock"), run: () => root.app.lock() }] : []
    readonly property var taken: [
        { offered: root.app.canUndo, command: { glyph: "undo", text: qsTr("Undo"), keys: keyMap.shown("undo"), run: () => root.app.undo() } },
        { offered: root.app.canRedo, command: { glyph: "redo", text: qsTr("Redo"), keys: keyMap.shown("redo"), run: () => root.app.redo() } },
        { offered: root.app.notices.unread > 0, command: { glyph: "check", text: qsTr("Mark all notifications as read"), run: () => root.app.notices.markSeen() } }
    ].filter(one => one.offered).map(one => one.command)
    readonly property var ofMeetings: [
        { glyph: "plus", text: qsTr("New 1:1"), keys: keyMap.shown("create"), run: () => root.newMeeting("oneOnOne") },
        { glyph: "plus", text: qsTr("New team series"), run: () => root.newMeeting("team") },
        { glyph: "plus", text: qsTr("New one-off meeting"), run: () => root.newMeeting("oneOff") },
        { glyph: "upload", text: qsTr("Import a calendar file"), run: () => root.go("meetings", { calendar: "import" }) },
        { glyph: "download", text: qsTr("Export all my meetings"), run: () => root.go("meetings", { calendar: "export" }) }
    ]
    readonly property var ofGoals: [
        { glyph: "target", text: qsTr("New goal"), run: () => root.go("goals", { create: true }) },
        { glyph: "check", text: qsTr("Check in on goals"), run: () => root.go("checkIns", {}) }
    ]
    readonly property var ofSurveys: [
        { glyph: "bar-chart", text: qsTr("New survey"), run: () => root.go("surveys", { create: true }) }
    ]
    readonly property var list: moves.concat(guarded, meets ? ofMeetings : [], aims ? ofGoals : [], asks ? ofSurveys : [], taken, [
        { glyph: "chevron-left", text: qsTr("Back to the page before"), keys: keyMap.shown("back"), run: () => root.goBack() },
        { glyph: "bell", text: qsTr("Notifications"), run: () => root.showNews() },
        { glyph: "sidebar", text: qsTr("Show or hide the navigation"), keys: keyMap.shown("navigation"), run: () => root.toggleNavigation() },
        { glyph: "list", text: qsTr("Keyboard shortcuts"), keys: keyMap.shown("map"), run: () => root.showKeys() },
        { glyph: "eye", text: qsTr("Show me around"), run: () => root.startTour() },
        { glyph: "info", text: qsTr("Details for support"), run: () => root.showDetails() },
        { glyph: "refresh", text: qsTr("Sync now"), run: () => root.app.sync.tryNow() },
        { glyph: "sliders", text: qsTr("Theme: %1").arg(qsTr("Light")), run: () => root.app.themeMode = "light" },
        { glyph: "sliders", text: qsTr("Theme: %1").arg(qsTr("Dark")), run: () => root.app.themeMode = "dark" },
        { glyph: "sliders", text: qsTr("Theme: %1").arg(qsTr("System")), run: () => root.app.themeMode = "system" },
        { glyph: "globe", text: qsTr("Language: %1").arg("English"), run: () => root.app.language = "en" },
        { glyph: "globe", text: qsTr("Language: %1").arg("Deutsch"), run: () => root.app.language = "de" },
        { glyph: "logout", text: qsTr("Sign out"), run: () => root.app.signOut() }
    ])

    // Those that have every word, in their order.
    function matching(written): var {
        const words = written.toLowerCase().split(/\s+/).filter(word => word !== "")
        return list.filter(command => words.every(word => command.text.toLowerCase().includes(word)))
    }
}
