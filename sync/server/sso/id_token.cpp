// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sso/id_token.h"

#include "sync/server/http/json.h"
#include "sync/server/operator/tenants.h"

#include <boost/json/array.hpp>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>

namespace aufwind::server {
namespace {

namespace json = boost::json;

constexpr std::size_t kLongestToken = 16 * 1024;
constexpr std::size_t kLongestKeySet = 256 * 1024;
constexpr std::size_t kMostKeys = 100;
constexpr std::size_t kLongestText = 1024;
constexpr int kDepth = 8;
constexpr int kLeastRsaBits = 2048;
constexpr int kMostRsaBits = 8192;
constexpr std::size_t kCoordinate = 32;
constexpr std::int64_t kLeewaySeconds = 60;
// An ID token is used at once; an old one was kept by somebody.
constexpr std::int64_t kLongestAgeSeconds = 600;

Error refusal(const char* why) {
    return {ErrorCode::unauthenticated, why};
}

std::optional<std::string> fromBase64Url(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &size, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0) {
        return std::nullopt;
    }
    bytes.resize(size);
    return bytes;
}

using Parameters = std::unique_ptr<OSSL_PARAM, void (*)(OSSL_PARAM*)>;
using Number = std::unique_ptr<BIGNUM, void (*)(BIGNUM*)>;

Number numberFrom(std::string_view bytes) {
    return {BN_bin2bn(reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()), nullptr),
            BN_free};
}

std::shared_ptr<EVP_PKEY> keyFrom(const char* type, OSSL_PARAM* parameters) {
    const std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX*)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY* key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) <= 0 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters) <= 0) {
        return nullptr;
    }
    return {key, EVP_PKEY_free};
}

std::shared_ptr<EVP_PKEY> rsaKey(const std::string& modulus, const std::string& exponent) {
    const std::unique_ptr<OSSL_PARAM_BLD, void (*)(OSSL_PARAM_BLD*)> builder(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    const Number n = numberFrom(modulus);
    const Number e = numberFrom(exponent);
    if (!builder || !n || !e || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) {
        return nullptr;
    }
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()), OSSL_PARAM_free);
    auto key = keyFrom("RSA", parameters.get());
    const int bits = key ? EVP_PKEY_get_bits(key.get()) : 0;
    return bits >= kLeastRsaBits && bits <= kMostRsaBits ? key : nullptr;
}

std::shared_ptr<EVP_PKEY> p256Key(const std::string& x, const std::string& y) {
    if (x.size() != kCoordinate || y.size() != kCoordinate) return nullptr;
    std::string point = "\x04" + x + y;
    std::string group = "prime256v1";
    std::array<OSSL_PARAM, 3> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
        OSSL_PARAM_construct_end()};
    return keyFrom("EC", parameters.data());
}

std::optional<SigningKey> signingKeyFrom(const json::object& object) {
    const auto text = [&](const char* name) {
        return textMember(object, name, 4 * kLongestText).value_or("");
    };
    const auto bytes = [&](const char* name) {
        return fromBase64Url(text(name)).value_or("");
    };
    if (const std::string use = text("use"); !use.empty() && use != "sig") return std::nullopt;
    SigningKey key{text("kid"), text("alg"), KeyKind::rsa, nullptr};
    if (text("kty") == "RSA") {
        key.key = rsaKey(bytes("n"), bytes("e"));
    } else if (text("kty") == "EC" && text("crv") == "P-256") {
        key.kind = KeyKind::p256;
        key.key = p256Key(bytes("x"), bytes("y"));
    }
    return key.key ? std::optional<SigningKey>(std::move(key)) : std::nullopt;
}

// Whether a key may be used with what a token says: the kind of the key has the word.
bool isAlgorithmOf(const SigningKey& key, std::string_view algorithm) {
    if (!key.algorithm.empty() && key.algorithm != algorithm) return false;
    return key.kind == KeyKind::rsa ? algorithm == "RS256" || algorithm == "PS256" : algorithm == "ES256";
}

// JWS has the two numbers one after the other (RFC 7518 section 3.4), OpenSSL wants them in DER.
std::optional<std::string> derSignature(std::string_view raw) {
    if (raw.size() != 2 * kCoordinate) return std::nullopt;
    const std::unique_ptr<ECDSA_SIG, void (*)(ECDSA_SIG*)> signature(ECDSA_SIG_new(), ECDSA_SIG_free);
    Number r = numberFrom(raw.substr(0, kCoordinate));
    Number s = numberFrom(raw.substr(kCoordinate));
    if (!signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1) return std::nullopt;
    (void)r.release();
    (void)s.release();
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    if (size <= 0) return std::nullopt;
    std::string bytes(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return bytes;
}

bool isSignedWith(const SigningKey& key, std::string_view algorithm, std::string_view content, std::string signature) {
    if (key.kind == KeyKind::p256) {
        auto der = derSignature(signature);
        if (!der) return false;
        signature = std::move(*der);
    }
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX* details = nullptr;
    if (!context || EVP_DigestVerifyInit(context.get(), &details, EVP_sha256(), nullptr, key.key.get()) != 1) {
        return false;
    }
    if (algorithm == "PS256" && (EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING) != 1 ||
                                 EVP_PKEY_CTX_set_rsa_pss_saltlen(details, RSA_PSS_SALTLEN_DIGEST) != 1)) {
        return false;
    }
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                            reinterpret_cast<const unsigned char*>(content.data()), content.size()) == 1;
}

struct Parts {
    json::object header;
    json::object claims;
    std::string_view content;  ///< that is signed
    std::string signature;
};

std::optional<Parts> partsOf(std::string_view token) {
    const std::size_t first = token.find('.');
    const std::size_t second = first == std::string_view::npos ? first : token.find('.', first + 1);
    if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos) return std::nullopt;
    const auto header = fromBase64Url(token.substr(0, first));
    const auto claims = fromBase64Url(token.substr(first + 1, second - first - 1));
    auto signature = fromBase64Url(token.substr(second + 1));
    if (!header || !claims || !signature || signature->empty()) return std::nullopt;
    auto headerObject = parseObject(*header, kDepth);
    auto claimsObject = parseObject(*claims, kDepth);
    if (!headerObject || !claimsObject) return std::nullopt;
    return Parts{std::move(*headerObject), std::move(*claimsObject), token.substr(0, second), std::move(*signature)};
}

std::optional<std::int64_t> secondsMember(const json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_int64()) return value->get_int64();
    if (value->is_double() && value->get_double() > 0 && value->get_double() < 1e12) {
        return static_cast<std::int64_t>(value->get_double());
    }
    return std::nullopt;
}

std::string claim(const json::object& claims, const char* name) {
    return textMember(claims, name, kLongestText).value_or("");
}

// One audience as a text or several in a list; of several, the token has to be for us (`azp`).
bool isFor(const json::object& claims, const std::string& audience) {
    const auto* value = claims.if_contains("aud");
    if (value == nullptr) return false;
    const std::string authorized = claim(claims, "azp");
    if (!authorized.empty() && authorized != audience) return false;
    if (value->is_string()) return std::string_view(value->get_string()) == audience;
    if (!value->is_array()) return false;
    const auto& all = value->get_array();
    const bool named = std::ranges::any_of(all, [&](const json::value& each) {
        return each.is_string() && std::string_view(each.get_string()) == audience;
    });
    return named && (all.size() == 1 || !authorized.empty());
}

bool sameSecret(const std::string& a, const std::string& b) {
    return !a.empty() && a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

const char* whyNot(const json::object& claims, const ExpectedToken& expected) {
    const std::int64_t now = expected.now / 1000;
    const auto ends = secondsMember(claims, "exp");
    const auto issued = secondsMember(claims, "iat");
    const auto notBefore = secondsMember(claims, "nbf");
    if (claim(claims, "iss") != expected.issuer) return "another issuer";
    if (!isFor(claims, expected.audience)) return "another audience";
    if (!ends || *ends + kLeewaySeconds <= now) return "expired";
    if (!issued || *issued - kLeewaySeconds > now || *issued + kLongestAgeSeconds < now)
        return "issued at another time";
    if (notBefore && *notBefore - kLeewaySeconds > now) return "not valid yet";
    if (!sameSecret(claim(claims, "nonce"), expected.nonce)) return "another nonce";
    if (claim(claims, "sub").empty()) return "about nobody";
    return nullptr;
}

Identity identityFrom(const json::object& claims) {
    Identity identity{claim(claims, "sub"), {}, false, claim(claims, "given_name"), claim(claims, "family_name"), 0};
    identity.authenticatedAt = secondsMember(claims, "auth_time").value_or(0) * 1000;
    const auto* verified = claims.if_contains("email_verified");
    const bool isDenied = verified != nullptr && !(verified->is_bool() && verified->get_bool());
    identity.emailVerified = verified != nullptr && !isDenied;
    if (!isDenied) identity.email = normalisedEmail(claim(claims, "email")).value_or("");
    return identity;
}

}  // namespace

Result<std::vector<SigningKey>> signingKeys(std::string_view jwks) {
    if (jwks.size() > kLongestKeySet) return Error{ErrorCode::damaged, "the provider's keys are too large"};
    const auto object = parseObject(jwks, kDepth);
    const auto* list = object ? object->if_contains("keys") : nullptr;
    if (list == nullptr || !list->is_array()) return Error{ErrorCode::damaged, "the provider's keys are no key set"};
    std::vector<SigningKey> keys;
    for (const json::value& each : list->get_array()) {
        if (keys.size() >= kMostKeys) break;
        auto key = each.is_object() ? signingKeyFrom(each.get_object()) : std::nullopt;
        if (key) keys.push_back(std::move(*key));
    }
    return keys;
}

std::string keyIdIn(std::string_view token) {
    const auto parts = token.size() <= kLongestToken ? partsOf(token) : std::nullopt;
    return parts ? claim(parts->header, "kid") : std::string();
}

Result<Identity> verifyIdToken(std::string_view token, const std::vector<SigningKey>& keys,
                               const ExpectedToken& expected) {
    const auto parts = token.size() <= kLongestToken ? partsOf(token) : std::nullopt;
    if (!parts) return refusal("not a signed token");
    // What has to be understood and is not (RFC 7515 section 4.1.11).
    if (parts->header.contains("crit")) return refusal("critical extensions");
    const std::string algorithm = claim(parts->header, "alg");
    const std::string id = claim(parts->header, "kid");
    const bool isSigned = std::ranges::any_of(keys, [&](const SigningKey& key) {
        return (id.empty() || key.id == id) && isAlgorithmOf(key, algorithm) &&
               isSignedWith(key, algorithm, parts->content, parts->signature);
    });
    if (!isSigned) return refusal("no key of the provider has signed it");
    if (const char* const why = whyNot(parts->claims, expected)) return refusal(why);
    return identityFrom(parts->claims);
}

}  // namespace aufwind::server
