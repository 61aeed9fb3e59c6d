// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds that come again, those that follow people's days, reminders, and what becomes of a round in the end.
#include "models/domain/retention.h"
#include "models/domain/survey_rows.h"
#include "models/domain/time_zone.h"
#include "sync/merge/text_document.h"
#include "sync/server/surveys/following.h"
#include "sync/server/surveys/reminders.h"
#include "sync/server/surveys/rhythm.h"
#include "tests/server/survey_company.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using server::kDayMs;
using server::Rhythm;
using server::RoundState;

namespace {

Value number(std::int64_t value) {
    return value;
}

Value rhythm(Rhythm of) {
    return static_cast<std::int64_t>(of);
}

/// That everybody has answered.
Uuid countedRound(SurveyCompany& company) {
    const Uuid round = company.launch();
    company.sweep();
    company.answerAll(round, company.people);
    company.close(round);
    return round;
}

void keepAnswersFor(SurveyCompany& company, std::int64_t months) {
    const auto kind = static_cast<std::int64_t>(domain::RetentionKind::surveyAnswers);
    const Fields rule{{sf::kRetentionKind, kind}, {sf::kRetentionMonths, months}};
    company.world.seed({createOperation(schema::kRetentionRule, derived(schema::kRetentionRule, rule), rule)});
}

std::vector<Record> roundsOf(SurveyCompany& company) {
    auto rounds = company.rows(schema::kSurveyRound);
    std::ranges::sort(rounds, {}, &Record::created);
    return rounds;
}

/// A survey's rows as its editors would have made them.
std::vector<merge::Operation> rowsOf(SurveyCompany& company, const survey::Form& form,
                                     const std::vector<std::string>& core) {
    const auto fresh = [&] {
        return company.world.newId();
    };
    std::vector<merge::Operation> operations;
    std::vector<survey::NewRow> rows = survey::rowsOf(form, company.survey, fresh, {.core = core});
    const auto made = survey::makeRows(std::move(rows), [&](const survey::NewRow& row) -> Result<Uuid> {
        const schema::Entity& entity = *schema::kSchema.entity(row.entity);
        merge::Operation make = createOperation(row.entity, row.id, {});
        for (const auto& [field, value] : row.fields) {
            if (entity.field(field)->type != schema::Type::collaborativeText) {
                make.initial.push_back({.field = field, .value = value});
                continue;
            }
            merge::TextDocument text;
            const auto edit = text.insert({company.world.newId().bytes}, 0, std::get<std::string>(value));
            make.initial.push_back({.field = field, .update = text.encodeEdit(edit.value()).value()});
        }
        if (!entity.identity.empty()) make.id = derived(row.entity, row.fields);
        operations.push_back(make);
        return make.id;
    });
    if (!made) qFatal("rows: %s", made.error().detail.c_str());
    return operations;
}

}  // namespace

class SurveysRhythmTest : public QObject {
    Q_OBJECT

  private slots:
    void the_next_round_keeps_the_time_of_day_and_the_end_of_the_month() {
        const auto at = [](int year, int month, int day, int hour) {
            return domain::instantIn("Europe/Berlin", {year, month, day, hour, 0, 0});
        };
        const auto next = [&](Rhythm rhythm, std::int64_t from, std::int64_t now) {
            return server::followingAt(rhythm, from, "Europe/Berlin", now);
        };
        // Over the change of the clocks.
        QCOMPARE(next(Rhythm::weekly, at(2027, 3, 25, 9), at(2027, 3, 25, 9)), std::optional(at(2027, 4, 1, 9)));
        QCOMPARE(next(Rhythm::monthly, at(2027, 1, 31, 9), at(2027, 1, 31, 9)), std::optional(at(2027, 2, 28, 9)));
        QCOMPARE(next(Rhythm::quarterly, at(2027, 1, 15, 9), at(2027, 1, 15, 9)), std::optional(at(2027, 4, 15, 9)));
        // Of several that were missed the last one.
        QCOMPARE(next(Rhythm::weekly, at(2027, 3, 1, 9), at(2027, 3, 20, 9)), std::optional(at(2027, 3, 15, 9)));
        QVERIFY(!next(Rhythm::once, at(2027, 3, 1, 9), at(2027, 3, 20, 9)));
    }

    void a_weekly_survey_begins_its_next_round_a_week_later_with_the_same_promises() {
        SurveyCompany company(8);
        const std::int64_t begun = company.world.clock.now();
        const Uuid first = company.launch({{sf::kSurveyRoundOpens, number(begun)},
                                           {sf::kSurveyRoundCloses, number(begun + 5 * kDayMs)},
                                           {sf::kSurveyRoundParticipantsRead, true},
                                           {sf::kSurveyRoundThreshold, number(6)}});
        company.set(schema::kSurvey, company.survey, sf::kSurveyRhythm, rhythm(Rhythm::weekly));
        company.sweep();
        company.answerAll(first, company.people);
        company.pass(5 * kDayMs);
        company.sweep();
        QCOMPARE(company.state(first), RoundState::counted);
        QCOMPARE(roundsOf(company).size(), std::size_t{1});

        company.pass(2 * kDayMs);
        company.sweep();

        const auto rounds = roundsOf(company);
        QCOMPARE(rounds.size(), std::size_t{2});
        const Record& second = rounds[1];
        QCOMPARE(server::stateOf(second), RoundState::open);
        QCOMPARE(second.number(sf::kSurveyRoundNumber), std::int64_t{2});
        QCOMPARE(second.number(sf::kSurveyRoundOpens), begun + 7 * kDayMs);
        QVERIFY(second.number(sf::kSurveyRoundCloses) >= begun + 12 * kDayMs);
        QVERIFY(second.flag(sf::kSurveyRoundParticipantsRead));
        QCOMPARE(company.published(second.id).threshold, 6U);
        QCOMPARE(company.published(second.id).form, shortForm());
        QVERIFY(company.world.service->check());
    }

    void an_archived_survey_begins_no_round_any_more() {
        SurveyCompany company(8);
        const Uuid first = company.launch();
        company.set(schema::kSurvey, company.survey, sf::kSurveyRhythm, rhythm(Rhythm::weekly));
        company.sweep();
        company.close(first);
        company.set(schema::kSurvey, company.survey, sf::kSurveyArchived, true);

        company.pass(30 * kDayMs);
        company.sweep();

        QCOMPARE(roundsOf(company).size(), std::size_t{1});
    }

    void a_round_without_an_end_makes_room_for_the_next() {
        SurveyCompany company(8);
        const Uuid first = company.launch();
        company.set(schema::kSurvey, company.survey, sf::kSurveyRhythm, rhythm(Rhythm::weekly));
        company.sweep();
        company.answerAll(first, company.people);

        company.pass(7 * kDayMs);
        company.sweep(4);

        QCOMPARE(company.state(first), RoundState::counted);
        QCOMPARE(roundsOf(company).size(), std::size_t{2});
        QCOMPARE(server::stateOf(roundsOf(company)[1]), RoundState::open);
    }

    void a_pulse_asks_its_core_each_time_and_lets_the_others_take_turns() {
        SurveyCompany company(8);
        survey::Form form = shortForm();
        for (const char* key : {"q3", "q4"}) {
            survey::Question question = form.sections[0].questions[0];
            question.key = key;
            question.text["en"] = std::string("And ") + key + "?";
            form.sections[0].questions.push_back(question);
        }
        company.survey = company.world.newId();
        company.world.seed(rowsOf(company, form, {"q1"}));
        company.set(schema::kSurvey, company.survey, sf::kSurveyRhythm, rhythm(Rhythm::weekly));
        company.set(schema::kSurvey, company.survey, sf::kSurveyQuestionsEach, number(1));
        company.launch({}, form);
        company.sweep();

        company.pass(7 * kDayMs);
        company.sweep(4);
        company.pass(7 * kDayMs);
        company.sweep(4);

        const auto rounds = roundsOf(company);
        QCOMPARE(rounds.size(), std::size_t{3});
        std::vector<std::string> asked;
        for (std::size_t i = 1; i < rounds.size(); ++i) {
            const survey::Form now = company.published(rounds[i].id).form;
            QVERIFY(survey::findQuestion(now, "q1") != nullptr);
            std::string others;
            for (const survey::Section& section : now.sections) {
                for (const survey::Question& one : section.questions) others += one.key == "q1" ? "" : one.key;
            }
            QVERIFY(!others.empty());
            asked.push_back(others);
        }
        QVERIFY(asked[0] != asked[1]);
    }

    void who_has_had_a_day_is_asked_with_enough_others_and_until_then_nobody() {
        SurveyCompany company(12);
        const std::int64_t today = company.world.clock.now() / kDayMs;
        const auto starts = [&](std::size_t i, std::int64_t day) {
            company.set(schema::kEmployee, company.people[i], sf::of(schema::kEmployee, "start_date"), number(day));
        };
        company.launch();
        company.sweep(0);
        company.set(schema::kSurvey, company.survey, sf::kSurveyRhythm, rhythm(Rhythm::afterStart));
        company.set(schema::kSurvey, company.survey, sf::kSurveyRhythmDays, number(10));
        for (std::size_t i = 0; i < 4; ++i) starts(i, today - 10);
        starts(4, today - 400);
        company.sweep();
        const Uuid first = roundsOf(company)[0].id;
        QCOMPARE(company.state(first), RoundState::waiting);

        starts(5, today - 8);
        company.pass(2 * kDayMs);
        company.sweep();

        QCOMPARE(company.state(first), RoundState::open);
        QCOMPARE(company.round(first).number(sf::kSurveyRoundInvited), std::int64_t{5});
        QCOMPARE(company.segmentsOf(first, company.people[4]), std::string("none"));
        QVERIFY(company.segmentsOf(first, company.people[5]) != "none");

        // A month later the next one gathers, without those who were asked.
        for (std::size_t i = 6; i < 11; ++i) starts(i, today - 3);
        company.pass(32 * kDayMs);
        company.sweep(4);
        const auto rounds = roundsOf(company);
        QCOMPARE(rounds.size(), std::size_t{2});
        QCOMPARE(server::stateOf(rounds[1]), RoundState::open);
        QCOMPARE(company.segmentsOf(rounds[1].id, company.people[0]), std::string("none"));
        QVERIFY(company.segmentsOf(rounds[1].id, company.people[6]) != "none");
    }

    void everybody_who_was_invited_is_reminded_alike_and_twice_at_most() {
        SurveyCompany company(7);
        std::vector<server::Account> accounts;
        for (std::size_t i = 0; i < company.people.size(); ++i) {
            server::Account account;
            account.id = company.world.newId();
            account.tenant = company.world.options.tenant;
            account.person = company.people[i];
            account.email = "p" + std::to_string(i) + "@acme.test";
            account.passwordHash = "hash";
            accounts.push_back(account);
        }
        QVERIFY(company.control->add(accounts));
        const Uuid round = company.launch({{sf::kSurveyRoundRemindDays, number(2)}});
        company.sweep();
        company.answerAll(round, {company.people[0], company.people[1]});
        QVERIFY(company.mails.empty());

        company.pass(2 * kDayMs);
        company.sweep();
        QCOMPARE(company.mails.size(), std::size_t{7});
        QVERIFY(std::ranges::all_of(company.mails, [&](const server::Mail& one) {
            return one.text == company.mails[0].text && one.subject == company.mails[0].subject;
        }));
        company.restart();
        company.sweep();
        QCOMPARE(company.mails.size(), std::size_t{7});
        company.pass(2 * kDayMs);
        company.sweep();
        QCOMPARE(company.mails.size(), std::size_t{14});
        company.pass(20 * kDayMs);
        company.sweep();

        QCOMPARE(company.mails.size(), std::size_t{14});
    }

    void whoever_leaves_is_invited_no_longer_and_what_they_answered_counts() {
        SurveyCompany company(7);
        const Uuid round = company.launch();
        company.sweep();
        company.answerAll(round, company.people);

        company.set(schema::kEmployee, company.people[0], sf::of(schema::kEmployee, "status"), number(2));
        company.sweep();
        QCOMPARE(company.segmentsOf(round, company.people[0]), std::string("none"));
        QVERIFY(!company.draw(round, company.people[0]));
        company.close(round);

        QCOMPARE(company.round(round).number(sf::kSurveyRoundAnswered), std::int64_t{7});
        QCOMPARE(company.round(round).number(sf::kSurveyRoundInvited), std::int64_t{8});
    }

    void by_a_rule_of_the_company_answers_are_deleted_earlier() {
        SurveyCompany company(7);
        const Uuid round = countedRound(company);
        keepAnswersFor(company, 2);

        company.pass(40 * server::kDayMs);
        company.sweep();
        QVERIFY(!company.kept(schema::kSurveyAnswer, round).empty());
        company.pass(30 * server::kDayMs);
        company.sweep();

        QVERIFY(company.kept(schema::kSurveyAnswer, round).empty());
        QVERIFY(company.kept(schema::kSurveyKey, round).empty());
        QVERIFY(company.figures(round, ""));
    }

    void a_rule_that_keeps_more_than_a_year_keeps_answers_no_longer() {
        SurveyCompany company(7);
        const Uuid round = countedRound(company);
        keepAnswersFor(company, 60);

        company.pass(server::kAnswersKeptMs);
        company.sweep();

        QVERIFY(company.kept(schema::kSurveyAnswer, round).empty());
    }

    void after_a_year_answers_and_what_opens_them_are_deleted_and_figures_stay() {
        SurveyCompany company(7);
        const Uuid round = countedRound(company);

        company.pass(server::kAnswersKeptMs);
        company.sweep();

        for (const EntityNumber entity : {schema::kSurveyKey, schema::kSurveyAnswer, schema::kSurveySnapshot,
                                          schema::kSurveyDraw, schema::kSurveyMessage}) {
            QVERIFY(company.kept(entity, round).empty());
        }
        QVERIFY(company.figures(round, ""));
        const Uuid filter = company.world.newId();
        SurveyCompany::accept(company.push(
            {createOperation(schema::kSurveyFilter, filter,
                             {{sf::kSurveyFilterRound, round}, {sf::kSurveyFilterTerms, std::string("{}")}})}));
        company.sweep();
        QCOMPARE(company.row(schema::kSurveyFilter, filter)->text(sf::kSurveyFilterRefusal),
                 std::string(server::kFilterTooLate));
    }
};

QTEST_GUILESS_MAIN(SurveysRhythmTest)
#include "surveys_rhythm_test.moc"
