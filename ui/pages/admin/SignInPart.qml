// SPDX-License-Identifier: GPL-3.0-or-later
// How the people of the company sign in.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    readonly property var admin: part.app.admin

    Component.onCompleted: admin.loadSignIn()

    ScrollArea {
        anchors.fill: parent
        sidePadding: Theme.space.xl
        bottomGap: Theme.size.supportFree

        PageHead {
            anchors.leftMargin: 0
            width: parent ? parent.width : 0
            title: qsTr("Sign-in and security")
        }
        Column {
            anchors.left: parent ? parent.left : undefined
            width: Math.min(parent ? parent.width : 0, Theme.size.readingWidth + Theme.size.railSync / 2)
            spacing: Theme.space.l

            Card {
                width: parent.width
                visible: part.admin.signInState !== "ready"

                AdminTrouble {
                    width: parent ? parent.width : 0
                    state_: part.admin.signInState
                    trouble: part.admin.trouble
                    onAgain: part.admin.loadSignIn()
                }
            }
            SignInRulesCard {
                width: parent.width
                visible: part.admin.signInState === "ready"
                app: part.app
            }
            ProviderCard {
                width: parent.width
                visible: part.admin.signInState === "ready"
                app: part.app
            }
            DirectoryCard {
                width: parent.width
                visible: part.admin.signInState === "ready"
                app: part.app
            }
            ProvisioningCard {
                width: parent.width
                visible: part.admin.signInState === "ready"
                app: part.app
            }
            AlertsCard {
                width: parent.width
                visible: part.admin.signInState === "ready"
                app: part.app
            }
        }
    }
}
