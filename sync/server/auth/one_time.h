// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Codes that are good once: those of an authenticator (TOTP, RFC 6238: SHA-1, six digits, 30 seconds; through
/// liboath), recovery codes, and the codes that go out by mail. Pure but for the system's random numbers; any thread.
namespace aufwind::server {

inline constexpr std::int64_t kTotpStepMs = 30'000;
inline constexpr std::size_t kRecoveryCodes = 10;

/// 160 random bits, as RFC 4226 section 4 asks for.
std::string newTotpSecret();
/// Base32 (RFC 4648) without padding, as authenticators take it from a keyboard.
std::string totpSecretText(std::string_view secret);
/// What authenticators read from a QR code. Issuer and account are percent-encoded.
std::string totpUri(std::string_view secret, std::string_view issuer, std::string_view account);
/// The step that `code` belongs to, where it is the current one or one beside it. All three are always compared, so
/// that the time tells nothing. liboath remembers no step: the caller refuses one that is not later than the last.
std::optional<std::int64_t> totpStepOf(std::string_view secret, std::string_view code, std::int64_t now);

/// 80 bits each: "XXXX-XXXX-XXXX-XXXX".
std::vector<std::string> newRecoveryCodes();
/// 150 bits: six groups of five.
std::string newMailCode();
/// As codes are compared: upper case, no hyphens and blanks, and letters that look like digits are those digits.
std::string plainCode(std::string_view typed);

}  // namespace aufwind::server
