// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "models/schema/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The encrypted local store: one SQLCipher file that holds what the person sees, what the server last said of rows
/// with unsent edits, and what waits to be sent. Its tables follow from the schema.
///
/// Thread rule: one writer thread calls write(); a Reader belongs to the thread that asked for it and never blocks the
/// writer nor is blocked by it. Listeners are called on the writer's thread after the commit.
namespace aufwind::store {

/// A raw 256-bit key, wiped from memory when it goes.
class Key {
  public:
    static constexpr std::size_t kSize = 32;

    explicit Key(const std::array<std::uint8_t, kSize>& bytes) : bytes_(bytes) {}
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key();

    const std::array<std::uint8_t, kSize>& bytes() const { return bytes_; }

  private:
    std::array<std::uint8_t, kSize> bytes_;
};

enum class Compare : std::uint8_t { equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, isSet, isNotSet, in };

struct Condition {
    FieldNumber field = 0;  ///< schema::kOwnId for the id, schema::kAuthor for the author
    Compare compare = Compare::equal;
    Value value;  ///< `in`: a vector of Uuids
};

struct Order {
    FieldNumber field = 0;  ///< schema::kOwnId sorts by id, that is by time of creation
    bool descending = false;
};

struct Query {
    EntityNumber entity = 0;
    std::vector<Condition> where;  ///< all must hold
    std::vector<Order> order;      ///< ties by id
    std::uint32_t limit = 0;       ///< 0 is all
    std::uint32_t offset = 0;
    bool removed = false;  ///< also rows that were removed
};

struct SearchHit {
    EntityNumber entity = 0;
    Uuid id;
    std::string snippet;  ///< plain text around the match
};

/// One waiting mutation. `content` is opaque to the store.
struct OutboxEntry {
    std::uint64_t number = 0;
    std::int64_t written = 0;  ///< ms since 1970
    std::string content;
    std::vector<std::pair<EntityNumber, Uuid>> rows;  ///< that it touches
};

/// A mutation that the server refused, kept with its content until the person drops it.
struct RefusedEntry {
    std::uint64_t number = 0;
    std::int64_t written = 0;
    std::int64_t refused = 0;
    std::uint32_t reason = 0;     ///< as in PROTOCOL.md
    std::uint32_t operation = 0;  ///< index of the operation that was refused
    std::string content;
};

/// A file that rows name, as far as this device has it.
struct StoredContent {
    std::string hash;        ///< SHA-256, 32 bytes
    std::uint64_t size = 0;  ///< of the whole
    std::uint64_t have = 0;  ///< bytes from the start that are here
    bool sent = false;       ///< the server has it: nothing waits to be sent

    bool isWhole() const { return have == size; }
};

enum class ChangeKind : std::uint8_t { added, changed, left };  ///< left: removed, or no longer visible

struct Change {
    ChangeKind kind = ChangeKind::changed;
    EntityNumber entity = 0;
    Uuid id;
    std::vector<FieldNumber> fields;  ///< that changed; empty for added and left
};

/// What one commit did to shown rows, each row once.
using ChangeSet = std::vector<Change>;

/// Reads a consistent state. Every call sees the newest commit unless inside snapshot().
class Reader {
  public:
    virtual ~Reader() = default;

    /// Also finds removed rows; see Record::alive().
    virtual Result<std::optional<Record>> find(EntityNumber entity, const Uuid& id) = 0;
    /// Without event graphs (Cell::graph is empty); find() has them.
    virtual Result<std::vector<Record>> list(const Query& query) = 0;
    virtual Result<std::uint64_t> count(const Query& query) = 0;
    /// Every word is a prefix; best match first.
    virtual Result<std::vector<SearchHit>> search(std::string_view words, std::uint32_t limit) = 0;
    /// Every row in the order (entity, id), removed ones too, one by one; stops where `each` answers false.
    virtual Result<void> each(const std::function<bool(const Record&)>& each) = 0;
    /// Rows that hold a value which lost, newest first.
    virtual Result<std::vector<Record>> superseded(std::uint32_t limit) = 0;

    virtual Result<std::optional<Record>> base(EntityNumber entity, const Uuid& id) = 0;
    virtual Result<std::vector<OutboxEntry>> outbox(std::uint64_t after, std::uint32_t limit) = 0;
    virtual Result<std::vector<OutboxEntry>> outboxOf(EntityNumber entity, const Uuid& id) = 0;
    virtual Result<std::uint64_t> outboxCount() = 0;
    virtual Result<std::vector<RefusedEntry>> refused() = 0;
    /// The scopes that hold a row, and the rows that a scope holds.
    virtual Result<std::vector<Scope>> scopesOf(EntityNumber entity, const Uuid& id) = 0;
    virtual Result<std::vector<std::pair<EntityNumber, Uuid>>> rowsOf(const Scope& scope) = 0;
    /// Every row once for each scope that holds it, with its sequence; in no order.
    using EachHeld = std::function<void(const Scope& scope, EntityNumber entity, const Uuid& id, std::uint64_t seq)>;
    virtual Result<void> eachHeld(const EachHeld& each) = 0;
    /// Removed rows whose sequence is at most `seq`; not those that the server has never told.
    virtual Result<std::vector<std::pair<EntityNumber, Uuid>>> removedUpTo(std::uint64_t seq) = 0;
    /// Small named values of the engine, such as its cursor.
    virtual Result<std::optional<std::string>> state(std::string_view name) = 0;

    virtual Result<std::vector<StoredContent>> contents() = 0;
    virtual Result<std::optional<StoredContent>> content(std::string_view hash) = 0;
    /// One piece of kContentPart bytes; nothing where it is not here.
    virtual Result<std::optional<std::string>> contentPart(std::string_view hash, std::uint64_t part) = 0;

    /// Runs `reads` on one unchanging state.
    virtual Result<void> snapshot(const std::function<Result<void>()>& reads) = 0;
};

/// Inside one transaction: also reads, and sees what it wrote.
class Writer : public Reader {
  public:
    /// Makes or replaces the shown row, its search entry and its text history.
    virtual Result<void> put(const Record& row) = 0;
    /// Leaves nothing of the row: no search entry, text history, base or scope. Unsent mutations stay.
    virtual Result<void> purge(EntityNumber entity, const Uuid& id) = 0;

    /// The server's version of a row that has unsent edits.
    virtual Result<void> putBase(const Record& row) = 0;
    virtual Result<void> dropBase(EntityNumber entity, const Uuid& id) = 0;

    virtual Result<void> appendOutbox(const OutboxEntry& entry) = 0;
    virtual Result<void> dropOutbox(std::uint64_t number) = 0;
    virtual Result<void> appendRefused(const RefusedEntry& entry) = 0;
    virtual Result<void> dropRefused(std::uint64_t number) = 0;

    virtual Result<void> hold(const Scope& scope, EntityNumber entity, const Uuid& id) = 0;
    virtual Result<void> release(const Scope& scope, EntityNumber entity, const Uuid& id) = 0;
    virtual Result<void> setState(std::string_view name, std::string_view value) = 0;
    virtual Result<void> dropState(std::string_view name) = 0;

    /// What is known of a content; with one of its pieces where there is one.
    virtual Result<void> putContent(const StoredContent& content) = 0;
    virtual Result<void> putContentPart(const StoredContent& content, std::uint64_t part, std::string_view bytes) = 0;
    virtual Result<void> dropContent(std::string_view hash) = 0;
};

/// Where durable writes can be made to fail, for tests. Each call is one step towards the disk.
class FaultPoint {
  public:
    virtual ~FaultPoint() = default;
    /// An error makes the step fail as if the system had refused it.
    virtual Result<void> step(std::string_view what) = 0;
};

struct OpenOptions {
    std::filesystem::path path;  ///< of the database file; ":memory:" keeps nothing (simulation)
    bool create = true;
    FaultPoint* faults = nullptr;  ///< not owned
    /// Full fsync at each commit. Off only where the simulation models the disk itself.
    bool durable = true;
    /// Readers use the writer's connection, as they do in memory; for the simulation, which has one thread.
    bool oneConnection = false;
};

class Store {
  public:
    virtual ~Store() = default;

    /// wrongKey, damaged, tooNew, readOnly, diskFull, busy or io where it does not open; nothing is changed then.
    /// A store of an older schema is migrated, additively and in one transaction.
    static Result<std::unique_ptr<Store>> open(const OpenOptions& options, const Key& key,
                                               const schema::Schema& schema);

    /// One durable transaction. Where `work` answers an error, or the commit fails, nothing of it happened.
    virtual Result<void> write(const std::function<Result<void>(Writer&)>& work) = 0;
    /// A connection of its own for the calling thread.
    virtual Result<std::unique_ptr<Reader>> reader() = 0;

    /// Called after each commit that changed shown rows. Remove with the number it answers.
    virtual std::uint64_t listen(std::function<void(const ChangeSet&)> listener) = 0;
    virtual void stopListening(std::uint64_t number) = 0;

    /// Page and content checks of the whole file; `damaged` with what was found.
    virtual Result<void> check() = 0;
    /// Bytes of the file with its log.
    virtual std::uint64_t bytesOnDisk() const = 0;

    virtual const schema::Schema& schema() const = 0;
};

}  // namespace aufwind::store
