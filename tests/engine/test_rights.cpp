// SPDX-License-Identifier: GPL-3.0-or-later
// Rights that change while devices are away, and programs of two versions of the schema beside each other; the real
// tenant service, without a network. The numbers are those of the invariants in sync.md.
#include "sync/protocol/codec.h"
#include "tests/engine/office.h"
#include "tests/sim/schemas.h"

#include <QTemporaryDir>

using namespace aufwind;
using namespace aufwind::test;
using schema::kComment;
using schema::kEmployee;
using schema::kMeetingSeries;
using schema::kOccurrence;
using schema::kSeriesParticipant;
using schema::kSharedNote;
using schema::kTalkingPoint;

namespace {

/// A manager and a report in one 1:1, and a colleague who is in none.
struct Rights {
    Office office;
    Desk manager{office.world, office.manager, 1};
    Desk report{office.world, office.report, 2};
    Desk colleague{office.world, office.colleague, 3};
    bool begun = sync();

    bool sync() {
        return office.sync(manager) && office.sync(report) && office.sync(colleague) && office.sync(manager) &&
               office.sync(report);
    }
    Uuid participant(const Uuid& person) const {
        return merge::derivedId(*schema::kSchema.entity(kSeriesParticipant), {{1, office.series}, {2, person}},
                                office.manager);
    }
    Uuid point(Desk& desk, const std::string& title) const {
        return desk.engine->create(kTalkingPoint, {{1, office.series}, {3, title}}).valueOr(Uuid{});
    }
    bool equalsProjection(Desk& desk) {
        std::vector<Record> rows;
        const auto read = desk.reader->each([&](const Record& row) {
            rows.push_back(row);
            return true;
        });
        const auto expected = office.service->projection(desk.person);
        if (!read || !expected || rows.size() != expected->size()) {
            return false;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].id != expected->at(i).id || rows[i].seq != expected->at(i).seq) {
                return false;
            }
        }
        return true;
    }
};

/// A program with its store in a file, so that one of a later version can take it over.
struct Program {
    Program(const Office& office, const Uuid& person_, const QString& path_, const schema::Schema& schema)
        : clock(office.world),
          entropy(person_.bytes[15]),
          person(person_),
          device(entropy.uuid(office.world.now())),
          path(path_) {
        open(schema);
    }

    void open(const schema::Schema& schema) {
        reader.reset();
        engine.reset();
        store.reset();
        std::array<std::uint8_t, store::Key::kSize> bytes{};
        bytes.fill(5);
        auto opened = store::Store::open({path.toStdString(), true, nullptr, false}, store::Key(bytes), schema);
        Q_ASSERT(opened.ok());
        store = std::move(*opened);
        auto running = engine::Engine::open(*store, person, device, clock, entropy);
        auto reads = store->reader();
        Q_ASSERT(running.ok() && reads.ok());
        engine = std::move(*running);
        reader = std::move(*reads);
    }
    bool sync(server::TenantService& service) {
        for (bool again = true; again;) {
            const auto request = engine->request(true);
            const auto answer = service.exchange({person, device}, **request);
            const auto received = answer ? engine->receive(*answer) : Result<bool>(answer.error());
            if (!received) {
                return false;
            }
            const auto status = engine->status();
            again = *received || status->waiting > 0 || status->filling;
        }
        return true;
    }
    Record row(EntityNumber entity, const Uuid& id) {
        const auto found = reader->find(entity, id);
        return found && *found ? **found : Record{};
    }

    sim::MachineClock clock;
    sim::Chance entropy;
    Uuid person;
    Uuid device;
    QString path;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<store::Reader> reader;
};

/// The office's company under the later schema, with an older and a newer program of one 1:1.
struct Versions {
    Versions() {
        server::TenantOptions options;
        options.path = ":memory:";
        options.durable = false;
        auto opened = server::TenantService::open(options, sim::kLaterSchema, office.world, office.chance);
        Q_ASSERT(opened.ok());
        service = std::move(*opened);
        std::vector<merge::Operation> rows;
        for (const Uuid& person : {office.manager, office.report}) {
            rows.push_back(office.creation(kEmployee, person, {{3, std::string("A")}, {4, std::string("B")}}));
        }
        rows.push_back(office.creation(kMeetingSeries, office.series,
                                       {{1, std::string("1:1")}, {2, std::int64_t{0}}, {4, office.manager}}));
        for (const Uuid& person : {office.manager, office.report}) {
            rows.push_back(office.derived(kSeriesParticipant, {{1, office.series}, {2, person}}));
        }
        const auto made = service->commit(rows, office.manager);
        Q_ASSERT(made.ok());
        newer = std::make_unique<Program>(office, office.manager, directory.filePath("newer.db"), sim::kLaterSchema);
        older = std::make_unique<Program>(office, office.report, directory.filePath("older.db"), schema::kSchema);
    }
    bool sync() { return newer->sync(*service) && older->sync(*service) && newer->sync(*service); }

    QTemporaryDir directory;
    Office office;
    std::unique_ptr<server::TenantService> service;
    std::unique_ptr<Program> newer;
    std::unique_ptr<Program> older;
};

}  // namespace

class EngineRights : public QObject {
    Q_OBJECT

  private slots:
    void inv09_who_removes_themselves_loses_the_rows_by_their_own_write() {
        Rights at;
        QVERIFY(at.begun);
        VERIFY_OK(at.report.engine->remove(kSeriesParticipant, at.participant(at.office.report)));

        QVERIFY(at.office.sync(at.report));

        QVERIFY(!at.report.holds(kMeetingSeries, at.office.series));
        QVERIFY(at.report.engine->refusals()->empty());
        QVERIFY(at.equalsProjection(at.report));
    }

    void inv09_who_hands_a_series_over_is_told_so_and_may_not_change_it_any_more() {
        Rights at;
        VERIFY_OK(at.manager.engine->remove(kSeriesParticipant, at.participant(at.office.manager)));
        VERIFY_OK(at.manager.engine->set(kMeetingSeries, at.office.series, {{4, at.office.colleague}}));
        VERIFY_OK(at.manager.engine->set(kMeetingSeries, at.office.series, {{1, std::string("too late")}}));

        QVERIFY(at.sync());

        QCOMPARE(at.manager.engine->refusals()->size(), std::size_t{1});
        QCOMPARE(at.colleague.row(kMeetingSeries, at.office.series).text(1), std::string("1:1"));
        QVERIFY(!at.manager.holds(kMeetingSeries, at.office.series));
        for (Desk* desk : {&at.manager, &at.report, &at.colleague}) {
            QVERIFY(at.equalsProjection(*desk));
        }
    }

    void inv10_a_right_that_was_lost_and_given_back_between_two_syncs_brings_what_came_meanwhile() {
        Rights at;
        at.point(at.manager, "before");
        QVERIFY(at.sync());
        VERIFY_OK(at.manager.engine->remove(kSeriesParticipant, at.participant(at.office.report)));
        at.point(at.manager, "while away");
        VERIFY_OK(at.manager.engine->restore(kSeriesParticipant, at.participant(at.office.report)));
        at.point(at.manager, "after");

        QVERIFY(at.sync());

        QVERIFY(at.equalsProjection(at.report));
        QVERIFY(at.equalsProjection(at.manager));
    }

    void inv22_undo_of_a_step_whose_row_is_gone_takes_back_no_older_one() {
        Rights at;
        const auto own = at.report.engine->create(schema::kPrivateNote, {{1, at.office.series}});
        VERIFY_OK(own);
        VERIFY_OK(at.report.engine->editText(schema::kPrivateNote, *own, 3, {{0, 0, "kept"}}));
        VERIFY_OK(at.report.engine->set(kOccurrence, at.office.occurrence, {{6, std::string("remark")}}));
        QVERIFY(at.sync());
        VERIFY_OK(at.manager.engine->remove(kSeriesParticipant, at.participant(at.office.report)));
        QVERIFY(at.sync());

        QCOMPARE(at.report.engine->undo().error().code, ErrorCode::notFound);
        QVERIFY(at.report.engine->leftAsIs().empty());
        QCOMPARE(at.report.row(schema::kPrivateNote, *own).text(3), std::string("kept"));
        QCOMPARE(at.report.waiting(), 0U);
        VERIFY_OK(at.report.engine->undo());
        QCOMPARE(at.report.row(schema::kPrivateNote, *own).text(3), std::string());
    }

    void inv22_undo_of_a_step_whose_row_was_gone_changes_nothing_where_it_came_back() {
        Rights at;
        VERIFY_OK(at.report.engine->set(kOccurrence, at.office.occurrence, {{6, std::string("remark")}}));
        QVERIFY(at.sync());
        VERIFY_OK(at.manager.engine->remove(kSeriesParticipant, at.participant(at.office.report)));
        QVERIFY(at.sync());
        VERIFY_OK(at.manager.engine->restore(kSeriesParticipant, at.participant(at.office.report)));
        QVERIFY(at.sync());

        QCOMPARE(at.report.engine->undo().error().code, ErrorCode::notFound);
        QCOMPARE(at.report.row(kOccurrence, at.office.occurrence).text(6), std::string("remark"));
        QCOMPARE(at.report.waiting(), 0U);
    }

    void inv08_nothing_brings_a_row_back_that_may_not_be_seen_any_more() {
        Rights at;
        VERIFY_OK(at.report.engine->set(kOccurrence, at.office.occurrence, {{6, std::string("remarkable")}}));
        QVERIFY(at.sync());
        QVERIFY(at.report.engine->canUndo());
        QCOMPARE(at.report.reader->search("1", 10)->size(), std::size_t{1});

        VERIFY_OK(at.manager.engine->remove(kSeriesParticipant, at.participant(at.office.report)));
        QVERIFY(at.sync());

        QCOMPARE(at.report.engine->undo().error().code, ErrorCode::notFound);
        QVERIFY(!at.report.engine->canUndo());
        QVERIFY(at.report.reader->search("1", 10)->empty());
        QVERIFY(at.report.reader->scopesOf(kOccurrence, at.office.occurrence)->empty());
        QVERIFY(!at.report.reader->base(kOccurrence, at.office.occurrence)->has_value());
        QCOMPARE(at.report.waiting(), 0U);
    }

    void inv04_every_step_that_builds_on_a_refused_one_is_refused_with_that_cause_and_kept() {
        Rights at;
        engine::Engine& engine = *at.colleague.engine;
        const Uuid series =
            engine
                .create(kMeetingSeries,
                        {{1, std::string("in another's name")}, {2, std::int64_t{0}}, {4, at.office.manager}})
                .valueOr(Uuid{});
        const Uuid meeting =
            engine.create(kOccurrence, {{1, series}, {2, std::int64_t{5}}, {3, std::int64_t{5}}}).valueOr(Uuid{});
        const Uuid note = engine.create(kSharedNote, {{1, series}, {3, meeting}}).valueOr(Uuid{});
        VERIFY_OK(engine.editText(kSharedNote, note, 4, {{0, 0, "words upon words"}}));
        const Uuid point = engine.create(kTalkingPoint, {{1, series}, {3, std::string("a point")}}).valueOr(Uuid{});
        VERIFY_OK(engine.create(kComment, {{1, point}, {4, std::string("a comment")}, {5, series}}));

        QVERIFY(at.office.sync(at.colleague));

        const auto refusals = engine.refusals();
        QCOMPARE(refusals->size(), std::size_t{6});
        QCOMPARE(refusals->front().reason, ErrorCode::forbidden);
        std::string text;
        for (std::size_t i = 0; i < refusals->size(); ++i) {
            QVERIFY(i == 0 || refusals->at(i).reason == ErrorCode::dependsOnRefused);
            text += refusals->at(i).text + "|";
        }
        QCOMPARE(text, std::string("in another's name|||words upon words|a point|a comment|"));
        QVERIFY(at.equalsProjection(at.colleague));
    }

    void inv18_what_an_older_program_does_not_know_stays_beside_its_edits() {
        Versions at;
        const auto point = at.newer->engine->create(
            kTalkingPoint, {{1, at.office.series}, {3, std::string("title")}, {90, std::int64_t{7}}});
        VERIFY_OK(point);
        QVERIFY(at.sync());

        VERIFY_OK(at.older->engine->set(kTalkingPoint, *point, {{3, std::string("by the older one")}}));
        VERIFY_OK(at.newer->engine->set(kTalkingPoint, *point, {{90, std::int64_t{8}}}));
        QVERIFY(at.sync() && at.sync());

        QCOMPARE(at.newer->row(kTalkingPoint, *point).text(3), std::string("by the older one"));
        QCOMPARE(at.newer->row(kTalkingPoint, *point).number(90), std::int64_t{8});
        QCOMPARE(protocol::toBytes(at.older->row(kTalkingPoint, *point)),
                 protocol::toBytes(at.newer->row(kTalkingPoint, *point)));
    }

    void inv18_an_upgrade_lifts_what_waits_and_finds_what_was_kept() {
        Versions at;
        const auto reminder =
            at.newer->engine->create(sim::kReminder, {{1, at.office.series}, {2, std::string("remember")}});
        const auto point = at.newer->engine->create(
            kTalkingPoint, {{1, at.office.series}, {3, std::string("title")}, {91, std::string("an outcome")}});
        VERIFY_OK(reminder);
        VERIFY_OK(point);
        QVERIFY(at.sync());
        VERIFY_OK(at.older->engine->set(kTalkingPoint, *point, {{3, std::string("written before")}}));
        QVERIFY(at.older->reader->search("outcome", 10)->empty());

        at.older->open(sim::kLaterSchema);

        QCOMPARE(at.older->engine->status()->waiting, 1U);
        QCOMPARE(at.older->row(sim::kReminder, *reminder).text(2), std::string("remember"));
        QCOMPARE(at.older->reader->search("outcome", 10)->size(), std::size_t{1});
        QVERIFY(at.sync());
        QCOMPARE(at.newer->row(kTalkingPoint, *point).text(3), std::string("written before"));
        QVERIFY(at.older->engine->refusals()->empty());
    }
};

QTEST_GUILESS_MAIN(EngineRights)
#include "test_rights.moc"
