// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "models/schema/environment.h"
#include "sync/merge/operation.h"
#include "sync/protocol/codec.h"
#include "sync/server/tenancy/tenant_service.h"

#include <initializer_list>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <string>

/// A company on one TenantService, in a file or, where AUFWIND_TEST_STORE says "postgresql", in a database, and devices
/// that speak the protocol to the letter, without engine or store, so that what they hold is exactly what the server
/// has sent.
namespace aufwind::test {

using server::Caller;
using server::TenantService;

class FakeClock : public Clock {
  public:
    std::int64_t now() const override { return time; }
    std::int64_t time = 1'800'000'000'000;
};

class SeededEntropy : public Entropy {
  public:
    explicit SeededEntropy(std::uint64_t seed = 7) : random_(seed) {}
    std::uint64_t next() override {
        const std::lock_guard lock(mutex_);
        return random_();
    }

  private:
    std::mutex mutex_;
    std::mt19937_64 random_;
};

using Fields = std::vector<std::pair<FieldNumber, Value>>;

bool isOnPostgres();
/// A company that lasts: in the directory, or in the database.
server::TenantOptions lastingIn(const std::string& directory);
/// Statements on what is stored, while no server is running; true where they worked.
bool spoil(const server::TenantOptions& options, const std::string& statements);
/// The number that a statement answers.
std::int64_t numberFrom(const server::TenantOptions& options, const char* statement);

merge::Operation createOperation(EntityNumber entity, const Uuid& id, const Fields& fields);
merge::Operation setOperation(EntityNumber entity, const Uuid& id, FieldNumber field, Value value);
merge::Operation lifeOperation(merge::OperationKind kind, EntityNumber entity, const Uuid& id);
/// The id that the fields imply.
Uuid derived(EntityNumber entity, const Fields& fields, const Uuid& author = {});

class World {
  public:
    explicit World(const schema::Schema& schema = schema::kSchema, const server::TenantOptions& options = inMemory());
    static server::TenantOptions inMemory();

    void reopen();
    Uuid newId() { return entropy.uuid(clock.now()); }
    /// Writes as the server; ends the test where it does not hold.
    void seed(const std::vector<merge::Operation>& operations);
    Uuid employee(const char* name);
    void grant(const Uuid& person, schema::Role role);

    const schema::Schema& schema;
    server::TenantOptions options;
    FakeClock clock;
    SeededEntropy entropy;
    std::unique_ptr<TenantService> service;
    std::vector<server::Alert> alerts;
    std::vector<Uuid> told;  ///< of the newest commit
};

class Device {
  public:
    Device(World& world, const Uuid& person);

    merge::Mutation mutation(std::vector<merge::Operation> operations);
    /// Puts a mutation into the outbox; sync() sends it.
    void queue(std::vector<merge::Operation> operations);
    /// Queues, syncs, and answers "accepted" or the name of the reason.
    std::string push(std::vector<merge::Operation> operations);
    std::string push(merge::Operation operation) { return push(std::vector{std::move(operation)}); }
    /// Until nothing is left to send or to receive.
    void sync();

    wire::Request request() const;
    Result<wire::Response> exchange();
    void apply(const wire::Response& response);

    const Record* row(EntityNumber entity, const Uuid& id) const;
    bool holds(EntityNumber entity, const Uuid& id) const { return row(entity, id) != nullptr; }
    /// What differs between the device and the server's projection of its person; empty where nothing does.
    std::string difference() const;

    World& world;
    Caller caller;
    std::uint32_t pageBytes = 0;
    std::uint64_t cursor = 0;
    std::uint64_t lastNumber = 0;
    std::uint64_t results = 0;
    std::map<Scope, std::uint64_t> scopes;
    std::map<Scope, std::uint64_t> filling;
    std::map<std::pair<EntityNumber, Uuid>, Record> rows;
    std::map<std::pair<EntityNumber, Uuid>, std::set<Scope>> held;
    std::map<std::uint64_t, merge::Mutation> outbox;
    std::map<std::uint64_t, wire::MutationResult> answered;
    std::uint64_t textUpdates = 0;  ///< that came instead of a whole text
    std::uint64_t exchanges = 0;
    std::uint64_t resets = 0;

  private:
    void drop(const Scope& scope);
    void takeRow(const wire::Put& put, const std::vector<Scope>& from);
};

// Meetings of the real schema, as a client would write them.
merge::Operation seriesOperation(const Uuid& id, const Uuid& organiser);
merge::Operation participantOperation(const Uuid& series, const Uuid& person, bool history = false);
merge::Operation pointOperation(const Uuid& id, const Uuid& series, const Uuid& span, const std::string& title,
                                const std::string& position = "m");
merge::Operation textOperation(EntityNumber entity, const Uuid& id, FieldNumber field, std::string update);
Uuid participantId(const Uuid& series, const Uuid& person);
/// Makes a series with its participants in one mutation and syncs; its first span has the same id.
Uuid startSeries(Device& organiser, std::initializer_list<Uuid> participants);
/// The span with the highest number, as the server has it.
Uuid newestSpan(World& world, const Uuid& series);

/// A manager and a report with a device each.
struct TwoPeople {
    explicit TwoPeople(const server::TenantOptions& options = World::inMemory()) : world(schema::kSchema, options) {}

    World world;
    Uuid manager = world.employee("Ada");
    Uuid report = world.employee("Bo");
    Device first{world, manager};
    Device second{world, report};
};

/// They have one series.
struct SeriesOfTwo : TwoPeople {
    using TwoPeople::TwoPeople;

    /// The manager makes a talking point; nil where it is refused.
    Uuid point(const std::string& title, const std::string& position = "m");

    Uuid series = startSeries(first, {report});
};

}  // namespace aufwind::test
