// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

#include <random>
#include <set>

namespace aufwind::store::test {

using schema::Type;

/// One entity with a field of each type.
constexpr schema::Entity kEvery[] = {
    {.number = 1,
     .name = "everything",
     .fields = {{.number = 1, .name = "flag", .type = Type::flag},
                {.number = 2, .name = "integer", .type = Type::integer},
                {.number = 3, .name = "decimal", .type = Type::decimal},
                {.number = 4, .name = "instant", .type = Type::instant},
                {.number = 5, .name = "date", .type = Type::date},
                {.number = 6, .name = "choice", .type = Type::choice, .choices = {"a", "b"}},
                {.number = 7, .name = "short_text", .type = Type::shortText, .limit = 100, .search = true},
                {.number = 8, .name = "long_text", .type = Type::collaborativeText, .limit = 1 << 20, .search = true},
                {.number = 9, .name = "reference", .type = Type::reference, .target = 1},
                {.number = 10, .name = "members", .type = Type::referenceSet, .limit = 100, .target = 1},
                {.number = 11, .name = "position", .type = Type::orderKey, .limit = 64, .within = 9},
                {.number = 12, .name = "parent", .type = Type::treeParent, .target = 1},
                {.number = 13, .name = "content", .type = Type::blobReference, .limit = 1 << 20},
                {.number = 14, .name = "secret", .type = Type::secretOfOwner, .limit = 100}},
     .scopes = {{.kind = schema::ScopeKind::tenant}}},
};
constexpr schema::Schema kEverySchema{1, kEvery};
static_assert(schema::wellFormed(kEverySchema));

class Records : public QObject {
    Q_OBJECT

    std::mt19937_64 random_{20240607};

    std::uint64_t upTo(std::uint64_t most) { return random_() % (most + 1); }
    std::string bytes(std::size_t count) {
        std::string made;
        for (std::size_t i = 0; i < count; ++i) {
            made.push_back(static_cast<char>(upTo(255)));
        }
        return made;
    }
    Value valueFor(Type type) {
        if (upTo(9) == 0) {
            return {};
        }
        switch (type) {
            case Type::flag:
                return upTo(1) == 1;
            case Type::shortText:
            case Type::collaborativeText:
            case Type::secretOfOwner:
                return upTo(4) == 0 ? std::string("Grüße \0 'quoted' \"x\"; DROP TABLE meta", 38) : bytes(upTo(20));
            case Type::orderKey:
                return bytes(upTo(12));
            case Type::blobReference:
                return bytes(32);
            case Type::reference:
            case Type::treeParent:
                return idOf(upTo(1000), 3);
            case Type::referenceSet: {
                std::vector<Uuid> ids;
                for (std::uint64_t i = upTo(3); i > 0; --i) {
                    ids.push_back(idOf(10 - i, 4));
                }
                return ids;
            }
            default:
                return static_cast<std::int64_t>(random_());
        }
    }
    Stamp stamp() { return {random_(), idOf(upTo(3), 8)}; }
    Cell cellOf(FieldNumber field, Type type) {
        Cell cell;
        cell.field = field;
        cell.value = valueFor(type);
        cell.stamp = stamp();
        cell.author = idOf(upTo(3), 9);
        for (std::uint64_t i = upTo(5) == 0 ? 2 : 0; i > 0; --i) {
            cell.superseded.push_back(
                {valueFor(type), stamp(), idOf(upTo(3), 9), static_cast<std::int64_t>(upTo(1U << 20))});
        }
        if (type == Type::referenceSet) {
            for (std::uint64_t i = 0; i < upTo(4); ++i) {
                cell.elements.push_back({idOf(i, 4), static_cast<std::uint32_t>(upTo(9)), stamp()});
            }
        }
        if (type == Type::collaborativeText && upTo(3) != 0) {
            cell.graph = bytes(upTo(9000));
        }
        if (upTo(9) == 0) {
            cell.unknown = bytes(10);
        }
        return cell;
    }
    Record anyRow(std::uint64_t n) {
        Record row;
        row.entity = 1;
        row.id = idOf(n);
        row.seq = random_();
        row.life = static_cast<std::uint32_t>(upTo(4));
        row.author = idOf(upTo(3), 9);
        row.created = stamp();
        for (const schema::Field& field : kEvery[0].fields) {
            if (upTo(2) != 0) {
                row.cells.push_back(cellOf(field.number, field.type));
            }
        }
        if (upTo(3) == 0) {
            row.cells.push_back(cellOf(200, Type::collaborativeText));
        }
        if (upTo(3) == 0 && row.cell(2) != nullptr) {
            row.ensure(2).value = std::string("a text where a number belongs");
        }
        return row;
    }

  private slots:
    void any_row_comes_back_as_it_went_in() {
        const auto store = opened(openAt(":memory:", nullptr, kEverySchema));
        const auto reader = std::move(store->reader()).value();
        for (std::uint64_t n = 0; n < 400; ++n) {
            const Record row = anyRow(n % 80);  // most of them replace another

            VERIFY_OK(putAll(*store, {row}));

            auto found = reader->find(1, row.id);
            VERIFY_OK(found);
            QVERIFY2(*found && **found == row, qPrintable(QString("row of round %1 differs").arg(n)));
        }
        VERIFY_OK(store->check());
    }

    void a_list_leaves_event_graphs_out_and_nothing_else() {
        const auto store = opened(openAt(":memory:"));
        VERIFY_OK(putAll(*store, {noteRow(1, "agenda")}));
        const auto reader = std::move(store->reader()).value();

        const auto listed = reader->list({.entity = schema::kPrivateNote});

        VERIFY_OK(listed);
        QCOMPARE(listed->size(), std::size_t{1});
        QVERIFY(listed->front().cell(3)->graph.empty());
        QCOMPARE(listed->front().text(3), std::string("agenda"));
        QVERIFY(!(*reader->find(schema::kPrivateNote, idOf(1)))->cell(3)->graph.empty());
    }

    void rows_and_fields_of_a_newer_version_are_kept_as_they_came() {
        const auto store = opened(openAt(":memory:"));
        Record stranger = rowOf(900, 1, {{1, std::string("from tomorrow")}, {2, std::int64_t{-5}}});
        stranger.ensure(1).graph = "history";
        Record known = personRow(2, "Anna", "Berg");
        known.ensure(400).value = std::vector<Uuid>{idOf(1), idOf(2)};
        known.ensure(3).unknown = "more than this version reads";

        VERIFY_OK(putAll(*store, {stranger, known}));

        const auto reader = std::move(store->reader()).value();
        QVERIFY(**reader->find(900, idOf(1)) == stranger);
        QVERIFY(**reader->find(schema::kEmployee, idOf(2)) == known);
        QCOMPARE(reader->list({.entity = 900})->size(), std::size_t{1});
        QCOMPARE(*reader->count({.entity = 900}), std::uint64_t{1});
    }

    void each_visits_all_rows_by_entity_and_id_removed_ones_too() {
        const auto store = opened(openAt(":memory:"));
        Record removed = personRow(3, "Gone", "Person");
        removed.life = 2;
        VERIFY_OK(
            putAll(*store, {rowOf(900, 1, {}), noteRow(5, "x"), removed, personRow(2, "A", "B"), rowOf(4, 9, {})}));
        const auto reader = std::move(store->reader()).value();
        std::vector<std::pair<EntityNumber, Uuid>> seen;

        VERIFY_OK(reader->each([&](const Record& row) {
            seen.emplace_back(row.entity, row.id);
            return true;
        }));

        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QCOMPARE(seen.size(), std::size_t{5});
        int visited = 0;
        VERIFY_OK(reader->each([&](const Record&) { return ++visited < 2; }));
        QCOMPARE(visited, 2);
    }

    void conditions_and_orders_hold_for_every_type() {
        const auto store = opened(openAt(":memory:", nullptr, kEverySchema));
        std::vector<Record> rows;
        for (std::uint64_t n = 1; n <= 6; ++n) {
            rows.push_back(rowOf(1, n,
                                 {{2, std::int64_t(n) - 3},
                                  {7, std::string(n, 'x')},
                                  {9, idOf(n % 2)},
                                  {11, std::string(1, static_cast<char>(0xF0 - n))}}));
        }
        rows[0].ensure(10).value = std::vector<Uuid>{idOf(7), idOf(8)};
        rows[5].life = 2;
        VERIFY_OK(putAll(*store, rows));
        const auto reader = std::move(store->reader()).value();
        const auto ids = [&](std::vector<Condition> where, std::vector<Order> order = {}) {
            return idsOf(reader->list({.entity = 1, .where = std::move(where), .order = std::move(order)}).valueOr({}));
        };
        const auto row = [](std::initializer_list<std::uint64_t> numbers) {
            std::vector<Uuid> wanted;
            for (const auto n : numbers) {
                wanted.push_back(idOf(n));
            }
            return wanted;
        };

        QCOMPARE(ids({{2, Compare::less, std::int64_t{0}}}), row({1, 2}));
        QCOMPARE(ids({{2, Compare::greaterOrEqual, std::int64_t{1}}}), row({4, 5}));
        QCOMPARE(ids({{2, Compare::notEqual, std::int64_t{0}}}), row({1, 2, 4, 5}));
        QCOMPARE(ids({{9, Compare::equal, idOf(1)}}, {{11}}), row({5, 3, 1}));
        QCOMPARE(ids({{9, Compare::equal, idOf(1)}}, {{11, true}}), row({1, 3, 5}));
        QCOMPARE(ids({{10, Compare::equal, idOf(8)}}), row({1}));
        QCOMPARE(ids({{10, Compare::in, std::vector<Uuid>{idOf(2), idOf(7)}}}), row({1}));
        QCOMPARE(ids({{10, Compare::isNotSet, {}}}), row({2, 3, 4, 5}));
        QCOMPARE(ids({{schema::kOwnId, Compare::in, std::vector<Uuid>{idOf(5), idOf(2), idOf(4)}}}), row({2, 4, 5}));
        QCOMPARE(ids({{schema::kOwnId, Compare::in, std::vector<Uuid>{}}}), row({}));
        QCOMPARE(ids({{schema::kAuthor, Compare::equal, idOf(1, 9)}, {7, Compare::equal, std::string("xx")}}),
                 row({2}));
        QCOMPARE(ids({}, {{schema::kOwnId, true}}), row({5, 4, 3, 2, 1}));
        QCOMPARE(idsOf(*reader->list({.entity = 1, .limit = 2, .offset = 1})), row({2, 3}));
        QCOMPARE(*reader->count({.entity = 1}), std::uint64_t{5});
        QCOMPARE(*reader->count({.entity = 1, .removed = true}), std::uint64_t{6});
        QCOMPARE(*reader->count({.entity = 1, .limit = 3}), std::uint64_t{3});
        VERIFY_FAILS(reader->list({.entity = 1, .where = {{99, Compare::isSet, {}}}}), ErrorCode::invalid);
        VERIFY_FAILS(reader->list({.entity = 1, .where = {{2, Compare::equal, std::string("1 OR 1")}}}),
                     ErrorCode::invalid);
        VERIFY_FAILS(reader->list({.entity = 1, .order = {{99}}}), ErrorCode::invalid);
    }

    void lost_values_are_listed_newest_first() {
        const auto store = opened(openAt(":memory:"));
        std::vector<Record> rows{personRow(1, "A", "A"), noteRow(2, "B"), personRow(3, "C", "C"),
                                 rowOf(900, 4, {{1, {}}})};
        const auto lose = [](Record& row, FieldNumber field, std::int64_t at) {
            row.ensure(field).superseded.push_back({std::string("lost"), {}, {}, at});
        };
        lose(rows[0], 3, 100);
        lose(rows[1], 1, 300);
        lose(rows[3], 1, 200);
        VERIFY_OK(putAll(*store, rows));
        const auto reader = std::move(store->reader()).value();

        const auto lost = reader->superseded(0);

        VERIFY_OK(lost);
        QCOMPARE(idsOf(*lost), (std::vector<Uuid>{idOf(2), idOf(4), idOf(1)}));
        QCOMPARE(idsOf(*reader->superseded(1)), std::vector<Uuid>{idOf(2)});
    }

    void outbox_base_refusals_scopes_and_state_are_kept() {
        const auto store = opened(openAt(":memory:"));
        const Record row = noteRow(1, "draft");
        const OutboxEntry first{1, 10, std::string("m\0one", 5), {{14, idOf(1)}, {14, idOf(2)}}};
        const OutboxEntry second{2, 20, "", {}};
        const auto done = store->write([&](Writer& writer) -> Result<void> {
            for (const auto& each :
                 {writer.putBase(row), writer.appendOutbox(first), writer.appendOutbox(second),
                  writer.appendRefused({5, 1, 2, 3, 4, "content"}), writer.hold(Scope::tenant(), 14, idOf(1)),
                  writer.hold(Scope::group(idOf(9)), 14, idOf(1)), writer.hold(Scope::group(idOf(9)), 2, idOf(2)),
                  writer.setState("cursor", std::string("\0\1", 2))}) {
                if (!each) {
                    return each;
                }
            }
            return {};
        });
        VERIFY_OK(done);
        const auto reader = std::move(store->reader()).value();

        QVERIFY(**reader->base(14, idOf(1)) == row);
        QCOMPARE(reader->outbox(0, 0)->size(), std::size_t{2});
        QCOMPARE(reader->outbox(0, 1)->front().content, first.content);
        QCOMPARE(reader->outbox(1, 0)->front().number, std::uint64_t{2});
        QVERIFY(reader->outbox(0, 1)->front().rows == first.rows);
        QCOMPARE(reader->outboxOf(14, idOf(2))->size(), std::size_t{1});
        QCOMPARE(*reader->outboxCount(), std::uint64_t{2});
        QCOMPARE(reader->refused()->front().content, std::string("content"));
        QVERIFY(*reader->scopesOf(14, idOf(1)) == (std::vector<Scope>{Scope::tenant(), Scope::group(idOf(9))}));
        QCOMPARE(reader->rowsOf(Scope::group(idOf(9)))->size(), std::size_t{2});
        QCOMPARE(**reader->state("cursor"), std::string("\0\1", 2));

        VERIFY_OK(store->write([&](Writer& writer) -> Result<void> {
            for (const auto& each : {writer.dropBase(14, idOf(1)), writer.dropOutbox(1), writer.dropRefused(5),
                                     writer.dropState("cursor"), writer.release(Scope::group(idOf(9)), 14, idOf(1)),
                                     writer.release(Scope::role(schema::Role::hr), 14, idOf(1))}) {
                if (!each) {
                    return each;
                }
            }
            return {};
        }));
        QVERIFY(!*reader->base(14, idOf(1)) && !*reader->state("cursor") && reader->refused()->empty());
        QVERIFY(reader->outboxOf(14, idOf(2))->empty());
        QCOMPARE(reader->scopesOf(14, idOf(1))->size(), std::size_t{1});
    }

    void held_rows_are_told_by_scope_and_removed_ones_by_sequence() {
        const auto store = opened(openAt(":memory:"));
        Record dead = noteRow(2, "dead");
        dead.seq = 8;
        dead.life = 2;
        Record strange = dead;  // of an entity that this version does not know
        strange.entity = 9'999;
        strange.cells.clear();
        Record own = noteRow(3, "never sent");
        own.seq = 0;
        own.life = 2;
        VERIFY_OK(putAll(*store, {noteRow(1, "alive"), dead, strange, own}));
        VERIFY_OK(store->write([&](Writer& writer) -> Result<void> {
            auto done = writer.hold(Scope::tenant(), dead.entity, dead.id);
            done = done ? writer.hold(Scope::group(idOf(9)), dead.entity, dead.id) : done;
            return done ? writer.hold(Scope::tenant(), strange.entity, strange.id) : done;
        }));
        const auto reader = std::move(store->reader()).value();

        std::set<std::tuple<Scope, EntityNumber, Uuid, std::uint64_t>> held;
        VERIFY_OK(reader->eachHeld([&](const Scope& scope, EntityNumber entity, const Uuid& id, std::uint64_t seq) {
            held.emplace(scope, entity, id, seq);
        }));

        QCOMPARE(held.size(), std::size_t{3});
        QVERIFY(held.contains({Scope::tenant(), dead.entity, dead.id, 8}));
        QVERIFY(held.contains({Scope::group(idOf(9)), dead.entity, dead.id, 8}));
        QVERIFY(held.contains({Scope::tenant(), strange.entity, strange.id, 8}));
        QVERIFY(reader->removedUpTo(7)->empty());
        QCOMPARE(reader->removedUpTo(8)->size(), std::size_t{2});
    }

    void a_purged_row_leaves_only_what_waits_to_be_sent() {
        const auto store = opened(openAt(":memory:"));
        VERIFY_OK(store->write([&](Writer& writer) -> Result<void> {
            auto done = writer.put(noteRow(1, "secret plan"));
            done = done ? writer.putBase(noteRow(1, "older")) : done;
            done = done ? writer.hold(Scope::group(idOf(1)), 14, idOf(1)) : done;
            return done ? writer.appendOutbox({1, 1, "mutation", {{14, idOf(1)}}}) : done;
        }));

        VERIFY_OK(store->write([&](Writer& writer) { return writer.purge(14, idOf(1)); }));

        const auto reader = std::move(store->reader()).value();
        QVERIFY(!*reader->find(14, idOf(1)) && !*reader->base(14, idOf(1)));
        QVERIFY(reader->search("secret", 9)->empty());
        QVERIFY(reader->scopesOf(14, idOf(1))->empty() && reader->rowsOf(Scope::group(idOf(1)))->empty());
        QCOMPARE(*reader->outboxCount(), std::uint64_t{1});
        QCOMPARE(reader->outboxOf(14, idOf(1))->size(), std::size_t{1});
    }

    void a_snapshot_does_not_move_while_others_write() {
        const Home home;
        const auto store = opened(openAt(home.path()));
        VERIFY_OK(putAll(*store, {personRow(1, "A", "A")}));
        const auto reader = std::move(store->reader()).value();

        VERIFY_OK(reader->snapshot([&]() -> Result<void> {
            if (auto done = putAll(*store, {personRow(2, "B", "B")}); !done) {
                return done;
            }
            auto inside = reader->count({.entity = schema::kEmployee});
            return inside && *inside == 1 ? Result<void>{} : Error{ErrorCode::conflict, "it moved"};
        }));

        QCOMPARE(*reader->count({.entity = schema::kEmployee}), std::uint64_t{2});
    }

    void work_that_answers_an_error_leaves_nothing() {
        const auto store = opened(openAt(":memory:"));

        const auto done = store->write([&](Writer& writer) -> Result<void> {
            if (auto put = writer.put(noteRow(1, "never")); !put) {
                return put;
            }
            if (writer.find(14, idOf(1)).valueOr({}) == std::nullopt || writer.search("never", 1)->empty()) {
                return Error{ErrorCode::internal, "does not see what it wrote"};
            }
            static_cast<void>(writer.hold(Scope::group(idOf(1)), 14, idOf(1)));
            return Error{ErrorCode::forbidden, "changed my mind"};
        });

        VERIFY_FAILS(done, ErrorCode::forbidden);
        const auto reader = std::move(store->reader()).value();
        QVERIFY(!*reader->find(14, idOf(1)));
        QVERIFY(reader->search("never", 1)->empty());
        VERIFY_OK(store->write([&](Writer& writer) { return writer.hold(Scope::group(idOf(1)), 14, idOf(1)); }));
        QCOMPARE(reader->scopesOf(14, idOf(1))->size(), std::size_t{1});
    }

    void hostile_rows_are_refused_before_they_are_packed() {
        const auto store = opened(openAt(":memory:"));
        Record unsorted = personRow(1, "A", "B");
        std::swap(unsorted.cells[0], unsorted.cells[1]);
        Record twice = personRow(1, "A", "B");
        twice.cells.push_back(twice.cells.back());
        Record zero = personRow(1, "A", "B");
        zero.cells.front().field = 0;

        for (const Record& row : {unsorted, twice, zero, Record{}}) {
            VERIFY_FAILS(putAll(*store, {row}), ErrorCode::invalid);
        }
    }

    void a_write_inside_a_write_is_refused() {
        const auto store = opened(openAt(":memory:"));

        VERIFY_FAILS(store->write([&](Writer&) { return store->write([](Writer&) { return Result<void>{}; }); }),
                     ErrorCode::internal);
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::Records)
#include "test_records.moc"
