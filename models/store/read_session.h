// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/content_table.h"
#include "models/store/outbox_table.h"
#include "models/store/row_table.h"
#include "models/store/search_index.h"
#include "models/store/side_tables.h"
#include "models/store/store.h"
#include "models/store/tokens.h"

#include <memory>

/// All reading on one connection: what Reader promises, without its virtual calls. The writer has one too and so sees
/// what it wrote. Thread rule: that of the connection.
namespace aufwind::store {

class ReadSession {
  public:
    /// `shared`: readers and writer use this one connection under a mutex, so reading must not begin transactions.
    static Result<std::unique_ptr<ReadSession>> over(std::unique_ptr<Connection> connection,
                                                     std::shared_ptr<const Plans> plans, bool shared);

    Result<std::optional<Record>> find(EntityNumber entity, const Uuid& id);
    Result<std::vector<Record>> list(const Query& query);
    Result<std::uint64_t> count(const Query& query);
    Result<std::vector<SearchHit>> search(std::string_view words, std::uint32_t limit);
    Result<void> each(const std::function<bool(const Record&)>& each);
    Result<std::vector<Record>> superseded(std::uint32_t limit);
    Result<void> eachHeld(const Reader::EachHeld& each);
    Result<std::vector<std::pair<EntityNumber, Uuid>>> removedUpTo(std::uint64_t seq);
    Result<void> snapshot(const std::function<Result<void>()>& reads);

    Connection& connection() { return *connection_; }
    const Plans& plans() const { return *plans_; }
    const Tokenizer& tokenizer() const { return *tokenizer_; }
    RowTable& rows() { return rows_; }
    OutboxTable& outbox() { return outbox_; }
    BaseTable& base() { return base_; }
    ScopeTable& scopes() { return scopes_; }
    StateTable& state() { return state_; }
    ContentTable& contents() { return contents_; }

  private:
    ReadSession(std::unique_ptr<Connection> connection, std::shared_ptr<const Plans> plans,
                std::unique_ptr<Tokenizer> tokenizer, bool shared);
    Result<std::vector<Record>> listUnknown(const Query& query);
    Result<bool> eachKnown(const EntityPlan& plan, const std::function<bool(const Record&)>& each);
    Result<bool> eachUnknown(EntityNumber entity, const std::function<bool(const Record&)>& each);
    Result<std::vector<EntityNumber>> unknownEntities();
    Result<void> collectLost(Statement statement, const EntityPlan* plan, std::vector<Record>& rows);

    std::unique_ptr<Connection> connection_;
    std::shared_ptr<const Plans> plans_;
    std::unique_ptr<Tokenizer> tokenizer_;
    bool shared_;
    RowTable rows_;
    OutboxTable outbox_;
    BaseTable base_;
    ScopeTable scopes_;
    StateTable state_;
    ContentTable contents_;
};

}  // namespace aufwind::store
