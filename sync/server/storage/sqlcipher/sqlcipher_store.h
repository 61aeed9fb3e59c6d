// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/sqlcipher/database.h"
#include "sync/server/storage/tenant_store.h"

#include <memory>

/// A tenant's rows in one SQLCipher file under the tenant's key. Threads and errors: see TenantStore.
namespace aufwind::server::sqlcipher {

/// Asked before each durable step; an error makes the step fail as if the system had refused it.
using Faults = std::function<Result<void>(std::string_view)>;

struct StoreOptions {
    std::filesystem::path path;  ///< ":memory:" keeps nothing
    std::array<std::uint8_t, 32> key{};
    bool durable = true;
    Faults faults;  ///< tests
    Missing missing = Missing::isMade;
    Uuid tenant{};                 ///< whose file it has to be; nil is not compared
    std::optional<Key> nextKey{};  ///< tried where the key does not fit
};

class SqlcipherStore : public TenantStore {
  public:
    /// Errors as Database::open, tooNew where a newer version wrote the file, and damaged where it is empty or another
    /// tenant's.
    static Result<std::unique_ptr<TenantStore>> open(const StoreOptions& options);

    void begin() override;
    Result<void> commit() override;
    void rollback() override;
    void leave() override {}  // whose file it is removes it
    void mark() override;
    void releaseMark() override;
    void undoMark() override;
    const std::optional<Error>& error() const override { return error_; }

    bool row(EntityNumber entity, const Uuid& id, std::string& payload) override;
    bool rowAt(std::uint64_t seq, std::string& payload) override;
    void changedRows(EntityNumber entity, std::uint64_t after, std::uint64_t upTo,
                     const std::function<void(std::string_view)>& each) override;
    void rowsOf(EntityNumber entity, const std::function<void(std::string_view)>& each) override;
    void insertRow(const RowName& name, std::uint64_t seq, std::string_view payload) override;
    void updateRow(const RowName& name, std::uint64_t seq, std::string_view payload) override;
    void eraseRow(const RowName& name) override;
    void dropTexts(const RowName& row) override;
    Result<void> forgetJournal() override;
    std::uint64_t rowCount() override;
    std::uint64_t head() override;

    std::vector<Uuid> referring(EntityNumber entity, FieldNumber field, const Uuid& target) override;
    void putReference(EntityNumber entity, FieldNumber field, const Uuid& target, const Uuid& id) override;
    void dropReference(EntityNumber entity, FieldNumber field, const Uuid& target, const Uuid& id) override;

    std::vector<ListEntry> list(const ListName& list, std::string_view key, bool rising, std::size_t limit) override;
    void putKey(const ListName& list, const ListEntry& entry) override;
    void dropKey(const ListName& list, const ListEntry& entry) override;

    std::vector<LogEntry> log(const Scope& scope, std::uint64_t after, std::size_t limit) override;
    std::vector<LogEntry> logBackwards(const Scope& scope, std::uint64_t from, std::size_t limit) override;
    std::optional<LogEntry> logAt(const Scope& scope, std::uint64_t seq) override;
    std::uint64_t logCount(const Scope& scope) override;
    std::uint64_t logHead(const Scope& scope) override;
    void putLog(const Scope& scope, const LogEntry& entry) override;
    void moveLog(const Scope& scope, std::uint64_t from, std::uint64_t to) override;
    void dropLog(const Scope& scope, std::uint64_t seq) override;
    void dropGone(const Scope& scope, const RowName& row) override;

    void rowsIn(const Scope& scope, const std::function<void(const RowName&, std::uint64_t)>& each) override;
    std::optional<merge::ScopeDigest> digest(const Scope& scope) override;
    void putDigest(const Scope& scope, const merge::ScopeDigest& digest) override;

    std::vector<std::uint64_t> removedRows(std::uint64_t after, std::uint64_t upTo, std::size_t limit) override;
    void putRemoved(std::uint64_t seq) override;
    void dropRemoved(std::uint64_t seq) override;
    std::vector<std::pair<Scope, std::uint64_t>> leftRows(std::uint64_t after, std::uint64_t upTo,
                                                          std::size_t limit) override;
    std::optional<std::uint32_t> deadLife(const RowName& row) override;
    void putDead(const RowName& row, std::uint32_t life) override;
    void dropDead(const RowName& row) override;
    void allCollected(const std::function<void(const Scope&, std::uint64_t)>& each) override;
    void putCollected(const Scope& scope, std::uint64_t seq) override;
    std::uint64_t counter(Counter which) override;
    void putCounter(Counter which, std::uint64_t value) override;

    std::optional<StoredMember> member(const Scope& scope, const Uuid& person) override;
    std::vector<StoredMember> membersOf(const Scope& scope) override;
    std::vector<StoredMember> membershipsOf(const Uuid& person) override;
    void putMember(const StoredMember& member) override;

    std::optional<StoredDevice> device(const Uuid& device) override;
    std::vector<std::pair<Uuid, StoredDevice>> devices() override;
    void putDevice(const Uuid& device, const StoredDevice& state) override;
    void putConfirmed(const Uuid& device, std::uint64_t seq) override;
    std::optional<StoredResult> result(const Uuid& device, std::uint64_t number) override;
    std::vector<StoredResult> results(const Uuid& device, std::uint64_t after, std::size_t limit) override;
    void putResult(const Uuid& device, const StoredResult& result) override;
    void trimResults(const Uuid& device, std::uint64_t after, std::uint64_t upTo) override;
    bool wasRefused(const Uuid& device, const RowName& row) override;
    void putRefused(const Uuid& device, const RowName& row) override;
    std::optional<std::vector<HeldScope>> plan(const Uuid& device, std::string_view digest) override;
    void putPlan(const Uuid& device, std::string_view digest, const std::vector<HeldScope>& scopes) override;

    std::vector<TextUpdate> texts(const RowName& row, FieldNumber field, std::uint64_t after) override;
    void putTexts(const RowName& row, FieldNumber field, std::uint64_t seq,
                  const std::vector<std::string>& updates) override;

    std::optional<std::string> keptRow(const RowName& name) override;
    void keptRows(EntityNumber entity, const Uuid& whole, const Uuid& after,
                  const std::function<bool(const Uuid&, std::string_view)>& each) override;
    void putKept(const StoredKept& row) override;
    void dropKept(const RowName& name) override;

    std::vector<AuditLine> auditLines(std::uint64_t after, std::size_t limit) override;
    std::optional<AuditLine> lastAuditLine() override;
    void addAuditLine(const AuditLine& line) override;

    std::optional<StoredContent> content(std::string_view hash, const Uuid& sender) override;
    std::uint64_t addContent(const StoredContent& content) override;
    void updateContent(const StoredContent& content) override;
    void dropContent(std::uint64_t number) override;
    std::vector<StoredContent> uploadsOf(const Uuid& sender) override;
    std::vector<StoredContent> contentsAfter(std::uint64_t number, std::size_t limit) override;
    std::uint64_t contentBytes() override;
    void putContentPart(std::uint64_t number, std::uint64_t part, std::string_view sealed) override;
    bool contentPart(std::uint64_t number, std::uint64_t part, std::string& sealed) override;
    bool isContentHolder(std::string_view hash, const Uuid& person) override;
    void putContentHolder(std::string_view hash, const Uuid& person) override;
    void dropContentHolders(std::string_view hash) override;
    std::vector<ContentRow> contentRows(std::string_view hash, std::size_t limit) override;
    void putContentRow(std::string_view hash, const ContentRow& row) override;
    void dropContentRow(std::string_view hash, const ContentRow& row) override;

    // The whole file is under one key.
    void sealAuditLineAnew(const AuditLine&) override {}
    const StoreKeys& keys() const override { return keys_; }
    Result<void> beginKeyChange(const Key& next) override;
    bool resealSome() override { return false; }
    Result<void> endKeyChange() override;

    void allMembers(const std::function<void(const StoredMember&)>& each) override;
    void allLog(const std::function<void(const Scope&, const LogEntry&)>& each) override;
    void allDigests(const std::function<void(const Scope&, const merge::ScopeDigest&)>& each) override;
    Result<void> check() override;

    void allRows(const std::function<void(const Name&, std::uint64_t, std::string_view)>& each) override;
    void allReferences(const std::function<void(const StoredReference&)>& each) override;
    void allKeys(const std::function<void(const StoredKey&)>& each) override;
    void allDead(const std::function<void(const Name&, std::uint32_t)>& each) override;
    void allResults(const std::function<void(const Uuid&, const StoredResult&)>& each) override;
    void allRefused(const std::function<void(const Uuid&, const Name&)>& each) override;
    void allPlans(const std::function<void(const Uuid&, std::string_view, std::string_view)>& each) override;
    void allTexts(const std::function<void(const StoredText&)>& each) override;
    void putText(const StoredText& text) override;
    void allKept(const std::function<void(const StoredKept&)>& each) override;
    void allContentHolders(const std::function<void(std::string_view, const Uuid&)>& each) override;
    void allContentRows(const std::function<void(std::string_view, const Name&)>& each) override;

  private:
    SqlcipherStore(std::unique_ptr<Database> database, const StoreOptions& options, StoreKeys keys)
        : database_(std::move(database)),
          faults_(options.faults),
          path_(options.path),
          durable_(options.durable),
          keys_(std::move(keys)) {}
    Result<void> prepareFile(const StoreOptions& options);
    void claim(const Uuid& tenant, bool isNew);

    /// Binds and runs a statement that answers nothing.
    template <typename... Values>
    void write(const char* sql, const Values&... values);
    /// Binds, and calls `each` for every row.
    template <typename Each, typename... Values>
    void read(const char* sql, const Each& each, const Values&... values);
    /// As long as `each` answers true.
    template <typename Each, typename... Values>
    void readWhile(const char* sql, const Each& each, const Values&... values);
    bool mayStep(std::string_view what);
    void fail(Error error);
    void noteRemoved();
    void tellResultsApart();
    void trimTexts(const RowName& row, FieldNumber field);

    std::unique_ptr<Database> database_;
    Faults faults_;
    std::filesystem::path path_;
    bool durable_;
    StoreKeys keys_;
    std::optional<Error> error_;
    std::optional<Error> errorBeforeMark_;
};

}  // namespace aufwind::server::sqlcipher
