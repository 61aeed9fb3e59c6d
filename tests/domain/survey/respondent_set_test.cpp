// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/respondent_set.h"

#include <QtTest>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>

using aufwind::survey::RespondentSet;

class RespondentSetTest : public QObject {
    Q_OBJECT

  private slots:
    void whoever_lies_beyond_the_room_is_not_in_it();
    void sets_of_different_room_with_the_same_members_are_equal_and_hash_alike();
    void the_first_so_many_are_counted_at_every_edge_of_a_word();
    void it_says_what_a_set_of_the_standard_library_says();
};

namespace {

using Reference = std::set<std::uint32_t>;

RespondentSet setOf(const Reference& members) {
    RespondentSet set;
    for (const std::uint32_t member : members) set.set(member);
    return set;
}

Reference drawn(std::mt19937& random) {
    const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); };
    Reference members;
    const std::uint32_t bound = 1 + below(300);
    for (std::uint32_t i = below(60); i > 0; --i) members.insert(below(bound));
    return members;
}

std::vector<std::uint32_t> listed(const Reference& members) {
    return {members.begin(), members.end()};
}

}  // namespace

void RespondentSetTest::whoever_lies_beyond_the_room_is_not_in_it() {
    RespondentSet set(10);

    set.set(4'000'000, false);

    QVERIFY(!set.test(4'000'000));
    QVERIFY(set.isEmpty());
    QCOMPARE(set.size(), 0U);
}

void RespondentSetTest::sets_of_different_room_with_the_same_members_are_equal_and_hash_alike() {
    RespondentSet wide(10'000);
    wide.set(5);
    wide.set(9'000);

    wide.set(9'000, false);

    const RespondentSet narrow{5};
    QVERIFY(wide == narrow);
    QCOMPARE(wide.hash(), narrow.hash());
    QCOMPARE(wide.size(), 6U);
    QVERIFY(RespondentSet{6} != narrow);
}

void RespondentSetTest::the_first_so_many_are_counted_at_every_edge_of_a_word() {
    for (const std::uint32_t count : {0U, 1U, 63U, 64U, 65U, 128U, 1000U}) {
        const RespondentSet first = RespondentSet::firstOf(count);

        QCOMPARE(first.count(), count);
        QCOMPARE(first.size(), count);
        QVERIFY(!first.test(count));
    }
}

void RespondentSetTest::it_says_what_a_set_of_the_standard_library_says() {
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    for (int round = 0; round < 500; ++round) {
        const Reference a = drawn(random);
        const Reference b = drawn(random);
        const RespondentSet ours = setOf(a);
        const RespondentSet theirs = setOf(b);
        Reference both;
        Reference either;
        Reference without;

        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
        std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::inserter(either, either.end()));
        std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(without, without.end()));

        const QByteArray why = "seed " + QByteArray::number(seed) + ", round " + QByteArray::number(round);
        QVERIFY2((ours & theirs).members() == listed(both), why.constData());
        QVERIFY2((ours | theirs).members() == listed(either), why.constData());
        QVERIFY2((ours - theirs).members() == listed(without), why.constData());
        QVERIFY2(intersectionCount(ours, theirs) == both.size(), why.constData());
        QVERIFY2(differenceCount(ours, theirs) == without.size(), why.constData());
        QVERIFY2(isSubset(ours, theirs) == without.empty(), why.constData());
        QVERIFY2(isSubset(ours & theirs, theirs), why.constData());
        QVERIFY2((ours == theirs) == (a == b), why.constData());
        QVERIFY2(setOf(both).hash() == (ours & theirs).hash(), why.constData());
    }
}

QTEST_APPLESS_MAIN(RespondentSetTest)
#include "respondent_set_test.moc"
