// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/counted_round.h"

#include <string>
#include <utility>
#include <vector>

/// A round of twenty people that fits on a page: north has the teams one (six people) and two (seven), south has seven.
/// Four questions: two scales of the driver "growth", eNPS as the outcome, and a text.
namespace aufwind::survey::test {

inline Form exampleForm() {
    Form form;
    form.title = {{"en", "Pulse"}};
    form.drivers = {{.key = "engagement", .name = {}, .outcome = true}, {.key = "growth", .name = {}}};
    Question learn{.key = "learn", .type = QuestionType::scale};
    learn.driver = "growth";
    Question stuck{.key = "stuck", .type = QuestionType::scale};
    stuck.reverse = true;
    stuck.driver = "growth";
    stuck.offersNotApplicable = true;
    Question enps{.key = "enps", .type = QuestionType::enps};
    enps.driver = "engagement";
    const Question why{.key = "why", .type = QuestionType::longText};
    form.sections = {{.key = "all", .questions = {learn, stuck, enps, why}}};
    return form;
}

inline constexpr std::uint16_t kNorth = 0;
inline constexpr std::uint16_t kOne = 1;
inline constexpr std::uint16_t kTwo = 2;
inline constexpr std::uint16_t kSouth = 3;

inline PublishedForm examplePublished() {
    PublishedForm published;
    published.form = exampleForm();
    published.company.bytes[15] = 7;
    published.invited = 20;
    published.signingKey = std::string(422, 's');
    published.answerKey = std::string(32, 'a');
    Cut team{.key = "team",
             .name = {},
             .values = {{.key = "north", .parent = {}},
                        {.key = "one", .parent = kNorth},
                        {.key = "two", .parent = kNorth},
                        {.key = "south", .parent = {}}},
             .names = {"North", "One", "Two", "South"}};
    published.cuts = {std::move(team)};
    published.groups = {{{kOne}, 6}, {{kTwo}, 7}, {{kSouth}, 7}};
    return published;
}

inline std::vector<InvitedPerson> exampleInvited() {
    std::vector<InvitedPerson> invited;
    for (std::uint32_t i = 0; i < 20; ++i) {
        const std::uint16_t team = i < 6 ? kOne : i < 13 ? kTwo : kSouth;
        invited.push_back({.number = i, .segments = {team}});
    }
    return invited;
}

struct Said {
    std::uint16_t team = kOne;
    int learn = 0;  ///< 0 where nothing is said
    int stuck = 0;  ///< −1 where it does not apply
    int enps = -1;  ///< −1 where nothing is said
    const char* why = "";
};

inline AnswerDocument exampleAnswer(const Said& said) {
    AnswerDocument answer{.answers = {}, .segments = {said.team}, .threadKey = {}};
    if (said.learn > 0) answer.answers["learn"].number = said.learn;
    if (said.stuck > 0) answer.answers["stuck"].number = said.stuck;
    if (said.stuck < 0) answer.answers["stuck"].notApplicable = true;
    if (said.enps >= 0) answer.answers["enps"].number = said.enps;
    if (*said.why != 0) answer.answers["why"].text = said.why;
    return answer;
}

/// All six of one, all seven of two, five of south.
///
///          learn        stuck (reverse)  eNPS
///   one    5 5 4 4 3 2  1 1 2 2 3 5      10 9 9 8 7 3
///   two    5 4 4 4 2 1 1  1 1 1 2 4 − .  9 9 9 9 6 0 8        − does not apply, . skipped
///   south  1 1 2 3 5    5 5 4 3 1        0 2 5 6 10
inline std::vector<Said> exampleSaid() {
    return {{kOne, 5, 1, 10, "A"}, {kOne, 5, 1, 9, "B"}, {kOne, 4, 2, 9, "C"}, {kOne, 4, 2, 8, "D"},
            {kOne, 3, 3, 7, "E"},  {kOne, 2, 5, 3, "F"}, {kTwo, 5, 1, 9, "G"}, {kTwo, 4, 1, 9, "H"},
            {kTwo, 4, 1, 9},       {kTwo, 4, 2, 9},      {kTwo, 2, 4, 6},      {kTwo, 1, -1, 0},
            {kTwo, 1, 0, 8},       {kSouth, 1, 5, 0},    {kSouth, 1, 5, 2},    {kSouth, 2, 4, 5},
            {kSouth, 3, 3, 6},     {kSouth, 5, 1, 10}};
}

inline CountedRound exampleRound(const std::vector<Said>& all = exampleSaid()) {
    std::vector<std::pair<std::string, AnswerDocument>> answers;
    for (const Said& said : all)
        answers.emplace_back("tag" + std::to_string(100 + answers.size()), exampleAnswer(said));
    PublishedForm published = examplePublished();
    published.threshold = 3;
    return CountedRound::of(std::move(published), answers, exampleInvited()).value();
}

}  // namespace aufwind::survey::test
