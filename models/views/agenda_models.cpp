// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/agenda_models.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/domain/point_fields.h"
#include "models/domain/todo.h"
#include "models/domain/web_address.h"
#include "models/views/agenda_edits.h"
#include "models/views/comment_rows.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

}  // namespace

AgendaModel::AgendaModel(const PageContext& context, const Uuid& series, const Uuid& occurrence)
    : RowListModel(context.data(), {"title", "ticked", "carried", "authorId", "authorInitials", "authorName", "mine",
                                    "commentCount", "waiting", "kind", "minutes", "linkCount"}),
      context_(context),
      series_(series),
      occurrence_(occurrence) {}

bool AgendaModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kOccurrence, schema::kTalkingPoint, schema::kPrivatePoint, schema::kComment,
                                   schema::kPointLink, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> AgendaModel::compose() {
    store::Reader& reader = context_.reader();
    const auto series = reader.find(schema::kMeetingSeries, series_);
    if (!series) return series.error();
    std::vector<Row> rows;
    if (!*series) return rows;
    const auto records = agendaRows(reader, series_);
    if (!records) return records.error();
    std::vector<domain::Point> points;
    std::unordered_map<Uuid, const Record*> byId;
    for (const Record& record : *records) {
        points.push_back(domain::pointOf(record));
        byId.emplace(record.id, &record);
    }
    const auto lines = domain::agenda(points, occurrencesOf(reader, **series), occurrence_, context_.now());
    for (const domain::AgendaLine& line : lines) rows.push_back(rowOf(*byId.at(line.point), line));
    return rows;
}

RowListModel::Row AgendaModel::rowOf(const Record& point, const domain::AgendaLine& line) const {
    store::Reader& reader = context_.reader();
    const Person& author = context_.people().person(point.author);
    const auto countOf = [&](EntityNumber entity, FieldNumber by) {
        const auto count = reader.count({.entity = entity, .where = {{by, Compare::equal, Value{point.id}}}});
        return static_cast<int>(count.valueOr(0));
    };
    const bool isPrivate = domain::isPrivatePoint(point);
    const auto unsent = reader.outboxOf(point.entity, point.id);
    const QString kind = isPrivate        ? QStringLiteral("private")
                         : line.isSection ? QStringLiteral("section")
                                          : QStringLiteral("point");
    return {toText(point.id),
            {toText(point.text(domain::pointFields(point).title)), line.ticked, line.carried, toText(point.author),
             author.initials, author.name, point.author == context_.data().me(),
             isPrivate ? 0 : countOf(schema::kComment, field::kCommentPoint), unsent.ok() && !unsent->empty(), kind,
             static_cast<int>(point.number(domain::pointFields(point).minutes)),
             isPrivate ? 0 : countOf(schema::kPointLink, field::kLinkPoint)}};
}

LinksModel::LinksModel(const PageContext& context, const Uuid& point)
    : RowListModel(context.data(), {"title", "address", "mine", "goalId", "seen"}), context_(context), point_(point) {}

bool LinksModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kPointLink, schema::kGoal});
}

Result<std::vector<RowListModel::Row>> LinksModel::compose() {
    auto records = context_.reader().list(
        {.entity = schema::kPointLink, .where = {{field::kLinkPoint, Compare::equal, Value{point_}}}});
    if (!records) return records.error();
    std::ranges::sort(*records, {}, [](const Record& row) { return std::tie(row.created, row.id); });
    std::vector<Row> rows;
    for (const Record& link : *records) {
        const bool isMine = link.author == context_.data().me();
        if (const Uuid goal = link.reference(field::kPointLinkGoal); !goal.isNil()) {
            const auto row = context_.reader().find(schema::kGoal, goal);
            if (!row) return row.error();
            const bool isSeen = *row && (*row)->alive();
            rows.push_back({toText(link.id),
                            {isSeen ? toText((*row)->text(field::kGoalTitle))
                                    : QCoreApplication::translate("GoalWords", "A goal that you cannot see"),
                             QString{}, isMine, toText(goal), isSeen}});
            continue;
        }
        const std::string address = link.text(field::kLinkAddress);
        // The server takes any text; what is no address of the web leads nowhere.
        if (!domain::isWebAddress(address)) continue;
        const std::string title = link.text(field::kLinkTitle);
        rows.push_back(
            {toText(link.id),
             {toText(title.empty() ? domain::hostOf(address) : title), toText(address), isMine, QString{}, false}});
    }
    return rows;
}

SuggestionsModel::SuggestionsModel(const PageContext& context, const Uuid& series, const Uuid& occurrence)
    : RowListModel(context.data(), {"title", "ownerName", "due"}),
      context_(context),
      series_(series),
      occurrence_(occurrence) {}

bool SuggestionsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kActionItem, schema::kTalkingPoint, schema::kPrivatePoint,
                                   schema::kOccurrence, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> SuggestionsModel::compose() {
    store::Reader& reader = context_.reader();
    std::vector<Row> rows;
    const auto occurrence = reader.find(schema::kOccurrence, occurrence_);
    if (!occurrence) return occurrence.error();
    if (!*occurrence || domain::isSettled(domain::occurrenceOf(**occurrence), context_.now())) return rows;
    const auto points = agendaRows(reader, series_);
    if (!points) return points.error();
    std::set<std::string> known;
    for (const Record& point : *points) {
        const domain::PointFields& fields = domain::pointFields(point);
        const bool isOpen = point.reference(fields.discussed).isNil();
        if (isOpen && !domain::isSection(point)) known.insert(point.text(fields.title));
    }
    auto actions =
        reader.list({.entity = schema::kActionItem, .where = {{field::kActionSeries, Compare::equal, Value{series_}}}});
    if (!actions) return actions.error();
    const std::int64_t until = dayOf(instantFrom((*occurrence)->number(field::kOccurrenceStarts))) + 7;
    std::erase_if(*actions, [&](const Record& action) {
        return action.flag(field::kActionDone) ||
               std::holds_alternative<std::monostate>(action.value(field::kActionDue)) ||
               action.number(field::kActionDue) > until || known.contains(action.text(field::kActionTitle));
    });
    std::ranges::sort(*actions, {},
                      [](const Record& row) { return std::tuple(row.number(field::kActionDue), row.id); });
    for (const Record& action : *actions) {
        if (rows.size() == kMost) break;
        rows.push_back({toText(action.id),
                        {toText(action.text(field::kActionTitle)),
                         context_.people().person(action.reference(field::kActionOwner)).name,
                         PageContext::day(action.value(field::kActionDue))}});
    }
    return rows;
}

CommentsModel::CommentsModel(const PageContext& context, const Uuid& point)
    : RowListModel(context.data(), commentRoles()), context_(context), point_(point) {}

bool CommentsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kComment, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> CommentsModel::compose() {
    auto records = context_.reader().list(
        {.entity = schema::kComment, .where = {{field::kCommentPoint, Compare::equal, Value{point_}}}});
    if (!records) return records.error();
    return commentRows(context_, std::move(*records), {field::kCommentParent, field::kCommentText});
}

ActionsModel::ActionsModel(const PageContext& context, const Uuid& series)
    : RowListModel(context.data(), {"title", "done", "ownerId", "ownerInitials", "ownerName", "due", "overdue"}),
      context_(context),
      series_(series) {}

bool ActionsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kActionItem, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> ActionsModel::compose() {
    auto records = context_.reader().list(
        {.entity = schema::kActionItem, .where = {{field::kActionSeries, Compare::equal, Value{series_}}}});
    if (!records) return records.error();
    const auto dueOf = [](const Record& row) {
        const bool has = !std::holds_alternative<std::monostate>(row.value(field::kActionDue));
        return has ? row.number(field::kActionDue) : std::numeric_limits<std::int64_t>::max();
    };
    std::ranges::sort(*records, [&](const Record& a, const Record& b) {
        return std::tuple(a.flag(field::kActionDone), dueOf(a), a.created, a.id) <
               std::tuple(b.flag(field::kActionDone), dueOf(b), b.created, b.id);
    });
    std::vector<Row> rows;
    const std::int64_t day = today(context_.now());
    for (const Record& action : *records) {
        const bool done = action.flag(field::kActionDone);
        const Uuid owner = action.reference(field::kActionOwner);
        const Person& person = context_.people().person(owner);
        rows.push_back({toText(action.id),
                        {toText(action.text(field::kActionTitle)), done, toText(owner), person.initials, person.name,
                         PageContext::day(action.value(field::kActionDue)), !done && dueOf(action) < day}});
    }
    return rows;
}

}  // namespace aufwind::views
