// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/plan.h"

#include "models/domain/roster/known_targets.h"
#include "models/domain/roster/mappings.h"
#include "models/domain/roster/planner.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace aufwind::roster {

namespace {

std::size_t hashOf(const Value& value) {
    return std::visit(
        [](const auto& one) -> std::size_t {
            using T = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<T, std::monostate>) {
                return 7;
            } else if constexpr (std::is_same_v<T, std::vector<Uuid>>) {
                std::size_t all = one.size();
                for (const Uuid& id : one) all = all * 31 + std::hash<Uuid>{}(id);
                return all;
            } else {
                return std::hash<T>{}(one);
            }
        },
        value);
}

/// Those that columns fill.
Result<Attributes> attributesOf(store::Reader& reader, const Columns& columns) {
    const auto isNamed = [](const std::optional<Target>& one) {
        return one && one->isAttribute();
    };
    Attributes used;
    if (std::ranges::none_of(columns, isNamed)) return used;
    const auto all = attributesHere(reader);
    if (!all) return all.error();
    for (const auto& target : columns) {
        if (!isNamed(target)) continue;
        const domain::Attribute* attribute = attributeOf(*all, *target);
        if (attribute == nullptr || targetOf(*attribute) != *target) {
            return Error{ErrorCode::notFound, "an attribute that a column fills is not there"};
        }
        used.push_back(*attribute);
    }
    return used;
}

}  // namespace

std::string_view nameOf(Becomes becomes) {
    switch (becomes) {
        case Becomes::faulty:
            return "faulty";
        case Becomes::created:
            return "created";
        case Becomes::changed:
            return "changed";
        case Becomes::deactivated:
            return "deactivated";
        case Becomes::unchanged:
            break;
    }
    return "unchanged";
}

std::size_t Plan::count(Becomes becomes) const {
    return static_cast<std::size_t>(std::ranges::count(lines, becomes, &Line::becomes));
}

std::size_t Plan::changes() const {
    return count(Becomes::created) + count(Becomes::changed) + count(Becomes::deactivated);
}

Plan Planner::finish() {
    std::unordered_map<Uuid, std::size_t> reports;  // who stays, by the manager of afterwards
    for (const Record& person : here_.all()) {
        if (person.number(target::kStatus.field) == target::kLeft) continue;
        const PersonRef manager = managerAfter({person.id});
        if (!manager.isNew() && !manager.id.isNil()) ++reports[manager.id];
    }
    std::uint64_t digest = 0;
    for (Line& line : plan_.lines) {
        const CellChange* end = line.change(target::kEnd);
        const CellChange* status = line.change(target::kStatus);
        const bool ends = end != nullptr && !std::holds_alternative<std::monostate>(end->after);
        const bool leaves = status != nullptr && status->after == Value{target::kLeft};
        if (line.isFaulty()) {
            line.becomes = Becomes::faulty;
        } else if (line.person.isNil()) {
            line.becomes = Becomes::created;
        } else if (ends || leaves) {
            line.becomes = Becomes::deactivated;
            line.reports = reports[line.person];
        } else {
            line.becomes = line.changes.empty() ? Becomes::unchanged : Becomes::changed;
        }
        const auto mix = [&](std::size_t part) {
            digest = (digest ^ part) * 1'099'511'628'211ULL;
        };
        if (line.isFaulty()) continue;
        mix(std::hash<Uuid>{}(line.person));
        for (const CellChange& change : line.changes) {
            mix(change.target.entity * 1'000U + change.target.field);
            mix(std::hash<Uuid>{}(change.target.attribute));
            mix(hashOf(change.before));
            mix(hashOf(change.after));
            for (const PersonRef& person : change.people) mix(std::hash<Uuid>{}(person.id) + person.row);
        }
    }
    plan_.digest = digest;
    return std::move(plan_);
}

Result<Plan> planImport(store::Reader& reader, const Table& table, const PlanOptions& options) {
    const auto fills = [&](const Target& target) {
        return std::ranges::find(options.columns, std::optional(target)) != options.columns.end();
    };
    if (!fills(target::kExternalId) && !fills(target::kEmail)) {
        return Error{ErrorCode::invalid, "no column says who is meant: an external id or an e-mail address is needed"};
    }
    const bool confidential = std::ranges::any_of(options.columns, [](const std::optional<Target>& one) {
        return one && one->entity == schema::kConfidentialRecord;
    });
    auto attributes = attributesOf(reader, options.columns);
    if (!attributes) return attributes.error();
    const auto here = PeopleHere::read(reader, confidential, *attributes);
    if (!here) return here.error();
    Planner planner(table, options, *here, std::move(*attributes));
    const auto goesOn = [&](double part) {
        return !options.progress || options.progress(part);
    };
    if (!planner.readRows()) return Error{ErrorCode::busy, "ended"};
    planner.findPeople();
    if (!goesOn(0.9)) return Error{ErrorCode::busy, "ended"};
    if (!planner.checkTree() || !goesOn(1)) return Error{ErrorCode::busy, "ended"};
    return planner.finish();
}

}  // namespace aufwind::roster
