// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold on the devices.
#include "models/schema/entities.h"
#include "sync/merge/text_document.h"
#include "sync/protocol/codec.h"
#include "tests/sim/checks.h"

#include <algorithm>
#include <cctype>

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

// What differs is of a later version than the device's: it keeps that as it came.
bool knowsLess(const schema::Schema& schema, const Record& held, const Record& expected) {
    const schema::Entity* entity = schema.entity(expected.entity);
    return entity == nullptr || std::any_of(expected.cells.begin(), expected.cells.end(), [&](const Cell& cell) {
               const Cell* other = held.cell(cell.field);
               return entity->field(cell.field) == nullptr && (other == nullptr || !(*other == cell));
           });
}

// As the search looks at letters, for somebody may write TITLE.
bool hasWord(const Record& row, const std::string& word) {
    const auto isSame = [](unsigned char a, unsigned char b) {
        return std::tolower(a) == std::tolower(b);
    };
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        const auto* text = std::get_if<std::string>(&cell.value);
        return text != nullptr &&
               std::search(text->begin(), text->end(), word.begin(), word.end(), isSame) != text->end();
    });
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
    return !chance_.oneIn(8) || isSoundOnDisk(world_.devices_[chance_.below(world_.devices_.size())]);
}

// The page of sync tells that nothing waits, and somebody whose clock is wrong, by how much.
bool Checks::tellsItself(Device& device) {
    const auto status = device.engine->status();
    if (!status || status->waiting != 0 || status->filling) {
        return fail(at(device) + "inv21: tells that something waits");
    }
    const std::int64_t error = device.clock->now() - world_.tenants_[device.tenant].clock->now();
    return status->clockOffset == error || fail(at(device) + "inv11: does not tell that its clock is wrong");
}

// Pages, content and index: words of a row that has gone would stay in it without being found.
bool Checks::isSoundOnDisk(Device& device) {
    const auto sound = device.store->check();
    return sound || fail(at(device) + "inv08: the store is not sound: " + sound.error().detail);
}

// Of a row that has gone, or that was never here, nothing is left. A handful is asked for at each quiet point.
bool Checks::nothingIsLeft(Device& device) {
    for (int i = 0; i < 4 && device.tenant == 0 && !server_.empty(); ++i) {
        const Record& row = chance_.of(server_);
        if (held_.back().contains({row.entity, row.id})) {
            continue;
        }
        const auto shown = device.reader->find(row.entity, row.id);
        const auto base = device.reader->base(row.entity, row.id);
        const auto scopes = device.reader->scopesOf(row.entity, row.id);
        if (!shown || *shown || !base || *base || !scopes || !scopes->empty()) {
            return fail(at(device) + "inv08: something is left of " + naming(row));
        }
    }
    return true;
}

std::optional<std::string> Checks::differs(Device& device) {
    held_.clear();
    return equalsProjection(device) ? std::nullopt : std::optional<std::string>(failure_);
}

bool Checks::nothingWaits(Device& device) {
    const auto waiting = device.reader->outboxCount();
    const auto request = device.engine->request(true);
    if (!waiting || *waiting != 0 || !request || !*request || (*request)->push_size() != 0 ||
        (*request)->hello().filling_size() != 0) {
        return fail(at(device) + "inv21: something still waits");
    }
    if ((*request)->hello().cursor() < world_.tenants_[device.tenant].service->headFor(device.person)) {
        return fail(at(device) + "inv01: its cursor stays behind the head");
    }
    return !chance_.oneIn(4) || tellsItself(device);
}

bool Checks::equalsProjection(Device& device) {
    std::vector<Record> rows;
    auto read = device.reader->each([&](const Record& row) {
        rows.push_back(row);
        return true;
    });
    const auto* projection = projectionOf(world_.tenants_[device.tenant], device.person);
    if (!read || projection == nullptr) {
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
        if (row != *found->second && bytesOf(row) != bytesOf(*found->second)) {
            const bool isNewer = knowsLess(device.schema(), row, *found->second);
            return fail(at(device) + (isNewer ? "inv18" : "inv05") + ": differs from the server in" +
                        difference(row, *found->second) + " of " + naming(row));
        }
        // Of a part of the rows at each quiet point: each takes a query of its own.
        auto base = chance_.oneIn(3) ? device.reader->base(row.entity, row.id) : std::optional<Record>();
        if (!base || base->has_value()) {
            return fail(at(device) + "inv05: keeps a second version of " + naming(row));
        }
        expected.erase(found);
    }
    if (!expected.empty()) {
        return fail(at(device) + "inv10: lacks " + naming(*expected.begin()->second));
    }
    return onlyOwn(device, rows) && findsOnlyHeld(device, rows) && nothingIsLeft(device);
}

// What has gone is in no index either, and what is found bears the word: an entry that was left behind would stand for
// the next row in its place.
bool Checks::findsOnlyHeld(Device& device, const std::vector<Record>& rows) {
    static const std::vector<std::string> kWords{"value", "begins", "title", "1"};
    const std::string& word = chance_.of(kWords);
    auto hits = device.reader->search(word, 200);
    if (!hits) {
        return fail(at(device) + "nothing can be searched: " + hits.error().detail);
    }
    for (const store::SearchHit& hit : *hits) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Record& candidate) {
            return candidate.entity == hit.entity && candidate.id == hit.id;
        });
        if (row == rows.end()) {
            return fail(at(device) + "inv08: search finds what has gone, by " + word + ": " +
                        std::string(device.schema().entity(hit.entity)->name) + " " + hit.id.toString());
        }
        if (!hasWord(*row, word)) {
            return fail(at(device) + "inv08: search finds " + naming(*row) + ", where the word is not, by " + word +
                        ": " + hit.snippet);
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
        if (!chance_.oneIn(3)) {
            continue;
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

// Told of one pair of devices at each quiet point: their rows were compared byte by byte already.
bool Checks::digests() {
    const std::size_t first = chance_.oneIn(2) ? 0 : 2;
    Device& one = world_.devices_[first];
    Device& other = world_.devices_[first + 1];
    const auto ours = one.engine->digest();
    const auto theirs = other.engine->digest();
    if (!ours || !theirs) {
        return fail(at(one) + "no digest: " + (ours ? theirs.error().detail : ours.error().detail));
    }
    return (one.person == other.person && *ours == *theirs) ||
           fail(at(one) + "inv05: two devices of one person have different digests");
}

}  // namespace aufwind::sim
