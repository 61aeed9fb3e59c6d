// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
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
    : RowListModel(context.data(), {"text", "authorId", "authorName", "authorInitials", "written", "depth", "mine"}),
      context_(context),
      goal_(goal) {}

bool GoalCommentsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kGoalComment, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> GoalCommentsModel::compose() {
    auto records = context_.reader().list(
        {.entity = schema::kGoalComment, .where = {{field::kGoalCommentGoal, Compare::equal, Value{goal_}}}});
    if (!records) return records.error();
    std::ranges::sort(*records, {}, [](const Record& row) { return std::tie(row.created, row.id); });
    std::set<Uuid> known;
    for (const Record& record : *records) known.insert(record.id);
    std::map<Uuid, std::vector<const Record*>> answers;  // by what they answer; nil for the first level
    for (const Record& record : *records) {
        const Uuid parent = record.reference(field::kGoalCommentParent);
        answers[known.contains(parent) ? parent : Uuid{}].push_back(&record);
    }
    std::vector<Row> rows;
    // By hand instead of by recursion, and each parent once: see CommentsModel.
    std::vector<std::pair<const Record*, int>> open;
    const auto openAnswers = [&](const Uuid& to, int depth) {
        const auto found = answers.find(to);
        if (found == answers.end()) return;
        for (auto it = found->second.rbegin(); it != found->second.rend(); ++it) open.emplace_back(*it, depth);
        answers.erase(found);
    };
    openAnswers({}, 0);
    while (!open.empty()) {
        const auto [comment, depth] = open.back();
        open.pop_back();
        const Person& author = context_.people().person(comment->author);
        rows.push_back(
            {toText(comment->id),
             {toText(comment->text(field::kGoalCommentText)), toText(comment->author), author.name, author.initials,
              PageContext::moment(comment->created.milliseconds()), depth, comment->author == context_.data().me()}});
        openAnswers(comment->id, depth + 1);
    }
    return rows;
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
