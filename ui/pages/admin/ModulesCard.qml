// SPDX-License-Identifier: GPL-3.0-or-later
// What of the product the company uses.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    // A row of tenant_settings; null before it is here.
    required property var settings
    readonly property var choices: [
        { field: "meetings_off", text: qsTr("Meetings"), note: qsTr("1:1s and team meetings, their notes and action items, and invitations by mail") },
        { field: "goals_off", text: qsTr("Goals"), note: qsTr("Goals with their key results, cycles and check-ins, and their reminders") }
    ]

    title: qsTr("Modules")

    PlainText {
        width: parent ? parent.width : 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        bottomPadding: Theme.space.s
        text: qsTr("What is off is not seen by anybody, nor told by mail. Nothing is deleted: on again, everything is as it was.")
    }
    Repeater {
        model: card.choices

        SettingLine {
            id: line
            required property var modelData
            name: modelData.text
            note: modelData.note

            SwitchField {
                objectName: "module_" + line.modelData.field
                accessibleName: line.modelData.text
                enabled: card.settings !== null
                checked: !(card.settings?.[line.modelData.field] ?? false)
                onToggled: card.app.set("tenant_settings", card.settings.id, { [line.modelData.field]: !checked })
            }
        }
    }
}
