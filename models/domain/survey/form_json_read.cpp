// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/form_json_parts.h"
#include "models/domain/survey/json_members.h"
#include "models/domain/survey/placeholders.h"

#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace aufwind::survey {

namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int32_t kPointsLeast = 3;
constexpr std::int32_t kPointsMost = 10;
constexpr std::string_view kNoKey = "not a key of 1 to 64 letters, digits, _ and -";

/// Keys that may each be there once.
class Keys {
  public:
    void add(JsonMembers& members, std::string& key) {
        members.needKey("key", key);
        if (!seen_.insert(key).second) members.fault().refuse(members.placeOf("key"), "this key was there before");
    }

  private:
    std::unordered_set<std::string> seen_;
};

class FormReader {
  public:
    explicit FormReader(JsonFault& fault) : fault_(fault) {}

    Form read(const JsonPlace& place, const Json& document) {
        noteTypes(document);
        JsonMembers members(fault_, place, document);
        Form form;
        needFormat(members, "aufwind-survey");
        language(members, form);
        members.texts("title", form.title, kTitleMaximum);
        members.texts("introduction", form.introduction, kTextMaximum);
        members.texts("thanks", form.thanks, kTextMaximum);
        Keys drivers;
        members.list("drivers", kDriversMaximum,
                     [&](const JsonPlace& at, const Json& one) { form.drivers.push_back(driver(at, one, drivers)); });
        Keys sections;
        members.list("sections", kSectionsMaximum, [&](const JsonPlace& at, const Json& one) {
            form.sections.push_back(section(at, one, sections));
        });
        members.finish();
        return form;
    }

  private:
    void language(JsonMembers& members, Form& form) {
        members.text("language", form.language, kKeyMaximum);
        if (!isLanguage(form.language)) fault_.refuse(members.placeOf("language"), "not the code of a language");
        std::unordered_set<std::string> seen{form.language};
        members.list("languages", kLanguagesMaximum, [&](const JsonPlace& at, const Json& one) {
            auto code = textOf(fault_, at, one, kKeyMaximum);
            if (!code) return;
            if (!isLanguage(*code)) return fault_.refuse(at, "not the code of a language");
            if (!seen.insert(*code).second) return fault_.refuse(at, "this language was there before");
            form.languages.push_back(std::move(*code));
        });
    }

    /// A clause may stand before its question, whose type says how its number is written.
    void noteTypes(const Json& document) {
        const Json* sections = document.find("sections");
        if (sections == nullptr) return;
        for (const Json& section : sections->items) {
            const Json* questions = section.find("questions");
            if (questions == nullptr) continue;
            for (const Json& question : questions->items) {
                const Json* key = question.find("key");
                const Json* type = question.find("type");
                if (key == nullptr || type == nullptr || type->text != nameOf(QuestionType::slider)) continue;
                sliders_.insert(key->text);
            }
        }
    }

    Driver driver(const JsonPlace& at, const Json& json, Keys& keys) {
        JsonMembers members(fault_, at, json);
        Driver driver;
        keys.add(members, driver.key);
        members.texts("name", driver.name, kTitleMaximum);
        members.flag("outcome", driver.outcome);
        members.finish();
        return driver;
    }

    Section section(const JsonPlace& at, const Json& json, Keys& keys) {
        JsonMembers members(fault_, at, json);
        Section section;
        keys.add(members, section.key);
        members.texts("title", section.title, kTitleMaximum);
        members.texts("description", section.description, kTextMaximum);
        members.flag("random_order", section.randomOrder);
        section.shown = condition(members, "shown");
        members.list("questions", kQuestionsMaximum, [&](const JsonPlace& place, const Json& one) {
            if (++count_ > kQuestionsMaximum) {
                return fault_.refuse(place, "more than " + std::to_string(kQuestionsMaximum) + " in the form");
            }
            section.questions.push_back(question(place, one));
        });
        members.finish();
        return section;
    }

    Question question(const JsonPlace& at, const Json& json) {
        JsonMembers members(fault_, at, json);
        Question question;
        questions_.add(members, question.key);
        type(members, question.type);
        members.texts("text", question.text, kTextMaximum);
        members.texts("description", question.description, kTextMaximum);
        members.flag("required", question.required);
        members.flag("reverse", question.reverse);
        members.flag("not_applicable", question.offersNotApplicable);
        members.flag("random_order", question.randomOrder);
        members.flag("scored", question.scored);
        members.key("driver", question.driver);
        members.number("points", question.points, kPointsLeast, kPointsMost);
        members.number("favourable_from", question.favourableFrom, 1, kPointsMost);
        members.number("unfavourable_to", question.unfavourableTo, 1, kPointsMost);
        members.number("most_chosen", question.mostChosen, 0, static_cast<std::int64_t>(kOptionsMaximum));
        options(members, "options", question.options);
        options(members, "rows", question.rows);
        range(members, question.range);
        question.shown = condition(members, "shown");
        members.list("jumps", kJumpsMaximum,
                     [&](const JsonPlace& place, const Json& one) { question.jumps.push_back(jump(place, one)); });
        members.finish();
        return question;
    }

    void type(JsonMembers& members, QuestionType& into) {
        std::string name;
        members.text("type", name, kKeyMaximum);
        const auto found = questionTypeOf(name);
        if (!found) return fault_.refuse(members.placeOf("type"), name.empty() ? "missing" : "no such type");
        into = *found;
    }

    void options(JsonMembers& members, std::string_view name, std::vector<Option>& into) {
        Keys keys;
        members.list(name, kOptionsMaximum, [&](const JsonPlace& at, const Json& one) {
            JsonMembers option(fault_, at, one);
            Option& made = into.emplace_back();
            keys.add(option, made.key);
            option.texts("text", made.text, kTextMaximum);
            option.flag("other", made.other);
            option.flag("exclusive", made.exclusive);
            option.finish();
        });
    }

    void range(JsonMembers& members, SliderRange& into) {
        const JsonPlace at = members.placeOf("range");
        const Json* json = members.any("range");
        if (json == nullptr) return;
        JsonMembers range(fault_, at, *json);
        range.decimal("least", into.least);
        range.decimal("most", into.most);
        range.decimal("step", into.step);
        range.finish();
        if (into.least >= into.most) fault_.refuse(at, "its least is not below its most");
        if (into.step <= 0) fault_.refuse(at, "its step is not above 0");
    }

    Jump jump(const JsonPlace& at, const Json& json) {
        JsonMembers members(fault_, at, json);
        Jump jump;
        jump.when = condition(members, "when");
        members.key("section", jump.section);
        members.finish();
        return jump;
    }

    Condition condition(JsonMembers& members, std::string_view name) {
        Condition condition;
        std::size_t count = 0;
        members.list(name, kClausesMaximum, [&](const JsonPlace& at, const Json& all) {
            if (!all.is(Json::Kind::list)) return fault_.refuse(at, "not a list");
            auto& clauses = condition.anyOf.emplace_back();
            for (std::size_t i = 0; i < all.items.size() && !fault_.any(); ++i) {
                const JsonPlace place{&at, {}, i};
                if (++count > kClausesMaximum) {
                    fault_.refuse(place, "more than " + std::to_string(kClausesMaximum) + " clauses in the condition");
                } else {
                    clauses.push_back(clause(place, all.items[i]));
                }
            }
        });
        return condition;
    }

    Clause clause(const JsonPlace& at, const Json& json) {
        JsonMembers members(fault_, at, json);
        Clause clause;
        members.needKey("question", clause.question);
        std::string test;
        members.text("test", test, kKeyMaximum);
        const auto found = testOf(test);
        if (!found) fault_.refuse(members.placeOf("test"), test.empty() ? "missing" : "no such test");
        clause.test = found.value_or(Test::answered);
        members.key("row", clause.row);
        members.key("option", clause.option);
        if (sliders_.contains(clause.question)) {
            members.decimal("number", clause.number);
        } else {
            members.number("number", clause.number, kLeast, kMost);
        }
        members.finish();
        return clause;
    }

    JsonFault& fault_;
    Keys questions_;
    std::size_t count_ = 0;
    std::unordered_set<std::string> sliders_;
};

Answer answerOf(JsonFault& fault, const JsonPlace& at, const Json& json) {
    JsonMembers members(fault, at, json);
    Answer answer;
    members.flag("not_applicable", answer.notApplicable);
    members.number("number", answer.number, kLeast, kMost);
    members.list("options", kOptionsMaximum, [&](const JsonPlace& place, const Json& one) {
        if (auto key = keyOf(fault, place, one)) answer.options.push_back(std::move(*key));
    });
    members.object("rows", kOptionsMaximum, [&](const JsonPlace& place, const std::string& row, const Json& one) {
        if (!isKey(row)) return fault.refuse(place, kNoKey);
        if (const auto point = wholeNumberOf(fault, place, one, 0, kPointsMost)) answer.rows[row] = *point;
    });
    members.text("text", answer.text, kLongAnswerMaximum);
    members.finish();
    return answer;
}

}  // namespace

Form formOf(JsonFault& fault, const JsonPlace& place, const Json& json) {
    return FormReader(fault).read(place, json);
}

void answersOf(JsonMembers& members, Answers& into) {
    JsonFault& fault = members.fault();
    members.object("answers", kQuestionsMaximum, [&](const JsonPlace& at, const std::string& key, const Json& one) {
        if (!isKey(key)) return fault.refuse(at, kNoKey);
        into.emplace(key, answerOf(fault, at, one));
    });
}

Result<Form> readForm(std::string_view document) {
    const auto json = readJson(document, {.bytes = kDocumentMaximum});
    if (!json) return json.error();
    JsonFault fault;
    Form form = formOf(fault, {}, *json);
    if (fault.any()) return fault.error();
    return form;
}

Result<Answers> readAnswers(std::string_view document) {
    const auto json = readJson(document, {.bytes = kDocumentMaximum});
    if (!json) return json.error();
    JsonFault fault;
    const JsonPlace root;
    JsonMembers members(fault, root, *json);
    Answers answers;
    needFormat(members, "aufwind-survey-answers");
    answersOf(members, answers);
    members.finish();
    if (fault.any()) return fault.error();
    return answers;
}

}  // namespace aufwind::survey
