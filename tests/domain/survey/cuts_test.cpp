// SPDX-License-Identifier: GPL-3.0-or-later
// By what a round can be cut: small organisations whose plan can be told by looking.
#include "models/domain/survey/cuts.h"

#include <QtTest>

#include <utility>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

Cut cutOf(const std::string& key, const std::vector<std::pair<std::string, std::optional<std::uint16_t>>>& values) {
    Cut cut{.key = key, .name = {}, .values = {}, .names = {}};
    for (const auto& [name, parent] : values) {
        cut.values.push_back({.key = name, .parent = parent});
        cut.names.push_back("The " + name);
    }
    return cut;
}

/// 0 company, 1 and 2 departments, 3 and 4 teams of the first.
Cut teams() {
    return cutOf("team", {{"company", {}}, {"sales", 0}, {"works", 0}, {"north", 1}, {"south", 1}});
}

void add(std::vector<Segments>& people, int count, const Segments& segments) {
    people.insert(people.end(), static_cast<std::size_t>(count), segments);
}

std::vector<std::string> keysOf(const Cut& cut) {
    std::vector<std::string> keys;
    for (const SegmentValue& value : cut.values) keys.push_back(value.key);
    return keys;
}

}  // namespace

class CutsTest : public QObject {
    Q_OBJECT

  private slots:
    void where_all_are_many_nothing_is_lost() {
        std::vector<Segments> people;
        add(people, 5, {3});
        add(people, 6, {4});
        add(people, 7, {2});

        const CutsPlan plan = planCuts({teams()}, people, 5).value();

        QVERIFY(plan.people == people);
        QVERIFY(plan.cuts == std::vector<Cut>{teams()});
        QCOMPARE(plan.stated, std::vector<std::uint32_t>{18});
        QCOMPARE(plan.groups.size(), std::size_t{3});
        QCOMPARE(plan.groups[0].people, 7U);
        QVERIFY(plan.dropped.empty());
    }

    void the_few_have_the_value_above_theirs() {
        std::vector<Segments> people;
        add(people, 3, {3});  // north
        add(people, 2, {1});  // of sales, in no team
        add(people, 6, {4});  // south
        add(people, 7, {2});  // works

        const CutsPlan plan = planCuts({teams()}, people, 5).value();

        // North is gone; its people are in sales now, with the two there.
        QCOMPARE(keysOf(plan.cuts[0]), (std::vector<std::string>{"company", "sales", "works", "south"}));
        QCOMPARE(plan.cuts[0].names[3], std::string("The south"));
        QCOMPARE(plan.cuts[0].values[3].parent, std::optional<std::uint16_t>(1));
        QCOMPARE(plan.people[0], Segments{1});
        QCOMPARE(plan.people[3], Segments{1});
        QCOMPARE(plan.people[5], Segments{3});
        QCOMPARE(plan.people[11], Segments{2});
        QCOMPARE(plan.stated, std::vector<std::uint32_t>{18});
    }

    void heads_of_teams_take_no_team_along() {
        // A head in each team above, alone there: they move up until they are enough.
        std::vector<Segments> people;
        add(people, 6, {3});
        add(people, 6, {4});
        add(people, 6, {2});
        add(people, 1, {1});
        add(people, 4, {0});

        const CutsPlan plan = planCuts({teams()}, people, 5).value();

        QCOMPARE(plan.groups.size(), std::size_t{4});
        QCOMPARE(plan.people[18], Segments{0});
        QCOMPARE(plan.people[0], Segments{3});
    }

    void too_few_of_whom_nothing_is_known_are_joined_by_the_smallest_group() {
        const Cut place = cutOf("place", {{"Berlin", {}}, {"Bern", {}}, {"Graz", {}}});
        std::vector<Segments> people;
        add(people, 20, {0});
        add(people, 8, {1});
        add(people, 9, {2});
        add(people, 1, {3});

        const CutsPlan plan = planCuts({place}, people, 5).value();

        QCOMPARE(keysOf(plan.cuts[0]), (std::vector<std::string>{"Berlin", "Graz"}));
        QCOMPARE(plan.people[20], Segments{2});
        QCOMPARE(plan.groups.back().people, 9U);
        QCOMPARE(plan.stated, std::vector<std::uint32_t>{29});
    }

    void an_earlier_cut_is_worth_more() {
        const Cut a = cutOf("a", {{"x", {}}, {"y", {}}});
        const Cut b = cutOf("b", {{"p", {}}, {"q", {}}});
        std::vector<Segments> people;
        add(people, 3, {0, 0});
        add(people, 3, {0, 1});
        add(people, 5, {1, 0});
        add(people, 5, {1, 1});

        const CutsPlan plan = planCuts({a, b}, people, 5).value();
        const CutsPlan other = planCuts({b, a}, people, 5).value();

        // All keep a; b is stated by those of y alone.
        QCOMPARE(plan.stated, (std::vector<std::uint32_t>{16, 10}));
        QCOMPARE(plan.groups.size(), std::size_t{3});
        QCOMPARE(other.cuts[0].key, std::string("b"));
        QCOMPARE(other.stated[0], 16U);
    }

    void a_cut_that_nobody_can_state_is_dropped() {
        const Cut a = cutOf("a", {{"x", {}}, {"y", {}}});
        const Cut b = cutOf("b", {{"p", {}}, {"q", {}}});
        std::vector<Segments> people;
        add(people, 3, {0, 0});
        add(people, 3, {0, 1});
        add(people, 3, {1, 0});
        add(people, 3, {1, 1});

        const CutsPlan plan = planCuts({a, b}, people, 5).value();

        QCOMPARE(plan.cuts.size(), std::size_t{1});
        QCOMPARE(plan.dropped, std::vector<std::string>{"b"});
        QCOMPARE(plan.people[0], Segments{0});
    }

    void no_cut_has_more_values_than_its_figures_have_room_for() {
        // A flat cut of 2,100 values, and a tree of 100 departments with 21 teams each.
        Cut flat{.key = "flat", .name = {}, .values = {}, .names = {}};
        Cut tree{.key = "tree", .name = {}, .values = {}, .names = {}};
        std::vector<Segments> people;
        for (std::uint16_t i = 0; i < 100; ++i) tree.values.push_back({.key = "d" + std::to_string(i), .parent = {}});
        for (std::uint16_t i = 0; i < 2100; ++i) {
            flat.values.push_back({.key = "f" + std::to_string(i), .parent = {}});
            tree.values.push_back({.key = "t" + std::to_string(i), .parent = static_cast<std::uint16_t>(i / 21)});
            add(people, 5, {i, static_cast<std::uint16_t>(100 + i)});
        }

        const CutsPlan plan = planCuts({flat, tree}, people, 5).value();

        QCOMPARE(plan.dropped, std::vector<std::string>{"flat"});
        QCOMPARE(plan.cuts[0].values.size(), std::size_t{100});
        QCOMPARE(plan.groups.size(), std::size_t{100});
    }

    void fewer_people_than_the_threshold_are_refused() {
        const std::vector<Segments> people(4, Segments{0});

        QCOMPARE(planCuts({teams()}, people, 5).error().detail,
                 std::string("fewer people are asked than the threshold"));
        QCOMPARE(planCuts({teams()}, people, 2).error().detail, std::string("a survey's threshold is 3 to 50"));
        QVERIFY(!planCuts({cutOf("loop", {{"a", 1}, {"b", 0}})}, people, 3));
        QVERIFY(planCuts({}, people, 4).value().groups == (std::vector<SegmentGroup>{{{}, 4}}));
    }
};

QTEST_APPLESS_MAIN(CutsTest)
#include "cuts_test.moc"
