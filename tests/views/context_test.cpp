// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/views/app_context.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QJSEngine>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

QVariant at(QAbstractItemModel* model, int row, const char* role) {
    return model->data(model->index(row, 0), model->roleNames().key(role, -1));
}

class FakeSync : public SyncControl {
  public:
    SyncFigures now;
    SyncFigures figures() const override { return now; }
    std::vector<WaitingStep> waiting(std::size_t) const override { return {}; }
    std::vector<RefusedStep> refused() const override { return {}; }
    void tryNow() override {}
    void setPaused(bool paused) override {
        now.paused = paused;
        emit figuresChanged();
    }
    void countRows() override {}
    void retryRefused(std::uint64_t, const std::optional<QString>&) override {}
    void dropRefused(std::uint64_t) override {}
    void restoreLost(EntityNumber, const Uuid&, FieldNumber, const Stamp&) override {}
};

/// A writer whose disk is full.
class FullQueue : public EditQueue {
  public:
    void post(Work, Done done) override { done(Error{ErrorCode::diskFull, "full"}); }
    Result<void> run(Work) override { return Error{ErrorCode::diskFull, "full"}; }
    void watch(std::shared_ptr<CommitWatcher>) override {}
    void unwatch(std::shared_ptr<CommitWatcher>) override {}
};

}  // namespace

class ContextTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<FakeSync> sync_;
    std::unique_ptr<AppContext> app_;
    QString other_;

    /// The newest row with that title, once everything posted is done.
    QString titled(EntityNumber entity, FieldNumber field, const char* title) {
        desk_->settle();
        const auto rows = desk_->reader().list({.entity = entity});
        for (const Record& row : *rows) {
            if (row.text(field) == title) return toText(row.id);
        }
        return {};
    }
    QString pointCalled(const char* title) { return titled(schema::kTalkingPoint, field::kPointTitle, title); }
    QString actionCalled(const char* title) { return titled(schema::kActionItem, field::kActionTitle, title); }

    QString oneOnOne(const char* rule, std::int64_t inMilliseconds) {
        return app_->meetings()->create({{"kind", "oneOnOne"},
                                         {"people", QStringList{other_}},
                                         {"rule", rule},
                                         {"starts", instantFrom(desk_->clock().now() + inMilliseconds)}});
    }
    std::uint64_t waiting() { return desk_->reader().outboxCount().valueOr(0); }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        sync_ = std::make_unique<FakeSync>();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), sync_.get());
        other_ = toText(desk_->person("Ben", "Adeyemi"));
        desk_->settle();
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        sync_.reset();
        desk_.reset();
    }

    void a_new_one_on_one_is_one_mutation_with_people_and_occurrences() {
        const auto before = waiting();

        const QString series = oneOnOne("FREQ=WEEKLY;INTERVAL=2", 3'600'000);
        desk_->settle();

        QVERIFY(!series.isEmpty());
        QCOMPARE(waiting(), before + 1);
        auto* occurrences = app_->model("occurrences", series);
        QCOMPARE(occurrences->rowCount(), 2);
        auto* meetings = app_->model("meetings", series);
        QCOMPARE(meetings->rowCount(), 1);
        QCOMPARE(at(meetings, 0, "people").toList().size(), 2);
        QCOMPARE(at(meetings, 0, "kind").toString(), QStringLiteral("oneOnOne"));
    }

    void a_one_on_one_with_oneself_or_nobody_is_refused() {
        QSignalSpy failed{app_.get(), &AppContext::editFailed};

        other_ = toText(desk_->me());
        QVERIFY(oneOnOne("FREQ=WEEKLY", 60'000).isEmpty());
        other_ = QStringLiteral("nobody");
        QVERIFY(oneOnOne("FREQ=WEEKLY", 60'000).isEmpty());

        QCOMPARE(failed.count(), 2);
    }

    void a_point_is_added_renamed_ticked_and_finished_into_the_next_occurrence() {
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        auto* occurrences = app_->model("occurrences", series);
        const QString first = at(occurrences, 1, "occurrenceId").toString();
        app_->addPoint(series, first, "  done  ");
        app_->addPoint(series, first, "open");
        app_->addPoint(series, first, "   ");
        const QString done = pointCalled("done");
        const QString open = pointCalled("open");

        app_->tickPoint(done, first, true);
        app_->renamePoint(open, "still open");
        app_->finishMeeting(first);
        desk_->settle();

        occurrences = app_->model("occurrences", series);
        QString next;
        for (int i = 0; i < occurrences->rowCount(); ++i) {
            if (at(occurrences, i, "status") == "planned") next = at(occurrences, i, "occurrenceId").toString();
        }
        auto* agenda = app_->model("agenda", QVariantMap{{"series", series}, {"occurrence", next}});
        QCOMPARE(agenda->rowCount(), 1);
        QCOMPARE(at(agenda, 0, "title").toString(), QStringLiteral("still open"));
        QCOMPARE(at(agenda, 0, "carried").toInt(), 1);
        QCOMPARE(at(agenda, 0, "waiting").toBool(), true);
    }

    void an_action_item_has_owner_and_due_date_and_shows_among_the_to_dos() {
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        const QDateTime yesterday = dayFrom(today(desk_->clock().now()) - 1);

        app_->addAction(series, "Send the numbers", toText(desk_->me()), yesterday);
        const QString id = actionCalled("Send the numbers");

        auto* actions = app_->model("actions", series);
        QCOMPARE(at(actions, 0, "due").toDateTime(), yesterday);
        QCOMPARE(at(actions, 0, "overdue").toBool(), true);
        auto* todos = app_->model("home.todos");
        QCOMPARE(at(todos, 0, "id").toString(), id);
        QCOMPARE(at(todos, 0, "group").toString(), QStringLiteral("overdue"));
        QCOMPARE(at(todos, 0, "daysOverdue").toInt(), 1);

        app_->setActionDone(id, true);
        desk_->settle();
        QVERIFY(at(app_->model("home.todos"), 0, "id").toString() != id);
        QCOMPARE(app_->model("home.done")->rowCount(), 1);
        QCOMPARE(at(app_->model("home.done"), 0, "id").toString(), id);

        desk_->clock().set(desk_->clock().now() + 8LL * 24 * 3600 * 1000);
        app_->setActionOwner(id, other_);
        app_->setActionOwner(id, toText(desk_->me()));
        desk_->settle();
        QCOMPARE(app_->model("home.done")->rowCount(), 0);
    }

    void what_was_removed_comes_back_by_undo() {
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        const QString occurrence = at(app_->model("occurrences", series), 1, "occurrenceId").toString();
        app_->addPoint(series, occurrence, "dear");
        const QString point = pointCalled("dear");
        const QVariantMap place{{"series", series}, {"occurrence", occurrence}};

        app_->remove("talking_point", point);
        desk_->settle();
        QCOMPARE(app_->model("agenda", place)->rowCount(), 0);
        QVERIFY(app_->canUndo());
        app_->undo();
        desk_->settle();

        QCOMPARE(app_->model("agenda", place)->rowCount(), 1);
    }

    void one_can_look_inside_before_everything_has_arrived_and_sync_can_be_paused_meanwhile() {
        app_->setState("firstSync");
        sync_->now = {.online = true, .exchanging = true, .filling = true, .done = 10, .planned = 100};
        emit sync_->figuresChanged();
        QCOMPARE(app_->sync()->state(), QStringLiteral("syncing"));
        QCOMPARE(app_->sync()->secondsLeft(), -1);

        app_->lookInside();
        app_->sync()->pause();

        QCOMPARE(app_->state(), QStringLiteral("ready"));
        QCOMPARE(app_->sync()->state(), QStringLiteral("paused"));
        app_->sync()->resume();
        QCOMPARE(app_->sync()->state(), QStringLiteral("syncing"));
        app_->setState("signedOut");
        app_->lookInside();
        QCOMPARE(app_->state(), QStringLiteral("signedOut"));
    }

    void the_time_left_of_a_fill_follows_from_how_fast_it_went_without_the_pauses() {
        sync_->now = {.online = true, .filling = true, .done = 100, .planned = 1000};
        emit sync_->figuresChanged();
        sync_->now.done = 400;
        emit sync_->figuresChanged();
        QCOMPARE(app_->sync()->secondsLeft(), -1);
        QTRY_VERIFY(app_->sync()->secondsLeft() >= 0);
        // 300 rows in two seconds and a little, 600 are left.
        QVERIFY(app_->sync()->secondsLeft() >= 4);

        sync_->setPaused(true);
        QCOMPARE(app_->sync()->secondsLeft(), -1);
        sync_->setPaused(false);
        QCOMPARE(app_->sync()->secondsLeft(), -1);
    }

    void undo_of_what_somebody_else_has_changed_tells_both_values_and_can_take_the_own_one() {
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        const QString occurrence = at(app_->model("occurrences", series), 1, "occurrenceId").toString();
        app_->addPoint(series, occurrence, "as it was");
        const QString point = pointCalled("as it was");
        app_->renamePoint(point, "mine");
        desk_->settle();
        const Uuid id = idFrom(point);
        const bool changed = desk_
                                 ->elsewhere([&](Bench& bench) -> Result<void> {
                                     auto row = bench.reader.find(schema::kTalkingPoint, id);
                                     if (!row || !*row) return Error{ErrorCode::notFound, "the point"};
                                     Cell& title = (*row)->ensure(field::kPointTitle);
                                     title.value = std::string{"theirs"};
                                     title.stamp = {title.stamp.time + 1, idFrom(other_)};
                                     title.author = idFrom(other_);
                                     return bench.store.write([&](store::Writer& writer) { return writer.put(**row); });
                                 })
                                 .ok();
        QVERIFY(changed);
        QSignalSpy left{app_.get(), &AppContext::leftAsIs};
        QSignalSpy failed{app_.get(), &AppContext::editFailed};

        app_->undo();
        desk_->settle();

        QCOMPARE(left.count(), 1);
        QCOMPARE(failed.count(), 0);
        const QVariantList values = left[0][0].toList();
        QCOMPARE(values.size(), 1);
        const QVariantMap value = values[0].toMap();
        QCOMPARE(value["nowText"].toString(), QStringLiteral("theirs"));
        QCOMPARE(value["wantedText"].toString(), QStringLiteral("as it was"));
        QCOMPARE(value["nowBy"].toString(), app_->person(other_)["name"].toString());
        QVERIFY(value["canTake"].toBool());
        QCOMPARE(pointCalled("theirs"), point);

        app_->takeAnyway(0);
        desk_->settle();

        QCOMPARE(pointCalled("as it was"), point);
    }

    void an_edit_that_the_store_refuses_is_answered_with_the_reason_and_one_that_it_takes_with_none() {
        QJSEngine engine;
        const QJSValue told = engine.newArray();
        engine.globalObject().setProperty("told", told);
        const QJSValue answer = engine.evaluate("reason => { told.push(reason) }");
        QSignalSpy failed{app_.get(), &AppContext::editFailed};
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        const QString occurrence = at(app_->model("occurrences", series), 1, "occurrenceId").toString();

        // 300 letters of two bytes each.
        app_->addPoint(series, occurrence, QString(300, QChar(u'ä')), answer);
        app_->addPoint(series, occurrence, QString(250, QChar(u'ä')), answer);
        desk_->settle();

        QCOMPARE(told.property("length").toInt(), 2);
        QVERIFY(!told.property(0).toString().isEmpty());
        QCOMPARE(told.property(1).toString(), QString{});
        QCOMPARE(failed.count(), 0);
    }

    void the_reason_is_told_to_everybody_where_the_one_who_asked_is_gone() {
        QJSEngine engine;
        const QJSValue answer = engine.evaluate("reason => { gone.show(reason) }");
        QSignalSpy failed{app_.get(), &AppContext::editFailed};

        app_->renamePoint(other_, "nowhere", answer);
        desk_->settle();

        QCOMPARE(failed.count(), 1);
    }

    void what_is_being_written_is_there_for_the_next_window_until_it_is_dropped() {
        app_->keepDraft("point/1", "half a sente");
        QCOMPARE(app_->draft("point/1"), QStringLiteral("half a sente"));

        app_->attach(nullptr, nullptr);
        desk_->settle();
        app_->attach(&desk_->data(), sync_.get());
        QCOMPARE(app_->draft("point/1"), QStringLiteral("half a sente"));

        app_->keepDraft("point/1", {});
        app_->flush();
        app_->attach(nullptr, nullptr);
        app_->attach(&desk_->data(), sync_.get());
        QCOMPARE(app_->draft("point/1"), QString{});
    }

    void a_draft_is_on_the_disk_within_half_a_second_while_one_types_on() {
        QElapsedTimer timer;
        timer.start();
        const auto stored = [&] {
            return desk_->reader().state("draft/field").valueOr(std::nullopt);
        };

        while (!stored() && timer.elapsed() < 2000) {
            app_->keepDraft("field", app_->draft("field") + "x");
            QCoreApplication::processEvents();
        }

        QVERIFY(stored().has_value());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void a_series_of_which_all_is_skipped_or_past_gets_new_occurrences() {
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        const auto toCome = [&] {
            desk_->settle();
            auto* list = app_->model("occurrences", series);
            int count = 0;
            for (int i = 0; i < list->rowCount(); ++i) {
                count += at(list, i, "status") == "planned" &&
                         at(list, i, "starts").toDateTime().toMSecsSinceEpoch() > desk_->clock().now();
            }
            return count;
        };
        QCOMPARE(toCome(), 2);

        app_->meetings()->skip(at(app_->model("occurrences", series), 1, "occurrenceId").toString());
        QCOMPARE(toCome(), 2);

        desk_->clock().set(desk_->clock().now() + 60LL * 24 * 3600 * 1000);
        QCOMPARE(toCome(), 0);
        sync_->now.filling = true;
        app_->planAhead(series);
        QCOMPARE(toCome(), 0);
        sync_->now.filling = false;
        app_->planAhead(series);
        QCOMPARE(toCome(), 2);
        const auto before = waiting();
        app_->planAhead();
        QCOMPARE(toCome(), 2);
        QCOMPARE(waiting(), before);

        app_->undo();
        QCOMPARE(toCome(), 0);
        app_->planAhead(series);
        QCOMPARE(toCome(), 2);
    }

    void nothing_is_planned_for_a_series_of_others() {
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        QVERIFY(desk_
                    ->elsewhere([&](Bench& bench) -> Result<void> {
                        const auto rows = bench.reader.list({.entity = schema::kSeriesParticipant});
                        for (const Record& row : *rows) {
                            if (auto gone = bench.editor.remove(row.entity, row.id); !gone) return gone;
                        }
                        return bench.editor.set(schema::kMeetingSeries, idFrom(series),
                                                {{field::kSeriesOrganiser, Value{idFrom(other_)}}});
                    })
                    .ok());
        desk_->clock().set(desk_->clock().now() + 60LL * 24 * 3600 * 1000);
        const auto before = waiting();

        app_->planAhead();
        desk_->settle();

        QCOMPARE(waiting(), before);
    }

    void an_unknown_field_or_a_value_that_does_not_fit_changes_nothing() {
        QSignalSpy failed{app_.get(), &AppContext::editFailed};
        const auto before = waiting();

        QVERIFY(app_->create("talking_point", {{"no_such", 1}}).isEmpty());
        QVERIFY(app_->create("no_such", {}).isEmpty());
        app_->set("action_item", other_, {{"due", "never"}});
        app_->set("occurrence", other_, {{"status", "exploded"}});
        desk_->settle();

        QCOMPARE(failed.count(), 3);
        QCOMPARE(waiting(), before);
    }

    void a_hostile_name_stays_the_text_that_it_is() {
        const QString name = QStringLiteral("<img src=\"https://evil.example/x\">\u202E'; DROP TABLE employee;--");
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        const QString occurrence = at(app_->model("occurrences", series), 1, "occurrenceId").toString();

        app_->addPoint(series, occurrence, name);
        desk_->settle();

        auto* agenda = app_->model("agenda", QVariantMap{{"series", series}, {"occurrence", occurrence}});
        QCOMPARE(at(agenda, 0, "title").toString(), name);
    }

    void a_rename_of_a_removed_point_gives_the_text_back() {
        const QString series = oneOnOne("FREQ=WEEKLY", 60'000);
        const QString occurrence = at(app_->model("occurrences", series), 1, "occurrenceId").toString();
        app_->addPoint(series, occurrence, "dear");
        const QString point = pointCalled("dear");
        app_->remove("talking_point", point);
        desk_->settle();
        QSignalSpy failed{app_.get(), &AppContext::editFailed};

        app_->renamePoint(point, "a long and good title");
        desk_->settle();

        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].toString(), app_->wording().edit(ErrorCode::dead));
        QCOMPARE(failed[0][1].toString(), QStringLiteral("a long and good title"));
    }

    void a_full_disk_is_a_state_that_ends_with_the_next_commit() {
        FullQueue queue;
        LocalData data{schema::kSchema, desk_->reader(), desk_->clock(), desk_->me()};
        data.setQueue(&queue);
        AppContext app;
        app.attach(&data, nullptr);
        QSignalSpy failed{&app, &AppContext::editFailed};
        QSignalSpy told{&app, &AppContext::writeTroubleChanged};

        for (int i = 0; i < 50; ++i) data.post([](Bench&) { return Result<void>{}; });
        QCOMPARE(failed.count(), 0);
        QCOMPARE(told.count(), 1);
        QVERIFY(app.writeTrouble().contains("full"));
        app.renamePoint(other_, "typed");
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][1].toString(), QStringLiteral("typed"));
        data.deliver({{store::ChangeKind::added, schema::kTalkingPoint, {}, {}}});
        QCoreApplication::processEvents();

        QVERIFY(app.writeTrouble().isEmpty());
        app.attach(nullptr, nullptr);
    }

    void a_clock_that_is_wrong_is_named_as_the_reason() {
        sync_->now.online = true;
        sync_->now.clockOffset = -180'000;
        emit sync_->figuresChanged();

        QCOMPARE(app_->sync()->state(), QStringLiteral("attention"));
        QVERIFY(app_->sync()->trouble().contains("3"));
        QVERIFY(app_->sync()->trouble().contains("slow"));
    }

    void text_is_never_smaller_than_normal_nor_larger_than_twice() {
        app_->setTextPercent(300);
        QCOMPARE(app_->textPercent(), 200);
        app_->setTextPercent(20);
        QCOMPARE(app_->textPercent(), 100);
    }

    void generic_lists_that_no_view_holds_do_not_pile_up() {
        Directory people{desk_->data()};
        const Wording wording;
        ModelShelf shelf{{desk_->data(), people, wording}, sync_.get()};

        for (int i = 0; i < 300; ++i) {
            QVERIFY(shelf.model("list.talking_point", QVariantMap{{"title", QString::number(i)}}) != nullptr);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        QVERIFY(static_cast<std::size_t>(shelf.findChildren<QAbstractItemModel*>().size()) <= ModelShelf::kKept);
    }

    void the_sync_chip_says_what_matters_most() {
        SyncStatus* status = app_->sync();
        const auto show = [&](auto change) {
            change(sync_->now);
            emit sync_->figuresChanged();
            return status->state();
        };

        QCOMPARE(show([](SyncFigures&) {}), QStringLiteral("offline"));
        QCOMPARE(show([](SyncFigures& now) { now.online = true; }), QStringLiteral("upToDate"));
        QCOMPARE(show([](SyncFigures& now) { now.filling = true; }), QStringLiteral("syncing"));
        QCOMPARE(show([](SyncFigures& now) { now.clockOffset = -120'000; }), QStringLiteral("attention"));
        QCOMPARE(show([](SyncFigures& now) {
                     now.clockOffset = 0;
                     now.refused = 1;
                 }),
                 QStringLiteral("attention"));
    }

    void lists_that_no_view_holds_do_not_pile_up() {
        Directory people{desk_->data()};
        const Wording wording;
        ModelShelf shelf{{desk_->data(), people, wording}, sync_.get()};
        auto* used = shelf.model("search", "used");
        const QSignalSpy view{used, &QAbstractItemModel::rowsInserted};

        for (int i = 0; i < 300; ++i) QVERIFY(shelf.model("search", QString::number(i)) != nullptr);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        QVERIFY(static_cast<std::size_t>(shelf.findChildren<QAbstractItemModel*>().size()) <= ModelShelf::kKept);
        QCOMPARE(shelf.model("search", "used"), used);
        QVERIFY(app_->model("no.such") == nullptr);
    }
};

QTEST_MAIN(ContextTest)
#include "context_test.moc"
