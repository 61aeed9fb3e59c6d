// SPDX-License-Identifier: GPL-3.0-or-later
// Another key for a company's data while real servers work and people write, on its own file and in PostgreSQL.
#include "models/schema/entities.h"
#include "sync/server/operator/control.h"
#include "sync/server/operator/system.h"
#include "sync/server/operator/tenants.h"
#include "sync/server/storage/sqlcipher/database.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/keys_fixture.h"
#include "tests/server/postgres_cluster.h"

#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace aufwind;
using namespace aufwind::test;

namespace {

const char* const kEmail = "jana.vogt@nordlicht.example";

/// A directory read in this process.
struct Closed {
    Closed(const QString& directory, const QString& store)
        : home(server::Home::open(directory.toStdString(), {}, server::Lock::none).value()),
          control(server::openControl(home, store.toStdString()).value()) {}

    std::unique_ptr<server::TenantService> open() {
        return server::Tenants(home, *control, schema::kSchema, clock, entropy).open(info()).value();
    }
    server::TenantInfo info() { return **control->tenant(std::string("demo")); }
    server::Key key() { return server::openedTenantKey(home.rootKey(), info().id, info().sealedKey).value(); }

    server::Home home;
    std::unique_ptr<server::ControlStore> control;
    server::SystemClock clock;
    server::SystemEntropy entropy;
};

/// Makes one series after the other on a thread of its own, and sends one again until somebody acknowledges it.
class Writer {
  public:
    Writer(SignedIn who, std::filesystem::path authority) : who_(std::move(who)), authority_(std::move(authority)) {}
    ~Writer() { rest(); }

    /// Until rest(); `ports` are tried in turn.
    void start(std::vector<std::uint16_t> ports) {
        over_ = false;
        thread_ = std::thread([this, ports = std::move(ports)] {
            for (std::size_t turn = 0; !over_; ++turn) write(ports[turn % ports.size()]);
        });
    }
    void rest() {
        over_ = true;
        if (thread_.joinable()) thread_.join();
    }
    std::size_t count() const { return count_; }

    std::vector<Uuid> acknowledged;  ///< only while it rests
    std::set<int> statuses;          ///< only while it rests

  private:
    void write(std::uint16_t port) {
        const std::uint64_t number = acknowledged.size() + 1;
        if (pending_.isNil()) {
            const std::int64_t now = server::SystemClock().now();
            pending_ = server::SystemEntropy().uuid(now);
            request_ = requestOf(who_.device);
            request_.mutable_hello()->set_last_mutation(number - 1);
            push(request_, number, who_.device, now, {newSeries(pending_, who_.person, "Kept")});
        }
        TlsClient client(port, authority_);
        const ExchangeAnswer answer = exchange(client, who_.access, request_);
        statuses.insert(answer.http.status);
        if (answer.message && answer.message->last_mutation() == number) {
            acknowledged.push_back(std::exchange(pending_, {}));
            ++count_;
        }
    }

    SignedIn who_;
    std::filesystem::path authority_;
    Uuid pending_{};
    wire::Request request_;  ///< sent again as it is until it is answered
    std::atomic<bool> over_ = true;
    std::atomic<std::size_t> count_ = 0;
    std::thread thread_;
};

bool hasEnded(QProcess& process, int milliseconds) {
    return process.state() == QProcess::NotRunning || process.waitForFinished(milliseconds);
}

template <typename Condition>
bool waitFor(const Condition& condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > kLimitMs) return false;
        std::this_thread::yield();
    }
    return true;
}

}  // namespace

class HttpTenantKeysTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase_data() {
        QTest::addColumn<bool>("isShared");
        QTest::newRow("file") << false;
        if (!PostgresCluster::programs().empty()) QTest::newRow("PostgreSQL") << true;
    }

    void initTestCase() { signal(SIGPIPE, SIG_IGN); }  // of servers that are killed

    void init() {
        QFETCH_GLOBAL(const bool, isShared);
        place_ = std::make_unique<QTemporaryDir>();
        directory_ = place_->filePath("server");
        if (isShared) {
            const std::string name = sharedCluster().makeDatabase();
            const std::string app = sharedCluster().app(name);
            const std::string host = app.substr(5, app.find(' ') - 5);
            store_ = QString::fromStdString("postgresql://aufwind_app@/" + name + "?host=" + host);
            more_ = {"--store", store_};
        } else {
            store_.clear();
            more_.clear();
        }
        const Ran made = run(QStringList{"demo", directory_, "--size", "empty"} + more_);
        QVERIFY2(made.code == 0, made.err.constData());
    }

    void while_people_write_the_key_changes_and_they_notice_nothing() {
        Running server(directory_, "127.0.0.1:0", more_);
        auto writers = begin(server, {server.port()});
        const server::Key before = closedKey();

        for (int i = 0; i < 4; ++i) {
            const std::size_t written = countOf(writers);
            const Ran changed = change();
            QVERIFY2(changed.code == 0, changed.err.constData());
            QVERIFY(changed.out.contains("another key in "));
            QVERIFY(waitFor([&] { return countOf(writers) > written + 4; }));
        }
        rest(writers);
        QVERIFY(server.end(SIGTERM) >= 0);
        const QByteArray log = server.log();

        for (const auto& writer : writers) QCOMPARE(writer->statuses, std::set<int>{200});
        checkAll(writers);
        Closed closed(directory_, store_);
        QVERIFY(closed.key().bytes != before.bytes);
        QVERIFY(closed.info().sealedNext.empty());
        const Ran audit = run(QStringList{"audit", "export", directory_, "--workspace", "demo"} + more_);
        QCOMPARE(audit.out.count(R"("action":"tenant.key_changed","subject":"","detail":"")"), 4);
        const auto hex = [](const server::Key& key) {
            return QByteArray::fromStdString(server::toHex(key.view()));
        };
        for (const QByteArray& text : {log, audit.out}) {
            QVERIFY(!text.contains(hex(before)) && !text.contains(hex(closed.key())));
        }
        if (store_.isEmpty()) {
            QCOMPARE(log.count("\"event\":\"tenant_key_changed\""), 4);
            QVERIFY(!server::sqlcipher::Database::open(closed.home.tenantDatabase(closed.info().id.toString()),
                                                       before.bytes, true, server::sqlcipher::Missing::isAnError));
        }
    }

    void without_a_server_it_changes_as_well_and_what_is_not_there_is_said() {
        QCOMPARE(change().code, 0);
        QCOMPARE(change("nobody").code, 4);
        QCOMPARE(change("No Name").code, 4);
        QCOMPARE(run(QStringList{"tenant", "rotate-key", directory_} + more_).code, 2);
        Running server(directory_, "127.0.0.1:0", more_);
        QVERIFY(!signIn(server, "demo", kEmail).access.empty());
        QCOMPARE(change("nobody").code, 4);
        QVERIFY(!signIn(server, "demo", kEmail).access.empty());
        QVERIFY(server.end(SIGTERM) >= 0);
        QVERIFY(run(QStringList{"check", directory_} + more_).out.contains("all sound"));
    }

    // Whoever does the work dies in the middle of it: the server where it has the file, the command on a database, and
    // then the other one as well.
    void killed_in_the_middle_of_it_again_and_again_nothing_is_lost_or_doubled() {
        auto server = std::make_unique<Running>(directory_, "127.0.0.1:0", more_);
        auto writers = begin(*server, {server->port()});
        const QString address = "127.0.0.1:" + QString::number(server->port());
        int interrupted = 0;
        for (int round = 0; round < 12; ++round) {
            QProcess command;
            command.start(program(), QStringList{"tenant", "rotate-key", directory_, "--workspace", "demo"} + more_);
            QVERIFY(command.waitForStarted(kLimitMs));
            // A little later in each round.
            const std::size_t written = countOf(writers);
            QVERIFY(waitFor(
                [&] { return countOf(writers) >= written + static_cast<std::size_t>(round) || hasEnded(command, 0); }));
            const bool killsServer = store_.isEmpty() || round % 3 == 0;
            if (!store_.isEmpty()) command.kill();
            if (killsServer) {
                QVERIFY(server->end(SIGKILL) >= 0);
                QVERIFY(hasEnded(command, kLimitMs));
                server = std::make_unique<Running>(directory_, address, more_);
                QVERIFY(server->port() != 0);
            }
            QVERIFY(hasEnded(command, kLimitMs));
            interrupted += command.exitStatus() != QProcess::NormalExit || command.exitCode() != 0 ? 1 : 0;
            const std::size_t after = countOf(writers);
            QVERIFY(waitFor([&] { return countOf(writers) > after; }));
        }
        const Ran last = change();
        QVERIFY2(last.code == 0, last.err.constData());
        rest(writers);
        QVERIFY(server->end(SIGTERM) >= 0);

        QVERIFY(interrupted > 0);
        checkAll(writers);
        QVERIFY(Closed(directory_, store_).info().sealedNext.empty());
    }

    void on_a_database_several_servers_go_over_together() {
        if (store_.isEmpty()) QSKIP("a file has one server");
        Running first(directory_, "127.0.0.1:0", more_);
        Running second(directory_, "127.0.0.1:0", more_);
        auto writers = begin(first, {first.port(), second.port()});
        for (int i = 0; i < 3; ++i) {
            const std::size_t written = countOf(writers);
            QCOMPARE(change().code, 0);
            QVERIFY(waitFor([&] { return countOf(writers) > written + 8; }));
        }
        rest(writers);
        QVERIFY(first.end(SIGTERM) >= 0 && second.end(SIGTERM) >= 0);

        for (const auto& writer : writers) QCOMPARE(writer->statuses, std::set<int>{200});
        checkAll(writers);
    }

  private:
    using Writers = std::vector<std::unique_ptr<Writer>>;

    Ran change(const QString& workspace = "demo") {
        return run(QStringList{"tenant", "rotate-key", directory_, "--workspace", workspace} + more_);
    }
    Writers begin(const Running& server, const std::vector<std::uint16_t>& ports) {
        Writers writers;
        for (int device = 0; device < 2; ++device) {
            writers.push_back(std::make_unique<Writer>(signIn(server, "demo", kEmail), server.authority()));
            writers.back()->start(ports);
        }
        return writers;
    }
    static std::size_t countOf(const Writers& writers) {
        std::size_t least = writers.front()->count();
        for (const auto& writer : writers) least = std::min(least, writer->count());
        return least;
    }
    static void rest(Writers& writers) {
        for (const auto& writer : writers) writer->rest();
    }
    server::Key closedKey() {
        // Beside a server that has the file: the control database may be read by two.
        return Closed(directory_, store_).key();
    }
    /// Each acknowledged series is there once, and nothing else was taken from it.
    void checkAll(const Writers& writers) {
        QVERIFY(run(QStringList{"check", directory_} + more_).out.contains("all sound"));
        const Ran audit = run(QStringList{"audit", "verify", directory_} + more_);
        QVERIFY2(audit.code == 0, audit.out.constData());
        Closed closed(directory_, store_);
        const auto rows = closed.open()->all(schema::kMeetingSeries).value();
        std::set<Uuid> there;
        for (const Record& row : rows) there.insert(row.id);
        QCOMPARE(there.size(), rows.size());
        std::size_t acknowledged = 0;
        for (const auto& writer : writers) {
            QVERIFY(!writer->acknowledged.empty());
            acknowledged += writer->acknowledged.size();
            for (const Uuid& series : writer->acknowledged) QVERIFY(there.contains(series));
        }
        // One of each may have been taken without its answer.
        QVERIFY(rows.size() <= acknowledged + writers.size());
    }

    std::unique_ptr<QTemporaryDir> place_;
    QString directory_;
    QString store_;
    QStringList more_;
};

QTEST_GUILESS_MAIN(HttpTenantKeysTest)
#include "http_tenant_keys_test.moc"
