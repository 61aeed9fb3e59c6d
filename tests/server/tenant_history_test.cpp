// SPDX-License-Identifier: GPL-3.0-or-later
// A device that gives numbers a second time, of mutations and of letters. Numbers are those of the invariants in
// sync.md.
#include "sync/merge/identity.h"
#include "sync/merge/text_document.h"
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

using Pair = SeriesOfTwo;

std::string typed(const Device& device, const char* text) {
    merge::TextDocument document;
    const auto edit = document.insert(merge::AgentId{device.caller.device.bytes}, 0, text);
    return *document.encodeEdit(*edit);
}

}  // namespace

class TenantHistoryTest : public QObject {
    Q_OBJECT

  private slots:
    void inv02_a_used_number_with_other_content_is_refused_with_the_whole_request() {
        Pair pair;
        const auto point = [&](const char* title) {
            return pointOperation(pair.world.newId(), pair.series, pair.series, title);
        };
        for (const char* title : {"a", "b"}) pair.first.queue({point(title)});
        wire::Request request = pair.first.request();
        QVERIFY(pair.world.service->exchange(pair.first.caller, request).ok());
        const auto before = pair.world.service->figures();
        for (int changed = 0; changed < 3; ++changed) {
            wire::Request other = request;
            wire::Mutation& second = *other.mutable_push(1);
            if (changed == 0) second.mutable_stamp()->set_time(second.stamp().time() + 1);
            if (changed == 1) second.mutable_operations(0)->mutable_initial(0)->mutable_value()->set_text("other");
            if (changed == 2) second.mutable_operations()->RemoveLast();
            *other.add_push() = request.push(1);
            other.mutable_push(2)->set_number(request.push(1).number() + 1);

            const auto response = pair.world.service->exchange(pair.first.caller, other);

            QVERIFY(!response.ok());
            QCOMPARE(response.error(), (Error{ErrorCode::conflict, "history"}));
            QCOMPARE(pair.world.service->figures().head, before.head);
            QCOMPARE(pair.world.service->figures().mutations, before.mutations);
        }
        request.mutable_push(1)->set_schema(7);
        QVERIFY(pair.world.service->exchange(pair.first.caller, request).ok());
    }

    void inv02_whoever_asks_without_them_is_told_what_the_results_are_of() {
        Pair pair;
        pair.first.queue({pointOperation(pair.world.newId(), pair.series, pair.series, "a")});
        wire::Request request = pair.first.request();
        const auto pushed = pair.world.service->exchange(pair.first.caller, request);
        const std::uint64_t digest = protocol::digestOf(request.push(0));
        request.clear_push();

        const auto asked = pair.world.service->exchange(pair.first.caller, request);

        QCOMPARE(pushed->commit().results(0).of(), std::uint64_t{0});
        QCOMPARE(asked->commit().results(0).of(), digest);
    }

    void inv02_what_got_another_number_is_told_by_what_it_was_under_the_first() {
        Pair pair;
        pair.first.queue({pointOperation(pair.world.newId(), pair.series, pair.series, "a")});
        pair.first.outbox.rbegin()->second.origin = 5;
        wire::Request request = pair.first.request();
        QVERIFY(pair.world.service->exchange(pair.first.caller, request).ok());
        QVERIFY(pair.world.service->exchange(pair.first.caller, request).ok());
        request.clear_push();

        const auto asked = pair.world.service->exchange(pair.first.caller, request);

        QCOMPARE(asked->commit().results(0).of(), std::uint64_t{5});
    }

    void inv02_a_number_whose_result_is_not_kept_any_more_is_refused_and_not_taken_again() {
        Pair pair;
        const auto queue = [&] {
            pair.first.queue({setOperation(schema::kMeetingSeries, pair.series, 1, std::string("title"))});
        };
        queue();
        const wire::Request first = pair.first.request();
        for (int batch = 0; batch < 6; ++batch) {
            for (int i = 0; i < 250; ++i) queue();
            pair.first.sync();
        }
        queue();
        pair.first.sync();
        wire::Request recent = pair.first.request();
        recent.mutable_hello()->set_last_mutation(0);

        const auto early = pair.world.service->exchange(pair.first.caller, first);
        const auto asked = pair.world.service->exchange(pair.first.caller, recent);

        QVERIFY(!early.ok());
        QCOMPARE(early.error(), (Error{ErrorCode::conflict, "history"}));
        QVERIFY(asked->commit().results_size() >= 1000);
        QVERIFY2(asked->commit().results(0).number() > 200, "nothing was trimmed");
        QCOMPARE(asked->last_mutation(), pair.first.lastNumber);
    }

    void text_is_a_devices_own_where_it_says_which_of_its_agents_wrote_it() {
        Pair pair;
        const Fields fields{{1, pair.series}};
        const auto made = [&](std::uint64_t agent, const Uuid& device) {
            merge::TextDocument text;
            (void)text.insert({merge::textAgent(device, agent).bytes}, 0, "mine");
            merge::Operation make =
                createOperation(schema::kPrivateNote, derived(schema::kPrivateNote, fields, pair.manager), fields);
            make.initial.push_back({3, {}, *text.encodeSince({})});
            return make;
        };
        const auto pushed = [&](std::uint64_t said, const merge::Operation& operation) {
            pair.first.queue({operation});
            pair.first.outbox.rbegin()->second.agent = said;
            pair.first.sync();
            return pair.first.answered[pair.first.lastNumber].status();
        };
        const auto forbidden = protocol::statusOf(ErrorCode::forbidden);

        QCOMPARE(pushed(12, made(13, pair.first.caller.device)), forbidden);
        QCOMPARE(pushed(0, made(12, pair.first.caller.device)), forbidden);
        QCOMPARE(pushed(12, made(12, pair.second.caller.device)), forbidden);
        QCOMPARE(pushed(12, made(12, pair.first.caller.device)), std::uint32_t{0});
    }

    void inv16_letters_that_take_used_numbers_are_refused_as_a_conflict() {
        Pair pair;
        const Fields fields{{1, pair.series}};
        const Uuid note = derived(schema::kPrivateNote, fields, pair.manager);
        merge::Operation make = createOperation(schema::kPrivateNote, note, fields);
        make.initial.push_back({3, {}, typed(pair.first, "first")});
        QCOMPARE_TEXT(pair.first.push(make), "accepted");
        const auto again = [&](const char* text) {
            return pair.first.push(textOperation(schema::kPrivateNote, note, 3, typed(pair.first, text)));
        };

        QCOMPARE_TEXT(again("other"), "conflict");
        QCOMPARE_TEXT(again("first"), "accepted");
        QCOMPARE_TEXT(pair.first.row(schema::kPrivateNote, note)->text(3), "first");
    }
};

QTEST_GUILESS_MAIN(TenantHistoryTest)
#include "tenant_history_test.moc"
