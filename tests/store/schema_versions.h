// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/well_formed.h"

/// A small schema in three versions. The second adds an entity, two fields and search over a field that was there: all
/// that ever happens to a schema. Nothing but these descriptions is written for them.
namespace aufwind::store::test {

using schema::Type;

constexpr schema::Entity kFirst[] = {
    {.number = 1,
     .name = "book",
     .fields = {{.number = 1, .name = "title", .type = Type::shortText, .limit = 100, .required = true, .search = true},
                {.number = 2, .name = "shelf", .type = Type::shortText, .limit = 100}},
     .scopes = {{.kind = schema::ScopeKind::tenant}}},
};

constexpr schema::Entity kSecond[] = {
    {.number = 1,
     .name = "book",
     .fields =
         {{.number = 1, .name = "title", .type = Type::shortText, .limit = 100, .required = true, .search = true},
          {.number = 2, .name = "shelf", .type = Type::shortText, .limit = 100, .search = true},
          {.number = 3, .name = "lent_to", .type = Type::reference, .target = 2, .since = 2},
          {.number = 4, .name = "review", .type = Type::collaborativeText, .limit = 1000, .search = true, .since = 2}},
     .scopes = {{.kind = schema::ScopeKind::tenant}}},
    {.number = 2,
     .name = "reader",
     .since = 2,
     .fields = {{.number = 1,
                 .name = "name",
                 .type = Type::shortText,
                 .limit = 100,
                 .required = true,
                 .search = true,
                 .since = 2},
                {.number = 2, .name = "born", .type = Type::date, .since = 2}},
     .scopes = {{.kind = schema::ScopeKind::tenant}}},
};

constexpr schema::Entity kThird[] = {
    kSecond[0],
    kSecond[1],
    {.number = 3,
     .name = "fine",
     .since = 3,
     .fields = {{.number = 1, .name = "cents", .type = Type::integer, .since = 3}},
     .scopes = {{.kind = schema::ScopeKind::tenant}}},
};

constexpr schema::Schema kVersion1{1, kFirst};
constexpr schema::Schema kVersion2{2, kSecond};
constexpr schema::Schema kVersion3{3, kThird};
static_assert(schema::wellFormed(kVersion1) && schema::wellFormed(kVersion2) && schema::wellFormed(kVersion3));

}  // namespace aufwind::store::test
