// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/store/import_news.h"
#include "models/views/app_context.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr std::int64_t kHour = domain::kNoticeHour;

/// A device without a server, whose sync is still loading everything where a test wants it so.
class Loading : public SyncControl {
  public:
    SyncFigures now;
    SyncFigures figures() const override { return now; }
    std::vector<WaitingStep> waiting(std::size_t) const override { return {}; }
    std::vector<RefusedStep> refused() const override { return {}; }
    void tryNow() override {}
    void setPaused(bool) override {}
    void countRows() override {}
    void retryRefused(std::uint64_t, const std::optional<QString>&) override {}
    void dropRefused(std::uint64_t) override {}
    void restoreLost(EntityNumber, const Uuid&, FieldNumber, const Stamp&) override {}
};

domain::Notice notice(std::uint8_t id, std::int64_t at, std::uint64_t sequence) {
    domain::Notice one{.kind = domain::NoticeKind::point, .at = at, .sequence = sequence};
    one.subject.bytes[15] = id;
    return one;
}

}  // namespace

class NoticesTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<Loading> sync_;
    std::unique_ptr<AppContext> app_;
    Uuid ben_;
    std::pair<Uuid, Uuid> meeting_;

    Notices& notices() { return *app_->notices(); }
    QString at(int row, const char* role) { return notices().list()->get(row, QString::fromLatin1(role)).toString(); }
    void begin() {
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), sync_.get());
        notices().compose();
    }
    /// The row as if Ben had made it on his device.
    void byBen(EntityNumber entity, const Uuid& id) {
        const auto done = desk_->elsewhere([&](Bench& bench) {
            return bench.store.write([&](store::Writer& writer) -> Result<void> {
                auto row = writer.find(entity, id);
                if (!row || !*row) return Error{ErrorCode::notFound, "no such row"};
                (*row)->author = ben_;
                for (Cell& cell : (*row)->cells) cell.author = ben_;
                return writer.put(**row);
            });
        });
        QVERIFY(done.ok());
    }
    void pointByBen(const char* title) {
        byBen(schema::kTalkingPoint, desk_->point(meeting_.first, meeting_.second, title));
    }
    void look() {
        desk_->settle();
        notices().compose();
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        sync_ = std::make_unique<Loading>();
        ben_ = desk_->person("Ben", "Adeyemi");
        meeting_ = desk_->oneOnOne(ben_);
        // Over for long, so that nothing reminds of it.
        desk_->clock().set(desk_->clock().now() + 4 * 24 * kHour);
        begin();
    }
    void cleanup() {
        app_.reset();
        desk_.reset();
        sync_.reset();
    }

    void a_point_of_somebody_else_is_listed_with_its_meeting_and_is_unread() {
        QCOMPARE(notices().unread(), 0);
        pointByBen("Budget");
        desk_->point(meeting_.first, meeting_.second, "My own");
        look();

        QCOMPARE(notices().list()->rowCount(), 1);
        QCOMPARE(at(0, "kind"), QString("point"));
        QCOMPARE(at(0, "title"), QString("Ben Adeyemi added a talking point"));
        QCOMPARE(at(0, "text"), QString::fromUtf8("Ben Adeyemi · Budget"));
        QCOMPARE(at(0, "seriesId"), toText(meeting_.first));
        QCOMPARE(notices().unread(), 1);
    }

    void the_list_follows_by_itself() {
        QSignalSpy changed{&notices(), &Notices::changed};
        pointByBen("Budget");
        QTRY_COMPARE(notices().unread(), 1);
        QVERIFY(changed.count() > 0);
    }

    void what_was_seen_stays_seen_after_a_restart_and_on_another_device() {
        pointByBen("Budget");
        look();
        notices().markSeen();
        QCOMPARE(notices().unread(), 0);
        look();
        QCOMPARE(notices().unread(), 0);

        app_.reset();
        begin();

        QCOMPARE(notices().list()->rowCount(), 1);
        QCOMPARE(notices().unread(), 0);
        const auto rows = desk_->reader().list({.entity = schema::kPersonalSettings});
        QCOMPARE(rows->size(), std::size_t{1});
        QVERIFY(rows->front().number(field::kSettingsSeen) > 0);

        pointByBen("Another");
        look();
        QCOMPARE(notices().unread(), 1);
    }

    void seeing_and_switching_is_nothing_that_an_undo_takes_back() {
        pointByBen("Budget");
        look();
        QVERIFY(!app_->canUndo() || (app_->undo(), desk_->settle(), true));
        const bool before = app_->canUndo();

        notices().markSeen();
        notices().setReminders(false);
        desk_->settle();

        QCOMPARE(app_->canUndo(), before);
        app_->undo();
        look();
        QCOMPARE(notices().reminders(), false);
    }

    void each_thing_is_told_once_also_after_a_restart() {
        pointByBen("Budget");
        look();
        QCOMPARE(notices().takeUntold().size(), std::size_t{1});
        QCOMPARE(notices().takeUntold().size(), std::size_t{0});
        desk_->settle();

        app_.reset();
        begin();

        QCOMPARE(notices().unread(), 1);
        QCOMPARE(notices().takeUntold().size(), std::size_t{0});
    }

    void what_was_seen_elsewhere_is_not_told() {
        pointByBen("Budget");
        look();
        notices().markSeen();

        QCOMPARE(notices().takeUntold().size(), std::size_t{0});
    }

    void nothing_is_told_while_everything_is_still_arriving() {
        sync_->now.filling = true;
        emit sync_->figuresChanged();
        pointByBen("Budget");
        look();
        QCOMPARE(notices().takeUntold().size(), std::size_t{0});

        sync_->now.filling = false;
        QSignalSpy changed{&notices(), &Notices::changed};
        emit sync_->figuresChanged();
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(notices().takeUntold().size(), std::size_t{1});
    }

    void what_is_told_on_the_desktop_holds_nothing_that_was_written() {
        pointByBen("A secret plan");
        look();

        const auto told = notices().takeUntold();

        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY(!told[0].words.title.contains("secret"));
        QVERIFY(!told[0].words.quiet.contains("secret"));
        QCOMPARE(told[0].words.quiet, QString("Ben Adeyemi"));
    }

    void a_meeting_reminds_before_and_after_it_and_leads_to_itself() {
        const QString series = app_->meetings()->create({{"kind", "oneOnOne"},
                                                         {"people", QStringList{toText(ben_)}},
                                                         {"starts", instantFrom(desk_->clock().now() + kHour)},
                                                         {"minutes", 30}});
        look();
        QCOMPARE(at(0, "kind"), QString("prepare"));
        QCOMPARE(at(0, "title"), QString("Prepare your 1:1 with Ben Adeyemi"));
        QVERIFY(at(0, "text").startsWith("Starts "));
        QCOMPARE(at(0, "seriesId"), series);
        QVERIFY(!at(0, "occurrenceId").isEmpty());

        desk_->clock().set(desk_->clock().now() + 5 * kHour);
        look();
        QCOMPARE(notices().list()->rowCount(), 1);
        QCOMPARE(at(0, "kind"), QString("followUp"));
        QCOMPARE(at(0, "title"), QString("What came out of your 1:1 with Ben Adeyemi?"));
    }

    void every_kind_can_be_switched_off_and_on_again() {
        app_->meetings()->create({{"kind", "oneOnOne"},
                                  {"people", QStringList{toText(ben_)}},
                                  {"starts", instantFrom(desk_->clock().now() + kHour)},
                                  {"minutes", 30}});
        pointByBen("Budget");
        look();
        QCOMPARE(notices().list()->rowCount(), 2);

        notices().setReminders(false);
        look();
        QCOMPARE(notices().list()->rowCount(), 1);
        QCOMPARE(at(0, "kind"), QString("point"));

        notices().setMentions(false);
        notices().setDesktop(false);
        notices().setMail(false);
        look();
        QCOMPARE(notices().list()->rowCount(), 0);
        QCOMPARE(notices().unread(), 0);
        QVERIFY(!notices().desktop());
        QVERIFY(!notices().mail());

        notices().setReminders(true);
        notices().setMentions(true);
        look();
        QCOMPARE(notices().list()->rowCount(), 2);
    }

    void what_the_company_switches_off_comes_back_for_whoever_chooses_it() {
        pointByBen("Budget");
        look();
        QCOMPARE(notices().list()->rowCount(), 1);

        app_->create("tenant_settings", {{"name", "Lindenau"}, {"no_mentions", true}, {"no_mail", true}});
        desk_->settle();
        look();
        QCOMPARE(notices().list()->rowCount(), 0);
        QVERIFY(!notices().mail());
        QVERIFY(notices().desktop());

        notices().setMentions(true);
        look();
        QCOMPARE(notices().list()->rowCount(), 1);
        QVERIFY(!notices().mail());
    }

    void a_hostile_title_is_bounded_and_stays_what_it_is() {
        const std::string hostile = "<img src='http://x/y'>%1 %2\n\n" + std::string(400, 'x');
        byBen(schema::kTalkingPoint, desk_->point(meeting_.first, meeting_.second, hostile));
        look();

        QVERIFY(at(0, "text").contains("<img src='http://x/y'>%1 %2 xxx"));
        QVERIFY(at(0, "text").size() < 330);
    }

    void nobody_signed_in_is_told_nothing() {
        pointByBen("Budget");
        look();
        app_->attach(nullptr, nullptr);

        QCOMPARE(notices().unread(), 0);
        QVERIFY(app_->model("notices") == nullptr);
        notices().markSeen();
        QVERIFY(notices().takeUntold().empty());
    }

    void a_latecomer_is_unread_from_its_arrival_on() {
        NoticeLedger ledger;
        const NoticeLedger::Seen seen{.until = 1000, .sequence = 50};
        ledger.note({notice(1, 500, 40)}, seen, 1100);
        ledger = NoticeLedger::parse(ledger.text());

        // 2 was written before the mark and sent after it; 3 had come to the server before it.
        ledger.note({notice(1, 500, 40), notice(2, 600, 60), notice(3, 700, 45)}, seen, 1200);

        QVERIFY(!ledger.isUnread(notice(1, 500, 40), seen));
        QVERIFY(ledger.isUnread(notice(2, 600, 60), seen));
        QVERIFY(!ledger.isUnread(notice(3, 700, 45), seen));
        QVERIFY(!ledger.isUnread(notice(2, 600, 60), {.until = 1200, .sequence = 70}));
    }

    void a_change_of_what_was_listed_already_is_not_news() {
        NoticeLedger ledger;
        const NoticeLedger::Seen seen{.until = 1000, .sequence = 50};
        ledger.note({notice(1, 500, 40)}, {}, 900);

        ledger.note({notice(1, 500, 99)}, seen, 1200);

        QVERIFY(!ledger.isUnread(notice(1, 500, 99), seen));
    }

    void a_meeting_at_another_time_is_reminded_of_again_and_what_is_news_is_not() {
        NoticeLedger ledger;
        domain::Notice reminder{.kind = domain::NoticeKind::prepare, .at = 1000};
        domain::Notice mention{.kind = domain::NoticeKind::mention, .at = 1000};
        ledger.note({reminder, mention}, {}, 1000);
        ledger.tell(reminder);
        ledger.tell(mention);

        reminder.at = 5000;
        mention.at = 5000;
        QVERIFY(ledger.note({reminder, mention}, {}, 2000));

        QVERIFY(!ledger.isTold(reminder));
        QVERIFY(ledger.isTold(mention));
    }

    void a_goal_that_is_put_forward_again_is_told_again() {
        NoticeLedger ledger;
        domain::Notice approve{.kind = domain::NoticeKind::approve, .at = 1000, .sequence = 40};
        ledger.note({approve}, {}, 1000);
        ledger.tell(approve);

        approve.at = 5000;
        ledger.note({approve}, {.until = 2000, .sequence = 50}, 5000);
        QVERIFY(!ledger.isTold(approve));
        ledger.tell(approve);
        approve.at = 1000;
        ledger.note({approve}, {.until = 2000, .sequence = 50}, 6000);

        QVERIFY(ledger.isTold(approve));
    }

    void a_decision_of_before_that_comes_late_is_unread_again() {
        NoticeLedger ledger;
        const NoticeLedger::Seen seen{.until = 1000, .sequence = 50};
        domain::Notice approved{.kind = domain::NoticeKind::approved, .at = 500, .sequence = 40};
        ledger.note({approved}, seen, 1000);

        approved.at = 900;
        approved.sequence = 60;
        ledger.note({approved}, seen, 1200);

        QVERIFY(ledger.isUnread(approved, seen));
    }

    void a_ledger_that_cannot_be_read_is_an_empty_one_and_a_kept_one_forgets_what_is_old() {
        QCOMPARE(NoticeLedger::parse("what\nis this 1 2\n").text(), std::string{});
        NoticeLedger ledger;
        ledger.note({notice(1, 0, 1)}, {}, 0);
        QVERIFY(!ledger.text().empty());
        ledger.note({}, {}, 100LL * 24 * kHour);
        QVERIFY(ledger.text().empty());
    }

    void a_refused_file_of_people_is_in_the_bell_until_it_was_seen() {
        const int before = notices().list()->count();
        const store::ImportNews news{9, {{7, desk_->clock().now() - 5000, 2}}};
        QVERIFY(desk_->elsewhere([&](Bench& bench) { return store::keepImportNews(bench.store, news); }).ok());
        look();

        QCOMPARE(notices().list()->count(), before + 1);
        const auto& items = notices().items();
        const auto one = std::find_if(items.begin(), items.end(), [](const Notices::Item& item) {
            return item.notice.kind == domain::NoticeKind::import;
        });
        QVERIFY(one != items.end() && one->unread);
        QCOMPARE(one->words.title, QString("A file of people on the server was refused"));
        QVERIFY(one->words.text.startsWith(one->words.quiet) && one->words.quiet.contains('2'));
        notices().markSeen();
        QCOMPARE(notices().unread(), 0);
        QVERIFY(desk_->elsewhere([](Bench& bench) { return store::dropImportNews(bench.store); }).ok());
        look();
        QCOMPARE(notices().list()->count(), before);
    }

    void a_link_shows_its_page_once_somebody_is_inside() {
        const QString link = app_->linkTo("meeting", toText(meeting_.first), toText(meeting_.second));
        QSignalSpy opened{app_.get(), &AppContext::linkOpened};

        QVERIFY(app_->openLink(link));
        QCOMPARE(opened.count(), 1);

        const QVariantMap page = app_->takeLink();
        QCOMPARE(page["page"].toString(), QString("meeting"));
        QCOMPARE(page["request"].toMap()["seriesId"].toString(), toText(meeting_.first));
        QCOMPARE(page["request"].toMap()["occurrenceId"].toString(), toText(meeting_.second));
        QVERIFY(app_->takeLink().isEmpty());
    }

    void a_link_to_somebody_who_is_not_here_shows_everybody() {
        QVERIFY(app_->openLink(app_->linkTo("person", toText(ben_))));
        QCOMPARE(app_->takeLink()["request"].toMap()["id"].toString(), toText(ben_));
        QVERIFY(app_->openLink(app_->linkTo("person", toText(meeting_.first))));

        const QVariantMap page = app_->takeLink();

        QCOMPARE(page["page"].toString(), QString("people"));
        QVERIFY(page["request"].toMap().isEmpty());
    }

    void what_is_no_link_does_nothing_and_none_is_given_to_what_is_not_there() {
        QSignalSpy opened{app_.get(), &AppContext::linkOpened};
        QSignalSpy raised{app_.get(), &AppContext::backFromBrowser};
        for (const char* bad : {"", "home", "aufwind://admin", "aufwind://home/../..", "https://x"}) {
            QVERIFY(!app_->openLink(QString::fromLatin1(bad)));
        }
        QCOMPARE(opened.count() + raised.count(), 0);
        QVERIFY(app_->takeLink().isEmpty());

        QCOMPARE(app_->linkTo("meeting", "nonsense"), QString{});
        QCOMPARE(app_->linkTo("admin"), QString{});
        QCOMPARE(app_->linkTo("security"), QString("aufwind://security"));
        QCOMPARE(app_->linkTo("person", toText(ben_)), "aufwind://person/" + toText(ben_));
    }

    void the_tour_is_wanted_once_by_a_person_on_a_device() {
        QVERIFY(app_->wantsTour());
        app_->finishTour();
        app_->flush();
        QVERIFY(!app_->wantsTour());

        app_.reset();
        begin();

        QVERIFY(!app_->wantsTour());
    }
};

QTEST_MAIN(NoticesTest)
#include "notices_test.moc"
