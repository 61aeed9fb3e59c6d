// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change_log.h"
#include "models/store/read_facade.h"
#include "models/store/search_index.h"

/// The writes of one transaction: rows with their search words, text history and notices. Lives as long as the
/// transaction. Thread rule: the writer's.
namespace aufwind::store {

class StoreWriter final : public ReadFacade<Writer> {
  public:
    StoreWriter(ReadSession& session, FaultPoint* faults)
        : session_(session), faults_(faults), search_(session.connection(), session.tokenizer()) {}

    Result<void> put(const Record& row) override;
    Result<void> purge(EntityNumber entity, const Uuid& id) override;
    Result<void> putBase(const Record& row) override;
    Result<void> dropBase(EntityNumber entity, const Uuid& id) override;
    Result<void> appendOutbox(const OutboxEntry& entry) override;
    Result<void> dropOutbox(std::uint64_t number) override;
    Result<void> appendRefused(const RefusedEntry& entry) override;
    Result<void> dropRefused(std::uint64_t number) override;
    Result<void> hold(const Scope& scope, EntityNumber entity, const Uuid& id) override;
    Result<void> release(const Scope& scope, EntityNumber entity, const Uuid& id) override;
    Result<void> setState(std::string_view name, std::string_view value) override;
    Result<void> dropState(std::string_view name) override;
    Result<void> putContent(const StoredContent& content) override;
    Result<void> putContentPart(const StoredContent& content, std::uint64_t part, std::string_view bytes) override;
    Result<void> dropContent(std::string_view hash) override;

    /// What remains to be written. Fails where an earlier write did, even if the caller took no notice: a transaction
    /// of which a part is missing must not be committed.
    Result<void> finish();
    ChangeSet changes() const { return changes_.take(); }
    /// Whether something was taken out that must not stay in the write-ahead log either.
    bool purged() const { return purged_ || contentDropped_; }

  private:
    ReadSession& session() override { return session_; }
    Result<void> beforeSearch() override { return search_.flush(); }
    Result<void> kept(Result<void> done);
    Result<void> write(std::string_view what, const std::function<Result<void>()>& work);
    Result<void> putRow(const Record& row);
    Result<void> replace(const Record& row);
    Result<void> purgeRow(EntityNumber entity, const Uuid& id);

    ReadSession& session_;
    FaultPoint* faults_;
    SearchIndex search_;
    ChangeLog changes_;
    Result<void> failed_;
    bool purged_ = false;
    bool contentDropped_ = false;
};

}  // namespace aufwind::store
