// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/entities.h"
#include "sync/server/operator/command_output.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/content_fixture.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/http/server_program.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <netdb.h>
#include <signal.h>

#include <future>

using namespace aufwind;
using namespace aufwind::test;

namespace {

const char* const kDemo = "Aufwind-Demo-2026!";

}  // namespace

class HttpProcessTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        directory_ = place_.filePath("server");
        const Ran made = run({"demo", directory_});
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(made.out.contains(kDemo));
        QVERIFY(made.out.contains("jana.vogt@nordlicht.example"));
    }

    void help_and_version_and_wrong_usage_have_their_codes() {
        QCOMPARE(run({"--help"}).code, 0);
        QCOMPARE(run({"--version"}).code, 0);
        QCOMPARE(run({}).code, 2);
        QCOMPARE(run({"serve"}).code, 2);
        QCOMPARE(run({"init", directory_, "--nothing", "1"}).code, 2);
        QCOMPARE(run({"serve", directory_, "--listen", "nowhere"}).code, 2);
        QCOMPARE(run({"check", place_.filePath("absent")}).code, 4);
    }

    void nothing_is_ever_overwritten() {
        QCOMPARE(run({"init", directory_}).code, 5);
        QCOMPARE(run({"demo", directory_}).code, 5);
        QCOMPARE(run({"tenant", "create", directory_, "--workspace", "demo", "--name", "X"}).code, 5);
    }

    void a_demo_moves_into_a_directory_that_is_set_up_already() {
        const QString directory = place_.filePath("used");
        QCOMPARE(run({"init", directory}).code, 0);
        QCOMPARE(run({"tenant", "create", directory, "--workspace", "mine", "--name", "Mine"}).code, 0);

        const Ran made = run({"demo", directory, "--size", "empty"});
        const Ran checked = run({"check", directory});

        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY2(checked.code == 0 && checked.out.contains("3 tenants, all sound"), checked.out.constData());
        QCOMPARE(run({"demo", place_.filePath("never"), "--size", "huge"}).code, 2);
        QVERIFY(!QDir(place_.filePath("never")).exists());
    }

    void every_database_is_sound() {
        const Ran checked = run({"check", directory_});

        QVERIFY2(checked.code == 0, checked.err.constData());
        QVERIFY(checked.out.contains("2 tenants, all sound"));
    }

    void another_master_key_opens_nothing() {
        const QStringList other{"--master-key-command", "printf %064d 7"};

        QCOMPARE(run(QStringList{"check", directory_} + other).code, 6);
        QCOMPARE(run(QStringList{"serve", directory_, "--listen", "127.0.0.1:0"} + other).code, 6);
    }

    void a_new_user_can_sign_in() {
        QCOMPARE(run({"tenant", "create", directory_, "--workspace", "fresh", "--name", "Fresh"}).code, 0);
        const QStringList add{"user",    "add", directory_, "--workspace", "fresh",  "--email", "ada@fresh.example",
                              "--first", "Ada", "--last",   "Lovelace",    "--role", "owner"};
        QCOMPARE(run(add, "short\n").code, 2);
        QCOMPARE(run(add, "correct horse battery staple\n").code, 0);
        QCOMPARE(run(add, "correct horse battery staple\n").code, 5);
        Running server(directory_);

        QVERIFY(!signIn(server, "fresh", "ada@fresh.example", "correct horse battery staple").access.empty());
    }

    void two_servers_do_not_share_a_directory() {
        Running server(directory_);
        QVERIFY(server.port() != 0);

        const Ran second = run({"serve", directory_, "--listen", "127.0.0.1:0"});
        const Ran command = run({"tenant", "list", directory_});

        QCOMPARE(second.code, 3);
        QCOMPARE(command.code, 3);
        QVERIFY(second.err.contains("busy: another aufwindd is at work"));
    }

    void a_signal_ends_it_cleanly_and_soon_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void a_signal_ends_it_cleanly_and_soon() {
        QFETCH(int, signal);
        Running server(directory_);
        TlsClient idle(server.port(), server.authority());
        QCOMPARE(idle.request("GET", "/healthz").status, 200);
        TlsClient silent(server.port(), server.authority());
        QVERIFY(silent.connected());

        const qint64 took = server.end(signal);

        QVERIFY2(took >= 0 && took < 2000, std::to_string(took).c_str());
        QCOMPARE(server.exitCode(), 0);
    }

    void an_acknowledged_push_outlives_kill_9() {
        const Uuid series = server::SystemEntropy().uuid(server::SystemClock().now());
        auto server = std::make_unique<Running>(directory_);
        const SignedInClient jana = signIn(*server, "demo", "jana.vogt@nordlicht.example", kDemo);
        wire::Request request = requestOf(jana.device);
        push(request, 1, jana.device, server::SystemClock().now(), {newSeries(series, jana.person, "Kept")});
        {
            TlsClient client(server->port(), server->authority());
            const ExchangeAnswer answer = exchange(client, jana.access, request);
            QVERIFY(answer.message);
            // What no page holds yet has no result either; the acknowledgement counts, wherever it comes.
            QVERIFY(answer.message->last_mutation() == 1);
        }

        QVERIFY(server->end(SIGKILL) >= 0);

        QCOMPARE(titleOnDisk(series), "Kept");
        server = std::make_unique<Running>(directory_);
        TlsClient client(server->port(), server->authority());
        const ExchangeAnswer answer = exchange(client, jana.access, request);
        QVERIFY(answer.message);
        QCOMPARE(answer.message->last_mutation(), 1U);
        wire::Request other = requestOf(jana.device);
        push(other, 1, jana.device, server::SystemClock().now(), {newSeries(series, jana.person, "Number used twice")});
        QCOMPARE(exchange(client, jana.access, other).http.status, 409);
        server.reset();
        QCOMPARE(titleOnDisk(series), "Kept");
        QCOMPARE(run({"check", directory_}).code, 0);
    }

    void an_upload_goes_on_where_it_was_after_kill_9() {
        const std::string content = contentOf(700'000, 5);
        auto server = std::make_unique<Running>(directory_);
        const SignedInClient jana = signIn(*server, "demo", "jana.vogt@nordlicht.example", kDemo);
        QCOMPARE(send(*server, jana, partOf(content, 0)).have(), std::uint64_t{kContentPart});

        QVERIFY(server->end(SIGKILL) >= 0);

        server = std::make_unique<Running>(directory_);
        QCOMPARE(send(*server, jana, questionFor(content)).have(), std::uint64_t{kContentPart});
        QCOMPARE(send(*server, jana, partOf(content, 1)).have(), std::uint64_t{2 * kContentPart});
        QVERIFY(send(*server, jana, partOf(content, 2)).whole());
        server.reset();
        QCOMPARE(run({"check", directory_}).code, 0);
    }

    void a_full_disk_loses_no_acknowledged_edit_and_the_server_goes_on_after_it() {
        auto server = std::make_unique<Running>(directory_);
        std::vector<Writer> writers;
        for (int i = 0; i < 3; ++i) {
            writers.push_back({signIn(*server, "demo", "jana.vogt@nordlicht.example", kDemo), {}, {}});
        }
        std::set<int> before, full, after;

        server->limitFiles(64 << 10);
        for (int round = 0; round < 40 && !before.contains(503); ++round) before.merge(writeAll(*server, writers));
        server->limitFiles(1 << 10);
        for (int round = 0; round < 3; ++round) full.merge(writeAll(*server, writers));
        server->limitFiles(RLIM_INFINITY);
        after = writeAll(*server, writers);
        QVERIFY(server->end(SIGTERM) >= 0);
        const QByteArray log = server->log();

        QVERIFY(before == std::set<int>({200, 503}) || before == std::set<int>({503}));
        QCOMPARE(full, std::set<int>({503}));
        QCOMPARE(after, std::set<int>({200}));
        QVERIFY2(log.contains("request_failed") && !log.contains("\"damaged\""), log.constData());
        for (const Writer& writer : writers) {
            QVERIFY(!writer.acknowledged.empty());
            for (const Uuid& series : writer.acknowledged) QCOMPARE(titleOnDisk(series), "Kept");
        }
        QCOMPARE(run({"check", directory_}).code, 0);
    }

    void a_missing_file_stops_its_own_tenant_only() {
        const QString directory = place_.filePath("missing");
        QCOMPARE(run({"demo", directory}).code, 0);
        const std::filesystem::path file = tenantFile(directory, "other");
        std::filesystem::remove(file);
        Running server(directory);
        const auto exchangeOf = [&](const char* workspace, const char* email) {
            const SignedInClient person = signIn(server, workspace, email, kDemo);
            TlsClient client(server.port(), server.authority());
            return exchange(client, person.access, requestOf(person.device)).http;
        };

        const HttpAnswer missing = exchangeOf("other", "emilia.roth@hafenblick.example");
        const HttpAnswer whole = exchangeOf("demo", "jana.vogt@nordlicht.example");
        QVERIFY(server.end(SIGTERM) >= 0);
        const QByteArray log = server.log();
        const Ran checked = run({"check", directory});

        QCOMPARE(missing.status, 503);
        QCOMPARE(whole.status, 200);
        QVERIFY2(log.contains(file.stem().c_str()) && log.contains("is missing"), log.constData());
        QVERIFY(log.contains(missing.headers.at("trace-id").c_str()));
        QCOMPARE(checked.code, 4);
        QVERIFY2(checked.out.contains("other: NOT SOUND") && checked.out.contains("demo: "), checked.out.constData());
        QVERIFY(!std::filesystem::exists(file));
    }

    void an_init_that_is_refused_leaves_nothing_behind() {
        const QString fresh = place_.filePath("refused");
        const QString there = place_.filePath("there");
        QVERIFY(QDir().mkpath(there));

        for (const QString& directory : {fresh, there}) {
            QCOMPARE(run({"init", directory, "--host", "a,b"}).code, 2);
            QCOMPARE(run({"init", directory, "--master-key-command", "exit 1"}).code, 1);
        }

        QVERIFY(!QDir(fresh).exists());
        QVERIFY(QDir(there).isEmpty());
        QCOMPARE(run({"init", there}).code, 0);
    }

    void an_init_that_the_disk_ends_leaves_nothing_behind() {
        const QString directory = place_.filePath("half");
        QProcess process;
        process.setChildProcessModifier([] {
            const rlimit limit{2000, RLIM_INFINITY};
            setrlimit(RLIMIT_FSIZE, &limit);
            signal(SIGXFSZ, SIG_IGN);
        });
        process.start(program(), {"init", directory});
        QVERIFY(process.waitForFinished(kLimitMs));

        QVERIFY(process.exitStatus() == QProcess::NormalExit && process.exitCode() != 0);
        QVERIFY(!QDir(directory).exists());
        QCOMPARE(run({"init", directory}).code, 0);
    }

    void a_master_key_command_that_hangs_is_ended() {
        using namespace std::chrono_literals;

        QCOMPARE(server::outputOf("printf ok", 10, 5s).valueOr({}), std::string("ok"));
        QCOMPARE(server::outputOf("printf 0123456789abcdef", 10, 5s).valueOr({}), std::string("0123456789"));
        QVERIFY(!server::outputOf("printf ok; exit 1", 10, 5s).ok());
        for (const char* endless : {"exec tail -f /dev/null", "printf ok; exec tail -f /dev/null",
                                    "exec >/dev/null; exec tail -f /dev/null", "exec yes"}) {
            QElapsedTimer timer;
            timer.start();
            const auto ended = server::outputOf(endless, 10, 300ms);
            QVERIFY2(!ended.ok() && ended.error().detail.find("not done") != std::string::npos, endless);
            QVERIFY(timer.elapsed() < 5000);
        }
    }

    void every_command_that_holds_the_master_key_leaves_no_core() {
        rlimit mine{};
        QVERIFY(getrlimit(RLIMIT_CORE, &mine) == 0);
        if (mine.rlim_max == 0) QSKIP("core dumps are off on this machine anyway");
        const rlimit most{mine.rlim_max, mine.rlim_max};
        QVERIFY(setrlimit(RLIMIT_CORE, &most) == 0);

        const QString looks = "grep -q 'Max core file size  *0  *0 ' /proc/$PPID/limits && printf %064d 7";
        const Ran made = run({"init", place_.filePath("hidden"), "--master-key-command", looks});
        setrlimit(RLIMIT_CORE, &mine);

        QVERIFY2(made.code == 0, made.err.constData());
    }

    void a_host_name_is_listened_on() {
        const QString name = QSysInfo::machineHostName();
        addrinfo* found = nullptr;
        if (getaddrinfo(name.toUtf8().constData(), nullptr, nullptr, &found) != 0) {
            QSKIP("this machine's name has no address");
        }
        freeaddrinfo(found);
        Running named(directory_, name + ":0");
        const int port = named.port();
        const Ran unknown = run({"serve", place_.filePath("there"), "--listen", "nowhere.invalid:0"});

        QVERIFY(port != 0);
        QCOMPARE(unknown.code, 2);
    }

    void a_missing_control_database_is_not_made_anew() {
        const QString directory = place_.filePath("headless");
        QCOMPARE(run({"init", directory}).code, 0);
        QVERIFY(QFile::remove(directory + "/control.db"));

        QCOMPARE(run({"serve", directory, "--listen", "127.0.0.1:0"}).code, 4);
        QCOMPARE(run({"tenant", "list", directory}).code, 4);
        QVERIFY(!QFile::exists(directory + "/control.db"));
    }

    void control_26_the_log_is_json_lines_without_a_person_or_a_secret() {
        Running server(directory_);
        const SignedInClient jana = signIn(server, "demo", "jana.vogt@nordlicht.example", kDemo);
        TlsClient client(server.port(), server.authority());
        client.request("GET", "/canary-path", {}, bearer("canary-token"));
        QVERIFY(server.end(SIGTERM) >= 0);

        const QByteArray log = server.log();

        for (const QByteArray& line : log.trimmed().split('\n')) {
            QVERIFY2(line.startsWith('{') && line.endsWith('}'), line.constData());
        }
        QVERIFY(log.contains("\"event\":\"started\""));
        for (const QByteArray& secret : {QByteArray("jana"), QByteArray("nordlicht"), QByteArray("canary"),
                                         QByteArray(kDemo), QByteArray::fromStdString(jana.access)}) {
            QVERIFY2(!log.toLower().contains(secret.toLower()), secret.constData());
        }
    }

    void nothing_readable_lies_in_the_directory() {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(directory_.toStdString())) {
            if (!entry.is_regular_file()) continue;
            const auto content = server::readFile(entry.path(), 64 << 20);
            QVERIFY(content.ok());
            for (const char* canary : {"Nordlicht", "jana.vogt", "Flaky integration", "SQLite format"}) {
                QVERIFY2(content->find(canary) == std::string::npos, entry.path().c_str());
            }
        }
    }

  private:
    /// A device that makes one series after the other, and sends one again until it is acknowledged.
    struct Writer {
        SignedInClient device;
        std::vector<Uuid> acknowledged;
        Uuid pending;
    };

    /// One attempt of each, all at once. The statuses that came.
    static std::set<int> writeAll(const Running& server, std::vector<Writer>& writers) {
        std::vector<std::future<int>> attempts;
        for (Writer& writer : writers) {
            attempts.push_back(std::async(std::launch::async, [&server, &writer] { return write(server, writer); }));
        }
        std::set<int> statuses;
        for (auto& attempt : attempts) statuses.insert(attempt.get());
        return statuses;
    }

    static int write(const Running& server, Writer& writer) {
        const std::int64_t now = server::SystemClock().now();
        const std::uint64_t number = writer.acknowledged.size() + 1;
        if (writer.pending.isNil()) writer.pending = server::SystemEntropy().uuid(now);
        wire::Request request = requestOf(writer.device.device);
        request.mutable_hello()->set_last_mutation(number - 1);
        push(request, number, writer.device.device, now, {newSeries(writer.pending, writer.device.person, "Kept")});
        TlsClient client(server.port(), server.authority());
        const ExchangeAnswer answer = exchange(client, writer.device.access, request);
        if (answer.message && answer.message->last_mutation() == number) {
            writer.acknowledged.push_back(std::exchange(writer.pending, {}));
        }
        return answer.http.status;
    }

    static wire::ContentState send(const Running& server, const SignedInClient& by, const wire::ContentSend& sent) {
        TlsClient client(server.port(), server.authority());
        wire::ContentState state;
        state.ParseFromString(client
                                  .request("POST", "/v1/sync/content/send", sent.SerializeAsString(),
                                           "Content-Type: application/x-protobuf\r\n" + bearer(by.access))
                                  .body);
        return state;
    }

    /// A directory read in this process, while no server runs.
    struct Closed {
        explicit Closed(const QString& directory) : home(server::Home::open(directory.toStdString(), {}).value()) {}

        server::Home home;
        std::unique_ptr<server::ControlStore> store =
            server::ControlStore::open(home.controlDatabase(),
                                       server::deriveKey(home.rootKey(), server::kControlPurpose))
                .value();
        server::SystemClock clock;
        server::SystemEntropy entropy;

        Uuid tenant(const std::string& workspace) { return (**store->tenant(workspace)).id; }
        std::unique_ptr<server::TenantService> open(const std::string& workspace) {
            const server::Tenants tenants(home, *store, schema::kSchema, clock, entropy);
            return tenants.open(tenant(workspace)).value();
        }
    };

    static std::filesystem::path tenantFile(const QString& directory, const std::string& workspace) {
        Closed closed(directory);
        return closed.home.tenantDatabase(closed.tenant(workspace).toString());
    }

    /// Empty where the row is not there.
    std::string titleOnDisk(const Uuid& series) const {
        Closed closed(directory_);
        const auto row = closed.open("demo")->find(schema::kMeetingSeries, series);
        return row && *row ? (*row)->text(1) : std::string();
    }

    SignedInClient signIn(Running& server, const char* workspace, const char* email, const char* password) {
        TlsClient client(server.port(), server.authority());
        const std::string body = signInBody(workspace, email, password, {});
        const HttpAnswer answer =
            client.request("POST", "/v1/auth/sign-in", body, "Content-Type: application/json\r\n");
        return {member(answer.body, "access_token"), member(answer.body, "refresh_token"),
                member(answer.body, "device_proof"), Uuid::parse(member(answer.body, "person")).value_or(Uuid{}),
                Uuid::parse(member(answer.body, "device")).value_or(Uuid{})};
    }

    QTemporaryDir place_;
    QString directory_;
};

QTEST_GUILESS_MAIN(HttpProcessTest)
#include "http_process_test.moc"
