// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells are hidden where a request would tell too much, and how sets and people are told apart.
#include "models/domain/survey/disclosure_judgement.h"

#include <algorithm>
#include <numeric>

namespace aufwind::survey {

std::uint32_t SetPool::add(const RespondentSet& set) {
    const std::size_t hash = set.hash();
    const auto [from, to] = byHash_.equal_range(hash);
    for (auto place = from; place != to; ++place) {
        if (*sets_[place->second] == set) return place->second;
    }
    const std::uint32_t index = size();
    byHash_.emplace(hash, index);
    sets_.push_back(&set);
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

void Judgement::refuse(const Book& book, const Task& task, std::uint32_t cell, HiddenReason reason) {
    cellsOf(task.item)[cell] = reason;
    const bool isItem = task.item != kNoItem;
    refused_.emplace_back(&book, Row{isItem ? grid_.items[task.item].number : kParticipation, cells_[cell],
                                     task.versions.front(), task.isVerbatim, reason});
}

void Judgement::hide(const Book& book, Task& task, std::size_t coordinate, HiddenReason reason) {
    refuse(book, task, task.coordinates[coordinate].cell, reason);
    task.coordinates.erase(task.coordinates.begin() + static_cast<std::ptrdiff_t>(coordinate));
    --task.candidates;
}

/// Of each combination the smallest cell of the request, unless one is hidden already.
void Judgement::hideOf(const Book& book, Task& task, const Exposure& exposure) {
    const auto sizeOf = [&](std::uint32_t place) {
        const std::uint32_t cell = task.coordinates[place].cell;
        return task.item == kNoItem ? sizes_[cells_[cell]] : countsOf(task.item)[cell];
    };
    std::vector<std::pair<std::uint32_t, HiddenReason>> hidden;
    for (const std::vector<std::uint32_t>& sets : exposure.combinations) {
        std::vector<std::uint32_t> candidates;
        for (const std::uint32_t place : sets) {
            if (task.coordinates[place].cell != kNoCell) candidates.push_back(place);
        }
        const bool isBroken = std::any_of(hidden.begin(), hidden.end(), [&](const auto& one) {
            return std::find(sets.begin(), sets.end(), one.first) != sets.end();
        });
        if (isBroken || candidates.empty()) continue;
        const auto smallest = *std::min_element(candidates.begin(), candidates.end(),
                                                [&](auto a, auto b) { return sizeOf(a) < sizeOf(b); });
        HiddenReason reason = HiddenReason::combination;
        if (candidates.size() == sets.size()) reason = HiddenReason::complementary;
        if (candidates.size() == 1 && sets.size() == 2) reason = HiddenReason::difference;
        hidden.emplace_back(smallest, reason);
    }
    if (hidden.empty()) return hideSmallerHalf(book, task);
    std::sort(hidden.rbegin(), hidden.rend());
    for (const auto& [place, reason] : hidden) hide(book, task, place, reason);
}

void Judgement::hideSmallerHalf(const Book& book, Task& task) {
    std::uint32_t left = (task.candidates + 1) / 2;
    for (std::size_t i = 0; i < task.coordinates.size() && left > 0;) {
        if (task.coordinates[i].cell == kNoCell) {
            ++i;
            continue;
        }
        hide(book, task, i, HiddenReason::limit);
        --left;
    }
}

/// Texts are known again, so that of two cells what both have, and what only one has, is told too: each part that the
/// cells cut the people into is empty or large enough. The largest cells first.
void Judgement::judgeVerbatim(const Book& book, Task& task) {
    std::vector<Element> elements;
    std::vector<std::uint32_t> weights;
    elementsOf(task, elements, weights);
    std::vector<std::uint32_t> partOf(elements.size());
    std::vector<std::uint32_t> parts{std::accumulate(weights.begin(), weights.end(), 0U)};

    const auto cutBy = [&](const Coordinate& one, bool always) {
        std::vector<std::uint32_t> inside(parts.size());
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < elements.size(); ++i) {
            const auto segments = atoms_.segmentsOf(elements[i].atom);
            const bool isIn = (elements[i].versions >> one.version & 1U) != 0 &&
                              std::binary_search(segments.begin(), segments.end(), one.segment);
            if (!isIn) continue;
            members.push_back(i);
            inside[partOf[i]] += weights[i];
        }
        for (std::size_t part = 0; part < inside.size() && !always; ++part) {
            const std::uint32_t rest = part == 0 ? 0 : parts[part] - inside[part];
            const bool isCut = inside[part] != 0;
            if (isCut && (inside[part] < book.threshold || (rest != 0 && rest < book.threshold))) return false;
        }
        std::vector<std::uint32_t> newPart(inside.size());
        for (std::size_t part = 0; part < inside.size(); ++part) {
            newPart[part] = static_cast<std::uint32_t>(parts.size());
            parts.push_back(inside[part]);
        }
        for (std::size_t part = 0; part < inside.size(); ++part) parts[part] -= inside[part];
        for (const std::size_t i : members) partOf[i] = newPart[partOf[i]];
        return true;
    };

    for (const Coordinate& one : task.coordinates) {
        if (one.cell == kNoCell) cutBy(one, true);
    }
    for (std::size_t i = task.coordinates.size(); i-- > 0;) {
        if (task.coordinates[i].cell == kNoCell || cutBy(task.coordinates[i], false)) continue;
        hide(book, task, i, HiddenReason::combination);
    }
}

std::vector<Judgement::Row> Judgement::rowsFor(const Book& book) const {
    std::vector<Row> rows;
    const auto add = [&](std::uint32_t item, std::uint32_t answered, bool isVerbatim, const std::vector<Shown>& cells) {
        std::vector<bool> isKnown(segments_.size());
        for (const Row& row : book.rows) {
            if (row.item == item && row.answered == answered && !row.refused) isKnown[row.segment] = true;
        }
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (!cells[cell] && !isKnown[cells_[cell]]) rows.push_back({item, cells_[cell], answered, isVerbatim, {}});
        }
    };
    add(kParticipation, kParticipation, false, participation_);
    for (std::size_t item = 0; item < items_.size(); ++item) {
        add(grid_.items[item].number, versionOf_[item], grid_.items[item].isVerbatim, items_[item]);
    }
    for (const auto& [refusedBy, row] : refused_) {
        if (refusedBy == &book) rows.push_back(row);
    }
    return rows;
}

}  // namespace aufwind::survey
