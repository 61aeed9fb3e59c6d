// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may change of their own page.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property var profile: ({})
    /// What the fields were given: some of it can be longer than they take.
    property var was: ({})

    objectName: "ownDetails"
    title: qsTr("My details")

    function ask() {
        profile = app.profile(app.me.id)
        preferred.text = profile.preferredName ?? ""
        pronouns.text = profile.pronouns ?? ""
        phone.text = profile.personalPhone ?? ""
        address.text = profile.personalAddress ?? ""
        gender.text = profile.gender ?? ""
        was = { preferred: preferred.text.trim(), pronouns: pronouns.text.trim(), phone: phone.text.trim(),
                address: address.text.trim(), gender: gender.text.trim() }
        open()
        preferred.forceActiveFocus(Qt.OtherFocusReason)
    }
    // Only what differs, so that what somebody else writes meanwhile stays.
    function changes(fields: var): var {
        const all = {}
        for (const one of fields)
            if (one.text.trim() !== one.was)
                all[one.name] = one.text.trim() !== "" ? one.text.trim() : null
        return all
    }
    function save() {
        const open_ = changes([{ name: "preferred_name", text: preferred.text, was: was.preferred },
                               { name: "pronouns", text: pronouns.text, was: was.pronouns }])
        const own = changes([{ name: "personal_phone", text: phone.text, was: was.phone },
                             { name: "personal_address", text: address.text, was: was.address },
                             { name: "gender", text: gender.text, was: was.gender }])
        if (Object.keys(open_).length > 0)
            app.set("employee", app.me.id, open_)
        if (Object.keys(own).length > 0 && profile.recordId)
            app.set("confidential_record", profile.recordId, own)
        else if (Object.keys(own).length > 0)
            app.create("confidential_record", Object.assign({ person: app.me.id }, own))
        close()
    }

    PlainText {
        width: parent.width
        kind: "small"
        strong: true
        wrapMode: Text.Wrap
        text: qsTr("Everybody sees this")
    }
    InputField {
        id: preferred
        objectName: "ownPreferred"
        width: parent.width
        label: qsTr("Preferred name")
        maximumLength: 100
        onAccepted: dialog.save()
    }
    InputField {
        id: pronouns
        objectName: "ownPronouns"
        width: parent.width
        label: qsTr("Pronouns")
        maximumLength: 60
        onAccepted: dialog.save()
    }
    PlainText {
        width: parent.width
        kind: "small"
        strong: true
        wrapMode: Text.Wrap
        text: qsTr("Only you, HR and whoever holds a role for it")
    }
    InputField {
        id: phone
        objectName: "ownPhone"
        width: parent.width
        label: qsTr("Personal phone")
        maximumLength: 60
        onAccepted: dialog.save()
    }
    InputField {
        id: address
        objectName: "ownAddress"
        width: parent.width
        label: qsTr("Personal address")
        maximumLength: 500
        onAccepted: dialog.save()
    }
    InputField {
        id: gender
        objectName: "ownGender"
        width: parent.width
        label: qsTr("Gender")
        maximumLength: 60
        onAccepted: dialog.save()
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "ownSave"
            kind: "primary"
            text: qsTr("Save")
            onClicked: dialog.save()
        }
    ]
}
