// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/surveyjs_write.h"

#include "models/domain/survey/json_writer.h"
#include "models/schema/text_form.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace aufwind::survey {

namespace {

constexpr std::array<std::string_view, 11> kTypes{"html",    "rating", "rating", "radiogroup", "checkbox", "matrix",
                                                  "ranking", "slider", "text",   "comment",    "text"};

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return made;
}

/// As SurveyJS shows it: what stands for a brace is one.
Texts withBraces(Texts texts) {
    for (auto& [language, text] : texts) {
        for (auto at = text.find("{{"); at != std::string::npos; at = text.find("{{", at + 1)) text.erase(at, 1);
    }
    return texts;
}

Texts asHtml(Texts texts) {
    for (auto& [language, text] : texts) {
        std::string made;
        for (const char c : text) {
            if (c == '&') {
                made += "&amp;";
            } else if (c == '<') {
                made += "&lt;";
            } else if (c == '>') {
                made += "&gt;";
            } else if (c == '\n') {
                made += "<br>";
            } else {
                made += c;
            }
        }
        text = std::move(made);
    }
    return texts;
}

bool hasChoices(QuestionType type) {
    return type == QuestionType::singleChoice || type == QuestionType::multipleChoice || type == QuestionType::ranking;
}

/// The one that SurveyJS has a place of its own for: the last, where no other has a text of its own.
const Option* otherOf(const Question& question) {
    const bool isChoice = question.type == QuestionType::singleChoice || question.type == QuestionType::multipleChoice;
    if (!isChoice || question.options.empty() || !question.options.back().other) return nullptr;
    const auto isInTheWay = [](const Option& one) {
        return one.other || lower(one.key) == "other";
    };
    const bool isAlone = std::none_of(question.options.begin(), question.options.end() - 1, isInTheWay);
    return isAlone ? &question.options.back() : nullptr;
}

class SurveyJsWriter {
  public:
    explicit SurveyJsWriter(const Form& form) : form_(form) {
        for (const Section& section : form.sections) {
            for (const Question& question : section.questions) questions_.emplace(question.key, &question);
        }
    }

    std::string write() {
        out_.open('{');
        out_.number("aufwind_form", 1, 0);
        out_.name("locale"), out_.text(lower(form_.language));
        out_.list("aufwind_languages", form_.languages, [&](const std::string& one) { out_.text(one); });
        texts("title", form_.title);
        texts("description", form_.introduction);
        texts("completedHtml", asHtml(form_.thanks));
        if (asHtml(form_.thanks) != form_.thanks) texts("aufwind_thanks", form_.thanks);
        out_.list("aufwind_drivers", form_.drivers, [&](const Driver& one) {
            out_.open('{');
            out_.text("key", one.key, {});
            texts("name", one.name);
            out_.flag("outcome", one.outcome);
            out_.close('}');
        });
        out_.name("pages"), out_.open('[');
        for (const Section& section : form_.sections) write(section);
        out_.close(']');
        triggers();
        out_.close('}');
        return out_.take();
    }

  private:
    /// Where there is a text in the form's language alone, that text.
    void texts(std::string_view member, const Texts& texts) {
        if (texts.empty()) return;
        out_.name(member);
        if (texts.size() == 1 && texts.begin()->first == form_.language) return out_.text(texts.begin()->second);
        out_.open('{');
        for (const auto& [language, text] : texts) {
            out_.name(language == form_.language ? "default" : lower(language)), out_.text(text);
        }
        out_.close('}');
    }

    void write(const Section& section) {
        out_.open('{');
        out_.text("name", section.key, {});
        texts("title", section.title);
        texts("description", section.description);
        if (section.randomOrder) out_.text("questionsOrder", "random", {});
        shown("visibleIf", section.shown);
        out_.name("elements"), out_.open('[');
        for (const Question& question : section.questions) write(question);
        out_.close(']');
        out_.close('}');
    }

    void write(const Question& question) {
        const Question usual;
        out_.open('{');
        out_.text("type", kTypes.at(static_cast<std::size_t>(question.type)), {});
        out_.text("name", question.key, {});
        if (question.type == QuestionType::statement) {
            texts("html", asHtml(withBraces(question.text)));
            texts("aufwind_text", withBraces(question.text));
        } else {
            texts("title", withBraces(question.text));
        }
        texts("description", question.description);
        out_.flag("isRequired", question.required);
        out_.flag("aufwind_reverse", question.reverse);
        out_.flag("aufwind_not_applicable", question.offersNotApplicable);
        out_.flag("aufwind_unscored", !question.scored);
        out_.text("aufwind_driver", question.driver, {});
        out_.number("aufwind_favourable_from", question.favourableFrom.value_or(0), 0);
        out_.number("aufwind_unfavourable_to", question.unfavourableTo.value_or(0), 0);
        byType(question);
        shown("visibleIf", question.shown);
        out_.close('}');
    }

    void byType(const Question& question) {
        const bool isMatrix = question.type == QuestionType::matrix;
        if (question.randomOrder) {
            if (hasChoices(question.type)) {
                out_.text("choicesOrder", "random", {});
            } else if (isMatrix) {
                out_.text("rowsOrder", "random", {});
            } else {
                out_.flag("aufwind_random_order", true);
            }
        }
        if (hasChoices(question.type)) return choices(question);
        if (question.type == QuestionType::enps) {
            out_.name("rateMin"), out_.raw("0");
            out_.name("rateMax"), out_.raw("10");
        } else if (question.type == QuestionType::scale) {
            points(question, "rateValues");
            out_.name("rateMax"), out_.raw(std::to_string(question.points));
        } else if (isMatrix) {
            points(question, "columns");
            out_.list("rows", question.rows, [&](const Option& one) { item(one.key, one); });
        } else if (question.type == QuestionType::slider) {
            out_.name("min"), out_.raw(decimalOf(question.range.least));
            out_.name("max"), out_.raw(decimalOf(question.range.most));
            out_.name("step"), out_.raw(decimalOf(question.range.step));
        } else if (question.type == QuestionType::date) {
            out_.text("inputType", "date", {});
        }
    }

    void item(std::string_view value, const Option& option) {
        out_.open('{');
        out_.name("value"), out_.text(value);
        texts("text", option.text);
        out_.flag("showCommentArea", option.other);
        out_.flag("isExclusive", option.exclusive);
        out_.close('}');
    }

    void choices(const Question& question) {
        const Option* other = otherOf(question);
        out_.name("choices"), out_.open('[');
        for (const Option& one : question.options) {
            if (&one != other) item(one.key, one);
        }
        out_.close(']');
        if (other != nullptr) {
            out_.flag("showOtherItem", true);
            texts("otherText", other->text);
            out_.text("aufwind_other_key", other->key, "other");
            out_.flag("aufwind_other_exclusive", other->exclusive);
        }
        out_.number("maxSelectedChoices", question.mostChosen, 0);
    }

    /// A scale without labels has nothing to say but how long it is; a matrix has to name its columns.
    void points(const Question& question, std::string_view member) {
        const bool hasLabels = !question.options.empty();
        if (!hasLabels && question.type == QuestionType::scale) return;
        out_.name(member), out_.open('[');
        for (std::size_t i = 0; i < static_cast<std::size_t>(question.points); ++i) {
            const std::string value = std::to_string(i + 1);
            if (i >= question.options.size()) {
                out_.raw(value);
                continue;
            }
            out_.open('{');
            out_.name("value"), out_.raw(value);
            texts("text", question.options[i].text);
            out_.text("aufwind_key", question.options[i].key, {});
            out_.close('}');
        }
        out_.close(']');
    }

    void shown(std::string_view member, const Condition& condition) {
        const auto said = expression(condition);
        if (said) out_.text(member, *said, {});
    }

    /// Empty where it always holds; none where SurveyJS cannot say it.
    std::optional<std::string> expression(const Condition& condition) const {
        std::string any;
        for (const auto& list : condition.anyOf) {
            std::string all;
            for (const Clause& clause : list) {
                const auto said = expression(clause);
                if (!said) return std::nullopt;
                all += (all.empty() ? "" : " and ") + *said;
            }
            if (all.empty()) return std::string{};
            any += any.empty() ? "" : " or ";
            any += condition.anyOf.size() > 1 && list.size() > 1 ? "(" + all + ")" : all;
        }
        return any;
    }

    std::optional<std::string> expression(const Clause& clause) const {
        const auto found = questions_.find(clause.question);
        if (found == questions_.end()) return std::nullopt;
        const Question& question = *found->second;
        const bool isFirst = question.type == QuestionType::ranking && !clause.option.empty();
        const std::string name =
            "{" + clause.question + (clause.row.empty() ? "" : "." + clause.row) + (isFirst ? "[0]" : "") + "}";
        const std::string number = " " + value(question, clause.number);
        const bool isSeveral = question.type == QuestionType::multipleChoice;
        const Option* other = otherOf(question);
        const std::string option =
            " '" + (other != nullptr && other->key == clause.option ? "other" : clause.option) + "'";
        const std::string isThere = " and " + name + " notempty";
        switch (clause.test) {
            case Test::answered:
                return name + " notempty";
            case Test::unanswered:
                return name + " empty";
            case Test::notApplicable:
                return std::nullopt;
            case Test::is:
                return name + " =" + number;
            case Test::isNot:
                return name + " <>" + number + isThere;
            case Test::atMost:
                return name + " <=" + number;
            case Test::atLeast:
                return name + " >=" + number;
            case Test::chosen:
                return name + (isSeveral ? " contains" : " =") + option;
            case Test::notChosen:
                return name + (isSeveral ? " notcontains" : " <>") + option + isThere;
        }
        return std::nullopt;
    }

    static std::string value(const Question& question, std::int64_t number) {
        if (question.type == QuestionType::slider) return decimalOf(number);
        if (question.type == QuestionType::date) return "'" + schema::formatDate(number) + "'";
        return std::to_string(number);
    }

    void triggers() {
        bool isOpen = false;
        for (const Section& section : form_.sections) {
            for (const Question& question : section.questions) {
                for (const Jump& jump : question.jumps) {
                    const auto said = expression(jump.when);
                    if (!said) continue;
                    if (!isOpen) out_.name("triggers"), out_.open('[');
                    isOpen = true;
                    trigger(question, jump, *said);
                }
            }
        }
        if (isOpen) out_.close(']');
    }

    void trigger(const Question& question, const Jump& jump, const std::string& said) {
        out_.open('{');
        out_.text("type", jump.section.empty() ? "complete" : "skip", {});
        out_.name("expression"), out_.text(said.empty() ? "{" + question.key + "} notempty" : said);
        out_.text("gotoName", jump.section, {});
        out_.text("aufwind_question", question.key, {});
        out_.flag("aufwind_always", said.empty());
        out_.close('}');
    }

    const Form& form_;
    std::unordered_map<std::string_view, const Question*> questions_;
    JsonWriter out_;
};

}  // namespace

std::string surveyJsDocument(const Form& form) {
    return SurveyJsWriter(form).write();
}

}  // namespace aufwind::survey
