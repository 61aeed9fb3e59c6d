// SPDX-License-Identifier: GPL-3.0-or-later
// What a device exports stands in the audit log of the real server, however the network is, and once.
#include "sync/transport/admin_calls.h"
#include "tests/transport/device.h"

#include <QtTest>

#include <memory>

using namespace aufwind;
using namespace aufwind::transport;
using test::Device;
using test::kSoon;
using test::Now;
using test::Proxy;
using State = SyncLoop::State;

class ExportsTest : public QObject {
    Q_OBJECT

    static constexpr Pace kPace{50, 400, 300, 1000, 2000};

    test::RealServer server_;
    Now clock_;
    std::uint64_t devices_ = 0;

    std::unique_ptr<Device> device(const char* email = "ada@acme.example") {
        return std::make_unique<Device>(server_.address(), server_.ca(), clock_, ++devices_, kPace, email);
    }
    store::ExportNote note(Device& device, std::uint64_t rows) const {
        return {device.entropy.uuid(clock_.now()), "employees", "csv", rows, clock_.now()};
    }
    static std::size_t waiting(Device& device) {
        const auto notes = store::exportNotes(*device.reader);
        return notes ? notes->size() : 999;
    }
    /// The lines that tell of this one.
    static std::vector<AuditRecord> told(Device& owner, const Uuid& id) {
        AdminCalls calls(owner.http, owner.session);
        std::optional<Result<AuditPart>> answer;
        calls.searchAudit({0, "table.", {}}, [&](Result<AuditPart> part) { answer = std::move(part); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kSoon) || !*answer) return {};
        std::vector<AuditRecord> lines = (*answer)->records;
        std::erase_if(lines,
                      [&](const AuditRecord& line) { return line.detail.find(id.toString()) == std::string::npos; });
        return lines;
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void cleanupTestCase() { QVERIFY(server_.stop()); }

    void an_export_without_a_network_is_told_at_the_next_contact_once() {
        auto ben = device("ben@acme.example");
        auto owner = device();
        ben->loop->start(true);
        QVERIFY(ben->reaches(State::idle));
        ben->proxy.setMode(Proxy::Mode::refuse);
        const store::ExportNote one = note(*ben, 12);
        QVERIFY(store::noteExport(*ben->store, one).ok());
        ben->loop->tryNow();
        QVERIFY(ben->reaches(State::offline));
        QCOMPARE(waiting(*ben), std::size_t{1});

        ben->proxy.setMode(Proxy::Mode::pass);
        QVERIFY(QTest::qWaitFor([&] { return waiting(*ben) == 0; }, kSoon));
        QVERIFY(ben->reaches(State::idle));
        ben->loop->tryNow();
        QVERIFY(ben->reaches(State::idle));

        const auto lines = told(*owner, one.id);
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].actor, ben->person.toString());
        QCOMPARE(lines[0].action, std::string("table.exported"));
        QVERIFY(lines[0].detail.starts_with("table=employees format=csv rows=12 at=2"));
    }

    void an_answer_that_is_lost_is_asked_for_again_and_the_log_has_one_line() {
        auto owner = device();
        auto one = device();
        one->loop->start(false);
        QVERIFY(one->reaches(State::idle));
        const store::ExportNote exported = note(*one, 1);
        QVERIFY(store::noteExport(*one->store, exported).ok());

        // The first time the server has answered: one byte of it comes. Then more each time.
        for (qint64 bytes = 1; waiting(*one) > 0; bytes += 500) {
            const int before = one->proxy.cuts();
            one->proxy.cutAfterToClient(bytes);
            one->loop->poke();
            QVERIFY(QTest::qWaitFor([&] { return one->proxy.cuts() > before || waiting(*one) == 0; }, kSoon));
            if (bytes == 1) QCOMPARE(waiting(*one), std::size_t{1});
        }

        QCOMPARE(told(*owner, exported.id).size(), std::size_t{1});
    }

    void what_this_server_takes_from_nobody_is_dropped_and_keeps_nothing_else_back() {
        auto one = device();
        store::ExportNote strange = note(*one, 1);
        strange.format = "of_a_later_version";
        const store::ExportNote known = note(*one, 2);
        QVERIFY(store::noteExport(*one->store, strange).ok() && store::noteExport(*one->store, known).ok());
        QVERIFY(one->add("beside an export"));

        one->loop->start(true);
        QVERIFY(one->sendsAll());
        QVERIFY(QTest::qWaitFor([&] { return waiting(*one) == 0; }, kSoon));
        QVERIFY(one->reaches(State::idle));

        QCOMPARE(told(*one, known.id).size(), std::size_t{1});
        QVERIFY(told(*one, strange.id).empty());
    }

    void a_program_without_a_window_tells_too_before_it_ends() {
        auto one = device();
        const store::ExportNote exported = note(*one, 5);
        QVERIFY(store::noteExport(*one->store, exported).ok());

        QVERIFY(one->loop->runUntilIdle(kSoon).ok());

        QCOMPARE(waiting(*one), std::size_t{0});
        QCOMPARE(told(*one, exported.id).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(ExportsTest)
#include "exports_test.moc"
