// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/surveyjs_text.h"

#include "models/domain/survey/json_members.h"
#include "models/domain/survey/placeholders.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace aufwind::survey::surveyjs {

namespace {

using std::string_view;

constexpr std::array<std::pair<string_view, string_view>, 17> kEntities{{{"amp", "&"},
                                                                         {"lt", "<"},
                                                                         {"gt", ">"},
                                                                         {"quot", "\""},
                                                                         {"apos", "'"},
                                                                         {"nbsp", " "},
                                                                         {"auml", "ä"},
                                                                         {"ouml", "ö"},
                                                                         {"uuml", "ü"},
                                                                         {"Auml", "Ä"},
                                                                         {"Ouml", "Ö"},
                                                                         {"Uuml", "Ü"},
                                                                         {"szlig", "ß"},
                                                                         {"ndash", "–"},
                                                                         {"mdash", "—"},
                                                                         {"hellip", "…"},
                                                                         {"copy", "©"}}};
constexpr std::size_t kEntityMaximum = 10;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string lower(string_view text) {
    std::string made(text);
    for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return made;
}

std::string encoded(std::uint32_t code) {
    constexpr std::uint32_t kLast = 0x10FFFF;
    if (code == 0 || code > kLast || (code >= 0xD800 && code <= 0xDFFF)) return "\xEF\xBF\xBD";
    const auto byte = [](std::uint32_t value) {
        return static_cast<char>(value);
    };
    const auto more = [&](unsigned shift) {
        return byte(0x80 | ((code >> shift) & 0x3F));
    };
    if (code < 0x80) return {byte(code)};
    if (code < 0x800) return {byte(0xC0 | (code >> 6)), more(0)};
    if (code < 0x10000) return {byte(0xE0 | (code >> 12)), more(6), more(0)};
    return {byte(0xF0 | (code >> 18)), more(12), more(6), more(0)};
}

/// Of what stands between `&` and `;`; empty where it is none.
std::string entity(string_view name) {
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool isHex = name.starts_with('x') || name.starts_with('X');
        if (isHex) name.remove_prefix(1);
        std::uint32_t code = 0;
        const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), code, isHex ? 16 : 10);
        return failure == std::errc{} && end == name.data() + name.size() ? encoded(code) : std::string{};
    }
    const auto found = std::ranges::find(kEntities, name, &std::pair<string_view, string_view>::first);
    return found == kEntities.end() ? std::string{} : std::string(found->second);
}

/// Walks over HTML once.
class Plain {
  public:
    explicit Plain(string_view html) : html_(html) {}

    std::string make() {
        while (at_ < html_.size()) {
            const char c = html_[at_];
            if (c == '<' && tag()) continue;
            if (c == '&' && reference()) continue;
            put(c);
            ++at_;
        }
        while (!made_.empty() && isBlank(made_.back())) made_.pop_back();
        return std::move(made_);
    }

  private:
    void put(char c) {
        if (!isBlank(c)) {
            made_ += c;
        } else if (!made_.empty() && !isBlank(made_.back())) {
            made_ += ' ';
        }
    }

    void breakLine() {
        while (!made_.empty() && made_.back() == ' ') made_.pop_back();
        if (!made_.empty() && !made_.ends_with("\n\n")) made_ += '\n';
    }

    /// From there on; once a text is not there it is not looked for again, because that would take time each time.
    std::size_t find(string_view wanted, bool& isGone) const {
        const auto found = isGone ? string_view::npos : html_.find(wanted, at_);
        isGone = found == string_view::npos;
        return found;
    }

    bool tag() {
        const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
        if (html_.substr(at_).starts_with("<!--")) {
            const auto end = find("-->", noCommentEnd_);
            at_ = end == string_view::npos ? html_.size() : end + 3;
            return true;
        }
        if (!isLetter(next) && next != '/') return false;
        const auto end = find(">", noEnd_);
        if (end == string_view::npos) return false;
        constexpr std::size_t kNameMaximum = 12;
        string_view name = html_.substr(at_ + 1, std::min(end - at_ - 1, kNameMaximum));
        name = name.substr(0, name.find_first_of(" \t\r\n"));
        at_ = end + 1;
        const std::string word = lower(name);
        if (word == "script" || word == "style") {
            const auto close = find(word == "script" ? "</script" : "</style", noClose_);
            at_ = close == string_view::npos ? html_.size() : close;
        } else if (word == "br" || word == "br/" || word == "/p" || word == "/div" || word == "/li" ||
                   (word.size() == 3 && word.starts_with("/h")) || word == "/tr" || word == "ul") {
            breakLine();
        }
        return true;
    }

    bool reference() {
        const auto end = html_.substr(at_, kEntityMaximum).find(';');
        if (end == string_view::npos) return false;
        const std::string made = entity(html_.substr(at_ + 1, end - 1));
        if (made.empty()) return false;
        made_ += made;
        at_ += end + 1;
        return true;
    }

    string_view html_;
    std::size_t at_ = 0;
    std::string made_;
    mutable bool noEnd_ = false;
    mutable bool noClose_ = false;
    mutable bool noCommentEnd_ = false;
};

/// Adds the locales of every text in the document.
void collectLocales(const Json& json, std::vector<std::string>& found, bool& hasDefault) {
    constexpr std::string_view kTexts[] = {"title",
                                           "description",
                                           "html",
                                           "text",
                                           "completedHtml",
                                           "otherText",
                                           "noneText",
                                           "refuseText",
                                           "dontKnowText",
                                           "commentText",
                                           "labelTrue",
                                           "labelFalse",
                                           "minRateDescription",
                                           "maxRateDescription",
                                           "name"};
    for (const Json& item : json.items) collectLocales(item, found, hasDefault);
    for (const JsonMember& member : json.members) {
        const bool isText = std::ranges::find(kTexts, member.name) != std::end(kTexts);
        if (!isText || !member.value.is(Json::Kind::object)) {
            collectLocales(member.value, found, hasDefault);
            continue;
        }
        for (const JsonMember& one : member.value.members) {
            if (one.name == "default") hasDefault = true;
            const std::string code = languageOf(one.name);
            const bool isNew = one.name != "default" && !code.empty() && one.value.is(Json::Kind::text) &&
                               std::ranges::find(found, code) == found.end();
            // Beyond what may be kept one is enough to tell that there are too many.
            if (isNew && found.size() < 2 * kLanguagesMaximum) found.push_back(code);
        }
    }
}

}  // namespace

std::string plainOf(std::string_view html) {
    return Plain(html).make();
}

bool hasMarkup(std::string_view text) {
    if (text.find('>') == std::string_view::npos) return false;
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (isLetter(next) || next == '/' || next == '!') return true;
    }
    return false;
}

std::string cut(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return std::string(text.substr(0, most));
}

std::string languageOf(std::string_view locale) {
    if (!isLanguage(locale) || !isLetter(locale.front())) return {};
    std::string made = lower(locale);
    const auto dash = made.find('-');
    if (dash == std::string::npos) return made;
    const std::size_t length = made.size() - dash - 1;
    const auto upper = [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    };
    for (std::size_t i = dash + 1; i < made.size(); ++i) {
        if (length == 2 || (length == 4 && i == dash + 1)) made[i] = upper(made[i]);
    }
    return made;
}

void Notes::add(NoteKind kind, NoteReason reason, std::string_view where, std::string_view detail, std::size_t count) {
    // Room for those of what was carried over, and for the last.
    constexpr std::size_t kRoom = 4;
    if (notes_.size() + kRoom >= kNotesMaximum) {
        ++beyond_;
        return;
    }
    notes_.push_back({kind, reason, cut(where, kNoteDetailMaximum), cut(detail, kNoteDetailMaximum), count});
}

std::vector<ImportNote> Notes::take() {
    if (beyond_ != 0) notes_.push_back({NoteKind::left, NoteReason::tooMany, {}, {}, beyond_});
    return std::move(notes_);
}

TextReader::TextReader(const Json& root, bool isOwn, Notes& notes) : notes_(notes), isOwn_(isOwn) {
    bool hasDefault = false;
    std::vector<std::string> found;
    if (const Json* listed = root.find("aufwind_languages"); isOwn && listed != nullptr) {
        for (const Json& one : listed->items) {
            const std::string code = languageOf(one.text);
            if (!code.empty() && std::ranges::find(found, code) == found.end() &&
                found.size() < 2 * kLanguagesMaximum) {
                found.push_back(code);
            }
        }
    }
    collectLocales(root, found, hasDefault);
    const std::string locale = languageOf(textOf(root, "locale"));
    const auto has = [&](std::string_view code) {
        return std::ranges::find(found, code) != found.end();
    };
    // Plain texts are in the document's locale, unless that stands beside them as a translation.
    if (!locale.empty() && (isOwn || !has(locale) || !hasDefault)) {
        language_ = locale;
    } else if (hasDefault || found.empty() || has("en")) {
        language_ = "en";
    } else {
        language_ = found.front();
    }
    std::erase(found, language_);
    for (std::size_t i = kLanguagesMaximum; i < found.size(); ++i) notes_.left(NoteReason::language, {}, found[i]);
    found.resize(std::min(found.size(), kLanguagesMaximum));
    others_ = std::move(found);
}

std::string TextReader::plain(std::string_view text, std::size_t most, std::string_view where, bool isHtml) {
    const bool isFormatted = !isOwn_ && (isHtml || hasMarkup(text));
    std::string made = isFormatted ? plainOf(text) : std::string(text);
    if (isFormatted && hasMarkup(text)) notes_.changed(NoteReason::markup, where);
    if (made.size() <= most) return made;
    notes_.changed(NoteReason::shortened, where);
    return cut(made, most);
}

Texts TextReader::read(const Json* json, std::size_t most, std::string_view where, bool isHtml) {
    Texts texts;
    if (json == nullptr) return texts;
    if (!json->is(Json::Kind::object)) {
        const std::string text = scalarOf(json);
        if (!text.empty() || (isOwn_ && json->is(Json::Kind::text)))
            texts[language_] = plain(text, most, where, isHtml);
        return texts;
    }
    for (const JsonMember& one : json->members) {
        if (!one.value.is(Json::Kind::text)) continue;
        const bool isDefault = one.name == "default";
        const std::string code = isDefault ? language_ : languageOf(one.name);
        if (code != language_ && std::ranges::find(others_, code) == others_.end()) continue;
        if (isDefault && texts.contains(code)) continue;
        texts[code] = plain(one.value.text, most, where, isHtml);
    }
    if (!isOwn_ && !texts.empty() && !texts.contains(language_)) texts[language_] = texts.begin()->second;
    return texts;
}

Texts TextReader::own(std::string_view english, std::string_view german) const {
    return {{language_, std::string(language_.starts_with("de") ? german : english)}};
}

std::string KeyMaker::make(std::string_view name, std::string_view otherwise) {
    std::string base(name.substr(0, kKeyMaximum));
    for (char& c : base) {
        if (!isKey({&c, 1})) c = '_';
    }
    if (base.empty()) base = std::string(otherwise);
    std::string key = base;
    constexpr std::size_t kRoom = 8;
    while (!taken_.insert(key).second) {
        key = base.substr(0, kKeyMaximum - kRoom) + "_" + std::to_string(++next_[base] + 1);
    }
    if (key != name) ++renamed_;
    return key;
}

std::string scalarOf(const Json* json) {
    if (json == nullptr) return {};
    if (json->is(Json::Kind::boolean)) return json->truth ? "true" : "false";
    return json->is(Json::Kind::text) || json->is(Json::Kind::number) ? json->text : std::string{};
}

bool isTrue(const Json& object, std::string_view name) {
    const Json* found = object.find(name);
    return found != nullptr && found->is(Json::Kind::boolean) && found->truth;
}

std::string_view textOf(const Json& object, std::string_view name) {
    const Json* found = object.find(name);
    return found != nullptr && found->is(Json::Kind::text) ? std::string_view(found->text) : std::string_view{};
}

const Json* firstOf(const Json& object, std::initializer_list<std::string_view> names) {
    for (const auto name : names) {
        if (const Json* found = object.find(name)) return found;
    }
    return nullptr;
}

}  // namespace aufwind::survey::surveyjs
