// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/pages.h"

#include <set>

/// What a device that has much to fill gets before everything else, so that it is of use from the first page on: the
/// rows that changed last, the person's own and their groups' before the company's, each with the rows that it names. A
/// meeting of today comes with its series and its people, although those are among the oldest rows.
///
/// The scopes are filled afterwards as ever, from the oldest row on, and these rows travel a second time: one page more
/// in a long first sync, and nothing new in the protocol. Their positions become kReadAgain, for from 0 on a device is
/// told of no row that has left. Never holds more than one page in memory. Thread rule: that of the store.
namespace aufwind::server {

class NewestFirst {
  public:
    NewestFirst(TenantStore& store, Audience& audience, const Facts& facts, RowCache& cache)
        : store_(store), audience_(audience), facts_(facts), cache_(cache) {}

    /// Adds the newest rows of the readings that are new to `page`, up to `bytes`. Answers how many rows it put.
    std::size_t fill(std::vector<Reading>& readings, std::size_t bytes, wire::Page& page);

  private:
    struct Run;
    void newestOf(Run& run, bool own);
    bool beginning(Run& run);
    /// With what it names. False where the page is full.
    bool put(Run& run, const Record& first);
    bool putOne(Run& run, const Record& row, std::vector<RowName>& named);

    TenantStore& store_;
    Audience& audience_;
    const Facts& facts_;
    RowCache& cache_;
    std::string payload_;
};

}  // namespace aufwind::server
