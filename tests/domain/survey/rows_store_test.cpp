// SPDX-License-Identifier: GPL-3.0-or-later
// A survey in a store: made by the engine as one step, read back as the form it was made of.
#include "tests/domain/survey/any_order.h"
#include "tests/domain/survey/made_rows.h"
#include "tests/domain/survey/survey_shelf.h"
#include "tests/engine/desk.h"

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;
using aufwind::test::Desk;

namespace {

struct Setting {
    sim::WorldClock world;
    sim::Chance chance{8};
    Desk desk{world, chance.uuid(world.now()), 14};

    Result<Uuid> make(const Form& form, const NewSurvey& also = {}) {
        const auto ids = makeRows(*desk.engine, rowsOf(form, idOf(1), idsFrom(), also));
        return ids ? Result<Uuid>(ids->front()) : Result<Uuid>(ids.error());
    }
};

}  // namespace

class SurveyRowsStoreTest : public QObject {
    Q_OBJECT

  private slots:
    void every_template_comes_back_from_a_store_as_it_was() {
        Setting at;
        std::vector<Uuid> made;
        for (const SurveyTemplate& one : shelf::templates()) {
            const auto id = at.make(one.form, {.madeFrom = one.id, .core = one.core});
            VERIFY_OK(id);
            made.push_back(*id);
        }

        for (std::size_t i = 0; i < made.size(); ++i) {
            const SurveyTemplate& one = shelf::templates()[i];
            const auto rows = readSurveyRows(*at.desk.reader, made[i]);
            VERIFY_OK(rows);
            const FormRows read = formOf(*rows);
            QVERIFY2(inAnyOrder(read.form) == inAnyOrder(one.form), one.id.c_str());
            QVERIFY(read.isFaithful());
            QCOMPARE(read.core.size(), one.core.size());
        }
    }

    void a_new_survey_is_one_step_that_goes_and_comes_back() {
        Setting at;
        const Form& form = shelf::templateOf("engagement").form;
        const auto id = at.make(form);
        VERIFY_OK(id);

        VERIFY_OK(at.desk.engine->undo());
        QCOMPARE(readSurveyRows(*at.desk.reader, *id).error().code, ErrorCode::notFound);
        QVERIFY(!at.desk.engine->canUndo());
        VERIFY_OK(at.desk.engine->redo());

        const auto rows = readSurveyRows(*at.desk.reader, *id);
        VERIFY_OK(rows);
        QCOMPARE(formOf(*rows).form, form);
    }

    void a_change_is_put_into_what_was_read() {
        Setting at;
        const auto id = at.make(shelf::templateOf("pulse").form);
        VERIFY_OK(id);
        auto rows = readSurveyRows(*at.desk.reader, *id);
        VERIFY_OK(rows);
        const FormRows before = formOf(*rows);
        const auto idAt = [&](std::size_t i) {
            return before.questions.at(before.form.sections.front().questions[i].key).id;
        };
        const Uuid question = idAt(0);
        VERIFY_OK(at.desk.engine->set(schema::kSurveyQuestion, question,
                                      {{domain::field::kSurveyQuestionText, std::string("Else?")}}));
        VERIFY_OK(at.desk.engine->move(schema::kSurveyQuestion, question, idAt(1), idAt(2)));

        QVERIFY(rows->put(at.desk.row(schema::kSurveyQuestion, question)));

        const auto again = readSurveyRows(*at.desk.reader, *id);
        VERIFY_OK(again);
        QCOMPARE(formOf(*rows).form, formOf(*again).form);
        QCOMPARE(formOf(*rows).form.sections.front().questions[1].text.at("en"), std::string("Else?"));
    }

    void what_is_no_survey_is_not_found() {
        Setting at;

        QCOMPARE(readSurveyRows(*at.desk.reader, idOf(5)).error().code, ErrorCode::notFound);
    }

    void where_a_row_is_refused_there_is_no_survey() {
        Setting at;
        auto rows = rowsOf(shelf::templateOf("enps").form, idOf(1), idsFrom());
        rows.back().fields.emplace_back(FieldNumber{99}, Value(true));

        QVERIFY(!makeRows(*at.desk.engine, rows).ok());

        QCOMPARE(at.desk.reader->count({.entity = schema::kSurvey}).valueOr(9), std::uint64_t{0});
        QVERIFY(!at.desk.engine->canUndo());
    }
};

QTEST_GUILESS_MAIN(SurveyRowsStoreTest)
#include "rows_store_test.moc"
