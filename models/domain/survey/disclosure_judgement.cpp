// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure_judgement.h"

#include <algorithm>
#include <bit>

namespace aufwind::survey {

namespace {

using Outcome = Exposure::Outcome;

constexpr std::uint32_t kManyAnswers = 255;

SetPool poolOf(const std::vector<RespondentSet>& sets) {
    SetPool pool;
    for (const RespondentSet& set : sets) pool.add(set);
    return pool;
}

}  // namespace

Judgement::Judgement(const ReleasedMemory& memory, const Grid& grid)
    : grid_(grid),
      segments_(poolOf(memory.segments)),
      answered_(poolOf(memory.answered)),
      cellOf_([&] {
          std::unordered_map<std::uint32_t, std::uint32_t> cellBySegment;
          std::vector<std::uint32_t> cellOf;
          for (const RespondentSet& segment : grid.segments) {
              const auto [place, isNew] =
                  cellBySegment.emplace(segments_.add(segment), static_cast<std::uint32_t>(cells_.size()));
              if (isNew) cells_.push_back(place->first);
              cellOf.push_back(place->second);
          }
          return cellOf;
      }()),
      atoms_(segments_),
      participation_(cells_.size()),
      items_(grid.items.size(), std::vector<Shown>(cells_.size())),
      answers_(grid.items.size()),
      counts_(grid.items.size()) {
    for (const AskedItem& item : grid.items) versionOf_.push_back(answered_.add(item.answered));
    for (std::uint32_t i = 0; i < segments_.size(); ++i) sizes_.push_back(segments_.at(i).count());
}

Release Judgement::release() const {
    const auto ofCells = [&](const std::vector<Shown>& cells) {
        std::vector<Shown> shown;
        for (const std::uint32_t cell : cellOf_) shown.push_back(cells[cell]);
        return shown;
    };
    Release release;
    release.segments = ofCells(participation_);
    for (const auto& cells : items_) release.items.push_back(ofCells(cells));
    return release;
}

void Judgement::judge(const Book& book) {
    std::vector<Task> tasks;
    tasks.push_back(taskFor(book, kNoItem));
    if (!isJudged(tasks.front())) judgeAlone(book, tasks.front());
    for (auto& cells : items_) {
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (!cells[cell]) cells[cell] = participation_[cell];
        }
    }

    for (std::size_t item = 0; item < items_.size(); ++item) tasks.push_back(taskFor(book, item));
    std::map<std::vector<Coordinate>, std::vector<Task*>> alike;
    for (Task& task : std::span(tasks).subspan(1)) {
        if (task.candidates == 0 || isJudged(task)) continue;
        if (task.isVerbatim) {
            judgeVerbatim(book, task);
        } else if (task.versions.size() == 1) {
            alike[task.coordinates].push_back(&task);
        } else {
            judgeAlone(book, task);
        }
    }
    for (auto& [coordinates, some] : alike) judgeTogether(book, some);
    for (const Task& task : tasks) judged_[task.item] = withoutCells(task);
}

std::vector<Judgement::Coordinate> Judgement::withoutCells(const Task& task) {
    std::vector<Coordinate> coordinates;
    for (const Coordinate& one : task.coordinates) {
        coordinates.push_back({one.segment, task.versions[one.version], kNoCell});
    }
    std::sort(coordinates.begin(), coordinates.end());
    return coordinates;
}

bool Judgement::isJudged(const Task& task) const {
    const auto before = judged_.find(task.item);
    return before != judged_.end() && before->second == withoutCells(task);
}

std::vector<Shown>& Judgement::cellsOf(std::size_t item) {
    return item == kNoItem ? participation_ : items_[item];
}

const std::vector<std::uint8_t>& Judgement::answersOf(std::size_t item) {
    countsOf(item);
    return answers_[item];
}

/// How many of each segment of the request answered the item.
const std::vector<std::uint32_t>& Judgement::countsOf(std::size_t item) {
    if (!answers_[item].empty()) return counts_[item];
    const std::vector<std::uint32_t>& of = atoms_.ofRespondents();
    std::vector<std::uint32_t> answers(atoms_.count());
    grid_.items[item].answered.forEach([&](std::uint32_t respondent) {
        if (respondent < of.size()) ++answers[of[respondent]];
    });

    std::vector<std::uint32_t> bySegment(segments_.size());
    answers_[item].resize(answers.size());
    for (std::uint32_t atom = 0; atom < answers.size(); ++atom) {
        answers_[item][atom] = static_cast<std::uint8_t>(std::min(answers[atom], kManyAnswers));
        if (answers[atom] == 0) continue;
        for (const std::uint32_t segment : atoms_.segmentsOf(atom)) bySegment[segment] += answers[atom];
    }
    for (const std::uint32_t segment : cells_) counts_[item].push_back(bySegment[segment]);
    return counts_[item];
}

Judgement::Task Judgement::taskFor(const Book& book, std::size_t item) {
    Task task{item, {item == kNoItem ? kParticipation : versionOf_[item]}, {}, false, 0};
    const std::uint32_t number = item == kNoItem ? kParticipation : grid_.items[item].number;
    if (item != kNoItem) task.isVerbatim = grid_.items[item].isVerbatim;

    std::vector<const Row*> known;
    for (const Row& row : book.rows) {
        if (row.item != number) continue;
        known.push_back(&row);
        if (row.refused) continue;
        task.isVerbatim |= row.isVerbatim;
        const auto place = std::find(task.versions.begin(), task.versions.end(), row.answered);
        task.coordinates.push_back({row.segment, static_cast<std::uint32_t>(place - task.versions.begin()), kNoCell});
        if (place == task.versions.end()) task.versions.push_back(row.answered);
    }
    addCandidates(book, task, known);
    orderBySize(task.coordinates);
    return task;
}

void Judgement::addCandidates(const Book& book, Task& task, const std::vector<const Row*>& known) {
    std::vector<const Row*> bySegment(segments_.size());
    for (const Row* row : known) {
        if (row->answered == task.versions.front()) bySegment[row->segment] = row;
    }

    std::vector<Shown>& cells = cellsOf(task.item);
    std::vector<Coordinate> candidates;
    for (std::uint32_t cell = 0; cell < cells.size(); ++cell) {
        const Row* before = bySegment[cells_[cell]];
        if (cells[cell] || (before != nullptr && !before->refused)) continue;
        if (before != nullptr) {
            cells[cell] = before->refused;
            continue;
        }
        const std::uint32_t count = task.item == kNoItem ? sizes_[cells_[cell]] : countsOf(task.item)[cell];
        if (count < book.threshold) {
            cells[cell] = HiddenReason::underThreshold;
        } else {
            candidates.push_back({cells_[cell], 0, cell});
        }
    }

    if (task.coordinates.size() + candidates.size() > kSegmentsMaximum || task.versions.size() > kVersionsMaximum) {
        for (const Coordinate& one : candidates) refuse(book, task, one.cell, HiddenReason::limit);
        candidates.clear();
    }
    task.candidates = static_cast<std::uint32_t>(candidates.size());
    task.coordinates.insert(task.coordinates.end(), candidates.begin(), candidates.end());
}

void Judgement::orderBySize(std::vector<Coordinate>& coordinates) const {
    std::sort(coordinates.begin(), coordinates.end(), [&](const Coordinate& a, const Coordinate& b) {
        return std::pair(sizes_[a.segment], a) < std::pair(sizes_[b.segment], b);
    });
}

void Judgement::elementsOf(const Task& task, std::vector<Element>& elements, std::vector<std::uint32_t>& weights) {
    if (task.versions.size() == 1) {
        for (std::uint32_t atom = 0; atom < atoms_.count(); ++atom) elements.push_back({atom, 1});
        if (task.item == kNoItem) {
            weights = atoms_.sizes();
        } else {
            weights.assign(answersOf(task.item).begin(), answersOf(task.item).end());
        }
        return;
    }

    std::vector<Element> people;
    for (const std::uint32_t atom : atoms_.ofRespondents()) people.push_back({atom, 0});
    for (std::size_t version = 0; version < task.versions.size(); ++version) {
        answered_.at(task.versions[version]).forEach([&](std::uint32_t respondent) {
            if (respondent < people.size()) people[respondent].versions |= std::uint64_t{1} << version;
        });
    }
    std::sort(people.begin(), people.end());
    for (const Element& one : people) {
        if (elements.empty() || elements.back() != one) {
            elements.push_back(one);
            weights.push_back(0);
        }
        ++weights.back();
    }
}

Columns Judgement::columnsOf(const std::vector<Element>& elements, const std::vector<Coordinate>& coordinates,
                             std::size_t versions) const {
    std::vector<std::uint32_t> placeOf(segments_.size() * versions, kNoCell);
    for (std::uint32_t i = 0; i < coordinates.size(); ++i) {
        placeOf[coordinates[i].segment * versions + coordinates[i].version] = i;
    }

    Columns columns(static_cast<std::uint32_t>(coordinates.size()));
    Terms column;
    for (const Element& element : elements) {
        column.clear();
        for (const std::uint32_t segment : atoms_.segmentsOf(element.atom)) {
            for (std::uint64_t left = element.versions; left != 0; left &= left - 1) {
                const std::uint32_t place =
                    placeOf[segment * versions + static_cast<std::size_t>(std::countr_zero(left))];
                if (place != kNoCell) column.push_back({place, 1});
            }
        }
        std::sort(column.begin(), column.end());
        columns.add(column);
    }
    return columns;
}

void Judgement::judgeTogether(const Book& book, std::span<Task*> tasks) {
    if (tasks.size() == 1) return judgeAlone(book, *tasks.front());

    // As if nobody had answered but as many of each atom as answered each of the items: what then is safe is so with
    // more of them.
    std::vector<Element> elements;
    std::vector<std::uint32_t> weights;
    elementsOf(*tasks.front(), elements, weights);
    std::vector<bool> isPresent(weights.size());
    for (const Task* task : tasks) {
        const std::vector<std::uint8_t>& answers = answersOf(task->item);
        for (std::size_t atom = 0; atom < weights.size(); ++atom) {
            weights[atom] = std::min<std::uint32_t>(weights[atom], answers[atom]);
            if (answers[atom] != 0) isPresent[atom] = true;
        }
    }
    std::vector<std::uint32_t> present;
    for (std::uint32_t atom = 0; atom < weights.size(); ++atom) {
        if (isPresent[atom]) present.push_back(atom);
    }
    const Columns columns = columnsOf(elements, tasks.front()->coordinates, 1);
    if (isSafe(columns, weights, std::move(present), book.threshold)) return;

    judgeTogether(book, tasks.first(tasks.size() / 2));
    judgeTogether(book, tasks.subspan(tasks.size() / 2));
}

void Judgement::judgeAlone(const Book& book, Task& task) {
    if (task.candidates == 0) return;
    std::vector<Element> elements;
    std::vector<std::uint32_t> weights;
    elementsOf(task, elements, weights);
    std::vector<std::uint32_t> present;
    for (std::uint32_t i = 0; i < weights.size(); ++i) {
        if (weights[i] != 0) present.push_back(i);
    }
    while (task.candidates != 0) {
        const Columns columns = columnsOf(elements, task.coordinates, task.versions.size());
        const Exposure exposure = exposureOf(columns, weights, present, book.threshold);
        if (exposure.outcome == Outcome::none) break;
        if (exposure.outcome == Outcome::limit) {
            hideSmallerHalf(book, task);
        } else {
            hideOf(book, task, exposure);
        }
    }
}

}  // namespace aufwind::survey
