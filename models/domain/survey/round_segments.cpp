// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/round_segments.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

bool isThere(const SegmentTable& table, std::size_t cut, const std::vector<std::uint16_t>& values) {
    return cut < table.attributes().size() && std::ranges::all_of(values, [&](std::uint16_t value) {
               return value <= table.attributes()[cut].notStated();
           });
}

/// By value, the members who have it or one below it.
std::vector<RespondentSet> byValue(const SegmentTable& table, std::size_t cut, const RespondentSet& among) {
    const SegmentAttribute& attribute = table.attributes()[cut];
    std::vector<RespondentSet> sets(attribute.values.size() + 1);
    const auto column = table.column(cut);
    among.forEach([&](std::uint32_t one) {
        const std::uint16_t own = column[one];
        sets[own].set(one);
        if (own == attribute.notStated()) return;
        for (auto above = attribute.values[own].parent; above; above = attribute.values[*above].parent) {
            sets[*above].set(one);
        }
    });
    return sets;
}

}  // namespace

Result<RequestSegments> segmentsOf(const CountedRound& counted, const ResultRequest& request) {
    const Error invalid{ErrorCode::invalid, "results are asked for by what the round is not cut by"};
    const SegmentTable& invited = counted.invited();
    for (const SegmentTerm& term : request.filter) {
        if (!isThere(invited, term.attribute, term.values)) return invalid;
    }
    if (request.cut && !isThere(invited, *request.cut, request.values)) return invalid;

    RequestSegments made;
    made.values.emplace_back();
    made.segments.push_back({invited.matching(request.filter), counted.respondents(request.filter)});
    if (!request.cut) return made;
    const Segment first = made.segments.front();
    std::vector<RespondentSet> people = byValue(invited, *request.cut, first.invited);
    std::vector<RespondentSet> respondents =
        byValue(counted.answers().segments(), *request.cut, first.respondents & counted.placed());
    std::vector<std::uint16_t> values = request.values;
    for (std::size_t i = 0; values.size() < people.size() && request.values.empty(); ++i) {
        values.push_back(static_cast<std::uint16_t>(i));
    }
    std::ranges::sort(values);
    const auto twins = std::ranges::unique(values);
    values.erase(twins.begin(), twins.end());
    for (const std::uint16_t value : values) {
        made.values.emplace_back(value);
        made.segments.push_back({std::move(people[value]), std::move(respondents[value])});
    }
    return made;
}

Result<void> keepsThreshold(const CountedRound& counted, const Released& released) {
    if (released.threshold() >= counted.published().threshold) return {};
    return Error{ErrorCode::invalid, "results are asked for with a lower threshold than was promised"};
}

Result<Release> releaseAll(Released& released, std::uint32_t round, const std::vector<Segment>& segments,
                           const std::vector<AskedItem>& items) {
    Release all;
    std::size_t from = 0;
    do {
        const std::size_t count = std::min(items.size() - from, kAskedItemsMaximum);
        const auto begin = items.begin() + static_cast<std::ptrdiff_t>(from);
        auto release = released.release({round, segments, {begin, begin + static_cast<std::ptrdiff_t>(count)}});
        if (!release) return release.error();
        all.segments = std::move(release->segments);
        for (auto& cells : release->items) all.items.push_back(std::move(cells));
        all.limited |= release->limited;
        from += count;
    } while (from < items.size());
    return all;
}

}  // namespace aufwind::survey
