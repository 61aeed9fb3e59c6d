// SPDX-License-Identifier: GPL-3.0-or-later
// What 100,000 answers to 60 questions come to: the table that is built while they arrive, everything that is shown
// once the survey has closed, and the same for whom a filter finds. Checks that what was counted as it came is what is
// counted anew.
#include "models/domain/survey/heatmap.h"
#include "models/domain/survey/impact.h"
#include "models/domain/survey/participation.h"
#include "tests/bench/figure.h"
#include "tests/bench/survey_company.h"
#include "tests/bench/survey_round.h"

#include <string>
#include <vector>

namespace aufwind::bench {
namespace {

using namespace survey;

constexpr std::uint32_t kRunning = 5000;
constexpr double kResultsTarget = 5000;
constexpr std::uint32_t kPairsAtLeast = 10;

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
    return isSame && measureRound() ? 0 : 1;
}

}  // namespace
}  // namespace aufwind::bench

int main() {
    return aufwind::bench::run();
}
