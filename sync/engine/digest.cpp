// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/digest.h"

#include "sync/merge/apply.h"

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace aufwind::engine {

Result<std::string> digestOf(store::Reader& reader) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!hash || EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) != 1) {
        return Error{ErrorCode::internal, "SHA-256"};
    }
    bool sound = true;
    std::string input;
    auto read = reader.each([&](const Record& row) {
        input.clear();
        merge::appendDigestInput(row, input);
        sound = sound && EVP_DigestUpdate(hash.get(), input.data(), input.size()) == 1;
        return sound;
    });
    if (!read) {
        return read.error();
    }
    std::array<unsigned char, 32> bytes{};
    if (!sound || EVP_DigestFinal_ex(hash.get(), bytes.data(), nullptr) != 1) {
        return Error{ErrorCode::internal, "SHA-256"};
    }
    static constexpr char kHex[] = "0123456789abcdef";
    std::string hex;
    for (unsigned char byte : bytes) {
        hex += kHex[byte >> 4U];
        hex += kHex[byte & 15U];
    }
    return hex;
}

}  // namespace aufwind::engine
