// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/personal_part.h"
#include "sync/server/storage/postgres/connection.h"
#include "sync/server/storage/postgres/sealing.h"
#include "sync/server/storage/tenant_store.h"

#include <map>
#include <memory>
#include <set>

/// A tenant's rows in a PostgreSQL database that it shares with other tenants and other servers. What people wrote is
/// sealed under the tenant's key before it leaves the process (sealing.h); each transaction is set to the tenant, and
/// the database shows it nothing else. Threads and errors: see TenantStore.
///
/// Whoever writes holds a lock of the tenant from begin() to the end, so that sequences are given by one server at a
/// time. Writes travel together and are not waited for: their errors come with the next thing that is asked, error()
/// included. A connection that is lost is made anew by the next begin(); where it is lost while a commit is under way,
/// commit() answers `offline`, and it is the one case in which the transaction may have happened all the same:
/// changedElsewhere() then says so, and a device that asks again gets the answer of the first time.
namespace aufwind::server::postgres {

struct StoreOptions {
    std::string place;  ///< connection string of the role aufwind_app
    std::array<std::uint8_t, 32> key{};
    Uuid tenant{};
    Durability durability = Durability::full;
    std::function<Result<void>(std::string_view)> faults;  ///< tests: asked before each write and commit
    bool mustExist = false;                                ///< a tenant that is not there is an error then
    std::optional<Key> nextKey{};                          ///< where a change to another was begun
    std::function<Result<TenantKeys>()> keysAnew{};        ///< what the two are now; none: those that are known
    PersonalPartOf personal{};                             ///< none: nothing is somebody's own
};

class PostgresStore : public TenantStore {
  public:
    /// Errors: those of Connection; notFound, wrongKey; tooNew and tooOld where the database has another layout;
    /// forbidden where the role could see past its tenant.
    static Result<std::unique_ptr<TenantStore>> open(const StoreOptions& options);

    void begin() override;
    Result<void> commit() override;
    void rollback() override;
    void leave() override;
    void mark() override;
    void releaseMark() override;
    void undoMark() override;
    const std::optional<Error>& error() const override;
    void beginReading() override;
    void endReading() override;
    bool changedElsewhere() const override { return changedElsewhere_; }
    bool answeredElsewhere() const override { return answeredElsewhere_; }

    void expectRows(const std::vector<RowName>& rows) override;
    bool row(EntityNumber entity, const Uuid& id, std::string& payload) override;
    bool rowAt(std::uint64_t seq, std::string& payload) override;
    void changedRows(EntityNumber entity, std::uint64_t after, std::uint64_t upTo,
                     const std::function<void(std::string_view)>& each) override;
    void rowsOf(EntityNumber entity, const std::function<void(std::string_view)>& each) override;
    void insertRow(const RowName& name, std::uint64_t seq, std::string_view payload) override;
    void updateRow(const RowName& name, std::uint64_t seq, std::string_view payload) override;
    void eraseRow(const RowName& name) override;
    void dropTexts(const RowName& row) override;
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
    std::optional<std::string> keptRow(const RowName& name) override;
    void keptRows(EntityNumber entity, const Uuid& whole, const Uuid& after,
                  const std::function<bool(const Uuid&, std::string_view)>& each) override;
    void putKept(const StoredKept& row) override;
    void dropKept(const RowName& name) override;

    std::vector<AuditLine> auditLines(std::uint64_t after, std::size_t limit) override;
    std::optional<AuditLine> lastAuditLine() override;
    void addAuditLine(const AuditLine& line) override;
    void sealAuditLineAnew(const AuditLine& line) override;
    const StoreKeys& keys() const override { return keys_; }
    Result<void> beginKeyChange(const Key& next) override;
    bool resealSome() override;
    Result<void> endKeyChange() override;
    bool wasRefused(const Uuid& device, const RowName& row) override;
    void putRefused(const Uuid& device, const RowName& row) override;
    std::optional<std::vector<HeldScope>> plan(const Uuid& device, std::string_view digest) override;
    void putPlan(const Uuid& device, std::string_view digest, const std::vector<HeldScope>& scopes) override;

    std::vector<TextUpdate> texts(const RowName& row, FieldNumber field, std::uint64_t after) override;
    void putTexts(const RowName& row, FieldNumber field, std::uint64_t seq,
                  const std::vector<std::string>& updates) override;

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
    void destroyWords(const Uuid& person) override;
    void allKept(const std::function<void(const StoredKept&)>& each) override;
    void allContentHolders(const std::function<void(std::string_view, const Uuid&)>& each) override;
    void allContentRows(const std::function<void(std::string_view, const Name&)>& each) override;

  private:
    enum class Phase : std::uint8_t { none, writing, reading };
    /// What the database counts, so that nobody has to.
    struct Counts {
        std::int64_t commits = -1;
        std::int64_t rows = 0;
    };

    /// What a name leads to. Nobody else can change it while the tenant's lock is held, or the moment stays the same.
    struct Looked {
        std::optional<std::string> payload;
        std::optional<std::uint32_t> life;  ///< of what is not kept any more
    };

    /// A part of a list without a gap: whoever adds to a list asks for the neighbourhood each time.
    struct Window {
        ListName list;
        std::string begin;
        bool isToTheEnd = false;
        std::set<ListEntry> entries;

        /// Nothing where the window does not know.
        std::optional<std::vector<ListEntry>> from(std::string_view key, std::size_t limit) const;
    };

    struct ScopeState {
        std::uint64_t head = 0;
        std::optional<merge::ScopeDigest> digest;
    };

    /// Of what somebody has written. Without the first it was destroyed.
    struct PersonKey {
        std::optional<std::string> sealed{};
        std::optional<Sealing> opened{};
    };

    explicit PostgresStore(const StoreOptions& options);
    Result<void> prepare(bool mustExist);
    Result<void> connect();
    Result<Answer> start(const char* how, bool takesLock);
    void takeCounts(Result<Answer> counts);
    void setKeys(const Key& current, const std::optional<Key>& former);
    Result<void> askForKeys();
    Result<void> chooseKey(std::string_view verifier);
    Result<void> followKey(std::int64_t generation);
    std::vector<std::string> tokens(std::string_view table, std::string_view plain) const;
    /// What was sealed under the key of before; nothing where it is under the one of now.
    std::optional<std::string> plainOfBefore(const Place& place, std::string_view sealed);
    /// The same, sealed under the one of now; nothing where it is so already.
    std::optional<std::string> anew(const Place& place, std::string_view sealed);
    std::optional<std::string> rowAnew(const RowName& row, std::uint64_t seq, std::string_view sealed);
    std::optional<std::string> textAnew(const StoredText& text, std::string_view sealed);
    std::optional<std::string> tokenAnew(std::string_view table, std::string_view token);
    void sealAuditLine(std::uint64_t number, std::string_view entry, std::string_view chain);
    void dropKeyUnder(std::string_view within, const ListName& list, const ListEntry& entry);
    bool resealRows();
    bool resealTexts();
    bool resealResults();
    bool resealPlans();
    bool resealAudit();
    bool resealLists();
    bool resealNames();
    bool resealHolders();
    bool resealContentRows();
    bool resealPersonKeys();
    bool resealKept();
    Result<void> meetTenant(bool mustExist);

    /// Sends a statement that answers nothing.
    template <typename... Each>
    void write(const char* sql, const Each&... values);
    /// Asks, and calls `each` for every line.
    template <typename Each, typename... Given>
    void read(const char* sql, const Each& each, const Given&... values);
    Result<Answer> ask(const char* sql, const Values& values);
    bool mayStep(std::string_view what);
    void fail(Error error) const;
    void settle() const;
    bool isLost() const { return !connection_ || connection_->isLost(); }
    void noteWrittenRow(const RowName& name, std::uint64_t seq);
    const Looked& look(const RowName& name);
    /// Null where it is not known together with others.
    const ScopeState* stateOf(const Scope& scope);
    void forgetAhead();

    /// Empty where it does not open: then the store has failed.
    std::optional<std::string> opened(const Place& place, std::string_view sealed);
    std::optional<std::string> named(std::string_view table, std::string_view token);
    Place rowPlace(EntityNumber entity, const Uuid& id, std::uint64_t seq) const;
    void addLine(std::vector<AuditLine>& lines, const Line& line) const;
    static Place textPlace(const StoredText& text);
    static Place ownTextPlace(const StoredText& text);
    static Place wordsPlace(const RowName& row, std::uint64_t seq);
    static bool isPersonal(std::string_view plain);
    std::string sealedRow(const RowName& row, std::uint64_t seq, std::string_view payload);
    std::optional<std::string> openedRow(const RowName& row, std::uint64_t seq, std::string_view sealed);
    std::string sealedText(const StoredText& text);
    std::optional<TextUpdate> openedText(const StoredText& text, std::string_view sealed);
    Uuid ownerOf(const RowName& row);
    /// Null where the key was destroyed or the store has failed.
    const Sealing* sealingOf(const Uuid& person, bool makes);
    void readPersonKeys(const Uuid* person);
    void forgetPersonsTouched();
    void forgetPersonKeys();
    bool takeRow(const Line& line, std::string& payload);
    void wantRows(const std::vector<LogEntry>& entries);
    void readAhead(std::uint64_t seq);
    void trimTexts(const RowName& row, FieldNumber field);
    std::optional<StoredContent> contentFrom(const Line& line);
    std::optional<StoredResult> resultFrom(const Uuid& device, const Line& line);

    std::string place_;
    Uuid tenant_;
    std::string tenantText_;
    std::int64_t lock_;
    Durability durability_;
    std::function<Result<void>(std::string_view)> faults_;
    TenantKeys known_;
    std::function<Result<TenantKeys>()> keysAnew_;
    StoreKeys keys_;
    Sealing sealing_;
    std::optional<Sealing> former_;  ///< during a change, of the key of before
    PersonalPartOf personal_;
    std::map<Uuid, PersonKey> personKeys_;
    std::vector<Uuid> personsTouched_;  ///< whose keys this transaction has made or destroyed
    bool knowsPersonKeys_ = false;
    std::optional<std::pair<RowName, Uuid>> owner_;
    std::int64_t generation_ = 0;  ///< of the key; grows with each change, and at its end

    /// How far everything was looked through for what lies under the key of before.
    struct Pass {
        std::size_t step = 0;  ///< which table
        bool found = false;
        EntityNumber entity = 0;
        FieldNumber field = 0;
        Uuid id{};
        std::uint64_t number = 0;
        std::uint64_t upTo = 0;
        std::uint64_t part = 0;
        std::string bytes{};
        std::string key{};
    };
    Pass pass_;
    std::int64_t server_;  ///< tells this store from others on the same database

    std::unique_ptr<Connection> connection_;
    Phase phase_ = Phase::none;
    // What was sent before may have failed, which whoever asks for the error has to be told.
    mutable std::optional<Error> error_;
    mutable bool isUnsure_ = false;
    std::optional<Error> errorBeforeMark_;

    Counts counts_;
    std::int64_t added_ = 0;  ///< rows, in this transaction
    std::int64_t addedBeforeMark_ = 0;
    std::uint64_t written_ = 0;  ///< the largest sequence of this transaction
    bool wrote_ = false;
    bool changedElsewhere_ = false;
    bool answeredElsewhere_ = false;

    std::map<RowName, Looked> looked_;
    std::optional<Window> window_;
    std::set<Scope> scopesNext_;  ///< of a person, whose heads and digests are asked for next
    std::map<Scope, ScopeState> scopes_;
    std::map<std::int64_t, std::uint64_t> counters_;
    bool knowsCounters_ = false;
    std::set<std::uint64_t> wanted_;              ///< rows that a log has named, so that a page asks for them next
    std::map<std::uint64_t, std::string> ahead_;  ///< those that were read together with another
};

}  // namespace aufwind::server::postgres
