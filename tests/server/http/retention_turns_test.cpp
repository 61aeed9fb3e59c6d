// SPDX-License-Identifier: GPL-3.0-or-later
// What is written between two turns of a run that removes what a company does not keep.
#include "models/domain/fields.h"
#include "sync/server/jobs/retention.h"
#include "sync/server/operator/seed.h"
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using namespace aufwind::server;

namespace field = domain::field;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;

}  // namespace

class RetentionTurnsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        world_ = std::make_unique<World>();
        auto control = ControlStore::create(":memory:", Key{});
        QVERIFY(control);
        control_ = std::move(*control);
        QVERIFY(control_->add(TenantInfo{world_->options.tenant, "acme", "Acme", "sealed"}));
        series_ = world_->newId();
        span_ = world_->newId();
        point_ = world_->newId();
        comment_ = world_->newId();
        const std::int64_t today = world_->clock.now() / kDayMs * kDayMs;
        Seed seed(schema::kSchema);
        seed.row("meeting_series", series_,
                 {{"title", std::string("Weekly")},
                  {"kind", std::int64_t{1}},
                  {"organiser", world_->employee("Ada")},
                  {"ended", true}});
        seed.row("meeting_span", span_, {{"series", series_}, {"number", std::int64_t{1}}});
        seed.derivedRow("occurrence",
                        {{"series", series_}, {"recurrence_id", today}, {"starts", today}, {"ends", today + 1}});
        seed.row(
            "talking_point", point_,
            {{"series", series_}, {"span", span_}, {"title", std::string("Open")}, {"position", std::string("m")}});
        seed.row("comment", comment_,
                 {{"point", point_}, {"span", span_}, {"text", std::string("Yes")}, {"series", series_}});
        seed.derivedRow("retention_rule", {{"kind", std::int64_t{0}}, {"months", std::int64_t{1}}});
        world_->seed(seed.take());
        world_->clock.time += 100 * kDayMs;
    }

    void what_is_open_in_a_meeting_that_has_ended_goes_with_it() {
        run([] {});

        QVERIFY(!isThere(schema::kTalkingPoint, point_));
        QVERIFY(!isThere(schema::kComment, comment_));
    }

    void a_meeting_that_begins_again_during_the_run_keeps_what_is_open() {
        run([this] { set(schema::kMeetingSeries, series_, field::kSeriesEnded, false); });

        QVERIFY(isThere(schema::kTalkingPoint, point_));
        QVERIFY(isThere(schema::kComment, comment_));
    }

    void a_meeting_that_is_written_during_the_run_is_still_known_to_go_on() {
        set(schema::kMeetingSeries, series_, field::kSeriesEnded, false);
        duringTheRead_ = [this] {
            set(schema::kMeetingSeries, series_, field::kSeriesTitle, std::string("Weekly, anew"));
        };
        run([] {});

        QVERIFY(isThere(schema::kTalkingPoint, point_));
        QVERIFY(isThere(schema::kComment, comment_));
    }

    void a_point_that_is_written_during_the_run_stays_with_what_is_below_it() {
        run([this] { set(schema::kTalkingPoint, point_, field::kPointTitle, std::string("Still open")); });

        QVERIFY(isThere(schema::kTalkingPoint, point_));
        QVERIFY(isThere(schema::kComment, comment_));
    }

  private:
    void set(EntityNumber entity, const Uuid& id, FieldNumber number, Value value) {
        merge::Operation operation = setOperation(entity, id, number, std::move(value));
        operation.life = 1;
        world_->seed({operation});
    }
    bool isThere(EntityNumber entity, const Uuid& id) {
        const auto found = world_->service->find(entity, id);
        return found && *found && (*found)->alive();
    }
    void run(std::function<void()> beforeRowsGo) {
        int turns = 0;
        Retention retention({*control_, log_, world_->clock,
                             [&](const Uuid&, const std::function<Result<void>(TenantService&)>& work) {
                                 auto done = work(*world_->service);
                                 // The first turn reads the rules, and how far there is something to read.
                                 if (++turns == 1 && duringTheRead_) duringTheRead_();
                                 return done;
                             },
                             [&] {
                                 if (auto once = std::exchange(beforeRowsGo, nullptr)) once();
                             }});
        retention.sweep();
        QVERIFY(turns > 3);
    }

    std::unique_ptr<World> world_;
    std::unique_ptr<ControlStore> control_;
    Log log_{Log::Level::error};
    std::function<void()> duringTheRead_;
    Uuid series_;
    Uuid span_;
    Uuid point_;
    Uuid comment_;
};

QTEST_GUILESS_MAIN(RetentionTurnsTest)
#include "retention_turns_test.moc"
