// SPDX-License-Identifier: GPL-3.0-or-later
// Who the cells that name people mean, and whether the tree of managers still is one.
#include "models/domain/people.h"
#include "models/domain/roster/known_targets.h"
#include "models/domain/roster/planner.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>
#include <unordered_map>

namespace aufwind::roster {

using schema::Type;

namespace {

constexpr const char* kArrow = " \xE2\x86\x92 ";

}  // namespace

const CellChange* Line::change(const Target& target) const {
    const auto at = std::ranges::find(changes, target, &CellChange::target);
    return at != changes.end() ? &*at : nullptr;
}

void Planner::findPeople() {
    for (std::size_t column = 0; column < options_.columns.size(); ++column) {
        const auto& target = options_.columns[column];
        if (!target || fieldOf(*target).target != schema::kEmployee) continue;
        for (Line& line : plan_.lines) readPeople(line, column, *target);
    }
}

void Planner::readPeople(Line& line, std::size_t column, const Target& target) {
    const schema::Field& field = fieldOf(target);
    const std::string_view text = cell(line.row, column);
    if (text.empty()) return;
    CellChange change{target, here_.value(line.person, target), {}, {}, here_.rowOf(line.person, target)};
    if (text != kReset) {
        const bool several = field.type == Type::referenceSet;
        for (const auto part : std::views::split(text, several ? ';' : '\0')) {
            const std::string_view name = trimmed(std::string_view(part.begin(), part.end()));
            if (name.empty()) continue;
            const auto person = personOf(line, column, target, name);
            if (!person) return;
            change.people.push_back(*person);
        }
        if (several && change.people.size() > field.limit) {
            fault(line, FaultKind::tooLong, column, target, text);
            return;
        }
    }
    std::ranges::sort(change.people);
    const auto doubled = std::ranges::unique(change.people);
    change.people.erase(doubled.begin(), doubled.end());
    std::vector<Uuid> before;
    if (const auto* one = std::get_if<Uuid>(&change.before)) before.push_back(*one);
    if (const auto* many = std::get_if<std::vector<Uuid>>(&change.before)) before = *many;
    std::ranges::sort(before);
    const bool isSame = std::ranges::equal(
        before, change.people, [](const Uuid& one, const PersonRef& other) { return other == PersonRef{one}; });
    if (!isSame) line.changes.push_back(std::move(change));
}

std::optional<PersonRef> Planner::personOf(Line& line, std::size_t column, const Target& target,
                                           std::string_view name) {
    const auto refOf = [&](std::size_t row) {
        const Uuid& person = plan_.lines[row].person;
        return person.isNil() ? PersonRef{.row = row} : PersonRef{person};
    };
    std::set<PersonRef> found;
    const std::string id(name);
    if (const auto row = rowByExternalId_.find(id); row != rowByExternalId_.end()) {
        found.insert(refOf(row->second));
    } else if (const Record* person = here_.withExternalId(id); person != nullptr) {
        found.insert({person->id});
    } else if (const auto other = rowByAddress_.find(lowered(name)); other != rowByAddress_.end()) {
        found.insert(refOf(other->second));
    } else if (const Record* known = here_.withAddress(name); known != nullptr) {
        found.insert({known->id});
    } else {
        for (const Record* one : here_.named(name)) found.insert({one->id});
        const auto [from, to] = rowByName_.equal_range(nameKey(name));
        for (auto at = from; at != to; ++at) found.insert(refOf(at->second));
    }
    if (found.size() != 1) {
        fault(line, found.empty() ? FaultKind::unknownPerson : FaultKind::severalPeople, column, target, name);
        return std::nullopt;
    }
    const PersonRef self = refOf(line.row);
    if (*found.begin() == self) {
        fault(line, FaultKind::ownManager, column, target, name);
        return std::nullopt;
    }
    return *found.begin();
}

std::string Planner::nameOf(const PersonRef& person) const {
    if (person.isNew()) return nameOfRow(person.row);
    const Record* row = here_.find(person.id);
    return row != nullptr ? domain::fullName(*row) : std::string();
}

PersonRef Planner::managerAfter(const PersonRef& person) const {
    const auto byPerson = person.isNew() ? rowByPerson_.end() : rowByPerson_.find(person.id);
    const std::size_t row = person.isNew()                   ? person.row
                            : byPerson != rowByPerson_.end() ? byPerson->second
                                                             : PersonRef::kNoRow;
    if (row != PersonRef::kNoRow && !plan_.lines[row].isFaulty()) {
        const CellChange* change = plan_.lines[row].change(target::kManager);
        if (change != nullptr) return change->people.empty() ? PersonRef{} : change->people.front();
    }
    if (person.isNew()) return {};
    const auto* manager = std::get_if<Uuid>(&here_.value(person.id, target::kManager));
    return manager != nullptr ? PersonRef{*manager} : PersonRef{};
}

// From each row with a fault to those that name somebody who is new in it, and on from there.
bool Planner::markFaultyPeople() {
    std::unordered_multimap<std::size_t, std::size_t> namedBy;
    std::vector<std::size_t> open;
    for (const Line& line : plan_.lines) {
        if (line.isFaulty()) open.push_back(line.row);
        for (const CellChange& change : line.changes) {
            for (const PersonRef& person : change.people) {
                if (person.isNew()) namedBy.emplace(person.row, line.row);
            }
        }
    }
    bool marked = false;
    while (!open.empty()) {
        const std::size_t faulty = open.back();
        open.pop_back();
        if (!plan_.lines[faulty].person.isNil()) continue;
        const auto [from, to] = namedBy.equal_range(faulty);
        for (auto at = from; at != to; ++at) {
            Line& line = plan_.lines[at->second];
            if (line.isFaulty()) continue;
            const auto names = std::ranges::find_if(line.changes, [&](const CellChange& change) {
                return std::ranges::find(change.people, PersonRef{.row = faulty}) != change.people.end();
            });
            const std::size_t column = columnOf(names->target).value_or(0);
            fault(line, FaultKind::faultyPerson, column, names->target, cell(line.row, column));
            line.faults.back().line = plan_.lines[faulty].line;
            line.faults.back().name = nameOfRow(faulty);
            open.push_back(line.row);
            marked = true;
        }
    }
    return marked;
}

// Whoever the file moves is looked at from: a circle that it makes has one of them in it.
bool Planner::markCircles() {
    const auto column = columnOf(target::kManager);
    if (!column) return false;
    bool marked = false;
    std::set<PersonRef> sound;  // whose way up ends
    for (std::size_t row = 0; row < plan_.lines.size(); ++row) {
        if (plan_.lines[row].isFaulty() || plan_.lines[row].change(target::kManager) == nullptr) continue;
        const Uuid& known = plan_.lines[row].person;
        std::vector<PersonRef> way;
        std::set<PersonRef> seen;
        PersonRef at = known.isNil() ? PersonRef{.row = row} : PersonRef{known};
        while (at != PersonRef{} && !sound.contains(at) && seen.insert(at).second) {
            way.push_back(at);
            at = managerAfter(at);
        }
        if (at == PersonRef{} || sound.contains(at)) {
            sound.insert(way.begin(), way.end());
            continue;
        }
        const auto begin = std::ranges::find(way, at);
        std::string names;
        constexpr std::ptrdiff_t kNamed = 10;
        for (auto one = begin; one != way.end() && one - begin < kNamed; ++one) names += nameOf(*one) + kArrow;
        names += way.end() - begin > kNamed ? std::string("\xE2\x80\xA6") + kArrow + nameOf(at) : nameOf(at);
        for (auto one = begin; one != way.end(); ++one) {
            const auto byPerson = one->isNew() ? rowByPerson_.end() : rowByPerson_.find(one->id);
            if (!one->isNew() && byPerson == rowByPerson_.end()) continue;
            Line& line = plan_.lines[one->isNew() ? one->row : byPerson->second];
            if (line.isFaulty() || line.change(target::kManager) == nullptr) continue;
            fault(line, FaultKind::managersInCircle, *column, target::kManager, cell(line.row, *column));
            line.faults.back().name = names;
            marked = true;
        }
    }
    return marked;
}

// There is no circle any more.
void Planner::countDepths() {
    std::map<PersonRef, std::size_t> known;
    for (Line& line : plan_.lines) {
        if (line.isFaulty()) continue;
        std::vector<PersonRef> way;
        PersonRef at = line.person.isNil() ? PersonRef{.row = line.row} : PersonRef{line.person};
        while (at != PersonRef{} && !known.contains(at) && way.size() <= plan_.lines.size() + here_.all().size()) {
            way.push_back(at);
            at = managerAfter(at);
        }
        std::size_t depth = at == PersonRef{} ? 0 : known[at] + 1;
        for (auto one = way.rbegin(); one != way.rend(); ++one) known[*one] = depth++;
        line.depth = known[line.person.isNil() ? PersonRef{.row = line.row} : PersonRef{line.person}];
    }
}

// What has a fault is not done, and that may take the ground from something else: until nothing more is found.
bool Planner::checkTree() {
    while (markFaultyPeople() || markCircles()) {
        if (options_.progress && !options_.progress(0.9)) return false;
    }
    countDepths();
    return true;
}

}  // namespace aufwind::roster
