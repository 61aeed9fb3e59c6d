// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told of who have not chosen otherwise.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    // A row of tenant_settings; null before it is here.
    required property var settings
    readonly property var choices: [
        { field: "no_reminders", text: qsTr("Reminders of meetings") },
        { field: "no_mentions", text: qsTr("Mentions and new talking points") },
        { field: "no_desktop", text: qsTr("On the desktop, too") },
        { field: "no_mail", text: qsTr("Invitations to meetings by mail") }
    ]

    title: qsTr("Notifications")

    PlainText {
        width: parent ? parent.width : 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        bottomPadding: Theme.space.s
        text: qsTr("For everybody who has not chosen otherwise in their own settings. Mails about an account always come.")
    }
    Repeater {
        model: card.choices

        SettingLine {
            id: line
            required property var modelData
            name: modelData.text

            SwitchField {
                objectName: "default_" + line.modelData.field
                accessibleName: line.modelData.text
                enabled: card.settings !== null
                checked: !(card.settings?.[line.modelData.field] ?? false)
                onToggled: card.app.set("tenant_settings", card.settings.id, { [line.modelData.field]: !checked })
            }
        }
    }
}
