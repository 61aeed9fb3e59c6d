// SPDX-License-Identifier: GPL-3.0-or-later
// People who leave by themselves, the day after their last one.
#include "models/domain/employment.h"
#include "sync/server/operator/seed.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr int kPatienceMs = 20'000;

}  // namespace

class HttpDeparturesTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.sweepEvery = std::chrono::milliseconds(50);
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        today_ = server_->clock.now() / kDayMs;
    }
    void cleanup() { server_.reset(); }

    void the_day_after_the_last_one_the_account_ends_and_the_status_says_so() {
        set(server_->ben, domain::field::kEmployeeEnd, today_ + 1);
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        QVERIFY(!ben.access.empty());

        server_->clock.moved += 3 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(signIn("ben@alpha.example"), 401u, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(audit().find("employee.changed") != std::string::npos, kPatienceMs);
        QVERIFY(domain::hasLeft(row(server_->ben)));
        QVERIFY(audit().find("account.disabled") != std::string::npos);
        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ben.refresh)).status, 401u);
        QCOMPARE(signIn("ada@alpha.example"), 200u);
    }

    void whoever_reported_to_them_reports_to_the_manager_above() {
        const Uuid dora = server_->addEmployee("Dora", "dora@alpha.example");
        set(dora, domain::field::kEmployeeManager, server_->ben);
        set(server_->ben, domain::field::kEmployeeManager, server_->ada);
        set(server_->ben, domain::field::kEmployeeEnd, today_ + 1);

        server_->clock.moved += 3 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(signIn("ben@alpha.example"), 401u, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(domain::hasLeft(row(server_->ben)), kPatienceMs);
        QCOMPARE(row(dora).reference(domain::field::kEmployeeManager), server_->ada);
    }

    void until_the_day_is_over_nothing_happens() {
        set(server_->ben, domain::field::kEmployeeEnd, today_ + 20);
        set(server_->ada, domain::field::kEmployeeEnd, today_ + 1);
        server_->clock.moved += 3 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(signIn("ada@alpha.example"), 401u, kPatienceMs);

        QCOMPARE(signIn("ben@alpha.example"), 200u);
        QVERIFY(!domain::hasLeft(row(server_->ben)));
    }

    void whoever_holds_a_role_stays_until_somebody_says_that_they_left() {
        set(server_->olga, domain::field::kEmployeeEnd, today_ + 1);
        set(server_->hanna, domain::field::kEmployeeEnd, today_ + 1);
        set(server_->ben, domain::field::kEmployeeEnd, today_ + 1);
        server_->clock.moved += 3 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(signIn("ben@alpha.example"), 401u, kPatienceMs);

        QCOMPARE(signIn("olga@alpha.example"), 200u);
        QCOMPARE(signIn("hanna@alpha.example"), 200u);
        QVERIFY(!domain::hasLeft(row(server_->olga)));
    }

    void a_last_day_that_was_over_when_it_was_written_ends_nothing() {
        set(server_->ada, domain::field::kEmployeeEnd, today_ - 10);
        set(server_->ben, domain::field::kEmployeeEnd, today_ + 1);
        server_->clock.moved += 3 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(signIn("ben@alpha.example"), 401u, kPatienceMs);

        QCOMPARE(signIn("ada@alpha.example"), 200u);
        QVERIFY(!domain::hasLeft(row(server_->ada)));
    }

  private:
    /// As the operator writes it. The server starts again for it.
    void set(const Uuid& person, FieldNumber field, Value value) {
        const Record before = row(person);
        merge::Operation operation;
        const bool isManager = field == domain::field::kEmployeeManager;
        operation.kind = isManager ? merge::OperationKind::move : merge::OperationKind::set;
        operation.entity = schema::kEmployee;
        operation.id = person;
        operation.field = field;
        operation.value = std::move(value);
        operation.life = before.life;
        server_->write({operation});
    }
    unsigned signIn(const std::string& email) {
        return static_cast<unsigned>(server_->post("/v1/auth/sign-in", signInBody("alpha", email)).status);
    }
    std::string audit() {
        return server_
            ->post("/v1/admin/audit/search", R"({"before":0})", server_->signIn("alpha", "olga@alpha.example").access)
            .body;
    }
    /// As it is stored. The server starts again for it.
    Record row(const Uuid& id) {
        Record found;
        server_->stop();
        {
            auto store = server_->openControl();
            server::Tenants tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy);
            auto tenant = tenants.open(server_->alpha.id);
            const auto kept = tenant ? (*tenant)->find(schema::kEmployee, id) : tenant.error();
            if (kept && *kept) found = **kept;
        }
        server_->startAgain();
        return found;
    }

    std::unique_ptr<ServerFixture> server_;
    std::int64_t today_ = 0;
};

QTEST_GUILESS_MAIN(HttpDeparturesTest)
#include "http_departures_test.moc"
