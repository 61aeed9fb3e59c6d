// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells are hidden where a request would tell too much, and how sets and people are told apart.
#include "models/domain/survey/disclosure_judgement.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace aufwind::survey {

std::uint32_t SetPool::add(const RespondentSet& set) {
    const std::size_t hash = set.hash(seed_);
    const auto [from, to] = byHash_.equal_range(hash);
    for (auto place = from; place != to; ++place) {
        if (*sets_[place->second] == set) return place->second;
    }
    const std::uint32_t index = size();
    byHash_.emplace(hash, index);
    sets_.push_back(&set);
    hashes_.push_back(hash);
    return index;
}

Atoms::Atoms(const SetPool& segments) {
    std::uint32_t people = 0;
    for (std::uint32_t i = 0; i < segments.size(); ++i) people = std::max(people, segments.at(i).size());
    of_.assign(people, 0);
    if (people != 0) sizes_.push_back(people);

    // Each segment parts the atoms that it holds a part of.
    std::vector<std::uint32_t> inside(sizes_.size());
    std::vector<std::uint32_t> partOf(sizes_.size());
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        std::vector<std::uint32_t> touched;
        segments.at(i).forEach([&](std::uint32_t respondent) {
            if (inside[of_[respondent]]++ == 0) touched.push_back(of_[respondent]);
        });
        for (const std::uint32_t atom : touched) {
            partOf[atom] = atom;
            if (inside[atom] != sizes_[atom]) {
                partOf[atom] = count();
                sizes_.push_back(inside[atom]);
                sizes_[atom] -= inside[atom];
                inside.push_back(0);
                partOf.push_back(0);
            }
            inside[atom] = 0;
        }
        segments.at(i).forEach([&](std::uint32_t respondent) { of_[respondent] = partOf[of_[respondent]]; });
    }

    std::vector<std::uint32_t> first(sizes_.size(), people);
    for (std::uint32_t respondent = people; respondent-- > 0;) first[of_[respondent]] = respondent;
    begins_.assign(sizes_.size() + 1, 0);
    const auto forEachOfAtoms = [&](auto visit) {
        for (std::uint32_t i = 0; i < segments.size(); ++i) {
            segments.at(i).forEach([&](std::uint32_t respondent) {
                if (first[of_[respondent]] == respondent) visit(of_[respondent], i);
            });
        }
    };
    forEachOfAtoms([&](std::uint32_t atom, std::uint32_t) { ++begins_[atom + 1]; });
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    segments_.resize(begins_.back());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    forEachOfAtoms([&](std::uint32_t atom, std::uint32_t segment) { segments_[next[atom]++] = segment; });
}

Plane::Plane(std::uint64_t secret, const std::vector<RespondentSet>& before, const Grid& grid,
             RespondentSet Segment::*member)
    : pool(secret), known(static_cast<std::uint32_t>(before.size())) {
    for (const RespondentSet& set : before) pool.add(set);
    std::vector<std::uint32_t> cellOfSet;
    constexpr std::uint32_t kNone = ~std::uint32_t{0};
    for (const Segment& segment : grid.segments) {
        const std::uint32_t set = pool.add(segment.*member);
        if (set >= cellOfSet.size()) cellOfSet.resize(set + 1, kNone);
        if (cellOfSet[set] == kNone) {
            cellOfSet[set] = static_cast<std::uint32_t>(cells.size());
            cells.push_back(set);
        }
        cellOf.push_back(cellOfSet[set]);
    }
    std::uint64_t memberships = 0;
    for (std::uint32_t i = 0; i < pool.size(); ++i) {
        sizes.push_back(pool.at(i).count());
        memberships += sizes.back();
    }
    isTooLarge = memberships > kMembershipsMaximum;
    if (!isTooLarge) atoms = Atoms(pool);
}

Release Judgement::release() const {
    Release release;
    const auto ofCells = [&](const std::vector<Shown>& cells) {
        std::vector<Shown> shown;
        for (std::size_t i = 0; i < grid_.segments.size(); ++i) {
            const Shown& passed = passed_[invited_.cellOf[i]];
            shown.push_back(passed ? passed : cells[respondents_.cellOf[i]]);
            release.limited |= shown.back() == HiddenReason::limit;
        }
        return shown;
    };
    release.segments = ofCells(participation_);
    for (const auto& cells : items_) release.items.push_back(ofCells(cells));
    return release;
}

void Judgement::hide(Task& task, Coordinate& coordinate, HiddenReason reason) {
    cellsOf(task)[coordinate.cell] = reason;
    if (reason != HiddenReason::limit) {
        const bool isVerbatim = task.kind == Kind::item && grid_.items[task.item].isVerbatim;
        addedRefused_.push_back(hashOf(task, coordinate.cell, isVerbatim));
    }
    coordinate.cell = kGone;
    --task.candidates;
}

std::vector<bool> Judgement::hideSmallest(Task& task) {
    std::vector<bool> isHidden(task.coordinates.size());
    const auto smallest = std::find_if(task.coordinates.begin(), task.coordinates.end(),
                                       [](const Coordinate& one) { return one.cell < kGone; });
    isHidden[static_cast<std::size_t>(smallest - task.coordinates.begin())] = true;
    hide(task, *smallest, HiddenReason::combination);
    return isHidden;
}

void Judgement::hideAll(Task& task, HiddenReason reason) {
    for (Coordinate& one : task.coordinates) {
        if (one.cell < kGone) hide(task, one, reason);
    }
}

/// Of each combination the smallest cell of the request, unless one is hidden already. Returns which coordinates.
std::vector<bool> Judgement::hideOf(Task& task, const Exposure& exposure) {
    std::vector<bool> isHidden(task.coordinates.size());
    for (const std::vector<std::uint32_t>& sets : exposure.combinations) {
        std::vector<std::uint32_t> candidates;
        for (const std::uint32_t place : sets) {
            if (task.coordinates[place].cell < kGone) candidates.push_back(place);
        }
        const bool isBroken = std::any_of(sets.begin(), sets.end(), [&](std::uint32_t set) { return isHidden[set]; });
        if (isBroken || candidates.empty()) continue;
        const auto smallest = *std::min_element(candidates.begin(), candidates.end(), [&](auto a, auto b) {
            return sizeOf(task, task.coordinates[a].cell) < sizeOf(task, task.coordinates[b].cell);
        });
        HiddenReason reason = HiddenReason::combination;
        if (candidates.size() == sets.size()) reason = HiddenReason::complementary;
        if (candidates.size() == 1 && sets.size() == 2) reason = HiddenReason::difference;
        isHidden[smallest] = true;
        hide(task, task.coordinates[smallest], reason);
    }
    return isHidden;
}

/// Texts are known again, so that of two cells what both have, and what only one has, is told too: each part that the
/// cells of comments cut the people into is empty or large enough. The largest cells first. A tally cuts nothing: it
/// does not say whose texts are whose.
void Judgement::judgeVerbatim(Task& task) {
    const People people = peopleOf(task);
    const Columns columns = columnsOf(task, people.elements);
    if (work_.isSpent()) return hideAll(task, HiddenReason::limit);
    std::vector<std::vector<std::uint32_t>> membersOf(task.coordinates.size());
    for (const std::uint32_t column : people.present) {
        for (const Term& term : columns.at(column)) membersOf[term.set].push_back(column);
    }
    // A cell whose tally was shown and whose comments are asked for is there twice, and has one column.
    for (std::size_t i = membersOf.size(); i-- > 1;) {
        const Coordinate& last = task.coordinates[i];
        const Coordinate& one = task.coordinates[i - 1];
        if (one.segment == last.segment && one.version == last.version) membersOf[i - 1] = membersOf[i];
    }
    std::vector<std::uint32_t> partOf(people.elements.size());
    std::vector<std::uint32_t> parts{0};  // the first is of those in no cell, who are told of by none
    std::vector<std::uint32_t> inside{0};
    std::vector<std::uint32_t> newPart{0};

    const auto cutBy = [&](std::size_t place, bool always) {
        std::vector<std::uint32_t> touched;
        for (const std::uint32_t one : membersOf[place]) {
            if (inside[partOf[one]] == 0) touched.push_back(partOf[one]);
            inside[partOf[one]] += people.weights[one];
        }
        const bool isCut = always || std::all_of(touched.begin(), touched.end(), [&](std::uint32_t part) {
                               const std::uint32_t rest = part == 0 ? 0 : parts[part] - inside[part];
                               return inside[part] >= least() && (rest == 0 || rest >= least());
                           });
        for (const std::uint32_t part : touched) {
            if (isCut) {
                newPart[part] = static_cast<std::uint32_t>(parts.size());
                parts.push_back(inside[part]);
                inside.push_back(0);
                newPart.push_back(0);
                if (part != 0) parts[part] -= inside[part];
            }
            inside[part] = 0;
        }
        if (isCut) {
            for (const std::uint32_t one : membersOf[place]) partOf[one] = newPart[partOf[one]];
        }
        return isCut;
    };

    for (std::size_t i = 0; i < task.coordinates.size(); ++i) {
        if (task.coordinates[i].cell == kNoCell) cutBy(i, true);
    }
    for (std::size_t i = task.coordinates.size(); i-- > 0;) {
        if (task.coordinates[i].cell >= kGone || cutBy(i, false)) continue;
        hide(task, task.coordinates[i], HiddenReason::combination);
    }
    keep(task, {});
}

/// Of comments what is kept is settled once their parts are judged, too.
void Judgement::keepTallies(const Task& task, const std::vector<std::uint32_t>& dependent) {
    if (!task.isVerbatim) keep(task, dependent);
}

/// What a request may show from now on as it was shown, and what counts for others. A tally that others come to tells
/// nothing more, so that it need not be kept.
void Judgement::keep(const Task& task, const std::vector<std::uint32_t>& dependent) {
    for (std::uint32_t i = 0; i < task.coordinates.size(); ++i) {
        const Coordinate& one = task.coordinates[i];
        if (one.cell >= kGone || std::binary_search(dependent.begin(), dependent.end(), i)) continue;
        if (task.kind == Kind::invited) {
            addedInvited_.push_back(one.segment);
        } else if (task.kind == Kind::participation) {
            addedRows_.push_back({kParticipation, one.segment, kParticipation, false});
        } else {
            const AskedItem& item = grid_.items[task.item];
            addedRows_.push_back({item.number, one.segment, versionOf_[task.item], item.isVerbatim});
        }
    }
}

namespace {

/// The sets of the pool that rows are of come to the memory, behind those that are there.
class Keeper {
  public:
    Keeper(const SetPool& pool, std::size_t known) : pool_(pool), known_(known) {}

    std::uint32_t placeOf(std::uint32_t index) {
        if (index < known_ || index == kParticipation) return index;
        const auto [place, isNew] = placeOf_.emplace(index, static_cast<std::uint32_t>(known_ + added_.size()));
        if (isNew) added_.push_back(pool_.at(index));
        return place->second;
    }
    /// Last: the pool refers to the sets.
    void addTo(std::vector<RespondentSet>& sets) { sets.insert(sets.end(), added_.begin(), added_.end()); }

  private:
    const SetPool& pool_;
    std::size_t known_;
    std::map<std::uint32_t, std::uint32_t> placeOf_;
    std::vector<RespondentSet> added_;
};

ReleasedMemory::Round& ownRound(ReleasedMemory& memory, std::uint32_t number) {
    const auto place = std::lower_bound(memory.rounds.begin(), memory.rounds.end(), number,
                                        [](const auto& round, std::uint32_t wanted) { return round.number < wanted; });
    if (place != memory.rounds.end() && place->number == number) return *place;
    ReleasedMemory::Round round;
    round.number = number;
    return *memory.rounds.insert(place, std::move(round));
}

}  // namespace

void Judgement::remember(ReleasedMemory& memory) const {
    Keeper invited(invited_.pool, memory.invited.size());
    Keeper segments(respondents_.pool, round_.segments.size());
    Keeper answered(answered_, round_.answered.size());
    for (const std::uint32_t set : addedInvited_) invited.placeOf(set);
    std::vector<Row> rows = addedRows_;
    for (Row& row : rows) {
        row.segment = segments.placeOf(row.segment);
        row.answered = answered.placeOf(row.answered);
    }

    invited.addTo(memory.invited);
    if (!rows.empty()) {
        ReleasedMemory::Round& round = ownRound(memory, grid_.round);
        segments.addTo(round.segments);
        answered.addTo(round.answered);
        round.rows.insert(round.rows.end(), rows.begin(), rows.end());
    }
    memory.refused.insert(memory.refused.end(), addedRefused_.begin(), addedRefused_.end());
    if (memory.refused.size() > kRefusedMaximum) {
        memory.refused.erase(memory.refused.begin(),
                             memory.refused.end() - static_cast<std::ptrdiff_t>(kRefusedMaximum));
    }
}

}  // namespace aufwind::survey
