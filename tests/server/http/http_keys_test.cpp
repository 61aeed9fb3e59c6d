// SPDX-License-Identifier: GPL-3.0-or-later
// Another master key while a server works, where the key comes from, and what opens with which.
#include "models/schema/entities.h"
#include "sync/server/auth/second_factor.h"
#include "sync/server/operator/certificate.h"
#include "sync/server/operator/change_keys.h"
#include "sync/server/operator/control.h"
#include "sync/server/operator/system.h"
#include "sync/server/operator/tenants.h"
#include "sync/server/sso/sso_service.h"
#include "tests/server/http/keys_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <sys/wait.h>

using namespace aufwind;
using namespace aufwind::test;
using server::Home;
using server::Key;
using server::KeySource;

namespace {

const char* const kEmail = "jana.vogt@nordlicht.example";
const QByteArray kHex(64, '7');

Key keyOf(char digit) {
    return server::parseKey(std::string(64, digit)).value();
}

KeySource given(const Key& key) {
    KeySource source;
    source.key = key;
    return source;
}

/// What opens a directory: its root, its control database and the keys of its certificates.
bool opens(const QString& directory, const KeySource& source) {
    auto home = Home::open(directory.toStdString(), source, server::Lock::none);
    return home && server::openControl(*home, {}) && home->renewCertificate({}).ok();
}

/// The whole directory, to do the same again and again from one state.
QString copyOf(const QString& directory, const QString& name) {
    const std::filesystem::path to = std::filesystem::path(directory.toStdString()).parent_path() / name.toStdString();
    std::filesystem::remove_all(to);
    // Of a server that was killed; a socket cannot be copied.
    std::filesystem::remove(std::filesystem::path(directory.toStdString()) / "door");
    std::filesystem::copy(directory.toStdString(), to, std::filesystem::copy_options::recursive);
    return QString::fromStdString(to);
}

/// As an earlier version has left it: everything hangs on the master key itself.
void makeOfBefore(const QString& directory) {
    const Key root = Home::open(directory.toStdString(), {}, server::Lock::none)->rootKey();
    QVERIFY(server::writeFile((directory + "/master.key").toStdString(), root.view(), true).ok());
    QVERIFY(QFile::remove(directory + "/root.key"));
}

/// Runs the change in a process of its own that is killed at the step with this number. Whether it was.
bool isKilledAt(int step, const QString& directory, server::KeyChange change) {
    const pid_t child = fork();
    if (child == 0) {
        int left = step;
        change.faults = [&](std::string_view) {
            if (left-- == 0) raise(SIGKILL);
            return Result<void>();
        };
        _exit(server::changeKeys(directory.toStdString(), change).ok() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// With these in the environment; gone again at the end.
class Environment {
  public:
    explicit Environment(std::initializer_list<std::pair<const char*, QByteArray>> values) {
        for (const auto& [name, value] : values) {
            qputenv(name, value);
            names_.push_back(name);
        }
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() {
        for (const char* name : names_) qunsetenv(name);
    }

  private:
    std::vector<const char*> names_;
};

}  // namespace

class HttpKeysTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        made_ = place_.filePath("made");
        const Ran made = run({"demo", made_, "--size", "empty"});
        QVERIFY2(made.code == 0, made.err.constData());
    }
    void init() { directory_ = copyOf(made_, "server"); }

    void a_master_key_is_rotated_while_a_server_works_and_it_does_not_notice() {
        Running server(directory_);
        const SignedIn jana = signIn(server, "demo", kEmail);
        QVERIFY(!jana.access.empty());
        const QByteArray before = contentOf(directory_ + "/master.key");

        for (int i = 0; i < 3; ++i) {
            const Ran rotated = run({"keys", "rotate", directory_});
            QVERIFY2(rotated.code == 0, rotated.err.constData());
            QCOMPARE(me(server, jana.access), 200);
            QVERIFY(!signIn(server, "demo", kEmail).access.empty());
        }

        QVERIFY(contentOf(directory_ + "/master.key") != before);
        QVERIFY(server.end(SIGTERM) >= 0);
        QCOMPARE(server.exitCode(), 0);
        Running again(directory_);
        QCOMPARE(me(again, jana.access), 200);
        QVERIFY(again.end(SIGTERM) >= 0);
        QVERIFY(run({"check", directory_}).out.contains("all sound"));
    }

    void after_it_the_old_master_key_opens_nothing() {
        const Key old = server::keyFrom({}, (directory_ + "/master.key").toStdString()).value();
        QCOMPARE(run({"keys", "rotate", directory_}).code, 0);

        QVERIFY(!opens(directory_, given(old)));
        QVERIFY(opens(directory_, {}));
        const Environment environment({{"AUFWIND_MASTER_KEY", QByteArray::fromStdString(server::toHex(old.view()))}});
        for (const QStringList& command :
             {QStringList{"serve", directory_, "--listen", "127.0.0.1:0"}, QStringList{"check", directory_},
              QStringList{"keys", "rotate", directory_}, QStringList{"certificate", "renew", directory_}}) {
            const Ran refused = run(command);
            QCOMPARE(refused.code, 6);
            QVERIFY2(refused.err.contains("does not open with this master key"), refused.err.constData());
        }
    }

    void with_another_root_nothing_of_before_opens_with_what_was_known_before() {
        const auto before = Home::open(directory_.toStdString(), {}, server::Lock::none).value().root();
        const Key old = server::keyFrom({}, (directory_ + "/master.key").toStdString()).value();
        const QByteArray envelope = contentOf(directory_ + "/root.key");
        {
            Running server(directory_);
            const Ran refused = run({"keys", "rotate", directory_, "--root"});
            QCOMPARE(refused.code, 3);
            QVERIFY2(refused.err.contains("server to be stopped"), refused.err.constData());
        }

        const Ran rotated = run({"keys", "rotate", directory_, "--root"});
        QVERIFY2(rotated.code == 0, rotated.err.constData());

        // Whoever had both the master key and the sealed root has the root of before, and it opens nothing now.
        const QString spoilt = copyOf(directory_, "spoilt");
        QVERIFY(server::writeFile((spoilt + "/root.key").toStdString(), envelope.toStdString(), true).ok());
        QVERIFY(Home::open(spoilt.toStdString(), given(old), server::Lock::none).ok());
        QVERIFY(!opens(spoilt, given(old)));
        const auto passphrase = Home::passphraseUnder(before.key);
        for (const char* file : {"/server.key.pem", "/ca.key.pem"}) {
            const auto pem = server::readFile((directory_ + file).toStdString(), 1 << 16).value();
            QCOMPARE(server::keyUnder(pem, passphrase, "other").error().code, ErrorCode::wrongKey);
        }
        QVERIFY(!server::ControlStore::open((directory_ + "/control.db").toStdString(),
                                            server::deriveKey(before.key, server::kControlPurpose)));
        Running server(directory_);
        QVERIFY(!signIn(server, "demo", kEmail).access.empty());
    }

    void a_directory_of_before_opens_and_its_first_change_leaves_the_old_key_nothing() {
        makeOfBefore(directory_);
        const Key old = server::keyFrom({}, (directory_ + "/master.key").toStdString()).value();
        {
            Running server(directory_);
            QVERIFY(!signIn(server, "demo", kEmail).access.empty());
            const Ran refused = run({"keys", "rotate", directory_});
            QCOMPARE(refused.code, 3);
            QVERIFY2(refused.err.contains("earlier version") && refused.err.contains("stopped"),
                     refused.err.constData());
            QVERIFY(!signIn(server, "demo", kEmail).access.empty());
        }
        QVERIFY(!QFile::exists(directory_ + "/root.key"));

        const Ran rotated = run({"keys", "rotate", directory_});
        QVERIFY2(rotated.code == 0, rotated.err.constData());

        QVERIFY(!opens(directory_, given(old)));
        QVERIFY(!server::ControlStore::open((directory_ + "/control.db").toStdString(),
                                            server::deriveKey(old, server::kControlPurpose)));
        QFile::remove(directory_ + "/root.key");
        QVERIFY(!opens(directory_, given(old)));
        QCOMPARE(run({"certificate", "renew", directory_}).code, 6);
    }

    void with_another_root_second_factors_recovery_codes_and_providers_go_on() {
        const server::SystemClock clock;
        server::SecondFactor::Begun begun;
        std::vector<std::string> codes;
        Uuid account{};
        Uuid tenant{};
        {
            const auto home = Home::open(directory_.toStdString(), {}).value();
            const auto store = server::openControl(home, {}).value();
            tenant = (**store->tenant(std::string("demo"))).id;
            account = (**store->account(tenant, kEmail)).id;
            server::SecondFactor factor(*store, clock, server::SecondFactor::keysFrom(home.rootKey(), {}));
            begun = factor.begin(**store->account(account), "Aufwind").value();
            codes = factor.renewCodes(**store->account(account)).value();
            server::SsoSettings sso{"https://id.example",
                                    "client",
                                    server::seal(server::SsoService::keyFrom(home.rootKey()), "hush", tenant.view()),
                                    {"nordlicht.example"}};
            QVERIFY(store->setSso(tenant, sso).ok());
        }
        for (int i = 0; i < 2; ++i) {
            const Ran rotated = run({"keys", "rotate", directory_, "--root"});
            QVERIFY2(rotated.code == 0, rotated.err.constData());
            const auto home = Home::open(directory_.toStdString(), {}).value();
            const auto store = server::openControl(home, {}).value();
            const auto keys = server::SecondFactor::keysFrom(home.rootKey(), home.root().former);
            server::SecondFactor factor(*store, clock, keys);
            server::Account who = **store->account(account);

            // The secret, as the one that is set up, and a code as old as the first root.
            who.secondFactor = who.secondFactorNew;
            QVERIFY(!*factor.spend(who, "000000-wrong"));
            QVERIFY(*factor.spend(who, codes[static_cast<std::size_t>(i)]));
            QVERIFY(!*factor.spend(who, codes[static_cast<std::size_t>(i)]));
            const auto secret = server::unseal(server::SsoService::keyFrom(home.rootKey()),
                                               (**store->sso(tenant)).sealedSecret, tenant.view());
            QCOMPARE(secret.valueOr({}), std::string("hush"));
        }
        QCOMPARE(begun.secret.empty(), false);
    }

    void killed_at_every_step_it_opens_with_exactly_one_of_the_two_keys_and_can_be_done_again_data() {
        QTest::addColumn<bool>("ofBefore");
        QTest::addColumn<bool>("withRoot");
        QTest::addColumn<bool>("isElsewhere");
        QTest::newRow("the key in the directory") << false << false << false;
        QTest::newRow("the key elsewhere") << false << false << true;
        QTest::newRow("with another root") << false << true << false;
        QTest::newRow("a directory of before") << true << false << false;
        QTest::newRow("a directory of before, the key elsewhere") << true << false << true;
    }

    void killed_at_every_step_it_opens_with_exactly_one_of_the_two_keys_and_can_be_done_again() {
        QFETCH(const bool, ofBefore);
        QFETCH(const bool, withRoot);
        QFETCH(const bool, isElsewhere);
        if (ofBefore) makeOfBefore(directory_);
        const Key old = server::keyFrom({}, (directory_ + "/master.key").toStdString()).value();
        const Key fresh = keyOf('a');
        if (isElsewhere) QVERIFY(QFile::remove(directory_ + "/master.key"));
        const QString start = copyOf(directory_, "start");
        const server::KeyChange change{isElsewhere ? given(old) : KeySource(), given(fresh), withRoot};
        std::set<bool> outcomes;
        int step = 0;
        for (;; ++step) {
            directory_ = copyOf(start, "server");
            if (!isKilledAt(step, directory_, change)) break;

            const bool byNew = opens(copyOf(directory_, "look"), given(fresh));
            const bool byOld = opens(copyOf(directory_, "look"), given(old));
            QVERIFY2(byNew != byOld, qPrintable(QString::number(step)));
            outcomes.insert(byNew);
            // As it stands: with the file in the directory, or with the one key that opens it.
            const KeySource today = isElsewhere ? given(byNew ? fresh : old) : KeySource();
            QVERIFY2(opens(copyOf(directory_, "look"), today), qPrintable(QString::number(step)));
            const auto again = server::changeKeys(directory_.toStdString(), {today, given(keyOf('b')), withRoot});
            QVERIFY2(again.ok(), again.ok() ? "" : again.error().detail.c_str());
            QVERIFY(opens(directory_, isElsewhere ? given(keyOf('b')) : KeySource()));
            QVERIFY(!opens(directory_, given(fresh)) && !opens(directory_, given(old)));
            for (const auto& entry : std::filesystem::directory_iterator(directory_.toStdString())) {
                QVERIFY2(entry.path().filename().string().find(".pem.") == std::string::npos &&
                             !entry.path().string().ends_with(".new"),
                         entry.path().c_str());
            }
        }
        QVERIFY(step >= 4);
        QCOMPARE(outcomes, (std::set<bool>{false, true}));
    }

    void a_step_that_fails_leaves_everything_as_it_was() {
        const QString start = copyOf(directory_, "start");
        for (int step = 0;; ++step) {
            directory_ = copyOf(start, "server");
            const QByteArray envelope = contentOf(directory_ + "/root.key");
            int left = step;
            bool isAsked = false;
            server::KeyChange change{{}, {}, true};
            change.faults = [&](std::string_view what) {
                isAsked = isAsked || left == 0;
                const bool isBefore = what != "settle" && what != "settled" && what != "settle master key";
                return left-- == 0 && isBefore ? Error{ErrorCode::diskFull, "no room"} : Result<void>();
            };
            const auto done = server::changeKeys(directory_.toStdString(), change);
            if (done) break;
            QCOMPARE(done.error().code, ErrorCode::diskFull);
            QCOMPARE(contentOf(directory_ + "/root.key"), envelope);
            QVERIFY(opens(directory_, {}));
        }
    }

    void the_key_comes_from_a_file_the_environment_or_a_command_and_leaves_no_trace_data() {
        QTest::addColumn<QString>("from");
        for (const char* from : {"file", "environment", "command"}) QTest::newRow(from) << from;
    }

    void the_key_comes_from_a_file_the_environment_or_a_command_and_leaves_no_trace() {
        QFETCH(const QString, from);
        const QString file = place_.filePath("key-" + from);
        QVERIFY(server::writeFile(file.toStdString(), kHex.toStdString() + "\n", true).ok());
        const QByteArray name = from == "environment" ? "AUFWIND_MASTER_KEY"
                                : from == "file"      ? "AUFWIND_MASTER_KEY_FILE"
                                                      : "AUFWIND_KEYS_TEST_UNUSED";
        const Environment environment({{name.constData(), from == "environment" ? kHex : file.toUtf8()}});
        const QStringList more = from == "command" ? QStringList{"--master-key-command", "cat " + file} : QStringList();
        const QString directory = place_.filePath("from-" + from);
        const Ran made = run(QStringList{"demo", directory, "--size", "empty"} + more);
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(!QFile::exists(directory + "/master.key"));

        Running server(directory, "127.0.0.1:0", more);
        QVERIFY(!signIn(server, "demo", kEmail).access.empty());
        const QString process = "/proc/" + QString::number(server.id());
        QByteArray traces = contentOf(process + "/cmdline") + contentOf(process + "/environ");
        QVERIFY(!traces.isEmpty());
        QVERIFY(contentOf(process + "/limits").contains("Max core file size        0                    0"));
        QVERIFY(server.end(SIGTERM) >= 0);
        traces += server.log() + made.out + made.err;
        const QByteArray raw = QByteArray::fromHex(kHex);
        QVERIFY(!traces.contains(kHex) && !traces.contains(raw));
        for (const auto& entry : std::filesystem::recursive_directory_iterator(directory.toStdString())) {
            if (!entry.is_regular_file()) continue;
            const QByteArray content = contentOf(QString::fromStdString(entry.path()));
            QVERIFY2(!content.contains(kHex) && !content.contains(raw), entry.path().c_str());
        }
        QVERIFY(run(QStringList{"check", directory} + more).out.contains("all sound"));
    }

    void a_new_key_comes_from_a_file_the_environment_or_a_command() {
        const QString file = place_.filePath("new-key");
        const auto digits = [](char digit) {
            return QByteArray(64, digit);
        };
        QVERIFY(server::writeFile(file.toStdString(), digits('1').toStdString(), true).ok());
        const QString first = place_.filePath("first-key");
        QVERIFY(server::writeFile(first.toStdString(), contentOf(directory_ + "/master.key").toStdString(), true).ok());
        QVERIFY(QFile::remove(directory_ + "/master.key"));
        {
            const Environment environment(
                {{"AUFWIND_MASTER_KEY_FILE", first.toUtf8()}, {"AUFWIND_NEW_MASTER_KEY_FILE", file.toUtf8()}});
            QCOMPARE(run({"keys", "rotate", directory_}).code, 0);
        }
        QVERIFY(opens(directory_, given(keyOf('1'))));
        {
            const Environment environment(
                {{"AUFWIND_MASTER_KEY", digits('1')}, {"AUFWIND_NEW_MASTER_KEY", digits('2')}});
            QCOMPARE(run({"keys", "rotate", directory_}).code, 0);
        }
        QVERIFY(opens(directory_, given(keyOf('2'))));
        QCOMPARE(run({"keys", "rotate", directory_, "--master-key-command", "printf %064d 2 | tr 0 2",
                      "--new-key-command", "printf %064d 3 | tr 0 3"})
                     .code,
                 0);
        QVERIFY(opens(directory_, given(keyOf('3'))));
        QVERIFY(!QFile::exists(directory_ + "/master.key"));
    }

    void what_is_no_key_the_same_key_or_open_to_others_is_refused_and_nothing_changes() {
        const QString loose = place_.filePath("loose-key");
        const QString cut = place_.filePath("cut-key");
        QVERIFY(server::writeFile(loose.toStdString(), kHex.toStdString(), true).ok());
        QVERIFY(server::writeFile(cut.toStdString(), kHex.left(63).toStdString(), true).ok());
        QCOMPARE(chmod(loose.toUtf8().constData(), 0640), 0);
        const QByteArray envelope = contentOf(directory_ + "/root.key");
        const QByteArray master = contentOf(directory_ + "/master.key");
        const auto refused = [&](std::initializer_list<std::pair<const char*, QByteArray>> values, int code,
                                 const char* words, const QStringList& more = {}) {
            const Environment environment(values);
            const Ran ran = run(QStringList{"keys", "rotate", directory_} + more);
            return ran.code == code && ran.err.contains(words) && !ran.err.contains(kHex) &&
                   contentOf(directory_ + "/root.key") == envelope && contentOf(directory_ + "/master.key") == master;
        };

        QVERIFY(refused({{"AUFWIND_NEW_MASTER_KEY_FILE", loose.toUtf8()}}, 1, "can be read by others"));
        QVERIFY(refused({{"AUFWIND_NEW_MASTER_KEY_FILE", cut.toUtf8()}}, 2, "64 hexadecimal digits"));
        QVERIFY(refused({{"AUFWIND_NEW_MASTER_KEY_FILE", "/nowhere"}}, 4, "cannot read the master key"));
        QVERIFY(refused({{"AUFWIND_NEW_MASTER_KEY", "short"}}, 2, "64 hexadecimal digits"));
        QVERIFY(
            refused({{"AUFWIND_NEW_MASTER_KEY", kHex}, {"AUFWIND_NEW_MASTER_KEY_FILE", loose.toUtf8()}}, 2, "both"));
        QVERIFY(refused({{"AUFWIND_NEW_MASTER_KEY", master.toHex()}}, 2, "is the one of today"));
        QVERIFY(refused({}, 1, "the command failed", {"--new-key-command", "exit 3"}));
        QVERIFY(refused({{"AUFWIND_MASTER_KEY", kHex}}, 6, "does not open with this master key"));
        QVERIFY(refused({{"AUFWIND_MASTER_KEY", master.toHex()}}, 2, "say where the new one is"));
        QVERIFY(refused({{"AUFWIND_MASTER_KEY_FILE", "/nowhere"}}, 4, "cannot read the master key"));
    }

    void two_that_change_keys_at_once_leave_one_key_that_opens() {
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 6; ++i) {
            all.push_back(std::make_unique<QProcess>());
            all.back()->start(program(), {"keys", "rotate", directory_});
        }
        int done = 0;
        for (const auto& one : all) {
            QVERIFY(one->waitForFinished(kLimitMs));
            done += one->exitCode() == 0 ? 1 : 0;
            QVERIFY2(one->exitCode() == 0 || one->exitCode() == 3, one->readAllStandardError().constData());
        }

        QVERIFY(done >= 1);
        QVERIFY(opens(directory_, {}));
        QCOMPARE(run({"check", directory_}).code, 0);
    }

  private:
    QTemporaryDir place_;
    QString made_;
    QString directory_;
};

QTEST_GUILESS_MAIN(HttpKeysTest)
#include "http_keys_test.moc"
