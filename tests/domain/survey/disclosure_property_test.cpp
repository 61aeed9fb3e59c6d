// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is asked of whichever organisation, in whichever order and over rounds: nobody who has all that was shown
// can tell anything of fewer people than the threshold, and what was answered once is answered so again. Random cases;
// a failure prints its seed.
#include "models/domain/survey/disclosure.h"
#include "tests/domain/survey/disclosure_attack.h"

#include <rapidcheck.h>

#include <tuple>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::test;

namespace {

constexpr std::uint32_t kThreshold = 3;

struct Organisation {
    std::uint32_t people = 0;
    std::vector<std::uint32_t> parents;               ///< of each team but the first
    std::vector<std::uint32_t> teamOf;                ///< of each person
    std::vector<std::vector<std::uint32_t>> valueOf;  ///< by attribute and person
};

Organisation anyOrganisation(std::uint32_t most) {
    Organisation one;
    one.people = *rc::gen::inRange<std::uint32_t>(5, most + 1);
    const auto teams = *rc::gen::inRange<std::uint32_t>(1, 9);
    for (std::uint32_t team = 1; team < teams; ++team) {
        one.parents.push_back(*rc::gen::inRange<std::uint32_t>(0, team));
    }
    one.teamOf = *rc::gen::container<std::vector<std::uint32_t>>(one.people, rc::gen::inRange<std::uint32_t>(0, teams));
    for (std::uint32_t i = *rc::gen::inRange<std::uint32_t>(0, 4); i > 0; --i) {
        const auto values = *rc::gen::inRange<std::uint32_t>(2, 5);
        one.valueOf.push_back(
            *rc::gen::container<std::vector<std::uint32_t>>(one.people, rc::gen::inRange<std::uint32_t>(0, values)));
    }
    return one;
}

template <typename Test>
RespondentSet peopleOf(const Organisation& one, Test test) {
    RespondentSet set;
    for (std::uint32_t person = 0; person < one.people; ++person) {
        if (test(person)) set.set(person);
    }
    return set;
}

RespondentSet teamOf(const Organisation& one, std::uint32_t team, bool withTeamsBelow) {
    return peopleOf(one, [&](std::uint32_t person) {
        std::uint32_t at = one.teamOf[person];
        while (withTeamsBelow && at > team) at = one.parents[at - 1];
        return at == team;
    });
}

RespondentSet valueOf(const Organisation& one, std::size_t attribute, std::uint32_t value) {
    return peopleOf(one, [&](std::uint32_t person) { return one.valueOf[attribute][person] == value; });
}

RespondentSet allBut(const Organisation& one, std::uint32_t chance) {
    return peopleOf(one, [&](std::uint32_t) { return *rc::gen::inRange<std::uint32_t>(0, 100) >= chance; });
}

/// All teams, all values of an attribute, or a filter of both.
std::vector<RespondentSet> anySegments(const Organisation& one) {
    const auto teams = static_cast<std::uint32_t>(one.parents.size() + 1);
    std::vector<RespondentSet> segments;
    const auto attributes = static_cast<std::uint32_t>(one.valueOf.size());
    const auto kind = *rc::gen::inRange(0, attributes == 0 ? 2 : 4);
    if (kind == 0) {
        for (std::uint32_t team = 0; team < teams; ++team) {
            segments.push_back(teamOf(one, team, true));
            segments.push_back(teamOf(one, team, false));
        }
    } else if (kind == 1) {
        segments.push_back(teamOf(one, *rc::gen::inRange<std::uint32_t>(0, teams), *rc::gen::arbitrary<bool>()));
    } else {
        const auto attribute = *rc::gen::inRange<std::uint32_t>(0, attributes);
        const RespondentSet within =
            kind == 2 ? teamOf(one, 0, true) : teamOf(one, *rc::gen::inRange<std::uint32_t>(0, teams), true);
        for (std::uint32_t value = 0; value < 4; ++value) {
            segments.push_back(valueOf(one, attribute, value) & within);
        }
    }
    return segments;
}

struct Round {
    RespondentSet people;
    std::vector<AskedItem> items;
};

Round anyRound(const Organisation& one) {
    Round round{allBut(one, *rc::gen::element(0U, 10U)), {}};
    for (std::uint32_t item = 0; item < 2; ++item) {
        round.items.push_back({item, allBut(one, item * 15) & round.people, false});
    }
    return round;
}

Grid anyRequest(const Organisation& one, const Round& round) {
    Grid grid{anySegments(one), {}};
    for (RespondentSet& segment : grid.segments) segment &= round.people;
    for (const AskedItem& item : round.items) {
        if (*rc::gen::inRange(0, 4) != 0) grid.items.push_back(item);
    }
    return grid;
}

/// By segment, and by item and segment.
std::vector<std::vector<bool>> shownOf(const Release& release) {
    std::vector<std::vector<bool>> shown;
    const auto add = [&](const std::vector<Shown>& cells) {
        auto& row = shown.emplace_back();
        for (const Shown& cell : cells) row.push_back(!cell);
    };
    add(release.segments);
    for (const auto& cells : release.items) add(cells);
    return shown;
}

void nothingTellsOfFew(std::uint32_t most, std::uint32_t accomplices) {
    const Organisation one = anyOrganisation(most);
    const Round rounds[] = {anyRound(one), anyRound(one)};
    Released released = Released::begin(thresholdFor(kThreshold, accomplices)).value();
    Attacker anybody(one.people);
    Attacker participant(one.people);

    std::vector<std::tuple<Grid, bool, Release>> before;
    for (auto left = *rc::gen::inRange(1, 9); left > 0; --left) {
        const bool tookPart = *rc::gen::arbitrary<bool>();
        const Grid grid = anyRequest(one, *rc::gen::element(rounds[0], rounds[0], rounds[1]));
        const Release release = released.release(grid, tookPart).value();
        anybody.see(grid, release);
        if (tookPart) participant.see(grid, release);
        before.emplace_back(grid, tookPart, release);
    }
    for (const auto& [grid, tookPart, release] : before) {
        RC_ASSERT(shownOf(released.judge(grid, tookPart).value()) == shownOf(release));
    }

    RC_ASSERT(Released::from(released.memory()).value().memory() == released.memory());
    for (std::uint32_t i = 0; i < accomplices; ++i) {
        const auto person = *rc::gen::inRange<std::uint32_t>(0, one.people);
        anybody.know(person);
        participant.know(person);
    }
    RC_ASSERT(anybody.groupUnder(kThreshold) == "");
    RC_ASSERT(participant.groupUnder(kThreshold + 1) == "");
    participant.know(*rc::gen::inRange<std::uint32_t>(0, one.people));
    RC_ASSERT(participant.groupUnder(kThreshold) == "");
}

}  // namespace

int main() {
    bool holds =
        rc::check("nothing that is shown tells of fewer people than the threshold", [] { nothingTellsOfFew(60, 0); });
    holds &= rc::check("with k - 1 accomplices and a threshold of 2k - 1 no group under k is told of",
                       [] { nothingTellsOfFew(30, kThreshold - 1); });
    return holds ? 0 : 1;
}
