// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/page_file.h"
#include "tests/store/store_fixture.h"

#include <QFile>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace aufwind::store::test {

class Failures : public QObject {
    Q_OBJECT

    static void damage(const std::filesystem::path& path, std::uint64_t at, std::uint64_t count) {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(static_cast<qint64>(at)));
        QByteArray bytes = file.read(static_cast<qint64>(count));
        for (char& byte : bytes) {
            byte = static_cast<char>(byte ^ 0x5A);
        }
        file.seek(static_cast<qint64>(at));
        file.write(bytes);
    }

    static void fill(const std::filesystem::path& path, std::uint64_t rows = 400) {
        const auto store = opened(openAt(path));
        std::vector<Record> all;
        for (std::uint64_t n = 0; n < rows; ++n) {
            all.push_back(personRow(n, "Person " + std::to_string(n), std::string(200, 'x')));
        }
        VERIFY_OK(putAll(*store, all));
    }

    static Result<std::unique_ptr<Store>> openWith(const std::filesystem::path& path, std::uint8_t key,
                                                   bool create = false) {
        return Store::open({.path = path, .create = create, .durable = false}, keyOf(key), schema::kSchema);
    }

    /// Runs in a process of its own, which may limit itself or die; true where `work` answered true.
    template <typename Work>
    static bool inChild(Work work) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::_exit(work() ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

  private slots:
    void another_key_is_a_wrong_key_and_changes_nothing() {
        const Home home;
        fill(home.path());

        VERIFY_FAILS(openWith(home.path(), 2), ErrorCode::wrongKey);

        VERIFY_OK(openWith(home.path(), 1));
    }

    void a_store_that_is_not_there_is_not_made_unasked() {
        const Home home;

        VERIFY_FAILS(openWith(home.path(), 1), ErrorCode::notFound);

        QVERIFY(!std::filesystem::exists(home.path()));
        VERIFY_FAILS(openWith(home.directory() / "nowhere" / "store.db", 1, true), ErrorCode::notFound);
    }

    void damage_is_told_from_a_wrong_key_wherever_it_is() {
        const Home home;
        for (const std::uint64_t at : {0U, 17U, 100U, 2000U, 4090U}) {
            fill(home.path(), 40);
            damage(home.path(), at, 6);

            auto store = openWith(home.path(), 1);

            // The salt at the very beginning follows from the key, so a store opens without it.
            const ErrorCode code = !store ? store.error().code : ErrorCode::damaged;
            QVERIFY2(code == ErrorCode::damaged, qPrintable(QString("at %1: %2").arg(at).arg(name(code))));
            VERIFY_FAILS(openWith(home.path(), 2), ErrorCode::wrongKey);
            store = Error{ErrorCode::internal, ""};
            std::filesystem::remove(home.path());
        }
    }

    void a_flipped_bit_in_any_page_is_found_by_the_check() {
        const Home home;
        fill(home.path(), 60);
        const auto pages = std::filesystem::file_size(home.path()) / 4096;
        for (std::uint64_t page = 1; page < pages; page += 3) {
            damage(home.path(), page * 4096 + 1234, 1);
            auto store = openWith(home.path(), 1);
            if (store) {
                VERIFY_FAILS((*store)->check(), ErrorCode::damaged);
            } else {
                QCOMPARE(store.error().code, ErrorCode::damaged);
            }
            store = Error{ErrorCode::internal, ""};
            damage(home.path(), page * 4096 + 1234, 1);
        }
        VERIFY_OK((*openWith(home.path(), 1))->check());
    }

    void reading_a_damaged_page_is_damaged_not_empty() {
        const Home home;
        fill(home.path());
        const auto pages = std::filesystem::file_size(home.path()) / 4096;
        for (std::uint64_t page = 2; page < pages; ++page) {
            damage(home.path(), page * 4096 + 500, 4);
        }

        auto store = openWith(home.path(), 1);

        if (store) {
            const auto reader = (*store)->reader();
            VERIFY_OK(reader);
            VERIFY_FAILS((*reader)->list({.entity = schema::kEmployee}), ErrorCode::damaged);
        } else {
            QCOMPARE(store.error().code, ErrorCode::damaged);
        }
    }

    void swapped_and_cut_pages_are_found() {
        const Home home;
        fill(home.path());
        QFile file(QString::fromStdString(home.path().string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        QByteArray swapped = whole;
        swapped.replace(8 * 4096, 4096, whole.mid(9 * 4096, 4096));
        file.seek(0);
        file.write(swapped);
        file.flush();
        auto store = openWith(home.path(), 1);
        const auto outcome = store ? (*store)->check() : Result<void>{store.error()};
        QVERIFY(!outcome.ok() && outcome.error().code == ErrorCode::damaged);
        store = Error{ErrorCode::internal, ""};

        file.seek(0);
        file.write(whole);
        file.resize(whole.size() / 2 + 77);
        store = openWith(home.path(), 1);
        const auto cut = store ? (*store)->check() : Result<void>{store.error()};
        QVERIFY(!cut.ok());
        QCOMPARE(cut.error().code, ErrorCode::damaged);
    }

    void a_file_that_is_no_store_is_not_overwritten() {
        const Home home;
        QFile file(QString::fromStdString(home.path().string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray letter = QByteArray("Dear Anna, ").repeated(1000);
        file.write(letter);
        file.close();

        const auto store = openWith(home.path(), 1, true);

        QVERIFY(!store && (store.error().code == ErrorCode::wrongKey || store.error().code == ErrorCode::damaged));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == letter);
    }

    /// The nth write, sync, truncation or step of the writer fails, for every n.
    void inv06_a_write_that_fails_anywhere_leaves_all_or_nothing() {
        const Home home;
        FailAt faults;
        const auto store = opened(openAt(home.path(), &faults));
        VERIFY_OK(putAll(*store, {noteRow(1, "before")}));
        const auto reader = std::move(store->reader()).value();
        const auto work = [](Writer& writer) -> Result<void> {
            auto done = writer.put(noteRow(1, "after " + std::string(9000, 'y')));
            done = done ? writer.put(personRow(2, "Anna", "Berg")) : done;
            done = done ? writer.hold(Scope::tenant(), schema::kEmployee, idOf(2)) : done;
            return done ? writer.appendOutbox({1, 1, "mutation", {{14, idOf(1)}}}) : done;
        };
        std::uint64_t step = 1;
        for (;; ++step) {
            QVERIFY(step < 200);
            faults.arm(step);
            const auto done = store->write(work);
            faults.disarm();
            if (done) {
                break;
            }
            QCOMPARE(done.error().code, ErrorCode::diskFull);
            QCOMPARE((*reader->find(14, idOf(1)))->text(3), std::string("before"));
            QVERIFY(!*reader->find(schema::kEmployee, idOf(2)) && *reader->outboxCount() == 0);
            QVERIFY(reader->search("after", 5)->empty() && reader->search("before", 5)->size() == 1);
            QVERIFY(reader->rowsOf(Scope::tenant())->empty());
        }
        QVERIFY(step > 8);
        QCOMPARE(*reader->outboxCount(), std::uint64_t{1});
        QCOMPARE(reader->search("after", 5)->size(), std::size_t{1});
        VERIFY_OK(store->check());
    }

    void a_failure_that_the_caller_overlooks_is_not_committed() {
        const Home home;
        FailAt faults;
        const auto store = opened(openAt(home.path(), &faults));
        faults.arm(2);

        const auto done = store->write([&](Writer& writer) -> Result<void> {
            static_cast<void>(writer.put(personRow(1, "A", "A")));
            static_cast<void>(writer.put(personRow(2, "B", "B")));
            faults.disarm();
            return writer.put(personRow(3, "C", "C")).ok() ? Result<void>{} : Result<void>{};
        });

        VERIFY_FAILS(done, ErrorCode::diskFull);
        QCOMPARE(*std::move(store->reader()).value()->count({.entity = schema::kEmployee}), std::uint64_t{0});
    }

    void a_disk_that_is_really_full_is_said_and_work_resumes() {
        const Home home;
        fill(home.path(), 10);

        const bool good = inChild([&] {
            auto store = openAt(home.path());
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{256 * 1024, RLIM_INFINITY};
            if (!store || ::setrlimit(RLIMIT_FSIZE, &small) != 0) {
                return false;
            }
            Result<void> done;
            for (std::uint64_t n = 100; n < 5000 && done; ++n) {
                done = putAll(**store, {personRow(n, "Full", std::string(250, 'z'))});
            }
            const bool said = !done && done.error().code == ErrorCode::diskFull;
            const rlimit large{RLIM_INFINITY, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &large);
            return said && putAll(**store, {personRow(9999, "Again", "Fine")}) && (*store)->check();
        });

        QVERIFY(good);
        const auto store = opened(openAt(home.path()));
        QVERIFY((*std::move(store->reader()).value()->find(schema::kEmployee, idOf(9999))).has_value());
        VERIFY_OK(store->check());
    }

    void a_place_that_cannot_be_written_is_read_only() {
        const Home home;
        fill(home.path(), 10);
        const std::filesystem::path bare = home.directory() / "bare";
        std::filesystem::create_directory(bare);

        // The superuser may write anywhere, so the child becomes somebody else.
        const bool good = inChild([&] {
            ::chmod(home.path().c_str(), 0444);
            ::chmod(home.directory().c_str(), 0555);
            ::chmod(bare.c_str(), 0555);
            if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) {
                return false;
            }
            const auto existing = openWith(home.path(), 1, true);
            const auto fresh = openWith(bare / "store.db", 1, true);
            return !existing && existing.error().code == ErrorCode::readOnly && !fresh &&
                   fresh.error().code == ErrorCode::readOnly;
        });
        ::chmod(home.directory().c_str(), 0755);
        ::chmod(bare.c_str(), 0755);

        QVERIFY(good);
    }

    void a_second_process_that_writes_makes_us_wait_and_then_say_busy() {
        const Home home;
        fill(home.path(), 10);
        int ready[2];
        int leave[2];
        QVERIFY(::pipe(ready) == 0 && ::pipe(leave) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto store = openAt(home.path());
            char byte = 0;
            const auto held = (*store)->write([&](Writer&) -> Result<void> {
                return ::write(ready[1], "x", 1) == 1 && ::read(leave[0], &byte, 1) == 1
                           ? Result<void>{}
                           : Result<void>{Error{ErrorCode::io, ""}};
            });
            ::_exit(held ? 0 : 1);
        }
        char byte = 0;
        QCOMPARE(::read(ready[0], &byte, 1), ssize_t{1});
        const auto store = opened(openAt(home.path()));

        const auto blocked = putAll(*store, {personRow(1, "Too", "Late")});
        const auto reading = std::move(store->reader()).value()->count({.entity = schema::kEmployee});

        QCOMPARE(::write(leave[1], "x", 1), ssize_t{1});
        int status = 0;
        ::waitpid(child, &status, 0);
        VERIFY_FAILS(blocked, ErrorCode::busy);
        VERIFY_OK(reading);
        QCOMPARE(status, 0);
        VERIFY_OK(putAll(*store, {personRow(1, "Now", "Fine")}));
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::Failures)
#include "test_failures.moc"
