// SPDX-License-Identifier: GPL-3.0-or-later
// How a round of a survey opens: whom it asks, what it publishes, and when it is refused.
#include "tests/server/survey_company.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using server::RoundState;

namespace {

constexpr std::int64_t kHourMs = 3600LL * 1000;

Value number(std::int64_t value) {
    return value;
}

}  // namespace

class SurveysOpenTest : public QObject {
    Q_OBJECT

  private slots:
    void a_round_opens_invites_everybody_and_publishes_what_everybody_receives() {
        SurveyCompany company(7);
        const Uuid round = company.launch();

        company.sweep();

        QCOMPARE(company.state(round), RoundState::open);
        QCOMPARE(company.round(round).number(sf::kSurveyRoundInvited), std::int64_t{8});
        QCOMPARE(company.round(round).number(sf::kSurveyRoundNumber), std::int64_t{1});
        const auto published = company.published(round);
        QCOMPARE(published.form, shortForm());
        QCOMPARE(published.invited, 8U);
        QCOMPARE(published.threshold, survey::kThresholdDefault);
        QCOMPARE(published.company, company.world.options.tenant);
        const auto form = company.row(schema::kSurveyForm, company.formId(round));
        QCOMPARE(company.round(round).text(sf::kSurveyRoundFormHash),
                 survey::publishedFormHash(form->text(sf::kSurveyFormDocument)));
    }

    void who_is_invited_holds_the_form_and_the_own_invitation_alone() {
        SurveyCompany company(6);
        const Uuid round = company.launch(
            {{sf::kSurveyRoundAudience, number(1)},
             {sf::kSurveyRoundPeople, std::vector<Uuid>(company.people.begin(), company.people.begin() + 5)}});
        company.sweep();
        Device asked(company.world, company.people[0]);
        Device other(company.world, company.people[5]);
        asked.sync();
        other.sync();

        const auto invitations = [](const Device& device) {
            return std::count_if(device.rows.begin(), device.rows.end(),
                                 [](const auto& row) { return row.first.first == schema::kSurveyInvitation; });
        };
        QVERIFY(asked.holds(schema::kSurveyForm, company.formId(round)));
        QVERIFY(!asked.holds(schema::kSurveyRound, round));
        QCOMPARE(invitations(asked), std::ptrdiff_t{1});
        QVERIFY(!other.holds(schema::kSurveyForm, company.formId(round)));
        QCOMPARE(invitations(other), std::ptrdiff_t{0});
        QCOMPARE(company.segmentsOf(round, company.people[5]), std::string("none"));
        QVERIFY(company.world.service->check());
    }

    void the_hash_of_what_is_published_is_in_the_audit_log() {
        SurveyCompany company(6);
        const Uuid round = company.launch();
        company.sweep();

        const auto lines = company.world.service->auditEntries(0, 1000).value();
        const auto line = std::ranges::find_if(
            lines, [](const server::AuditEntry& one) { return one.action == "survey_round.opened"; });

        QVERIFY(line != lines.end());
        QCOMPARE(line->subject, round);
        QVERIFY(line->detail.find(company.round(round).text(sf::kSurveyRoundFormHash)) != std::string::npos);
    }

    void nobody_receives_the_keys() {
        SurveyCompany company(6);
        const Uuid round = company.launch();
        company.sweep();

        company.ofHanna.sync();

        QCOMPARE(company.kept(schema::kSurveyKey, round).size(), std::size_t{1});
        QVERIFY(std::ranges::none_of(company.ofHanna.rows, [](const auto& row) {
            return schema::kSchema.entity(row.first.first)->flow == schema::Flow::kept;
        }));
        QVERIFY(company.ofHanna.difference().empty());
    }

    void a_round_waits_until_it_opens() {
        SurveyCompany company(6);
        const std::int64_t opens = company.world.clock.now() + 2 * kHourMs;
        const Uuid round = company.launch({{sf::kSurveyRoundOpens, number(opens)}});
        company.sweep();
        QCOMPARE(company.state(round), RoundState::waiting);

        company.pass(2 * kHourMs);
        company.job->sweep();

        QCOMPARE(company.state(round), RoundState::open);
        QCOMPARE(company.row(schema::kSurveyForm, company.formId(round))->number(sf::kSurveyFormOpens), opens);
    }

    void teams_with_those_below_people_and_a_rule_are_asked_together_and_nobody_else() {
        SurveyCompany company(12);
        const auto& people = company.people;
        const Uuid above = company.team("Sales", people[0], {people[1]});
        company.team("Sales North", {}, {people[2], people[3]}, above);
        company.set(schema::kEmployee, people[4], sf::of(schema::kEmployee, "location"), std::string("Berlin"));
        company.set(schema::kEmployee, people[5], sf::of(schema::kEmployee, "location"), std::string("Berlin"));
        company.set(schema::kEmployee, people[3], sf::of(schema::kEmployee, "status"), number(2));
        company.set(schema::kEmployee, people[7], sf::of(schema::kEmployee, "status"), number(1));
        const Uuid round = company.launch({{sf::kSurveyRoundAudience, number(1)},
                                           {sf::kSurveyRoundTeams, std::vector<Uuid>{above}},
                                           {sf::kSurveyRoundPeople, std::vector<Uuid>{people[6], people[7]}},
                                           {sf::kSurveyRoundRule, std::string("location is \"Berlin\"\n")}});

        company.sweep();

        QCOMPARE(company.state(round), RoundState::open);
        std::string asked;
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (company.segmentsOf(round, people[i]) != "none") asked += std::to_string(i) + " ";
        }
        QCOMPARE(asked, std::string("0 1 2 4 5 6 "));
    }

    void what_cannot_be_asked_is_refused_with_the_reason_data() {
        QTest::addColumn<QString>("why");
        for (const char* why : {"too_few_invited", "threshold_out_of_range", "form_unreadable", "form_has_errors",
                                "already_over", "cancelled"}) {
            QTest::newRow(why) << why;
        }
    }

    void what_cannot_be_asked_is_refused_with_the_reason() {
        QFETCH(QString, why);
        SurveyCompany company(why == "too_few_invited" ? 3 : 6);
        survey::Form form = shortForm();
        Fields also;
        if (why == "threshold_out_of_range") also = {{sf::kSurveyRoundThreshold, number(2)}};
        if (why == "form_has_errors") form.sections[0].questions.clear();
        if (why == "already_over") also = {{sf::kSurveyRoundCloses, number(company.world.clock.now() - 1)}};
        if (why == "cancelled") also = {{sf::kSurveyRoundClose, true}};
        Uuid round;
        if (why == "form_unreadable") {
            company.launch();
            round = company.world.newId();
            SurveyCompany::accept(company.push({createOperation(schema::kSurveyRound, round,
                                                                {{sf::kSurveyRoundSurvey, company.survey},
                                                                 {sf::kSurveyRoundTitle, std::string("x")},
                                                                 {sf::kSurveyRoundForm, std::string("{}")}})}));
        } else {
            round = company.launch(also, form);
        }

        company.sweep();

        QCOMPARE(company.state(round), RoundState::refused);
        QCOMPARE(QString::fromStdString(company.refusal(round)), why);
        QCOMPARE(company.kept(schema::kSurveyKey, round).size(), std::size_t{0});
        QVERIFY(!company.row(schema::kSurveyForm, company.formId(round)));
    }

    void every_combination_of_values_that_an_answer_may_state_is_shared_by_as_many_as_the_threshold_says() {
        SurveyCompany company(23);
        for (std::size_t i = 0; i < company.people.size(); ++i) {
            const char* place = i < 11 ? "Berlin" : i < 20 ? "Munich" : "Rome";
            company.set(schema::kEmployee, company.people[i], sf::of(schema::kEmployee, "location"),
                        std::string(place));
            company.set(schema::kEmployee, company.people[i], sf::of(schema::kEmployee, "department"),
                        std::string(i % 2 == 0 ? "Sales" : "Works"));
        }
        const Uuid round = company.launch({{sf::kSurveyRoundCuts, std::string("location department")}});

        company.sweep();

        const auto published = company.published(round);
        QCOMPARE(published.cuts.size(), std::size_t{2});
        QCOMPARE(published.cuts[0].key, std::string("location"));
        std::uint32_t all = 0;
        for (const survey::SegmentGroup& group : published.groups) {
            QVERIFY(group.people >= published.threshold);
            all += group.people;
        }
        QCOMPARE(all, published.invited);
        // Three in Rome are too few to say so.
        const auto& places = published.cuts[0].names;
        QVERIFY(std::ranges::find(places, "Berlin") != places.end());
        QVERIFY(std::ranges::find(places, "Rome") == places.end());
    }

    void a_confidential_attribute_is_no_cut() {
        SurveyCompany company(10);
        const Uuid secret = company.world.newId();
        const Uuid open = company.world.newId();
        const auto attribute = [&](const Uuid& id, bool isSecret) {
            return createOperation(schema::kCustomAttribute, id,
                                   {{sf::kAttributeName, std::string(isSecret ? "Salary band" : "Union")},
                                    {sf::kAttributeKind, number(0)},
                                    {sf::kAttributeConfidential, isSecret}});
        };
        std::vector<merge::Operation> operations{attribute(secret, true), attribute(open, false)};
        std::vector<Uuid> everybody = company.people;
        everybody.push_back(company.hanna);
        for (const Uuid& person : everybody) {
            const Fields of{{sf::kCustomAttribute, open}, {sf::kCustomPerson, person}};
            Fields fields = of;
            fields.emplace_back(sf::kCustomValue, std::string("yes"));
            operations.push_back(createOperation(schema::kCustomValue, derived(schema::kCustomValue, of), fields));
        }
        company.world.seed(operations);
        const Uuid round =
            company.launch({{sf::kSurveyRoundCuts, secret.toString() + " " + open.toString() + " weather"}});

        company.sweep();

        const auto published = company.published(round);
        QCOMPARE(published.cuts.size(), std::size_t{1});
        QCOMPARE(published.cuts[0].key, open.toString());
        QCOMPARE(published.cuts[0].name, std::string("Union"));
    }

    void a_server_that_ends_while_a_round_opens_goes_on_with_the_same_keys_data() {
        QTest::addColumn<QString>("step");
        QTest::newRow("before anything is kept") << "freeze";
        QTest::newRow("before anything is published") << "publish";
    }

    void a_server_that_ends_while_a_round_opens_goes_on_with_the_same_keys() {
        QFETCH(QString, step);
        SurveyCompany company(6);
        const Uuid round = company.launch();
        company.restart([&](std::string_view at) {
            return at == step.toStdString() ? Result<void>(Error{ErrorCode::io, "killed"}) : Result<void>();
        });
        company.job->touch(company.world.options.tenant);
        company.job->sweep();
        QCOMPARE(company.state(round), RoundState::waiting);
        const auto before = company.kept(schema::kSurveyKey, round);

        company.restart();
        company.sweep();

        QCOMPARE(company.state(round), RoundState::open);
        QCOMPARE(company.round(round).number(sf::kSurveyRoundInvited), std::int64_t{7});
        if (!before.empty()) {
            QCOMPARE(company.kept(schema::kSurveyKey, round)[0].text(sf::kSurveyKeySigning),
                     before[0].text(sf::kSurveyKeySigning));
        }
        QCOMPARE(company.rows(schema::kSurveyForm).size(), std::size_t{1});
    }

    void rounds_of_one_survey_are_counted_and_a_later_one_keeps_to_the_higher_threshold() {
        SurveyCompany company(11);
        const Uuid first = company.launch({{sf::kSurveyRoundThreshold, number(8)}});
        company.sweep();
        const Uuid second = company.launch({{sf::kSurveyRoundThreshold, number(5)}});
        company.sweep();

        QCOMPARE(company.round(first).number(sf::kSurveyRoundNumber), std::int64_t{1});
        QCOMPARE(company.round(second).number(sf::kSurveyRoundNumber), std::int64_t{2});
        QCOMPARE(company.published(second).threshold, 8U);
        QVERIFY(company.published(first).signingKey != company.published(second).signingKey);
    }

    void while_it_is_open_a_threshold_rises_and_never_falls_and_dates_move() {
        SurveyCompany company(12);
        const Uuid round = company.launch();
        company.sweep();
        const auto set = [&](FieldNumber field, std::int64_t value) {
            SurveyCompany::accept(company.push({setOperation(schema::kSurveyRound, round, field, value)}));
            company.sweep();
        };

        set(sf::kSurveyRoundThreshold, 9);
        QCOMPARE(company.round(round).number(sf::kSurveyRoundThreshold), std::int64_t{9});
        set(sf::kSurveyRoundThreshold, 4);
        QCOMPARE(company.round(round).number(sf::kSurveyRoundThreshold), std::int64_t{9});
        const std::int64_t closes = company.world.clock.now() + 9 * kHourMs;
        set(sf::kSurveyRoundCloses, closes);

        QCOMPARE(company.row(schema::kSurveyForm, company.formId(round))->number(sf::kSurveyFormCloses), closes);
        QCOMPARE(company.state(round), RoundState::open);
    }
};

QTEST_GUILESS_MAIN(SurveysOpenTest)
#include "surveys_open_test.moc"
