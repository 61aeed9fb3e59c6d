// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/score.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Which drivers to work on: how well each does, against how closely it goes with an outcome such as engagement. A
/// correlation is no cause, and says nothing of a few: below a minimum of pairs there is none. Pure; any thread.
namespace aufwind::survey {

/// Importance-performance analysis (Martilla and James, Journal of Marketing 41(1), 1977), with a correlation in the
/// place of stated importance. Where the lines lie its authors leave to judgement; here it is the medians of the
/// drivers that have both figures, so that neither a high level of all answers nor one outlier empties a quadrant; what
/// lies on a line is high.
enum class Quadrant : std::uint8_t {
    concentrateHere,   ///< goes with the outcome, does badly
    keepUp,            ///< goes with the outcome, does well
    lowPriority,       ///< neither
    possibleOverkill,  ///< does well, hardly goes with the outcome
};

struct Correlation {
    std::uint32_t pairs = 0;  ///< respondents who answered something of both
    /// Pearson's r, −1 to +1. None below the minimum of pairs, or where one side is the same for everybody.
    std::optional<double> r;

    bool operator==(const Correlation&) const = default;
};

struct DriverImpact {
    std::string driver;
    Score favourability;  ///< pooled
    Correlation correlation;
    std::optional<Quadrant> quadrant;  ///< where it has both figures, and another driver has

    bool operator==(const DriverImpact&) const = default;
};

/// By respondent's number, up to the table's size: the mean level (score.h) of what each answered of these items, each
/// item counting once; none for those who answered nothing of it or are not in the set.
using RespondentLevels = std::vector<std::optional<double>>;
RespondentLevels respondentLevels(const AnswerTable& table, const std::vector<std::size_t>& items,
                                  const RespondentSet& among);
/// Of those who have both.
Correlation correlationOf(const RespondentLevels& a, const RespondentLevels& b, std::uint32_t pairsAtLeast);

/// Anew, of these: where some of their figures are left out.
void setQuadrants(std::vector<DriverImpact>& drivers);

/// Of the form's drivers but those that are outcomes, in its order. `tallies` are those of the set; at least three
/// pairs are asked for whatever `pairsAtLeast` says, as two points always lie on a line.
std::vector<DriverImpact> impactOf(const Form& form, const AnswerTable& table, const std::vector<Tally>& tallies,
                                   const RespondentSet& among, std::string_view outcome, std::uint32_t pairsAtLeast);

}  // namespace aufwind::survey
