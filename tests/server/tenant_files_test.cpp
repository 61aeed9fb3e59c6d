// SPDX-License-Identifier: GPL-3.0-or-later
// Files that an older version of the server wrote, once the server of today has opened them.
#include "tests/server/tenant_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;
using schema::kTalkingPoint;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;

server::TenantOptions inFile(const QTemporaryDir& directory) {
    server::TenantOptions options = World::inMemory();
    options.path = (directory.path() + "/tenant.db").toStdString();
    return options;
}

struct Pair : SeriesOfTwo {
    using SeriesOfTwo::SeriesOfTwo;

    void readAll() {
        for (int i = 0; i < 2; ++i) {
            first.sync();
            second.sync();
        }
    }
    void twoPasses() {
        for (int i = 0; i < 2; ++i) {
            world.clock.time += kDayMs + 1;
            while (*world.service->collect()) {
            }
        }
    }
};

}  // namespace

class TenantFilesTest : public QObject {
    Q_OBJECT
  private slots:
    void inv17_a_file_of_before_is_taken_over_with_its_removed_rows() {
        QTemporaryDir directory;
        Pair pair(inFile(directory));
        const Uuid point = pair.point("point");
        pair.first.push(lifeOperation(OperationKind::remove, kTalkingPoint, point));
        pair.readAll();
        pair.world.service.reset();
        QVERIFY(spoil(pair.world.options,
                      "DROP TABLE removed; DROP TABLE dead; DROP TABLE collected; DROP TABLE counters;"
                      "DROP TABLE confirmed; DROP INDEX log_left; PRAGMA user_version = 3;"));
        pair.world.reopen();
        pair.readAll();
        pair.twoPasses();
        pair.readAll();

        QVERIFY(!pair.world.service->find(kTalkingPoint, point)->has_value());
        QVERIFY(pair.first.difference().empty() && pair.second.difference().empty());
        QVERIFY(pair.world.service->check().ok());
    }
};

QTEST_GUILESS_MAIN(TenantFilesTest)
#include "tenant_files_test.moc"
