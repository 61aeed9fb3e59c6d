// SPDX-License-Identifier: GPL-3.0-or-later
// The time and memory of counting 100,000 answers, of what may be shown of them, and of a filter whose answer has to be
// safe with all that was shown before. What a server takes for all of it, survey_server.cpp measures.
#include "tests/bench/survey_round.h"

#include "models/domain/survey/cuts.h"
#include "models/domain/survey/round_results.h"
#include "models/domain/survey/survey_memory.h"
#include "tests/bench/figure.h"
#include "tests/bench/survey_company.h"

#include <algorithm>
#include <optional>

namespace aufwind::bench {
namespace {

using namespace survey;

constexpr std::uint16_t kFilters = 20;

struct Counted {
    CountedRound round;
    double milliseconds = 0;
    double processor = 0;  ///< what is left of it where others are at work, too
    double peak = 0;
    std::uint32_t refused = 0;
};

/// Answers are made when it is their turn, which is not timed.
Counted count(const PublishedForm& form, const std::vector<InvitedPerson>& invited) {
    Draw draw;
    double milliseconds = 0;
    double processor = 0;
    std::uint32_t refused = 0;
    forgetPeak();
    const double resident = residentNow();
    RoundCounter counter = RoundCounter::of(form, invited).value();
    for (std::uint32_t i = 0; i < kRespondents; ++i) {
        const std::string document = answerDocument(documentFrom(draw, form, i, invited[i].segments));
        const std::string tag = std::to_string(i);
        const double before = processorTime();
        milliseconds += millisecondsOf([&] { refused += counter.add(tag, document) ? 0U : 1U; });
        processor += processorTime() - before;
    }
    std::optional<CountedRound> round;
    const double start = processorTime();
    milliseconds += millisecondsOf([&] { round.emplace(std::move(counter).finish()); });
    processor += processorTime() - start;
    return {std::move(*round), milliseconds, processor, residentPeak() - resident, refused};
}

std::size_t hiddenOf(const std::vector<RoundFigures>& all) {
    std::size_t hidden = 0;
    for (const RoundFigures& figures : all) {
        for (const SegmentFigures& segment : figures.segments) {
            if (segment.hidden) ++hidden;
            for (const ItemFigures& item : segment.items) hidden += item.hidden ? 1U : 0U;
        }
    }
    return hidden;
}

struct Filters {
    std::vector<double> times;
    std::vector<double> processor;
    std::size_t shown = 0;
    bool limited = false;
};

/// From half of everybody to a few.
Filters filter(const CountedRound& counted, Released& released) {
    Filters filters;
    for (std::uint16_t i = 0; i < kFilters; ++i) {
        const ResultRequest request{.filter = {{.attribute = 0, .values = {static_cast<std::uint16_t>(i / 2)}},
                                               {.attribute = 1, .values = {static_cast<std::uint16_t>(i % 2)}}},
                                    .cut = {},
                                    .values = {}};
        const double before = processorTime();
        filters.times.push_back(millisecondsOf([&] {
            const auto results = resultsOf(counted, released, 1, {request}).value();
            filters.shown += results.made.front().segments.front().hidden ? 0U : 1U;
            filters.limited |= results.limited;
        }));
        filters.processor.push_back(processorTime() - before);
    }
    return filters;
}

}  // namespace

bool measureRound() {
    const Form form = roundForm();
    const RoundPeople people = invitedPeople();
    CutsPlan plan;
    const double planned = millisecondsOf([&] { plan = planCuts(people.cuts, people.segments, kThreshold).value(); });
    std::vector<InvitedPerson> invited;
    for (std::uint32_t i = 0; i < plan.people.size(); ++i) invited.push_back({.number = i, .segments = plan.people[i]});
    const Counted counted = count(publishedOf(form, plan), invited);
    print({"survey_count",
           counted.milliseconds,
           "ms",
           {},
           "",
           {{"processor", counted.processor},
            {"plan", planned},
            {"groups", static_cast<double>(plan.groups.size())},
            {"answers", counted.round.answers().size()},
            {"refused", counted.refused}}});
    print({"survey_count_memory", counted.peak, "KiB", {}, "", {{"answers", kRespondents}}});

    Released released = Released::begin(kThreshold, 0x5EC2E7).value();
    forgetPeak();
    const double before = residentNow();
    Disclosed<RoundFigures> standard;
    const double time = millisecondsOf(
        [&] { standard = resultsOf(counted.round, released, 1, standardRequests(counted.round.published())).value(); });
    std::size_t bytes = 0;
    for (const RoundFigures& figures : standard.made) bytes = std::max(bytes, roundFiguresDocument(figures).size());
    print({"survey_disclosed",
           time,
           "ms",
           {},
           "",
           {{"memory", residentPeak() - before},
            {"hidden", static_cast<double>(hiddenOf(standard.made))},
            {"limited", standard.limited ? 1.0 : 0.0},
            {"document", static_cast<double>(bytes)}}});
    const double comments = millisecondsOf([&] { (void)commentsOf(counted.round, released, 1, {{}}).ok(); });
    print({"survey_comments",
           comments,
           "ms",
           {},
           "",
           {{"comments", static_cast<double>(counted.round.comments().size())}}});
    const Filters filters = filter(counted.round, released);
    print({"survey_disclosed_filter",
           percentile(filters.times, 1),
           "ms",
           kFilterTarget,
           "the target",
           {{"median", median(filters.times)},
            {"processor", percentile(filters.processor, 1)},
            {"shown", static_cast<double>(filters.shown)},
            {"limited", filters.limited ? 1.0 : 0.0}}});
    const SurveyMemory memory{released, {}};
    std::optional<Result<std::string>> document;
    const double written = millisecondsOf([&] { document.emplace(releasedDocument(memory)); });
    bool isSame = document->ok();
    const double read = millisecondsOf([&] { isSame = isSame && readReleased(document->value()).ok(); });
    print({"survey_memory_document",
           isSame ? static_cast<double>(document->value().size()) : 0,
           "bytes",
           static_cast<double>(kSurveyMemoryMaximum),
           "the most",
           {{"written", written}, {"read", read}}});
    return isSame && counted.refused == 0 && !standard.limited;
}

}  // namespace aufwind::bench
