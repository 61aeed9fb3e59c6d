// SPDX-License-Identifier: GPL-3.0-or-later
// A profile that does not open any more, without a keychain.
#include "app/profile/profile_files.h"
#include "tests/profile/profile_fixture.h"

namespace aufwind::app::test {

class ProfileStartAnew : public QObject {
    Q_OBJECT

    static QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

    static bool closeWith(Home& home, int people) {
        auto made = home.create();
        return made && Home::write(**made, people);
    }

  private slots:
    void unsent_work_of_a_damaged_store_waits_in_a_new_one() {
        Home home;
        QVERIFY(closeWith(home, 5));
        const auto before = loadConfig(home.path());
        home.damageFirstPage();
        const auto broken = home.open();
        QVERIFY(!broken.ok() && broken.error().code == ErrorCode::damaged);

        const auto anew = home.startAnew();

        VERIFY_OK(anew);
        QCOMPARE(anew->saved, std::size_t{5});
        QVERIFY(anew->readable);
        auto opened = home.open();
        VERIFY_OK(opened);
        QCOMPARE(waiting(**opened), std::uint64_t{5});
        QCOMPARE((*opened)->config().device.toString(), (*before)->device.toString());
        QVERIFY((*opened)->tokens()->has_value() == false);
        QVERIFY(QFile::exists(text(anew->aside / "store.db")));
    }

    void attached_files_that_were_not_sent_wait_in_the_new_store() {
        Home home;
        const std::string picture(300'000, 'p');
        {
            auto made = home.create();
            VERIFY_OK(made);
            auto& engine = (*made)->engine();
            VERIFY_OK(engine.together([&]() -> Result<void> {
                auto value = engine.keepContent(schema::kEmployee, 17, {"p.png", "image/png", picture});
                if (!value) return value.error();
                auto id =
                    engine.create(schema::kEmployee, {{3, std::string("A")}, {4, std::string("B")}, {17, *value}});
                return id ? Result<void>() : id.error();
            }));
        }
        home.damageFirstPage();

        const auto anew = home.startAnew();

        VERIFY_OK(anew);
        QCOMPARE(anew->saved, std::size_t{1});
        QCOMPARE(anew->files, std::size_t{1});
        QCOMPARE(anew->filesLost, std::size_t{0});
        // Opened twice: what has not been sent stays though its row is not here yet.
        for (int i = 0; i < 2; ++i) {
            auto opened = home.open();
            VERIFY_OK(opened);
            auto reader = (*opened)->store().reader();
            const auto contents = (*reader)->contents();
            VERIFY_OK(contents);
            QCOMPARE(contents->size(), std::size_t{1});
            QVERIFY(!contents->front().sent && contents->front().isWhole());
            QCOMPARE((*opened)->engine().status()->contents, std::uint64_t{1});
        }
    }

    void a_forgotten_passphrase_leaves_the_old_profile_whole_beside_a_new_one() {
        Home home;
        QVERIFY(closeWith(home, 2));

        const auto mistyped = home.startAnew("another one");
        const auto anew = home.startAnew("another one", true);

        QVERIFY(!mistyped.ok() && mistyped.error().code == ErrorCode::wrongKey);
        VERIFY_OK(anew);
        QVERIFY(!anew->readable);
        QCOMPARE(anew->saved, std::size_t{0});
        {
            auto opened = home.open("another one");
            VERIFY_OK(opened);
            QCOMPARE(waiting(**opened), std::uint64_t{0});
        }
        auto remembered = home.open("correct horse", "profile/" + anew->aside.filename().string());
        VERIFY_OK(remembered);
        QCOMPARE(waiting(**remembered), std::uint64_t{2});
    }

    void a_sound_profile_is_left_alone() {
        Home home;
        QVERIFY(closeWith(home, 1));

        const auto anew = home.startAnew();

        QVERIFY(!anew.ok() && anew.error().code == ErrorCode::conflict);
        auto opened = home.open();
        VERIFY_OK(opened);
        QCOMPARE(waiting(**opened), std::uint64_t{1});
    }

    void a_profile_in_use_is_left_alone() {
        Home home;
        auto made = home.create();
        VERIFY_OK(made);

        const auto anew = home.startAnew();

        QVERIFY(!anew.ok() && anew.error().code == ErrorCode::busy);
    }

    void an_unreadable_profile_json_is_set_aside_with_its_store() {
        Home home;
        QVERIFY(closeWith(home, 1));
        QFile file(text(home.path() / "profile.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();

        const auto anew = home.startAnew();

        VERIFY_OK(anew);
        QVERIFY(!anew->known);
        QVERIFY(QFile::exists(text(anew->aside / "store.db")));
        VERIFY_OK(home.create());
    }

    void a_store_whose_profile_json_is_gone_is_never_deleted() {
        Home home;
        QVERIFY(closeWith(home, 1));
        QVERIFY(QFile::remove(text(home.path() / "profile.json")));

        { VERIFY_OK(home.create()); }

        const QStringList aside = QDir(text(home.path())).entryList({"set-aside-*"}, QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(aside.size(), 1);
        QVERIFY(QFile::exists(text(home.path()) + "/" + aside.first() + "/store.db"));
        QVERIFY(QFile::exists(text(home.path()) + "/" + aside.first() + "/key.sealed"));
    }

    // A kill may fall between any two moves of the exchange.
    void a_kill_at_any_move_leaves_the_old_profile_or_the_new_one() {
        const std::vector<const char*> parts{"store.db", "key.sealed", "profile.json"};
        for (std::size_t moves = 0; moves <= 2 * parts.size() + 1; ++moves) {
            Home home;
            QVERIFY(closeWith(home, 1));
            // The new one: another passphrase, nothing in it.
            Home other;
            { VERIFY_OK(other.create("another one")); }
            const auto made = replacementIn(home.path());
            QVERIFY(QDir().mkpath(text(made)));
            for (const char* part : parts) std::filesystem::copy_file(other.path() / part, made / part);
            VERIFY_OK(completeReplacement(home.path()));
            QFile whole(text(made / "whole"));
            QVERIFY(whole.open(QIODevice::ReadOnly));
            const auto aside = home.path() / whole.readAll().toStdString();
            QVERIFY(QDir().mkpath(text(aside)));

            for (std::size_t i = 0; i < std::min(moves, parts.size()); ++i) {
                std::filesystem::rename(home.path() / parts[i], aside / parts[i]);
            }
            if (moves > parts.size()) {
                QFile left(text(made / "old-left"));
                QVERIFY(left.open(QIODevice::WriteOnly));
            }
            for (std::size_t i = parts.size() + 1; i < moves; ++i) {
                const char* part = parts[i - parts.size() - 1];
                std::filesystem::rename(made / part, home.path() / part);
            }

            {
                auto opened = home.open("another one");
                VERIFY_OK(opened);
                QCOMPARE(waiting(**opened), std::uint64_t{0});
            }
            auto old = home.open("correct horse", "profile/" + aside.filename().string());
            VERIFY_OK(old);
            QCOMPARE(waiting(**old), std::uint64_t{1});
            QVERIFY(!QFile::exists(text(made)));
        }
    }

    void a_kill_while_the_marks_are_removed_moves_nothing_again() {
        Home home;
        QVERIFY(closeWith(home, 1));
        const auto made = replacementIn(home.path());
        QVERIFY(QDir().mkpath(text(made)));
        QFile left(text(made / "old-left"));
        QVERIFY(left.open(QIODevice::WriteOnly));

        auto opened = home.open();

        VERIFY_OK(opened);
        QCOMPARE(waiting(**opened), std::uint64_t{1});
    }

    void a_replacement_that_was_cut_while_it_was_made_is_dropped() {
        Home home;
        QVERIFY(closeWith(home, 1));
        const auto made = replacementIn(home.path());
        QVERIFY(QDir().mkpath(text(made)));
        std::filesystem::copy_file(home.path() / "profile.json", made / "profile.json");

        auto opened = home.open();

        VERIFY_OK(opened);
        QCOMPARE(waiting(**opened), std::uint64_t{1});
        QVERIFY(!QFile::exists(text(made)));
    }
};

}  // namespace aufwind::app::test

QTEST_GUILESS_MAIN(aufwind::app::test::ProfileStartAnew)
#include "test_start_anew.moc"
