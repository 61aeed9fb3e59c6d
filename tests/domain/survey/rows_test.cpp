// SPDX-License-Identifier: GPL-3.0-or-later
// A survey's rows and its form: what of them is in the form, what its parts are called, and how new ones are made.
#include "models/domain/survey/check.h"
#include "models/domain/survey/form_json.h"
#include "tests/domain/survey/made_rows.h"
#include "tests/domain/survey/survey_shelf.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;
using namespace aufwind::domain::field;

namespace {

const Uuid kSurveyId = idOf(1);
const Uuid kFirst = idOf(10);
const Uuid kSecond = idOf(11);
const Uuid kScale = idOf(20);
const Uuid kChoice = idOf(21);

using Fields = std::vector<std::pair<FieldNumber, Value>>;

Record row(EntityNumber entity, const Uuid& id, FieldNumber survey, Fields fields) {
    fields.emplace_back(survey, Value(kSurveyId));
    return recordOf({.entity = entity, .id = id, .fields = std::move(fields)});
}

Record section(const Uuid& id, const std::string& position, Fields fields = {}) {
    fields.emplace_back(kSurveySectionPosition, position);
    return row(schema::kSurveySection, id, kSurveySectionSurvey, std::move(fields));
}

Record question(const Uuid& id, const Uuid& section, const std::string& position, QuestionType type,
                Fields fields = {}) {
    fields.emplace_back(kSurveyQuestionSection, section);
    fields.emplace_back(kSurveyQuestionPosition, position);
    fields.emplace_back(kSurveyQuestionType, static_cast<std::int64_t>(type));
    return row(schema::kSurveyQuestion, id, kSurveyQuestionSurvey, std::move(fields));
}

Record option(const Uuid& id, const Uuid& question, const std::string& position, Fields fields = {}) {
    fields.emplace_back(kSurveyOptionQuestion, question);
    fields.emplace_back(kSurveyOptionPosition, position);
    return row(schema::kSurveyOption, id, kSurveyOptionSurvey, std::move(fields));
}

Record label(const Uuid& id, const Uuid& question, std::int64_t point, const std::string& text) {
    return row(schema::kSurveyLabel, id, kSurveyLabelSurvey,
               {{kSurveyLabelQuestion, question}, {kSurveyLabelPoint, point}, {kSurveyLabelText, text}});
}

Record clause(const Uuid& id, Fields fields) {
    return row(schema::kSurveyClause, id, kSurveyClauseSurvey, std::move(fields));
}

Record text(const Uuid& id, const std::string& place, const std::string& language, const std::string& said) {
    return row(schema::kSurveyText, id, kSurveyTextSurvey,
               {{kSurveyTextPlace, place}, {kSurveyTextLanguage, language}, {kSurveyTextText, said}});
}

Record language(const Uuid& id, const std::string& code, const std::string& position) {
    return row(schema::kSurveyLanguage, id, kSurveyLanguageSurvey,
               {{kSurveyLanguageLanguage, code}, {kSurveyLanguagePosition, position}});
}

/// Two sections, the first with a scale and a choice.
SurveyRows small() {
    SurveyRows rows;
    rows.survey.id = kSurveyId;
    rows.put(recordOf({.entity = schema::kSurvey,
                       .id = kSurveyId,
                       .fields = {{kSurveyTitle, std::string("Mood")}, {kSurveyLanguage, std::string("en")}}}));
    rows.put(section(kFirst, "a", {{kSurveySectionKey, std::string("first")}}));
    rows.put(section(kSecond, "b"));
    rows.put(question(kScale, kFirst, "a", QuestionType::scale, {{kSurveyQuestionKey, std::string("mood")}}));
    rows.put(question(kChoice, kFirst, "b", QuestionType::singleChoice));
    rows.put(option(idOf(31), kChoice, "b", {{kSurveyOptionKey, std::string("no")}}));
    rows.put(option(idOf(30), kChoice, "a", {{kSurveyOptionKey, std::string("yes")}}));
    return rows;
}

bool isPublishable(const Form& form) {
    const auto read = readForm(formDocument(form));
    return read.ok() && *read == form;
}

Record changed(const SurveyRows& rows, EntityNumber entity, const Uuid& id, FieldNumber field, const Value& value) {
    Record row = *rows.find(entity, id);
    row.ensure(field).value = value;
    return row;
}

const Question& questionIn(const FormRows& made, const Uuid& id) {
    return *findQuestion(made.form, made.keys.at(id));
}

}  // namespace

class SurveyRowsTest : public QObject {
    Q_OBJECT

  private slots:
    void every_template_comes_back_from_its_rows_as_it_was() {
        QCOMPARE(shelf::templates().size(), shelf::ids().size());
        for (const SurveyTemplate& one : shelf::templates()) {
            const FormRows made = formOf(rowsOfForm(one.form, {.madeFrom = one.id, .core = one.core}));

            QVERIFY2(made.form == one.form, one.id.c_str());
            QVERIFY(made.isFaithful());
            QCOMPARE(made.core.size(), one.core.size());
            for (const std::string& key : one.core) QVERIFY(made.questions.contains(key));
        }
    }

    void parts_are_called_by_their_keys_and_else_by_their_ids() {
        const FormRows made = formOf(small());

        QCOMPARE(made.form.sections.front().key, std::string("first"));
        QCOMPARE(made.form.sections.back().key, std::string("0100000000000000000000000000000b"));
        QCOMPARE(made.form.sections.back().key, rowKey(kSecond));
        QCOMPARE(rowOfKey(rowKey(kSecond)), std::optional(kSecond));
        QCOMPARE(made.sections.at(rowKey(kSecond)).id, kSecond);
        QCOMPARE(made.questions.at("mood").id, kScale);
        QCOMPARE(made.questions.at("mood").section, kFirst);
        QCOMPARE(made.questions.at(rowKey(kChoice)).options.at("no"), idOf(31));
        QCOMPARE(*made.keyOf(idOf(30)), std::string("yes"));
        QVERIFY(made.keyOf(idOf(99)) == nullptr);
    }

    void of_two_with_the_same_key_the_older_has_it_wherever_they_stand() {
        SurveyRows rows = small();
        rows.put(question(idOf(22), kFirst, "A", QuestionType::longText, {{kSurveyQuestionKey, std::string("mood")}}));

        const FormRows made = formOf(rows);

        QCOMPARE(made.form.sections.front().questions.front().key, rowKey(idOf(22)));
        QCOMPARE(made.questions.at("mood").id, kScale);
        QVERIFY(made.isFaithful());
    }

    void a_key_that_is_none_or_says_another_rows_id_is_not_taken() {
        SurveyRows rows = small();
        rows.put(changed(rows, schema::kSurveyQuestion, kScale, kSurveyQuestionKey, std::string("a b")));
        rows.put(question(idOf(22), kFirst, "c", QuestionType::date, {{kSurveyQuestionKey, rowKey(kChoice)}}));

        const FormRows made = formOf(rows);

        QCOMPARE(*made.keyOf(kScale), rowKey(kScale));
        QCOMPARE(*made.keyOf(kChoice), rowKey(kChoice));
        QCOMPARE(*made.keyOf(idOf(22)), rowKey(idOf(22)));
        QVERIFY(isPublishable(made.form));
    }

    void the_key_of_a_form_that_was_written_elsewhere_stays() {
        Form form;
        form.title = {{"en", "Again"}};
        form.sections = {{.key = rowKey(idOf(7)), .questions = {{.key = rowKey(idOf(8)), .type = QuestionType::date}}}};

        QCOMPARE(formOf(rowsOfForm(form)).form, form);
    }

    void order_keys_say_the_order_and_then_ids() {
        SurveyRows rows = small();
        rows.put(section(idOf(9), "b"));
        rows.put(changed(rows, schema::kSurveyQuestion, kScale, kSurveyQuestionPosition, std::string("c")));

        const FormRows made = formOf(rows);

        QCOMPARE(made.form.sections.size(), std::size_t{3});
        QCOMPARE(*made.keyOf(idOf(9)), made.form.sections[1].key);
        QCOMPARE(made.form.sections.front().questions.back().key, std::string("mood"));
        QCOMPARE(questionIn(made, kChoice).options.front().key, std::string("yes"));
    }

    void what_belongs_to_nothing_is_not_in_the_form() {
        SurveyRows rows = small();
        rows.put(question(idOf(22), idOf(99), "a", QuestionType::scale));
        rows.put(option(idOf(32), idOf(99), "a"));
        rows.put(label(idOf(40), idOf(99), 1, "Lost"));
        rows.put(clause(idOf(41), {{kSurveyClauseAbout, kScale}}));
        QVERIFY(!rows.put(recordOf({.entity = schema::kSurveySection, .id = idOf(50), .fields = {}})));
        QVERIFY(!rows.put(recordOf({.entity = schema::kGoal, .id = idOf(51), .fields = {}})));

        QCOMPARE(formOf(rows).form, formOf(small()).form);
    }

    void a_removed_section_takes_its_questions_along_and_brings_them_back() {
        SurveyRows rows = small();
        const Form before = formOf(rows).form;
        Record first = *rows.find(schema::kSurveySection, kFirst);

        first.life = 2;
        QVERIFY(rows.put(first));
        const Form without = formOf(rows).form;
        first.life = 3;
        QVERIFY(rows.put(first));

        QCOMPARE(without.sections.size(), std::size_t{1});
        QVERIFY(without.sections.front().questions.empty());
        QCOMPARE(formOf(rows).form, before);
        QVERIFY(rows.drop(schema::kSurveySection, kFirst));
        QVERIFY(!rows.drop(schema::kSurveySection, kFirst));
        QCOMPARE(formOf(rows).form, without);
    }

    void a_removed_survey_has_no_form() {
        SurveyRows rows = small();
        QVERIFY(rows.drop(schema::kSurvey, kSurveyId));

        QCOMPARE(formOf(rows).form, Form{});
        QVERIFY(rows.find(schema::kSurvey, kSurveyId) == nullptr);
    }

    void texts_are_in_the_languages_of_the_survey_alone() {
        SurveyRows rows = small();
        rows.put(language(idOf(60), "de", "a"));
        rows.put(text(idOf(61), textPlace(schema::kSurvey, kSurveyId, kSurveyTitle), "de", "Stimmung"));
        rows.put(text(idOf(62), textPlace(schema::kSurvey, kSurveyId, kSurveyTitle), "fr", "Humeur"));
        rows.put(text(idOf(63), textPlace(schema::kSurvey, kSurveyId, kSurveyTitle), "en", "Not this"));
        rows.put(text(idOf(64), textPlace(schema::kSurveyOption, idOf(30), kSurveyOptionText), "de", "Ja"));
        rows.put(text(idOf(65), textPlace(schema::kSurveyOption, idOf(31), kSurveyOptionText), "de", ""));

        const FormRows made = formOf(rows);

        QCOMPARE(made.form.languages, std::vector<std::string>{"de"});
        QCOMPARE(made.languages.at("de"), idOf(60));
        QCOMPARE(made.form.title, (Texts{{"en", "Mood"}, {"de", "Stimmung"}}));
        QCOMPARE(questionIn(made, kChoice).options.front().text, (Texts{{"de", "Ja"}}));
        QCOMPARE(questionIn(made, kChoice).options.back().text, Texts{});
        rows.put(language(idOf(66), "fr", "b"));
        QCOMPARE(formOf(rows).form.title.at("fr"), std::string("Humeur"));
    }

    void one_label_gives_every_point_one() {
        SurveyRows rows = small();
        rows.put(label(idOf(40), kScale, 5, "Great"));
        rows.put(label(idOf(41), kScale, 6, "Beyond"));
        rows.put(label(idOf(42), kChoice, 1, "No scale"));

        const FormRows made = formOf(rows);

        const Question& scale = questionIn(made, kScale);
        QCOMPARE(scale.options.size(), std::size_t{5});
        QCOMPARE(scale.options[0], (Option{.key = "1"}));
        QCOMPARE(scale.options[4], (Option{.key = "5", .text = {{"en", "Great"}}}));
        QCOMPARE(made.questions.at("mood").labels, (std::vector<Uuid>{{}, {}, {}, {}, idOf(40)}));
        QCOMPARE(questionIn(made, kChoice).options.size(), std::size_t{2});
        QVERIFY(made.isFaithful());
    }

    void clauses_of_a_list_hold_together() {
        SurveyRows rows = small();
        const auto about = [&](std::uint32_t id, std::int64_t list, std::int64_t number) {
            return clause(idOf(id), {{kSurveyClauseQuestion, kChoice},
                                     {kSurveyClauseList, list},
                                     {kSurveyClauseAbout, kScale},
                                     {kSurveyClauseTest, static_cast<std::int64_t>(Test::is)},
                                     {kSurveyClauseNumber, number}});
        };
        for (const Record& one : {about(72, 4, 3), about(71, 4, 2), about(70, 9, 1)}) QVERIFY(rows.put(one));

        const FormRows made = formOf(rows);

        const Condition& shown = questionIn(made, kChoice).shown;
        QCOMPARE(shown.anyOf.size(), std::size_t{2});
        QCOMPARE(shown.anyOf[0].size(), std::size_t{2});
        QCOMPARE(shown.anyOf[0][0], (Clause{.question = "mood", .test = Test::is, .number = 2}));
        QCOMPARE(shown.anyOf[1][0].number, 1);
        QCOMPARE(made.questions.at(rowKey(kChoice)).shown, (ClauseRows{{idOf(71), idOf(72)}, {idOf(70)}}));
    }

    void a_reference_to_what_is_gone_is_told_by_the_check() {
        SurveyRows rows = small();
        rows.put(clause(idOf(70), {{kSurveyClauseSection, kSecond}, {kSurveyClauseAbout, idOf(99)}}));
        rows.put(clause(idOf(71), {{kSurveyClauseSection, kSecond}, {kSurveyClauseList, std::int64_t{1}}}));
        rows.put(row(
            schema::kSurveyJump, idOf(80), kSurveyJumpSurvey,
            {{kSurveyJumpQuestion, kScale}, {kSurveyJumpSection, idOf(98)}, {kSurveyJumpPosition, std::string("a")}}));
        rows.put(changed(rows, schema::kSurveyQuestion, kScale, kSurveyQuestionDriver, idOf(97)));

        const FormRows made = formOf(rows);

        QCOMPARE(made.form.sections.back().shown.anyOf[0][0].question, rowKey(idOf(99)));
        QCOMPARE(made.form.sections.back().shown.anyOf[1][0].question, std::string(32, '0'));
        QCOMPARE(questionIn(made, kScale).jumps.front().section, rowKey(idOf(98)));
        QCOMPARE(questionIn(made, kScale).driver, std::string());
        QVERIFY(!check(made.form).canLaunch());
        QVERIFY(isPublishable(made.form));
    }

    void a_clause_says_of_its_row_what_its_test_has_a_use_for() {
        SurveyRows rows = small();
        const Uuid other = idOf(22);
        rows.put(question(other, kFirst, "c", QuestionType::singleChoice));
        rows.put(option(idOf(33), other, "a", {{kSurveyOptionKey, std::string("yes")}}));
        const auto about = [&](std::uint32_t id, Test test, const Uuid& chosen) {
            return clause(idOf(id), {{kSurveyClauseSection, kSecond},
                                     {kSurveyClauseList, static_cast<std::int64_t>(id)},
                                     {kSurveyClauseAbout, kChoice},
                                     {kSurveyClauseTest, static_cast<std::int64_t>(test)},
                                     {kSurveyClauseOption, chosen},
                                     {kSurveyClauseRow, idOf(30)},
                                     {kSurveyClauseNumber, std::int64_t{4}}});
        };
        rows.put(about(70, Test::answered, idOf(30)));
        rows.put(about(71, Test::chosen, idOf(30)));
        rows.put(about(72, Test::chosen, idOf(33)));

        const Condition shown = formOf(rows).form.sections.back().shown;

        QCOMPARE(shown.anyOf[0][0], (Clause{.question = rowKey(kChoice), .test = Test::answered}));
        QCOMPARE(shown.anyOf[1][0].option, std::string("yes"));
        QCOMPARE(shown.anyOf[2][0].option, rowKey(idOf(33)));
    }

    void values_beyond_a_forms_limits_are_brought_within_them_and_told() {
        const std::vector<std::pair<FieldNumber, Value>> hostile{{kSurveyQuestionPoints, std::int64_t{9999}},
                                                                 {kSurveyQuestionPoints, std::int64_t{-1}},
                                                                 {kSurveyQuestionFavourableFrom, std::int64_t{-7}},
                                                                 {kSurveyQuestionUnfavourableTo, INT64_MAX},
                                                                 {kSurveyQuestionMostChosen, std::int64_t{101}},
                                                                 {kSurveyQuestionLeast, INT64_MAX},
                                                                 {kSurveyQuestionMost, INT64_MIN},
                                                                 {kSurveyQuestionMost, std::int64_t{0}},
                                                                 {kSurveyQuestionStep, std::int64_t{0}},
                                                                 {kSurveyQuestionType, std::int64_t{11}},
                                                                 {kSurveyQuestionType, std::int64_t{-1}},
                                                                 {kSurveyQuestionText, std::string(4100, 'x')}};
        for (const auto& [field, value] : hostile) {
            SurveyRows rows = small();
            rows.put(changed(rows, schema::kSurveyQuestion, kScale, field, value));

            const FormRows made = formOf(rows);

            QVERIFY2(isPublishable(made.form), std::to_string(field).c_str());
            QCOMPARE(made.changed, std::vector<Uuid>{kScale});
        }
    }

    void a_section_title_is_cut_in_whole_characters() {
        SurveyRows rows = small();
        std::string title;
        for (int i = 0; i < 200; ++i) title += "ü";
        rows.put(changed(rows, schema::kSurveySection, kFirst, kSurveySectionTitle, "a" + title));

        const FormRows made = formOf(rows);

        QCOMPARE(made.form.sections.front().title.at("en").size(), std::size_t{299});
        QVERIFY(!made.isFaithful());
    }

    void a_test_that_is_not_known_is_no_condition_that_anybody_fulfils() {
        SurveyRows rows = small();
        rows.put(clause(
            idOf(70),
            {{kSurveyClauseSection, kSecond}, {kSurveyClauseAbout, kScale}, {kSurveyClauseTest, std::int64_t{9}}}));

        const FormRows made = formOf(rows);

        QCOMPARE(made.form.sections.back().shown.anyOf[0][0].question, std::string(32, '0'));
        QCOMPARE(made.changed, std::vector<Uuid>{idOf(70)});
    }

    void beyond_their_number_parts_are_left_out_and_told() {
        SurveyRows rows = small();
        std::vector<Record> many;
        std::uint32_t id = 10'000;
        for (int i = 0; i < 120; ++i) many.push_back(section(idOf(id++), "c"));
        for (int i = 0; i < 600; ++i) many.push_back(question(idOf(id++), kSecond, "a", QuestionType::longText));
        for (int i = 0; i < 120; ++i) many.push_back(option(idOf(id++), kChoice, "c"));
        for (int i = 0; i < 60; ++i) {
            many.push_back(clause(idOf(id++), {{kSurveyClauseSection, kSecond}, {kSurveyClauseAbout, kScale}}));
        }
        for (int i = 0; i < 50; ++i) many.push_back(language(idOf(id++), "x" + std::to_string(i), "a"));
        rows.putAll(std::move(many));

        const FormRows made = formOf(rows);

        QCOMPARE(made.form.sections.size(), kSectionsMaximum);
        QCOMPARE(made.questions.size(), kQuestionsMaximum);
        QCOMPARE(questionIn(made, kChoice).options.size(), kOptionsMaximum);
        QCOMPARE(made.form.sections[1].shown.anyOf.front().size(), kClausesMaximum);
        QCOMPARE(made.form.languages.size(), kLanguagesMaximum);
        QVERIFY(isPublishable(made.form));
        QVERIFY(!made.isFaithful());
    }

    void no_form_is_larger_than_its_document_may_be() {
        SurveyRows rows = small();
        std::vector<Record> many;
        std::uint32_t id = 10'000;
        for (int i = 0; i < 400; ++i) {
            const Uuid one = idOf(id++);
            many.push_back(question(one, kSecond, "a", QuestionType::longText,
                                    {{kSurveyQuestionText, std::string(4000, i % 2 == 0 ? '\x01' : '"')}}));
            many.push_back(text(idOf(id++), textPlace(schema::kSurveyQuestion, one, kSurveyQuestionText), "de",
                                std::string(4000, '\\')));
        }
        many.push_back(language(idOf(id++), "de", "a"));
        rows.putAll(std::move(many));

        const FormRows made = formOf(rows);

        QVERIFY(formDocument(made.form).size() <= kDocumentMaximum);
        QVERIFY(isPublishable(made.form));
        QVERIFY(!made.isFaithful());
    }

    void a_question_of_the_library_brings_its_driver_where_there_is_none() {
        const QuestionLibrary& library = shelf::library();
        const Question& wanted = library.questions.front();
        SurveyRows rows = small();
        rows.put(language(idOf(60), "de", "a"));
        const FormRows before = formOf(rows);

        auto made =
            rowsOfQuestion(wanted, kSecond, {.into = before, .drivers = library.drivers, .position = "m"}, idsFrom());
        for (const NewRow& one : made) QVERIFY(rows.put(recordOf(one)));
        const FormRows after = formOf(rows);
        made = rowsOfQuestion(wanted, kSecond, {.into = after, .drivers = library.drivers}, idsFrom(2000));

        QCOMPARE(after.form.drivers.size(), std::size_t{1});
        QCOMPARE(after.form.drivers.front().key, wanted.driver);
        QCOMPARE(after.form.sections.back().questions, std::vector<Question>{wanted});
        QVERIFY(std::ranges::find(made, schema::kSurveyDriver, &NewRow::entity) == made.end());
    }

    void a_copy_of_a_question_asks_about_itself_and_about_those_before_it() {
        SurveyRows rows = small();
        const FormRows before = formOf(rows);
        Question copy = *findQuestion(before.form, rowKey(kChoice));
        copy.key = "copy";
        copy.shown = {{{{.question = "mood", .test = Test::atLeast, .number = 4}}}};
        copy.jumps = {
            {.when = {{{{.question = "copy", .test = Test::chosen, .option = "no"}}}}, .section = rowKey(kSecond)},
            {.when = {}, .section = "gone"}};

        for (const NewRow& one : rowsOfQuestion(copy, kFirst, {.into = before, .position = "c"}, idsFrom())) {
            QVERIFY(rows.put(recordOf(one)));
        }

        copy.jumps.pop_back();
        QCOMPARE(*findQuestion(formOf(rows).form, "copy"), copy);
    }

    void a_copy_of_a_section_is_the_section_again() {
        SurveyRows rows = small();
        const FormRows before = formOf(rows);
        Section copy = before.form.sections.front();
        copy.key = "again";
        copy.shown = {{{{.question = "mood", .test = Test::is, .number = 1}}}};
        for (Question& question : copy.questions) question.key += "_2";

        for (const NewRow& one : rowsOfSection(copy, {.into = before, .position = "z"}, idsFrom())) {
            QVERIFY(rows.put(recordOf(one)));
        }

        QCOMPARE(formOf(rows).form.sections.back(), copy);
    }

    void a_condition_that_always_holds_is_none() {
        Form form;
        form.title = {{"en", "T"}};
        form.sections = {{.key = "s", .questions = {{.key = "q"}, {.key = "r"}}}};
        form.sections[0].questions[1].shown.anyOf = {{{.question = "q"}}, {}};

        QVERIFY(formOf(rowsOfForm(form)).form.sections[0].questions[1].shown.isAlways());
    }

    void a_survey_without_a_title_takes_the_one_it_is_given() {
        Form form;
        form.languages = {"de"};
        QCOMPARE(formOf(rowsOfForm(form, {.title = "poll.json"})).form.title.at("en"), std::string("poll.json"));
        QVERIFY(!formOf(rowsOfForm(form)).form.title.at("en").empty());
        form.title = {{"de", "Umfrage"}};
        QCOMPARE(formOf(rowsOfForm(form, {.title = "poll.json"})).form.title,
                 (Texts{{"en", "Umfrage"}, {"de", "Umfrage"}}));
    }

    void rows_that_are_given_other_ids_are_referred_to_by_these() {
        const SurveyTemplate& pulse = shelf::templateOf("pulse");
        std::vector<NewRow> made;
        const auto next = idsFrom(50'000);

        const auto ids = makeRows(rowsOf(pulse.form, kSurveyId, idsFrom(), {}), [&](const NewRow& row) {
            made.push_back(row);
            made.back().id = row.entity == schema::kSurvey ? row.id : next();
            return Result<Uuid>(made.back().id);
        });

        QVERIFY(ids.ok());
        QCOMPARE(ids->front(), kSurveyId);
        QCOMPARE(formOf(rowsFrom(made, kSurveyId)).form, pulse.form);
    }

    void an_error_in_making_rows_is_answered() {
        const auto made = makeRows(rowsOf({}, kSurveyId, idsFrom()), [](const NewRow&) {
            return Result<Uuid>(Error{ErrorCode::forbidden, "no"});
        });

        QCOMPARE(made.error().code, ErrorCode::forbidden);
    }
};

QTEST_GUILESS_MAIN(SurveyRowsTest)
#include "rows_test.moc"
