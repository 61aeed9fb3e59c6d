// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

#include <QJsonDocument>
#include <QtTest/QtTest>

using namespace aufwind::system_test;

namespace {

constexpr char kNobodysId[] = "01900000-0000-7000-8000-000000000000";

QString errorOf(const Ran& ran) {
    // SQLCipher tells the person's terminal what it found before the program does.
    return QJsonDocument::fromJson(ran.err.trimmed().split('\n').last()).object()["error"].toString();
}

}  // namespace

#define COMPARE_FAILURE(ran, code, word)                 \
    do {                                                 \
        const Ran failed = ran;                          \
        QCOMPARE(failed.exit, code);                     \
        QCOMPARE(errorOf(failed), QStringLiteral(word)); \
        QVERIFY(failed.out.isEmpty());                   \
    } while (false)

/// What a script learns from an exit code, and from the word beside it.
class CtlExitCodesTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        series_ = Company::series(*jana_);
        point_ = jana_->create("talking_point", {"series=" + series_, "title=A point"});
        QVERIFY(!point_.isEmpty());
    }

    void wrong_words_are_2_data() {
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* words) {
            QTest::newRow(words) << QString::fromUtf8(words).split(' ', Qt::SkipEmptyParts);
        };
        for (const char* words : {"",
                                  "no-such-command",
                                  "status more",
                                  "list",
                                  "list talking_point --where",
                                  "list talking_point --where x",
                                  "list talking_point --order",
                                  "list talking_point --limit abc",
                                  "list talking_point --limit -1",
                                  "list talking_point --limit 0",
                                  "list talking_point --limit 99999999999",
                                  "list talking_point --what",
                                  "list action_item --where due=soon",
                                  "show talking_point",
                                  "show talking_point no-id",
                                  "search",
                                  "create",
                                  "create talking_point title",
                                  "create action_item due=soon",
                                  "set talking_point ID",
                                  "set talking_point ID x",
                                  "set talking_point no-id title=a",
                                  "remove talking_point",
                                  "remove talking_point no-id",
                                  "restore talking_point ID ID",
                                  "add employee ID dotted_line_managers",
                                  "drop employee ID dotted_line_managers x",
                                  "move talking_point",
                                  "move talking_point ID --after",
                                  "move talking_point ID --after x",
                                  "move talking_point ID --beside ID",
                                  "text private_note ID",
                                  "text private_note ID body",
                                  "text private_note ID body append x",
                                  "text private_note ID body insert x y",
                                  "text private_note ID body insert 1",
                                  "text private_note ID body delete 1 x",
                                  "retry",
                                  "retry x",
                                  "discard",
                                  "discard x",
                                  "discard 1 2",
                                  "login",
                                  "login --email",
                                  "login --server https://a --workspace w --email",
                                  "login --server a --workspace w --email e",
                                  "login --server http://a --workspace w --email e",
                                  "login --what x",
                                  "logout --all",
                                  "logout --discard-unsent",
                                  "sync now",
                                  "watch x",
                                  "status --profile",
                                  "status --ca"}) {
            row(words);
        }
    }
    void wrong_words_are_2() {
        QFETCH(QStringList, words);
        words.replaceInStrings("ID", kNobodysId);

        COMPARE_FAILURE(jana_->call(words, "password\n"), 2, "usage");
    }

    void what_is_not_there_is_3() {
        COMPARE_FAILURE(jana_->call({"list", "no_such_entity"}), 3, "not_found");
        COMPARE_FAILURE(jana_->call({"list", "talking_point", "--where", "no_such_field=1"}), 3, "not_found");
        COMPARE_FAILURE(jana_->call({"show", "talking_point", kNobodysId}), 3, "not_found");
        COMPARE_FAILURE(jana_->call({"set", "talking_point", kNobodysId, "title=x"}), 3, "not_found");
        COMPARE_FAILURE(jana_->call({"text", "private_note", kNobodysId, "body", "show"}), 3, "not_found");
        COMPARE_FAILURE(jana_->call({"retry", "77"}), 3, "not_found");
    }

    void what_a_rule_or_a_limit_forbids_is_4() {
        COMPARE_FAILURE(jana_->call({"create", "talking_point", "series=" + series_, "title="}), 4, "invalid");
        COMPARE_FAILURE(jana_->call({"set", "talking_point", point_, "title=" + QString(501, 'x')}), 4, "too_large");
        const QString gone = jana_->create("talking_point", {"series=" + series_, "title=Gone"});
        QVERIFY(does(*jana_, {"remove", "talking_point", gone}));
        COMPARE_FAILURE(jana_->call({"set", "talking_point", gone, "title=x"}), 4, "removed");
        COMPARE_FAILURE(jana_->call({"logout", "--erase"}), 4, "refused");
    }

    void a_silent_server_is_5() {
        QVERIFY(company_.server().stop());

        COMPARE_FAILURE(jana_->call({"sync"}), 5, "offline");
        QCOMPARE(jana_->call({"list", "talking_point"}).exit, 0);

        QVERIFY(company_.server().start());
    }

    void who_is_not_signed_in_gets_6() {
        const Client nobody(company_.at("nobody"));
        COMPARE_FAILURE(nobody.call({"list", "employee"}), 6, "unauthenticated");
        COMPARE_FAILURE(nobody.call(login(company_.server().ca()), "wrong\n"), 6, "unauthenticated");
        const Client leaving = company_.device("leaving", kBen);
        QVERIFY(does(leaving, {"logout"}));
        COMPARE_FAILURE(leaving.call({"sync"}), 6, "unauthenticated");
    }

    void a_store_that_does_not_open_is_7() {
        const Client broken = company_.device("broken", kBen);
        QFile file(broken.profile() + "/store.db");
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(4096, 'x')) == 4096);
        file.close();

        const Ran ran = broken.call({"list", "employee"});

        QCOMPARE(ran.exit, 7);
        QVERIFY2(errorOf(ran) == "wrong_key" || errorOf(ran) == "damaged", ran.err.constData());
    }

    void a_profile_that_another_program_holds_is_8() {
        const Client phone = company_.device("phone", kJana);
        QVERIFY(jana_->sync());
        QProcess other;
        other.start(program("aufwindctl"), {"--profile", jana_->profile(), "--json", "watch"});
        QVERIFY(other.waitForStarted());
        QVERIFY(!Company::series(phone).isEmpty() && phone.sync());
        QVERIFY2(other.waitForReadyRead(20'000), "it has told of the change, so it holds the profile");

        COMPARE_FAILURE(jana_->call({"list", "talking_point"}), 8, "busy");

        other.terminate();
        QVERIFY(other.waitForFinished(10'000));
        QCOMPARE(jana_->call({"list", "talking_point"}).exit, 0);
    }

    void a_certificate_that_is_not_trusted_is_9() {
        const Client careful(company_.at("careful"));

        const Ran ran = careful.call(login({}), QByteArray(kPassword) + "\n");

        COMPARE_FAILURE(ran, 9, "untrusted");
        QVERIFY2(ran.err.contains("certificate is not trusted"), ran.err.constData());
        QVERIFY(!QFileInfo::exists(company_.at("careful") + "/profile.json"));
    }

  private:
    QStringList login(const QString& ca) {
        const QStringList words{"login", "--server", company_.server().url(), "--workspace", "demo", "--email", kBen};
        return ca.isEmpty() ? words : words + QStringList{"--ca", ca};
    }

    Company company_;
    std::unique_ptr<Client> jana_;
    QString series_;
    QString point_;
};

QTEST_GUILESS_MAIN(CtlExitCodesTest)
#include "ctl_exit_codes.moc"
