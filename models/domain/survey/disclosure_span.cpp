// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure_span.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

namespace aufwind::survey {

namespace {

using Outcome = Exposure::Outcome;

constexpr std::size_t kCombinationsTried = 16;
constexpr std::size_t kGroupsMaximum = 100;  ///< told at once
constexpr std::uint64_t kTermsPerStep = 2;   ///< looked at in the time of one step of a reduction

/// Columns of which no two are multiples of one another, each for several of those that were given.
struct Classes {
    Columns columns;
    std::vector<std::uint32_t> weights;
    std::vector<std::vector<std::uint32_t>> members;
};

struct Given {
    const Columns& columns;
    std::span<const std::uint32_t> weights;
};

std::vector<std::uint32_t> allOf(std::uint32_t count) {
    std::vector<std::uint32_t> all(count);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

/// The first few of each set, in turns: they span what there is long before all were looked at.
std::vector<std::uint32_t> firstOfEach(const Given& given, const std::vector<std::uint32_t>& left, std::size_t most) {
    std::vector<std::vector<std::uint32_t>> ofSet(given.columns.sets());
    for (const std::uint32_t column : left) {
        if (given.weights[column] == 0) continue;
        for (const Term& term : given.columns.at(column)) {
            if (ofSet[term.set].size() < most) ofSet[term.set].push_back(column);
        }
    }

    std::vector<std::uint32_t> first;
    std::vector<bool> isTaken(given.columns.size());
    for (std::size_t turn = 0; turn < most; ++turn) {
        for (const auto& columns : ofSet) {
            if (turn >= columns.size() || isTaken[columns[turn]]) continue;
            isTaken[columns[turn]] = true;
            first.push_back(columns[turn]);
        }
    }
    return first;
}

/// `strong` and those of `some` that are spanned over it by threshold - 1 disjoint independent sets of others.
Echelon grown(const Given& given, const std::vector<std::uint32_t>& some, const Echelon& strong,
              std::uint32_t threshold, Reducer& reducer) {
    Echelon result = strong;
    std::vector<Echelon> bases(threshold - 1, Echelon(given.columns.sets(), reducer.work().field()));
    for (const std::uint32_t column : some) {
        if (reducer.isSpent()) break;
        Terms over = result.residual(given.columns.at(column), reducer);
        if (over.empty()) continue;
        std::uint32_t copies = given.weights[column];
        if (copies < threshold) {
            const Terms own = strong.residual(given.columns.at(column), reducer);
            for (std::size_t i = 0; i < bases.size() && copies > 0; ++i) {
                Terms rest = bases[i].residual(own, reducer);
                if (rest.empty()) continue;
                bases[i].add(std::move(rest));
                --copies;
            }
        }
        if (copies > 0) result.add(std::move(over));
    }
    return result;
}

/// Those of them that the span does not hold: a random combination that is 0 for all of it is not 0 for them, save
/// with a chance of one in 2^60 for those who do not know it.
std::vector<std::uint32_t> outside(const Columns& columns, const std::vector<std::uint32_t>& some, const Echelon& span,
                                   Work& work) {
    const Field& field = work.field();
    std::vector<std::uint64_t> combination(columns.sets());
    for (const std::uint32_t set : span.freeSets()) combination[set] = work.random();
    span.completeAnnihilator(combination);

    std::vector<std::uint32_t> left;
    std::uint64_t steps = 0;
    for (const std::uint32_t column : some) {
        std::uint64_t sum = 0;
        for (const Term& term : columns.at(column)) {
            const std::uint64_t factor = combination[term.set];
            sum = field.sum(sum, term.factor == field.one() ? factor : field.product(term.factor, factor));
        }
        steps += columns.at(column).size();
        if (sum != 0) left.push_back(column);
    }
    work.spend(steps / kTermsPerStep);
    return left;
}

/// Contracts what lies in no small cocircuit, as long as there is some; `left` are the columns that remain.
void contract(const Given& given, std::vector<std::uint32_t>& left, Echelon& strong, std::uint32_t threshold,
              Reducer& reducer) {
    while (!left.empty() && !reducer.isSpent()) {
        Echelon next = grown(given, firstOfEach(given, left, std::size_t{threshold} + 2), strong, threshold, reducer);
        if (next.rank() == strong.rank()) {
            std::vector<std::uint32_t> held = left;
            std::erase_if(held, [&](std::uint32_t column) { return given.weights[column] == 0; });
            next = grown(given, held, strong, threshold, reducer);
        }
        if (next.rank() == strong.rank()) return;
        strong = std::move(next);
        left = outside(given.columns, left, strong, reducer.work());
    }
}

/// Those of them that are not 0 over the span.
Classes classesOver(const Given& given, const std::vector<std::vector<std::uint32_t>>& members,
                    const std::vector<std::uint32_t>& some, const Echelon& span, Reducer& reducer) {
    std::map<Terms, std::pair<std::uint32_t, std::vector<std::uint32_t>>> found;
    for (const std::uint32_t column : some) {
        if (reducer.isSpent()) break;
        Terms rest = span.residual(given.columns.at(column), reducer);
        if (rest.empty()) continue;
        normalise(rest, reducer.work().field());
        auto& [weight, all] = found[std::move(rest)];
        weight += given.weights[column];
        all.insert(all.end(), members[column].begin(), members[column].end());
    }

    Classes result{Columns(given.columns.sets()), {}, {}};
    for (auto& [terms, one] : found) {
        result.columns.add(terms);
        result.weights.push_back(one.first);
        result.members.push_back(std::move(one.second));
    }
    return result;
}

/// The same where each class is of fewer than the threshold: those that are of more, taken together, are in no small
/// cocircuit either, and are contracted. `strong` becomes what is contracted.
Classes lightClassesOver(const Given& given, const std::vector<std::vector<std::uint32_t>>& members,
                         const std::vector<std::uint32_t>& some, Echelon& strong, std::uint32_t threshold,
                         Reducer& reducer) {
    while (true) {
        Classes found = classesOver(given, members, some, strong, reducer);
        const std::size_t rank = strong.rank();
        for (std::uint32_t one = 0; one < found.columns.size(); ++one) {
            if (found.weights[one] < threshold) continue;
            Terms rest = strong.residual(found.columns.at(one), reducer);
            if (!rest.empty()) strong.add(std::move(rest));
        }
        if (strong.rank() == rank || reducer.isSpent()) return found;
    }
}

Echelon spanOf(const Columns& columns, const std::vector<std::uint32_t>& some, Echelon span, Reducer& reducer) {
    for (const std::uint32_t column : some) {
        if (reducer.isSpent()) break;
        Terms rest = span.residual(columns.at(column), reducer);
        if (!rest.empty()) span.add(std::move(rest));
    }
    return span;
}

std::vector<std::uint32_t> allBut(std::uint32_t count, std::uint32_t one) {
    std::vector<std::uint32_t> all = allOf(count);
    all.erase(all.begin() + one);
    return all;
}

/// Looks for a set of columns that weighs less than the threshold and without which the others span less. `taken`: its
/// members. Of the columns of a basis one must be in it: for each, contract those before it, and delete it.
Outcome search(const Classes& given, std::uint32_t threshold, Reducer& reducer, std::vector<std::uint32_t>& taken) {
    Echelon strong(given.columns.sets(), reducer.work().field());
    std::vector<std::uint32_t> left = allOf(given.columns.size());
    contract({given.columns, given.weights}, left, strong, threshold, reducer);
    if (reducer.isSpent()) return Outcome::limit;
    if (left.empty()) return Outcome::none;

    const Classes rest =
        lightClassesOver({given.columns, given.weights}, given.members, left, strong, threshold, reducer);
    const Given restGiven{rest.columns, rest.weights};
    const std::uint32_t count = rest.columns.size();
    const Echelon none(rest.columns.sets(), reducer.work().field());
    const std::size_t rank = spanOf(rest.columns, allOf(count), none, reducer).rank();
    Echelon contracted = none;
    for (std::uint32_t column = 0; column < count; ++column) {
        if (reducer.isSpent()) return Outcome::limit;
        Terms own = contracted.residual(rest.columns.at(column), reducer);
        if (own.empty()) continue;
        const Classes others = classesOver(restGiven, rest.members, allBut(count, column), contracted, reducer);
        const std::size_t rankOfOthers =
            spanOf(others.columns, allOf(others.columns.size()), none, reducer).rank() + contracted.rank();
        if (reducer.isSpent()) return Outcome::limit;
        if (rankOfOthers < rank) {
            taken = rest.members[column];
            return Outcome::group;
        }
        const Outcome below = search(others, threshold - rest.weights[column], reducer, taken);
        if (below == Outcome::group) {
            taken.insert(taken.end(), rest.members[column].begin(), rest.members[column].end());
        }
        if (below != Outcome::none) return below;
        contracted.add(std::move(own));
    }
    return Outcome::none;
}

/// The sets of the shortest combination found that is 0 for the span and not for all of `touched`.
std::vector<std::uint32_t> combinationFor(const Columns& columns, const Echelon& span,
                                          const std::vector<std::uint32_t>& touched, Reducer& reducer) {
    Terms rest;
    for (std::size_t i = 0; i < touched.size() && rest.empty(); ++i) {
        rest = span.residual(columns.at(touched[i]), reducer);
    }

    std::vector<std::uint32_t> best;
    rest.resize(std::min(rest.size(), kCombinationsTried));
    for (const Term& free : rest) {
        std::vector<std::uint64_t> combination(columns.sets());
        combination[free.set] = reducer.work().field().one();
        span.completeAnnihilator(combination);
        std::vector<std::uint32_t> sets;
        for (std::uint32_t set = 0; set < columns.sets(); ++set) {
            if (combination[set] != 0) sets.push_back(set);
        }
        if (best.empty() || sets.size() < best.size()) best = std::move(sets);
    }
    return best;
}

/// The columns without which the others span less, each by itself.
std::vector<std::uint32_t> coloopsOf(const Columns& columns, Reducer& reducer) {
    // Each is in every basis, so in the one from the front and the one from the back.
    std::vector<bool> inFirst(columns.size());
    Echelon span(columns.sets(), reducer.work().field());
    for (std::uint32_t column = 0; column < columns.size(); ++column) {
        Terms rest = span.residual(columns.at(column), reducer);
        inFirst[column] = !rest.empty();
        if (!rest.empty()) span.add(std::move(rest));
    }
    std::vector<std::uint32_t> coloops;
    Echelon back(columns.sets(), reducer.work().field());
    for (std::uint32_t column = columns.size(); column-- > 0;) {
        Terms rest = back.residual(columns.at(column), reducer);
        if (rest.empty()) continue;
        back.add(std::move(rest));
        if (inFirst[column]) coloops.push_back(column);
    }
    std::erase_if(coloops, [&](std::uint32_t column) {
        const auto others = allBut(columns.size(), column);
        return spanOf(columns, others, Echelon(columns.sets(), reducer.work().field()), reducer).rank() == span.rank();
    });
    return coloops;
}

}  // namespace

void Columns::drop(const std::vector<bool>& sets) {
    std::uint32_t kept = 0;
    std::uint32_t from = 0;
    for (std::uint32_t& end : ends_) {
        for (; from < end; ++from) {
            if (!sets[terms_[from].set]) terms_[kept++] = terms_[from];
        }
        end = kept;
    }
    terms_.resize(kept);
}

std::size_t rankOf(const Columns& columns, const std::vector<std::uint32_t>& some, Work& work) {
    Reducer reducer(columns.sets(), work);
    return spanOf(columns, some, Echelon(columns.sets(), work.field()), reducer).rank();
}

Exposure quickExposureOf(const Columns& columns, std::span<const std::uint32_t> weights,
                         std::vector<std::uint32_t> present, std::uint32_t threshold, Work& work) {
    Reducer reducer(columns.sets(), work);
    Echelon strong(columns.sets(), work.field());
    contract({columns, weights}, present, strong, threshold, reducer);
    Exposure exposure;
    exposure.outcome = present.empty() ? Outcome::none : Outcome::limit;
    if (present.empty()) exposure.dependent = strong.freeSets();
    return exposure;
}

Exposure exposureOf(const Columns& columns, std::span<const std::uint32_t> weights, std::vector<std::uint32_t> present,
                    std::uint32_t threshold, Work& work) {
    Reducer reducer(columns.sets(), work);
    const Given given{columns, weights};
    Echelon strong(columns.sets(), work.field());
    Exposure exposure;
    exposure.outcome = Outcome::limit;
    contract(given, present, strong, threshold, reducer);
    if (reducer.isSpent()) return exposure;
    if (present.empty()) return {Outcome::none, {}, {}, strong.freeSets()};

    std::vector<std::vector<std::uint32_t>> members(columns.size());
    for (const std::uint32_t column : present) members[column] = {column};
    const Classes rest = lightClassesOver(given, members, present, strong, threshold, reducer);
    if (reducer.isSpent()) return exposure;
    if (rest.columns.size() == 0) return {Outcome::none, {}, {}, strong.freeSets()};
    std::vector<std::vector<std::uint32_t>> groups;
    for (const std::uint32_t coloop : coloopsOf(rest.columns, reducer)) groups.push_back(rest.members[coloop]);
    if (groups.empty()) {
        std::vector<std::uint32_t> taken;
        exposure.outcome = search(rest, threshold, reducer, taken);
        if (exposure.outcome != Outcome::group) return exposure;
        groups.push_back(std::move(taken));
    }

    groups.resize(std::min(groups.size(), kGroupsMaximum));
    for (std::vector<std::uint32_t>& group : groups) {
        std::sort(group.begin(), group.end());
        std::vector<std::uint32_t> others;
        std::set_difference(present.begin(), present.end(), group.begin(), group.end(), std::back_inserter(others));
        exposure.combinations.push_back(
            combinationFor(columns, spanOf(columns, others, strong, reducer), group, reducer));
        exposure.groups.push_back(std::move(group));
    }
    exposure.outcome = reducer.isSpent() ? Outcome::limit : Outcome::group;
    return exposure;
}

}  // namespace aufwind::survey
