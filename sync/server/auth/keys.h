// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <openssl/crypto.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// Secret keys: the master key that never lies beside a backup, and what is derived from or sealed under it.
/// HKDF-SHA-256 (RFC 5869) and AES-256-GCM (NIST SP 800-38D) through OpenSSL. Values of one caller each; any thread.
namespace aufwind::server {

inline constexpr std::size_t kKeyBytes = 32;

/// 256 bits that are wiped when they are no longer needed.
struct Key {
    std::array<std::uint8_t, kKeyBytes> bytes{};

    Key() = default;
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key() { OPENSSL_cleanse(bytes.data(), bytes.size()); }

    std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

/// Random bytes from the system's generator; the process cannot go on without it, so there is no error.
std::string randomBytes(std::size_t count);
Key randomKey();

/// A key for one purpose. `purpose` is a constant of the program and part of the format: never change one.
Key deriveKey(const Key& master, std::string_view purpose);

/// nonce (12) ‖ ciphertext ‖ tag (16), bound to `context`, which has to be the same when it is opened.
std::string seal(const Key& key, std::string_view plain, std::string_view context);
/// `wrongKey` where key, context or a single bit differs.
Result<std::string> unseal(const Key& key, std::string_view sealed, std::string_view context);

/// SHA-256, 32 bytes.
std::string sha256(std::string_view bytes);
std::string toHex(std::string_view bytes);

}  // namespace aufwind::server
