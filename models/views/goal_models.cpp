// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_models.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_forest.h"
#include "models/views/goal_changes.h"
#include "models/views/goal_words.h"
#include "models/views/values.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

double plain(std::int64_t millionths) {
    return static_cast<double>(millionths) / domain::kOne;
}

bool isSet(const Value& value) {
    return !std::holds_alternative<std::monostate>(value);
}

Result<std::vector<Record>> inOrder(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id,
                                    FieldNumber position) {
    auto rows = reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
    if (!rows) return rows;
    std::ranges::sort(*rows, {}, [&](const Record& row) { return std::pair(row.text(position), row.id); });
    return rows;
}

KeyResultLine lineOf(store::Reader& reader, const Record& row) {
    return {.values = measured(reader, row), .unit = toText(row.text(field::kKeyResultUnit))};
}

bool isOverdue(const Record& row, FieldNumber due, FieldNumber done, std::int64_t day) {
    return !row.flag(done) && isSet(row.value(due)) && row.number(due) < day;
}

}  // namespace

KeyResultsModel::KeyResultsModel(const PageContext& context, const Uuid& goal)
    : RowListModel(context.data(),
                   {"title", "metric", "unit", "weight", "start", "target", "current", "progress", "percent",
                    "overshoot", "values", "ownerId", "ownerName", "milestones", "milestonesDone", "lastValue"}),
      context_(context),
      goal_(goal) {}

bool KeyResultsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kKeyResult, schema::kMilestone, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> KeyResultsModel::compose() {
    const auto records =
        inOrder(context_.reader(), schema::kKeyResult, field::kKeyResultGoal, goal_, field::kKeyResultPosition);
    if (!records) return records.error();
    const QLocale& locale = context_.wording().locale();
    std::vector<Row> rows;
    for (const Record& record : *records) {
        const KeyResultLine line = lineOf(context_.reader(), record);
        const domain::KeyResult& values = line.values;
        const auto progress = domain::keyResultProgress(values);
        const Uuid owner = record.reference(field::kKeyResultOwner);
        const QString last = values.metric == domain::Metric::milestones
                                 ? valuesText(locale, line)
                                 : amountText(locale, line, values.current, decimalsOf(values));
        rows.push_back(
            {toText(record.id),
             {toText(record.text(field::kKeyResultTitle)), metricName(values.metric), line.unit, plain(values.weight),
              plain(values.start), plain(values.target), plain(values.current),
              progress ? domain::shownProgress(*progress) : -1.0, progress ? percentText(locale, *progress) : QString{},
              progress ? overshootText(*progress) : QString{}, valuesText(locale, line), toText(owner),
              owner.isNil() ? QString{} : context_.people().person(owner).name, values.milestones,
              values.milestonesDone, last}});
    }
    return rows;
}

MilestonesModel::MilestonesModel(const PageContext& context, const Uuid& keyResult)
    : RowListModel(context.data(), {"title", "done", "due", "overdue"}), context_(context), keyResult_(keyResult) {}

bool MilestonesModel::concerns(const store::Change& change) const {
    return change.entity == schema::kMilestone;
}

Result<std::vector<RowListModel::Row>> MilestonesModel::compose() {
    const auto records = inOrder(context_.reader(), schema::kMilestone, field::kMilestoneKeyResult, keyResult_,
                                 field::kMilestonePosition);
    if (!records) return records.error();
    const std::int64_t day = today(context_.now());
    std::vector<Row> rows;
    for (const Record& record : *records) {
        rows.push_back({toText(record.id),
                        {toText(record.text(field::kMilestoneTitle)), record.flag(field::kMilestoneDone),
                         PageContext::day(record.value(field::kMilestoneDue)),
                         isOverdue(record, field::kMilestoneDue, field::kMilestoneDone, day)}});
    }
    return rows;
}

InitiativesModel::InitiativesModel(const PageContext& context, const Uuid& goal)
    : RowListModel(context.data(),
                   {"title", "done", "due", "overdue", "ownerId", "ownerName", "ownerInitials", "mine"}),
      context_(context),
      goal_(goal) {}

bool InitiativesModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kInitiative, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> InitiativesModel::compose() {
    auto records =
        inOrder(context_.reader(), schema::kInitiative, field::kInitiativeGoal, goal_, field::kInitiativePosition);
    if (!records) return records.error();
    std::ranges::stable_sort(*records, {}, [](const Record& row) { return row.flag(field::kInitiativeDone); });
    const std::int64_t day = today(context_.now());
    std::vector<Row> rows;
    for (const Record& record : *records) {
        const Uuid owner = record.reference(field::kInitiativeOwner);
        const Person& person = context_.people().person(owner);
        rows.push_back({toText(record.id),
                        {toText(record.text(field::kInitiativeTitle)), record.flag(field::kInitiativeDone),
                         PageContext::day(record.value(field::kInitiativeDue)),
                         isOverdue(record, field::kInitiativeDue, field::kInitiativeDone, day), toText(owner),
                         person.name, person.initials, owner == context_.data().me()}});
    }
    return rows;
}

CheckInsModel::CheckInsModel(const PageContext& context, const Uuid& goal)
    : RowListModel(context.data(), {"authorId", "authorName", "authorFirst", "authorInitials", "at", "status",
                                    "confidence", "comment", "progress", "percent", "values", "mine"}),
      context_(context),
      goal_(goal) {}

bool CheckInsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kCheckIn, schema::kMeasurement, schema::kKeyResult, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> CheckInsModel::compose() {
    store::Reader& reader = context_.reader();
    auto records =
        reader.list({.entity = schema::kCheckIn, .where = {{field::kCheckInGoal, Compare::equal, Value{goal_}}}});
    if (!records) return records.error();
    std::ranges::sort(*records, std::greater{},
                      [](const Record& row) { return std::pair(row.number(field::kCheckInAt), row.id); });
    const auto values = reader.list(
        {.entity = schema::kMeasurement, .where = {{field::kMeasurementGoal, Compare::equal, Value{goal_}}}});
    if (!values) return values.error();
    const auto results = inOrder(reader, schema::kKeyResult, field::kKeyResultGoal, goal_, field::kKeyResultPosition);
    if (!results) return results.error();
    const QLocale& locale = context_.wording().locale();
    std::unordered_map<Uuid, QStringList> said;  // by check-in, in the order of the key results
    for (const Record& result : *results) {
        const KeyResultLine line = lineOf(reader, result);
        for (const Record& value : *values) {
            if (value.reference(field::kMeasurementKeyResult) != result.id) continue;
            const std::int64_t amount = value.number(field::kMeasurementValue);
            domain::KeyResult written = line.values;
            written.current = amount;
            said[value.reference(field::kMeasurementCheckIn)].append(
                toText(result.text(field::kKeyResultTitle)) + u' ' +
                amountText(locale, line, amount, decimalsOf(written)));
        }
    }
    std::vector<Row> rows;
    for (const Record& record : *records) {
        const Person& author = context_.people().person(record.author);
        const bool isMeasured = isSet(record.value(field::kCheckInProgress));
        const double progress = plain(record.number(field::kCheckInProgress));
        const auto status = static_cast<domain::GoalStatus>(record.number(field::kCheckInStatus));
        rows.push_back(
            {toText(record.id),
             {toText(record.author), author.name, author.firstName, author.initials,
              PageContext::moment(record.number(field::kCheckInAt)), statusName(status),
              static_cast<int>(record.number(field::kCheckInConfidence)), toText(record.text(field::kCheckInComment)),
              isMeasured ? domain::shownProgress(progress) : -1.0,
              isMeasured ? percentText(locale, progress) : QString{}, said[record.id].join(QStringLiteral(" · ")),
              record.author == context_.data().me()}});
    }
    return rows;
}

}  // namespace aufwind::views
