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

    function lock() {
        if (root.app.guard === "")
            toasts.say(qsTr("Set a passcode first, in the settings under Security."), "lock")
        else
            root.app.lock()
    }

    readonly property bool alone: stack.page?.alone ?? false

    Sidebar {
        id: sidebar
        app: root.app
        visible: !root.alone
        width: visible ? implicitWidth : 0
        height: parent.height
        current: stack.current
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
        onGo: (name, request) => stack.go(name, request)
        onNewMeeting: kind => newMeeting.begin(kind)
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
        onGo: (name, request) => stack.go(name, request)
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

    LeftAsIsDialog {
        id: unchanged
        app: root.app
        parent: root
    }

    Connections {
        target: root.app
        ignoreUnknownSignals: true
        function onLeftAsIs(values: var) { unchanged.show(values) }
        function onEditFailed(reason: string, text: string) {
            if (text !== "")
                toasts.offerCopy(reason, () => root.app.copyText(text))
            else
                toasts.say(reason, "warning")
        }
    }

    Shortcut { sequences: ["Ctrl+K"]; enabled: !root.alone; onActivated: top.startSearch() }
    Shortcut { sequences: ["Ctrl+N"]; onActivated: newMeeting.begin("oneOnOne") }
    Shortcut { sequences: ["Ctrl+L"]; onActivated: root.lock() }
    Shortcut { sequences: ["Ctrl+1"]; onActivated: stack.go("home", {}) }
    Shortcut { sequences: ["Ctrl+2"]; onActivated: stack.go("meetings", {}) }
    Shortcut { sequences: ["Ctrl+3"]; onActivated: stack.go("people", {}) }
    Shortcut { sequences: ["Alt+Left"]; onActivated: stack.back() }
    Shortcut { sequences: ["Ctrl+Z"]; enabled: root.app.canUndo; onActivated: root.app.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; enabled: root.app.canRedo; onActivated: root.app.redo() }
}
