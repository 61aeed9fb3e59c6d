// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/answers.h"
#include "sync/server/tenancy/auditor.h"
#include "sync/server/tenancy/contents.h"
#include "sync/server/tenancy/tenant_service.h"
#include "sync/server/tenancy/tombstones.h"

#include <atomic>
#include <functional>
#include <mutex>

/// TenantService over any TenantStore. One lock around everything: it is the head's lock (sync.md, invariant 1). Where
/// several servers share a database, the store's lock is between them, and what this one remembers is dropped whenever
/// another has written. Listeners are called after the commit and without the lock, so they may ask again.
namespace aufwind::server {

class Tenant : public TenantService {
  public:
    Tenant(std::unique_ptr<TenantStore> store, const schema::Schema& schema, const Clock& clock, Entropy& entropy,
           const TenantOptions& options);

    Result<wire::Response> exchange(const Caller& caller, const wire::Request& request) override;
    void exchange(std::vector<Exchange>& together) override;
    Result<wire::ContentState> takeContent(const Caller& caller, const wire::ContentSend& sent,
                                           const ContentRules& rules) override;
    Result<wire::ContentPart> contentPart(const Caller& caller, const wire::ContentFetch& wanted) override;
    Result<std::uint64_t> collectContents() override;
    Result<void> commit(const std::vector<merge::Operation>& operations, const Uuid& author) override;
    Result<void> commit(const Decision& decide, const Uuid& actor) override;
    Result<void> erase(const Erasing& step) override;
    Result<void> rewrite(const Rewriting& step) override;
    Result<void> keep(const Kept& changes) override;
    Result<void> keep(const Keeping& decide) override;
    Result<std::optional<Record>> kept(EntityNumber entity, const Uuid& id) override;
    Result<std::vector<Record>> keptRows(EntityNumber entity, const Uuid& whole) override;
    Result<std::vector<Record>> keptPage(EntityNumber entity, const Uuid& whole, const Uuid& after) override;
    Result<Uuid> rewriteKept(EntityNumber entity, const Uuid& whole, const Uuid& after) override;
    Result<bool> collect() override;
    Result<schema::Role> roleOf(const Uuid& person) override;
    Result<schema::Role> rankOf(const Uuid& person) override;
    Result<bool> holds(const Uuid& person, FieldNumber permission) override;
    Result<bool> holdsForAll(const Uuid& person, FieldNumber permission) override;
    Result<std::vector<Uuid>> reached(const Uuid& person, FieldNumber permission,
                                      std::optional<std::vector<Uuid>> of) override;
    Result<std::vector<Uuid>> holdersOf(schema::Role role) override;
    Result<std::optional<std::string>> addressOf(const Uuid& person) override;
    Result<void> note(const AuditEntry& entry) override;
    Result<std::vector<AuditEntry>> viewsOf(const Uuid& person) override;
    Result<std::vector<AuditEntry>> auditEntries(std::uint64_t after, std::size_t limit) override;
    Result<std::optional<AuditAnchor>> auditHead() override;
    Result<AuditVerdict> verifyAudit(const std::vector<AuditAnchor>& anchors) override;
    Result<std::optional<Record>> find(EntityNumber entity, const Uuid& id) override;
    Result<std::vector<Record>> all(EntityNumber entity) override;
    Result<std::vector<std::optional<Record>>> findAll(const std::vector<std::pair<EntityNumber, Uuid>>& rows) override;
    Result<std::vector<Record>> changedRows(const std::vector<EntityNumber>& entities, std::uint64_t after,
                                            std::uint64_t upTo) override;
    void onCommitted(std::function<void(std::uint64_t, const std::vector<Uuid>&)> listener) override;
    void onAlert(std::function<void(const Alert&)> listener) override;
    Result<void> beginKeyChange(const Key& next) override;
    Result<bool> continueKeyChange() override;
    Result<void> endKeyChange() override;
    std::uint64_t headFor(const Uuid& person) override;
    std::vector<Uuid> readersOf(const TextName& text, const std::vector<Uuid>& persons) override;
    TenantFigures figures() override;
    Result<std::vector<Record>> projection(const Uuid& person) override;
    Result<std::vector<GroupRows>> groupsOf(const Uuid& person, EntityNumber group,
                                            const std::vector<EntityNumber>& parts) override;
    Result<std::optional<GroupRows>> groupOf(EntityNumber group, const Uuid& id,
                                             const std::vector<EntityNumber>& parts) override;
    Result<void> check() override;

    /// What went wrong in the newest reads, such as those of the constructor.
    Result<void> readError();

  private:
    /// What listeners are told once the lock is free.
    struct News {
        std::uint64_t head = 0;
        std::vector<Uuid> persons;
        std::vector<Alert> alerts;
    };
    class Reading;
    class Now;
    Result<std::vector<Record>> rowsOf(EntityNumber entity);
    std::optional<Record> readKept(EntityNumber entity, const Uuid& id);
    /// Those behind `after`, until they are so many or of so many bytes.
    std::vector<Record> readKeptRows(EntityNumber entity, const Uuid& whole, const Uuid& after, std::size_t most,
                                     std::size_t bytes);
    Result<void> writeKept(const Kept& changes);
    /// As readError(), and that a kept row could not be read since it was asked last.
    Result<void> keptReadError();
    /// All that `work` writes is kept and told, or nothing of it.
    Result<void> inOneStep(const std::function<Result<void>()>& work);
    void begin();
    Result<void> finish(News& news);
    Result<void> finishContents();
    void forgetAll();
    /// As readError(), and what the cache has met.
    Result<void> cacheError();
    std::vector<std::vector<Record>> partsOf(const std::vector<RowName>& names, const std::vector<EntityNumber>& parts);
    std::vector<Uuid> touchedPersons();
    void tell(const News& news);

    std::mutex mutex_;
    std::unique_ptr<TenantStore> store_;
    Facts facts_;
    const Clock& clock_;
    Entropy& entropy_;
    merge::HybridClock serverClock_;
    Audience audience_;
    Digests digests_;
    RowCache cache_;
    RowWriter writer_;
    Spans spans_;
    Contents contents_;
    Tombstones tombstones_;
    Auditor auditor_;
    TenantParts parts_;
    Mutations mutations_;
    Answers answers_;
    std::vector<Alert> alerts_;
    std::optional<Error> keptError_;
    std::uint64_t commits_ = 0;
    bool isShared_ = false;  ///< others have answered from the same store
    bool isStale_ = false;   ///< memory could not be read again after a transaction was taken back

    std::mutex listenersMutex_;
    std::function<void(std::uint64_t, const std::vector<Uuid>&)> committed_;
    std::function<void(const Alert&)> alerted_;
};

}  // namespace aufwind::server
