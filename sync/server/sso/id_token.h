// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <openssl/types.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// ID tokens of OpenID Connect: a signed JWT (RFC 7515, RFC 7519) about who has signed in, checked as OpenID Connect
/// Core 1.0 section 3.1.3.7 and RFC 8725 say. The key decides which algorithm counts, never the token. Pure; any
/// thread.
namespace aufwind::server {

enum class KeyKind : std::uint8_t { rsa, p256 };

/// A public key of the provider.
struct SigningKey {
    std::string id;         ///< `kid`; may be empty
    std::string algorithm;  ///< the only one it is for; empty is whatever its kind allows
    KeyKind kind = KeyKind::rsa;
    std::shared_ptr<EVP_PKEY> key;
};

/// A JSON Web Key Set (RFC 7517). Keys that are not for signatures, of other kinds, or too weak (RSA below 2,048 bits)
/// are left out. `damaged` where it is no key set.
Result<std::vector<SigningKey>> signingKeys(std::string_view jwks);

struct ExpectedToken {
    std::string issuer;
    std::string audience;
    std::string nonce;
    std::int64_t now = 0;  ///< ms since 1970
};

struct Identity {
    std::string subject;  ///< stable at the issuer; what an account is bound to
    std::string email;    ///< lower case; empty where there is none, or one that the provider says is not verified
    bool emailVerified = false;
    std::string firstName;
    std::string lastName;
    std::int64_t authenticatedAt = 0;  ///< `auth_time` in ms since 1970; 0 is not said
};

/// The key id that the token names, so that a provider that has changed its keys can be asked once more.
std::string keyIdIn(std::string_view token);

/// Who it is; `unauthenticated` with the reason for the log where anything at all is not as it has to be.
Result<Identity> verifyIdToken(std::string_view token, const std::vector<SigningKey>& keys,
                               const ExpectedToken& expected);

}  // namespace aufwind::server
