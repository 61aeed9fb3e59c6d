// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

/// What can still be saved of a store that does not open any more: the work that was not sent. Everything else comes
/// again from the server.
///
/// Looks at every page by itself, so it needs neither the first page nor any page that leads to another. A page that
/// fails its authentication is left out, and with it the mutations that lie on it.
namespace aufwind::store {

/// In the order of their numbers, each once. The numbers may have gaps. `notFound` where there is no file, `wrongKey`
/// where nothing in it is of this key. Reads only; nobody else may have the store open. Any thread.
/// Contents that were attached and not sent, with all of their pieces; what is not whole is only counted.
struct SavedContents {
    std::vector<std::pair<StoredContent, std::vector<std::string>>> whole;
    std::size_t lost = 0;
};
Result<SavedContents> salvageContents(const std::filesystem::path& path, const Key& key);

Result<std::vector<OutboxEntry>> salvageOutbox(const std::filesystem::path& path, const Key& key,
                                               const schema::Schema& schema);

}  // namespace aufwind::store
