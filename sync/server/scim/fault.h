// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <optional>
#include <string_view>
#include <variant>

/// Why a request of an identity provider is refused (RFC 7644 section 3.12): constants of the program, so that nothing
/// of what was sent comes back. Plain values; any thread.
namespace aufwind::server::scim {

struct Fault {
    unsigned status = 0;    ///< HTTP
    std::string_view type;  ///< scimType; empty where the RFC has no word for it
    std::string_view detail;

    constexpr bool operator==(const Fault& other) const { return status == other.status && detail == other.detail; }
};

inline constexpr Fault kBadFilter{400, "invalidFilter", "The filter is not well formed, or compares what it cannot."};
inline constexpr Fault kFilterTooLong{400, "invalidFilter", "The filter is too long, too deep, or has too many parts."};
inline constexpr Fault kBadPath{400, "invalidPath", "The path of the operation is not well formed."};
inline constexpr Fault kNoTarget{400, "noTarget", "The path of the operation leads to nothing that could be changed."};
inline constexpr Fault kBadSyntax{400, "invalidSyntax", "The request is not well formed."};
inline constexpr Fault kBadValue{400, "invalidValue", "A value is missing, or is not of the kind that is wanted."};
inline constexpr Fault kNeedsAddress{400, "invalidValue", "A person needs an e-mail address, as userName or as email."};
inline constexpr Fault kTooLong{400, "invalidValue", "A value is too long, or holds a character that it cannot."};
inline constexpr Fault kNoManager{400, "invalidValue", "The manager is nobody whom the company has."};
inline constexpr Fault kManagerCycle{400, "invalidValue", "The person would be their own manager."};
inline constexpr Fault kNoMember{400, "invalidValue", "A member is nobody whom the company has."};
inline constexpr Fault kTaken{409, "uniqueness", "Another one has this userName, e-mail address or number."};
inline constexpr Fault kTakenExternal{409, "uniqueness", "Another one has this externalId."};
inline constexpr Fault kTakenName{409, "uniqueness", "Another group has this name."};
inline constexpr Fault kTooManyValues{400, "tooMany", "An attribute has more values than it may have."};
inline constexpr Fault kTooMuch{400, "tooMany", "The operations look at more values than one request may."};
inline constexpr Fault kOwner{403, {}, "An owner of the company is changed, deactivated and removed by people alone."};
inline constexpr Fault kRanked{403, {}, "The address of somebody with a role is changed by people alone."};
inline constexpr Fault kUnknown{404, {}, "There is no such resource."};
inline constexpr Fault kStale{412, {}, "The resource has changed."};
inline constexpr Fault kTooMany{413, {}, "There are more operations than one request may have."};
inline constexpr Fault kWrongMedia{415, {}, "This address takes application/scim+json and application/json."};
inline constexpr Fault kUnresolved{409, "invalidValue", "A bulkId is that of no operation which made something."};

/// A value, or why there is none.
template <typename T>
using Outcome = std::variant<T, Fault>;

template <typename T>
const Fault* faultIn(const Outcome<T>& outcome) {
    return std::get_if<Fault>(&outcome);
}

using Verdict = std::optional<Fault>;  ///< nothing where all is well

}  // namespace aufwind::server::scim
