// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/primitives.h"

#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <array>
#include <cstdlib>
#include <utility>

namespace aufwind::anonymous {
namespace {

std::string digest(const EVP_MD* kind, std::string_view bytes) {
    std::string out(static_cast<std::size_t>(EVP_MD_get_size(kind)), '\0');
    require(EVP_Digest(bytes.data(), bytes.size(), raw(out), nullptr, kind, nullptr) == 1);
    return out;
}

/// With the digest looked up: each lookup takes locks, and threads that open much at once would wait for them. It lives
/// as long as its thread does, and is wiped with it.
Handle<EVP_MAC_CTX> hmacContext() {
    const Handle<EVP_MAC> kind(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    Handle<EVP_MAC_CTX> context(EVP_MAC_CTX_new(kind.get()));
    std::string hash = "SHA256";
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, hash.data(), 0),
                                OSSL_PARAM_construct_end()};
    require(context != nullptr && EVP_MAC_CTX_set_params(context.get(), parameters.data()) == 1);
    return context;
}

Secret hmac(std::string_view key, std::initializer_list<std::string_view> message) {
    thread_local const Handle<EVP_MAC_CTX> context = hmacContext();
    require(EVP_MAC_init(context.get(), raw(key), key.size(), nullptr) == 1);
    for (const std::string_view part : message) {
        require(EVP_MAC_update(context.get(), raw(part), part.size()) == 1);
    }
    std::string out(kSha256Bytes, '\0');
    std::size_t size = 0;
    require(EVP_MAC_final(context.get(), raw(out), &size, out.size()) == 1 && size == out.size());
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
    static const std::string kNoSalt(kSha256Bytes, '\0');
    return hmac(salt.empty() ? std::string_view(kNoSalt) : salt, {keyMaterial});
}

Secret hkdfExpand(std::string_view pseudoRandomKey, std::string_view info, std::size_t count) {
    std::string out;
    out.reserve(count + kSha256Bytes);  // growing would leave copies behind
    Secret block;
    for (char number = 1; out.size() < count; ++number) {
        block = hmac(pseudoRandomKey, {block.view(), info, {&number, 1}});
        out += block.view();
    }
    Secret whole(std::move(out));
    return count == whole.size() ? std::move(whole) : Secret(std::string(whole.view().substr(0, count)));
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
