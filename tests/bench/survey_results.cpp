// SPDX-License-Identifier: GPL-3.0-or-later
// What 100,000 answers to 60 questions come to: the table that is built while they arrive, everything that is shown
// once the survey has closed, and the same for whom a filter finds. Checks that what was counted as it came is what is
// counted anew.
#include "models/domain/survey/heatmap.h"
#include "models/domain/survey/impact.h"
#include "models/domain/survey/participation.h"
#include "tests/bench/figure.h"

#include <random>
#include <string>
#include <vector>

namespace aufwind::bench {
namespace {

using namespace survey;

constexpr std::uint32_t kRespondents = 100'000;
constexpr std::uint32_t kRunning = 5000;
constexpr int kDrivers = 10;
constexpr int kScales = 46;
constexpr std::uint16_t kTeams = 400;
constexpr std::uint16_t kTeamsBelow = 4;
constexpr std::uint32_t kPairsAtLeast = 10;
constexpr double kResultsTarget = 5000;
constexpr double kFilterTarget = 200;

class Draw {
  public:
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  private:
    std::mt19937 random_{42};
};

Question questionOf(QuestionType type, int number) {
    Question question;
    question.key = "q" + std::to_string(number);
    question.type = type;
    question.driver = "d" + std::to_string(number % kDrivers);
    for (int i = 0; i < 8; ++i) question.options.push_back({.key = "o" + std::to_string(i), .text = {}});
    return question;
}

/// 46 scales, a matrix, eNPS, 4 choices of one and 4 of several, 2 rankings, 2 sliders: 60.
Form largeForm() {
    Form form;
    for (int i = 0; i < kDrivers; ++i) {
        form.drivers.push_back({.key = "d" + std::to_string(i), .name = {}, .outcome = i == 0});
    }
    std::vector<QuestionType> types(kScales, QuestionType::scale);
    types.insert(types.end(), {QuestionType::matrix, QuestionType::enps});
    types.insert(types.end(), 4, QuestionType::singleChoice);
    types.insert(types.end(), 4, QuestionType::multipleChoice);
    types.insert(types.end(), 2, QuestionType::ranking);
    types.insert(types.end(), 2, QuestionType::slider);
    Section section;
    section.key = "all";
    for (std::size_t i = 0; i < types.size(); ++i) {
        section.questions.push_back(questionOf(types[i], static_cast<int>(i)));
        Question& question = section.questions.back();
        question.reverse = i % 7 == 0;
        if (types[i] == QuestionType::matrix) std::swap(question.rows, question.options);
        if (types[i] == QuestionType::scale) question.options.clear();
    }
    form.sections.push_back(std::move(section));
    return form;
}

std::vector<SegmentAttribute> attributes() {
    SegmentAttribute teams{.key = "team", .values = {}};
    for (std::uint16_t i = 0; i < kTeams; ++i) {
        SegmentValue team{.key = "t" + std::to_string(i), .parent = {}};
        if (i > 0) team.parent = static_cast<std::uint16_t>((i - 1) / kTeamsBelow);
        teams.values.push_back(std::move(team));
    }
    std::vector<SegmentAttribute> all{std::move(teams)};
    for (const std::size_t values : {2, 5, 12, 30, 60}) {
        all.push_back({.key = "a" + std::to_string(values), .values = std::vector<SegmentValue>(values)});
    }
    return all;
}

Segments segmentsFrom(Draw& draw, const SegmentTable& table) {
    Segments segments;
    for (const SegmentAttribute& attribute : table.attributes()) {
        segments.push_back(static_cast<std::uint16_t>(draw.below(static_cast<std::uint32_t>(attribute.values.size()))));
    }
    return segments;
}

Answer answerFrom(Draw& draw, const Question& question) {
    Answer answer;
    const auto optionAt = [&](std::uint32_t i) {
        return question.options[i % question.options.size()].key;
    };
    const std::uint32_t first = draw.below(8);
    switch (question.type) {
        case QuestionType::enps:
            answer.number = draw.below(11);
            break;
        case QuestionType::slider:
            answer.number = std::int64_t{draw.below(101)} * 1'000'000;
            break;
        case QuestionType::singleChoice:
            answer.options = {optionAt(first)};
            break;
        case QuestionType::multipleChoice:
            answer.options = {optionAt(first), optionAt(first + 1), optionAt(first + 3)};
            break;
        case QuestionType::ranking:
            for (std::uint32_t i = 0; i < 8; ++i) answer.options.push_back(optionAt(first + i));
            break;
        case QuestionType::matrix:
            for (const Option& row : question.rows) answer.rows[row.key] = 1 + draw.below(5);
            break;
        default:
            answer.number = 1 + draw.below(5);
    }
    return answer;
}

/// One in twelve questions is skipped, one does not apply.
Answers answersFrom(Draw& draw, const Form& form) {
    Answers answers;
    for (const Question& question : form.sections.front().questions) {
        const std::uint32_t said = draw.below(12);
        if (said == 0) continue;
        if (said == 1)
            answers[question.key].notApplicable = true;
        else
            answers[question.key] = answerFrom(draw, question);
    }
    return answers;
}

struct Results {
    Tallies tallies;
    std::vector<Heatmap> byDriver;
    std::vector<Heatmap> byItem;
    std::vector<DriverImpact> impact;
    std::vector<std::vector<Participation>> participation;
};

/// Everything that a survey's pages show.
Results resultsOf(const Form& form, const AnswerTable& table, const SegmentFilter& filter) {
    Results results;
    const RespondentSet among = table.segments().matching(filter);
    results.tallies = everyTallyOf(table, among);
    const auto drivers = driverColumns(form, table.items());
    const auto items = itemColumns(table.items());
    for (std::size_t i = 0; i < table.segments().attributes().size(); ++i) {
        results.byDriver.push_back(heatmapOf(table.items(), results.tallies, i, drivers));
        results.byItem.push_back(heatmapOf(table.items(), results.tallies, i, items));
    }
    results.participation = participationByAttribute(table.segments(), table.segments(), filter);
    results.impact = impactOf(form, table, results.tallies.all, among, "d0", kPairsAtLeast);
    return results;
}

struct Built {
    AnswerTable table;
    double milliseconds = 0;
};

Built built(const Form& form) {
    Built made{AnswerTable::of(form, attributes()).value()};
    Draw draw;
    for (std::uint32_t i = 0; i < kRespondents; ++i) {
        const Answers answers = answersFrom(draw, form);
        const Segments segments = segmentsFrom(draw, made.table.segments());
        made.milliseconds += millisecondsOf([&] { made.table.append(answers, segments); });
    }
    return made;
}

/// One more answer while a survey runs: milliseconds each. Whether they count as all of them do anew.
bool countAsTheyCome(const Form& form, std::vector<double>& times) {
    RunningTallies survey(AnswerTable::of(form, attributes()).value());
    Draw draw;
    for (std::uint32_t i = 0; i < kRunning; ++i) {
        const Answers answers = answersFrom(draw, form);
        const Segments segments = segmentsFrom(draw, survey.table().segments());
        times.push_back(millisecondsOf([&] { survey.append(answers, segments); }));
    }
    return survey.tallies() == everyTallyOf(survey.table(), survey.table().present());
}

struct FilterTimes {
    std::vector<double> all;
    std::vector<double> processor;  ///< what is left of it where others are at work, too
};

FilterTimes filterTimes(const Form& form, const AnswerTable& table) {
    FilterTimes times;
    for (std::uint16_t i = 0; i < 20; ++i) {
        // From half of everybody to a few.
        const SegmentFilter filter{{.attribute = 0, .values = {static_cast<std::uint16_t>(i / 2)}},
                                   {.attribute = 1 + i % 2U, .values = {0}}};
        const double before = processorTime();
        times.all.push_back(millisecondsOf([&] { (void)resultsOf(form, table, filter); }));
        times.processor.push_back(processorTime() - before);
    }
    return times;
}

int run() {
    const Form form = largeForm();
    forgetPeak();
    const double before = residentNow();
    const Built made = built(form);
    const AnswerTable& table = made.table;
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) times.push_back(millisecondsOf([&] { (void)resultsOf(form, table, {}); }));
    const FilterTimes filters = filterTimes(form, table);
    const double peak = residentPeak() - before;
    std::vector<double> running;
    const bool isSame = countAsTheyCome(form, running);
    print({"survey_results",
           median(times),
           "ms",
           kResultsTarget,
           "the target",
           {{"worst", percentile(times, 1)},
            {"build", made.milliseconds},
            {"answers", kRespondents},
            {"items", static_cast<double>(table.items().size())}}});
    print({"survey_filter",
           percentile(filters.all, 1),
           "ms",
           kFilterTarget,
           "the target",
           {{"median", median(filters.all)}, {"processor", percentile(filters.processor, 1)}}});
    print({"survey_append", median(running), "ms", {}, "", {{"p99", percentile(running, 0.99)}}});
    print({"survey_memory", peak, "KiB", {}, "", {{"answers", kRespondents}}});
    return isSame ? 0 : 1;
}

}  // namespace
}  // namespace aufwind::bench

int main() {
    return aufwind::bench::run();
}
