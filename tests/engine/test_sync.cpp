// SPDX-License-Identifier: GPL-3.0-or-later
// Devices and the real tenant service in one process, without a network between them. The numbers are those of the
// invariants in sync.md.
#include "sync/protocol/codec.h"
#include "tests/engine/office.h"

using namespace aufwind;
using namespace aufwind::test;
using schema::kActionItem;
using schema::kEmployee;
using schema::kMeetingSeries;
using schema::kOccurrence;
using schema::kPrivateNote;
using schema::kSeriesParticipant;
using schema::kSharedNote;
using schema::kTalkingPoint;

namespace {

/// A manager and a report in one 1:1, both synced.
struct Meeting {
    Office office;
    Desk manager{office.world, office.manager, 1};
    Desk report{office.world, office.report, 2};
    bool begun = office.sync(manager) && office.sync(report);

    bool syncBoth() {
        return office.sync(manager) && office.sync(report) && office.sync(manager) && office.sync(report);
    }
    Uuid note(Desk& desk, const std::string& text) {
        return desk.engine->create(kSharedNote, {{1, office.series}, {3, office.occurrence}, {4, text}})
            .valueOr(Uuid{});
    }
    Uuid point(Desk& desk, const std::string& title) {
        return desk.engine->create(kTalkingPoint, {{1, office.series}, {3, title}}).valueOr(Uuid{});
    }
    static QStringList agenda(Desk& desk) {
        store::Query query;
        query.entity = kTalkingPoint;
        query.order = {{4, false}};
        QStringList titles;
        for (const Record& row : desk.reader->list(query).valueOr({})) {
            titles << QString::fromStdString(row.text(3));
        }
        return titles;
    }
};

std::string bytesOf(Record row) {
    for (Cell& cell : row.cells) {
        cell.graph.clear();
    }
    return protocol::toBytes(row);
}

std::size_t occurrences(const std::string& text, const std::string& piece) {
    return static_cast<std::size_t>(QString::fromStdString(text).count(QString::fromStdString(piece)));
}

}  // namespace

class EngineSync : public QObject {
    Q_OBJECT

  private slots:
    void two_people_prepare_one_meeting_offline_and_nothing_is_lost() {
        Meeting at;
        QVERIFY(at.begun);
        const Uuid note = at.note(at.manager, "First paragraph.\nSecond paragraph.");
        QVERIFY(at.syncBoth());

        for (const char* title : {"M1", "M2", "M3"}) {
            at.point(at.manager, title);
        }
        VERIFY_OK(at.manager.engine->editText(kSharedNote, note, 4, {{17, 6, "Next"}}));
        const Uuid secret = at.manager.engine->create(kPrivateNote, {{1, at.office.series}, {3, std::string("secret")}})
                                .valueOr(Uuid{});
        at.point(at.report, "R1");
        at.point(at.report, "R2");
        VERIFY_OK(at.report.engine->editText(kSharedNote, note, 4, {{34, 0, " And mine."}}));
        QVERIFY(at.syncBoth());

        QCOMPARE(Meeting::agenda(at.manager).size(), 5);
        QCOMPARE(Meeting::agenda(at.manager), Meeting::agenda(at.report));
        const std::string text = at.manager.row(kSharedNote, note).text(4);
        QCOMPARE(text, std::string("First paragraph.\nNext paragraph. And mine."));
        QCOMPARE(at.report.row(kSharedNote, note).text(4), text);
        QVERIFY(at.manager.holds(kPrivateNote, secret));
        QVERIFY(!at.report.holds(kPrivateNote, secret));
    }

    void inv05_an_empty_outbox_means_the_device_equals_the_servers_projection() {
        Meeting at;
        const Uuid note = at.note(at.manager, "text");
        at.point(at.manager, "A");
        at.note(at.report, "more");  // the same row, made by two
        QVERIFY(at.syncBoth());

        for (Desk* desk : {&at.manager, &at.report}) {
            std::map<std::pair<EntityNumber, Uuid>, std::string> held;
            VERIFY_OK(desk->reader->each([&](const Record& row) {
                held[{row.entity, row.id}] = bytesOf(row);
                return true;
            }));
            const auto projection = at.office.service->projection(desk->person);
            QCOMPARE(held.size(), projection->size());
            for (const Record& row : *projection) {
                QVERIFY((held[{row.entity, row.id}]) == bytesOf(row));
            }
            QVERIFY(!desk->reader->base(kSharedNote, note)->has_value());
        }
    }

    void two_devices_of_one_person_have_one_digest() {
        Meeting at;
        Desk second(at.office.world, at.office.manager, 9);
        VERIFY_OK(at.manager.engine->create(kPrivateNote, {{1, at.office.series}, {3, std::string("secret")}}));
        at.point(second, "too early: nothing is known here yet");
        QVERIFY(at.office.sync(second));
        QVERIFY(at.syncBoth() && at.office.sync(second) && at.office.sync(at.manager));

        QCOMPARE(*second.engine->digest(), *at.manager.engine->digest());
        QVERIFY(*second.engine->digest() != *at.report.engine->digest());
    }

    void inv02_a_lost_answer_and_a_repeated_request_make_one_effect() {
        Meeting at;
        const Uuid note = at.note(at.manager, "once ");
        const auto request = at.manager.engine->request(true);
        VERIFY_OK(at.office.answer(at.manager, **request));  // the answer is lost
        VERIFY_OK(at.office.answer(at.manager, **request));

        QVERIFY(at.syncBoth());
        VERIFY_OK(at.office.answer(at.manager, **request));  // a very late copy
        QVERIFY(at.syncBoth());

        QCOMPARE(at.report.row(kSharedNote, note).text(4), std::string("once "));
        QCOMPARE(at.manager.waiting(), 0U);
    }

    void inv03_a_refused_mutation_does_not_hold_up_the_ones_behind_it() {
        Meeting at;
        VERIFY_OK(at.report.engine->set(kMeetingSeries, at.office.series, {{1, std::string("mine now")}}));
        at.point(at.report, "behind it");

        QVERIFY(at.syncBoth());

        QCOMPARE(at.report.row(kMeetingSeries, at.office.series).text(1), std::string("1:1"));
        QCOMPARE(Meeting::agenda(at.manager), QStringList{"behind it"});
        const auto refusals = at.report.engine->refusals();
        QCOMPARE(refusals->size(), std::size_t{1});
        QCOMPARE(refusals->front().reason, ErrorCode::forbidden);
        QCOMPARE(refusals->front().text, std::string("mine now"));
    }

    void inv04_what_depends_on_a_refused_creation_is_kept_and_can_be_sent_again() {
        Meeting at;
        const auto participant = merge::derivedId(*schema::kSchema.entity(kSeriesParticipant),
                                                  {{1, at.office.series}, {2, at.office.report}}, at.office.manager);
        VERIFY_OK(at.manager.engine->remove(kSeriesParticipant, participant));
        QVERIFY(at.office.sync(at.manager));
        const Uuid point = at.point(at.report, "written too late");
        VERIFY_OK(at.report.engine->set(kTalkingPoint, point, {{3, std::string("and changed")}}));

        QVERIFY(at.office.sync(at.report));

        QVERIFY(!at.report.holds(kTalkingPoint, point));
        const auto refusals = at.report.engine->refusals();
        QCOMPARE(refusals->size(), std::size_t{2});
        QCOMPARE(refusals->at(0).text + refusals->at(1).text, std::string("written too lateand changed"));

        VERIFY_OK(at.manager.engine->restore(kSeriesParticipant, participant));
        QVERIFY(at.office.sync(at.manager) && at.office.sync(at.report));
        VERIFY_OK(at.report.engine->retryRefusal(refusals->front().number));
        QVERIFY(at.syncBoth());
        QCOMPARE(Meeting::agenda(at.manager), QStringList{"and changed"});
        QVERIFY(at.report.engine->refusals()->empty());
    }

    void inv04_a_refusal_that_builds_on_one_done_again_can_be_done_again_later() {
        Meeting at;
        const auto participant = merge::derivedId(*schema::kSchema.entity(kSeriesParticipant),
                                                  {{1, at.office.series}, {2, at.office.report}}, at.office.manager);
        VERIFY_OK(at.manager.engine->remove(kSeriesParticipant, participant));
        QVERIFY(at.office.sync(at.manager));
        const Uuid point = at.point(at.report, "first");
        const auto early = at.report.engine->request(true);
        const auto answer = at.office.answer(at.report, **early);
        VERIFY_OK(at.report.engine->set(kTalkingPoint, point, {{3, std::string("second")}}));
        VERIFY_OK(at.report.engine->receive(*answer));  // the creation is refused, what builds on it still waits
        VERIFY_OK(at.manager.engine->restore(kSeriesParticipant, participant));
        QVERIFY(at.office.sync(at.manager));
        VERIFY_OK(at.report.engine->retryRefusal(at.report.engine->refusals()->front().number));
        QVERIFY(at.syncBoth());
        QCOMPARE(Meeting::agenda(at.manager), QStringList{"first"});
        at.report.restart();

        VERIFY_OK(at.report.engine->retryRefusal(at.report.engine->refusals()->front().number));
        QVERIFY(at.syncBoth());

        QCOMPARE(Meeting::agenda(at.manager), QStringList{"second"});
        QVERIFY(at.report.engine->refusals()->empty());
    }

    void inv05_half_of_a_mutation_that_does_not_apply_any_more_is_never_shown() {
        Meeting at;
        const Uuid removed = at.point(at.manager, "removed");
        const Uuid other = at.point(at.manager, "other");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.manager.engine->remove(kTalkingPoint, removed));
        QVERIFY(at.office.sync(at.manager));
        const auto request = at.report.engine->request(true);
        const auto answer = at.office.answer(at.report, **request);
        VERIFY_OK(at.report.engine->together([&]() -> Result<void> {
            auto set = at.report.engine->set(kTalkingPoint, removed, {{3, std::string("both")}});
            return set ? at.report.engine->set(kTalkingPoint, other, {{3, std::string("both")}}) : set;
        }));

        VERIFY_OK(at.report.engine->receive(*answer));

        QVERIFY(!at.report.row(kTalkingPoint, removed).alive());
        QCOMPARE(at.report.row(kTalkingPoint, other).text(3), std::string("other"));
        QVERIFY(at.syncBoth());
        QCOMPARE(at.report.engine->refusals()->size(), std::size_t{1});
    }

    void inv07_a_scope_that_is_read_again_also_tells_what_has_left() {
        Meeting at;
        const Uuid note = at.note(at.manager, "text ");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.manager.engine->editText(kSharedNote, note, 4, {{5, 0, "one "}}));
        QVERIFY(at.office.sync(at.manager));
        VERIFY_OK(at.manager.engine->editText(kSharedNote, note, 4, {{9, 0, "two"}}));
        QVERIFY(at.office.sync(at.manager));
        const auto request = at.report.engine->request(true);
        wire::Response answer = *at.office.answer(at.report, **request);
        for (wire::Put& put : *answer.mutable_page()->mutable_put()) {
            for (wire::Cell& cell : *put.mutable_row()->mutable_cells()) {
                if (cell.text_updates_size() > 1) {
                    cell.mutable_text_updates()->DeleteSubrange(0, 1);  // what the second builds upon is missing
                }
            }
        }

        VERIFY_OK(at.report.engine->receive(answer));
        const auto again = at.report.engine->request(true);

        QCOMPARE((*again)->hello().filling_size(), 1);
        QVERIFY((*again)->hello().filling(0).cursor() > 0);  // from nothing at all nothing can leave
        QVERIFY(at.syncBoth());
        QCOMPARE(at.report.row(kSharedNote, note).text(4), std::string("text one two"));
    }

    void inv08_losing_the_right_purges_the_rows_and_keeps_unsent_words() {
        Meeting at;
        const Uuid note = at.note(at.manager, "between us");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.report.engine->set(kOccurrence, at.office.occurrence, {{6, std::string("unsent remark")}}));
        const auto participant = merge::derivedId(*schema::kSchema.entity(kSeriesParticipant),
                                                  {{1, at.office.series}, {2, at.office.report}}, at.office.manager);
        VERIFY_OK(at.manager.engine->remove(kSeriesParticipant, participant));
        QVERIFY(at.office.sync(at.manager));

        QVERIFY(at.office.sync(at.report));

        QVERIFY(!at.report.holds(kMeetingSeries, at.office.series));
        QVERIFY(!at.report.holds(kOccurrence, at.office.occurrence));
        QVERIFY(at.report.holds(kSharedNote, note));  // who leaves keeps the spans they were in
        const auto refusals = at.report.engine->refusals();
        QCOMPARE(refusals->size(), std::size_t{1});
        QCOMPARE(refusals->front().text, std::string("unsent remark"));
        QVERIFY(!at.report.engine->canUndo());
    }

    void inv10_what_is_granted_later_arrives() {
        Meeting at;
        Desk colleague(at.office.world, at.office.colleague, 3);
        QVERIFY(at.office.sync(colleague));
        QVERIFY(!colleague.holds(kMeetingSeries, at.office.series));

        VERIFY_OK(at.manager.engine->create(kSeriesParticipant, {{1, at.office.series}, {2, at.office.colleague}}));
        QVERIFY(at.syncBoth() && at.office.sync(colleague));
        at.point(at.manager, "with all three");
        QVERIFY(at.syncBoth() && at.office.sync(colleague));

        QVERIFY(colleague.holds(kMeetingSeries, at.office.series));
        QCOMPARE(Meeting::agenda(colleague), QStringList{"with all three"});
    }

    void inv10_pieces_of_another_epoch_are_thrown_away() {
        Meeting at;
        at.point(at.manager, "piece");
        QVERIFY(at.office.sync(at.manager));
        const auto request = at.report.engine->request(true);
        wire::Response answer = *at.office.answer(at.report, **request);
        for (wire::ScopeRef& scope : *answer.mutable_page()->mutable_scopes()) {
            scope.set_epoch(scope.epoch() + 1);
        }
        const std::string before = *at.report.engine->digest();
        QVERIFY(answer.page().put_size() > 0);

        VERIFY_OK(at.report.engine->receive(answer));

        QCOMPARE(*at.report.engine->digest(), before);
    }

    void inv11_the_value_that_lost_is_kept_and_can_be_restored() {
        Meeting at;
        const Uuid point = at.point(at.manager, "title");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.report.engine->set(kTalkingPoint, point, {{3, std::string("of the report")}}));
        at.office.world.advance(1000);
        VERIFY_OK(at.manager.engine->set(kTalkingPoint, point, {{3, std::string("of the manager")}}));

        QVERIFY(at.syncBoth());
        const Record row = at.report.row(kTalkingPoint, point);
        QCOMPARE(row.text(3), std::string("of the manager"));
        QCOMPARE(row.cell(3)->superseded.size(), std::size_t{1});
        QCOMPARE(at.report.engine->status()->merged, 1U);
        VERIFY_OK(at.report.engine->restoreSuperseded(kTalkingPoint, point, 3, row.cell(3)->superseded[0].stamp));
        QVERIFY(at.syncBoth());

        QCOMPARE(at.manager.row(kTalkingPoint, point).text(3), std::string("of the report"));
    }

    void inv11_a_clock_that_is_ten_years_ahead_does_not_win_for_ever() {
        Meeting at;
        const Uuid point = at.point(at.manager, "title");
        QVERIFY(at.syncBoth());
        at.report.clock.setError(315'360'000'000);
        VERIFY_OK(at.report.engine->set(kTalkingPoint, point, {{3, std::string("from the future")}}));
        QVERIFY(at.syncBoth());
        QVERIFY(at.report.engine->status()->clockOffset > 300'000'000'000);

        at.office.world.advance(61'000);
        VERIFY_OK(at.manager.engine->set(kTalkingPoint, point, {{3, std::string("later")}}));
        QVERIFY(at.syncBoth());

        QCOMPARE(at.report.row(kTalkingPoint, point).text(3), std::string("later"));
    }

    void inv12_two_offline_changes_of_one_state_are_not_both_taken() {
        Meeting at;
        VERIFY_OK(at.manager.engine->set(kOccurrence, at.office.occurrence, {{5, std::int64_t{1}}}));
        VERIFY_OK(at.report.engine->set(kOccurrence, at.office.occurrence, {{5, std::int64_t{2}}}));

        QVERIFY(at.syncBoth());

        QCOMPARE(at.report.row(kOccurrence, at.office.occurrence).number(5), std::int64_t{1});
        QCOMPARE(at.report.engine->refusals()->front().reason, ErrorCode::conflict);
    }

    void inv13_an_edit_of_a_removed_row_is_refused_and_kept() {
        Meeting at;
        const Uuid point = at.point(at.manager, "title");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.manager.engine->remove(kTalkingPoint, point));
        VERIFY_OK(at.report.engine->set(kTalkingPoint, point, {{3, std::string("too late")}}));

        QVERIFY(at.syncBoth());

        QVERIFY(!at.report.row(kTalkingPoint, point).alive());
        QCOMPARE(at.report.engine->refusals()->front().reason, ErrorCode::dead);
    }

    void inv14_an_offline_reorder_on_both_sides_gives_one_order() {
        Meeting at;
        std::vector<Uuid> points;
        for (const char* title : {"A", "B", "C", "D"}) {
            points.push_back(at.point(at.manager, title));
        }
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.manager.engine->move(kTalkingPoint, points[3], {}, points[0]));
        VERIFY_OK(at.report.engine->move(kTalkingPoint, points[2], {}, points[0]));
        VERIFY_OK(at.report.engine->move(kTalkingPoint, points[0], points[3], {}));

        QVERIFY(at.syncBoth());

        QCOMPARE(Meeting::agenda(at.manager), Meeting::agenda(at.report));
        QCOMPARE(Meeting::agenda(at.report).size(), 4);
        QCOMPARE(Meeting::agenda(at.report).last(), QString("A"));
    }

    void inv15_two_offline_moves_that_form_a_cycle_keep_one() {
        Meeting at;
        Desk hr(at.office.world, at.office.admin, 4);
        Desk other(at.office.world, at.office.admin, 5);
        QVERIFY(at.office.sync(hr) && at.office.sync(other));
        VERIFY_OK(hr.engine->set(kEmployee, at.office.manager, {{12, at.office.report}}));
        VERIFY_OK(other.engine->set(kEmployee, at.office.report, {{12, at.office.manager}}));

        QVERIFY(at.office.sync(hr) && at.office.sync(other) && at.office.sync(hr));

        QVERIFY(hr.row(kEmployee, at.office.manager).reference(12) == at.office.report);
        QVERIFY(hr.row(kEmployee, at.office.report).reference(12).isNil());
        QCOMPARE(*hr.engine->digest(), *other.engine->digest());
        QCOMPARE(other.engine->refusals()->size(), std::size_t{1});
    }

    void inv16_offline_edits_of_one_paragraph_keep_both() {
        Meeting at;
        const Uuid note = at.note(at.manager, "We agree.");
        QVERIFY(at.syncBoth());
        for (std::size_t i = 0; i < 5; ++i) {
            VERIFY_OK(at.manager.engine->editText(kSharedNote, note, 4, {{3 + i, 0, std::string(1, "fully"[i])}}));
            VERIFY_OK(at.report.engine->editText(kSharedNote, note, 4, {{3 + i, 0, std::string(1, "today"[i])}}));
        }

        QVERIFY(at.syncBoth());

        const std::string text = at.manager.row(kSharedNote, note).text(4);
        QCOMPARE(occurrences(text, "fully"), std::size_t{1});
        QCOMPARE(occurrences(text, "today"), std::size_t{1});
        QCOMPARE(at.report.row(kSharedNote, note).text(4), text);
    }

    void typing_while_the_others_words_arrive_keeps_both() {
        Meeting at;
        const Uuid note = at.note(at.manager, "shared ");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.manager.engine->editText(kSharedNote, note, 4, {{7, 0, "of the manager "}}));
        VERIFY_OK(at.report.engine->editText(kSharedNote, note, 4, {{7, 0, "of the "}}));
        const auto request = at.report.engine->request(true);
        const auto response = at.office.answer(at.report, **request);
        VERIFY_OK(at.report.engine->editText(kSharedNote, note, 4, {{14, 0, "report"}}));  // while it travels
        QVERIFY(at.office.sync(at.manager));
        VERIFY_OK(at.report.engine->receive(*response));

        QVERIFY(at.syncBoth());

        const std::string text = at.report.row(kSharedNote, note).text(4);
        QCOMPARE(occurrences(text, "of the report"), std::size_t{1});
        QCOMPARE(occurrences(text, "of the manager"), std::size_t{1});
        QCOMPARE(at.manager.row(kSharedNote, note).text(4), text);
    }

    void inv22_undo_spares_what_the_other_has_typed_in_between() {
        Meeting at;
        const Uuid note = at.note(at.manager, "");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.manager.engine->editText(kSharedNote, note, 4, {{0, 0, "mine"}}));
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.report.engine->editText(kSharedNote, note, 4, {{2, 0, " yours "}}));
        QVERIFY(at.syncBoth());

        VERIFY_OK(at.manager.engine->undo());
        QVERIFY(at.syncBoth());

        QCOMPARE(at.report.row(kSharedNote, note).text(4), std::string(" yours "));
    }

    void inv22_undo_does_nothing_where_the_other_has_changed_the_field() {
        Meeting at;
        const Uuid point = at.point(at.manager, "title");
        VERIFY_OK(at.manager.engine->set(kTalkingPoint, point, {{3, std::string("mine")}}));
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.report.engine->set(kTalkingPoint, point, {{3, std::string("theirs")}}));
        QVERIFY(at.syncBoth());

        QCOMPARE(at.manager.engine->undo().error().code, ErrorCode::conflict);

        QCOMPARE(at.manager.row(kTalkingPoint, point).text(3), std::string("theirs"));
        QCOMPARE(at.manager.waiting(), 0U);
    }

    void inv22_undo_takes_back_what_still_applies_and_tells_both_values_of_the_rest() {
        Meeting at;
        const Uuid point = at.point(at.manager, "title");
        const Uuid other = at.point(at.manager, "other");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.manager.engine->together([&]() -> Result<void> {
            auto set = at.manager.engine->set(kTalkingPoint, point, {{3, std::string("mine")}});
            return set ? at.manager.engine->set(kTalkingPoint, other, {{3, std::string("also mine")}}) : set;
        }));
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.report.engine->set(kTalkingPoint, point, {{3, std::string("theirs")}}));
        QVERIFY(at.syncBoth());

        VERIFY_OK(at.manager.engine->undo());
        QVERIFY(at.syncBoth());

        QCOMPARE(at.report.row(kTalkingPoint, point).text(3), std::string("theirs"));
        QCOMPARE(at.report.row(kTalkingPoint, other).text(3), std::string("other"));
        const LeftAsIs left{kTalkingPoint, point, 3, std::string("theirs"), std::string("title")};
        QVERIFY(at.manager.engine->leftAsIs() == std::vector<LeftAsIs>{left});
    }

    void inv22_undo_of_a_creation_spares_a_row_that_the_other_has_written_in_unseen() {
        Meeting at;
        const Uuid point = at.point(at.manager, "title");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.report.engine->set(kTalkingPoint, point, {{3, std::string("theirs")}}));
        QVERIFY(at.office.sync(at.report));

        VERIFY_OK(at.manager.engine->undo());
        QVERIFY(at.syncBoth());

        QCOMPARE(at.manager.row(kTalkingPoint, point).text(3), std::string("theirs"));
        QVERIFY(at.report.row(kTalkingPoint, point).alive());
        QCOMPARE(at.manager.engine->refusals()->front().reason, ErrorCode::conflict);
    }

    void inv22_undo_after_the_answer_still_finds_its_own_value() {
        Meeting at;
        at.manager.clock.setError(3'600'000);  // its stamps are set back by the server
        const Uuid point = at.point(at.manager, "title");
        VERIFY_OK(at.manager.engine->set(kTalkingPoint, point, {{3, std::string("mine")}}));
        QVERIFY(at.syncBoth());

        VERIFY_OK(at.manager.engine->undo());
        QVERIFY(at.syncBoth());

        QCOMPARE(at.report.row(kTalkingPoint, point).text(3), std::string("title"));
    }

    void inv06_a_response_that_the_disk_refuses_at_any_write_changes_nothing() {
        Meeting at;
        at.note(at.manager, "text");
        at.point(at.manager, "A");
        QVERIFY(at.office.sync(at.manager));
        const std::string before = *at.report.engine->digest();

        for (std::size_t write = 1; write < 60; ++write) {
            const auto request = at.report.engine->request(true);
            const auto response = at.office.answer(at.report, **request);
            at.report.disk.left = write;
            const auto received = at.report.engine->receive(*response);
            at.report.disk.left = 0;
            if (received.ok()) {
                break;
            }
            QCOMPARE(*at.report.engine->digest(), before);
        }
        QVERIFY(at.syncBoth());

        QCOMPARE(Meeting::agenda(at.report), QStringList{"A"});
    }

    void a_reset_fetches_everything_anew_and_keeps_what_waits() {
        Meeting at;
        const Uuid note = at.note(at.manager, "text");
        QVERIFY(at.syncBoth());
        VERIFY_OK(at.report.engine->editText(kSharedNote, note, 4, {{4, 0, ", unsent"}}));
        VERIFY_OK(at.report.engine->request(true));
        wire::Response reset;
        reset.mutable_reset()->set_reason("test");

        const auto again = at.report.engine->receive(reset);
        QVERIFY(again.ok() && *again);
        QVERIFY(!at.report.holds(kSharedNote, note));
        QVERIFY(at.syncBoth());

        QCOMPARE(at.manager.row(kSharedNote, note).text(4), std::string("text, unsent"));
        QCOMPARE(at.report.row(kSharedNote, note).text(4), std::string("text, unsent"));
    }

    void inv02_the_answer_to_an_earlier_request_is_ignored() {
        Meeting at;
        const auto early = at.report.engine->request(true);
        const auto late = at.office.answer(at.report, **early);
        const Uuid point = at.point(at.manager, "A");
        QVERIFY(at.office.sync(at.manager) && at.office.sync(at.report));
        VERIFY_OK(at.manager.engine->remove(kTalkingPoint, point));
        QVERIFY(at.office.sync(at.manager));
        const std::string before = *at.report.engine->digest();
        const auto request = at.report.engine->request(true);

        const auto again = at.report.engine->receive(*late);
        QVERIFY(again.ok() && !*again);
        QCOMPARE(*at.report.engine->digest(), before);
        VERIFY_OK(at.report.engine->receive(*at.office.answer(at.report, **request)));

        QVERIFY(!at.report.row(kTalkingPoint, point).alive());
    }

    void inv16_a_text_that_moves_on_while_its_reader_turns_pages_is_whole() {
        Meeting at;
        Desk second(at.office.world, at.office.manager, 9);
        const Uuid note = at.note(at.manager, "begun. ");
        QVERIFY(at.syncBoth() && at.office.sync(second));
        VERIFY_OK(at.manager.engine->editText(kSharedNote, note, 4, {{0, 0, "first "}}));
        QVERIFY(at.office.sync(at.manager));
        for (int i = 0; i < 40; ++i) {
            at.point(at.manager, "point " + std::to_string(i));
        }
        QVERIFY(at.office.sync(at.manager));
        VERIFY_OK(second.engine->editText(kSharedNote, note, 4, {{7, 0, "second "}}));
        QVERIFY(at.office.sync(second));

        for (int page = 0; page < 100; ++page) {
            wire::Request request = **at.report.engine->request(true);
            request.mutable_hello()->set_page_bytes(1024);
            const auto again = at.report.engine->receive(*at.office.answer(at.report, request));
            VERIFY_OK(again);
            if (!*again) {
                break;
            }
        }

        QCOMPARE(at.report.row(kSharedNote, note).text(4), second.row(kSharedNote, note).text(4));
        QVERIFY(at.report.row(kSharedNote, note).text(4).find("first ") != std::string::npos);
    }

    void inv05_what_the_server_has_carried_out_is_shown_whole_while_only_half_of_it_has_come() {
        Meeting at;
        const Uuid note = at.note(at.report, "begun. ");
        QVERIFY(at.syncBoth());
        std::string words;
        while (words.size() < 900) {
            words += std::to_string(at.office.chance.next());
        }
        VERIFY_OK(at.report.engine->together([&]() -> Result<void> {
            at.point(at.report, std::string(200, 'x'));
            return at.report.engine->editText(kSharedNote, note, 4, {{7, 0, words}});
        }));
        wire::Request request = **at.report.engine->request(true);
        request.mutable_hello()->set_page_bytes(1024);

        VERIFY_OK(at.report.engine->receive(*at.office.answer(at.report, request)));

        QCOMPARE(at.report.waiting(), std::uint64_t{1});
        QCOMPARE(at.report.row(kSharedNote, note).text(4), "begun. " + words);
        VERIFY_OK(at.report.engine->editText(kSharedNote, note, 4, {{0, 0, "More was "}}));
        QVERIFY(at.syncBoth());
        QCOMPARE(at.manager.row(kSharedNote, note).text(4), "More was begun. " + words);
    }

    void a_response_that_nobody_waits_for_is_ignored() {
        Meeting at;
        const auto request = at.report.engine->request(true);
        const auto response = at.office.answer(at.report, **request);
        VERIFY_OK(at.report.engine->receive(*response));
        at.point(at.manager, "A");
        QVERIFY(at.syncBoth());
        const std::string before = *at.report.engine->digest();

        VERIFY_OK(at.report.engine->receive(*response));

        QCOMPARE(*at.report.engine->digest(), before);
        QVERIFY(at.syncBoth());
    }

    void a_restart_goes_on_where_it_was() {
        Meeting at;
        const Uuid note = at.note(at.report, "written before");
        at.report.restart();
        VERIFY_OK(at.report.engine->editText(kSharedNote, note, 4, {{14, 0, " and after"}}));
        at.report.restart();

        QVERIFY(at.syncBoth());

        QCOMPARE(at.manager.row(kSharedNote, note).text(4), std::string("written before and after"));
    }

    void inv21_something_that_waits_always_has_a_request_for_it() {
        Meeting at;
        QVERIFY(!at.report.engine->request(false)->has_value());
        at.point(at.report, "waits");

        for (int lost = 0; lost < 3; ++lost) {
            const auto request = at.report.engine->request(false);
            QVERIFY(request.ok() && request->has_value());
            QCOMPARE((*request)->push_size(), 1);
        }
        at.report.restart();
        QVERIFY(at.report.engine->request(false)->has_value());
        QVERIFY(at.syncBoth());

        QVERIFY(!at.report.engine->request(false)->has_value());
    }

    void inv18_below_the_oldest_schema_nothing_is_sent_and_nothing_is_written() {
        Meeting at;
        at.point(at.report, "waits");
        const auto request = at.report.engine->request(true);
        auto answer = at.office.answer(at.report, **request);
        answer->set_oldest_schema(schema::kSchemaVersion + 1U);
        answer->mutable_commit()->clear_results();

        QCOMPARE(*at.report.engine->receive(*answer), false);

        QVERIFY(at.report.engine->status()->readOnly);
        QVERIFY(!at.report.engine->request(false)->has_value());
        QCOMPARE((*at.report.engine->request(true))->push_size(), 0);
        const auto refused = at.report.engine->create(kTalkingPoint, {});
        QVERIFY(!refused && refused.error().code == ErrorCode::tooOld);
        QVERIFY(at.report.engine->undo().error().code == ErrorCode::tooOld);
        QCOMPARE(at.report.waiting(), 1U);

        QVERIFY(at.syncBoth());

        QVERIFY(!at.report.engine->status()->readOnly);
        QCOMPARE(Meeting::agenda(at.manager), QStringList{"waits"});
    }

    void inv20_a_push_holds_at_most_a_thousand_operations_and_256_kilobytes() {
        Meeting at;
        const Uuid note = at.note(at.manager, "");
        sim::Chance chance(3);
        for (int i = 0; i < 8; ++i) {
            std::string text(60'000, ' ');
            for (char& letter : text) {
                letter = static_cast<char>('0' + chance.below(64));
            }
            VERIFY_OK(at.manager.engine->together([&] {
                return at.manager.engine->editText(kSharedNote, note, 4, {{0, 0, text}});
            }));
        }
        VERIFY_OK(at.manager.engine->together([&]() -> Result<void> {
            for (int i = 0; i < 900; ++i) {
                at.point(at.manager, "point");
            }
            return {};
        }));
        for (int i = 0; i < 200; ++i) {
            at.point(at.manager, "point");
        }

        for (int round = 0; at.manager.waiting() > 0 && round < 50; ++round) {
            const auto request = at.manager.engine->request(true);
            std::size_t bytes = 0;
            int operations = 0;
            for (const wire::Mutation& mutation : (*request)->push()) {
                bytes += mutation.ByteSizeLong();
                operations += mutation.operations_size();
            }
            QVERIFY(bytes <= protocol::kBatchBytes && operations <= static_cast<int>(protocol::kMaximumOperations));
            VERIFY_OK(at.manager.engine->receive(*at.office.answer(at.manager, **request)));
        }

        QCOMPARE(at.manager.waiting(), 0U);
    }

    void inv20_many_edits_travel_in_bounded_batches() {
        Meeting at;
        VERIFY_OK(at.manager.engine->together([] { return Result<void>(); }));
        for (int i = 0; i < 1500; ++i) {
            at.point(at.manager, "point " + std::to_string(i));
        }

        QVERIFY(at.syncBoth());

        QCOMPARE(Meeting::agenda(at.report).size(), 1500);
        QCOMPARE(Meeting::agenda(at.report), Meeting::agenda(at.manager));
    }
};

QTEST_GUILESS_MAIN(EngineSync)
#include "test_sync.moc"
