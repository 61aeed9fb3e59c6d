// SPDX-License-Identifier: GPL-3.0-or-later
// Surveys of the SurveyJS form library, sentence by sentence: what becomes of each, and what is told of the rest.
#include "models/domain/survey/surveyjs_read.h"
#include "models/domain/survey/surveyjs_write.h"

#include <QtTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

Imported readElements(const std::string& elements, const std::string& more = {}) {
    auto read = readSurveyJs("{\"pages\":[{\"name\":\"p\",\"elements\":[" + elements + "]}]" + more + "}");
    return read ? *std::move(read) : Imported{};
}

/// The condition of the last question, behind a choice `c` of x, y and z.
Imported shownIf(const std::string& expression) {
    return readElements(
        "{\"type\":\"radiogroup\",\"name\":\"c\",\"choices\":[\"x\",\"y\",\"z\"]},"
        "{\"type\":\"comment\",\"name\":\"t\",\"visibleIf\":\"" +
        expression + "\"}");
}

bool tells(const Imported& imported, NoteKind kind, NoteReason reason) {
    return std::ranges::any_of(imported.notes,
                               [&](const ImportNote& one) { return one.kind == kind && one.reason == reason; });
}

Condition of(std::vector<std::vector<Clause>> lists) {
    return {std::move(lists)};
}

}  // namespace

class SurveyJsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_rating_from_0_to_10_is_an_enps() {
        const auto read = readElements("{\"type\":\"rating\",\"name\":\"r\",\"rateMin\":0,\"rateMax\":10}");

        QVERIFY(read.form.sections.at(0).questions.at(0).type == QuestionType::enps);
    }

    void an_equal_sign_is_chosen() {
        const auto read = shownIf("{c} = 'X'");

        QVERIFY(read.form.sections.at(0).questions.at(1).shown ==
                of({{{.question = "c", .test = Test::chosen, .option = "x"}}}));
    }

    void unequal_holds_without_an_answer_too() {
        const auto read = shownIf("{c} <> 'x'");

        QVERIFY(read.form.sections.at(0).questions.at(1).shown ==
                of({{{.question = "c", .test = Test::notChosen, .option = "x"}},
                    {{.question = "c", .test = Test::unanswered}}}));
    }

    void what_cannot_be_said_is_told_and_always_asked() {
        const auto read = shownIf("age({c}) > 3");

        QVERIFY(read.form.sections.at(0).questions.at(1).shown.isAlways());
        QVERIFY(tells(read, NoteKind::left, NoteReason::condition));
    }

    void markup_in_a_title_becomes_plain_text_and_is_told() {
        const auto read = readElements("{\"type\":\"text\",\"name\":\"t\",\"title\":\"A <b>bold</b> one &amp; more\"}");

        QCOMPARE(read.form.sections.at(0).questions.at(0).text.at("en"), std::string("A bold one & more"));
        QVERIFY(tells(read, NoteKind::changed, NoteReason::markup));
    }

    void names_become_keys_and_references_follow() {
        const auto read = readElements(
            "{\"type\":\"boolean\",\"name\":\"has kids\"},"
            "{\"type\":\"text\",\"name\":\"n\",\"title\":\"So {has kids}?\",\"visibleIf\":\"{has kids} = true\"}");

        const Question& second = read.form.sections.at(0).questions.at(1);
        QCOMPARE(second.text.at("en"), std::string("So {has_kids}?"));
        QVERIFY(second.shown == of({{{.question = "has_kids", .test = Test::chosen, .option = "true"}}}));
    }

    void a_file_is_left_and_told() {
        const auto read = readElements("{\"type\":\"file\",\"name\":\"f\"}");

        QVERIFY(read.form.sections.empty());
        QVERIFY(tells(read, NoteKind::left, NoteReason::type));
    }

    void a_document_of_something_else_is_refused() {
        QVERIFY(!readSurveyJs("{\"title\":\"x\"}").ok());
        QVERIFY(!readSurveyJs("[]").ok());
        QCOMPARE(readSurveyJs("{\n\"pages\":[").error().detail, std::string("line 2: not JSON in UTF-8"));
    }

    void expressions_nested_without_end_are_told() {
        const auto read = shownIf(std::string(3000, '(') + "{c} = 'x'" + std::string(900, ')'));

        QVERIFY(tells(read, NoteKind::left, NoteReason::condition));
    }

    void the_labels_at_the_ends_of_an_older_rating_are_carried() {
        const auto read = readElements(
            "{\"type\":\"rating\",\"name\":\"r\",\"mininumRateDescription\":\"Bad\",\"maximumRateDescription\":"
            "\"Good\"}");

        const Question& question = read.form.sections.at(0).questions.at(0);
        QCOMPARE(question.options.at(0).text.at("en"), std::string("Bad"));
        QCOMPARE(question.options.at(4).text.at("en"), std::string("Good"));
    }

    void columns_and_rows_behind_a_bar_have_their_label() {
        const auto read = readElements(
            "{\"type\":\"matrix\",\"name\":\"m\",\"columns\":[\"l|Low\",\"m|Middle\",\"h|High\"],\"rows\":[\"a|First\"]"
            "}");

        const Question& question = read.form.sections.at(0).questions.at(0);
        QVERIFY(question.type == QuestionType::matrix);
        QCOMPARE(question.options.at(2).text.at("en"), std::string("High"));
        QCOMPARE(question.rows.at(0).text.at("en"), std::string("First"));
    }

    void a_cell_of_a_table_says_its_title_its_row_and_its_column_in_each_language() {
        const auto read = readElements(
            "{\"type\":\"matrixdropdown\",\"name\":\"m\",\"title\":{\"default\":\"Rate\",\"de\":\"Bewerten\"},"
            "\"choices\":[1,2],\"columns\":[{\"name\":\"c\",\"title\":{\"default\":\"Plot\",\"de\":\"Handlung\"}}],"
            "\"rows\":[{\"value\":\"r\",\"text\":\"Zootopia\"},\"s\"]},"
            "{\"type\":\"comment\",\"name\":\"t\",\"visibleIf\":\"{m.s.c} = 2\"}");

        const auto& questions = read.form.sections.at(0).questions;
        QCOMPARE(questions.size(), std::size_t{3});
        QCOMPARE(questions.at(0).text.at("en"), std::string("Rate \u2013 Zootopia \u2013 Plot"));
        QCOMPARE(questions.at(0).text.at("de"), std::string("Bewerten \u2013 Zootopia \u2013 Handlung"));
        QVERIFY(questions.at(2).shown ==
                of({{{.question = questions.at(1).key, .test = Test::chosen, .option = "2"}}}));
        QVERIFY(tells(read, NoteKind::changed, NoteReason::parts));
    }

    void a_column_without_a_name_adds_nothing_to_its_rows() {
        const auto read = readElements(
            "{\"type\":\"matrixdropdown\",\"name\":\"m\",\"choices\":[\"y\",\"n\"],\"columns\":[{}],\"rows\":[\"r\"]}");

        QCOMPARE(read.form.sections.at(0).questions.at(0).text.at("en"), std::string("r"));
    }

    void a_row_of_blanks_adds_nothing_to_its_columns() {
        const auto read = readElements(
            "{\"type\":\"matrixdropdown\",\"name\":\"m\",\"cellType\":\"text\",\"columns\":[\"c\"],\"rows\":[\" \"]}");

        QCOMPARE(read.form.sections.at(0).questions.at(0).text.at("en"), std::string("c"));
    }

    void a_logo_is_told() {
        const auto read = readElements("{\"type\":\"text\",\"name\":\"t\"}", ",\"logo\":\"https://example.org/a.png\"");

        QVERIFY(tells(read, NoteKind::left, NoteReason::media));
    }

    void a_number_between_far_ends_is_typed_and_its_limits_are_told() {
        const auto read = readElements(
            "{\"type\":\"text\",\"name\":\"zip\",\"inputType\":\"number\",\"min\":9999,\"max\":100000},"
            "{\"type\":\"text\",\"name\":\"age\",\"inputType\":\"number\",\"min\":0,\"max\":120}");

        QVERIFY(read.form.sections.at(0).questions.at(0).type == QuestionType::shortText);
        QVERIFY(read.form.sections.at(0).questions.at(1).type == QuestionType::slider);
        QVERIFY(tells(read, NoteKind::left, NoteReason::validation));
    }

    void checks_of_one_text_among_several_are_told() {
        const auto read = readElements(
            "{\"type\":\"multipletext\",\"name\":\"m\",\"items\":[{\"name\":\"a\",\"validators\":[{\"type\":\"email\"}]"
            "}]}");

        QVERIFY(tells(read, NoteKind::left, NoteReason::validation));
    }

    void a_panel_that_repeats_is_asked_once_and_told() {
        const auto read = readElements(
            "{\"type\":\"paneldynamic\",\"name\":\"p\",\"title\":\"Children\",\"templateElements\":["
            "{\"type\":\"text\",\"name\":\"n\"}]}");

        QCOMPARE(read.form.sections.at(0).questions.size(), std::size_t{2});
        QVERIFY(read.form.sections.at(0).questions.at(1).type == QuestionType::shortText);
        QVERIFY(tells(read, NoteKind::changed, NoteReason::type));
    }

    void questions_of_a_panel_have_its_condition_and_their_own() {
        const auto read = readElements(
            "{\"type\":\"radiogroup\",\"name\":\"c\",\"choices\":[\"x\",\"y\"]},"
            "{\"type\":\"panel\",\"name\":\"p\",\"title\":\"Why\",\"visibleIf\":\"{c} = 'x'\",\"elements\":["
            "{\"type\":\"comment\",\"name\":\"t\",\"visibleIf\":\"{c} notempty\"}]}");

        const auto& questions = read.form.sections.at(0).questions;
        QVERIFY(questions.at(1).type == QuestionType::statement);
        QVERIFY(questions.at(2).shown == of({{{.question = "c", .test = Test::chosen, .option = "x"},
                                              {.question = "c", .test = Test::answered}}}));
    }

    void a_trigger_shows_a_hidden_question() {
        const auto read = readElements(
            "{\"type\":\"radiogroup\",\"name\":\"c\",\"choices\":[\"x\",\"y\"]},"
            "{\"type\":\"comment\",\"name\":\"t\",\"visible\":false}",
            ",\"triggers\":[{\"type\":\"visible\",\"name\":\"c\",\"value\":\"y\",\"questions\":[\"t\"]}]");

        QVERIFY(read.form.sections.at(0).questions.at(1).shown ==
                of({{{.question = "c", .test = Test::chosen, .option = "y"}}}));
    }

    void a_trigger_that_completes_is_a_jump_to_the_end() {
        const auto read = readElements(
            "{\"type\":\"radiogroup\",\"name\":\"c\",\"choices\":[\"x\",\"y\"]}",
            ",\"triggers\":[{\"type\":\"complete\",\"name\":\"c\",\"operator\":\"equal\",\"value\":\"x\"}]");

        const auto& jumps = read.form.sections.at(0).questions.at(0).jumps;
        QCOMPARE(jumps.size(), std::size_t{1});
        QVERIFY(jumps.at(0).section.empty());
        QVERIFY(jumps.at(0).when == of({{{.question = "c", .test = Test::chosen, .option = "x"}}}));
    }

    void a_limit_on_time_is_told_of_a_page_too() {
        const auto whole = readElements("{\"type\":\"text\",\"name\":\"t\"}", ",\"timeLimitPerPage\":30");
        const auto page = readSurveyJs(
            "{\"pages\":[{\"name\":\"p\",\"timeLimit\":9,\"elements\":[{\"type\":\"text\",\"name\":\"t\"}]}]}");

        QVERIFY(tells(whole, NoteKind::left, NoteReason::setting));
        QVERIFY(page.ok() && tells(*page, NoteKind::left, NoteReason::setting));
    }

    void elements_of_one_name_become_questions_with_keys_of_their_own() {
        const auto read = readElements("{\"type\":\"text\",\"name\":\"t\"},{\"type\":\"comment\",\"name\":\"t\"}");

        const auto& questions = read.form.sections.at(0).questions;
        QCOMPARE(questions.at(0).key, std::string("t"));
        QVERIFY(questions.at(1).key != questions.at(0).key);
        QVERIFY(tells(read, NoteKind::changed, NoteReason::key));
    }

    void a_hundred_thousand_choices_are_cut_to_what_a_question_holds_and_told() {
        std::string choices = "0";
        for (int i = 1; i < 100'000; ++i) choices += "," + std::to_string(i);

        const auto read = readElements("{\"type\":\"checkbox\",\"name\":\"c\",\"choices\":[" + choices + "]}");

        QCOMPARE(read.form.sections.at(0).questions.at(0).options.size(), kOptionsMaximum);
        QVERIFY(tells(read, NoteKind::left, NoteReason::tooMany));
    }

    void an_expression_nested_a_hundred_thousand_deep_is_told() {
        const auto read = shownIf(std::string(100'000, '(') + "{c} = 'x'" + std::string(100'000, ')'));

        QVERIFY(read.form.sections.at(0).questions.at(1).shown.isAlways());
        QVERIFY(tells(read, NoteKind::left, NoteReason::condition));
    }

    /// Each would grow to gigabytes if it were copied for every question.
    void what_stands_once_in_a_document_is_not_multiplied_by_its_questions() {
        const std::string large(4'000'000, 'x');
        std::string rows = "0";
        std::string within = "{\"type\":\"text\",\"name\":\"t\"}";
        for (int i = 1; i < 500; ++i) {
            rows += "," + std::to_string(i);
            within += ",{\"type\":\"text\",\"name\":\"t\"}";
        }

        const auto named = readElements("{\"type\":\"matrix\",\"cellType\":\"checkbox\",\"name\":\"" + large +
                                        "\",\"columns\":[\"a\"],\"rows\":[" + rows + "]}");
        const auto hidden = readElements("{\"type\":\"panel\",\"name\":\"p\",\"visibleIf\":\"{c} = '" + large +
                                         "'\",\"elements\":[" + within + "]}");
        std::size_t bytes = 0;
        for (const ImportNote& note : hidden.notes) bytes += note.where.size() + note.detail.size();

        QCOMPARE(named.form.sections.at(0).questions.size(), std::size_t{500});
        QCOMPARE(hidden.form.sections.at(0).questions.size(), std::size_t{500});
        QVERIFY(bytes <= kNotesMaximum * 2 * kNoteDetailMaximum);
    }

    void more_than_8_megabytes_and_endless_nesting_are_refused() {
        QVERIFY(readSurveyJs(std::string(9'000'000, ' ')).error().code == ErrorCode::tooLarge);
        QVERIFY(readSurveyJs(std::string(1'000'000, '[')).error().code == ErrorCode::tooLarge);
    }
};

QTEST_APPLESS_MAIN(SurveyJsTest)
#include "surveyjs_test.moc"
