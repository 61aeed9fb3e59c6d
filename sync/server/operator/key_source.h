// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/server/auth/keys.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Where the master key comes from. Whichever thread. Errors: `forbidden` where others can read the file, `invalid`
/// where it is no key, `io` and `notFound` where it cannot be had.
namespace aufwind::server {

/// The first that is given counts; none is `master.key` in the directory.
struct KeySource {
    std::string command{};         ///< run by the shell; its standard output is the key
    std::filesystem::path file{};  ///< mode 0600
    std::optional<Key> key{};      ///< as it was in the environment

    bool isElsewhere() const { return !command.empty() || !file.empty() || key; }
};

/// `otherwise` is the file where nothing is given.
Result<Key> keyFrom(const KeySource& source, const std::filesystem::path& otherwise);

/// 32 bytes as they are, or 64 hexadecimal digits with or without a line break.
Result<Key> parseKey(std::string_view text);

/// What the variables NAME (the key as 64 hexadecimal digits) and NAME_FILE (a file with it) say; not both. The key is
/// overwritten there, so that neither a child nor a list of processes shows it.
Result<KeySource> takeKeyFromEnvironment(const char* name);

}  // namespace aufwind::server
