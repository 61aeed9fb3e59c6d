// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/people.h"
#include "sync/server/privacy/archive.h"

#include <algorithm>

/// Which rows are of a person.
namespace aufwind::server {

namespace {

constexpr std::string_view kWhomItIsAbout = "person";

bool namesPerson(const Cell& cell, const Uuid& person) {
    if (const auto* id = std::get_if<Uuid>(&cell.value)) return *id == person;
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&cell.value)) return std::ranges::count(*ids, person) > 0;
    return false;
}

bool isAuthorOf(const Cell& cell, const Uuid& person) {
    return cell.author == person ||
           std::ranges::any_of(cell.superseded, [&](const Superseded& lost) { return lost.author == person; });
}

/// Nil where the row is about nobody in particular.
Uuid subjectOf(const schema::Entity& entity, const Record& row) {
    if (domain::isPerson(entity.number)) return row.id;
    if (entity.subject != 0) return row.reference(entity.subject);
    const schema::Field* field = entity.field(kWhomItIsAbout);
    return field != nullptr ? row.reference(field->number) : Uuid{};
}

bool isOfSomebodyElse(const schema::Entity& entity, const Record& row, const Uuid& person) {
    const Uuid subject = subjectOf(entity, row);
    return !subject.isNil() && subject != person;
}

}  // namespace

bool concerns(const schema::Schema& schema, const Record& row, const Uuid& person) {
    const schema::Entity* entity = schema.entity(row.entity);
    if (entity == nullptr) return false;
    const auto names = [&](const Cell& cell) {
        return namesPerson(cell, person);
    };
    if (isOfSomebodyElse(*entity, row, person)) return std::ranges::any_of(row.cells, names);
    if (row.author == person || subjectOf(*entity, row) == person) return true;
    if (std::ranges::any_of(row.cells, [&](const Cell& cell) { return names(cell) || isAuthorOf(cell, person); })) {
        return true;
    }
    return std::ranges::any_of(entity->fields, [&](const schema::Field& field) {
        return field.type == schema::Type::collaborativeText && row.cell(field.number) != nullptr;
    });
}

Record partAbout(const schema::Schema& schema, Record row, const Uuid& person) {
    const schema::Entity* entity = schema.entity(row.entity);
    if (entity == nullptr || !isOfSomebodyElse(*entity, row, person)) return row;
    std::erase_if(row.cells, [&](const Cell& cell) { return !namesPerson(cell, person); });
    return row;
}

bool isForAdmins(const schema::Entity& entity) {
    return std::ranges::any_of(entity.scopes, [](const schema::ScopeRule& rule) {
        if (rule.when != 0) return false;  // some rows are, and others are not
        return rule.kind == schema::ScopeKind::tenant ||
               (rule.kind == schema::ScopeKind::role && rule.role <= schema::Role::admin);
    });
}

}  // namespace aufwind::server
