// SPDX-License-Identifier: GPL-3.0-or-later
// The company itself: what it is called, whom its people ask, its colour, its values, its holidays. All of it is here, also
// without a connection.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    // HR keeps the holidays; the rest is for whoever may change the company's settings.
    readonly property bool maySettings: part.app.role === "admin" || part.app.role === "owner" || (part.app.permissions ?? []).includes("settings_change")
    readonly property var settings: rows.rows[0] ?? null

    signal offerUndo(string text, var undo)
    signal say(string text, string glyph)

    RowWatch {
        id: rows
        model: part.app.model("list.tenant_settings", {})
    }
    DropArea {
        anchors.fill: parent
        enabled: part.maySettings
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.urls.length === 1) {
                drop.accept()
                logo.take(drop.urls[0])
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
            title: qsTr("Company")
        }
        Column {
            anchors.left: parent ? parent.left : undefined
            width: Math.min(parent ? parent.width : 0, Theme.size.readingWidth + Theme.size.railSync / 2)
            spacing: Theme.space.l

            CompanyCard {
                objectName: "companyCard"
                width: parent.width
                visible: part.maySettings
                app: part.app
                settings: part.settings
                onSaved: part.say(qsTr("Saved"), "check")
            }
            LogoCard {
                id: logo
                objectName: "logoCard"
                width: parent.width
                visible: part.maySettings
                app: part.app
                onSaved: (text) => part.say(text, "check")
                onOfferUndo: (text, undo) => part.offerUndo(text, undo)
            }
            AccentCard {
                width: parent.width
                visible: part.maySettings
                app: part.app
                settings: part.settings
                onSaved: part.say(qsTr("Everybody in your company sees this colour now"), "check")
            }
            ModulesCard {
                objectName: "modulesCard"
                width: parent.width
                visible: part.maySettings
                app: part.app
                settings: part.settings
            }
            NotificationDefaultsCard {
                objectName: "noticesCard"
                width: parent.width
                visible: part.maySettings
                app: part.app
                settings: part.settings
            }
            ValuesCard {
                width: parent.width
                visible: part.maySettings
                app: part.app
                onOfferUndo: (text, undo) => part.offerUndo(text, undo)
            }
            HolidaysCard {
                width: parent.width
                app: part.app
                onOfferUndo: (text, undo) => part.offerUndo(text, undo)
            }
        }
    }
}
