// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/check.h"

#include "tests/domain/survey/forms.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

/// "question: problem", or "section: problem", with the detail behind it where there is one.
std::vector<std::string> told(const Form& form) {
    std::vector<std::string> sentences;
    for (const auto& finding : check(form).findings) {
        auto sentence = finding.question.empty() ? finding.section : finding.question;
        sentence += std::string(": ") + std::string(nameOf(finding.problem));
        if (!finding.detail.empty()) sentence += " " + finding.detail;
        sentences.push_back(sentence);
    }
    return sentences;
}

bool tells(const Form& form, const std::string& sentence) {
    const auto sentences = told(form);
    return std::find(sentences.begin(), sentences.end(), sentence) != sentences.end();
}

Form oneSection(std::vector<Question> questions) {
    return formOf({sectionOf("s", std::move(questions))});
}

/// A second question, shown if the clauses hold of the first.
Form withClauses(const Question& first, std::vector<Clause> clauses) {
    return oneSection({first, shownIf(questionOf("q2"), all(std::move(clauses)))});
}

Question required(Question question) {
    question.required = true;
    return question;
}

/// Which nothing is wrong with.
Form soundForm() {
    return formOf({sectionOf("s1", {questionOf("q1"), shownIf(questionOf("q2"), all({number("q1", Test::atMost, 2)})),
                                    jumping(questionOf("q3", QuestionType::singleChoice), "s3",
                                            all({option("q3", Test::chosen, "a")}))}),
                   sectionOf("s2", {questionOf("q4", QuestionType::matrix)}),
                   sectionOf("s3", {questionOf("q5", QuestionType::longText)})});
}

/// 500 questions; each has a condition of 50 clauses about earlier ones.
Form largeForm(bool hasJumps) {
    Form form;
    form.title = {{"en", "Large"}};
    int count = 0;
    for (int s = 0; s < 50; ++s) {
        std::vector<Question> questions;
        for (int q = 0; q < 10; ++q, ++count) {
            auto question = questionOf("question" + std::to_string(count));
            question.required = count % 3 == 0;
            for (int list = 0; list < 10 && count > 0; ++list) {
                std::vector<Clause> clauses;
                for (int i = 0; i < 5; ++i) {
                    const int other = (count * 7 + list * 13 + i * 29) % count;
                    const auto key = "question" + std::to_string(std::max(other, count - 60));
                    clauses.push_back(number(key, i % 2 == 0 ? Test::atLeast : Test::isNot, 1 + (list + i) % 5));
                }
                question.shown.anyOf.push_back(clauses);
            }
            if (hasJumps && q % 4 == 0 && s + 2 < 50) {
                question = jumping(question, "s" + std::to_string(s + 2), all({number(question.key, Test::is, 1)}));
            }
            questions.push_back(question);
        }
        form.sections.push_back(sectionOf("s" + std::to_string(s), questions));
    }
    return form;
}

}  // namespace

class CheckTest : public QObject {
    Q_OBJECT

  private slots:
    void a_sound_form_has_no_finding() {
        const auto result = check(soundForm());

        QCOMPARE(told(soundForm()), std::vector<std::string>{});
        QVERIFY(result.exhaustive && result.canLaunch());
    }

    void a_form_has_to_ask_something() {
        QVERIFY(tells(formOf({}), ": no_question"));
        QVERIFY(tells(oneSection({questionOf("q", QuestionType::statement)}), ": no_question"));
        QVERIFY(!check(formOf({})).canLaunch());
    }

    void keys_are_well_formed_and_unique() {
        Form form =
            oneSection({questionOf("q"), questionOf("q"), questionOf("a b"), questionOf("x", QuestionType::ranking)});
        form.sections[0].questions[3].options[2].key = "a";
        form.sections.push_back(sectionOf("s", {}));

        QVERIFY(tells(form, "q: duplicate_key") && tells(form, "a b: bad_key"));
        QVERIFY(tells(form, "x: duplicate_key a") && tells(form, "s: duplicate_key"));
    }

    void each_text_is_there_in_the_forms_own_language() {
        Form form = oneSection({questionOf("q"), questionOf("c", QuestionType::singleChoice)});
        form.sections[0].questions[0].text = {{"de", "Frage"}};
        form.sections[0].questions[1].options[1].text.clear();
        form.sections[0].title = {{"de", "Abschnitt"}};

        QVERIFY(tells(form, "q: no_text") && tells(form, "c: no_text b") && tells(form, "s: no_text"));
    }

    void texts_are_bounded_and_utf8() {
        Form form = oneSection({questionOf("q")});
        form.sections[0].questions[0].text["en"] = std::string(kTextMaximum + 1, 'x');
        form.title["en"] = "\xff";

        QVERIFY(tells(form, "q: text_too_long en") && tells(form, ": bad_text en"));
    }

    void options_are_there_and_differ() {
        auto twice = questionOf("q1", QuestionType::singleChoice);
        twice.options[1].text = twice.options[0].text;
        auto none = questionOf("q2", QuestionType::ranking);
        none.options.clear();
        auto noRows = questionOf("q3", QuestionType::matrix);
        noRows.rows.clear();
        const Form form = oneSection({twice, none, noRows});

        QVERIFY(tells(form, "q1: duplicate_text b") && tells(form, "q2: no_options") && tells(form, "q3: no_rows"));
    }

    void other_and_exclusive_belong_to_choices() {
        auto ranking = questionOf("q1", QuestionType::ranking);
        ranking.options[0].other = true;
        auto one = questionOf("q2", QuestionType::singleChoice);
        one.options[0].exclusive = true;

        QVERIFY(tells(oneSection({ranking}), "q1: other_not_taken a"));
        QVERIFY(tells(oneSection({one}), "q2: exclusive_not_taken a"));
    }

    void points_bands_ranges_and_counts_fit() {
        auto points = questionOf("points");
        points.points = 11;
        auto bands = questionOf("bands");
        bands.favourableFrom = 2;
        auto labels = questionOf("labels");
        labels.options = questionOf("x", QuestionType::ranking).options;
        auto empty = questionOf("empty", QuestionType::slider);
        empty.range.most = empty.range.least;
        auto step = questionOf("step", QuestionType::slider);
        step.range.step = 3'000'000;
        auto most = questionOf("most", QuestionType::multipleChoice);
        most.mostChosen = 4;
        const Form form = oneSection({points, bands, labels, empty, step, most});

        QVERIFY(tells(form, "points: points_out_of_range") && tells(form, "bands: bands_overlap"));
        QVERIFY(tells(form, "labels: wrong_labels") && tells(form, "empty: range_empty"));
        QVERIFY(tells(form, "step: step_not_fitting") && tells(form, "most: most_chosen_not_fitting"));
    }

    void drivers_are_known_and_measured() {
        Form form = oneSection({questionOf("q")});
        form.drivers = {{.key = "d1", .name = {{"en", "Trust"}}}};
        form.sections[0].questions[0].driver = "d2";

        QVERIFY(tells(form, "q: driver_unknown d2") && tells(form, ": driver_without_questions d1"));
    }

    void limits_are_kept() {
        Form form = oneSection({questionOf("q1"), questionOf("q2")});
        form.sections[0].questions[1].shown = all(std::vector<Clause>(kClausesMaximum + 1, number("q1", Test::is, 2)));
        form.sections[0].questions[1].jumps.resize(kJumpsMaximum + 1);
        form.sections.resize(kSectionsMaximum + 1);

        QVERIFY(tells(form, "q2: limit_exceeded clauses") && tells(form, "q2: limit_exceeded jumps"));
        QVERIFY(tells(form, ": limit_exceeded sections"));
    }

    void a_condition_speaks_of_an_earlier_question() {
        const Form form = oneSection({shownIf(questionOf("q1"), all({whether("q1", Test::answered)})),
                                      shownIf(questionOf("q2"), all({whether("q3", Test::answered)})),
                                      shownIf(questionOf("q3"), all({whether("q9", Test::answered)})),
                                      questionOf("q4", QuestionType::statement),
                                      shownIf(questionOf("q5"), all({whether("q4", Test::unanswered)}))});

        QVERIFY(tells(form, "q1: refers_to_itself q1") && tells(form, "q2: refers_to_later q3"));
        QVERIFY(tells(form, "q3: refers_to_nothing") && tells(form, "q5: refers_to_statement q4"));
    }

    void a_clause_fits_the_answers_of_its_question() {
        const auto matrix = questionOf("q1", QuestionType::matrix);
        const auto choice = questionOf("q1", QuestionType::singleChoice);

        QVERIFY(tells(withClauses(questionOf("q1"), {option("q1", Test::chosen, "a")}), "q2: test_not_fitting q1"));
        QVERIFY(tells(withClauses(matrix, {number("q1", Test::is, 1)}), "q2: test_not_fitting q1"));
        QVERIFY(tells(withClauses(matrix, {{.question = "q1", .row = "r9"}}), "q2: row_unknown q1"));
        QVERIFY(tells(withClauses(choice, {option("q1", Test::chosen, "z")}), "q2: option_unknown q1"));
        QVERIFY(tells(withClauses(questionOf("q1"), {number("q1", Test::isNot, 6)}), "q2: value_out_of_range q1"));
        QVERIFY(tells(withClauses(questionOf("q1"), {whether("q1", Test::notApplicable)}),
                      "q2: not_applicable_not_offered q1"));
    }

    void conditions_do_not_go_in_circles() {
        const Form form = oneSection({shownIf(questionOf("q1"), all({whether("q3", Test::answered)})),
                                      shownIf(questionOf("q2"), all({whether("q1", Test::answered)})),
                                      shownIf(questionOf("q3"), all({whether("q2", Test::answered)}))});

        QVERIFY(tells(form, "q1: condition_cycle q1 q2 q3"));
    }

    void a_jump_leads_on_to_a_section_behind_its_own() {
        const Form form = formOf({sectionOf("s1", {questionOf("q1")}),
                                  sectionOf("s2", {jumping(questionOf("q2"), "s1"), jumping(questionOf("q3"), "s2"),
                                                   jumping(questionOf("q4"), "s9"), jumping(questionOf("q5"), "")})});

        QVERIFY(tells(form, "q2: jumps_backwards s1") && tells(form, "q3: jumps_into_own_section s2"));
        QVERIFY(tells(form, "q4: jumps_to_nothing") && !tells(form, "q5: jumps_to_nothing"));
    }

    void contradictory_clauses_are_never_true() {
        using Clauses = std::vector<Clause>;
        auto one = questionOf("q1", QuestionType::singleChoice);
        auto alone = questionOf("q1", QuestionType::multipleChoice);
        alone.options[0].exclusive = true;
        auto two = questionOf("q1", QuestionType::multipleChoice);
        two.mostChosen = 1;
        const std::vector<std::pair<Question, Clauses>> cases{
            {questionOf("q1"), {number("q1", Test::is, 2), number("q1", Test::is, 4)}},
            {questionOf("q1"), {number("q1", Test::atLeast, 4), number("q1", Test::atMost, 2)}},
            {questionOf("q1"), {number("q1", Test::atLeast, 5), number("q1", Test::isNot, 5)}},
            {questionOf("q1"), {whether("q1", Test::answered), whether("q1", Test::unanswered)}},
            {questionOf("q1"), {number("q1", Test::is, 6)}},
            {required(questionOf("q1")), {whether("q1", Test::unanswered)}},
            {one, {option("q1", Test::chosen, "a"), option("q1", Test::chosen, "b")}},
            {alone, {option("q1", Test::chosen, "a"), option("q1", Test::chosen, "b")}},
            {two, {option("q1", Test::chosen, "a"), option("q1", Test::chosen, "b")}},
            {questionOf("q1", QuestionType::date), {number("q1", Test::atLeast, 9), number("q1", Test::atMost, 8)}},
            {questionOf("q1", QuestionType::slider),
             {number("q1", Test::atLeast, 1'000'001), number("q1", Test::atMost, 1'999'999)}},
            {questionOf("q1", QuestionType::matrix),
             {{.question = "q1", .test = Test::is, .row = "r1", .number = 1},
              {.question = "q1", .test = Test::unanswered, .row = "r1"}}}};

        for (const auto& [question, clauses] : cases) {
            QVERIFY2(tells(withClauses(question, clauses), "q2: condition_never_true"),
                     std::string(nameOf(question.type)).c_str());
        }
        QVERIFY(!tells(withClauses(questionOf("q1", QuestionType::multipleChoice),
                                   {option("q1", Test::chosen, "a"), option("q1", Test::chosen, "b")}),
                       "q2: condition_never_true"));
    }

    void what_hangs_on_a_question_that_is_never_asked_is_never_asked() {
        const auto never = all({number("q1", Test::is, 2), number("q1", Test::is, 4)});
        const Form form = oneSection({questionOf("q1"), shownIf(questionOf("q2"), never),
                                      shownIf(required(questionOf("q3")), all({whether("q2", Test::answered)}))});

        QVERIFY(tells(form, "q3: condition_never_true") && tells(form, "q3: required_never_asked"));
    }

    void conditions_on_the_way_exclude_each_other() {
        Form form = formOf(
            {sectionOf("s1", {questionOf("q1"), shownIf(questionOf("q2"), all({number("q1", Test::is, 2)}))}),
             sectionOf("s2", {shownIf(questionOf("q3"), all({whether("q2", Test::answered)})), questionOf("q4")})});
        form.sections[1].shown = all({number("q1", Test::is, 4)});

        QVERIFY(tells(form, "q3: never_asked") && !tells(form, "q4: never_asked"));
    }

    void a_jump_that_always_happens_leaves_what_it_leads_over_unasked() {
        const Form form = formOf({sectionOf("s1", {jumping(required(questionOf("q1")), "s3")}),
                                  sectionOf("s2", {questionOf("q2"), required(questionOf("q3"))}),
                                  sectionOf("s3", {questionOf("q4")})});
        Form optional = form;
        optional.sections[0].questions[0].required = false;

        QVERIFY(tells(form, "s2: never_asked") && tells(form, "q3: required_never_asked"));
        QVERIFY(!tells(form, "q4: never_asked") && !tells(optional, "s2: never_asked"));
    }

    void jumps_that_share_out_all_answers_lead_over_the_rest() {
        auto q1 = jumping(required(questionOf("q1")), "s3", all({number("q1", Test::atMost, 3)}));
        q1 = jumping(q1, "", all({number("q1", Test::atLeast, 3)}));
        const Form form = formOf({sectionOf("s1", {q1, questionOf("q2")}), sectionOf("s3", {questionOf("q3")})});

        QVERIFY(tells(form, "q2: never_asked") && !tells(form, "q3: never_asked"));
    }

    void a_condition_that_always_holds_is_worth_a_look() {
        auto q2 = questionOf("q2");
        q2.shown.anyOf = {{number("q1", Test::atMost, 3)}, {number("q1", Test::atLeast, 3)}};
        const Form form = oneSection({required(questionOf("q1")), q2});
        const Form open = oneSection({questionOf("q1"), q2});

        QVERIFY(tells(form, "q2: condition_always_true") && check(form).canLaunch());
        QVERIFY(!tells(open, "q2: condition_always_true"));
    }

    void a_jump_behind_one_that_holds_whenever_it_does_never_happens() {
        auto q1 = jumping(questionOf("q1"), "s2", all({number("q1", Test::atLeast, 3)}));
        q1 = jumping(q1, "", all({number("q1", Test::is, 4)}));
        const Form form = formOf({sectionOf("s1", {q1, questionOf("q2")}), sectionOf("s2", {questionOf("q3")})});

        const auto result = check(form);

        QCOMPARE(told(form), (std::vector<std::string>{"q1: jump_never_happens"}));
        QCOMPARE(result.findings.front().jump, std::optional<std::size_t>(1));
    }

    void piping_speaks_of_an_earlier_question_that_was_asked() {
        auto questions = std::vector<Question>{
            questionOf("q1"), shownIf(questionOf("q2"), all({number("q1", Test::is, 2)})),
            shownIf(questionOf("q3"), all({number("q1", Test::is, 2)})), questionOf("q4"), questionOf("q5")};
        questions[2].text["en"] = "{q2}";
        questions[3].text["en"] = "{q2} {q1} {q9}";
        questions[0].text["en"] = "{q5} {{q4}";
        const Form form = oneSection(questions);

        QCOMPARE(told(form), (std::vector<std::string>{"q1: pipes_later q5", "q4: pipes_unknown q9",
                                                       "q4: pipes_perhaps_not_asked q2"}));
    }

    void what_is_not_translated_is_told_by_language() {
        auto scale = questionOf("q1");
        scale.text["pl"] = "Pytanie";
        for (int i = 1; i <= 5; ++i) scale.options.push_back({.key = "p" + std::to_string(i), .text = {{"en", "x"}}});
        scale.options[0].text["pl"] = "y";
        Form form = oneSection({scale, questionOf("q2", QuestionType::matrix)});
        form.languages = {"pl", "de"};
        form.title["de"] = "Puls";

        const auto states = translationGaps(form);

        QCOMPARE(states.size(), 2U);
        QCOMPARE(states[0].texts, 11U);  // The title, the section's, two questions, five labels, two rows.
        QCOMPARE(states[0].translated, 2U);
        QCOMPARE(states[0].gaps[2],
                 (TranslationGap{.part = TextPart::scale, .section = "s", .question = "q1", .texts = 4}));
        QCOMPARE(states[0].gaps[4],
                 (TranslationGap{.part = TextPart::row, .section = "s", .question = "q2", .item = "r1"}));
        QCOMPARE(states[1].translated, 1U);
    }

    void a_large_form_is_checked_within_fifty_milliseconds() {
        for (const bool hasJumps : {false, true}) {
            const Form form = largeForm(hasJumps);
            QElapsedTimer timer;
            qint64 best = INT64_MAX;

            for (int i = 0; i < 5; ++i) {
                timer.start();
                const auto result = check(form);
                best = std::min(best, timer.nsecsElapsed());
                if (i == 0)
                    qInfo("%zu findings, %s", result.findings.size(), result.exhaustive ? "all" : "at the bound");
            }

            qInfo("%lld µs", static_cast<long long>(best / 1000));
            QVERIFY(best <= 50'000'000 * kSlowness);
        }
    }

    // Eleven questions of ten points that all differ from each other: what no search finds out step by step.
    void a_search_without_end_comes_to_its_bound_and_says_so() {
        std::vector<Question> questions;
        for (int i = 0; i < 11; ++i) {
            questions.push_back(questionOf("q" + std::to_string(i)));
            questions.back().points = 10;
        }
        std::vector<Question> gates;
        for (int i = 0; i < 11; ++i) {
            for (int j = 0; j < i; ++j) {
                auto gate = questionOf("g" + std::to_string(gates.size()));
                for (int point = 1; point <= 10; ++point) {
                    gate.shown.anyOf.push_back({number("q" + std::to_string(i), Test::is, point),
                                                number("q" + std::to_string(j), Test::isNot, point)});
                    if (gates.empty()) continue;
                    gate.shown.anyOf.back().push_back(whether(gates.back().key, Test::answered));
                }
                gates.push_back(gate);
            }
        }
        const Form form = formOf({sectionOf("s0", questions), sectionOf("s1", gates)});
        QElapsedTimer timer;
        timer.start();

        const auto result = check(form);

        qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() <= 200 * kSlowness);
        QVERIFY(!result.exhaustive);
        QCOMPARE(told(form), std::vector<std::string>{});
    }

  private:
#ifdef __SANITIZE_ADDRESS__
    static constexpr qint64 kSlowness = 20;
#else
    static constexpr qint64 kSlowness = 1;
#endif
};

QTEST_APPLESS_MAIN(CheckTest)
#include "check_test.moc"
