// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_audience.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/views/survey_asked.h"
#include "tests/views/survey_desk.h"

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// Whom a survey asks, over a real store and engine.
class SurveyAudienceTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::SurveyDesk> desk_;
    QString survey_;
    std::unique_ptr<SurveyAudience> audience_;
    Uuid ben_;
    Uuid ann_;
    Uuid cy_;

    QVariant now(const char* name) {
        desk_->desk.settle();
        return audience_->settings().value(QLatin1String(name));
    }
    void countIs(int wanted) {
        QTRY_VERIFY(!audience_->counting());
        QTRY_COMPARE(audience_->count(), wanted);
    }
    int everybody() { return desk_->count(schema::kEmployee); }

  private slots:
    void init() {
        desk_ = std::make_unique<test::SurveyDesk>();
        ben_ = desk_->desk.person("Ben", "Adeyemi");
        ann_ = desk_->desk.person("Ann", "Lee");
        cy_ = desk_->desk.person("Cy", "Ott");
        survey_ = desk_->small();
        audience_ = std::make_unique<SurveyAudience>();
        audience_->setDraft(&desk_->draft(survey_));
    }
    void cleanup() {
        audience_.reset();
        desk_.reset();
    }

    void what_was_never_set_is_what_counts() {
        QCOMPARE(now("audience").toString(), QString("everyone"));
        QCOMPARE(now("threshold").toInt(), 5);
        QCOMPARE(now("rhythm").toString(), QString("once"));
        QCOMPARE(now("remindDays").toInt(), 0);
        QVERIFY(!now("managersRead").toBool());
        QVERIFY(!now("opens").toDateTime().isValid());
    }

    void everyone_is_whoever_is_here() {
        countIs(everybody());

        desk_->desk.edit([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, cy_, {{field::kEmployeeStatus, Value{domain::kStatusLeft}}});
        });

        countIs(everybody() - 1);
    }

    void people_teams_and_a_rule_add_up_and_nobody_counts_twice() {
        QCOMPARE(audience_->set({{"audience", "chosen"}}), QString());
        countIs(0);
        QVERIFY(audience_->include("people", toText(ben_), true));
        countIs(1);

        const Uuid team = desk_->desk.made(schema::kTeam, {{field::kTeamName, Value{std::string{"Tools"}}}});
        desk_->desk.made(schema::kTeamMembership,
                         {{field::kMembershipTeam, Value{team}}, {field::kMembershipPerson, Value{ben_}}});
        desk_->desk.made(schema::kTeamMembership,
                         {{field::kMembershipTeam, Value{team}}, {field::kMembershipPerson, Value{ann_}}});
        QVERIFY(audience_->include("teams", toText(team), true));
        countIs(2);
        QCOMPARE(audience_->settings().value("teams").toList().first().toMap().value("name").toString(),
                 QString("Tools"));

        QCOMPARE(audience_->addCondition("last_name", "is", {"Ott"}), QString());
        countIs(3);
        QCOMPARE(audience_->conditions().size(), 1);
        audience_->removeCondition(0);
        countIs(2);
        QVERIFY(audience_->include("teams", toText(team), false));
        countIs(1);
    }

    void a_team_that_follows_a_rule_counts_as_its_members() {
        const Uuid team =
            desk_->desk.made(schema::kTeam, {{field::kTeamName, Value{std::string{"Otts"}}},
                                             {field::kTeamRule, Value{std::string{"last_name is \"Ott\""}}}});
        audience_->set({{"audience", "chosen"}});
        audience_->include("teams", toText(team), true);

        countIs(1);
    }

    void a_rule_that_cannot_be_read_finds_nobody() {
        const auto asked = askedPeople(desk_->desk.reader(),
                                       {.isEveryone = false, .people = {}, .teams = {}, .rule = "no rule at all"});

        QVERIFY(asked.ok());
        QVERIFY(asked->empty());
    }

    void the_threshold_stays_within_its_bounds() {
        QVERIFY(!audience_->set({{"threshold", 2}}).isEmpty());
        QVERIFY(!audience_->set({{"threshold", 51}}).isEmpty());
        QCOMPARE(now("threshold").toInt(), 5);
        QCOMPARE(audience_->set({{"threshold", 8}}), QString());
        QCOMPARE(now("threshold").toInt(), 8);
    }

    void a_survey_cannot_close_before_it_opens() {
        const QDateTime opens = QDateTime::currentDateTime().addDays(3);
        QCOMPARE(audience_->set({{"opens", opens}}), QString());
        QTRY_VERIFY(now("opens").toDateTime().isValid());

        QVERIFY(!audience_->set({{"closes", opens.addDays(-1)}}).isEmpty());

        QVERIFY(!now("closes").toDateTime().isValid());
        QCOMPARE(audience_->set({{"closes", opens.addDays(14)}}), QString());
        QVERIFY(now("closes").toDateTime().isValid());
        QCOMPARE(audience_->set({{"opens", QVariant{}}}), QString());
        QVERIFY(!now("opens").toDateTime().isValid());
    }

    void one_change_of_several_settings_is_one_step() {
        const std::size_t before = desk_->waiting();

        audience_->set({{"rhythm", "after_start"}, {"rhythmDays", 30}, {"remindDays", 3}, {"managersRead", true}});

        QCOMPARE(desk_->waiting(), before + 1);
        QCOMPARE(now("rhythm").toString(), QString("after_start"));
        QCOMPARE(now("rhythmDays").toInt(), 30);
        QCOMPARE(now("remindDays").toInt(), 3);
        QVERIFY(now("managersRead").toBool());
        desk_->undo();
        QCOMPARE(now("rhythm").toString(), QString("once"));
    }

    void what_cannot_be_changes_nothing() {
        const std::size_t before = desk_->waiting();

        QVERIFY(!audience_->set({{"remindDays", 1000}}).isEmpty());
        QVERIFY(!audience_->set({{"rhythm", "hourly"}}).isEmpty());
        QVERIFY(!audience_->set({{"rhythmDays", -1}}).isEmpty());

        desk_->desk.settle();
        QCOMPARE(desk_->waiting(), before);
    }

    void the_core_of_a_pulse_is_chosen_question_by_question() {
        QCOMPARE(audience_->questions(), 3);
        QCOMPARE(audience_->pool().size(), 3);
        QCOMPARE(audience_->core(), 0);

        QVERIFY(audience_->setCore(desk_->idOf(survey_, "A1"), true));

        desk_->desk.settle();
        QCOMPARE(audience_->core(), 1);
        QVERIFY(audience_->pool().first().toMap().value("core").toBool());
    }

    void without_its_survey_nothing_is_changed() {
        desk_->surveys().remove(survey_);
        desk_->desk.settle();

        QVERIFY(audience_->settings().isEmpty());
        QCOMPARE(audience_->set({{"threshold", 8}}), QString());
        QVERIFY(!audience_->include("people", toText(ben_), true));
    }
};

QTEST_GUILESS_MAIN(SurveyAudienceTest)
#include "survey_audience_test.moc"
