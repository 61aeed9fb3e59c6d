// SPDX-License-Identifier: GPL-3.0-or-later
// Draws of the right to answer, and what comes with one, without HTTP; on both stores.
#include "sync/server/auth/keys.h"
#include "sync/server/surveys/answer_gate.h"
#include "tests/server/http/survey_round.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace aufwind;
using namespace aufwind::test;
using anonymous::AnswerToken;
using anonymous::SealedKind;
using anonymous::TokenRequest;
using server::Denial;
using server::GateStep;
using server::Kept;

namespace {

constexpr std::int64_t kHour = 3'600'000;

std::string codeOf(const std::optional<Denial>& denial) {
    return denial ? std::string(denial->code) : "taken";
}

struct Company {
    explicit Company(const server::TenantOptions& options = World::inMemory()) : world(schema::kSchema, options) {
        round.round = world.newId();
        round.company = world.options.tenant;
        world.seed(round.rows({ada, bo}, world.clock.now() - kHour, world.clock.now() + kHour));
        keep(round.keys());
    }
    void keep(const Kept& kept) {
        if (!world.service->keep(kept)) std::abort();
    }
    std::vector<std::string> perform(const std::vector<GateStep>& steps) {
        std::vector<std::string> codes;
        const auto denials = server::performTogether(*world.service, steps);
        for (const auto& denial : denials.value()) codes.push_back(codeOf(denial));
        return codes;
    }
    std::string perform(const GateStep& step) { return perform(std::vector{step}).front(); }
    GateStep drawing(const Uuid& person, const std::string& blinded,
                     std::shared_ptr<server::Drawing> into = std::make_shared<server::Drawing>()) {
        return server::drawStep(world.clock, round.round, person, blinded, std::move(into));
    }
    std::string draw(const Uuid& person, const std::string& blinded) { return perform(drawing(person, blinded)); }
    /// The signature that the person gets; empty where the draw is denied.
    std::string signature(const Uuid& person, const std::string& blinded) {
        const auto into = std::make_shared<server::Drawing>();
        if (perform(drawing(person, blinded, into)) != "taken") return {};
        return anonymous::SigningKey::parse(into->signing.view()).value().blindSign(blinded).value();
    }
    AnswerToken token(const Uuid& person) {
        TokenRequest request = TokenRequest::make(round.round, signingKey().publicKey()).value();
        return request.finish(signingKey().publicKey(), signature(person, request.blinded())).value();
    }
    GateStep sending(const AnswerToken& token, const std::string& sealed, std::uint32_t version = 1,
                     SealedKind kind = SealedKind::answer) {
        const auto admitted =
            anonymous::admit(signingKey().publicKey(), round.round, token.submit(kind, version, sealed), sealed);
        return server::takeStep(world.clock, round.round, admitted.value(), sealed);
    }
    std::string send(const AnswerToken& token, const std::string& text, std::uint32_t version = 1,
                     SealedKind kind = SealedKind::answer) {
        return perform(sending(token, round.sealed(token, text, version, kind), version, kind));
    }
    std::optional<Record> drawOf(const Uuid& person) {
        return world.service->kept(schema::kSurveyDraw, round.draw(person)).value();
    }
    std::vector<server::StoredPart> parts(const AnswerToken& token) {
        return server::partsUnder(*world.service, round.round, token.tag()).value();
    }
    /// As who counts reads it.
    std::string answerOf(const AnswerToken& token) {
        const auto row = world.service->kept(schema::kSurveyAnswer, round.answer(token.tag())).value();
        if (!row) return "nothing";
        const auto version = static_cast<std::uint32_t>(row->number(field::kSurveyAnswerVersion));
        const auto sealed = survey::fromBase64(row->text(field::kSurveyAnswerSealed)).value();
        const auto text =
            anonymous::openText(round.opening, {SealedKind::answer, round.round, token.tag(), version}, sealed);
        return text ? *text + " " + std::to_string(version) : "not opened";
    }

    World world;
    Uuid ada = world.employee("Ada");
    Uuid bo = world.employee("Bo");
    Uuid cleo = world.employee("Cleo");
    SurveyRound round;
};

}  // namespace

class SurveysGateTest : public QObject {
    Q_OBJECT

  private slots:
    void who_is_invited_draws_a_right_that_is_admitted() {
        Company company;

        const AnswerToken token = company.token(company.ada);

        QCOMPARE(company.send(token, "fine"), std::string("taken"));
        QCOMPARE(company.answerOf(token), std::string("fine 1"));
        QVERIFY(company.drawOf(company.ada).has_value());
        QVERIFY(!company.drawOf(company.bo));
    }

    void the_same_draw_gets_the_same_signature_and_another_is_a_conflict() {
        Company company;
        const TokenRequest request = TokenRequest::make(company.round.round, signingKey().publicKey()).value();
        const TokenRequest other = TokenRequest::make(company.round.round, signingKey().publicKey()).value();
        const std::string first = company.signature(company.ada, request.blinded());

        QVERIFY(!first.empty());
        QCOMPARE(company.signature(company.ada, request.blinded()), first);
        QCOMPARE(company.draw(company.ada, other.blinded()), std::string("drawn"));
        QCOMPARE(company.signature(company.ada, request.blinded()), first);
        QCOMPARE(company.drawOf(company.ada)->text(field::kSurveyDrawBlinded),
                 survey::toBase64(server::sha256(request.blinded())));
    }

    void who_is_not_invited_gets_nothing_and_nothing_is_noted() {
        Company company;
        company.world.seed({lifeOperation(merge::OperationKind::remove, schema::kSurveyInvitation,
                                          company.round.invitation(company.bo))});

        for (const Uuid& person : {company.bo, company.cleo}) {
            QCOMPARE(company.draw(person, "blinded"), std::string("not_invited"));
            QCOMPARE(company.perform(server::refusedStep(company.world.clock, company.round.round, person)),
                     std::string("not_invited"));
            QVERIFY(!company.drawOf(person));
        }
        const auto nowhere = server::drawStep(company.world.clock, company.world.newId(), company.ada, "blinded",
                                              std::make_shared<server::Drawing>());
        QCOMPARE(company.perform(nowhere), std::string("not_invited"));
    }

    void a_round_takes_something_from_its_opening_to_its_close_and_outside_says_later_until_it_is_closed() {
        Company company;
        const AnswerToken token = company.token(company.ada);
        const std::int64_t now = company.world.clock.time;

        for (const std::int64_t outside : {now - kHour - 1, now + kHour}) {
            company.world.clock.time = outside;
            QCOMPARE(company.draw(company.bo, "blinded"), std::string("try_later"));
            QCOMPARE(company.send(token, "early or late"), std::string("try_later"));
        }
        company.world.clock.time = now;
        QCOMPARE(company.send(token, "in time"), std::string("taken"));
        company.world.seed({company.round.closing()});
        QCOMPARE(company.draw(company.bo, "blinded"), std::string("survey_closed"));
        QCOMPARE(company.perform(server::refusedStep(company.world.clock, company.round.round, company.bo)),
                 std::string("survey_closed"));
        QCOMPARE(company.send(token, "late", 2), std::string("survey_closed"));
        QVERIFY(!company.drawOf(company.bo));
        QCOMPARE(company.answerOf(token), std::string("in time 1"));
        QCOMPARE(company.parts(token).size(), std::size_t{1});
    }

    void without_a_signing_key_nothing_is_drawn() {
        Company company;
        company.keep({{}, {{schema::kSurveyKey, company.round.key()}}});

        QCOMPARE(company.draw(company.ada, "blinded"), std::string("survey_closed"));
        QVERIFY(!company.drawOf(company.ada));
    }

    void that_a_draw_was_refused_is_noted_beside_it() {
        Company company;
        const AnswerToken token = company.token(company.ada);
        const std::string blinded = company.drawOf(company.ada)->text(field::kSurveyDrawBlinded);

        for (const Uuid& person : {company.ada, company.bo, company.bo}) {
            QCOMPARE(company.perform(server::refusedStep(company.world.clock, company.round.round, person)),
                     std::string("taken"));
        }

        QVERIFY(company.drawOf(company.ada)->flag(field::kSurveyDrawRefused));
        QCOMPARE(company.drawOf(company.ada)->text(field::kSurveyDrawBlinded), blinded);
        QVERIFY(company.drawOf(company.bo)->flag(field::kSurveyDrawRefused));
        // Who got no answer at all asks again.
        QVERIFY(!company
                     .signature(company.bo,
                                TokenRequest::make(company.round.round, signingKey().publicKey()).value().blinded())
                     .empty());
        QVERIFY(company.drawOf(company.bo)->flag(field::kSurveyDrawRefused));
    }

    void an_answer_is_replaced_by_a_higher_version_and_by_nothing_else() {
        Company company;
        const AnswerToken token = company.token(company.ada);
        const std::string sealed = company.round.sealed(token, "second", 2);
        QCOMPARE(company.send(token, "first", 1), std::string("taken"));
        QCOMPARE(company.perform(company.sending(token, sealed, 2)), std::string("taken"));

        QCOMPARE(company.perform(company.sending(token, sealed, 2)), std::string("taken"));
        QCOMPARE(company.send(token, "older", 1), std::string("answer_version"));
        QCOMPARE(company.send(token, "another of the same", 2), std::string("answer_version"));

        QCOMPARE(company.answerOf(token), std::string("second 2"));
    }

    void messages_follow_an_answer_without_a_gap_also_after_the_close() {
        Company company;
        const AnswerToken token = company.token(company.ada);
        const auto message = [&](std::uint32_t number) {
            return company.send(token, "words", number, SealedKind::message);
        };

        QCOMPARE(message(1), std::string("survey_closed"));
        QCOMPARE(company.send(token, "fine"), std::string("taken"));
        QCOMPARE(message(2), std::string("answer_version"));
        const std::string sealed = company.round.sealed(token, "words", 1, SealedKind::message);
        const GateStep first = company.sending(token, sealed, 1, SealedKind::message);
        QCOMPARE(company.perform(first), std::string("taken"));
        QCOMPARE(company.perform(first), std::string("taken"));
        QCOMPARE(message(1), std::string("answer_version"));
        company.world.seed({company.round.closing()});
        for (std::uint32_t number = 2; number <= server::kMostMessages; ++number) {
            QCOMPARE(message(number), std::string("taken"));
        }
        QCOMPARE(message(server::kMostMessages + 1), std::string("answer_version"));
        QCOMPARE(company.parts(token).size(), std::size_t{1} + server::kMostMessages);
        company.keep({{}, {{schema::kSurveyKey, company.round.key()}}});
        QCOMPARE(message(server::kMostMessages + 1), std::string("survey_closed"));
    }

    void under_a_tag_is_the_answer_then_messages_and_replies_by_their_numbers() {
        Company company;
        const AnswerToken token = company.token(company.ada);
        const AnswerToken other = company.token(company.bo);
        QVERIFY(company.parts(token).empty());
        company.send(token, "fine", 3);
        company.send(token, "more", 1, SealedKind::message);
        company.send(other, "other");
        Kept reply;
        Record& row = reply.put.emplace_back();
        row.entity = schema::kSurveyMessage;
        row.ensure(field::kSurveyMessageRound).value = company.round.round;
        row.ensure(field::kSurveyMessageTag).value = survey::toBase64(token.tag());
        row.ensure(field::kSurveyMessagePlace).value = std::string("reply 1");
        row.ensure(field::kSurveyMessageSealed).value = survey::toBase64("sealed to the thread");
        company.keep(reply);

        std::string places;
        for (const auto& part : company.parts(token)) places += part.place + " " + std::to_string(part.version) + ";";

        QCOMPARE(places, std::string("answer 3;message 1 1;reply 1 1;"));
        QCOMPARE(company.parts(token).back().sealed, survey::toBase64("sealed to the thread"));
    }

    void what_comes_together_is_judged_one_upon_the_other() {
        Company company;
        const AnswerToken token = company.token(company.ada);
        const std::string first = company.round.sealed(token, "first", 1);
        const std::string second = company.round.sealed(token, "second", 2);

        const auto codes = company.perform({company.sending(token, second, 2), company.sending(token, first, 1),
                                            company.drawing(company.bo, "one"), company.drawing(company.bo, "two"),
                                            company.drawing(company.cleo, "three"), company.sending(token, second, 2)});

        QCOMPARE(codes,
                 (std::vector<std::string>{"taken", "answer_version", "taken", "drawn", "not_invited", "taken"}));
        QCOMPARE(company.answerOf(token), std::string("second 2"));
        QCOMPARE(company.drawOf(company.bo)->text(field::kSurveyDrawBlinded), survey::toBase64(server::sha256("one")));
    }

    void what_could_not_be_written_is_nobodys() {
        QTemporaryDir directory;
        Company company(lastingIn(directory.path().toStdString()));
        const AnswerToken token = company.token(company.ada);
        const auto fails = std::make_shared<bool>(false);
        company.world.options.faults = [fails](std::string_view what) {
            return *fails && what == "commit" ? Result<void>(Error{ErrorCode::diskFull, "no room"}) : Result<void>();
        };
        company.world.reopen();
        *fails = true;

        const auto denials = server::performTogether(*company.world.service,
                                                     {company.sending(token, company.round.sealed(token, "fine"))});

        QCOMPARE(denials.error().code, ErrorCode::diskFull);
        *fails = false;
        QCOMPARE(company.answerOf(token), std::string("nothing"));
        QCOMPARE(company.send(token, "fine"), std::string("taken"));
    }

    void the_key_of_a_round_is_the_one_that_was_published() {
        Company company;
        server::RoundKeys keys;

        const auto key = keys.find(*company.world.service, company.round.company, company.round.round).value();
        const auto again = keys.find(*company.world.service, company.round.company, company.round.round).value();

        QVERIFY(key && key == again);
        QCOMPARE(key->der(), signingKey().publicKey().der());
        QVERIFY(!keys.find(*company.world.service, company.round.company, company.world.newId()).value());
        company.world.seed({company.round.closing()});
        QVERIFY(keys.find(*company.world.service, company.round.company, company.round.round).value() == key);
        company.world.seed({lifeOperation(merge::OperationKind::remove, schema::kSurveyForm, company.round.form())});
        QVERIFY(!keys.find(*company.world.service, company.round.company, company.round.round).value());
    }

    void only_what_has_a_length_of_something_sealed_is_taken() {
        const auto isTaken = [](SealedKind kind, std::size_t bucket, std::size_t more = 49) {
            return server::isOfSealedLength(kind, bucket + more);
        };

        for (std::size_t bucket = 1024; bucket <= std::size_t{8} << 20; bucket *= 2) {
            QCOMPARE(isTaken(SealedKind::answer, bucket), bucket <= std::size_t{2} << 20);
            QCOMPARE(isTaken(SealedKind::message, bucket), bucket <= std::size_t{1} << 15);
            QVERIFY(!isTaken(SealedKind::answer, bucket, 48));
            QVERIFY(!isTaken(SealedKind::answer, bucket, 50));
        }
        QVERIFY(!isTaken(SealedKind::answer, 512));
        QVERIFY(!isTaken(SealedKind::answer, 0, 0));
        QVERIFY(!isTaken(SealedKind::answer, 0, 53));
    }

    /// Whoever has every table: who drew and what was answered, in an order that says nothing.
    void an_operator_joins_no_answer_to_a_draw_by_order_time_or_place() {
        QTemporaryDir directory;
        Company company(lastingIn(directory.path().toStdString()));
        std::vector<Uuid> people;
        for (int i = 0; i < 50; ++i) people.push_back(company.world.employee("Somebody"));
        std::vector<merge::Operation> invitations = company.round.rows(people);
        invitations.erase(invitations.begin());
        company.world.seed(invitations);
        const auto before = countsBesideKept(company);

        // Each draws and answers at once, the worst that clients could do.
        std::map<std::string, Uuid> whose;
        for (const Uuid& person : people) {
            const AnswerToken token = company.token(person);
            whose[survey::toBase64(token.tag())] = person;
            QCOMPARE(company.send(token, "the same from everybody"), std::string("taken"));
            company.world.clock.time += 60'000;
        }
        for (const EntityNumber entity : {schema::kSurveyDraw, schema::kSurveyAnswer}) {
            QVERIFY(company.world.service->rewriteKept(entity, company.round.round, Uuid{}).ok());
        }

        const auto draws = company.world.service->keptRows(schema::kSurveyDraw, company.round.round).value();
        const auto answers = company.world.service->keptRows(schema::kSurveyAnswer, company.round.round).value();
        QCOMPARE(draws.size(), people.size());
        QCOMPARE(answers.size(), people.size());
        // The rows say what they say and nothing else: of an answer not who, of a draw not what it became.
        for (const Record& answer : answers) {
            const std::string bytes = protocol::toBytes(answer);
            for (const Uuid& person : people) QVERIFY(bytes.find(person.view()) == std::string::npos);
            QCOMPARE(answer.cells.size(), std::size_t{4});
        }
        for (const Record& draw : draws) {
            const std::string bytes = protocol::toBytes(draw);
            for (const auto& [tag, person] : whose) QVERIFY(bytes.find(tag) == std::string::npos);
            QCOMPARE(draw.cells.size(), std::size_t{3});
        }
        // Read in the order that they lie in, they are matched as often as by chance: once in the mean.
        int matched = 0;
        for (std::size_t i = 0; i < draws.size(); ++i) {
            const Uuid drew = draws[i].reference(field::kSurveyDrawPerson);
            matched += whose[answers[i].text(field::kSurveyAnswerTag)] == drew ? 1 : 0;
        }
        QVERIFY2(matched < 10, std::to_string(matched).c_str());
        QCOMPARE(countsBesideKept(company), before);
        if (isOnPostgres()) {
            company.world.service.reset();
            // Neither as they came nor by their ids.
            const std::int64_t descents =
                numberFrom(company.world.options,
                           "SELECT count(*) FROM (SELECT id, lag(id) OVER (ORDER BY ctid) AS before FROM kept "
                           "WHERE entity = 63) AS line WHERE before > id");
            QVERIFY2(descents > 10 && descents < 40, std::to_string(descents).c_str());
            QVERIFY(numberFrom(company.world.options, "SELECT count(DISTINCT xmin::text) FROM kept") <= 3);
            company.world.reopen();
        }
    }

  private:
    /// Lines of every other table; what was drawn and answered leaves no trace in any.
    static std::vector<std::int64_t> countsBesideKept(Company& company) {
        company.world.service.reset();
        std::vector<std::int64_t> counts;
        for (const char* question :
             {"SELECT count(*) FROM rows", "SELECT max(seq) FROM rows", "SELECT count(*) FROM log",
              "SELECT count(*) FROM row_references", "SELECT count(*) FROM list_keys", "SELECT count(*) FROM removed",
              "SELECT count(*) FROM dead", "SELECT count(*) FROM devices", "SELECT count(*) FROM results",
              "SELECT count(*) FROM plans", "SELECT count(*) FROM text_updates", "SELECT count(*) FROM contents",
              "SELECT count(*) FROM members", "SELECT count(*) FROM audit", "SELECT count(*) FROM counters"}) {
            counts.push_back(numberFrom(company.world.options, question));
        }
        company.world.reopen();
        return counts;
    }
};

QTEST_GUILESS_MAIN(SurveysGateTest)
#include "surveys_gate_test.moc"
