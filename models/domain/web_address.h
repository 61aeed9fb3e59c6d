// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Addresses of web pages that people write. Pure; any thread.
namespace aufwind::domain {

inline constexpr std::size_t kWebAddressMaximum = 2000;  ///< bytes

/// http or https, a host, no user name before it, and nothing but visible ASCII (RFC 3986): what is opened is what one
/// reads.
bool isWebAddress(std::string_view text);
/// The host, as a link without a title is called; empty where it is no address.
std::string hostOf(std::string_view address);

}  // namespace aufwind::domain
