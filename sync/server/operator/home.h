// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/server/auth/keys.h"

#include <filesystem>
#include <string>
#include <vector>

/// The server's directory: where what lies, who may read it, and that only one process works in it.
///
///     lock            held by whoever works here
///     master.key      256 bits, unless the key comes from elsewhere; never part of a backup
///     ca.pem          for clients
///     ca.key.pem      encrypted under the master key, as all that follows
///     server.pem      the server's certificate
///     server.key.pem
///     control.db      tenants, accounts, sessions
///     audit.anchors   where each tenant's audit log stood, line by line; a copy belongs elsewhere
///     tenants/        one database for each tenant, by its id
///
/// Threads: one caller. Errors: `busy` where another process is at work, `notFound` where the directory was never set
/// up.
namespace aufwind::server {

struct Certificate;

/// Where the master key comes from. The first that is given counts; none is `master.key` in the directory.
struct KeySource {
    std::string command;         ///< run by the shell; its standard output is the key
    std::filesystem::path file;  ///< such as from AUFWIND_MASTER_KEY_FILE

    bool isElsewhere() const { return !command.empty() || !file.empty(); }
};

/// Whether others may work in the directory at the same time. They may where the data lies in PostgreSQL.
enum class Lock : std::uint8_t { alone, together };

class Home {
  public:
    /// Makes the directory with keys, certificates and nothing else in it. `conflict` where it holds something already;
    /// where it fails there is nothing that was not there before.
    static Result<Home> create(const std::filesystem::path& path, const KeySource& source,
                               const std::vector<std::string>& hosts);
    /// Takes the lock and the key.
    static Result<Home> open(const std::filesystem::path& path, const KeySource& source, Lock how = Lock::alone);

    /// Takes back what create() made, for whoever cannot finish setting up. Not on a directory with data in it.
    void discard();

    Home(Home&& other) noexcept;
    Home& operator=(Home&&) = delete;
    ~Home();

    const Key& masterKey() const { return masterKey_; }
    std::filesystem::path authority() const { return path_ / "ca.pem"; }
    std::filesystem::path certificate() const { return path_ / "server.pem"; }
    std::filesystem::path certificateKey() const { return path_ / "server.key.pem"; }
    std::filesystem::path auditAnchors() const { return path_ / "audit.anchors"; }
    std::filesystem::path controlDatabase() const { return path_ / "control.db"; }
    std::filesystem::path tenantDatabase(const std::string& id) const { return path_ / "tenants" / (id + ".db"); }
    /// Opens the private keys of the certificates.
    std::string certificatePassphrase() const;
    /// Makes a new server certificate under the authority that clients know already.
    Result<void> renewCertificate(const std::vector<std::string>& hosts);

  private:
    Home(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}
    static Result<Home> lock(const std::filesystem::path& path, Lock how);
    Result<void> isPrivate() const;
    Result<void> fill(const Certificate& authority, const Certificate& server, bool keepsKey);

    std::filesystem::path path_;
    int lock_;
    Key masterKey_;
    bool madeDirectory_ = false;
};

/// Derives the control database's key from the master key. Part of the format.
inline constexpr std::string_view kControlPurpose = "aufwind control database 1";

/// 32 bytes as they are, or 64 hexadecimal digits with or without a line break.
Result<Key> parseKey(std::string_view text);

Result<std::string> readFile(const std::filesystem::path& path, std::size_t maximum);
/// Makes a file that only its owner can read, durably; never replaces one unless told so.
Result<void> writeFile(const std::filesystem::path& path, std::string_view content, bool replace = false);

}  // namespace aufwind::server
