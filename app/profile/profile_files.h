// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/profile_lock.h"
#include "models/schema/result.h"

#include <QString>

#include <filesystem>
#include <memory>

/// Where the parts of a profile lie in its directory, and how a whole set of them takes the place of another.
/// Any thread; who holds the lock may change files.
namespace aufwind::app {

QString qtPath(const std::filesystem::path& path);
std::filesystem::path storeIn(const std::filesystem::path& directory);
std::filesystem::path sealIn(const std::filesystem::path& directory);
/// What replaces the present files, while it is being made. finishReplacement() takes it once replacementIsComplete().
std::filesystem::path replacementIn(const std::filesystem::path& directory);

/// The directory for its owner alone. One that is there already must be the owner's and keeps its rights.
Result<void> makeDirectory(const std::filesystem::path& directory);

/// `busy` where another program holds the profile.
Result<std::unique_ptr<ProfileLock>> lockProfile(const std::filesystem::path& directory);

/// Moves everything of the present profile into a new folder below it, from which nothing is ever deleted by itself.
/// Answers the folder; empty where there was nothing.
Result<std::filesystem::path> setAside(const std::filesystem::path& directory);

/// Marks the replacement as whole, on the disk, so that from now on it is the profile.
Result<void> completeReplacement(const std::filesystem::path& directory);
/// Sets the old files aside and moves the replacement to their place; goes on where a kill has cut it. Drops one that
/// is not complete. Answers the folder of the old files; empty where there was no replacement.
Result<std::filesystem::path> finishReplacement(const std::filesystem::path& directory);

}  // namespace aufwind::app
