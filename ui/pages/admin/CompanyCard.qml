// SPDX-License-Identifier: GPL-3.0-or-later
// What the company is called, which language and zone it has, and whom its people ask first.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    // A row of tenant_settings; null before it is here.
    required property var settings
    // What is being written is not written over by what arrives.
    property bool touched: false
    property string language: ""

    signal saved

    title: qsTr("About the company")
    onSettingsChanged: if (!touched) show()
    Component.onCompleted: show()

    function show() {
        name.text = settings?.name ?? ""
        language = settings?.language ?? ""
        zone.text = settings?.time_zone ?? ""
        contact.text = settings?.support_contact ?? ""
        name.error = ""
        zone.error = ""
        contact.error = ""
        touched = false
    }
    // Nothing where it does not fit.
    function tooLong(field: InputField, bytes: int): string {
        return TextChange.bytes(field.text.trim()) > bytes ? qsTr("This is too long") : ""
    }
    function save() {
        if (!settings)
            return
        name.error = name.text.trim() === "" ? qsTr("Please fill this in") : tooLong(name, 200)
        zone.error = zone.text.trim() === "" || TimeZones.known(zone.text.trim()) ? "" : qsTr("Choose a zone from the list")
        contact.error = tooLong(contact, 254)
        const wrong = name.error !== "" ? name : zone.error !== "" ? zone : contact.error !== "" ? contact : null
        if (wrong) {
            wrong.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const wanted = { name: name.text.trim(), language: language || null, time_zone: zone.text.trim() || null, support_contact: contact.text.trim() || null }
        const changed = {}
        for (const key in wanted)
            if ((wanted[key] ?? "") !== (settings[key] ?? ""))
                changed[key] = wanted[key]
        touched = false
        if (Object.keys(changed).length === 0)
            return
        app.set("tenant_settings", settings.id, changed)
        saved()
    }

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        InputField {
            id: name
            objectName: "companyName"
            width: parent.width
            label: qsTr("Name")
            maximumLength: 200
            onEdited: {
                error = ""
                card.touched = true
            }
            onAccepted: card.save()
        }
        SettingLine {
            name: qsTr("Language")
            note: qsTr("What your company writes in. Everybody chooses the language of their own window.")

            Segments {
                objectName: "companyLanguage"
                accessibleName: qsTr("Language")
                value: card.language
                options: [{ value: "en", text: "English" }, { value: "de", text: "Deutsch" }]
                onChosen: value => {
                    card.language = value
                    card.touched = true
                }
            }
        }
        ZoneField {
            id: zone
            objectName: "companyZone"
            width: parent.width
            label: qsTr("Time zone")
            hint: qsTr("Where most of your people work, such as Europe/Berlin.")
            onEdited: card.touched = true
            onPicked: card.touched = true
            onAccepted: card.save()
        }
        InputField {
            id: contact
            objectName: "companyContact"
            width: parent.width
            label: qsTr("Whom people ask first")
            placeholder: "it@lindenau.example"
            hint: qsTr("An address or a number. It stands in the details for support, behind the question mark.")
            maximumLength: 254
            onEdited: {
                error = ""
                card.touched = true
            }
            onAccepted: card.save()
        }
        Row {
            anchors.left: parent.left
            spacing: Theme.space.s

            PushButton {
                objectName: "saveCompany"
                kind: "primary"
                text: qsTr("Save")
                enabled: card.touched && card.settings !== null
                onClicked: card.save()
            }
            PushButton {
                objectName: "dropCompany"
                visible: card.touched
                kind: "quiet"
                text: qsTr("Discard")
                onClicked: card.show()
            }
        }
    }
}
