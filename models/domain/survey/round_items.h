// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/counted_round.h"
#include "models/domain/survey/disclosure.h"

#include <string>
#include <vector>

/// What disclosure.h is asked about a round, for round_results.h alone: each item, the comments to each question, and
/// each correlation, numbered apart. Who says that something does not apply to them answered it, for the tally tells of
/// them. A plain value; any thread.
namespace aufwind::survey {

struct RoundItems {
    std::vector<AskedItem> tallies;       ///< by item
    std::vector<AskedItem> comments;      ///< by CountedRound::commentQuestions()
    std::vector<AskedItem> correlations;  ///< by driver of the form that is no outcome
    std::vector<std::string> drivers;     ///< of `correlations`
    std::string outcome;                  ///< the form's first; empty where there is none, and no correlation
};

RoundItems roundItemsOf(const CountedRound& counted);

}  // namespace aufwind::survey
