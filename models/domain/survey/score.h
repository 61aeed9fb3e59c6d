// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/tally.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What tallies come to. Percentages are 0 to 100, an eNPS −100 to +100; nothing is rounded (rounding.h), and what
/// nobody answered has no score. Skipped answers and "not applicable" count nowhere. Pure; any thread.
///
/// Pooled: a score of several items (a driver), of several segments (the company, a team with those below it) or of
/// both counts all their answers as one pool: sum of what counts by sum of what was answered. It is never a mean of
/// their scores, which would give an answer in a small team or to a rarely asked question more weight than another.
/// The one mean of means is that of a respondent's answers to a driver, where each respondent is to count once: it is
/// what impact.h correlates.
namespace aufwind::survey {

/// Net Promoter Score (Reichheld, "The One Number You Need to Grow", Harvard Business Review 12/2003), asked of
/// employees: promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6.
struct Enps {
    std::uint64_t promoters = 0;
    std::uint64_t passives = 0;
    std::uint64_t detractors = 0;

    std::uint64_t answered() const { return promoters + passives + detractors; }
    /// 100 · (promoters − detractors) / answered.
    std::optional<double> score() const;
    Enps& operator+=(const Enps& other);
    bool operator==(const Enps&) const = default;
};

/// By the bands of each item, once reverse items are flipped.
struct Favourability {
    std::uint64_t favourable = 0;
    std::uint64_t neutral = 0;
    std::uint64_t unfavourable = 0;

    std::uint64_t answered() const { return favourable + neutral + unfavourable; }
    /// 100 · favourable / answered.
    std::optional<double> score() const;
    Favourability& operator+=(const Favourability& other);
    bool operator==(const Favourability&) const = default;
};

/// Where answers lie between the worst and the best value of their item, 0 to 100, reverse items flipped: what makes
/// scales of 3 and of 10 points, sliders and 0 to 10 one pool ("percent of maximum possible"; Cohen, Cohen, Aiken and
/// West, The Problem of Units and the Circumstance for POMP, Multivariate Behavioral Research 34(3), 1999).
struct Level {
    double sum = 0;
    std::uint64_t answered = 0;

    /// sum / answered.
    std::optional<double> score() const;
    Level& operator+=(const Level& other);
};

/// Whether the item's answers are favourable or not: a scored scale or row of a matrix.
bool isRated(const Item& item);
/// Whether its answers have a level: a scored scale, row or slider, or eNPS.
bool isLevelled(const Item& item);

/// Nothing of an item that is no eNPS.
Enps enpsOf(const Item& item, const Tally& tally);
/// Nothing of an item that is not rated.
Favourability favourabilityOf(const Item& item, const Tally& tally);
/// Nothing of an item that has none.
Level levelOf(const Item& item, const Tally& tally);
/// 0 to 100, of one value of an item that has a level.
double levelOf(const Item& item, std::size_t value);

/// In the item's own unit: points of a scale, flipped where it is reverse; 0 to 10; a slider's unit, never flipped, for
/// it is an amount (hours, say). None of a choice or ranking.
std::optional<double> meanOf(const Item& item, const Tally& tally);
/// Each class's percentage of those who answered, as it was answered: reverse items are not flipped. Of a multiple
/// choice they sum to more than 100, of a ranking they are the first choices.
std::vector<double> distributionOf(const Tally& tally);
/// Of a ranking, each option's: 1 where everybody has it first. Empty where nobody answered.
std::vector<double> meanRanksOf(const Tally& tally);

/// What a group of items is shown by: favourability where one of them is rated; a single eNPS by its score; else the
/// level. Those of a group that have no such score are not in it.
enum class Measure : std::uint8_t { favourability, enps, level };
/// Nothing where none of them has any.
std::optional<Measure> measureOf(const std::vector<Item>& items, std::span<const std::size_t> group);

struct Score {
    std::uint64_t answered = 0;  ///< answers in the pool
    std::optional<double> score;

    bool operator==(const Score&) const = default;
};
/// Pooled over the group.
Score pooled(const std::vector<Item>& items, const std::vector<Tally>& tallies, std::span<const std::size_t> group,
             Measure measure);

/// The numbers of the items that measure the driver.
std::vector<std::size_t> itemsOfDriver(const std::vector<Item>& items, std::string_view driver);

}  // namespace aufwind::survey
