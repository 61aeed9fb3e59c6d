// SPDX-License-Identifier: GPL-3.0-or-later
// The agreement on data processing with whoever runs the server: what it says, who has signed it, and all of it as a file.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var agreements: card.app.agreements
    // The newest first.
    readonly property var signatures: [...rows.rows].sort((one, other) => other.signed_at - one.signed_at)
    readonly property var current: card.signatures.find(row => row.version === card.agreements.version && card.stateOf(row) === "valid") ?? null
    readonly property bool wasSigned: card.signatures.some(row => card.stateOf(row) === "valid")

    signal say(string text, string glyph)

    title: qsTr("Data processing agreement")
    headItems: PushButton {
        objectName: "exportAgreement"
        extent: "small"
        glyph: "download"
        text: qsTr("Export")
        onClicked: exporter.begin()
    }

    function stateOf(row: var): string { return agreements.stateOf(row.version, row.language, row.hash) }
    function languageOf(row: var): string { return row.language === "de" ? qsTr("German") : qsTr("English") }
    function noteOf(row: var): string {
        const account = app.person(row.person).name ?? ""
        const what = qsTr("%1 · version %2, %3", "role · version, language").arg(row.role).arg(row.version).arg(languageOf(row))
        return what + " · " + Format.moment(row.signed_at) + (account !== "" && account !== row.name ? " · " + qsTr("signed in as %1").arg(account) : "")
    }

    RowWatch {
        id: rows
        model: card.app.model("list.agreement", {})
    }
    SettingLine {
        objectName: "agreementState"
        name: card.current ? qsTr("Version %1 is signed").arg(card.agreements.version)
            : card.wasSigned ? qsTr("Version %1 is to be signed anew").arg(card.agreements.version)
            : qsTr("Version %1 is not signed yet").arg(card.agreements.version)
        note: card.current ? qsTr("By %1, %2.").arg(card.current.name).arg(card.current.role)
            : card.wasSigned ? qsTr("What was signed before holds until then.")
            : qsTr("It says what whoever runs the server may do with your company’s data, as Article 28 GDPR asks for.")

        PushButton {
            objectName: "readAgreement"
            kind: card.current ? "secondary" : "primary"
            text: card.current ? qsTr("Read") : qsTr("Read and sign")
            onClicked: (dialogs.need() as AgreementDialog).begin()
        }
    }
    Repeater {
        model: card.signatures

        SettingLine {
            id: line
            required property var modelData
            readonly property string worth: card.stateOf(modelData)
            objectName: "signature"
            name: modelData.name
            note: card.noteOf(modelData)

            Chip {
                objectName: "signatureWorth"
                visible: line.worth !== "valid"
                kind: line.worth === "differs" ? "danger" : "warning"
                glyph: "warning"
                text: line.worth === "differs" ? qsTr("Not valid: another text") : qsTr("Not checked: unknown version")
            }
        }
    }
    AgreementExport {
        id: exporter
        app: card.app
        onSay: (text, glyph) => card.say(text, glyph)
    }
    Deferred {
        id: dialogs
        sourceComponent: AgreementDialog {
            app: card.app
            mayAgain: card.current !== null
            onSignWanted: language => (signing.need() as AgreementSignDialog).begin(language)
        }
    }
    Deferred {
        id: signing
        sourceComponent: AgreementSignDialog {
            app: card.app
            onSay: (text, glyph) => card.say(text, glyph)
        }
    }
}
