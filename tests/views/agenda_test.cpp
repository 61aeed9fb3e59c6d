// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/views/app_context.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// The agenda with a real store and engine behind it.
class AgendaTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    QString series_;
    QString occurrence_;
    QString ben_;

    QAbstractItemModel* agenda() {
        desk_->settle();
        return app_->model("agenda", QVariantMap{{"series", series_}, {"occurrence", occurrence_}});
    }
    static QVariant at(QAbstractItemModel* model, int row, const char* role) {
        return model->data(model->index(row, 0), model->roleNames().key(role, -1));
    }
    static QStringList column(QAbstractItemModel* model, const char* role) {
        QStringList values;
        for (int i = 0; i < model->rowCount(); ++i) values << at(model, i, role).toString();
        return values;
    }
    QString idOf(const char* title) {
        auto* model = agenda();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (at(model, i, "title") == QString::fromUtf8(title)) return at(model, i, "id").toString();
        }
        return {};
    }
    QString titles() { return column(agenda(), "title").join(u'|'); }
    Record row(EntityNumber entity, const QString& id) { return **desk_->reader().find(entity, idFrom(id)); }
    int count(EntityNumber entity) { return static_cast<int>(desk_->reader().count({.entity = entity}).valueOr(99)); }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        const Uuid ben = desk_->person("Ben", "Adeyemi");
        ben_ = toText(ben);
        const auto [series, occurrence] = desk_->oneOnOne(ben);
        series_ = toText(series);
        occurrence_ = toText(occurrence);
        desk_->settle();
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void a_private_point_stands_in_the_list_and_is_a_row_of_its_author_alone() {
        app_->addPoint(series_, occurrence_, "first");
        app_->addPrivatePoint(series_, occurrence_, "secret");
        app_->addPoint(series_, occurrence_, "last");

        QCOMPARE(titles(), QStringLiteral("first|secret|last"));
        QCOMPARE(column(agenda(), "kind").join(u'|'), QStringLiteral("point|private|point"));
        QCOMPARE(count(schema::kPrivatePoint), 1);
        QCOMPARE(count(schema::kTalkingPoint), 2);
        const auto scopes = desk_->reader().scopesOf(schema::kPrivatePoint, idFrom(idOf("secret")));
        QVERIFY(scopes.ok());
    }

    void points_of_both_kinds_move_past_each_other() {
        app_->addPoint(series_, occurrence_, "a");
        app_->addPrivatePoint(series_, occurrence_, "b");
        app_->addPoint(series_, occurrence_, "c");

        app_->movePoint(idOf("c"), idOf("a"), idOf("b"));
        QCOMPARE(titles(), QStringLiteral("a|c|b"));
        app_->movePoint(idOf("b"), {}, idOf("a"));
        QCOMPARE(titles(), QStringLiteral("b|a|c"));
        app_->movePoint(idOf("b"), idOf("c"), {});
        QCOMPARE(titles(), QStringLiteral("a|c|b"));
    }

    void any_walk_of_moves_gives_the_order_that_was_asked_for() {
        QStringList wanted;
        for (int i = 0; i < 8; ++i) {
            const QString title{QChar(u'a' + i)};
            if (i % 3 == 0)
                app_->addPrivatePoint(series_, occurrence_, title);
            else
                app_->addPoint(series_, occurrence_, title);
            wanted << title;
        }
        std::mt19937 random{7};
        for (int step = 0; step < 60; ++step) {
            const int from = static_cast<int>(random() % 8);
            const int to = static_cast<int>(random() % 8);
            const QString title = wanted.takeAt(from);
            const QString after = to > 0 ? idOf(wanted.at(to - 1).toUtf8()) : QString{};
            const QString before = to < 7 ? idOf(wanted.at(to).toUtf8()) : QString{};
            wanted.insert(to, title);
            app_->movePoint(idOf(title.toUtf8()), after, before);
            QCOMPARE(titles(), wanted.join(u'|'));
        }
    }

    void a_private_point_is_ticked_renamed_and_timed_like_any_other() {
        app_->addPrivatePoint(series_, occurrence_, "secret (5 min)");
        const QString id = idOf("secret");
        QCOMPARE(at(agenda(), 0, "minutes").toInt(), 5);

        app_->tickPoint(id, occurrence_, true);
        app_->renamePoint(id, "still secret");
        app_->setPointMinutes(id, 20);

        QCOMPARE(titles(), QStringLiteral("still secret"));
        QCOMPARE(at(agenda(), 0, "ticked").toBool(), true);
        QCOMPARE(at(agenda(), 0, "minutes").toInt(), 20);
        app_->setPointMinutes(id, 0);
        QCOMPARE(at(agenda(), 0, "minutes").toInt(), 0);
        app_->tickPoint(id, occurrence_, false);
        QCOMPARE(at(agenda(), 0, "ticked").toBool(), false);
    }

    void sharing_a_private_point_keeps_its_place_title_time_and_tick() {
        app_->addPoint(series_, occurrence_, "a");
        app_->addPrivatePoint(series_, occurrence_, "b (15 min)");
        app_->addPoint(series_, occurrence_, "c");
        app_->tickPoint(idOf("b"), occurrence_, true);
        desk_->settle();

        const QString shared = app_->sharePoint(idOf("b"));

        QVERIFY(!shared.isEmpty());
        QCOMPARE(titles(), QStringLiteral("a|b|c"));
        QCOMPARE(column(agenda(), "kind").join(u'|'), QStringLiteral("point|point|point"));
        QCOMPARE(at(agenda(), 1, "minutes").toInt(), 15);
        QCOMPARE(at(agenda(), 1, "ticked").toBool(), true);
        QCOMPARE(count(schema::kPrivatePoint), 0);
        QVERIFY(app_->sharePoint(shared).isEmpty());
    }

    void a_section_is_no_point_to_discuss() {
        app_->addPoint(series_, occurrence_, "# Review");
        app_->addPoint(series_, occurrence_, "one");

        QCOMPARE(column(agenda(), "kind").join(u'|'), QStringLiteral("section|point"));
        auto* meetings = app_->model("meetings", series_);
        QCOMPARE(at(meetings, 0, "openPoints").toInt(), 1);
        auto* occurrences = app_->model("occurrences", series_);
        QCOMPARE(at(occurrences, 0, "points").toInt(), 1);
    }

    void a_template_adds_its_points_as_one_step_and_fills_sections_that_are_there() {
        app_->addPoint(series_, occurrence_, "# Review");
        app_->addPoint(series_, occurrence_, "old");
        app_->addPoint(series_, occurrence_, "# Close");
        desk_->settle();
        const auto before = desk_->reader().outboxCount().valueOr(0);

        const QStringList made =
            app_->addPoints(series_, occurrence_, "# Review\nnew (5 min)\n# Later\nlast\n# Close\nend");

        QCOMPARE(made.size(), 4);
        QCOMPARE(titles(), QStringLiteral("Review|old|new|Close|end|Later|last"));
        QCOMPARE(desk_->reader().outboxCount().valueOr(0), before + 1);
        app_->undo();
        QCOMPARE(titles(), QStringLiteral("Review|old|Close"));
    }

    void every_built_in_template_has_points_in_both_languages() {
        for (const char* language : {"en", "de"}) {
            app_->setLanguage(language);
            desk_->settle();
            auto* templates = app_->model("templates", QString::fromUtf8(language));
            QCOMPARE(templates->rowCount(), 10);
            for (int i = 0; i < 10; ++i) {
                const QString points = at(templates, i, "points").toString();
                const QVariantList lines = app_->pointsIn(points);
                QVERIFY(lines.size() >= 4);
                QVERIFY(!at(templates, i, "name").toString().isEmpty());
                QCOMPARE(app_->textOfPoints(lines), QString{points}.remove("# "));
            }
        }
    }

    void a_template_of_the_company_stands_before_those_that_come_along() {
        const QString id = app_->create("agenda_template", {{"name", "Ours"}, {"points", "one\ntwo"}});
        desk_->settle();

        auto* templates = app_->model("templates", QString{});

        QCOMPARE(templates->rowCount(), 11);
        QCOMPARE(at(templates, 0, "id").toString(), id);
        QCOMPARE(at(templates, 0, "own").toBool(), true);
        QCOMPARE(at(templates, 0, "mine").toBool(), true);
        QCOMPARE(at(templates, 1, "own").toBool(), false);
    }

    void whoever_a_text_mentions_is_noted_and_taken_off_again() {
        app_->addPoint(series_, occurrence_, "Ask @Ben about it");
        const QString point = idOf("Ask @Ben about it");
        const Value ben{std::vector<Uuid>{idFrom(ben_)}};
        QCOMPARE(row(schema::kTalkingPoint, point).value(field::kPointMentions), ben);

        app_->renamePoint(point, "Ask somebody");
        app_->addComment(point, {}, "@Ben Adeyemi, and @nobody");
        desk_->settle();

        const Value mentioned = row(schema::kTalkingPoint, point).value(field::kPointMentions);
        QVERIFY(mentioned == Value{} || mentioned == Value{std::vector<Uuid>{}});
        const auto comments = desk_->reader().list({.entity = schema::kComment});
        QCOMPARE(comments->front().value(field::kCommentMentions), ben);
    }

    void one_can_mention_everybody_else_in_the_meeting() {
        const QVariantList people = app_->mentionable(series_);

        QCOMPARE(people.size(), 1);
        QCOMPARE(people.front().toMap().value("text").toString(), QStringLiteral("Ben"));
        QCOMPARE(people.front().toMap().value("id").toString(), ben_);
    }

    void a_link_of_the_web_belongs_to_its_point_and_another_is_refused() {
        QSignalSpy failed{app_.get(), &AppContext::editFailed};
        app_->addPoint(series_, occurrence_, "point");
        const QString point = idOf("point");

        app_->addLink(point, "https://wiki.example/runbook", "");
        app_->addLink(point, " https://wiki.example/b ", "B");
        app_->addLink(point, "javascript:alert(1)", "click me");
        desk_->settle();

        auto* links = app_->model("links", point);
        QCOMPARE(column(links, "title").join(u'|'), QStringLiteral("wiki.example|B"));
        QCOMPARE(at(agenda(), 0, "linkCount").toInt(), 2);
        QCOMPARE(failed.count(), 1);
    }

    void a_link_that_another_program_wrote_leads_nowhere_unless_it_is_one_of_the_web() {
        app_->addPoint(series_, occurrence_, "point");
        const QString point = idOf("point");
        app_->create("point_link", {{"point", point}, {"series", series_}, {"address", "file:///etc/passwd"}});
        desk_->settle();

        QCOMPARE(app_->model("links", point)->rowCount(), 0);
    }

    void an_action_item_made_of_a_point_belongs_to_it_and_none_is_made_of_a_private_one() {
        app_->addPoint(series_, occurrence_, "open");
        app_->addPrivatePoint(series_, occurrence_, "hidden");

        const QString ofOpen = app_->addActionFrom(idOf("open"));
        const QString ofHidden = app_->addActionFrom(idOf("hidden"));
        desk_->settle();

        QCOMPARE(row(schema::kActionItem, ofOpen).reference(field::kActionPoint), idFrom(idOf("open")));
        QVERIFY(ofHidden.isEmpty());
        QCOMPARE(count(schema::kActionItem), 1);
    }

    void open_action_items_that_are_due_are_suggested_until_they_are_on_the_agenda() {
        const auto due = [&](int days) {
            return instantFrom(desk_->clock().now()).addDays(days);
        };
        app_->addAction(series_, "late", {}, due(-3));
        app_->addAction(series_, "soon", {}, due(2));
        app_->addAction(series_, "far", {}, due(40));
        app_->addAction(series_, "some day", {}, {});
        desk_->settle();
        const QVariantMap of{{"series", series_}, {"occurrence", occurrence_}};

        QCOMPARE(column(app_->model("suggestions", of), "title").join(u'|'), QStringLiteral("late|soon"));
        const QString late = at(app_->model("suggestions", of), 0, "id").toString();
        app_->addPointFrom(late, occurrence_);
        desk_->settle();
        QCOMPARE(column(app_->model("suggestions", of), "title").join(u'|'), QStringLiteral("soon"));
        app_->tickPoint(idOf("late"), occurrence_, true);
        desk_->settle();
        QCOMPARE(column(app_->model("suggestions", of), "title").join(u'|'), QStringLiteral("late|soon"));
    }

    void what_is_no_point_is_neither_ticked_nor_moved() {
        QSignalSpy failed{app_.get(), &AppContext::editFailed};
        app_->tickPoint(series_, occurrence_, true);
        app_->movePoint("nothing", {}, {});
        desk_->settle();

        QCOMPARE(failed.count(), 2);
    }
};

QTEST_MAIN(AgendaTest)
#include "agenda_test.moc"
