// SPDX-License-Identifier: GPL-3.0-or-later
// What this person can set on this device.
import QtQuick
import Aufwind.Ui

Page {
    id: page

    readonly property var textSizes: [100, 125, 150, 175, 200]
    readonly property string sync: page.app.sync.state

    // The connection is back.
    onSyncChanged: {
        if (sync !== "offline" && page.app.security.calendarState === "offline")
            page.app.security.loadCalendar()
    }

    Connections {
        target: page.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "removeCalendar")
                page.say(qsTr("The address was revoked"), "check")
        }
    }

    ScrollArea {
        anchors.fill: parent
        sidePadding: Theme.space.xl
        bottomGap: Theme.size.supportFree

        PageHead {
            anchors.leftMargin: 0
            width: parent ? parent.width : 0
            title: qsTr("Settings")
        }
        Column {
            anchors.left: parent ? parent.left : undefined
            width: Math.min(parent ? parent.width : 0, Theme.size.readingWidth + Theme.size.railSync / 2)
            spacing: Theme.space.l

            Card {
                width: parent.width
                title: qsTr("Appearance")

                SettingLine {
                    name: qsTr("Language")
                    note: qsTr("Takes effect at once")

                    Segments {
                        accessibleName: qsTr("Language")
                        value: page.app.language
                        options: [{ value: "en", text: "English" }, { value: "de", text: "Deutsch" }]
                        onChosen: value => page.app.language = value
                    }
                }
                SettingLine {
                    name: qsTr("Theme")
                    note: qsTr("“System” follows your desktop")

                    Segments {
                        accessibleName: qsTr("Theme")
                        value: page.app.themeMode
                        options: [
                            { value: "light", text: qsTr("Light") },
                            { value: "dark", text: qsTr("Dark") },
                            { value: "system", text: qsTr("System") }
                        ]
                        onChosen: value => page.app.themeMode = value
                    }
                }
                SettingLine {
                    name: qsTr("Text size")
                    note: qsTr("Letters and everything around them")

                    Segments {
                        objectName: "textSize"
                        accessibleName: qsTr("Text size")
                        value: page.app.textPercent
                        options: page.textSizes.map(percent => ({ value: percent, text: Format.percent(percent / 100) }))
                        onChosen: value => page.app.textPercent = value
                    }
                }
                SettingLine {
                    name: qsTr("Less motion")
                    note: qsTr("Things change place at once")

                    SwitchField {
                        objectName: "lessMotion"
                        accessibleName: qsTr("Less motion")
                        checked: page.app.lessMotion
                        onToggled: page.app.lessMotion = checked
                    }
                }
            }
            NotificationsCard {
                width: parent.width
                app: page.app
            }
            CalendarCard {
                width: parent.width
                app: page.app
            }
            DeviceCard {
                width: parent.width
                sync: page.app.sync
            }
            Card {
                width: parent.width
                title: qsTr("Account")

                SettingLine {
                    name: qsTr("Security")
                    note: qsTr("Your devices, your password and a second factor")

                    PushButton {
                        objectName: "toSecurity"
                        glyph: "shield"
                        text: qsTr("Open")
                        onClicked: page.go("security", {})
                    }
                }

                SettingLine {
                    name: page.app.me.name
                    note: page.app.sync.waiting > 0
                        ? qsTr("%n change(s) have not been sent yet. Signing out keeps them, encrypted, until you sign in again.", "", page.app.sync.waiting)
                        : qsTr("Signing out removes nothing that others need.")

                    PushButton {
                        glyph: "logout"
                        text: qsTr("Sign out")
                        onClicked: page.app.signOut()
                    }
                }
            }
        }
    }
    ConfirmDialog {
        objectName: "confirmDialog"
        app: page.app
        parent: page
    }
}
