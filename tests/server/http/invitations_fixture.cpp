// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/invitations_fixture.h"

#include "models/domain/fields.h"
#include "models/schema/entities.h"
#include "sync/server/mail/invitation_mail.h"
#include "sync/server/operator/seed.h"

#include <cstdio>
#include <cstdlib>
#include <future>

namespace aufwind::test {
namespace {

using namespace aufwind::server;

constexpr std::uint64_t kWorkAtOnce = 1'000;

void must(bool done, const char* what) {
    if (done) return;
    std::fprintf(stderr, "fixture: %s\n", what);
    std::abort();
}

std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
    return text;
}

}  // namespace

std::string Told::value(const std::string& name) const {
    // A zone has times, too.
    const std::size_t event = calendar.find("BEGIN:VEVENT");
    for (std::size_t at = name == "METHOD" ? 0 : event; at < calendar.size();) {
        const std::size_t end = std::min(calendar.find("\r\n", at), calendar.size());
        const std::string line = calendar.substr(at, end - at);
        at = end + 2;
        if (line.starts_with(name + ":") || line.starts_with(name + ";")) return line.substr(line.find(':') + 1);
    }
    return {};
}

Teller::Teller(ServerFixture& fixture, InvitationRules rules)
    : store(fixture.openControl()),
      fixture_(fixture),
      rules_(rules),
      tenants_(*fixture.home, *store, schema::kSchema, fixture.clock, fixture.entropy) {
    const auto mine = [this](const Uuid& tenant) {
        return worker(tenant);
    };
    const auto written = [] {
    };
    job = std::make_unique<Invitations>(
        Invitations::Parts{*store, log_, fixture_.clock, fixture_.entropy, schema::kSchema, mine, written}, rules_);
    job->begin();
}

std::shared_ptr<TenantWorker> Teller::worker(const Uuid& tenant) {
    auto& worker = workers_[tenant];
    if (worker) return worker;
    const auto open = [this, tenant]() -> Result<std::unique_ptr<TenantService>> {
        auto service = tenants_.open(tenant, false);
        if (!service) return service;
        job->opened(tenant, (*service)->figures().head);
        (*service)->onCommitted(
            [this, tenant](std::uint64_t head, const std::vector<Uuid>&) { job->touch(tenant, head); });
        return service;
    };
    worker = std::make_shared<TenantWorker>(pool_, open, limits_, metrics_);
    return worker;
}

Teller::~Teller() {
    job->stop();
    pool_.join();
    workers_.clear();
}

void Teller::write(const std::vector<merge::Operation>& operations) {
    auto promise = std::make_shared<std::promise<bool>>();
    auto done = promise->get_future();
    worker(fixture_.alpha.id)->perform([promise, &operations, author = fixture_.ada](TenantService* service) {
        const auto committed = service != nullptr ? service->commit(operations, author)
                                                  : Result<void>(Error{ErrorCode::io, "the tenant does not open"});
        if (!committed) std::fprintf(stderr, "fixture: %s\n", committed.error().detail.c_str());
        promise->set_value(committed.ok());
    });
    must(done.get(), "nothing was written");
}

void Teller::look() {
    // The first one notices what is there, the second one tells it.
    job->sweep();
    fixture_.clock.moved += rules_.quiet.count() + 1;
    job->sweep();
}

std::vector<Told> Teller::told() {
    look();
    std::vector<Told> all;
    const std::int64_t now = fixture_.clock.now();
    for (std::uint64_t i = 0; i < kWorkAtOnce; ++i) {
        const auto next = store->takeOutgoing(now, now + kHourMs);
        must(next.ok(), "the outgoing queue");
        if (!*next) break;
        const Outgoing& one = **next;
        if (one.kind == OutgoingKind::invitation) {
            auto mail = mailOfInvitation(one.recipient, one.subject, one.content);
            must(mail.ok(), "no invitation");
            const std::string message = messageOf(*mail, "aufwind@alpha.example", now, "1@alpha.example");
            const std::string calendar = unfolded(mail->calendar);
            all.push_back({std::move(*mail), message, calendar});
        }
        must(store->dropOutgoing(one.id).ok(), "the outgoing queue");
    }
    return all;
}

Meeting::Meeting(ServerFixture& fixture, const std::string& title_)
    : id(fixture.entropy.uuid(fixture.clock.now())), organiser(fixture.ada), title(title_) {
    const std::int64_t today = fixture.clock.now() / kDayMs * kDayMs;
    starts = today + 30 * kDayMs + 9 * kHourMs;
}

std::vector<merge::Operation> Meeting::make(const std::vector<Uuid>& people) const {
    Seed seed(schema::kSchema);
    Seed::Fields fields{{"title", title},
                        {"kind", std::int64_t{1}},
                        {"organiser", organiser},
                        {"minutes", std::int64_t{30}},
                        {"time_zone", "Asia/Tokyo"}};
    if (starts > 0) fields.emplace_back("starts", starts);
    if (!rhythm.empty()) fields.emplace_back("rhythm", rhythm);
    if (!calendarUid.empty()) fields.emplace_back("calendar_uid", calendarUid);
    seed.row("meeting_series", id, fields);
    for (const Uuid& person : people) {
        seed.derivedRow("series_participant", {{"series", id}, {"person", person}}, organiser);
    }
    return seed.take();
}

std::vector<merge::Operation> Meeting::add(const Uuid& person) const {
    Seed seed(schema::kSchema);
    seed.derivedRow("series_participant", {{"series", id}, {"person", person}}, organiser);
    return seed.take();
}

std::vector<merge::Operation> Meeting::takeOut(const Uuid& person) const {
    Seed seed(schema::kSchema);
    merge::Operation gone;
    gone.kind = merge::OperationKind::remove;
    gone.entity = schema::kSeriesParticipant;
    gone.id = seed.derivedRow("series_participant", {{"series", id}, {"person", person}}, organiser);
    gone.life = 1;
    return {gone};
}

std::vector<merge::Operation> setField(schema::EntityNumber entity, const Uuid& id, schema::FieldNumber field,
                                       Value value) {
    merge::Operation operation;
    operation.kind = merge::OperationKind::set;
    operation.entity = entity;
    operation.id = id;
    operation.field = field;
    operation.value = std::move(value);
    operation.life = 1;
    return {operation};
}

std::vector<merge::Operation> Meeting::set(schema::FieldNumber field, Value value) const {
    return setField(schema::kMeetingSeries, id, field, std::move(value));
}

Uuid Meeting::occurrenceId(std::int64_t recurrence) const {
    Seed seed(schema::kSchema);
    return seed.derivedRow("occurrence", {{"series", id}, {"recurrence_id", recurrence}}, organiser);
}

std::vector<merge::Operation> Meeting::occurrence(std::int64_t recurrence, std::int64_t at, std::int64_t status) const {
    Seed seed(schema::kSchema);
    seed.derivedRow("occurrence",
                    {{"series", id},
                     {"recurrence_id", recurrence},
                     {"starts", at},
                     {"ends", at + kHourMs / 2},
                     {"status", status},
                     {"remark", "a remark"}},
                    organiser);
    return seed.take();
}

std::vector<merge::Operation> Meeting::setStatus(std::int64_t recurrence, std::int64_t status) const {
    return setField(schema::kOccurrence, occurrenceId(recurrence), domain::field::kOccurrenceStatus, status);
}

std::vector<merge::Operation> Meeting::remove() const {
    merge::Operation gone;
    gone.kind = merge::OperationKind::remove;
    gone.entity = schema::kMeetingSeries;
    gone.id = id;
    gone.life = 1;
    return {gone};
}

}  // namespace aufwind::test
