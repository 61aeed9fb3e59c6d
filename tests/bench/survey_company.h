// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/answer_document.h"
#include "models/domain/survey/cuts.h"
#include "models/domain/survey/form.h"
#include "models/domain/survey/published_form.h"
#include "models/domain/survey/segment_table.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

/// A large survey and random answers to it, the same in each run. One thread.
namespace aufwind::bench {

inline constexpr std::uint32_t kRespondents = 100'000;
inline constexpr int kDrivers = 10;
inline constexpr int kScales = 46;
inline constexpr std::uint16_t kTeams = 400;
inline constexpr std::uint16_t kTeamsBelow = 4;
inline constexpr double kFilterTarget = 200;

class Draw {
  public:
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  private:
    std::mt19937 random_{42};
};

inline survey::Question questionOf(survey::QuestionType type, int number) {
    survey::Question question;
    question.key = "q" + std::to_string(number);
    question.type = type;
    question.driver = "d" + std::to_string(number % kDrivers);
    for (int i = 0; i < 8; ++i) question.options.push_back({.key = "o" + std::to_string(i), .text = {}});
    return question;
}

/// 46 scales, a matrix, eNPS, 4 choices of one and 4 of several, 2 rankings, 2 sliders: 60.
inline survey::Form largeForm() {
    survey::Form form;
    for (int i = 0; i < kDrivers; ++i) {
        form.drivers.push_back({.key = "d" + std::to_string(i), .name = {}, .outcome = i == 0});
    }
    std::vector<survey::QuestionType> types(kScales, survey::QuestionType::scale);
    types.insert(types.end(), {survey::QuestionType::matrix, survey::QuestionType::enps});
    types.insert(types.end(), 4, survey::QuestionType::singleChoice);
    types.insert(types.end(), 4, survey::QuestionType::multipleChoice);
    types.insert(types.end(), 2, survey::QuestionType::ranking);
    types.insert(types.end(), 2, survey::QuestionType::slider);
    survey::Section section;
    section.key = "all";
    for (std::size_t i = 0; i < types.size(); ++i) {
        section.questions.push_back(questionOf(types[i], static_cast<int>(i)));
        survey::Question& question = section.questions.back();
        question.reverse = i % 7 == 0;
        if (types[i] == survey::QuestionType::matrix) std::swap(question.rows, question.options);
        if (types[i] == survey::QuestionType::scale) question.options.clear();
    }
    form.sections.push_back(std::move(section));
    return form;
}

inline std::vector<survey::SegmentAttribute> attributes() {
    survey::SegmentAttribute teams{.key = "team", .values = {}};
    for (std::uint16_t i = 0; i < kTeams; ++i) {
        survey::SegmentValue team{.key = "t" + std::to_string(i), .parent = {}};
        if (i > 0) team.parent = static_cast<std::uint16_t>((i - 1) / kTeamsBelow);
        teams.values.push_back(std::move(team));
    }
    std::vector<survey::SegmentAttribute> all{std::move(teams)};
    for (const std::size_t values : {2, 5, 12, 30, 60}) {
        all.push_back({.key = "a" + std::to_string(values), .values = std::vector<survey::SegmentValue>(values)});
    }
    return all;
}

inline survey::Segments segmentsFrom(Draw& draw, const survey::SegmentTable& table) {
    survey::Segments segments;
    for (const survey::SegmentAttribute& attribute : table.attributes()) {
        segments.push_back(static_cast<std::uint16_t>(draw.below(static_cast<std::uint32_t>(attribute.values.size()))));
    }
    return segments;
}

inline survey::Answer answerFrom(Draw& draw, const survey::Question& question) {
    survey::Answer answer;
    const auto optionAt = [&](std::uint32_t i) {
        return question.options[i % question.options.size()].key;
    };
    const std::uint32_t first = draw.below(8);
    switch (question.type) {
        case survey::QuestionType::enps:
            answer.number = draw.below(11);
            break;
        case survey::QuestionType::slider:
            answer.number = std::int64_t{draw.below(101)} * 1'000'000;
            break;
        case survey::QuestionType::singleChoice:
            answer.options = {optionAt(first)};
            break;
        case survey::QuestionType::multipleChoice:
            answer.options = {optionAt(first), optionAt(first + 1), optionAt(first + 3)};
            break;
        case survey::QuestionType::ranking:
            for (std::uint32_t i = 0; i < 8; ++i) answer.options.push_back(optionAt(first + i));
            break;
        case survey::QuestionType::matrix:
            for (const survey::Option& row : question.rows) answer.rows[row.key] = 1 + draw.below(5);
            break;
        default:
            answer.number = 1 + draw.below(5);
    }
    return answer;
}

/// One in twelve questions is skipped, one does not apply.
inline survey::Answers answersFrom(Draw& draw, const survey::Form& form) {
    survey::Answers answers;
    for (const survey::Question& question : form.sections.front().questions) {
        const std::uint32_t said = draw.below(12);
        if (said == 0) continue;
        if (said == 1)
            answers[question.key].notApplicable = true;
        else
            answers[question.key] = answerFrom(draw, question);
    }
    return answers;
}

inline constexpr std::uint32_t kThreshold = 5;

/// The large form where every question may not apply to somebody, and one asks for words.
inline survey::Form roundForm() {
    survey::Form form = largeForm();
    for (survey::Question& question : form.sections.front().questions) question.offersNotApplicable = true;
    form.sections.front().questions.push_back({.key = "why", .type = survey::QuestionType::longText, .text = {}});
    return form;
}

struct RoundPeople {
    std::vector<survey::Cut> cuts;
    std::vector<survey::Segments> segments;
};

inline RoundPeople invitedPeople() {
    RoundPeople people;
    for (survey::SegmentAttribute& attribute : attributes()) {
        survey::Cut cut{.key = attribute.key, .name = {}, .values = std::move(attribute.values), .names = {}};
        for (std::size_t i = 0; i < cut.values.size(); ++i) {
            cut.values[i].key = "v" + std::to_string(i);
            cut.names.push_back("Group " + std::to_string(i));
        }
        people.cuts.push_back(std::move(cut));
    }
    Draw draw;
    const survey::SegmentTable table = survey::SegmentTable::of(attributes()).value();
    for (std::uint32_t i = 0; i < kRespondents; ++i) people.segments.push_back(segmentsFrom(draw, table));
    return people;
}

inline survey::PublishedForm publishedOf(const survey::Form& form, const survey::CutsPlan& plan) {
    survey::PublishedForm made;
    made.form = form;
    made.threshold = kThreshold;
    made.invited = static_cast<std::uint32_t>(plan.people.size());
    made.cuts = plan.cuts;
    made.groups = plan.groups;
    return made;
}

/// One in ten says a word besides.
inline survey::AnswerDocument documentFrom(Draw& draw, const survey::PublishedForm& form, std::uint32_t number,
                                           const survey::Segments& segments) {
    survey::AnswerDocument answer{.answers = answersFrom(draw, form.form), .segments = segments, .threadKey = {}};
    answer.answers.erase("why");
    if (draw.below(10) == 0) answer.answers["why"].text = "Because of " + std::to_string(number);
    return answer;
}

}  // namespace aufwind::bench
