// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/page_file.h"
#include "models/store/process_guard.h"
#include "tests/store/store_fixture.h"

#include <QFile>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>

namespace aufwind::store::test {

class Secrecy : public QObject {
    Q_OBJECT

    static QByteArray contentOf(const std::filesystem::path& path) {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Every page of file and log in plain, free ones included.
    static QByteArray decrypted(const std::filesystem::path& path) {
        const auto pages = PageFile::open(path, keyOf(1));
        QByteArray plain;
        for (const std::uint32_t number : pages ? pages->numbers() : std::vector<std::uint32_t>{}) {
            const auto page = pages->page(number);
            plain += page ? QByteArray::fromStdString(*page) : QByteArray();
        }
        return plain.toLower();
    }

    static double bitsPerByte(const QByteArray& bytes) {
        std::array<double, 256> counts{};
        for (const char byte : bytes) {
            counts[static_cast<std::uint8_t>(byte)] += 1;
        }
        double bits = 0;
        for (const double count : counts) {
            if (count > 0) {
                const double share = count / static_cast<double>(bytes.size());
                bits -= share * std::log2(share);
            }
        }
        return bits;
    }

    static Record canaryNote(std::uint64_t n) {
        Record row =
            noteRow(n, "The canaryword" + std::to_string(n) + " sings of zebrafinch " + std::string(3000, 'q'));
        row.ensure(3).superseded.push_back({std::string("canaryloser"), {}, {}, 1});
        row.ensure(700).value = std::string("canarystranger");
        return row;
    }

  private slots:
    void control_28_a_stolen_store_shows_nothing() {
        const Home home;
        const auto store = opened(openAt(home.path()));
        std::vector<Record> rows;
        for (std::uint64_t n = 0; n < 200; ++n) {
            rows.push_back(canaryNote(n));
        }
        VERIFY_OK(putAll(*store, rows));
        const auto reader = std::move(store->reader()).value();
        QVERIFY(reader->list({.entity = 14, .order = {{3, true}}})->size() == 200);  // a sort that could spill

        QByteArray all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(home.directory())) {
            const bool index = entry.path().string().ends_with("-shm");
            all += index ? QByteArray() : contentOf(entry.path());
            QVERIFY(!contentOf(entry.path()).toLower().contains("canary"));
            QCOMPARE(std::filesystem::status(entry.path()).permissions() & std::filesystem::perms(077),
                     std::filesystem::perms::none);
        }

        QVERIFY(all.size() > 500'000);
        QVERIFY2(bitsPerByte(all) > 7.99, qPrintable(QString::number(bitsPerByte(all))));
        QVERIFY(decrypted(home.path()).contains("canary"));  // or the search above would prove nothing
    }

    void inv08_a_purge_leaves_nothing_in_any_page_of_file_or_log() {
        const Home home;
        const auto store = opened(openAt(home.path()));
        std::vector<Record> rows;
        for (std::uint64_t n = 0; n < 300; ++n) {
            rows.push_back(n % 3 == 0 ? canaryNote(n) : noteRow(n, "harmless " + std::to_string(n)));
        }
        VERIFY_OK(putAll(*store, rows));
        VERIFY_OK(store->write([](Writer& writer) -> Result<void> {
            auto done = writer.putBase(canaryNote(3));
            return done ? writer.hold(Scope::group(idOf(3)), 14, idOf(3)) : done;
        }));
        QVERIFY(decrypted(home.path()).contains("canary"));

        VERIFY_OK(store->write([](Writer& writer) -> Result<void> {
            Result<void> done;
            for (std::uint64_t n = 0; n < 300 && done; n += 3) {
                done = writer.purge(14, idOf(n));
            }
            return done;
        }));

        const QByteArray plain = decrypted(home.path());
        QVERIFY(plain.size() > 100'000);
        for (const char* trace : {"canary", "anaryword", "zebrafinch", "zebra"}) {
            QVERIFY2(!plain.contains(trace), trace);
        }
        QVERIFY(!plain.contains(QByteArray::fromStdString(std::string(idOf(3).view())).toLower()));
        QCOMPARE(std::filesystem::file_size(home.path().string() + "-wal"), std::uintmax_t{0});
        QVERIFY(plain.contains("harmless"));
        VERIFY_OK(store->check());
    }

    /// So many that their words fill pages of the index, where only the names of pages tell of them. Below and above
    /// the number at which the index is rewritten as a whole.
    void inv08_the_pages_of_the_index_forget_the_words_too() {
        for (const std::uint64_t purged : {300U, 1500U}) {
            const Home home;
            const auto store = opened(openAt(home.path()));
            std::vector<Record> rows;
            for (std::uint64_t n = 0; n < 3000; ++n) {
                const std::string word = n < purged ? "canary" : "sparrow";
                std::string text;
                for (std::uint64_t i = 0; i < 12; ++i) {
                    text += word + std::to_string((n * 12 + i) * 7919 % 1'000'003) + "featherlight ";
                }
                rows.push_back(noteRow(n, text));
            }
            VERIFY_OK(putAll(*store, rows));
            const auto purge = [&](Writer& writer) -> Result<void> {
                Result<void> done;
                for (std::uint64_t n = 0; n < purged && done; ++n) {
                    done = writer.purge(14, idOf(n));
                }
                return done;
            };
            const auto undone = store->write([&](Writer& writer) -> Result<void> {
                auto done = purge(writer);
                return done ? Result<void>{Error{ErrorCode::conflict, ""}} : done;
            });
            VERIFY_FAILS(Result<void>{undone}, ErrorCode::conflict);
            QVERIFY(!std::move(store->reader()).value()->search("canary", 5)->empty());

            VERIFY_OK(store->write(purge));

            QVERIFY(!decrypted(home.path()).contains("canar"));
            const auto reader = std::move(store->reader()).value();
            QVERIFY(reader->search("canary", 5)->empty());
            QCOMPARE(reader->search("sparrow", 5)->size(), std::size_t{5});
            VERIFY_OK(store->check());
        }
    }

    void a_reader_on_an_old_state_only_delays_the_cutting_of_the_log() {
        const Home home;
        const auto store = opened(openAt(home.path()));
        VERIFY_OK(putAll(*store, {canaryNote(1)}));
        const auto reader = std::move(store->reader()).value();

        VERIFY_OK(
            reader->snapshot([&] { return store->write([](Writer& writer) { return writer.purge(14, idOf(1)); }); }));
        QVERIFY(std::filesystem::file_size(home.path().string() + "-wal") > 0);
        VERIFY_OK(store->write([](Writer& writer) { return writer.setState("next", "write"); }));

        QCOMPARE(std::filesystem::file_size(home.path().string() + "-wal"), std::uintmax_t{0});
        QVERIFY(!decrypted(home.path()).contains("canary"));
    }

    void control_26_a_guarded_process_leaves_no_core() {
        const pid_t child = ::fork();
        if (child == 0) {
            const bool guarded = guardProcess().ok();
            rlimit limit{1, 1};
            ::getrlimit(RLIMIT_CORE, &limit);
            ::_exit(guarded && limit.rlim_cur == 0 && limit.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
                        ? 0
                        : 1);
        }
        int status = 1;
        ::waitpid(child, &status, 0);

        QCOMPARE(status, 0);
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::Secrecy)
#include "test_secrecy.moc"
