// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/home.h"

#include "sync/server/operator/certificate.h"
#include "sync/server/operator/command_output.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <utility>

namespace aufwind::server {
namespace {

constexpr std::size_t kLargestFile = 1 << 20;
constexpr std::size_t kLongestKeyText = 256;
constexpr std::chrono::seconds kKeyCommandLimit{30};

// Everything that create() may leave in the directory; the one that says that it is set up comes first.
constexpr const char* kMadeFiles[] = {"ca.pem",         "ca.key.pem",     "server.pem", "server.key.pem", "control.db",
                                      "control.db-wal", "control.db-shm", "master.key", "tenants",        "lock"};

Error system(const std::string& what, const std::filesystem::path& path) {
    const ErrorCode code = errno == ENOENT                     ? ErrorCode::notFound
                           : errno == ENOSPC                   ? ErrorCode::diskFull
                           : errno == EROFS || errno == EACCES ? ErrorCode::readOnly
                           : errno == EEXIST                   ? ErrorCode::conflict
                                                               : ErrorCode::io;
    return {code, what + " " + path.string() + ": " + std::generic_category().message(errno)};
}

// A new name is on the disk only with the directory that holds it.
Result<void> syncParent(const std::filesystem::path& path) {
    const auto parent = std::filesystem::absolute(path).parent_path();
    const int directory = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = directory >= 0 && fsync(directory) == 0;
    Result<void> result = done ? Result<void>() : system("cannot write", parent);
    if (directory >= 0) close(directory);
    return result;
}

Result<void> makeDirectory(const std::filesystem::path& path) {
    if (mkdir(path.c_str(), 0700) == 0) return syncParent(path);
    return system("cannot make", path);
}

bool isEmptyOrMissing(const std::filesystem::path& path) {
    std::error_code failure;
    const bool empty = std::filesystem::is_empty(path, failure);
    return failure == std::errc::no_such_file_or_directory || (!failure && empty);
}

Result<Key> keyFromFile(const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return system("cannot read the master key", path);
    if ((status.st_mode & 077) != 0) {
        return Error{ErrorCode::forbidden,
                     "the master key " + path.string() + " can be read by others; make it 0600 and try again"};
    }
    auto content = readFile(path, kLargestFile);
    if (!content) return content.error();
    return parseKey(*content);
}

Result<Key> keyFromCommand(const std::string& command) {
    auto output = outputOf(command, kLongestKeyText, kKeyCommandLimit);
    if (!output) return Error{output.error().code, "the master key: " + output.error().detail};
    auto key = parseKey(*output);
    OPENSSL_cleanse(output->data(), output->size());
    return key;
}

Result<Key> keyFrom(const KeySource& source, const std::filesystem::path& home) {
    if (!source.command.empty()) return keyFromCommand(source.command);
    return keyFromFile(source.file.empty() ? home / "master.key" : source.file);
}

std::string passphraseFrom(const Key& masterKey) {
    return toHex(deriveKey(masterKey, "aufwind certificate keys 1").view());
}

std::vector<std::string> withOwnNames(const std::vector<std::string>& hosts) {
    std::vector<std::string> names{"localhost", "127.0.0.1", "::1"};
    names.insert(names.end(), hosts.begin(), hosts.end());
    return names;
}

}  // namespace

Result<Key> parseKey(std::string_view text) {
    Key key;
    std::size_t length = 0;
    if (text.size() == kKeyBytes) {
        std::copy(text.begin(), text.end(), reinterpret_cast<char*>(key.bytes.data()));
        return key;
    }
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    if (text.size() == 2 * kKeyBytes &&
        sodium_hex2bin(key.bytes.data(), kKeyBytes, text.data(), text.size(), nullptr, &length, nullptr) == 0) {
        return key;
    }
    return Error{ErrorCode::invalid, "the master key is neither 32 bytes nor 64 hexadecimal digits"};
}

Result<std::string> readFile(const std::filesystem::path& path, std::size_t maximum) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return system("cannot read", path);
    std::string content(maximum + 1, '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (content.size() > maximum) return Error{ErrorCode::tooLarge, path.string() + " is too large"};
    return content;
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view content, bool replace) {
    const std::filesystem::path part = path.string() + ".part";
    if (!replace && access(path.c_str(), F_OK) == 0) {
        errno = EEXIST;
        return system("will not replace", path);
    }
    unlink(part.c_str());
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return system("cannot write", path);
    std::size_t done = 0;
    while (done < content.size()) {
        const ssize_t count = write(file, content.data() + done, content.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        done += static_cast<std::size_t>(count);
    }
    const bool whole = done == content.size() && fsync(file) == 0;
    close(file);
    if (!whole || rename(part.c_str(), path.c_str()) != 0) {
        const Error error = system("cannot write", path);
        unlink(part.c_str());
        return error;
    }
    return syncParent(path);
}

Home::Home(Home&& other) noexcept
    : path_(std::move(other.path_)),
      lock_(std::exchange(other.lock_, -1)),
      masterKey_(other.masterKey_),
      madeDirectory_(other.madeDirectory_) {}

Home::~Home() {
    if (lock_ >= 0) close(lock_);
}

Result<Home> Home::lock(const std::filesystem::path& path, Lock how) {
    const std::filesystem::path file = path / "lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return system("cannot work in", path);
    Home home(path, descriptor);
    if (flock(descriptor, (how == Lock::alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
        return Error{ErrorCode::busy, "another aufwindd is at work in " + path.string() + "; stop it first"};
    }
    return home;
}

Result<Home> Home::create(const std::filesystem::path& path, const KeySource& source,
                          const std::vector<std::string>& hosts) {
    if (!isEmptyOrMissing(path)) {
        return Error{ErrorCode::conflict, path.string() + " is not empty; init never overwrites"};
    }
    // Whatever can be refused comes before anything is written.
    auto key = source.isElsewhere() ? keyFrom(source, path) : Result<Key>(randomKey());
    if (!key) return key.error();
    const std::string passphrase = passphraseFrom(*key);
    auto authority = makeAuthority("Aufwind " + toHex(randomBytes(4)), passphrase);
    if (!authority) return authority.error();
    auto server = makeServerCertificate(*authority, withOwnNames(hosts), passphrase);
    if (!server) return server.error();

    std::error_code failure;
    const bool isNew = !std::filesystem::exists(path, failure);
    if (isNew) {
        if (auto made = makeDirectory(path); !made) return made.error();
    } else if (chmod(path.c_str(), 0700) != 0) {
        return system("cannot protect", path);
    }
    auto home = lock(path, Lock::alone);
    if (!home) return home;
    home->masterKey_ = *key;
    home->madeDirectory_ = isNew;
    if (auto filled = home->fill(*authority, *server, !source.isElsewhere()); !filled) {
        home->discard();
        return filled.error();
    }
    return home;
}

Result<void> Home::fill(const Certificate& authority, const Certificate& server, bool keepsKey) {
    if (keepsKey) {
        if (auto kept = writeFile(path_ / "master.key", masterKey_.view()); !kept) return kept;
    }
    if (auto made = makeDirectory(path_ / "tenants"); !made) return made;
    if (auto kept = writeFile(path_ / "ca.key.pem", authority.key); !kept) return kept;
    if (auto kept = writeFile(certificateKey(), server.key); !kept) return kept;
    if (auto kept = writeFile(certificate(), server.certificate); !kept) return kept;
    return writeFile(this->authority(), authority.certificate);
}

void Home::discard() {
    for (const char* name : kMadeFiles) std::remove((path_ / name).c_str());
    if (madeDirectory_) rmdir(path_.c_str());
}

Result<Home> Home::open(const std::filesystem::path& path, const KeySource& source, Lock how) {
    if (access((path / "ca.pem").c_str(), F_OK) != 0) {
        return Error{ErrorCode::notFound, path.string() + " is not a server's directory; set it up with init"};
    }
    auto home = lock(path, how);
    if (!home) return home;
    auto key = keyFrom(source, path);
    if (!key) return key.error();
    home->masterKey_ = *key;
    if (auto closed = home->isPrivate(); !closed) return closed.error();
    return home;
}

// What is in these is encrypted. That others can read them shows a hand that was careless with the rest, too.
Result<void> Home::isPrivate() const {
    for (const char* name : {".", "tenants", "control.db", "ca.key.pem", "server.key.pem", "audit.anchors"}) {
        const std::filesystem::path path = path_ / name;
        struct stat status {};
        if (stat(path.c_str(), &status) != 0 || (status.st_mode & 077) == 0) continue;
        return Error{ErrorCode::forbidden, path.string() + " can be read by others; make it " +
                                               (S_ISDIR(status.st_mode) ? "0700" : "0600") + " and try again"};
    }
    return {};
}

std::string Home::certificatePassphrase() const {
    return passphraseFrom(masterKey_);
}

Result<void> Home::renewCertificate(const std::vector<std::string>& hosts) {
    auto certificate = readFile(authority(), kLargestFile);
    auto key = readFile(path_ / "ca.key.pem", kLargestFile);
    if (!certificate) return certificate.error();
    if (!key) return key.error();
    auto made = makeServerCertificate({*certificate, *key}, withOwnNames(hosts), certificatePassphrase());
    if (!made) return made.error();
    // The key first: with an old certificate and a new key the server refuses to start, and renewing again repairs it.
    if (auto kept = writeFile(certificateKey(), made->key, true); !kept) return kept;
    return writeFile(this->certificate(), made->certificate, true);
}

}  // namespace aufwind::server
