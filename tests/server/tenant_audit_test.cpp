// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log of a tenant: what is in it, and that nobody changes it unseen (control 37), also not with the key.
#include "models/domain/audit_chain.h"
#include "sync/server/storage/sqlcipher/database.h"
#include "tests/server/tenant_fixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using namespace aufwind::server;

namespace {

constexpr const char* kCanary = "Zaphod Beeblebrox";

/// A company in a file, which a thief with the key can write to.
class AuditedCompany {
  public:
    AuditedCompany() : world_(schema::kSchema, inFile()) {
        owner_ = world_.employee("Olga");
        world_.grant(owner_, schema::Role::owner);
        device_ = std::make_unique<Device>(world_, owner_);
        device_->sync();
    }

    World& world() { return world_; }
    Device& device() { return *device_; }
    const Uuid& owner() const { return owner_; }

    std::string changeTitle(const Uuid& person, const std::string& title) {
        return device_->push(setOperation(schema::kEmployee, person, 7, title));
    }
    std::vector<AuditEntry> entries() { return world_.service->auditEntries(0, 1000).value(); }
    AuditAnchor head() { return **world_.service->auditHead(); }
    AuditVerdict verify(const std::vector<AuditAnchor>& anchors = {}) {
        return world_.service->verifyAudit(anchors).value();
    }

    /// Runs statements in the closed file as somebody would who has the key.
    void tamper(std::initializer_list<const char*> statements) {
        world_.service.reset();
        {
            const auto database =
                sqlcipher::Database::open(world_.options.path, world_.options.key, false, sqlcipher::Missing::isAnError)
                    .value();
            QVERIFY(database->run("DROP TRIGGER audit_is_not_edited; DROP TRIGGER audit_is_not_cut").ok());
            for (const char* statement : statements) QVERIFY(database->run(statement).ok());
        }
        world_.reopen();
    }

  private:
    TenantOptions inFile() {
        TenantOptions options;
        options.path = folder_.filePath("tenant.db").toStdString();
        options.key.fill(7);
        options.durable = false;
        return options;
    }

    QTemporaryDir folder_;
    World world_;
    Uuid owner_;
    std::unique_ptr<Device> device_;
};

std::optional<AuditEntry> entryOf(const std::vector<AuditEntry>& entries, const std::string& action,
                                  const Uuid& subject) {
    for (const AuditEntry& entry : entries) {
        if (entry.action == action && entry.subject == subject) return entry;
    }
    return std::nullopt;
}

}  // namespace

class TenantAuditTest : public QObject {
    Q_OBJECT

  private slots:
    void every_grant_of_a_role_is_in_the_log_with_who_gave_it_to_whom() {
        AuditedCompany company;
        const Uuid ben = company.world().employee("Ben");
        company.device().sync();
        const Fields fields{{1, ben}, {2, static_cast<std::int64_t>(schema::Role::admin)}};
        const Uuid grant = derived(schema::kRoleGrant, fields);

        QCOMPARE(company.device().push(createOperation(schema::kRoleGrant, grant, fields)), "accepted");
        QCOMPARE(company.device().push(lifeOperation(merge::OperationKind::remove, schema::kRoleGrant, grant)),
                 "accepted");

        const auto entries = company.entries();
        const auto given = entryOf(entries, "role_grant.created", grant);
        const auto taken = entryOf(entries, "role_grant.removed", grant);
        QVERIFY(given && taken);
        QCOMPARE(given->actor, company.owner());
        QCOMPARE(given->detail, "person=" + ben.toString() + " role=admin");
        QCOMPARE(taken->actor, company.owner());
    }

    void a_critical_row_is_not_written_by_a_session_that_has_not_confirmed() {
        AuditedCompany company;
        const Uuid ben = company.world().employee("Ben");
        company.device().sync();
        company.device().caller.confirmed = false;
        const Fields fields{{1, ben}, {2, static_cast<std::int64_t>(schema::Role::admin)}};
        const Uuid grant = derived(schema::kRoleGrant, fields);

        QCOMPARE(company.device().push(createOperation(schema::kRoleGrant, grant, fields)), "unconfirmed");
        QVERIFY(!company.device().holds(schema::kRoleGrant, grant));
        QCOMPARE(company.changeTitle(ben, "Engineer"), "accepted");
        company.device().caller.confirmed = true;
        QCOMPARE(company.device().push(createOperation(schema::kRoleGrant, grant, fields)), "accepted");
    }

    void whoever_receives_somebodys_confidential_row_by_a_role_is_noted_once_a_day() {
        QTemporaryDir folder;
        TenantOptions options = lastingIn(folder.path().toStdString());
        options.durable = false;
        World world(schema::kSchema, options);
        const Uuid ada = world.employee("Ada");
        const Uuid hanna = world.employee("Hanna");
        world.grant(hanna, schema::Role::hr);
        Device own(world, ada), hr(world, hanna), second(world, hanna);
        const Fields named{{1, ada}};
        const Uuid record = derived(schema::kConfidentialRecord, named);
        const auto views = [&] {
            return world.service->viewsOf(ada).value();
        };
        world.clock.time = (world.clock.time / 86'400'000 + 1) * 86'400'000;  // midnight

        QCOMPARE(own.push(createOperation(schema::kConfidentialRecord, record, {{1, ada}, {3, std::string(kCanary)}})),
                 "accepted");
        QVERIFY(views().empty());
        hr.sync();
        second.sync();
        own.push(setOperation(schema::kConfidentialRecord, record, 3, std::string("again")));
        hr.sync();
        world.reopen();
        own.push(setOperation(schema::kConfidentialRecord, record, 3, std::string("and again")));
        hr.sync();
        const auto today = views();
        world.clock.time += 86'400'000;
        own.push(setOperation(schema::kConfidentialRecord, record, 3, std::string("the next day")));
        hr.sync();

        QCOMPARE(today.size(), std::size_t{1});
        QCOMPARE(today[0].actor, hanna);
        QCOMPARE(today[0].action, "confidential_record.viewed");
        QCOMPARE(today[0].detail, "");
        QCOMPARE(views().size(), std::size_t{2});
        QVERIFY(world.service->viewsOf(hanna).value().empty());
        QVERIFY(world.service->verifyAudit({}).value().firstBad == 0);
        const auto all = world.service->auditEntries(0, 1000);
        for (const AuditEntry& entry : *all) {
            QVERIFY(entry.detail.find(kCanary) == std::string::npos);
        }
    }

    void noting_views_does_not_slow_the_sync_of_others_rows() {
        constexpr int kRecords = 5000;
        World world;
        const Uuid hanna = world.employee("Hanna");
        world.grant(hanna, schema::Role::hr);
        std::vector<merge::Operation> operations;
        for (int i = 0; i < kRecords; ++i) {
            const Uuid person = world.newId();
            operations.push_back(
                createOperation(schema::kEmployee, person, {{3, std::string("P")}, {4, std::string("Q")}}));
            const Fields named{{1, person}};
            operations.push_back(createOperation(schema::kConfidentialRecord,
                                                 derived(schema::kConfidentialRecord, named),
                                                 {{1, person}, {3, std::string("x")}}));
            if (operations.size() == 1000) {
                world.seed(operations);
                operations.clear();
            }
        }
        const auto timeOf = [](Device& device) {
            QElapsedTimer timer;
            timer.start();
            device.sync();
            return timer.elapsed();
        };
        Device first(world, hanna), again(world, hanna);

        const auto noting = timeOf(first);
        const auto noted = timeOf(again);

        qInfo("first sync of %d confidential rows: %lld ms with a line for each, %lld ms once they are there", kRecords,
              static_cast<long long>(noting), static_cast<long long>(noted));
        const auto entries = world.service->auditEntries(0, 100'000).value();
        QCOMPARE(
            std::count_if(entries.begin(), entries.end(), [](const auto& one) { return one.actor == one.subject; }), 0);
        QCOMPARE(std::count_if(entries.begin(), entries.end(),
                               [](const auto& one) { return one.action == "confidential_record.viewed"; }),
                 kRecords);
        QVERIFY(first.difference().empty());
    }

    void what_is_refused_leaves_no_line() {
        AuditedCompany company;
        const Uuid ben = company.world().employee("Ben");
        Device bens(company.world(), ben);
        bens.sync();
        const std::size_t before = company.entries().size();

        QCOMPARE(bens.push(setOperation(schema::kEmployee, ben, 7, std::string("Chief"))), "forbidden");

        QCOMPARE(company.entries().size(), before);
    }

    void no_text_of_people_is_in_the_log() {
        AuditedCompany company;
        const Uuid person = company.world().employee(kCanary);
        company.device().sync();
        QCOMPARE(company.changeTitle(person, kCanary), "accepted");

        const auto entry = entryOf(company.entries(), "employee.changed", person);

        QVERIFY(entry);
        QCOMPARE(entry->detail, "title");
        for (const AuditEntry& each : company.entries()) {
            QVERIFY(AuditLog::encode(each).find(kCanary) == std::string::npos);
        }
    }

    void an_entry_is_read_as_it_was_written() {
        const AuditEntry entry{1'700'000'000'000, Uuid{}, "a.b", Uuid{}, "x=1 y"};

        QCOMPARE(AuditLog::decode(AuditLog::encode(entry)), entry);
        QVERIFY(!AuditLog::decode("no entry"));
        QVERIFY(!AuditLog::decode(AuditLog::encode(entry) + "\tmore"));
        AuditEntry hostile = entry;
        hostile.detail = "x\ty\nz";
        QCOMPARE(AuditLog::decode(AuditLog::encode(hostile))->detail, "x?y?z");
    }

    void control_37_a_whole_log_holds() {
        AuditedCompany company;
        fill(company);

        const AuditVerdict verdict = company.verify({company.head()});

        QCOMPARE(verdict.firstBad, std::uint64_t{0});
        QCOMPARE(verdict.lines, company.head().number);
    }

    void control_37_the_first_bad_line_is_named_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<quint64>("bad");
        QTest::newRow("edited") << "UPDATE audit SET entry = CAST(entry || 'x' AS BLOB) WHERE number = 5" << quint64{5};
        QTest::newRow("its hash edited") << "UPDATE audit SET chain = x'00' WHERE number = 5" << quint64{5};
        QTest::newRow("removed") << "DELETE FROM audit WHERE number = 5" << quint64{5};
        QTest::newRow("two exchanged")
            << "UPDATE audit SET number = -5 WHERE number = 5; UPDATE audit SET number = 5 WHERE number = 6;"
               "UPDATE audit SET number = 6 WHERE number = -5"
            << quint64{5};
        QTest::newRow("one put in between") << "UPDATE audit SET number = -number - 1 WHERE number >= 5;"
                                               "UPDATE audit SET number = -number WHERE number < 0;"
                                               "INSERT INTO audit SELECT 5, entry, chain FROM audit WHERE number = 4"
                                            << quint64{5};
        QTest::newRow("the beginning cut off") << "DELETE FROM audit WHERE number < 3" << quint64{1};
    }

    void control_37_the_first_bad_line_is_named() {
        QFETCH(const QString, statement);
        QFETCH(const quint64, bad);
        AuditedCompany company;
        fill(company);
        const std::string sql = statement.toStdString();

        company.tamper({sql.c_str()});

        QCOMPARE(company.verify().firstBad, bad);
    }

    void control_37_an_end_that_was_cut_off_shows_against_an_anchor() {
        AuditedCompany company;
        fill(company);
        const AuditAnchor anchor = company.head();

        company.tamper({"DELETE FROM audit WHERE number > 6"});

        QCOMPARE(company.verify().firstBad, std::uint64_t{0});
        QCOMPARE(company.verify({anchor}).firstBad, std::uint64_t{7});
    }

    void control_37_whoever_reads_the_log_reckons_the_same_chain() {
        AuditedCompany company;
        fill(company);
        domain::AuditChain chain(company.world().options.tenant);

        for (const AuditEntry& entry : company.entries()) {
            const auto text = [](const Uuid& id) {
                return id.isNil() ? std::string() : id.toString();
            };
            QVERIFY(chain.add({static_cast<std::int64_t>(entry.number), entry.at, text(entry.actor), entry.action,
                               text(entry.subject), entry.detail}));
        }

        QCOMPARE(chain.lines(), static_cast<std::int64_t>(company.head().number));
        QCOMPARE(QByteArray::fromStdString(chain.hash()), QByteArray::fromStdString(company.head().chain).toHex());
    }

    void control_37_a_log_that_was_made_anew_shows_against_an_anchor() {
        AuditedCompany company;
        fill(company);

        QCOMPARE(company.verify({{6, std::string(32, 'x')}}).firstBad, std::uint64_t{6});
    }

    void control_37_the_log_of_another_company_does_not_pass() {
        AuditedCompany company;
        fill(company);
        World other(schema::kSchema, [] {
            TenantOptions options = World::inMemory();
            options.tenant = Uuid::fromBytes(std::string(16, 'o')).value();
            return options;
        }());
        other.employee("Olga");

        const auto theirs = **other.service->auditHead();

        QVERIFY(theirs.chain != company.head().chain);
        QCOMPARE(company.verify({theirs}).firstBad, theirs.number);
    }

    void the_server_itself_cannot_change_a_line() {
        AuditedCompany company;
        fill(company);
        company.world().service.reset();
        const auto database = sqlcipher::Database::open(company.world().options.path, company.world().options.key,
                                                        false, sqlcipher::Missing::isAnError)
                                  .value();

        QVERIFY(!database->run("UPDATE audit SET entry = x'00' WHERE number = 1").ok());
        QVERIFY(!database->run("DELETE FROM audit").ok());
    }

  private:
    static void fill(AuditedCompany& company) {
        const Uuid person = company.world().employee("Ben");
        company.device().sync();
        for (int i = 0; i < 8; ++i) {
            QCOMPARE(company.changeTitle(person, "Title " + std::to_string(i)), "accepted");
        }
    }
};

QTEST_GUILESS_MAIN(TenantAuditTest)
#include "tenant_audit_test.moc"
