// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/views/sync_models.h"
#include "models/views/sync_status.h"
#include "tests/engine/office.h"
#include "tests/views/sync_control.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

/// A report's window over a real store and engine, and the manager's device that disagrees.
struct Two {
    Two()
        : mine(office.world, office.report, 1),
          other(office.world, office.manager, 2),
          data(schema::kSchema, *mine.reader, mine.clock, office.report),
          people(data),
          control(mine) {
        status.attach(&control, &data, &wording);
        settled = office.sync(mine) && office.sync(other);
    }

    bool sync() {
        office.world.advance(1000);
        settled = office.sync(mine) && office.sync(other) && office.sync(mine);
        store::ChangeSet changes{{.entity = schema::kTalkingPoint}};
        data.deliver(changes);
        control.tell();
        QCoreApplication::processEvents();
        return settled;
    }
    Uuid point(test::Desk& at, const char* title) {
        auto made = at.engine->create(schema::kTalkingPoint, {{field::kPointSeries, Value{office.series}},
                                                              {field::kPointTitle, Value{std::string{title}}},
                                                              {field::kPointRaised, Value{office.occurrence}}});
        return made.valueOr({});
    }
    Result<void> comment(const Uuid& point, const char* text) {
        auto made = mine.engine->create(schema::kComment, {{field::kCommentPoint, Value{point}},
                                                           {field::kCommentSeries, Value{office.series}},
                                                           {field::kCommentText, Value{std::string{text}}}});
        return made ? Result<void>{} : Result<void>{made.error()};
    }
    /// Writes to a point that the manager has removed: refused at the next sync.
    bool refuse(const std::vector<Assignment>& fields) {
        const Uuid gone = point(mine, "dear");
        if (!sync() || !sync() || !other.engine->remove(schema::kTalkingPoint, gone) || !office.sync(other))
            return false;
        return mine.engine->set(schema::kTalkingPoint, gone, fields).ok() && sync();
    }
    /// What waits is refused, for one has been sent out of the meeting; then one is let in again.
    QString refuseWhatWaits() {
        const auto participant = merge::derivedId(
            *schema::kSchema.entity(schema::kSeriesParticipant),
            {{field::kParticipantSeries, office.series}, {field::kParticipantPerson, office.report}}, office.manager);
        if (!other.engine->remove(schema::kSeriesParticipant, participant) || !office.sync(other) || !sync()) return {};
        if (!other.engine->restore(schema::kSeriesParticipant, participant) || !office.sync(other) || !sync())
            return {};
        const auto steps = control.refused();
        return steps.empty() ? QString{} : QString::number(steps.front().number);
    }
    QStringList comments() {
        QStringList all;
        for (const Record& row : mine.reader->list({.entity = schema::kComment}).valueOr({})) {
            all << QString::fromStdString(row.text(field::kCommentText));
        }
        return all;
    }
    PageContext context() { return {data, people, wording}; }

    test::Office office;
    test::Desk mine;
    test::Desk other;
    Wording wording;
    LocalData data;
    Directory people;
    test::DeskControl control;
    SyncStatus status;
    bool settled = false;
};

QVariant at(const RowListModel& model, int row, const char* role) {
    return model.get(row, QString::fromLatin1(role));
}

}  // namespace

class SyncTest : public QObject {
    Q_OBJECT

  private slots:
    void what_waits_is_listed_in_the_order_of_sending() {
        Two two;
        two.point(two.mine, "first");
        two.point(two.mine, "second");

        WaitingModel model{two.context(), &two.control};

        QCOMPARE(model.count(), 2);
        QCOMPARE(at(model, 0, "title").toString(), QStringLiteral("Talking point: “first”"));
        QCOMPARE(at(model, 1, "detail").toString(), QStringLiteral("new · 1:1"));
        QCOMPARE(at(model, 1, "index").toInt(), 2);
        QCOMPARE(at(model, 1, "total").toInt(), 2);
        QCOMPARE(at(model, 1, "module").toString(), QStringLiteral("meetings"));
    }

    void a_refused_text_is_kept_and_can_be_copied() {
        Two two;
        QVERIFY(two.refuse({{field::kPointTitle, Value{std::string{"rewritten"}}}}));
        RefusedModel model{two.context(), &two.control};

        QCOMPARE(model.count(), 1);
        QCOMPARE(two.status.refused(), 1);
        QCOMPARE(at(model, 0, "keptText").toString(), QStringLiteral("rewritten"));
        QCOMPARE(at(model, 0, "texts").toInt(), 1);
        QVERIFY(!at(model, 0, "reason").toString().isEmpty());
        two.status.copyRefused(at(model, 0, "id").toString());

        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("rewritten"));
    }

    void an_edited_text_is_what_is_sent_again() {
        Two two;
        const Uuid point = two.point(two.mine, "p");
        QVERIFY(two.sync());
        QVERIFY(two.comment(point, "once more").ok());
        const QString id = two.refuseWhatWaits();
        QVERIFY(!id.isEmpty());

        two.status.retryRefused(id, QStringLiteral("milder"));

        QVERIFY(two.control.last.ok());
        QCOMPARE(two.status.refused(), 0);
        QCOMPARE(two.comments(), (QStringList{"milder"}));
    }

    void an_emptied_text_never_sends_what_it_was() {
        Two two;
        const Uuid point = two.point(two.mine, "p");
        QVERIFY(two.sync());
        QVERIFY(two.comment(point, "once more").ok());
        const QString id = two.refuseWhatWaits();

        two.status.retryRefused(id, {});

        QVERIFY(!two.comments().contains("once more"));
        QCOMPARE(two.status.refused(), two.control.last.ok() ? 0 : 1);
    }

    void a_refused_tick_has_no_text_and_is_sent_again_as_it_was() {
        Two two;
        QVERIFY(two.refuse({{field::kPointDiscussed, Value{two.office.occurrence}}}));
        RefusedModel model{two.context(), &two.control};
        QCOMPARE(at(model, 0, "keptText").toString(), QString{});
        QCOMPARE(at(model, 0, "texts").toInt(), 0);

        two.status.sendAgain(at(model, 0, "id").toString());

        // The row is gone, so it is refused at once and stays in the list.
        QCOMPARE(two.control.last.ok(), false);
        QCOMPARE(two.status.refused(), 1);
    }

    void several_texts_are_not_poured_into_the_first() {
        Two two;
        QVERIFY(two.mine.engine
                    ->together([&]() -> Result<void> {
                        const Uuid point = two.point(two.mine, "One");
                        return two.comment(point, "Two");
                    })
                    .ok());
        const QString id = two.refuseWhatWaits();
        RefusedModel model{two.context(), &two.control};
        QCOMPARE(at(model, 0, "texts").toInt(), 2);
        QCOMPARE(at(model, 0, "keptText").toString(), QStringLiteral("One\nTwo"));

        two.status.retryRefused(id, QStringLiteral("One\nTwo and more"));

        QVERIFY2(two.control.last.ok(), two.control.last.ok() ? "" : two.control.last.error().detail.c_str());
        QCOMPARE(two.comments(), (QStringList{"Two"}));
    }

    void what_is_dropped_is_gone() {
        Two two;
        QVERIFY(two.refuse({{field::kPointTitle, Value{std::string{"rewritten"}}}}));
        RefusedModel model{two.context(), &two.control};

        two.status.dropRefused(at(model, 0, "id").toString());

        QCOMPARE(model.count(), 0);
        QCOMPARE(two.status.refused(), 0);
    }

    void a_value_that_lost_is_listed_and_comes_back() {
        Two two;
        const Uuid point = two.point(two.mine, "title");
        QVERIFY(two.sync());
        QVERIFY(
            two.mine.engine->set(schema::kTalkingPoint, point, {{field::kPointTitle, Value{std::string{"of mine"}}}})
                .ok());
        two.office.world.advance(1000);
        QVERIFY(
            two.other.engine->set(schema::kTalkingPoint, point, {{field::kPointTitle, Value{std::string{"of theirs"}}}})
                .ok());
        QVERIFY(two.sync());
        MergedModel model{two.context()};
        QCOMPARE(model.count(), 1);
        QCOMPARE(at(model, 0, "field").toString(), QStringLiteral("Title"));
        QCOMPARE(at(model, 0, "nowText").toString(), QStringLiteral("of theirs"));
        QCOMPARE(at(model, 0, "lostText").toString(), QStringLiteral("of mine"));
        QCOMPARE(at(model, 0, "lostBy").toString(), QStringLiteral("you"));

        two.status.restoreLost(at(model, 0, "id").toString());

        QVERIFY(two.control.last.ok());
        QVERIFY(two.sync());
        QCOMPARE(two.other.row(schema::kTalkingPoint, point).text(field::kPointTitle), std::string("of mine"));
    }

    void two_moves_of_one_point_are_neither_counted_nor_listed_as_merged() {
        Two two;
        const Uuid first = two.point(two.mine, "a");
        const Uuid second = two.point(two.mine, "b");
        const Uuid third = two.point(two.mine, "c");
        QVERIFY(two.sync());
        QVERIFY(two.mine.engine->move(schema::kTalkingPoint, first, second, third).ok());
        two.office.world.advance(1000);
        QVERIFY(two.other.engine->move(schema::kTalkingPoint, first, third, {}).ok());
        QVERIFY(two.sync());
        QVERIFY(!two.mine.reader->superseded(0)->empty());

        MergedModel model{two.context()};

        QCOMPARE(model.count(), 0);
        QCOMPARE(two.status.merged(), 0);
    }

    void what_is_on_this_device_is_counted_by_module() {
        Two two;
        DeviceModel model{two.context()};

        QCOMPARE(model.count(), 3);
        QCOMPARE(at(model, 0, "id").toString(), QStringLiteral("meetings"));
        QCOMPARE(at(model, 0, "rows").toInt(), 1);
        QCOMPARE(at(model, 1, "id").toString(), QStringLiteral("goals"));
        QCOMPARE(at(model, 1, "rows").toInt(), 0);
        QCOMPARE(at(model, 2, "rows").toInt(), 4);
    }

    void the_count_of_merged_values_is_the_length_of_the_list() {
        Two two;
        const auto action = two.mine.engine->create(
            schema::kActionItem,
            {{field::kActionSeries, Value{two.office.series}}, {field::kActionTitle, Value{std::string{"t"}}}});
        QVERIFY(two.sync());
        for (test::Desk* desk : {&two.mine, &two.other}) {
            two.office.world.advance(1000);
            const std::string text = desk == &two.mine ? "mine" : "theirs";
            QVERIFY(desk->engine->set(schema::kActionItem, *action, {{field::kActionTitle, Value{text}}}).ok());
            QVERIFY(
                desk->engine->set(schema::kActionItem, *action, {{field::kActionDue, Value{std::int64_t(text.size())}}})
                    .ok());
        }
        QVERIFY(two.sync());

        MergedModel model{two.context()};

        QCOMPARE(model.count(), 2);
        QCOMPARE(two.status.merged(), 2);
    }
};

QTEST_MAIN(SyncTest)
#include "sync_test.moc"
