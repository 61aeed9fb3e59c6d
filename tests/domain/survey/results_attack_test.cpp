// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever has every result and comment of two rounds, with people who joined and left in between, for each cut, for
// all pairs of filters and for each manager, and whose k - 1 accomplices tell them what they answered, can tell nothing
// of a group under k: by sums and differences of all that was exported. Random cases; a failure prints its seed.
#include "models/domain/survey/round_items.h"
#include "models/domain/survey/round_results.h"
#include "models/domain/survey/survey_memory.h"
#include "tests/domain/survey/any_round.h"
#include "tests/domain/survey/disclosure_attack.h"

#include <rapidcheck.h>

#include <map>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

constexpr std::uint32_t kGroup = 3;

/// Everything that any export of a round shows, as the sets it is of.
class Exports {
  public:
    explicit Exports(const CountedRound& counted) : counted_(counted), attacker_(counted.answers().size()) {}

    void see(const ResultRequest& request, const RoundFigures& figures) {
        for (const SegmentFigures& segment : figures.segments) {
            if (segment.hidden) continue;
            const RespondentSet among = setOf(request, segment.value);
            attacker_.learn(kParticipation, among);
            for (std::size_t i = 0; i < segment.items.size(); ++i) {
                const AskedItem& item = counted_.items().tallies[i];
                if (segment.items[i].tally) attacker_.learn(item.number, among & item.answered);
            }
        }
        for (const DriverImpact& impact : figures.impacts) {
            const auto& drivers = counted_.items().drivers;
            const auto at = std::find(drivers.begin(), drivers.end(), impact.driver) - drivers.begin();
            const AskedItem& item = counted_.items().correlations[static_cast<std::size_t>(at)];
            const RespondentSet among = setOf(request, {});
            if (impact.correlation.pairs > 0) attacker_.learn(item.number, among & item.answered);
        }
    }

    void see(const ResultRequest& request, const std::vector<SegmentComments>& comments) {
        for (const SegmentComments& segment : comments) {
            for (std::uint32_t question = 0; question < segment.questions.size(); ++question) {
                const CommentCell& cell = segment.questions[question];
                if (cell.hidden) continue;
                RespondentSet authors;
                for (const std::uint32_t one : cell.comments) authors.set(counted_.comments()[one].respondent);
                RC_ASSERT(authors.count() == cell.comments.size());
                RC_ASSERT(isSubset(authors, setOf(request, segment.value)));
                byQuestion_[cell.question].push_back(authors);
                attacker_.learn(counted_.items().comments[question].number, authors);
            }
        }
    }

    void know(std::uint32_t respondent) { attacker_.know(respondent); }
    std::string groupUnder(std::uint32_t others) const { return attacker_.groupUnder(others); }

    /// The fewest authors that the places where comments are seen tell apart.
    std::size_t fewestAuthors() const {
        std::size_t fewest = counted_.answers().size() + 1000;
        for (const auto& [question, cells] : byQuestion_) {
            std::map<std::vector<bool>, std::size_t> parts;
            for (std::uint32_t one = 0; one < counted_.answers().size(); ++one) {
                std::vector<bool> seen;
                for (const RespondentSet& cell : cells) seen.push_back(cell.test(one));
                if (std::find(seen.begin(), seen.end(), true) != seen.end()) ++parts[seen];
            }
            for (const auto& [seen, count] : parts) fewest = std::min(fewest, count);
        }
        return fewest;
    }

  private:
    RespondentSet setOf(const ResultRequest& request, std::optional<std::uint16_t> value) const {
        SegmentFilter filter = request.filter;
        if (value) {
            SegmentTerm term{.attribute = *request.cut, .values = {*value}};
            filter.push_back(std::move(term));
        }
        return counted_.respondents(filter);
    }

    const CountedRound& counted_;
    aufwind::test::Attacker attacker_;
    std::map<std::string, std::vector<RespondentSet>> byQuestion_;
};

/// Each cut, each pair of values of two cuts, each manager.
std::vector<ResultRequest> everyRequest(const PublishedForm& published) {
    std::vector<ResultRequest> requests = standardRequests(published);
    const auto& cuts = published.cuts;
    const auto add = [&](std::vector<SegmentTerm> terms) {
        requests.push_back({.filter = std::move(terms), .cut = {}, .values = {}});
    };
    for (std::size_t a = 0; a < cuts.size(); ++a) {
        for (std::uint16_t one = 0; one <= cuts[a].values.size(); ++one) {
            for (std::size_t b = a + 1; b < cuts.size(); ++b) {
                for (std::uint16_t other = 0; other <= cuts[b].values.size(); ++other) {
                    add({{.attribute = a, .values = {one}}, {.attribute = b, .values = {other}}});
                }
            }
            const auto next = static_cast<std::uint16_t>(one + 1);
            if (next <= cuts[a].values.size()) add({{.attribute = a, .values = {one, next}}});
            if (const auto below = requestBelow(published, a, {one})) requests.push_back(*below);
        }
    }
    return requests;
}

Form smallForm() {
    AnyForm shape{.sectionsMost = 1, .questionsMost = 3, .hasJumps = false};
    shape.types = {QuestionType::scale, QuestionType::enps, QuestionType::longText, QuestionType::singleChoice};
    Form form = anyForm(shape);
    form.drivers = {{.key = "d1", .name = {}, .outcome = true}, {.key = "d2", .name = {}}};
    int place = 0;
    for (Question& question : form.sections.front().questions) {
        if (question.type == QuestionType::scale) question.driver = ++place % 2 == 0 ? "d1" : "d2";
    }
    return form;
}

void nobodyIsToldOf(int mostPeople, std::uint32_t accomplices) {
    AnyCompany company = anyCompany(8, mostPeople);
    const std::uint32_t threshold = thresholdFor(kGroup, accomplices);
    SurveyMemory memory{Released::begin(threshold, *rc::gen::arbitrary<std::uint64_t>()).value(), {}};
    std::vector<Uuid> people(company.people.size());
    std::uint8_t id = 0;
    const auto newPerson = [&] {
        Uuid person;
        person.bytes[0] = ++id;
        return person;
    };
    for (Uuid& person : people) person = newPerson();
    aufwind::test::Attacker ofInvited(100);

    for (const std::uint32_t number : {1U, 2U}) {
        const auto numbers = memory.people.numbersFor(people).value();
        AnyRound round = roundIn(company, smallForm(), threshold, numbers);
        answerAll(round, *rc::gen::element(2, 5, 50));
        const CountedRound counted = CountedRound::of(round.published, round.answers, round.invited).value();
        Exports exports(counted);
        auto requests = everyRequest(round.published);
        if (requests.size() > 24) requests.resize(24);
        for (const ResultRequest& request : requests) {
            const auto results = resultsOf(counted, memory.released, number, {request}).value();
            RC_ASSERT(!results.limited);
            exports.see(request, readRoundFigures(round.published.form, roundFiguresDocument(results.made[0])).value());
            if (anyBool(3)) {
                exports.see(request, commentsOf(counted, memory.released, number, {request}).value().made[0]);
            }
        }
        RC_ASSERT(exports.fewestAuthors() > threshold);
        RC_ASSERT(exports.groupUnder(kGroup + 1) == "");
        for (std::uint32_t i = 0; i < accomplices && counted.answers().size() > 0; ++i) {
            exports.know(*rc::gen::inRange<std::uint32_t>(0, counted.answers().size()));
        }
        RC_ASSERT(exports.groupUnder(kGroup) == "");

        // The server kept it in between; some left, some joined, some moved.
        memory = readReleased(releasedDocument(memory).value()).value();
        for (int left = anyInt(0, 3); left > 0 && people.size() > 8; --left) {
            const auto who = anyInt(0, static_cast<int>(people.size()) - 1);
            people.erase(people.begin() + who);
            company.people.erase(company.people.begin() + who);
        }
        for (int joined = anyInt(0, 3); joined > 0; --joined) {
            people.push_back(newPerson());
            company.people.push_back(anySegments(company.cuts));
        }
        if (anyBool()) company.people.front() = anySegments(company.cuts);
    }
    for (const RespondentSet& invited : memory.released.memory().invited) ofInvited.learn(kParticipation, invited);
    RC_ASSERT(ofInvited.groupUnder(kGroup + 1) == "");
}

}  // namespace

int main() {
    bool holds =
        rc::check("no export of two rounds tells of fewer people than the threshold", [] { nobodyIsToldOf(28, 0); });
    holds &= rc::check("with k - 1 accomplices and a threshold of 2k - 1 no group under k is told of",
                       [] { nobodyIsToldOf(20, kGroup - 1); });
    return holds ? 0 : 1;
}
