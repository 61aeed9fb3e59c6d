// SPDX-License-Identifier: GPL-3.0-or-later
// Surveys of LimeSurvey of both generations as forms: each type of question, texts, languages and orders.
#include "models/domain/survey/lss_import.h"

#include "tests/domain/survey/lss_survey.h"

#include <QtTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

LssImport imported(const LssSurvey& survey) {
    auto read = readLss(survey.text());
    if (!read) qWarning("%s", read.error().detail.c_str());
    return read ? std::move(*read) : LssImport{};
}

bool says(const LssImport& import, NoteKind kind, NoteReason reason, const std::string& where) {
    return std::any_of(import.notes.begin(), import.notes.end(), [&](const ImportNote& note) {
        return note.kind == kind && note.reason == reason && note.where == where;
    });
}

/// A survey with one group, to which a test adds its question.
LssSurvey begun(LssGeneration generation = LssGeneration::ownTables) {
    LssSurvey survey(generation);
    survey.settings("en", "Pulse");
    survey.group(1, {{"en", "All"}});
    return survey;
}

Question only(const LssImport& import) {
    const bool one = import.form.sections.size() == 1 && import.form.sections.front().questions.size() == 1;
    return one ? import.form.sections.front().questions.front() : Question{};
}

void addAnswers(LssSurvey& survey, int question, const std::vector<std::string>& texts, int scale = 0) {
    int number = 0;
    for (const auto& text : texts) survey.answer(question, "A" + std::to_string(++number), {{"en", text}}, 0, scale);
}

void addParts(LssSurvey& survey, int question, const std::vector<std::string>& codes, int scale = 0) {
    int number = question * 100 + scale * 10;
    for (const auto& code : codes) survey.part(++number, question, code, {{"en", "About " + code}}, scale);
}

std::vector<std::string> keys(const std::vector<Option>& options) {
    std::vector<std::string> keys;
    for (const auto& option : options) keys.push_back(option.key);
    return keys;
}

/// Something of everything, in two languages.
LssSurvey whole(LssGeneration generation) {
    LssSurvey survey(generation, "de", "en");
    survey.settings("de", "Umfrage", "<p>Willkommen</p>", "Danke");
    survey.settings("en", "Survey", "<p>Welcome</p>", "Thanks");
    survey.group(1, {{"de", "Erste"}, {"en", "First"}});
    survey.question(10, "L", "place", {{"de", "Wo?"}, {"en", "Where?"}}, {{"other", "Y"}, {"mandatory", "Y"}});
    survey.answer(10, "A1", {{"de", "Büro"}, {"en", "Office"}});
    survey.answer(10, "A2", {{"de", "Zuhause"}, {"en", "Home"}});
    survey.question(11, "F", "likert", {{"de", "Wie sehr?"}, {"en", "How much?"}});
    survey.part(110, 11, "SQ001", {{"de", "Arbeit"}, {"en", "Work"}});
    survey.part(111, 11, "SQ002", {{"de", "Team"}, {"en", "Team"}});
    for (int i = 1; i <= 5; ++i) survey.answer(11, std::to_string(i), {{"de", "Stufe"}, {"en", "Level"}}, i);
    survey.group(2, {{"de", "Zweite"}, {"en", "Second"}}, {{"grelevance", "place.NAOK == \"A1\""}});
    survey.question(20, "M", "ways", {{"de", "Wie zu {place}?"}, {"en", "How to {place.shown}?"}},
                    {{"relevance", "((place.NAOK == \"A1\" and likert_SQ001.NAOK >= 3))"}});
    survey.part(200, 20, "SQ001", {{"de", "Rad"}, {"en", "Bicycle"}});
    survey.part(201, 20, "SQ002", {{"de", "Gar nicht"}, {"en", "Not at all"}});
    survey.attribute(20, "exclude_all_others", "SQ002");
    survey.attribute(20, "random_order", "1");
    survey.question(21, "T", "why", {{"de", "Warum?"}, {"en", "Why?"}});
    survey.condition(21, 10, "123X1X10", "==", "A2");
    return survey;
}

}  // namespace

class LssImportTest : public QObject {
    Q_OBJECT

  private slots:
    void both_generations_of_a_document_give_the_same_form() {
        const auto older = imported(whole(LssGeneration::inlineTexts));
        const auto newer = imported(whole(LssGeneration::ownTables));

        QCOMPARE(older.form.sections.size(), std::size_t{2});
        QVERIFY(older == newer);
    }

    void texts_come_in_each_language_with_the_base_language_as_the_form_s_own() {
        const auto form = imported(whole(LssGeneration::inlineTexts)).form;

        QCOMPARE(form.language, std::string("de"));
        QCOMPARE(form.languages, std::vector<std::string>{"en"});
        QCOMPARE(form.title, (Texts{{"de", "Umfrage"}, {"en", "Survey"}}));
        QCOMPARE(form.introduction, (Texts{{"de", "Willkommen"}, {"en", "Welcome"}}));
        QCOMPARE(form.thanks, (Texts{{"de", "Danke"}, {"en", "Thanks"}}));
        QCOMPARE(form.sections.back().title, (Texts{{"de", "Zweite"}, {"en", "Second"}}));
    }

    void a_text_that_the_base_language_lacks_is_taken_from_another() {
        LssSurvey survey(LssGeneration::inlineTexts, "de", "en");
        survey.group(1, {{"en", "All"}});
        survey.question(10, "T", "why", {{"en", "Why?"}});

        const auto form = imported(survey).form;

        QCOMPARE(form.sections.front().questions.front().text, (Texts{{"de", "Why?"}, {"en", "Why?"}}));
    }

    void a_list_becomes_a_single_choice_with_an_option_for_another_answer() {
        const auto form = imported(whole(LssGeneration::ownTables)).form;

        const auto& question = form.sections.front().questions.front();
        QVERIFY(question.type == QuestionType::singleChoice && question.required);
        QCOMPARE(keys(question.options), (std::vector<std::string>{"A1", "A2", "other"}));
        QVERIFY(question.options.back().other && !question.options.front().other);
        QCOMPARE(question.options.back().text, (Texts{{"de", "Sonstiges"}, {"en", "Other"}}));
    }

    void a_list_from_0_to_10_becomes_an_enps() {
        auto survey = begun();
        survey.question(10, "L", "recommend", {{"en", "Would you recommend us?"}});
        for (int i = 0; i <= 10; ++i) survey.answer(10, "N" + std::to_string(i), {{"en", std::to_string(i)}});

        const auto question = only(imported(survey));

        QVERIFY(question.type == QuestionType::enps);
        QVERIFY(question.options.empty());
    }

    void a_list_whose_answers_are_numbered_becomes_a_scale_that_is_reversed_where_they_fall() {
        auto survey = begun();
        survey.question(10, "L", "likes", {{"en", "Do you like it?"}});
        addAnswers(survey, 10, {"4 - very much", "3", "2", "1 - not at all"});

        const auto question = only(imported(survey));

        QVERIFY(question.type == QuestionType::scale);
        QCOMPARE(question.points, 4);
        QVERIFY(question.reverse);
    }

    void an_array_whose_columns_have_assessment_values_is_scored() {
        const auto form = imported(whole(LssGeneration::ownTables)).form;

        const auto& question = form.sections.front().questions.back();
        QVERIFY(question.type == QuestionType::matrix && question.scored && !question.reverse);
        QCOMPARE(question.points, 5);
        QCOMPARE(question.options.size(), std::size_t{5});
        QCOMPARE(keys(question.rows), (std::vector<std::string>{"SQ001", "SQ002"}));
    }

    void an_array_whose_columns_have_no_order_is_not_scored_and_told() {
        auto survey = begun();
        survey.question(10, "F", "who", {{"en", "Who does it?"}});
        addParts(survey, 10, {"SQ001"});
        addAnswers(survey, 10, {"Me", "My team", "Nobody"});

        const auto import = imported(survey);

        QVERIFY(only(import).type == QuestionType::matrix && !only(import).scored);
        QCOMPARE(only(import).points, 3);
        QVERIFY(says(import, NoteKind::changed, NoteReason::type, "who"));
    }

    void an_array_of_two_columns_is_asked_row_by_row() {
        auto survey = begun();
        survey.question(10, "F", "has", {{"en", "Do you have"}});
        addParts(survey, 10, {"SQ001", "SQ002"});
        addAnswers(survey, 10, {"yes", "no"});

        const auto import = imported(survey);

        const auto& questions = import.form.sections.front().questions;
        QCOMPARE(questions.size(), std::size_t{2});
        QVERIFY(questions.back().type == QuestionType::singleChoice);
        QCOMPARE(questions.back().key, std::string("has_SQ002"));
        QCOMPARE(questions.back().text.at("en"), std::string("Do you have\nAbout SQ002"));
        QVERIFY(says(import, NoteKind::changed, NoteReason::parts, "has"));
    }

    void an_array_from_0_to_10_becomes_an_enps_for_each_row() {
        auto survey = begun();
        survey.question(10, "F", "recommend", {{"en", "Would you recommend"}});
        addParts(survey, 10, {"SQ001", "SQ002"});
        for (int i = 0; i <= 10; ++i) survey.answer(10, std::to_string(i), {{"en", std::to_string(i)}});

        const auto form = imported(survey).form;

        QCOMPARE(form.sections.front().questions.size(), std::size_t{2});
        QVERIFY(form.sections.front().questions.front().type == QuestionType::enps);
    }

    void an_array_of_two_scales_becomes_a_matrix_for_each() {
        auto survey = begun();
        survey.question(10, "1", "dual", {{"en", "How is it?"}});
        addParts(survey, 10, {"SQ001"});
        addAnswers(survey, 10, {"1", "2", "3"}, 0);
        addAnswers(survey, 10, {"1", "2", "3", "4"}, 1);
        survey.attribute(10, "dualscale_headerA", "Satisfaction", "en");

        const auto form = imported(survey).form;

        const auto& questions = form.sections.front().questions;
        QCOMPARE(questions.size(), std::size_t{2});
        QVERIFY(questions.back().type == QuestionType::matrix);
        QCOMPARE(questions.front().points, 3);
        QCOMPARE(questions.back().points, 4);
        QCOMPARE(questions.front().text.at("en"), std::string("How is it?\nSatisfaction"));
    }

    void an_array_of_numbers_becomes_a_matrix_for_each_column_and_of_ticks_a_choice_for_each_row() {
        auto survey = begun();
        survey.question(10, ":", "numbers", {{"en", "How often?"}});
        addParts(survey, 10, {"R1", "R2"});
        addParts(survey, 10, {"C1", "C2", "C3"}, 1);
        survey.attribute(10, "multiflexible_max", "5");
        survey.question(11, ":", "ticks", {{"en", "Which?"}});
        addParts(survey, 11, {"R1", "R2"});
        addParts(survey, 11, {"C1", "C2", "C3"}, 1);
        survey.attribute(11, "multiflexible_checkbox", "1");

        const auto form = imported(survey).form;

        const auto& questions = form.sections.front().questions;
        QCOMPARE(questions.size(), std::size_t{5});
        QVERIFY(questions[0].type == QuestionType::matrix && questions[0].points == 5 && questions[0].rows.size() == 2);
        QVERIFY(questions[4].type == QuestionType::multipleChoice && questions[4].options.size() == 3);
    }

    void a_ranking_has_its_options_as_answers_or_in_the_newest_documents_as_subquestions() {
        auto older = begun();
        older.question(10, "R", "rank", {{"en", "Rank"}});
        addAnswers(older, 10, {"One", "Two"});
        auto newer = begun();
        newer.question(10, "R", "rank", {{"en", "Rank"}});
        newer.part(100, 10, "A1", {{"en", "One"}});
        newer.part(101, 10, "A2", {{"en", "Two"}});

        const auto question = only(imported(older));

        QVERIFY(question.type == QuestionType::ranking);
        QCOMPARE(keys(question.options), (std::vector<std::string>{"A1", "A2"}));
        QVERIFY(question == only(imported(newer)));
    }

    void a_multiple_choice_keeps_its_exclusive_option_limit_and_random_order() {
        auto survey = begun();
        survey.question(10, "M", "ways", {{"en", "How?"}});
        addParts(survey, 10, {"SQ001", "SQ002", "SQ003"});
        survey.attribute(10, "exclude_all_others", "SQ001;SQ003");
        survey.attribute(10, "max_answers", "2");
        survey.attribute(10, "subquestion_order", "random");

        const auto question = only(imported(survey));

        QVERIFY(question.options[0].exclusive && !question.options[1].exclusive && question.options[2].exclusive);
        QCOMPARE(question.mostChosen, 2);
        QVERIFY(question.randomOrder);
    }

    void each_other_type_becomes_what_comes_nearest_data() {
        QTest::addColumn<QString>("letter");
        QTest::addColumn<int>("type");
        const auto row = [](const char* letter, QuestionType type) {
            QTest::newRow(letter) << QString(letter) << static_cast<int>(type);
        };
        row("5", QuestionType::scale);
        row("A", QuestionType::matrix);
        row("B", QuestionType::matrix);
        row("C", QuestionType::matrix);
        row("E", QuestionType::matrix);
        row("H", QuestionType::matrix);
        row("!", QuestionType::singleChoice);
        row("O", QuestionType::singleChoice);
        row("P", QuestionType::multipleChoice);
        row("N", QuestionType::shortText);
        row("K", QuestionType::shortText);
        row("Q", QuestionType::shortText);
        row("S", QuestionType::shortText);
        row("U", QuestionType::longText);
        row("D", QuestionType::date);
        row("G", QuestionType::singleChoice);
        row("Y", QuestionType::singleChoice);
        row("X", QuestionType::statement);
    }
    void each_other_type_becomes_what_comes_nearest() {
        QFETCH(QString, letter);
        QFETCH(int, type);
        auto survey = begun();
        survey.question(10, letter.toStdString(), "it", {{"en", "It?"}});
        addParts(survey, 10, {"SQ001"});
        addAnswers(survey, 10, {"One", "Two", "Three"});

        const auto question = only(imported(survey));

        QCOMPARE(static_cast<int>(question.type), type);
        QVERIFY(question.key.starts_with("it"));
    }

    void sliders_keep_their_range() {
        auto survey = begun();
        survey.question(10, "K", "slide", {{"en", "Slide"}});
        addParts(survey, 10, {"SQ001"});
        survey.attribute(10, "slider_layout", "1");
        survey.attribute(10, "slider_min", "-5");
        survey.attribute(10, "slider_max", "5");
        survey.attribute(10, "slider_accuracy", "0.5");

        const auto question = only(imported(survey));

        QVERIFY(question.type == QuestionType::slider);
        QVERIFY((question.range == SliderRange{.least = -5'000'000, .most = 5'000'000, .step = 500'000}));
    }

    void what_nothing_here_asks_is_left_and_told() {
        auto survey = begun();
        survey.question(10, "T", "why", {{"en", "Why?"}});
        survey.question(11, "*", "sum", {{"en", "{1+1}"}});
        survey.question(12, "|", "file", {{"en", "File"}});
        survey.question(13, "T", "secret", {{"en", "Hidden"}});
        survey.attribute(13, "hidden", "1");
        survey.attribute(10, "em_validation_q", "strlen(this) > 3");
        survey.add("quota", {{"id", "1"}});

        const auto import = imported(survey);

        QCOMPARE(import.form.sections.front().questions.size(), std::size_t{1});
        QVERIFY(says(import, NoteKind::left, NoteReason::calculation, "sum"));
        QVERIFY(says(import, NoteKind::left, NoteReason::type, "file"));
        QVERIFY(says(import, NoteKind::left, NoteReason::setting, "secret"));
        QVERIFY(says(import, NoteKind::left, NoteReason::validation, "why"));
        QVERIFY(says(import, NoteKind::left, NoteReason::quota, ""));
    }

    void placeholders_become_those_of_a_form_and_other_braces_stay_text() {
        auto survey = begun();
        survey.question(10, "S", "your-name", {{"en", "Name?"}});
        survey.question(11, "T", "why", {{"en", "Why, {INSERTANS:123X1X10}, {your-name}? {TOKEN:EMAIL} { a }"}});

        const auto import = imported(survey);

        QCOMPARE(import.form.sections.front().questions.back().text.at("en"),
                 std::string("Why, {your-name}, {your-name}? {{TOKEN:EMAIL} {{ a }"));
        QVERIFY(says(import, NoteKind::left, NoteReason::piping, "why"));
    }

    void a_code_that_is_no_key_becomes_one_and_those_that_are_alike_stay_apart() {
        auto survey = begun();
        survey.question(10, "T", "wäre es", {{"en", "One"}});
        survey.question(11, "T", "same", {{"en", "Two"}});
        survey.question(12, "T", "same", {{"en", "Three"}});

        const auto import = imported(survey);

        const auto& questions = import.form.sections.front().questions;
        QCOMPARE(questions[0].key, std::string("w__re_es"));
        QCOMPARE(questions[1].key, std::string("same"));
        QCOMPARE(questions[2].key, std::string("same_2"));
        QVERIFY(says(import, NoteKind::changed, NoteReason::key, "same"));
    }

    void groups_and_questions_follow_their_order_rather_than_their_place() {
        LssSurvey survey(LssGeneration::ownTables);
        survey.group(2, {{"en", "Later"}});
        survey.question(21, "T", "d", {{"en", "d"}});
        survey.question(20, "T", "c", {{"en", "c"}});
        survey.group(1, {{"en", "Sooner"}});
        survey.question(11, "T", "b", {{"en", "b"}});

        const auto form = imported(survey).form;

        QCOMPARE(form.sections.front().title.at("en"), std::string("Sooner"));
        QCOMPARE(form.sections.back().questions.front().key, std::string("c"));
    }

    void a_group_whose_questions_share_a_random_group_is_asked_in_random_order() {
        auto survey = begun();
        for (const int id : {10, 11}) {
            survey.question(id, "T", "q" + std::to_string(id), {{"en", "?"}});
            survey.attribute(id, "random_group", "g");
        }

        QVERIFY(imported(survey).form.sections.front().randomOrder);
    }
};

QTEST_GUILESS_MAIN(LssImportTest)
#include "lss_import_test.moc"
