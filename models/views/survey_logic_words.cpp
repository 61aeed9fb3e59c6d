// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_logic_words.h"

#include "models/views/values.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

using survey::QuestionType;
using survey::Test;

constexpr double kMillion = 1e6;

QString say(const char* text) {
    return QCoreApplication::translate("SurveyLogic", text);
}

QString optionText(const SurveyDraft& draft, const std::vector<survey::Option>& options, const std::string& key) {
    const auto found = std::ranges::find(options, key, &survey::Option::key);
    return found == options.end() ? QString() : draft.textOf(found->text);
}

Uuid idOf(const survey::ByKey<Uuid>& ids, const std::string& key) {
    const auto found = ids.find(key);
    return found == ids.end() ? Uuid{} : found->second;
}

QString valueText(const SurveyDraft& draft, const survey::Question& question, const survey::Clause& clause) {
    const QString needed = neededBy(clause.test, question.type);
    if (needed == QLatin1String("option")) return optionText(draft, question.options, clause.option);
    return needed.isEmpty() ? QString() : pointText(draft, question, clause.number);
}

QVariantMap clauseMap(const SurveyDraft& draft, const survey::Clause& clause, const Uuid& id) {
    QVariantMap map{{"id", toText(id)},
                    {"test", toText(survey::nameOf(clause.test))},
                    {"testText", testText(clause.test)},
                    {"aboutId", QString()},
                    {"about", QString()},
                    {"rowId", QString()},
                    {"row", QString()},
                    {"optionId", QString()},
                    {"option", QString()},
                    {"number", static_cast<double>(clause.number)},
                    {"value", QString()},
                    {"needs", QString()}};
    const survey::Question* about = survey::findQuestion(draft.form(), clause.question);
    const auto rows = draft.rows().questions.find(clause.question);
    if (about == nullptr || rows == draft.rows().questions.end()) return map;
    map["aboutId"] = toText(rows->second.id);
    map["about"] = numberedText(draft, rows->second.id);
    map["rowId"] = toText(idOf(rows->second.rows, clause.row));
    map["row"] = optionText(draft, about->rows, clause.row);
    map["optionId"] = toText(idOf(rows->second.options, clause.option));
    map["option"] = optionText(draft, about->options, clause.option);
    if (about->type == QuestionType::slider) map["number"] = static_cast<double>(clause.number) / kMillion;
    map["value"] = valueText(draft, *about, clause);
    map["needs"] = neededBy(clause.test, about->type);
    return map;
}

}  // namespace

QString testText(Test test) {
    switch (test) {
        case Test::answered:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "is answered"));
        case Test::unanswered:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "is not answered"));
        case Test::notApplicable:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "does not apply"));
        case Test::is:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "is"));
        case Test::isNot:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "is not"));
        case Test::atMost:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "is at most"));
        case Test::atLeast:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "is at least"));
        case Test::chosen:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "has chosen"));
        case Test::notChosen:
            return say(QT_TRANSLATE_NOOP("SurveyLogic", "has not chosen"));
    }
    return {};
}

QString neededBy(Test test, QuestionType type) {
    if (test == Test::chosen || test == Test::notChosen) return QStringLiteral("option");
    if (test != Test::is && test != Test::isNot && test != Test::atMost && test != Test::atLeast) return {};
    if (type == QuestionType::slider) return QStringLiteral("number");
    return type == QuestionType::date ? QStringLiteral("day") : QStringLiteral("point");
}

QString pointText(const SurveyDraft& draft, const survey::Question& question, std::int64_t point) {
    const Wording& wording = draft.context().wording();
    if (question.type == QuestionType::slider) {
        return wording.locale().toString(static_cast<double>(point) / kMillion, 'g', 12);
    }
    if (question.type == QuestionType::date) return wording.day(dayFrom(point));
    const QString number = wording.locale().toString(static_cast<qlonglong>(point));
    const auto at = static_cast<std::size_t>(point) - 1;
    const bool isLabelled = question.type != QuestionType::enps && point > 0 && at < question.options.size();
    const QString label = isLabelled ? draft.textOf(question.options[at].text) : QString();
    return label.isEmpty() ? number : QStringLiteral("%1 · %2").arg(number, label);
}

QString numberedText(const SurveyDraft& draft, const Uuid& question) {
    const survey::Question* found = draft.questionAt(question);
    if (found == nullptr) return {};
    QString text = draft.textOf(found->text);
    if (text.trimmed().isEmpty()) text = say(QT_TRANSLATE_NOOP("SurveyLogic", "Question without a text"));
    const SurveyDraft::Place* place = draft.placeOf(question);
    return place == nullptr || place->number == 0 ? text : QStringLiteral("%1. %2").arg(place->number).arg(text);
}

QString sectionText(const SurveyDraft& draft, const std::string& key) {
    if (key.empty()) return say(QT_TRANSLATE_NOOP("SurveyLogic", "the end"));
    const survey::Section* section = survey::findSection(draft.form(), key);
    if (section == nullptr) return {};
    const QString title = draft.textOf(section->title);
    return title.trimmed().isEmpty() ? say(QT_TRANSLATE_NOOP("SurveyLogic", "Section without a title")) : title;
}

QVariantList conditionOf(const SurveyDraft& draft, const survey::Condition& condition, const survey::ClauseRows& rows) {
    QVariantList lists;
    for (std::size_t i = 0; i < condition.anyOf.size() && i < rows.size(); ++i) {
        QVariantList clauses;
        for (std::size_t j = 0; j < condition.anyOf[i].size() && j < rows[i].size(); ++j) {
            clauses.append(clauseMap(draft, condition.anyOf[i][j], rows[i][j]));
        }
        lists.append(QVariant(clauses));
    }
    return lists;
}

QVariantList jumpsOf(const SurveyDraft& draft, const survey::Question& question, const survey::QuestionRows& rows) {
    QVariantList jumps;
    for (std::size_t i = 0; i < question.jumps.size() && i < rows.jumps.size(); ++i) {
        const survey::Jump& jump = question.jumps[i];
        const auto section = draft.rows().sections.find(jump.section);
        jumps.append(
            QVariantMap{{"id", toText(rows.jumps[i].id)},
                        {"sectionId", section == draft.rows().sections.end() ? QString() : toText(section->second.id)},
                        {"section", sectionText(draft, jump.section)},
                        {"when", conditionOf(draft, jump.when, rows.jumps[i].when)}});
    }
    return jumps;
}

QString detailText(const SurveyDraft& draft, const survey::Finding& finding) {
    if (const auto* other = survey::findQuestion(draft.form(), finding.detail)) return draft.textOf(other->text);
    const auto& drivers = draft.form().drivers;
    const auto driver = std::ranges::find(drivers, finding.detail, &survey::Driver::key);
    return driver == drivers.end() ? toText(finding.detail) : draft.textOf(driver->name);
}

}  // namespace aufwind::views
