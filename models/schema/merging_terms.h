// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Two records of one person that become one (resources/openapi.yaml, "merge"), as plain values that the transport, the
/// window and the command line share. Any thread.
namespace aufwind {

struct MergePair {
    Uuid keep;  ///< employee
    Uuid gone;  ///< who becomes a part of the other

    bool operator==(const MergePair&) const = default;
};

/// What becomes of what, as the server says it.
struct MergePreview {
    struct Kind {
        std::string kind;  ///< an entity of the schema
        std::int64_t pointed = 0;
        std::int64_t moved = 0;
        std::int64_t joined = 0;
        std::int64_t stays = 0;

        bool operator==(const Kind&) const = default;
    };
    struct Obstacle {
        std::string reason;
        std::string kind{};  ///< of the rows that are in the way; may be empty
        std::int64_t count = 0;

        bool operator==(const Obstacle&) const = default;
    };
    std::vector<Kind> kinds{};
    std::vector<std::string> taken{};    ///< fields of the employee that are filled from the other
    std::vector<std::string> against{};  ///< fields in which the two differ
    std::string account{};               ///< "none", "moved", "ended": that of whoever goes
    std::int64_t devices = 0;            ///< that wipe themselves
    std::vector<Obstacle> obstacles{};
    std::string seen{};   ///< goes into the order
    bool isDone = false;  ///< else it has only begun, or is a preview

    bool operator==(const MergePreview&) const = default;
};

/// Why it was not done, where it is not one of AccountReason.
enum class MergeReason : std::uint8_t {
    changed,  ///< something has changed since the preview
    refused,  ///< there is an obstacle by now
    other,
};

inline constexpr std::array<std::pair<MergeReason, const char*>, 2> kMergeWords{{
    {MergeReason::changed, "merge_changed"},
    {MergeReason::refused, "merge_refused"},
}};

/// An error of such a call carries the server's word as its detail. `other`: ask accountReason().
constexpr MergeReason mergeReason(std::string_view detail) {
    for (const auto& [known, name] : kMergeWords) {
        if (detail == name) return known;
    }
    return MergeReason::other;
}
inline MergeReason mergeReason(const Error& error) {
    return mergeReason(error.detail);
}

}  // namespace aufwind
