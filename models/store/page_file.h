// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

/// The pages of a store's file and of its log, decrypted without SQLite, for what SQLite refuses to open: telling a
/// wrong key from damage, and salvage. Reads only.
///
/// Source: SQLCipher 4 design (https://www.zetetic.net/sqlcipher/design/): pages of 4096 bytes under AES-256-CBC, each
/// with its own initialisation vector and HMAC-SHA512 over ciphertext, vector and page number; the key of the HMAC from
/// the page key by two rounds of PBKDF2 over the salt xor 0x3a. Log: SQLite file format, section 4.1.
///
/// Thread rule: a value of one caller. A page that fails its authentication is not there.
namespace aufwind::store {

class PageFile {
  public:
    /// Nothing where the file cannot be read.
    static std::optional<PageFile> open(const std::filesystem::path& path, const Key& key);
    ~PageFile();
    PageFile(PageFile&&) noexcept;
    PageFile& operator=(PageFile&&) = delete;

    /// Whether the file was made with this key, however damaged: by its salt, or by any page that authenticates.
    static bool fits(const std::filesystem::path& path, const Key& key);

    /// Whether the log was damaged before commits that had reached the disk. SQLite would silently go on without them.
    static bool logLostCommits(const std::filesystem::path& path, const Key& key);

    /// The numbers of the pages that the file and the log hold, ascending. Never more of them than there are bytes for,
    /// whatever the log says of the file's size.
    std::vector<std::uint32_t> numbers() const;
    /// The plain page in its newest version, 4096 bytes of which the last 80 are not content; nothing where it is
    /// missing or damaged.
    std::optional<std::string> page(std::uint32_t number) const;

  private:
    struct Body;
    explicit PageFile(std::unique_ptr<Body> body);
    std::unique_ptr<Body> body_;
};

/// Bytes of a page that hold content.
inline constexpr std::size_t kUsablePage = 4096 - 80;

}  // namespace aufwind::store
