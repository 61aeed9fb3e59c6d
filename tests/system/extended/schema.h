// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"

#include <algorithm>
#include <array>
#include <iterator>

/// Today's entities and one more, as the next version of the program could have it. This description is all that is
/// written for it: aufwindd_extended and aufwindctl_extended are the programs' own code under this schema.
namespace aufwind::system_test {

using schema::Relation;
using schema::ScopeKind;
using schema::Type;

/// Far from the numbers that the program gives next.
inline constexpr schema::EntityNumber kKudosCard = 1000;

inline constexpr schema::Entity kKudos{
    .number = kKudosCard,
    .name = "kudos_card",
    .since = schema::kSchemaVersion + 1,
    .fields = {{.number = 1,
                .name = "person",
                .type = Type::reference,
                .target = schema::kEmployee,
                .required = true,
                .merge = schema::Merge::fixed},
               {.number = 2, .name = "title", .type = Type::shortText, .limit = 60, .required = true, .search = true},
               {.number = 3,
                .name = "story",
                .type = Type::collaborativeText,
                .limit = 1 << 16,
                .search = true,
                .change = {{.relation = Relation::author}, {.relation = Relation::person, .path = {1}}}},
               {.number = 4, .name = "mood", .type = Type::choice, .choices = {"thanks", "craft", "courage"}},
               {.number = 5, .name = "position", .type = Type::orderKey, .limit = 256, .required = true, .within = 1},
               {.number = 6, .name = "witnesses", .type = Type::referenceSet, .limit = 5, .target = schema::kEmployee},
               {.number = 7, .name = "card", .type = Type::blobReference, .limit = 3 << 20}},
    .scopes = {{.kind = ScopeKind::person, .field = 1}, {.kind = ScopeKind::person, .field = schema::kAuthor}},
    .create = {{.relation = Relation::anyone}},
    .change = {{.relation = Relation::author}},
    .remove = {{.relation = Relation::author}}};

inline constexpr auto kExtendedEntities = [] {
    std::array<schema::Entity, std::size(schema::kEntities) + 1> all{};
    std::copy(std::begin(schema::kEntities), std::end(schema::kEntities), all.begin());
    all.back() = kKudos;
    return all;
}();
inline constexpr schema::Schema kExtendedSchema{schema::kSchemaVersion + 1, kExtendedEntities};

/// Of a server that today's programs can only read from.
inline constexpr schema::Schema kExtendedOnlySchema{kExtendedSchema.version(), kExtendedEntities,
                                                    kExtendedSchema.version()};

static_assert(schema::wellFormed(kExtendedSchema));

}  // namespace aufwind::system_test
