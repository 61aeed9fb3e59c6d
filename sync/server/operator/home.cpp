// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/home.h"

#include "sync/server/operator/certificate.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

namespace aufwind::server {
namespace {

constexpr std::size_t kLargestFile = 1 << 20;
// Of whoever reads while somebody puts another master key in the place of the last.
constexpr int kAttempts = 3;

// Everything that create() may leave in the directory; the one that says that it is set up comes first.
constexpr const char* kMadeFiles[] = {
    "ca.pem",         "ca.key.pem", "server.pem", "server.key.pem", "control.db", "control.db-wal",
    "control.db-shm", "master.key", "root.key",   "tenants",        "lock"};

bool isEmptyOrMissing(const std::filesystem::path& path) {
    std::error_code failure;
    const bool empty = std::filesystem::is_empty(path, failure);
    return failure == std::errc::no_such_file_or_directory || (!failure && empty);
}

bool isThere(const std::filesystem::path& path) {
    return access(path.c_str(), F_OK) == 0;
}

std::vector<std::string> withOwnNames(const std::vector<std::string>& hosts) {
    std::vector<std::string> names{"localhost", "127.0.0.1", "::1"};
    names.insert(names.end(), hosts.begin(), hosts.end());
    return names;
}

}  // namespace

Result<Home> Home::lock(const std::filesystem::path& path, Lock how) {
    if (how == Lock::none) return Home(path, FileLock());
    auto taken = FileLock::take(path / "lock", how == Lock::alone ? FileLock::How::alone : FileLock::How::together);
    if (!taken) {
        const Error& error = taken.error();
        return error.code == ErrorCode::busy ? Error{error.code, error.detail + "; stop it first"} : error;
    }
    return Home(path, std::move(*taken));
}

Result<Home> Home::create(const std::filesystem::path& path, const KeySource& source,
                          const std::vector<std::string>& hosts) {
    if (!isEmptyOrMissing(path)) {
        return Error{ErrorCode::conflict, path.string() + " is not empty; init never overwrites"};
    }
    // Whatever can be refused comes before anything is written.
    auto key = source.isElsewhere() ? keyFrom(source, {}) : Result<Key>(randomKey());
    if (!key) return key.error();
    const Root root{randomKey()};
    const std::string passphrase = passphraseUnder(root.key);
    auto authority = makeAuthority("Aufwind " + toHex(randomBytes(4)), passphrase);
    if (!authority) return authority.error();
    auto server = makeServerCertificate(*authority, withOwnNames(hosts), passphrase);
    if (!server) return server.error();

    std::error_code failure;
    const bool isNew = !std::filesystem::exists(path, failure);
    if (isNew) {
        if (auto made = makeDirectory(path); !made) return made.error();
    } else if (chmod(path.c_str(), 0700) != 0) {
        return systemError("cannot protect", path);
    }
    auto home = lock(path, Lock::alone);
    if (!home) return home;
    home->root_ = root;
    home->sealedRoot_ = server::sealedRoot(*key, root);
    home->madeDirectory_ = isNew;
    if (auto filled = home->fill(*authority, *server, *key, !source.isElsewhere()); !filled) {
        home->discard();
        return filled.error();
    }
    return home;
}

Result<void> Home::fill(const Certificate& authority, const Certificate& server, const Key& master, bool keepsKey) {
    if (keepsKey) {
        if (auto kept = writeFile(masterKeyFile(), master.view()); !kept) return kept;
    }
    if (auto kept = writeFile(rootKeyFile(), sealedRoot_); !kept) return kept;
    if (auto made = makeDirectory(path_ / "tenants"); !made) return made;
    if (auto kept = writeFile(authorityKey(), authority.key); !kept) return kept;
    if (auto kept = writeFile(certificateKey(), server.key); !kept) return kept;
    if (auto kept = writeFile(certificate(), server.certificate); !kept) return kept;
    return writeFile(this->authority(), authority.certificate);
}

void Home::discard() {
    for (const char* name : kMadeFiles) std::remove((path_ / name).c_str());
    if (madeDirectory_) rmdir(path_.c_str());
}

Result<Home> Home::open(const std::filesystem::path& path, const KeySource& source, Lock how) {
    if (!isThere(path / "ca.pem")) {
        return Error{ErrorCode::notFound, path.string() + " is not a server's directory; set it up with init"};
    }
    auto home = lock(path, how);
    if (!home) return home;
    if (auto taken = home->takeRoot(source); !taken) return taken.error();
    if (auto closed = home->isPrivate(); !closed) return closed.error();
    home->settleChange();
    return home;
}

// Both are replaced one after the other, perhaps at this moment; a moment later they are of one mind again.
Result<void> Home::takeRoot(const KeySource& source) {
    Result<void> done;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        auto key = keyFrom(source, masterKeyFile());
        if (!key) return key.error();
        done = takeRootUnder(*key);
        if (done || done.error().code != ErrorCode::wrongKey) return done;
        if (source.isElsewhere() || !isThere(waitingMasterKey(*this))) continue;
        // The change ended between the two, or somebody is between them.
        auto waiting = keyFrom({}, waitingMasterKey(*this));
        if (waiting && takeRootUnder(*waiting)) return {};
    }
    return done;
}

Result<void> Home::takeRootUnder(const Key& master) {
    if (!isThere(rootKeyFile())) {
        root_ = {master, {}, 0};
        sealedRoot_.clear();
        return {};
    }
    auto content = readFile(rootKeyFile(), kLargestRootFile);
    if (!content) return content.error();
    auto root = openRoot(master, *content);
    if (!root) return root.error();
    root_ = std::move(*root);
    sealedRoot_ = std::move(*content);
    return {};
}

// What a change has prepared for this root counts since root.key does. Whoever cannot finish it now leaves it to the
// next: without it the old file does not open, and nothing is lost.
void Home::settleChange() {
    const auto lock = FileLock::take(keysLock(path_), FileLock::How::alone);
    if (!lock) return;
    for (const auto& file : {authorityKey(), certificateKey(), controlDatabase()}) {
        const auto prepared = preparedFor(root_.key, file);
        if (!isThere(prepared)) continue;
        for (const char* end : {"-wal", "-shm"}) unlink((file.string() + end).c_str());
        (void)renameFile(prepared, file);
    }
    const auto waiting = waitingMasterKey(*this);
    if (!isThere(waiting) || isOfBefore()) return;
    const auto key = keyFrom({}, waiting);
    // One that opens nothing here was made in vain.
    if (key && openRoot(*key, sealedRoot_)) {
        (void)renameFile(waiting, masterKeyFile());
    } else {
        unlink(waiting.c_str());
    }
}

// What is in these is encrypted. That others can read them shows a hand that was careless with the rest, too.
Result<void> Home::isPrivate() const {
    for (const char* name :
         {".", "tenants", "control.db", "root.key", "ca.key.pem", "server.key.pem", "audit.anchors"}) {
        const std::filesystem::path path = path_ / name;
        struct stat status {};
        if (stat(path.c_str(), &status) != 0 || (status.st_mode & 077) == 0) continue;
        return Error{ErrorCode::forbidden, path.string() + " can be read by others; make it " +
                                               (S_ISDIR(status.st_mode) ? "0700" : "0600") + " and try again"};
    }
    return {};
}

std::string Home::certificatePassphrase() const {
    return passphraseUnder(root_.key);
}

std::string Home::passphraseUnder(const Key& root) {
    return toHex(deriveKey(root, "aufwind certificate keys 1").view());
}

Result<void> Home::renewCertificate(const std::vector<std::string>& hosts) {
    auto certificate = readFile(authority(), kLargestFile);
    auto key = readFile(authorityKey(), kLargestFile);
    if (!certificate) return certificate.error();
    if (!key) return key.error();
    auto made = makeServerCertificate({*certificate, *key}, withOwnNames(hosts), certificatePassphrase());
    if (!made) return made.error();
    // The key first: with an old certificate and a new key the server refuses to start, and renewing again repairs it.
    if (auto kept = writeFile(certificateKey(), made->key, true); !kept) return kept;
    return writeFile(this->certificate(), made->certificate, true);
}

}  // namespace aufwind::server
