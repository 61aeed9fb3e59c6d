// SPDX-License-Identifier: GPL-3.0-or-later
// The agreement as the pages see it, with the beginning of its text. Acts are noted; a test says how they end.
import QtQuick

QtObject {
    id: agreements

    property string everyText: ""
    property string version: "1"
    readonly property string hash: "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"
    property var calls: []

    signal signedNow()
    signal signFailed()
    signal exported(string fileName)
    signal exportFailed()

    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }

    function text(version, language) {
        const german = language === "de"
        const line = (kind, en, de) => ({ kind: kind, text: say(german ? de : en) })
        return {
            version: version, language: language, hash: german ? hash.replace("c0ffee", "decade") : hash,
            lines: [
                line("title", "Data processing agreement", "Auftragsverarbeitungsvertrag"),
                line("text", "Version 1, under Article 28(3) of Regulation (EU) 2016/679 (General Data Protection Regulation, “GDPR”).", "Version 1, nach Artikel 28 Absatz 3 der Verordnung (EU) 2016/679 (Datenschutz-Grundverordnung, „DSGVO“)."),
                line("heading", "1. Parties", "1. Parteien"),
                line("text", "The controller is the company whose workspace this is (“the Company”). The processor is whoever runs the Aufwind server that the Company's people sign in to (“the Operator”), under the name and address of the contract between them, of the bills, or of the offer that the Company has accepted.", "Verantwortlicher ist das Unternehmen, dessen Arbeitsbereich dies ist („das Unternehmen“). Auftragsverarbeiter ist, wer den Aufwind-Server betreibt, an dem sich die Menschen des Unternehmens anmelden („der Betreiber“), unter Namen und Anschrift des Vertrags zwischen beiden, der Rechnungen oder des Angebots, das das Unternehmen angenommen hat."),
                line("heading", "3. Nature and purpose of the processing", "3. Art und Zweck der Verarbeitung"),
                line("bullet", "Storing, ordering, comparing, transmitting and deleting the contents of the workspace.", "Speichern, Ordnen, Abgleichen, Übermitteln und Löschen der Inhalte des Arbeitsbereichs."),
                line("bullet", "Signing people in, and keeping sessions, devices and second factors.", "Anmelden von Menschen und Führen von Sitzungen, Geräten und zweiten Faktoren.")
            ]
        }
    }
    function stateOf(version, language, hash) {
        return version !== "1" && version !== agreements.version ? "unknown" : hash === text(version, language).hash ? "valid" : "differs"
    }
    function sign(language, name, role) { note("sign", [language, name, role]) }
    function exportTo(file, language) { note("exportTo", [file.toString(), language]) }
}
