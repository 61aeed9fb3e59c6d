// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery in a window of its own, without an account: `aufwind --gallery`.
import QtQuick
import QtQuick.Window
import Aufwind.Ui

Window {
    id: window

    // "light", "dark" or "system"
    required property string mode
    // For a picture: nothing moves, and today is always the same day.
    property bool still: false

    Component.onCompleted: {
        if (!still)
            return
        Format.ticking.running = false
        Format.now = new Date(2026, 10, 24, 9, 41)
    }

    width: 1280
    height: 800
    visible: true
    title: "Aufwind"
    color: Theme.colour.window

    Binding { target: Theme; property: "mode"; value: window.mode }
    Binding { target: Theme; property: "mirrored"; value: Application.layoutDirection === Qt.RightToLeft }
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    Binding { target: Theme; property: "reducedMotion"; value: window.still }

    Gallery { anchors.fill: parent }
    Shortcut { sequences: ["Ctrl+Q"]; onActivated: window.close() }
}
