// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/ed25519.h"

#include "sync/anonymous/primitives.h"

namespace aufwind::anonymous {
namespace {

Handle<EVP_PKEY> keyOf(const Secret& privateKey) {
    const std::string_view bytes = privateKey.view();
    Handle<EVP_PKEY> key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(bytes), bytes.size()));
    require(key != nullptr);
    return key;
}

}  // namespace

std::string ed25519PublicKey(const Secret& privateKey) {
    std::string out(kEd25519KeyBytes, '\0');
    std::size_t size = out.size();
    require(EVP_PKEY_get_raw_public_key(keyOf(privateKey).get(), raw(out), &size) == 1 && size == out.size());
    return out;
}

std::string ed25519Sign(const Secret& privateKey, std::string_view message) {
    const Handle<EVP_PKEY> key = keyOf(privateKey);
    const Handle<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::string out(kEd25519SignatureBytes, '\0');
    std::size_t size = out.size();
    require(context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
            EVP_DigestSign(context.get(), raw(out), &size, raw(message), message.size()) == 1 && size == out.size());
    return out;
}

bool ed25519Holds(std::string_view publicKey, std::string_view message, std::string_view signature) {
    const NoErrorsLeft clean;
    if (publicKey.size() != kEd25519KeyBytes || signature.size() != kEd25519SignatureBytes) return false;
    const Handle<EVP_PKEY> key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(publicKey), publicKey.size()));
    const Handle<EVP_MD_CTX> context(EVP_MD_CTX_new());
    require(key != nullptr && context != nullptr);
    require(EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1);
    return EVP_DigestVerify(context.get(), raw(signature), signature.size(), raw(message), message.size()) == 1;
}

}  // namespace aufwind::anonymous
