// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"
#include "sync/server/operator/home.h"

/// How the directories of several servers on one database learn of another master key. Whoever rotates it leaves the
/// root, sealed under the new one, in the database; the others go on with the old key until somebody gives them the new
/// one, with which they find the root there.
/// Threads: one caller. Errors: those of the database.
namespace aufwind::server {

/// Leaves this directory's sealed root in the database, unless there is a newer one. True where there is: the master
/// key has been rotated elsewhere since.
Result<bool> shareRoot(const Home& home, ControlStore& store);

/// For a directory whose root.key does not open: takes the one in the database where that opens with this master key.
/// `wrongKey` where it does not either.
Result<void> takeSharedRoot(const std::filesystem::path& directory, const KeySource& source, const std::string& place);

inline constexpr char kMasterKeyIsOld[] =
    "the master key was rotated at another server; this directory still opens with the one before. Give it the new one "
    "(master.key, or wherever the key comes from) and start again: it takes the rest from the database";

}  // namespace aufwind::server
