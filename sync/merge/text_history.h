// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_codec.h"
#include "sync/merge/text_ops.h"

#include <functional>
#include <string>
#include <vector>

/// The column format that stored documents and updates share: who, on top of what, doing what. The inserted text is not
/// part of it. Units are numbered in the order of the columns; parents name earlier units of the same columns by
/// distance and all others by (agent, seq).
///
///     agents     count, then per agent: 0 and the short identity (6 bytes), or 1 and the whole one (16 bytes)
///     runs       count, then per run: units * 2 + (1 if it follows the unit before it), agent (if there are several),
///                seq against what the columns expect of that agent, parents (if it does not just follow)
///     tags       per operation: (units - 1) * 3 + kind, until all units are told
///     positions  per operation: where it starts against where the one before it ended
///     lengths    stored documents only: per run with several parents, the length of the text that it was made in
///
/// Threads: pure. Errors: reading answers false at anything that contradicts itself; it checks structure and limits,
/// not whether positions fit a text.
namespace aufwind::merge::text {

struct History {
    struct AgentName {
        bool whole = true;
        AgentId id;
        std::uint64_t shortId = 0;
    };
    struct Parent {
        bool inside = false;  ///< `unit` counts from the first unit of the columns; else `agent` and `unit` as seq
        std::uint32_t agent = 0;
        std::uint32_t unit = 0;
    };
    struct Run {
        std::uint32_t agent = 0;
        std::uint32_t seq = 0;
        std::uint32_t count = 0;
        std::uint32_t firstParent = 0;
        std::uint32_t parentCount = 0;
        std::uint32_t length = 0;
    };
    struct Step {
        OpKind kind = OpKind::insert;
        std::uint32_t position = 0;
        std::uint32_t count = 0;
    };

    std::vector<AgentName> agents;
    std::vector<Run> runs;
    std::vector<Parent> parents;
    std::vector<Step> steps;
    std::uint32_t units = 0;
    std::uint32_t insertedUnits = 0;
};

enum class HistoryUse { update, document };

/// The part of a graph in `ranges` (ascending, causally closed together with what the reader knows). `mayShorten` says
/// for which agents the short identity is enough.
History collectHistory(const TextGraph& graph, const OpLog& ops, const std::vector<LvRange>& ranges,
                       const std::function<bool(std::uint32_t agent)>& mayShorten);
void writeHistory(std::string& out, const History& history, HistoryUse use);
bool readHistory(ByteReader& in, History& history, HistoryUse use);

/// Parts that the one-operation form of an update uses as well.
void putShortId(std::string& out, std::uint64_t shortId);
std::uint64_t takeShortId(ByteReader& in);
AgentId takeAgentId(ByteReader& in);
void putAgentId(std::string& out, const AgentId& id);
std::uint64_t stepTag(const History::Step& step);
bool readStepTag(std::uint64_t tag, History::Step& step);

}  // namespace aufwind::merge::text
