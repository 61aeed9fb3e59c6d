// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/emsa_pss.h"

#include "sync/anonymous/primitives.h"

namespace aufwind::anonymous {
namespace {

// RFC 8017, B.2.1
Secret mask(std::string_view seed, std::size_t size) {
    std::string out;
    out.reserve(size + kSha384Bytes);
    for (std::uint32_t counter = 0; out.size() < size; ++counter) {
        const Secret numbered = joined({seed, bigEndian(counter, 4)});
        out.append(sha384(numbered.view()).view());
    }
    return Secret(std::move(out));
}

}  // namespace

Secret encodePss(std::string_view message, std::string_view salt, std::size_t size) {
    const Secret digest = sha384(message);
    const Secret hashed = joined({std::string(8, '\0'), digest.view(), salt});
    const Secret hash = sha384(hashed.view());
    const std::size_t blockBytes = size - hash.size() - 1;
    const Secret masking = mask(hash.view(), blockBytes);
    std::string out;
    out.reserve(size);
    out.resize(blockBytes - salt.size() - 1, '\0');
    out.append(1, '\x01').append(salt);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<char>(out[i] ^ masking.view()[i]);
    out[0] = static_cast<char>(out[0] & 0x7F);
    out.append(hash.view()).append(1, '\xBC');
    return Secret(std::move(out));
}

}  // namespace aufwind::anonymous
