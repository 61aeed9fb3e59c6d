// SPDX-License-Identifier: GPL-3.0-or-later
// One page, as asked for on the command line.
import QtQuick
import Aufwind.Ui

QtObject {
    id: root

    property FakeApp app: FakeApp {
        state: wanted_state
        language: wanted_language
        themeMode: wanted_theme
        fill: wanted_fill
        sync: FakeSync {
            state: wanted_sync
            refused: wanted_sync === "offline" || wanted_sync === "attention" ? 1 : 0
            merged: wanted_sync === "offline" || wanted_sync === "attention" ? 2 : 0
        }
    }
    property var window: Main {
        app: root.app
        width: parseInt(wanted_size.split("x")[0])
        height: parseInt(wanted_size.split("x")[1])
    }

    Component.onCompleted: {
        Format.ticking.running = false
        Format.now = new Date(2026, 10, 24, 9, 41)
        app.textPercent = Math.round(parseFloat(wanted_scale) * 100)
        languages.use(wanted_language)
        const shell = window.view
        if (wanted_page === "gallery")
            gallery.createObject(window.contentItem)
        else if (wanted_state === "ready" && wanted_page !== "home")
            shell.stack.go(wanted_page, { seriesId: "s1" })
        if (wanted_run !== "")
            run.start()
    }
    property Component gallery: Component { Gallery { anchors.fill: parent } }
    property Timer run: Timer {
        interval: 300
        onTriggered: (new Function("shell", "app", "window", wanted_run))(root.window.view, root.app, root.window)
    }
}
