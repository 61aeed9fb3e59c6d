// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/core.h"
#include "sync/merge/operation.h"

#include <map>
#include <optional>
#include <set>

/// Lays what still waits over what the server has said: shown = the server's version + the outbox (sync.md, invariant
/// 5). Used inside the transaction that applies a response.
///
/// Thread rule: as the engine.
namespace aufwind::engine {

class Rebase {
  public:
    Rebase(Core& core, store::Writer& writer) : core_(core), writer_(writer) {}

    /// Takes the server's version of a row: shown at once where nothing waits, else kept below what waits.
    Result<void> take(const Record& row);
    /// The outbox of this row has changed.
    void touch(const RowKey& row) { touched_.insert(row); }
    bool isTouched(const RowKey& row) const { return touched_.contains(row); }
    /// The row has left the last scope that held it.
    Result<void> purge(const RowKey& row);
    bool purged() const { return purged_; }
    /// Shows every touched row anew. Last of all.
    Result<void> finish();

  private:
    Result<void> show(const Record& row);
    /// The touched rows with a waiting mutation, and whatever else those mutations write.
    Result<void> collect();
    Result<void> collect(const RowKey& key);
    /// Lays the waiting mutations over the collected rows, each as a whole or not at all, unless the server has carried
    /// it out already.
    Result<void> replay();
    Result<void> replay(const merge::Mutation& mutation);
    bool isCarriedOut(const merge::Mutation& mutation);
    const Record* find(const RowKey& key);
    Result<void> settle(const RowKey& key, const std::optional<Record>& base);
    void followTexts(const Record& before, const Record& after);
    /// A move in a tree elsewhere may make a waiting one impossible, or possible again.
    void touchTrees();

    Core& core_;
    store::Writer& writer_;
    bool purged_ = false;
    std::set<RowKey> touched_;
    std::set<EntityNumber> taken_;
    std::map<RowKey, std::optional<Record>> rows_;      ///< being shown anew
    std::map<std::uint64_t, merge::Mutation> waiting_;  ///< that write them, in their order
};

}  // namespace aufwind::engine
