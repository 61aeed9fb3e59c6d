// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody tries who speaks the protocol and means no good. Numbers in comments are the controls of security.md.
#include "sync/merge/text_document.h"
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

// A 1:1 of Ada and Bo; Eve works in the same company and has a series of her own.
struct Scene {
    World world;
    Uuid ada = world.employee("Ada");
    Uuid bo = world.employee("Bo");
    Uuid eve = world.employee("Eve");
    Device first{world, ada};
    Device second{world, bo};
    Device hostile{world, eve};
    Uuid series = startSeries(first, {bo});
    Uuid own = startSeries(hostile, {});
    Uuid point = world.newId();
    Uuid ownPoint = world.newId();

    Scene() {
        first.push(pointOperation(point, series, series, "between two"));
        hostile.push(pointOperation(ownPoint, own, own, "hers"));
        world.alerts.clear();
    }
    bool alerted() const { return !world.alerts.empty() && world.alerts.back().person == eve; }
};

// Characters of four bytes each that no packing makes fewer: U+20000 and the 65,535 behind it.
std::string someCharacters(std::mt19937& random, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        const auto code = static_cast<unsigned>(0x20000 + random() % 0x10000);
        for (const unsigned byte :
             {0xF0 | code >> 18, 0x80 | (code >> 12 & 0x3F), 0x80 | (code >> 6 & 0x3F), 0x80 | (code & 0x3F)}) {
            text += static_cast<char>(byte);
        }
    }
    return text;
}

// Pieces put in at scattered places and taken out again at others: a long history of a short text.
std::string scattered(const Device& by, const Record* row, FieldNumber field, std::size_t pieces) {
    constexpr std::size_t kPiece = 100;
    const merge::AgentId agent{by.caller.device.bytes};
    const Cell* cell = row != nullptr ? row->cell(field) : nullptr;
    auto document = cell != nullptr ? *merge::TextDocument::decode(cell->graph) : merge::TextDocument();
    const merge::Version before = document.version();
    std::mt19937 random(document.unitCount());
    for (std::size_t i = 0; i < pieces; ++i) {
        (void)document.insert(agent, random() % (document.length() + 1), someCharacters(random, kPiece));
        if (document.length() > 20 * kPiece) {
            (void)document.erase(agent, random() % (document.length() - kPiece), kPiece);
        }
    }
    return *document.encodeSince(before);
}

std::size_t sizeOf(World& world, EntityNumber entity, const Uuid& id) {
    return protocol::toBytes(**world.service->find(entity, id)).size();
}

}  // namespace

class TenantHostileTest : public QObject {
    Q_OBJECT
  private slots:
    void a_history_that_no_message_could_carry_is_refused_and_everybody_goes_on() {
        Scene scene;
        const Uuid occurrence = derived(schema::kOccurrence, {{1, scene.series}, {2, std::int64_t{1}}});
        scene.first.push(createOperation(schema::kOccurrence, occurrence,
                                         {{1, scene.series}, {2, std::int64_t{1}}, {3, std::int64_t{1}}}));
        const Fields fields{{1, scene.series}, {2, scene.series}, {3, occurrence}};
        const Uuid note = derived(schema::kSharedNote, fields);
        merge::Operation make = createOperation(schema::kSharedNote, note, fields);
        make.initial.push_back({4, {}, scattered(scene.first, nullptr, 4, 10)});
        QCOMPARE_TEXT(scene.first.push(make), "accepted");
        std::string answer = "accepted";

        while (answer == "accepted" &&
               sizeOf(scene.world, schema::kSharedNote, note) <= protocol::kMaximumMessage / 2) {
            const Record* row = scene.first.row(schema::kSharedNote, note);
            merge::Operation more = setOperation(schema::kSharedNote, note, 4, {});
            more.kind = OperationKind::text;
            more.update = scattered(scene.first, row, 4, 1000);
            answer = scene.first.push(more);
        }
        scene.second.sync();

        QCOMPARE_TEXT(answer, "too_large");
        QVERIFY(sizeOf(scene.world, schema::kSharedNote, note) <= protocol::kMaximumMessage / 2);
        QVERIFY(sizeOf(scene.world, schema::kSharedNote, note) > protocol::kMaximumMessage / 4);
        QCOMPARE_TEXT(scene.second.difference(), "");
        QCOMPARE_TEXT(scene.first.push(lifeOperation(OperationKind::remove, schema::kSharedNote, note)), "accepted");
    }

    // 4
    void control_4_server_owned_fields_are_refused_and_nothing_changes() {
        Scene scene;
        const Uuid id = scene.world.newId();
        const std::uint64_t head = scene.world.service->figures().head;

        const std::string span =
            scene.hostile.push(createOperation(schema::kMeetingSpan, id, {{1, scene.own}, {2, std::int64_t{7}}}));
        const std::string number =
            scene.hostile.push(setOperation(schema::kMeetingSpan, scene.own, 2, std::int64_t{7}));

        QCOMPARE_TEXT(span, "forbidden");
        QCOMPARE_TEXT(number, "forbidden");
        QCOMPARE(scene.world.service->figures().head, head);
    }

    // 4
    void control_4_the_author_is_who_the_session_says() {
        Scene scene;
        const Uuid id = scene.world.newId();

        scene.hostile.push(pointOperation(id, scene.own, scene.own, "x"));

        const auto row = *scene.world.service->find(schema::kTalkingPoint, id);
        QCOMPARE(row->author, scene.eve);
        QCOMPARE(row->cell(3)->author, scene.eve);
    }

    // 4
    void a_field_given_twice_or_unknown_is_refused() {
        Scene scene;
        auto twice = pointOperation(scene.world.newId(), scene.own, scene.own, "x");
        twice.initial.push_back({3, std::string("y"), {}});
        auto unknown = pointOperation(scene.world.newId(), scene.own, scene.own, "x");
        unknown.initial.push_back({77, std::string("tenant"), {}});

        QCOMPARE_TEXT(scene.hostile.push(twice), "invalid");
        QCOMPARE_TEXT(scene.hostile.push(unknown), "invalid");
    }

    // 6
    void a_hidden_row_answers_as_a_missing_one() {
        Scene scene;
        const Uuid missing = scene.world.newId();
        const auto tries = [&](const Uuid& id) {
            std::vector<std::string> outcomes;
            for (const auto& operation :
                 {setOperation(schema::kTalkingPoint, id, 3, std::string("x")),
                  lifeOperation(OperationKind::remove, schema::kTalkingPoint, id),
                  lifeOperation(OperationKind::restore, schema::kTalkingPoint, id),
                  createOperation(schema::kComment, scene.world.newId(),
                                  {{1, id}, {2, scene.own}, {4, std::string("x")}, {5, scene.own}})}) {
                outcomes.push_back(scene.hostile.push(operation));
                outcomes.push_back(std::to_string(scene.hostile.answered.at(scene.hostile.lastNumber).operation()));
            }
            return outcomes;
        };

        const auto hidden = tries(scene.point);
        const bool alerted = scene.alerted();
        scene.world.alerts.clear();
        const auto absent = tries(missing);

        QVERIFY(hidden == absent);
        QCOMPARE_TEXT(hidden.front(), "not_found");
        QVERIFY(alerted);
        QVERIFY(scene.world.alerts.empty());
    }

    // 6
    void a_span_one_is_not_in_cannot_be_written() {
        Scene scene;

        QCOMPARE_TEXT(scene.hostile.push(pointOperation(scene.world.newId(), scene.own, scene.series, "x")),
                      "not_found");
        QCOMPARE_TEXT(scene.hostile.push(pointOperation(scene.world.newId(), scene.series, scene.own, "x")),
                      "not_found");
        QVERIFY(scene.alerted());
    }

    // 6
    void a_row_cannot_be_moved_into_a_foreign_scope() {
        Scene scene;

        QCOMPARE_TEXT(scene.hostile.push(setOperation(schema::kTalkingPoint, scene.ownPoint, 2, scene.series)),
                      "not_found");
        QVERIFY(scene.alerted());
        scene.second.sync();
        QVERIFY(!scene.second.holds(schema::kTalkingPoint, scene.ownPoint));
    }

    // 6
    void references_that_contradict_each_other_are_refused() {
        Scene scene;
        const Uuid other = startSeries(scene.hostile, {});

        QCOMPARE_TEXT(scene.hostile.push(setOperation(schema::kTalkingPoint, scene.ownPoint, 2, other)), "invalid");
    }

    // The audience of a group follows from the group, not from an id that anybody can choose.
    void a_series_under_the_id_of_anothers_span_opens_nothing() {
        Scene scene;
        scene.first.push(participantOperation(scene.series, scene.world.employee("Cy")));
        const Uuid span = newestSpan(scene.world, scene.series);
        const Uuid secret = scene.world.newId();
        scene.first.push(pointOperation(secret, scene.series, span, "secret"));

        const std::string onSpan = scene.hostile.push(seriesOperation(span, scene.eve));
        const std::string onSeries = scene.hostile.push(seriesOperation(scene.series, scene.eve));
        const std::string onPoint = scene.hostile.push(seriesOperation(scene.point, scene.eve));
        scene.hostile.sync();

        QVERIFY(span != scene.series);
        QVERIFY(onSpan != "accepted");
        QVERIFY(onSeries != "accepted");
        QCOMPARE_TEXT(onPoint, "accepted");
        QVERIFY(!scene.hostile.holds(schema::kTalkingPoint, secret));
        QVERIFY(!scene.hostile.holds(schema::kTalkingPoint, scene.point));
    }

    // 3
    void control_3_a_colleague_outside_the_series_gets_nothing_of_it() {
        Scene scene;
        const Uuid note = derived(schema::kPrivateNote, {{1, scene.series}}, scene.ada);
        scene.first.push(createOperation(schema::kPrivateNote, note, {{1, scene.series}}));
        scene.hostile.sync();
        scene.second.sync();
        wire::Request request = scene.hostile.request();
        for (const auto& [scope, epoch] : scene.first.scopes) {
            wire::ScopePosition* position = request.mutable_hello()->add_filling();
            protocol::encode(scope, epoch, *position->mutable_scope());
        }

        const auto response = scene.world.service->exchange(scene.hostile.caller, request);

        QVERIFY(response.ok());
        for (const wire::Put& put : response->page().put()) {
            const auto row = *Uuid::fromBytes(put.row().id());
            QVERIFY(row != scene.series && row != scene.point && row != note);
        }
        for (const auto& [key, row] : scene.hostile.rows) {
            QVERIFY(key.second != scene.series && key.second != scene.point && key.second != note);
        }
        QVERIFY(!scene.second.holds(schema::kPrivateNote, note));
        QCOMPARE_TEXT(scene.hostile.difference(), "");
    }

    // 3
    void digests_of_other_peoples_scopes_bring_nothing() {
        Scene scene;
        scene.hostile.sync();
        wire::Request request = scene.hostile.request();
        request.mutable_hello()->set_scopes(
            protocol::scopesDigest({scene.first.scopes.begin(), scene.first.scopes.end()}));

        const auto response = scene.world.service->exchange(scene.hostile.caller, request);

        QVERIFY(response.ok());
        QVERIFY(response->has_reset());
        QVERIFY(!response->has_page() && !response->has_plan());
    }

    // 5
    void a_participant_does_not_remove_anothers_point() {
        Scene scene;
        scene.second.sync();

        QCOMPARE_TEXT(scene.second.push(lifeOperation(OperationKind::remove, schema::kTalkingPoint, scene.point)),
                      "forbidden");
    }

    // 5
    void a_removed_point_is_not_restored_by_who_may_not_remove_it() {
        Scene scene;
        scene.first.push(lifeOperation(OperationKind::remove, schema::kTalkingPoint, scene.point));

        QCOMPARE_TEXT(scene.second.push(lifeOperation(OperationKind::restore, schema::kTalkingPoint, scene.point)),
                      "forbidden");
    }

    // 5
    void creating_again_does_not_change_what_one_may_not_change() {
        Scene scene;
        const Uuid hr = scene.world.employee("Hannah");
        scene.world.grant(hr, schema::Role::hr);
        Device device(scene.world, hr);
        auto again = createOperation(schema::kEmployee, scene.bo, {{3, std::string("X")}, {4, std::string("Y")}});

        QCOMPARE_TEXT(device.push(again), "conflict");
        QCOMPARE_TEXT(scene.hostile.push(again), "conflict");
    }

    // 8
    void an_old_push_after_newer_edits_has_one_effect() {
        Scene scene;
        scene.first.queue({setOperation(schema::kTalkingPoint, scene.point, 3, std::string("old"))});
        const wire::Request old = scene.first.request();
        scene.first.sync();
        scene.first.push(setOperation(schema::kTalkingPoint, scene.point, 3, std::string("new")));
        const std::uint64_t head = scene.world.service->figures().head;

        for (int i = 0; i < 1000; ++i) {
            QVERIFY(scene.world.service->exchange(scene.first.caller, old).ok());
        }

        QCOMPARE(scene.world.service->figures().head, head);
        QCOMPARE_TEXT((*scene.world.service->find(schema::kTalkingPoint, scene.point))->text(3), "new");
    }

    // 10
    void a_mutation_that_does_not_decode_is_refused_alone() {
        Scene scene;
        scene.hostile.queue({setOperation(schema::kTalkingPoint, scene.ownPoint, 3, std::string("fine"))});
        wire::Request request = scene.hostile.request();
        wire::Mutation* bad = request.add_push();
        bad->set_number(scene.hostile.lastNumber + 1);
        bad->add_operations()->set_id("seven");

        const auto response = scene.world.service->exchange(scene.hostile.caller, request);

        QVERIFY(response.ok());
        QCOMPARE(response->commit().results_size(), 2);
        QCOMPARE(response->commit().results(0).status(), 0U);
        QCOMPARE(response->commit().results(1).status(), protocol::statusOf(ErrorCode::invalid));
    }

    // 10
    void random_requests_never_break_the_tenant() {
        Scene scene;
        scene.hostile.queue({setOperation(schema::kTalkingPoint, scene.ownPoint, 3, std::string("seed"))});
        const std::string good = scene.hostile.request().SerializeAsString();
        SeededEntropy random(3);
        for (int i = 0; i < 3000; ++i) {
            std::string bytes = good;
            for (int n = 0; n < 4; ++n) {
                bytes[random.next() % bytes.size()] = static_cast<char>(random.next());
            }
            wire::Request request;
            if (request.ParseFromString(bytes)) {
                static_cast<void>(scene.world.service->exchange(scene.hostile.caller, request));
            }
        }

        QVERIFY(scene.world.service->check().ok());
        scene.first.sync();
        QCOMPARE_TEXT(scene.first.difference(), "");
    }
};

QTEST_GUILESS_MAIN(TenantHostileTest)
#include "tenant_hostile_test.moc"
