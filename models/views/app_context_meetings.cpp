// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/domain/survey_fields.h"
#include "models/views/app_context.h"
#include "models/views/values.h"

/// What the pages of meetings do, beside the edits that hold for every entity.
namespace aufwind::views {

namespace {

namespace field = domain::field;

Value dayValue(const QVariant& due) {
    const QDateTime when = due.toDateTime();
    return when.isValid() ? Value{dayOf(when)} : Value{};
}

}  // namespace

void AppContext::setField(EntityNumber entity, const QString& id, FieldNumber number, const QVariant& value,
                          const QJSValue& answer) {
    const schema::Field* known = data_ != nullptr ? data_->schema().entity(entity)->field(number) : nullptr;
    if (known == nullptr) return;
    const QString text = schema::isText(known->type) ? value.toString() : QString{};
    const auto converted = fromVariant(*known, value);
    if (!converted) {
        emit editFailed(wording_.edit(converted.error().code), text);
        return;
    }
    const auto work = [entity, row = idFrom(id), number, value = *converted](Bench& bench) {
        return bench.editor.set(entity, row, {{number, value}});
    };
    post(work, answer, text);
}

void AppContext::addAction(const QString& seriesId, const QString& title, const QString& ownerId, const QVariant& due,
                           const QJSValue& answer) {
    if (title.trimmed().isEmpty()) return;
    std::vector<Assignment> fields{{field::kActionSeries, Value{idFrom(seriesId)}},
                                   {field::kActionTitle, Value{fromText(title.trimmed())}}};
    if (const Uuid owner = idFrom(ownerId); !owner.isNil()) fields.emplace_back(field::kActionOwner, Value{owner});
    if (const Value day = dayValue(due); day != Value{}) fields.emplace_back(field::kActionDue, day);
    const auto work = [fields](Bench& bench) -> Result<void> {
        const auto made = bench.editor.create(schema::kActionItem, fields);
        return made ? Result<void>{} : Result<void>{made.error()};
    };
    post(work, answer, title.trimmed());
}

void AppContext::renameAction(const QString& id, const QString& title, const QJSValue& answer) {
    if (!title.trimmed().isEmpty()) setField(schema::kActionItem, id, field::kActionTitle, title.trimmed(), answer);
}

void AppContext::setActionDone(const QString& id, bool done) {
    post([row = idFrom(id), done](Bench& bench) {
        return bench.editor.set(
            schema::kActionItem, row,
            {{field::kActionDone, Value{done}}, {field::kActionDoneAt, done ? Value{bench.now} : Value{}}});
    });
}

void AppContext::setActionOwner(const QString& id, const QString& personId) {
    setField(schema::kActionItem, id, field::kActionOwner, personId.isEmpty() ? QVariant{} : QVariant{personId});
}

void AppContext::setActionDue(const QString& id, const QVariant& due) {
    post([row = idFrom(id), day = dayValue(due)](Bench& bench) {
        return bench.editor.set(schema::kActionItem, row, {{field::kActionDue, day}});
    });
}

void AppContext::finishMeeting(const QString& occurrenceId) {
    post([id = idFrom(occurrenceId)](Bench& bench) { return views::finishMeeting(bench, id); });
}

void AppContext::planAhead(const QString& seriesId) {
    if (data_ == nullptr) return;
    // What has not arrived yet would be planned a second time, on top of where it was moved to.
    if (control_ != nullptr && control_->figures().filling) return;
    // Nobody asked for it, so nobody is told where it fails; the next page tries again.
    data_->post([only = idFrom(seriesId), me = data_->me()](Bench& bench) { return planFor(bench, me, only); },
                [](const Result<void>&) {});
}

TextSession* AppContext::textSession(const QString& entityName, const QString& id, const QString& fieldName) {
    const schema::Entity* entity = entityOf(entityName);
    const std::string utf8 = fieldName.toStdString();
    const schema::Field* known = entity != nullptr ? entity->field(std::string_view{utf8}) : nullptr;
    const Uuid row = idFrom(id);
    if (!shelf_ || known == nullptr || known->type != schema::Type::collaborativeText || row.isNil()) return nullptr;
    return shelf_->text(QStringLiteral("%1/%2/%3").arg(entityName, id, fieldName),
                        {.entity = entity->number,
                         .field = known->number,
                         .where = {{schema::kOwnId, store::Compare::equal, Value{row}}},
                         .fields = {}});
}

TextSession* AppContext::surveyLabel(const QString& surveyId, const QString& questionId, int point) {
    const Uuid survey = idFrom(surveyId);
    const Uuid question = idFrom(questionId);
    if (!shelf_ || survey.isNil() || question.isNil()) return nullptr;
    const Value at{std::int64_t{point}};
    return shelf_->text(QStringLiteral("survey_label/%1/%2").arg(questionId).arg(point),
                        {.entity = schema::kSurveyLabel,
                         .field = field::kSurveyLabelText,
                         .where = {{field::kSurveyLabelQuestion, store::Compare::equal, Value{question}},
                                   {field::kSurveyLabelPoint, store::Compare::equal, at}},
                         .fields = {{field::kSurveyLabelSurvey, Value{survey}},
                                    {field::kSurveyLabelQuestion, Value{question}},
                                    {field::kSurveyLabelPoint, at}}});
}

}  // namespace aufwind::views
