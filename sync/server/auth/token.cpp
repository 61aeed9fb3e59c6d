// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/token.h"

#include "sync/server/auth/keys.h"

#include <sodium.h>

namespace aufwind::server {

std::string newToken() {
    constexpr std::size_t kTokenBytes = 32;
    const std::string bytes = randomBytes(kTokenBytes);
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();
    return text;
}

}  // namespace aufwind::server
