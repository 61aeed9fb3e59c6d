// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody finds in the database, and what they can make the server believe by changing it.
#include "sync/merge/text_document.h"
#include "tests/server/content_fixture.h"
#include "tests/server/postgres_fixture.h"
#include "tests/system/extended/schema.h"

#include <QProcess>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;

namespace {

const Uuid kTenant = idOf(200);
const std::string kCanary = "canary-sings-at-dawn";

/// One committed row in a store, and a session that may change everything.
struct Spoilt {
    Database database;
    std::unique_ptr<server::TenantStore> store = database.store(kTenant);
    Sql admin = database.admin();
    std::string payload;

    Spoilt() {
        store->begin();
        store->insertRow({1, idOf(1)}, 1, "first of a");
        store->insertRow({1, idOf(2)}, 2, "first of b");
        static_cast<void>(store->commit());
    }
    void update(std::uint64_t seq, const std::string& text) {
        store->begin();
        store->updateRow({1, idOf(1)}, seq, text);
        static_cast<void>(store->commit());
    }
    /// The error with which a row is not read; "read" where it is.
    std::string readingOf(const Uuid& id) {
        store->begin();
        const bool found = store->row(1, id, payload);
        const std::string outcome = store->error() ? name(store->error()->code) : (found ? "read" : "missing");
        store->rollback();
        return outcome;
    }
};

/// The plain text of a dump of everything, as its owner or an operator would take it.
QByteArray dumpOf(const Database& database) {
    QProcess dump;
    dump.start(QString::fromStdString((PostgresCluster::programs() / "pg_dump").string()),
               {QStringLiteral("--inserts"), QStringLiteral("--dbname"),
                QString::fromStdString(sharedCluster().admin(database.name))});
    dump.waitForFinished(60'000);
    return dump.exitCode() == 0 ? dump.readAllStandardOutput() : QByteArray();
}

}  // namespace

class PostgresSealingTest : public QObject {
    Q_OBJECT
  private slots:
    void a_dump_holds_nothing_of_what_people_wrote() {
        const Database database;
        World world(system_test::kExtendedSchema, database.tenant(kTenant));
        const Uuid ada = world.newId();
        world.seed({createOperation(schema::kEmployee, ada, {{3, kCanary + "-name"}, {4, std::string("Test")}})});
        Device device(world, ada);
        const Uuid series = world.newId();
        QCOMPARE(device.push({createOperation(schema::kMeetingSeries, series,
                                              {{1, kCanary + "-title"}, {2, std::int64_t{0}}, {4, ada}})}),
                 std::string("accepted"));
        // A text with its updates, a content, and a refused word.
        const Uuid card = world.newId();
        std::string content;
        while (content.size() < 600'000) content += kCanary + "-content ";
        QCOMPARE(device.push(createOperation(
                     system_test::kKudosCard, card,
                     {{1, ada}, {2, kCanary + "-card"}, {5, std::string("m")}, {7, toBytes(refTo(content))}})),
                 std::string("accepted"));
        for (std::uint64_t part = 0; part < partsOf(content.size()); ++part) {
            QVERIFY(world.service->takeContent(device.caller, partOf(content, part), {}).ok());
        }
        auto store = database.store(kTenant);
        store->begin();
        store->putTexts({1, card}, 3, 50, {kCanary + "-update"});
        store->putKey({1, 2, kCanary + "-list"}, {"m", card});
        QVERIFY(store->commit().ok());

        const QByteArray dump = dumpOf(database);

        QVERIFY(dump.size() > 600'000);
        QVERIFY(dump.contains("INSERT INTO aufwind.rows"));
        for (const std::string& word : {kCanary, std::string("dawn"), server::sha256(content)}) {
            const QByteArray plain = QByteArray::fromStdString(word);
            QVERIFY(!dump.contains(plain));
            QVERIFY(!dump.contains(plain.toHex()));
            QVERIFY(!dump.contains(plain.toBase64().chopped(4)));
        }
        QVERIFY(world.service->check().ok());
    }

    void what_is_sealed_looks_like_chance() {
        Spoilt spoilt;
        spoilt.update(3, std::string(60'000, 'a'));
        const std::string hex = spoilt.admin.value("SELECT encode(payload, 'hex') FROM rows WHERE seq = 3");
        const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hex));
        std::array<int, 256> counts{};
        for (const char byte : bytes) ++counts[static_cast<unsigned char>(byte)];

        // 235 of each are expected; the bounds are ten deviations away.
        QVERIFY(*std::min_element(counts.begin(), counts.end()) > 80);
        QVERIFY(*std::max_element(counts.begin(), counts.end()) < 390);
    }

    void the_same_words_are_never_sealed_alike() {
        Spoilt spoilt;
        spoilt.store->begin();
        spoilt.store->updateRow({1, idOf(1)}, 3, "the same");
        spoilt.store->updateRow({1, idOf(2)}, 4, "the same");
        QVERIFY(spoilt.store->commit().ok());

        QCOMPARE(spoilt.admin.value("SELECT count(DISTINCT substr(payload, 1, 20)) FROM rows"), std::string("2"));
    }

    void the_payload_of_another_row_is_damaged() {
        Spoilt spoilt;
        spoilt.admin.run("UPDATE rows SET payload = (SELECT payload FROM rows WHERE seq = 2) WHERE seq = 1");

        QCOMPARE(spoilt.readingOf(idOf(1)), std::string("damaged"));
        QCOMPARE(spoilt.readingOf(idOf(2)), std::string("read"));
        QCOMPARE(spoilt.store->check().error().code, ErrorCode::damaged);
    }

    void two_rows_that_have_exchanged_their_names_are_damaged() {
        Spoilt spoilt;
        spoilt.admin.run(
            "BEGIN; UPDATE rows SET id = '00000000-0000-0000-0000-000000000001' WHERE seq = 1; UPDATE rows SET id = '" +
            idOf(1).toString() + "' WHERE seq = 2; UPDATE rows SET id = '" + idOf(2).toString() +
            "' WHERE seq = 1; COMMIT");

        QCOMPARE(spoilt.readingOf(idOf(1)), std::string("damaged"));
        QCOMPARE(spoilt.readingOf(idOf(2)), std::string("damaged"));
    }

    void an_older_payload_put_back_is_damaged() {
        Spoilt spoilt;
        spoilt.admin.run("CREATE TABLE public.kept AS SELECT * FROM rows");
        spoilt.update(3, "second of a");
        spoilt.admin.run("UPDATE rows SET payload = (SELECT payload FROM public.kept WHERE seq = 1) WHERE id = '" +
                         idOf(1).toString() + "'");

        QCOMPARE(spoilt.readingOf(idOf(1)), std::string("damaged"));
    }

    // The row alone cannot tell, but what names it does.
    void a_whole_older_row_put_back_is_found_damaged_by_whoever_reads_its_scope() {
        const Database database;
        World world(schema::kSchema, database.tenant(kTenant));
        const Uuid ada = world.employee("Ada");
        Device device(world, ada);
        const Uuid series = startSeries(device, {});
        Sql admin = database.admin();
        admin.run("CREATE TABLE public.kept AS SELECT * FROM rows");
        QCOMPARE(device.push(setOperation(schema::kMeetingSeries, series, 1, std::string("Renamed"))),
                 std::string("accepted"));
        QVERIFY(world.service->check().ok());
        const std::string which =
            "id = '" + series.toString() + "' AND entity = " + std::to_string(schema::kMeetingSeries);
        world.service.reset();
        QVERIFY(admin
                    .run("UPDATE rows SET (seq, payload) = (SELECT seq, payload FROM public.kept WHERE " + which +
                         ") WHERE " + which)
                    .empty());
        world.reopen();

        QCOMPARE(world.service->check().error().code, ErrorCode::damaged);
        QCOMPARE(world.service->projection(ada).error().code, ErrorCode::damaged);
    }

    void a_flipped_bit_is_damaged_wherever_it_is_data() {
        QTest::addColumn<int>("at");
        for (const int at : {0, 11, 12, 20, 37}) QTest::newRow(std::to_string(at).c_str()) << at;
    }
    void a_flipped_bit_is_damaged_wherever_it_is() {
        QFETCH(int, at);
        Spoilt spoilt;
        const std::string byte = std::to_string(at);
        QVERIFY(spoilt.admin
                    .run("UPDATE rows SET payload = set_byte(payload, " + byte + ", get_byte(payload, " + byte +
                         ") # 1) WHERE seq = 1")
                    .empty());

        QCOMPARE(spoilt.readingOf(idOf(1)), std::string("damaged"));
    }

    void a_row_of_another_tenant_is_damaged_here_also_under_the_same_key() {
        Spoilt spoilt;
        auto other = spoilt.database.store(idOf(201));
        other->begin();
        other->insertRow({1, idOf(1)}, 1, "of others");
        QVERIFY(other->commit().ok());
        QVERIFY(spoilt.admin
                    .run("UPDATE rows SET payload = (SELECT payload FROM rows WHERE tenant = '" + idOf(201).toString() +
                         "') WHERE seq = 1 AND tenant = '" + kTenant.toString() + "'")
                    .empty());

        QCOMPARE(spoilt.readingOf(idOf(1)), std::string("damaged"));
    }

    void a_row_that_was_taken_out_behind_the_servers_back_is_missed() {
        Spoilt spoilt;
        spoilt.admin.run("DELETE FROM rows WHERE seq = 1");

        QCOMPARE(spoilt.store->check().error().code, ErrorCode::damaged);
    }

    void texts_results_plans_and_hashes_of_contents_that_were_changed_are_damaged_data() {
        QTest::addColumn<QString>("statement");
        QTest::newRow("text") << "UPDATE text_updates SET bytes = set_byte(bytes, 15, get_byte(bytes, 15) # 1)";
        QTest::newRow("order of texts") << "UPDATE text_updates SET part = part + 1";
        QTest::newRow("result") << "UPDATE results SET number = number + 1";
        QTest::newRow("plan") << "UPDATE plans SET digest = 'other'";
        QTest::newRow("content") << "UPDATE contents SET token = set_byte(token, 20, get_byte(token, 20) # 1)";
    }
    void texts_results_plans_and_hashes_of_contents_that_were_changed_are_damaged() {
        QFETCH(QString, statement);
        Spoilt spoilt;
        spoilt.store->begin();
        spoilt.store->putTexts({1, idOf(1)}, 3, 3, {"update"});
        spoilt.store->putResult(idOf(6), {1, 0, 0, 3, 0, {{1, idOf(1)}}, 1});
        spoilt.store->putPlan(idOf(6), "digest", {{Scope::tenant(), 1}});
        spoilt.store->addContent({0, std::string(32, 'h'), idOf(4), 10, 0, 1});
        QVERIFY(spoilt.store->commit().ok());
        QVERIFY(spoilt.store->check().ok());

        QVERIFY(spoilt.admin.run(statement.toStdString()).empty());

        spoilt.store->begin();
        static_cast<void>(spoilt.store->texts({1, idOf(1)}, 3, 0));
        static_cast<void>(spoilt.store->results(idOf(6), 0, 10));
        static_cast<void>(spoilt.store->plan(idOf(6), "other"));
        static_cast<void>(spoilt.store->contentsAfter(0, 10));
        QVERIFY(spoilt.store->error().has_value());
        QCOMPARE(spoilt.store->error()->code, ErrorCode::damaged);
    }
};

QTEST_GUILESS_MAIN(PostgresSealingTest)
#include "postgres_sealing_test.moc"
