// SPDX-License-Identifier: GPL-3.0-or-later
// When LimeSurvey asks a question, as conditions of a form: expressions, the older table, and what does not fit.
#include "models/domain/survey/lss_import.h"
#include "tests/domain/survey/lss_survey.h"

#include <QtTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

using Lists = std::vector<std::vector<Clause>>;

LssImport imported(const LssSurvey& survey) {
    auto read = readLss(survey.text());
    if (!read) qWarning("%s", read.error().detail.c_str());
    return read ? std::move(*read) : LssImport{};
}

/// Questions to ask about, and one more, whose condition each test is about.
LssSurvey withLast(const std::string& relevance) {
    LssSurvey survey(LssGeneration::ownTables);
    survey.group(1, {{"en", "All"}});
    survey.question(10, "L", "place", {{"en", "Where?"}});
    survey.answer(10, "A1", {{"en", "Office"}});
    survey.answer(10, "A2", {{"en", "Home"}});
    survey.question(11, "5", "likes", {{"en", "How much?"}});
    survey.question(12, "A", "grid", {{"en", "How?"}});
    survey.part(120, 12, "SQ001", {{"en", "Work"}});
    survey.question(13, "M", "ways", {{"en", "Which?"}});
    survey.part(130, 13, "SQ001", {{"en", "Bicycle"}});
    survey.question(14, "D", "day", {{"en", "When?"}});
    survey.question(15, "S", "name", {{"en", "Who?"}});
    survey.question(16, "R", "rank", {{"en", "Rank"}});
    survey.answer(16, "A1", {{"en", "One"}});
    survey.answer(16, "A2", {{"en", "Two"}});
    survey.question(20, "T", "last", {{"en", "Why?"}}, {{"relevance", relevance}});
    return survey;
}

Lists shown(const LssImport& import) {
    const auto* last = findQuestion(import.form, "last");
    return last == nullptr ? Lists{{}} : last->shown.anyOf;
}

bool isLeft(const LssImport& import) {
    return std::any_of(import.notes.begin(), import.notes.end(), [](const ImportNote& note) {
        return note.kind == NoteKind::left && note.reason == NoteReason::condition && note.where == "last";
    });
}

Clause is(const std::string& question, Test test, std::int64_t number = 0, const std::string& row = {}) {
    return {.question = question, .test = test, .row = row, .number = number};
}
Clause option(const std::string& question, Test test, const std::string& key) {
    return {.question = question, .test = test, .option = key};
}

}  // namespace

class LssConditionTest : public QObject {
    Q_OBJECT

  private:
    static void holds(const char* expression, const Lists& expected) {
        const auto import = imported(withLast(expression));
        QVERIFY2(!isLeft(import), expression);
        QVERIFY2(shown(import) == expected, expression);
    }

  private slots:
    void an_expression_that_is_always_true_is_no_condition() {
        for (const char* expression : {"", "1", " 1 ", "(1)", "!0", "1 or place == 'A1'"}) {
            holds(expression, {});
        }
    }

    void equality_names_the_option_or_the_point() {
        holds("place.NAOK == \"A1\"", {{option("place", Test::chosen, "A1")}});
        holds("'A1' eq place", {{option("place", Test::chosen, "A1")}});
        holds("likes.NAOK == 3", {{is("likes", Test::is, 3)}});
        holds("grid_SQ001.NAOK == \"3\"", {{is("grid", Test::is, 3, "SQ001")}});
        holds("ways_SQ001.NAOK == 'Y'", {{option("ways", Test::chosen, "SQ001")}});
        holds("rank_1 == 'A2'", {{option("rank", Test::chosen, "A2")}});
        holds("day.NAOK == '1970-01-03'", {{is("day", Test::is, 2)}});
    }

    void inequality_holds_for_a_missing_answer_too() {
        holds("place != 'A1'", {{option("place", Test::notChosen, "A1")}, {is("place", Test::unanswered)}});
        holds("!(likes == 3)", {{is("likes", Test::isNot, 3)}, {is("likes", Test::unanswered)}});
    }

    void comparisons_of_points_take_the_fewest_clauses() {
        holds("likes.NAOK >= 3", {{is("likes", Test::atLeast, 3)}});
        holds("likes.NAOK > 3", {{is("likes", Test::atLeast, 4)}});
        holds("3 > likes", {{is("likes", Test::atMost, 2)}});
        holds("likes le 2.5", {{is("likes", Test::atMost, 2)}});
        holds("likes >= 1", {{is("likes", Test::answered)}});
        holds("likes > 4", {{is("likes", Test::is, 5)}});
        holds("not (likes >= 4)", {{is("likes", Test::atMost, 3)}, {is("likes", Test::unanswered)}});
        holds("day > '1970-01-03'", {{is("day", Test::atLeast, 3)}});
    }

    void is_empty_and_its_negation_ask_for_an_answer() {
        holds("is_empty(name.NAOK)", {{is("name", Test::unanswered)}});
        holds("!is_empty(name.NAOK)", {{is("name", Test::answered)}});
        holds("name != ''", {{is("name", Test::answered)}});
        holds("place == \" \"", {{is("place", Test::unanswered)}});
        holds("!is_empty(ways_SQ001)", {{option("ways", Test::chosen, "SQ001")}});
    }

    void and_or_and_brackets_become_alternatives() {
        const auto a1 = option("place", Test::chosen, "A1");
        const auto high = is("likes", Test::atLeast, 3);
        const auto named = is("name", Test::answered);

        holds("((place.NAOK == \"A1\" and likes.NAOK >= 3))", {{a1, high}});
        holds("place == 'A1' && (likes >= 3 || !is_empty(name))", {{a1, high}, {a1, named}});
        holds("!(place != 'A1' or is_empty(name))", {{a1, named}});
    }

    void columns_of_answers_are_names_as_well() {
        holds("123X1X10.NAOK == 'A1'", {{option("place", Test::chosen, "A1")}});
        holds("123X1X12SQ001.NAOK == 3", {{is("grid", Test::is, 3, "SQ001")}});
        holds("Q11.NAOK == 3", {{is("likes", Test::is, 3)}});
        holds("Q13_S130 == 'Y'", {{option("ways", Test::chosen, "SQ001")}});
    }

    void what_cannot_be_said_is_left_and_the_question_always_asked() {
        for (const char* expression :
             {"count(ways_SQ001) > 1", "place == likes", "likes + 1 > 2", "name == 'x'", "nobody == 1", "place == 'A9'",
              "place >= 'A1'", "place ==", "(place == 'A1'", "place == 'A1')", "'A1'", "place == \"A1", "later == 1",
              "!likes == 2", "likes == 1 == 1", "\xC3\xA4 == 1", "last == 1"}) {
            const auto import = imported(withLast(expression));

            QVERIFY2(isLeft(import), expression);
            QVERIFY2(shown(import).empty(), expression);
        }
    }

    void an_expression_beyond_its_bounds_is_left() {
        std::string wide = "likes == 1";
        for (int i = 0; i < 30; ++i) wide = "(" + wide + ") and (likes == 2 or place == 'A1')";
        std::string many = "is_empty(name)";
        for (int i = 0; i < 6; ++i)
            many += " and (likes == " + std::to_string(i % 5 + 1) + " or place == 'A1' or day > '2000-01-0" +
                    std::to_string(i + 1) + "')";

        QVERIFY(isLeft(imported(withLast(std::string(5000, '(')))));
        QVERIFY(isLeft(imported(withLast(std::string(100, '!') + "is_empty(name)"))));
        QVERIFY(isLeft(imported(withLast(many))));
        QVERIFY(isLeft(imported(withLast(wide + std::string(40, ')')))));
    }

    void a_question_that_is_never_asked_is_left() {
        const auto import = imported(withLast("0"));

        QVERIFY(findQuestion(import.form, "last") == nullptr);
        QVERIFY(findQuestion(import.form, "rank") != nullptr);
    }

    void rows_about_one_question_are_alternatives_and_scenarios_too() {
        auto survey = withLast("1");
        survey.condition(20, 10, "123X1X10", "==", "A1");
        survey.condition(20, 10, "123X1X10", "==", "A2");
        survey.condition(20, 11, "123X1X11", ">=", "4");
        survey.condition(20, 13, "+123X1X13SQ001", "==", "Y", 2);

        const auto import = imported(survey);

        const auto high = is("likes", Test::atLeast, 4);
        QVERIFY(shown(import) == (Lists{{option("place", Test::chosen, "A1"), high},
                                        {option("place", Test::chosen, "A2"), high},
                                        {option("ways", Test::chosen, "SQ001")}}));
        QVERIFY(!isLeft(import));
    }

    void rows_with_an_option_of_a_multiple_choice_as_value_name_that_option() {
        auto survey = withLast("1");
        survey.condition(20, 13, "123X1X13", "==", "SQ001");

        QVERIFY(shown(imported(survey)) == (Lists{{option("ways", Test::chosen, "SQ001")}}));
    }

    void rows_that_compare_with_another_answer_or_a_pattern_are_left() {
        for (const auto& [method, value] : {std::pair("==", "@123X1X11@"), std::pair("RX", "/a/")}) {
            auto survey = withLast("1");
            survey.condition(20, 10, "123X1X10", method, value);

            const auto import = imported(survey);

            QVERIFY(isLeft(import));
            QVERIFY(shown(import).empty());
        }
    }

    void a_group_s_condition_becomes_its_section_s() {
        auto survey = withLast("1");
        survey.group(2, {{"en", "More"}}, {{"grelevance", "place == 'A1'"}});
        survey.question(30, "T", "more", {{"en", "More?"}});

        const auto import = imported(survey);

        QVERIFY(import.form.sections.back().shown.anyOf == (Lists{{option("place", Test::chosen, "A1")}}));
    }

    void rows_of_an_array_that_became_questions_are_named_by_expressions() {
        auto survey = withLast("has_SQ001.NAOK == 'A1'");
        survey.question(17, "F", "has", {{"en", "Do you have"}});
        survey.part(170, 17, "SQ001", {{"en", "time"}});
        survey.answer(17, "A1", {{"en", "yes"}});
        survey.answer(17, "A2", {{"en", "no"}});

        QVERIFY(shown(imported(survey)) == (Lists{{option("has_SQ001", Test::chosen, "A1")}}));
    }
};

QTEST_GUILESS_MAIN(LssConditionTest)
#include "lss_condition_test.moc"
