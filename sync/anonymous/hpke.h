// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/anonymous/secret.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

/// Sealing to a public key: only who holds the private one reads it, and nobody between. HPKE, RFC 9180: base mode,
/// single shot, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. OpenSSL has it from version 3.2 on; this is
/// for 3.0.
///
/// Who sealed something is not told by it. Any thread.
namespace aufwind::anonymous {

inline constexpr std::size_t kHpkeKeyBytes = 32;
inline constexpr std::size_t kHpkeOverhead = 48;  ///< by which what is sealed is longer: 32 for the key, 16 for the tag

struct HpkeKeyPair {
    Secret privateKey;
    std::string publicKey;
};

HpkeKeyPair makeHpkeKeyPair();
/// Any 32 bytes are a private key (RFC 7748); `invalid` where there are not 32.
Result<HpkeKeyPair> hpkeKeyPairOf(const Secret& privateKey);

/// The encapsulated key and the ciphertext; `invalid` where the public key is none: not 32 bytes, or of a small order.
/// `tooLarge` from 2³¹ bytes on. `info` says what the key is used for, `associated` what this message belongs to: both
/// are said again when it is opened, and are not in what is sealed.
Result<std::string> hpkeSeal(std::string_view publicKey, std::string_view info, std::string_view associated,
                             std::string_view plain);

/// `damaged` where it cannot be anything sealed, `wrongKey` where key, info, associated data or a byte of it is
/// another.
Result<std::string> hpkeOpen(const HpkeKeyPair& key, std::string_view info, std::string_view associated,
                             std::string_view sealed);

/// A private key and a use that are prepared once, for whoever opens much that was sealed to them: that takes longer
/// than opening. One thread.
class HpkeOpener {
  public:
    HpkeOpener(const HpkeKeyPair& key, std::string_view info);
    ~HpkeOpener();
    HpkeOpener(const HpkeOpener&) = delete;
    HpkeOpener& operator=(const HpkeOpener&) = delete;
    /// As hpkeOpen().
    Result<std::string> open(std::string_view associated, std::string_view sealed);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// As hpkeSeal() with the ephemeral key given from outside: for the RFC's test vectors alone.
Result<std::string> hpkeSealWith(const HpkeKeyPair& ephemeral, std::string_view publicKey, std::string_view info,
                                 std::string_view associated, std::string_view plain);

}  // namespace aufwind::anonymous
