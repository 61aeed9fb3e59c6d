// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_json.h"

#include "models/domain/survey/form_json_parts.h"

#include <unordered_map>

namespace aufwind::survey {

namespace {

class FormWriter {
  public:
    std::string write(const Form& form) {
        for (const Section& section : form.sections) {
            for (const Question& question : section.questions) types_.emplace(question.key, question.type);
        }
        out_.open('{');
        out_.text("format", "aufwind-survey", {});
        out_.number("version", 1, 0);
        out_.name("language"), out_.text(form.language);
        out_.list("languages", form.languages, [&](const std::string& one) { out_.text(one); });
        out_.texts("title", form.title);
        out_.texts("introduction", form.introduction);
        out_.texts("thanks", form.thanks);
        out_.list("drivers", form.drivers, [&](const Driver& one) { write(one); });
        out_.list("sections", form.sections, [&](const Section& one) { write(one); });
        out_.close('}');
        return out_.take();
    }

  private:
    void write(const Driver& driver) {
        out_.open('{');
        out_.text("key", driver.key, {});
        out_.texts("name", driver.name);
        out_.flag("outcome", driver.outcome);
        out_.close('}');
    }

    void write(const Section& section) {
        out_.open('{');
        out_.text("key", section.key, {});
        out_.texts("title", section.title);
        out_.texts("description", section.description);
        out_.flag("random_order", section.randomOrder);
        write("shown", section.shown);
        out_.list("questions", section.questions, [&](const Question& one) { write(one); });
        out_.close('}');
    }

    void write(const Question& question) {
        const Question usual;
        out_.open('{');
        out_.text("key", question.key, {});
        out_.name("type"), out_.text(nameOf(question.type));
        out_.texts("text", question.text);
        out_.texts("description", question.description);
        out_.flag("required", question.required);
        out_.flag("reverse", question.reverse);
        out_.flag("not_applicable", question.offersNotApplicable);
        out_.flag("random_order", question.randomOrder);
        out_.flag("scored", question.scored, usual.scored);
        out_.text("driver", question.driver, {});
        out_.number("points", question.points, usual.points);
        if (question.favourableFrom) out_.name("favourable_from"), out_.raw(std::to_string(*question.favourableFrom));
        if (question.unfavourableTo) out_.name("unfavourable_to"), out_.raw(std::to_string(*question.unfavourableTo));
        out_.number("most_chosen", question.mostChosen, usual.mostChosen);
        out_.list("options", question.options, [&](const Option& one) { write(one); });
        out_.list("rows", question.rows, [&](const Option& one) { write(one); });
        write(question.range);
        write("shown", question.shown);
        out_.list("jumps", question.jumps, [&](const Jump& one) { write(one); });
        out_.close('}');
    }

    void write(const Option& option) {
        out_.open('{');
        out_.text("key", option.key, {});
        out_.texts("text", option.text);
        out_.flag("other", option.other);
        out_.flag("exclusive", option.exclusive);
        out_.close('}');
    }

    void write(const SliderRange& range) {
        const SliderRange usual;
        if (range == usual) return;
        out_.name("range"), out_.open('{');
        out_.decimal("least", range.least, usual.least);
        out_.decimal("most", range.most, usual.most);
        out_.decimal("step", range.step, usual.step);
        out_.close('}');
    }

    void write(const Jump& jump) {
        out_.open('{');
        write("when", jump.when);
        out_.text("section", jump.section, {});
        out_.close('}');
    }

    void write(std::string_view member, const Condition& condition) {
        out_.list(member, condition.anyOf, [&](const std::vector<Clause>& all) {
            out_.open('[');
            for (const Clause& clause : all) write(clause);
            out_.close(']');
        });
    }

    void write(const Clause& clause) {
        out_.open('{');
        out_.text("question", clause.question, {});
        out_.name("test"), out_.text(nameOf(clause.test));
        out_.text("row", clause.row, {});
        out_.text("option", clause.option, {});
        const auto type = types_.find(clause.question);
        if (type != types_.end() && type->second == QuestionType::slider) {
            out_.decimal("number", clause.number, 0);
        } else {
            out_.number("number", clause.number, 0);
        }
        out_.close('}');
    }

    JsonWriter out_;
    std::unordered_map<std::string_view, QuestionType> types_;
};

}  // namespace

std::string formDocument(const Form& form) {
    return FormWriter().write(form);
}

void writeAnswers(JsonWriter& out, const Answers& answers) {
    out.name("answers"), out.open('{');
    for (const auto& [key, answer] : answers) {
        out.name(key), out.open('{');
        out.flag("not_applicable", answer.notApplicable);
        if (answer.number) out.name("number"), out.raw(std::to_string(*answer.number));
        out.list("options", answer.options, [&](const std::string& one) { out.text(one); });
        if (!answer.rows.empty()) {
            out.name("rows"), out.open('{');
            for (const auto& [row, point] : answer.rows) out.name(row), out.raw(std::to_string(point));
            out.close('}');
        }
        out.text("text", answer.text, {});
        out.close('}');
    }
    out.close('}');
}

std::string answersDocument(const Answers& answers) {
    JsonWriter out;
    out.open('{');
    out.text("format", "aufwind-survey-answers", {});
    out.number("version", 1, 0);
    writeAnswers(out, answers);
    out.close('}');
    return out.take();
}

}  // namespace aufwind::survey
