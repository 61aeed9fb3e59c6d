// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/text_traces.h"

#include "sync/merge/text_state.h"

#include <boost/json.hpp>
#include <zlib.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace aufwind::merge::test {
namespace {

namespace json = boost::json;

/// gzread() passes plain files through, so both forms are read alike.
std::optional<std::string> readAll(const std::string& path) {
    gzFile file = gzopen(path.c_str(), "rb");
    if (file == nullptr) return std::nullopt;
    std::string all;
    std::string block(1 << 18, '\0');
    int count = 0;
    while ((count = gzread(file, block.data(), static_cast<unsigned>(block.size()))) > 0)
        all.append(block, 0, static_cast<std::size_t>(count));
    gzclose(file);
    if (count < 0) return std::nullopt;
    return all;
}

std::size_t number(const json::value& value) {
    return value.to_number<std::size_t>();
}
std::string text(const json::value& value) {
    return std::string(value.as_string());
}

Patch patchOf(const json::value& value) {
    const json::array& parts = value.as_array();
    return {number(parts.at(0)), number(parts.at(1)), text(parts.at(2))};
}

SequentialTrace sequentialOf(const json::object& root) {
    SequentialTrace trace;
    if (const auto* start = root.if_contains("startContent")) trace.startContent = text(*start);
    trace.endContent = text(root.at("endContent"));
    for (const auto& txn : root.at("txns").as_array())
        for (const auto& patch : txn.as_object().at("patches").as_array()) trace.patches.push_back(patchOf(patch));
    return trace;
}

ConcurrentTrace concurrentOf(const json::object& root) {
    ConcurrentTrace trace;
    trace.endContent = text(root.at("endContent"));
    for (const auto& value : root.at("txns").as_array()) {
        const json::object& txn = value.as_object();
        auto& read = trace.transactions.emplace_back();
        for (const auto& parent : txn.at("parents").as_array()) read.parents.push_back(number(parent));
        read.agent = number(txn.at("agent"));
        for (const auto& patch : txn.at("patches").as_array()) read.patches.push_back(patchOf(patch));
    }
    return trace;
}

Conformance conformanceOf(const json::array& root) {
    Conformance all;
    for (const auto& value : root) {
        auto& document = all.documents.emplace_back();
        document.endContent = text(value.as_object().at("endContent"));
        for (const auto& entry : value.as_object().at("txns").as_array()) {
            const json::object& txn = entry.as_object();
            auto& read = document.transactions.emplace_back();
            read.begin = txn.at("span").as_array().at(0).to_number<std::uint32_t>();
            for (const auto& parent : txn.at("parents").as_array())
                read.parents.push_back(parent.to_number<std::uint32_t>());
            read.agent = text(txn.at("agent"));
            read.seq = txn.at("seqStart").to_number<std::uint32_t>();
            for (const auto& op : txn.at("ops").as_array()) read.patches.push_back(patchOf(op));
        }
    }
    return all;
}

Recording recordingOf(const json::value& root) {
    if (root.is_array()) return conformanceOf(root.as_array());
    const json::object& object = root.as_object();
    const json::array& txns = object.at("txns").as_array();
    const bool concurrent = !txns.empty() && txns.at(0).as_object().contains("parents");
    if (concurrent) return concurrentOf(object);
    return sequentialOf(object);
}

std::uint32_t unitsOf(const std::vector<Patch>& patches) {
    std::size_t units = 0;
    for (const Patch& patch : patches) units += patch.removed + codePoints(patch.inserted);
    return static_cast<std::uint32_t>(units);
}

}  // namespace

Reading readRecording(const std::string& path) {
    const auto bytes = readAll(path);
    if (!bytes) return {{}, "cannot read " + path};
    try {
        return {recordingOf(json::parse(*bytes)), {}};
    } catch (const std::exception& problem) {
        return {{}, path + " is neither a trace nor a conformance list: " + problem.what()};
    }
}

std::size_t codePoints(const std::string& utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

AgentId agentNamed(const std::string& name) {
    AgentId id;
    std::copy_n(name.begin(), std::min(name.size(), id.bytes.size()), id.bytes.begin());
    return id;
}

AgentId agentNumbered(std::size_t number) {
    AgentId id;
    for (int i = 0; i < 8; ++i)
        id.bytes[static_cast<std::size_t>(7 - i)] = static_cast<std::uint8_t>(number >> (8 * i));
    return id;
}

std::string makeUpdate(const AgentId& agent, std::uint32_t seq, const std::vector<UnitId>& parents,
                       const std::vector<Patch>& patches) {
    text::History history;
    std::string content;
    std::map<AgentId, std::uint32_t> names;
    const auto name = [&](const AgentId& id) {
        const auto [place, isNew] = names.try_emplace(id, static_cast<std::uint32_t>(history.agents.size()));
        if (isNew) history.agents.push_back({true, id, 0});
        return place->second;
    };
    history.units = unitsOf(patches);
    history.runs.push_back({name(agent), seq, history.units, 0, static_cast<std::uint32_t>(parents.size()), 0});
    for (const UnitId& parent : parents) history.parents.push_back({false, name(parent.agent), parent.seq});
    for (const Patch& patch : patches) {
        const auto position = static_cast<std::uint32_t>(patch.position);
        if (patch.removed > 0)
            history.steps.push_back({text::OpKind::eraseForward, position, static_cast<std::uint32_t>(patch.removed)});
        if (patch.inserted.empty()) continue;
        const auto count = static_cast<std::uint32_t>(codePoints(patch.inserted));
        history.steps.push_back({text::OpKind::insert, position, count});
        history.insertedUnits += count;
        content += patch.inserted;
    }
    return text::writeUpdate(history, content);
}

std::vector<std::string> updatesOf(const ConcurrentTrace& trace) {
    std::vector<std::string> updates;
    std::map<std::size_t, std::uint32_t> nextSeq;
    std::vector<std::vector<UnitId>> standsFor;
    for (const auto& txn : trace.transactions) {
        std::vector<UnitId> parents;
        for (const std::size_t parent : txn.parents)
            parents.insert(parents.end(), standsFor.at(parent).begin(), standsFor.at(parent).end());
        std::sort(parents.begin(), parents.end());
        parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
        const std::uint32_t units = unitsOf(txn.patches);
        if (units == 0) {
            // A transaction without an edit (a bare merge) stands for what it merged.
            standsFor.push_back(parents);
            continue;
        }
        std::uint32_t& seq = nextSeq[txn.agent];
        updates.push_back(makeUpdate(agentNumbered(txn.agent), seq, parents, txn.patches));
        seq += units;
        standsFor.push_back({{agentNumbered(txn.agent), seq - 1}});
    }
    return updates;
}

std::vector<std::string> updatesOf(const Conformance::Document& document) {
    std::vector<std::string> updates;
    std::vector<UnitId> units;
    for (const auto& txn : document.transactions) {
        std::vector<UnitId> parents;
        for (const std::uint32_t parent : txn.parents) parents.push_back(units.at(parent));
        const AgentId agent = agentNamed(txn.agent);
        updates.push_back(makeUpdate(agent, txn.seq, parents, txn.patches));
        for (std::uint32_t i = 0; i < unitsOf(txn.patches); ++i) units.push_back({agent, txn.seq + i});
    }
    return updates;
}

}  // namespace aufwind::merge::test
