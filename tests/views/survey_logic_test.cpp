// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_logic.h"

#include "tests/views/survey_desk.h"

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// Conditions and jumps of a survey over a real store and engine.
class SurveyLogicTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::SurveyDesk> desk_;
    QString survey_;
    std::unique_ptr<SurveyLogic> logic_;

    QString id(const char* text) { return desk_->idOf(survey_, QString::fromLatin1(text)); }
    QVariant at(const QString& row, const char* role) {
        desk_->desk.settle();
        auto* list = qobject_cast<RowListModel*>(logic_->list());
        return list->get(logic_->rowOf(row), QString::fromLatin1(role));
    }
    QVariantList lists(const QString& owner) { return at(owner, "when").toList(); }
    QVariantMap clause(const QString& owner, int list = 0, int place = 0) {
        return lists(owner).value(list).toList().value(place).toMap();
    }
    QStringList texts(const QVariantList& choices) {
        QStringList all;
        for (const QVariant& one : choices) all << one.toMap().value("text").toString();
        return all;
    }
    QString matrix() {
        const QString question =
            desk_->edits().addQuestion(at(id("A1"), "sectionId").toString(), "matrix", id("A1"), "M");
        desk_->desk.settle();
        return question;
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::SurveyDesk>();
        survey_ = desk_->small();
        logic_ = std::make_unique<SurveyLogic>();
        logic_->setDraft(&desk_->draft(survey_));
    }
    void cleanup() {
        logic_.reset();
        desk_.reset();
    }

    void a_condition_begins_with_the_question_before_it() {
        const std::size_t before = desk_->waiting();

        const QString made = logic_->addClause("question", id("A2"), -1);

        QVERIFY(!made.isEmpty());
        QCOMPARE(desk_->waiting(), before + 1);
        const QVariantMap said = clause(id("A2"));
        QCOMPARE(said.value("id").toString(), made);
        QCOMPARE(said.value("aboutId").toString(), id("A1"));
        QCOMPARE(said.value("about").toString(), QString("1. A1"));
        QCOMPARE(said.value("test").toString(), QString("at_most"));
        QCOMPARE(said.value("number").toInt(), 2);
        QCOMPARE(said.value("needs").toString(), QString("point"));
        desk_->undo();
        QVERIFY(lists(id("A2")).isEmpty());
    }

    void the_first_question_has_nothing_to_be_about() {
        QVERIFY(logic_->addClause("question", id("A1"), -1).isEmpty());
        QVERIFY(logic_->addClause("section", id("A"), -1).isEmpty());
        QVERIFY(logic_->askedBefore("question", id("A1")).isEmpty());
    }

    void a_section_is_about_what_stands_in_those_before() {
        QCOMPARE(texts(logic_->askedBefore("section", id("B"))), (QStringList{"1. A1", "2. A2"}));

        logic_->addClause("section", id("B"), -1);

        QCOMPARE(clause(id("B")).value("aboutId").toString(), id("A2"));
    }

    void clauses_hold_together_within_a_list_and_lists_are_alternatives() {
        logic_->addClause("question", id("B1"), -1);
        logic_->addClause("question", id("B1"), 0);
        logic_->addClause("question", id("B1"), -1);

        QCOMPARE(lists(id("B1")).size(), 2);
        QCOMPARE(lists(id("B1")).at(0).toList().size(), 2);
        QCOMPARE(lists(id("B1")).at(1).toList().size(), 1);
        const auto& shown = desk_->draft(survey_).questionAt(idFrom(id("B1")))->shown;
        QCOMPARE(shown.anyOf.size(), std::size_t{2});
    }

    void another_question_brings_what_can_be_said_of_it() {
        const QString made = logic_->addClause("section", id("B"), -1);
        const std::size_t before = desk_->waiting();

        QVERIFY(logic_->changeClause(made, {{"aboutId", id("A1")}, {"test", "is"}, {"number", 4}}));

        QCOMPARE(desk_->waiting(), before + 1);
        const QVariantMap said = clause(id("B"));
        QCOMPARE(said.value("aboutId").toString(), id("A1"));
        QCOMPARE(said.value("test").toString(), QString("is"));
        QCOMPARE(said.value("number").toInt(), 4);
    }

    void a_number_stays_within_the_points_there_are() {
        const QString made = logic_->addClause("question", id("A2"), -1);
        desk_->desk.settle();

        logic_->changeClause(made, {{"number", 99}});
        desk_->desk.settle();
        QCOMPARE(clause(id("A2")).value("number").toInt(), 5);
        logic_->changeClause(made, {{"number", -3}});
        desk_->desk.settle();
        QCOMPARE(clause(id("A2")).value("number").toInt(), 1);
        QVERIFY(!logic_->changeClause(made, {{"number", 1e300}}));
    }

    void a_matrix_is_asked_about_one_of_its_rows() {
        const QString table = matrix();
        const QString made = logic_->addClause("question", id("A2"), -1);

        const QVariantMap said = clause(id("A2"));
        QCOMPARE(said.value("aboutId").toString(), table);
        QVERIFY(!said.value("rowId").toString().isEmpty());
        const QVariantMap facts = logic_->facts(table, said.value("rowId").toString());
        QVERIFY(facts.value("isMatrix").toBool());
        QCOMPARE(facts.value("rows").toList().size(), 2);
        QVERIFY(facts.value("tests").toList().size() >= 4);
        QVERIFY(logic_->changeClause(made, {{"test", "answered"}}));
        QCOMPARE(clause(id("A2")).value("needs").toString(), QString());
    }

    void a_choice_is_asked_about_its_options() {
        const QString section = at(id("B1"), "sectionId").toString();
        const QString last = desk_->edits().addQuestion(section, "scale", {}, "B2");
        desk_->desk.settle();

        logic_->addClause("question", last, -1);

        const QVariantMap said = clause(last);
        QCOMPARE(said.value("test").toString(), QString("chosen"));
        QCOMPARE(said.value("needs").toString(), QString("option"));
        const QVariantList options = logic_->facts(id("B1"), {}).value("options").toList();
        QCOMPARE(options.size(), 2);
        QCOMPARE(said.value("optionId").toString(), options.first().toMap().value("value").toString());
    }

    void a_removed_clause_comes_back() {
        const QString made = logic_->addClause("question", id("A2"), -1);

        QVERIFY(logic_->remove("clause", made));
        QVERIFY(lists(id("A2")).isEmpty());
        QVERIFY(logic_->restore("clause", {made}));
        QCOMPARE(lists(id("A2")).size(), 1);
    }

    void a_whole_condition_goes_and_comes_in_one_step() {
        logic_->addClause("question", id("B1"), -1);
        logic_->addClause("question", id("B1"), -1);
        desk_->desk.settle();
        const std::size_t before = desk_->waiting();

        const QStringList gone = logic_->removeCondition("question", id("B1"));

        QCOMPARE(gone.size(), 2);
        QCOMPARE(desk_->waiting(), before + 1);
        QVERIFY(lists(id("B1")).isEmpty());
        logic_->restore("clause", gone);
        QCOMPARE(lists(id("B1")).size(), 2);
    }

    void a_jump_is_made_with_its_condition_in_one_step() {
        const std::size_t before = desk_->waiting();

        const QString jump = logic_->addJump(id("A1"));

        QVERIFY(!jump.isEmpty());
        QCOMPARE(desk_->waiting(), before + 1);
        const QVariantMap made = at(id("A1"), "jumps").toList().first().toMap();
        QCOMPARE(made.value("id").toString(), jump);
        const QVariantMap said = made.value("when").toList().first().toList().first().toMap();
        QCOMPARE(said.value("aboutId").toString(), id("A1"));
        desk_->undo();
        QVERIFY(at(id("A1"), "jumps").toList().isEmpty());
    }

    void a_jump_leads_to_a_section_behind_or_to_the_end() {
        const QVariantList behind = logic_->sectionsBehind(id("A1"));
        QCOMPARE(behind.size(), 2);
        QCOMPARE(behind.first().toMap().value("text").toString(), QString("B"));
        const QString jump = logic_->addJump(id("A1"));

        logic_->setJumpSection(jump, id("B"));
        QCOMPARE(at(id("A1"), "jumps").toList().first().toMap().value("sectionId").toString(), id("B"));
        logic_->setJumpSection(jump, {});
        QVERIFY(at(id("A1"), "jumps").toList().first().toMap().value("sectionId").toString().isEmpty());
    }

    void the_order_of_jumps_can_be_changed() {
        const QString first = logic_->addJump(id("A1"));
        desk_->desk.settle();
        const QString second = logic_->addJump(id("A1"));
        desk_->desk.settle();

        QVERIFY(logic_->moveJump(second, -1));

        const QVariantList jumps = at(id("A1"), "jumps").toList();
        QCOMPARE(jumps.first().toMap().value("id").toString(), second);
        QVERIFY(!logic_->moveJump(second, -1));
        QVERIFY(logic_->moveJump(second, 1));
        QCOMPARE(at(id("A1"), "jumps").toList().first().toMap().value("id").toString(), first);
    }

    void a_contradiction_is_told_beside_the_clause_that_it_is_about() {
        const QString one = logic_->addClause("question", id("A2"), -1);
        desk_->desk.settle();
        logic_->changeClause(one, {{"test", "is"}, {"number", 1}});
        desk_->desk.settle();
        const QString two = logic_->addClause("question", id("A2"), 0);
        desk_->desk.settle();
        logic_->changeClause(two, {{"test", "is"}, {"number", 2}});
        desk_->desk.settle();
        auto& draft = desk_->draft(survey_);

        QTRY_VERIFY(draft.checked());

        const QVariantList told = at(id("A2"), "findings").toList();
        QVERIFY(!told.isEmpty());
        QVERIFY(!told.first().toMap().value("text").toString().isEmpty());
    }

    void only_what_has_rules_can_be_shown() {
        logic_->addClause("question", id("B1"), -1);
        desk_->desk.settle();

        logic_->setOnlyRules(true);

        desk_->desk.settle();
        QCOMPARE(test::SurveyDesk::column(*logic_->list(), "title"), (QStringList{"B", "B1"}));
    }

    void a_text_may_quote_what_was_asked_before() {
        const QVariantList all = logic_->quotable(id("A2"));

        QCOMPARE(all.size(), 1);
        const QString key = toText(survey::rowKey(idFrom(id("A1"))));
        QCOMPARE(all.first().toMap().value("placeholder").toString(), QStringLiteral("{%1}").arg(key));
    }

    void without_its_survey_nothing_is_made() {
        desk_->surveys().remove(survey_);
        desk_->desk.settle();

        QVERIFY(logic_->addClause("question", "nothing", -1).isEmpty());
        QVERIFY(logic_->addJump("nothing").isEmpty());
        QVERIFY(!logic_->changeClause("nothing", {}));
        QVERIFY(logic_->removeCondition("question", "nothing").isEmpty());
    }
};

QTEST_GUILESS_MAIN(SurveyLogicTest)
#include "survey_logic_test.moc"
