// SPDX-License-Identifier: GPL-3.0-or-later
// An admin's device and what the audit log says of refused files of people.
#include "sync/transport/import_watch.h"

#include "models/schema/entities.h"
#include "models/store/import_news.h"
#include "tests/transport/scripted_server.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;

namespace {

constexpr int kSoon = 10'000;
constexpr std::int64_t kNow = 1'795'000'000'000;
constexpr char kSearch[] = "/v1/admin/audit/search";

class HandClock : public Clock {
  public:
    std::int64_t now() const override { return kNow + moved; }
    std::int64_t moved = 0;
};

QByteArray line(int number, std::int64_t at, const char* action = "people_import.refused",
                const char* detail = "file_sha256=ab errors=3") {
    return QByteArray(R"({"number":)") + QByteArray::number(number) + R"(,"at":)" + QByteArray::number(qint64{at}) +
           R"(,"actor":"","action":")" + action + R"(","subject":"","detail":")" + detail + R"("})";
}

QByteArray answer(const QByteArrayList& lines, int next, bool end = true) {
    return R"({"entries":[)" + lines.join(',') + R"(],"next":)" + QByteArray::number(next) + R"(,"end":)" +
           (end ? "true}" : "false}");
}

}  // namespace

class ImportWatchTest : public QObject {
    Q_OBJECT

    test::ScriptedServer server_;
    HandClock clock_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<store::Reader> reader_;
    std::unique_ptr<HttpClient> http_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<AdminCalls> calls_;
    std::unique_ptr<ImportWatch> watch_;

    store::ImportNews news() { return store::importNews(*reader_); }
    bool looks(std::int64_t upTo) {
        clock_.moved += ImportWatch::kEveryMs;
        watch_->look(true);
        return QTest::qWaitFor([&] { return news().looked == upTo; }, kSoon);
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        clock_.moved = 0;
        auto opened = store::Store::open({":memory:", true, nullptr, false}, store::Key({}), schema::kSchema);
        QVERIFY(opened.ok());
        store_ = std::move(*opened);
        auto reads = store_->reader();
        QVERIFY(reads.ok());
        reader_ = std::move(*reads);
        http_ = std::make_unique<HttpClient>(server_.address(), server_.ca());
        session_ = std::make_unique<Session>(*http_, clock_);
        session_->resume({"access", kNow + 10'000'000, "refresh"}, {});
        calls_ = std::make_unique<AdminCalls>(*http_, *session_);
        watch_ = std::make_unique<ImportWatch>(*store_, *reader_, *calls_, clock_);
    }
    void cleanup() {
        http_->cancel();
        watch_.reset();
        calls_.reset();
        session_.reset();
        http_.reset();
        reader_.reset();
        store_.reset();
    }

    void what_the_log_says_is_kept_and_only_what_is_behind_it_is_asked_for_then() {
        server_.say(kSearch, 200, answer({line(7, kNow - 5)}, 500, false));
        server_.say(kSearch, 200, answer({line(501, kNow - 3, "people_import.refused", "errors=0")}, 640));
        server_.say(kSearch, 200, answer({}, 641));

        QVERIFY(watch_->isDue());
        QVERIFY(looks(640));

        QVERIFY(!watch_->isDue());
        QVERIFY(news().refused == (std::vector<RefusedImport>{{7, kNow - 5, 3}, {501, kNow - 3, 0}}));
        QCOMPARE(server_.requests()[0].body["after"].toInt(), 0);
        QCOMPARE(server_.requests()[1].body["after"].toInt(), 500);
        QCOMPARE(server_.requests()[1].body["action"].toString(), QString("people_import.refused"));
        QVERIFY(looks(641));
        QCOMPARE(server_.requests()[2].body["after"].toInt(), 640);
        QCOMPARE(news().refused.size(), std::size_t{2});
    }

    void what_is_old_is_no_news_and_neither_is_what_a_server_makes_up() {
        server_.say(kSearch, 200,
                    answer({line(1, kNow - ImportWatch::kKeptMs - 1), line(2, kNow, "people_import.applied"),
                            line(3, kNow, "people_import.refused", "errors=99999999999999999999"), line(4, kNow)},
                           4));

        QVERIFY(looks(4));

        QVERIFY(news().refused == (std::vector<RefusedImport>{{3, kNow, 0}, {4, kNow, 3}}));
        QByteArrayList many;
        for (int i = 5; i < 300; ++i) many << line(i, kNow);
        server_.forget();
        server_.say(kSearch, 200, answer(many, 300));
        QVERIFY(looks(300));
        QCOMPARE(news().refused.size(), store::kMostImportNews);
        QCOMPARE(news().refused.back().number, std::int64_t{299});
    }

    void without_an_answer_what_is_known_stays_and_the_same_is_asked_again() {
        server_.say(kSearch, 200, answer({line(1, kNow)}, 1));
        QVERIFY(looks(1));
        server_.forget();
        server_.say(kSearch, 403, R"({"code":"forbidden","message":"x"})");

        clock_.moved += ImportWatch::kEveryMs;
        watch_->look(true);
        QVERIFY(QTest::qWaitFor([&] { return server_.asked(kSearch) == 1; }, kSoon));
        clock_.moved += ImportWatch::kEveryMs;
        QVERIFY(QTest::qWaitFor([&] { return watch_->isDue(); }, kSoon));

        QCOMPARE(news().refused.size(), std::size_t{1});
        server_.forget();
        server_.say(kSearch, 200, answer({line(2, kNow)}, 2));
        QVERIFY(looks(2));
        QCOMPARE(server_.requests()[0].body["after"].toInt(), 1);
    }

    void whoever_is_no_admin_any_more_keeps_nothing_and_asks_for_nothing() {
        server_.say(kSearch, 200, answer({line(1, kNow)}, 1));
        QVERIFY(looks(1));
        const int before = server_.asked(kSearch);

        watch_->look(false);

        QVERIFY(news().refused.empty());
        QCOMPARE(news().looked, std::int64_t{0});
        QCOMPARE(server_.asked(kSearch), before);
    }

    void what_was_kept_and_cannot_be_read_is_looked_for_again() {
        for (const char* text : {"", "x", "7\n1 2", "7\n1 2 -3\n", "99999999999999999999"}) {
            QVERIFY(
                store_->write([&](store::Writer& writer) { return writer.setState("imports.refused", text); }).ok());
            QCOMPARE(news().looked, std::int64_t{0});
            QVERIFY(news().refused.empty());
        }
    }
};

QTEST_GUILESS_MAIN(ImportWatchTest)
#include "import_watch_test.moc"
