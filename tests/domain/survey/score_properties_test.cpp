// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the scores of whatever answers. Random cases; a failure prints its seed.
#include "models/domain/survey/score.h"
#include "tests/domain/survey/score_forms.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

bool isNear(double one, double other) {
    return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
}

bool isNear(std::optional<double> one, std::optional<double> other) {
    return one.has_value() == other.has_value() && (!one || isNear(*one, *other));
}

constexpr std::int64_t kMillion = 1'000'000;

Form anyForm() {
    std::vector<Question> questions;
    for (const char* key : {"s1", "s2", "s3"}) {
        questions.push_back(scaleOf(key, *rc::gen::inRange(3, 11), "growth"));
        questions.back().reverse = *rc::gen::arbitrary<bool>();
    }
    questions.push_back(enpsQuestion());
    questions.push_back(questionOf(QuestionType::slider, "slider", "leadership"));
    questions.back().range.step = *rc::gen::inRange<std::int64_t>(1, 30) * kMillion;
    questions.push_back(choiceOf(QuestionType::singleChoice, "single", {"a", "b", "c"}));
    questions.push_back(choiceOf(QuestionType::multipleChoice, "multiple", {"a", "b", "c"}));
    questions.push_back(choiceOf(QuestionType::ranking, "ranking", {"a", "b", "c"}));
    Question matrix = questionOf(QuestionType::matrix, "matrix", "leadership");
    matrix.rows = optionsOf({"x", "y"});
    questions.push_back(matrix);
    return formOf(questions);
}

Answer anyAnswerTo(const Question& question) {
    Answer answer;
    const std::vector<std::string> keys{"a", "b", "c"};
    switch (question.type) {
        case QuestionType::enps:
            return numberOf(*rc::gen::inRange(0, 11));
        case QuestionType::slider:
            return numberOf(*rc::gen::inRange<std::int64_t>(0, 101) * kMillion);
        case QuestionType::singleChoice:
            answer.options = {keys[*rc::gen::inRange<std::size_t>(0, 3)]};
            return answer;
        case QuestionType::multipleChoice:
            for (const std::string& key : keys) {
                if (*rc::gen::arbitrary<bool>()) answer.options.push_back(key);
            }
            return answer;
        case QuestionType::ranking: {
            answer.options = keys;
            for (int turns = *rc::gen::inRange(0, 6); turns > 0; --turns) {
                std::next_permutation(answer.options.begin(), answer.options.end());
            }
            return answer;
        }
        case QuestionType::matrix:
            for (const Option& row : question.rows) answer.rows[row.key] = *rc::gen::inRange(0, 6);
            return answer;
        default:
            return numberOf(*rc::gen::inRange(1, question.points + 1));
    }
}

Answers anyAnswers(const Form& form) {
    Answers answers;
    for (const Question& question : form.sections.front().questions) {
        const int said = *rc::gen::inRange(0, 6);
        if (said == 0)
            answers[question.key] = notApplicable();
        else if (said > 1)
            answers[question.key] = anyAnswerTo(question);
    }
    return answers;
}

struct Submission {
    Answers answers;
    Segments segments;
};

Submission anySubmission(const Form& form) {
    // One more than the values there are: not stated.
    return {anyAnswers(form), {*rc::gen::inRange<std::uint16_t>(0, 5), *rc::gen::inRange<std::uint16_t>(0, 3)}};
}

std::vector<Submission> anySubmissions(const Form& form) {
    std::vector<Submission> all;
    for (int left = *rc::gen::inRange(0, 20); left > 0; --left) all.push_back(anySubmission(form));
    return all;
}

AnswerTable emptyTable(const Form& form) {
    return AnswerTable::of(form, {teams(), places()}).value();
}

AnswerTable tableWith(const Form& form, const std::vector<Submission>& submissions) {
    AnswerTable table = emptyTable(form);
    for (const Submission& one : submissions) table.append(one.answers, one.segments);
    return table;
}

RespondentSet anySubset(const AnswerTable& table) {
    RespondentSet some;
    for (std::uint32_t i = 0; i < table.size(); ++i) some.set(i, *rc::gen::arbitrary<bool>());
    return some;
}

std::vector<std::size_t> everyItem(const AnswerTable& table) {
    std::vector<std::size_t> all(table.items().size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// Each number as it would be on a scale the other way round.
Answers turned(const Form& form, Answers answers) {
    for (const Question& question : form.sections.front().questions) {
        const auto found = answers.find(question.key);
        if (found == answers.end() || found->second.notApplicable) continue;
        if (question.type == QuestionType::scale) found->second.number = question.points + 1 - *found->second.number;
        for (auto& [key, point] : found->second.rows) point = point == 0 ? 0 : question.points + 1 - point;
    }
    return answers;
}

bool isTurnable(const Question& question) {
    return question.type == QuestionType::scale || question.type == QuestionType::matrix;
}

Form turned(Form form) {
    for (Question& question : form.sections.front().questions) {
        if (isTurnable(question)) question.reverse = !question.reverse;
    }
    return form;
}

Favourability favourabilityAt(const AnswerTable& table, std::size_t item) {
    return favourabilityOf(table.items()[item], tallyOf(table, item, table.present()));
}

bool whole() {
    bool all = true;
    all &= rc::check("favourable, neutral and unfavourable are all who answered", [] {
        const Form form = anyForm();
        const AnswerTable table = tableWith(form, anySubmissions(form));

        for (const std::size_t item : everyItem(table)) {
            const Tally tally = tallyOf(table, item, table.present());
            if (isRated(table.items()[item])) RC_ASSERT(favourabilityAt(table, item).answered() == tally.answered);
            RC_ASSERT(tally.answered + tally.notApplicable + tally.unanswered == table.size());
        }
    });
    all &= rc::check("an eNPS lies between its ends, a percentage between 0 and 100", [] {
        const Form form = anyForm();
        const AnswerTable table = tableWith(form, anySubmissions(form));

        for (const std::size_t item : everyItem(table)) {
            const Tally tally = tallyOf(table, item, table.present());
            RC_ASSERT(std::abs(enpsOf(table.items()[item], tally).score().value_or(0)) <= 100);
            const double level = levelOf(table.items()[item], tally).score().value_or(0);
            RC_ASSERT(level >= -1e-9 && level <= 100 + 1e-9);
        }
    });
    all &= rc::check("the order of answers does not matter", [] {
        const Form form = anyForm();
        std::vector<Submission> submissions = anySubmissions(form);
        const AnswerTable before = tableWith(form, submissions);
        std::rotate(submissions.begin(),
                    submissions.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(submissions) + 1),
                    submissions.end());
        std::reverse(submissions.begin(), submissions.begin() + std::ssize(submissions) / 2);

        const AnswerTable after = tableWith(form, submissions);

        RC_ASSERT(everyTallyOf(before, before.present()) == everyTallyOf(after, after.present()));
    });
    return all;
}

bool parts() {
    bool all = true;
    all &= rc::check("what a set and its rest come to together is what all come to", [] {
        const Form form = anyForm();
        const AnswerTable table = tableWith(form, anySubmissions(form));
        const RespondentSet some = anySubset(table);

        std::vector<Tally> sum = talliesOf(table, some);
        const std::vector<Tally> rest = talliesOf(table, table.present() - some);
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += rest[i];

        const std::vector<Tally> everybody = talliesOf(table, table.present());
        RC_ASSERT(sum == everybody);
        const std::vector<std::size_t> group = everyItem(table);
        for (const Measure measure : {Measure::favourability, Measure::enps, Measure::level}) {
            RC_ASSERT(isNear(pooled(table.items(), sum, group, measure).score,
                             pooled(table.items(), everybody, group, measure).score));
        }
    });
    all &= rc::check("segments that part everybody sum to everybody", [] {
        const Form form = anyForm();
        const AnswerTable table = tableWith(form, anySubmissions(form));
        const Tallies tallies = everyTallyOf(table, table.present());

        for (std::size_t item = 0; item < table.items().size(); ++item) {
            Tally teamsTogether;
            for (const std::uint16_t root : Segments{0, 3, 4})
                teamsTogether += tallies.byAttribute[0].tally(item, root);
            Tally placesTogether;
            for (const std::uint16_t place : Segments{0, 1, 2}) {
                placesTogether += tallies.byAttribute[1].tally(item, place);
            }
            RC_ASSERT(teamsTogether == tallies.all[item]);
            RC_ASSERT(placesTogether == tallies.all[item]);
        }
    });
    all &= rc::check("in whichever order segments are listed, each has the same scores", [] {
        const Form form = anyForm();
        const std::vector<Submission> submissions = anySubmissions(form);
        const Segments placeOf = *rc::gen::elementOf(std::vector<Segments>{{0, 1, 2}, {1, 0, 2}});
        const Segments teamOf = *rc::gen::elementOf(std::vector<Segments>{{3, 2, 1, 0, 4}, {1, 3, 2, 0, 4}});
        // The same values under other numbers, and the attributes the other way round.
        SegmentAttribute otherTeams = teams();
        SegmentAttribute otherPlaces = places();
        for (std::size_t i = 0; i < 4; ++i) {
            SegmentValue value = teams().values[i];
            if (value.parent) value.parent = teamOf[*value.parent];
            otherTeams.values[teamOf[i]] = value;
        }
        for (std::size_t i = 0; i < 2; ++i) otherPlaces.values[placeOf[i]] = places().values[i];
        const AnswerTable table = tableWith(form, submissions);
        AnswerTable other = AnswerTable::of(form, {otherPlaces, otherTeams}).value();
        for (const Submission& one : submissions) {
            other.append(one.answers, {placeOf[one.segments[1]], teamOf[one.segments[0]]});
        }
        const Tallies tallies = everyTallyOf(table, table.present());
        const Tallies others = everyTallyOf(other, other.present());

        RC_ASSERT(tallies.all == others.all);
        for (std::size_t item = 0; item < table.items().size(); ++item) {
            for (std::uint16_t team = 0; team < 5; ++team) {
                RC_ASSERT(tallies.byAttribute[0].tally(item, team) == others.byAttribute[1].tally(item, teamOf[team]));
            }
            for (std::uint16_t place = 0; place < 3; ++place) {
                RC_ASSERT(tallies.byAttribute[1].tally(item, place) ==
                          others.byAttribute[0].tally(item, placeOf[place]));
            }
        }
    });
    all &= rc::check("a segment's tally is that of those whom its filter finds", [] {
        const Form form = anyForm();
        const AnswerTable table = tableWith(form, anySubmissions(form));
        const auto value = *rc::gen::inRange<std::uint16_t>(0, 5);
        const RespondentSet found = table.segments().matching({{.attribute = 0, .values = {value}}});
        const SegmentTallies byTeam(table, 0, table.present());

        RC_ASSERT(byTeam.respondents(value) == found.count());
        for (std::size_t item = 0; item < table.items().size(); ++item) {
            RC_ASSERT(byTeam.tally(item, value) == tallyOf(table, item, found));
        }
    });
    return all;
}

bool running() {
    bool all = true;
    all &= rc::check("what is counted as it comes is what is counted anew", [] {
        const Form form = anyForm();
        RunningTallies survey(emptyTable(form));
        for (int left = *rc::gen::inRange(0, 30); left > 0; --left) {
            const auto which = *rc::gen::inRange<std::uint32_t>(0, survey.table().size() + 1);
            switch (*rc::gen::inRange(0, 4)) {
                case 0:
                    survey.replace(which, anyAnswers(form));
                    break;
                case 1:
                    survey.remove(which);
                    break;
                default: {
                    const Submission one = anySubmission(form);
                    survey.append(one.answers, one.segments);
                }
            }
        }

        RC_ASSERT(survey.tallies() == everyTallyOf(survey.table(), survey.table().present()));
    });
    all &= rc::check("whoever is removed counts as one who never answered", [] {
        const Form form = anyForm();
        std::vector<Submission> submissions = anySubmissions(form);
        AnswerTable table = tableWith(form, submissions);
        RC_PRE(!submissions.empty());
        const auto gone = *rc::gen::inRange<std::size_t>(0, submissions.size());

        table.remove(static_cast<std::uint32_t>(gone));
        submissions.erase(submissions.begin() + static_cast<std::ptrdiff_t>(gone));

        const AnswerTable without = tableWith(form, submissions);
        RC_ASSERT(everyTallyOf(table, table.present()) == everyTallyOf(without, without.present()));
    });
    return all;
}

bool direction() {
    bool all = true;
    all &= rc::check("turning a form round twice is the identity", [] {
        const Form form = anyForm();
        const Answers answers = anyAnswers(form);

        RC_ASSERT(turned(turned(form)) == form);
        RC_ASSERT(turned(form, turned(form, answers)) == answers);
    });
    all &= rc::check("turning a question and its answers round leaves every score as it is", [] {
        const Form form = anyForm();
        std::vector<Submission> submissions = anySubmissions(form);
        const AnswerTable before = tableWith(form, submissions);
        for (Submission& one : submissions) one.answers = turned(form, std::move(one.answers));

        const AnswerTable after = tableWith(turned(form), submissions);

        for (const std::size_t item : everyItem(before)) {
            RC_ASSERT(favourabilityAt(before, item) == favourabilityAt(after, item));
            const Tally own = tallyOf(before, item, before.present());
            const Tally other = tallyOf(after, item, after.present());
            RC_ASSERT(isNear(levelOf(before.items()[item], own).score(), levelOf(after.items()[item], other).score()));
            RC_ASSERT(isNear(meanOf(before.items()[item], own), meanOf(after.items()[item], other)));
        }
    });
    all &= rc::check("turning by thirds alone makes favourable what was unfavourable", [] {
        const Form form = anyForm();
        const std::vector<Submission> submissions = anySubmissions(form);
        const AnswerTable before = tableWith(form, submissions);
        const AnswerTable after = tableWith(turned(form), submissions);

        for (const std::size_t item : everyItem(before)) {
            RC_ASSERT(favourabilityAt(before, item).favourable == favourabilityAt(after, item).unfavourable);
        }
    });
    all &= rc::check("those to whom nothing applies change no score", [] {
        const Form form = anyForm();
        AnswerTable table = tableWith(form, anySubmissions(form));
        const std::vector<Tally> before = talliesOf(table, table.present());
        Answers none;
        for (const Question& question : form.sections.front().questions) none[question.key] = notApplicable();
        for (int left = *rc::gen::inRange(1, 10); left > 0; --left) table.append(none, {});

        const std::vector<Tally> after = talliesOf(table, table.present());

        for (const std::size_t item : everyItem(table)) {
            const Item& one = table.items()[item];
            RC_ASSERT(enpsOf(one, before[item]) == enpsOf(one, after[item]));
            RC_ASSERT(favourabilityOf(one, before[item]) == favourabilityOf(one, after[item]));
            RC_ASSERT(isNear(meanOf(one, before[item]), meanOf(one, after[item])));
            RC_ASSERT(distributionOf(before[item]) == distributionOf(after[item]));
            RC_ASSERT(meanRanksOf(before[item]) == meanRanksOf(after[item]));
        }
    });
    return all;
}

}  // namespace

int main() {
    bool all = whole();
    all &= parts();
    all &= running();
    all &= direction();
    return all ? 0 : 1;
}
