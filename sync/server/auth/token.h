// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace aufwind::server {

/// 256 random bits without content, in Base64 for addresses (RFC 4648 section 5). Any thread.
std::string newToken();

}  // namespace aufwind::server
