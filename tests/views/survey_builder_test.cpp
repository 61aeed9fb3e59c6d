// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_edits.h"
#include "tests/views/survey_desk.h"

#include <functional>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// What the builder does to a survey, over a real store and engine. Every act is one mutation and one step of undo.
class SurveyBuilderTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::SurveyDesk> desk_;
    QString survey_;

    SurveyEdits& edits() { return desk_->edits(); }
    SurveyDraft& draft() { return desk_->draft(survey_); }
    QString id(const QString& title) { return desk_->idOf(survey_, title); }
    QStringList titles() { return desk_->outline(survey_); }
    QStringList options(const QString& question) { return desk_->parts(survey_, question, "options"); }
    QString option(const QString& question, int at) { return desk_->parts(survey_, question, "options", "id").at(at); }
    QVariant said(const QString& question, const char* name) { return draft().question(question).value(name); }

    /// Done in one step, taken back whole, and made again.
    void oneStep(const std::function<void()>& act) {
        const survey::Form before = draft().form();
        const std::size_t waiting = desk_->waiting();
        act();
        const survey::Form after = draft().form();
        QVERIFY(after != before);
        QCOMPARE(desk_->waiting(), waiting + 1);
        desk_->undo();
        QCOMPARE(draft().form(), before);
        desk_->redo();
        QCOMPARE(draft().form(), after);
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::SurveyDesk>();
        survey_ = desk_->small();
    }
    void cleanup() { desk_.reset(); }

    void a_question_is_added_behind_another() {
        oneStep([&] {
            QVERIFY(!edits()
                         .addQuestion(draft().question(id("A1"))["sectionId"].toString(), "date", id("A1"), "When?")
                         .isEmpty());
        });

        QCOMPARE(titles(), (QStringList{"A", "A1", "When?", "A2", "B", "B1"}));
        QCOMPARE(said(id("When?"), "type").toString(), QString("date"));
        QCOMPARE(said(id("When?"), "number").toInt(), 2);
    }

    void a_question_without_a_neighbour_comes_last() {
        oneStep([&] { edits().addQuestion(id("A"), "statement", {}, "Thanks"); });

        QCOMPARE(titles(), (QStringList{"A", "A1", "A2", "Thanks", "B", "B1"}));
        QCOMPARE(said(id("Thanks"), "number").toInt(), 0);
    }

    void a_question_of_no_known_type_or_section_is_not_made() {
        QVERIFY(edits().addQuestion(id("A"), "riddle", {}).isEmpty());
        QVERIFY(edits().addQuestion(id("A1"), "scale", {}).isEmpty());

        QCOMPARE(titles().size(), 5);
    }

    void what_is_chosen_from_begins_with_two_options() {
        QCOMPARE(options(id("B1")), (QStringList{"", ""}));

        oneStep([&] { edits().addQuestion(id("B"), "matrix", {}, "Table"); });

        QCOMPARE(desk_->parts(survey_, id("Table"), "rows").size(), 2);
        QCOMPARE(desk_->parts(survey_, id("Table"), "labels").size(), 5);
    }

    void a_scale_is_called_as_the_one_before_it() {
        edits().setPoints(id("A1"), 3);
        edits().setLabelsFrom(id("A1"), 1, {"No", "Partly", "Yes"});

        oneStep([&] { edits().addQuestion(id("A"), "scale", id("A1"), "Like it"); });

        QCOMPARE(said(id("Like it"), "points").toInt(), 3);
        QCOMPARE(desk_->parts(survey_, id("Like it"), "labels"), (QStringList{"No", "Partly", "Yes"}));
    }

    void a_section_is_added_behind_another() {
        oneStep([&] { edits().addSection(survey_, id("A"), "Between"); });

        QCOMPARE(titles(), (QStringList{"A", "A1", "A2", "Between", "B", "B1"}));
    }

    void a_question_moves_within_and_between_sections() {
        oneStep([&] { edits().moveQuestion(id("A2"), id("A"), {}, id("A1")); });
        QCOMPARE(titles(), (QStringList{"A", "A2", "A1", "B", "B1"}));

        oneStep([&] { edits().moveQuestion(id("A2"), id("B"), id("B1"), {}); });
        QCOMPARE(titles(), (QStringList{"A", "A1", "B", "B1", "A2"}));
    }

    void a_section_moves_with_its_questions() {
        oneStep([&] { edits().move("section", id("B"), {}, id("A")); });

        QCOMPARE(titles(), (QStringList{"B", "B1", "A", "A1", "A2"}));
    }

    void what_stands_beside_moves_by_keys_also_over_the_ends_of_sections() {
        const QVariantMap down = draft().placeBeside(id("A2"), 1);
        QCOMPARE(down["sectionId"].toString(), id("B"));
        QCOMPARE(down["beforeId"].toString(), id("B1"));
        const QVariantMap up = draft().placeBeside(id("B1"), -1);
        QCOMPARE(up["sectionId"].toString(), id("A"));
        QCOMPARE(up["afterId"].toString(), id("A2"));
        QCOMPARE(draft().placeBeside(id("A1"), 1)["afterId"].toString(), id("A2"));
        QCOMPARE(draft().placeBeside(id("A2"), -1)["beforeId"].toString(), id("A1"));
        QVERIFY(draft().placeBeside(id("A1"), -1).isEmpty());
        QVERIFY(draft().placeBeside(id("B1"), 1).isEmpty());
        QCOMPARE(draft().placeBeside(id("A"), 1)["afterId"].toString(), id("B"));
        QVERIFY(draft().placeBeside(id("B"), 1).isEmpty());
    }

    void what_is_dragged_to_where_it_stands_goes_nowhere() {
        QVERIFY(draft().placeFor(id("A1"), id("A1")).isEmpty());
        QVERIFY(draft().placeFor(id("A1"), id("A2")).isEmpty());
        QVERIFY(draft().placeFor(id("A1"), id("A")).isEmpty());
        QVERIFY(draft().placeFor(id("A"), id("B")).isEmpty());
        QVERIFY(draft().placeFor(id("A2"), id("B")).isEmpty());
        QCOMPARE(draft().placeFor(id("A1"), id("B"))["afterId"].toString(), id("A2"));
        QCOMPARE(draft().placeFor(id("A1"), {})["afterId"].toString(), id("B1"));
        QCOMPARE(draft().placeFor(id("B"), id("A1")).value("afterId").toString(), QString{});
    }

    void a_copy_of_a_question_stands_behind_it_with_all_that_it_has() {
        edits().setLabel(id("A1"), 1, "Never");
        edits().change("question", id("A1"), {{"required", true}, {"key", "first"}, {"description", "Truly"}});
        desk_->desk.made(schema::kSurveyClause, {{field::kSurveyClauseSurvey, Value{idFrom(survey_)}},
                                                 {field::kSurveyClauseQuestion, Value{idFrom(id("A2"))}},
                                                 {field::kSurveyClauseAbout, Value{idFrom(id("A1"))}}});
        oneStep([&] { QVERIFY(!edits().duplicate("question", id("A1")).isEmpty()); });

        QCOMPARE(titles(), (QStringList{"A", "A1", "A1", "A2", "B", "B1"}));
        const QString copy = desk_->outline(survey_, "id").at(2);
        QCOMPARE(desk_->parts(survey_, copy, "labels").first(), QString("Never"));
        QVERIFY(said(copy, "required").toBool());
        QCOMPARE(said(copy, "description").toString(), QString("Truly"));
        QVERIFY(draft().rows().questions.at("first").id == idFrom(id("A1")));
        const QString second = edits().duplicate("question", id("A2"));
        QVERIFY(said(second, "hasCondition").toBool());
    }

    void a_copy_of_a_section_stands_behind_it_with_its_questions() {
        oneStep([&] { QVERIFY(!edits().duplicate("section", id("A")).isEmpty()); });

        QCOMPARE(titles(), (QStringList{"A", "A1", "A2", "A", "A1", "A2", "B", "B1"}));
    }

    void a_condition_within_a_copied_section_is_about_the_copy() {
        desk_->desk.made(schema::kSurveyClause, {{field::kSurveyClauseSurvey, Value{idFrom(survey_)}},
                                                 {field::kSurveyClauseQuestion, Value{idFrom(id("A2"))}},
                                                 {field::kSurveyClauseAbout, Value{idFrom(id("A1"))}}});

        edits().duplicate("section", id("A"));

        const survey::Form& form = draft().form();
        QCOMPARE(form.sections[1].questions[1].shown.anyOf.at(0).at(0).question, form.sections[1].questions[0].key);
    }

    void what_is_removed_is_out_of_sight_with_all_that_it_has() {
        oneStep([&] { QVERIFY(edits().remove("section", id("A"))); });
        QCOMPARE(titles(), (QStringList{"B", "B1"}));

        const QString gone = id("B1");
        oneStep([&] { QVERIFY(edits().remove("question", gone)); });
        QCOMPARE(titles(), (QStringList{"B"}));
        QVERIFY(edits().restore("question", gone));
        QCOMPARE(titles(), (QStringList{"B", "B1"}));
    }

    void fields_are_changed_by_their_names() {
        oneStep([&] {
            edits().change(
                "question", id("A1"),
                {{"required", true}, {"offersNotApplicable", true}, {"reverse", true}, {"favourableFrom", 5}});
        });

        const QVariantMap shown = draft().question(id("A1"));
        QVERIFY(shown["required"].toBool() && shown["offersNotApplicable"].toBool() && shown["reverse"].toBool());
        QVERIFY(shown["ownBands"].toBool());
        QCOMPARE(shown["favourableFrom"].toInt(), 5);
        QVERIFY(!edits().change("question", id("A1"), {{"colour", "red"}}));
        QVERIFY(!edits().change("riddle", id("A1"), {{"required", true}}));
    }

    void a_range_is_in_plain_numbers() {
        edits().addQuestion(id("A"), "slider", {}, "How much");

        oneStep([&] { edits().change("question", id("How much"), {{"least", -0.5}, {"most", 2.5}, {"step", 0.25}}); });

        QCOMPARE(said(id("How much"), "least").toDouble(), -0.5);
        QCOMPARE(draft().form().sections[0].questions[2].range.most, std::int64_t{2'500'000});
    }

    void an_emptied_field_is_as_the_form_takes_it() {
        edits().change("question", id("A1"), {{"mostChosen", 2}});

        oneStep([&] { edits().change("question", id("A1"), {{"mostChosen", QVariant{}}}); });

        QCOMPARE(said(id("A1"), "mostChosen").toInt(), 0);
    }

    void another_type_brings_what_it_needs() {
        oneStep([&] { edits().setType(id("A1"), "ranking"); });
        QCOMPARE(options(id("A1")).size(), 2);

        // What is there already is taken up again.
        edits().setType(id("A1"), "scale");
        edits().setType(id("A1"), "single_choice");
        QCOMPARE(options(id("A1")).size(), 2);
    }

    void fewer_points_take_bands_along_that_do_not_fit() {
        edits().change("question", id("A1"), {{"points", 10}, {"favourableFrom", 9}, {"unfavourableTo", 4}});

        oneStep([&] { edits().setPoints(id("A1"), 5); });

        QVERIFY(!said(id("A1"), "ownBands").toBool());
        QCOMPARE(said(id("A1"), "points").toInt(), 5);
    }

    void a_label_is_made_and_renamed() {
        oneStep([&] { edits().setLabel(id("A1"), 2, "Rarely"); });
        oneStep([&] { edits().setLabel(id("A1"), 2, "Seldom"); });

        QCOMPARE(desk_->parts(survey_, id("A1"), "labels"), (QStringList{"", "Seldom", "", "", ""}));
        QCOMPARE(desk_->count(schema::kSurveyLabel), 1);
    }

    void options_are_added_moved_renamed_and_removed() {
        const QString asked = id("B1");
        edits().change("option", option(asked, 0), {{"text", "Red"}});
        edits().change("option", option(asked, 1), {{"text", "Blue"}});
        oneStep([&] { edits().addOption(asked, false, "Green", option(asked, 0)); });
        QCOMPARE(options(asked), (QStringList{"Red", "Green", "Blue"}));

        oneStep([&] { edits().move("option", option(asked, 2), {}, option(asked, 0)); });
        QCOMPARE(options(asked), (QStringList{"Blue", "Red", "Green"}));

        oneStep([&] { edits().remove("option", option(asked, 1)); });
        QCOMPARE(options(asked), (QStringList{"Blue", "Green"}));

        oneStep([&] { edits().change("option", option(asked, 1), {{"other", true}}); });
        QVERIFY(said(asked, "hasOther").toBool());
    }

    void several_pasted_lines_become_options() {
        const QString asked = id("B1");
        edits().change("option", option(asked, 1), {{"text", "Last"}});

        oneStep([&] { edits().pasteIntoOption(option(asked, 0), " • Red\r\n\n- Blue\n* Green \n"); });

        QCOMPARE(options(asked), (QStringList{"Red", "Blue", "Green", "Last"}));
        QVERIFY(SurveyEdits::isSeveralLines("a\nb") && !SurveyEdits::isSeveralLines("a\n \n"));
        oneStep([&] { QCOMPARE(edits().addOptions(asked, false, "Grey\nPink", option(asked, 3)).size(), 2); });
        QCOMPARE(options(asked).mid(3), (QStringList{"Last", "Grey", "Pink"}));
    }

    void a_driver_is_made_once_and_shared() {
        oneStep([&] { QVERIFY(!edits().giveDriver(id("A1"), " Feedback ").isEmpty()); });
        oneStep([&] { QVERIFY(!edits().giveDriver(id("A2"), "Feedback").isEmpty()); });

        const QVariantList drivers = draft().drivers();
        QCOMPARE(drivers.size(), 1);
        QCOMPARE(drivers[0].toMap()["questions"].toList(), (QVariantList{1, 2}));
        oneStep([&] { edits().change("driver", drivers[0].toMap()["id"].toString(), {{"name", "Being told"}}); });
        QCOMPARE(draft().drivers()[0].toMap()["name"].toString(), QString("Being told"));
        QCOMPARE(draft().drivers()[0].toMap()["questions"].toList(), (QVariantList{1, 2}));
        oneStep([&] { edits().change("question", id("A2"), {{"driver", ""}}); });
        QCOMPARE(said(id("A2"), "driverId").toString(), QString{});
    }

    void everything_is_taken_back_to_the_empty_survey() {
        const survey::Form before = draft().form();
        const QString asked = id("B1");
        int steps = 0;
        for (int i = 0; i < 60; ++i, ++steps) edits().addQuestion(id("A"), "scale", id("A1"), QString::number(i));
        for (int i = 0; i < 20; ++i, ++steps) edits().addOption(asked, false, QString::number(i));
        for (int i = 0; i < 20; ++i, ++steps) edits().duplicate("question", id("A1"));
        QCOMPARE(draft().questions(), 83);

        for (int i = 0; i < steps; ++i) desk_->undo();

        QCOMPARE(draft().form(), before);
    }

    void a_label_that_is_typed_makes_its_row() {
        TextSession* session = desk_->app.surveyLabel(survey_, id("A1"), 3);
        QVERIFY(session != nullptr);
        QTRY_VERIFY(session->ready());

        session->edit(0, 0, "Some");
        session->edit(4, 0, "times");
        QTRY_VERIFY(session->saved());

        QCOMPARE(desk_->parts(survey_, id("A1"), "labels").at(2), QString("Sometimes"));
        QCOMPARE(desk_->count(schema::kSurveyLabel), 1);
    }
};

QTEST_MAIN(SurveyBuilderTest)
#include "survey_builder_test.moc"
