// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of TenantStore on PostgreSQL: transactions, errors, who may open what, and lost connections.
#include "sync/server/storage/postgres/migrations.h"
#include "tests/server/postgres_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using server::postgres::PostgresStore;

namespace {

const Uuid kTenant = idOf(200);
constexpr char kEndOthers[] =
    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = 'aufwind_app' AND "
    "datname = current_database()";

}  // namespace

class PostgresStoreTest : public QObject {
    Q_OBJECT
  private slots:
    void what_was_written_is_there_for_the_next_who_opens_the_tenant() {
        const Database database;
        std::string payload;
        {
            auto store = database.store(kTenant);
            store->begin();
            store->insertRow({1, idOf(1)}, 1, "one");
            store->insertRow({1, idOf(2)}, 2, "");
            store->updateRow({1, idOf(1)}, 3, "changed");
            QVERIFY(store->commit().ok());
        }

        auto store = database.store(kTenant);

        QVERIFY(store->row(1, idOf(1), payload));
        QCOMPARE(payload, std::string("changed"));
        QVERIFY(store->rowAt(2, payload) && payload.empty());
        QVERIFY(!store->rowAt(1, payload));
        QCOMPARE(store->rowCount(), std::uint64_t{2});
        QCOMPARE(store->head(), std::uint64_t{3});
        QVERIFY(store->check().ok());
    }

    void a_row_larger_than_what_is_sealed_at_once_comes_back_whole() {
        const Database database;
        auto store = database.store(kTenant);
        std::string large(4'000'000, 'x');
        for (std::size_t i = 0; i < large.size(); i += 1000) large[i] = static_cast<char>(i / 1000);
        std::string payload;

        store->begin();
        store->insertRow({1, idOf(1)}, 1, large);
        QVERIFY(store->commit().ok());

        QVERIFY(store->row(1, idOf(1), payload));
        QVERIFY(payload == large);
    }

    void another_key_is_said_to_be_wrong() {
        const Database database;
        QVERIFY(database.store(kTenant) != nullptr);

        const auto wrong = PostgresStore::open(database.options(kTenant, 2));

        QCOMPARE(wrong.error().code, ErrorCode::wrongKey);
    }

    void a_tenant_that_has_to_be_there_is_not_made() {
        const Database database;
        auto options = database.options(kTenant);
        options.mustExist = true;

        const auto opened = PostgresStore::open(options);

        QCOMPARE(opened.error().code, ErrorCode::notFound);
        QCOMPARE(database.admin().value("SELECT count(*) FROM tenants"), std::string("0"));
    }

    void a_tenant_without_an_id_is_refused() {
        QCOMPARE(PostgresStore::open(Database().options({})).error().code, ErrorCode::invalid);
    }

    void a_database_of_a_newer_version_is_not_touched() {
        const Database database;
        database.admin().run("INSERT INTO steps(number) VALUES(99)");

        QCOMPARE(PostgresStore::open(database.options(kTenant)).error().code, ErrorCode::tooNew);
        QCOMPARE(server::postgres::migrate(sharedCluster().admin(database.name)).error().code, ErrorCode::tooNew);
    }

    void a_database_of_an_older_version_has_to_be_brought_up_to_date_first() {
        const Database database;
        database.admin().run("DELETE FROM steps");

        QCOMPARE(PostgresStore::open(database.options(kTenant)).error().code, ErrorCode::tooOld);
    }

    void a_migration_that_was_done_is_not_done_again() {
        const Database database;
        auto store = database.store(kTenant);
        store->begin();
        store->insertRow({1, idOf(1)}, 1, "kept");
        QVERIFY(store->commit().ok());
        std::string payload;

        QVERIFY(server::postgres::migrate(sharedCluster().admin(database.name)).ok());

        QVERIFY(store->row(1, idOf(1), payload));
    }

    void a_part_that_is_taken_back_leaves_the_other_parts() {
        const Database database;
        auto store = database.store(kTenant);
        std::string payload;
        store->begin();
        store->mark();
        store->insertRow({1, idOf(1)}, 1, "kept");
        store->releaseMark();
        store->mark();
        store->insertRow({1, idOf(2)}, 2, "taken back");
        store->insertRow({1, idOf(2)}, 3, "twice the same");
        const bool failed = store->error().has_value();
        store->undoMark();

        QVERIFY(failed);
        QVERIFY(!store->error().has_value());
        QVERIFY(store->commit().ok());
        QVERIFY(store->row(1, idOf(1), payload));
        QVERIFY(!store->row(1, idOf(2), payload));
        QCOMPARE(store->rowCount(), std::uint64_t{1});
        QVERIFY(store->check().ok());
    }

    void an_error_stays_until_the_end_of_the_transaction() {
        const Database database;
        auto store = database.store(kTenant);
        std::string payload;
        store->begin();
        store->insertRow({1, idOf(1)}, 1, "one");
        store->insertRow({1, idOf(1)}, 2, "the same again");
        store->insertRow({1, idOf(2)}, 3, "after the error");
        const bool seen = store->row(1, idOf(1), payload);

        QVERIFY(!seen);
        QVERIFY(!store->commit().ok());
        QVERIFY(!store->row(1, idOf(1), payload));
        QVERIFY(!store->row(1, idOf(2), payload));
        store->begin();
        store->insertRow({1, idOf(2)}, 1, "a new transaction");
        QVERIFY(store->commit().ok());
    }

    void many_writes_that_nobody_asks_about_are_one_transaction() {
        const Database database;
        auto store = database.store(kTenant);
        store->begin();
        for (std::uint64_t seq = 1; seq <= 5000; ++seq) {
            Uuid id = idOf(1);
            id.bytes[1] = static_cast<std::uint8_t>(seq >> 8);
            id.bytes[2] = static_cast<std::uint8_t>(seq);
            store->insertRow({1, id}, seq, "row");
        }
        QVERIFY(store->commit().ok());

        std::size_t count = 0;
        store->rowsOf(1, [&](std::string_view payload) { count += payload == "row" ? 1 : 0; });

        QCOMPARE(count, std::size_t{5000});
    }

    void a_write_that_is_refused_among_thousands_takes_all_of_them_back() {
        const Database database;
        auto store = database.store(kTenant);
        store->begin();
        for (std::uint64_t seq = 1; seq <= 3000; ++seq) {
            store->putRemoved(seq);
            if (seq == 1500) store->insertRow({1, idOf(1)}, 1, "one");
            if (seq == 1501) store->insertRow({1, idOf(1)}, 1, "one");
        }

        QVERIFY(!store->commit().ok());
        QVERIFY(store->removedRows(0, 5000, 10).empty());
    }

    void old_updates_of_a_text_are_dropped_and_said_so() {
        const Database database;
        auto store = database.store(kTenant);
        store->begin();
        for (std::uint64_t seq = 1; seq <= 3 * server::kTextUpdatesKept; ++seq) {
            store->putTexts({1, idOf(1)}, 4, seq, {"update"});
        }
        QVERIFY(store->commit().ok());

        const auto all = store->texts({1, idOf(1)}, 4, 0);
        const auto recent = store->texts({1, idOf(1)}, 4, 3 * server::kTextUpdatesKept - 5);

        QVERIFY(all.front().dropped);
        QVERIFY(all.size() <= 2 * server::kTextUpdatesKept + 1);
        QVERIFY(all.size() > server::kTextUpdatesKept);
        QCOMPARE(recent.size(), std::size_t{5});
        QVERIFY(!recent.front().dropped && recent.front().bytes == "update");
    }

    void plans_of_a_device_are_found_by_their_digest_and_old_ones_forgotten() {
        const Database database;
        auto store = database.store(kTenant);
        const std::vector<server::HeldScope> scopes{{Scope::tenant(), 1}, {Scope::group(idOf(3)), 0x0102030405060708}};
        store->begin();
        for (int i = 0; i < 20; ++i) {
            store->putPlan(idOf(1), "digest " + std::to_string(i), scopes);
        }
        QVERIFY(store->commit().ok());

        QVERIFY(!store->plan(idOf(1), "digest 0").has_value());
        QVERIFY(!store->plan(idOf(1), "digest 11").has_value());
        QVERIFY(store->plan(idOf(1), "digest 12") == scopes);
        QVERIFY(store->plan(idOf(1), "digest 19") == scopes);
        QVERIFY(!store->plan(idOf(2), "digest 19").has_value());
    }

    void results_that_are_trimmed_are_gone_and_how_far_is_remembered() {
        const Database database;
        auto store = database.store(kTenant);
        store->begin();
        store->putDevice(idOf(9), {idOf(1), 9, 1, 0, 0, 0});
        for (std::uint64_t number = 1; number <= 9; ++number) {
            store->putResult(idOf(9), {number, 4, 1, 0, -7, {{1, idOf(2)}}, 0xFEDCBA9876543210});
        }
        store->trimResults(idOf(9), 0, 6);
        QVERIFY(store->commit().ok());

        const auto left = store->results(idOf(9), 0, 100);

        QCOMPARE(left.size(), std::size_t{3});
        QCOMPARE(left.front().of, std::uint64_t{0xFEDCBA9876543210});
        QCOMPARE(left.front().clampedBy, std::int64_t{-7});
        QVERIFY(left.front().rows == (std::vector<server::RowName>{{1, idOf(2)}}));
        QCOMPARE(store->devices().front().second.trimmed, std::uint64_t{6});
    }

    void a_list_is_read_from_either_end() {
        const Database database;
        auto store = database.store(kTenant);
        const server::ListName list{1, 2, "within"};
        store->begin();
        for (const char* key : {"c", "a", "\xff", "b"}) store->putKey(list, {key, idOf(1)});
        store->putKey({1, 2, "another"}, {"b", idOf(2)});
        QVERIFY(store->commit().ok());

        const auto up = store->list(list, "b", true, 2);
        const auto down = store->list(list, "b", false, 9);

        QVERIFY(up == (std::vector<server::ListEntry>{{"b", idOf(1)}, {"c", idOf(1)}}));
        QVERIFY(down == (std::vector<server::ListEntry>{{"b", idOf(1)}, {"a", idOf(1)}}));
    }

    void a_connection_that_was_lost_between_transactions_is_made_anew_unnoticed() {
        const Database database;
        auto store = database.store(kTenant);
        QVERIFY(database.admin().run(kEndOthers).empty());

        store->begin();
        store->insertRow({1, idOf(1)}, 1, "after the loss");

        QVERIFY(store->commit().ok());
    }

    void a_backend_that_is_killed_in_a_transaction_takes_it_back_and_is_told_as_offline() {
        const Database database;
        auto store = database.store(kTenant);
        std::string payload;
        store->begin();
        store->insertRow({1, idOf(1)}, 1, "acknowledged");
        QVERIFY(store->commit().ok());
        store->begin();
        store->mark();
        store->insertRow({1, idOf(2)}, 2, "not acknowledged");
        QVERIFY(!store->error().has_value());
        QVERIFY(database.admin().run(kEndOthers).empty());
        store->insertRow({1, idOf(3)}, 3, "into the void");

        QVERIFY(store->error().has_value());
        QCOMPARE(store->error()->code, ErrorCode::offline);
        store->undoMark();
        QVERIFY(store->error().has_value());
        QCOMPARE(store->commit().error().code, ErrorCode::offline);
        store->begin();
        QVERIFY(store->row(1, idOf(1), payload));
        QVERIFY(!store->row(1, idOf(2), payload));
        store->insertRow({1, idOf(2)}, 2, "again");
        QVERIFY(store->commit().ok());
    }

    void what_the_database_cannot_do_has_a_name_and_ends_with_the_transaction_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("disk full") << "53100" << ErrorCode::diskFull;
        QTest::newRow("out of connections") << "53300" << ErrorCode::busy;
        QTest::newRow("serialization failure") << "40001" << ErrorCode::busy;
        QTest::newRow("deadlock") << "40P01" << ErrorCode::busy;
        QTest::newRow("took too long") << "57014" << ErrorCode::busy;
        QTest::newRow("standby") << "25006" << ErrorCode::readOnly;
        QTest::newRow("disk broken") << "58030" << ErrorCode::io;
        QTest::newRow("page damaged") << "XX001" << ErrorCode::damaged;
        QTest::newRow("not granted") << "42501" << ErrorCode::forbidden;
        QTest::newRow("shuts down") << "57P01" << ErrorCode::offline;
    }
    void what_the_database_cannot_do_has_a_name_and_ends_with_the_transaction() {
        QFETCH(QString, state);
        QFETCH(ErrorCode, code);
        const Database database;
        auto store = database.store(kTenant);
        std::string payload;
        const std::string fails =
            "CREATE FUNCTION public.fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE "
            "EXCEPTION 'canary' USING ERRCODE = '" +
            state.toStdString() +
            "'; END $$; CREATE TRIGGER fails BEFORE INSERT ON removed FOR EACH ROW EXECUTE "
            "FUNCTION public.fails()";
        QVERIFY(database.admin().run(fails).empty());
        store->begin();
        store->insertRow({1, idOf(1)}, 1, "together with what fails");
        store->putRemoved(1);

        const auto done = store->commit();

        QCOMPARE(done.error().code, code);
        QVERIFY(done.error().detail.find("canary") == std::string::npos);
        QVERIFY(database.admin().run("DROP TRIGGER fails ON removed").empty());
        store->begin();
        QVERIFY(!store->row(1, idOf(1), payload));
        store->insertRow({1, idOf(1)}, 1, "alone");
        QVERIFY(store->commit().ok());
    }

    void whoever_waits_for_another_server_too_long_is_told_that_it_is_busy() {
        const Database database;
        auto first = database.store(kTenant);
        auto second = database.store(kTenant);
        first->begin();

        second->begin();

        QVERIFY(second->error().has_value());
        QCOMPARE(second->error()->code, ErrorCode::busy);
        second->rollback();
        QVERIFY(first->commit().ok());
        second->begin();
        QVERIFY(!second->error().has_value());
        QVERIFY(second->commit().ok());
    }
};

QTEST_GUILESS_MAIN(PostgresStoreTest)
#include "postgres_store_test.moc"
