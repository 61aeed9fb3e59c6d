// SPDX-License-Identifier: GPL-3.0-or-later
// The org chart over a real store: what it shows, how it follows, and how one gets about in it.
#include "models/domain/fields.h"
#include "models/views/app_context.h"
#include "models/views/org_canvas.h"
#include "models/views/org_file.h"
#include "models/views/values.h"
#include "tests/views/desk.h"
#include "tests/views/watched_reader.h"

#include <QSignalSpy>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

class OrgChartTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    std::unique_ptr<OrgChart> chart_;
    Uuid ada_, ben_, cleo_, dan_;

    void edit(const EditQueue::Work& work) { QVERIFY(desk_->edit(work)); }
    void grant(std::int64_t role) {
        edit([&](Bench& bench) -> Result<void> {
            const auto made = bench.editor.create(schema::kRoleGrant, {{1, Value{desk_->me()}}, {2, Value{role}}});
            return made ? Result<void>{} : made.error();
        });
    }
    int nodeOf(const Uuid& person) const {
        const auto node = chart_->drawing()->tree->findPerson(person);
        return node == domain::kNoNode ? -1 : static_cast<int>(node);
    }
    bool isSeen(const Uuid& person) const {
        const int node = nodeOf(person);
        return node >= 0 && chart_->drawing()->layout.cardOf[static_cast<std::size_t>(node)] != domain::kNoNode;
    }
    /// The names of the teams where somebody stands, sorted; an empty one for those who are in none.
    QStringList teamsOf(const Uuid& person) {
        desk_->settle();
        QStringList names;
        const auto drawing = chart_->drawing();
        const auto& forest = drawing->tree->forest;
        for (std::size_t i = 0; i < forest.size(); ++i) {
            if (chart_->card(static_cast<int>(i)).value("personId").toString() != toText(person)) continue;
            names << (forest[forest[i].parent].kind == domain::OrgKind::team
                          ? chart_->card(static_cast<int>(forest[i].parent)).value("name").toString()
                          : QString());
        }
        names.sort();
        return names;
    }
    Uuid managerOf(const Uuid& person) {
        const auto row = desk_->reader().find(schema::kEmployee, person);
        return row && *row ? (*row)->reference(field::kEmployeeManager) : Uuid{};
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        ada_ = desk_->person("Ada", "Lovelace");
        ben_ = desk_->person("Ben", "Adeyemi", ada_);
        cleo_ = desk_->person("Cléo", "Martin", ben_);
        dan_ = desk_->person("Dan", "Okafor", ada_);
        desk_->settle();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        chart_ = std::make_unique<OrgChart>();
        chart_->setOrganisation(app_->organisation());
    }
    void cleanup() {
        chart_.reset();
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void it_shows_who_reports_to_whom() {
        QCOMPARE(chart_->state(), QStringLiteral("ready"));
        QCOMPARE(chart_->people(), 4);
        const QVariantMap ada = chart_->card(0);
        QCOMPARE(ada["name"].toString(), QStringLiteral("Ada Lovelace"));
        QCOMPARE(ada["children"].toInt(), 2);
        QCOMPARE(ada["below"].toInt(), 3);
        QCOMPARE(chart_->card(nodeOf(cleo_))["manager"].toString(), QStringLiteral("Ben Adeyemi"));
    }

    void somebody_elses_edit_moves_the_chart_and_what_is_folded_stays_folded() {
        chart_->toggle(nodeOf(ben_));
        QVERIFY(!isSeen(cleo_));
        const QSignalSpy drawn{chart_.get(), &OrgChart::drawn};

        edit([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, dan_, {{field::kEmployeeManager, Value{ben_}}});
        });

        QVERIFY(drawn.count() > 0);
        QVERIFY(!isSeen(cleo_));
        QVERIFY(!isSeen(dan_));
        QCOMPARE(chart_->card(nodeOf(ben_))["children"].toInt(), 2);
        chart_->toggle(nodeOf(ben_));
        QVERIFY(isSeen(dan_));
    }

    void of_what_has_changed_only_that_is_read_again() {
        test::WatchedReader reader{desk_->reader()};
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        Directory people{data};
        Organisation organisation;
        organisation.attach(&data, &people);
        organisation.use();
        QVERIFY(organisation.ready());
        reader.lists = 0;

        emit data.changed({{store::ChangeKind::changed, schema::kEmployee, ben_, {field::kEmployeeTitle}}});

        // Whether this person holds a role is a list as well.
        QVERIFY2(reader.lists <= 1, qPrintable(QString::number(reader.lists)));
        QCOMPARE(organisation.snapshot()->company.people.size(), std::size_t{4});
    }

    void nothing_is_read_once_nobody_looks() {
        chart_.reset();
        const auto before = app_->organisation()->snapshot();

        desk_->person("Eve", "Falk", ada_);
        desk_->settle();

        QVERIFY(app_->organisation()->snapshot() == before);
        chart_ = std::make_unique<OrgChart>();
        chart_->setOrganisation(app_->organisation());
        QCOMPARE(chart_->people(), 5);
    }

    void a_store_that_cannot_be_read_says_so_and_can_be_asked_again() {
        test::WatchedReader reader{desk_->reader()};
        reader.broken = true;
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        Directory people{data};
        Organisation organisation;
        organisation.attach(&data, &people);
        OrgChart chart;
        chart.setOrganisation(&organisation);
        QCOMPARE(chart.state(), QStringLiteral("failed"));

        reader.broken = false;
        organisation.refresh();

        QCOMPARE(chart.state(), QStringLiteral("ready"));
    }

    void with_a_store_the_window_reads_nothing_of_it() {
        store::Store* store = nullptr;
        edit([&](Bench& bench) {
            store = &bench.store;
            return Result<void>{};
        });
        test::WatchedReader reader{desk_->reader()};
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        data.setStore(store);
        Directory people{data};
        Organisation organisation;
        organisation.attach(&data, &people);
        reader.lists = 0;

        organisation.use();
        const int here = reader.lists;

        QTRY_VERIFY(organisation.ready());
        QCOMPARE(here, 0);
        QCOMPARE(organisation.snapshot()->names.size(), std::size_t{4});
        organisation.attach(nullptr, nullptr);
    }

    void whoever_signs_out_leaves_nothing_on_the_chart() {
        app_->attach(nullptr, nullptr);

        QCOMPARE(chart_->state(), QStringLiteral("loading"));
        QVERIFY(chart_->drawing() == nullptr);
    }

    void only_hr_and_those_above_change_managers() {
        QVERIFY(!app_->organisation()->canMove());
        grant(1);
        QVERIFY(app_->organisation()->canMove());
    }

    void a_move_is_told_before_it_happens_and_is_one_step_that_can_be_taken_back() {
        grant(3);
        Uuid role;
        edit([&](Bench& bench) -> Result<void> {
            const auto made = bench.editor.create(schema::kCustomRole, {{1, Value{std::string{"Partner"}}}});
            if (!made) return made.error();
            role = *made;
            const auto given = bench.editor.create(schema::kCustomRoleGrant,
                                                   {{1, Value{dan_}}, {2, Value{role}}, {3, Value{std::int64_t{6}}}});
            return given ? Result<void>{} : given.error();
        });

        const QVariantMap plan = app_->organisation()->consequences(toText(ben_), toText(dan_));
        QCOMPARE(plan["obstacle"].toString(), QString{});
        QCOMPARE(plan["below"].toInt(), 1);
        QCOMPARE(plan["before"].toMap()["name"].toString(), QStringLiteral("Ada Lovelace"));
        const QVariantMap right = plan["rights"].toList().value(0).toMap();
        QCOMPARE(right["holder"].toString(), QStringLiteral("Dan Okafor"));
        QCOMPARE(right["role"].toString(), QStringLiteral("Partner"));
        QVERIFY(right["gains"].toBool());
        QCOMPARE(right["people"].toInt(), 2);
        QCOMPARE(managerOf(ben_), ada_);

        app_->set("employee", toText(ben_), {{"manager", toText(dan_)}});
        desk_->settle();
        QCOMPARE(managerOf(ben_), dan_);
        QCOMPARE(chart_->card(nodeOf(dan_))["below"].toInt(), 2);

        app_->undo();
        desk_->settle();
        QCOMPARE(managerOf(ben_), ada_);
        QCOMPARE(chart_->card(nodeOf(dan_))["below"].toInt(), 0);
    }

    void a_ring_is_refused_by_the_preview_and_by_the_store() {
        QCOMPARE(app_->organisation()->consequences(toText(ada_), toText(cleo_))["obstacle"].toString(),
                 QStringLiteral("cycle"));

        app_->set("employee", toText(ada_), {{"manager", toText(cleo_)}});
        desk_->settle();

        QVERIFY(managerOf(ada_).isNil());
    }

    void somebody_is_found_without_accents_and_the_way_there_unfolds() {
        chart_->foldAll();
        QVERIFY(!isSeen(cleo_));

        const QVariantList found = chart_->find(QStringLiteral("  MART cleo"));
        QCOMPARE(found.size(), 1);
        QVERIFY(chart_->reveal(found.value(0).toMap()["id"].toString()));

        QVERIFY(isSeen(cleo_));
        QCOMPARE(chart_->chosenPerson(), toText(cleo_));
        QCOMPARE(chart_->find(QStringLiteral("ovelace")).size(), 0);
        QVERIFY(!chart_->reveal(toText(desk_->me())));
    }

    void arrow_keys_walk_the_tree() {
        QVERIFY(chart_->walk("down"));
        QCOMPARE(chart_->chosenPerson(), toText(ada_));
        QVERIFY(chart_->walk("down"));
        QCOMPARE(chart_->chosenPerson(), toText(ben_));
        QVERIFY(chart_->walk("after"));
        QCOMPARE(chart_->chosenPerson(), toText(dan_));
        QVERIFY(!chart_->walk("after"));
        QVERIFY(!chart_->walk("down"));
        QVERIFY(chart_->walk("before"));
        QVERIFY(chart_->walk("down"));
        QCOMPARE(chart_->chosenPerson(), toText(cleo_));
        QVERIFY(chart_->walk("up"));
        QVERIFY(chart_->walk("up"));
        QVERIFY(!chart_->walk("up"));
        QCOMPARE(chart_->chosenPerson(), toText(ada_));
    }

    void by_team_everybody_stands_in_theirs() {
        edit([&](Bench& bench) -> Result<void> {
            const auto team = bench.editor.create(
                schema::kTeam, {{field::kTeamName, Value{std::string{"Data"}}}, {field::kTeamLead, Value{ben_}}});
            if (!team) return team.error();
            const auto member =
                bench.editor.create(schema::kTeamMembership,
                                    {{field::kMembershipTeam, Value{*team}}, {field::kMembershipPerson, Value{cleo_}}});
            return member ? Result<void>{} : member.error();
        });

        chart_->setArrangement("team");

        QCOMPARE(chart_->card(0)["kind"].toString(), QStringLiteral("company"));
        QCOMPARE(chart_->card(1)["name"].toString(), QStringLiteral("Data"));
        QCOMPARE(chart_->card(1)["below"].toInt(), 2);
        QVERIFY(isSeen(cleo_));
        QVERIFY(chart_->card(nodeOf(ben_))["lead"].toBool());
        chart_->setArrangement("manager");
        QCOMPARE(chart_->card(0)["name"].toString(), QStringLiteral("Ada Lovelace"));
    }

    void by_team_whoever_a_rule_finds_stands_in_its_team_as_long_as_it_does() {
        Uuid skill;
        Uuid makers;
        edit([&](Bench& bench) -> Result<void> {
            const auto text = [](const char* words) {
                return Value{std::string(words)};
            };
            const auto attribute = bench.editor.create(
                schema::kCustomAttribute,
                {{field::kAttributeName, text("First aid")}, {field::kAttributeKind, Value{std::int64_t{0}}}});
            if (!attribute) return attribute.error();
            skill = *attribute;
            const auto byTitle = bench.editor.create(
                schema::kTeam, {{field::kTeamName, text("Makers")}, {field::kTeamRule, text("title is \"Engineer\"")}});
            if (!byTitle) return byTitle.error();
            makers = *byTitle;
            const auto bySkill = bench.editor.create(
                schema::kTeam, {{field::kTeamName, text("First aiders")},
                                {field::kTeamRule, Value{"attribute:" + skill.toString() + " filled"}}});
            if (!bySkill) return bySkill.error();
            return bench.editor.set(schema::kEmployee, cleo_, {{field::kEmployeeTitle, text("engineer")}});
        });
        desk_->settle();
        chart_->setArrangement("team");
        chart_->unfoldAll();
        QTRY_COMPARE(teamsOf(cleo_), QStringList{"Makers"});
        QCOMPARE(teamsOf(dan_), QStringList{""});

        edit([&](Bench& bench) -> Result<void> {
            const auto value =
                bench.editor.create(schema::kCustomValue, {{field::kCustomPerson, Value{cleo_}},
                                                           {field::kCustomAttribute, Value{skill}},
                                                           {field::kCustomValue, Value{std::string("yes")}}});
            return value ? Result<void>() : Result<void>(value.error());
        });
        QTRY_COMPARE(teamsOf(cleo_), (QStringList{"First aiders", "Makers"}));

        edit([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, cleo_, {{field::kEmployeeTitle, Value{std::string("Buyer")}}});
        });
        QTRY_COMPARE(teamsOf(cleo_), QStringList{"First aiders"});

        edit([&](Bench& bench) {
            return bench.editor.set(schema::kTeam, makers,
                                    {{field::kTeamRule, Value{std::string("title is \"Buyer\"")}}});
        });
        QTRY_COMPARE(teamsOf(cleo_), (QStringList{"First aiders", "Makers"}));
    }

    void who_should_have_a_manager_and_has_none_is_named_with_the_reason() {
        edit([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, ben_,
                                    {{16, Value{std::int64_t{2}}}, {15, Value{std::int64_t{20'000}}}});
        });

        QCOMPARE(chart_->unplacedCount(), 1);
        const QVariantMap one = chart_->unplaced().value(0).toMap();
        QCOMPARE(one["name"].toString(), QStringLiteral("Cléo Martin"));
        QCOMPARE(one["why"].toString(), QStringLiteral("left"));
        QCOMPARE(one["ends"].toDateTime().date(), QDate(2024, 10, 4));
        QCOMPARE(chart_->card(0)["kind"].toString(), QStringLiteral("company"));
    }

    void control_25_a_chart_becomes_a_file_once_that_is_noted() {
        const QTemporaryDir folder;
        OrgCanvas canvas;
        canvas.setChart(chart_.get());
        OrgFile file;
        file.setProperty("canvas", QVariant::fromValue(&canvas));
        const QSignalSpy saved{&file, &OrgFile::saved};
        const QSignalSpy failed{&file, &OrgFile::failed};

        file.save(QUrl::fromLocalFile(folder.filePath("none/chart.png")), "png", {}, "Org chart");
        QTRY_COMPARE(failed.count(), 1);
        desk_->settle();
        QVERIFY(store::exportNotes(desk_->reader())->empty());
        file.save(QUrl::fromLocalFile(folder.filePath("chart.pdf")), "pdf", {}, "Org chart");
        QVERIFY(file.busy());
        QTRY_COMPARE(saved.count(), 1);

        const auto noted = store::exportNotes(desk_->reader());
        QCOMPARE(noted->size(), std::size_t{1});
        QVERIFY((*noted)[0].table == "org_chart" && (*noted)[0].format == "pdf" && (*noted)[0].rows >= 4);
        QVERIFY(!file.busy() && QFile::exists(folder.filePath("chart.pdf")));
    }

    void what_was_clicked_stays_where_it_is_while_the_rest_moves() {
        OrgCanvas canvas;
        canvas.setSize({800, 600});
        canvas.setChart(chart_.get());
        const auto placeOf = [&](const Uuid& person) {
            return (canvas.areaOf(nodeOf(person)).topLeft() - QPointF{canvas.originX(), canvas.originY()}) *
                   canvas.zoom();
        };
        const QPointF before = placeOf(ben_);

        chart_->toggle(nodeOf(ben_));

        QVERIFY((placeOf(ben_) - before).manhattanLength() <= 2);
    }

    void a_point_stays_under_the_pointer_while_one_zooms() {
        OrgCanvas canvas;
        canvas.setSize({800, 600});
        canvas.setChart(chart_.get());
        const QRectF area = canvas.areaOf(nodeOf(ben_));
        const QPointF point = (area.center() - QPointF{canvas.originX(), canvas.originY()}) * canvas.zoom();
        QCOMPARE(canvas.nodeAt(point.x(), point.y()), nodeOf(ben_));

        canvas.zoomBy(1.5, point.x(), point.y());

        QCOMPARE(canvas.zoom(), 1.5);
        QCOMPARE(canvas.nodeAt(point.x(), point.y()), nodeOf(ben_));
        for (int i = 0; i < 40; ++i) canvas.zoomBy(1.5, 0, 0);
        QCOMPARE(canvas.zoom(), OrgCanvas::kClosest);
        for (int i = 0; i < 40; ++i) canvas.zoomBy(0.5, 0, 0);
        QVERIFY(canvas.zoom() <= 1 && canvas.zoom() > 0);
    }
};

QTEST_MAIN(OrgChartTest)
#include "org_chart_test.moc"
