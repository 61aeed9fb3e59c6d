// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/library.h"

#include "models/domain/survey/form_json.h"
#include "models/domain/survey/json_members.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace aufwind::survey {

namespace {

constexpr std::array<std::string_view, 5> kRhythmNames{"yearly", "half_year", "quarter", "month", "rule"};
constexpr std::string_view kLibraryLanguage = "en";
constexpr std::size_t kTemplatesMaximum = 100;
constexpr std::int64_t kMinutesMaximum = 120;

SurveyTemplate readEntry(JsonFault& fault, const JsonPlace& at, const Json& json) {
    JsonMembers members(fault, at, json);
    SurveyTemplate entry;
    members.needKey("id", entry.id);
    members.texts("name", entry.name, kTitleMaximum);
    members.texts("description", entry.description, kTextMaximum);
    std::string rhythm;
    members.text("rhythm", rhythm, kKeyMaximum);
    const auto found = rhythmOf(rhythm);
    if (!found) fault.refuse(members.placeOf("rhythm"), rhythm.empty() ? "missing" : "no such rhythm");
    entry.rhythm = found.value_or(Rhythm::yearly);
    members.number("minutes", entry.minutes, 1, kMinutesMaximum);
    members.list("core", kQuestionsMaximum, [&](const JsonPlace& place, const Json& one) {
        if (auto key = keyOf(fault, place, one)) entry.core.push_back(std::move(*key));
    });
    members.finish();
    return entry;
}

Result<std::vector<SurveyTemplate>> readIndex(std::string_view text) {
    const auto json = readJson(text);
    if (!json) return json.error();
    if (!json->is(Json::Kind::list)) return Error{ErrorCode::invalid, "the index of templates is not a list"};
    if (json->items.size() > kTemplatesMaximum) return Error{ErrorCode::tooLarge, "the index has too many templates"};

    JsonFault fault;
    const JsonPlace root;
    std::vector<SurveyTemplate> entries;
    std::unordered_set<std::string> ids;
    for (std::size_t i = 0; i < json->items.size(); ++i) {
        const JsonPlace at{&root, {}, i};
        entries.push_back(readEntry(fault, at, json->items[i]));
        if (!ids.insert(entries.back().id).second) fault.refuse(at, "this id was there before");
        if (fault.any()) return Error{fault.error().code, "index: " + fault.error().detail};
    }
    return entries;
}

/// The library is read as the form that asks all of it, so that there is one reader of questions.
Result<std::string> asDocument(std::string_view text) {
    if (text.size() > kDocumentMaximum) return Error{ErrorCode::tooLarge, "the library is too large"};
    boost::system::error_code failure;
    auto read = boost::json::parse(text, failure);
    if (failure || !read.is_object()) return Error{ErrorCode::invalid, "the library is no JSON object"};
    auto& library = read.as_object();
    if (library.size() != 2 || !library.contains("drivers") || !library.contains("questions")) {
        return Error{ErrorCode::invalid, "the library has other members than drivers and questions"};
    }
    boost::json::object section;
    section["key"] = "library";
    section["questions"] = std::move(library["questions"]);
    boost::json::object document;
    document["format"] = "aufwind-survey";
    document["version"] = 1;
    document["language"] = kLibraryLanguage;
    document["drivers"] = std::move(library["drivers"]);
    document["sections"] = boost::json::array{std::move(section)};
    return boost::json::serialize(document);
}

const Driver* findDriver(const std::vector<Driver>& drivers, std::string_view key) {
    const auto found =
        std::find_if(drivers.begin(), drivers.end(), [&](const Driver& driver) { return driver.key == key; });
    return found == drivers.end() ? nullptr : &*found;
}

/// Of "de-AT" else of "de".
std::string_view translated(const Texts& texts, std::string_view language) {
    for (const auto code : {language, language.substr(0, language.find('-'))}) {
        const auto found = texts.find(code);
        if (found != texts.end()) return found->second;
    }
    return {};
}

Texts inLanguagesOf(const Form& form, const Texts& texts) {
    Texts kept;
    kept[form.language] = translated(texts, form.language);
    if (kept[form.language].empty()) kept[form.language] = translated(texts, kLibraryLanguage);
    for (const auto& language : form.languages) kept[language] = translated(texts, language);
    std::erase_if(kept, [](const auto& one) { return one.second.empty(); });
    return kept;
}

void translate(const Form& form, Question& question) {
    question.text = inLanguagesOf(form, question.text);
    question.description = inLanguagesOf(form, question.description);
    for (auto& option : question.options) option.text = inLanguagesOf(form, option.text);
    for (auto& row : question.rows) row.text = inLanguagesOf(form, row.text);
}

std::string freeKey(const Form& form, const std::string& wanted) {
    std::string key = wanted;
    for (int number = 2; findQuestion(form, key) != nullptr; ++number) {
        const auto end = "_" + std::to_string(number);
        key = wanted.substr(0, kKeyMaximum - end.size()) + end;
    }
    return key;
}

}  // namespace

std::string_view nameOf(Rhythm rhythm) {
    return kRhythmNames.at(static_cast<std::size_t>(rhythm));
}

std::optional<Rhythm> rhythmOf(std::string_view name) {
    const auto found = std::find(kRhythmNames.begin(), kRhythmNames.end(), name);
    if (found == kRhythmNames.end()) return std::nullopt;
    return static_cast<Rhythm>(found - kRhythmNames.begin());
}

Result<std::vector<SurveyTemplate>> readTemplates(std::string_view index,
                                                  const std::map<std::string, std::string, std::less<>>& documents) {
    auto entries = readIndex(index);
    if (!entries) return entries.error();
    for (auto& entry : *entries) {
        const auto document = documents.find(entry.id);
        if (document == documents.end()) return Error{ErrorCode::notFound, entry.id + ": its document is missing"};
        auto form = readForm(document->second);
        if (!form) return Error{form.error().code, entry.id + ": " + form.error().detail};
        entry.form = std::move(*form);
        for (const auto& key : entry.core) {
            if (findQuestion(entry.form, key) == nullptr) {
                return Error{ErrorCode::invalid, entry.id + ": its core names " + key + ", which it does not ask"};
            }
        }
    }
    return entries;
}

Result<QuestionLibrary> readLibrary(std::string_view text) {
    const auto document = asDocument(text);
    if (!document) return document.error();
    auto form = readForm(*document);
    if (!form) return Error{form.error().code, "library: " + form.error().detail};

    QuestionLibrary library{.drivers = std::move(form->drivers),
                            .questions = std::move(form->sections.front().questions)};
    for (const auto& question : library.questions) {
        if (!question.shown.isAlways() || !question.jumps.empty()) {
            return Error{ErrorCode::invalid, "library: " + question.key + " depends on other questions"};
        }
        if (!question.driver.empty() && findDriver(library.drivers, question.driver) == nullptr) {
            return Error{ErrorCode::invalid, "library: " + question.key + " has a driver that is not there"};
        }
        if (!question.text.contains(kLibraryLanguage)) {
            return Error{ErrorCode::invalid, "library: " + question.key + " has no English text"};
        }
    }
    return library;
}

Result<std::string> adopt(Form& form, const QuestionLibrary& library, std::string_view questionKey,
                          std::string_view sectionKey) {
    const auto& all = library.questions;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Question& question) { return question.key == questionKey; });
    const auto section = std::find_if(form.sections.begin(), form.sections.end(),
                                      [&](const Section& one) { return one.key == sectionKey; });
    if (found == all.end()) return Error{ErrorCode::notFound, "the library has no such question"};
    if (section == form.sections.end()) return Error{ErrorCode::notFound, "the form has no such section"};
    std::size_t count = 0;
    for (const auto& one : form.sections) count += one.questions.size();
    if (count >= kQuestionsMaximum) return Error{ErrorCode::tooLarge, "the form has as many questions as it may have"};

    const Driver* driver = findDriver(library.drivers, found->driver);
    if (driver != nullptr && findDriver(form.drivers, driver->key) == nullptr) {
        if (form.drivers.size() >= kDriversMaximum) {
            return Error{ErrorCode::tooLarge, "the form has as many drivers as it may have"};
        }
        form.drivers.push_back(*driver);
        form.drivers.back().name = inLanguagesOf(form, driver->name);
    }
    auto question = *found;
    question.key = freeKey(form, question.key);
    translate(form, question);
    section->questions.push_back(std::move(question));
    return section->questions.back().key;
}

}  // namespace aufwind::survey
