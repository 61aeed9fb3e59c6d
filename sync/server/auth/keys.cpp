// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/keys.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sodium.h>

#include <cstring>
#include <memory>

namespace aufwind::server {
namespace {

constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;
// A sealed thing is a key or a private key in PEM, never content.
constexpr std::size_t kLongestSealed = 1 << 20;

struct CipherFree {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, CipherFree>;

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

// Out of memory or a broken crypto library: nothing sensible is left to do with secrets in hand.
void require(bool worked) {
    if (!worked) std::abort();
}

}  // namespace

std::string randomBytes(std::size_t count) {
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

Key randomKey() {
    Key key;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    return key;
}

Key deriveKey(const Key& master, std::string_view purpose) {
    const std::unique_ptr<EVP_KDF, void (*)(EVP_KDF*)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr), EVP_KDF_free);
    require(kdf != nullptr);
    const std::unique_ptr<EVP_KDF_CTX, void (*)(EVP_KDF_CTX*)> context(EVP_KDF_CTX_new(kdf.get()), EVP_KDF_CTX_free);
    require(context != nullptr);
    std::string digest = "SHA256";
    std::string label(purpose);
    Key secret = master;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret.bytes.data(), secret.bytes.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, label.data(), label.size()),
        OSSL_PARAM_construct_end(),
    };
    Key derived;
    require(EVP_KDF_derive(context.get(), derived.bytes.data(), derived.bytes.size(), parameters) == 1);
    return derived;
}

std::string seal(const Key& key, std::string_view plain, std::string_view context) {
    require(plain.size() <= kLongestSealed && context.size() <= kLongestSealed);
    std::string sealed = randomBytes(kNonceBytes);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    require(cipher &&
            EVP_EncryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), key.bytes.data(), raw(sealed), nullptr) == 1);
    int length = 0;
    require(EVP_EncryptUpdate(cipher.get(), nullptr, &length, raw(context), static_cast<int>(context.size())) == 1);
    std::string body(plain.size(), '\0');
    require(EVP_EncryptUpdate(cipher.get(), raw(body), &length, raw(plain), static_cast<int>(plain.size())) == 1);
    require(EVP_EncryptFinal_ex(cipher.get(), nullptr, &length) == 1);
    std::string tag(kTagBytes, '\0');
    require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(kTagBytes), tag.data()) == 1);
    return sealed + body + tag;
}

Result<std::string> unseal(const Key& key, std::string_view sealed, std::string_view context) {
    if (sealed.size() < kNonceBytes + kTagBytes || sealed.size() > kLongestSealed) {
        return Error{ErrorCode::damaged, "sealed value has no valid length"};
    }
    const std::string_view body = sealed.substr(kNonceBytes, sealed.size() - kNonceBytes - kTagBytes);
    std::string tag(sealed.substr(sealed.size() - kTagBytes));
    const Cipher cipher(EVP_CIPHER_CTX_new());
    require(cipher &&
            EVP_DecryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), key.bytes.data(), raw(sealed), nullptr) == 1);
    int length = 0;
    require(EVP_DecryptUpdate(cipher.get(), nullptr, &length, raw(context), static_cast<int>(context.size())) == 1);
    std::string plain(body.size(), '\0');
    require(EVP_DecryptUpdate(cipher.get(), raw(plain), &length, raw(body), static_cast<int>(body.size())) == 1);
    require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(kTagBytes), tag.data()) == 1);
    if (EVP_DecryptFinal_ex(cipher.get(), nullptr, &length) != 1) {
        OPENSSL_cleanse(plain.data(), plain.size());
        return Error{ErrorCode::wrongKey, "sealed value does not open with this key"};
    }
    return plain;
}

std::string sha256(std::string_view bytes) {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(raw(digest), raw(bytes), bytes.size());
    return digest;
}

std::string toHex(std::string_view bytes) {
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), raw(bytes), bytes.size());
    hex.pop_back();
    return hex;
}

}  // namespace aufwind::server
