// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is asked of whichever organisation, in whichever order, over rounds and with a threshold that rises: nobody
// who has all that was shown can tell anything of fewer people than the threshold leaves, and what was answered once is
// answered so again. Random cases; a failure prints its seed.
#include "models/domain/survey/disclosure.h"
#include "tests/domain/survey/disclosure_attack.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <utility>

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
    std::uint32_t number = 0;
    RespondentSet invited;
    RespondentSet people;  ///< who took part
    std::vector<AskedItem> items;
};

/// A number of the round that has nothing of the person's.
RespondentSet respondentsOf(const Organisation& one, const Round& round, const RespondentSet& people) {
    RespondentSet set;
    (people & round.people).forEach([&](std::uint32_t person) { set.set(one.people - 1 - person + round.number); });
    return set;
}

Round anyRound(const Organisation& one, std::uint32_t number) {
    Round round{number, allBut(one, *rc::gen::element(0U, 10U)), {}, {}};
    round.people = allBut(one, *rc::gen::element(0U, 10U, 40U)) & round.invited;
    for (std::uint32_t item = 0; item < 3; ++item) {
        round.items.push_back({item, respondentsOf(one, round, allBut(one, item * 10)), item == 2});
    }
    return round;
}

Grid anyRequest(const Organisation& one, const Round& round) {
    Grid grid{round.number, {}, {}};
    for (const RespondentSet& segment : anySegments(one)) {
        grid.segments.push_back({segment & round.invited, respondentsOf(one, round, segment)});
    }
    for (const AskedItem& item : round.items) {
        if (*rc::gen::inRange(0, 4) == 0) continue;
        grid.items.push_back(item);
        if (item.isVerbatim) grid.items.back().isVerbatim = *rc::gen::inRange(0, 4) != 0;
    }
    return grid;
}

/// What is known of one round's comments: each person's are seen in these cells.
class Reader {
  public:
    void see(const Grid& grid, const Release& release) {
        for (std::size_t i = 0; i < grid.items.size(); ++i) {
            for (std::size_t s = 0; s < grid.segments.size(); ++s) {
                if (release.items[i][s] || !grid.items[i].isVerbatim) continue;
                cells_.push_back(grid.segments[s].respondents & grid.items[i].answered);
            }
        }
    }
    std::size_t smallestPart() const {
        std::map<std::vector<bool>, std::size_t> parts;
        for (std::uint32_t person = 0; person < 100; ++person) {
            std::vector<bool> in;
            for (const RespondentSet& cell : cells_) in.push_back(cell.test(person));
            if (std::find(in.begin(), in.end(), true) != in.end()) ++parts[in];
        }
        std::size_t smallest = 100;
        for (const auto& [in, count] : parts) smallest = std::min(smallest, count);
        return smallest;
    }

  private:
    std::vector<RespondentSet> cells_;
};

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
    const Round rounds[] = {anyRound(one, 0), anyRound(one, 1)};
    Released released =
        Released::begin(thresholdFor(kThreshold, accomplices), *rc::gen::arbitrary<std::uint64_t>()).value();
    Attacker attackers[] = {Attacker(one.people + 1), Attacker(one.people + 1)};
    Reader readers[2];
    Attacker ofInvited(one.people);

    std::vector<std::pair<Grid, Release>> before;
    for (auto left = *rc::gen::inRange(1, 13); left > 0; --left) {
        const std::size_t round = *rc::gen::element<std::size_t>(0, 0, 1);
        const Grid grid = anyRequest(one, rounds[round]);
        const Release release = released.release(grid).value();
        RC_ASSERT(!release.limited);
        attackers[round].see(grid, release);
        readers[round].see(grid, release);
        ofInvited.seeInvited(grid, release);
        before.emplace_back(grid, release);
    }
    for (const auto& [grid, release] : before) RC_ASSERT(shownOf(released.judge(grid).value()) == shownOf(release));
    for (const RespondentSet& invited : released.memory().invited) ofInvited.learn(kParticipation, invited);

    RC_ASSERT(Released::from(released.memory()).value().memory() == released.memory());
    RC_ASSERT(ofInvited.groupUnder(kThreshold + 1) == "");
    for (std::size_t round = 0; round < 2; ++round) {
        RC_ASSERT(readers[round].smallestPart() > released.threshold());
        for (std::uint32_t i = 0; i < accomplices; ++i) {
            attackers[round].know(*rc::gen::inRange<std::uint32_t>(0, one.people));
        }
        RC_ASSERT(attackers[round].groupUnder(kThreshold + 1) == "");
        attackers[round].know(*rc::gen::inRange<std::uint32_t>(0, one.people));
        RC_ASSERT(attackers[round].groupUnder(kThreshold) == "");
    }
}

/// What is shown after the threshold rose is of more people, and with what was seen before tells of no fewer than then.
void risesSafely() {
    const Organisation one = anyOrganisation(30);
    const Round round = anyRound(one, 0);
    Released released = Released::begin(kThreshold, *rc::gen::arbitrary<std::uint64_t>()).value();
    Attacker attacker(one.people);
    for (const bool isRaised : {false, true}) {
        if (isRaised) RC_ASSERT(released.raise(kThreshold + 2).ok());
        for (auto left = *rc::gen::inRange(1, 6); left > 0; --left) {
            const Grid grid = anyRequest(one, round);
            const Release release = released.release(grid).value();
            attacker.see(grid, release);
            for (std::size_t s = 0; s < grid.segments.size(); ++s) {
                if (!release.segments[s]) RC_ASSERT(grid.segments[s].respondents.count() > released.threshold());
            }
        }
    }

    RC_ASSERT(attacker.groupUnder(kThreshold + 1) == "");
    RC_ASSERT(Released::from(released.memory()).ok());
}

}  // namespace

int main() {
    bool holds =
        rc::check("nothing that is shown tells of fewer people than the threshold", [] { nothingTellsOfFew(60, 0); });
    holds &= rc::check("with k - 1 accomplices and a threshold of 2k - 1 no group under k is told of",
                       [] { nothingTellsOfFew(30, kThreshold - 1); });
    holds &= rc::check("a threshold that rises leaves what was safe so", risesSafely);
    return holds ? 0 : 1;
}
