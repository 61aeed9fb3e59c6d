// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/surveyjs_text.h"

#include "models/domain/survey/html_text.h"
#include "models/domain/survey/json_members.h"
#include "models/domain/survey/placeholders.h"
#include "models/domain/survey/plain_text.h"

#include <algorithm>
#include <utility>

namespace aufwind::survey::surveyjs {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return made;
}

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

bool hasMarkup(std::string_view text) {
    if (text.find('>') == std::string_view::npos) return false;
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (isLetter(next) || next == '/' || next == '!') return true;
    }
    return false;
}

std::string cut(std::string_view text, std::size_t most) {
    return std::string(cutTo(text, most));
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
    std::string made = isFormatted ? plainText(text).text : std::string(text);
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
