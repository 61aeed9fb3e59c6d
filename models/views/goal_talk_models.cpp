// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/views/comment_rows.h"
#include "models/views/goal_models.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

/// What is said about a goal, in its drawer and in meetings.
namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

}  // namespace

GoalCommentsModel::GoalCommentsModel(const PageContext& context, const Uuid& goal)
    : RowListModel(context.data(), commentRoles()), context_(context), goal_(goal) {}

bool GoalCommentsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kGoalComment, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> GoalCommentsModel::compose() {
    auto records = context_.reader().list(
        {.entity = schema::kGoalComment, .where = {{field::kGoalCommentGoal, Compare::equal, Value{goal_}}}});
    if (!records) return records.error();
    return commentRows(context_, std::move(*records), {field::kGoalCommentParent, field::kGoalCommentText});
}

GoalPointsModel::GoalPointsModel(const PageContext& context, const Uuid& goal)
    : RowListModel(context.data(), {"pointId", "title", "seriesId", "series", "discussed", "linkMine"}),
      context_(context),
      goal_(goal) {}

bool GoalPointsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kPointLink, schema::kTalkingPoint, schema::kMeetingSeries,
                                   schema::kSeriesParticipant, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> GoalPointsModel::compose() {
    store::Reader& reader = context_.reader();
    auto records =
        reader.list({.entity = schema::kPointLink, .where = {{field::kPointLinkGoal, Compare::equal, Value{goal_}}}});
    if (!records) return records.error();
    std::ranges::sort(*records, std::greater{}, [](const Record& row) { return std::tie(row.created, row.id); });
    std::vector<Row> rows;
    for (const Record& link : *records) {
        const auto point = reader.find(schema::kTalkingPoint, link.reference(field::kLinkPoint));
        const auto series = reader.find(schema::kMeetingSeries, link.reference(field::kLinkSeries));
        if (!point) return point.error();
        if (!series) return series.error();
        if (!*point || !(*point)->alive() || !*series || !(*series)->alive()) continue;
        const auto people = participantsOf(reader, **series);
        if (std::ranges::find(people, context_.data().me()) == people.end()) continue;
        rows.push_back({toText(link.id),
                        {toText((*point)->id), toText((*point)->text(field::kPointTitle)), toText((*series)->id),
                         context_.meetingTitle(**series, people), !(*point)->reference(field::kPointDiscussed).isNil(),
                         link.author == context_.data().me()}});
    }
    return rows;
}

}  // namespace aufwind::views
