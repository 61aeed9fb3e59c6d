// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Passwords at rest and the rule for new ones. Argon2id (RFC 9106) through libsodium; ASVS 5.0 6.2 and 11.4.2.
/// Slow on purpose and each call takes kHashMemory: callers bound how many run at once. Any thread.
namespace aufwind::server {

inline constexpr std::size_t kHashMemory = std::size_t{64} << 20;  ///< bytes
inline constexpr unsigned long long kHashPasses = 2;
inline constexpr std::size_t kLongestPassword = 128;  ///< code points
inline constexpr std::size_t kShortestPassword = 8;   ///< code points, where it is hard to guess
inline constexpr std::size_t kLongEnoughAlone = 12;   ///< code points that suffice unless it is a common password

/// As people count the length of a password, near enough.
std::size_t codePoints(std::string_view utf8);

/// The encoded hash with its parameters and salt.
Result<std::string> hashPassword(std::string_view password);
bool verifyPassword(std::string_view hash, std::string_view password);
/// Whether `hash` was made with weaker parameters than today's.
bool needsRehash(std::string_view hash);

/// A hash of nothing that anybody knows. Verified where there is no account, so that both cases take the same time.
const std::string& dummyHash();

enum class PasswordFlaw : std::uint8_t { tooShort, tooLong, forbiddenCharacter, easyToGuess };

/// At least 12 characters, or zxcvbn's score of 3 with at least 8; never one that is guessed at once (score 0),
/// whatever its length; at most 128, any Unicode. `personal` are words that are easy to guess for this person, such as
/// the e-mail. Nothing where the password is good.
std::optional<PasswordFlaw> flawOf(std::string_view password, const std::string& email, const std::string& name);
/// The same for the command line: the error's detail is a sentence for whoever chooses the password.
Result<void> checkNewPassword(std::string_view password, const std::string& email, const std::string& name);

}  // namespace aufwind::server
