// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

/// Why a call about an account is refused: constants of the program, so that one refusal is the same bytes for
/// everybody. Plain values; any thread.
namespace aufwind::server {

struct Denial {
    unsigned status = 0;  ///< HTTP
    std::string_view code;
    std::string_view message;

    constexpr bool operator==(const Denial& other) const { return code == other.code && status == other.status; }
};

inline constexpr Denial kWrongCredentials{401, "credentials", "Workspace, e-mail or password is not right."};
inline constexpr Denial kSessionEnded{401, "sign_in", "Sign in again."};
inline constexpr Denial kNeedsCode{401, "second_factor", "A code of the second factor is needed, and this is none."};
inline constexpr Denial kDeviceRemoved{401, "device_removed", "This device was removed. Nothing may stay on it."};
inline constexpr Denial kNotTheirs{403, "forbidden", "This is not yours to do."};
inline constexpr Denial kNeedsConfirmation{403, "confirm", "Confirm with your password first."};
inline constexpr Denial kNeedsSecondFactor{403, "second_factor_required", "Set up a second factor first."};
inline constexpr Denial kNothingThere{404, "not_found", "There is nothing here."};
inline constexpr Denial kSsoOnly{409, "sso_only", "People of this company sign in with their provider."};
inline constexpr Denial kSsoRefused{401, "sso_refused", "The provider's answer does not let this person in."};
inline constexpr Denial kSsoUnknown{403, "sso_unknown", "This company does not know the person yet."};
inline constexpr Denial kSsoFails{502, "sso_provider", "The provider does not answer as it should."};
inline constexpr Denial kDirectoryOnly{409, "directory_only", "People of this company sign in with their directory."};
inline constexpr Denial kDirectoryFails{502, "directory", "The directory does not answer as it should."};
inline constexpr Denial kWebhookFails{502, "webhook", "The webhook does not answer as it should."};
inline constexpr Denial kAddressTaken{409, "address_taken", "Another account has this address."};
inline constexpr Denial kHasAccount{409, "has_account", "This person has an account already, or had one."};
inline constexpr Denial kNoAddress{409, "no_address", "This person has no e-mail address."};
inline constexpr Denial kEnoughTokens{409, "enough_tokens", "The company has as many tokens as it can have."};
inline constexpr Denial kDomainRefused{409, "domain", "This company gives no account to addresses of this domain."};
inline constexpr Denial kWrongCode{400, "code", "This code is wrong, used or too old."};
inline constexpr Denial kPasswordShort{400, "password_short", "The password is too short."};
inline constexpr Denial kPasswordLong{400, "password_long", "The password is too long."};
inline constexpr Denial kPasswordEasy{400, "password_easy", "The password is easy to guess."};
inline constexpr Denial kPasswordCharacter{400, "password_character", "The password holds a character that it cannot."};

/// Why not: a denial, a wait in ms, or a fault of the server's own.
struct Refusal {
    Denial denial{};
    std::int64_t waitMs = 0;
    std::optional<Error> fault{};

    Refusal(const Denial& why) : denial(why) {}
    Refusal(Error why) : fault(std::move(why)) {}
    bool isWrongCredentials() const { return !fault && waitMs == 0 && denial == kWrongCredentials; }
    static Refusal after(std::int64_t ms) {
        Refusal refusal{Denial{}};
        refusal.waitMs = ms;
        return refusal;
    }
};

struct Done {};

template <typename T>
using Answered = std::variant<T, Refusal>;

}  // namespace aufwind::server
