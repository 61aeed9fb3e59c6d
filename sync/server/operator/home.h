// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/envelope.h"
#include "sync/server/operator/files.h"
#include "sync/server/operator/key_source.h"

#include <vector>

/// The server's directory: where what lies, who may read it, and that only one process works in it.
///
///     lock            held by whoever works here
///     keys.lock       held by whoever changes keys, also beside a server
///     master.key      256 bits, unless the key comes from elsewhere; never part of a backup
///     root.key        the root key, sealed under the master key (envelope.h); part of every backup
///     ca.pem          for clients
///     ca.key.pem      encrypted under the root key, as all that follows
///     server.pem      the server's certificate
///     server.key.pem
///     control.db      tenants, accounts, sessions
///     audit.anchors   where each tenant's audit log stood, line by line; a copy belongs elsewhere
///     tenants/        one database for each tenant, by its id
///
/// A directory of before has no root.key: then the master key is the root itself, until the keys are rotated.
///
/// Threads: one caller. Errors: `busy` where another process is at work, `notFound` where the directory was never set
/// up, `wrongKey` where the master key is not this directory's.
namespace aufwind::server {

struct Certificate;

/// Whether others may work in the directory at the same time. They may where the data lies in PostgreSQL; `none` is for
/// whoever only replaces one small file at a time, beside a server.
enum class Lock : std::uint8_t { alone, together, none };

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

    Home(Home&&) noexcept = default;
    Home& operator=(Home&&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// What everything else is derived from.
    const Key& rootKey() const { return root_.key; }
    const Root& root() const { return root_; }
    /// Whether the master key is the root itself.
    bool isOfBefore() const { return sealedRoot_.empty(); }
    /// The content of root.key.
    const std::string& sealedRoot() const { return sealedRoot_; }
    std::filesystem::path authority() const { return path_ / "ca.pem"; }
    std::filesystem::path certificate() const { return path_ / "server.pem"; }
    std::filesystem::path certificateKey() const { return path_ / "server.key.pem"; }
    std::filesystem::path auditAnchors() const { return path_ / "audit.anchors"; }
    std::filesystem::path controlDatabase() const { return path_ / "control.db"; }
    std::filesystem::path tenantDatabase(const std::string& id) const { return path_ / "tenants" / (id + ".db"); }
    std::filesystem::path masterKeyFile() const { return path_ / "master.key"; }
    std::filesystem::path authorityKey() const { return path_ / "ca.key.pem"; }
    std::filesystem::path rootKeyFile() const { return path_ / "root.key"; }
    /// Opens the private keys of the certificates.
    std::string certificatePassphrase() const;
    static std::string passphraseUnder(const Key& root);
    /// Makes a new server certificate under the authority that clients know already.
    Result<void> renewCertificate(const std::vector<std::string>& hosts);

  private:
    Home(std::filesystem::path path, FileLock lock) : path_(std::move(path)), lock_(std::move(lock)) {}
    static Result<Home> lock(const std::filesystem::path& path, Lock how);
    Result<void> isPrivate() const;
    Result<void> takeRoot(const KeySource& source);
    Result<void> takeRootUnder(const Key& master);
    Result<void> fill(const Certificate& authority, const Certificate& server, const Key& master, bool keepsKey);
    void settleChange();

    std::filesystem::path path_;
    FileLock lock_;
    Root root_;
    std::string sealedRoot_;
    bool madeDirectory_ = false;
};

/// What a change of keys prepares beside a file, and puts in its place once the new root is on the disk. Which root it
/// is for stands in its name, so an interrupted change is told from one that only has to be finished.
inline std::filesystem::path preparedFor(const Key& root, const std::filesystem::path& file) {
    return file.string() + "." + nameOf(root);
}
/// Where a new master key waits until the root is sealed under it.
inline std::filesystem::path waitingMasterKey(const Home& home) {
    return home.masterKeyFile().string() + ".new";
}
inline std::filesystem::path keysLock(const std::filesystem::path& home) {
    return home / "keys.lock";
}
/// Of root.key; far more than it has.
inline constexpr std::size_t kLargestRootFile = 1 << 16;

/// Derives the control database's key from the root key. Part of the format.
inline constexpr std::string_view kControlPurpose = "aufwind control database 1";

}  // namespace aufwind::server
