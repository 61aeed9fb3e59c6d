// SPDX-License-Identifier: GPL-3.0-or-later
// Without a keychain: this test runs without a bus.
#include "tests/profile/profile_fixture.h"

#include <QTimer>

namespace aufwind::app::test {

class ProfileKeys : public QObject {
    Q_OBJECT

  private slots:
    void without_a_keychain_the_passphrase_opens_what_was_written() {
        Home home;
        {
            auto made = home.create();
            VERIFY_OK(made);
            QVERIFY((*made)->config().passphrase);
            QVERIFY(Home::write(**made, 3));
        }

        auto opened = home.open();

        VERIFY_OK(opened);
        QCOMPARE(waiting(**opened), std::uint64_t{3});
    }

    void without_a_keychain_and_without_a_passphrase_nothing_is_made() {
        Home home;
        ProfileConfig config;

        const auto made = Profile::create(home.path(), config, home.clock, home.entropy,
                                          [](bool) { return std::optional<std::string>(); });

        QVERIFY(!made.ok() && made.error().code == ErrorCode::io);
        QVERIFY(!QFile::exists(QString::fromStdString((home.path() / "store.db").string())));
        QVERIFY(!QFile::exists(QString::fromStdString((home.path() / "profile.json").string())));
    }

    void a_removed_device_keeps_no_file_of_the_profile_nor_of_what_was_set_aside() {
        Home home;
        VERIFY_OK(home.create());
        home.damageFirstPage();
        VERIFY_OK(home.startAnew());
        QVERIFY(home.everything().size() > 4096);

        VERIFY_OK(Profile::eraseRemoved(home.path()));

        QCOMPARE(home.everything(), QByteArray());
        QCOMPARE(home.open().error().code, ErrorCode::notFound);
    }

    void a_removed_device_keeps_no_file_where_the_keychain_keeps_its_key() {
        Home home;
        VERIFY_OK(home.create());
        auto config = **loadConfig(home.path());
        config.passphrase = false;  // its key is said to lie in a keychain, and there is none here
        VERIFY_OK(saveConfig(home.path(), config));
        QVERIFY(!Profile::erase(home.path()).ok());
        QVERIFY2(!home.everything().isEmpty(), "erasing can be tried again");

        const auto erased = Profile::eraseRemoved(home.path());

        QVERIFY(!erased.ok() && erased.error().code == ErrorCode::io);
        QCOMPARE(home.everything(), QByteArray());
    }

    void the_key_and_the_words_lie_in_no_file() {
        Home home;
        {
            auto made = home.create();
            VERIFY_OK(made);
            QVERIFY(Home::write(**made, 1));
        }
        auto config = loadConfig(home.path());
        auto key = loadKey(home.path(), **config, saying("correct horse"));
        VERIFY_OK(key);

        const QByteArray raw(reinterpret_cast<const char*>(key->bytes().data()),
                             static_cast<qsizetype>(key->bytes().size()));
        const QByteArray all = home.everything();

        QVERIFY(all.size() > 4096);
        QVERIFY(!all.contains(raw));
        QVERIFY(!all.toLower().contains(raw.toHex()));
        QVERIFY(!all.contains(raw.toBase64()));
        QVERIFY(!all.contains("correct horse"));
        QVERIFY(!all.contains("Unsent"));
    }

    void a_wrong_passphrase_is_told_and_changes_nothing() {
        Home home;
        { VERIFY_OK(home.create()); }
        const QByteArray before = home.everything();

        const auto opened = home.open("wrong");

        QVERIFY(!opened.ok() && opened.error().code == ErrorCode::wrongKey);
        QCOMPARE(home.everything().size(), before.size());
        VERIFY_OK(home.open());
    }

    void a_second_program_is_told_that_the_profile_is_in_use() {
        Home home;
        auto first = home.create();
        VERIFY_OK(first);

        const auto second = home.open();

        QVERIFY(!second.ok() && second.error().code == ErrorCode::busy);
    }

    void a_lock_file_that_a_kill_left_behind_keeps_nobody_out() {
        Home home;
        { VERIFY_OK(home.create()); }
        const QString file = QString::fromStdString((home.path() / "lock").string());
        // Cut before anything was in it; and naming a process that is there, as a reused number would.
        for (const QByteArray& left : {QByteArray(), QByteArray::number(QCoreApplication::applicationPid())}) {
            QFile lock(file);
            QVERIFY(lock.open(QIODevice::WriteOnly | QIODevice::Truncate) && lock.write(left) == left.size());
            lock.close();

            VERIFY_OK(home.open());
        }
    }

    void a_lock_whose_file_was_removed_does_not_count() {
        Home home;
        auto first = home.create();
        VERIFY_OK(first);
        QVERIFY(QFile::remove(QString::fromStdString((home.path() / "lock").string())));
        auto second = ProfileLock::take(home.path() / "lock");
        VERIFY_OK(second);

        const auto third = ProfileLock::take(home.path() / "lock");

        QVERIFY(!third.ok() && third.error().code == ErrorCode::busy);
    }

    void the_windows_events_go_on_while_the_passphrase_is_tried() {
        Home home;
        { VERIFY_OK(home.create()); }
        int beats = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { ++beats; });
        beat.start(5);

        VERIFY_OK(home.open());

        QVERIFY2(beats > 3, qPrintable(QString::number(beats)));
    }

    void a_directory_that_was_there_keeps_its_rights() {
        Home home;
        QVERIFY(QDir().mkpath(QString::fromStdString(home.path().string())));
        const auto rights = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
                            QFileDevice::ReadGroup | QFileDevice::ExeGroup;
        QVERIFY(QFile::setPermissions(QString::fromStdString(home.path().string()), rights));

        VERIFY_OK(home.create());

        QVERIFY(QFile::permissions(QString::fromStdString(home.path().string())) & QFileDevice::ReadGroup);
    }
};

}  // namespace aufwind::app::test

QTEST_GUILESS_MAIN(aufwind::app::test::ProfileKeys)
#include "test_keys.moc"
