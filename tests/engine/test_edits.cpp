// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit does on the device alone, before any server has seen it.
#include "sync/protocol/codec.h"
#include "tests/engine/desk.h"

using namespace aufwind;
using namespace aufwind::test;
using schema::kActionItem;
using schema::kComment;
using schema::kEmployee;
using schema::kMeetingSeries;
using schema::kPrivateNote;
using schema::kTalkingPoint;

namespace {

struct Setting {
    sim::WorldClock world;
    sim::Chance chance{5};
    Desk desk{world, chance.uuid(world.now()), 11};

    Uuid series() {
        return desk.engine->create(kMeetingSeries, {{1, std::string("1:1")}, {2, std::int64_t{0}}}).valueOr(Uuid{});
    }
    Uuid point(const Uuid& series, const std::string& title) {
        return desk.engine->create(kTalkingPoint, {{1, series}, {3, title}}).valueOr(Uuid{});
    }
    std::vector<std::string> titles(const Uuid& series) {
        store::Query query;
        query.entity = kTalkingPoint;
        query.where = {{1, store::Compare::equal, series}};
        query.order = {{4, false}};
        std::vector<std::string> titles;
        for (const Record& row : desk.reader->list(query).valueOr({})) {
            titles.push_back(row.text(3));
        }
        return titles;
    }
};

using Titles = std::vector<std::string>;

}  // namespace

class EngineEdits : public QObject {
    Q_OBJECT

  private slots:
    void a_creation_fills_in_what_the_schema_can_fill() {
        Setting at;

        const Uuid series = at.series();
        const Uuid point = at.point(series, "A");

        QVERIFY(at.desk.row(kMeetingSeries, series).reference(4) == at.desk.person);
        QVERIFY(at.desk.row(kTalkingPoint, point).reference(2) == series);  // the first span shares the series' id
        QVERIFY(!at.desk.row(kTalkingPoint, point).text(4).empty());
        QCOMPARE(at.desk.waiting(), 2U);
    }

    void new_points_stand_at_the_end_and_move_between_two_others() {
        Setting at;
        const Uuid series = at.series();
        const Uuid a = at.point(series, "A");
        const Uuid b = at.point(series, "B");
        const Uuid c = at.point(series, "C");
        QCOMPARE(at.titles(series), (Titles{"A", "B", "C"}));

        VERIFY_OK(at.desk.engine->move(kTalkingPoint, c, a, b));
        QCOMPARE(at.titles(series), (Titles{"A", "C", "B"}));
        VERIFY_OK(at.desk.engine->move(kTalkingPoint, b, {}, a));

        QCOMPARE(at.titles(series), (Titles{"B", "A", "C"}));
    }

    void a_step_of_several_edits_is_one_mutation_or_nothing() {
        Setting at;
        const Uuid series = at.series();

        const auto failed = at.desk.engine->together([&]() -> Result<void> {
            at.point(series, "lost");
            return Error{ErrorCode::invalid, "on purpose"};
        });
        const auto made = at.desk.engine->together([&]() -> Result<void> {
            at.point(series, "A");
            return at.desk.engine->together([&]() -> Result<void> {
                at.point(series, "B");
                return {};
            });
        });

        QVERIFY(!failed.ok());
        VERIFY_OK(made);
        QCOMPARE(at.titles(series), (Titles{"A", "B"}));
        QCOMPARE(at.desk.waiting(), 2U);
    }

    void an_edit_that_fails_inside_a_step_leaves_nothing_of_itself() {
        Setting at;
        const Uuid series = at.series();
        const Uuid point = at.point(series, "A");

        const auto made = at.desk.engine->together([&]() -> Result<void> {
            const auto tooLong = at.desk.engine->set(kTalkingPoint, point, {{5, Value()}, {3, std::string(501, 'x')}});
            return tooLong.ok() ? Result<void>(Error{})
                                : at.desk.engine->set(kTalkingPoint, point, {{3, std::string("B")}});
        });

        VERIFY_OK(made);
        const auto entries = at.desk.reader->outbox(2, 10);
        const auto mutation = protocol::mutationFromBytes(entries->front().content);
        QCOMPARE(mutation->operations.size(), std::size_t{1});
        QCOMPARE(at.titles(series), Titles{"B"});
    }

    void what_the_schema_forbids_is_refused_at_once() {
        Setting at;
        const Uuid series = at.series();
        const Uuid point = at.point(series, "A");
        auto& engine = *at.desk.engine;

        QCOMPARE(engine.set(kTalkingPoint, point, {{1, at.series()}}).error().code, ErrorCode::invalid);
        QCOMPARE(engine.set(kTalkingPoint, point, {{3, Value()}}).error().code, ErrorCode::invalid);
        QCOMPARE(engine.set(kTalkingPoint, point, {{3, std::string("\xff")}}).error().code, ErrorCode::invalid);
        QCOMPARE(engine.set(kTalkingPoint, at.series(), {{3, std::string("B")}}).error().code, ErrorCode::notFound);
        QCOMPARE(engine.create(kTalkingPoint, {{1, series}}).error().code, ErrorCode::invalid);
        QCOMPARE(engine.create(999, {}).error().code, ErrorCode::invalid);
        VERIFY_OK(engine.remove(kTalkingPoint, point));
        QCOMPARE(engine.set(kTalkingPoint, point, {{3, std::string("B")}}).error().code, ErrorCode::dead);
    }

    void making_the_same_private_note_twice_makes_one_row_with_both_texts() {
        Setting at;
        const Uuid series = at.series();

        const auto first = at.desk.engine->create(kPrivateNote, {{1, series}, {3, std::string("one ")}});
        const auto second = at.desk.engine->create(kPrivateNote, {{1, series}, {3, std::string("two")}});

        VERIFY_OK(first);
        VERIFY_OK(second);
        QVERIFY(*first == *second);
        QCOMPARE(at.desk.row(kPrivateNote, *first).text(3), std::string("one two"));
    }

    void typing_is_one_mutation_until_it_has_been_sent() {
        Setting at;
        const Uuid note = at.desk.engine->create(kPrivateNote, {{1, at.series()}}).valueOr(Uuid{});
        const auto before = at.desk.waiting();

        for (std::size_t i = 0; i < 5; ++i) {
            VERIFY_OK(at.desk.engine->editText(kPrivateNote, note, 3, {{i, 0, "ä"}}));
        }
        QCOMPARE(at.desk.waiting(), before + 1);
        VERIFY_OK(at.desk.engine->request(true));
        VERIFY_OK(at.desk.engine->editText(kPrivateNote, note, 3, {{5, 0, "b"}}));

        QCOMPARE(at.desk.waiting(), before + 2);
        QCOMPARE(at.desk.row(kPrivateNote, note).text(3), std::string("äääääb"));
    }

    void typing_never_takes_the_place_of_a_mutation_that_held_more() {
        Setting at;
        const Uuid note = at.desk.engine->create(kPrivateNote, {{1, at.series()}}).valueOr(Uuid{});
        const auto written = [&](std::uint64_t number) {
            const auto entries = at.desk.reader->outbox(number - 1, 1);
            return protocol::mutationFromBytes(entries->front().content)->operations.size();
        };
        const Uuid other = at.series();
        VERIFY_OK(at.desk.engine->create(kPrivateNote, {{1, other}, {3, std::string("begun")}}));
        const auto before = at.desk.waiting();
        VERIFY_OK(at.desk.engine->set(kPrivateNote, note, {{3, std::string("a")}, {3, std::string("ab")}}));
        QCOMPARE(written(before + 1), std::size_t{2});

        VERIFY_OK(at.desk.engine->editText(kPrivateNote, note, 3, {{2, 0, "c"}}));

        QCOMPARE(at.desk.waiting(), before + 2);
        QCOMPARE(written(before + 1), std::size_t{2});
        QCOMPARE(at.desk.row(kPrivateNote, note).text(3), std::string("abc"));
    }

    void typing_into_a_new_text_does_not_take_the_place_of_its_creation() {
        Setting at;
        const Uuid series = at.series();
        const auto before = at.desk.waiting();
        const Uuid note = at.desk.engine->create(kPrivateNote, {{1, series}, {3, std::string("a")}}).valueOr(Uuid{});

        VERIFY_OK(at.desk.engine->editText(kPrivateNote, note, 3, {{1, 0, "b"}}));

        const auto entries = at.desk.reader->outbox(before, 10);
        QCOMPARE(entries->size(), std::size_t{2});
        QCOMPARE(protocol::mutationFromBytes(entries->front().content)->operations.front().kind,
                 merge::OperationKind::create);
    }

    void a_text_of_a_step_that_failed_is_not_typed_on() {
        Setting at;
        const Uuid series = at.series();
        const Uuid note = at.desk.engine->create(kPrivateNote, {{1, series}, {3, std::string("a")}}).valueOr(Uuid{});

        VERIFY_OK(at.desk.engine->together([&]() -> Result<void> {
            // The same note again: its text is typed into, and then a field of it does not exist.
            const auto again =
                at.desk.engine->create(kPrivateNote, {{1, series}, {3, std::string("lost")}, {99, std::string("x")}});
            return again.ok() ? Result<void>(Error{}) : at.desk.engine->editText(kPrivateNote, note, 3, {{1, 0, "b"}});
        }));

        QCOMPARE(at.desk.row(kPrivateNote, note).text(3), std::string("ab"));
    }

    void a_failing_disk_loses_the_edit_and_nothing_else() {
        Setting at;
        const Uuid series = at.series();
        const Uuid note = at.desk.engine->create(kPrivateNote, {{1, series}, {3, std::string("kept")}}).valueOr(Uuid{});

        for (std::size_t write = 1; write < 40; ++write) {
            const auto before = at.desk.waiting();
            const std::string text = at.desk.row(kPrivateNote, note).text(3);
            at.desk.disk.left = write;
            const auto done = at.desk.engine->editText(kPrivateNote, note, 3, {{0, 0, "x"}});
            at.desk.disk.left = 0;
            QCOMPARE(at.desk.row(kPrivateNote, note).text(3), done.ok() ? "x" + text : text);
            QVERIFY(at.desk.waiting() >= before);
        }
        at.desk.restart();

        VERIFY_OK(at.desk.engine->editText(kPrivateNote, note, 3, {{0, 0, "y"}}));
        std::uint64_t expected = 0;
        for (const auto& entry : at.desk.reader->outbox(0, 1000).valueOr({})) {
            QCOMPARE(entry.number, ++expected);
        }
    }

    void a_store_of_somebody_else_is_a_conflict() {
        Setting at;

        const auto other =
            engine::Engine::open(*at.desk.store, at.chance.uuid(1), at.desk.device, at.desk.clock, at.desk.entropy);

        QCOMPARE(other.error().code, ErrorCode::conflict);
    }

    void an_offline_batch_stays_within_its_limits() {
        Setting at;
        const Uuid series = at.series();
        for (int i = 0; i < 1100; ++i) {
            at.point(series, "point " + std::to_string(i));
        }

        const auto request = at.desk.engine->request(false);

        QVERIFY(request.ok() && request->has_value());
        QVERIFY((*request)->push_size() <= 1000);
        QVERIFY((*request)->push_size() > 900);
        QCOMPARE((*request)->push(0).number(), 1U);
    }
};

QTEST_GUILESS_MAIN(EngineEdits)
#include "test_edits.moc"
