// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/impact.h"

#include <algorithm>
#include <cmath>

namespace aufwind::survey {

namespace {

constexpr std::uint32_t kPairsLeast = 3;

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// What is left of a sum of squares where all values are the same up to the rounding of their means.
bool isNone(double squares, std::uint32_t pairs) {
    constexpr double kRounding = 1e-9;  // of levels, which go to 100
    return squares <= pairs * kRounding * kRounding;
}

Quadrant quadrantOf(bool isImportant, bool isGood) {
    if (isImportant) return isGood ? Quadrant::keepUp : Quadrant::concentrateHere;
    return isGood ? Quadrant::possibleOverkill : Quadrant::lowPriority;
}

}  // namespace

void setQuadrants(std::vector<DriverImpact>& drivers) {
    for (DriverImpact& one : drivers) one.quadrant.reset();
    std::vector<double> scores;
    std::vector<double> correlations;
    for (const DriverImpact& one : drivers) {
        if (!one.favourability.score || !one.correlation.r) continue;
        scores.push_back(*one.favourability.score);
        correlations.push_back(*one.correlation.r);
    }
    if (scores.size() < 2) return;
    const double score = median(scores);
    const double correlation = median(correlations);
    for (DriverImpact& one : drivers) {
        if (!one.favourability.score || !one.correlation.r) continue;
        one.quadrant = quadrantOf(*one.correlation.r >= correlation, *one.favourability.score >= score);
    }
}

RespondentLevels respondentLevels(const AnswerTable& table, const std::vector<std::size_t>& items,
                                  const RespondentSet& among) {
    std::vector<double> sums(table.size());
    std::vector<std::uint16_t> counts(table.size());
    const std::vector<std::uint32_t> members = (among & table.present()).members();
    for (const std::size_t number : items) {
        const Item& item = table.items()[number];
        if (!isLevelled(item)) continue;
        // By code; neither who skipped it nor whom it does not apply to adds anything.
        std::vector<double> levels(item.values + std::size_t{2});
        for (std::size_t value = 0; value < item.values; ++value) levels[value + 1] = levelOf(item, value);
        const std::uint16_t none = notApplicableCode(item);
        const auto codes = table.column(number);
        for (const std::uint32_t one : members) {
            const std::uint16_t code = codes[one];
            sums[one] += levels[code];
            counts[one] = static_cast<std::uint16_t>(counts[one] + (code != kUnanswered && code != none ? 1 : 0));
        }
    }
    RespondentLevels levels(table.size());
    for (const std::uint32_t one : members) {
        if (counts[one] > 0) levels[one] = sums[one] / counts[one];
    }
    return levels;
}

Correlation correlationOf(const RespondentLevels& a, const RespondentLevels& b, std::uint32_t pairsAtLeast) {
    const std::size_t both = std::min(a.size(), b.size());
    Correlation found;
    double sumA = 0;
    double sumB = 0;
    for (std::size_t i = 0; i < both; ++i) {
        if (!a[i] || !b[i]) continue;
        ++found.pairs;
        sumA += *a[i];
        sumB += *b[i];
    }
    if (found.pairs < std::max(pairsAtLeast, kPairsLeast)) return found;
    // Twice through, around the means: the short formula takes large numbers from each other.
    const double meanA = sumA / found.pairs;
    const double meanB = sumB / found.pairs;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (std::size_t i = 0; i < both; ++i) {
        if (!a[i] || !b[i]) continue;
        const double fromA = *a[i] - meanA;
        const double fromB = *b[i] - meanB;
        squaresA += fromA * fromA;
        squaresB += fromB * fromB;
        products += fromA * fromB;
    }
    if (isNone(squaresA, found.pairs) || isNone(squaresB, found.pairs)) return found;
    found.r = std::clamp(products / std::sqrt(squaresA) / std::sqrt(squaresB), -1.0, 1.0);
    return found;
}

std::vector<DriverImpact> impactOf(const Form& form, const AnswerTable& table, const std::vector<Tally>& tallies,
                                   const RespondentSet& among, std::string_view outcome, std::uint32_t pairsAtLeast) {
    const RespondentLevels moved = respondentLevels(table, itemsOfDriver(table.items(), outcome), among);
    std::vector<DriverImpact> drivers;
    for (const Driver& driver : form.drivers) {
        if (driver.outcome || driver.key == outcome) continue;
        const std::vector<std::size_t> items = itemsOfDriver(table.items(), driver.key);
        DriverImpact impact;
        impact.driver = driver.key;
        impact.favourability = pooled(table.items(), tallies, items, Measure::favourability);
        impact.correlation = correlationOf(respondentLevels(table, items, among), moved, pairsAtLeast);
        drivers.push_back(std::move(impact));
    }
    setQuadrants(drivers);
    return drivers;
}

}  // namespace aufwind::survey
