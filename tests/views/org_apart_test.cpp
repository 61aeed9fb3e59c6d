// SPDX-License-Identifier: GPL-3.0-or-later
// Two devices and the real tenant service: one moves somebody without a network, the other one's chart shows it.
#include "models/domain/fields.h"
#include "models/domain/org_forest.h"
#include "models/domain/org_move.h"
#include "tests/engine/office.h"

using namespace aufwind;
using namespace aufwind::test;
namespace field = aufwind::domain::field;

namespace {

domain::OrgCompany companyOf(Desk& desk) {
    domain::OrgCompany company;
    const auto rows = desk.reader->list({.entity = schema::kEmployee});
    if (rows) {
        for (const Record& row : *rows) company.people.push_back(domain::orgPerson(row));
    }
    company.settle();
    return company;
}

/// How many stand below somebody; 999 where they stand nowhere.
std::uint32_t belowOf(Desk& desk, const Uuid& person) {
    const domain::OrgCompany company = companyOf(desk);
    const domain::OrgForest forest = domain::orgForest(company, domain::OrgArrangement::byManager);
    for (const domain::OrgNode& node : forest) {
        const bool isPerson = node.kind == domain::OrgKind::person;
        if (isPerson && company.people[node.subject].id == person) return node.below;
    }
    return 999;
}

}  // namespace

class OrgApartTest : public QObject {
    Q_OBJECT

  private slots:
    void who_was_moved_offline_stands_under_the_new_manager_on_the_other_device() {
        Office office;
        Desk hr{office.world, office.admin, 1};
        Desk other{office.world, office.report, 2};
        QVERIFY(office.sync(hr) && office.sync(other));
        QCOMPARE(belowOf(other, office.manager), 0U);

        VERIFY_OK(
            hr.engine->set(schema::kEmployee, office.report, {{field::kEmployeeManager, Value{office.colleague}}}));
        VERIFY_OK(
            hr.engine->set(schema::kEmployee, office.colleague, {{field::kEmployeeManager, Value{office.manager}}}));
        QCOMPARE(belowOf(hr, office.manager), 2U);
        QCOMPARE(belowOf(other, office.manager), 0U);
        QVERIFY(office.sync(hr) && office.sync(other));

        QCOMPARE(belowOf(other, office.manager), 2U);
        QCOMPARE(belowOf(other, office.colleague), 1U);
    }

    void two_moves_that_form_a_ring_leave_the_same_tree_on_both() {
        Office office;
        Desk one{office.world, office.admin, 1};
        Desk two{office.world, office.admin, 2};
        QVERIFY(office.sync(one) && office.sync(two));

        VERIFY_OK(
            one.engine->set(schema::kEmployee, office.report, {{field::kEmployeeManager, Value{office.colleague}}}));
        VERIFY_OK(
            two.engine->set(schema::kEmployee, office.colleague, {{field::kEmployeeManager, Value{office.report}}}));
        QVERIFY(office.sync(one) && office.sync(two) && office.sync(one));

        const domain::OrgCompany first = companyOf(one);
        const domain::OrgCompany second = companyOf(two);
        QCOMPARE(first.people, second.people);
        QCOMPARE(belowOf(one, office.report) + belowOf(one, office.colleague), 1U);
    }

    void who_may_not_change_managers_is_refused_and_the_chart_goes_back() {
        Office office;
        Desk other{office.world, office.report, 2};
        QVERIFY(office.sync(other));
        VERIFY_OK(
            other.engine->set(schema::kEmployee, office.report, {{field::kEmployeeManager, Value{office.manager}}}));
        QCOMPARE(belowOf(other, office.manager), 1U);

        QVERIFY(office.sync(other));

        QCOMPARE(belowOf(other, office.manager), 0U);
    }
};

QTEST_GUILESS_MAIN(OrgApartTest)
#include "org_apart_test.moc"
