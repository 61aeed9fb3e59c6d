// SPDX-License-Identifier: GPL-3.0-or-later
// Who can get at this device and this account. Devices, password and second factor are on the server.
import QtQuick
import Aufwind.Ui

Page {
    id: page

    readonly property var security: page.app.security
    readonly property string state_: security.state
    readonly property string sync: page.app.sync.state

    Component.onCompleted: {
        security.load()
        security.loadViews()
    }
    onLeaving: security.leaveSetUp()
    // The connection is back.
    onSyncChanged: {
        if (sync === "offline")
            return
        if (state_ === "offline")
            security.load()
        if (security.viewsState === "offline")
            security.loadViews()
    }

    Connections {
        target: page.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            const said = ({
                removeDevice: qsTr("The device was removed"),
                signOutEverywhere: qsTr("Signed out everywhere else"),
                changePassword: qsTr("The password was changed"),
                finishEmail: qsTr("You sign in with the new address from now on"),
                allowCritical: qsTr("Allowed for ten minutes"),
                linkProvider: qsTr("You sign in with your company account now"),
                finish: qsTr("The second factor is on"),
                removeSecondFactor: qsTr("The second factor was removed"),
                askPrivacy: qsTr("Your request is written down"),
                withdrawPrivacy: qsTr("The request is taken back"),
                fetchArchive: qsTr("The archive is saved; nobody else can read the file")
            })[act]
            if (said)
                page.say(said, "check")
        }
    }
    ScrollArea {
        anchors.fill: parent
        sidePadding: Theme.space.xl
        bottomGap: Theme.size.supportFree

        PageHead {
            anchors.leftMargin: 0
            width: parent ? parent.width : 0
            title: qsTr("Security")

            PushButton {
                objectName: "toSettings"
                kind: "quiet"
                glyph: "chevron-left"
                text: qsTr("Settings")
                onClicked: page.go("settings", {})
            }
        }
        Column {
            anchors.left: parent ? parent.left : undefined
            width: Math.min(parent ? parent.width : 0, Theme.size.readingWidth + Theme.size.railSync / 2)
            spacing: Theme.space.l

            PasscodeCard {
                width: parent.width
                app: page.app
                onSaid: text => page.say(text, "check")
            }
            Card {
                width: parent.width
                visible: page.state_ !== "ready"

                LoadingLines {
                    width: parent ? parent.width : 0
                    visible: page.state_ === "loading" || page.state_ === "unknown"
                    rows: 4
                }
                EmptyState {
                    objectName: "securityTrouble"
                    width: parent ? parent.width : 0
                    visible: page.state_ === "offline" || page.state_ === "failed"
                    kind: page.state_ === "offline" ? "warning" : "danger"
                    glyph: page.state_ === "offline" ? "cloud-off" : "warning"
                    title: page.state_ === "offline" ? qsTr("This needs a connection") : qsTr("This cannot be shown")
                    text: page.state_ === "offline"
                        ? qsTr("Devices, password and second factor are kept on the server. Everything else works as always.")
                        : page.security.trouble

                    PushButton {
                        objectName: "loadAgain"
                        glyph: "refresh"
                        text: qsTr("Try again")
                        onClicked: page.security.load()
                    }
                }
            }
            DevicesCard {
                width: parent.width
                visible: page.state_ === "ready"
                app: page.app
            }
            EmailCard {
                width: parent.width
                visible: page.state_ === "ready" && !page.security.providerBound && !page.security.directoryBound
                app: page.app
            }
            PasswordCard {
                width: parent.width
                visible: page.state_ === "ready"
                app: page.app
            }
            SecondFactorCard {
                width: parent.width
                visible: page.state_ === "ready"
                app: page.app
            }
            ViewsCard {
                width: parent.width
                visible: page.state_ === "ready"
                app: page.app
            }
            YourDataCard {
                objectName: "yourData"
                width: parent.width
                visible: page.state_ === "ready"
                app: page.app
            }
        }
    }
    ConfirmDialog {
        objectName: "confirmDialog"
        app: page.app
        parent: page
    }
}
