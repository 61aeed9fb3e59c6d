// SPDX-License-Identifier: GPL-3.0-or-later
// What this person wants to be told of. It follows them to their other devices.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var notices: card.app.notices

    title: qsTr("Notifications")

    SettingLine {
        name: qsTr("Reminders of meetings")
        note: qsTr("Two hours before, to prepare, and two hours after, for the action items")

        SwitchField {
            objectName: "reminders"
            accessibleName: qsTr("Reminders of meetings")
            checked: card.notices.reminders
            onToggled: card.notices.reminders = checked
        }
    }
    SettingLine {
        name: qsTr("Mentions and new talking points")
        note: qsTr("What others write in your meetings")

        SwitchField {
            objectName: "mentions"
            accessibleName: qsTr("Mentions and new talking points")
            checked: card.notices.mentions
            onToggled: card.notices.mentions = checked
        }
    }
    SettingLine {
        name: qsTr("On the desktop, too")
        note: qsTr("Who and which meeting; never what was written")

        SwitchField {
            objectName: "desktop"
            accessibleName: qsTr("On the desktop, too")
            checked: card.notices.desktop
            onToggled: card.notices.desktop = checked
        }
    }
    SettingLine {
        name: qsTr("Invitations to meetings by mail")
        note: qsTr("Where your company's server sends mail: new meetings of others with you, changes and cancellations, for your calendar. Never what is said in them. Mails about your account always come.")

        SwitchField {
            objectName: "mail"
            accessibleName: qsTr("Invitations to meetings by mail")
            checked: card.notices.mail
            onToggled: card.notices.mail = checked
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Action items and invitations always appear behind the bell. These settings follow you to your other devices; until you choose, they are as your company has them.")
    }
}
