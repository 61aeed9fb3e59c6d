// SPDX-License-Identifier: GPL-3.0-or-later
// The window's inside once someone is signed in: navigation, top bar, page, help, toasts.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    property alias page: stack.current
    property alias stack: stack
    property alias toasts: toasts
    property alias newMeeting: newMeeting
    property alias unchanged: unchanged

    property alias sidebar: sidebar
    property alias keyMap: keyMap
    property alias shortcuts: shortcuts
    property alias tour: tour
    property alias support: support
    property alias commands: top.commands

    // A page that was asked for from outside: a link, or a click on a notification.
    function followLink() {
        const link = root.app.takeLink()
        if (link.page === "notices") {
            // It hangs below the bell.
            if (root.alone)
                stack.go("home", {})
            top.showNews()
        } else if (link.page)
            stack.go(link.page, link.request)
    }
    Component.onCompleted: followLink()

    function lock() {
        if (root.app.guard === "")
            toasts.say(qsTr("Set a passcode first, in the settings under Security."), "lock")
        else
            root.app.lock()
    }

    readonly property bool alone: stack.page?.alone ?? false

    Sidebar {
        id: sidebar
        anchors.left: parent.left
        app: root.app
        visible: !root.alone
        width: visible ? implicitWidth : 0
        height: parent.height
        current: stack.current
        narrow: root.width < Theme.size.sidebarFrom
        onChosen: name => stack.go(name, {})
    }
    TopBar {
        id: top
        app: root.app
        visible: !root.alone
        height: visible ? implicitHeight : 0
        anchors.left: sidebar.right
        anchors.right: parent.right
        z: 1
        keyMap: keyMap
        onGo: (name, request) => stack.go(name, request)
        onNewMeeting: kind => newMeeting.begin(kind)
        onShowKeys: shortcuts.open()
        onStartTour: tour.start()
        onShowDetails: support.open()
        onToggleNavigation: sidebar.toggle()
        onGoBack: stack.back()
    }
    Banner {
        id: writeTrouble
        objectName: "writeTrouble"
        visible: text !== ""
        height: visible ? implicitHeight : 0
        anchors.left: sidebar.right
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.margins: visible ? Theme.space.m : 0
        kind: "danger"
        glyph: "warning"
        lead: qsTr("Nothing can be saved at the moment.")
        text: root.app.writeTrouble
    }
    PageStack {
        id: stack
        app: root.app
        focus: true
        anchors.left: sidebar.right
        anchors.right: parent.right
        anchors.top: writeTrouble.bottom
        anchors.bottom: parent.bottom
        onOfferUndo: (text, undo) => toasts.offerUndo(text, undo)
        onSay: (text, glyph) => toasts.say(text, glyph)
        onNewMeeting: kind => newMeeting.begin(kind)
    }
    SupportButton {
        visible: !root.alone
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space.l
        keys: keyMap.shown("map")
        onGo: (name, request) => stack.go(name, request)
        onShowKeys: shortcuts.open()
        onStartTour: tour.start()
        onShowDetails: support.open()
    }
    ToastHost {
        id: toasts
        anchors.horizontalCenter: stack.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.l
    }
    MeetingDialog {
        id: newMeeting
        app: root.app
        parent: root
        onCreated: seriesId => {
            if (seriesId !== "")
                stack.go("meeting", { seriesId: seriesId })
        }
    }

    ShortcutsDialog {
        id: shortcuts
        keyMap: keyMap
    }
    TourDialog {
        id: tour
        app: root.app
        parent: root
        keyMap: keyMap
        onGo: name => stack.go(name, {})
    }
    // Once the window is there, for only then it can take the keyboard.
    Timer {
        interval: 0
        running: root.app.wantsTour()
        onTriggered: tour.start()
    }

    SupportDialog {
        id: support
        app: root.app
        onSay: (text, glyph) => toasts.say(text, glyph)
    }

    LeftAsIsDialog {
        id: unchanged
        app: root.app
        parent: root
    }

    Connections {
        target: root.app
        ignoreUnknownSignals: true
        function onLinkOpened() { root.followLink() }
        function onLeftAsIs(values: var) { unchanged.show(values) }
        function onEditFailed(reason: string, text: string) {
            if (text !== "")
                toasts.offerCopy(reason, () => root.app.copyText(text))
            else
                toasts.say(reason, "warning")
        }
    }

    Shortcut { sequences: keyMap.keysOf("search"); enabled: !root.alone; onActivated: top.startSearch() }
    Shortcut { sequences: keyMap.keysOf("create"); enabled: top.commands.meets; onActivated: newMeeting.begin("oneOnOne") }
    Shortcut { sequences: keyMap.keysOf("home"); onActivated: stack.go("home", {}) }
    Shortcut { sequences: keyMap.keysOf("meetings"); onActivated: stack.go("meetings", {}) }
    Shortcut { sequences: keyMap.keysOf("people"); onActivated: stack.go("people", {}) }
    Shortcut { sequences: keyMap.keysOf("settings"); onActivated: stack.go("settings", {}) }
    Shortcut { sequences: keyMap.keysOf("back"); onActivated: stack.back() }
    Shortcut { sequences: keyMap.keysOf("navigation"); enabled: !root.alone; onActivated: sidebar.toggle() }
    Shortcut { sequences: keyMap.keysOf("undo"); enabled: root.app.canUndo; onActivated: root.app.undo() }
    Shortcut { sequences: keyMap.keysOf("redo"); enabled: root.app.canRedo; onActivated: root.app.redo() }
    Shortcut { sequences: keyMap.keysOf("lock"); onActivated: root.lock() }
    Shortcut { sequences: keyMap.keysOf("map"); onActivated: shortcuts.open() }

    // The last to go, since all the others ask it.
    KeyMap { id: keyMap }
}
