// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_import.h"

#include "models/domain/survey/lss_context.h"
#include "models/domain/survey/lss_questions.h"
#include "models/domain/survey/lss_tables.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace aufwind::survey {

namespace {

using namespace lss;

/// What was set beside a question and has no counterpart. The value that says nothing stands beside it.
struct Setting {
    std::string_view attribute;
    std::string_view nothing;
    NoteReason reason;
};
constexpr std::array<Setting, 22> kSettings{{{"min_answers", "0", NoteReason::validation},
                                             {"em_validation_q", "", NoteReason::validation},
                                             {"em_validation_sq", "", NoteReason::validation},
                                             {"min_num_value", "", NoteReason::validation},
                                             {"max_num_value", "", NoteReason::validation},
                                             {"equals_num_value", "", NoteReason::validation},
                                             {"min_num_value_n", "", NoteReason::validation},
                                             {"max_num_value_n", "", NoteReason::validation},
                                             {"num_value_int_only", "0", NoteReason::validation},
                                             {"numbers_only", "0", NoteReason::validation},
                                             {"maximum_chars", "", NoteReason::validation},
                                             {"date_min", "", NoteReason::validation},
                                             {"date_max", "", NoteReason::validation},
                                             {"time_limit", "", NoteReason::setting},
                                             {"equation", "", NoteReason::calculation},
                                             {"array_filter", "", NoteReason::condition},
                                             {"array_filter_exclude", "", NoteReason::condition},
                                             {"exclude_all_others_auto", "0", NoteReason::setting},
                                             {"alphasort", "0", NoteReason::randomOrder},
                                             {"parent_order", "", NoteReason::randomOrder},
                                             {"prefix", "", NoteReason::setting},
                                             {"suffix", "", NoteReason::setting}}};

/// A row of the table of conditions as an expression; nothing where it compares with what is not a value.
std::optional<Expression> expressionOf(const SourceCondition& condition) {
    static const std::map<std::string_view, Comparison> methods{
        {"==", Comparison::equal},  {"", Comparison::equal}, {"!=", Comparison::notEqual}, {"<", Comparison::less},
        {"<=", Comparison::atMost}, {">", Comparison::more}, {">=", Comparison::atLeast}};
    std::string method;
    std::copy_if(condition.method.begin(), condition.method.end(), std::back_inserter(method),
                 [](char one) { return one != ' '; });
    const auto found = methods.find(method);
    const bool isValue = !condition.value.starts_with('@') && !condition.value.starts_with('{');
    if (found == methods.end() || !isValue || condition.variable.empty()) return std::nullopt;
    const std::size_t plus = condition.variable.starts_with('+') ? 1 : 0;
    return Expression{.kind = Expression::Kind::comparison,
                      .variable = std::string(bareVariable(std::string_view(condition.variable).substr(plus))),
                      .comparison = found->second,
                      .value = condition.value};
}

std::optional<Expression> expressionOf(const std::vector<SourceCondition>& conditions) {
    std::map<std::string, std::map<std::string, Expression>> scenarios;
    for (const auto& condition : conditions) {
        auto one = expressionOf(condition);
        if (!one) return std::nullopt;
        auto& same = scenarios[condition.scenario][condition.question];
        same.kind = Expression::Kind::any;
        same.parts.push_back(std::move(*one));
    }
    Expression whole{.kind = Expression::Kind::any};
    for (auto& [scenario, questions] : scenarios) {
        Expression together{.kind = Expression::Kind::all};
        for (auto& [question, same] : questions) together.parts.push_back(std::move(same));
        whole.parts.push_back(std::move(together));
    }
    return whole;
}

/// Makes a form of the joined tables.
class Importer {
  public:
    Importer(const Source& source, Notes& notes) : source_(source), notes_(notes), context_(source, notes) {}

    Form run() {
        begin();
        for (const auto& group : source_.groups) section(group);
        finish();
        return std::move(form_);
    }

  private:
    void begin() {
        form_.language = source_.language;
        form_.languages = source_.languages;
        form_.title = context_.textsOr(source_.title, source_.id, {}, kTitleMaximum);
        const auto description = context_.texts(source_.description, {}, kTextMaximum / 2 - 1);
        const auto welcome = context_.texts(source_.welcome, {}, kTextMaximum / 2 - 1);
        form_.introduction = below(description, welcome, source_);
        form_.thanks = context_.texts(source_.end, {}, kTextMaximum);
    }

    void section(const SourceGroup& group) {
        const std::string where(textIn(group.name, source_.language, source_.language));
        if (form_.sections.size() >= kSectionsMaximum) {
            left_ += group.questions.size();
            return;
        }
        Section section{.key = "section_" + std::to_string(form_.sections.size() + 1)};
        section.title = context_.texts(group.name, where, kTitleMaximum);
        section.description = context_.texts(group.description, where, kTextMaximum);
        const auto shown = asked(group.relevance, where);
        if (!shown) return;
        section.shown = *shown;
        section.randomOrder = drawn(group, where);
        for (const auto& question : group.questions) add(section, question);
        if (!section.questions.empty()) form_.sections.push_back(std::move(section));
    }

    /// Those of a group that share a name are asked in an order that is drawn; here all of a section are, or none.
    bool drawn(const SourceGroup& group, std::string_view where) {
        if (!group.randomizationGroup.empty()) notes_.add(NoteKind::left, NoteReason::randomOrder, where);
        if (group.questions.empty()) return false;
        const auto name = group.questions.front().attribute("random_group");
        const auto same = [&](const auto& one) {
            return one.attribute("random_group") == name;
        };
        if (std::all_of(group.questions.begin(), group.questions.end(), same)) return !name.empty();
        for (const auto& question : group.questions) {
            if (question.attribute("random_group").empty()) continue;
            notes_.add(NoteKind::left, NoteReason::randomOrder, question.code);
        }
        return false;
    }

    void add(Section& section, const SourceQuestion& source) {
        if (count_ >= kQuestionsMaximum) {
            ++left_;
            return;
        }
        if (source.attribute("hidden") == "1") {
            notes_.add(NoteKind::left, NoteReason::setting, source.code, "hidden");
            return;
        }
        const auto shown = source.conditions.empty() ? asked(source.relevance, source.code)
                                                     : asked(source.conditions, source.relevance, source.code);
        if (!shown) return;
        auto converted = convert(source, context_);
        if (count_ + converted.questions.size() > kQuestionsMaximum) {
            ++left_;
            return;
        }
        for (auto& question : converted.questions) {
            question.shown = *shown;
            section.questions.push_back(std::move(question));
        }
        count_ += converted.questions.size();
        if (converted.questions.empty()) return;
        for (const auto& name : converted.names) context_.variables().add(name.code, name.fields, name.variable);
        leftBeside(source, section.questions.back());
    }

    /// Nothing where it is never asked.
    std::optional<Condition> asked(const std::string& relevance, std::string_view where) {
        if (relevance.find_first_not_of(" \n\r\t") == std::string::npos) return Condition{};
        const auto expression = parseExpression(relevance);
        if (!expression) return unknown(where, relevance);
        return asked(*expression, where, relevance);
    }

    /// LimeSurvey makes the expression anew from the rows wherever there are any.
    std::optional<Condition> asked(const std::vector<SourceCondition>& conditions, const std::string& relevance,
                                   std::string_view where) {
        const auto expression = expressionOf(conditions);
        const auto& first = conditions.front();
        const auto said = first.variable + ' ' + first.method + ' ' + first.value;
        if (!expression) return unknown(where, relevance.empty() || relevance == "1" ? said : relevance);
        return asked(*expression, where, said);
    }

    std::optional<Condition> asked(const Expression& expression, std::string_view where, const std::string& said) {
        auto reading = readCondition(expression, context_.variables());
        switch (reading.kind) {
            case Reading::Kind::always:
                return Condition{};
            case Reading::Kind::condition:
                return std::move(reading.condition);
            case Reading::Kind::never:
                notes_.add(NoteKind::left, NoteReason::setting, where, "relevance " + said);
                return std::nullopt;
            case Reading::Kind::unknown:
                break;
        }
        return unknown(where, said);
    }

    Condition unknown(std::string_view where, std::string_view said) {
        notes_.add(NoteKind::left, NoteReason::condition, where, said);
        return {};
    }

    void leftBeside(const SourceQuestion& source, const Question& made) {
        for (const auto& setting : kSettings) {
            const auto value = source.attribute(setting.attribute);
            const bool slides = made.type == QuestionType::slider && setting.reason == NoteReason::validation;
            if (value.empty() || value == setting.nothing || slides) continue;
            notes_.add(NoteKind::left, setting.reason, source.code, setting.attribute);
        }
        if (!source.preg.empty()) notes_.add(NoteKind::left, NoteReason::validation, source.code, "preg");
        if (source.script) notes_.add(NoteKind::left, NoteReason::script, source.code);
        if (source.mandatory == "S") notes_.add(NoteKind::changed, NoteReason::validation, source.code, "mandatory");
        for (const auto& part : source.subquestions) {
            const bool always = part.relevance.empty() || part.relevance == "1";
            if (!always) notes_.add(NoteKind::left, NoteReason::condition, source.code, part.relevance);
        }
    }

    void finish() {
        if (left_ > 0) notes_.add(NoteKind::left, NoteReason::tooMany, {}, "questions", left_);
        notes_.add(NoteKind::carried, NoteReason::sections, {}, {}, form_.sections.size());
        notes_.add(NoteKind::carried, NoteReason::questions, {}, {}, count_);
        if (!form_.languages.empty()) {
            notes_.add(NoteKind::carried, NoteReason::languages, {}, {}, form_.languages.size());
        }
    }

    const Source& source_;
    Notes& notes_;
    Context context_;
    Form form_;
    std::size_t count_ = 0;
    std::size_t left_ = 0;
};

}  // namespace

Result<LssImport> readLss(std::string_view document) {
    const auto tables = readTables(document);
    if (!tables) return tables.error();
    Notes notes;
    const auto source = join(*tables, notes);
    auto form = Importer(source, notes).run();
    if (form.sections.empty()) {
        return Error{ErrorCode::invalid, "a survey without a question that can be asked here; nothing was read"};
    }
    return LssImport{.form = std::move(form), .notes = notes.take()};
}

}  // namespace aufwind::survey
