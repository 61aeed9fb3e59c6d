// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/logic.h"

#include "tests/domain/survey/forms.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

using Keys = std::vector<std::string>;

Keys keysOf(const Form& form, const std::vector<Place>& places) {
    Keys keys;
    for (const auto& place : places) keys.push_back(form.sections[place.section].questions[place.question].key);
    return keys;
}

Keys askedKeys(const Form& form, const Answers& answers) {
    return keysOf(form, FormLogic(form).asked(answers));
}

/// Whether the second question, shown if the clause holds of the first, is asked after that answer.
bool isAskedIf(const Question& first, const Clause& clause, const Answers& answers) {
    const Form form = formOf({sectionOf("s", {first, shownIf(questionOf("q2"), all({clause}))})});
    return askedKeys(form, answers).size() == 2;
}

Question withNotApplicable(Question question) {
    question.offersNotApplicable = true;
    return question;
}

bool fitsAlone(const Question& question, const Answer& answer) {
    return fits(formOf({sectionOf("s", {question})}), {{question.key, answer}}).ok();
}

}  // namespace

class LogicTest : public QObject {
    Q_OBJECT

  private slots:
    void a_clause_on_a_number_holds_by_it() {
        const auto q1 = questionOf("q1");

        QVERIFY(isAskedIf(q1, number("q1", Test::is, 2), {{"q1", saysNumber(2)}}));
        QVERIFY(!isAskedIf(q1, number("q1", Test::is, 2), {{"q1", saysNumber(3)}}));
        QVERIFY(isAskedIf(q1, number("q1", Test::isNot, 2), {{"q1", saysNumber(3)}}));
        QVERIFY(isAskedIf(q1, number("q1", Test::atMost, 2), {{"q1", saysNumber(2)}}));
        QVERIFY(!isAskedIf(q1, number("q1", Test::atMost, 2), {{"q1", saysNumber(3)}}));
        QVERIFY(isAskedIf(q1, number("q1", Test::atLeast, 2), {{"q1", saysNumber(2)}}));
        QVERIFY(!isAskedIf(q1, number("q1", Test::atLeast, 2), {{"q1", saysNumber(1)}}));
    }

    void a_clause_on_no_answer_holds_for_unanswered_alone() {
        for (const Test test :
             {Test::answered, Test::notApplicable, Test::is, Test::isNot, Test::atMost, Test::atLeast}) {
            QVERIFY(!isAskedIf(questionOf("q1"), number("q1", test, 0), {}));
        }
        for (const Test test : {Test::chosen, Test::notChosen}) {
            QVERIFY(!isAskedIf(questionOf("q1", QuestionType::singleChoice), option("q1", test, "a"), {}));
        }
        QVERIFY(isAskedIf(questionOf("q1"), whether("q1", Test::unanswered), {}));
        QVERIFY(!isAskedIf(questionOf("q1"), whether("q1", Test::unanswered), {{"q1", saysNumber(1)}}));
    }

    void an_answer_to_a_question_that_is_not_asked_counts_for_nothing() {
        const Form form =
            formOf({sectionOf("s", {questionOf("q1"), shownIf(questionOf("q2"), all({number("q1", Test::is, 1)})),
                                    shownIf(questionOf("q3"), all({number("q2", Test::is, 5)})),
                                    shownIf(questionOf("q4"), all({whether("q2", Test::unanswered)}))})});

        QCOMPARE(askedKeys(form, {{"q1", saysNumber(2)}, {"q2", saysNumber(5)}}), (Keys{"q1", "q4"}));
        QCOMPARE(askedKeys(form, {{"q1", saysNumber(1)}, {"q2", saysNumber(5)}}), (Keys{"q1", "q2", "q3"}));
    }

    void not_applicable_is_an_answer_and_no_number() {
        const auto q1 = withNotApplicable(questionOf("q1"));
        const Answers answers{{"q1", saysNotApplicable()}};

        QVERIFY(isAskedIf(q1, whether("q1", Test::notApplicable), answers));
        QVERIFY(isAskedIf(q1, whether("q1", Test::answered), answers));
        QVERIFY(isAskedIf(q1, number("q1", Test::isNot, 2), answers));
        QVERIFY(!isAskedIf(q1, number("q1", Test::atMost, 5), answers));
        QVERIFY(!isAskedIf(q1, whether("q1", Test::unanswered), answers));
    }

    void an_option_is_chosen_and_of_a_ranking_the_first_alone() {
        const auto many = questionOf("q1", QuestionType::multipleChoice);
        const auto ranking = questionOf("q1", QuestionType::ranking);

        QVERIFY(isAskedIf(many, option("q1", Test::chosen, "b"), {{"q1", saysOptions({"a", "b"})}}));
        QVERIFY(isAskedIf(many, option("q1", Test::notChosen, "c"), {{"q1", saysOptions({"a", "b"})}}));
        QVERIFY(isAskedIf(ranking, option("q1", Test::chosen, "b"), {{"q1", saysOptions({"b", "a", "c"})}}));
        QVERIFY(!isAskedIf(ranking, option("q1", Test::chosen, "a"), {{"q1", saysOptions({"b", "a", "c"})}}));
    }

    void a_row_of_a_matrix_has_an_answer_of_its_own() {
        const auto q1 = withNotApplicable(questionOf("q1", QuestionType::matrix));
        const Answers answers{{"q1", {.rows = {{"r1", 4}}}}};
        const Answers none{{"q1", {.rows = {{"r1", 0}}}}};

        QVERIFY(isAskedIf(q1, {.question = "q1", .test = Test::is, .row = "r1", .number = 4}, answers));
        QVERIFY(isAskedIf(q1, {.question = "q1", .test = Test::unanswered, .row = "r2"}, answers));
        QVERIFY(!isAskedIf(q1, {.question = "q1", .test = Test::isNot, .row = "r2", .number = 4}, answers));
        QVERIFY(isAskedIf(q1, whether("q1", Test::answered), answers));
        QVERIFY(isAskedIf(q1, {.question = "q1", .test = Test::notApplicable, .row = "r1"}, none));
        QVERIFY(!isAskedIf(q1, {.question = "q1", .test = Test::atMost, .row = "r1", .number = 4}, none));
    }

    void a_clause_that_the_question_cannot_answer_never_holds() {
        const Answers answers{{"q1", saysNumber(2)}};

        QVERIFY(!isAskedIf(questionOf("q1"), option("q1", Test::notChosen, "a"), answers));
        QVERIFY(!isAskedIf(questionOf("q1"), {.question = "q1", .test = Test::isNot, .row = "r1"}, answers));
        QVERIFY(!isAskedIf(questionOf("q1"), whether("q9", Test::answered), answers));
    }

    void one_list_is_enough_and_each_of_its_clauses_is_needed() {
        auto q3 = questionOf("q3");
        q3.shown.anyOf = {{number("q1", Test::is, 1), number("q2", Test::is, 1)}, {number("q1", Test::is, 5)}};
        const Form form = formOf({sectionOf("s", {questionOf("q1"), questionOf("q2"), q3})});

        QCOMPARE(askedKeys(form, {{"q1", saysNumber(1)}}).size(), 2U);
        QCOMPARE(askedKeys(form, {{"q1", saysNumber(1)}, {"q2", saysNumber(1)}}).size(), 3U);
        QCOMPARE(askedKeys(form, {{"q1", saysNumber(5)}}).size(), 3U);
    }

    void a_jump_skips_everything_up_to_its_section_once_the_question_is_answered() {
        const Form form = formOf({sectionOf("s1", {jumping(questionOf("q1"), "s3"), questionOf("q2")}),
                                  sectionOf("s2", {questionOf("q3")}), sectionOf("s3", {questionOf("q4")})});

        QCOMPARE(askedKeys(form, {}), (Keys{"q1", "q2", "q3", "q4"}));
        QCOMPARE(askedKeys(form, {{"q1", saysNumber(1)}}), (Keys{"q1", "q4"}));
    }

    void of_several_jumps_the_first_that_holds_counts() {
        auto q1 = jumping(questionOf("q1"), "s3", all({number("q1", Test::atLeast, 4)}));
        q1 = jumping(q1, "", all({number("q1", Test::atLeast, 2)}));
        const Form form =
            formOf({sectionOf("s1", {q1}), sectionOf("s2", {questionOf("q2")}), sectionOf("s3", {questionOf("q3")})});

        QCOMPARE(askedKeys(form, {{"q1", saysNumber(5)}}), (Keys{"q1", "q3"}));
        QCOMPARE(askedKeys(form, {{"q1", saysNumber(2)}}), (Keys{"q1"}));
        QCOMPARE(askedKeys(form, {{"q1", saysNumber(1)}}), (Keys{"q1", "q2", "q3"}));
    }

    void a_jump_that_does_not_lead_behind_its_section_never_happens() {
        for (const char* target : {"s1", "s0", "s9"}) {
            const Form form =
                formOf({sectionOf("s0", {}), sectionOf("s1", {jumping(questionOf("q1"), target), questionOf("q2")})});
            QCOMPARE(askedKeys(form, {{"q1", saysNumber(1)}}).size(), 2U);
        }
    }

    void a_section_that_is_not_shown_asks_nothing() {
        Form form = formOf({sectionOf("s1", {questionOf("q1")}), sectionOf("s2", {questionOf("q2")})});
        form.sections[1].shown = all({number("q1", Test::is, 5)});

        QCOMPARE(askedKeys(form, {{"q1", saysNumber(4)}}), (Keys{"q1"}));
        QCOMPARE(askedKeys(form, {{"q1", saysNumber(5)}}), (Keys{"q1", "q2"}));
    }

    void what_is_required_and_asked_is_missing_until_it_is_answered() {
        auto q1 = questionOf("q1");
        auto q2 = shownIf(questionOf("q2", QuestionType::shortText), all({number("q1", Test::is, 1)}));
        auto q3 = questionOf("q3", QuestionType::matrix);
        q1.required = q2.required = q3.required = true;
        const Form form = formOf({sectionOf("s", {q1, q2, q3})});

        QCOMPARE(missing(form, {}), (Keys{"q1", "q3"}));
        QCOMPARE(missing(form, {{"q1", saysNumber(1)}, {"q2", saysText(" \n")}}), (Keys{"q2", "q3"}));
        QCOMPARE(missing(form, {{"q1", saysNumber(2)}, {"q3", {.rows = {{"r1", 1}}}}}), (Keys{"q3"}));
        QCOMPARE(missing(form, {{"q1", saysNumber(2)}, {"q3", {.rows = {{"r1", 1}, {"r2", 1}}}}}), Keys{});
    }

    void settling_drops_what_hangs_on_what_it_drops() {
        const Form form =
            formOf({sectionOf("s", {questionOf("q1"), shownIf(questionOf("q2"), all({number("q1", Test::is, 1)})),
                                    shownIf(questionOf("q3"), all({number("q2", Test::is, 1)}))})});
        const Answers all{{"q1", saysNumber(2)}, {"q2", saysNumber(1)}, {"q3", saysNumber(1)}, {"q9", saysNumber(1)}};

        QCOMPARE(settled(form, all), (Answers{{"q1", saysNumber(2)}}));
    }

    void a_random_section_moves_nothing_before_what_it_speaks_of_nor_past_a_jump() {
        std::vector<Question> questions{questionOf("q1"),
                                        questionOf("q2"),
                                        shownIf(questionOf("q3"), all({whether("q1", Test::unanswered)})),
                                        questionOf("q4"),
                                        jumping(questionOf("q5"), "", all({number("q5", Test::is, 1)})),
                                        questionOf("q6"),
                                        questionOf("q7")};
        questions[3].text["en"] = "After {q2}?";
        Form form = formOf({sectionOf("s", questions)});
        form.sections[0].randomOrder = true;
        std::set<Keys> seen;

        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const auto keys = keysOf(form, asked(form, {}, seed));
            const auto at = [&](const char* key) {
                return std::find(keys.begin(), keys.end(), key) - keys.begin();
            };
            QVERIFY(at("q1") < at("q3"));
            QVERIFY(at("q2") < at("q4"));
            QCOMPARE(at("q5"), 4);
            seen.insert(keys);
        }

        QCOMPARE(seen.size(), 12U);  // Six orders of the first four, two of the last two.
    }

    void other_and_exclusive_options_stay_last() {
        auto question = questionOf("q1", QuestionType::multipleChoice);
        question.randomOrder = true;
        question.options[0].exclusive = true;
        question.options[1].other = true;
        question.options.push_back({.key = "d"});
        question.options.push_back({.key = "e"});
        std::set<std::vector<std::size_t>> seen;

        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const auto order = optionOrder(question, seed);
            QCOMPARE(order[3], 1U);
            QCOMPARE(order[4], 0U);
            seen.insert(order);
        }

        QCOMPARE(seen.size(), 6U);
    }

    void a_seed_gives_the_same_order_for_ever() {
        auto question = questionOf("q1", QuestionType::multipleChoice);
        question.randomOrder = true;
        question.options.push_back({.key = "d"});
        question.options.push_back({.key = "e"});

        QCOMPARE(optionOrder(question, 42), (std::vector<std::size_t>{4, 0, 2, 3, 1}));
        QCOMPARE(optionOrder(question, 43), (std::vector<std::size_t>{4, 0, 3, 1, 2}));
    }

    void labels_of_points_are_never_shuffled() {
        auto question = questionOf("q1", QuestionType::matrix);
        question.randomOrder = true;
        question.options = questionOf("x", QuestionType::ranking).options;

        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            QCOMPARE(optionOrder(question, seed), (std::vector<std::size_t>{0, 1, 2}));
        }
        QVERIFY(rowOrder(question, 1) != rowOrder(question, 2) || rowOrder(question, 1) != rowOrder(question, 3) ||
                rowOrder(question, 1) != rowOrder(question, 4));
    }

    void an_earlier_answer_reads_in_plain_words() {
        auto scale = questionOf("scale");
        scale.points = 3;
        scale.options = {{.key = "1", .text = {{"en", "bad"}, {"de", "schlecht"}}}, {.key = "2"}, {.key = "3"}};
        auto choice = questionOf("choice", QuestionType::multipleChoice);
        choice.options[2].other = true;
        const Form form = formOf({sectionOf(
            "s", {scale, choice, questionOf("day", QuestionType::date), questionOf("part", QuestionType::slider),
                  questionOf("grid", QuestionType::matrix), questionOf("text", QuestionType::longText)})});
        const Answers answers{{"scale", saysNumber(1)},        {"choice", {.options = {"a", "c"}, .text = "my own"}},
                              {"day", saysNumber(20'786)},     {"part", saysNumber(-2'500'000)},
                              {"grid", {.rows = {{"r2", 4}}}}, {"text", saysText("two\nlines")}};

        QCOMPARE(piped("{scale}, {choice}", form, answers, "de"), std::string("schlecht, Option a, my own"));
        QCOMPARE(piped("{day} {part}", form, answers, "en"), std::string("2026-11-29 -2.5"));
        QCOMPARE(piped("{grid} / {text}", form, answers, "en"), std::string("Row 2: 4 / two lines"));
        QCOMPARE(piped("{scale}", form, {{"scale", saysNumber(2)}}, "en"), std::string("2"));
        QCOMPARE(piped("{scale}", form, {}, "en"), std::string("…"));
    }

    void a_caller_words_dates_and_numbers() {
        const Form form =
            formOf({sectionOf("s", {questionOf("day", QuestionType::date), questionOf("part", QuestionType::slider)})});
        PipedWords words;
        words.date = [](std::int64_t day) {
            return "day " + std::to_string(day);
        };
        words.number = [](std::int64_t millionths) {
            return std::to_string(millionths) + " µ";
        };

        QCOMPARE(piped("{day}: {part}", form, {{"day", saysNumber(1)}, {"part", saysNumber(7)}}, "en", words),
                 std::string("day 1: 7 µ"));
    }

    void braces_stay_unless_they_name_a_question() {
        const Form form = formOf({sectionOf("s", {questionOf("q1", QuestionType::shortText)})});
        const Answers answers{{"q1", saysText("{q1} {{")}};

        QCOMPARE(piped("{{q1} {q9} { {} {q1 {{{q1}", form, answers, "en"), std::string("{q1} {q9} { {} {q1 {{q1} {{"));
    }

    void what_is_piped_is_bounded_and_cut_between_letters() {
        const Form form = formOf({sectionOf("s", {questionOf("q", QuestionType::longText)})});
        std::string said;
        std::string text;
        for (int i = 0; i < 3000; ++i) said += "ż";
        for (int i = 0; i < 1000; ++i) text += "{q}";

        const auto once = piped("{q}", form, {{"q", saysText(said)}}, "en");
        const auto often = piped(text, form, {{"q", saysText(said)}}, "en");

        QCOMPARE(once.size(), kPipedAnswerMaximum + std::string("…").size());
        QVERIFY(often.size() <= kPipedMaximum && often.size() > kPipedMaximum - 4);
        QCOMPARE(QString::fromStdString(often).count(QChar::ReplacementCharacter), 0);
    }

    void a_number_has_to_be_in_range_and_on_the_step() {
        auto slider = questionOf("q", QuestionType::slider);
        slider.range = {.least = -1'000'000, .most = 1'000'000, .step = 500'000};

        QVERIFY(fitsAlone(questionOf("q"), saysNumber(5)) && !fitsAlone(questionOf("q"), saysNumber(6)));
        QVERIFY(!fitsAlone(questionOf("q"), saysNumber(0)));
        QVERIFY(fitsAlone(questionOf("q", QuestionType::enps), saysNumber(0)));
        QVERIFY(!fitsAlone(questionOf("q", QuestionType::enps), saysNumber(11)));
        QVERIFY(fitsAlone(slider, saysNumber(-500'000)) && !fitsAlone(slider, saysNumber(-400'000)));
        QVERIFY(!fitsAlone(slider, saysNumber(1'500'000)));
        QVERIFY(!fitsAlone(questionOf("q", QuestionType::date), saysNumber(INT64_MIN)));
        slider.range = {.least = INT64_MIN, .most = INT64_MAX, .step = INT64_MAX};
        QVERIFY(fitsAlone(slider, saysNumber(-1)) && !fitsAlone(slider, saysNumber(0)));
    }

    void options_have_to_be_the_questions_own_and_as_many_as_it_takes() {
        auto many = questionOf("q", QuestionType::multipleChoice);
        many.mostChosen = 2;
        many.options[2].exclusive = true;
        const auto one = questionOf("q", QuestionType::singleChoice);
        const auto ranking = questionOf("q", QuestionType::ranking);

        QVERIFY(fitsAlone(many, saysOptions({"a", "b"})) && fitsAlone(many, saysOptions({"c"})));
        QVERIFY(!fitsAlone(many, saysOptions({"a", "c"})) && !fitsAlone(many, saysOptions({"a", "a"})));
        many.options[2].exclusive = false;
        QVERIFY(!fitsAlone(many, saysOptions({"a", "b", "c"})) && !fitsAlone(many, saysOptions({"z"})));
        QVERIFY(fitsAlone(one, saysOptions({"a"})) && !fitsAlone(one, saysOptions({"a", "b"})));
        QVERIFY(fitsAlone(ranking, saysOptions({"c", "a", "b"})) && !fitsAlone(ranking, saysOptions({"c", "a"})));
        QVERIFY(!fitsAlone(ranking, saysOptions({"c", "a", "a"})));
    }

    void a_text_beside_a_choice_needs_the_option_that_takes_one() {
        auto one = questionOf("q", QuestionType::singleChoice);
        one.options[1].other = true;

        QVERIFY(fitsAlone(one, {.options = {"b"}, .text = "mine"}));
        QVERIFY(!fitsAlone(one, {.options = {"a"}, .text = "mine"}));
        QVERIFY(!fitsAlone(one, {.text = "mine"}));
    }

    void rows_have_to_be_the_questions_own() {
        const auto matrix = questionOf("q", QuestionType::matrix);

        QVERIFY(fitsAlone(matrix, {.rows = {{"r1", 5}}}));
        QVERIFY(!fitsAlone(matrix, {.rows = {{"r9", 5}}}) && !fitsAlone(matrix, {.rows = {{"r1", 6}}}));
        QVERIFY(!fitsAlone(matrix, {.rows = {{"r1", 0}}}));
        QVERIFY(fitsAlone(withNotApplicable(matrix), {.rows = {{"r1", 0}}}));
    }

    void not_applicable_has_to_be_offered_and_stands_alone() {
        QVERIFY(!fitsAlone(questionOf("q"), saysNotApplicable()));
        QVERIFY(fitsAlone(withNotApplicable(questionOf("q")), saysNotApplicable()));
        QVERIFY(!fitsAlone(withNotApplicable(questionOf("q")), {.notApplicable = true, .number = 1}));
    }

    void a_text_has_to_be_text_of_a_bounded_length() {
        const auto brief = questionOf("q", QuestionType::shortText);
        const auto full = questionOf("q", QuestionType::longText);

        QVERIFY(fitsAlone(brief, saysText("Grüße 🙂")) && fitsAlone(full, saysText("a\n\tb")));
        for (const char* wrong :
             {"a\nb", "a\x1b", "\x7f", "\xc2\x85", "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xe2\x82"}) {
            QVERIFY2(!fitsAlone(brief, saysText(wrong)), wrong);
        }
        QVERIFY(!fitsAlone(full, saysText(std::string("a\0b", 3))));
        QVERIFY(fitsAlone(brief, saysText(std::string(kShortAnswerMaximum, 'x'))));
        QVERIFY(!fitsAlone(brief, saysText(std::string(kShortAnswerMaximum + 1, 'x'))));
        QVERIFY(fitsAlone(full, saysText(std::string(kLongAnswerMaximum, 'x'))));
        const auto tooLong =
            fits(formOf({sectionOf("s", {full})}), {{"q", saysText(std::string(kLongAnswerMaximum + 1, 'x'))}});
        QCOMPARE(tooLong.error().code, ErrorCode::tooLarge);
    }

    void an_answer_of_another_shape_or_to_nothing_is_refused() {
        QVERIFY(!fitsAlone(questionOf("q"), saysText("x")) && !fitsAlone(questionOf("q"), saysOptions({"a"})));
        QVERIFY(!fitsAlone(questionOf("q"), {.number = 1, .rows = {{"r1", 1}}}));
        QVERIFY(!fitsAlone(questionOf("q"), Answer{}));
        QVERIFY(!fitsAlone(questionOf("q", QuestionType::statement), saysNumber(1)));
        const auto unknown = fits(formOf({sectionOf("s", {questionOf("q")})}), {{"secret", saysNumber(1)}});
        QVERIFY(!unknown && unknown.error().detail.find("secret") == std::string::npos);
    }

    void two_hundred_questions_are_evaluated_within_a_millisecond() {
        Form form;
        for (int s = 0; s < 20; ++s) {
            std::vector<Question> questions;
            for (int q = 0; q < 10; ++q) {
                auto question = questionOf("question_" + std::to_string(s * 10 + q));
                for (int list = 0; list < 5 && s > 0; ++list) {
                    std::vector<Clause> clauses(
                        4, number("question_" + std::to_string(list * 2 + q % 2), Test::atLeast, 3));
                    question.shown.anyOf.push_back(clauses);
                }
                questions.push_back(question);
            }
            form.sections.push_back(sectionOf("s" + std::to_string(s), questions));
            form.sections.back().randomOrder = true;
        }
        Answers answers;
        for (int q = 0; q < 200; ++q) answers["question_" + std::to_string(q)] = saysNumber(q % 5 + 1);
        const FormLogic logic(form);
        QElapsedTimer timer;
        qint64 best = INT64_MAX;

        for (int i = 0; i < 20; ++i) {
            answers["question_3"] = saysNumber(i % 5 + 1);
            timer.start();
            const auto places = logic.asked(answers, 7);
            best = std::min(best, timer.nsecsElapsed());
            QVERIFY(!places.empty());
        }

        qInfo("%lld µs", static_cast<long long>(best / 1000));
        QVERIFY(best <= 1'000'000 * (kIsSanitized ? 10 : 1));
    }

  private:
#ifdef __SANITIZE_ADDRESS__
    static constexpr bool kIsSanitized = true;
#else
    static constexpr bool kIsSanitized = false;
#endif
};

QTEST_APPLESS_MAIN(LogicTest)
#include "logic_test.moc"
