// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlcipher_handle.h"
#include "models/store/store.h"

#include <memory>
#include <string>

/// How every connection to the store is made, and what an opening that fails means. Any thread; a connection then
/// belongs to one.
namespace aufwind::store {

struct Place {
    std::string path;
    std::string vfs;  ///< empty: the system's
    bool durable = true;

    bool inMemory() const { return path == ":memory:"; }
};

enum class Access : std::uint8_t { create, write, read };

/// Page size of every store, fixed: pages are also read without SQLite (page_file.h).
inline constexpr std::size_t kPageSize = 4096;

/// Opens, unlocks and configures. Fails as Store::open() does.
Result<std::unique_ptr<Connection>> connect(const Place& place, const Key& key, Access access);

/// The salt of a store's file follows from its key, so that the first 16 bytes of the file tell a wrong key from
/// damage. The key is random, which is all that SQLCipher's derivation of the page keys needs.
std::array<std::uint8_t, 16> saltOf(const Key& key);

}  // namespace aufwind::store
