// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/content_ref.h"
#include "models/schema/text_form.h"
#include "sync/server/privacy/archive.h"
#include "sync/server/privacy/html_words.h"

/// The archive for people: one page that loads nothing.
namespace aufwind::server {

namespace {

// What a reader of the page would run or load it refuses as well, should something ever get through as it was typed.
constexpr std::string_view kHead =
    "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "style-src 'unsafe-inline'; img-src 'self' file:\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<style>body{font:15px/1.5 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1c1f24}"
    "h1{font-size:1.6em}h2{font-size:1.2em;margin-top:2em;border-bottom:1px solid #d5d9e0}"
    "table{border-collapse:collapse;width:100%;margin:0 0 1em}th,td{text-align:start;vertical-align:top;padding:.25em "
    ".75em .25em 0;border-bottom:1px solid #eef0f3}th{font-weight:600;width:14em}td{white-space:pre-wrap;"
    "overflow-wrap:anywhere}.quiet{color:#5b6472;font-size:.9em}.note{background:#fff6e0;padding:.75em 1em}"
    "@media(prefers-color-scheme:dark){body{background:#16181c;color:#e6e8ec}th,td{border-color:#2a2e35}"
    "h2{border-color:#3a3f48}.quiet{color:#9aa3b2}.note{background:#3a3220}}</style>\n";

void addEscaped(std::string& html, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            default:
                // Nothing that a terminal or a viewer would obey.
                html += (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F ? ' ' : c;
        }
    }
}

/// "talking_point" as the window shows it.
std::string shown(std::string_view name, bool isGerman) {
    std::string words(name);
    for (char& c : words) c = c == '_' ? ' ' : c;
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return isGerman ? std::string(germanWord(words)) : words;
}

class Page {
  public:
    Page(const schema::Schema& schema, const PersonArchive& archive)
        : schema_(schema), archive_(archive), words_(archive.isGerman ? kGermanArchive : kEnglishArchive) {}

    std::string text() {
        html_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(archive_.isGerman ? "de" : "en") + "\">\n<head>\n";
        html_ += kHead;
        tag("title", words_.title);
        html_ += "</head>\n<body>\n";
        tag("h1", words_.title);
        open();
        line(words_.person, archive_.name);
        line(words_.company, archive_.company);
        line(words_.made, instant(archive_.made));
        close();
        tag("p", words_.says, "quiet");
        leftOut();
        account();
        views();
        rows();
        html_ += "</body>\n</html>\n";
        return std::move(html_);
    }

  private:
    void tag(std::string_view name, std::string_view text, std::string_view style = {}) {
        html_ += "<" + std::string(name);
        if (!style.empty()) html_ += " class=\"" + std::string(style) + "\"";
        html_ += ">";
        addEscaped(html_, text);
        html_ += "</" + std::string(name) + ">\n";
    }
    void open() { html_ += "<table>\n"; }
    void close() { html_ += "</table>\n"; }
    void line(std::string_view name, std::string_view value) {
        html_ += "<tr><th>";
        addEscaped(html_, name);
        html_ += "</th><td>";
        addEscaped(html_, value);
        html_ += "</td></tr>\n";
    }

    std::string instant(std::int64_t ms) const {
        return ms > 0 ? schema::formatInstant(ms) : std::string(words_.never);
    }
    std::string_view yesNo(bool is) const { return is ? words_.yes : words_.no; }
    std::string nameOf(const Uuid& id) const {
        const auto known = archive_.people.find(id);
        return known != archive_.people.end() ? known->second : id.toString();
    }

    void leftOut() {
        if (archive_.isWhole) return;
        std::string kinds;
        for (const EntityNumber number : archive_.leftOut) {
            kinds += (kinds.empty() ? "" : ", ") + shown(schema_.entity(number)->name, archive_.isGerman);
        }
        tag("p", std::string(words_.leftOut) + kinds, "note");
    }

    void account() {
        tag("h2", words_.account);
        if (!archive_.account.exists) return tag("p", words_.none, "quiet");
        open();
        line(words_.email, archive_.account.email);
        line(words_.language, archive_.account.language);
        line(words_.disabled, yesNo(archive_.account.disabled));
        line(words_.secondFactor, yesNo(archive_.account.hasSecondFactor));
        line(words_.provider, yesNo(archive_.account.isOfProvider || archive_.account.isOfDirectory));
        line(words_.calendar, instant(archive_.account.calendarSince));
        close();
        tag("h2", words_.devices);
        for (const ArchiveDevice& device : archive_.devices) {
            open();
            line(words_.device, device.name);
            line(words_.address, device.address);
            line(words_.since, instant(device.since));
            line(words_.seen, instant(device.seen));
            line(words_.signedIn, yesNo(device.isSignedIn));
            close();
        }
    }

    void views() {
        tag("h2", words_.views);
        if (archive_.views.empty()) return tag("p", words_.none, "quiet");
        open();
        for (const AuditEntry& view : archive_.views) {
            line(instant(view.at), nameOf(view.actor) + ": " + view.action + " " + view.detail);
        }
        close();
    }

    void rows() {
        EntityNumber last = 0;
        for (const Record& row : archive_.rows) {
            const schema::Entity& entity = *schema_.entity(row.entity);
            if (row.entity != last) tag("h2", shown(entity.name, archive_.isGerman));
            last = row.entity;
            open();
            for (const Cell& cell : row.cells) {
                if (const schema::Field* field = entity.field(cell.field)) value(*field, cell, row);
            }
            close();
            std::string quiet = std::string(words_.created) + " " + instant(row.created.milliseconds());
            if (!row.author.isNil()) quiet += ", " + nameOf(row.author);
            if (!row.alive()) quiet += " · " + std::string(words_.removed);
            tag("p", quiet, "quiet");
        }
    }

    void value(const schema::Field& field, const Cell& cell, const Record& row) {
        const std::string name = shown(field.name, archive_.isGerman);
        if (field.type == schema::Type::blobReference) {
            picture(name, cell.value);
        } else {
            line(name, textOf(field, cell.value));
        }
        for (const Superseded& lost : cell.superseded) {
            if (lost.author != archive_.person && row.author != archive_.person) continue;
            line(name + " (" + std::string(words_.earlier) + ")", textOf(field, lost.value));
        }
    }

    std::string textOf(const schema::Field& field, const Value& value) const {
        if (const auto* flag = std::get_if<bool>(&value)) return std::string(yesNo(*flag));
        if (const auto* id = std::get_if<Uuid>(&value)) return nameOf(*id);
        if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
            std::string names;
            for (const Uuid& id : *ids) names += (names.empty() ? "" : ", ") + nameOf(id);
            return names;
        }
        if (schema::isText(field.type)) {
            const auto* text = std::get_if<std::string>(&value);
            return text != nullptr ? *text : std::string();
        }
        return schema::formatValue(field, value);
    }

    void picture(const std::string& name, const Value& value) {
        const auto* bytes = std::get_if<std::string>(&value);
        const auto ref = contentRefFrom(bytes != nullptr ? *bytes : std::string());
        if (!ref) return;
        const auto file = archive_.files.find(ref->hash);
        if (file == archive_.files.end()) return line(name, ref->name);
        html_ += "<tr><th>";
        addEscaped(html_, name);
        html_ += "</th><td><a href=\"";
        addEscaped(html_, file->second);
        html_ += "\">";
        addEscaped(html_, ref->name);
        html_ += "</a></td></tr>\n";
    }

    const schema::Schema& schema_;
    const PersonArchive& archive_;
    const ArchiveWords& words_;
    std::string html_;
};

}  // namespace

std::string archiveHtml(const schema::Schema& schema, const PersonArchive& archive) {
    return Page(schema, archive).text();
}

}  // namespace aufwind::server
