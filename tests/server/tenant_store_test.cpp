// SPDX-License-Identifier: GPL-3.0-or-later
// The tenant's file: keys, damage, what lies in it, and what a failed transaction leaves.
#include "sync/server/storage/sqlcipher/database.h"
#include "sync/server/storage/sqlcipher/sqlcipher_store.h"
#include "sync/server/storage/sqlcipher/wiping_memory.h"
#include "tests/server/tenant_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace aufwind;
using namespace aufwind::test;
using server::sqlcipher::SqlcipherStore;
using server::sqlcipher::StoreOptions;

namespace {

StoreOptions at(const QTemporaryDir& directory, std::uint8_t key = 1) {
    StoreOptions options;
    options.path = (directory.path() + "/tenant.db").toStdString();
    options.key.fill(key);
    options.durable = false;
    return options;
}

/// As an existing tenant's file is opened.
StoreOptions existing(const QTemporaryDir& directory, const Uuid& tenant = {}) {
    StoreOptions options = at(directory);
    options.missing = server::sqlcipher::Missing::isAnError;
    options.tenant = tenant;
    return options;
}

Uuid id(std::uint8_t number) {
    Uuid made;
    made.bytes[15] = number;
    return made;
}

/// A write beyond that many bytes of a file fails in this process, as on a full disk.
class FileLimit {
  public:
    explicit FileLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { lift(); }
    void lift() const { setrlimit(RLIMIT_FSIZE, &before_); }

  private:
    rlimit before_{};
};

QByteArray everythingIn(const QTemporaryDir& directory) {
    QByteArray all;
    for (const char* name : {"/tenant.db", "/tenant.db-wal", "/tenant.db-shm"}) {
        QFile file(directory.path() + name);
        if (file.open(QIODevice::ReadOnly)) {
            all += file.readAll();
        }
    }
    return all;
}

}  // namespace

class TenantStoreTest : public QObject {
    Q_OBJECT
  private slots:
    void the_first_database_of_a_process_has_its_freed_memory_wiped() {
        QTemporaryDir directory;

        QVERIFY(SqlcipherStore::open(at(directory)).ok());

        QVERIFY(server::sqlcipher::wipeFreedMemory());
    }

    void another_key_is_said_to_be_wrong() {
        QTemporaryDir directory;
        QVERIFY(SqlcipherStore::open(at(directory)).ok());

        const auto wrong = SqlcipherStore::open(at(directory, 2));

        QVERIFY(!wrong.ok());
        QCOMPARE(wrong.error().code, ErrorCode::wrongKey);
        QVERIFY(SqlcipherStore::open(at(directory)).ok());
    }

    void a_file_of_a_newer_version_is_not_touched() {
        QTemporaryDir directory;
        QVERIFY(SqlcipherStore::open(at(directory)).ok());
        {
            auto database = server::sqlcipher::Database::open(at(directory).path, at(directory).key, false,
                                                              server::sqlcipher::Missing::isAnError);
            QVERIFY((*database)->run("PRAGMA user_version = 99;").ok());
        }

        const auto opened = SqlcipherStore::open(at(directory));

        QCOMPARE(opened.error().code, ErrorCode::tooNew);
    }

    void a_missing_file_is_said_to_be_missing_and_not_made() {
        QTemporaryDir directory;

        const auto opened = SqlcipherStore::open(existing(directory));

        QCOMPARE(opened.error().code, ErrorCode::notFound);
        QVERIFY(!QFile::exists(QString::fromStdString(at(directory).path)));
    }

    void a_file_that_was_cut_to_nothing_is_damaged_and_not_new() {
        QTemporaryDir directory;
        QFile file(QString::fromStdString(at(directory).path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();

        const auto opened = SqlcipherStore::open(existing(directory));

        QCOMPARE(opened.error().code, ErrorCode::damaged);
        QCOMPARE(file.size(), 0);
    }

    void a_file_of_another_tenant_is_refused_under_the_same_key() {
        QTemporaryDir directory;
        StoreOptions options = at(directory);
        options.tenant = id(1);
        QVERIFY(SqlcipherStore::open(options).ok());

        const auto other = SqlcipherStore::open(existing(directory, id(2)));

        QCOMPARE(other.error().code, ErrorCode::damaged);
        QVERIFY(SqlcipherStore::open(existing(directory, id(1))).ok());
    }

    void a_file_from_before_is_taken_over_where_it_holds_rows_data() {
        QTest::addColumn<bool>("holdsRows");
        QTest::newRow("rows") << true;
        QTest::newRow("nothing") << false;
    }
    void a_file_from_before_is_taken_over_where_it_holds_rows() {
        QFETCH(bool, holdsRows);
        QTemporaryDir directory;
        {
            auto store = SqlcipherStore::open(at(directory));
            (*store)->begin();
            if (holdsRows) {
                (*store)->insertRow({1, id(1)}, 1, "settings");
            }
            QVERIFY((*store)->commit().ok());
            auto database = server::sqlcipher::Database::open(at(directory).path, at(directory).key, false,
                                                              server::sqlcipher::Missing::isAnError);
            QVERIFY((*database)->run("DROP TABLE owner; PRAGMA user_version = 1;").ok());
        }

        const auto opened = SqlcipherStore::open(existing(directory, id(1)));

        QCOMPARE(opened.ok(), holdsRows);
        QCOMPARE(SqlcipherStore::open(existing(directory, id(2))).ok(), false);
    }

    void a_file_of_layout_4_keeps_its_results_and_does_not_know_what_they_are_of() {
        QTemporaryDir directory;
        const Uuid device = id(9);
        {
            auto store = SqlcipherStore::open(at(directory));
            (*store)->begin();
            (*store)->putResult(device, {3, 4, 1, 0, 7, {{1, id(2)}}, 99});
            QVERIFY((*store)->commit().ok());
            auto database = server::sqlcipher::Database::open(at(directory).path, at(directory).key, false,
                                                              server::sqlcipher::Missing::isAnError);
            QVERIFY((*database)
                        ->run("ALTER TABLE results DROP COLUMN digest; DROP TABLE trimmed; PRAGMA user_version = 4;")
                        .ok());
        }

        auto store = SqlcipherStore::open(at(directory));

        QVERIFY(store.ok());
        (*store)->begin();
        const auto result = (*store)->result(device, 3);
        QVERIFY(result.has_value());
        QCOMPARE(result->status, std::uint32_t{4});
        QCOMPARE(result->clampedBy, std::int64_t{7});
        QCOMPARE(result->of, std::uint64_t{0});
        (*store)->putResult(device, {4, 0, 0, 0, 0, {}, 1234});
        QCOMPARE((*store)->result(device, 4)->of, std::uint64_t{1234});
        QVERIFY((*store)->commit().ok());
    }

    void results_that_are_trimmed_are_gone_and_how_far_is_remembered() {
        QTemporaryDir directory;
        const Uuid device = id(9);
        {
            auto store = SqlcipherStore::open(at(directory));
            (*store)->begin();
            (*store)->putDevice(device, {id(1), 9, 1, 0, 0, 0});
            for (std::uint64_t number = 1; number <= 9; ++number)
                (*store)->putResult(device, {number, 0, 0, 0, 0, {}, 5});
            (*store)->putResult(id(8), {2, 0, 0, 0, 0, {}, 5});
            (*store)->trimResults(device, 0, 6);
            QVERIFY((*store)->commit().ok());
        }

        auto store = SqlcipherStore::open(at(directory));

        (*store)->begin();
        QCOMPARE((*store)->results(device, 0, 100).size(), std::size_t{3});
        QCOMPARE((*store)->results(id(8), 0, 100).size(), std::size_t{1});
        QCOMPARE((*store)->devices().front().second.trimmed, std::uint64_t{6});
        QVERIFY((*store)->commit().ok());
    }

    void a_file_with_a_flipped_byte_is_found_damaged() {
        QTemporaryDir directory;
        {
            auto store = SqlcipherStore::open(at(directory));
            (*store)->begin();
            for (std::uint64_t i = 1; i < 200; ++i) {
                (*store)->insertRow({1, id(static_cast<std::uint8_t>(i))}, i, std::string(500, 'x'));
            }
            QVERIFY((*store)->commit().ok());
        }
        QFile file(QString::fromStdString(at(directory).path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - file.size() / 8);  // among the rows, which opening does not read
        file.putChar('!');
        file.close();

        auto store = SqlcipherStore::open(at(directory));

        QVERIFY(store.ok());
        QCOMPARE((*store)->check().error().code, ErrorCode::damaged);
    }

    void the_file_is_for_its_owner_alone_and_readable_by_nobody() {
        QTemporaryDir directory;
        auto store = SqlcipherStore::open(at(directory));
        (*store)->begin();
        (*store)->insertRow({1, id(1)}, 1, "canary in a row");
        QVERIFY((*store)->commit().ok());

        const auto permissions = QFile::permissions(QString::fromStdString(at(directory).path));

        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QVERIFY(!everythingIn(directory).contains("canary"));
        QVERIFY(!everythingIn(directory).contains("SQLite format"));
    }

    void a_directory_that_takes_no_file_has_its_own_error() {
        const auto opened = SqlcipherStore::open({"/proc/nowhere/tenant.db", {}, true, {}});

        QVERIFY(!opened.ok());
        QVERIFY(opened.error().code == ErrorCode::io || opened.error().code == ErrorCode::readOnly);
    }

    void a_part_that_is_taken_back_leaves_the_other_parts() {
        QTemporaryDir directory;
        auto store = SqlcipherStore::open(at(directory));
        std::string payload;
        (*store)->begin();
        (*store)->mark();
        (*store)->insertRow({1, id(1)}, 1, "kept");
        (*store)->releaseMark();
        (*store)->mark();
        (*store)->insertRow({1, id(2)}, 2, "taken back");
        (*store)->insertRow({1, id(2)}, 3, "twice the same");
        const bool failed = (*store)->error().has_value();
        (*store)->undoMark();

        QVERIFY(failed);
        QVERIFY((*store)->commit().ok());
        QVERIFY((*store)->row(1, id(1), payload));
        QVERIFY(!(*store)->row(1, id(2), payload));
    }

    void an_error_stays_until_the_end_of_the_transaction() {
        QTemporaryDir directory;
        auto store = SqlcipherStore::open(at(directory));
        std::string payload;
        (*store)->begin();
        (*store)->insertRow({1, id(1)}, 1, "one");
        (*store)->insertRow({1, id(1)}, 2, "the same again");
        (*store)->insertRow({1, id(2)}, 3, "after the error");

        QVERIFY(!(*store)->commit().ok());
        QVERIFY(!(*store)->row(1, id(1), payload));
        QVERIFY(!(*store)->row(1, id(2), payload));
        (*store)->begin();
        (*store)->insertRow({1, id(2)}, 1, "a new transaction");
        QVERIFY((*store)->commit().ok());
    }

    void old_updates_of_a_text_are_dropped_and_said_so() {
        auto store = SqlcipherStore::open({":memory:", {}, false, {}});
        (*store)->begin();
        for (std::uint64_t seq = 1; seq <= 3 * server::kTextUpdatesKept; ++seq) {
            (*store)->putTexts({1, id(1)}, 4, seq, {"update"});
        }
        QVERIFY((*store)->commit().ok());

        const auto all = (*store)->texts({1, id(1)}, 4, 0);
        const auto recent = (*store)->texts({1, id(1)}, 4, 3 * server::kTextUpdatesKept - 5);

        QVERIFY(all.front().dropped);
        QVERIFY(all.size() <= 2 * server::kTextUpdatesKept + 1);
        QCOMPARE(recent.size(), std::size_t{5});
        QVERIFY(!recent.front().dropped);
    }

    void plans_of_a_device_are_found_by_their_digest_and_old_ones_forgotten() {
        auto store = SqlcipherStore::open({":memory:", {}, false, {}});
        const std::vector<server::HeldScope> scopes{{Scope::tenant(), 1}, {Scope::group(id(3)), 0x0102030405060708}};
        (*store)->begin();
        for (int i = 0; i < 20; ++i) {
            (*store)->putPlan(id(1), "digest " + std::to_string(i), scopes);
        }
        QVERIFY((*store)->commit().ok());

        QVERIFY(!(*store)->plan(id(1), "digest 0").has_value());
        QVERIFY((*store)->plan(id(1), "digest 19") == scopes);
        QVERIFY(!(*store)->plan(id(2), "digest 19").has_value());
    }

    void a_failure_that_ends_the_transaction_is_told_as_it_was_and_nothing_of_it_is_kept() {
        QTemporaryDir directory;
        auto store = SqlcipherStore::open(at(directory));
        const std::string large(1 << 20, 'x');
        std::string payload;
        const FileLimit limit(1 << 20);
        (*store)->begin();
        (*store)->mark();
        (*store)->insertRow({1, id(1)}, 1, "another part");
        (*store)->releaseMark();
        (*store)->mark();
        // More than the memory for pages: SQLite writes before the commit, and cannot.
        for (std::uint64_t seq = 2; seq < 100 && !(*store)->error(); ++seq) {
            (*store)->insertRow({1, id(static_cast<std::uint8_t>(seq))}, seq, large);
        }
        const bool failed = (*store)->error().has_value();
        (*store)->undoMark();
        const auto committed = (*store)->commit();
        limit.lift();

        QVERIFY(failed);
        QVERIFY(!committed.ok());
        QCOMPARE(committed.error().code, ErrorCode::io);
        QVERIFY(!(*store)->row(1, id(1), payload));
        (*store)->begin();
        (*store)->insertRow({1, id(1)}, 1, "with space again");
        QVERIFY((*store)->commit().ok());
    }
};

QTEST_GUILESS_MAIN(TenantStoreTest)
#include "tenant_store_test.moc"
