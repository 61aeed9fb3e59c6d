// SPDX-License-Identifier: GPL-3.0-or-later
// Who is told of whom, over real tenants and without sockets.
#include "sync/server/http/presence_board.h"

#include "sync/server/http/service.h"
#include "tests/server/tenant_fixture.h"

#include <QtTest/QtTest>

#include <map>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;
using server::Listener;
using server::PresenceBoard;

namespace {

constexpr FieldNumber kBody = 4;

/// One connection: keeps the newest that it was told.
class Screen : public Listener {
  public:
    void hint(std::uint64_t) override {}
    void end() override {}
    void attend(const wire::Attendance& attendance) override {
        newest = attendance;
        ++told;
    }
    /// Persons in the newest, with where their caret is; −1 without one.
    std::map<Uuid, int> others() const {
        std::map<Uuid, int> all;
        for (const wire::Present& present : newest.present()) {
            const int head = present.has_selection() ? static_cast<int>(present.selection().head()) : -1;
            all[Uuid::fromBytes(present.person()).value_or(Uuid{})] = head;
        }
        return all;
    }

    wire::Attendance newest;
    int told = 0;
};

/// A connection of a person's device, with what it says.
struct Seat {
    explicit Seat(const Uuid& tenant, const Uuid& person) : screen(std::make_shared<Screen>()) {
        session.tenant = tenant;
        session.person = person;
    }

    std::shared_ptr<Screen> screen;
    server::Session session;
};

/// A tenant with a meeting of Ada and Ben, its shared note, and Cleo, who has no part in it.
struct Firm {
    explicit Firm(const Uuid& tenant_)
        : tenant(tenant_),
          ada(world, world.employee("Ada")),
          ben(world, world.employee("Ben")),
          cleo(world, world.employee("Cleo")) {
        series = startSeries(ada, {ben.caller.person});
        const Fields first{{1, series}, {2, std::int64_t{1000}}, {3, std::int64_t{1000}}};
        const Uuid occurrence = derived(schema::kOccurrence, first);
        ada.push(createOperation(schema::kOccurrence, occurrence, first));
        const Fields names{{1, series}, {2, series}, {3, occurrence}};
        note = {schema::kSharedNote, derived(schema::kSharedNote, names), kBody};
        ada.push(createOperation(schema::kSharedNote, note.id, names));
    }

    const Uuid tenant;
    World world;
    Device ada, ben, cleo;
    Uuid series;
    TextName note;
};

}  // namespace

class PresenceBoardTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        for (const char* id : {"01900000-0000-7000-8000-00000000000a", "01900000-0000-7000-8000-00000000000b"}) {
            const Uuid tenant = Uuid::parse(id).value_or(Uuid{});
            firms_[tenant] = std::make_unique<Firm>(tenant);
            firms_[tenant]->world.service->onCommitted([this, tenant](std::uint64_t, const std::vector<Uuid>& persons) {
                board_->judgeAnew(tenant, persons);
            });
        }
        firm_ = firms_.begin()->second.get();
        board_ = std::make_unique<PresenceBoard>(
            [this](const Uuid& tenant, const std::function<void(server::TenantService*)>& task) {
                task(firms_.at(tenant)->world.service.get());
            });
    }
    void cleanup() {
        board_.reset();
        firms_.clear();
    }

    void two_before_one_text_know_of_each_other_and_where_the_caret_is() {
        const Seat ada = seat(firm_->ada);
        const Seat ben = seat(firm_->ben);
        look(ada, firm_->note);
        QVERIFY(ada.screen->others().empty());

        look(ben, firm_->note, 7);

        QCOMPARE(ada.screen->others(), (std::map<Uuid, int>{{ben.session.person, 7}}));
        QCOMPARE(ben.screen->others(), (std::map<Uuid, int>{{ada.session.person, -1}}));
    }

    void who_looks_away_or_whose_connection_ends_is_gone_at_once() {
        const Seat ada = seat(firm_->ada);
        const Seat ben = seat(firm_->ben);
        look(ada, firm_->note);
        look(ben, firm_->note, 7);

        board_->look(ben.screen, ben.session, {});
        QVERIFY(ada.screen->others().empty());
        look(ben, firm_->note, 8);
        QCOMPARE(ada.screen->others().size(), std::size_t{1});
        board_->leave(ben.screen, ben.session);

        QVERIFY(ada.screen->others().empty());
    }

    void who_may_not_read_the_row_is_told_nothing_and_shown_to_nobody() {
        const Seat ada = seat(firm_->ada);
        const Seat ben = seat(firm_->ben);
        const Seat cleo = seat(firm_->cleo);
        look(ada, firm_->note, 1);
        look(ben, firm_->note, 2);

        look(cleo, firm_->note, 3);

        QCOMPARE(cleo.screen->told, 0);
        QCOMPARE(ada.screen->others(), (std::map<Uuid, int>{{ben.session.person, 2}}));
    }

    void what_is_not_there_answers_like_what_may_not_be_read() {
        const Seat ada = seat(firm_->ada);
        const Seat ben = seat(firm_->ben);
        const TextName none{schema::kSharedNote, firm_->world.newId(), kBody};
        const TextName notText{schema::kMeetingSeries, firm_->series, 1};
        const TextName unknown{999, firm_->series, 1};

        for (const TextName& text : {none, notText, unknown}) {
            look(ada, text, 1);
            look(ben, text, 1);
        }

        QCOMPARE(ada.screen->told, 0);
        QCOMPARE(ben.screen->told, 0);
    }

    void rights_that_end_take_both_ways_of_presence_with_them_at_once() {
        const Seat ada = seat(firm_->ada);
        const Seat ben = seat(firm_->ben);
        look(ada, firm_->note, 1);
        look(ben, firm_->note, 2);
        QCOMPARE(ben.screen->others().size(), std::size_t{1});

        firm_->world.seed({lifeOperation(OperationKind::remove, schema::kEmployee, ben.session.person)});

        QVERIFY(ada.screen->others().empty());
        QVERIFY(ben.screen->others().empty());
        look(ada, firm_->note, 9);
        QVERIFY(ben.screen->others().empty());
    }

    void rights_that_begin_show_the_others_without_a_word() {
        const Seat ada = seat(firm_->ada);
        const Seat cleo = seat(firm_->cleo);
        look(ada, firm_->note, 1);
        look(cleo, firm_->note, 2);
        QCOMPARE(ada.screen->told, 0);

        firm_->ada.push(participantOperation(firm_->series, cleo.session.person, true));

        QCOMPARE(ada.screen->others(), (std::map<Uuid, int>{{cleo.session.person, 2}}));
        QCOMPARE(cleo.screen->others(), (std::map<Uuid, int>{{ada.session.person, 1}}));
    }

    void a_row_that_is_removed_has_nobody_before_it() {
        const Seat ada = seat(firm_->ada);
        const Seat ben = seat(firm_->ben);
        look(ada, firm_->note, 1);
        look(ben, firm_->note, 2);

        firm_->world.seed({lifeOperation(OperationKind::remove, schema::kSharedNote, firm_->note.id)});

        QVERIFY(ada.screen->others().empty());
        QVERIFY(ben.screen->others().empty());
    }

    void a_person_on_two_devices_is_one_where_they_moved_last_and_never_told_of_themself() {
        const Seat ada = seat(firm_->ada);
        const Seat desk = seat(firm_->ben);
        const Seat phone = seat(firm_->ben);
        look(ada, firm_->note, 1);
        look(desk, firm_->note, 5);
        look(phone, firm_->note, 6);
        QCOMPARE(ada.screen->others(), (std::map<Uuid, int>{{desk.session.person, 6}}));

        look(desk, firm_->note, 7);
        QCOMPARE(ada.screen->others(), (std::map<Uuid, int>{{desk.session.person, 7}}));
        QCOMPARE(phone.screen->others(), (std::map<Uuid, int>{{ada.session.person, 1}}));
        board_->leave(desk.screen, desk.session);

        QCOMPARE(ada.screen->others(), (std::map<Uuid, int>{{desk.session.person, 6}}));
    }

    void what_is_not_new_is_not_told_again() {
        const Seat ada = seat(firm_->ada);
        const Seat ben = seat(firm_->ben);
        look(ada, firm_->note, 1);
        look(ben, firm_->note, 2);
        const int told = ada.screen->told;

        look(ben, firm_->note, 2);
        firm_->ada.push(pointOperation(firm_->world.newId(), firm_->series, firm_->series, "Another point"));

        QCOMPARE(ada.screen->told, told);
    }

    void inv24_two_tenants_with_the_same_rows_and_people_know_nothing_of_each_other() {
        Firm& other = *firms_.rbegin()->second;
        QVERIFY2(other.note == firm_->note && other.ada.caller.person == firm_->ada.caller.person,
                 "both are made from one seed");
        const Seat here = seat(firm_->ada);
        const Seat there{other.tenant, other.ben.caller.person};

        look(here, firm_->note, 1);
        look(there, other.note, 2);

        QCOMPARE(here.screen->told, 0);
        QCOMPARE(there.screen->told, 0);
    }

    void of_many_people_before_one_text_the_first_thirty_two_are_told() {
        const Seat ada = seat(firm_->ada);
        look(ada, firm_->note, 1);
        std::vector<Seat> crowd;
        for (int i = 0; i < 40; ++i) {
            const Uuid person = firm_->world.employee("One of many");
            firm_->world.seed({participantOperation(firm_->series, person, true)});
            crowd.emplace_back(firm_->tenant, person);
            look(crowd.back(), firm_->note, static_cast<std::uint32_t>(i));
        }

        QCOMPARE(ada.screen->newest.present_size(), protocol::kMostPresent);
    }

  private:
    Seat seat(const Device& device) const { return Seat{firm_->tenant, device.caller.person}; }
    void look(const Seat& seat, const TextName& text, std::optional<std::uint32_t> caret = {}) {
        wire::Presence presence;
        wire::Look& look = *presence.add_look();
        protocol::nameText(look, text);
        if (caret) {
            look.mutable_selection()->set_anchor(*caret);
            look.mutable_selection()->set_head(*caret);
        }
        board_->look(seat.screen, seat.session, presence);
    }

    std::map<Uuid, std::unique_ptr<Firm>> firms_;
    Firm* firm_ = nullptr;
    std::unique_ptr<PresenceBoard> board_;
};

QTEST_GUILESS_MAIN(PresenceBoardTest)
#include "presence_board_test.moc"
