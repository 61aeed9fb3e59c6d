// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold on the devices.
#include "models/schema/entities.h"
#include "sync/merge/text_document.h"
#include "sync/protocol/codec.h"
#include "tests/sim/checks.h"

#include <algorithm>

namespace aufwind::sim {
namespace {

// Two replicas may keep the same history in another order of columns: the text stands for it.
std::string bytesOf(Record row) {
    for (Cell& cell : row.cells) {
        cell.graph.clear();
    }
    return protocol::toBytes(row);
}

std::string difference(const Record& held, const Record& expected) {
    std::string what = held.seq != expected.seq ? " seq" : "";
    what += held.life != expected.life ? " life" : "";
    for (const Cell& cell : expected.cells) {
        const Cell* other = held.cell(cell.field);
        if (other == nullptr) {
            what += " (lacks field " + std::to_string(cell.field) + ")";
        } else if (!(*other == cell)) {
            what += " field " + std::to_string(cell.field) + " (";
            what += other->value != cell.value ? "value " : "";
            what += other->stamp != cell.stamp ? "stamp " : "";
            what += other->author != cell.author ? "author " : "";
            what += other->superseded != cell.superseded ? "lost values " : "";
            what += other->elements != cell.elements ? "elements " : "";
            what += "'" + held.text(cell.field) + "' for '" + expected.text(cell.field) + "')";
        }
    }
    return what;
}

// The same events, however each side has laid them down.
bool sameHistory(const Record& held, const Record& expected) {
    return std::all_of(expected.cells.begin(), expected.cells.end(), [&](const Cell& cell) {
        const Cell* other = held.cell(cell.field);
        if (other == nullptr || other->graph == cell.graph) {
            return true;
        }
        const auto ours = merge::TextDocument::decode(other->graph);
        const auto theirs = merge::TextDocument::decode(cell.graph);
        return ours && theirs && ours->version() == theirs->version();
    });
}

}  // namespace

std::string at(const Device& device) {
    return "device " + std::to_string(device.index) + ": ";
}

bool Checks::devices() {
    held_.clear();
    for (Device& device : world_.devices_) {
        if (!nothingWaits(device) || !equalsProjection(device) || !everyStepIsAccountedFor(device)) {
            return false;
        }
    }
    return true;
}

std::optional<std::string> Checks::differs(Device& device) {
    held_.clear();
    return equalsProjection(device) ? std::nullopt : std::optional<std::string>(failure_);
}

bool Checks::nothingWaits(Device& device) {
    auto status = device.engine->status();
    auto waiting = device.reader->outboxCount();
    if (!status || !waiting || *waiting != 0 || status->waiting != 0 || status->filling) {
        return fail(at(device) + "inv21: something still waits");
    }
    if (status->cursor < world_.tenants_[device.tenant].service->headFor(device.person)) {
        return fail(at(device) + "inv01: its cursor stays behind the head");
    }
    return true;
}

bool Checks::equalsProjection(Device& device) {
    std::vector<Record> rows;
    auto read = device.reader->each([&](const Record& row) {
        rows.push_back(row);
        return true;
    });
    auto projection = world_.tenants_[device.tenant].service->projection(device.person);
    if (!read || !projection) {
        return fail(at(device) + "rows cannot be read");
    }
    held_.emplace_back();
    std::map<std::pair<EntityNumber, Uuid>, const Record*> expected;
    for (const Record& row : *projection) {
        expected[{row.entity, row.id}] = &row;
    }
    for (const Record& row : rows) {
        held_.back().emplace(row.entity, row.id);
        const auto found = expected.find({row.entity, row.id});
        if (found == expected.end()) {
            return fail(at(device) + "inv07: still holds " + naming(row));
        }
        if (!sameHistory(row, *found->second)) {
            return fail(at(device) + "inv16: has another history of a text of " + naming(row));
        }
        if (bytesOf(row) != bytesOf(*found->second)) {
            return fail(at(device) + "inv05: differs from the server in" + difference(row, *found->second) + " of " +
                        naming(row));
        }
        auto base = device.reader->base(row.entity, row.id);
        if (!base || base->has_value()) {
            return fail(at(device) + "inv05: keeps a second version of " + naming(row));
        }
        expected.erase(found);
    }
    if (!expected.empty()) {
        return fail(at(device) + "inv10: lacks " + naming(*expected.begin()->second));
    }
    return onlyOwn(device, rows) && findsOnlyHeld(device);
}

// What has gone is in no index either.
bool Checks::findsOnlyHeld(Device& device) {
    for (const char* word : {"value", "begins", "title", "1"}) {
        auto hits = device.reader->search(word, 200);
        if (!hits) {
            return fail(at(device) + "nothing can be searched: " + hits.error().detail);
        }
        for (const store::SearchHit& hit : *hits) {
            if (!held_.back().contains({hit.entity, hit.id})) {
                return fail(at(device) + "inv08: search finds a row that has gone");
            }
        }
    }
    return true;
}

// Told by hand, not by the server's rules: what is private is with its author alone.
bool Checks::onlyOwn(Device& device, const std::vector<Record>& rows) {
    for (const Record& row : rows) {
        if (row.entity == schema::kPrivateNote && row.author != device.person) {
            return fail(at(device) + "control 3: holds another's private note");
        }
        if (auto scopes = device.reader->scopesOf(row.entity, row.id); !scopes || scopes->empty()) {
            return fail(at(device) + "inv07: holds a row by no scope: " + naming(row));
        }
    }
    return true;
}

bool Checks::everyStepIsAccountedFor(Device& device) {
    auto refusals = device.engine->refusals();
    if (!refusals) {
        return fail(at(device) + "refusals cannot be read: " + refusals.error().detail);
    }
    std::set<std::uint64_t> listed;
    for (const engine::Refusal& refusal : *refusals) {
        listed.insert(refusal.number);
        const auto tokens = device.noted.tokens.find(refusal.number);
        for (const std::string& token :
             tokens != device.noted.tokens.end() ? tokens->second : std::vector<std::string>{}) {
            if (refusal.text.find(token) == std::string::npos) {
                return fail(at(device) + "inv04: a refused mutation has lost its text");
            }
        }
    }
    for (std::uint64_t number : device.noted.made) {
        const auto answer = device.noted.answered.find(number);
        if (answer == device.noted.answered.end()) {
            return fail(at(device) + "inv23: mutation " + std::to_string(number) + " was never judged");
        }
        const bool refused = answer->second != 0;
        if (refused != listed.contains(number) && !device.noted.dropped.contains(number)) {
            return fail(at(device) + "inv04: mutation " + std::to_string(number) +
                        (refused ? " was refused and is not listed" : " was accepted and is listed as refused"));
        }
    }
    return true;
}

bool Checks::digests() {
    std::map<Uuid, std::string> known;
    for (Device& device : world_.devices_) {
        auto digest = device.engine->digest();
        if (!digest) {
            return fail(at(device) + "no digest: " + digest.error().detail);
        }
        const auto [at_, fresh] = known.emplace(device.person, *digest);
        if (!fresh && at_->second != *digest) {
            return fail(at(device) + "two devices of one person have different digests");
        }
    }
    return true;
}

}  // namespace aufwind::sim
