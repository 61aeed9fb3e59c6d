// SPDX-License-Identifier: GPL-3.0-or-later
// Goals from a file and to one, on paper, and their course, over a real store.
#include "models/domain/goal_fields.h"
#include "models/store/export_notes.h"
#include "models/views/app_context.h"
#include "models/views/goal_export.h"
#include "models/views/goal_import.h"
#include "models/views/goal_progress_model.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;  // of the desk's clock
constexpr std::int64_t kDay = 86'400'000;

}  // namespace

class GoalFilesTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    std::unique_ptr<GoalImport> import_;
    std::unique_ptr<GoalExport> export_;
    std::unique_ptr<GoalProgress> course_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
    QTemporaryDir directory_;
    Uuid ada_, cycle_, team_, top_, below_, result_;

    QUrl place(const char* name) const { return QUrl::fromLocalFile(directory_.filePath(name)); }
    QUrl file(const QByteArray& text) {
        QFile made(directory_.filePath("given.csv"));
        return made.open(QIODevice::WriteOnly) && made.write(text) == text.size() ? QUrl::fromLocalFile(made.fileName())
                                                                                  : QUrl();
    }
    void look(const QByteArray& text) {
        import_->read(file(text));
        desk_->settle();
        desk_->settle();
    }
    QVariant told(int row, const char* role) const {
        return import_->data(import_->index(row), import_->roleNames().key(role));
    }
    QVariant course(int row, const char* role) const {
        return course_->data(course_->index(row), course_->roleNames().key(role));
    }
    std::size_t goals() { return desk_->reader().count({.entity = schema::kGoal}).value(); }
    void checkIn(const Uuid& goal, std::int64_t at, std::int64_t percent, std::int64_t status = 1) {
        desk_->made(schema::kCheckIn, {{field::kCheckInGoal, Value{goal}},
                                       {field::kCheckInAt, Value{at}},
                                       {field::kCheckInStatus, Value{status}},
                                       {field::kCheckInProgress, Value{percent * domain::kOne / 100}},
                                       {field::kCheckInComment, Value{std::string("<img src=x> said")}}});
    }
    QByteArray saved(const char* name, const char* format, const QVariantMap& filter = {}) {
        QSignalSpy done(export_.get(), &GoalExport::exported);
        QSignalSpy failed(export_.get(), &GoalExport::failed);
        export_->save(place(name), QString::fromLatin1(format), filter);
        if (!QTest::qWaitFor([&] { return done.size() + failed.size() > 0; }, 10'000) || done.isEmpty()) return {};
        QFile made(directory_.filePath(name));
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        ada_ = desk_->person("Ada", "Byron");
        const std::int64_t today = kNow / kDay;
        cycle_ = desk_->made(schema::kGoalCycle, {{field::kCycleName, Value{std::string("Now")}},
                                                  {field::kCycleKind, Value{std::int64_t{3}}},
                                                  {field::kCycleStarts, Value{today - 20}},
                                                  {field::kCycleEnds, Value{today + 20}},
                                                  {field::kCyclePhase, Value{std::int64_t{1}}}});
        team_ = desk_->made(schema::kTeam, {{field::kTeamName, Value{std::string("Platform")}}});
        top_ = desk_->made(schema::kGoal, {{field::kGoalTitle, Value{std::string("Top")}},
                                           {field::kGoalOwner, Value{desk_->me()}},
                                           {field::kGoalCycle, Value{cycle_}},
                                           {field::kGoalStatus, Value{std::int64_t{1}}},
                                           {field::kGoalVisibility, Value{std::int64_t{3}}}});
        below_ = desk_->made(schema::kGoal, {{field::kGoalTitle, Value{std::string("=Below <b>bold</b>")}},
                                             {field::kGoalOwner, Value{ada_}},
                                             {field::kGoalCycle, Value{cycle_}},
                                             {field::kGoalTeam, Value{team_}},
                                             {field::kGoalParent, Value{top_}},
                                             {field::kGoalStatus, Value{std::int64_t{2}}},
                                             {field::kGoalVisibility, Value{std::int64_t{3}}}});
        result_ = desk_->made(schema::kKeyResult, {{field::kKeyResultGoal, Value{below_}},
                                                   {field::kKeyResultTitle, Value{std::string("Measured")}},
                                                   {field::kKeyResultTarget, Value{10 * domain::kOne}},
                                                   {field::kKeyResultCurrent, Value{4 * domain::kOne}}});
        checkIn(below_, kNow - 10 * kDay, 20);
        checkIn(below_, kNow - kDay, 40, 2);
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        QSignalSpy ready(app_->goals(), &Goals::readyChanged);
        app_->goals()->ask();
        QTRY_VERIFY(app_->goals()->ready());
        import_ = std::make_unique<GoalImport>();
        import_->setProperty("goals", QVariant::fromValue(app_->goals()));
        tester_ = std::make_unique<QAbstractItemModelTester>(import_.get());
        export_ = std::make_unique<GoalExport>();
        export_->setProperty("goals", QVariant::fromValue(app_->goals()));
        course_ = std::make_unique<GoalProgress>();
        course_->setGoals(app_->goals());
    }

    void cleanup() {
        course_.reset();
        export_.reset();
        tester_.reset();
        import_.reset();
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void a_file_is_looked_at_before_anything_changes() {
        const std::size_t before = goals();

        look("type,title,owner\ngoal,New,\ngoal,Faulty,nobody@nowhere.example\ngoal,Top,\n");

        QCOMPARE(import_->step(), QStringLiteral("changes"));
        QCOMPARE(import_->counts()["created"].toInt(), 1);
        QCOMPARE(import_->counts()["faulty"].toInt(), 1);
        QCOMPARE(import_->counts()["unchanged"].toInt(), 1);
        QCOMPARE(told(0, "becomes").toString(), QStringLiteral("faulty"));
        QCOMPARE(told(0, "line").toInt(), 3);
        QVERIFY(told(0, "faults").toStringList().first().contains("nobody@nowhere.example"));
        QCOMPARE(goals(), before);
    }

    void what_was_looked_at_is_done_and_taken_back_as_one_step() {
        const std::size_t before = goals();
        look("type,id,parent,title,target,description\ngoal,A,,New,,Why\nkey_result,,A,Count,5,\ngoal,,A,Under,,\n");
        QSignalSpy done(import_.get(), &GoalImport::done);

        import_->apply();
        desk_->settle();

        QCOMPARE(done.size(), 1);
        QCOMPARE(import_->result()["created"].toInt(), 3);
        QCOMPARE(goals(), before + 2);
        app_->undo();
        desk_->settle();
        QCOMPARE(goals(), before);
    }

    void where_goals_have_changed_meanwhile_one_looks_again() {
        look("id,title\n" + QByteArray::fromStdString(top_.toString()) + ",Top renamed\n");
        const auto renamed = desk_->elsewhere([&](Bench& bench) {
            return bench.editor.set(schema::kGoal, top_, {{field::kGoalTitle, Value{std::string("Top renamed")}}});
        });
        QVERIFY(renamed.ok());
        desk_->settle();

        import_->apply();
        desk_->settle();

        QCOMPARE(import_->step(), QStringLiteral("changes"));
        QVERIFY(!import_->trouble().isEmpty());
        QCOMPARE(import_->changes(), 0);
    }

    void a_file_that_is_no_table_says_so() {
        look("PK\x03\x04 no workbook");

        QCOMPARE(import_->step(), QStringLiteral("file"));
        QVERIFY(!import_->trouble().isEmpty());
    }

    void what_is_exported_can_be_imported_without_a_change() {
        QVERIFY(!saved("goals.csv", "csv").isEmpty());

        import_->read(place("goals.csv"));
        desk_->settle();
        desk_->settle();

        QCOMPARE(import_->step(), QStringLiteral("changes"));
        QCOMPARE(import_->counts()["unchanged"].toInt(), 3);
        QCOMPARE(import_->changes(), 0);
    }

    void a_filter_leaves_out_what_a_page_does_not_show() {
        const QByteArray table = saved("team.csv", "csv", {{"team", toText(team_)}});

        QVERIFY(table.contains("'=Below"));
        QVERIFY(!table.contains("Top"));
        QCOMPARE(export_->count({{"team", toText(team_)}}), 1);
    }

    void each_file_is_noted_for_the_audit_log() {
        QVERIFY(!saved("goals.xlsx", "xlsx").isEmpty());
        QVERIFY(!saved("goals.pdf", "pdf").isEmpty());

        const auto notes = store::exportNotes(desk_->reader());

        QVERIFY(notes.ok());
        QCOMPARE(notes->size(), std::size_t{2});
        QCOMPARE(notes->front().table, std::string("goals"));
        QCOMPARE(notes->front().rows, std::uint64_t{3});
        QCOMPARE(notes->back().format, std::string("pdf"));
    }

    void the_paper_tells_how_each_goal_stands() {
        const GoalsReport report = export_->report({{"cycle", toText(cycle_)}});

        QCOMPARE(report.entries.size(), std::size_t{2});
        QCOMPARE(report.entries[0].title, QStringLiteral("Top"));
        QCOMPARE(report.entries[1].depth, 1);
        QCOMPARE(report.entries[1].owner, QStringLiteral("Ada Byron"));
        QCOMPARE(report.entries[1].bar.percent, QStringLiteral("40%"));
        QVERIFY(report.entries[1].bar.expected.has_value());
        QCOMPARE(report.entries[1].results.size(), std::size_t{1});
        QCOMPARE(report.entries[1].said, QStringLiteral("<img src=x> said"));
    }

    void a_paper_of_more_goals_than_are_read_at_once_holds_all_of_them_in_their_order() {
        QVERIFY(desk_->edit([&](Bench& bench) -> Result<void> {
            for (int i = 0; i < 230; ++i) {
                const auto made =
                    bench.editor.create(schema::kGoal, {{field::kGoalTitle, Value{"Goal " + std::to_string(i)}},
                                                        {field::kGoalCycle, Value{cycle_}},
                                                        {field::kGoalParent, Value{below_}},
                                                        {field::kGoalStatus, Value{std::int64_t{1}}},
                                                        {field::kGoalVisibility, Value{std::int64_t{3}}}});
                if (!made) return made.error();
            }
            return {};
        }));
        QTRY_COMPARE(export_->count({{"cycle", toText(cycle_)}}), 232);

        const GoalsReport report = export_->report({{"cycle", toText(cycle_)}});
        QSignalSpy done(export_.get(), &GoalExport::exported);
        const QByteArray pdf = saved("many.pdf", "pdf", {{"cycle", toText(cycle_)}});

        QCOMPARE(report.entries.size(), std::size_t{232});
        QCOMPARE(report.entries[1].said, QStringLiteral("<img src=x> said"));
        QCOMPARE(report.entries[1].results.size(), std::size_t{1});
        QCOMPARE(report.entries.back().depth, 2);
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(done.first().first().toInt(), 232);
    }

    void hostile_texts_and_many_goals_make_a_paper_of_several_pages() {
        GoalsReport report = export_->report({{"cycle", toText(cycle_)}});
        GoalsReport::Entry hostile = report.entries[1];
        hostile.title =
            QString(4'000, u'x') + QChar(0xFFFC) + QStringLiteral("\n\u2029<img src='http://evil.example'>");
        hostile.said = QString(20'000, u' ') + QString(2'000, QChar(0xD83D));
        for (int i = 0; i < 60; ++i) {
            hostile.depth = i;
            report.entries.push_back(hostile);
        }
        const QString path = directory_.filePath("hostile.pdf");

        QVERIFY(writeGoalsPdf(report, path).ok());

        QFile made(path);
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QByteArray bytes = made.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(bytes.count("/Type /Page\n") > 5);
    }

    void where_a_file_cannot_be_written_it_is_said_and_not_noted() {
        QSignalSpy failed(export_.get(), &GoalExport::failed);

        export_->save(QUrl::fromLocalFile(QStringLiteral("/nonexistent/goals.csv")), QStringLiteral("csv"), {});

        QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 10'000));
        QVERIFY(!failed.first().first().toString().isEmpty());
        QCOMPARE(store::exportNotes(desk_->reader())->size(), std::size_t{0});
    }

    void the_course_tells_each_week_of_all_and_of_each_team() {
        course_->setCycle(toText(cycle_));
        QTRY_VERIFY(course_->ready());
        QTRY_COMPARE(course_->rowCount(), 2);

        QCOMPARE(course(0, "team").toString(), QString());
        QCOMPARE(course(1, "name").toString(), QStringLiteral("Platform"));
        QCOMPARE(course(1, "percent").toString(), QStringLiteral("40%"));
        const QVariantList points = course(1, "points").toList();
        QCOMPARE(points.size(), 6);
        QCOMPARE(points.first().toMap()["progress"].toDouble(), 0.0);
        QVERIFY(!points.last().toMap()["progress"].isValid());
        QCOMPARE(points.last().toMap()["percent"].toString(), QStringLiteral("\u2013"));
    }

    // What only sums up others is not counted twice.
    void a_goal_without_a_word_of_its_own_leaves_the_course_to_those_below() {
        course_->setCycle(toText(cycle_));
        QTRY_COMPARE(course_->rowCount(), 2);

        QCOMPARE(course(0, "goals").toInt(), 1);
        QCOMPARE(course(0, "percent").toString(), QStringLiteral("40%"));
    }

    void of_cycles_chosen_one_after_the_other_the_last_one_is_shown() {
        const QString other = toText(desk_->made(schema::kGoalCycle, {{field::kCycleName, Value{std::string("Then")}},
                                                                      {field::kCycleStarts, Value{std::int64_t{100}}},
                                                                      {field::kCycleEnds, Value{std::int64_t{190}}}}));
        for (int i = 0; i < 20; ++i) {
            course_->setCycle(i % 2 == 0 ? other : toText(cycle_));
            QCoreApplication::processEvents();
        }

        QTRY_VERIFY(course_->ready());
        QTRY_COMPARE(course_->rowCount(), 2);
        course_->setCycle(other);
        QVERIFY(!course_->ready());
        QTRY_VERIFY(course_->ready());
        QCOMPARE(course_->rowCount(), 0);
    }

    void a_check_in_moves_the_course() {
        course_->setCycle(toText(cycle_));
        QTRY_COMPARE(course_->rowCount(), 2);

        checkIn(below_, kNow, 70);
        QVERIFY(desk_->edit([&](Bench& bench) {
            return bench.editor.set(schema::kGoal, below_, {{field::kGoalCheckedIn, Value{kNow}}});
        }));

        QTRY_COMPARE(course(1, "percent").toString(), QStringLiteral("70%"));
    }
};

QTEST_MAIN(GoalFilesTest)
#include "goal_files_test.moc"
