// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/witness.h"

#include "models/schema/entities.h"
#include "sync/merge/apply.h"
#include "sync/merge/clock.h"
#include "sync/protocol/codec.h"
#include "tests/sim/schemas.h"

#include <algorithm>
#include <set>

namespace aufwind::sim {
namespace {

using merge::Mutation;
using merge::Operation;
using merge::OperationKind;
using schema::Entity;
using schema::Field;
using schema::Merge;
using schema::Type;

RowKey rowOf(const Operation& operation) {
    return {operation.entity, operation.id};
}

const Field* fieldOf(const Operation& operation) {
    const Entity* entity = kLaterSchema.entity(operation.entity);
    return entity != nullptr ? entity->field(operation.field) : nullptr;
}

bool writesField(const Operation& operation) {
    return operation.kind == OperationKind::set || operation.kind == OperationKind::move;
}

// A device has always seen what it wrote itself, also where the server has set the stamp back since.
bool sawPresent(const Operation& operation, const Stamp& present, const Uuid& device) {
    return present == operation.seen || (present.device == device && operation.seen.device == device);
}

bool isLastWriter(const Field& field) {
    return field.merge == Merge::natural && field.type != Type::collaborativeText && field.type != Type::referenceSet &&
           field.type != Type::orderKey && field.type != Type::treeParent;
}

}  // namespace

Witness::Witness(Tenant& tenant, Device& device, const wire::Request& request)
    : tenant_(tenant),
      device_(device),
      judged_(std::max(tenant.judged[device.index], request.hello().last_mutation())),
      head_(tenant.service->figures().head) {
    for (const Uuid& person : tenant.met) {
        heads_[person] = tenant.service->headFor(person);
    }
    tenant.hinted.clear();
    for (const wire::Mutation& message : request.push()) {
        if (auto mutation = protocol::decode(message)) {
            pushed_.emplace(mutation->number, std::move(*mutation));
        }
    }
    std::map<RowKey, std::set<std::uint64_t>> touching;
    for (const auto& [number, mutation] : pushed_) {
        for (const Operation& operation : mutation.operations) {
            touching[rowOf(operation)].insert(number);
        }
    }
    for (const auto& [number, mutation] : pushed_) {
        const bool alone = std::all_of(mutation.operations.begin(), mutation.operations.end(),
                                       [&](const auto& operation) { return touching[rowOf(operation)].size() == 1; });
        read(mutation, alone && number > judged_);
    }
}

void Witness::read(const Mutation& mutation, bool alone) {
    std::set<RowKey> seen;
    for (const Operation& operation : mutation.operations) {
        const bool first = seen.insert(rowOf(operation)).second;
        if (!alone || !first || operation.kind == OperationKind::create) {
            continue;
        }
        const auto row = tenant_.service->find(operation.entity, operation.id);
        if (row && *row) {
            expectOnRow(mutation, operation, **row);
        }
    }
}

void Witness::expectRefusal(std::uint64_t number, std::string wrong) {
    expected_.emplace(number, [wrong = std::move(wrong)](std::uint32_t status) {
        return status != 0 ? std::nullopt : std::optional<std::string>(wrong);
    });
}

void Witness::expectOnRow(const Mutation& mutation, const Operation& operation, const Record& row) {
    if (operation.kind == OperationKind::restore) {
        return;
    }
    if (operation.kind == OperationKind::remove) {
        if (operation.guarded && merge::newestOfOthers(row, device_.person) != operation.seen) {
            expectRefusal(mutation.number, "inv22: undo has removed what another has written in");
        }
        return;
    }
    if (!row.alive()) {
        expectRefusal(mutation.number, "inv13: a removed row took an update");
        return;
    }
    const Field* field = fieldOf(operation);
    const Cell* cell = row.cell(operation.field);
    const Stamp present = cell != nullptr ? cell->stamp : Stamp{};
    if (field == nullptr || !writesField(operation) || sawPresent(operation, present, device_.id)) {
        return;
    }
    if (operation.guarded) {
        expectRefusal(mutation.number, "inv22: undo has written over a newer value");
    } else if (field->merge == Merge::compareAndSet) {
        expectRefusal(mutation.number, "inv12: a state was changed from one that its writer had not seen");
    } else if (cell != nullptr && mutation.operations.size() == 1 && isLastWriter(*field)) {
        expectOneWins(mutation, operation, row);
    }
}

// The larger stamp wins, whichever came first, and the value that lost is kept with its stamp.
void Witness::expectOneWins(const Mutation& mutation, const Operation& operation, const Record& row) {
    const Cell before = *row.cell(operation.field);
    const Stamp stamp = merge::clamped(mutation.stamp, tenant_.clock->now());
    if (before.value == operation.value || before.stamp == Stamp{} || before.stamp.device == device_.id) {
        return;
    }
    const bool wins = before.stamp < stamp;
    const Value winner = wins ? operation.value : before.value;
    const Value loser = wins ? before.value : operation.value;
    const Stamp lost = wins ? before.stamp : stamp;
    const RowKey key = rowOf(operation);
    expected_.emplace(mutation.number, [=, this](std::uint32_t status) -> std::optional<std::string> {
        if (status != 0) {
            return std::nullopt;
        }
        const auto after = tenant_.service->find(key.entity, key.id);
        const Cell* cell = after && *after ? (*after)->cell(before.field) : nullptr;
        if (cell == nullptr) {
            return std::nullopt;
        }
        if (cell->value != winner) {
            return "inv11: the smaller stamp has won";
        }
        const bool kept = std::any_of(cell->superseded.begin(), cell->superseded.end(),
                                      [&](const Superseded& one) { return one.value == loser && one.stamp == lost; });
        return kept ? std::nullopt : std::optional<std::string>("inv11: the value that lost is not kept");
    });
}

bool Witness::isAbsent(const RowKey& key) {
    const auto row = tenant_.service->find(key.entity, key.id);
    return row && !*row;
}

// What builds on a creation that was refused is refused with that cause, and not as if the row had never been.
std::optional<std::string> Witness::causeIsTold(const Mutation& mutation, std::uint32_t status) {
    const auto& refused = device_.noted.refusedRows;
    if (mutation.operations.size() != 1 || mutation.operations.front().kind == OperationKind::create) {
        return std::nullopt;
    }
    const RowKey key = rowOf(mutation.operations.front());
    const auto self = tenant_.service->find(schema::kEmployee, device_.person);
    const bool isMember = self && *self && (*self)->alive();
    if (!refused.contains(key) || !isMember || !isAbsent(key)) {
        return std::nullopt;
    }
    return status == protocol::statusOf(ErrorCode::dependsOnRefused)
               ? std::nullopt
               : std::optional<std::string>("inv04: the cause of a refusal is not told, but " + std::to_string(status));
}

void Witness::noteCreations(const Mutation& mutation, bool refused) {
    for (const Operation& operation : mutation.operations) {
        if (operation.kind != OperationKind::create) {
            continue;
        }
        if (refused) {
            device_.noted.refusedRows.insert(rowOf(operation));
        } else {
            device_.noted.refusedRows.erase(rowOf(operation));
        }
    }
}

// Losing a hint loses nothing, but one that is never given makes everybody wait for their next look.
std::optional<std::string> Witness::newsAreHinted() {
    for (const auto& [person, head] : heads_) {
        if (tenant_.service->headFor(person) > head && !tenant_.hinted.contains(person)) {
            return "inv21: somebody has news and gets no hint";
        }
    }
    return std::nullopt;
}

// One mutation writes each of its rows once: a number that no row bears was given somewhere else.
std::optional<std::string> Witness::numbersAreItsOwn(const wire::Response& answer) {
    const std::uint64_t head = tenant_.service->figures().head;
    std::size_t fresh = 0;
    for (const auto& [number, mutation] : pushed_) {
        fresh += number > judged_ && number <= answer.last_mutation() ? 1 : 0;
    }
    if (fresh == 0 && head != head_) {
        return "inv24: numbers are given although nothing was written";
    }
    if (fresh != 1 || head == head_ || tenant_.index == 0) {
        return std::nullopt;  // the smaller company is read as a whole, and that suffices
    }
    std::uint64_t borne = 0;
    for (const Entity& entity : kLaterEntities) {
        for (const Record& row : tenant_.service->all(entity.number).valueOr({})) {
            borne += row.seq > head_ ? 1 : 0;
        }
    }
    return borne == head - head_ ? std::nullopt
                                 : std::optional<std::string>("inv24: numbers tell what another company does");
}

std::optional<std::string> Witness::compare(const wire::Response& answer) {
    tenant_.judged[device_.index] = answer.last_mutation();
    if (answer.has_reset()) {
        return std::nullopt;
    }
    tenant_.met.insert(device_.person);
    for (const wire::MutationResult& result : answer.commit().results()) {
        const auto [from, to] = expected_.equal_range(result.number());
        for (auto at = from; at != to; ++at) {
            if (auto wrong = at->second(result.status())) {
                return wrong;
            }
        }
        const auto mutation = pushed_.find(result.number());
        if (mutation == pushed_.end()) {
            continue;
        }
        if (auto wrong = causeIsTold(mutation->second, result.status())) {
            return wrong;
        }
        noteCreations(mutation->second, result.status() != 0);
    }
    auto wrong = newsAreHinted();
    return wrong ? wrong : numbersAreItsOwn(answer);
}

}  // namespace aufwind::sim
