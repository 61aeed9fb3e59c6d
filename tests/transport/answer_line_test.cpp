// SPDX-License-Identifier: GPL-3.0-or-later
// How a participant's messages travel: what is said on the way, as whom, and what the answers become.
#include "sync/transport/answer_line.h"

#include "sync/transport/answer_runner.h"
#include "tests/answering/round.h"
#include "tests/transport/scripted_server.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;
using answering::Errand;
using answering::ErrandKind;

namespace {

constexpr int kSoon = 20'000;

QByteArray base64(const std::string& bytes) {
    return QByteArray::fromStdString(bytes).toBase64();
}

}  // namespace

class AnswerLineTest : public QObject {
    Q_OBJECT

    test::ScriptedServer server_;
    test::WonderClock clock_;
    std::unique_ptr<HttpClient> http_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<DrawCalls> calls_;
    std::unique_ptr<AnswerLine> line_;
    Errand errand_{.kind = ErrandKind::answer, .round = test::idOf(1), .company = test::idOf(200)};

    template <typename T>
    Result<T> ask(const std::function<void(std::function<void(Result<T>)>)>& call) {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        call([answer](Result<T> result) { answer->emplace(std::move(result)); });
        const bool came = QTest::qWaitFor([&] { return answer->has_value(); }, kSoon);
        return came ? std::move(**answer) : Result<T>{Error{ErrorCode::busy, "no answer at all"}};
    }
    static QByteArray surveyPath(const char* what) {
        return "/v1/surveys/" + QByteArray::fromStdString(test::idOf(1).toString()) + what;
    }
    static QByteArray answerPath(const char* what) {
        return "/v1/answers/" + QByteArray::fromStdString(test::idOf(200).toString()) + "/" +
               QByteArray::fromStdString(test::idOf(1).toString()) + what;
    }
    Result<std::string> draw() {
        return ask<std::string>([&](auto then) { calls_->draw(test::idOf(1), "blinded", then); });
    }
    Result<void> send() {
        return ask<void>([&](auto then) { line_->send(errand_, then); });
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        http_ = std::make_unique<HttpClient>(server_.address(), server_.ca());
        session_ = std::make_unique<Session>(*http_, clock_);
        session_->resume({"access", clock_.now() + 600'000, "refresh"}, {});
        calls_ = std::make_unique<DrawCalls>(*http_, *session_);
        line_ = std::make_unique<AnswerLine>(server_.address(), server_.ca());
        errand_.submission = "submission";
        errand_.sealed = std::string("\0sealed", 7);
    }
    void cleanup() {
        line_.reset();
        calls_.reset();
        session_.reset();
        http_.reset();
    }

    void a_draw_goes_as_the_person_and_answers_the_signature() {
        server_.say(surveyPath("/draw"), 200, "{\"signature\":\"" + base64("signed") + "\"}");

        const auto signature = draw();

        QCOMPARE(signature.valueOr("none"), std::string("signed"));
        QCOMPARE(server_.requests().first().bearer, QByteArray("access"));
        QCOMPARE(server_.requests().first().body["blinded"].toString().toLatin1(), base64("blinded"));
    }

    void what_is_no_signature_at_all_is_one_that_does_not_hold() {
        server_.say(surveyPath("/draw"), 200, "{\"signature\":\"?\"}");

        QCOMPARE(draw().valueOr("none"), std::string());
    }

    void each_no_of_the_server_has_its_meaning() {
        for (const auto& [status, code] :
             std::initializer_list<std::pair<int, ErrorCode>>{{403, ErrorCode::forbidden},
                                                              {409, ErrorCode::conflict},
                                                              {410, ErrorCode::dead},
                                                              {500, ErrorCode::offline},
                                                              {429, ErrorCode::throttled}}) {
            server_.forget();
            server_.say(surveyPath("/draw"), status, "{}");
            server_.say(answerPath(""), status, "{}");
            QCOMPARE(draw().error().code, code);
            QCOMPARE(send().error().code, code);
        }
        server_.forget();
        QCOMPARE(send().error().code, ErrorCode::notFound);
    }

    void a_refusal_is_reported_as_the_person() {
        server_.say(surveyPath("/refused"), 204, "");

        const auto done = ask<void>([&](auto then) { calls_->refused(test::idOf(1), then); });

        QVERIFY(done.ok());
        QCOMPARE(server_.requests().first().bearer, QByteArray("access"));
    }

    void an_answer_goes_as_nobody() {
        server_.say(answerPath(""), 204, "");

        QVERIFY(send().ok());

        const auto& request = server_.requests().first();
        QVERIFY(request.bearer.isEmpty());
        QCOMPARE(request.body.keys(), (QStringList{"sealed", "submission"}));
        QCOMPARE(request.body["sealed"].toString().toLatin1(), base64(errand_.sealed));
        QCOMPARE(request.body["submission"].toString().toLatin1(), base64(errand_.submission));
    }

    void a_fetch_signs_the_challenge_and_takes_what_is_there() {
        server_.say(answerPath("/challenge"), 200, "{\"challenge\":\"" + base64(std::string(32, 'c')) + "\"}");
        server_.say(answerPath("/fetch"), 200,
                    "{\"parts\":[{\"place\":\"answer\",\"version\":3,\"sealed\":\"" + base64("sealed") +
                        "\"},{\"place\":\"reply 1\",\"version\":1,\"sealed\":\"" + base64("reply") + "\"}]}");
        std::string challenged;

        const auto parts = ask<AnswerLine::Parts>([&](auto then) {
            line_->fetch(
                errand_,
                [&](const std::string& challenge) {
                    challenged = challenge;
                    return Result<std::string>(std::string("fetch"));
                },
                then);
        });

        QVERIFY(parts.ok());
        QCOMPARE(challenged, std::string(32, 'c'));
        QVERIFY(*parts == (AnswerLine::Parts{{"answer", 3, "sealed"}, {"reply 1", 1, "reply"}}));
        QVERIFY(server_.requests().last().bearer.isEmpty());
        QCOMPARE(server_.requests().last().body["fetch"].toString().toLatin1(), base64("fetch"));
    }

    void parts_that_are_none_are_not_believed() {
        for (const char* said : {"{}", "{\"parts\":3}", "{\"parts\":[{\"place\":\"answer\",\"version\":0}]}",
                                 "{\"parts\":[{\"place\":\"answer\",\"version\":1,\"sealed\":\"?\"}]}"}) {
            server_.forget();
            server_.say(answerPath("/challenge"), 200, "{\"challenge\":\"" + base64("c") + "\"}");
            server_.say(answerPath("/fetch"), 200, said);
            const auto parts = ask<AnswerLine::Parts>([&](auto then) {
                line_->fetch(
                    errand_, [](const std::string&) { return Result<std::string>(std::string("fetch")); }, then);
            });
            QCOMPARE(parts.error().code, ErrorCode::damaged);
        }
    }

    void what_is_held_leaves_with_the_release_in_its_order() {
        server_.say("/v1/first", 200, "{}");
        server_.say("/v1/second", 200, "{}");
        int answers = 0;
        http_->hold();
        for (const char* path : {"/v1/first", "/v1/second"}) {
            http_->send({.path = path}, [&](const Result<Answer>&) { ++answers; });
        }
        QVERIFY(!QTest::qWaitFor([&] { return !server_.requests().isEmpty(); }, 50));
        QVERIFY(http_->isQuiet(1'000'000));

        http_->release();

        QVERIFY(!http_->isQuiet(0));
        QVERIFY(QTest::qWaitFor([&] { return answers == 2; }, kSoon));
        QVERIFY(!http_->isQuiet(1'000'000));
    }

    void a_runner_draws_as_the_person_and_answers_as_nobody_and_not_beside_it() {
        test::Server round;
        test::Device device(round, 5);
        device.receive();
        QVERIFY(device.box().keep(round.round, test::answersOf(3), {}).ok());
        QVERIFY(device.box().finish(round.round, false).ok());
        device.clock.add(answering::kDrawWithin + 1);
        const auto errand = device.box().next();
        QVERIFY(errand.ok() && *errand);
        server_.say(surveyPath("/draw"), 200,
                    "{\"signature\":\"" + base64(test::signingKey().blindSign((*errand)->blinded).value()) + "\"}");
        server_.say(answerPath(""), 204, "");
        test::Dice dice(3);
        AnswerRunner runner(device.box(), *calls_, *line_, *http_, device.clock, dice, {},
                            {.quiet = 300, .quietRange = 100, .behind = 400, .behindRange = 10});

        runner.poke();
        QVERIFY(QTest::qWaitFor([&] { return !device.slip().token.empty(); }, kSoon));
        device.clock.set(device.slip().send.at + 1);
        QElapsedTimer since;
        since.start();
        runner.poke();
        QVERIFY(QTest::qWaitFor([&] { return device.slip().taken.version == 1; }, kSoon));

        QVERIFY(since.elapsed() >= 200);
        QVERIFY(server_.requests().last().bearer.isEmpty());
        // What the person does right behind it waits.
        server_.say("/v1/other", 200, "{}");
        since.restart();
        bool answered = false;
        http_->send({.path = "/v1/other"}, [&](const Result<Answer>&) { answered = true; });
        QVERIFY(QTest::qWaitFor([&] { return answered; }, kSoon));
        QVERIFY(since.elapsed() >= 200);
    }

    void drained_at_once_everything_is_done_when_it_says_so() {
        test::Server round;
        test::Device device(round, 6);
        device.receive();
        QVERIFY(device.box().keep(round.round, test::answersOf(3), {}).ok());
        QVERIFY(device.box().finish(round.round, false, answering::Pace::atOnce).ok());
        const auto errand = device.box().next();
        server_.say(surveyPath("/draw"), 200,
                    "{\"signature\":\"" + base64(test::signingKey().blindSign((*errand)->blinded).value()) + "\"}");
        server_.say(answerPath(""), 204, "");
        test::Dice dice(3);
        AnswerRunner runner(device.box(), *calls_, *line_, *http_, device.clock, dice, {});

        const auto done = ask<void>([&](auto then) { runner.drain(then); });

        QVERIFY(done.ok());
        QCOMPARE(device.slip().taken.version, 1U);
    }
};

QTEST_GUILESS_MAIN(AnswerLineTest)
#include "answer_line_test.moc"
