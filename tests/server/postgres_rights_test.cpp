// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's role can do to other tenants in the same database: nothing (security.md, control 1).
#include "tests/server/postgres_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using server::postgres::PostgresStore;

namespace {

const Uuid kOurs = idOf(1);
const Uuid kTheirs = idOf(2);
constexpr char kTables[] =
    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = 'aufwind' AND c.relkind = 'r' AND c.relname <> 'steps' ORDER BY 1";

/// Something in every table, for both.
struct TwoTenants {
    TwoTenants() {
        for (const Uuid& tenant : {kOurs, kTheirs}) {
            auto store = database.store(tenant);
            store->begin();
            store->insertRow({1, idOf(9)}, 1, "row");
            store->putReference(1, 2, idOf(8), idOf(9));
            store->putKey({1, 2, "list"}, {"m", idOf(9)});
            store->putLog(Scope::tenant(), {1, 1, false, {}});
            store->putRemoved(1);
            store->putDead({1, idOf(7)}, 2);
            store->putCollected(Scope::tenant(), 1);
            store->putCounter(server::Counter::collected, 0);
            store->putConfirmed(idOf(6), 1);
            store->putDigest(Scope::tenant(), {1, 1});
            store->putMember({Scope::group(idOf(5)), idOf(4), 1, 1, 1});
            store->putDevice(idOf(6), {idOf(4), 1, 1, 1, 0, 0});
            store->putResult(idOf(6), {1, 0, 0, 0, 0, {}, 1});
            store->trimResults(idOf(6), 1, 2);
            store->putRefused(idOf(6), {1, idOf(3)});
            store->putPlan(idOf(6), "digest", {{Scope::tenant(), 1}});
            store->putTexts({1, idOf(9)}, 3, 1, {"text"});
            const auto content = store->addContent({0, std::string(32, 'h'), idOf(4), 10, 0, 1});
            store->putContentPart(content, 0, "sealed elsewhere");
            store->putContentHolder(std::string(32, 'h'), idOf(4));
            store->putContentRow(std::string(32, 'h'), {1, idOf(9)});
            store->putKept({1, idOf(5), idOf(9), "kept"});
            store->destroyWords(idOf(4));
            store->addAuditLine({1, "line", std::string(32, 'c')});
            ready = ready && store->commit().ok();
        }
        for (const auto& line : database.admin().lines(kTables)) {
            tables.push_back(line.front());
        }
    }

    Database database;
    bool ready = true;
    std::vector<std::string> tables;
};

std::string setTo(const Uuid& tenant) {
    return "SELECT set_config('aufwind.tenant', '" + tenant.toString() + "', true);";
}

}  // namespace

class PostgresRightsTest : public QObject {
    Q_OBJECT
  private slots:
    void every_table_has_both_tenants_in_it_so_that_the_others_prove_something() {
        TwoTenants two;
        QVERIFY(two.ready);
        QVERIFY(two.tables.size() > 20);
        Sql admin = two.database.admin();

        for (const std::string& table : two.tables) {
            QCOMPARE(admin.value("SELECT count(DISTINCT tenant) FROM " + table), std::string("2"));
        }
    }

    void without_the_tenant_set_a_query_as_the_servers_role_sees_no_row() {
        TwoTenants two;
        Sql server = two.database.server();

        for (const std::string& table : two.tables) {
            QCOMPARE(server.value("SELECT count(*) FROM " + table), std::string("0"));
        }
    }

    void after_a_transaction_that_was_set_to_a_tenant_the_next_one_sees_no_row() {
        TwoTenants two;
        Sql server = two.database.server();
        QVERIFY(server.run("BEGIN").empty());
        QVERIFY(server.run(setTo(kOurs)).empty());
        QCOMPARE(server.value("SELECT count(*) FROM rows"), std::string("1"));
        QVERIFY(server.run("COMMIT").empty());

        QCOMPARE(server.value("SELECT count(*) FROM rows"), std::string("0"));
    }

    void with_another_tenant_set_it_sees_and_changes_none_of_ours_and_cannot_insert_for_us() {
        TwoTenants two;
        Sql server = two.database.server();
        const std::string ours = "'" + kOurs.toString() + "'";
        server.run("SET aufwind.tenant = '" + kTheirs.toString() + "'");

        for (const std::string& table : two.tables) {
            const std::string filter = " WHERE tenant = " + ours;
            QCOMPARE(server.value("SELECT count(*) FROM " + table + filter), std::string("0"));
            if (table == "audit") {
                continue;  // nobody's line is changed or removed at all
            }
            QCOMPARE(
                server.value("WITH gone AS (DELETE FROM " + table + filter + " RETURNING 1) SELECT count(*) FROM gone"),
                std::string("0"));
            // 42501 is insufficient_privilege: the policy refuses to hand a row over.
            QCOMPARE(server.run("BEGIN; DELETE FROM content_parts; UPDATE " + table + " SET tenant = " + ours),
                     std::string(table == "content_parts" ? "" : "42501"));
            server.run("ROLLBACK");
        }
        QCOMPARE(server.run("INSERT INTO removed(tenant, seq) VALUES(" + ours + ", 77)"), std::string("42501"));
        QCOMPARE(server.run("INSERT INTO tenants(tenant, verifier) VALUES('" + idOf(3).toString() + "', '')"),
                 std::string("42501"));
        QCOMPARE(two.database.admin().value("SELECT count(*) FROM rows WHERE tenant = " + ours), std::string("1"));
    }

    void the_servers_role_owns_nothing_and_has_no_rights_beyond_lines() {
        TwoTenants two;
        Sql admin = two.database.admin();

        QCOMPARE(admin.value("SELECT count(*) FROM pg_class WHERE relowner = 'aufwind_app'::regrole"),
                 std::string("0"));
        QCOMPARE(admin.value("SELECT count(*) FROM pg_namespace WHERE nspowner = 'aufwind_app'::regrole"),
                 std::string("0"));
        QCOMPARE(admin.value("SELECT count(*) FROM pg_proc WHERE proowner = 'aufwind_app'::regrole"), std::string("0"));
        QCOMPARE(admin.value("SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication FROM "
                             "pg_roles WHERE rolname = 'aufwind_app'"),
                 std::string("f"));
        QCOMPARE(admin.value("SELECT count(*) FROM pg_auth_members WHERE member = 'aufwind_app'::regrole"),
                 std::string("0"));
        QCOMPARE(admin.value("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
                             "n.nspname = 'aufwind' AND c.relkind = 'r' AND c.relowner <> 'aufwind_owner'::regrole"),
                 std::string("0"));
    }

    void it_cannot_switch_the_policies_off_or_go_around_them_data() {
        QTest::addColumn<QString>("statement");
        for (const char* statement : {"ALTER TABLE rows DISABLE ROW LEVEL SECURITY",
                                      "ALTER TABLE rows NO FORCE ROW LEVEL SECURITY",
                                      "DROP POLICY of_its_tenant ON rows",
                                      "CREATE POLICY mine ON rows USING (true)",
                                      "ALTER POLICY of_its_tenant ON rows USING (true)",
                                      "SET ROLE aufwind_owner",
                                      "SET ROLE postgres",
                                      "SET SESSION AUTHORIZATION postgres",
                                      "ALTER ROLE aufwind_app BYPASSRLS",
                                      "TRUNCATE rows",
                                      "SET row_security = off; SELECT * FROM rows",
                                      "CREATE TABLE aufwind.mine(a integer)",
                                      "CREATE TABLE public.mine(a integer)",
                                      "CREATE TEMPORARY TABLE mine(a integer)",
                                      "CREATE VIEW aufwind.mine AS SELECT * FROM rows",
                                      "UPDATE steps SET number = 99",
                                      "COPY rows TO PROGRAM 'cat'",
                                      "DELETE FROM audit",
                                      "UPDATE audit SET chain = ''",
                                      "SELECT pg_read_file('PG_VERSION')"}) {
            QTest::newRow(statement) << QString::fromLatin1(statement);
        }
    }
    void it_cannot_switch_the_policies_off_or_go_around_them() {
        static TwoTenants two;
        QFETCH(QString, statement);
        Sql server = two.database.server();

        QCOMPARE(server.run(statement.toStdString()), std::string("42501"));
    }

    void a_line_of_the_audit_log_is_sealed_anew_by_the_function_and_nothing_else_of_it_changes() {
        TwoTenants two;
        Sql admin = two.database.admin();
        const std::string all =
            "SELECT string_agg(number || encode(chain, 'hex') || encode(sealed, 'hex'), ' ') FROM audit";
        const std::string theirs = all + " WHERE tenant = '" + kTheirs.toString() + "'";
        const std::string before = admin.value(theirs);
        const std::string whole = admin.value(all);
        Sql server = two.database.server();
        const std::string chain = "repeat('c', 32)::bytea";
        const auto seal = [&](const Uuid& tenant, const std::string& known, const std::string& anew) {
            return server.run("SET aufwind.tenant = '" + tenant.toString() + "'; SELECT seal_audit_line_anew(1, " +
                              known + ", " + anew + ")");
        };

        // Another chain, another length, no tenant: nothing happens.
        QCOMPARE(seal(kOurs, "repeat('x', 32)::bytea", "(SELECT sealed FROM audit)"), std::string());
        QCOMPARE(seal(kOurs, chain, "'short'::bytea"), std::string());
        QCOMPARE(server.run("RESET aufwind.tenant; SELECT seal_audit_line_anew(1, " + chain + ", 'x')"), std::string());
        QCOMPARE(admin.value(all), whole);

        QCOMPARE(seal(kOurs, chain, "(SELECT decode(repeat('00', octet_length(sealed)), 'hex') FROM audit)"),
                 std::string());
        QVERIFY(admin.value(all) != whole);
        QCOMPARE(admin.value(theirs), before);
        QCOMPARE(admin.value("SELECT count(*) FROM audit WHERE chain = " + chain), std::string("2"));
        // Nobody else may call it, and it is not the server's.
        QCOMPARE(admin.value("SELECT count(*) FROM information_schema.routine_privileges WHERE routine_name = "
                             "'seal_audit_line_anew' AND grantee NOT IN ('aufwind_owner', 'aufwind_app')"),
                 std::string("0"));
    }

    void every_table_has_its_policy_and_the_tenant_first_in_its_key_and_references() {
        TwoTenants two;
        Sql admin = two.database.admin();

        for (const std::string& table : two.tables) {
            const std::string here = "'aufwind." + table + "'::regclass";
            QCOMPARE(admin.value("SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = " + here),
                     std::string("t"));
            QCOMPARE(admin.value("SELECT count(*) FROM pg_policy WHERE polrelid = " + here +
                                 " AND polqual IS NOT NULL AND polwithcheck IS NOT NULL AND polcmd = '*'"),
                     std::string("1"));
            // Every index and every constraint with columns.
            QCOMPARE(admin.value("SELECT count(*) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND "
                                 "a.attnum = i.indkey[0] WHERE a.attname <> 'tenant' AND i.indrelid = " +
                                 here),
                     std::string("0"));
            QCOMPARE(admin.value("SELECT count(*) FROM pg_index WHERE indisprimary AND indrelid = " + here),
                     std::string("1"));
            QCOMPARE(admin.value("SELECT count(*) FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid "
                                 "AND a.attnum = c.conkey[1] WHERE c.contype = 'f' AND a.attname <> 'tenant' AND "
                                 "c.conrelid = " +
                                 here),
                     std::string("0"));
        }
    }

    void a_server_whose_role_could_see_past_its_tenant_does_not_start() {
        const Database database;
        auto options = database.options(kOurs);
        options.place = sharedCluster().admin(database.name);

        const auto opened = PostgresStore::open(options);

        QCOMPARE(opened.error().code, ErrorCode::forbidden);
    }

    void two_tenants_have_the_same_ids_and_numbers_without_meeting() {
        const Database database;
        std::string payload;
        auto ours = database.store(kOurs);
        auto theirs = database.store(kTheirs);
        ours->begin();
        theirs->begin();
        ours->insertRow({1, idOf(9)}, 1, "ours");
        theirs->insertRow({1, idOf(9)}, 1, "theirs");
        QVERIFY(ours->commit().ok());
        QVERIFY(theirs->commit().ok());

        QVERIFY(ours->row(1, idOf(9), payload) && payload == "ours");
        QVERIFY(theirs->rowAt(1, payload) && payload == "theirs");
        QCOMPARE(ours->rowCount(), std::uint64_t{1});
    }
};

QTEST_GUILESS_MAIN(PostgresRightsTest)
#include "postgres_rights_test.moc"
