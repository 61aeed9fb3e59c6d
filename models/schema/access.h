// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"

#include <array>
#include <span>

/// How the access matrix (resources/access/matrix.tsv) comes into the descriptions of the entities. Constants; any
/// thread. Errors: an entity without its lines, or lines of no entity or field, end the compilation.
namespace aufwind::schema {

/// Who changes a field where that differs from the entity's.
struct FieldAccess {
    FieldNumber field = 0;
    Rights change{};
};

/// What the matrix says of one entity.
struct Access {
    std::string_view entity{};
    List<ScopeRule, 6> scopes{};
    Rights create{};
    Rights change{};
    Rights remove{};
    List<FieldAccess, 16> fields{};
};

namespace detail {

// Not constant, so that a constant which comes here does not compile.
inline void theMatrixDoesNotFitTheEntities() {}

// The words of a condition become the places of the choices.
constexpr void resolve(const Entity& entity, ScopeRule& rule) {
    const Field* when = entity.field(rule.when);
    for (const std::string_view word : rule.words) {
        bool found = false;
        for (std::size_t i = 0; when != nullptr && i < when->choices.size(); ++i) {
            if (when->choices[i] == word) {
                rule.values |= 1U << i;
                found = true;
            }
        }
        if (!found) {
            theMatrixDoesNotFitTheEntities();
        }
    }
}

constexpr void give(Entity& entity, const Access& access) {
    entity.scopes = access.scopes;
    for (std::size_t i = 0; i < entity.scopes.size(); ++i) {
        resolve(entity, entity.scopes.items[i]);
    }
    entity.create = access.create;
    entity.change = access.change;
    entity.remove = access.remove;
    for (const FieldAccess& one : access.fields) {
        bool found = false;
        for (std::size_t i = 0; i < entity.fields.size(); ++i) {
            if (entity.fields[i].number == one.field) {
                entity.fields.items[i].change = one.change;
                found = true;
            }
        }
        if (!found) {
            theMatrixDoesNotFitTheEntities();
        }
    }
}

}  // namespace detail

/// The entities with their scopes and rights.
template <std::size_t count>
constexpr std::array<Entity, count> withAccess(const std::array<Entity, count>& shapes,
                                               std::span<const Access> matrix) {
    std::array<Entity, count> entities{};
    if (matrix.size() != count) {
        detail::theMatrixDoesNotFitTheEntities();
    }
    for (std::size_t i = 0; i < count; ++i) {
        entities[i] = shapes[i];
        bool found = false;
        for (const Access& access : matrix) {
            if (access.entity == entities[i].name) {
                detail::give(entities[i], access);
                found = true;
            }
        }
        if (!found) {
            detail::theMatrixDoesNotFitTheEntities();
        }
    }
    return entities;
}

}  // namespace aufwind::schema
