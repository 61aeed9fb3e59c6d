// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/people_models.h"

#include "models/domain/fields.h"
#include "models/domain/goal_forest.h"
#include "models/domain/modules.h"
#include "models/domain/people.h"
#include "models/domain/search_group.h"
#include "models/views/grid_order.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

constexpr std::uint32_t kFoundMaximum = 50;
constexpr std::uint32_t kPeopleLookedAt = 500;
/// Enough that a kind of which there is much leaves room for the others.
constexpr std::uint32_t kSearched = 42;
const QByteArrayList kPersonRoles{"name", "title", "team", "initials", "managerName", "email"};

QVariantList personValues(Directory& people, const Uuid& id) {
    const Person person = people.person(id);
    const QString manager = people.person(person.manager).name;
    return {person.name, person.title, person.team, person.initials, manager, person.email};
}

store::Query everybody() {
    return {.entity = schema::kEmployee,
            .where = {},
            .order = {{field::kEmployeeFirst, false}, {field::kEmployeeLast, false}}};
}

}  // namespace

PeopleModel::PeopleModel(const PageContext& context) : EntityListModel(context.data(), everybody()), context_(context) {
    // What a row shows of a manager or team changes with rows of theirs.
    connect(&context.data(), &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        for (const store::Change& change : changes) {
            if (change.entity > schema::kTeamMembership || !isWatched() || rowCount() == 0) continue;
            emit dataChanged(index(0), index(rowCount() - 1));
            return;
        }
    });
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (role < kFirstOwnRole) return EntityListModel::data(index, role);
    if (!index.isValid() || index.row() >= rowCount()) return {};
    return personValues(context_.people(), record(index.row()).id).value(role - kFirstOwnRole);
}

QHash<int, QByteArray> PeopleModel::roleNames() const {
    QHash<int, QByteArray> names = EntityListModel::roleNames();
    for (int i = 0; i < kPersonRoles.size(); ++i) {
        // A field of the same name gives way: pages want how somebody is called, not how the row says it.
        names.removeIf([&](const auto& entry) { return entry.value() == kPersonRoles[i]; });
        names.insert(kFirstOwnRole + i, kPersonRoles[i]);
    }
    return names;
}

FoundPeopleModel::FoundPeopleModel(const PageContext& context, const QString& words)
    : RowListModel(context.data(), kPersonRoles), context_(context), words_(fromText(words)) {
    // Whom a rule finds may be others now.
    connect(&context.data(), &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        if (std::ranges::any_of(changes, [this](const store::Change& one) { return concerns(one); })) smart_.clear();
    });
}

std::vector<Uuid> FoundPeopleModel::smartMembers(const Uuid& team) {
    const auto row = context_.reader().find(schema::kTeam, team);
    const std::string rule = row && *row ? (*row)->text(field::kTeamRule) : std::string();
    const auto filter = domain::parsePeopleFilter(rule);
    if (!filter || filter->empty()) return {};
    if (const auto known = smart_.find(team); known != smart_.end()) return known->second.members;
    SmartTeam& made = smart_[team];
    const GridQuery query{
        .filter = *filter, .search = {}, .by = {}, .isTeam = true, .locale = context_.wording().locale()};
    made.gathering = gatherGrid(context_.data(), query, [this, team](Result<GridOrder> found) {
        const auto at = smart_.find(team);
        if (at == smart_.end() || !found) return;
        found->resize(std::min<std::size_t>(found->size(), kFoundMaximum));
        at->second.members = std::move(*found);
        if (!at->second.members.empty()) refresh();
    });
    return {};
}

bool FoundPeopleModel::concerns(const store::Change& change) const {
    return change.entity <= schema::kTeamMembership || domain::isAttributeValue(change.entity);
}

Result<std::vector<RowListModel::Row>> FoundPeopleModel::compose() {
    const auto hits = context_.reader().search(words_, kPeopleLookedAt);
    if (!hits) return hits.error();
    std::vector<Row> rows;
    std::unordered_set<Uuid> seen;
    const auto add = [&](const Uuid& id) {
        if (rows.size() >= kFoundMaximum || !seen.insert(id).second) return;
        rows.push_back({toText(id), personValues(context_.people(), id)});
    };
    for (const store::SearchHit& hit : *hits) {
        if (domain::isPerson(hit.entity)) add(hit.id);
    }
    for (const store::SearchHit& hit : *hits) {
        if (hit.entity != schema::kTeam) continue;
        const auto members =
            context_.reader().list({.entity = schema::kTeamMembership,
                                    .where = {{field::kMembershipTeam, store::Compare::equal, Value{hit.id}}},
                                    .limit = kFoundMaximum});
        if (!members) return members.error();
        for (const Record& member : *members) add(member.reference(field::kMembershipPerson));
        const std::vector<Uuid> smart = smartMembers(hit.id);
        for (const Uuid& member : smart) add(member);
    }
    return rows;
}

SearchModel::SearchModel(const PageContext& context, const QString& words)
    : RowListModel(context.data(),
                   {"entity", "title", "snippet", "group", "where", "seriesId", "occurrenceId", "goalId", "surveyId"}),
      context_(context),
      words_(words) {}

void SearchModel::setWords(const QString& words) {
    // Who begins to look again sees what is there now.
    if (words == words_ && isWatched()) return;
    const bool differs = std::exchange(words_, words) != words;
    if (!isWatched() && !std::exchange(answered_, {}).isEmpty()) emit answeredChanged();
    if (differs) emit wordsChanged();
    begin();
}

bool SearchModel::concerns(const store::Change&) const {
    return true;
}

void SearchModel::shown() {
    if (std::exchange(answered_, words_) != words_) emit answeredChanged();
}

Result<std::vector<RowListModel::Row>> SearchModel::compose() {
    const auto hits = context_.reader().search(fromText(words_), kSearched);
    if (!hits) return hits.error();
    std::vector<std::pair<QString, std::vector<Row>>> groups;
    std::unordered_set<Uuid> seen;
    Names names;
    const auto company = context_.reader().list({.entity = schema::kTenantSettings, .limit = 1});
    const Record* settings = company && !company->empty() ? &company->front() : nullptr;
    const bool noMeetings = domain::isModuleOff(settings, "meetings");
    const bool noGoals = domain::isModuleOff(settings, "goals");
    // What is there without meetings.
    static const QSet<QString> kApart{QStringLiteral("people"), QStringLiteral("surveys"), QStringLiteral("other")};
    for (const store::SearchHit& hit : *hits) {
        const QString kind = QString::fromLatin1(domain::searchGroup(hit.entity));
        const bool isOfGoals = kind == QLatin1String("goals");
        if (isOfGoals ? noGoals : noMeetings && !kApart.contains(kind)) continue;
        auto group = std::ranges::find(groups, kind, &std::pair<QString, std::vector<Row>>::first);
        if (group == groups.end()) group = groups.insert(groups.end(), {kind, {}});
        if (group->second.size() >= kMostOfKind) continue;
        const auto row = context_.reader().find(hit.entity, hit.id);
        if (!row || !*row || !seen.insert(hit.id).second) continue;
        group->second.push_back(rowOf(hit, **row, kind, names));
    }
    std::vector<Row> rows;
    for (auto& group : groups) std::ranges::move(group.second, std::back_inserter(rows));
    return rows;
}

RowListModel::Row SearchModel::rowOf(const store::SearchHit& hit, const Record& row, const QString& group,
                                     Names& names) const {
    const schema::Entity* entity = context_.data().schema().entity(hit.entity);
    const Uuid series = context_.seriesOf(row);
    if (!names.contains(series)) {
        const auto found = context_.reader().find(schema::kMeetingSeries, series);
        // Whoever has left a meeting may still hold words of it, but there is no page that shows them.
        const bool there = found && *found && (*found)->alive();
        names[series] = there
                            ? std::optional{context_.meetingTitle(**found, participantsOf(context_.reader(), **found))}
                            : std::nullopt;
    }
    const std::optional<QString> meeting = names[series];
    const Uuid occurrence = context_.occurrenceOf(row);
    const auto held = occurrence.isNil() ? Result<std::optional<Record>>(std::optional<Record>{})
                                         : context_.reader().find(schema::kOccurrence, occurrence);
    QString where = meeting.value_or(QString{});
    if (meeting && held && *held) {
        where += QStringLiteral(" · ") + context_.wording().day(instantFrom((*held)->number(field::kOccurrenceStarts)));
    }
    const Uuid goal = domain::goalOf(row);
    if (!goal.isNil() && goal != hit.id) where = context_.titleOf(schema::kGoal, goal);
    const Uuid survey = domain::surveyFound(row);
    return {toText(hit.id),
            {toText(entity != nullptr ? entity->name : std::string_view{}), context_.titleOf(row), toText(hit.snippet),
             group, where, meeting ? toText(series) : QString{}, toText(occurrence), toText(goal), toText(survey)}};
}

}  // namespace aufwind::views
