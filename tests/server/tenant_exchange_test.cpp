// SPDX-License-Identifier: GPL-3.0-or-later
// One exchange after the other: results, order, pages, clocks. Numbers are those of the invariants in sync.md.
#include "sync/merge/clock.h"
#include "sync/merge/text_document.h"
#include "tests/server/tenant_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

using Pair = SeriesOfTwo;

std::string typed(const Device& device, const Record* row, FieldNumber field, std::size_t at, const char* text) {
    merge::TextDocument document;
    if (row != nullptr && row->cell(field) != nullptr) {
        document = *merge::TextDocument::decode(row->cell(field)->graph);
    }
    const auto edit = document.insert(merge::AgentId{device.caller.device.bytes}, at, text);
    return *document.encodeEdit(*edit);
}

}  // namespace

class TenantExchangeTest : public QObject {
    Q_OBJECT
  private slots:
    void inv01_numbers_rise_without_a_reader_missing_one() {
        Pair pair;
        pair.second.sync();
        const std::uint64_t before = pair.second.cursor;

        pair.point("one");
        pair.point("two");
        pair.second.sync();

        QVERIFY(pair.second.cursor > before);
        QCOMPARE_TEXT(pair.second.difference(), "");
        QCOMPARE(pair.second.cursor, pair.world.service->headFor(pair.report));
    }

    void inv01_devices_on_several_threads_end_with_the_same() {
        Pair pair;
        pair.world.service->onCommitted({});
        pair.world.service->onAlert({});
        std::vector<std::unique_ptr<Device>> devices;
        for (int i = 0; i < 4; ++i) {
            devices.push_back(std::make_unique<Device>(pair.world, i % 2 == 0 ? pair.manager : pair.report));
        }

        std::vector<std::thread> threads;
        for (const auto& device : devices) {
            threads.emplace_back([&pair, by = device.get()] {
                for (int i = 0; i < 15; ++i) {
                    by->queue({pointOperation(pair.world.newId(), pair.series, pair.series, "at once")});
                    by->sync();
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }

        for (const auto& device : devices) {
            device->sync();
            QCOMPARE_TEXT(device->difference(), "");
        }
        QCOMPARE(pair.world.service->all(schema::kTalkingPoint)->size(), std::size_t{60});
        QVERIFY(pair.world.service->check().ok());
    }

    void inv02_a_repeated_mutation_answers_with_the_stored_result() {
        Pair pair;
        const Uuid id = pair.world.newId();
        pair.first.queue({pointOperation(id, pair.series, pair.series, "once")});
        const wire::Request request = pair.first.request();

        const auto first = pair.world.service->exchange(pair.first.caller, request);
        pair.second.push(setOperation(schema::kTalkingPoint, id, 3, std::string("newer")));
        std::optional<Record> after = *pair.world.service->find(schema::kTalkingPoint, id);
        for (int i = 0; i < 100; ++i) {
            const auto again = pair.world.service->exchange(pair.first.caller, request);
            QVERIFY(again.ok());
            QCOMPARE(again->commit().results_size(), 1);
            QCOMPARE(again->commit().results(0).SerializeAsString(), first->commit().results(0).SerializeAsString());
        }

        QVERIFY(*pair.world.service->find(schema::kTalkingPoint, id) == after);
    }

    void inv02_a_gap_is_refused_with_the_whole_request() {
        Pair pair;
        pair.first.queue({pointOperation(pair.world.newId(), pair.series, pair.series, "a")});
        pair.first.queue({pointOperation(pair.world.newId(), pair.series, pair.series, "b")});
        const auto before = pair.world.service->figures();
        wire::Request request = pair.first.request();
        request.mutable_push()->DeleteSubrange(0, 1);

        const auto response = pair.world.service->exchange(pair.first.caller, request);

        QVERIFY(!response.ok());
        QCOMPARE(response.error(), (Error{ErrorCode::conflict, "gap"}));
        QCOMPARE(pair.world.service->figures().head, before.head);
        QCOMPARE(pair.world.service->figures().mutations, before.mutations);
    }

    void inv03_a_refused_mutation_does_not_block_those_behind_it() {
        Pair pair;
        const Uuid good = pair.world.newId();
        pair.first.queue({setOperation(schema::kTalkingPoint, pair.world.newId(), 3, std::string("nothing there"))});
        pair.first.queue({pointOperation(good, pair.series, pair.series, "behind")});

        pair.first.sync();

        QCOMPARE(pair.first.answered.at(pair.first.lastNumber - 1).status(), protocol::statusOf(ErrorCode::notFound));
        QCOMPARE(pair.first.answered.at(pair.first.lastNumber).status(), 0U);
        QVERIFY(pair.first.holds(schema::kTalkingPoint, good));
    }

    void inv03_no_result_comes_before_its_effects() {
        Pair pair;
        pair.first.pageBytes = 1024;
        std::map<std::uint64_t, Uuid> made;
        for (int i = 0; i < 40; ++i) {
            const Uuid id = pair.world.newId();
            pair.first.queue({pointOperation(id, pair.series, pair.series, std::string(400, 'x'))});
            made[pair.first.lastNumber] = id;
        }

        std::size_t early = 0;
        int pages = 0;
        while (!pair.first.outbox.empty()) {
            QVERIFY(pair.first.exchange().ok());
            ++pages;
            for (const auto& [number, id] : made) {
                early += pair.first.answered.contains(number) && !pair.first.holds(schema::kTalkingPoint, id) ? 1 : 0;
            }
        }

        QCOMPARE(early, std::size_t{0});
        QVERIFY(pages > 5);
    }

    void inv03_a_result_waits_for_the_newest_state_of_its_row() {
        Pair pair;
        const Uuid id = pair.point("mine");
        pair.first.pageBytes = 1024;
        for (int i = 0; i < 20; ++i) {
            pair.second.queue({pointOperation(pair.world.newId(), pair.series, pair.series, std::string(400, 'y'))});
        }
        pair.second.sync();
        pair.first.queue({setOperation(schema::kTalkingPoint, id, 3, std::string("changed"))});

        QVERIFY(pair.first.exchange().ok());
        const bool early = pair.first.outbox.empty();
        pair.first.sync();

        QVERIFY(!early);
        QCOMPARE(pair.first.row(schema::kTalkingPoint, id)->text(3), std::string("changed"));
    }

    void inv04_what_builds_on_a_refused_creation_is_refused_with_that_cause() {
        Pair pair;
        const Uuid series = pair.world.newId();
        const Uuid point = pair.world.newId();

        const std::string refused = pair.first.push(seriesOperation(series, pair.report));
        const std::string onSeries = pair.first.push(participantOperation(series, pair.report));
        const std::string onSpan = pair.first.push(pointOperation(point, pair.series, series, "in its span"));
        const std::string onPoint = pair.first.push(setOperation(schema::kTalkingPoint, point, 3, std::string("x")));

        QCOMPARE_TEXT(refused, "forbidden");
        QCOMPARE_TEXT(onSeries, "depends_on_refused");
        QCOMPARE_TEXT(onSpan, "depends_on_refused");
        QCOMPARE_TEXT(onPoint, "depends_on_refused");
    }

    void inv04_another_device_learns_nothing_of_a_refused_creation() {
        Pair pair;
        const Uuid series = pair.world.newId();
        pair.first.push(seriesOperation(series, pair.report));

        QCOMPARE_TEXT(pair.second.push(participantOperation(series, pair.report)), "not_found");
    }

    void a_mutation_is_atomic() {
        Pair pair;
        const Uuid id = pair.world.newId();

        const std::string outcome = pair.first.push({pointOperation(id, pair.series, pair.series, "half"),
                                                     setOperation(schema::kTalkingPoint, id, 6, pair.world.newId())});

        QCOMPARE_TEXT(outcome, "not_found");
        QCOMPARE(pair.first.answered.at(pair.first.lastNumber).operation(), 1U);
        QVERIFY(!pair.world.service->find(schema::kTalkingPoint, id)->has_value());
        QVERIFY(pair.world.service->check().ok());
    }

    void inv11_a_stamp_from_the_future_is_set_back_and_said_so() {
        Pair pair;
        const Uuid id = pair.point("now");
        merge::Mutation wrong = pair.first.mutation({setOperation(schema::kTalkingPoint, id, 3, std::string("later"))});
        wrong.stamp.time += std::uint64_t{3'600'000} << 16;
        pair.first.outbox.emplace(wrong.number, wrong);

        pair.first.sync();

        const auto limit = pair.world.clock.now() + merge::kClampAheadMs;
        QCOMPARE(pair.first.answered.at(wrong.number).clamped_by(), std::int64_t{3'600'000 - merge::kClampAheadMs});
        QCOMPARE(pair.first.row(schema::kTalkingPoint, id)->cell(3)->stamp.milliseconds(), limit);
    }

    void inv11_the_value_that_lost_is_kept() {
        Pair pair;
        const Uuid id = pair.point("base");
        pair.second.sync();
        merge::Operation mine = setOperation(schema::kTalkingPoint, id, 3, std::string("by the report"));
        mine.seen = pair.second.row(schema::kTalkingPoint, id)->cell(3)->stamp;
        merge::Operation theirs = setOperation(schema::kTalkingPoint, id, 3, std::string("by the manager"));
        theirs.seen = mine.seen;
        pair.first.push(theirs);
        pair.world.clock.time += 5;

        pair.second.push(mine);

        const Record* row = pair.second.row(schema::kTalkingPoint, id);
        QCOMPARE(row->text(3), std::string("by the report"));
        QCOMPARE(row->cell(3)->superseded.size(), std::size_t{1});
        QCOMPARE(std::get<std::string>(row->cell(3)->superseded.front().value), std::string("by the manager"));
    }

    void a_stamp_in_another_devices_name_is_refused() {
        Pair pair;
        const Uuid id = pair.point("base");
        merge::Mutation forged = pair.second.mutation({setOperation(schema::kTalkingPoint, id, 3, std::string("x"))});
        forged.stamp.device = pair.first.caller.device;
        pair.second.outbox.emplace(forged.number, forged);

        pair.second.sync();

        QCOMPARE(pair.second.answered.at(forged.number).status(), protocol::statusOf(ErrorCode::invalid));
    }

    void inv12_a_state_changes_only_from_the_one_that_was_seen() {
        Pair pair;
        const Fields identity{{1, pair.series}, {2, std::int64_t{1'800'000'000'000}}};
        const Uuid id = derived(schema::kOccurrence, identity);
        Fields fields = identity;
        fields.emplace_back(3, std::int64_t{1'800'000'000'000});
        fields.emplace_back(5, std::int64_t{0});
        pair.first.push(createOperation(schema::kOccurrence, id, fields));
        pair.second.sync();
        merge::Operation held = setOperation(schema::kOccurrence, id, 5, std::int64_t{1});
        held.seen = pair.first.row(schema::kOccurrence, id)->cell(5)->stamp;
        merge::Operation skipped = setOperation(schema::kOccurrence, id, 5, std::int64_t{2});
        skipped.seen = held.seen;

        const std::string first = pair.first.push(held);
        const std::string second = pair.second.push(skipped);

        QCOMPARE_TEXT(first, "accepted");
        QCOMPARE_TEXT(second, "conflict");
        QCOMPARE(pair.second.row(schema::kOccurrence, id)->number(5), std::int64_t{1});
    }

    void inv13_a_removed_row_takes_no_change_until_it_is_restored() {
        Pair pair;
        const Uuid id = pair.point("gone");
        pair.first.push(lifeOperation(OperationKind::remove, schema::kTalkingPoint, id));

        const std::string changed = pair.second.push(setOperation(schema::kTalkingPoint, id, 3, std::string("x")));
        const std::string made = pair.second.push(pointOperation(id, pair.series, pair.series, "again"));
        const std::string restored = pair.first.push(lifeOperation(OperationKind::restore, schema::kTalkingPoint, id));
        const std::string then = pair.second.push(setOperation(schema::kTalkingPoint, id, 3, std::string("back")));

        QCOMPARE_TEXT(changed, "removed");
        QCOMPARE_TEXT(made, "removed");
        QCOMPARE_TEXT(restored, "accepted");
        QCOMPARE_TEXT(then, "accepted");
    }

    void inv14_equal_keys_get_different_ones_and_long_keys_short_ones() {
        Pair pair;
        std::vector<Uuid> ids;
        for (int i = 0; i < 8; ++i) {
            ids.push_back(pair.point("same place", "m"));
        }
        const Uuid longest = pair.point("long", std::string(200, 'z'));
        pair.second.sync();

        std::set<std::string> keys;
        for (const Uuid& id : ids) {
            keys.insert(pair.second.row(schema::kTalkingPoint, id)->text(4));
        }
        const std::string key = pair.second.row(schema::kTalkingPoint, longest)->text(4);
        QCOMPARE(keys.size(), ids.size());
        QVERIFY(key.size() <= 64);
        QVERIFY(key > *keys.rbegin());
        QVERIFY(pair.world.service->check().ok());
    }

    void inv14_a_list_without_room_gets_new_keys_in_the_same_order() {
        Pair pair;
        const std::string low(64, 'm');
        const Uuid first = pair.point("first", low);
        const Uuid last = pair.point("last", low.substr(0, 63) + "n");

        const Uuid between = pair.point("between", low + "m");
        pair.second.sync();

        const auto key = [&](const Uuid& id) {
            return pair.second.row(schema::kTalkingPoint, id)->text(4);
        };
        QVERIFY(key(first) < key(between));
        QVERIFY(key(between) < key(last));
        QVERIFY(key(first).size() <= 64 && key(between).size() <= 64 && key(last).size() <= 64);
        QCOMPARE_TEXT(pair.second.difference(), "");
    }

    void inv15_two_moves_that_form_a_cycle_keep_the_first() {
        World world;
        const Uuid hr = world.employee("Hannah");
        world.grant(hr, schema::Role::hr);
        Device first(world, hr);
        Device second(world, hr);
        const Uuid a = world.newId();
        const Uuid b = world.newId();
        first.push({createOperation(schema::kTeam, a, {{1, std::string("A")}}),
                    createOperation(schema::kTeam, b, {{1, std::string("B")}})});
        second.sync();
        first.queue({setOperation(schema::kTeam, a, 2, b)});
        second.queue({setOperation(schema::kTeam, b, 2, a)});

        first.sync();
        second.sync();

        QCOMPARE(first.answered.at(first.lastNumber).status(), 0U);
        QCOMPARE(second.answered.at(second.lastNumber).status(), protocol::statusOf(ErrorCode::conflict));
        first.sync();
        QCOMPARE_TEXT(first.difference(), "");
        QCOMPARE_TEXT(second.difference(), "");
    }

    void inv20_a_page_keeps_to_its_size_and_one_large_row_still_travels() {
        Pair pair;
        std::vector<merge::Operation> operations;
        for (int i = 0; i < 300; ++i) {
            operations.push_back(pointOperation(pair.world.newId(), pair.series, pair.series, std::string(300, 't')));
        }
        pair.first.push(operations);
        const Uuid note = pair.world.newId();
        const Uuid occurrence = derived(schema::kOccurrence, {{1, pair.series}, {2, std::int64_t{1}}});
        pair.first.push(createOperation(schema::kOccurrence, occurrence,
                                        {{1, pair.series}, {2, std::int64_t{1}}, {3, std::int64_t{1}}}));
        const Fields fields{{1, pair.series}, {2, pair.series}, {3, occurrence}};
        merge::Operation make = createOperation(schema::kSharedNote, derived(schema::kSharedNote, fields), fields);
        make.initial.push_back({4, {}, typed(pair.first, nullptr, 4, 0, std::string(20'000, 'n').c_str())});
        QCOMPARE_TEXT(pair.first.push(make), "accepted");
        Q_UNUSED(note)
        pair.second.pageBytes = 8 * 1024;

        std::size_t largest = 0;
        for (bool more = true; more;) {
            const auto response = pair.second.exchange();
            QVERIFY(response.ok());
            if (response->page().put_size() > 1) {
                largest = std::max(largest, response->page().ByteSizeLong());
            }
            more = response->commit().more();
        }

        QVERIFY2(largest < 9 * 1024, std::to_string(largest).c_str());
        QVERIFY(pair.second.exchanges > 8);
        QCOMPARE_TEXT(pair.second.difference(), "");
    }

    void inv20_more_operations_than_a_batch_takes_are_refused() {
        Pair pair;
        std::vector<merge::Operation> many;
        for (int i = 0; i < 1001; ++i) {
            many.push_back(pointOperation(pair.world.newId(), pair.series, pair.series, "t"));
        }
        const std::string alone = pair.first.push(many);
        pair.first.queue({many.begin(), many.begin() + 600});
        pair.first.queue({many.begin() + 600, many.end() - 1});
        wire::Request request = pair.first.request();
        protocol::encode(pair.first.outbox.rbegin()->second, *request.add_push());

        const auto together = pair.world.service->exchange(pair.first.caller, request);

        QCOMPARE_TEXT(alone, "too_large");
        QVERIFY(!together.ok());
        QCOMPARE(together.error().code, ErrorCode::tooLarge);
    }

    void inv23_an_acknowledged_mutation_is_there_after_the_server_comes_back() {
        QTemporaryDir directory;
        const server::TenantOptions options = lastingIn(directory.path().toStdString());
        Pair pair(options);
        const Uuid id = pair.point("kept");

        pair.world.reopen();
        pair.second.sync();
        pair.first.sync();

        QVERIFY(pair.second.holds(schema::kTalkingPoint, id));
        QCOMPARE_TEXT(pair.first.difference(), "");
        QCOMPARE_TEXT(pair.second.difference(), "");
        QCOMPARE(pair.first.resets, std::uint64_t{0});
        QVERIFY(pair.world.service->check().ok());
    }

    void inv23_a_commit_that_fails_acknowledges_nothing() {
        QTemporaryDir directory;
        server::TenantOptions options = lastingIn(directory.path().toStdString());
        int allowed = 1'000'000;
        options.faults = [&allowed](std::string_view) {
            return allowed-- > 0 ? Result<void>() : Result<void>(Error{ErrorCode::diskFull, "test"});
        };
        Pair pair(options);
        int failures = 0;
        for (int n = 0; n < 40; ++n) {
            const Uuid id = pair.world.newId();
            pair.first.queue(
                {pointOperation(id, pair.series, pair.series, "t", std::string(1, static_cast<char>('a' + n)))});
            const std::uint64_t head = pair.world.service->figures().head;
            allowed = n;
            const auto response = pair.world.service->exchange(pair.first.caller, pair.first.request());
            allowed = 1'000'000;
            if (!response.ok()) {
                ++failures;
                QCOMPARE(response.error().code, ErrorCode::diskFull);
                QCOMPARE(pair.world.service->figures().head, head);
                QVERIFY(!pair.world.service->find(schema::kTalkingPoint, id)->has_value());
            }
            pair.first.sync();
            QVERIFY(pair.first.holds(schema::kTalkingPoint, id));
        }

        QVERIFY(failures > 3);
        QCOMPARE_TEXT(pair.first.difference(), "");
        QVERIFY(pair.world.service->check().ok());
    }

    void inv23_several_exchanges_share_one_commit() {
        Pair pair;
        pair.second.sync();
        const Uuid one = pair.world.newId();
        const Uuid two = pair.world.newId();
        pair.first.queue({pointOperation(one, pair.series, pair.series, "one")});
        pair.second.queue({pointOperation(two, pair.series, pair.series, "two")});
        const wire::Request first = pair.first.request();
        wire::Request broken = pair.second.request();
        broken.mutable_hello()->set_protocol(0);
        const wire::Request second = pair.second.request();
        const auto commits = pair.world.service->figures().commits;
        std::vector<TenantService::Exchange> together;
        for (const auto& [caller, request] :
             {std::pair{pair.first.caller, &first}, {pair.second.caller, &broken}, {pair.second.caller, &second}}) {
            together.push_back({caller, request, Error{}});
        }

        pair.world.service->exchange(together);

        QVERIFY(together[0].response.ok());
        QCOMPARE(together[1].response.error().code, ErrorCode::tooOld);
        QVERIFY(together[2].response.ok());
        QCOMPARE(pair.world.service->figures().commits, commits + 1);
        pair.first.sync();
        pair.second.sync();
        QVERIFY(pair.first.holds(schema::kTalkingPoint, two) && pair.second.holds(schema::kTalkingPoint, one));
    }

    void inv24_two_tenants_number_on_their_own() {
        Pair one;
        Pair other;
        const std::uint64_t before = other.world.service->headFor(other.manager);

        for (int i = 0; i < 10; ++i) {
            one.point("busy");
        }

        QCOMPARE(other.world.service->headFor(other.manager), before);
        other.first.sync();
        QCOMPARE(other.first.cursor, before);
    }

    void a_steady_device_receives_what_was_typed_and_not_the_whole_text() {
        Pair pair;
        const Uuid occurrence = derived(schema::kOccurrence, {{1, pair.series}, {2, std::int64_t{1}}});
        pair.first.push(createOperation(schema::kOccurrence, occurrence,
                                        {{1, pair.series}, {2, std::int64_t{1}}, {3, std::int64_t{1}}}));
        const Fields fields{{1, pair.series}, {2, pair.series}, {3, occurrence}};
        const Uuid note = derived(schema::kSharedNote, fields);
        merge::Operation make = createOperation(schema::kSharedNote, note, fields);
        make.initial.push_back({4, {}, typed(pair.first, nullptr, 4, 0, "The first paragraph.")});
        pair.first.push(make);
        pair.second.sync();
        const std::uint64_t before = pair.second.textUpdates;

        pair.first.push(textOperation(schema::kSharedNote, note, 4,
                                      typed(pair.first, pair.first.row(schema::kSharedNote, note), 4, 3, " very")));
        pair.second.sync();
        Device fresh(pair.world, pair.report);
        fresh.sync();

        QCOMPARE(pair.second.textUpdates, before + 1);
        QCOMPARE(fresh.textUpdates, std::uint64_t{0});
        QCOMPARE_TEXT(pair.second.row(schema::kSharedNote, note)->text(4), "The very first paragraph.");
        QCOMPARE_TEXT(pair.second.difference(), "");
        QCOMPARE_TEXT(fresh.difference(), "");
    }

    void text_in_another_devices_name_is_refused() {
        Pair pair;
        const Fields fields{{1, pair.series}};
        const Uuid note = derived(schema::kPrivateNote, fields, pair.manager);
        merge::Operation make = createOperation(schema::kPrivateNote, note, fields);
        make.initial.push_back({3, {}, typed(pair.second, nullptr, 3, 0, "not mine")});

        QCOMPARE_TEXT(pair.first.push(make), "forbidden");
    }

    void a_device_of_somebody_else_is_a_conflict() {
        Pair pair;
        pair.first.sync();
        wire::Request request = pair.first.request();

        const auto stolen = pair.world.service->exchange({pair.report, pair.first.caller.device}, request);
        const auto mixed = pair.world.service->exchange(pair.second.caller, request);

        QCOMPARE(stolen.error(), (Error{ErrorCode::conflict, "device"}));
        QCOMPARE(mixed.error(), (Error{ErrorCode::conflict, "device"}));
    }

    void a_device_ahead_of_a_restored_server_starts_over() {
        Pair pair;
        pair.point("one");
        pair.first.cursor += 1000;

        QVERIFY(pair.first.exchange().ok());
        pair.first.sync();

        QCOMPARE(pair.first.resets, std::uint64_t{1});
        QCOMPARE_TEXT(pair.first.difference(), "");
    }

    void a_sync_with_nothing_new_says_nothing() {
        Pair pair;
        pair.first.sync();

        const auto response = pair.first.exchange();

        QVERIFY(response.ok());
        QVERIFY(!response->has_page() && !response->has_plan() && !response->commit().more());
        QVERIFY(response->ByteSizeLong() < 64);
        QCOMPARE(response->commit().head(), pair.world.service->headFor(pair.manager));
    }

    void a_commit_is_told_to_those_it_concerns() {
        Pair pair;
        const Uuid stranger = pair.world.employee("Cy");
        pair.second.sync();

        pair.point("news");

        const auto& told = pair.world.told;
        QVERIFY(std::find(told.begin(), told.end(), pair.report) != told.end());
        QVERIFY(std::find(told.begin(), told.end(), stranger) == told.end());
    }
};

QTEST_GUILESS_MAIN(TenantExchangeTest)
#include "tenant_exchange_test.moc"
