// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Values that cross the border of the collaborative text type: who wrote, what is known, what changed, what went
/// wrong.
///
/// Units: every position and length is in Unicode code points; every text is UTF-8 without U+0000. A "unit" is one
/// inserted or one deleted code point; sequence numbers count units, so a run of five typed letters takes five of them.
/// Threads: plain values, no shared state.
namespace aufwind::merge {

/// Bounds on everything that can come from outside. Passing one is ErrorCode::tooLarge, never a truncation.
inline constexpr std::size_t kMaxTextBytes = std::size_t{4} << 20;
inline constexpr std::uint32_t kMaxTextUnits = 4'000'000;  ///< inserted + deleted code points in one document's history
inline constexpr std::uint32_t kMaxTextAgents = 65'536;
inline constexpr std::uint32_t kMaxTextSeq = 0x7fff'ffff;
inline constexpr std::int64_t kMaxLocateUnits = 20'000;  ///< walked to find one place of an earlier state

/// Who edits: one device's opaque identity. Its byte order decides between concurrent insertions at one place.
struct AgentId {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const AgentId&) const = default;
};

/// One unit's identity: the seq-th unit (from 0) of an agent.
struct UnitId {
    AgentId agent;
    std::uint32_t seq = 0;

    auto operator<=>(const UnitId&) const = default;
};

/// What a local call added: `count` units from `seq` on. Zero units where the call had no effect.
struct Edit {
    AgentId agent;
    std::uint32_t seq = 0;
    std::uint32_t count = 0;
};

/// Half-open range of one agent's sequence numbers.
struct SeqRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool operator==(const SeqRange&) const = default;
};

/// What a replica knows. `heads` names the state exactly (no unit follows them); `agents` is the same knowledge by
/// agent, so that another replica can tell what is missing even where it has never seen the heads. Canonical: two
/// replicas that know the same have equal versions and equal encodings.
struct Version {
    struct Knowledge {
        AgentId agent;
        std::vector<SeqRange>
            ranges;  ///< ascending, not touching; one range unless the agent wrote on several branches

        bool operator==(const Knowledge&) const = default;
    };

    std::vector<UnitId> heads;      // ascending
    std::vector<Knowledge> agents;  ///< ascending by agent

    bool operator==(const Version&) const = default;
    /// The first sequence number the agent has not used as far as this version knows.
    std::uint32_t nextSeq(const AgentId& agent) const;
    bool knows(const AgentId& agent) const;
    std::string encode() const;
    static Result<Version> decode(std::string_view bytes);
};

/// One visible step of an applied update: at `position`, `removed` code points go and `inserted` comes. The steps of a
/// list follow each other: each position is meant in the text that the steps before it have left.
struct TextChange {
    std::size_t position = 0;
    std::size_t removed = 0;
    std::string inserted;
    std::size_t insertedLength = 0;  ///< code points in `inserted`
};

enum class ApplyStatus {
    applied,         // something new was taken in
    nothingNew,      // all of it was known already
    missingParents,  ///< it builds on units, or names an agent by its short form, that this replica does not know
    refused,         // see `error`; sending the same bytes again is useless
};

/// Unless the status is applied, the document is exactly as it was.
struct [[nodiscard]] ApplyResult {
    ApplyStatus status = ApplyStatus::nothingNew;
    std::optional<Error> error;
    std::vector<TextChange> changes;
};

/// Which side of an insertion a position keeps to that stands exactly where the insertion happens.
enum class Gravity {
    before,  ///< stays before it: a cursor while somebody else types there, the end of a selection
    after,   // is pushed on: the start of a selection
};

/// Where a position of the old text stands after the changes. A position inside removed text moves to where that text
/// was.
std::size_t transformPosition(std::size_t position, const std::vector<TextChange>& changes,
                              Gravity gravity = Gravity::before);

struct TextSelection {
    std::size_t anchor = 0;
    std::size_t cursor = 0;

    bool operator==(const TextSelection&) const = default;
};

/// An empty selection stays empty and before the insertion; a selection never grows by what others type at its borders.
TextSelection transformSelection(TextSelection selection, const std::vector<TextChange>& changes);

}  // namespace aufwind::merge
