// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/content_ref.h"
#include "models/store/page_file.h"
#include "models/store/salvage.h"
#include "tests/store/store_fixture.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

#include <cstring>
#include <fstream>
#include <random>

namespace aufwind::store::test {

class Salvage : public QObject {
    Q_OBJECT

    static OutboxEntry entry(std::uint64_t n) {
        return {n,
                static_cast<std::int64_t>(n) * 1'000'000'007 - 5,
                std::string(n % 7 == 0 ? 9000 : 40 + n, static_cast<char>('a' + n % 26)),
                {{14, idOf(n)}, {2, idOf(n + 1)}}};
    }

    static void fill(Store& store, std::uint64_t count) {
        VERIFY_OK(store.write([&](Writer& writer) -> Result<void> {
            Result<void> done;
            for (std::uint64_t n = 1; n <= count && done; ++n) {
                done = writer.appendOutbox(entry(n));
                done = done ? writer.put(noteRow(n, "row " + std::to_string(n))) : done;
            }
            return done;
        }));
    }

    static bool same(const OutboxEntry& a, const OutboxEntry& b) {
        return a.number == b.number && a.written == b.written && a.content == b.content && a.rows == b.rows;
    }

    static void overwrite(const std::filesystem::path& path, std::uint64_t page) {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(static_cast<qint64>((page - 1) * 4096)));
        file.write(QByteArray(4096, 'Z'));
    }

    static void keep(Store& store, const std::string& content, bool sent) {
        VERIFY_OK(store.write([&](Writer& writer) -> Result<void> {
            Result<void> done;
            const StoredContent kept{hashOf(content), content.size(), content.size(), sent};
            for (std::uint64_t part = 0; part < partsOf(content.size()) && done; ++part) {
                done = writer.putContentPart(kept, part, content.substr(part * kContentPart, kContentPart));
            }
            return done;
        }));
    }

    static std::string hashOf(const std::string& content) {
        return QCryptographicHash::hash(QByteArray::fromStdString(content), QCryptographicHash::Sha256).toStdString();
    }

  private slots:
    void all_of_an_undamaged_store_comes_back() {
        const Home home;
        fill(*opened(openAt(home.path())), 60);

        const auto saved = salvageOutbox(home.path(), keyOf(1), schema::kSchema);

        VERIFY_OK(saved);
        QCOMPARE(saved->size(), std::size_t{60});
        for (std::uint64_t n = 1; n <= 60; ++n) {
            QVERIFY(same((*saved)[n - 1], entry(n)));
        }
    }

    void contents_that_were_not_sent_come_back_whole() {
        const Home home;
        const std::string unsent = std::string(300'000, 'u') + "end";
        {
            const auto store = opened(openAt(home.path()));
            fill(*store, 5);
            keep(*store, unsent, false);
            keep(*store, "small", false);
            keep(*store, std::string(70'000, 's'), true);
        }

        const auto saved = salvageContents(home.path(), keyOf(1));

        VERIFY_OK(saved);
        QCOMPARE(saved->whole.size(), std::size_t{2});
        QCOMPARE(saved->lost, std::size_t{0});
        for (const auto& [content, pieces] : saved->whole) {
            std::string all;
            for (const std::string& piece : pieces) all += piece;
            QVERIFY(hashOf(all) == content.hash && (all == unsent || all == "small"));
        }
    }

    void a_content_with_a_damaged_piece_is_counted_as_lost_and_the_others_come_back() {
        const Home home;
        {
            const auto store = opened(openAt(home.path()));
            keep(*store, std::string(400'000, 'a'), false);
            keep(*store, std::string(50'000, 'b'), false);
        }
        // The smaller one is the last 13 pages.
        overwrite(home.path(), std::filesystem::file_size(home.path()) / 4096 - 30);

        const auto saved = salvageContents(home.path(), keyOf(1));

        VERIFY_OK(saved);
        QCOMPARE(saved->whole.size(), std::size_t{1});
        QCOMPARE(saved->lost, std::size_t{1});
        QCOMPARE(saved->whole.front().first.size, std::uint64_t{50'000});
    }

    void what_is_still_in_the_log_counts_and_what_was_sent_does_not() {
        const Home home;
        const auto store = opened(openAt(home.path()));
        fill(*store, 30);
        VERIFY_OK(store->write([](Writer& writer) { return writer.dropOutbox(4); }));
        QVERIFY(std::filesystem::file_size(home.path().string() + "-wal") > 0);
        for (const char* suffix : {"", "-wal"}) {
            std::filesystem::copy_file(home.path().string() + suffix, home.path("copy").string() + suffix);
        }

        const auto saved = salvageOutbox(home.path("copy"), keyOf(1), schema::kSchema);

        VERIFY_OK(saved);
        QCOMPARE(saved->size(), std::size_t{29});
        QVERIFY(std::none_of(saved->begin(), saved->end(), [](const OutboxEntry& one) { return one.number == 4; }));
    }

    void a_damaged_log_is_told_and_its_later_commits_are_saved() {
        const Home home;
        const auto store = opened(openAt(home.path()));
        for (std::uint64_t n = 1; n <= 12; ++n) {
            VERIFY_OK(store->write([&](Writer& writer) { return writer.appendOutbox(entry(n)); }));
        }
        const auto size = std::filesystem::file_size(home.path().string() + "-wal");
        for (const std::uint64_t at :
             {std::uint64_t{3}, std::uint64_t{18}, std::uint64_t{40}, size / 2, size / 2 + 700}) {
            for (const char* suffix : {"", "-wal"}) {
                std::filesystem::copy_file(home.path().string() + suffix, home.path("copy").string() + suffix,
                                           std::filesystem::copy_options::overwrite_existing);
            }
            QFile log(QString::fromStdString(home.path("copy").string() + "-wal"));
            QVERIFY(log.open(QIODevice::ReadWrite) && log.seek(static_cast<qint64>(at)));
            const QByteArray byte = log.read(1);
            log.seek(static_cast<qint64>(at));
            log.putChar(static_cast<char>(byte[0] ^ 4));
            log.close();

            VERIFY_FAILS(openAt(home.path("copy")), ErrorCode::damaged);

            const auto saved = salvageOutbox(home.path("copy"), keyOf(1), schema::kSchema);
            VERIFY_OK(saved);
            QCOMPARE(saved->size(), std::size_t{12});
        }
    }

    void a_log_whose_last_commit_was_torn_is_not_called_damaged() {
        const Home home;
        const auto store = opened(openAt(home.path()));
        for (std::uint64_t n = 1; n <= 5; ++n) {
            VERIFY_OK(store->write([&](Writer& writer) { return writer.appendOutbox(entry(n)); }));
        }
        for (const char* suffix : {"", "-wal"}) {
            std::filesystem::copy_file(home.path().string() + suffix, home.path("copy").string() + suffix);
        }
        std::filesystem::resize_file(home.path("copy").string() + "-wal",
                                     std::filesystem::file_size(home.path().string() + "-wal") - 500);

        const auto torn = opened(openAt(home.path("copy")));

        QCOMPARE(*std::move(torn->reader()).value()->outboxCount(), std::uint64_t{4});
    }

    void a_log_that_claims_a_huge_file_costs_no_more_than_its_bytes() {
        const Home home;
        fill(*opened(openAt(home.path())), 30);
        // A log without any key in it: its checksums are no secret.
        const auto put = [](std::string& out, std::uint32_t number) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.push_back(static_cast<char>(number >> shift));
            }
        };
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        const auto add = [&](const std::string& bytes) {
            for (std::size_t at = 0; at < bytes.size(); at += 8) {
                std::uint32_t words[2];
                std::memcpy(words, bytes.data() + at, 8);
                a += words[0] + b;
                b += words[1] + a;
            }
        };
        std::string log;
        for (const std::uint32_t number : {0x377F0682U, 3007000U, 4096U, 0U, 1U, 2U}) {
            put(log, number);
        }
        add(log);
        put(log, a);
        put(log, b);
        std::string frame;
        put(frame, 0xFFFF'FFF0U);  // page
        put(frame, 0xFFFF'FFF0U);  // pages in the file
        const std::string page(4096, 'x');
        add(frame);
        add(page);
        for (const std::uint32_t number : {1U, 2U, a, b}) {
            put(frame, number);
        }
        std::ofstream(home.path().string() + "-wal", std::ios::binary) << log << frame << page;
        QElapsedTimer since;
        since.start();

        const auto saved = salvageOutbox(home.path(), keyOf(1), schema::kSchema);

        VERIFY_OK(saved);
        QCOMPARE(saved->size(), std::size_t{30});
        QVERIFY(since.elapsed() < 10'000);
    }

    void without_the_first_page_everything_else_is_still_found() {
        const Home home;
        fill(*opened(openAt(home.path())), 60);
        overwrite(home.path(), 1);
        VERIFY_FAILS(openAt(home.path()), ErrorCode::damaged);

        QCOMPARE(salvageOutbox(home.path(), keyOf(1), schema::kSchema)->size(), std::size_t{60});
    }

    void any_damaged_page_costs_only_what_lies_on_it() {
        const Home home;
        fill(*opened(openAt(home.path("whole"))), 60);
        const auto pages = std::filesystem::file_size(home.path("whole")) / 4096;
        std::size_t least = 60;
        for (std::uint64_t page = 1; page <= pages; ++page) {
            std::filesystem::copy_file(home.path("whole"), home.path(),
                                       std::filesystem::copy_options::overwrite_existing);
            overwrite(home.path(), page);

            const auto saved = salvageOutbox(home.path(), keyOf(1), schema::kSchema);

            VERIFY_OK(saved);
            least = std::min(least, saved->size());
            for (const OutboxEntry& one : *saved) {
                QVERIFY(same(one, entry(one.number)));
            }
        }
        QVERIFY(least < 60);
        QVERIFY2(least > 20, qPrintable(QString::number(least)));
    }

    void noise_of_any_kind_is_survived() {
        const Home home;
        fill(*opened(openAt(home.path("whole"))), 20);
        std::mt19937 random(3);
        for (int round = 0; round < 60; ++round) {
            std::filesystem::copy_file(home.path("whole"), home.path(),
                                       std::filesystem::copy_options::overwrite_existing);
            QFile file(QString::fromStdString(home.path().string()));
            QVERIFY(file.open(QIODevice::ReadWrite));
            for (int hole = 0; hole < 9; ++hole) {
                file.seek(static_cast<qint64>(random() % static_cast<std::uint64_t>(file.size())));
                file.putChar(static_cast<char>(random()));
            }
            file.resize(static_cast<qint64>(random() % static_cast<std::uint64_t>(file.size()) + 1));
            file.close();

            const auto saved = salvageOutbox(home.path(), keyOf(1), schema::kSchema);

            for (const OutboxEntry& one : saved.valueOr({})) {
                QVERIFY(same(one, entry(one.number)));
            }
        }
    }

    void another_key_or_no_file_is_said() {
        const Home home;
        fill(*opened(openAt(home.path())), 3);

        VERIFY_FAILS(salvageOutbox(home.path(), keyOf(2), schema::kSchema), ErrorCode::wrongKey);
        VERIFY_FAILS(salvageOutbox(home.path("none"), keyOf(1), schema::kSchema), ErrorCode::notFound);
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::Salvage)
#include "test_salvage.moc"
