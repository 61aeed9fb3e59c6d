// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds of a survey launched, changed and shared, over a real store.
#include "models/views/survey_rounds.h"

#include "models/domain/fields.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"
#include "models/views/app_context.h"
#include "models/views/values.h"
#include "tests/views/survey_scene.h"

#include <QSignalSpy>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;
using test::SurveyScene;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;  // of the desk's clock
constexpr std::int64_t kDay = 86'400'000;

QDateTime inDays(int days) {
    return QDateTime::fromMSecsSinceEpoch(kNow + days * kDay);
}

}  // namespace

class SurveyRoundsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<SurveyScene> scene_;
    std::unique_ptr<AppContext> app_;
    Uuid survey_, section_, ada_, ben_;

    SurveyRounds& rounds() { return *app_->surveyRounds(); }
    /// The round that came of it; nil, and why, where none did.
    Uuid launched(const QVariantMap& wanted, QString* why = nullptr) {
        QSignalSpy done(&rounds(), &SurveyRounds::launched);
        QSignalSpy refused(&rounds(), &SurveyRounds::refused);
        rounds().launch(toText(survey_), wanted);
        if (!QTest::qWaitFor([&] { return done.size() + refused.size() > 0; }, 10'000)) return {};
        if (why != nullptr && !refused.isEmpty()) *why = refused.front().front().toString();
        return done.isEmpty() ? Uuid{} : idFrom(done.front().front().toString());
    }
    Record row(EntityNumber entity, const Uuid& id) { return desk_->reader().find(entity, id).value().value(); }
    void ask(const std::string& text) {
        const Uuid question =
            desk_->made(schema::kSurveyQuestion, {{field::kSurveyQuestionSurvey, Value{survey_}},
                                                  {field::kSurveyQuestionSection, Value{section_}},
                                                  {field::kSurveyQuestionType, Value{std::int64_t{1}}},
                                                  {field::kSurveyQuestionText, Value{text}}});
        QVERIFY(!question.isNil());
    }
    RowListModel* list(const QString& name, const QString& argument) {
        return qobject_cast<RowListModel*>(app_->model(name, argument));
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        scene_ = std::make_unique<SurveyScene>(*desk_);
        ada_ = desk_->person("Ada", "Byron");
        ben_ = desk_->person("Ben", "Adeyemi", ada_);
        survey_ = desk_->made(schema::kSurvey, {{field::kSurveyTitle, Value{std::string{"Engagement"}}},
                                                {field::kSurveyLanguage, Value{std::string{"en"}}},
                                                {field::kSurveyAudience, Value{std::int64_t{1}}},
                                                {field::kSurveyPeople, Value{std::vector<Uuid>{ada_}}},
                                                {field::kSurveyThreshold, Value{std::int64_t{7}}},
                                                {field::kSurveyManagersRead, Value{true}},
                                                {field::kSurveyRemindDays, Value{std::int64_t{3}}}});
        section_ = desk_->made(schema::kSurveySection, {{field::kSurveySectionSurvey, Value{survey_}},
                                                        {field::kSurveySectionTitle, Value{std::string{"Work"}}}});
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        scene_.reset();
        desk_.reset();
    }

    void a_round_takes_over_the_form_and_the_audience_as_they_are_now() {
        ask("How are you?");
        const QVariantMap proposal = rounds().proposal(toText(survey_));
        QCOMPARE(proposal.value("title").toString(), QString("Engagement"));
        QCOMPARE(proposal.value("questions").toInt(), 1);
        QCOMPARE(proposal.value("people").toInt(), 1);
        QCOMPARE(proposal.value("everyone").toBool(), false);
        QCOMPARE(proposal.value("threshold").toInt(), 7);
        QVERIFY(proposal.value("cuts").toList().size() >= 7);
        const Uuid id = launched(
            {{"opens", inDays(1)}, {"closes", inDays(10)}, {"cuts", QStringList{"location", "team", "location"}}});
        QVERIFY(!id.isNil());
        const Record round = row(schema::kSurveyRound, id);
        QCOMPARE(round.reference(field::kSurveyRoundSurvey), survey_);
        QCOMPARE(round.text(field::kSurveyRoundCuts), std::string("location team"));
        QCOMPARE(round.number(field::kSurveyRoundThreshold), std::int64_t{7});
        QCOMPARE(round.number(field::kSurveyRoundRemindDays), std::int64_t{3});
        QCOMPARE(round.number(field::kSurveyRoundOpens), kNow + kDay);
        QCOMPARE(round.flag(field::kSurveyRoundManagersRead), true);
        QCOMPARE(std::get<std::vector<Uuid>>(round.value(field::kSurveyRoundPeople)), std::vector<Uuid>{ada_});
        const auto form = survey::readForm(round.text(field::kSurveyRoundForm));
        QVERIFY(form.ok());
        QCOMPARE(form->sections.front().questions.front().text.at("en"), std::string("How are you?"));
        // What is written afterwards concerns the next one.
        ask("And now?");
        QCOMPARE(row(schema::kSurveyRound, id).text(field::kSurveyRoundForm), round.text(field::kSurveyRoundForm));
    }

    void nothing_is_launched_while_there_are_errors() {
        QString why;
        QVERIFY(launched({{"closes", inDays(10)}}, &why).isNil());
        QVERIFY(!why.isEmpty());
        QCOMPARE(desk_->reader().count({.entity = schema::kSurveyRound}).value(), std::size_t{0});
    }

    void nothing_is_launched_with_dates_or_a_threshold_that_cannot_be() {
        ask("How are you?");
        for (const QVariantMap& wanted : {QVariantMap{}, QVariantMap{{"closes", inDays(-1)}},
                                          QVariantMap{{"opens", inDays(5)}, {"closes", inDays(4)}},
                                          QVariantMap{{"closes", inDays(4)}, {"threshold", 2}},
                                          QVariantMap{{"closes", inDays(4)}, {"threshold", 51}}}) {
            QString why;
            QVERIFY(launched(wanted, &why).isNil());
            QVERIFY(!why.isEmpty());
        }
        QVERIFY(!rounds().launching());
    }

    void a_threshold_only_rises_and_dates_move_while_it_runs() {
        ask("How are you?");
        const Uuid id = launched({{"closes", inDays(10)}});
        QVERIFY(!rounds().change(toText(id), {{"threshold", 6}}).isEmpty());
        QVERIFY(!rounds().change(toText(id), {{"closes", inDays(-1)}}).isEmpty());
        // All or nothing.
        QVERIFY(!rounds().change(toText(id), {{"threshold", 9}, {"closes", inDays(-1)}}).isEmpty());
        QCOMPARE(row(schema::kSurveyRound, id).number(field::kSurveyRoundThreshold), std::int64_t{7});
        QCOMPARE(rounds().change(toText(id), {{"threshold", 9}, {"closes", inDays(20)}, {"remindDays", 0}}), QString());
        const Record changed = row(schema::kSurveyRound, id);
        QCOMPARE(changed.number(field::kSurveyRoundThreshold), std::int64_t{9});
        QCOMPARE(changed.number(field::kSurveyRoundCloses), kNow + 20 * kDay);
        QVERIFY(changed.value(field::kSurveyRoundRemindDays) == Value{});
        QVERIFY(rounds().close(toText(id)));
        QCOMPARE(row(schema::kSurveyRound, id).flag(field::kSurveyRoundClose), true);
        desk_->settle();
        RowListModel* rows = list("survey.rounds", toText(survey_));
        QTRY_COMPARE(rows->count(), 1);
        QCOMPARE(rows->get(0, "closing").toBool(), true);
        QCOMPARE(rows->get(0, "state").toString(), QString("waiting"));
        QCOMPARE(rows->get(0, "answered").toInt(), -1);
    }

    void rounds_are_listed_the_newest_first_with_a_refusal_in_words() {
        scene_->round(survey_, "Spring", -200);
        const auto autumn = scene_->round(survey_, "Autumn", -20);
        scene_->say(schema::kSurveyRound, autumn.round,
                    {{field::kSurveyRoundState, Value{std::int64_t{4}}},
                     {field::kSurveyRoundRefusal, Value{std::string{"too_few_invited"}}}});
        RowListModel* rows = list("survey.rounds", toText(survey_));
        QTRY_COMPARE(rows->count(), 2);
        QCOMPARE(rows->get(0, "title").toString(), QString("Autumn"));
        QCOMPARE(rows->get(0, "state").toString(), QString("refused"));
        QVERIFY(rows->get(0, "refusal").toString().contains("threshold"));
        QCOMPARE(rows->get(1, "state").toString(), QString("counted"));
        QCOMPARE(rows->get(1, "answered").toInt(), 40);
        QCOMPARE(rows->get(1, "cuts").toString(), QString("Department, Location"));
    }

    void sharing_is_an_act_with_a_date_and_can_be_withdrawn_and_done_again() {
        const auto round = scene_->round(survey_, "Autumn", -20);
        RowListModel* managers = list("survey.managers", toText(round.round));
        QTRY_COMPARE(managers->count(), 1);
        QCOMPARE(managers->get(0, "id").toString(), toText(ada_));
        QCOMPARE(managers->get(0, "people").toInt(), 1);
        QCOMPARE(rounds().share(toText(round.round), {toText(ada_), QString("no id")}), 1);
        QCOMPARE(rounds().share(toText(round.round), {toText(ada_)}), 0);
        desk_->settle();
        QTRY_VERIFY(!managers->get(0, "shareId").toString().isEmpty());
        QVERIFY(managers->get(0, "sharedAt").toDateTime().isValid());
        const QString share = managers->get(0, "shareId").toString();
        QVERIFY(rounds().withdraw(share));
        desk_->settle();
        QTRY_COMPARE(managers->get(0, "shareId").toString(), QString());
        QVERIFY(rounds().restoreShare(share));
        QVERIFY(rounds().withdraw(share));
        QCOMPARE(rounds().share(toText(round.round), {toText(ada_)}), 1);
        desk_->settle();
        QTRY_COMPARE(managers->get(0, "shareId").toString(), share);
    }

    void a_filter_can_be_taken_back() {
        const auto round = scene_->round(survey_, "Autumn", -20);
        const QString id = rounds().askFor(toText(round.round), "Sales", R"({"department":["sales"]})");
        QVERIFY(!id.isEmpty());
        QVERIFY(rounds().removeFilter(id));
        QVERIFY(!row(schema::kSurveyFilter, idFrom(id)).alive());
        QVERIFY(rounds().restoreFilter(id));
        QVERIFY(row(schema::kSurveyFilter, idFrom(id)).alive());
    }

    void nobody_signed_in_can_do_nothing() {
        app_->attach(nullptr, nullptr);
        QVERIFY(rounds().proposal(toText(survey_)).isEmpty());
        rounds().launch(toText(survey_), {{"closes", inDays(4)}});
        QVERIFY(!rounds().launching());
        QVERIFY(!rounds().close(toText(survey_)));
        QCOMPARE(rounds().share(toText(survey_), {toText(ada_)}), 0);
        QVERIFY(rounds().behind() == nullptr);
    }
};

QTEST_GUILESS_MAIN(SurveyRoundsTest)
#include "survey_rounds_test.moc"
