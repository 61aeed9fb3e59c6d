// SPDX-License-Identifier: GPL-3.0-or-later
// Another key for a tenant's data beside everything else, on both of its stores.
#include "sync/server/storage/move.h"
#include "sync/server/storage/sqlcipher/database.h"
#include "sync/server/tenancy/open_store.h"
#include "tests/server/content_fixture.h"
#include "tests/server/postgres_fixture.h"
#include "tests/system/extended/schema.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;
using server::Key;
using server::TenantKeys;
using server::TenantOptions;

namespace {

const Uuid kTenant = idOf(200);
constexpr FieldNumber kCard = 7;

Key keyOf(std::uint8_t byte) {
    Key key;
    key.bytes.fill(byte);
    return key;
}

/// A company that has something of everything, in a file or in a database, and what the control database knows of its
/// keys.
struct Company {
    explicit Company(bool isShared) : isShared_(isShared) {
        for (int i = 0; i < 40; ++i) point("p" + std::to_string(i));
        first.push(pointOperation(world.newId(), series, world.newId(), "refused", "m"));
        first.push(createOperation(
            system_test::kKudosCard, card,
            {{1, report}, {2, std::string("Well done")}, {5, std::string("m")}, {kCard, toBytes(refTo(content))}}));
        for (std::uint64_t part = 0; part < partsOf(content.size()); ++part) {
            static_cast<void>(world.service->takeContent(first.caller, partOf(content, part), {}));
        }
        static_cast<void>(world.service->takeContent(second.caller, partOf(half, 0), {}));
        static_cast<void>(world.service->keep(kept()));
        first.sync();
        second.sync();
    }
    /// More than are sealed anew at once.
    server::Kept kept() const {
        server::Kept all;
        for (int i = 0; i < 40; ++i) {
            Record& row = all.put.emplace_back();
            row.entity = schema::kSurveyAnswer;
            row.ensure(1).value = series;
            row.ensure(2).value = "tag" + std::to_string(i);
            row.ensure(4).value = "sealed" + std::to_string(i);
        }
        return all;
    }
    bool hasKept() const {
        const auto rows = world.service->keptRows(schema::kSurveyAnswer, series);
        return rows && rows->size() == 40 && std::all_of(rows->begin(), rows->end(), [](const Record& row) {
                   return row.text(4) == "sealed" + row.text(2).substr(3);
               });
    }
    Uuid point(const std::string& title) {
        const Uuid id = world.newId();
        first.push(pointOperation(id, series, series, title, "m" + title));
        return id;
    }
    TenantOptions options() {
        TenantOptions options = database ? database->tenant(kTenant) : TenantOptions();
        if (!isShared_) options.path = (directory.path() + "/one.db").toStdString();
        options.tenant = kTenant;
        options.durable = false;
        return opened(options);
    }
    TenantOptions opened(TenantOptions options) {
        options.key = keys.key.bytes;
        options.nextKey = keys.next;
        if (isShared_) {
            options.keysAnew = [this] {
                const std::lock_guard lock(mutex);
                return Result<TenantKeys>(keys);
            };
        }
        return options;
    }
    void reopen() {
        world.service.reset();
        world.options = opened(world.options);
        world.reopen();
    }
    /// As operator/change_tenant_key.cpp, with `between` after each step.
    bool change(
        server::TenantService& by, const Key& next, const std::function<void()>& between = [] {}) {
        begin(next);
        if (auto begun = by.beginKeyChange(next); !begun) return failed(begun.error());
        for (;;) {
            between();
            const auto more = by.continueKeyChange();
            if (!more) return failed(more.error());
            if (!*more) break;
        }
        between();
        finish(next);
        auto ended = by.endKeyChange();
        return ended || failed(ended.error());
    }
    static bool failed(const Error& error) {
        qWarning("%s: %s", name(error.code), error.detail.c_str());
        return false;
    }
    void begin(const Key& next) {
        const std::lock_guard lock(mutex);
        keys.next = next;
    }
    void finish(const Key& next) {
        const std::lock_guard lock(mutex);
        keys = {next, std::nullopt};
    }
    std::string digest() {
        world.service.reset();
        std::string all;
        {
            auto store = server::openStore(opened(world.options));
            if (!store) return "not opened";
            const auto digest = server::digestOf(**store);
            all = digest ? server::toHex(*digest) : name(digest.error().code);
        }
        reopen();
        return all;
    }
    /// Whether everything that is sealed or encrypted opens with this key.
    bool opensWith(const Key& key) {
        TenantOptions only = world.options;
        only.key = key.bytes;
        only.nextKey.reset();
        only.keysAnew = {};
        world.service.reset();
        auto store = server::openStore(only);
        const bool opens = store.ok();
        store = Error{};
        reopen();
        return opens;
    }
    bool goesOn() {
        const bool taken = first.push(pointOperation(world.newId(), series, series, "after", "z")) == "accepted";
        second.sync();
        const auto fetched = world.service->contentPart(
            second.caller, fetchOf(system_test::kKudosCard, card, kCard, content, kContentPart));
        const bool goesOnSending = world.service->takeContent(second.caller, partOf(half, 1), {}).ok();
        return taken && first.difference().empty() && second.difference().empty() && world.service->check().ok() &&
               first.resets + second.resets == 0 && hasKept() && fetched && goesOnSending &&
               fetched->part() == content.substr(kContentPart, kContentPart) &&
               world.service->verifyAudit({}).value().firstBad == 0;
    }

    const bool isShared_;
    std::mutex mutex;
    TenantKeys keys{keyOf(1)};
    QTemporaryDir directory;
    std::optional<Database> database = isShared_ ? std::make_optional<Database>() : std::nullopt;
    World world{system_test::kExtendedSchema, options()};
    Uuid manager = world.employee("Ada");
    Uuid report = world.employee("Bo");
    Device first{world, manager};
    Device second{world, report};
    Uuid series = startSeries(first, {report});
    Uuid card = world.newId();
    std::string content = contentOf(600'000, 1);
    std::string half = contentOf(900'000, 2);
};

/// Every sealed value of a database, with where it belongs left out: what a key could be tried on.
std::vector<std::string> sealedIn(Sql admin) {
    std::vector<std::string> all;
    for (const char* query :
         {"SELECT encode(payload, 'hex') FROM rows",
          "SELECT encode(bytes, 'hex') FROM text_updates WHERE bytes IS NOT NULL",
          "SELECT encode(sealed, 'hex') FROM results", "SELECT encode(sealed, 'hex') FROM audit",
          "SELECT encode(sealed, 'hex') FROM content_parts", "SELECT encode(scopes, 'hex') FROM plans",
          "SELECT encode(token, 'hex') FROM contents", "SELECT encode(token, 'hex') FROM content_holders",
          "SELECT encode(token, 'hex') FROM content_rows", "SELECT encode(list, 'hex') FROM list_keys",
          "SELECT encode(sealed, 'hex') FROM person_keys", "SELECT encode(sealed, 'hex') FROM kept"}) {
        for (const auto& line : admin.lines(query)) all.push_back(line.front());
    }
    return all;
}

void onBothStores() {
    QTest::addColumn<bool>("isShared");
    QTest::newRow("file") << false;
    QTest::newRow("PostgreSQL") << true;
}

}  // namespace

class TenantKeysTest : public QObject {
    Q_OBJECT
  private slots:
    void the_key_changes_and_everything_stays_what_it_was_data() { onBothStores(); }
    void the_key_changes_and_everything_stays_what_it_was() {
        QFETCH(const bool, isShared);
        Company company(isShared);
        const std::string before = company.digest();

        for (std::uint8_t key = 2; key < 5; ++key) QVERIFY(company.change(*company.world.service, keyOf(key)));

        // But for the parts of contents, whose sealed bytes are others: see what goesOn() fetches.
        QVERIFY(company.digest() != "not opened" && !before.empty());
        QVERIFY(company.goesOn());
        company.reopen();
        QVERIFY(company.goesOn());
    }

    void while_it_changes_people_write_and_read_in_between_each_step_data() { onBothStores(); }
    void while_it_changes_people_write_and_read_in_between_each_step() {
        QFETCH(const bool, isShared);
        Company company(isShared);
        std::vector<Uuid> made;
        int steps = 0;

        QVERIFY(company.change(*company.world.service, keyOf(2), [&] {
            ++steps;
            made.push_back(company.point("during" + std::to_string(steps)));
            const Uuid gone = company.point("gone" + std::to_string(steps));
            company.first.push(lifeOperation(OperationKind::remove, schema::kTalkingPoint, gone));
            company.first.push(setOperation(schema::kTalkingPoint, made.front(), 3, std::to_string(steps)));
            company.second.sync();
        }));

        QVERIFY(steps >= 2);
        for (const Uuid& point : made) QVERIFY(company.second.holds(schema::kTalkingPoint, point));
        QVERIFY(company.goesOn());
    }

    void afterwards_the_old_key_opens_nothing_data() { onBothStores(); }
    void afterwards_the_old_key_opens_nothing() {
        QFETCH(const bool, isShared);
        Company company(isShared);
        QVERIFY(company.opensWith(keyOf(1)));
        const auto before = isShared ? sealedIn(company.database->admin()) : std::vector<std::string>();

        QVERIFY(company.change(*company.world.service, keyOf(2)));

        QVERIFY(!company.opensWith(keyOf(1)));
        QVERIFY(company.opensWith(keyOf(2)));
        if (isShared) {
            // Nothing that was sealed before is there any more, and nobody could have sealed it under the old key
            // since.
            const auto now = sealedIn(company.database->admin());
            const std::set<std::string> old(before.begin(), before.end());
            QCOMPARE(now.size(), before.size());
            QVERIFY(std::none_of(now.begin(), now.end(), [&](const auto& one) { return old.contains(one); }));
            // The same check with the old bytes in place of the new verifier: everything else refuses it as well.
            company.world.service.reset();
            auto store = server::openStore(company.opened(company.world.options)).value();
            const server::postgres::Sealing sealing(keyOf(1), kTenant);
            for (const std::string& hex : now) {
                const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hex));
                for (const char* table : {"list_keys", "contents"}) {
                    QVERIFY(!sealing.fromToken(table, bytes.toStdString()));
                }
            }
            store.reset();
        } else {
            QVERIFY(!server::sqlcipher::Database::open(company.world.options.path, keyOf(1).bytes, false,
                                                       server::sqlcipher::Missing::isAnError));
        }
        // Everything is opened, with the new key alone.
        company.reopen();
        QVERIFY(company.goesOn());
    }

    void ended_at_any_step_it_opens_and_the_same_goes_on_data() { onBothStores(); }
    void ended_at_any_step_it_opens_and_the_same_goes_on() {
        QFETCH(const bool, isShared);
        for (int end = 0;; ++end) {
            Company company(isShared);
            int left = end;
            bool isOver = false;
            const Key next = keyOf(2);
            company.begin(next);
            if (left-- > 0) {
                QVERIFY(company.world.service->beginKeyChange(next).ok());
                while (left-- > 0 && !isOver) isOver = !*company.world.service->continueKeyChange();
            }

            company.reopen();
            QVERIFY2(company.goesOn(), std::to_string(end).c_str());
            QVERIFY(company.change(*company.world.service, next));
            QVERIFY(company.goesOn());
            QVERIFY(!company.opensWith(keyOf(1)));
            if (isOver) break;
        }
    }

    void a_write_that_fails_at_any_place_leaves_a_key_that_opens_data() { onBothStores(); }
    void a_write_that_fails_at_any_place_leaves_a_key_that_opens() {
        QFETCH(const bool, isShared);
        for (int failing = 0;; failing = failing * 2 + 1) {
            Company company(isShared);
            auto left = std::make_shared<std::atomic<int>>(failing);
            company.world.options.faults = [left](std::string_view) {
                return (*left)-- == 0 ? Error{ErrorCode::diskFull, "no room"} : Result<void>();
            };
            *left = -1;
            company.reopen();
            *left = failing;
            const bool done = company.change(*company.world.service, keyOf(2));
            const bool failed = *left < 0;

            *left = -1;
            QVERIFY2(company.goesOn(), std::to_string(failing).c_str());
            company.reopen();
            QVERIFY2(company.goesOn(), std::to_string(failing).c_str());
            if (done && !failed) break;
            QVERIFY(company.change(*company.world.service, keyOf(2)));
            QVERIFY(company.goesOn());
        }
    }

    void a_tenant_that_has_moved_away_and_changed_its_key_comes_back() {
        Company company(true);
        TenantOptions file = company.options();
        file.postgres.clear();
        file.keysAnew = {};
        file.path = (company.directory.path() + "/moved.db").toStdString();
        const auto move = [](const TenantOptions& from, const TenantOptions& to) {
            auto source = server::openStore(from);
            auto target = server::openStore(to);
            return source && target && server::moveTenant(**source, **target, [] { return Result<void>(); }).ok();
        };
        company.world.service.reset();
        const TenantOptions shared = company.world.options;
        QVERIFY(move(shared, file));
        company.world.options = file;
        company.world.reopen();
        QVERIFY(company.change(*company.world.service, keyOf(2)));
        company.world.service.reset();
        file.key = keyOf(2).bytes;

        QVERIFY(move(file, company.opened(shared)));

        company.world.options = shared;
        company.reopen();
        QVERIFY(company.goesOn());
    }

    void other_servers_on_the_database_go_over_with_it() {
        Company company(true);
        World other(system_test::kExtendedSchema, company.opened(company.database->tenant(kTenant)));
        other.clock.time = company.world.clock.time + 1;
        Device there(other, company.report);
        there.sync();
        // A third, as the operator's command is.
        const auto command = server::TenantService::open(company.opened(company.database->tenant(kTenant)),
                                                         system_test::kExtendedSchema, other.clock, other.entropy);
        QVERIFY(command.ok());
        int round = 0;
        const auto bothWork = [&] {
            const std::string title = "round" + std::to_string(++round);
            QVERIFY(!company.point(title).isNil());
            QCOMPARE(there.push(pointOperation(other.newId(), company.series, company.series, title, "q" + title)),
                     std::string("accepted"));
        };

        QVERIFY(company.change(**command, keyOf(2), bothWork));
        bothWork();
        QVERIFY(company.change(**command, keyOf(3)));
        bothWork();

        company.first.sync();
        there.sync();
        QCOMPARE(QString::fromStdString(company.first.difference() + there.difference()), QString());
        QVERIFY(other.service->check().ok());
        QVERIFY(!company.opensWith(keyOf(2)) && !company.opensWith(keyOf(1)));
    }

    void under_load_from_two_servers_nothing_is_lost_or_doubled() {
        Company company(true);
        World other(system_test::kExtendedSchema, company.opened(company.database->tenant(kTenant)));
        other.clock.time = company.world.clock.time + 1;
        Device there(other, company.report);
        there.sync();
        const auto command = server::TenantService::open(company.opened(company.database->tenant(kTenant)),
                                                         system_test::kExtendedSchema, other.clock, other.entropy);
        QVERIFY(command.ok());
        std::atomic<bool> over = false;
        std::atomic<int> refused = 0;
        std::atomic<int> accepted = 0;
        const auto write = [&](Device& device) {
            while (!over) {
                const bool good = device.push(pointOperation(device.world.newId(), company.series, company.series, "p",
                                                             "n" + std::to_string(accepted))) == "accepted";
                (good ? accepted : refused) += 1;
            }
        };
        std::thread here([&] { write(company.first); });
        std::thread beside([&] { write(there); });

        bool changed = true;
        for (std::uint8_t key = 2; key < 12 && changed; ++key) changed = company.change(**command, keyOf(key));
        over = true;
        here.join();
        beside.join();

        QVERIFY(changed);
        QCOMPARE(refused.load(), 0);
        QVERIFY(accepted.load() > 10);
        company.first.sync();
        there.sync();
        QCOMPARE(QString::fromStdString(company.first.difference() + there.difference()), QString());
        QVERIFY(company.world.service->check().ok());
        QCOMPARE(company.database->admin().value("SELECT count(*) - count(DISTINCT seq) FROM rows"), std::string("0"));
    }
};

QTEST_GUILESS_MAIN(TenantKeysTest)
#include "tenant_keys_test.moc"
