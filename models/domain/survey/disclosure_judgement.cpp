// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure_judgement.h"

#include <algorithm>
#include <bit>
#include <map>

namespace aufwind::survey {

namespace {

using Outcome = Exposure::Outcome;

/// A second or so of one request.
constexpr std::uint64_t kStepsMaximum = 120'000'000;
constexpr std::uint32_t kManyAnswers = 255;
constexpr std::size_t kFewCells = 8;
static_assert(thresholdFor(kThresholdMost, 1) <= kManyAnswers);

const ReleasedMemory::Round& roundOf(const ReleasedMemory& memory, std::uint32_t number) {
    static const ReleasedMemory::Round kNothing;
    for (const ReleasedMemory::Round& round : memory.rounds) {
        if (round.number == number) return round;
    }
    return kNothing;
}

}  // namespace

std::uint64_t refusedHashOfInvited(std::uint64_t invited) {
    return nextRandom(invited);
}

std::uint64_t refusedHashOf(std::uint32_t round, std::uint64_t segment, std::uint32_t item, std::uint64_t answered,
                            bool isVerbatim) {
    std::uint64_t state = ~segment;
    state = nextRandom(state) ^ (std::uint64_t{item} << 1U | (isVerbatim ? 1U : 0U));
    state = nextRandom(state) ^ round;
    state = nextRandom(state) ^ answered;
    return nextRandom(state);
}

Judgement::Judgement(const ReleasedMemory& memory, const Grid& grid)
    : memory_(memory),
      grid_(grid),
      round_(roundOf(memory, grid.round)),
      work_(memory.prime, secretFor(memory.secret, kForCombinations), kStepsMaximum),
      invited_(memory.secret, memory.invited, grid, &Segment::invited),
      respondents_(memory.secret, round_.segments, grid, &Segment::respondents),
      answered_(memory.secret),
      refusedBefore_(memory.refused),
      passed_(invited_.cells.size()),
      participation_(respondents_.cells.size()),
      answers_(grid.items.size()),
      counts_(grid.items.size()) {
    for (const RespondentSet& set : round_.answered) answered_.add(set);
    for (const AskedItem& item : grid.items) versionOf_.push_back(answered_.add(item.answered));
    for (const Row& row : round_.rows) rowsOf_[row.item].push_back(&row);
    std::sort(refusedBefore_.begin(), refusedBefore_.end());
}

void Judgement::judge() {
    judgeInvited();
    judgeParticipation();
    judgeItems();
}

void Judgement::judgeInvited() {
    Task task = taskFor(Kind::invited, 0);
    judgeAlone(task);
}

/// A set of respondents is open where one of the invited sets that it is asked for with has passed.
void Judgement::judgeParticipation() {
    std::vector<bool> isOpen(participation_.size());
    for (std::size_t i = 0; i < grid_.segments.size(); ++i) {
        const Shown& passed = passed_[invited_.cellOf[i]];
        const std::uint32_t cell = respondents_.cellOf[i];
        if (!passed) isOpen[cell] = true;
        participation_[cell] = isOpen[cell] ? Shown{} : passed;
    }
    Task task = taskFor(Kind::participation, 0);
    judgeAlone(task);
    items_.assign(grid_.items.size(), participation_);
}

void Judgement::judgeItems() {
    std::vector<Task> tasks;
    for (std::size_t item = 0; item < items_.size(); ++item) tasks.push_back(taskFor(Kind::item, item));
    std::map<std::vector<Coordinate>, std::vector<Task*>> alike;
    for (Task& task : tasks) {
        if (task.candidates == 0) continue;
        if (task.isVerbatim) {
            // Whoever reads comments has their tallies; a tally tells of no text.
            judgeAlone(task);
            if (task.candidates == 0) continue;
            if (grid_.items[task.item].isVerbatim) {
                judgeVerbatim(task);
            } else {
                keep(task, {});
            }
        } else if (task.versions.size() == 1) {
            alike[task.coordinates].push_back(&task);
        } else {
            judgeAlone(task);
        }
    }
    for (auto& [coordinates, some] : alike) {
        if (some.size() == 1) {
            judgeAlone(*some.front());
        } else {
            judgeTogether(some, columnsOf(*some.front(), peopleOf(*some.front()).elements));
        }
    }
}

std::vector<Shown>& Judgement::cellsOf(const Task& task) {
    if (task.kind == Kind::invited) return passed_;
    return task.kind == Kind::participation ? participation_ : items_[task.item];
}

std::uint32_t Judgement::sizeOf(const Task& task, std::uint32_t cell) {
    if (task.kind == Kind::item) return countsOf(task.item)[cell];
    const Plane& plane = planeOf(task);
    return plane.sizes[plane.cells[cell]];
}

std::uint64_t Judgement::hashOf(const Task& task, std::uint32_t cell, bool isVerbatim) {
    const Plane& plane = planeOf(task);
    const std::uint64_t set = plane.pool.hashAt(plane.cells[cell]);
    if (task.kind == Kind::invited) return refusedHashOfInvited(set);
    if (task.kind == Kind::participation) return refusedHashOf(grid_.round, set, kParticipation, 0, false);
    return refusedHashOf(grid_.round, set, grid_.items[task.item].number, answered_.hashAt(versionOf_[task.item]),
                         isVerbatim);
}

/// Comments also where only the tally was: they would tell it.
bool Judgement::wasRefused(const Task& task, std::uint32_t cell) {
    const auto isRefused = [&](bool isVerbatim) {
        return std::binary_search(refusedBefore_.begin(), refusedBefore_.end(), hashOf(task, cell, isVerbatim));
    };
    return isRefused(false) || (task.kind == Kind::item && grid_.items[task.item].isVerbatim && isRefused(true));
}

const std::vector<std::uint8_t>& Judgement::answersOf(std::size_t item) {
    std::vector<std::uint8_t>& known = answers_[item];
    if (!known.empty()) return known;
    const std::vector<std::uint32_t>& of = respondents_.atoms.ofRespondents();
    known.resize(respondents_.atoms.count());
    grid_.items[item].answered.forEach([&](std::uint32_t respondent) {
        if (respondent < of.size() && known[of[respondent]] != kManyAnswers) ++known[of[respondent]];
    });
    work_.spend(of.size() / 4);
    return known;
}

/// How many of each segment of the request answered the item.
const std::vector<std::uint32_t>& Judgement::countsOf(std::size_t item) {
    const std::vector<std::uint32_t>& cells = respondents_.cells;
    std::vector<std::uint32_t>& known = counts_[item];
    if (known.size() == cells.size()) return known;
    const RespondentSet& answered = grid_.items[item].answered;
    if (cells.size() <= kFewCells) {
        for (const std::uint32_t segment : cells) {
            known.push_back(intersectionCount(respondents_.pool.at(segment), answered));
        }
        return known;
    }

    const Atoms& atoms = respondents_.atoms;
    std::vector<std::uint32_t> answers(atoms.count());
    const std::vector<std::uint32_t>& of = atoms.ofRespondents();
    answered.forEach([&](std::uint32_t respondent) {
        if (respondent < of.size()) ++answers[of[respondent]];
    });
    std::vector<std::uint32_t> bySegment(respondents_.pool.size());
    std::uint64_t steps = of.size();
    for (std::uint32_t atom = 0; atom < answers.size(); ++atom) {
        if (answers[atom] == 0) continue;
        for (const std::uint32_t segment : atoms.segmentsOf(atom)) bySegment[segment] += answers[atom];
        steps += atoms.segmentsOf(atom).size();
    }
    for (const std::uint32_t segment : cells) known.push_back(bySegment[segment]);
    work_.spend(steps / 4);
    return known;
}

Judgement::Task Judgement::taskFor(Kind kind, std::size_t item) {
    const bool isItem = kind == Kind::item;
    Task task{kind, item, {isItem ? versionOf_[item] : kParticipation}, {}, isItem && grid_.items[item].isVerbatim, 0};
    std::vector<bool> isShown(planeOf(task).pool.size());
    if (kind == Kind::invited) {
        for (std::uint32_t i = 0; i < invited_.known; ++i) task.coordinates.push_back({i, 0, kNoCell});
        std::fill_n(isShown.begin(), invited_.known, true);
    } else {
        addKnown(task, isItem ? grid_.items[item].number : kParticipation, isShown);
    }
    addCandidates(task, isShown);
    if (task.candidates != 0) orderBySize(task);
    return task;
}

/// Comments that were shown tell the tally too, but not the other way round.
void Judgement::addKnown(Task& task, std::uint32_t number, std::vector<bool>& isShown) {
    const auto rows = rowsOf_.find(number);
    if (rows == rowsOf_.end()) return;
    const bool asksVerbatim = task.isVerbatim;
    for (const Row* row : rows->second) {
        task.isVerbatim |= row->isVerbatim;
        const auto place = std::find(task.versions.begin(), task.versions.end(), row->answered);
        task.coordinates.push_back({row->segment, static_cast<std::uint32_t>(place - task.versions.begin()),
                                    row->isVerbatim ? kNoCell : kTally});
        if (place == task.versions.end()) task.versions.push_back(row->answered);
        if (row->answered == task.versions.front() && (row->isVerbatim || !asksVerbatim)) isShown[row->segment] = true;
    }
}

void Judgement::addCandidates(Task& task, const std::vector<bool>& isShown) {
    const Plane& plane = planeOf(task);
    std::vector<Shown>& cells = cellsOf(task);
    std::vector<Coordinate> candidates;
    for (std::uint32_t cell = 0; cell < cells.size(); ++cell) {
        if (cells[cell]) continue;
        const std::uint32_t segment = plane.cells[cell];
        const bool isKnown = isShown[segment];
        if (isKnown && !memory_.isRaised) continue;
        if (plane.isTooLarge || work_.isSpent()) {
            if (!isKnown) cells[cell] = HiddenReason::limit;
        } else if (sizeOf(task, cell) < least()) {
            cells[cell] = HiddenReason::underThreshold;
        } else if (!isKnown && wasRefused(task, cell)) {
            cells[cell] = HiddenReason::combination;
        } else if (!isKnown) {
            candidates.push_back({segment, 0, cell});
        }
    }

    task.candidates = static_cast<std::uint32_t>(candidates.size());
    task.coordinates.insert(task.coordinates.end(), candidates.begin(), candidates.end());
    if (task.coordinates.size() > kSegmentsMaximum || task.versions.size() > kVersionsMaximum) {
        hideAll(task, HiddenReason::limit);
    }
}

/// The smallest first, which is fastest.
void Judgement::orderBySize(Task& task) {
    const std::vector<std::uint32_t>& sizes = planeOf(task).sizes;
    std::sort(task.coordinates.begin(), task.coordinates.end(), [&](const Coordinate& a, const Coordinate& b) {
        return std::pair(sizes[a.segment], a) < std::pair(sizes[b.segment], b);
    });
}

Judgement::People Judgement::peopleOf(const Task& task) {
    People people;
    const Atoms& atoms = planeOf(task).atoms;
    if (task.versions.size() == 1) {
        for (std::uint32_t atom = 0; atom < atoms.count(); ++atom) people.elements.push_back({atom, 1});
        people.weights = atoms.sizes();
        if (task.kind == Kind::item) people.weights.assign(answersOf(task.item).begin(), answersOf(task.item).end());
    } else {
        std::vector<Element> all;
        for (const std::uint32_t atom : atoms.ofRespondents()) all.push_back({atom, 0});
        for (std::size_t version = 0; version < task.versions.size(); ++version) {
            answered_.at(task.versions[version]).forEach([&](std::uint32_t respondent) {
                if (respondent < all.size()) all[respondent].versions |= std::uint64_t{1} << version;
            });
        }
        work_.spend(all.size() * task.versions.size());
        std::sort(all.begin(), all.end());
        for (const Element& one : all) {
            if (people.elements.empty() || people.elements.back() != one) {
                people.elements.push_back(one);
                people.weights.push_back(0);
            }
            ++people.weights.back();
        }
    }
    for (std::uint32_t i = 0; i < people.weights.size(); ++i) {
        if (people.weights[i] != 0) people.present.push_back(i);
    }
    return people;
}

Columns Judgement::columnsOf(const Task& task, const std::vector<Element>& elements) {
    const Plane& plane = planeOf(task);
    const std::size_t versions = task.versions.size();
    std::vector<std::uint32_t> placeOf(plane.pool.size() * versions, kNoCell);
    for (std::uint32_t i = 0; i < task.coordinates.size(); ++i) {
        placeOf[task.coordinates[i].segment * versions + task.coordinates[i].version] = i;
    }

    Columns columns(static_cast<std::uint32_t>(task.coordinates.size()));
    Terms column;
    for (const Element& element : elements) {
        column.clear();
        for (const std::uint32_t segment : plane.atoms.segmentsOf(element.atom)) {
            for (std::uint64_t left = element.versions; left != 0; left &= left - 1) {
                const std::uint32_t place =
                    placeOf[segment * versions + static_cast<std::size_t>(std::countr_zero(left))];
                if (place != kNoCell) column.push_back({place, work_.field().one()});
            }
        }
        std::sort(column.begin(), column.end());
        columns.add(column);
    }
    work_.spend(columns.termCount());
    return columns;
}

/// As if nobody had answered but as many of each atom as answered each of the items: what then is safe is so with more
/// of them.
void Judgement::judgeTogether(std::span<Task*> tasks, const Columns& columns) {
    if (tasks.size() == 1) return judgeAlone(*tasks.front(), peopleOf(*tasks.front()), columns);

    std::vector<std::uint32_t> weights(columns.size(), kManyAnswers);
    std::vector<bool> isPresent(columns.size());
    for (const Task* task : tasks) {
        const std::vector<std::uint8_t>& answers = answersOf(task->item);
        for (std::size_t atom = 0; atom < weights.size(); ++atom) {
            weights[atom] = std::min<std::uint32_t>(weights[atom], answers[atom]);
            if (answers[atom] != 0) isPresent[atom] = true;
        }
    }
    work_.spend(weights.size() * tasks.size() / 4);
    std::vector<std::uint32_t> present;
    for (std::uint32_t atom = 0; atom < weights.size(); ++atom) {
        if (isPresent[atom]) present.push_back(atom);
    }
    const Exposure exposure = quickExposureOf(columns, weights, std::move(present), least(), work_);
    if (exposure.outcome == Outcome::none) {
        for (const Task* task : tasks) keep(*task, exposure.dependent);
        return;
    }
    judgeTogether(tasks.first(tasks.size() / 2), columns);
    judgeTogether(tasks.subspan(tasks.size() / 2), columns);
}

void Judgement::judgeAlone(Task& task) {
    if (task.candidates == 0) return;
    People people = peopleOf(task);
    const Columns columns = columnsOf(task, people.elements);
    judgeAlone(task, std::move(people), columns);
}

/// Whether the request has combinations of tallies of nobody but the known that were not known yet.
bool Judgement::tellsOfTheKnown(const Task& task, const Columns& columns, const std::vector<std::uint32_t>& everybody,
                                const std::vector<std::uint32_t>& unknown) {
    std::vector<bool> isAsked(task.coordinates.size());
    for (std::size_t i = 0; i < isAsked.size(); ++i) isAsked[i] = task.coordinates[i].cell < kGone;
    Columns before = columns;
    before.drop(isAsked);
    return rankOf(columns, everybody, work_) - rankOf(columns, unknown, work_) !=
           rankOf(before, everybody, work_) - rankOf(before, unknown, work_);
}

void Judgement::judgeAlone(Task& task, People people, const Columns& columns) {
    const std::vector<std::uint32_t> everybody = people.present;
    std::optional<Columns> left;
    while (task.candidates != 0) {
        const Columns& now = left ? *left : columns;
        const Exposure exposure = exposureOf(now, people.weights, people.present, least(), work_);
        std::vector<bool> hidden;
        if (exposure.outcome == Outcome::group) {
            hidden = hideOf(task, exposure);
        } else if (exposure.outcome == Outcome::none) {
            if (people.present.size() == everybody.size()) return keepTallies(task, exposure.dependent);
            const bool isTold = tellsOfTheKnown(task, now, everybody, people.present);
            if (!isTold && !work_.isSpent()) return keepTallies(task, {});
            hidden = hideSmallest(task);
        }
        if (exposure.outcome == Outcome::limit || work_.isSpent()) return hideAll(task, HiddenReason::limit);

        if (std::find(hidden.begin(), hidden.end(), true) != hidden.end()) {
            if (!left) left = columns;
            left->drop(hidden);
            work_.spend(columns.termCount() / 4);
            continue;
        }
        // Only what was shown at a lower threshold tells of these by itself. As if each of their answers were known:
        // what else is told has to tell of enough others.
        for (const std::vector<std::uint32_t>& group : exposure.groups) {
            std::erase_if(people.present,
                          [&](std::uint32_t column) { return std::binary_search(group.begin(), group.end(), column); });
        }
    }
}

}  // namespace aufwind::survey
