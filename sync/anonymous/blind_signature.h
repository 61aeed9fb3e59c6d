// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/anonymous/secret.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

/// RSA blind signatures: somebody has a message signed that the signer does not see, and nobody, the signer included,
/// can tell later in which of the signings the signature was made. RFC 9474, the variant RSABSSA-SHA384-PSS-Randomized.
///
/// Of the RFC's four variants it is the one that stays blind even where the signer made its key to break it, whatever
/// the message is (section 7.3; A. Lysyanskaya, "Security Analysis of RSA-BSSA", PKC 2023): the 32 random bytes before
/// the message make each one unpredictable. A deterministic variant would rest on what the message holds, and save 32
/// bytes.
///
/// Byte strings are big-endian and as long as the modulus. Plain values, free to copy; any thread, also on one key.
namespace aufwind::anonymous {

inline constexpr int kModulusBits = 3072;  ///< of a new key; 4096 is accepted too
inline constexpr std::size_t kPrefixBytes = 32;

/// What signatures are checked with. Only keys of 3072 or 4096 bits, with the exponent 65537, in the one DER form that
/// SubjectPublicKeyInfo (RFC 5280) has for them: equal keys are equal bytes, so that people can compare a hash of them.
class PublicKey {
  public:
    /// `invalid` where it is not such a key. Takes 20 ms, most of it to see that the modulus is one: a key is read
    /// once.
    static Result<PublicKey> parse(std::string_view der);

    const std::string& der() const;
    std::size_t size() const;         ///< of the modulus, in bytes
    const std::string& hash() const;  ///< SHA-256 of the DER form

    /// A number that can have been blinded with this key, or have come back from signing.
    bool isBelowModulus(std::string_view bytes) const;

    struct State;
    const State& state() const { return *state_; }

  private:
    friend class SigningKey;
    explicit PublicKey(std::shared_ptr<const State> state) : state_(std::move(state)) {}

    std::shared_ptr<const State> state_;
};

/// What signs. One key for one thing to be signed for: whoever holds a signature of it was let draw one, and nothing
/// else can be told from it.
class SigningKey {
  public:
    /// Takes a second or two, seldom more.
    static Result<SigningKey> generate(int bits = kModulusBits);
    /// PKCS #8 in DER, as der() makes it; `damaged` where it is no such key.
    static Result<SigningKey> parse(std::string_view der);

    Secret der() const;
    const PublicKey& publicKey() const { return publicKey_; }

    /// Whatever is handed in gets signed: who may hand in how much is the caller's to know. `invalid` where the length
    /// or the range is wrong; `internal` where the result does not hold, and then it is not given away: a signature
    /// that went wrong tells the key (RFC 9474, 4.3).
    Result<std::string> blindSign(std::string_view blinded) const;

    struct State;

  private:
    SigningKey(std::shared_ptr<const State> state, PublicKey publicKey)
        : state_(std::move(state)), publicKey_(std::move(publicKey)) {}

    std::shared_ptr<const State> state_;
    PublicKey publicKey_;
};

/// What is handed in to be signed, and what makes a signature of the message from what comes back.
struct Blinding {
    std::string blinded;
    Secret inverse;
};

/// The message behind 32 random bytes: this is what is signed, and needed again to check the signature.
Secret prepare(std::string_view message);

/// `internal` where the random number has no inverse, which tells a factor of the modulus and does not happen.
Result<Blinding> blind(const PublicKey& key, std::string_view prepared);

/// The signature; `untrusted` where what came back is not the signature that was asked for.
Result<std::string> finalize(const PublicKey& key, std::string_view prepared, std::string_view blindSignature,
                             const Secret& inverse);

/// RSASSA-PSS-VERIFY of RFC 8017, as OpenSSL does it; `untrusted` where it does not hold.
Result<void> verify(const PublicKey& key, std::string_view prepared, std::string_view signature);

/// As blind(), with chance given from outside: for the RFC's test vectors alone. The salt has 48 bytes, the factor is
/// below the modulus.
Result<Blinding> blindWith(const PublicKey& key, std::string_view prepared, std::string_view salt,
                           std::string_view factor);

}  // namespace aufwind::anonymous
