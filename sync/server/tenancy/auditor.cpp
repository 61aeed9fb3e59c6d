// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/auditor.h"

namespace aufwind::server {
namespace {

using schema::Field;
using schema::Type;

// A set of references may be long; a line of the log is not.
constexpr std::size_t kLongestDetail = 1000;

std::string wordOf(const Field& field, const Value& value) {
    if (const auto* id = std::get_if<Uuid>(&value)) {
        return "=" + id->toString();
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? "=true" : "=false";
    }
    const auto* number = std::get_if<std::int64_t>(&value);
    if (field.type == Type::choice && number != nullptr && *number >= 0 &&
        static_cast<std::size_t>(*number) < field.choices.size()) {
        return "=" + std::string(field.choices[static_cast<std::size_t>(*number)]);
    }
    return {};
}

std::string detailOf(const schema::Entity& entity, const Record* before, const Record& now) {
    std::string detail;
    for (const Cell& cell : now.cells) {
        const Field* field = entity.field(cell.field);
        const Cell* old = before != nullptr ? before->cell(cell.field) : nullptr;
        if (field == nullptr || (old != nullptr && *old == cell)) {
            continue;
        }
        const std::string part = std::string(field->name) + wordOf(*field, cell.value);
        if (detail.size() + part.size() > kLongestDetail) {
            return detail + " and more";
        }
        detail += (detail.empty() ? "" : " ") + part;
    }
    return detail;
}

std::string_view verbOf(const Record* before, const Record& now) {
    const bool was = before != nullptr && before->alive();
    if (was && !now.alive()) {
        return "removed";
    }
    if (!was && now.alive()) {
        return before == nullptr ? "created" : "restored";
    }
    return "changed";
}

}  // namespace

void Auditor::note(Unit& unit, const Uuid& actor, std::int64_t now) {
    for (const RowName& name : unit.order()) {
        const schema::Entity* entity = facts_.schema().entity(name.first);
        if (entity == nullptr || !entity->audited) {
            continue;
        }
        const Unit::Touched& row = unit.touched(name);
        const Record* before = row.before.get();
        const std::string_view verb = verbOf(before, row.now);
        const bool alters = verb != "changed";
        // Of a row that goes or comes back everything is of interest.
        const std::string detail = detailOf(*entity, alters ? nullptr : before, row.now);
        if (alters || !detail.empty()) {
            log_.append({now, actor, std::string(entity->name) + "." + std::string(verb), name.second, detail});
        }
    }
}

}  // namespace aufwind::server
