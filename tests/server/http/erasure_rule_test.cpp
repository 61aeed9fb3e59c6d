// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever left longer ago than the company keeps people: a request that nobody has asked for, and that ends by itself.
#include "models/domain/employment.h"
#include "models/domain/erasure.h"
#include "tests/server/http/erasing_company.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;

class ErasureRuleTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        company_.reset();
        directory_ = std::make_unique<QTemporaryDir>();
        company_ = std::make_unique<Company>(directory_->path());
    }

    void whoever_left_longer_ago_than_the_company_keeps_people_gets_a_request() {
        Company& company = *company_;
        leave(company.bo);
        leave(company.ada);
        company.world.grant(company.ada, schema::Role::admin);
        rule(std::int64_t{6});
        company.erasures->sweep();
        QVERIFY(requestsFor(company.bo).empty());

        company.world.clock.time += 200 * kDayMs;
        company.erasures->sweep();

        const auto requests = requestsFor(company.bo);
        QCOMPARE(requests.size(), std::size_t{1});
        QCOMPARE(requests.front().state, PrivacyState::approved);
        QVERIFY(requests.front().askedBy.isNil());
        QCOMPARE(requests.front().due, company.world.clock.now() + 14 * kDayMs);
        QVERIFY(requestsFor(company.ada).empty());   // holds a role
        QVERIFY(requestsFor(company.cleo).empty());  // is there
    }

    void one_that_was_taken_back_is_not_made_again_until_the_rule_is_written_anew() {
        Company& company = *company_;
        leave(company.bo);
        rule(std::int64_t{6});
        company.world.clock.time += 200 * kDayMs;
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).size(), std::size_t{1});
        merge::Operation back;
        back.kind = merge::OperationKind::set;
        back.entity = schema::kPrivacyRequest;
        back.id = requestsFor(company.bo).front().id;
        back.field = field::kPrivacyState;
        back.value = static_cast<std::int64_t>(PrivacyState::withdrawn);
        back.life = 1;
        company.write({}, {back});

        company.world.clock.time += 40 * kDayMs;
        company.erasures->touch(company.world.options.tenant);
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).size(), std::size_t{1});
        QVERIFY(!domain::isErased(company.row(schema::kEmployee, company.bo)));

        rule(std::int64_t{3});
        company.erasures->touch(company.world.options.tenant);
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).size(), std::size_t{2});
    }

    void one_of_a_rule_is_taken_back_where_the_person_is_there_again() {
        Company& company = *company_;
        askByRuleFor(company.bo);
        employ(company.bo);

        company.erasures->touch(company.world.options.tenant);
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).front().state, PrivacyState::withdrawn);
        company.world.clock.time += 40 * kDayMs;
        company.erasures->sweep();

        QCOMPARE(requestsFor(company.bo).size(), std::size_t{1});
        QVERIFY(!domain::isErased(company.row(schema::kEmployee, company.bo)));

        // Who leaves once more is kept as long as everybody.
        leave(company.bo);
        company.erasures->touch(company.world.options.tenant);
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).size(), std::size_t{1});
        company.world.clock.time += 200 * kDayMs;
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).size(), std::size_t{2});
    }

    void one_of_a_rule_is_taken_back_where_the_rule_is_gone_or_longer() {
        for (const Value& months : {Value{std::int64_t{60}}, Value{}}) {
            init();
            Company& company = *company_;
            askByRuleFor(company.bo);
            rule(months);
            company.world.clock.time += 40 * kDayMs;
            company.begin();  // and nobody has looked in between

            company.erasures->sweep();

            QCOMPARE(requestsFor(company.bo).front().state, PrivacyState::withdrawn);
            QVERIFY(!domain::isErased(company.row(schema::kEmployee, company.bo)));
        }
    }

    void one_of_a_rule_is_carried_out_where_nothing_has_changed() {
        askByRuleFor(company_->bo);
        company_->world.clock.time += 15 * kDayMs;

        company_->erasures->sweep();

        QVERIFY(domain::isErased(company_->row(schema::kEmployee, company_->bo)));
    }

    void months_end_with_the_month() {
        Record row;
        row.entity = schema::kEmployee;
        row.ensure(field::kEmployeeEnd).value = std::int64_t{20'484};  // 2026-01-31

        QCOMPARE(keptUntil(row, 1), std::int64_t{20'513} * kDayMs);  // the day after 2026-02-28
    }

  private:
    void leave(const Uuid& person) {
        merge::Operation left = setOperation(schema::kEmployee, person, field::kEmployeeStatus, domain::kStatusLeft);
        left.life = 1;
        company_->write({}, {left});
    }
    void employ(const Uuid& person) {
        merge::Operation back = setOperation(schema::kEmployee, person, field::kEmployeeStatus, std::int64_t{0});
        back.life = 1;
        company_->write({}, {back});
    }
    void askByRuleFor(const Uuid& person) {
        leave(person);
        rule(std::int64_t{6});
        company_->world.clock.time += 200 * kDayMs;
        company_->erasures->sweep();
        QCOMPARE(requestsFor(person).size(), std::size_t{1});
        QCOMPARE(requestsFor(person).front().state, PrivacyState::approved);
    }
    void rule(const Value& months) {
        Seed seed(schema::kSchema);
        const Uuid id = seed.derivedRow("retention_rule", {{"kind", std::int64_t{2}}, {"months", months}});
        auto operations = seed.take();
        if (company_->row(schema::kRetentionRule, id).alive()) {
            operations = {setOperation(schema::kRetentionRule, id, field::kRetentionMonths, months)};
            operations.front().life = 1;
        }
        company_->write({}, operations);
    }
    std::vector<PrivacyRequest> requestsFor(const Uuid& person) {
        std::vector<PrivacyRequest> all;
        for (const Record& row : must(company_->world.service->all(schema::kPrivacyRequest))) {
            const PrivacyRequest request = PrivacyRequest::from(row);
            if (request.person == person) all.push_back(request);
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<Company> company_;
};

QTEST_GUILESS_MAIN(ErasureRuleTest)
#include "erasure_rule_test.moc"
