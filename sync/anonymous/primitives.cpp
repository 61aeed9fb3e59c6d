// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/primitives.h"

#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <array>
#include <cstdlib>

namespace aufwind::anonymous {
namespace {

std::string digest(const EVP_MD* kind, std::string_view bytes) {
    std::string out(static_cast<std::size_t>(EVP_MD_get_size(kind)), '\0');
    require(EVP_Digest(bytes.data(), bytes.size(), raw(out), nullptr, kind, nullptr) == 1);
    return out;
}

OSSL_PARAM octets(const char* name, std::string_view bytes) {
    // OpenSSL reads them only, and takes them as not const.
    return OSSL_PARAM_construct_octet_string(name, const_cast<char*>(bytes.data()), bytes.size());
}

/// Looked up once: each lookup takes a lock, and threads that open much at once would wait for it. It lives as long as
/// the process does.
EVP_KDF* hkdfKind() {
    static EVP_KDF* const kind = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    require(kind != nullptr);
    return kind;
}

Secret hkdf(int mode, std::string_view salt, std::string_view key, std::string_view info, std::size_t count) {
    const Handle<EVP_KDF_CTX> context(EVP_KDF_CTX_new(hkdfKind()));
    require(context != nullptr);
    std::string hash = "SHA256";
    std::array<OSSL_PARAM, 6> parameters{};
    std::size_t used = 0;
    parameters[used++] = OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &mode);
    parameters[used++] = OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, hash.data(), 0);
    parameters[used++] = octets(OSSL_KDF_PARAM_KEY, key);
    if (!salt.empty()) parameters[used++] = octets(OSSL_KDF_PARAM_SALT, salt);
    if (!info.empty()) parameters[used++] = octets(OSSL_KDF_PARAM_INFO, info);
    parameters[used] = OSSL_PARAM_construct_end();
    std::string out(count, '\0');
    require(EVP_KDF_derive(context.get(), raw(out), out.size(), parameters.data()) == 1);
    return Secret(std::move(out));
}

}  // namespace

void require(bool worked) {
    if (!worked) std::abort();
}

std::string randomBytes(std::size_t count) {
    std::string bytes(count, '\0');
    require(RAND_priv_bytes(raw(bytes), static_cast<int>(count)) == 1);
    return bytes;
}

std::string sha256(std::string_view bytes) {
    return digest(EVP_sha256(), bytes);
}

Secret sha384(std::string_view bytes) {
    return Secret(digest(EVP_sha384(), bytes));
}

Secret joined(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    std::string out;
    out.reserve(size);
    for (const std::string_view part : parts) out.append(part);
    return Secret(std::move(out));
}

Secret hkdfExtract(std::string_view salt, std::string_view keyMaterial) {
    return hkdf(EVP_KDF_HKDF_MODE_EXTRACT_ONLY, salt, keyMaterial, {}, 32);
}

Secret hkdfExpand(std::string_view pseudoRandomKey, std::string_view info, std::size_t count) {
    return hkdf(EVP_KDF_HKDF_MODE_EXPAND_ONLY, {}, pseudoRandomKey, info, count);
}

std::string bigEndian(std::uint32_t number, std::size_t bytes) {
    std::string out(bytes, '\0');
    for (std::size_t i = bytes; i-- > 0; number >>= 8) out[i] = static_cast<char>(number & 0xFF);
    return out;
}

std::uint32_t fromBigEndian(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

}  // namespace aufwind::anonymous
