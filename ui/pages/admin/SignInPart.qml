// SPDX-License-Identifier: GPL-3.0-or-later
// How the people of the company sign in.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    readonly property var admin: part.app.admin
    readonly property var roles: ["everyone", "hr", "admin", "owner", "nobody"]
    property string failure: ""

    Component.onCompleted: admin.loadSignIn()

    Connections {
        target: part.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) { part.failure = "" }
        function onFailed(act: string, reason: string) {
            if (act === "setSecondFactorFrom") {
                part.failure = reason
                factor.currentIndex = factor.index
            }
        }
    }
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
            Card {
                width: parent.width
                visible: part.admin.signInState === "ready"
                title: qsTr("Second factor")

                SettingLine {
                    name: qsTr("Who needs one")
                    note: qsTr("Whoever has none sets one up at the next sign-in, before anything is fetched.")

                    ComboField {
                        id: factor
                        objectName: "secondFactorFrom"
                        readonly property int index: part.roles.indexOf(part.admin.secondFactorFrom)
                        accessibleName: qsTr("Who needs a second factor")
                        model: [qsTr("Everybody"), qsTr("HR and above"), qsTr("Admins and owners"), qsTr("Owners"), qsTr("Nobody")]
                        currentIndex: index
                        onIndexChanged: currentIndex = index
                        enabled: !part.app.security.busy
                        onActivated: row => part.admin.setSecondFactorFrom(part.roles[row])
                    }
                }
                FieldNote {
                    width: parent ? parent.width : 0
                    error: part.failure
                }
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
