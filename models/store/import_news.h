// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"
#include "models/store/store.h"

#include <cstdint>
#include <vector>

/// What an admin's device has heard from the audit log of files of people that the server refused. It lies in the
/// store's own state, so that it is shown without a network too.
///
/// Thread rule: that of the store and the reader.
namespace aufwind::store {

struct ImportNews {
    std::int64_t looked = 0;               ///< number of the line up to which the log was looked through
    std::vector<RefusedImport> refused{};  ///< the newest of them, in the order of the log

    /// Takes in what the server answered; what is older than `since` is no news.
    void take(const AuditPart& part, std::int64_t since);
};

inline constexpr std::size_t kMostImportNews = 50;

/// Nothing where this device has never looked, or what it kept cannot be read: it looks again.
ImportNews importNews(Reader& reader);
Result<void> keepImportNews(Store& store, const ImportNews& news);
/// Whoever is no admin any more is told nothing.
Result<void> dropImportNews(Store& store);

}  // namespace aufwind::store
