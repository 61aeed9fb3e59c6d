// SPDX-License-Identifier: GPL-3.0-or-later
// A tenant that moves from a file to PostgreSQL and back.
#include "sync/server/storage/move.h"
#include "sync/server/tenancy/open_store.h"
#include "tests/server/content_fixture.h"
#include "tests/server/postgres_fixture.h"
#include "tests/system/extended/schema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

namespace {

const Uuid kTenant = idOf(200);
constexpr FieldNumber kCard = 7;

/// A company that has something of everything, its places, and its devices.
struct Removal {
    Removal() {
        const Uuid point = world.newId();
        first.push(pointOperation(point, series, series, "kept", "m"));
        first.push(pointOperation(point, series, series, "twice", "m"));  // refused
        const Uuid gone = world.newId();
        first.push(pointOperation(gone, series, series, "removed", "n"));
        first.push(lifeOperation(OperationKind::remove, schema::kTalkingPoint, gone));
        first.push(createOperation(
            system_test::kKudosCard, card,
            {{1, report}, {2, std::string("Well done")}, {5, std::string("m")}, {kCard, toBytes(refTo(content))}}));
        for (std::uint64_t part = 0; part < partsOf(content.size()); ++part) {
            static_cast<void>(world.service->takeContent(first.caller, partOf(content, part), {}));
        }
        static_cast<void>(world.service->takeContent(second.caller, partOf(half, 0), {}));
        server::Kept kept;
        Record& answer = kept.put.emplace_back();
        answer.entity = schema::kSurveyAnswer;
        answer.ensure(1).value = series;
        answer.ensure(2).value = std::string("tag");
        answer.ensure(4).value = std::string("sealed");
        static_cast<void>(world.service->keep(kept));
        for (int i = 0; i < 2; ++i) {
            first.sync();
            second.sync();
        }
        for (int pass = 0; pass < 2; ++pass) {
            world.clock.time += 25LL * 3600 * 1000;
            while (*world.service->collect()) {
            }
        }
    }
    server::TenantOptions file(const char* name) const {
        server::TenantOptions options = database.tenant(kTenant);
        options.postgres.clear();
        options.path = (directory.path() + "/" + name).toStdString();
        return options;
    }
    /// Copies, and answers what went wrong.
    static std::string copy(const server::TenantOptions& from, const server::TenantOptions& to) {
        auto source = server::openStore(from);
        auto target = server::openStore(to);
        if (!source || !target) return "not opened";
        const auto done = server::copyTenant(**source, **target);
        return done ? "" : name(done.error().code);
    }
    static std::string digest(const server::TenantOptions& of) {
        auto store = server::openStore(of);
        const auto digest = server::digestOf(**store);
        return digest ? server::toHex(*digest) : name(digest.error().code);
    }
    /// The devices go on as if nothing had happened.
    bool goesOnIn(const server::TenantOptions& options) {
        world.service.reset();
        world.options = options;
        world.reopen();
        const bool taken = first.push(pointOperation(world.newId(), series, series, "after", "z")) == "accepted";
        second.sync();
        return taken && first.difference().empty() && second.difference().empty() && world.service->check().ok() &&
               first.resets + second.resets == 0 &&
               world.service->keptRows(schema::kSurveyAnswer, series).value().size() == 1;
    }

    QTemporaryDir directory;
    Database database;
    World world{system_test::kExtendedSchema, file("one.db")};
    Uuid manager = world.employee("Ada");
    Uuid report = world.employee("Bo");
    Device first{world, manager};
    Device second{world, report};
    Uuid series = startSeries(first, {report});
    Uuid card = world.newId();
    std::string content = contentOf(600'000, 1);
    std::string half = contentOf(600'000, 2);
};

}  // namespace

class TenantMoveTest : public QObject {
    Q_OBJECT
  private slots:
    void a_tenant_moves_to_a_database_and_back_without_a_difference() {
        Removal removal;
        removal.world.service.reset();
        const std::string before = Removal::digest(removal.file("one.db"));

        QCOMPARE(Removal::copy(removal.file("one.db"), removal.database.tenant(kTenant)), std::string());
        QCOMPARE(Removal::copy(removal.database.tenant(kTenant), removal.file("two.db")), std::string());

        QCOMPARE(Removal::digest(removal.database.tenant(kTenant)), before);
        QCOMPARE(Removal::digest(removal.file("two.db")), before);
        QCOMPARE(Removal::digest(removal.file("one.db")), before);
    }

    void devices_go_on_with_what_they_have_in_the_database_and_in_the_file_again() {
        Removal removal;
        removal.world.service.reset();
        QCOMPARE(Removal::copy(removal.file("one.db"), removal.database.tenant(kTenant)), std::string());

        QVERIFY(removal.goesOnIn(removal.database.tenant(kTenant)));
        const auto part = removal.world.service->contentPart(
            removal.second.caller, fetchOf(system_test::kKudosCard, removal.card, kCard, removal.content));
        QVERIFY(part.ok() && part->part() == removal.content.substr(0, kContentPart));
        removal.world.service.reset();
        QCOMPARE(Removal::copy(removal.database.tenant(kTenant), removal.file("two.db")), std::string());
        QVERIFY(removal.goesOnIn(removal.file("two.db")));
    }

    void a_store_that_holds_something_is_not_copied_into() {
        Removal removal;
        removal.world.service.reset();
        auto store = removal.database.store(kTenant);
        store->begin();
        store->putDevice(idOf(1), {idOf(2), 1, 1, 1, 0, 0});
        QVERIFY(store->commit().ok());

        QCOMPARE(Removal::copy(removal.file("one.db"), removal.database.tenant(kTenant)), std::string("conflict"));
    }

    void what_does_not_open_is_not_moved() {
        Removal removal;
        removal.world.service.reset();
        QCOMPARE(Removal::copy(removal.file("one.db"), removal.database.tenant(kTenant)), std::string());
        QVERIFY(removal.database.admin()
                    .run("UPDATE rows SET payload = set_byte(payload, 14, get_byte(payload, 14) # 1) WHERE seq = "
                         "(SELECT max(seq) FROM rows)")
                    .empty());

        QCOMPARE(Removal::copy(removal.database.tenant(kTenant), removal.file("two.db")), std::string("damaged"));

        auto store = server::openStore(removal.file("two.db"));
        QCOMPARE((*store)->rowCount(), std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(TenantMoveTest)
#include "tenant_move_test.moc"
