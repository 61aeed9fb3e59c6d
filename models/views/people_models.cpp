// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/people_models.h"

#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/views/values.h"

#include <unordered_set>

namespace aufwind::views {

namespace {

namespace field = domain::field;

constexpr std::uint32_t kFoundMaximum = 50;
constexpr std::uint32_t kPeopleLookedAt = 500;
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
    : RowListModel(context.data(), kPersonRoles), context_(context), words_(fromText(words)) {}

bool FoundPeopleModel::concerns(const store::Change& change) const {
    return change.entity <= schema::kTeamMembership;
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
    }
    return rows;
}

SearchModel::SearchModel(const PageContext& context, const QString& words)
    : RowListModel(context.data(), {"entity", "title", "snippet", "seriesId", "occurrenceId"}),
      context_(context),
      words_(fromText(words)) {}

bool SearchModel::concerns(const store::Change&) const {
    return true;
}

Result<std::vector<RowListModel::Row>> SearchModel::compose() {
    const auto hits = context_.reader().search(words_, kFoundMaximum);
    if (!hits) return hits.error();
    std::vector<Row> rows;
    std::unordered_set<Uuid> seen;
    for (const store::SearchHit& hit : *hits) {
        const auto row = context_.reader().find(hit.entity, hit.id);
        const schema::Entity* entity = context_.data().schema().entity(hit.entity);
        if (!row || !*row || entity == nullptr || !seen.insert(hit.id).second) continue;
        // Whoever has left a meeting may still hold words of it, but there is no page that shows them.
        const Uuid series = context_.seriesOf(**row);
        const auto meeting = context_.reader().find(schema::kMeetingSeries, series);
        const bool there = meeting && *meeting && (*meeting)->alive();
        rows.push_back({toText(hit.id),
                        {toText(entity->name), context_.titleOf(**row), toText(hit.snippet),
                         there ? toText(series) : QString{}, toText(context_.occurrenceOf(**row))}});
    }
    return rows;
}

}  // namespace aufwind::views
