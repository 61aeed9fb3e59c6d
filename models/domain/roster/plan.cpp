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
Result<Attributes> usedOf(const Attributes& all, const Columns& columns) {
    Attributes used;
    for (const auto& target : columns) {
        if (!target || !target->isAttribute()) continue;
        const domain::Attribute* attribute = attributeOf(all, *target);
        if (attribute == nullptr || targetOf(*attribute) != *target) {
            return Error{ErrorCode::notFound, "an attribute that a column fills is not there"};
        }
        used.push_back(*attribute);
    }
    return used;
}

bool fills(const Columns& columns, const Target& target) {
    return std::ranges::find(columns, std::optional(target)) != columns.end();
}

Result<Plan> planWith(const PeopleHere& here, Attributes used, const Table& table, const PlanOptions& options) {
    if (!fills(options.columns, target::kExternalId) && !fills(options.columns, target::kEmail)) {
        return Error{ErrorCode::invalid, "no column says who is meant: an external id or an e-mail address is needed"};
    }
    Planner planner(table, options, here, std::move(used));
    const auto goesOn = [&](double part) {
        return !options.progress || options.progress(part);
    };
    if (!planner.readRows()) return Error{ErrorCode::busy, "ended"};
    planner.findPeople();
    if (!goesOn(0.9)) return Error{ErrorCode::busy, "ended"};
    if (!planner.checkTree() || !goesOn(1)) return Error{ErrorCode::busy, "ended"};
    return planner.finish();
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

std::string_view nameOf(FaultKind kind) {
    switch (kind) {
        case FaultKind::noKey:
            return "no_key";
        case FaultKind::missing:
            return "missing";
        case FaultKind::cannotBeCleared:
            return "cannot_be_cleared";
        case FaultKind::tooLong:
            return "too_long";
        case FaultKind::noDate:
            return "no_date";
        case FaultKind::dateDoesNotExist:
            return "date_does_not_exist";
        case FaultKind::dateEitherWay:
            return "date_either_way";
        case FaultKind::noAddress:
            return "no_address";
        case FaultKind::unknownChoice:
            return "unknown_choice";
        case FaultKind::noNumber:
            return "no_number";
        case FaultKind::numberEitherWay:
            return "number_either_way";
        case FaultKind::noYesOrNo:
            return "no_yes_or_no";
        case FaultKind::samePersonAgain:
            return "same_person_again";
        case FaultKind::takenAddress:
            return "taken_address";
        case FaultKind::unknownPerson:
            return "unknown_person";
        case FaultKind::severalPeople:
            return "several_people";
        case FaultKind::ownManager:
            return "own_manager";
        case FaultKind::managersInCircle:
            return "managers_in_circle";
        case FaultKind::moreCells:
            return "more_cells";
        case FaultKind::faultyPerson:
            return "faulty_person";
    }
    return "unknown";
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
    const bool confidential = std::ranges::any_of(options.columns, [](const std::optional<Target>& one) {
        return one && one->entity == schema::kConfidentialRecord;
    });
    const bool namesAttributes = std::ranges::any_of(
        options.columns, [](const std::optional<Target>& one) { return one && one->isAttribute(); });
    const auto all = namesAttributes ? attributesHere(reader) : Result<Attributes>(Attributes{});
    if (!all) return all.error();
    auto used = usedOf(*all, options.columns);
    if (!used) return used.error();
    const auto here = PeopleHere::read(reader, confidential, *used);
    return here ? planWith(*here, std::move(*used), table, options) : here.error();
}

Result<Plan> planImport(CompanyRows rows, const Table& table, const PlanOptions& options) {
    auto used = usedOf(rows.attributes, options.columns);
    if (!used) return used.error();
    const PeopleHere here = PeopleHere::of(std::move(rows.people), std::move(rows.confidential), rows.values);
    return planWith(here, std::move(*used), table, options);
}

}  // namespace aufwind::roster
