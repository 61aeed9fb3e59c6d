// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the progress of whatever key results. Random cases; a failure prints its seed.
#include "models/domain/goal_progress.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace aufwind::domain;

namespace {

constexpr std::int64_t kMost = 1'000'000'000'000;

bool isNear(double one, double other) {
    return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
}

std::int64_t anyValue() {
    return *rc::gen::inRange<std::int64_t>(-kMost, kMost);
}

WeightedPart anyPart(int leastWeight) {
    return {.progress = *rc::gen::inRange(-3000, 5000) / 1000.0,
            .weight = static_cast<double>(*rc::gen::inRange(leastWeight, 50))};
}

std::vector<WeightedPart> anyParts(int leastWeight = 0) {
    std::vector<WeightedPart> parts;
    const int count = *rc::gen::inRange(1, 12);
    for (int i = 0; i < count; ++i) parts.push_back(anyPart(leastWeight));
    return parts;
}

}  // namespace

int main() {
    bool all = true;
    all &= rc::check("the start is nothing, the target is all, whichever of them is higher", [] {
        const std::int64_t start = anyValue();
        const std::int64_t target = anyValue();
        RC_PRE(start != target);

        RC_ASSERT(keyResultProgress({.start = start, .target = target, .current = start}) == 0.0);
        RC_ASSERT(isNear(*keyResultProgress({.start = start, .target = target, .current = target}), 1.0));
    });
    all &= rc::check("what goes down is measured as what goes up is in a mirror", [] {
        const std::int64_t start = anyValue();
        const std::int64_t target = anyValue();
        const std::int64_t current = anyValue();

        const auto up = keyResultProgress({.start = start, .target = target, .current = current});
        const auto down = keyResultProgress({.start = -start, .target = -target, .current = -current});

        RC_ASSERT(isNear(*up, *down));
    });
    all &= rc::check("as far beyond the target as the target is from the start is twice as much", [] {
        const std::int64_t start = anyValue() / 4;
        const std::int64_t way = anyValue() / 4;
        RC_PRE(way != 0);

        RC_ASSERT(isNear(*keyResultProgress({.start = start, .target = start + way, .current = start + 2 * way}), 2.0));
        RC_ASSERT(isNear(*keyResultProgress({.start = start, .target = start + way, .current = start - way}), -1.0));
    });
    all &= rc::check("a target that is the start is done or not done", [] {
        const std::int64_t value = anyValue();
        const std::int64_t other = anyValue();
        RC_PRE(value != other);

        RC_ASSERT(keyResultProgress({.start = value, .target = value, .current = value}) == 1.0);
        RC_ASSERT(keyResultProgress({.start = value, .target = value, .current = other}) == 0.0);
    });
    all &= rc::check("weights that are all multiplied by the same weigh the same", [] {
        auto parts = anyParts(1);
        const auto before = weightedMean(parts);
        const double factor = *rc::gen::inRange(1, 1000) / 10.0;
        for (WeightedPart& part : parts) part.weight *= factor;

        RC_ASSERT(isNear(*weightedMean(parts), *before));
    });
    all &= rc::check("a part of weight 0 counts for nothing", [] {
        auto parts = anyParts(1);
        const auto before = weightedMean(parts);
        WeightedPart nothing = anyPart(0);
        nothing.weight = 0;
        parts.insert(parts.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(parts) + 1), nothing);

        RC_ASSERT(weightedMean(parts) == before);
    });
    all &= rc::check("nothing but weights of 0 has no mean", [] {
        auto parts = anyParts();
        for (WeightedPart& part : parts) part.weight = 0;

        RC_ASSERT(!weightedMean(parts));
    });
    all &= rc::check("a mean lies between the least and the most of what counts", [] {
        const auto parts = anyParts(1);
        const auto [least, most] =
            std::minmax_element(parts.begin(), parts.end(),
                                [](const auto& one, const auto& other) { return one.progress < other.progress; });

        const double mean = *weightedMean(parts);

        RC_ASSERT(mean >= least->progress - 1e-9);
        RC_ASSERT(mean <= most->progress + 1e-9);
    });
    all &= rc::check("a double weight is the same part twice", [] {
        auto once = anyParts(1);
        auto twice = once;
        const WeightedPart part = anyPart(1);
        once.push_back({.progress = part.progress, .weight = 2 * part.weight});
        twice.insert(twice.end(), 2, part);

        RC_ASSERT(isNear(*weightedMean(once), *weightedMean(twice)));
    });
    all &= rc::check("what is expected grows by the same with each day, from nothing to all", [] {
        const auto starts = *rc::gen::inRange<std::int64_t>(-20'000, 40'000);
        const auto length = *rc::gen::inRange<std::int64_t>(1, 400);
        const std::int64_t ends = starts + length - 1;
        const auto day = *rc::gen::inRange<std::int64_t>(0, length);

        RC_ASSERT(expectedProgress(starts, ends, starts - 1) == 0.0);
        RC_ASSERT(expectedProgress(starts, ends, ends) == 1.0);
        RC_ASSERT(expectedProgress(starts, ends, ends + day) == 1.0);
        const double share = static_cast<double>(day + 1) / static_cast<double>(length);
        RC_ASSERT(isNear(*expectedProgress(starts, ends, starts + day), share));
    });
    all &= rc::check("what ends before it starts expects nothing", [] {
        const auto ends = *rc::gen::inRange<std::int64_t>(-20'000, 40'000);

        RC_ASSERT(!expectedProgress(ends + 1, ends, ends));
    });
    all &= rc::check("what is shown lies between nothing and all", [] {
        const double progress = *rc::gen::inRange(-100'000, 100'000) / 1000.0;

        const double shown = shownProgress(progress);

        RC_ASSERT(shown >= 0 && shown <= 1);
        if (progress >= 0 && progress <= 1) RC_ASSERT(shown == progress);
    });
    return all ? 0 : 1;
}
