// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/rebase.h"
#include "sync/engine/rejoin.h"
#include "sync/protocol/aufwind.pb.h"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

/// Applies one response inside one transaction: results, plan, page, positions; then what still waits is laid over the
/// rows it touches. Whatever the response holds, either all of it counts or nothing.
///
/// Thread rule: as the engine. Errors: `damaged` for a response that makes no sense.
namespace aufwind::engine {

class Inbox {
  public:
    Inbox(Core& core, store::Writer& writer, const wire::Response& response)
        : core_(core), writer_(writer), response_(response), rebase_(core, writer) {}

    Result<void> run();
    /// Something moved: asking again is worth it.
    bool progressed() const { return progressed_; }
    const std::vector<std::uint64_t>& refused() const { return refused_; }
    /// Rows have left this device.
    bool purged() const { return rebase_.purged(); }

  private:
    struct PageScope {
        Scope scope;
        bool current = false;  ///< of an epoch that this device holds
        bool filling = false;
    };

    void readClock();
    Result<void> oldestSchema();
    Result<void> leaseDays();
    Result<void> settle();
    Result<void> results();
    Result<void> judge(const wire::MutationResult& result);
    bool isWholeReset() const { return response_.has_reset() && response_.reset().scopes().empty(); }
    Result<void> reset();
    Result<void> resetScopes();
    Result<void> plan();
    Result<void> drop(const Scope& scope);
    Result<void> empty(const Scope& scope);
    Result<void> emptyStale();
    Result<void> release(const Scope& scope, const RowKey& row);
    Result<void> page();
    Result<void> pageScopes();
    Result<void> put(const wire::Put& put);
    Result<void> gone(const wire::Gone& gone);
    /// The sequence of the server's version of a row before and after; 0 is none.
    struct Taken {
        std::uint64_t before = 0;
        std::uint64_t now = 0;
    };
    Result<Taken> takeNewer(const wire::Row& row, const Record& decoded, const std::vector<Scope>& scopes);
    Result<void> holdBy(const std::vector<Scope>& scopes, const RowKey& row, const Taken& taken);
    Result<std::uint64_t> seqOf(const RowKey& row);
    Result<bool> completeTexts(const wire::Row& row, const std::optional<Record>& held, Record& decoded);
    void observe(const Record& row);
    bool hasNews() const;
    Result<void> positions();
    Result<void> forgetRemoved();
    Result<void> forgetRow(const RowKey& row, std::uint64_t seq);
    Result<void> compare();
    void findStale(const wire::Commit& commit);

    Core& core_;
    store::Writer& writer_;
    const wire::Response& response_;
    Rebase rebase_;
    std::vector<PageScope> scopes_;
    std::set<Scope> refill_;  ///< something of them was missing here
    std::vector<std::uint64_t> refused_;
    OtherNumbers otherNumbers_;
    bool scopesChanged_ = false;
    bool progressed_ = false;
};

}  // namespace aufwind::engine
