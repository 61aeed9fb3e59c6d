// SPDX-License-Identifier: GPL-3.0-or-later
// Goals over a real store: what is told of each, how they follow, and how a page shows them.
#include "models/views/goals.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/views/app_context.h"
#include "models/views/goal_list.h"
#include "models/views/people_models.h"
#include "models/views/values.h"
#include "tests/views/desk.h"
#include "tests/views/watched_reader.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;  // of the desk's clock
constexpr std::int64_t kDay = 86'400'000;

std::int64_t status(domain::GoalStatus one) {
    return static_cast<std::int64_t>(one);
}

}  // namespace

class GoalsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    std::unique_ptr<GoalList> list_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
    Uuid ada_, cycle_, top_, left_, right_, leaf_, result_;

    Uuid goal(const char* title, const Uuid& parent, const Uuid& owner, std::vector<Assignment> more = {}) {
        more.insert(more.end(), {{field::kGoalTitle, Value{std::string{title}}},
                                 {field::kGoalOwner, Value{owner}},
                                 {field::kGoalVisibility, Value{std::int64_t{3}}}});
        if (!parent.isNil()) more.emplace_back(field::kGoalParent, Value{parent});
        return desk_->made(schema::kGoal, more);
    }
    Uuid keyResult(const Uuid& goal, std::int64_t current) {
        return desk_->made(schema::kKeyResult, {{field::kKeyResultGoal, Value{goal}},
                                                {field::kKeyResultTitle, Value{std::string{"measured"}}},
                                                {field::kKeyResultTarget, Value{100 * domain::kOne}},
                                                {field::kKeyResultCurrent, Value{current * domain::kOne}}});
    }
    void change(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) {
        QVERIFY(desk_->edit([&](Bench& bench) { return bench.editor.set(entity, id, fields); }));
    }
    void checkIn(std::int64_t current) {
        change(schema::kKeyResult, result_, {{field::kKeyResultCurrent, Value{current * domain::kOne}}});
    }
    Goals& goals() { return *app_->goals(); }
    QVariantMap told(const Uuid& id) { return goals().goal(toText(id)); }
    QVariant at(int row, const char* role) const {
        return list_->data(list_->index(row), list_->roleNames().key(role));
    }
    /// The titles as they stand, each set in by its depth.
    QStringList shown() const {
        QStringList lines;
        for (int row = 0; row < list_->rowCount(); ++row) {
            lines << QString(at(row, "depth").toInt(), u' ') + at(row, "goal").toMap()["title"].toString() +
                         (at(row, "dimmed").toBool() ? QStringLiteral(" (dimmed)") : QString());
        }
        return lines;
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        ada_ = desk_->person("Ada", "Lovelace");
        desk_->settle();
        const std::int64_t today = dayOf(QDateTime::fromMSecsSinceEpoch(kNow));
        cycle_ = desk_->made(schema::kGoalCycle, {{field::kCycleName, Value{std::string{"Q4"}}},
                                                  {field::kCycleStarts, Value{today - 9}},
                                                  {field::kCycleEnds, Value{today + 10}},
                                                  {field::kCyclePhase, Value{std::int64_t{1}}}});
        top_ = goal("Trust", {}, ada_, {{field::kGoalOfCompany, Value{true}}});
        left_ = goal("Returns", top_, ada_, {{field::kGoalCycle, Value{cycle_}}});
        right_ = goal("Launch", top_, desk_->me());
        leaf_ = goal("Calibration", left_, desk_->me(), {{field::kGoalCycle, Value{cycle_}}});
        result_ = keyResult(leaf_, 20);
        keyResult(right_, 60);
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        list_ = std::make_unique<GoalList>();
        tester_ = std::make_unique<QAbstractItemModelTester>(list_.get(),
                                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        list_->setGoals(&goals());
    }
    void cleanup() {
        tester_.reset();
        list_.reset();
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void progress_is_rolled_up_to_the_top() {
        QVERIFY(goals().ready());
        QCOMPARE(goals().count(), 4);
        QCOMPARE(told(leaf_)["percent"].toInt(), 20);
        QCOMPARE(told(left_)["percent"].toInt(), 20);
        QCOMPARE(told(top_)["percent"].toInt(), 40);
    }

    void a_goal_is_told_in_words() {
        const QVariantMap one = told(left_);

        QCOMPARE(one["title"].toString(), QStringLiteral("Returns"));
        QCOMPARE(one["owner"].toString(), QStringLiteral("Ada Lovelace"));
        QCOMPARE(one["initials"].toString(), QStringLiteral("AL"));
        QCOMPARE(one["parent"].toString(), QStringLiteral("Trust"));
        QCOMPARE(one["cycle"].toString(), QStringLiteral("Q4"));
        QCOMPARE(one["visibility"].toString(), QStringLiteral("company"));
        QCOMPARE(one["children"].toInt(), 1);
        QCOMPARE(one["mine"].toBool(), false);
        QCOMPARE(one["expected"].toDouble(), 0.5);
        QVERIFY(!told(top_)["expected"].isValid());
        QVERIFY(goals().goal(QStringLiteral("nobody")).isEmpty());
    }

    void a_check_in_touches_the_goals_above_and_no_other() {
        QSignalSpy changed(list_.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(list_.get(), &QAbstractItemModel::modelReset);
        std::unordered_set<Uuid> touched;
        connect(&goals(), &Goals::changed, this, [&](const std::unordered_set<Uuid>& some) { touched = some; });

        checkIn(80);

        QCOMPARE(told(top_)["percent"].toInt(), 70);
        QCOMPARE(touched, (std::unordered_set<Uuid>{top_, left_, leaf_}));
        QCOMPARE(reset.count(), 0);
        // Trust, Returns and Calibration stand one below the other.
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][1].toModelIndex().row(), 2);
        disconnect(&goals(), nullptr, this, nullptr);
    }

    void what_is_beyond_the_target_is_told() {
        checkIn(125);

        QCOMPARE(told(leaf_)["percent"].toInt(), 125);
        QCOMPARE(told(leaf_)["progress"].toDouble(), 1.0);
        QCOMPARE(told(leaf_)["over"].toDouble(), 0.25);
    }

    void what_is_not_quite_done_is_not_shown_as_done() {
        change(schema::kKeyResult, result_, {{field::kKeyResultCurrent, Value{std::int64_t{99'700'000}}}});

        QCOMPARE(told(leaf_)["percent"].toInt(), 99);
    }

    void the_tree_shows_who_stands_below_whom() {
        QCOMPARE(shown(), (QStringList{"Trust", " Returns", "  Calibration", " Launch"}));
        QVERIFY(at(0, "isOpen").toBool());
        QVERIFY(!at(2, "hasChildren").toBool());
        QCOMPARE(list_->parentRow(2), 1);
        QCOMPARE(list_->parentRow(0), -1);
    }

    void folding_takes_the_rows_below_out_and_says_how_many_there_are() {
        QSignalSpy removed(list_.get(), &QAbstractItemModel::rowsRemoved);

        list_->setOpen(toText(left_), false);

        QCOMPARE(shown(), (QStringList{"Trust", " Returns", " Launch"}));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(at(1, "childCount").toInt(), 1);
        QCOMPARE(list_->reveal(toText(leaf_)), 2);
        QCOMPARE(shown().size(), 4);
    }

    void a_goal_that_moves_takes_its_rows_along_without_a_reset() {
        QSignalSpy reset(list_.get(), &QAbstractItemModel::modelReset);
        list_->setOpen(toText(right_), true);

        change(schema::kGoal, left_, {{field::kGoalParent, Value{right_}}});

        QCOMPARE(shown(), (QStringList{"Trust", " Launch", "  Returns", "   Calibration"}));
        QCOMPARE(reset.count(), 0);
    }

    void a_goal_that_is_made_or_removed_comes_and_goes() {
        const Uuid made = goal("Another", {}, ada_);
        QCOMPARE(shown().back(), QStringLiteral("Another"));

        QVERIFY(desk_->edit([&](Bench& bench) { return bench.editor.remove(schema::kGoal, made); }));
        QCOMPARE(shown().size(), 4);
        QVERIFY(goals().goal(toText(made)).isEmpty());
    }

    void a_filter_keeps_what_stands_above_what_it_finds() {
        list_->setFilter({{"words", "CALIB"}});
        QCOMPARE(shown(), (QStringList{"Trust (dimmed)", " Returns (dimmed)", "  Calibration"}));

        list_->setFilter({{"owner", toText(desk_->me())}});
        QCOMPARE(shown(), (QStringList{"Trust (dimmed)", " Returns (dimmed)", "  Calibration", " Launch"}));

        list_->setFilter({{"cycle", toText(cycle_)}});
        QCOMPARE(shown(), (QStringList{"Trust (dimmed)", " Returns", "  Calibration"}));

        list_->setFilter({{"words", "nothing of that kind"}});
        QCOMPARE(list_->count(), 0);
        list_->setFilter({});
        QCOMPARE(list_->count(), 4);
    }

    void what_one_folds_while_searching_is_unfolded_again_afterwards() {
        list_->setFilter({{"words", "calibration"}});
        list_->setOpen(toText(left_), false);
        QCOMPARE(list_->count(), 2);

        list_->setFilter({});

        QCOMPARE(list_->count(), 4);
    }

    void a_status_that_changes_leaves_a_filtered_list() {
        change(schema::kGoal, leaf_, {{field::kGoalStatus, Value{status(domain::GoalStatus::atRisk)}}});
        list_->setFlat(true);
        list_->setFilter({{"status", "at_risk"}});
        QCOMPARE(shown(), QStringList{"Calibration"});

        change(schema::kGoal, leaf_, {{field::kGoalStatus, Value{status(domain::GoalStatus::onTrack)}}});

        QCOMPARE(list_->count(), 0);
    }

    void a_flat_list_has_an_order() {
        list_->setFlat(true);
        QCOMPARE(shown(), (QStringList{"Calibration", "Launch", "Returns", "Trust"}));

        list_->setSortKey(QStringLiteral("progress"));
        QCOMPARE(shown(), (QStringList{"Calibration", "Returns", "Trust", "Launch"}));
        list_->setDescending(true);
        QCOMPARE(shown().front(), QStringLiteral("Launch"));

        checkIn(90);
        QCOMPARE(shown().front(), QStringLiteral("Returns"));
    }

    void an_alignment_that_would_form_a_circle_is_refused_at_once() {
        QCOMPARE(goals().obstacle(toText(right_), toText(leaf_)), QString());
        QCOMPARE(goals().obstacle(toText(right_), toText(right_)), QStringLiteral("self"));
        QCOMPARE(goals().obstacle(toText(right_), toText(top_)), QStringLiteral("same"));
        QCOMPARE(goals().obstacle(toText(leaf_), {}), QString());
        QCOMPARE(goals().obstacle(toText(leaf_), QStringLiteral("nobody")), QStringLiteral("unknown"));
        change(schema::kGoal, leaf_, {{field::kGoalParent, Value{right_}}});
        QCOMPARE(goals().obstacle(toText(right_), toText(leaf_)), QStringLiteral("cycle"));
    }

    void only_the_owner_a_manager_and_hr_move_a_goal() {
        QCOMPARE(goals().obstacle(toText(left_), toText(right_)), QStringLiteral("rights"));

        change(schema::kEmployee, ada_, {{field::kEmployeeManager, Value{desk_->me()}}});

        QCOMPARE(goals().obstacle(toText(left_), toText(right_)), QString());
    }

    void names_that_change_are_told() {
        QSignalSpy changed(&goals(), &Goals::changed);

        change(schema::kEmployee, ada_, {{field::kEmployeeLast, Value{std::string{"King"}}}});

        QCOMPARE(told(left_)["owner"].toString(), QStringLiteral("Ada King"));
        QVERIFY(changed.count() > 0);
    }

    void the_cycle_of_today_is_known() {
        QCOMPARE(goals().currentCycle(), toText(cycle_));
        QCOMPARE(goals().cycles().front().toMap()["phase"].toString(), QStringLiteral("active"));

        change(schema::kGoalCycle, cycle_, {{field::kCyclePhase, Value{std::int64_t{2}}}});

        QVERIFY(told(left_)["closed"].toBool());
    }

    void where_no_cycle_is_active_the_next_one_is_looked_at_as_in_the_list_of_cycles() {
        const std::int64_t today = dayOf(QDateTime::fromMSecsSinceEpoch(kNow));
        change(schema::kGoalCycle, cycle_,
               {{field::kCyclePhase, Value{std::int64_t{2}}}, {field::kCycleEnds, Value{today - 1}}});
        const Uuid next = desk_->made(schema::kGoalCycle, {{field::kCycleName, Value{std::string{"Q1"}}},
                                                           {field::kCycleStarts, Value{today + 11}},
                                                           {field::kCycleEnds, Value{today + 100}}});
        desk_->settle();

        QCOMPARE(goals().currentCycle(), toText(next));
    }

    void another_day_expects_more() {
        desk_->clock().set(kNow + kDay);

        QCOMPARE(told(left_)["expected"].toDouble(), 0.55);
    }

    void whoever_signs_out_leaves_nothing() {
        app_->attach(nullptr, nullptr);

        QVERIFY(!goals().ready());
        QCOMPARE(goals().count(), 0);
        QCOMPARE(list_->count(), 0);
    }

    void what_is_found_in_a_key_result_leads_to_its_goal() {
        Directory people{desk_->data()};
        Wording wording;
        const PageContext context{desk_->data(), people, wording};
        SearchModel found{context, QStringLiteral("measured")};

        found.prepare();

        QCOMPARE(found.rowCount(), 2);
        QStringList goals;
        for (int row = 0; row < found.rowCount(); ++row) {
            QCOMPARE(found.get(row, QStringLiteral("group")).toString(), QStringLiteral("goals"));
            goals << found.get(row, QStringLiteral("goalId")).toString();
        }
        QVERIFY(goals.contains(toText(leaf_)) && goals.contains(toText(right_)));
    }

    void a_link_leads_to_a_goal() {
        const QString link = app_->linkTo(QStringLiteral("goal"), toText(leaf_));
        QCOMPARE(link, QStringLiteral("aufwind://goal/") + toText(leaf_));

        QVERIFY(app_->openLink(link));

        const QVariantMap page = app_->takeLink();
        QCOMPARE(page["page"].toString(), QStringLiteral("goals"));
        QCOMPARE(page["request"].toMap()["goal"].toString(), toText(leaf_));
    }

    void goals_that_cannot_be_read_say_so_and_are_read_when_asked_again() {
        test::WatchedReader reader{desk_->reader()};
        reader.broken = true;
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        Directory people{data};
        Wording wording;
        Goals apart;
        apart.attach(PageContext{data, people, wording});
        apart.ask();
        QVERIFY(apart.failed());
        QVERIFY(!apart.ready());

        reader.broken = false;
        apart.refresh();

        QVERIFY(apart.ready());
        QCOMPARE(apart.count(), 4);
        apart.attach(std::nullopt);
    }

    void where_all_cannot_be_read_again_what_has_changed_is_shown_nevertheless() {
        test::WatchedReader reader{desk_->reader()};
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        Directory people{data};
        Wording wording;
        Goals apart;
        apart.attach(PageContext{data, people, wording});
        apart.ask();
        QVERIFY(apart.ready());
        change(schema::kGoal, leaf_, {{field::kGoalTitle, Value{std::string{"Calibrate faster"}}}});
        store::ChangeSet changes{{.entity = schema::kGoal, .id = leaf_, .fields = {}}};
        // So many that all are read again.
        for (std::uint16_t i = 0; i < 500; ++i) {
            Uuid id;
            id.bytes[14] = static_cast<std::uint8_t>(i >> 8U);
            id.bytes[15] = static_cast<std::uint8_t>(i & 0xFFU);
            changes.push_back({.entity = schema::kGoal, .id = id, .fields = {}});
        }

        reader.listsBroken = true;
        emit data.changed(changes);

        QVERIFY(apart.failed() && apart.ready());
        QCOMPARE(apart.goal(leaf_)["title"].toString(), QStringLiteral("Calibrate faster"));
        apart.attach(std::nullopt);
    }

    void with_a_store_they_are_read_behind_and_what_came_meanwhile_is_in_them() {
        store::Store* store = nullptr;
        QVERIFY(desk_->edit([&](Bench& bench) {
            store = &bench.store;
            return Result<void>{};
        }));
        app_->attach(nullptr, nullptr);
        desk_->data().setStore(store);
        app_->attach(&desk_->data(), nullptr);
        goals().ask();
        QVERIFY(!goals().ready());

        checkIn(80);

        QTRY_VERIFY(goals().ready());
        QCOMPARE(told(top_)["percent"].toInt(), 70);
        QCOMPARE(list_->count(), 4);
    }
};

QTEST_GUILESS_MAIN(GoalsTest)
#include "goals_test.moc"
