// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_sieve.h"

#include "models/views/goal_words.h"
#include "models/views/organisation.h"
#include "models/views/values.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace aufwind::views {

namespace {

using domain::Goal;
using domain::GoalForest;

/// Most titles need no look at what their letters are made of, and that takes ten times as long.
QString foldedText(const QString& text) {
    const bool isPlain = std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 128; });
    return isPlain ? text.toLower() : withoutAccents(text);
}

/// What is in sight of a filter, and how many of each goal's children are.
struct Sight {
    std::unordered_map<Uuid, bool> found;  ///< false: only something below it is
    std::unordered_map<Uuid, int> children;

    void add(const GoalForest& forest, const Uuid& id) {
        const auto [place, isNew] = found.try_emplace(id, true);
        place->second = true;
        Uuid at = id;
        for (bool goesOn = isNew; goesOn;) {
            const Uuid above = forest.parent(at);
            ++children[above];
            goesOn = !above.isNil() && found.try_emplace(above, false).second;
            at = above;
        }
    }
};

/// The company's goals stand first among those at the top.
std::vector<Uuid> topOf(const GoalForest& forest) {
    std::vector<Uuid> top = forest.children({});
    std::ranges::stable_partition(top, [&](const Uuid& id) { return forest.goal(id)->ofCompany; });
    return top;
}

}  // namespace

GoalFilter GoalFilter::from(const QVariantMap& filter) {
    GoalFilter made;
    made.cycle = idFrom(filter.value(QStringLiteral("cycle")).toString());
    made.owner = idFrom(filter.value(QStringLiteral("owner")).toString());
    made.team = idFrom(filter.value(QStringLiteral("team")).toString());
    made.status = statusOfMark(filter.value(QStringLiteral("status")).toString());
    made.words = withoutAccents(filter.value(QStringLiteral("words")).toString()).split(u' ', Qt::SkipEmptyParts);
    return made;
}

void GoalSieve::forget(const std::unordered_set<Uuid>& goals) {
    for (const Uuid& id : goals) titles_.erase(id);
}

const QString& GoalSieve::folded(const Goal& goal) {
    const auto known = titles_.find(goal.id);
    if (known != titles_.end()) return known->second;
    return titles_.emplace(goal.id, foldedText(toText(goal.title))).first->second;
}

bool GoalSieve::finds(const Goal& goal, const GoalFilter& filter) {
    if (!filter.cycle.isNil() && goal.cycle != filter.cycle) return false;
    if (!filter.owner.isNil() && goal.owner != filter.owner) return false;
    if (!filter.team.isNil() && goal.team != filter.team) return false;
    if (filter.status && goal.status != *filter.status) return false;
    if (filter.words.isEmpty()) return true;
    const QString& title = folded(goal);
    return std::ranges::all_of(filter.words, [&](const QString& word) { return title.contains(word); });
}

std::vector<GoalLine> GoalSieve::tree(const GoalForest& forest, const GoalFilter& filter,
                                      const std::unordered_set<Uuid>& open, const std::unordered_set<Uuid>& folded) {
    const bool isFiltered = !filter.isEmpty();
    Sight sight;
    if (isFiltered) {
        sight.found.reserve(forest.size());
        forest.each([&](const Goal& goal) {
            if (finds(goal, filter)) sight.add(forest, goal.id);
        });
    }
    std::vector<GoalLine> lines;
    std::vector<std::pair<Uuid, int>> next;
    const auto push = [&](const std::vector<Uuid>& ids, int depth) {
        for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
            if (!isFiltered || sight.found.contains(*id)) next.emplace_back(*id, depth);
        }
    };
    push(topOf(forest), 0);
    while (!next.empty()) {
        const auto [id, depth] = next.back();
        next.pop_back();
        GoalLine line{.id = id, .depth = depth};
        const std::vector<Uuid>& children = forest.children(id);
        line.children = static_cast<int>(children.size());
        if (isFiltered) {
            const auto seen = sight.children.find(id);
            line.children = seen != sight.children.end() ? seen->second : 0;
            line.dimmed = !sight.found.at(id);
        }
        const bool isUnfolded = filter.searches() ? !folded.contains(id) : open.contains(id);
        line.open = line.children > 0 && isUnfolded;
        lines.push_back(line);
        if (line.open) push(children, depth + 1);
    }
    return lines;
}

std::vector<GoalLine> GoalSieve::flat(const GoalForest& forest, const GoalFilter& filter, const QString& sortKey,
                                      bool descending) {
    // Titles are compared last in every order, and the ids after them, so that equal ones do not dance.
    using Key = std::tuple<double, double, QString, Uuid>;
    constexpr double kNone = std::numeric_limits<double>::max();
    std::vector<Key> keys;
    forest.each([&](const Goal& goal) {
        if (!finds(goal, filter)) return;
        double first = 0;
        double second = 0;
        if (sortKey == QLatin1String("progress")) {
            first = forest.progress(goal.id).value_or(-kNone);
        } else if (sortKey == QLatin1String("status")) {
            first = static_cast<double>(goal.status);
        } else if (sortKey == QLatin1String("days")) {
            const auto days = forest.days(goal.id);
            first = days ? static_cast<double>(days->first) : kNone;
            second = days ? static_cast<double>(days->second) : kNone;
        }
        keys.emplace_back(first, second, folded(goal), goal.id);
    });
    std::ranges::sort(keys);
    if (descending) std::ranges::reverse(keys);
    std::vector<GoalLine> lines;
    lines.reserve(keys.size());
    for (const Key& key : keys) lines.push_back({.id = std::get<Uuid>(key)});
    return lines;
}

}  // namespace aufwind::views
