// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlcipher_open.h"
#include "tests/store/schema_versions.h"
#include "tests/store/store_fixture.h"

namespace aufwind::store::test {

class Migration : public QObject {
    Q_OBJECT

    static Record book(std::uint64_t n, const std::string& title, const std::string& shelf) {
        return rowOf(1, n, {{1, title}, {2, shelf}});
    }

    /// What a device of version 1 holds after it has synced with people of version 2.
    static std::vector<Record> rowsOfTheFirst() {
        Record lent = book(2, "Emma", "novels");
        lent.ensure(3) = rowOf(1, 2, {{3, idOf(7)}}).cells[0];
        lent.ensure(4) = rowOf(1, 2, {{4, std::string("a delight")}}).cells[0];
        lent.ensure(4).graph = "who wrote which letter";
        lent.ensure(4).superseded.push_back({std::string("dull"), {}, {}, 5});
        return {book(1, "Dune", "space"), lent, rowOf(2, 7, {{1, std::string("Jane")}, {2, std::int64_t{-70'000}}}),
                rowOf(9, 1, {{1, std::string("from version nine")}})};
    }

    static void makeFirst(const std::filesystem::path& path) {
        const auto store = opened(openAt(path, nullptr, kVersion1));
        VERIFY_OK(putAll(*store, rowsOfTheFirst()));
        VERIFY_OK(store->write([](Writer& writer) { return writer.appendOutbox({1, 1, "unsent", {{1, idOf(1)}}}); }));
    }

    /// The tables that format 2 made anew, as format 1 had them, with what they hold. Its full-text index had prefix
    /// lists.
    static void layAsFormatOne(const std::filesystem::path& path) {
        const auto connection = std::move(store::connect({path.string(), {}, false}, keyOf(1), Access::write)).value();
        VERIFY_OK(connection->exec(
            "ALTER TABLE base RENAME TO new_base;"
            "CREATE TABLE base (entity INTEGER NOT NULL, id BLOB NOT NULL, content BLOB NOT NULL, UNIQUE (entity, id))"
            " STRICT;"
            "INSERT INTO base SELECT * FROM new_base;"
            "DROP TABLE new_base;"
            "ALTER TABLE outbox_row RENAME TO new_outbox_row;"
            "CREATE TABLE outbox_row (entity INTEGER NOT NULL, id BLOB NOT NULL,"
            " number INTEGER NOT NULL REFERENCES outbox ON DELETE CASCADE, PRIMARY KEY (entity, id, number))"
            " STRICT, WITHOUT ROWID;"
            "INSERT INTO outbox_row SELECT * FROM new_outbox_row;"
            "DROP TABLE new_outbox_row;"
            "CREATE INDEX outbox_row_number ON outbox_row (number);"
            "DROP TABLE search;"
            "CREATE VIRTUAL TABLE search USING fts5 (text, content = '', columnsize = 0, detail = column,"
            " prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 2');"
            "INSERT INTO search (search, rank) VALUES ('secure-delete', 1);"
            "UPDATE meta SET value = '1' WHERE name = 'format';"
            "UPDATE meta SET value = '' WHERE name = 'searched';"));
    }

    static void verifyRows(Store& store) {
        const auto reader = std::move(store.reader()).value();
        for (const Record& row : rowsOfTheFirst()) {
            auto found = reader->find(row.entity, row.id);
            VERIFY_OK(found);
            QVERIFY2(*found && **found == row, qPrintable(QString("entity %1").arg(row.entity)));
        }
        QCOMPARE(*reader->outboxCount(), std::uint64_t{1});
        VERIFY_OK(store.check());
    }

    static void verifySecond(Store& store) {
        verifyRows(store);
        const auto reader = std::move(store.reader()).value();
        QCOMPARE(idsOf(*reader->list({.entity = 1, .where = {{3, Compare::equal, idOf(7)}}})),
                 std::vector<Uuid>{idOf(2)});
        QCOMPARE(idsOf(*reader->list({.entity = 2, .where = {{2, Compare::less, std::int64_t{0}}}})),
                 std::vector<Uuid>{idOf(7)});
        for (const char* words : {"jane", "space", "delight novels", "dune"}) {
            QVERIFY2(reader->search(words, 5)->size() == 1, words);
        }
    }

  private slots:
    void an_entity_costs_only_its_description() {
        const auto store = opened(openAt(":memory:", nullptr, kVersion2));
        ChangeSet seen;
        store->listen([&](const ChangeSet& changes) { seen = changes; });
        Record reader = rowOf(2, 7, {{1, std::string("Jane")}, {2, std::int64_t{-70'000}}});

        VERIFY_OK(putAll(*store, {reader}));

        const auto read = std::move(store->reader()).value();
        QVERIFY(**read->find(2, idOf(7)) == reader);
        QCOMPARE(read->list({.entity = 2, .where = {{2, Compare::less, std::int64_t{0}}}})->size(), std::size_t{1});
        QCOMPARE(read->search("jan", 5)->front().entity, EntityNumber{2});
        QCOMPARE(seen.size(), std::size_t{1});
        reader.ensure(1).value = std::string("June");
        VERIFY_OK(putAll(*store, {reader}));
        QCOMPARE(seen.front().fields, std::vector<FieldNumber>{1});
        QVERIFY(read->search("jane", 5)->empty());
    }

    void inv18_an_upgrade_makes_what_is_missing_and_finds_what_was_kept_unknown() {
        const Home home;
        makeFirst(home.path());

        const auto store = opened(openAt(home.path(), nullptr, kVersion2));

        verifySecond(*store);
    }

    void a_store_of_an_older_layout_is_laid_out_anew_with_all_it_holds() {
        const Home home;
        makeFirst(home.path());
        const Record base = book(1, "Dune", "as the server said it last");
        VERIFY_OK(opened(openAt(home.path(), nullptr, kVersion1))->write([&](Writer& writer) {
            return writer.putBase(base);
        }));
        layAsFormatOne(home.path());

        {
            const auto store = opened(openAt(home.path(), nullptr, kVersion1));
            verifyRows(*store);
            const auto reader = std::move(store->reader()).value();
            QVERIFY(**reader->base(1, idOf(1)) == base);
            QCOMPARE(reader->outboxOf(1, idOf(1))->size(), std::size_t{1});
            for (const char* words : {"d", "dun", "dune", "emm"}) {
                QVERIFY2(reader->search(words, 5)->size() == 1, words);
            }
            VERIFY_OK(store->write([](Writer& writer) { return writer.dropOutbox(1); }));
        }
        const auto again = opened(openAt(home.path(), nullptr, kVersion1));
        QVERIFY(std::move(again->reader()).value()->outboxOf(1, idOf(1))->empty());
        QCOMPARE(*std::move(again->reader()).value()->outboxCount(), std::uint64_t{0});
    }

    void a_store_from_before_there_were_contents_gains_their_tables() {
        const Home home;
        makeFirst(home.path());
        {
            const auto connection =
                std::move(store::connect({home.path().string(), {}, false}, keyOf(1), Access::write)).value();
            VERIFY_OK(
                connection->exec("DROP TABLE content; DROP TABLE content_part;"
                                 "UPDATE meta SET value = '2' WHERE name = 'format';"));
        }

        const auto store = opened(openAt(home.path(), nullptr, kVersion1));

        verifyRows(*store);
        VERIFY_OK(store->write([](Writer& writer) {
            return writer.putContentPart({std::string(32, 'h'), 3, 3, false}, 0, "abc");
        }));
        const auto reader = std::move(store->reader()).value();
        QCOMPARE(reader->contents()->size(), std::size_t{1});
        QCOMPARE(**reader->contentPart(std::string(32, 'h'), 0), std::string("abc"));
    }

    void every_path_to_the_newest_version_ends_the_same() {
        const Home home;
        makeFirst(home.path("straight"));
        makeFirst(home.path("stepwise"));
        opened(openAt(home.path("stepwise"), nullptr, kVersion2));

        const auto straight = opened(openAt(home.path("straight"), nullptr, kVersion3));
        const auto stepwise = opened(openAt(home.path("stepwise"), nullptr, kVersion3));
        const auto fresh = opened(openAt(home.path("fresh"), nullptr, kVersion3));
        VERIFY_OK(putAll(*fresh, rowsOfTheFirst()));
        VERIFY_OK(fresh->write([](Writer& writer) { return writer.appendOutbox({1, 1, "unsent", {{1, idOf(1)}}}); }));

        verifySecond(*straight);
        verifySecond(*stepwise);
        verifySecond(*fresh);
    }

    void a_newer_store_is_refused_and_not_touched() {
        const Home home;
        makeFirst(home.path());
        opened(openAt(home.path(), nullptr, kVersion2)).reset();
        QFile file(QString::fromStdString(home.path().string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();

        VERIFY_FAILS(openAt(home.path(), nullptr, kVersion1), ErrorCode::tooNew);

        file.seek(0);
        QVERIFY(file.readAll() == before);
        verifySecond(*opened(openAt(home.path(), nullptr, kVersion2)));
    }

    void inv18_an_upgrade_that_fails_at_any_step_leaves_the_old_version() {
        const Home home;
        makeFirst(home.path());
        std::uint64_t steps = 0;
        while (true) {
            QVERIFY(steps < 1000);
            FailAt faults(steps % 2 == 0 ? ErrorCode::diskFull : ErrorCode::io);
            faults.arm(++steps);
            const auto upgraded = openAt(home.path(), &faults, kVersion2);
            if (upgraded) {
                break;  // faults from here on come after the commit
            }
            QVERIFY(upgraded.error().code == ErrorCode::diskFull || upgraded.error().code == ErrorCode::io);
            verifyRows(*opened(openAt(home.path(), nullptr, kVersion1)));
        }
        QVERIFY(steps > 10);
        verifySecond(*opened(openAt(home.path(), nullptr, kVersion2)));
    }

    void a_new_store_that_fails_at_any_step_leaves_no_file() {
        const Home home;
        for (std::uint64_t step = 1;; ++step) {
            QVERIFY(step < 1000);
            FailAt faults;
            faults.arm(step);
            auto store = openAt(home.path(), &faults, kVersion1);
            if (store) {
                break;
            }
            QCOMPARE(store.error().code, ErrorCode::diskFull);
            QVERIFY(!std::filesystem::exists(home.path()));
        }
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::Migration)
#include "test_migration.moc"
