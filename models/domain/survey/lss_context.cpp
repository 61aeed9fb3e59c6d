// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_context.h"

#include "models/domain/survey/html_text.h"
#include "models/domain/survey/plain_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <tuple>

namespace aufwind::survey::lss {

namespace {

constexpr std::size_t kPlaceholderMaximum = 200;  ///< bytes

struct Wording {
    std::string_view english;
    std::string_view german;
};
constexpr std::array<Wording, 9> kWords{{{"Yes", "Ja"},
                                         {"No", "Nein"},
                                         {"Uncertain", "Unsicher"},
                                         {"Increase", "Zunahme"},
                                         {"Same", "Gleich"},
                                         {"Decrease", "Abnahme"},
                                         {"Female", "Weiblich"},
                                         {"Male", "Männlich"},
                                         {"Other", "Sonstiges"}}};

/// `{ ` and `{` before a line break are no placeholders for LimeSurvey.
std::string_view placeholderAt(std::string_view text) {
    if (text.size() < 3 || std::isspace(static_cast<unsigned char>(text[1])) != 0) return {};
    const std::size_t end = text.substr(0, kPlaceholderMaximum).find('}');
    return end == std::string_view::npos ? std::string_view{} : text.substr(1, end - 1);
}

}  // namespace

std::string keyLike(std::string_view code, std::set<std::string>& taken) {
    constexpr std::size_t kRoom = 8;
    std::string key;
    for (const char one : code.substr(0, kKeyMaximum - kRoom)) {
        const bool fits = std::isalnum(static_cast<unsigned char>(one)) != 0 || one == '_' || one == '-';
        key += fits ? one : '_';
    }
    if (key.empty()) key = std::string("_");
    std::string free = key;
    for (int number = 2; !taken.insert(free).second; ++number) free = key + '_' + std::to_string(number);
    return free;
}

std::string Context::questionKey(std::string_view code) {
    auto key = keyLike(code, keys_);
    if (key != code) notes_.add(NoteKind::changed, NoteReason::key, code, key);
    return key;
}

Texts Context::texts(const Texts& raw, std::string_view where, std::size_t maximum, Piping piping) {
    Texts texts;
    const auto read = [&](const std::string& language) {
        const auto found = raw.find(language);
        if (found == raw.end()) return;
        auto text = plain(found->second, where, maximum, piping);
        if (!text.empty()) texts.emplace(language, std::move(text));
    };
    read(source_.language);
    for (const auto& language : source_.languages) read(language);
    if (!texts.empty() && !texts.contains(source_.language)) texts.emplace(source_.language, texts.begin()->second);
    return texts;
}

Texts Context::textsOr(const Texts& raw, std::string_view code, std::string_view where, std::size_t maximum,
                       Piping piping) {
    auto read = texts(raw, where, maximum, piping);
    if (!read.empty()) return read;
    auto named = plain(code, where, maximum, piping);
    read.emplace(source_.language, named.empty() ? std::string("–") : std::move(named));
    return read;
}

std::string Context::plain(std::string_view raw, std::string_view where, std::size_t maximum, Piping piping) {
    auto read = plainText(raw);
    if (read.markup) notes_.add(NoteKind::changed, NoteReason::markup, where);
    if (read.media) notes_.add(NoteKind::left, NoteReason::media, where);
    if (read.script) notes_.add(NoteKind::left, NoteReason::script, where);
    if (piping == Piping::yes) return piped(read.text, where, maximum);
    tellPlaceholders(read.text, where);
    if (read.text.size() <= maximum) return std::move(read.text);
    notes_.add(NoteKind::changed, NoteReason::shortened, where);
    return std::string(cutTo(read.text, maximum));
}

void Context::tellPlaceholders(std::string_view text, std::string_view where) {
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        const auto name = placeholderAt(text.substr(at));
        if (!name.empty()) notes_.add(NoteKind::left, NoteReason::piping, where, name);
    }
}

std::string Context::piped(std::string_view text, std::string_view where, std::size_t maximum) {
    std::string piped;
    while (!text.empty()) {
        std::string part{text.substr(0, std::min(text.find('{'), text.size()))};
        std::size_t taken = part.size();
        const bool brace = part.empty();
        if (brace) std::tie(part, taken) = placeholder(text, where);
        // A placeholder is there as a whole or not at all.
        if (piped.size() + part.size() > maximum) {
            notes_.add(NoteKind::changed, NoteReason::shortened, where);
            if (!brace) piped += cutTo(part, maximum - piped.size());
            break;
        }
        piped += part;
        text.remove_prefix(taken);
    }
    return piped;
}

std::pair<std::string, std::size_t> Context::placeholder(std::string_view text, std::string_view where) {
    const auto name = placeholderAt(text);
    const auto* variable = name.empty() ? nullptr : variables_.find(bareVariable(name));
    if (variable != nullptr && variable->whole) return {'{' + variable->question + '}', name.size() + 2};
    if (!name.empty()) notes_.add(NoteKind::left, NoteReason::piping, where, name);
    return {"{{", 1};
}

Texts wordOf(Word word, const Source& source) {
    const Wording wording = kWords.at(static_cast<std::size_t>(word));
    const auto isGerman = [](const std::string& language) {
        return language.substr(0, 2) == "de";
    };
    const auto isEnglish = [](const std::string& language) {
        return language.substr(0, 2) == "en";
    };
    Texts texts{{source.language, std::string(isGerman(source.language) ? wording.german : wording.english)}};
    for (const auto& language : source.languages) {
        if (isGerman(language)) texts.emplace(language, wording.german);
        if (isEnglish(language)) texts.emplace(language, wording.english);
    }
    return texts;
}

Texts below(const Texts& first, const Texts& second, const Source& source) {
    Texts both;
    const auto join = [&](const std::string& language) {
        if (!first.contains(language) && !second.contains(language)) return;
        const std::string upper(textIn(first, language, source.language));
        const std::string lower(textIn(second, language, source.language));
        const char* between = upper.empty() || lower.empty() ? "" : "\n";
        both.emplace(language, upper + between + lower);
    };
    join(source.language);
    for (const auto& language : source.languages) join(language);
    return both;
}

}  // namespace aufwind::survey::lss
