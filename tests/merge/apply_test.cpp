// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/apply.h"

#include "models/schema/entity.h"
#include "models/schema/well_formed.h"
#include "sync/merge/clock.h"
#include "sync/merge/identity.h"
#include "sync/merge/scopes.h"
#include "sync/merge/text_document.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>
#include <random>

using namespace aufwind;
using namespace aufwind::merge;
using namespace aufwind::schema;

namespace {

constexpr Entity kTestEntities[] = {
    {.number = 1,
     .name = "card",
     .fields =
         {{.number = 1, .name = "title", .type = Type::shortText, .limit = 20, .required = true},
          {.number = 2,
           .name = "state",
           .type = Type::choice,
           .merge = Merge::compareAndSet,
           .choices = {"open", "done"}},
          {.number = 3, .name = "watchers", .type = Type::referenceSet, .limit = 3, .target = 1},
          {.number = 4, .name = "parent", .type = Type::treeParent, .target = 1},
          {.number = 5, .name = "body", .type = Type::collaborativeText, .limit = 100},
          {.number = 6, .name = "origin", .type = Type::shortText, .limit = 20, .merge = Merge::fixed},
          {.number = 7, .name = "total", .type = Type::integer, .merge = Merge::serverOwned},
          {.number = 8, .name = "long", .type = Type::collaborativeText, .limit = 4 << 20},
          {.number = 9, .name = "invited", .type = Type::referenceSet, .limit = 3, .target = 1, .merge = Merge::fixed},
          {.number = 10,
           .name = "reached",
           .type = Type::referenceSet,
           .limit = 3,
           .target = 1,
           .merge = Merge::serverOwned},
          {.number = 11, .name = "said", .type = Type::collaborativeText, .limit = 100, .merge = Merge::fixed}},
     .scopes = {{.kind = ScopeKind::tenant}}},
    {.number = 2,
     .name = "slot",
     .fields =
         {{.number = 1, .name = "day", .type = Type::date, .required = true, .merge = Merge::fixed},
          {.number = 2, .name = "room", .type = Type::shortText, .limit = 20},
          {.number = 3, .name = "asked", .type = Type::referenceSet, .limit = 3, .target = 1, .merge = Merge::fixed}},
     .scopes = {{.kind = ScopeKind::tenant}},
     .identity = {1}},
};
constexpr Schema kTest{1, kTestEntities};
static_assert(wellFormed(kTest));

Uuid idOf(int n) {
    Uuid id;
    id.bytes[15] = static_cast<std::uint8_t>(n);
    id.bytes[0] = 1;
    return id;
}

const Uuid kAnna = idOf(201);
const Uuid kBert = idOf(202);
constexpr std::int64_t kNow = 1'790'000'000'000;

Stamp at(std::int64_t milliseconds, const Uuid& device) {
    return {static_cast<std::uint64_t>(kNow + milliseconds) << 16, device};
}

// One row and those who write to it.
struct Bench {
    std::optional<Record> row;
    std::map<Uuid, Record> others;

    Result<void> write(const Operation& operation, const Stamp& stamp, const Uuid& author = kAnna,
                       bool server = false) {
        return apply({kTest, author, stamp, kNow, server}, operation, row,
                     [this](EntityNumber, const Uuid& id) -> const Record* {
                         const auto found = others.find(id);
                         return found != others.end() ? &found->second : nullptr;
                     });
    }
    void make(const Stamp& stamp) {
        Operation create;
        create.kind = OperationKind::create;
        create.entity = 1;
        create.id = idOf(1);
        create.initial = {{1, std::string("first"), {}}};
        QVERIFY(write(create, stamp).ok());
    }
    Stamp stampOf(FieldNumber field) const { return row->cell(field) ? row->cell(field)->stamp : Stamp{}; }
};

Operation on(OperationKind kind, FieldNumber field, Value value, Stamp seen = {}) {
    Operation operation;
    operation.kind = kind;
    operation.entity = 1;
    operation.id = idOf(1);
    operation.field = field;
    operation.value = std::move(value);
    operation.seen = seen;
    return operation;
}

Operation title(const char* text, const Stamp& seen) {
    return on(OperationKind::set, 1, std::string(text), seen);
}

const Uuid kLaptop = idOf(101);
const Uuid kPhone = idOf(102);

}  // namespace

class ApplyTest : public QObject {
    Q_OBJECT

  private slots:
    void inv11_the_larger_stamp_wins_whatever_the_order_of_arrival() {
        Bench forward;
        Bench backward;
        forward.make(at(0, kLaptop));
        backward.make(at(0, kLaptop));
        const Stamp seen = forward.stampOf(1);
        const Operation early = title("early", seen);
        const Operation late = title("late", seen);

        QVERIFY(forward.write(early, at(10, kPhone), kBert));
        QVERIFY(forward.write(late, at(20, idOf(103)), kAnna));
        QVERIFY(backward.write(late, at(20, idOf(103)), kAnna));
        QVERIFY(backward.write(early, at(10, kPhone), kBert));

        QCOMPARE(forward.row->text(1), std::string("late"));
        QCOMPARE(backward.row->text(1), std::string("late"));
    }

    void inv11_the_value_that_lost_is_kept_with_its_author() {
        Bench bench;
        bench.make(at(0, kLaptop));
        const Stamp seen = bench.stampOf(1);

        QVERIFY(bench.write(title("winner", seen), at(20, kPhone), kBert));
        QVERIFY(bench.write(title("loser", seen), at(10, idOf(103)), kAnna));

        const Cell* cell = bench.row->cell(1);
        QCOMPARE(cell->superseded.size(), std::size_t{1});
        QCOMPARE(std::get<std::string>(cell->superseded[0].value), std::string("loser"));
        QCOMPARE(cell->superseded[0].author, kAnna);
    }

    void a_value_that_the_writer_saw_is_replaced_without_a_trace() {
        Bench bench;
        bench.make(at(0, kLaptop));

        QVERIFY(bench.write(title("second", bench.stampOf(1)), at(10, kPhone), kBert));

        QVERIFY(bench.row->cell(1)->superseded.empty());
    }

    void inv11_lost_values_are_kept_for_thirty_days_and_then_go() {
        Bench bench;
        bench.make(at(0, kLaptop));
        const Stamp seen = bench.stampOf(1);
        QVERIFY(bench.write(title("winner", seen), at(20, kPhone)));
        QVERIFY(bench.write(title("loser", seen), at(10, idOf(103))));

        QVERIFY(!pruneSuperseded(*bench.row, kNow + kSupersededKeptMs));
        QVERIFY(pruneSuperseded(*bench.row, kNow + kSupersededKeptMs + 1));
        QVERIFY(bench.row->cell(1)->superseded.empty());
    }

    void inv11_many_values_that_lost_are_kept_within_a_bound() {
        Bench bench;
        bench.make(at(0, kLaptop));
        const Stamp seen = bench.stampOf(1);
        QVERIFY(bench.write(title("winner", seen), at(5000, kPhone), kBert));

        for (int i = 1; i <= 100; ++i) {
            QVERIFY(bench.write(title(std::to_string(i).c_str(), seen), at(i, idOf(110 + i % 80)), kAnna));
        }

        const Cell* cell = bench.row->cell(1);
        QCOMPARE(bench.row->text(1), std::string("winner"));
        QCOMPARE(cell->superseded.size(), kSupersededPerCell);
        QCOMPARE(std::get<std::string>(cell->superseded.front().value), std::string("100"));
    }

    void inv13_a_guarded_removal_spares_what_others_have_written() {
        Bench bench;
        bench.make(at(0, kLaptop));
        Operation removal = on(OperationKind::remove, 0, {});
        removal.guarded = true;
        removal.life = 1;
        removal.seen = newestOfOthers(*bench.row, kAnna);
        QVERIFY(bench.write(title("theirs", bench.stampOf(1)), at(10, kPhone), kBert));

        const auto removed = bench.write(removal, at(20, kLaptop), kAnna);
        QCOMPARE(removed.error().code, ErrorCode::conflict);
        QVERIFY(bench.row->alive());
        removal.seen = newestOfOthers(*bench.row, kAnna);

        QVERIFY(bench.write(removal, at(30, kLaptop), kAnna));
        QVERIFY(!bench.row->alive());
    }

    void a_text_whose_history_is_too_long_is_refused_and_nothing_changes() {
        Bench bench;
        bench.make(at(0, kLaptop));
        TextDocument writer;
        std::mt19937 random(1);
        Result<void> written;
        for (int round = 0; written && round < 16; ++round) {
            const Version before = writer.version();
            if (round % 4 == 0) {
                QVERIFY(writer.erase({kLaptop.bytes}, 0, writer.length()).ok());
            }
            std::u32string rare(200'000, U' ');  // hardly to be compressed
            for (char32_t& letter : rare) {
                letter = static_cast<char32_t>(0x20000 + random() % 0xA000);
            }
            const std::string text = QString::fromUcs4(rare.data(), static_cast<qsizetype>(rare.size())).toStdString();
            QVERIFY(writer.insert({kLaptop.bytes}, 0, text).ok());
            Operation typing = on(OperationKind::text, 8, {});
            typing.update = *writer.encodeSince(before);
            written = bench.write(typing, at(10 + round, kLaptop));
        }

        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::tooLarge);
        QVERIFY(bench.row->cell(8)->graph.size() <= kLargestHistory);
    }

    void inv12_a_state_moves_only_from_where_the_writer_saw_it() {
        Bench bench;
        bench.make(at(0, kLaptop));
        QVERIFY(bench.write(on(OperationKind::set, 2, std::int64_t{0}), at(10, kLaptop)));
        const Stamp seen = bench.stampOf(2);
        QVERIFY(bench.write(on(OperationKind::set, 2, std::int64_t{1}, seen), at(20, kPhone), kBert));

        const auto second = bench.write(on(OperationKind::set, 2, std::int64_t{0}, seen), at(30, idOf(103)));

        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::conflict);
        QCOMPARE(bench.row->number(2), std::int64_t{1});
    }

    void inv13_an_update_of_a_removed_row_is_refused_and_a_restore_is_explicit() {
        Bench bench;
        bench.make(at(0, kLaptop));
        Operation remove = on(OperationKind::remove, 0, {});
        remove.life = 1;
        QVERIFY(bench.write(remove, at(10, kLaptop)));

        QCOMPARE(bench.write(title("late", {}), at(20, kPhone)).error().code, ErrorCode::dead);
        QVERIFY(bench.write(on(OperationKind::restore, 0, {}), at(30, kPhone)));
        QVERIFY(bench.row->alive());
        QCOMPARE(bench.row->life, 3U);
    }

    void inv13_a_removal_of_an_earlier_life_does_nothing() {
        Bench bench;
        bench.make(at(0, kLaptop));
        Operation remove = on(OperationKind::remove, 0, {});
        remove.life = 1;
        QVERIFY(bench.write(remove, at(10, kLaptop)));
        QVERIFY(bench.write(on(OperationKind::restore, 0, {}), at(20, kPhone)));

        QVERIFY(bench.write(remove, at(30, idOf(103))));

        QVERIFY(bench.row->alive());
    }

    void inv15_a_move_that_would_form_a_cycle_is_refused() {
        Bench bench;
        bench.make(at(0, kLaptop));
        Record child;
        child.entity = 1;
        child.id = idOf(2);
        child.life = 1;
        child.ensure(4).value = idOf(1);
        bench.others[child.id] = child;

        QCOMPARE(bench.write(on(OperationKind::move, 4, idOf(2)), at(10, kLaptop)).error().code, ErrorCode::conflict);
        QCOMPARE(bench.write(on(OperationKind::move, 4, idOf(1)), at(10, kLaptop)).error().code, ErrorCode::conflict);
        QVERIFY(bench.write(on(OperationKind::move, 4, idOf(9)), at(10, kLaptop)).ok());
    }

    void an_addition_wins_against_a_removal_that_had_not_seen_it() {
        Bench bench;
        bench.make(at(0, kLaptop));
        QVERIFY(bench.write(on(OperationKind::addElement, 3, idOf(7)), at(10, kLaptop)));
        Operation removal = on(OperationKind::removeElement, 3, idOf(7));
        removal.life = bench.row->cell(3)->elements[0].length;

        QVERIFY(bench.write(on(OperationKind::addElement, 3, idOf(7)), at(20, kPhone)));
        QVERIFY(bench.write(removal, at(30, kLaptop)));

        QCOMPARE(std::get<std::vector<Uuid>>(bench.row->value(3)), std::vector<Uuid>{idOf(7)});
    }

    void a_set_holds_no_more_than_its_limit() {
        Bench bench;
        bench.make(at(0, kLaptop));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(bench.write(on(OperationKind::addElement, 3, idOf(10 + i)), at(i, kLaptop)));
        }
        const Record before = *bench.row;

        QCOMPARE(bench.write(on(OperationKind::addElement, 3, idOf(20)), at(9, kLaptop)).error().code,
                 ErrorCode::tooLarge);
        QVERIFY(*bench.row == before);
    }
    void a_set_refuses_more_that_were_ever_in_it_than_a_receiver_reads() {
        Bench bench;
        bench.make(at(0, kLaptop));
        const auto added = [&](std::size_t n) {
            Uuid id = idOf(1);
            id.bytes[1] = static_cast<std::uint8_t>(n >> 8);
            id.bytes[2] = static_cast<std::uint8_t>(n);
            auto written = bench.write(on(OperationKind::addElement, 3, id), at(10, kLaptop));
            Operation removal = on(OperationKind::removeElement, 3, id);
            removal.life = 1;
            return written ? bench.write(removal, at(10, kLaptop)) : written;
        };
        for (std::size_t n = 0; n < kSetElementsMaximum; ++n) {
            QVERIFY(added(n).ok());
        }
        const Record before = *bench.row;

        QCOMPARE(added(kSetElementsMaximum).error().code, ErrorCode::tooLarge);
        QCOMPARE(*bench.row, before);
        QVERIFY(added(7).ok());
    }

    void two_peoples_text_merges_in_either_order() {
        const AgentId anna{kLaptop.bytes};
        const AgentId bert{kPhone.bytes};
        TextDocument left;
        TextDocument right;
        QVERIFY(left.insert(anna, 0, "Anna"));
        QVERIFY(right.insert(bert, 0, "Bert"));
        Operation fromAnna = on(OperationKind::text, 5, {});
        fromAnna.update = *left.encodeSince({});
        Operation fromBert = on(OperationKind::text, 5, {});
        fromBert.update = *right.encodeSince({});
        Bench one;
        Bench two;
        one.make(at(0, kLaptop));
        two.make(at(0, kLaptop));

        QVERIFY(one.write(fromAnna, at(10, kLaptop)));
        QVERIFY(one.write(fromBert, at(20, kPhone), kBert));
        QVERIFY(two.write(fromBert, at(20, kPhone), kBert));
        QVERIFY(two.write(fromAnna, at(10, kLaptop)));
        QVERIFY(two.write(fromAnna, at(10, kLaptop)));

        QCOMPARE(one.row->text(5), two.row->text(5));
        QCOMPARE(one.row->text(5).size(), std::size_t{8});
    }

    void text_over_its_limit_is_refused_and_nothing_changes() {
        TextDocument document;
        QVERIFY(document.insert(AgentId{kLaptop.bytes}, 0, std::string(101, 'x')));
        Operation operation = on(OperationKind::text, 5, {});
        operation.update = *document.encodeSince({});
        Bench bench;
        bench.make(at(0, kLaptop));

        QCOMPARE(bench.write(operation, at(10, kLaptop)).error().code, ErrorCode::tooLarge);
        QVERIFY(bench.row->cell(5) == nullptr);
    }

    void fixed_and_server_owned_fields_are_refused() {
        Bench bench;
        bench.make(at(0, kLaptop));

        QCOMPARE(bench.write(on(OperationKind::set, 6, std::string("x")), at(10, kLaptop)).error().code,
                 ErrorCode::invalid);
        QCOMPARE(bench.write(on(OperationKind::set, 7, std::int64_t{5}), at(10, kLaptop)).error().code,
                 ErrorCode::forbidden);
        QVERIFY(bench.write(on(OperationKind::set, 7, std::int64_t{5}), at(10, {}), kAnna, true).ok());
    }

    void sets_and_texts_that_are_fixed_or_the_servers_are_refused_as_a_whole_and_in_part() {
        TextDocument document;
        QVERIFY(document.insert(AgentId{kLaptop.bytes}, 0, "more"));
        Operation typed = on(OperationKind::text, 11, {});
        typed.update = *document.encodeSince({});
        Bench bench;
        bench.make(at(0, kLaptop));
        const auto refused = [&](const Operation& operation) {
            return bench.write(operation, at(10, kLaptop)).error().code;
        };

        for (const OperationKind kind : {OperationKind::addElement, OperationKind::removeElement}) {
            QCOMPARE(refused(on(kind, 9, kAnna)), ErrorCode::invalid);
            QCOMPARE(refused(on(kind, 10, kAnna)), ErrorCode::forbidden);
        }
        QCOMPARE(refused(typed), ErrorCode::invalid);
        QVERIFY(bench.row->cell(9) == nullptr && bench.row->cell(10) == nullptr && bench.row->cell(11) == nullptr);
        QVERIFY(bench.write(on(OperationKind::addElement, 10, kAnna), at(10, {}), kAnna, true).ok());
    }

    void a_creation_that_meets_a_row_leaves_its_fixed_sets() {
        const Value day{std::int64_t{20'781}};
        Operation create;
        create.kind = OperationKind::create;
        create.entity = 2;
        create.id = derivedId(kTestEntities[1], {{1, day}}, kAnna);
        Bench bench;

        create.initial = {{1, day, {}}, {3, std::vector<Uuid>{kAnna}, {}}};
        QVERIFY(bench.write(create, at(0, kLaptop), kAnna).ok());
        create.initial = {{1, day, {}}, {3, std::vector<Uuid>{kBert}, {}}};
        QVERIFY(bench.write(create, at(10, kPhone), kBert).ok());

        QCOMPARE(bench.row->value(3), Value(std::vector<Uuid>{kAnna}));
    }

    void values_that_break_the_description_are_refused() {
        Bench bench;
        bench.make(at(0, kLaptop));
        const auto refused = [&](FieldNumber field, Value value) {
            return bench.write(on(OperationKind::set, field, std::move(value)), at(10, kLaptop)).error().code;
        };

        QCOMPARE(refused(1, std::string(21, 'x')), ErrorCode::tooLarge);
        QCOMPARE(refused(1, std::string()), ErrorCode::invalid);
        QCOMPARE(refused(1, Value()), ErrorCode::invalid);
        QCOMPARE(refused(1, std::int64_t{4}), ErrorCode::invalid);
        QCOMPARE(refused(1, std::string("\xC0\xAF")), ErrorCode::invalid);
        QCOMPARE(refused(1, std::string("\xED\xA0\x80")), ErrorCode::invalid);
        QCOMPARE(refused(1, std::string("a\0b", 3)), ErrorCode::invalid);
        QCOMPARE(refused(2, std::int64_t{2}), ErrorCode::invalid);
        QCOMPARE(refused(99, std::int64_t{2}), ErrorCode::invalid);
    }

    void two_people_who_make_the_same_thing_make_one_row() {
        const std::vector<std::pair<FieldNumber, Value>> day{{1, std::int64_t{20'781}}};
        Operation create;
        create.kind = OperationKind::create;
        create.entity = 2;
        create.id = derivedId(kTestEntities[1], day, kAnna);
        create.initial = {{1, std::int64_t{20'781}, {}}, {2, std::string("Elbe"), {}}};
        Bench bench;
        QVERIFY(bench.write(create, at(0, kLaptop), kAnna));

        create.initial[1].value = std::string("Liffey");
        QVERIFY(bench.write(create, at(10, kPhone), kBert));

        QCOMPARE(bench.row->text(2), std::string("Liffey"));
        QCOMPARE(bench.row->author, kAnna);
        QCOMPARE(bench.row->cell(2)->superseded.size(), std::size_t{1});
    }

    void an_id_that_does_not_follow_from_the_fields_is_refused() {
        Operation create;
        create.kind = OperationKind::create;
        create.entity = 2;
        create.id = idOf(1);
        create.initial = {{1, std::int64_t{20'781}, {}}};
        Bench bench;

        QCOMPARE(bench.write(create, at(0, kLaptop)).error().code, ErrorCode::invalid);
        QVERIFY(!bench.row);
    }

    void a_taken_id_cannot_be_made_again() {
        Bench bench;
        bench.make(at(0, kLaptop));
        Operation again;
        again.kind = OperationKind::create;
        again.entity = 1;
        again.id = idOf(1);
        again.initial = {{1, std::string("again"), {}}};

        QCOMPARE(bench.write(again, at(10, kPhone)).error().code, ErrorCode::conflict);
        QCOMPARE(bench.row->text(1), std::string("first"));
    }

    void inv11_a_stamp_of_a_clock_that_is_years_ahead_is_set_back() {
        const Stamp wild = at(10LL * 365 * 86'400'000, kLaptop);

        QCOMPARE(clamped(wild, kNow).milliseconds(), kNow + kClampAheadMs);
        QCOMPARE(clamped(at(500, kLaptop), kNow), at(500, kLaptop));
    }

    void a_clock_that_jumps_back_still_counts_up() {
        struct Jumping : Clock {
            std::int64_t time = kNow;
            std::int64_t now() const override { return time; }
        } clock;
        HybridClock hybrid(clock, kLaptop);
        const Stamp first = hybrid.tick();
        clock.time -= 1'000'000;

        const Stamp second = hybrid.tick();

        QVERIFY(first < second);
    }
};

QTEST_APPLESS_MAIN(ApplyTest)
#include "apply_test.moc"
