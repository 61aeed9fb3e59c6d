// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/cuts.h"

#include "models/domain/survey/disclosure.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace aufwind::survey {

namespace {

using Group = std::vector<std::uint32_t>;   // people
using Column = std::vector<std::uint16_t>;  // a value of each person
constexpr std::uint16_t kGone = std::numeric_limits<std::uint16_t>::max();

/// One cut within groups of people that earlier ones made.
class Coarsening {
  public:
    Coarsening(const SegmentTable& table, std::size_t cut, std::uint32_t threshold)
        : values_(table.attributes()[cut].values), threshold_(threshold), rank_(values_.size() + 1) {
        const auto upward = table.upward(cut);
        for (std::size_t i = 0; i < upward.size(); ++i) rank_[upward[i]] = static_cast<std::uint16_t>(i);
        rank_.back() = static_cast<std::uint16_t>(values_.size());
    }

    std::uint16_t none() const { return static_cast<std::uint16_t>(values_.size()); }
    std::uint16_t above(std::uint16_t value) const { return values_[value].parent.value_or(none()); }

    std::size_t depth(std::uint16_t value) const {
        std::size_t depth = 0;
        for (; value != none(); value = above(value)) ++depth;
        return depth;
    }

    /// So that each value that is left is of at least the threshold of the group, and "not stated" too.
    void apply(const Group& group, Column& column) const {
        std::map<std::uint16_t, std::pair<std::uint16_t, Group>> byRank;
        const auto put = [&](std::uint16_t value, std::uint32_t person) {
            auto& [of, people] = byRank[rank_[value]];
            of = value;
            people.push_back(person);
        };
        for (const std::uint32_t person : group) put(column[person], person);
        // No value comes before those below it, so what is added is still ahead.
        for (auto at = byRank.begin(); at != byRank.end(); ++at) {
            auto& [value, people] = at->second;
            if (value == none() || people.size() >= threshold_) continue;
            for (const std::uint32_t person : std::exchange(people, {})) put(above(value), person);
        }
        std::erase_if(byRank, [](const auto& one) { return one.second.second.empty(); });
        joinTheFew(byRank);
        for (const auto& [rank, entry] : byRank) {
            for (const std::uint32_t person : entry.second) column[person] = entry.first;
        }
    }

  private:
    /// Too few of whom nothing is stated would be known by that, so the smallest group joins them.
    void joinTheFew(std::map<std::uint16_t, std::pair<std::uint16_t, Group>>& byRank) const {
        const auto few = byRank.find(rank_.back());
        if (few == byRank.end() || few->second.second.size() >= threshold_) return;
        auto smallest = byRank.end();
        for (auto at = byRank.begin(); at != few; ++at) {
            if (smallest == byRank.end() || at->second.second.size() < smallest->second.second.size()) smallest = at;
        }
        if (smallest != byRank.end()) smallest->second.first = none();
    }

    const std::vector<SegmentValue>& values_;
    std::size_t threshold_;
    Column rank_;
};

/// Which values somebody has, and those above them.
std::vector<bool> usedOf(const Coarsening& coarsening, const Column& column) {
    std::vector<bool> isUsed(std::size_t{coarsening.none()} + 1);
    for (std::uint16_t value : column) {
        for (; value != coarsening.none() && !isUsed[value]; value = coarsening.above(value)) isUsed[value] = true;
    }
    return isUsed;
}

std::size_t countOf(const std::vector<bool>& isUsed) {
    return static_cast<std::size_t>(std::ranges::count(isUsed, true));
}

/// As deep as there is room for so many values.
Column coarsened(const Coarsening& coarsening, const std::vector<Group>& groups, const Column& own, std::size_t room) {
    std::size_t deepest = 0;
    for (const std::uint16_t value : own) deepest = std::max(deepest, coarsening.depth(value));
    for (std::size_t depth = deepest; depth > 0; --depth) {
        Column column = own;
        for (std::uint16_t& value : column) {
            for (std::size_t at = coarsening.depth(value); at > depth; --at) value = coarsening.above(value);
        }
        for (const Group& group : groups) coarsening.apply(group, column);
        if (countOf(usedOf(coarsening, column)) <= room) return column;
    }
    return Column(own.size(), coarsening.none());
}

/// The cut with the values that are used, and where each of them has gone.
std::pair<Cut, Column> shortened(const Cut& cut, const std::vector<bool>& isUsed) {
    Column placeOf(cut.values.size() + 1, kGone);
    Cut kept{.key = cut.key, .name = cut.name, .values = {}, .names = {}};
    for (std::size_t i = 0; i < cut.values.size(); ++i) {
        if (!isUsed[i]) continue;
        placeOf[i] = static_cast<std::uint16_t>(kept.values.size());
        kept.values.push_back(cut.values[i]);
        kept.names.push_back(i < cut.names.size() ? cut.names[i] : std::string());
    }
    for (SegmentValue& value : kept.values) {
        if (value.parent) value.parent = placeOf[*value.parent];
    }
    placeOf.back() = static_cast<std::uint16_t>(kept.values.size());
    return {std::move(kept), std::move(placeOf)};
}

std::vector<Group> parted(const std::vector<Group>& groups, const Column& column) {
    std::vector<Group> parts;
    for (const Group& group : groups) {
        std::map<std::uint16_t, Group> byValue;
        for (const std::uint32_t person : group) byValue[column[person]].push_back(person);
        for (auto& [value, people] : byValue) parts.push_back(std::move(people));
    }
    return parts;
}

Column columnOf(const std::vector<Segments>& people, std::size_t cut, std::uint16_t none) {
    Column column;
    column.reserve(people.size());
    for (const Segments& one : people) column.push_back(cut < one.size() ? std::min(one[cut], none) : none);
    return column;
}

}  // namespace

Result<CutsPlan> planCuts(const std::vector<Cut>& cuts, const std::vector<Segments>& people, std::uint32_t threshold) {
    if (threshold < kThresholdLeast || threshold > kThresholdMost) {
        return Error{ErrorCode::invalid, "a survey's threshold is 3 to 50"};
    }
    if (people.size() < threshold) return Error{ErrorCode::invalid, "fewer people are asked than the threshold"};
    if (people.size() > kRespondentsMaximum) return Error{ErrorCode::tooLarge, "more than 1,000,000 people are asked"};
    std::vector<SegmentAttribute> attributes;
    for (const Cut& cut : cuts) attributes.push_back({.key = cut.key, .values = cut.values});
    const auto table = SegmentTable::of(std::move(attributes));
    if (!table) return table.error();

    CutsPlan plan;
    plan.people.resize(people.size());
    std::vector<Group> groups(1);
    for (std::uint32_t person = 0; person < people.size(); ++person) groups.front().push_back(person);
    std::size_t room = kCutValuesMaximum;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const Coarsening coarsening(*table, i, threshold);
        const Column column = coarsened(coarsening, groups, columnOf(people, i, coarsening.none()), room);
        const auto stated = people.size() - static_cast<std::size_t>(std::ranges::count(column, coarsening.none()));
        if (stated == 0) {
            plan.dropped.push_back(cuts[i].key);
            continue;
        }
        auto [kept, placeOf] = shortened(cuts[i], usedOf(coarsening, column));
        room -= kept.values.size();
        for (std::size_t person = 0; person < people.size(); ++person) {
            plan.people[person].push_back(placeOf[column[person]]);
        }
        plan.cuts.push_back(std::move(kept));
        plan.stated.push_back(static_cast<std::uint32_t>(stated));
        groups = parted(groups, column);
    }
    for (const Group& group : groups) {
        plan.groups.push_back(
            {.segments = plan.people[group.front()], .people = static_cast<std::uint32_t>(group.size())});
    }
    std::ranges::sort(plan.groups, {}, &SegmentGroup::segments);
    return plan;
}

}  // namespace aufwind::survey
