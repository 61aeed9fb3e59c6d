// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/anonymous/secret.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Ed25519 (RFC 8032), as OpenSSL does it: what a token signs with. A private key is any 32 bytes. Any thread.
namespace aufwind::anonymous {

inline constexpr std::size_t kEd25519KeyBytes = 32;
inline constexpr std::size_t kEd25519SignatureBytes = 64;

std::string ed25519PublicKey(const Secret& privateKey);
/// The same message is signed the same again.
std::string ed25519Sign(const Secret& privateKey, std::string_view message);
/// Not where the key or the signature is none.
bool ed25519Holds(std::string_view publicKey, std::string_view message, std::string_view signature);

}  // namespace aufwind::anonymous
