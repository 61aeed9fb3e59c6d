// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/store/store.h"
#include "sync/engine/checkpoint.h"
#include "sync/engine/row_key.h"
#include "sync/engine/scope_digests.h"
#include "sync/engine/undo_stack.h"
#include "sync/merge/apply.h"
#include "sync/merge/clock.h"
#include "sync/merge/identity.h"
#include "sync/merge/text_shelf.h"

#include <cstdint>
#include <memory>
#include <unordered_map>

/// What the parts of the engine share: the store, who this is, and what is kept in memory of the store's state.
/// The store is the truth; after a failed transaction reload() makes memory agree with it again.
///
/// Thread rule: as the engine.
namespace aufwind::engine {

/// The states that are there while Core::rejoining and Core::returning are.
inline constexpr std::string_view kRejoining = "sync.rejoining";
inline constexpr std::string_view kReturning = "sync.returning";
/// The oldest schema that the server takes, while that is a later one than this program's.
inline constexpr std::string_view kOldestSchema = "sync.oldest_schema";
/// How long the device shows what it holds without the server, where the server has said less than usual.
inline constexpr std::string_view kLeaseDays = "sync.lease_days";
/// Which agent texts are written as, where it is not the first.
inline constexpr std::string_view kTextAgent = "sync.text_agent";

/// The machine's clock set right by what the server last said.
class CorrectedClock : public Clock {
  public:
    CorrectedClock(const Clock& machine, const Checkpoint& checkpoint) : machine_(machine), checkpoint_(checkpoint) {}
    std::int64_t now() const override { return machine_.now() - checkpoint_.clockOffset; }

  private:
    const Clock& machine_;
    const Checkpoint& checkpoint_;
};

/// How many waiting mutations touch each row, so that rows without any need no look into the outbox.
using PendingRows = std::unordered_map<RowKey, std::uint32_t>;

struct Core {
    Core(store::Store& store_, const Uuid& person_, const Uuid& device_, const Clock& machine_, Entropy& entropy_)
        : store(store_),
          schema(store_.schema()),
          person(person_),
          device(device_),
          machine(machine_),
          entropy(entropy_),
          clock(machine_, checkpoint),
          hybrid(clock, device_) {}
    Core(const Core&) = delete;
    Core& operator=(const Core&) = delete;

    store::Store& store;
    const schema::Schema& schema;
    const Uuid person;
    const Uuid device;
    const Clock& machine;
    Entropy& entropy;
    std::unique_ptr<store::Reader> reader;

    Checkpoint checkpoint;
    CorrectedClock clock;
    merge::HybridClock hybrid;
    std::uint64_t lastNumber = 0;  ///< of the newest mutation ever made here
    std::uint64_t sentUpTo = 0;    ///< mutations that a request has held: they must not change any more
    std::uint64_t waiting = 0;
    bool rejoining = false;          ///< see rejoin.h
    bool returning = false;          ///< see rejoin.h
    std::uint64_t agent = 0;         ///< of merge::textAgent(): whom this device writes texts as
    std::uint64_t oldestSchema = 0;  ///< that the server takes, where it has said so
    std::uint64_t leaseDays = kOfflineLeaseDays;
    ScopeDigests digests;
    Mending mending;
    PendingRows pending;
    merge::TextShelf texts;
    UndoStack undo;

    /// Binds a new store to its person and device; `conflict` where it belongs to others.
    Result<void> bind();
    /// Reads everything that memory keeps from the store.
    Result<void> reload();
    /// Saves the clock and the newest number; part of each transaction that uses either.
    Result<void> saveClock(store::Writer& writer) const;

    /// One durable transaction. Where it fails, memory is as the store is.
    Result<void> write(const std::function<Result<void>(store::Writer&)>& work);

    /// The server takes nothing that this program writes. What waits stays for a newer one.
    bool readOnly() const { return oldestSchema > schema.version(); }

    merge::AgentId textAgent() const { return {merge::textAgent(device, agent).bytes}; }
    merge::Context context(const Stamp& stamp) { return {schema, person, stamp, clock.now(), false, &texts}; }
    bool isPending(const RowKey& key) const { return pending.contains(key); }
    void addPending(const std::vector<std::pair<EntityNumber, Uuid>>& rows);
    void dropPending(const std::vector<std::pair<EntityNumber, Uuid>>& rows);
};

/// Finds shown rows for merge::apply and keeps them alive as long as itself.
class ShownRows {
  public:
    explicit ShownRows(store::Reader& reader) : reader_(reader) {}
    merge::Lookup lookup() {
        return [this](EntityNumber entity, const Uuid& id) {
            return find({entity, id});
        };
    }

  private:
    const Record* find(const RowKey& key);

    store::Reader& reader_;
    std::unordered_map<RowKey, std::optional<Record>> found_;
};

}  // namespace aufwind::engine
