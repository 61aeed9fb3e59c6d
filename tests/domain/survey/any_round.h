// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/counted_round.h"
#include "models/domain/survey/cuts.h"
#include "tests/domain/survey/any_form.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

/// Random organisations and rounds of surveys in them. To be called within a property (rc::check).
namespace aufwind::survey::test {

/// A tree of teams, and attributes without an order. The people's values are numbers of them, some not stated.
struct AnyCompany {
    std::vector<Cut> cuts;
    std::vector<Segments> people;
};

inline Cut anyCut(const std::string& key, int values, bool isTree) {
    Cut cut{.key = key, .name = isTree ? std::string() : anyWord(), .values = {}, .names = {}};
    for (int i = 0; i < values; ++i) {
        SegmentValue value{.key = key + std::to_string(i), .parent = {}};
        if (isTree && i > 0 && !anyBool(5)) value.parent = static_cast<std::uint16_t>(anyInt(0, i - 1));
        cut.values.push_back(std::move(value));
        cut.names.push_back(anyWord());
    }
    return cut;
}

inline Segments anySegments(const std::vector<Cut>& cuts) {
    Segments segments;
    for (const Cut& cut : cuts) {
        // The first values are larger, as in life.
        const int most = static_cast<int>(cut.values.size());
        segments.push_back(static_cast<std::uint16_t>(anyBool(8) ? most : std::min(anyInt(0, most), anyInt(0, most))));
    }
    return segments;
}

inline AnyCompany anyCompany(int least, int most) {
    AnyCompany company;
    company.cuts.push_back(anyCut("team", anyInt(1, 9), true));
    const int more = anyInt(0, 3);
    for (int i = 0; i < more; ++i) company.cuts.push_back(anyCut("a" + std::to_string(i), anyInt(1, 4), false));
    const int people = anyInt(least, most);
    for (int i = 0; i < people; ++i) company.people.push_back(anySegments(company.cuts));
    return company;
}

struct AnyRound {
    PublishedForm published;
    std::vector<InvitedPerson> invited;
    std::vector<std::pair<std::string, AnswerDocument>> answers;
};

inline std::string anyBytes(std::size_t count) {
    return *rc::gen::container<std::string>(count, rc::gen::arbitrary<char>());
}

/// `numbers`: of the people that are invited; they are as many.
inline AnyRound roundIn(const AnyCompany& company, const Form& form, std::uint32_t threshold,
                        const std::vector<std::uint32_t>& numbers) {
    const CutsPlan plan = planCuts(company.cuts, company.people, threshold).value();
    AnyRound round;
    round.published.form = form;
    round.published.company.bytes[0] = static_cast<std::uint8_t>(anyInt(0, 255));
    round.published.threshold = threshold;
    round.published.invited = static_cast<std::uint32_t>(company.people.size());
    round.published.managersRead = anyBool();
    round.published.participantsRead = anyBool();
    round.published.signingKey = anyBytes(422);
    round.published.answerKey = anyBytes(32);
    round.published.cuts = plan.cuts;
    round.published.groups = plan.groups;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        round.invited.push_back({.number = numbers[i], .segments = plan.people[i]});
    }
    return round;
}

/// Who takes part has a place among the answers that has nothing of their number.
inline void answerAll(AnyRound& round, int oneInStaysAway) {
    for (const InvitedPerson& person : round.invited) {
        if (anyBool(oneInStaysAway)) continue;
        AnswerDocument answer{.answers = anyFittingAnswers(round.published.form),
                              .segments = person.segments,
                              .threadKey = anyBool() ? anyBytes(32) : std::string()};
        round.answers.emplace_back(std::to_string(100'000 + anyInt(0, 99'999)) + std::to_string(person.number),
                                   std::move(answer));
    }
    std::sort(round.answers.begin(), round.answers.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
}

inline AnyRound anyRound(int leastPeople, int mostPeople, const AnyForm& shape = {}) {
    const AnyCompany company = anyCompany(leastPeople, mostPeople);
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < company.people.size(); ++i) numbers.push_back(i * 2);
    AnyRound round = roundIn(company, anyForm(shape), static_cast<std::uint32_t>(anyInt(3, 5)), numbers);
    answerAll(round, 6);
    return round;
}

}  // namespace aufwind::survey::test
