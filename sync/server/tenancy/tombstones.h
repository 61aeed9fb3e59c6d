// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/tenancy/row_writer.h"

#include <functional>

/// Takes out what only says that something has gone: removed rows, and entries that a row has left a scope (sync.md,
/// invariant 17). They go once every device that was seen lately has read them, and not before a whole day has passed,
/// so that a removal can still be undone. What is left of a row is its id, which can never be made again.
///
/// A pass begins once a day. It fixes how far it goes, and then is done step by step, each one short transaction.
/// Thread rule: that of the store.
namespace aufwind::server {

class Tombstones {
  public:
    /// `confirmed` says how far every device that counts has read, and stores it.
    Tombstones(TenantStore& store, Digests& digests, RowWriter& writer, std::function<std::uint64_t()> confirmed)
        : store_(store), digests_(digests), writer_(writer), confirmed_(std::move(confirmed)) {}

    /// Inside a transaction: the next few of a pass, or the beginning of one. True where more is to do now.
    bool step(std::int64_t now);
    /// Whether step() would do anything.
    bool isDue(std::int64_t now) const;

    /// Up to here nothing is left that could be taken out.
    std::uint64_t upTo() const { return upTo_; }
    /// The newest of what was taken out of the scope: who has not read so far has missed something for good.
    std::uint64_t newestIn(const Scope& scope) const;

    /// At the start, and after a transaction was taken back. Where that fails it has to be called again.
    void reload();

  private:
    void begin(std::int64_t now);
    void takeRow(std::uint64_t seq);
    void note(const Scope& scope, std::uint64_t seq);

    TenantStore& store_;
    Digests& digests_;
    RowWriter& writer_;
    std::function<std::uint64_t()> confirmed_;
    std::unordered_map<Scope, std::uint64_t, ScopeHash> newest_;
    std::uint64_t upTo_ = 0;
    std::uint64_t goal_ = 0;    ///< of the pass under way
    std::uint64_t before_ = 0;  ///< the head when the newest pass began
    std::int64_t began_ = 0;    ///< when that was, ms since 1970
};

}  // namespace aufwind::server
