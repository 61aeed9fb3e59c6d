// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/shared_root.h"

#include "sync/server/storage/postgres/connection.h"

namespace aufwind::server {

Result<bool> shareRoot(const Home& home, ControlStore& store) {
    if (!store.isShared()) return false;
    if (!home.isOfBefore()) {
        if (auto put = store.putSharedRoot(home.sealedRoot(), home.root().generation); !put) return put.error();
    }
    auto there = store.sharedRoot();
    if (!there) return there.error();
    return generationOf(*there) > home.root().generation;
}

Result<void> takeSharedRoot(const std::filesystem::path& directory, const KeySource& source, const std::string& place) {
    auto master = keyFrom(source, directory / "master.key");
    if (!master) return master.error();
    auto connection = postgres::Connection::open(place, postgres::Durability::full);
    if (!connection) return connection.error();
    auto found = (*connection)->ask("SELECT root FROM aufwind_control.verifier");
    if (!found) return found.error();
    const std::string sealed = found->size() == 1 ? std::string((*found)[0].blob(0)) : std::string();
    // Only the holder of the new master key could have sealed it.
    if (auto root = openRoot(*master, sealed); !root) return root.error();
    auto lock = FileLock::take(keysLock(directory), FileLock::How::alone);
    if (!lock) return lock.error();
    return writeFile(directory / "root.key", sealed, true);
}

}  // namespace aufwind::server
