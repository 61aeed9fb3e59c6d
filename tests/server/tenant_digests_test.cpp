// SPDX-License-Identifier: GPL-3.0-or-later
// What the server says a device must hold (sync.md, invariant 19).
#include "sync/merge/scope_digest.h"
#include "tests/server/tenant_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

namespace {

std::map<Scope, merge::ScopeDigest> digestsOf(const Device& device) {
    std::map<Scope, merge::ScopeDigest> digests;
    for (const auto& [key, scopes] : device.held) {
        for (const Scope& scope : scopes) {
            digests[scope].add(key.first, key.second, device.rows.at(key).seq);
        }
    }
    return digests;
}

/// One more exchange of a device that has everything; what does not agree, or nothing.
std::string disagreement(Device& device) {
    wire::Request request = device.request();
    request.mutable_hello()->set_digests(true);
    const auto response = device.world.service->exchange(device.caller, request);
    if (!response) {
        return "refused";
    }
    device.apply(*response);
    const auto own = digestsOf(device);
    std::uint64_t sum = 0;
    std::size_t told = 0;
    for (const auto& [scope, epoch] : device.scopes) {
        sum += merge::partOf(scope, own.contains(scope) ? own.at(scope) : merge::ScopeDigest{});
    }
    for (const wire::ScopeDigest& digest : response->commit().digests()) {
        const Scope scope = protocol::decode(digest.scope())->first;
        const merge::ScopeDigest mine = own.contains(scope) ? own.at(scope) : merge::ScopeDigest{};
        if (mine != merge::ScopeDigest{digest.rows(), digest.hash()}) {
            return "a scope";
        }
        ++told;
    }
    return response->commit().digest() != sum ? "the sum" : told != device.scopes.size() ? "not every scope" : "";
}

#define QVERIFY_AGREES(device) QCOMPARE(QString::fromStdString(disagreement(device)), QString())

struct Pair : TwoPeople {
    using TwoPeople::TwoPeople;

    bool agree() {
        first.sync();
        second.sync();
        return disagreement(first).empty() && disagreement(second).empty() && world.service->check().ok();
    }
};

}  // namespace

class TenantDigestsTest : public QObject {
    Q_OBJECT
  private slots:
    void inv19_the_digest_is_that_of_what_the_device_holds_whatever_happens() {
        Pair pair;
        QVERIFY(pair.agree());
        const Uuid series = startSeries(pair.first, {pair.report});
        QVERIFY(pair.agree());
        const Uuid point = pair.world.newId();
        pair.first.push(pointOperation(point, series, series, "one"));
        QVERIFY(pair.agree());
        pair.second.push(setOperation(schema::kTalkingPoint, point, 3, std::string("two")));
        QVERIFY(pair.agree());
        pair.first.push(lifeOperation(OperationKind::remove, schema::kTalkingPoint, point));
        QVERIFY(pair.agree());
        pair.first.push(lifeOperation(OperationKind::restore, schema::kTalkingPoint, point));
        QVERIFY(pair.agree());
        pair.first.push(
            lifeOperation(OperationKind::remove, schema::kSeriesParticipant, participantId(series, pair.report)));
        QVERIFY(pair.agree());
        pair.first.push(setOperation(schema::kTalkingPoint, point, 3, std::string("")));  // refused
        QVERIFY(pair.agree());
    }

    void inv19_it_is_the_same_after_a_start_and_for_a_file_that_was_never_counted() {
        QTemporaryDir directory;
        const server::TenantOptions options = lastingIn(directory.path().toStdString());
        Pair pair(options);
        startSeries(pair.first, {pair.report});
        QVERIFY(pair.agree());
        pair.world.reopen();
        QVERIFY(pair.agree());

        pair.world.service.reset();
        QVERIFY(spoil(options, isOnPostgres() ? "DELETE FROM scope_digests;"
                                              : "DROP TABLE scope_digests; PRAGMA user_version = 2;"));
        pair.world.reopen();
        startSeries(pair.first, {pair.report});

        QVERIFY(pair.agree());
    }

    void inv19_a_transaction_that_is_taken_back_takes_its_digests_back() {
        bool fails = false;
        server::TenantOptions options = World::inMemory();
        options.faults = [&](std::string_view what) {
            return fails && what == "commit" ? Result<void>(Error{ErrorCode::diskFull, "test"}) : Result<void>();
        };
        Pair pair(options);
        const Uuid series = startSeries(pair.first, {pair.report});
        QVERIFY(pair.agree());
        fails = true;
        pair.first.queue({pointOperation(pair.world.newId(), series, series, "one")});
        QVERIFY(!pair.first.exchange().ok());
        fails = false;

        QVERIFY(pair.agree());
    }

    void inv19_a_digest_that_is_not_that_of_the_rows_is_found_by_the_servers_own_check() {
        QTemporaryDir directory;
        const server::TenantOptions options = lastingIn(directory.path().toStdString());
        Pair pair(options);
        QVERIFY(pair.agree());
        pair.world.service.reset();
        QVERIFY(spoil(options, "UPDATE scope_digests SET hash = hash + 1;"));
        pair.world.reopen();

        QCOMPARE(pair.world.service->check().error().code, ErrorCode::damaged);
    }

    void inv19_an_answer_that_leaves_something_for_another_page_says_no_digest() {
        Pair pair;
        const Uuid series = startSeries(pair.first, {pair.report});
        for (int i = 0; i < 30; ++i) {
            pair.first.push(pointOperation(pair.world.newId(), series, series, std::string(200, 'x')));
        }
        pair.second.pageBytes = 1024;
        int without = 0;
        for (bool more = true; more;) {
            const auto response = pair.second.exchange();
            more = response->commit().more();
            QCOMPARE(response->commit().digest() == 0, more);
            QVERIFY(response->commit().digests().empty());
            without += more ? 1 : 0;
        }

        QVERIFY(without > 1);
        QVERIFY_AGREES(pair.second);
    }
};

QTEST_GUILESS_MAIN(TenantDigestsTest)
#include "tenant_digests_test.moc"
