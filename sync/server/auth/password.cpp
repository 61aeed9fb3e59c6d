// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/password.h"

#include "sync/server/auth/keys.h"

#include <sodium.h>
#include <zxcvbn.h>

#include <algorithm>

namespace aufwind::server {
namespace {

// zxcvbn's scores (Wheeler, USENIX Security 2016) in guesses: 3 from 10^8; the library answers in bits.
// The 10,000 most common passwords are below 14 bits by their rank.
constexpr double kHardToGuessBits = 26.6;
constexpr double kGuessedAtOnceBits = 14.0;
// The estimate is quadratic in the length; what is longer than this is judged by its beginning.
constexpr std::size_t kEstimatedBytes = 64;

}  // namespace

std::size_t codePoints(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Result<std::string> hashPassword(std::string_view password) {
    char encoded[crypto_pwhash_STRBYTES] = {};
    if (crypto_pwhash_str_alg(encoded, password.data(), password.size(), kHashPasses, kHashMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return Error{ErrorCode::internal, "no memory for a password hash"};
    }
    return std::string(encoded);
}

bool verifyPassword(std::string_view hash, std::string_view password) {
    const std::string terminated(hash);
    return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

bool needsRehash(std::string_view hash) {
    const std::string terminated(hash);
    return crypto_pwhash_str_needs_rehash(terminated.c_str(), kHashPasses, kHashMemory) != 0;
}

const std::string& dummyHash() {
    static const std::string hash = hashPassword(randomBytes(24)).valueOr({});
    return hash;
}

std::optional<PasswordFlaw> flawOf(std::string_view password, const std::string& email, const std::string& name) {
    const std::size_t length = codePoints(password);
    if (length < kShortestPassword) return PasswordFlaw::tooShort;
    if (length > kLongestPassword) return PasswordFlaw::tooLong;
    if (password.find('\0') != std::string_view::npos) return PasswordFlaw::forbiddenCharacter;
    const std::string beginning(password.substr(0, kEstimatedBytes));
    const char* personal[] = {email.c_str(), name.c_str(), "aufwind", nullptr};
    const double bits = ZxcvbnMatch(beginning.c_str(), personal, nullptr);
    if (bits < (length >= kLongEnoughAlone ? kGuessedAtOnceBits : kHardToGuessBits)) return PasswordFlaw::easyToGuess;
    return std::nullopt;
}

Result<void> checkNewPassword(std::string_view password, const std::string& email, const std::string& name) {
    const auto flaw = flawOf(password, email, name);
    if (!flaw) return {};
    switch (*flaw) {
        case PasswordFlaw::tooShort:
            return Error{ErrorCode::invalid, "A password needs at least 12 characters, or 8 that are hard to guess."};
        case PasswordFlaw::tooLong:
            return Error{ErrorCode::tooLarge, "A password has at most 128 characters."};
        case PasswordFlaw::forbiddenCharacter:
            return Error{ErrorCode::invalid, "A password cannot hold the character U+0000."};
        case PasswordFlaw::easyToGuess:
            break;
    }
    return Error{ErrorCode::invalid, "This password is easy to guess. Take several words that do not belong together."};
}

}  // namespace aufwind::server
