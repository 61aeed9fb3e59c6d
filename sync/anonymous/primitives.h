// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/anonymous/secret.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

/// What the files of this folder need of OpenSSL, and nobody else: this header is not part of what the folder offers.
/// Running out of memory or of random bytes ends the process: with secrets in hand nothing sensible is left to do. Any
/// thread.
namespace aufwind::anonymous {

struct OpenSslFree {
    void operator()(BIGNUM* number) const { BN_clear_free(number); }
    void operator()(BN_CTX* context) const { BN_CTX_free(context); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
    void operator()(EVP_MAC* mac) const { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
    void operator()(PKCS8_PRIV_KEY_INFO* info) const { PKCS8_PRIV_KEY_INFO_free(info); }
};
template <typename T>
using Handle = std::unique_ptr<T, OpenSslFree>;

/// What OpenSSL notes of refusals is for nobody, and must not reach whoever asks the thread for errors next.
class NoErrorsLeft {
  public:
    NoErrorsLeft() { ERR_set_mark(); }
    NoErrorsLeft(const NoErrorsLeft&) = delete;
    NoErrorsLeft& operator=(const NoErrorsLeft&) = delete;
    ~NoErrorsLeft() { ERR_pop_to_mark(); }
};

inline const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
inline unsigned char* raw(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

inline constexpr std::size_t kSha256Bytes = 32;
inline constexpr std::size_t kSha384Bytes = 48;

void require(bool worked);

std::string randomBytes(std::size_t count);
std::string sha256(std::string_view bytes);
Secret sha384(std::string_view bytes);

/// Written into one string that is large enough from the start: growing would leave copies behind.
Secret joined(std::initializer_list<std::string_view> parts);

/// RFC 5869 with SHA-256; no more than 255 times 32 bytes. OpenSSL's own looks its digest up at each call, which takes
/// longer than the rest.
Secret hkdfExtract(std::string_view salt, std::string_view keyMaterial);
Secret hkdfExpand(std::string_view pseudoRandomKey, std::string_view info, std::size_t count);

/// Of the keys that PublicKey takes.
inline bool isModulusSize(std::size_t size) {
    return size == 384 || size == 512;
}

/// Big-endian.
std::string bigEndian(std::uint32_t number, std::size_t bytes);
std::uint32_t fromBigEndian(std::string_view bytes);

/// Takes bytes apart from the front. Any piece that is not there makes all of them fail.
class Pieces {
  public:
    explicit Pieces(std::string_view bytes) : left_(bytes) {}

    std::string_view take(std::size_t count) {
        if (count > left_.size()) whole_ = false;
        const std::string_view taken = left_.substr(0, whole_ ? count : 0);
        left_.remove_prefix(taken.size());
        return taken;
    }
    /// Nothing where a piece before it was missing.
    std::string_view rest() { return take(left_.size()); }
    /// Everything asked for was there, and nothing else.
    bool complete() const { return whole_ && left_.empty(); }

  private:
    std::string_view left_;
    bool whole_ = true;
};

}  // namespace aufwind::anonymous
