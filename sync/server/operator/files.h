// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <filesystem>
#include <string>
#include <string_view>

/// The small files of the server's directory. Any thread, but one writer of a file at a time.
namespace aufwind::server {

Result<std::string> readFile(const std::filesystem::path& path, std::size_t maximum);
/// Makes a file that only its owner can read, durably; never replaces one unless told so.
Result<void> writeFile(const std::filesystem::path& path, std::string_view content, bool replace = false);
/// Puts a file in the place of another, durably.
Result<void> renameFile(const std::filesystem::path& from, const std::filesystem::path& to);
/// A directory that only its owner can read.
Result<void> makeDirectory(const std::filesystem::path& path);

/// What errno says about a file.
Error systemError(const std::string& what, const std::filesystem::path& path);

/// Held until it goes; of a process that ends in any way the system lets it go.
class FileLock {
  public:
    enum class How : std::uint8_t { alone, together };

    FileLock() = default;
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();
    /// `busy` where somebody else holds it.
    static Result<FileLock> take(const std::filesystem::path& path, How how);

  private:
    int descriptor_ = -1;
};

}  // namespace aufwind::server
