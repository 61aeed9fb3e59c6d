// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agreement.h"
#include "models/domain/people_export_file.h"
#include "models/schema/text_form.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

/// The file stays with the agreement for years, so its words are those of the agreement's language and not of a window.
struct Words {
    std::string_view title, signatures, none, version, language, name, role, account, at, hash, state, text, check;
    std::string_view valid, unknown, differs;
};

constexpr Words kEnglish{
    "Data processing agreement",
    "Signatures",
    "Nobody has signed yet.",
    "Version",
    "Language",
    "Name",
    "Role",
    "Account",
    "Signed at (UTC)",
    "SHA-256 of the text",
    "Check",
    "Text of version",
    "The hash is that of the text below in UTF-8, its lines ended by a line feed, the last one too.",
    "The hash is that of this version",
    "NOT CHECKED: the program that wrote this file has no text of that version",
    "NOT VALID: the hash is not that of the text of that version",
};
constexpr Words kGerman{
    "Auftragsverarbeitungsvertrag",
    "Unterschriften",
    "Noch niemand hat unterzeichnet.",
    "Version",
    "Sprache",
    "Name",
    "Funktion",
    "Konto",
    "Unterzeichnet (UTC)",
    "SHA-256 des Textes",
    "Prüfung",
    "Text der Version",
    "Der Hash ist der des Textes unten in UTF-8, jede Zeile mit einem Zeilenvorschub beendet, auch die letzte.",
    "Der Hash ist der dieser Version",
    "NICHT GEPRÜFT: Das Programm, das diese Datei geschrieben hat, hat keinen Text dieser Version",
    "UNGÜLTIG: Der Hash ist nicht der des Textes dieser Version",
};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                // What no page may hold.
                out += static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\t' ? ' ' : letter;
        }
    }
    return out;
}

std::string_view wordOf(SignatureState state, const Words& words) {
    switch (state) {
        case SignatureState::valid:
            return words.valid;
        case SignatureState::unknown:
            return words.unknown;
        case SignatureState::differs:
            break;
    }
    return words.differs;
}

void line(std::string& page, std::string_view name, std::string_view value, std::string_view kind = "") {
    // What somebody wrote cannot turn the rest of the line around.
    page +=
        "<tr><th>" + escaped(name) + "</th><td" + std::string(kind) + "><bdi>" + escaped(value) + "</bdi></td></tr>\n";
}

void add(std::string& page, const Signature& one, const Words& words) {
    page += "<table>\n";
    line(page, words.name, one.name);
    line(page, words.role, one.role);
    line(page, words.account, one.account);
    line(page, words.at, schema::formatInstant(one.at));
    line(page, words.version, one.version);
    line(page, words.language, one.language);
    line(page, words.hash, one.hash, " class=\"hash\"");
    line(page, words.state, wordOf(one.state(), words));
    page += "</table>\n";
}

void add(std::string& page, const AgreementText& text, const Words& words) {
    page += "<h2>" + escaped(words.text) + " " + escaped(text.version) + " (" + escaped(text.language) + ")</h2>\n<p>" +
            escaped(words.hash) + ": <code>" + agreementHash(text.text) + "</code><br>" + escaped(words.check) +
            "</p>\n<pre lang=\"" + escaped(text.language) + "\">" + escaped(text.text) + "</pre>\n";
}

}  // namespace

std::string agreementFile(std::string_view company, std::vector<Signature> signatures, std::string_view language) {
    const Words& words = language == "de" ? kGerman : kEnglish;
    std::ranges::stable_sort(signatures, [](const Signature& a, const Signature& b) { return a.at > b.at; });
    std::string page = "<!DOCTYPE html>\n<html lang=\"" + std::string(language == "de" ? "de" : "en") +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'unsafe-inline'\">\n<title>" +
                       escaped(words.title) +
                       "</title>\n<style>\n"
                       "body{font:15px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}\n"
                       "table{border-collapse:collapse;margin:0 0 1.5em}\n"
                       "th{text-align:left;vertical-align:top;font-weight:600;padding:.1em 1.5em .1em 0}\n"
                       "td{overflow-wrap:anywhere}.hash,code{font-family:monospace;overflow-wrap:anywhere}\n"
                       "pre{font:inherit;white-space:pre-wrap}\n</style>\n</head>\n<body>\n<h1>" +
                       escaped(words.title) + "</h1>\n<p><bdi>" + escaped(company) + "</bdi></p>\n<h2>" +
                       escaped(words.signatures) + "</h2>\n";
    if (signatures.empty()) page += "<p>" + escaped(words.none) + "</p>\n";
    for (const Signature& one : signatures) add(page, one, words);
    bool hasText = false;
    for (const AgreementText& text : agreementTexts()) {
        const bool isSigned = std::ranges::any_of(signatures, [&](const Signature& one) {
            return one.version == text.version && one.language == text.language;
        });
        if (isSigned) add(page, text, words);
        hasText = hasText || isSigned;
    }
    const AgreementText* newest = agreementText(newestAgreement(), language == "de" ? "de" : "en");
    if (!hasText && newest != nullptr) add(page, *newest, words);
    return page + "</body>\n</html>\n";
}

Result<void> writeAgreementFile(const std::filesystem::path& file, std::string_view page) {
    ExportFile out(file);
    if (!out.isOpen()) return exportError(errno);
    if (auto written = out.write(page); !written) return written;
    return out.finish();
}

}  // namespace aufwind::domain
