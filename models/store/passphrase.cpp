// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/passphrase.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace aufwind::store {
namespace {

// "AUFWKEY" version passes(4) KiB(4) salt nonce | sealed key
constexpr std::string_view kMagic = "AUFWKEY";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kSaltAt = 16;
constexpr std::size_t kNonceAt = kSaltAt + crypto_pwhash_SALTBYTES;
constexpr std::size_t kSealedAt = kNonceAt + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kSize = kSealedAt + Key::kSize + crypto_aead_xchacha20poly1305_ietf_ABYTES;

constexpr std::uint64_t kLeastBytes = 46ULL << 20;
constexpr std::uint64_t kMostBytes = 1ULL << 30;
constexpr std::uint64_t kMostPasses = 32;
constexpr std::size_t kLongestPassphrase = 1024;

using Array = std::array<unsigned char, kSize>;

bool bounded(const WrapCost& cost) {
    return cost.passes >= 1 && cost.passes <= kMostPasses && cost.bytes >= kLeastBytes && cost.bytes <= kMostBytes &&
           cost.bytes % 1024 == 0;
}

void put32(unsigned char* to, std::uint64_t value) {
    for (int i = 0; i < 4; ++i) {
        to[i] = static_cast<unsigned char>(value >> (24 - 8 * i));
    }
}

std::uint64_t get32(const unsigned char* from) {
    std::uint64_t value = 0;
    for (int i = 0; i < 4; ++i) {
        value = (value << 8) | from[i];
    }
    return value;
}

/// The wrapping key, wiped when it goes.
class Stretched {
  public:
    Stretched(std::string_view passphrase, const unsigned char* salt, const WrapCost& cost)
        : good_(crypto_pwhash(key_.data(), key_.size(), passphrase.data(), passphrase.size(), salt, cost.passes,
                              static_cast<std::size_t>(cost.bytes), crypto_pwhash_ALG_ARGON2ID13) == 0) {}
    ~Stretched() { sodium_memzero(key_.data(), key_.size()); }
    Stretched(const Stretched&) = delete;
    Stretched& operator=(const Stretched&) = delete;

    bool good() const { return good_; }
    const unsigned char* data() const { return key_.data(); }

  private:
    std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> key_{};
    bool good_;
};

Error fromErrno(const char* what) {
    switch (errno) {
        case ENOSPC:
        case EDQUOT:
            return {ErrorCode::diskFull, what};
        case EROFS:
        case EACCES:
        case EPERM:
            return {ErrorCode::readOnly, what};
        default:
            return {ErrorCode::io, what};
    }
}

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return true;
}

}  // namespace

Key generateKey() {
    std::array<std::uint8_t, Key::kSize> bytes{};
    if (sodium_init() >= 0) {
        randombytes_buf(bytes.data(), bytes.size());
    }
    Key key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

Result<std::string> wrapKey(const Key& key, std::string_view passphrase, const WrapCost& cost) {
    if (passphrase.empty() || passphrase.size() > kLongestPassphrase || !bounded(cost)) {
        return Error{ErrorCode::invalid, "passphrase or cost"};
    }
    if (sodium_init() < 0) {
        return Error{ErrorCode::internal, "libsodium"};
    }
    Array out{};
    std::memcpy(out.data(), kMagic.data(), kMagic.size());
    out[kMagic.size()] = kVersion;
    put32(out.data() + 8, cost.passes);
    put32(out.data() + 12, cost.bytes / 1024);
    randombytes_buf(out.data() + kSaltAt, kSealedAt - kSaltAt);
    const Stretched stretched(passphrase, out.data() + kSaltAt, cost);
    if (!stretched.good()) {
        return Error{ErrorCode::io, "not enough memory for Argon2id"};
    }
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + kSealedAt, nullptr, key.bytes().data(), Key::kSize,
                                               out.data(), kNonceAt, nullptr, out.data() + kNonceAt, stretched.data());
    return std::string(reinterpret_cast<const char*>(out.data()), out.size());
}

Result<Key> unwrapKey(std::string_view wrapped, std::string_view passphrase) {
    if (wrapped.size() < kMagic.size() + 1 || !wrapped.starts_with(kMagic)) {
        return Error{ErrorCode::damaged, "not a wrapped key"};
    }
    if (static_cast<std::uint8_t>(wrapped[kMagic.size()]) > kVersion) {
        return Error{ErrorCode::tooNew, "wrapped key"};
    }
    const auto* in = reinterpret_cast<const unsigned char*>(wrapped.data());
    const WrapCost cost = wrapped.size() == kSize ? WrapCost{get32(in + 8), get32(in + 12) * 1024} : WrapCost{0, 0};
    if (!bounded(cost)) {
        return Error{ErrorCode::damaged, "wrapped key"};
    }
    if (sodium_init() < 0) {
        return Error{ErrorCode::internal, "libsodium"};
    }
    if (passphrase.empty() || passphrase.size() > kLongestPassphrase) {
        return Error{ErrorCode::wrongKey, "passphrase"};
    }
    const Stretched stretched(passphrase, in + kSaltAt, cost);
    if (!stretched.good()) {
        return Error{ErrorCode::io, "not enough memory for Argon2id"};
    }
    std::array<std::uint8_t, Key::kSize> plain{};
    const int code =
        crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, in + kSealedAt, kSize - kSealedAt,
                                                   in, kNonceAt, in + kNonceAt, stretched.data());
    if (code != 0) {
        return Error{ErrorCode::wrongKey, "passphrase"};
    }
    Key key(plain);
    sodium_memzero(plain.data(), plain.size());
    return key;
}

Result<void> saveWrapped(const std::filesystem::path& path, std::string_view wrapped) {
    if (wrapped.size() != kSize || !wrapped.starts_with(kMagic)) {
        return Error{ErrorCode::invalid, "only a wrapped key may be written"};
    }
    const std::string fresh = path.string() + ".new";
    ::unlink(fresh.c_str());
    const int file = ::open(fresh.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) {
        return fromErrno("file of the wrapped key");
    }
    const bool written = writeAll(file, wrapped) && ::fsync(file) == 0;
    const Error failed = fromErrno("file of the wrapped key");
    ::close(file);
    if (!written || ::rename(fresh.c_str(), path.c_str()) != 0) {
        const Error error = written ? fromErrno("file of the wrapped key") : failed;
        ::unlink(fresh.c_str());
        return error;
    }
    const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const int directory = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
    return {};
}

Result<std::string> loadWrapped(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return Error{ErrorCode::notFound, "no wrapped key there"};
    }
    std::string bytes(kSize + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

}  // namespace aufwind::store
