// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/emsa_pss.h"

#include "sync/anonymous/primitives.h"

namespace aufwind::anonymous {
namespace {

// RFC 8017, B.2.1
std::string mask(std::string_view seed, std::size_t size) {
    std::string out;
    for (std::uint32_t counter = 0; out.size() < size; ++counter) {
        out += sha384(std::string(seed) + bigEndian(counter, 4));
    }
    out.resize(size);
    return out;
}

}  // namespace

std::string encodePss(std::string_view message, std::string_view salt, std::size_t size) {
    std::string hashed(8, '\0');
    hashed += sha384(message);
    hashed += salt;
    const std::string hash = sha384(hashed);
    std::string block(size - salt.size() - hash.size() - 2, '\0');
    block += '\x01';
    block += salt;
    const std::string masking = mask(hash, block.size());
    for (std::size_t i = 0; i < block.size(); ++i) block[i] = static_cast<char>(block[i] ^ masking[i]);
    block[0] = static_cast<char>(block[0] & 0x7F);
    return block + hash + '\xBC';
}

}  // namespace aufwind::anonymous
