// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/hpke.h"

#include "sync/anonymous/primitives.h"

#include <limits>
#include <utility>

namespace aufwind::anonymous {
namespace {

constexpr std::size_t kTagBytes = 16;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kLongest = static_cast<std::size_t>(std::numeric_limits<int>::max());

// RFC 9180, 4 and 5.1: "KEM" ‖ 0x0020, and "HPKE" ‖ 0x0020 ‖ 0x0001 ‖ 0x0002.
const std::string kKemSuite("KEM\x00\x20", 5);
const std::string kSuite("HPKE\x00\x20\x00\x01\x00\x02", 10);
const std::string kVersion = "HPKE-v1";

Secret labeledExtract(const std::string& suite, std::string_view salt, std::string_view label,
                      std::string_view material) {
    std::string labeled;
    labeled.reserve(kVersion.size() + suite.size() + label.size() + material.size());
    labeled.append(kVersion).append(suite).append(label).append(material);
    const Secret secret(std::move(labeled));
    return hkdfExtract(salt, secret.view());
}

Secret labeledExpand(const std::string& suite, const Secret& key, std::string_view label, std::string_view info,
                     std::size_t count) {
    std::string labeled = bigEndian(static_cast<std::uint32_t>(count), 2);
    labeled.append(kVersion).append(suite).append(label).append(info);
    return hkdfExpand(key.view(), labeled, count);
}

/// OpenSSL reckons the public key as well, which takes as long as a use of it.
Handle<EVP_PKEY> privateKeyOf(const Secret& bytes) {
    Handle<EVP_PKEY> key(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, raw(bytes.view()), kHpkeKeyBytes));
    require(key != nullptr);
    return key;
}

/// For one peer after the other.
Handle<EVP_PKEY_CTX> derivationWith(EVP_PKEY* own) {
    Handle<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_pkey(nullptr, own, nullptr));
    require(context && EVP_PKEY_derive_init(context.get()) == 1);
    return context;
}

/// Nothing where the other key is of a small order: RFC 9180, 7.1.4, refuses it, and OpenSSL does.
Secret diffieHellman(EVP_PKEY_CTX* own, std::string_view publicKey) {
    const Handle<EVP_PKEY> other(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, raw(publicKey), kHpkeKeyBytes));
    require(other != nullptr);
    std::string shared(kHpkeKeyBytes, '\0');
    std::size_t size = shared.size();
    // Not checked beforehand, for any 32 bytes are a public key: deriving refuses what is of a small order.
    if (EVP_PKEY_derive_set_peer_ex(own, other.get(), 0) != 1 || EVP_PKEY_derive(own, raw(shared), &size) != 1 ||
        size != kHpkeKeyBytes) {
        return {};
    }
    return Secret(std::move(shared));
}

/// RFC 9180, 4.1: what both sides have in common. Nothing where diffieHellman() has nothing.
Secret sharedSecret(EVP_PKEY_CTX* own, std::string_view publicKey, std::string_view encapsulated,
                    std::string_view recipient) {
    const Secret common = diffieHellman(own, publicKey);
    if (common.size() == 0) return {};
    const Secret key = labeledExtract(kKemSuite, {}, "eae_prk", common.view());
    return labeledExpand(kKemSuite, key, "shared_secret", std::string(encapsulated) + std::string(recipient), 32);
}

struct Keys {
    Secret key;
    Secret nonce;
};

/// RFC 9180, 5.1, base mode: neither a shared key nor its name.
std::string contextOf(std::string_view info) {
    std::string context(1, '\0');
    context += labeledExtract(kSuite, {}, "psk_id_hash", {}).view();
    context += labeledExtract(kSuite, {}, "info_hash", info).view();
    return context;
}

Keys schedule(const Secret& shared, std::string_view context) {
    const Secret secret = labeledExtract(kSuite, shared.view(), "secret", {});
    return {labeledExpand(kSuite, secret, "key", context, 32),
            labeledExpand(kSuite, secret, "base_nonce", context, kNonceBytes)};
}

/// As hkdfKind() in primitives.cpp.
const EVP_CIPHER* cipherKind() {
    static const EVP_CIPHER* const kind = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    require(kind != nullptr);
    return kind;
}

void begin(EVP_CIPHER_CTX* context, const Keys& keys, bool sealing, std::string_view associated) {
    int length = 0;
    require(EVP_CipherInit_ex2(context, cipherKind(), raw(keys.key.view()), raw(keys.nonce.view()), sealing ? 1 : 0,
                               nullptr) == 1);
    require(EVP_CipherUpdate(context, nullptr, &length, raw(associated), static_cast<int>(associated.size())) == 1);
}

std::string encrypt(const Keys& keys, std::string_view associated, std::string_view plain) {
    const Handle<EVP_CIPHER_CTX> context(EVP_CIPHER_CTX_new());
    require(context != nullptr);
    begin(context.get(), keys, true, associated);
    std::string out(plain.size() + kTagBytes, '\0');
    int length = 0;
    require(EVP_CipherUpdate(context.get(), raw(out), &length, raw(plain), static_cast<int>(plain.size())) == 1);
    require(EVP_CipherFinal_ex(context.get(), nullptr, &length) == 1);
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(kTagBytes),
                                out.data() + plain.size()) == 1);
    return out;
}

}  // namespace

HpkeKeyPair makeHpkeKeyPair() {
    Result<HpkeKeyPair> made = hpkeKeyPairOf(Secret(randomBytes(kHpkeKeyBytes)));
    require(made.ok());
    return std::move(made).value();
}

Result<HpkeKeyPair> hpkeKeyPairOf(const Secret& privateKey) {
    const NoErrorsLeft clean;
    if (privateKey.size() != kHpkeKeyBytes) return Error{ErrorCode::invalid, "a private key has 32 bytes"};
    const Handle<EVP_PKEY> key = privateKeyOf(privateKey);
    std::string publicKey(kHpkeKeyBytes, '\0');
    std::size_t size = publicKey.size();
    require(EVP_PKEY_get_raw_public_key(key.get(), raw(publicKey), &size) == 1 && size == kHpkeKeyBytes);
    return HpkeKeyPair{privateKey, std::move(publicKey)};
}

Result<std::string> hpkeSealWith(const HpkeKeyPair& ephemeral, std::string_view publicKey, std::string_view info,
                                 std::string_view associated, std::string_view plain) {
    const NoErrorsLeft clean;
    if (publicKey.size() != kHpkeKeyBytes) return Error{ErrorCode::invalid, "a public key has 32 bytes"};
    if (plain.size() > kLongest || associated.size() > kLongest) {
        return Error{ErrorCode::tooLarge, "more than can be sealed at once"};
    }
    const Handle<EVP_PKEY> own = privateKeyOf(ephemeral.privateKey);
    const Secret shared = sharedSecret(derivationWith(own.get()).get(), publicKey, ephemeral.publicKey, publicKey);
    if (shared.size() == 0) return Error{ErrorCode::invalid, "a public key of a small order"};
    return ephemeral.publicKey + encrypt(schedule(shared, contextOf(info)), associated, plain);
}

Result<std::string> hpkeSeal(std::string_view publicKey, std::string_view info, std::string_view associated,
                             std::string_view plain) {
    return hpkeSealWith(makeHpkeKeyPair(), publicKey, info, associated, plain);
}

struct HpkeOpener::State {
    Handle<EVP_PKEY> privateKey;
    Handle<EVP_PKEY_CTX> derivation;
    Handle<EVP_CIPHER_CTX> cipher;
    std::string publicKey;
    std::string context;  ///< RFC 9180, 5.1
};

HpkeOpener::HpkeOpener(const HpkeKeyPair& key, std::string_view info) {
    const NoErrorsLeft clean;
    require(key.privateKey.size() == kHpkeKeyBytes);
    Handle<EVP_PKEY> own = privateKeyOf(key.privateKey);
    auto derivation = derivationWith(own.get());
    Handle<EVP_CIPHER_CTX> cipher(EVP_CIPHER_CTX_new());
    require(cipher != nullptr);
    state_ = std::make_unique<State>(
        State{std::move(own), std::move(derivation), std::move(cipher), key.publicKey, contextOf(info)});
}

HpkeOpener::~HpkeOpener() = default;

Result<std::string> hpkeOpen(const HpkeKeyPair& key, std::string_view info, std::string_view associated,
                             std::string_view sealed) {
    return HpkeOpener(key, info).open(associated, sealed);
}

Result<std::string> HpkeOpener::open(std::string_view associated, std::string_view sealed) {
    const NoErrorsLeft clean;
    if (sealed.size() < kHpkeOverhead || sealed.size() > kLongest || associated.size() > kLongest) {
        return Error{ErrorCode::damaged, "something sealed has no valid length"};
    }
    const std::string_view encapsulated = sealed.substr(0, kHpkeKeyBytes);
    const Secret shared = sharedSecret(state_->derivation.get(), encapsulated, encapsulated, state_->publicKey);
    if (shared.size() == 0) return Error{ErrorCode::damaged, "something sealed names a key of a small order"};
    EVP_CIPHER_CTX* const context = state_->cipher.get();
    begin(context, schedule(shared, state_->context), false, associated);
    const std::string_view body = sealed.substr(kHpkeKeyBytes, sealed.size() - kHpkeOverhead);
    std::string tag(sealed.substr(sealed.size() - kTagBytes));
    std::string plain(body.size(), '\0');
    int length = 0;
    require(EVP_CipherUpdate(context, raw(plain), &length, raw(body), static_cast<int>(body.size())) == 1);
    require(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, static_cast<int>(kTagBytes), tag.data()) == 1);
    if (EVP_CipherFinal_ex(context, nullptr, &length) != 1) {
        OPENSSL_cleanse(plain.data(), plain.size());
        return Error{ErrorCode::wrongKey, "something sealed does not open with this key and place"};
    }
    return plain;
}

}  // namespace aufwind::anonymous
