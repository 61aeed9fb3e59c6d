// SPDX-License-Identifier: GPL-3.0-or-later
// Name, address and VAT id as they stand on a bill. What is wrong with the VAT id is said before it is saved.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var kept: rows.rows[0] ?? null
    // What is being written is not written over by what arrives.
    property bool touched: false
    readonly property int here: { rows.count; return card.app.employment.peopleHere() }
    readonly property var checked: VatIds.check(vat.text)
    readonly property var fields: [name, address, country, vat, mail, reference, seats]
    readonly property int wantedSeats: seats.text.trim() === "" ? 0 : Number(seats.text)

    signal saved

    title: qsTr("Who pays")
    onKeptChanged: if (!touched) show()
    Component.onCompleted: show()

    function show() {
        name.text = kept?.name ?? ""
        address.text = kept?.address ?? ""
        country.text = kept?.country ?? ""
        vat.text = kept?.vat_id ?? ""
        mail.text = kept?.email ?? ""
        reference.text = kept?.order_reference ?? ""
        seats.text = kept?.seats ?? ""
        for (const field of fields)
            field.error = ""
        touched = false
    }
    function edited(field: var) {
        field.error = ""
        touched = true
    }
    function vatError(): string {
        if (vat.text.trim() === "")
            return ""
        switch (checked.fault) {
        case "country": return qsTr("It begins with the two letters of its country, such as DE or AT. Outside the European Union leave it empty.")
        case "form": return qsTr("In this country it is written as %1, where each 9 is a digit.").arg(checked.form)
        case "digit": return qsTr("A digit is wrong, or two have changed places: the check digit does not fit.")
        }
        const letters = checked.id.slice(0, 2)
        const written = country.text.trim().toUpperCase()
        const own = letters === "EL" ? "GR" : letters === "XI" ? "GB" : letters
        return written !== "" && written !== own ? qsTr("It is from another country than the address.") : ""
    }
    function tooLong(text: string, bytes: int): string {
        return TextChange.bytes(text) > bytes ? qsTr("This is too long") : ""
    }
    function save() {
        name.error = name.text.trim() === "" ? qsTr("Please fill this in") : tooLong(name.text.trim(), 200)
        address.error = tooLong(address.text.trim(), 1000)
        country.error = country.text.trim() === "" || VatIds.isCountry(country.text.trim()) ? "" : qsTr("Two letters, such as DE, AT or FR")
        vat.error = vatError()
        mail.error = mail.text.trim() === "" || new RegExp("^[^\\s@]+@[^\\s@]+$").test(mail.text.trim()) ? tooLong(mail.text.trim(), 254) : qsTr("This is no e-mail address")
        reference.error = tooLong(reference.text.trim(), 100)
        seats.error = seats.text.trim() === "" || (new RegExp("^[0-9]+$").test(seats.text.trim()) && wantedSeats <= 1000000) ? "" : qsTr("A whole number")
        const wrong = fields.find(field => field.error !== "")
        if (wrong) {
            wrong.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const wanted = {
            name: name.text.trim(), address: address.text.trim() || null, country: country.text.trim().toUpperCase() || null, vat_id: checked.id || null,
            email: mail.text.trim() || null, order_reference: reference.text.trim() || null, seats: seats.text.trim() === "" ? null : wantedSeats
        }
        const changed = {}
        for (const key in wanted)
            if ((wanted[key] ?? "") !== (kept?.[key] ?? ""))
                changed[key] = wanted[key]
        if (Object.keys(changed).length === 0) {
            show()
            return
        }
        const app = card.app, id = kept?.id ?? ""
        gate.run(() => {
            if (id !== "")
                app.set("billing_details", id, changed)
            else
                app.create("billing_details", Object.assign({ whose: "company" }, changed))
            card.touched = false
            card.saved()
        })
    }

    CriticalEdits {
        id: gate
        app: card.app
    }
    RowWatch {
        id: rows
        model: card.app.model("list.billing_details", {})
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("Only admins see this page. To change something the password is asked for.")
        }
        InputField {
            id: name
            objectName: "billingName"
            width: parent.width
            label: qsTr("Name of the company on bills")
            maximumLength: 200
            onEdited: card.edited(name)
        }
        InputArea {
            id: address
            objectName: "billingAddress"
            width: parent.width
            label: qsTr("Address")
            onEdited: card.edited(address)
        }
        Flow {
            id: pair
            width: parent.width
            spacing: Theme.space.m
            readonly property real half: (width - spacing) / 2

            InputField {
                id: country
                objectName: "billingCountry"
                width: pair.half
                label: qsTr("Country")
                placeholder: "DE"
                hint: qsTr("Its two letters")
                maximumLength: 2
                onEdited: card.edited(country)
            }
            InputField {
                id: vat
                objectName: "billingVat"
                width: pair.half
                label: qsTr("VAT id")
                placeholder: "DE136695976"
                maximumLength: 40
                onEdited: card.edited(vat)
            }
            InputField {
                id: mail
                objectName: "billingMail"
                width: pair.half
                label: qsTr("Bills go to")
                placeholder: "buchhaltung@lindenau.example"
                maximumLength: 254
                onEdited: card.edited(mail)
            }
            InputField {
                id: reference
                objectName: "billingReference"
                width: pair.half
                label: qsTr("Your order number")
                hint: qsTr("It stands on every bill.")
                maximumLength: 100
                onEdited: card.edited(reference)
            }
            InputField {
                id: seats
                objectName: "billingSeats"
                width: pair.half
                label: qsTr("Seats")
                hint: card.wantedSeats > 0 && card.here > card.wantedSeats ? "" : qsTr("%n person(s) of your company work here now.", "", card.here)
                maximumLength: 7
                inputMethodHints: Qt.ImhDigitsOnly
                onEdited: card.edited(seats)
            }
        }
        FieldNote {
            objectName: "billingSeatsShort"
            width: parent.width
            error: seats.error === "" && card.wantedSeats > 0 && card.here > card.wantedSeats
                ? qsTr("%n person(s) work here, more than there are seats. Nobody is locked out; the next bill counts them.", "", card.here) : ""
        }
        FieldNote {
            objectName: "billingFailure"
            width: parent.width
            error: gate.failure
        }
        Row {
            anchors.left: parent.left
            spacing: Theme.space.s

            PushButton {
                objectName: "saveBilling"
                kind: "primary"
                text: qsTr("Save")
                enabled: card.touched && !card.app.security.busy
                onClicked: card.save()
            }
            PushButton {
                objectName: "dropBilling"
                visible: card.touched
                kind: "quiet"
                text: qsTr("Discard")
                onClicked: card.show()
            }
        }
    }
}
