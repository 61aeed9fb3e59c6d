// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/merging_calls.h"

#include "models/schema/account_terms.h"
#include "tests/transport/scripted_server.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;

namespace {

constexpr int kSoon = 10'000;
const char kKeep[] = "01900000-0000-7000-8000-000000000001";
const char kGone[] = "01900000-0000-7000-8000-000000000002";
const char kSaid[] =
    R"({"kinds":[{"kind":"action_item","pointed":3,"moved":0,"joined":0,"stays":0},)"
    R"({"kind":"private_note","pointed":0,"moved":1,"joined":2,"stays":-4}],)"
    R"("taken":["email"],"against":["title","level"],"account":"moved","devices":2,)"
    R"("obstacles":[{"reason":"together","kind":"meeting_series","count":1}],"seen":"abc","done":false})";

class StillClock : public Clock {
  public:
    std::int64_t now() const override { return 1'795'000'000'000; }
};

}  // namespace

/// What is asked about two records of one person, and what the answers become.
class MergingCallsTest : public QObject {
    Q_OBJECT

  private:
    test::ScriptedServer server_;
    StillClock clock_;
    std::unique_ptr<HttpClient> http_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MergingCalls> calls_;
    const MergePair pair_{*Uuid::parse(kKeep), *Uuid::parse(kGone)};

    Result<MergePreview> ask(const std::function<void(MergingCalls::Then<MergePreview>)>& call) {
        auto answer = std::make_shared<std::optional<Result<MergePreview>>>();
        call([answer](Result<MergePreview> result) { answer->emplace(std::move(result)); });
        const bool came = QTest::qWaitFor([&] { return answer->has_value(); }, kSoon);
        return came ? std::move(**answer) : Result<MergePreview>{Error{ErrorCode::busy, "no answer at all"}};
    }
    Result<MergePreview> preview() {
        return ask([&](auto then) { calls_->preview(pair_, std::move(then)); });
    }
    Result<MergePreview> merge() {
        return ask([&](auto then) { calls_->merge(pair_, "abc", std::move(then)); });
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        http_ = std::make_unique<HttpClient>(server_.address(), server_.ca());
        session_ = std::make_unique<Session>(*http_, clock_);
        session_->resume({"access", clock_.now() + 600'000, "refresh"}, {});
        calls_ = std::make_unique<MergingCalls>(*http_, *session_);
    }
    void cleanup() {
        calls_.reset();
        session_.reset();
        http_.reset();
    }

    void a_preview_names_both_and_becomes_what_the_server_says() {
        server_.say("/v1/people/merge/preview", 200, kSaid);

        const auto said = preview();

        QVERIFY(said.ok());
        QCOMPARE(server_.requests().last().body, (QJsonObject{{"keep", kKeep}, {"gone", kGone}}));
        MergePreview expected;
        expected.kinds = {{"action_item", 3, 0, 0, 0}, {"private_note", 0, 1, 2, 0}};
        expected.taken = {"email"};
        expected.against = {"title", "level"};
        expected.account = "moved";
        expected.devices = 2;
        expected.obstacles = {{"together", "meeting_series", 1}};
        expected.seen = "abc";
        QVERIFY(*said == expected);
    }

    void the_order_carries_what_was_seen() {
        server_.say("/v1/people/merge", 200, QByteArray(kSaid).replace("false", "true"));

        const auto done = merge();

        QVERIFY(done.ok() && done->isDone);
        QCOMPARE(server_.requests().last().body["seen"].toString(), "abc");
    }

    void why_not_is_one_of_the_words() {
        const std::pair<const char*, MergeReason> words[] = {{"merge_changed", MergeReason::changed},
                                                             {"merge_refused", MergeReason::refused},
                                                             {"what_came_later", MergeReason::other}};
        for (const auto& [word, reason] : words) {
            server_.forget();
            server_.say("/v1/people/merge", 409, QByteArray("{\"code\":\"") + word + "\",\"message\":\"x\"}");
            const auto answer = merge();
            QVERIFY(!answer.ok());
            QCOMPARE(mergeReason(answer.error()), reason);
        }
        server_.forget();
        server_.say("/v1/people/merge", 403, "{\"code\":\"confirm\",\"message\":\"x\"}");
        QVERIFY(accountReason(merge().error()) == AccountReason::confirm);
    }

    void an_answer_that_says_not_all_of_it_is_none() {
        for (const QByteArray& body :
             {QByteArray("{}"), QByteArray("[]"), QByteArray(kSaid).replace("seen", "sawn"),
              QByteArray(kSaid).replace("\"kinds\":[", "\"kinds\":{\"x\":[").replace("\"taken\"", "\"y\":0},\"taken\""),
              QByteArray(kSaid).replace("obstacles", "obstacle")}) {
            server_.forget();
            server_.say("/v1/people/merge/preview", 200, body);
            const auto answer = preview();
            QVERIFY2(!answer.ok(), body.constData());
            QCOMPARE(answer.error().code, ErrorCode::damaged);
        }
    }
};

QTEST_GUILESS_MAIN(MergingCallsTest)
#include "merging_calls_test.moc"
