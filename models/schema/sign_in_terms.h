// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a company asks for at sign-in (resources/openapi.yaml, Policy), as plain values that the server, the transport,
/// the window and the command line share. Any thread.
namespace aufwind {

/// What stands here is what counts where nobody has chosen; companies only make it stricter.
struct SignInNumbers {
    std::int64_t passwordLength = 8;  ///< code points; below 12 it has to be hard to guess besides
    std::int64_t sessionDays = 90;    ///< from one sign-in to the next
    std::int64_t idleHours = 720;     ///< without the server having heard of the device
    std::int64_t leaseDays = 14;      ///< how long a device shows what it holds without the server

    bool operator==(const SignInNumbers&) const = default;
};

/// A number's word on the wire and in the audit log, and what it can be.
struct SignInNumber {
    std::string_view name;
    std::int64_t SignInNumbers::*value;
    std::int64_t least;
    std::int64_t most;

    constexpr bool takes(std::int64_t number) const { return number >= least && number <= most; }
};

inline constexpr std::array<SignInNumber, 4> kSignInNumbers{{
    {"password_length", &SignInNumbers::passwordLength, 8, 64},
    {"session_days", &SignInNumbers::sessionDays, 1, 90},
    {"idle_hours", &SignInNumbers::idleHours, 1, 720},
    {"lease_days", &SignInNumbers::leaseDays, 1, 14},
}};

inline constexpr std::size_t kMostSignInDomains = 50;

/// As admins see and change it.
struct SignInRules {
    std::string secondFactorFrom{};  ///< the least role: "everyone", "hr", "admin", "owner", "nobody"
    SignInNumbers numbers{};
    std::vector<std::string> domains{};  ///< of addresses that get an account, lower case; empty is any

    bool operator==(const SignInRules&) const = default;
};

/// What is to be another; what is not there stays.
struct SignInChange {
    std::optional<std::string> secondFactorFrom{};
    std::array<std::optional<std::int64_t>, kSignInNumbers.size()> numbers{};  ///< in the order of kSignInNumbers
    std::optional<std::vector<std::string>> domains{};

    bool operator==(const SignInChange&) const = default;
};

}  // namespace aufwind
