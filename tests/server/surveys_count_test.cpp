// SPDX-License-Identifier: GPL-3.0-or-later
// What a round comes to: sealed answers become figures, and nothing else of them leaves the server.
#include "tests/server/survey_company.h"

#include <QTest>

#include <set>

using namespace aufwind;
using namespace aufwind::test;
using server::ReadBy;
using server::RoundState;

namespace {

Value number(std::int64_t value) {
    return value;
}

}  // namespace

class SurveysCountTest : public QObject {
    Q_OBJECT

  private slots:
    void forty_answers_become_figures_of_everybody_and_of_each_cut() {
        SurveyCompany company(39);
        std::vector<Uuid> berlin;
        for (std::size_t i = 0; i < company.people.size(); ++i) {
            company.set(schema::kEmployee, company.people[i], sf::of(schema::kEmployee, "location"),
                        std::string(i < 20 ? "Berlin" : "Munich"));
        }
        company.set(schema::kEmployee, company.hanna, sf::of(schema::kEmployee, "location"), std::string("Munich"));
        const Uuid round = company.launch({{sf::kSurveyRoundCuts, std::string("location")}});
        company.sweep();
        const std::vector<Uuid> some(company.people.begin(), company.people.begin() + 20);
        std::vector<Uuid> others(company.people.begin() + 20, company.people.end());
        others.push_back(company.hanna);
        company.answerAll(round, some, {.q1 = 5, .q2 = 4, .why = "It is fine"});
        company.answerAll(round, others, {.q1 = 2, .q2 = 1});

        company.close(round);

        QCOMPARE(company.state(round), RoundState::counted);
        const Record row = company.round(round);
        QCOMPARE(row.number(sf::kSurveyRoundDrawn), std::int64_t{40});
        QCOMPARE(row.number(sf::kSurveyRoundAnswered), std::int64_t{40});
        const auto all = company.figures(round, "");
        QVERIFY(all);
        QCOMPARE(all->segments[0].respondents, std::optional<std::uint32_t>(40));
        QVERIFY(all->segments[0].items[0].tally.has_value());
        QCOMPARE(all->segments[0].items[0].tally->counts, (std::vector<std::uint64_t>{0, 20, 0, 0, 20}));
        const auto places = company.figures(round, "location");
        QVERIFY(places);
        const survey::PublishedForm form = company.published(round);
        const auto& names = form.cuts[0].names;
        for (const survey::SegmentFigures& one : places->segments) {
            if (!one.value || *one.value >= names.size()) continue;
            QCOMPARE(one.respondents, std::optional<std::uint32_t>(20));
            const std::size_t point = names[*one.value] == "Berlin" ? 4 : 1;
            QCOMPARE(one.items[0].tally->counts[point], std::uint64_t{20});
        }
        QCOMPARE(company.comments(round).size(), std::size_t{20});
        QVERIFY(company.world.service->check());
    }

    void too_few_who_answered_are_counted_never() {
        SurveyCompany company(9);
        const Uuid round = company.launch();
        company.sweep();
        for (const Uuid& person : company.people) QVERIFY(company.draw(round, person));
        Uuid other = company.hanna;
        auto last = company.draw(round, other);
        QVERIFY(company.answer(round, *last));

        company.close(round);

        QCOMPARE(company.state(round), RoundState::tooFew);
        QVERIFY(company.rows(schema::kSurveyResult).empty());
        QVERIFY(company.rows(schema::kSurveyComment).empty());
        // Not even how many they were, and nothing can be read of what they said.
        QVERIFY(company.round(round).cell(sf::kSurveyRoundAnswered) == nullptr);
        QVERIFY(company.kept(schema::kSurveyKey, round).empty());
        const auto form = company.row(schema::kSurveyForm, company.formId(round));
        QCOMPARE(form->number(sf::kSurveyFormState), static_cast<std::int64_t>(server::FormState::tooFew));
    }

    void an_answer_that_was_replaced_counts_once_as_it_was_last() {
        SurveyCompany company(7);
        const Uuid round = company.launch();
        company.sweep();
        auto all = company.answerAll(round, company.people, {.q1 = 1});
        for (Participant& one : all) QVERIFY(company.answer(round, one, {.q1 = 5}));

        company.close(round);

        const auto figures = company.figures(round, "");
        QVERIFY(figures);
        QCOMPARE(figures->segments[0].respondents, std::optional<std::uint32_t>(7));
        QCOMPARE(figures->segments[0].items[0].tally->counts[4], std::uint64_t{7});
        QCOMPARE(figures->segments[0].items[0].tally->counts[0], std::uint64_t{0});
    }

    void what_nobody_could_have_sent_counts_nowhere() {
        SurveyCompany company(9);
        const Uuid round = company.launch();
        company.sweep();
        company.answerAll(round, {company.people.begin(), company.people.begin() + 7});
        auto eighth = *company.draw(round, company.people[7]);
        auto ninth = *company.draw(round, company.people[8]);
        QVERIFY(company.send(round, eighth, "no answer at all"));
        survey::AnswerDocument beyond = company.documentOf(round, ninth, {});
        beyond.answers["q1"].number = 99;
        QVERIFY(company.send(round, ninth, survey::answerDocument(beyond)));
        // One that was laid into the table under a tag of nobody's, sealed to another key.
        const auto stranger = anonymous::makeHpkeKeyPair();
        const std::string tag(32, 'x');
        const auto sealed = anonymous::sealText(stranger.publicKey, {anonymous::SealedKind::answer, round, tag, 1},
                                                survey::answerDocument(company.documentOf(round, ninth, {})))
                                .value();
        Record forged;
        forged.entity = schema::kSurveyAnswer;
        forged.ensure(sf::kSurveyAnswerRound).value = round;
        forged.ensure(sf::kSurveyAnswerTag).value = survey::toBase64(tag);
        forged.ensure(sf::kSurveyAnswerVersion).value = number(1);
        forged.ensure(sf::kSurveyAnswerSealed).value = survey::toBase64(sealed);
        QVERIFY(company.world.service->keep(server::Kept{.put = {forged}}));

        company.close(round);

        QCOMPARE(company.state(round), RoundState::counted);
        QCOMPARE(company.round(round).number(sf::kSurveyRoundAnswered), std::int64_t{7});
        QCOMPARE(company.round(round).number(sf::kSurveyRoundDrawn), std::int64_t{9});
    }

    void hr_receives_figures_and_no_answer() {
        SurveyCompany company(8);
        const Uuid round = company.launch();
        company.sweep();
        company.answerAll(round, company.people, {.why = "canary"});
        company.ofHanna.sync();
        QVERIFY(std::ranges::none_of(company.ofHanna.rows, [](const auto& row) {
            return row.first.first == schema::kSurveyResult || row.first.first == schema::kSurveyComment;
        }));
        QVERIFY(company.round(round).cell(sf::kSurveyRoundDrawn) == nullptr);

        company.close(round);
        company.ofHanna.sync();

        std::size_t comments = 0;
        for (const auto& [name, row] : company.ofHanna.rows) {
            QVERIFY(schema::kSchema.entity(name.first)->flow != schema::Flow::kept);
            comments += name.first == schema::kSurveyComment ? 1 : 0;
            if (name.first == schema::kSurveyComment) QVERIFY(row.author.isNil());
        }
        QCOMPARE(comments, std::size_t{8});
        QVERIFY(company.ofHanna.difference().empty());
        Device member(company.world, company.people[0]);
        member.sync();
        QVERIFY(std::ranges::none_of(member.rows, [](const auto& row) {
            return row.first.first == schema::kSurveyResult || row.first.first == schema::kSurveyComment;
        }));
    }

    void participants_read_the_figures_of_everybody_where_that_was_promised() {
        SurveyCompany company(8);
        const Uuid round = company.launch({{sf::kSurveyRoundParticipantsRead, true}});
        company.sweep();
        company.answerAll(round, company.people, {.why = "canary"});

        company.close(round);

        QVERIFY(company.figures(round, "", ReadBy::participants));
        Device member(company.world, company.people[0]);
        member.sync();
        const auto of = [&](EntityNumber entity) {
            return std::count_if(member.rows.begin(), member.rows.end(),
                                 [&](const auto& row) { return row.first.first == entity; });
        };
        QCOMPARE(of(schema::kSurveyResult), std::ptrdiff_t{1});
        QCOMPARE(of(schema::kSurveyComment), std::ptrdiff_t{0});
    }

    void a_round_closes_by_its_date_and_never_opens_again() {
        SurveyCompany company(7);
        const std::int64_t closes = company.world.clock.now() + 3600 * 1000;
        const Uuid round = company.launch({{sf::kSurveyRoundCloses, number(closes)}});
        company.sweep();
        company.answerAll(round, company.people);
        company.pass(3600 * 1000);
        company.job->sweep();
        QCOMPARE(company.state(round), RoundState::counted);

        SurveyCompany::accept(company.push({setOperation(schema::kSurveyRound, round, sf::kSurveyRoundCloses,
                                                         number(company.world.clock.now() + 3600 * 1000))}));
        company.sweep();

        QCOMPARE(company.state(round), RoundState::counted);
        QVERIFY(!company.draw(round, company.hanna));
    }

    void the_signing_key_is_gone_once_the_round_is_closed_and_answers_stay_for_who_looks_again() {
        SurveyCompany company(7);
        const Uuid round = company.launch();
        company.sweep();
        const auto all = company.answerAll(round, company.people);

        company.close(round);

        const auto keys = company.kept(schema::kSurveyKey, round);
        QCOMPARE(keys.size(), std::size_t{1});
        QVERIFY(keys[0].text(sf::kSurveyKeySigning).empty());
        QVERIFY(!keys[0].text(sf::kSurveyKeyOpening).empty());
        const auto parts = server::partsUnder(*company.world.service, round, all[0].token.tag());
        QVERIFY(parts);
        QCOMPARE(parts->size(), std::size_t{1});
    }

    void a_server_that_ends_while_it_counts_comes_to_the_same_data() {
        QTest::addColumn<QString>("step");
        for (const char* step : {"destroy", "remember", "conclude"}) QTest::newRow(step) << step;
    }

    void a_server_that_ends_while_it_counts_comes_to_the_same() {
        QFETCH(QString, step);
        SurveyCompany company(8);
        const Uuid round = company.launch();
        company.sweep();
        company.answerAll(round, company.people, {.q1 = 4, .why = "twice?"});
        company.restart([&](std::string_view at) {
            return at == step.toStdString() ? Result<void>(Error{ErrorCode::io, "killed"}) : Result<void>();
        });
        SurveyCompany::accept(company.push({company.closing(round)}));
        company.job->touch(company.world.options.tenant);
        company.job->sweep();
        QCOMPARE(company.state(round), RoundState::closed);
        QVERIFY(company.rows(schema::kSurveyResult).empty());

        company.restart();
        company.sweep();

        QCOMPARE(company.state(round), RoundState::counted);
        QCOMPARE(company.figures(round, "")->segments[0].items[0].tally->counts[3], std::uint64_t{8});
        QCOMPARE(company.comments(round).size(), std::size_t{8});
    }

    void a_server_that_ends_before_the_order_is_forgotten_forgets_it_when_it_comes_back() {
        SurveyCompany company(8);
        const Uuid round = company.launch();
        company.sweep();
        company.answerAll(round, company.people);
        company.restart([](std::string_view at) {
            return at == "forget" ? Result<void>(Error{ErrorCode::io, "killed"}) : Result<void>();
        });
        SurveyCompany::accept(company.push({company.closing(round)}));
        company.job->touch(company.world.options.tenant);
        company.job->sweep();
        QCOMPARE(company.state(round), RoundState::counted);
        QCOMPARE(company.kept(schema::kSurveyDraw, round).size(), std::size_t{8});

        int forgotten = 0;
        company.restart([&](std::string_view at) {
            forgotten += at == "forget" ? 1 : 0;
            return Result<void>();
        });
        company.sweep();

        QVERIFY(company.kept(schema::kSurveyDraw, round).empty());
        QCOMPARE(company.kept(schema::kSurveyAnswer, round).size(), std::size_t{8});
        const int once = forgotten;
        QVERIFY(once > 0);
        company.pass(2 * server::kDayMs);
        company.sweep();
        QCOMPARE(forgotten, once);
    }

    void ids_and_order_of_comments_say_nothing_of_whose_they_are() {
        SurveyCompany company(12);
        const Uuid round = company.launch();
        company.sweep();
        std::vector<std::string> said;
        for (std::size_t i = 0; i < company.people.size(); ++i) {
            auto one = *company.draw(round, company.people[i]);
            said.push_back("word " + std::string(1, static_cast<char>('a' + i)));
            QVERIFY(company.answer(round, one, {.why = said.back()}));
        }

        company.close(round);

        auto comments = company.comments(round);
        std::ranges::sort(comments, {}, &Record::seq);
        std::vector<std::string> order;
        for (const Record& one : comments) order.push_back(one.text(sf::kSurveyCommentText));
        QVERIFY(order != said);
        std::ranges::sort(order);
        QCOMPARE(order, said);
    }

    void the_count_of_draws_is_brought_up_once_a_day() {
        SurveyCompany company(8);
        const Uuid round = company.launch();
        company.sweep();
        for (std::size_t i = 0; i < 3; ++i) QVERIFY(company.draw(round, company.people[i]));
        company.sweep();
        QVERIFY(company.round(round).cell(sf::kSurveyRoundDrawn) == nullptr);

        company.pass(server::kDayMs);
        company.sweep();
        QCOMPARE(company.round(round).number(sf::kSurveyRoundDrawn), std::int64_t{3});
        QVERIFY(company.draw(round, company.people[4]));
        company.pass(server::kDayMs / 2);
        company.sweep();

        QCOMPARE(company.round(round).number(sf::kSurveyRoundDrawn), std::int64_t{3});
    }
};

QTEST_GUILESS_MAIN(SurveysCountTest)
#include "surveys_count_test.moc"
