// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/checks.h"

#include "models/schema/entities.h"
#include "sync/merge/order_key.h"
#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"
#include "tests/sim/edits.h"

#include <algorithm>

namespace aufwind::sim {
namespace {

using schema::Field;
using schema::Type;

// Two replicas may keep the same history in another order of columns: the text stands for it.
std::string bytesOf(Record row) {
    for (Cell& cell : row.cells) {
        cell.graph.clear();
    }
    return protocol::toBytes(row);
}

std::string naming(const Record& row) {
    const schema::Entity* entity = schema::kSchema.entity(row.entity);
    return std::string(entity != nullptr ? entity->name : "?") + " " + row.id.toString();
}

std::string at(const Device& device) {
    return "device " + std::to_string(device.index) + ": ";
}

std::size_t countIn(const std::string& text, const std::string& piece) {
    std::size_t count = 0;
    for (std::size_t from = text.find(piece); from != std::string::npos; from = text.find(piece, from + 1)) {
        ++count;
    }
    return count;
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

}  // namespace

bool Checks::fail(const std::string& what) {
    failure_ = what;
    return false;
}

std::optional<std::string> Checks::run() {
    const bool sound = servers() && lists() && trees() && devices() && digests() && tokens() && strangers();
    return sound ? std::nullopt : std::optional<std::string>(failure_);
}

bool Checks::readServer(Tenant& tenant) {
    server_.clear();
    for (const schema::Entity& entity : schema::kEntities) {
        auto rows = tenant.service->all(entity.number);
        if (!rows) {
            return fail("the server's rows cannot be read: " + rows.error().detail);
        }
        server_.insert(server_.end(), rows->begin(), rows->end());
    }
    return true;
}

bool Checks::servers() {
    for (Tenant& tenant : world_.tenants_) {
        if (auto checked = tenant.service->check(); !checked) {
            return fail("the server's own check: " + checked.error().detail);
        }
    }
    return readServer(world_.tenants_[0]) && audience(world_.tenants_[0]);
}

// Who holds what, derived once more from the rows alone (invariants 9 and 10).
bool Checks::audience(Tenant& tenant) {
    std::map<Scope, std::set<Uuid>> members;
    for (const Record& row : server_) {
        for (const auto& [scope, person] : merge::membershipsOf(schema::kSchema, row)) {
            members[scope].insert(person);
        }
    }
    for (const Uuid& person : world_.beginnings_.companies[tenant.index].people) {
        const auto self = tenant.service->find(schema::kEmployee, person);
        const bool there = self && *self && (*self)->alive();
        std::set<std::pair<EntityNumber, Uuid>> expected;
        for (const Record& row : server_) {
            for (const Scope& scope : merge::scopesOf(schema::kSchema, row)) {
                const bool holds = scope == Scope::tenant() || scope == Scope::person(person)
                                       ? there
                                       : there && members[scope].contains(person);
                if (holds) {
                    expected.emplace(row.entity, row.id);
                }
            }
        }
        auto projection = tenant.service->projection(person);
        if (!projection) {
            return fail("no projection: " + projection.error().detail);
        }
        std::set<std::pair<EntityNumber, Uuid>> projected;
        for (const Record& row : *projection) {
            projected.emplace(row.entity, row.id);
        }
        if (there && projected != expected) {
            return fail("inv09: the server's projection is not what the rows say");
        }
    }
    return true;
}

bool Checks::lists() {
    for (const schema::Entity& entity : schema::kEntities) {
        const Field* order = nullptr;
        for (const Field& field : entity.fields) {
            order = field.type == Type::orderKey ? &field : order;
        }
        if (order == nullptr) {
            continue;
        }
        std::set<std::pair<Uuid, std::string>> places;
        for (const Record& row : server_) {
            if (row.entity != entity.number || !row.alive()) {
                continue;
            }
            const std::string key = row.text(order->number);
            if (key.empty() || key.size() > merge::kOrderKeyMaximum) {
                return fail("inv14: a key of " + std::to_string(key.size()) + " bytes at " + naming(row));
            }
            if (!places.emplace(row.reference(order->within), key).second) {
                return fail("inv14: two rows of one list share a key, one is " + naming(row));
            }
        }
    }
    return true;
}

bool Checks::trees() {
    for (const schema::Entity& entity : schema::kEntities) {
        for (const Field& field : entity.fields) {
            if (field.type != Type::treeParent) {
                continue;
            }
            std::map<Uuid, Uuid> parents;
            for (const Record& row : server_) {
                if (row.entity == entity.number) {
                    parents[row.id] = row.reference(field.number);
                }
            }
            for (const auto& [id, parent] : parents) {
                Uuid above = parent;
                for (std::size_t depth = 0; !above.isNil(); ++depth) {
                    if (above == id || depth > parents.size()) {
                        return fail("inv15: a cycle in the tree of " + std::string(entity.name));
                    }
                    const auto next = parents.find(above);
                    above = next != parents.end() ? next->second : Uuid{};
                }
            }
        }
    }
    return true;
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

bool Checks::nothingWaits(Device& device) {
    auto status = device.engine->status();
    auto waiting = device.reader->outboxCount();
    if (!status || !waiting || *waiting != 0 || status->waiting != 0 || status->filling) {
        return fail(at(device) + "inv21: something still waits");
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
    return onlyOwn(device, rows);
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

// Every piece that was accepted is there, once and whole (invariants 2, 16 and 23).
bool Checks::tokens() {
    std::string all;
    for (Tenant& tenant : world_.tenants_) {
        for (EntityNumber entity : {schema::kSharedNote, schema::kPrivateNote}) {
            for (const Record& row : tenant.service->all(entity).valueOr({})) {
                if (keepsEverything(row.id)) {
                    const schema::Entity* kind = schema::kSchema.entity(entity);
                    all += row.text(kind->field("body")->number) + "\n";
                }
            }
        }
    }
    for (const Device& device : world_.devices_) {
        for (const auto& [number, pieces] : device.noted.tokens) {
            const auto answer = device.noted.answered.find(number);
            const bool accepted = answer != device.noted.answered.end() && answer->second == 0;
            for (const std::string& piece : pieces) {
                const std::size_t count = countIn(all, piece);
                if (count > 1) {
                    return fail(at(device) + "inv02: a piece of text is there twice");
                }
                if (accepted && count == 0 && !device.noted.undoes) {
                    return fail(at(device) + "inv23: an acknowledged piece of text is lost");
                }
            }
        }
    }
    return true;
}

// The two companies begin alike and must stay apart (invariant 24).
bool Checks::strangers() {
    const auto& stranger = held_[6];
    for (std::size_t i = 0; i < 6; ++i) {
        for (const auto& row : held_[i]) {
            if (stranger.contains(row)) {
                return fail("inv24: a row is in both companies");
            }
        }
    }
    return true;
}

}  // namespace aufwind::sim
