// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_outline.h"

#include "models/views/values.h"

namespace aufwind::views {

namespace {

using survey::QuestionType;

QStringList textsOf(const SurveyDraft& draft, const std::vector<survey::Option>& options) {
    QStringList texts;
    for (const survey::Option& option : options) texts << draft.textOf(option.text);
    return texts;
}

bool isPointed(QuestionType type) {
    return type == QuestionType::scale || type == QuestionType::matrix;
}

}  // namespace

SurveyOutline::SurveyOutline(SurveyDraft& draft)
    : RowListModel(draft.context().data(),
                   {"kind", "sectionId", "number", "title", "description", "type", "required", "reverse", "hasLogic",
                    "count", "folded", "points", "choices", "rows", "notApplicable", "findings", "blocks"}),
      draft_(draft) {}

RowListModel::Row SurveyOutline::sectionRow(const survey::Section& section, const Uuid& id) const {
    const SurveyDraft::Told told = draft_.toldOf(id);
    const QString key = toText(id);
    return {key,
            {QStringLiteral("section"), key, 0, draft_.textOf(section.title), draft_.textOf(section.description),
             QString{}, false, false, !section.shown.isAlways(), static_cast<int>(section.questions.size()),
             draft_.isFolded(id), 0, QStringList{}, QStringList{}, false, told.count, told.blocks}};
}

RowListModel::Row SurveyOutline::questionRow(const survey::Question& question, const Uuid& id,
                                             const QString& sectionId) const {
    const SurveyDraft::Told told = draft_.toldOf(id);
    const SurveyDraft::Place* place = draft_.placeOf(id);
    return {toText(id),
            {QStringLiteral("question"), sectionId, place != nullptr ? place->number : 0, draft_.textOf(question.text),
             draft_.textOf(question.description), toText(survey::nameOf(question.type)), question.required,
             question.reverse, !question.shown.isAlways() || !question.jumps.empty(), 0, false,
             isPointed(question.type) ? question.points : 0, textsOf(draft_, question.options),
             textsOf(draft_, question.rows), question.offersNotApplicable, told.count, told.blocks}};
}

Result<std::vector<RowListModel::Row>> SurveyOutline::compose() {
    std::vector<Row> rows;
    const survey::FormRows& made = draft_.rows();
    for (const survey::Section& section : made.form.sections) {
        const auto known = made.sections.find(section.key);
        if (known == made.sections.end()) continue;
        const Uuid& id = known->second.id;
        rows.push_back(sectionRow(section, id));
        if (draft_.isFolded(id)) continue;
        const QString sectionId = toText(id);
        for (const survey::Question& question : section.questions) {
            const auto one = made.questions.find(question.key);
            if (one != made.questions.end()) rows.push_back(questionRow(question, one->second.id, sectionId));
        }
    }
    return rows;
}

SurveyParts::SurveyParts(SurveyDraft& draft, const Uuid& question, Which which)
    : RowListModel(draft.context().data(), {"text", "other", "exclusive", "point"}),
      draft_(draft),
      question_(question),
      which_(which) {}

Result<std::vector<RowListModel::Row>> SurveyParts::compose() {
    std::vector<Row> rows;
    const survey::Question* question = draft_.questionAt(question_);
    if (question == nullptr) return rows;
    if (which_ == Which::labels) {
        for (std::int32_t point = 1; isPointed(question->type) && point <= question->points; ++point) {
            const auto at = static_cast<std::size_t>(point) - 1;
            const QString text = at < question->options.size() ? draft_.textOf(question->options[at].text) : QString{};
            rows.push_back({QString::number(point), {text, false, false, point}});
        }
        return rows;
    }
    const survey::QuestionRows& known = draft_.rows().questions.at(question->key);
    const bool isRow = which_ == Which::rows;
    const auto& ids = isRow ? known.rows : known.options;
    for (const survey::Option& option : isRow ? question->rows : question->options) {
        const auto id = ids.find(option.key);
        if (id == ids.end()) continue;
        rows.push_back({toText(id->second), {draft_.textOf(option.text), option.other, option.exclusive, 0}});
    }
    return rows;
}

}  // namespace aufwind::views
