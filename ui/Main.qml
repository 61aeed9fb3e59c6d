// SPDX-License-Identifier: GPL-3.0-or-later
// The window. What it shows follows from the state of the context alone.
import QtQuick
import QtQuick.Window
import Aufwind.Models
import Aufwind.Ui

Window {
    id: window

    required property var app
    readonly property alias view: loader.item

    width: 1280
    height: 800
    minimumWidth: Theme.size.leastWindowWidth
    minimumHeight: Theme.size.leastWindowHeight
    visible: true
    title: "Aufwind"
    color: Theme.colour.window

    Binding { target: Theme; property: "mode"; value: window.app.themeMode }
    Binding { target: Theme; property: "scale"; value: window.app.textPercent / 100 }
    Binding { target: Theme; property: "reducedMotion"; value: window.app.lessMotion }
    Binding { target: Format; property: "language"; value: window.app.language }

    // The company's colour, once its people are inside.
    RowWatch {
        id: company
        model: window.app.state === "ready" ? window.app.model("list.tenant_settings", {}) : null
        roles: ["accent"]
    }
    Binding { target: Theme; property: "accent"; value: company.rows[0]?.accent ?? "" }
    Binding { target: Theme; property: "mirrored"; value: Application.layoutDirection === Qt.RightToLeft }
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    // Bound components cannot be loaded on Qt 6.4, so the loader takes files.
    readonly property var views: ({
        signedOut: "pages/signin/SignInPage.qml",
        locked: "pages/signin/UnlockPage.qml",
        secondFactor: "pages/signin/SecondFactorPage.qml",
        firstSync: "pages/signin/FirstSyncPage.qml",
        leaseEnded: "pages/signin/LeaseEndedPage.qml",
        error: "pages/signin/ErrorPage.qml",
        ready: "shell/Shell.qml"
    })
    // Only the shell has pages.
    onClosing: window.view?.stack?.page?.leaving()
    Shortcut { sequences: ["Ctrl+Q"]; onActivated: window.close() }

    // The browser stands in front of it.
    Connections {
        target: window.app
        ignoreUnknownSignals: true
        function onBackFromBrowser() {
            window.raise()
            window.requestActivate()
        }
    }

    readonly property string wanted: views[app.state] ?? views.ready
    property string shown: ""
    onWantedChanged: load()
    Component.onCompleted: load()

    function load() {
        // Both handlers run at the start; one window's inside is enough.
        if (shown === wanted)
            return
        shown = wanted
        loader.setSource(Qt.resolvedUrl(wanted), { app: window.app })
    }

    Loader {
        id: loader
        anchors.fill: parent
        focus: true
    }
}
