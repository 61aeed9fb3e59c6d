// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "models/schema/record.h"

#include <array>

/// The two versions of the schema that meet in a world: the real one, and a later one that adds what a later one may
/// add. The servers and some devices have the later one (invariant 18).
namespace aufwind::sim {

inline constexpr EntityNumber kReminder = 100;
inline constexpr EntityNumber kAppraisal = 101;
inline constexpr std::uint16_t kLaterVersion = schema::kSchemaVersion + 1;

namespace detail {

template <std::size_t count>
constexpr void add(std::array<schema::Entity, count>& all, EntityNumber number, schema::Field field) {
    auto& fields = all[number - 1U].fields;
    field.since = kLaterVersion;
    fields.items[fields.count++] = field;
}

constexpr auto laterEntities() {
    using schema::Type;
    std::array<schema::Entity, std::size(schema::kEntities) + 2> all{};
    for (std::size_t i = 0; i < std::size(schema::kEntities); ++i) {
        all[i] = schema::kEntities[i];
    }
    add(all, schema::kTalkingPoint, {.number = 90, .name = "weight", .type = Type::integer});
    add(all, schema::kTalkingPoint,
        {.number = 91, .name = "outcome", .type = Type::collaborativeText, .limit = 1 << 20, .search = true});
    add(all, schema::kEmployee,
        {.number = 90, .name = "mentors", .type = Type::referenceSet, .limit = 10, .target = schema::kEmployee});
    add(all, schema::kActionItem, {.number = 90, .name = "hint", .type = Type::shortText, .limit = 200});
    // What goes to those above somebody, and moves with the tree.
    all[all.size() - 2] = {
        .number = kAppraisal,
        .name = "appraisal",
        .since = kLaterVersion,
        .fields = {{.number = 1,
                    .name = "person",
                    .type = Type::reference,
                    .target = schema::kEmployee,
                    .required = true,
                    .since = kLaterVersion},
                   {.number = 2, .name = "text", .type = Type::shortText, .limit = 200, .since = kLaterVersion},
                   {.number = 3, .name = "kept", .type = Type::flag, .since = kLaterVersion}},
        .scopes = {{.kind = schema::ScopeKind::managers, .field = 1},
                   {.kind = schema::ScopeKind::chain, .field = 1},
                   {.kind = schema::ScopeKind::person, .field = schema::kAuthor}},
        .create = {{.relation = schema::Relation::anyone}},
        .change = {{.relation = schema::Relation::manager, .path = {1}}, {.relation = schema::Relation::author}},
        .remove = {{.relation = schema::Relation::chain, .path = {1}}, {.relation = schema::Relation::author}},
    };
    all.back() = {
        .number = kReminder,
        .name = "reminder",
        .since = kLaterVersion,
        .fields = {{.number = 1,
                    .name = "series",
                    .type = Type::reference,
                    .target = schema::kMeetingSeries,
                    .required = true,
                    .merge = schema::Merge::fixed,
                    .since = kLaterVersion},
                   {.number = 2,
                    .name = "text",
                    .type = Type::shortText,
                    .limit = 200,
                    .search = true,
                    .since = kLaterVersion}},
        .scopes = {{.kind = schema::ScopeKind::group, .field = 1}},
        .create = {{.relation = schema::Relation::memberOf, .path = {1}}},
        .change = {{.relation = schema::Relation::memberOf, .path = {1}}},
        .remove = {{.relation = schema::Relation::author}},
    };
    return all;
}

}  // namespace detail

inline constexpr auto kLaterEntities = detail::laterEntities();
inline constexpr schema::Schema kLaterSchema{kLaterVersion, kLaterEntities};
/// Of a server that the earlier version can only read from.
inline constexpr schema::Schema kLaterOnlySchema{kLaterVersion, kLaterEntities, kLaterVersion};
static_assert(schema::wellFormed(kLaterSchema));

}  // namespace aufwind::sim
