// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/anonymous/secret.h"

#include <cstddef>
#include <string_view>

namespace aufwind::anonymous {

/// EMSA-PSS-ENCODE of RFC 8017, 9.1.1, with SHA-384 and MGF1 with SHA-384, of a modulus whose bits are a multiple of
/// eight: what of a message an RSA signature is the root of. `size` in bytes is at least 48 + salt + 2. Any thread.
/// OpenSSL 3.0 can do it only together with the signature, which a blind signature takes apart.
Secret encodePss(std::string_view message, std::string_view salt, std::size_t size);

}  // namespace aufwind::anonymous
