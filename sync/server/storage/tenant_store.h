// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"
#include "sync/merge/scope_digest.h"
#include "sync/server/storage/content_store.h"
#include "sync/server/storage/tenant_inventory.h"
#include "sync/server/storage/tenant_keys.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Where one tenant's rows lie. A store is opened for a tenant and has no way to name another; it knows nothing of
/// rights, merging or pages. Small on purpose: every database that the server can use implements it.
///
/// Thread rule: one thread at a time.
/// Errors: the first one stays until the next begin(). From then on writes do nothing, reads answer "nothing there" and
/// commit() answers the error, so that whoever works inside a transaction looks once, at its end. What was decided
/// upon such an answer is never committed.
namespace aufwind::server {

using RowName = std::pair<EntityNumber, Uuid>;
using HeldScope = std::pair<Scope, std::uint64_t>;  ///< with its epoch

/// The newest event of a row in a scope: it is there with the content of `seq`, or it left at `seq`.
struct LogEntry {
    std::uint64_t seq = 0;
    std::uint64_t since = 0;  ///< the sequence at which the row entered the scope
    bool gone = false;
    RowName row;  ///< only where gone
};

struct StoredMember {
    Scope scope;
    Uuid person;
    std::uint64_t epoch = 0;
    std::int64_t count = 0;  ///< rows that give the membership; 0 is no member any more
    std::uint64_t seq = 0;   ///< of its last change

    bool active() const { return count > 0; }
};

struct StoredDevice {
    Uuid person;
    std::uint64_t lastMutation = 0;
    std::uint32_t schema = 0;
    std::int64_t seen = 0;        ///< ms since 1970
    std::uint64_t confirmed = 0;  ///< has read what had gone by then; stored by itself
    std::uint64_t trimmed = 0;    ///< results up to here are not kept any more; stored by itself
};

struct StoredResult {
    std::uint64_t number = 0;
    std::uint32_t status = 0;  ///< as in PROTOCOL.md
    std::uint32_t operation = 0;
    std::uint64_t seq = 0;
    std::int64_t clampedBy = 0;
    std::vector<RowName> rows;  ///< that an accepted mutation touched
    std::uint64_t of = 0;       ///< digest of the mutation; 0 where an older version stored it
};

/// The rows of `entity` that share `within` are sorted by the key in `field`.
struct ListName {
    EntityNumber entity = 0;
    FieldNumber field = 0;
    std::string within;

    bool operator==(const ListName&) const = default;
};

struct ListEntry {
    std::string key;
    Uuid id;

    auto operator<=>(const ListEntry&) const = default;
};

struct TextUpdate {
    std::uint64_t seq = 0;
    std::string bytes;
    bool dropped = false;  ///< stands for older ones that are no longer kept
};

/// Numbers of the whole tenant, named as they are stored.
enum class Counter : std::uint8_t {
    collected = 1,    ///< what had gone up to this sequence is not there any more
    collectingTo,     ///< as far as this it goes in the pass under way
    headBefore,       ///< the head when the newest pass began
    collectingSince,  ///< when that was, ms since 1970
    laidOut,          ///< the schema version whose scopes and look-ups the rows are in
};

/// A line of the audit log; what it means is AuditLog's.
struct AuditLine {
    std::uint64_t number = 0;
    std::string entry;
    std::string chain;
};

class TenantStore : public ContentStore, public TenantInventory {
  public:
    virtual void begin() = 0;
    /// Durable when it answers. Where it fails nothing of the transaction has happened.
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;
    /// A part of a transaction: the tenant is not here any more for whoever opens it or begins. What a database lets
    /// nobody remove, such as lines of the audit log, stays as it is.
    virtual void leave() = 0;
    /// One part of a transaction that can be taken back alone; undoMark() also forgets the error, unless the database
    /// has taken back the whole transaction with it.
    virtual void mark() = 0;
    virtual void releaseMark() = 0;
    virtual void undoMark() = 0;
    virtual const std::optional<Error>& error() const = 0;

    /// Several servers may work on one database. Between these two, what is read is of one moment, and nothing is
    /// written; where nobody else can write there is nothing to do.
    virtual void beginReading() {}
    virtual void endReading() {}
    /// After begin() or beginReading(): another server has committed since the last of them, so that what was read
    /// before may not be so any more.
    virtual bool changedElsewhere() const { return false; }
    /// After begin(): another server has answered somebody since, who may know of everything that is here.
    virtual bool answeredElsewhere() const { return false; }

    /// These rows are likely to be asked for next, where each question takes a while; nothing follows from it.
    virtual void expectRows(const std::vector<RowName>& /*rows*/) {}
    virtual bool row(EntityNumber entity, const Uuid& id, std::string& payload) = 0;
    virtual bool rowAt(std::uint64_t seq, std::string& payload) = 0;
    /// Rows of this entity, alive or not, whose sequence is behind `after` and not behind `upTo`, in rising order.
    virtual void changedRows(EntityNumber entity, std::uint64_t after, std::uint64_t upTo,
                             const std::function<void(std::string_view payload)>& each) = 0;
    virtual void rowsOf(EntityNumber entity, const std::function<void(std::string_view payload)>& each) = 0;
    virtual void insertRow(const RowName& name, std::uint64_t seq, std::string_view payload) = 0;
    virtual void updateRow(const RowName& name, std::uint64_t seq, std::string_view payload) = 0;
    /// The row with the updates of its texts; what else names it stays.
    virtual void eraseRow(const RowName& name) = 0;
    /// The updates of its texts alone.
    virtual void dropTexts(const RowName& name) = 0;
    virtual std::uint64_t rowCount() = 0;
    /// The largest sequence number ever given.
    virtual std::uint64_t head() = 0;

    /// Rows of `entity` whose `field` names `target`; only for fields that were put here.
    virtual std::vector<Uuid> referring(EntityNumber entity, FieldNumber field, const Uuid& target) = 0;
    virtual void putReference(EntityNumber entity, FieldNumber field, const Uuid& target, const Uuid& id) = 0;
    virtual void dropReference(EntityNumber entity, FieldNumber field, const Uuid& target, const Uuid& id) = 0;

    /// Entries in rising order from `key` on (or falling, up to it), `key` included; from the end where it is empty.
    virtual std::vector<ListEntry> list(const ListName& list, std::string_view key, bool rising, std::size_t limit) = 0;
    virtual void putKey(const ListName& list, const ListEntry& entry) = 0;
    virtual void dropKey(const ListName& list, const ListEntry& entry) = 0;

    virtual std::vector<LogEntry> log(const Scope& scope, std::uint64_t after, std::size_t limit) = 0;
    /// From `from` on towards the oldest, `from` included.
    virtual std::vector<LogEntry> logBackwards(const Scope& scope, std::uint64_t from, std::size_t limit) = 0;
    virtual std::optional<LogEntry> logAt(const Scope& scope, std::uint64_t seq) = 0;
    virtual std::uint64_t logCount(const Scope& scope) = 0;
    virtual std::uint64_t logHead(const Scope& scope) = 0;
    virtual void putLog(const Scope& scope, const LogEntry& entry) = 0;
    /// The row has a new sequence and stays in the scope.
    virtual void moveLog(const Scope& scope, std::uint64_t from, std::uint64_t to) = 0;
    virtual void dropLog(const Scope& scope, std::uint64_t seq) = 0;
    virtual void dropGone(const Scope& scope, const RowName& row) = 0;

    /// The rows that are in the scope. `each` does not ask the same again.
    virtual void rowsIn(const Scope& scope, const std::function<void(const RowName& row, std::uint64_t seq)>& each) = 0;
    /// What was counted last; nothing where nobody ever counted.
    virtual std::optional<merge::ScopeDigest> digest(const Scope& scope) = 0;
    virtual void putDigest(const Scope& scope, const merge::ScopeDigest& digest) = 0;

    /// Sequences of rows that are removed, in rising order.
    virtual std::vector<std::uint64_t> removedRows(std::uint64_t after, std::uint64_t upTo, std::size_t limit) = 0;
    virtual void putRemoved(std::uint64_t seq) = 0;
    virtual void dropRemoved(std::uint64_t seq) = 0;
    /// The same of rows that have left a scope, with the scope. More than `limit` where more happened at one sequence.
    virtual std::vector<std::pair<Scope, std::uint64_t>> leftRows(std::uint64_t after, std::uint64_t upTo,
                                                                  std::size_t limit) = 0;
    /// The causal length of a row that is not kept any more; nothing where there was none.
    virtual std::optional<std::uint32_t> deadLife(const RowName& row) = 0;
    virtual void putDead(const RowName& row, std::uint32_t life) = 0;
    virtual void dropDead(const RowName& row) = 0;
    /// The newest sequence in a scope that is not told any more.
    virtual void allCollected(const std::function<void(const Scope&, std::uint64_t seq)>& each) = 0;
    virtual void putCollected(const Scope& scope, std::uint64_t seq) = 0;
    virtual std::uint64_t counter(Counter which) = 0;
    virtual void putCounter(Counter which, std::uint64_t value) = 0;

    virtual std::optional<StoredMember> member(const Scope& scope, const Uuid& person) = 0;
    virtual std::vector<StoredMember> membersOf(const Scope& scope) = 0;
    virtual std::vector<StoredMember> membershipsOf(const Uuid& person) = 0;
    virtual void putMember(const StoredMember& member) = 0;

    virtual std::optional<StoredDevice> device(const Uuid& device) = 0;
    virtual std::vector<std::pair<Uuid, StoredDevice>> devices() = 0;
    /// But for `confirmed` and `trimmed`.
    virtual void putDevice(const Uuid& device, const StoredDevice& state) = 0;
    virtual void putConfirmed(const Uuid& device, std::uint64_t seq) = 0;
    virtual std::optional<StoredResult> result(const Uuid& device, std::uint64_t number) = 0;
    virtual std::vector<StoredResult> results(const Uuid& device, std::uint64_t after, std::size_t limit) = 0;
    virtual void putResult(const Uuid& device, const StoredResult& result) = 0;
    /// Forgets the results behind `after` up to `upTo`, and remembers that none up to there is kept.
    virtual void trimResults(const Uuid& device, std::uint64_t after, std::uint64_t upTo) = 0;
    /// Rows that a device tried to make in vain.
    virtual bool wasRefused(const Uuid& device, const RowName& row) = 0;
    virtual void putRefused(const Uuid& device, const RowName& row) = 0;
    /// The scopes that a device was told to hold, found by their digest. Older plans of a device are forgotten.
    virtual std::optional<std::vector<HeldScope>> plan(const Uuid& device, std::string_view digest) = 0;
    virtual void putPlan(const Uuid& device, std::string_view digest, const std::vector<HeldScope>& scopes) = 0;

    /// A part of a transaction: what this person has written opens for nobody from now on, also not in copies of the
    /// database that lack the key; the rows stay, without it. A file's pages all lie under one key: there whoever
    /// erases somebody writes the rows anew, and this does nothing.
    virtual void destroyWords(const Uuid& /*person*/) {}
    /// Not within a transaction: what was written over is in no journal any more, where the store keeps one.
    virtual Result<void> forgetJournal() { return {}; }

    /// Updates of a collaborative text in rising order; `dropped` marks where older ones are missing.
    virtual std::vector<TextUpdate> texts(const RowName& row, FieldNumber field, std::uint64_t after) = 0;
    /// All that one change brought to the text, in order. Also forgets what is more than the newest kTextUpdatesKept.
    virtual void putTexts(const RowName& row, FieldNumber field, std::uint64_t seq,
                          const std::vector<std::string>& updates) = 0;

    /// Rows that nobody receives, and that lie in no order but that of their ids. Whoever puts several puts them in
    /// that order, for a database places them as they come. One that is there is replaced.
    virtual std::optional<std::string> keptRow(const RowName& name) = 0;
    /// Those behind `after`, as long as `each` answers that it wants more.
    virtual void keptRows(EntityNumber entity, const Uuid& whole, const Uuid& after,
                          const std::function<bool(const Uuid& id, std::string_view payload)>& each) = 0;
    virtual void putKept(const StoredKept& row) = 0;
    virtual void dropKept(const RowName& name) = 0;

    /// Lines of the audit log behind `after`, in rising order.
    virtual std::vector<AuditLine> auditLines(std::uint64_t after, std::size_t limit) = 0;
    virtual std::optional<AuditLine> lastAuditLine() = 0;
    virtual void addAuditLine(const AuditLine& line) = 0;

    /// The same line, where another store kept it from before under a key that is gone. What is there already stays
    /// what it is.
    virtual void sealAuditLineAnew(const AuditLine& line) = 0;

    virtual const StoreKeys& keys() const = 0;
    /// Not within a transaction. From now on everything is written under `next`, by every server; what lies under the
    /// key of before is still read. Nothing changes where it fails, or where that is the key already.
    virtual Result<void> beginKeyChange(const Key& next) = 0;
    /// Within a transaction that writes: some more of what lies under the key of before, little enough for nobody to
    /// wait. False where nothing does any more, which a pass through everything has shown.
    virtual bool resealSome() = 0;
    /// Not within a transaction. The key of before is forgotten.
    virtual Result<void> endKeyChange() = 0;

    /// Every member, for checks.
    virtual void allMembers(const std::function<void(const StoredMember&)>& each) = 0;
    /// Every log entry with its scope, for checks.
    virtual void allLog(const std::function<void(const Scope&, const LogEntry&)>& each) = 0;
    virtual void allDigests(const std::function<void(const Scope&, const merge::ScopeDigest&)>& each) = 0;
    /// Pages, keys and structure of the file.
    virtual Result<void> check() = 0;
};

inline constexpr std::size_t kTextUpdatesKept = 256;
inline constexpr std::size_t kPlansKept = 8;
inline constexpr std::uint64_t kResultsKept = 1000;    ///< of those that a device has; it may come back from a copy
inline constexpr std::size_t kRefusedRowsKept = 1000;  ///< of one refused mutation

}  // namespace aufwind::server
