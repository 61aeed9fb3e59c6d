// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/privacy_calls.h"

#include "models/schema/account_terms.h"
#include "tests/transport/scripted_server.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;

namespace {

constexpr int kSoon = 10'000;
const char kPerson[] = "01900000-0000-7000-8000-000000000001";
const char kRequest[] = "01900000-0000-7000-8000-000000000002";

class StillClock : public Clock {
  public:
    std::int64_t now() const override { return 1'795'000'000'000; }
};

QByteArray said(const char* state) {
    return QByteArray("{\"id\":\"") + kRequest + "\",\"kind\":\"erasure\",\"person\":\"" + kPerson + "\",\"state\":\"" +
           state + "\",\"due\":7}";
}

}  // namespace

/// What is asked about personal data, and what the answers become.
class PrivacyCallsTest : public QObject {
    Q_OBJECT

  private:
    test::ScriptedServer server_;
    StillClock clock_;
    std::unique_ptr<HttpClient> http_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<PrivacyCalls> calls_;
    const Uuid request_ = *Uuid::parse(kRequest);

    template <typename T>
    Result<T> ask(const std::function<void(PrivacyCalls::Then<T>)>& call) {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        call([answer](Result<T> result) { answer->emplace(std::move(result)); });
        const bool came = QTest::qWaitFor([&] { return answer->has_value(); }, kSoon);
        return came ? std::move(**answer) : Result<T>{Error{ErrorCode::busy, "no answer at all"}};
    }
    static QByteArray pathOf(const char* what) { return QByteArray("/v1/privacy/requests/") + kRequest + "/" + what; }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        http_ = std::make_unique<HttpClient>(server_.address(), server_.ca());
        session_ = std::make_unique<Session>(*http_, clock_);
        session_->resume({"access", clock_.now() + 600'000, "refresh"}, {});
        calls_ = std::make_unique<PrivacyCalls>(*http_, *session_);
    }
    void cleanup() {
        calls_.reset();
        session_.reset();
        http_.reset();
    }

    void a_question_names_kind_and_person_and_a_reason_only_where_there_is_one() {
        server_.say("/v1/privacy/requests", 200, said("asked"));
        PrivacyQuestion question{"erasure", *Uuid::parse(kPerson)};
        const auto answer = ask<PrivacyAnswer>([&](auto then) { calls_->ask(question, std::move(then)); });

        QVERIFY(answer.ok());
        QCOMPARE(*answer, (PrivacyAnswer{request_, "erasure", question.person, "asked", 7}));
        QCOMPARE(server_.requests().last().body, (QJsonObject{{"kind", "erasure"}, {"person", kPerson}}));
        question.reason = "has left";
        QVERIFY(ask<PrivacyAnswer>([&](auto then) { calls_->ask(question, std::move(then)); }).ok());
        QCOMPARE(server_.requests().last().body["reason"].toString(), "has left");
    }

    void a_decision_and_a_withdrawal_go_to_their_request() {
        server_.say(pathOf("decide"), 200, said("approved"));
        server_.say(pathOf("withdraw"), 200, said("withdrawn"));
        const auto decided = ask<PrivacyAnswer>([&](auto then) { calls_->decide(request_, true, std::move(then)); });
        QCOMPARE(decided->state, std::string("approved"));
        QCOMPARE(server_.requests().last().body, (QJsonObject{{"approve", true}}));

        const auto taken = ask<PrivacyAnswer>([&](auto then) { calls_->withdraw(request_, std::move(then)); });

        QCOMPARE(taken->state, std::string("withdrawn"));
    }

    void an_archive_is_its_bytes() {
        const QByteArray bytes("PK\x03\x04\0 no text", 13);
        server_.say(pathOf("archive"), 200, bytes);

        const auto archive = ask<QByteArray>([&](auto then) { calls_->archive(request_, std::move(then)); });

        QVERIFY(archive.ok());
        QCOMPARE(*archive, bytes);
    }

    void why_not_is_one_of_the_words() {
        const std::pair<const char*, PrivacyReason> words[] = {
            {"has_role", PrivacyReason::hasRole},     {"conflict", PrivacyReason::conflict},
            {"not_open", PrivacyReason::notOpen},     {"second_person", PrivacyReason::secondPerson},
            {"archive_size", PrivacyReason::tooMuch}, {"what_came_later", PrivacyReason::other}};
        for (const auto& [word, reason] : words) {
            server_.forget();
            server_.say(pathOf("decide"), 409, QByteArray("{\"code\":\"") + word + "\",\"message\":\"x\"}");
            const auto answer = ask<PrivacyAnswer>([&](auto then) { calls_->decide(request_, true, std::move(then)); });
            QVERIFY(!answer.ok());
            QCOMPARE(privacyReason(answer.error()), reason);
        }
        server_.forget();
        server_.say(pathOf("decide"), 403, "{\"code\":\"confirm\",\"message\":\"x\"}");
        const auto first = ask<PrivacyAnswer>([&](auto then) { calls_->decide(request_, true, std::move(then)); });
        QVERIFY(accountReason(first.error()) == AccountReason::confirm);
    }

    void an_answer_that_is_no_request_is_none() {
        for (const char* body :
             {"{}", "[]", "{\"id\":\"x\",\"kind\":\"export\",\"person\":\"y\",\"state\":\"asked\"}"}) {
            server_.forget();
            server_.say(pathOf("withdraw"), 200, body);
            const auto answer = ask<PrivacyAnswer>([&](auto then) { calls_->withdraw(request_, std::move(then)); });
            QCOMPARE(answer.error().code, ErrorCode::damaged);
        }
    }
};

QTEST_GUILESS_MAIN(PrivacyCallsTest)
#include "privacy_calls_test.moc"
