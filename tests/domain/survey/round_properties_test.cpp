// SPDX-License-Identifier: GPL-3.0-or-later
// Of whatever round in whatever organisation: its documents read back as they were, no group is under the threshold,
// and what is shown is what was answered. Random cases; a failure prints its seed.
#include "models/domain/survey/answer_reader.h"
#include "models/domain/survey/cuts.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey/results_compare.h"
#include "models/domain/survey/round_results.h"
#include "models/domain/survey/segment_filter.h"
#include "models/domain/survey/survey_memory.h"
#include "tests/domain/survey/any_round.h"

#include <rapidcheck.h>

#include <map>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

constexpr std::uint64_t kSecret = 0x5EC2E7;

void publishedReadsBack() {
    const AnyRound round = anyRound(5, 60);

    const std::string document = publishedFormDocument(round.published);
    const auto read = readPublishedForm(document);

    RC_ASSERT(read.ok());
    RC_ASSERT(*read == round.published);
    RC_ASSERT(publishedFormDocument(*read) == document);
    const auto invited = readSnapshot(*read, snapshotDocument(*read, round.invited));
    RC_ASSERT(invited.ok());
    RC_ASSERT(*invited == round.invited);
}

void answersReadBack() {
    const AnyRound round = anyRound(5, 12);
    const AnswerReader reader(round.published);
    for (auto [tag, answer] : round.answers) {
        if (anyBool(4)) {
            answer.segments.clear();
            for (const Cut& cut : round.published.cuts) {
                answer.segments.push_back(static_cast<std::uint16_t>(cut.values.size()));
            }
        }
        const std::string document = answerDocument(answer);
        const auto quickly = reader.readQuickly(document);
        const auto strictly = reader.readStrictly(document);

        RC_ASSERT(strictly.ok());
        RC_ASSERT(*strictly == answer);
        RC_ASSERT(quickly.has_value());
        RC_ASSERT(*quickly == answer);
    }
}

/// Damaged in a few places; what both take they take alike.
void quickIsStrict() {
    const AnyRound round = anyRound(5, 12);
    const AnswerReader reader(round.published);
    AnswerDocument answer{.answers = anyHostileAnswers(round.published.form),
                          .segments = round.published.groups.front().segments,
                          .threadKey = {}};
    if (anyBool()) answer.answers = anyFittingAnswers(round.published.form);
    std::string document = answerDocument(answer);
    for (int left = anyInt(0, 3); left > 0; --left) {
        const auto at = static_cast<std::size_t>(anyInt(0, static_cast<int>(document.size()) - 1));
        static const std::vector<std::string> kPieces{"1",
                                                      "-",
                                                      "\"",
                                                      "{",
                                                      "}",
                                                      "[",
                                                      "]",
                                                      ",",
                                                      ":",
                                                      "e",
                                                      ".",
                                                      "null",
                                                      "\\u0041",
                                                      "true",
                                                      "\"number\":1,",
                                                      "\"version\":1,",
                                                      " "};
        document.replace(at, static_cast<std::size_t>(anyInt(0, 1)), *rc::gen::elementOf(kPieces));
    }

    const auto quickly = reader.readQuickly(document);
    const auto strictly = reader.readStrictly(document);

    if (quickly) RC_ASSERT(strictly.ok());
    if (quickly) RC_ASSERT(*strictly == *quickly);
}

bool isAtOrAbove(const Cut& cut, std::uint16_t own, std::uint16_t found) {
    if (found == cut.values.size()) return true;
    std::optional<std::uint16_t> at = own;
    if (own >= cut.values.size()) return false;
    for (; at; at = cut.values[*at].parent) {
        if (*at == found) return true;
    }
    return false;
}

void cutsKeepTheThreshold() {
    const AnyCompany company = anyCompany(3, 120);
    const auto threshold = static_cast<std::uint32_t>(anyInt(3, 8));
    const auto plan = planCuts(company.cuts, company.people, threshold);
    RC_PRE(company.people.size() >= threshold);
    RC_ASSERT(plan.ok());

    std::map<Segments, std::uint32_t> counted;
    for (const Segments& one : plan->people) ++counted[one];
    RC_ASSERT(counted.size() == plan->groups.size());
    for (const SegmentGroup& group : plan->groups) {
        RC_ASSERT(group.people >= threshold);
        RC_ASSERT(counted[group.segments] == group.people);
    }
    RC_ASSERT(plan->cuts.size() + plan->dropped.size() == company.cuts.size());
    for (std::size_t i = 0; i < plan->cuts.size(); ++i) {
        const Cut& kept = plan->cuts[i];
        const auto given =
            std::find_if(company.cuts.begin(), company.cuts.end(), [&](const Cut& cut) { return cut.key == kept.key; });
        const auto place = static_cast<std::size_t>(given - company.cuts.begin());
        const auto numberOf = [&](std::uint16_t value) {
            if (value == kept.values.size()) return static_cast<std::uint16_t>(given->values.size());
            const auto same = std::find_if(given->values.begin(), given->values.end(),
                                           [&](const SegmentValue& one) { return one.key == kept.values[value].key; });
            RC_ASSERT(given->names[static_cast<std::size_t>(same - given->values.begin())] == kept.names[value]);
            return static_cast<std::uint16_t>(same - given->values.begin());
        };
        RC_ASSERT(plan->stated[i] > 0U);
        for (std::size_t person = 0; person < company.people.size(); ++person) {
            RC_ASSERT(isAtOrAbove(*given, company.people[person][place], numberOf(plan->people[person][i])));
        }
    }
    RC_ASSERT(planCuts(company.cuts, company.people, threshold).value() == *plan);
}

SegmentFilter anyFilter(const PublishedForm& published) {
    SegmentFilter filter;
    for (std::size_t i = 0; i < published.cuts.size(); ++i) {
        if (anyBool()) continue;
        SegmentTerm term{.attribute = i, .values = {}};
        for (std::uint16_t value = 0; value <= published.cuts[i].values.size(); ++value) {
            if (anyBool()) term.values.push_back(value);
        }
        if (!term.values.empty()) filter.push_back(std::move(term));
    }
    return filter;
}

void filtersReadBack() {
    const AnyRound round = anyRound(20, 60);
    const SegmentFilter filter = anyFilter(round.published);
    SegmentFilter shuffled(filter.rbegin(), filter.rend());
    for (SegmentTerm& term : shuffled) std::reverse(term.values.begin(), term.values.end());

    const std::string text = segmentFilterText(round.published.cuts, shuffled);

    const auto read = readSegmentFilter(round.published.cuts, text);
    RC_ASSERT(read.ok());
    RC_ASSERT(*read == filter);
    RC_ASSERT(segmentFilterText(round.published.cuts, *read) == text);
}

/// Of the segment, counted anew from the answers.
RespondentSet setOf(const CountedRound& counted, const ResultRequest& request, std::optional<std::uint16_t> value) {
    SegmentFilter filter = request.filter;
    if (value) {
        SegmentTerm term{.attribute = *request.cut, .values = {*value}};
        filter.push_back(std::move(term));
    }
    return counted.respondents(filter);
}

void isWhatWasAnswered(const CountedRound& counted, const ResultRequest& request, const RoundFigures& figures) {
    const AnswerTable& table = counted.answers();
    const Form& form = counted.published().form;
    const auto columns = driverColumns(form, table.items());
    const auto segments = shownSegments(form, figures);
    const auto rows = heatRows(form, figures, columns);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const SegmentFigures& shown = figures.segments[i];
        const RespondentSet among = setOf(counted, request, shown.value);
        if (shown.hidden) continue;
        RC_ASSERT(*shown.respondents == among.count());
        RC_ASSERT(*shown.respondents > counted.published().threshold);
        const std::vector<Tally> tallies = talliesOf(table, among);
        for (std::size_t item = 0; item < tallies.size(); ++item) {
            if (shown.items[item].tally) RC_ASSERT(*shown.items[item].tally == tallies[item]);
        }
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const ShownScore score = shownScore(segments[i], columns[c]);
            RC_ASSERT(score.score == rows[i].cells[c].score);
            if (score.hidden) continue;
            RC_ASSERT(score.score == pooled(table.items(), tallies, columns[c].items, columns[c].measure));
        }
    }
}

void whatIsShownWasAnswered() {
    const AnyRound round = anyRound(20, 90, {.sectionsMost = 2});
    std::vector<ResultRequest> requests = standardRequests(round.published);
    requests.push_back({.filter = anyFilter(round.published), .cut = {}, .values = {}});
    if (!round.published.cuts.empty()) {
        requests.push_back({.filter = anyFilter(round.published), .cut = 0, .values = {}});
    }
    const CountedRound counted = CountedRound::of(round.published, round.answers, round.invited).value();
    Released released = Released::begin(round.published.threshold, kSecret).value();

    const auto results = resultsOf(counted, released, 1, requests);

    RC_ASSERT(results.ok());
    RC_ASSERT(counted.answers().size() == round.answers.size());
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const RoundFigures& figures = results->made[i];
        isWhatWasAnswered(counted, requests[i], figures);
        const auto read = readRoundFigures(round.published.form, roundFiguresDocument(figures));
        RC_ASSERT(read.ok());
        RC_ASSERT(*read == figures);
    }
    const auto again = resultsOf(counted, released, 1, requests);
    RC_ASSERT(again.ok());
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto& before = results->made[i].segments;
        const auto& after = again->made[i].segments;
        for (std::size_t s = 0; s < before.size(); ++s) RC_ASSERT(before[s].respondents == after[s].respondents);
    }
}

void memoryReadsBack() {
    const AnyRound round = anyRound(20, 90, {.sectionsMost = 1});
    const CountedRound counted = CountedRound::of(round.published, round.answers, round.invited).value();
    SurveyMemory memory{Released::begin(round.published.threshold, *rc::gen::arbitrary<std::uint64_t>()).value(), {}};
    std::vector<Uuid> people(20);
    for (std::size_t i = 0; i < people.size(); ++i) {
        for (std::uint8_t& byte : people[i].bytes) byte = static_cast<std::uint8_t>(anyInt(0, 255));
        people[i].bytes[3] = static_cast<std::uint8_t>(i);
    }
    const auto numbers = memory.people.numbersFor({people.begin(), people.begin() + 12}).value();
    RC_ASSERT(resultsOf(counted, memory.released, 7, standardRequests(round.published)).ok());
    RC_ASSERT(commentsOf(counted, memory.released, 7, {{}}).ok());

    const auto read = readReleased(releasedDocument(memory).value());

    RC_ASSERT(read.ok());
    RC_ASSERT(read->released.memory() == memory.released.memory());
    RC_ASSERT(read->people == memory.people);
    SurveyMemory later = *read;
    const auto all = later.people.numbersFor(people).value();
    RC_ASSERT(std::equal(numbers.begin(), numbers.end(), all.begin()));
    const auto again = readReleased(releasedDocument(later).value());
    RC_ASSERT(again.ok());
    RC_ASSERT(again->people == later.people);
    const auto left = withoutRound(later, 7);
    RC_ASSERT(left.ok());
    RC_ASSERT(left->released.memory().rounds.empty());
    RC_ASSERT(left->released.memory().invited == later.released.memory().invited);
}

}  // namespace

int main() {
    bool holds = rc::check("what is published and who was invited read back as they were", publishedReadsBack);
    holds &= rc::check("answers read back as they were, quickly and strictly", answersReadBack);
    holds &= rc::check("what is read quickly is what is read strictly", quickIsStrict);
    holds &= rc::check("no group of a plan is under the threshold, and nobody is told a value they lack",
                       cutsKeepTheThreshold);
    holds &= rc::check("a filter reads back in the order of its cuts", filtersReadBack);
    holds &= rc::check("what is shown is what was answered, and is shown again", whatIsShownWasAnswered);
    holds &= rc::check("what was shown reads back from the memory's document", memoryReadsBack);
    return holds ? 0 : 1;
}
