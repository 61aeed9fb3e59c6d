// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/aufwind.pb.h"
#include "sync/server/tenancy/audience.h"
#include "sync/server/tenancy/row_cache.h"

#include <unordered_map>
#include <vector>

/// Reads what a device has not seen out of the logs of its scopes: steady scopes from one cursor, then filling ones
/// from their own positions, merged in the order of sequence numbers so that a row in several scopes travels once.
/// Never holds more than one page in memory. Thread rule: that of the store.
namespace aufwind::server {

/// Where one scope is read.
struct Reading {
    Scope scope;
    std::uint64_t epoch = 0;
    std::uint64_t position = 0;
    bool filling = false;
    /// The reader had every row as it was at the position. Not so between two pages: a row that moved on meanwhile was
    /// passed over, and comes later.
    bool isCurrent = false;
    bool isNew = false;  ///< the device has not been told of it before
};

/// Where a scope is read from of which a device may hold rows already, all of it: from 0 on it is told of no row that
/// has left. What has the very first sequence has come to it before.
inline constexpr std::uint64_t kReadAgain = 1;

class Pages {
  public:
    Pages(TenantStore& store, Audience& audience) : store_(store), audience_(audience) {}

    struct Filled {
        bool all = true;             ///< nothing is left
        std::uint64_t complete = 0;  ///< else every reading is complete up to here
    };
    /// Adds to `page` what the readings have not seen, up to `bytes` (one row larger than that may come alone), and
    /// moves their positions on.
    Filled fill(std::vector<Reading>& readings, std::size_t bytes, wire::Page& page);

  private:
    struct Source;
    struct Run;
    bool step(Run& run);
    void put(Run& run, std::uint64_t seq, const std::vector<Source*>& from);
    void shorten(wire::Row& row, std::uint64_t cursor);

    TenantStore& store_;
    Audience& audience_;
    std::string payload_;
};

}  // namespace aufwind::server
