// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/disclosure.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// Somebody who has every figure that was shown, and does sums with them: exact integers, every group tried, nothing
/// of what is tested but the sets. Small organisations only.
namespace aufwind::test {

class Attacker {
  public:
    explicit Attacker(std::uint32_t people) : people_(people) {}

    /// Sees what is shown of the request, of one round.
    void see(const survey::Grid& grid, const survey::Release& release) {
        for (std::size_t s = 0; s < grid.segments.size(); ++s) {
            const survey::RespondentSet& respondents = grid.segments[s].respondents;
            if (!release.segments[s]) learn(survey::kParticipation, respondents);
            for (std::size_t i = 0; i < grid.items.size(); ++i) {
                if (!release.items[i][s]) learn(grid.items[i].number, respondents & grid.items[i].answered);
            }
        }
    }
    /// The same, as if all who were invited took part in each round and answered alike.
    void seeInvited(const survey::Grid& grid, const survey::Release& release) {
        for (std::size_t s = 0; s < grid.segments.size(); ++s) {
            if (!release.segments[s]) learn(survey::kParticipation, grid.segments[s].invited);
        }
    }
    void learn(std::uint32_t item, const survey::RespondentSet& set) {
        std::vector<Number> row(people_);
        set.forEach([&](std::uint32_t person) { row[person] = 1; });
        rows_[item].insert(std::move(row));
    }
    /// Knows what that one answered, to each item.
    void know(std::uint32_t person) { accomplices_.push_back(person); }

    /// Somebody whose answers can be told of with those of fewer than so many others, if there are any: "item 2: 4 7".
    std::string groupUnder(std::uint32_t others) const {
        for (const auto& [item, rows] : rows_) {
            std::vector<std::vector<Number>> all(rows.begin(), rows.end());
            for (const std::uint32_t person : accomplices_) {
                all.emplace_back(people_);
                all.back()[person] = 1;
            }
            const std::vector<std::vector<Number>> kernel = kernelOf(std::move(all));
            std::vector<std::uint32_t> group;
            if (extend(kernel, {}, 0, others - 1, group)) {
                std::string text = "item " + std::to_string(item) + ":";
                for (const std::uint32_t person : group) text += " " + std::to_string(person);
                return text;
            }
        }
        return {};
    }

  private:
    __extension__ using Number = __int128;

    static Number absolute(Number number) { return number < 0 ? -number : number; }

    static void shorten(std::vector<Number>& row) {
        Number divisor = 0;
        for (const Number number : row) {
            Number a = divisor;
            Number b = absolute(number);
            while (b != 0) a = std::exchange(b, a % b);
            divisor = a;
        }
        if (divisor > 1) {
            for (Number& number : row) number /= divisor;
        }
    }

    /// So that the row is 0 there.
    static void clear(std::vector<Number>& row, const std::vector<Number>& by, std::size_t place) {
        const Number factor = row[place];
        if (factor == 0) return;
        for (std::size_t i = 0; i < row.size(); ++i) row[i] = row[i] * by[place] - factor * by[i];
        shorten(row);
    }

    /// For each person, a row: their place in each solution of "all tallies are 0". Combinations of tallies that touch
    /// certain people alone are there exactly where those people's rows are dependent.
    std::vector<std::vector<Number>> kernelOf(std::vector<std::vector<Number>> rows) const {
        std::vector<std::size_t> pivots;
        for (std::size_t place = 0; place < people_; ++place) {
            std::size_t found = pivots.size();
            while (found < rows.size() && rows[found][place] == 0) ++found;
            if (found == rows.size()) continue;
            std::swap(rows[pivots.size()], rows[found]);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (i != pivots.size()) clear(rows[i], rows[pivots.size()], place);
            }
            pivots.push_back(place);
        }

        std::vector<std::vector<Number>> kernel(people_);
        for (std::size_t free = 0; free < people_; ++free) {
            if (std::find(pivots.begin(), pivots.end(), free) != pivots.end()) continue;
            std::vector<Number> solution(people_);
            Number common = 1;
            for (std::size_t i = 0; i < pivots.size(); ++i) {
                const Number pivot = absolute(rows[i][pivots[i]]);
                Number a = common;
                Number b = pivot;
                while (b != 0) a = std::exchange(b, a % b);
                common = common / a * pivot;
            }
            solution[free] = common;
            for (std::size_t i = 0; i < pivots.size(); ++i) {
                solution[pivots[i]] = -rows[i][free] * (common / rows[i][pivots[i]]);
            }
            shorten(solution);
            for (std::size_t person = 0; person < people_; ++person) kernel[person].push_back(solution[person]);
        }
        return kernel;
    }

    /// Whether `group` becomes one of dependent rows with up to `most` more people, who are not accomplices.
    bool extend(const std::vector<std::vector<Number>>& kernel, const std::vector<std::vector<Number>>& reduced,
                std::uint32_t from, std::uint32_t most, std::vector<std::uint32_t>& group) const {
        if (most == 0) return false;
        for (std::uint32_t person = from; person < people_; ++person) {
            if (std::find(accomplices_.begin(), accomplices_.end(), person) != accomplices_.end()) continue;
            std::vector<Number> row = kernel[person];
            for (const std::vector<Number>& other : reduced) {
                std::size_t place = 0;
                while (other[place] == 0) ++place;
                clear(row, other, place);
            }
            group.push_back(person);
            if (std::all_of(row.begin(), row.end(), [](Number number) { return number == 0; })) return true;
            std::vector<std::vector<Number>> next = reduced;
            next.push_back(std::move(row));
            if (extend(kernel, next, person + 1, most - 1, group)) return true;
            group.pop_back();
        }
        return false;
    }

    std::uint32_t people_;
    std::map<std::uint32_t, std::set<std::vector<Number>>> rows_;
    std::vector<std::uint32_t> accomplices_;
};

}  // namespace aufwind::test
