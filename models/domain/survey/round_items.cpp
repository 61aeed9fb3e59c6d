// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/round_items.h"

#include "models/domain/survey/score.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

template <typename Test>
RespondentSet whoseCode(const AnswerTable& table, std::size_t item, Test test) {
    const auto codes = table.column(item);
    RespondentSet found(table.size());
    for (std::uint32_t one = 0; one < codes.size(); ++one) {
        if (test(codes[one])) found.set(one);
    }
    return found;
}

/// Who has a level in one of the driver's items.
RespondentSet levelled(const AnswerTable& table, std::string_view driver) {
    RespondentSet all;
    for (const std::size_t item : itemsOfDriver(table.items(), driver)) {
        if (!isLevelled(table.items()[item])) continue;
        const std::uint16_t none = notApplicableCode(table.items()[item]);
        all |= whoseCode(table, item, [&](std::uint16_t code) { return code != kUnanswered && code != none; });
    }
    return all;
}

}  // namespace

RoundItems roundItemsOf(const CountedRound& counted) {
    const AnswerTable& table = counted.answers();
    const Form& form = counted.published().form;
    RoundItems items;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < table.items().size(); ++i) {
        items.tallies.push_back(
            {number++, whoseCode(table, i, [](std::uint16_t code) { return code != kUnanswered; })});
    }
    for (std::size_t i = 0; i < counted.commentQuestions().size(); ++i) {
        items.comments.push_back({number++, RespondentSet(table.size()), true});
    }
    for (const Comment& comment : counted.comments()) items.comments[comment.question].answered.set(comment.respondent);
    const auto outcome = std::ranges::find(form.drivers, true, &Driver::outcome);
    if (outcome == form.drivers.end()) return items;
    items.outcome = outcome->key;
    const RespondentSet moved = levelled(table, outcome->key);
    for (const Driver& driver : form.drivers) {
        if (driver.outcome) continue;
        items.correlations.push_back({number++, levelled(table, driver.key) & moved});
        items.drivers.push_back(driver.key);
    }
    return items;
}

}  // namespace aufwind::survey
