// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/client.h"

#include "tests/transport/real_server.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace aufwind;
using desktop::Client;

namespace {

constexpr int kSoon = 10'000;

}  // namespace

class ClientTest : public QObject {
    Q_OBJECT

    test::RealServer server_;
    app::SystemClock clock_;
    app::SystemEntropy entropy_;
    std::unique_ptr<QTemporaryDir> directory_;

    Result<std::unique_ptr<app::Profile>> signedIn() {
        directory_ = std::make_unique<QTemporaryDir>();
        transport::HttpClient http{server_.address(), server_.ca()};
        transport::Session session{http, clock_};
        std::optional<Result<transport::SignedIn>> answer;
        session.signIn({"acme", "ada@acme.example", test::RealServer::kPassword, "test", std::nullopt},
                       [&](Result<transport::SignedIn> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kSoon)) return Error{ErrorCode::offline, "no answer"};
        if (!*answer) return answer->error();
        app::ProfileConfig config;
        config.server = server_.address().toString().toStdString();
        config.workspace = "acme";
        config.email = "ada@acme.example";
        config.ca = server_.ca().toStdString();
        config.person = (*answer)->person;
        config.device = (*answer)->device;
        auto profile = app::Profile::create(directory_->filePath("profile").toStdString(), config, clock_, entropy_,
                                            [](bool) { return std::optional<std::string>("a long passphrase"); });
        if (!profile) return profile;
        const auto& tokens = (*answer)->tokens;
        auto kept = (*profile)->setTokens(app::Profile::Tokens{tokens.access, tokens.accessEnds, tokens.refresh});
        return kept ? std::move(profile) : kept.error();
    }
    std::unique_ptr<Client> client() {
        auto profile = signedIn();
        if (!profile) qFatal("no profile: %s", profile.error().detail.c_str());
        auto client = Client::open(std::move(*profile));
        if (!client) qFatal("no client: %s", client.error().detail.c_str());
        return std::move(*client);
    }
    static bool write(Client& client) {
        return client.data()
            .run([](views::Bench& bench) -> Result<void> {
                auto made = bench.editor.create(schema::kTeam, {{1, std::string("Written while paused")}});
                return made ? Result<void>() : made.error();
            })
            .ok();
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void cleanupTestCase() { QVERIFY(server_.stop()); }

    void a_pause_stops_the_first_load_and_going_on_ends_it() {
        const auto one = client();
        one->setPaused(true);
        QSignalSpy completed{one.get(), &Client::completed};
        one->start(true, [](const QUrl&) { return false; });
        one->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(one->figures().offlineSince != 0, kSoon);
        QVERIFY(one->figures().paused);
        QVERIFY(!one->complete());

        one->setPaused(false);

        QTRY_COMPARE_WITH_TIMEOUT(completed.count(), 1, kSoon);
        QVERIFY(one->complete() && !one->figures().paused);
    }

    void what_is_written_in_a_pause_is_sent_afterwards_and_not_before() {
        const auto one = client();
        one->start(true, [](const QUrl&) { return false; });
        QTRY_VERIFY_WITH_TIMEOUT(one->complete() && one->figures().online, kSoon);
        one->setPaused(true);
        QTRY_VERIFY_WITH_TIMEOUT(!one->figures().online, kSoon);

        QVERIFY(write(*one));
        one->tryNow();
        one->countRows();
        QTRY_VERIFY_WITH_TIMEOUT(one->figures().rowsHere > 0, kSoon);  // told after what was asked for before it
        QCOMPARE(one->figures().waiting, std::uint64_t{1});
        QVERIFY(!one->figures().online);

        one->setPaused(false);

        QTRY_COMPARE_WITH_TIMEOUT(one->figures().waiting, std::uint64_t{0}, kSoon);
    }

    void going_on_uses_no_network_where_the_program_was_started_without_one() {
        const auto one = client();
        one->start(false, [](const QUrl&) { return false; });
        QVERIFY(write(*one));
        one->setPaused(true);
        one->setPaused(false);
        one->tryNow();
        one->countRows();

        QTRY_VERIFY_WITH_TIMEOUT(one->figures().rowsHere > 0, kSoon);
        QCOMPARE(one->figures().waiting, std::uint64_t{1});
        QVERIFY(!one->figures().online);
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
