// SPDX-License-Identifier: GPL-3.0-or-later
// With a real Secret Service (packaging/lib/with-keyring).
#include "app/profile/keychain.h"
#include "tests/profile/profile_fixture.h"

namespace aufwind::app::test {

class ProfileKeychain : public QObject {
    Q_OBJECT

    static std::string keyName(const Home& home) {
        const auto config = loadConfig(home.path());
        return "store-key/" + (*config)->profile.toString();
    }

  private slots:
    void the_key_lies_in_the_keychain_and_in_no_file() {
        Home home;
        {
            auto made = home.create();
            VERIFY_OK(made);
            QVERIFY(!(*made)->config().passphrase);
            QVERIFY(Home::write(**made, 1));
        }

        const auto kept = Keychain().read(keyName(home));
        VERIFY_OK(kept);
        QVERIFY(kept->has_value());
        const QByteArray raw = QByteArray::fromStdString(**kept);

        QCOMPARE(raw.size(), qsizetype{32});
        QVERIFY(!home.everything().contains(raw));
        QVERIFY(!home.everything().toLower().contains(raw.toHex()));
        QVERIFY(!QFile::exists(QString::fromStdString((home.path() / "key.sealed").string())));
        VERIFY_OK(home.open());
    }

    void control_27_a_key_that_the_keychain_has_lost_is_told_and_the_old_file_is_kept() {
        Home home;
        {
            auto made = home.create();
            VERIFY_OK(made);
            QVERIFY(Home::write(**made, 2));
        }
        const auto key = Keychain().read(keyName(home));
        VERIFY_OK(Keychain().erase(keyName(home)));
        const auto lost = home.open();
        QVERIFY(!lost.ok() && lost.error().code == ErrorCode::wrongKey);

        const auto anew = home.startAnew();

        VERIFY_OK(anew);
        QVERIFY(!anew->readable);
        { VERIFY_OK(home.open()); }
        // The key comes back, from a backup of the keychain: the old work is still there.
        const auto old = loadConfig(anew->aside);
        VERIFY_OK(Keychain().write("store-key/" + (*old)->profile.toString(), **key));
        auto opened = home.open("", "profile/" + anew->aside.filename().string());
        VERIFY_OK(opened);
        QCOMPARE(waiting(**opened), std::uint64_t{2});
    }

    void a_passcode_wraps_the_key_in_the_keychain() {
        Home home;
        {
            auto made = home.create();
            VERIFY_OK(made);
            QVERIFY(Home::write(**made, 2));
            const std::string raw = **Keychain().read(keyName(home));
            VERIFY_OK((*made)->changePasscode(std::nullopt, "heron 12"));
            QVERIFY((*made)->config().passcode && (**loadConfig(home.path())).passcode);
            const std::string kept = **Keychain().read(keyName(home));
            QVERIFY(kept.size() > raw.size() && kept.find(raw) == std::string::npos);
        }

        const auto none = Profile::open(home.path(), home.clock, home.entropy, {});
        const auto wrong = home.open("heron 13");
        auto right = home.open("heron 12");

        QVERIFY(!none.ok() && none.error().code == ErrorCode::wrongKey);
        QVERIFY(!wrong.ok() && wrong.error().code == ErrorCode::wrongKey);
        VERIFY_OK(right);
        QCOMPARE(waiting(**right), std::uint64_t{2});
    }

    void a_passcode_goes_only_with_the_present_one() {
        Home home;
        auto made = home.create();
        VERIFY_OK(made);
        VERIFY_OK((*made)->changePasscode(std::nullopt, "heron 12"));

        const auto refused = (*made)->changePasscode("heron 13", std::nullopt);
        QVERIFY(!refused.ok() && refused.error().code == ErrorCode::wrongKey);
        QVERIFY((**loadConfig(home.path())).passcode);
        VERIFY_OK((*made)->changePasscode("heron 12", std::nullopt));
        made->reset();

        QVERIFY(!(**loadConfig(home.path())).passcode);
        VERIFY_OK(Profile::open(home.path(), home.clock, home.entropy, {}));
    }

    void a_forgotten_passcode_sets_the_old_data_aside_and_begins_without_one() {
        Home home;
        {
            auto made = home.create();
            VERIFY_OK(made);
            VERIFY_OK((*made)->changePasscode(std::nullopt, "heron 12"));
        }
        QCOMPARE(home.startAnew("heron 13").error().code, ErrorCode::wrongKey);

        const auto anew = home.startAnew("", true);

        VERIFY_OK(anew);
        QVERIFY(!anew->readable);
        VERIFY_OK(Profile::open(home.path(), home.clock, home.entropy, {}));
    }

    void erasing_destroys_the_key_first() {
        Home home;
        { VERIFY_OK(home.create()); }
        const std::string name = keyName(home);

        VERIFY_OK(Profile::erase(home.path()));

        QVERIFY(!Keychain().read(name)->has_value());
        QVERIFY(!QFile::exists(QString::fromStdString((home.path() / "store.db").string())));
    }
};

}  // namespace aufwind::app::test

QTEST_GUILESS_MAIN(aufwind::app::test::ProfileKeychain)
#include "test_keychain.moc"
