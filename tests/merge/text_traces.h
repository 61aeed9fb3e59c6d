// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Recorded editing sessions and conformance lists, as the tests and the benchmark of the text type read them. Plain or
/// gzipped JSON; the kind is told by the content. Positions are in code points.
namespace aufwind::merge::test {

struct Patch {
    std::size_t position = 0;
    std::size_t removed = 0;
    std::string inserted;
};

/// One person's edits in a row, one after the other.
struct SequentialTrace {
    std::string startContent;
    std::string endContent;
    std::vector<Patch> patches;
};

/// Several people's edits; parents are indices of earlier transactions.
struct ConcurrentTrace {
    struct Transaction {
        std::vector<std::size_t> parents;
        std::size_t agent = 0;
        std::vector<Patch> patches;
    };

    std::string endContent;
    std::vector<Transaction> transactions;
};

/// A list of small documents whose every unit has a number; parents are numbers of units.
struct Conformance {
    struct Transaction {
        std::vector<std::uint32_t> parents;
        std::uint32_t begin = 0;
        std::string agent;
        std::uint32_t seq = 0;
        std::vector<Patch> patches;
    };
    struct Document {
        std::vector<Transaction> transactions;
        std::string endContent;
    };

    std::vector<Document> documents;
};

using Recording = std::variant<SequentialTrace, ConcurrentTrace, Conformance>;

/// The recording, or why there is none.
struct Reading {
    std::optional<Recording> recording;
    std::string error;
};
Reading readRecording(const std::string& path);

std::size_t codePoints(const std::string& utf8);
AgentId agentNamed(const std::string& name);
AgentId agentNumbered(std::size_t number);

/// The updates that the recorded agents would have sent, one per transaction, in the recorded order.
std::vector<std::string> updatesOf(const ConcurrentTrace& trace);
std::vector<std::string> updatesOf(const Conformance::Document& document);

/// One run of an agent on top of any units, as an update: what the public interface only makes on top of everything.
std::string makeUpdate(const AgentId& agent, std::uint32_t seq, const std::vector<UnitId>& parents,
                       const std::vector<Patch>& patches);

}  // namespace aufwind::merge::test
