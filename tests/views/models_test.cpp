// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/views/agenda_models.h"
#include "models/views/entity_list_model.h"
#include "models/views/home_models.h"
#include "models/views/meeting_models.h"
#include "models/views/people_models.h"
#include "models/views/values.h"
#include "tests/views/desk.h"
#include "tests/views/watched_reader.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

QVariantList column(const QAbstractItemModel& model, const char* role) {
    QVariantList values;
    const int number = model.roleNames().key(role, -1);
    for (int i = 0; i < model.rowCount(); ++i) values << model.data(model.index(i, 0), number);
    return values;
}

/// Fails on a reset, and keeps the model watched as a view would.
class Watch : public QObject {
  public:
    explicit Watch(QAbstractItemModel& model)
        : tester_(&model, QAbstractItemModelTester::FailureReportingMode::QtTest),
          inserted(&model, &QAbstractItemModel::rowsInserted),
          removed(&model, &QAbstractItemModel::rowsRemoved),
          moved(&model, &QAbstractItemModel::rowsMoved),
          changed(&model, &QAbstractItemModel::dataChanged),
          reset(&model, &QAbstractItemModel::modelReset) {}
    void clear() {
        for (QSignalSpy* spy : {&inserted, &removed, &moved, &changed, &reset}) spy->clear();
    }

  private:
    QAbstractItemModelTester tester_;

  public:
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy changed;
    QSignalSpy reset;
};

}  // namespace

class ModelsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<Directory> people_;
    Wording wording_;
    Uuid series_;
    Uuid occurrence_;

    PageContext context() { return {desk_->data(), *people_, wording_}; }
    void edit(const EditQueue::Work& work) { QVERIFY(desk_->edit(work)); }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        people_ = std::make_unique<Directory>(desk_->data());
        std::tie(series_, occurrence_) = desk_->oneOnOne(desk_->person("Ben", "Adeyemi"));
        desk_->settle();
    }
    void cleanup() {
        people_.reset();
        desk_.reset();
    }

    void moving_one_point_is_one_move() {
        std::vector<Uuid> points;
        for (const char* title : {"a", "b", "c", "d", "e"}) points.push_back(desk_->point(series_, occurrence_, title));
        AgendaModel model{context(), series_, occurrence_};
        Watch watch{model};
        QCOMPARE(column(model, "title"), (QVariantList{"a", "b", "c", "d", "e"}));
        desk_->settle();
        watch.clear();

        edit([&](Bench& bench) { return bench.editor.move(schema::kTalkingPoint, points[0], points[4], {}); });

        QCOMPARE(column(model, "title"), (QVariantList{"b", "c", "d", "e", "a"}));
        QCOMPARE(watch.moved.count(), 1);
        QCOMPARE(watch.inserted.count() + watch.removed.count() + watch.reset.count(), 0);
    }

    void ticking_a_point_changes_that_role_of_that_row_alone() {
        desk_->point(series_, occurrence_, "a");
        const Uuid second = desk_->point(series_, occurrence_, "b");
        AgendaModel model{context(), series_, occurrence_};
        Watch watch{model};
        QCOMPARE(model.rowCount(), 2);
        desk_->settle();
        watch.clear();

        edit([&](Bench& bench) {
            return bench.editor.set(schema::kTalkingPoint, second, {{field::kPointDiscussed, Value{occurrence_}}});
        });

        QCOMPARE(column(model, "ticked"), (QVariantList{false, true}));
        QCOMPARE(watch.changed.count(), 1);
        const auto signal = watch.changed.takeFirst();
        QCOMPARE(signal[0].toModelIndex().row(), 1);
        QCOMPARE(signal[2].value<QList<int>>(), QList<int>{model.roleNames().key("ticked")});
    }

    void any_edits_leave_the_agenda_as_a_fresh_one_without_a_reset() {
        AgendaModel model{context(), series_, occurrence_};
        Watch watch{model};
        QCOMPARE(model.rowCount(), 0);
        std::mt19937 random{7};
        std::vector<Uuid> points;
        for (int i = 0; i < 60; ++i) {
            const auto any = [&] {
                return points[random() % points.size()];
            };
            const auto what = points.empty() ? 0 : random() % 5;
            edit([&](Bench& bench) -> Result<void> {
                switch (what) {
                    case 0: {
                        const auto made = bench.editor.create(
                            schema::kTalkingPoint,
                            {{field::kPointSeries, Value{series_}}, {field::kPointTitle, Value{std::to_string(i)}}});
                        if (made) points.push_back(*made);
                        return made ? Result<void>{} : Result<void>{made.error()};
                    }
                    case 1: {
                        const Uuid one = any();
                        const Uuid after = any();
                        return one == after ? Result<void>{} : bench.editor.move(schema::kTalkingPoint, one, after, {});
                    }
                    case 2:
                        return bench.editor.set(schema::kTalkingPoint, any(),
                                                {{field::kPointTitle, Value{"t" + std::to_string(i)}}});
                    case 3:
                        return bench.editor.set(schema::kTalkingPoint, any(),
                                                {{field::kPointDiscussed, Value{occurrence_}}});
                    default: {
                        const auto at = points.begin() + static_cast<std::ptrdiff_t>(random() % points.size());
                        const Uuid gone = *at;
                        points.erase(at);
                        return bench.editor.remove(schema::kTalkingPoint, gone);
                    }
                }
            });
            AgendaModel fresh{context(), series_, occurrence_};
            QCOMPARE(column(model, "id"), column(fresh, "id"));
            QCOMPARE(column(model, "title"), column(fresh, "title"));
            QCOMPARE(column(model, "ticked"), column(fresh, "ticked"));
        }
        QCOMPARE(watch.reset.count(), 0);
    }

    void a_list_that_nobody_watched_is_right_when_a_view_comes() {
        AgendaModel model{context(), series_, occurrence_};
        QCOMPARE(model.rowCount(), 0);

        desk_->point(series_, occurrence_, "late");
        desk_->settle();
        Watch watch{model};
        desk_->settle();

        QCOMPARE(column(model, "title"), (QVariantList{"late"}));
    }

    void every_entity_has_a_list_with_its_fields_as_roles() {
        for (const schema::Entity& entity : schema::kSchema.entities()) {
            EntityListModel model{desk_->data(), {.entity = entity.number}};
            const auto names = model.roleNames().values();
            for (const schema::Field& wanted : entity.fields) {
                QVERIFY2(names.contains(QByteArray(wanted.name.data(), static_cast<qsizetype>(wanted.name.size()))),
                         std::string{wanted.name}.c_str());
            }
        }
    }

    void a_generic_list_follows_edits_and_pages() {
        store::Query query{.entity = schema::kTalkingPoint, .where = {}, .order = {{field::kPointTitle, false}}};
        std::mt19937 random{3};
        std::vector<Uuid> points;
        edit([&](Bench& bench) {
            return bench.editor.together([&]() -> Result<void> {
                for (int i = 0; i < 300; ++i) {
                    const auto made = bench.editor.create(
                        schema::kTalkingPoint, {{field::kPointSeries, Value{series_}},
                                                {field::kPointTitle, Value{std::to_string(random() % 1000)}}});
                    if (!made) return made.error();
                    points.push_back(*made);
                }
                return {};
            });
        });
        EntityListModel model{desk_->data(), query};
        // Without the tester, which would load every page at once.
        const QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        QCOMPARE(model.rowCount(), static_cast<int>(EntityListModel::kPage));
        for (int i = 0; i < 60; ++i) {
            const Uuid one = points[random() % points.size()];
            edit([&](Bench& bench) {
                return bench.editor.set(schema::kTalkingPoint, one,
                                        {{field::kPointTitle, Value{std::to_string(random() % 1000)}}});
            });
            if (i % 20 == 7 && model.canFetchMore({})) model.fetchMore({});
        }
        while (model.canFetchMore({})) model.fetchMore({});

        EntityListModel fresh{desk_->data(), query};
        while (fresh.canFetchMore({})) fresh.fetchMore({});
        QCOMPARE(model.rowCount(), 300);
        QCOMPARE(column(model, "id"), column(fresh, "id"));
        QCOMPARE(column(model, "title"), column(fresh, "title"));
        QCOMPARE(reset.count(), 0);
    }

    void an_import_of_5000_people_is_followed_by_one_query() {
        test::WatchedReader reader{desk_->reader()};
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        EntityListModel model{data,
                              {.entity = schema::kEmployee, .where = {}, .order = {{field::kEmployeeFirst, false}}}};
        const Watch watch{model};
        store::ChangeSet changes;
        for (int step = 0; step < 50; ++step) {
            const auto done = desk_->elsewhere([&](Bench& bench) {
                return bench.editor.together([&]() -> Result<void> {
                    for (int i = 0; i < 100; ++i) {
                        const auto made = bench.editor.create(
                            schema::kEmployee, {{field::kEmployeeFirst, Value{"n" + std::to_string(step * 100 + i)}},
                                                {field::kEmployeeLast, Value{std::string{"x"}}}});
                        if (!made) return made.error();
                        changes.push_back({store::ChangeKind::added, schema::kEmployee, *made, {}});
                    }
                    return {};
                });
            });
            QVERIFY(done.ok());
        }
        reader.lists = 0;

        data.deliver(changes);
        QCoreApplication::processEvents();

        QVERIFY2(reader.lists <= 2, qPrintable(QString::number(reader.lists)));
        EntityListModel fresh{data,
                              {.entity = schema::kEmployee, .where = {}, .order = {{field::kEmployeeFirst, false}}}};
        for (int i = 0; i < static_cast<int>(EntityListModel::kPage); ++i)
            QCOMPARE(model.record(i).id, fresh.record(i).id);
        QCOMPARE(watch.reset.count(), 0);
    }

    void a_list_that_nobody_watches_is_not_read_at_every_change() {
        test::WatchedReader reader{desk_->reader()};
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        EntityListModel model{data, {.entity = schema::kTalkingPoint}};
        const Uuid point = desk_->point(series_, occurrence_, "p");
        reader.lists = 0;

        for (int i = 0; i < 10; ++i) {
            data.deliver({{store::ChangeKind::added, schema::kTalkingPoint, point, {}}});
            QCoreApplication::processEvents();
        }
        QCOMPARE(reader.lists, 0);

        QCOMPARE(column(model, "title"), (QVariantList{"p"}));
        QCOMPARE(reader.lists, 1);
    }

    void a_change_of_many_rows_leaves_a_generic_list_as_a_fresh_one() {
        store::Query query{.entity = schema::kTalkingPoint, .where = {}, .order = {{field::kPointTitle, false}}};
        std::mt19937 random{5};
        std::vector<Uuid> points;
        for (int i = 0; i < 40; ++i)
            points.push_back(desk_->point(series_, occurrence_, std::to_string(random() % 1000)));
        desk_->settle();
        EntityListModel model{desk_->data(), query};
        Watch watch{model};
        for (int round = 0; round < 10; ++round) {
            edit([&](Bench& bench) {
                return bench.editor.together([&]() -> Result<void> {
                    for (int i = 0; i < 150; ++i) {
                        const auto at = static_cast<std::ptrdiff_t>(random() % points.size());
                        const Uuid one = points[static_cast<std::size_t>(at)];
                        if (i % 7 == 0 && points.size() > 5) {
                            points.erase(points.begin() + at);
                            if (auto gone = bench.editor.remove(schema::kTalkingPoint, one); !gone) return gone;
                        } else if (i % 3 == 0) {
                            const auto made = bench.editor.create(
                                schema::kTalkingPoint, {{field::kPointSeries, Value{series_}},
                                                        {field::kPointTitle, Value{std::to_string(random() % 1000)}}});
                            if (!made) return made.error();
                            points.push_back(*made);
                        } else if (auto set =
                                       bench.editor.set(schema::kTalkingPoint, one,
                                                        {{field::kPointTitle, Value{std::to_string(random() % 1000)}}});
                                   !set) {
                            return set;
                        }
                    }
                    return {};
                });
            });
            while (model.canFetchMore({})) model.fetchMore({});
            EntityListModel fresh{desk_->data(), query};
            while (fresh.canFetchMore({})) fresh.fetchMore({});
            QCOMPARE(column(model, "id"), column(fresh, "id"));
            QCOMPARE(column(model, "title"), column(fresh, "title"));
        }
        QCOMPARE(watch.reset.count(), 0);
    }

    void a_list_that_cannot_be_read_says_so_and_comes_back() {
        test::WatchedReader reader{desk_->reader()};
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        Directory people{data};
        const Uuid point = desk_->point(series_, occurrence_, "p");
        desk_->settle();
        reader.broken = true;
        AgendaModel agenda{{data, people, wording_}, series_, occurrence_};
        EntityListModel points{data, {.entity = schema::kTalkingPoint}};
        const Watch watchAgenda{agenda};
        const Watch watchPoints{points};
        QCOMPARE(agenda.rowCount() + points.rowCount(), 0);
        QVERIFY(agenda.failed() && points.failed());
        reader.broken = false;

        agenda.refresh();
        points.refresh();
        QCoreApplication::processEvents();

        QVERIFY(!agenda.failed() && !points.failed());
        QCOMPARE(column(agenda, "title"), (QVariantList{"p"}));
        QCOMPARE(column(points, "id"), (QVariantList{toText(point)}));
    }

    void a_search_leads_to_the_occurrence_in_which_a_thing_stands() {
        const Uuid open = desk_->point(series_, occurrence_, "zebra open");
        const Uuid done = desk_->point(series_, occurrence_, "zebra done");
        edit([&](Bench& bench) -> Result<void> {
            const auto made =
                bench.editor.create(schema::kComment, {{field::kCommentPoint, Value{done}},
                                                       {field::kCommentSeries, Value{series_}},
                                                       {field::kCommentText, Value{std::string{"zebra said"}}}});
            if (!made) return made.error();
            return bench.editor.set(schema::kTalkingPoint, done, {{field::kPointDiscussed, Value{occurrence_}}});
        });
        SearchModel model{context(), "zebra"};

        QHash<QString, QString> where;
        for (int i = 0; i < model.count(); ++i) {
            where.insert(model.get(i, "title").toString(), model.get(i, "occurrenceId").toString());
            QCOMPARE(model.get(i, "seriesId").toString(), toText(series_));
        }

        QCOMPARE(where.size(), 3);
        QCOMPARE(where.value("zebra open"), QString{});
        QCOMPARE(where.value("zebra done"), toText(occurrence_));
        QCOMPARE(where.value("zebra said"), toText(occurrence_));
        QVERIFY(!open.isNil());
    }

    void a_search_shows_each_kind_together_with_the_meeting_and_its_day() {
        const Uuid done = desk_->point(series_, occurrence_, "zebra first");
        for (int i = 0; i < 20; ++i) desk_->point(series_, occurrence_, "a zebra " + std::to_string(i));
        edit([&](Bench& bench) -> Result<void> {
            const auto note = bench.editor.create(
                schema::kSharedNote,
                {{field::kSharedSeries, Value{series_}},
                 {field::kSharedOccurrence, Value{occurrence_}},
                 {field::kSharedBody, Value{std::string{"What we said of the zebra in the yard"}}}});
            if (!note) return note.error();
            const auto action = bench.editor.create(
                schema::kActionItem,
                {{field::kActionSeries, Value{series_}}, {field::kActionTitle, Value{std::string{"feed the zebra"}}}});
            if (!action) return action.error();
            return bench.editor.set(schema::kTalkingPoint, done, {{field::kPointDiscussed, Value{occurrence_}}});
        });
        desk_->person("Zebra", "Zeller");
        SearchModel model{context(), "zebra"};

        QStringList groups;
        QHash<QString, int> ofGroup;
        for (int i = 0; i < model.count(); ++i) {
            const QString group = model.get(i, "group").toString();
            if (groups.isEmpty() || groups.last() != group) groups << group;
            ofGroup[group] += 1;
        }
        QStringList sorted = groups;
        sorted.sort();
        QCOMPARE(sorted, (QStringList{"actions", "notes", "people", "points"}));
        QCOMPARE(ofGroup["points"], SearchModel::kMostOfKind);
        const auto row = [&](const char* group) {
            for (int i = 0; i < model.count(); ++i) {
                if (model.get(i, "group").toString() == QLatin1String(group)) return i;
            }
            return -1;
        };
        QVERIFY(model.get(row("notes"), "snippet").toString().contains("said of the zebra in the yard"));
        QCOMPARE(model.get(row("notes"), "occurrenceId").toString(), toText(occurrence_));
        const QString where = model.get(row("notes"), "where").toString();
        QVERIFY2(where.contains(QString::fromUtf8(" · ")) && where.contains("2026"), qPrintable(where));
        QVERIFY(!model.get(row("actions"), "where").toString().isEmpty());
        QCOMPARE(model.get(row("people"), "where").toString(), QString{});
        // The newest of equal ones first; the one that was discussed tells its day.
        QCOMPARE(model.get(row("points"), "title").toString(), QString("zebra first"));
        QCOMPARE(model.get(row("points"), "where").toString(), where);
    }

    void people_are_found_by_their_team() {
        const Uuid zoe = desk_->person("Zoe", "Zeller");
        edit([&](Bench& bench) -> Result<void> {
            const auto team = bench.editor.create(schema::kTeam, {{field::kTeamName, Value{std::string{"Gliders"}}}});
            if (!team) return team.error();
            const auto member = bench.editor.create(schema::kTeamMembership, {{field::kMembershipTeam, Value{*team}},
                                                                              {field::kMembershipPerson, Value{zoe}}});
            return member ? Result<void>{} : Result<void>{member.error()};
        });

        FoundPeopleModel model{context(), "glid"};

        QCOMPARE(column(model, "name"), (QVariantList{"Zoe Zeller"}));
    }

    void a_name_that_changes_changes_where_it_is_shown() {
        const Uuid boss = desk_->person("Jana", "Vogt");
        desk_->person("Zoe", "Zeller", boss);
        desk_->settle();
        PeopleModel model{context()};
        Watch watch{model};
        QVERIFY(column(model, "managerName").contains("Jana Vogt"));

        edit([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, boss, {{field::kEmployeeLast, Value{std::string{"Stein"}}}});
        });

        QVERIFY(column(model, "managerName").contains("Jana Stein"));
        QVERIFY(column(model, "name").contains("Jana Stein"));
    }

    void a_letter_in_a_note_composes_no_list_of_meetings_anew() {
        const auto typed = [](EntityNumber entity) {
            return store::Change{.entity = entity, .id = {}, .fields = {}};
        };
        class Todos : public TodosModel {
          public:
            using TodosModel::concerns;
            using TodosModel::TodosModel;
        };
        class Today : public TodayModel {
          public:
            using TodayModel::concerns;
            using TodayModel::TodayModel;
        };
        class Meetings : public MeetingsModel {
          public:
            using MeetingsModel::concerns;
            using MeetingsModel::MeetingsModel;
        };
        const Todos todos{context()};
        const Today day{context()};
        const Meetings meetings{context(), {}};

        for (const EntityNumber note : {schema::kSharedNote, schema::kPrivateNote, schema::kComment}) {
            QVERIFY(!todos.concerns(typed(note)) && !day.concerns(typed(note)) && !meetings.concerns(typed(note)));
        }
        for (const EntityNumber row : {schema::kTalkingPoint, schema::kOccurrence, schema::kActionItem}) {
            QVERIFY(todos.concerns(typed(row)) && day.concerns(typed(row)) && meetings.concerns(typed(row)));
        }
    }

    void comments_stand_under_what_they_answer() {
        const Uuid point = desk_->point(series_, occurrence_, "p");
        std::vector<Uuid> ids;
        const auto comment = [&](const char* text, const Uuid& parent) {
            edit([&](Bench& bench) -> Result<void> {
                std::vector<Assignment> fields{{field::kCommentPoint, Value{point}},
                                               {field::kCommentSeries, Value{series_}},
                                               {field::kCommentText, Value{std::string{text}}}};
                if (!parent.isNil()) fields.emplace_back(field::kCommentParent, Value{parent});
                const auto made = bench.editor.create(schema::kComment, fields);
                if (made) ids.push_back(*made);
                return made ? Result<void>{} : Result<void>{made.error()};
            });
        };
        comment("first", {});
        comment("second", {});
        comment("answer to first", ids[0]);
        comment("deeper", ids[2]);
        CommentsModel model{context(), point};

        QCOMPARE(column(model, "text"), (QVariantList{"first", "answer to first", "deeper", "second"}));
        QCOMPARE(column(model, "depth"), (QVariantList{0, 1, 2, 0}));
    }
};

QTEST_MAIN(ModelsTest)
#include "models_test.moc"
