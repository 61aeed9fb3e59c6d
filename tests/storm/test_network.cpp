// SPDX-License-Identifier: GPL-3.0-or-later
// What a network does between the real programs: cut in the midst of a message, half open, slow.
#include "tests/ctl/company.h"
#include "tests/sim/chance.h"
#include "tests/transport/proxy.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QtTest/QtTest>

#include <functional>
#include <limits>

using namespace aufwind::system_test;
using aufwind::test::Proxy;

namespace {

constexpr int kCuts = 30;
constexpr int kOffline = 5;  // exit of aufwindctl
constexpr int kRunMs = 120'000;
constexpr std::uint64_t kSeed = 20261126;

}  // namespace

class NetworkTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        proxy_ = std::make_unique<Proxy>(QUrl(company_.server().url()));
        near_ = std::make_unique<Client>(company_.device("near", kJana));
        series_ = Company::series(*near_);
        QVERIFY(near_->sync());
        far_ = std::make_unique<Client>(behindProxy("far"));
        QVERIFY(isInSync());
    }
    void cleanup() {
        proxy_->setMode(Proxy::Mode::pass);
        proxy_->setSlow(0);
    }

    void a_request_that_is_cut_anywhere_is_sent_again_and_counts_once() {
        const QStringList made = cutMany([this] { return proxy_->passedToServer(); },
                                         [this](qint64 bytes) { proxy_->cutAfterToServer(bytes); });

        checkAgreement(made);
    }

    void an_answer_that_is_cut_anywhere_is_fetched_again_and_counts_once() {
        const QStringList made = cutMany([this] { return proxy_->passedToClient(); },
                                         [this](qint64 bytes) { proxy_->cutAfterToClient(bytes); });

        checkAgreement(made);
    }

    void a_first_sync_over_a_slow_line_arrives_whole() {
        proxy_->setSlow(3'000);  // 30 KB/s

        const Client slow = behindProxy("slow");

        const Ran synced = runBeside(slow, {"sync"});
        QVERIFY2(synced.exit == 0, synced.err.constData());
        QVERIFY(near_->sync());
        QCOMPARE(slow.digest(), near_->digest());
    }

    void a_half_open_connection_is_noticed_and_what_was_missed_is_fetched() {
        QProcess watch;
        endWithThisOne(watch);
        watch.start(program("aufwindctl"), {"--profile", far_->profile(), "--json", "watch"});
        const QString live = near_->create("action_item", {"series=" + series_, "title=Seen live"});
        QVERIFY(near_->sync() && prints(watch, live));
        proxy_->setMode(Proxy::Mode::swallow);
        const QString missed = near_->create("action_item", {"series=" + series_, "title=Into the void"});
        QVERIFY(near_->sync());
        const int before = proxy_->connections();
        // Nobody says that the line is dead; the device finds out by its own pulse and connects anew, into the void.
        QTRY_VERIFY_WITH_TIMEOUT(proxy_->connections() > before, 90'000);

        proxy_->setMode(Proxy::Mode::pass);
        proxy_->cut();

        QVERIFY(prints(watch, missed));
        watch.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(watch.exitCode(), 0);
        QVERIFY(isInSync());
        QCOMPARE(far_->digest(), near_->digest());
    }

  private:
    /// An edit on either side, and a sync through a line that breaks after a number of bytes that chance gives. What
    /// was cut early is sent again by the transport itself, so a sync may succeed nevertheless.
    QStringList cutMany(const std::function<qint64()>& passed, const std::function<void(qint64)>& cutAfter) {
        QStringList made;
        const qint64 before = passed();
        const int cutsBefore = proxy_->cuts();
        if (!isInSync()) return made;
        const auto whole = static_cast<std::size_t>(passed() - before);
        for (int i = 0; i < kCuts; ++i) {
            const QString title = QStringLiteral("title=Cut %1").arg(i);
            made += far_->create("action_item", {"series=" + series_, title});
            made += near_->create("action_item", {"series=" + series_, title});
            near_->sync();
            cutAfter(static_cast<qint64>(1 + chance_.below(whole)));
            const Ran ran = runBeside(*far_, {"sync"});
            if (ran.exit != 0 && ran.exit != kOffline) qWarning("sync: %d %s", ran.exit, ran.err.constData());
        }
        cutAfter(std::numeric_limits<qint64>::max());
        return proxy_->cuts() - cutsBefore == kCuts ? made : QStringList();
    }

    void checkAgreement(const QStringList& made) {
        QCOMPARE(made.size(), 2 * kCuts);
        QVERIFY(isInSync() && near_->sync());
        QCOMPARE(far_->digest(), near_->digest());
        QCOMPARE(far_->call({"status"}).object()["refused"].toArray().size(), 0);
        const QJsonArray rows = near_->list("action_item", {"--where", "series=" + series_});
        for (const QString& id : made) QVERIFY2(has(rows, id), qPrintable(id));
        QVERIFY(rows.size() >= made.size());
        QSet<QString> ids;
        for (const QJsonValue& row : rows) ids += idOf(row);
        QCOMPARE(ids.size(), rows.size());
    }

    bool isInSync() { return runBeside(*far_, {"sync"}).exit == 0; }

    Client behindProxy(const QString& name) {
        const Client client(company_.at(name));
        const Ran login = runBeside(client,
                                    {"login", "--server", proxy_->url().toString(), "--workspace", "demo", "--email",
                                     kJana, "--ca", company_.server().ca()},
                                    QByteArray(kPassword) + "\n");
        if (login.exit != 0) qWarning("login: %d %s", login.exit, login.err.constData());
        return client;
    }

    /// While the proxy, which lives on this thread, goes on.
    static Ran runBeside(const Client& client, const QStringList& words, const QByteArray& input = {}) {
        QProcess process;
        endWithThisOne(process);
        QEventLoop loop;
        connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(kRunMs, &loop, &QEventLoop::quit);
        process.start(program("aufwindctl"), QStringList{"--profile", client.profile(), "--json"} + words);
        process.write(input);
        process.closeWriteChannel();
        loop.exec();
        const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static bool prints(QProcess& watch, const QString& id) {
        QByteArray printed;
        const auto seen = [&] {
            printed += watch.readAllStandardOutput();
            return printed.contains(id.toUtf8());
        };
        return QTest::qWaitFor(seen, 90'000);
    }

    Company company_;
    std::unique_ptr<Proxy> proxy_;
    std::unique_ptr<Client> near_;
    std::unique_ptr<Client> far_;
    QString series_;
    aufwind::sim::Chance chance_{kSeed};
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "test_network.moc"
