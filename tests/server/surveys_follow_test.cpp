// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a round after it was counted: managers, filters, and threads with people whom nobody knows.
#include "sync/server/surveys/following.h"
#include "sync/server/surveys/last_count.h"
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

/// Thirty people in three teams of ten, two below one above, all of whom have answered.
struct Company : SurveyCompany {
    Uuid round;
    Uuid above, north, south, other;
    std::vector<Participant> answered;

    explicit Company(bool managersRead = true) : SurveyCompany(30) {
        const auto some = [&](std::size_t from, std::size_t to) {
            return std::vector<Uuid>(people.begin() + static_cast<std::ptrdiff_t>(from),
                                     people.begin() + static_cast<std::ptrdiff_t>(to));
        };
        above = team("Sales", hanna, {});
        north = team("North", people[0], some(1, 10), above);
        south = team("South", people[10], some(11, 20), above);
        other = team("Works", people[20], some(21, 30));
        // Hanna leads those above and would be alone in their team.
        round = launch({{sf::kSurveyRoundAudience, number(1)},
                        {sf::kSurveyRoundPeople, people},
                        {sf::kSurveyRoundCuts, std::string("team")},
                        {sf::kSurveyRoundManagersRead, managersRead}});
        sweep();
        for (std::size_t i = 0; i < people.size(); ++i) {
            auto one = *draw(round, people[i]);
            const bool isTalking = i % 10 < 8;
            if (!answer(round, one, {.q1 = i < 10 ? 5 : 2, .why = isTalking ? "word" : "", .wantsReplies = true})) {
                qFatal("nobody could answer");
            }
            answered.push_back(std::move(one));
        }
    }
    Uuid share(const Uuid& person) {
        const Fields of{{sf::kSurveyShareRound, round}, {sf::kSurveySharePerson, person}};
        Fields fields = of;
        fields.emplace_back(sf::kSurveyShareAt, world.clock.now());
        const Uuid id = derived(schema::kSurveyShare, of);
        accept(push({createOperation(schema::kSurveyShare, id, fields)}));
        return id;
    }
    std::size_t readBy(const Uuid& person, EntityNumber entity) {
        Device device(world, person);
        device.sync();
        return static_cast<std::size_t>(std::count_if(device.rows.begin(), device.rows.end(), [&](const auto& row) {
            return row.first.first == entity && row.second.alive();
        }));
    }
};

/// Ten of Berlin sell and five work there, and as many in Munich.
struct Places : SurveyCompany {
    Uuid round;

    Places() : SurveyCompany(30) {
        for (std::size_t i = 0; i < people.size(); ++i) {
            set(schema::kEmployee, people[i], sf::of(schema::kEmployee, "location"),
                std::string(i < 15 ? "Berlin" : "Munich"));
            set(schema::kEmployee, people[i], sf::of(schema::kEmployee, "department"),
                std::string(i % 15 < 10 ? "Sales" : "Works"));
        }
        round = launch({{sf::kSurveyRoundAudience, number(1)},
                        {sf::kSurveyRoundPeople, people},
                        {sf::kSurveyRoundCuts, std::string("location department")}});
        sweep();
        answerAll(round, people);
        close(round);
    }
    Uuid ask(const std::string& terms) {
        const Uuid id = world.newId();
        accept(push({createOperation(schema::kSurveyFilter, id,
                                     {{sf::kSurveyFilterRound, round},
                                      {sf::kSurveyFilterName, std::string("mine")},
                                      {sf::kSurveyFilterTerms, terms}})}));
        sweep();
        return id;
    }
    /// All rows of the round that the server keeps of it.
    void lose(EntityNumber entity) {
        server::Kept gone;
        for (const Record& row : kept(entity, round)) gone.remove.emplace_back(entity, row.id);
        QVERIFY(world.service->keep(gone).ok());
    }
    std::string refusalOf(const Uuid& filter) {
        return row(schema::kSurveyFilter, filter)->text(sf::kSurveyFilterRefusal);
    }
};

}  // namespace

class SurveysFollowTest : public QObject {
    Q_OBJECT

  private slots:
    void a_manager_reads_of_the_own_team_what_is_shared_and_of_no_other() {
        Company company;
        company.share(company.people[0]);

        company.close(company.round);

        QCOMPARE(company.state(company.round), RoundState::counted);
        const auto figures = company.figures(company.round, "team", ReadBy::reader, company.people[0]);
        QVERIFY(figures);
        QCOMPARE(figures->segments[0].respondents, std::optional<std::uint32_t>(10));
        QCOMPARE(figures->segments[0].items[0].tally->counts[4], std::uint64_t{10});
        QCOMPARE(company.readBy(company.people[0], schema::kSurveyResult), std::size_t{1});
        QCOMPARE(company.readBy(company.people[0], schema::kSurveyComment), std::size_t{8});
        QCOMPARE(company.readBy(company.people[10], schema::kSurveyResult), std::size_t{0});
        QVERIFY(company.world.service->check());
    }

    void what_is_shared_later_comes_and_what_is_no_longer_goes() {
        Company company;
        company.close(company.round);
        QCOMPARE(company.readBy(company.people[10], schema::kSurveyResult), std::size_t{0});

        const Uuid share = company.share(company.people[10]);
        company.sweep();
        QCOMPARE(company.readBy(company.people[10], schema::kSurveyResult), std::size_t{1});
        QCOMPARE(company.readBy(company.people[10], schema::kSurveyComment), std::size_t{8});
        company.ofHanna.sync();
        SurveyCompany::accept(company.push({lifeOperation(merge::OperationKind::remove, schema::kSurveyShare, share)}));
        QVERIFY(!company.row(schema::kSurveyShare, share));
        company.sweep();

        QCOMPARE(company.readBy(company.people[10], schema::kSurveyResult), std::size_t{0});
        QCOMPARE(company.readBy(company.people[10], schema::kSurveyComment), std::size_t{0});
    }

    void whoever_leads_those_above_reads_of_all_below() {
        Company company;
        company.share(company.hanna);

        company.close(company.round);

        const auto figures = company.figures(company.round, "team", ReadBy::reader, company.hanna);
        QVERIFY(figures);
        QCOMPARE(figures->segments[0].respondents, std::optional<std::uint32_t>(20));
    }

    void no_manager_reads_anything_where_that_was_not_said_before() {
        Company company(false);
        company.share(company.people[0]);

        company.close(company.round);

        QCOMPARE(company.readBy(company.people[0], schema::kSurveyResult), std::size_t{0});
    }

    void a_filter_finds_a_group_and_goes_with_its_row() {
        Places company;
        const Uuid filter = company.ask(R"({"location":["Berlin"]})");

        const auto figures = company.figures(company.round, filter.toString());
        QVERIFY(figures);
        QCOMPARE(figures->segments[0].respondents, std::optional<std::uint32_t>(15));
        QVERIFY(company.refusalOf(filter).empty());
        SurveyCompany::accept(
            company.push({lifeOperation(merge::OperationKind::remove, schema::kSurveyFilter, filter)}));
        company.sweep();

        QVERIFY(!company.figures(company.round, filter.toString()));
    }

    void a_filter_is_refused_whose_difference_to_what_is_shown_tells_of_few() {
        Places company;

        const Uuid sellers = company.ask(R"({"location":["Berlin"],"department":["Sales"]})");
        const Uuid workers = company.ask(R"({"location":["Berlin"],"department":["Works"]})");

        const std::set<std::string> reasons{"difference", "combination", "complementary"};
        QVERIFY2(reasons.contains(company.refusalOf(sellers)), company.refusalOf(sellers).c_str());
        QCOMPARE(company.refusalOf(workers), std::string("under_threshold"));
        QVERIFY(!company.figures(company.round, sellers.toString()));
        QVERIFY(!company.figures(company.round, workers.toString()));
    }

    void a_filter_within_a_quarter_of_an_hour_opens_no_answer_again() {
        Places company;
        company.lose(schema::kSurveyAnswer);

        company.pass(server::kCountHeldMs - 1000);
        const Uuid soon = company.ask(R"({"location":["Berlin"]})");
        QVERIFY(company.figures(company.round, soon.toString()));
        // Each question lets it stay as long again, and no longer.
        company.pass(server::kCountHeldMs - 1000);
        const Uuid sooner = company.ask(R"({"location":["Munich"]})");
        QVERIFY(company.figures(company.round, sooner.toString()));
        company.pass(server::kCountHeldMs);
        const Uuid late = company.ask(R"({"department":["Works"]})");

        const auto figures = company.figures(company.round, late.toString());
        QVERIFY(!figures || !figures->segments[0].respondents || *figures->segments[0].respondents == 0);
    }

    void a_filter_after_the_answers_are_deleted_finds_nothing_that_is_held() {
        Places company;
        company.lose(schema::kSurveyKey);

        const Uuid filter = company.ask(R"({"location":["Berlin"]})");

        QCOMPARE(company.refusalOf(filter), std::string(server::kFilterTooLate));
    }

    void a_filter_of_what_the_round_is_not_cut_by_is_refused() {
        Places company;

        QCOMPARE(company.refusalOf(company.ask(R"({"weather":["rain"]})")), std::string("invalid"));
        QCOMPARE(company.refusalOf(company.ask("nothing")), std::string("invalid"));
    }

    void a_reply_reaches_whoever_wrote_and_what_they_add_follows_it() {
        Company company;
        company.close(company.round);
        const auto comments = company.comments(company.round);
        const auto comment =
            std::ranges::find_if(comments, [](const Record& one) { return one.flag(sf::kSurveyCommentAnswerable); });
        QVERIFY(comment != comments.end());
        const Uuid reply = company.world.newId();
        SurveyCompany::accept(company.push({createOperation(
            schema::kSurveyReply, reply,
            {{sf::kSurveyReplyComment, comment->id}, {sf::kSurveyReplyText, std::string("Why so?")}})}));
        company.sweep();

        QVERIFY(company.row(schema::kSurveyReply, reply)->flag(sf::kSurveyReplyDelivered));
        Participant* writer = nullptr;
        for (Participant& one : company.answered) {
            const auto parts = server::partsUnder(*company.world.service, company.round, one.token.tag()).value();
            if (parts.size() < 2) continue;
            QVERIFY(writer == nullptr);
            writer = &one;
            QCOMPARE(parts[1].place, std::string("reply 1"));
            const auto text = anonymous::openText(one.token.threadKey(),
                                                  {anonymous::SealedKind::reply, company.round, one.token.tag(), 1},
                                                  survey::fromBase64(parts[1].sealed).value());
            QCOMPARE(text.value(), std::string("Why so?"));
        }
        QVERIFY(writer != nullptr);
        QVERIFY(company.send(company.round, *writer, "Because.", anonymous::SealedKind::message, 1));
        company.pass(server::kDayMs);
        company.job->sweep();

        const auto now = company.comments(company.round);
        QCOMPARE(now.size(), comments.size() + 1);
        const auto added =
            std::ranges::find_if(now, [](const Record& one) { return one.text(sf::kSurveyCommentText) == "Because."; });
        QVERIFY(added != now.end());
        QCOMPARE(added->reference(sf::kSurveyCommentFollows), comment->id);
        QCOMPARE(added->text(sf::kSurveyCommentQuestion), std::string("why"));

        // The thread goes on from there, and nothing comes twice.
        const Uuid second = company.world.newId();
        SurveyCompany::accept(company.push(
            {createOperation(schema::kSurveyReply, second,
                             {{sf::kSurveyReplyComment, added->id}, {sf::kSurveyReplyText, std::string("Thanks")}})}));
        company.sweep();
        const auto parts = server::partsUnder(*company.world.service, company.round, writer->token.tag()).value();
        QCOMPARE(parts.size(), std::size_t{4});
        QCOMPARE(company.comments(company.round).size(), now.size());
    }

    void what_somebody_adds_of_whom_no_comment_is_shown_is_not_shown_either() {
        Company company;
        company.close(company.round);
        const std::size_t before = company.comments(company.round).size();

        QVERIFY(company.send(company.round, company.answered[9], "Psst", anonymous::SealedKind::message, 1));
        company.pass(server::kDayMs);
        company.job->sweep();

        QCOMPARE(company.comments(company.round).size(), before);
    }

    void a_message_that_no_row_can_hold_keeps_nobody_elses_back() {
        Company company;
        company.close(company.round);
        using anonymous::SealedKind;
        QVERIFY(company.send(company.round, company.answered[0], std::string("a\0b", 3), SealedKind::message, 1));
        QVERIFY(company.send(company.round, company.answered[1], "\xC3(", SealedKind::message, 1));
        QVERIFY(company.send(company.round, company.answered[2], "I can be read", SealedKind::message, 1));
        company.pass(server::kDayMs);
        company.job->sweep();

        const auto now = company.comments(company.round);
        QCOMPARE(
            std::ranges::count_if(now, [](const Record& one) { return one.text(sf::kSurveyCommentText) != "word"; }),
            std::ptrdiff_t{1});
        QVERIFY(std::ranges::any_of(
            now, [](const Record& one) { return one.text(sf::kSurveyCommentText) == "I can be read"; }));
    }

    void a_server_that_ends_while_it_delivers_delivers_once() {
        Company company;
        company.close(company.round);
        const Uuid comment = company.comments(company.round)[0].id;
        const Uuid reply = company.world.newId();
        company.restart([](std::string_view at) {
            return at == "threads" ? Result<void>(Error{ErrorCode::io, "killed"}) : Result<void>();
        });
        SurveyCompany::accept(company.push(
            {createOperation(schema::kSurveyReply, reply,
                             {{sf::kSurveyReplyComment, comment}, {sf::kSurveyReplyText, std::string("Hello")}})}));
        company.sweep();
        QVERIFY(!company.row(schema::kSurveyReply, reply)->flag(sf::kSurveyReplyDelivered));

        company.restart();
        company.sweep();

        QVERIFY(company.row(schema::kSurveyReply, reply)->flag(sf::kSurveyReplyDelivered));
        const auto kept = company.kept(schema::kSurveyMessage, company.round);
        QCOMPARE(std::ranges::count_if(
                     kept, [](const Record& one) { return one.text(sf::kSurveyMessagePlace).starts_with("reply"); }),
                 std::ptrdiff_t{1});
    }

    void what_people_add_is_shown_once_a_day_whatever_happens_in_between() {
        Company company;
        company.close(company.round);
        company.sweep();
        const std::size_t before = company.comments(company.round).size();
        const auto toMidnight = server::kDayMs - company.world.clock.time % server::kDayMs;
        using anonymous::SealedKind;

        QVERIFY(company.send(company.round, company.answered[0], "in the morning", SealedKind::message, 1));
        for (const std::int64_t after : {toMidnight / 3, toMidnight / 3}) {
            company.pass(after);
            company.job->sweep();
        }
        company.restart();
        company.sweep();
        QVERIFY(company.send(company.round, company.answered[1], "in the evening", SealedKind::message, 1));
        company.sweep();
        QCOMPARE(company.comments(company.round).size(), before);

        company.pass(toMidnight / 3 + 3);
        company.job->sweep();
        QCOMPARE(company.comments(company.round).size(), before + 2);
        QVERIFY(company.send(company.round, company.answered[2], "at night", SealedKind::message, 1));
        company.sweep();
        QCOMPARE(company.comments(company.round).size(), before + 2);
    }

    // Replies go to what one person wrote, so a mark on comments says which are of one person.
    void which_comments_can_be_replied_to_is_told_where_enough_people_want_that_and_enough_do_not() {
        const auto answerable = [](std::size_t wanting, std::size_t others) {
            SurveyCompany company(20);
            const Uuid round =
                company.launch({{sf::kSurveyRoundAudience, number(1)}, {sf::kSurveyRoundPeople, company.people}});
            company.sweep();
            for (std::size_t i = 0; i < wanting + others; ++i) {
                auto one = *company.draw(round, company.people[i]);
                if (!company.answer(round, one, {.q1 = 3, .why = "word", .wantsReplies = i < wanting})) return -1L;
            }
            company.close(round);
            const auto comments = company.comments(round);
            return comments.size() == wanting + others
                       ? static_cast<long>(std::ranges::count_if(
                             comments, [](const Record& one) { return one.flag(sf::kSurveyCommentAnswerable); }))
                       : -1L;
        };

        QCOMPARE(answerable(5, 5), 5L);
        QCOMPARE(answerable(10, 0), 10L);
        QCOMPARE(answerable(4, 6), 0L);
        QCOMPARE(answerable(9, 1), 0L);
    }
};

QTEST_GUILESS_MAIN(SurveysFollowTest)
#include "surveys_follow_test.moc"
