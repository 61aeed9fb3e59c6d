// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/score.h"

#include <algorithm>
#include <numeric>

namespace aufwind::survey {

namespace {

constexpr double kMillionths = 1e6;

std::optional<double> ratio(double part, std::uint64_t whole) {
    if (whole == 0) return std::nullopt;
    return part / static_cast<double>(whole);
}

/// The mean number of its values, as answered.
std::optional<double> meanValueOf(const Item& item, const Tally& tally) {
    if (item.kind == ItemKind::slider) {
        return ratio(tally.sums.empty() ? 0.0 : static_cast<double>(tally.sums.front()), tally.answered);
    }
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < tally.counts.size(); ++i) sum += i * tally.counts[i];
    return ratio(static_cast<double>(sum), tally.answered);
}

double flipped(const Item& item, double value) {
    return item.reverse ? item.values - 1 - value : value;
}

/// From the mean value of an item or from a single one, for flipping and stretching keep means.
double levelOfValue(const Item& item, double value) {
    return 100 * flipped(item, value) / (item.values - 1);
}

}  // namespace

std::optional<double> Enps::score() const {
    return ratio(100 * (static_cast<double>(promoters) - static_cast<double>(detractors)), answered());
}

Enps& Enps::operator+=(const Enps& other) {
    promoters += other.promoters;
    passives += other.passives;
    detractors += other.detractors;
    return *this;
}

std::optional<double> Favourability::score() const {
    return ratio(100 * static_cast<double>(favourable), answered());
}

Favourability& Favourability::operator+=(const Favourability& other) {
    favourable += other.favourable;
    neutral += other.neutral;
    unfavourable += other.unfavourable;
    return *this;
}

std::optional<double> Level::score() const {
    return ratio(sum, answered);
}

Level& Level::operator+=(const Level& other) {
    sum += other.sum;
    answered += other.answered;
    return *this;
}

bool isRated(const Item& item) {
    return item.kind == ItemKind::scale && item.scored;
}

bool isLevelled(const Item& item) {
    return item.kind == ItemKind::enps ||
           (item.scored && (item.kind == ItemKind::scale || item.kind == ItemKind::slider));
}

Enps enpsOf(const Item& item, const Tally& tally) {
    Enps enps;
    if (item.kind != ItemKind::enps) return enps;
    for (std::size_t i = 0; i < tally.counts.size(); ++i) {
        (i >= 9 ? enps.promoters : i >= 7 ? enps.passives : enps.detractors) += tally.counts[i];
    }
    return enps;
}

Favourability favourabilityOf(const Item& item, const Tally& tally) {
    Favourability sum;
    if (!isRated(item)) return sum;
    for (std::size_t i = 0; i < tally.counts.size(); ++i) {
        const std::size_t value = item.reverse ? tally.counts.size() - 1 - i : i;
        const auto point = static_cast<std::int32_t>(value) + 1;
        auto& band = point >= item.bands.favourableFrom   ? sum.favourable
                     : point <= item.bands.unfavourableTo ? sum.unfavourable
                                                          : sum.neutral;
        band += tally.counts[i];
    }
    return sum;
}

Level levelOf(const Item& item, const Tally& tally) {
    const auto value = meanValueOf(item, tally);
    if (!isLevelled(item) || !value) return {};
    return {.sum = levelOfValue(item, *value) * static_cast<double>(tally.answered), .answered = tally.answered};
}

double levelOf(const Item& item, std::size_t value) {
    return levelOfValue(item, static_cast<double>(value));
}

std::optional<double> meanOf(const Item& item, const Tally& tally) {
    const bool isNumber = item.kind == ItemKind::scale || item.kind == ItemKind::enps || item.kind == ItemKind::slider;
    const auto value = meanValueOf(item, tally);
    if (!isNumber || !value) return std::nullopt;
    if (item.kind != ItemKind::slider) return static_cast<double>(item.least) + flipped(item, *value);
    return (static_cast<double>(item.least) + *value * static_cast<double>(item.step)) / kMillionths;
}

std::vector<double> distributionOf(const Tally& tally) {
    std::vector<double> percents;
    percents.reserve(tally.counts.size());
    for (const std::uint64_t count : tally.counts) {
        percents.push_back(ratio(100 * static_cast<double>(count), tally.answered).value_or(0));
    }
    return percents;
}

std::vector<double> meanRanksOf(const Tally& tally) {
    std::vector<double> ranks;
    if (tally.answered == 0) return ranks;
    for (const std::uint64_t sum : tally.sums) {
        ranks.push_back(static_cast<double>(sum) / static_cast<double>(tally.answered));
    }
    return ranks;
}

std::optional<Measure> measureOf(const std::vector<Item>& items, std::span<const std::size_t> group) {
    const auto is = [&](bool (*test)(const Item&)) {
        return std::any_of(group.begin(), group.end(), [&](std::size_t item) { return test(items[item]); });
    };
    if (is(isRated)) return Measure::favourability;
    if (group.size() == 1 && items[group.front()].kind == ItemKind::enps) return Measure::enps;
    return is(isLevelled) ? std::optional{Measure::level} : std::nullopt;
}

Score pooled(const std::vector<Item>& items, const std::vector<Tally>& tallies, std::span<const std::size_t> group,
             Measure measure) {
    const auto sum = [&]<typename Sum>(Sum (*of)(const Item&, const Tally&)) {
        Sum all;
        for (const std::size_t item : group) all += of(items[item], tallies[item]);
        return all;
    };
    if (measure == Measure::enps) {
        const Enps enps = sum(enpsOf);
        return {.answered = enps.answered(), .score = enps.score()};
    }
    if (measure == Measure::favourability) {
        const Favourability favourability = sum(favourabilityOf);
        return {.answered = favourability.answered(), .score = favourability.score()};
    }
    const Level level = sum.operator()<Level>(levelOf);
    return {.answered = level.answered, .score = level.score()};
}

std::vector<std::size_t> itemsOfDriver(const std::vector<Item>& items, std::string_view driver) {
    std::vector<std::size_t> group;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!driver.empty() && items[i].driver == driver) group.push_back(i);
    }
    return group;
}

}  // namespace aufwind::survey
