// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// Requests for personal data (resources/openapi.yaml, "privacy"), as plain values that the transport, the window and
/// the command line share. The rows themselves come with sync (privacy_request). Any thread.
namespace aufwind {

/// Somebody's request, as an admin or the person makes it.
struct PrivacyQuestion {
    std::string kind;  ///< "export" or "erasure"
    Uuid person;
    std::string reason;  ///< at most kLongestPrivacyReason bytes; may be empty
};
inline constexpr std::size_t kLongestPrivacyReason = 1000;

/// What the server says of a request after each call. Its row comes with the next sync.
struct PrivacyAnswer {
    Uuid id;
    std::string kind;
    Uuid person;
    std::string state;     ///< "asked", "approved", "done", "refused", "withdrawn"
    std::int64_t due = 0;  ///< ms since 1970; 0 where nothing is decided

    bool operator==(const PrivacyAnswer&) const = default;
};

/// Why a call about a request did not work, where it is not one of AccountReason.
enum class PrivacyReason : std::uint8_t {
    hasRole,       ///< whoever holds a role is not erased: take the role first
    conflict,      ///< there is such a request that is not over
    notOpen,       ///< the request is decided, over or under way already
    secondPerson,  ///< it takes another admin than the one who asked, and than the person concerned
    tooMuch,       ///< the archive would be larger than one may be
    other,
};

inline constexpr std::array<std::pair<PrivacyReason, const char*>, 5> kPrivacyWords{{
    {PrivacyReason::hasRole, "has_role"},
    {PrivacyReason::conflict, "conflict"},
    {PrivacyReason::notOpen, "not_open"},
    {PrivacyReason::secondPerson, "second_person"},
    {PrivacyReason::tooMuch, "archive_size"},
}};

/// An error of such a call carries the server's word as its detail. `other`: ask accountReason().
constexpr PrivacyReason privacyReason(std::string_view detail) {
    for (const auto& [known, name] : kPrivacyWords) {
        if (detail == name) return known;
    }
    return PrivacyReason::other;
}
inline PrivacyReason privacyReason(const Error& error) {
    return privacyReason(error.detail);
}

}  // namespace aufwind
