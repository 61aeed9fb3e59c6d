// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/mutations.h"

#include "sync/merge/identity.h"
#include "sync/merge/plant.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::server {

struct Mutations::Outcome {
    Result<void> result;
    std::uint32_t operation = 0;
    std::int64_t clampedBy = 0;
};

namespace {

// A row travels whole, beside others: one that no message could hold would end the sync of everybody who has to get it.
constexpr std::size_t kLargestRow = protocol::kMaximumMessage / 2;
// More than a batch brings, so that what an older version has left goes too.
constexpr std::uint64_t kMostTrimmed = 2 * protocol::kMaximumOperations;
constexpr std::uint64_t kTrimmedTogether = 100;

// What makes a row smaller, or removes it, may always happen.
Result<void> rowsFit(Unit& unit) {
    for (const RowName& name : unit.order()) {
        const Unit::Touched& row = unit.touched(name);
        const std::size_t size = protocol::toBytes(row.now).size();
        if (size > kLargestRow && (row.before == nullptr || size > protocol::toBytes(*row.before).size())) {
            return Error{ErrorCode::tooLarge, "the row and its history"};
        }
    }
    return {};
}

// Only these travel as the reason of a single refusal (PROTOCOL.md).
std::uint32_t statusOf(const Error& error) {
    const bool single = error.code <= ErrorCode::tooLarge || error.code == ErrorCode::unconfirmed;
    return protocol::statusOf(single ? error.code : ErrorCode::invalid);
}

bool isCritical(const schema::Schema& schema, const merge::Operation& operation) {
    const schema::Entity* entity = schema.entity(operation.entity);
    const bool isLife =
        operation.kind == merge::OperationKind::remove || operation.kind == merge::OperationKind::restore;
    return entity != nullptr &&
           (entity->critical == schema::Critical::always || (entity->critical == schema::Critical::life && isLife));
}

Result<void> batchIsSound(const wire::Request& request, std::uint64_t last) {
    std::size_t operations = 0;
    for (const wire::Mutation& mutation : request.push()) {
        operations += static_cast<std::size_t>(mutation.operations_size());
        if (mutation.number() == 0 || (mutation.number() > last + 1 && !planted(Plant::acceptGap))) {
            return Error{ErrorCode::conflict, "gap"};
        }
        last = std::max(last, mutation.number());
    }
    // One that is too large by itself is refused alone; else it would block those behind it for ever.
    if (operations > protocol::kMaximumOperations && request.push_size() > 1) {
        return Error{ErrorCode::tooLarge, "too many operations in a batch"};
    }
    return {};
}

}  // namespace

Result<void> Mutations::take(const Caller& caller, const wire::Request& request, StoredDevice& device) {
    // A device that has results the server knows nothing of met a server that was restored since: it cannot send those
    // mutations again, so counting goes on from where it is.
    const std::uint64_t known = std::max(device.lastMutation, request.hello().last_mutation());
    if (request.push().empty()) {
        return {};
    }
    if (auto sound = batchIsSound(request, known); !sound) {
        return sound;
    }
    if (auto same = repeatsTheSame(caller, request, known); !same) {
        return same;
    }
    device.lastMutation = known;
    expectRows(request, known);
    // What is asked ahead does not hold yet what it says (PROTOCOL.md).
    trimResults(caller, request.hello().ahead() ? 0 : request.hello().last_mutation(), device);
    for (const wire::Mutation& mutation : request.push()) {
        if (mutation.number() > device.lastMutation || planted(Plant::takeTwice)) {
            const std::uint64_t refusedBefore = refused_;
            takeOne(caller, mutation);
            if (refused_ != refusedBefore && planted(Plant::blockQueue, 3)) {
                return {};
            }
            device.lastMutation = std::max(device.lastMutation, mutation.number());
        }
    }
    return {};
}

void Mutations::expectRows(const wire::Request& request, std::uint64_t known) {
    std::vector<RowName> rows;
    for (const wire::Mutation& mutation : request.push()) {
        for (const wire::Operation& operation : mutation.operations()) {
            const auto id = Uuid::fromBytes(operation.id());
            if (id && mutation.number() > known && rows.size() < protocol::kMaximumOperations) {
                rows.emplace_back(static_cast<EntityNumber>(operation.entity()), *id);
            }
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    parts_.store.expectRows(rows);
}

// A device whose store was put back to a copy gives numbers a second time. Of what it sends the result of before would
// be no answer: it would take its new words for judged. Where no result is kept, it has had it, and would not send that
// again.
Result<void> Mutations::repeatsTheSame(const Caller& caller, const wire::Request& request, std::uint64_t known) {
    for (const wire::Mutation& mutation : request.push()) {
        if (mutation.number() > known || planted(Plant::trustNumber)) {
            return {};
        }
        const auto result = parts_.store.result(caller.device, mutation.number());
        const bool isSame = result && (result->of == 0 || result->of == protocol::digestOf(mutation));
        if (!isSame && !parts_.store.error()) {
            return Error{ErrorCode::conflict, "history"};
        }
    }
    return {};
}

// A little at a time, with what is written anyway.
void Mutations::trimResults(const Caller& caller, std::uint64_t known, StoredDevice& device) {
    const std::uint64_t wanted = known > kResultsKept ? known - kResultsKept : 0;
    const std::uint64_t upTo = std::min({wanted, device.lastMutation, device.trimmed + kMostTrimmed});
    if (upTo >= device.trimmed + kTrimmedTogether) {
        parts_.store.trimResults(caller.device, device.trimmed, upTo);
        device.trimmed = upTo;
    }
}

void Mutations::takeOne(const Caller& caller, const wire::Mutation& message) {
    if (message.operations_size() > static_cast<int>(protocol::kMaximumOperations)) {
        return refuse(caller, message, {Error{ErrorCode::tooLarge, "too many operations"}});
    }
    auto decoded = protocol::decode(message);
    if (!decoded) {
        return refuse(caller, message, {decoded.error()});
    }
    Unit unit(parts_.facts, parts_.store, parts_.audience, parts_.cache);
    const Outcome outcome = judge(caller, *decoded, unit);
    if (!outcome.result) {
        return refuse(caller, message, outcome);
    }
    if (auto fit = rowsFit(unit); !fit) {
        return refuse(caller, message, {fit.error(), 0, outcome.clampedBy});
    }
    noteTexts(*decoded, unit);
    StoredResult result{message.number(), 0, 0, 0, outcome.clampedBy, {}, protocol::digestOf(message)};
    result.seq = parts_.writer.write(unit, parts_.clock.now());
    parts_.auditor.note(unit, caller.person, parts_.clock.now());
    parts_.contents.note(unit, caller.person);
    for (const merge::Operation& operation : decoded->operations) {
        const RowName row{operation.entity, operation.id};
        if (result.rows.empty() || result.rows.back() != row) {
            result.rows.push_back(row);
        }
    }
    parts_.store.putResult(caller.device, result);
    ++accepted_;
}

Mutations::Outcome Mutations::judge(const Caller& caller, const merge::Mutation& mutation, Unit& unit) {
    const std::int64_t now = parts_.clock.now();
    const Stamp stamp = planted(Plant::noClamp) ? mutation.stamp : merge::clamped(mutation.stamp, now);
    Outcome outcome;
    outcome.clampedBy = mutation.stamp.milliseconds() - stamp.milliseconds();
    // Another device's stamp would win, or tie, against values that this device never saw.
    if (mutation.stamp.device != caller.device || mutation.operations.empty()) {
        outcome.result = Error{ErrorCode::invalid, "another device's stamp, or no operation"};
        return outcome;
    }
    if (!parts_.audience.of(caller.person).contains(Scope::tenant())) {
        outcome.result = Error{ErrorCode::forbidden, "no longer one of the company"};
        return outcome;
    }
    const JudgeHooks hooks{[&](std::string_view what, EntityNumber entity) {
                               alerts_({std::string(what), caller.person, entity, now});
                           },
                           [&](EntityNumber entity, const Uuid& id) {
                               return parts_.store.wasRefused(caller.device, {entity, id});
                           },
                           [&](EntityNumber entity, const Uuid& id) {
                               return parts_.store.deadLife({entity, id}).has_value();
                           }};
    const merge::Context context{parts_.facts.schema(), caller.person, stamp, now, false, &texts_};
    Judge judge(parts_.facts, context, merge::textAgent(caller.device, mutation.agent), unit, hooks);
    for (const merge::Operation& operation : mutation.operations) {
        outcome.result = judge.operation(operation);
        // Last, so that who may not anyway learns that and not what else it would take.
        if (outcome.result && !caller.confirmed && isCritical(context.schema, operation)) {
            outcome.result = Error{ErrorCode::unconfirmed, "critical"};
        }
        if (outcome.result) {
            outcome.result = parts_.spans.afterOperation(operation, context, unit);
        }
        if (!outcome.result) {
            return outcome;
        }
        ++outcome.operation;
    }
    outcome.operation = 0;
    outcome.result = parts_.spans.afterMutation(context, caller.device, unit);
    return outcome;
}

void Mutations::noteTexts(const merge::Mutation& mutation, Unit& unit) {
    for (const merge::Operation& operation : mutation.operations) {
        if (operation.kind == merge::OperationKind::text) {
            unit.noteText({operation.entity, operation.id}, operation.field, operation.update);
        }
        for (const merge::Initial& initial : operation.initial) {
            if (!initial.update.empty()) {
                unit.noteText({operation.entity, operation.id}, initial.field, initial.update);
            }
        }
    }
}

// What the mutation would have made is remembered, so that whatever builds upon it is refused with that cause.
void Mutations::refuse(const Caller& caller, const wire::Mutation& message, const Outcome& outcome) {
    int marked = 0;
    for (const wire::Operation& operation : message.operations()) {
        const auto id = Uuid::fromBytes(operation.id());
        const bool isForgotten = planted(Plant::forgetCause);
        if (operation.kind() != wire::Operation::CREATE || !id || isForgotten ||
            ++marked > static_cast<int>(kRefusedRowsKept)) {
            continue;
        }
        const auto entity = static_cast<EntityNumber>(operation.entity());
        parts_.store.putRefused(caller.device, {entity, *id});
        if (const SpanFacts* spans = parts_.facts.spansOfGroup(entity)) {
            parts_.store.putRefused(caller.device, {spans->rule->span, *id});
        }
    }
    const StoredResult result{
        message.number(),           statusOf(outcome.result.error()), outcome.operation, 0, outcome.clampedBy, {},
        protocol::digestOf(message)};
    parts_.store.putResult(caller.device, result);
    ++refused_;
}

Result<void> Mutations::commit(const std::vector<merge::Operation>& operations, const Uuid& author, const Uuid& actor) {
    Unit unit(parts_.facts, parts_.store, parts_.audience, parts_.cache);
    const merge::Lookup lookup = [&](EntityNumber entity, const Uuid& id) {
        return unit.find(entity, id);
    };
    const merge::Context context{parts_.facts.schema(), author, parts_.serverClock.tick(),
                                 parts_.clock.now(),    true,   &texts_};
    for (const merge::Operation& operation : operations) {
        const Record* present = unit.find(operation.entity, operation.id);
        const schema::Entity* entity = context.schema.entity(operation.entity);
        if (entity != nullptr && entity->flow == schema::Flow::kept) {
            return Error{ErrorCode::invalid, "a kept row is not written so"};
        }
        if (present == nullptr && entity != nullptr && entity->identity.empty() &&
            parts_.store.deadLife({operation.entity, operation.id})) {
            return Error{ErrorCode::dead, "was removed"};
        }
        std::optional<Record> row = present != nullptr ? std::optional<Record>(*present) : std::nullopt;
        if (auto applied = merge::apply(context, operation, row, lookup); !applied) {
            return applied;
        }
        unit.put(std::move(*row));
        if (operation.kind == merge::OperationKind::text) {
            unit.noteText({operation.entity, operation.id}, operation.field, operation.update);
        }
        if (auto done = parts_.spans.afterOperation(operation, context, unit); !done) {
            return done;
        }
    }
    if (auto done = parts_.spans.afterMutation(context, {}, unit); !done) {
        return done;
    }
    if (auto fit = rowsFit(unit); !fit) {
        return fit;
    }
    parts_.writer.write(unit, parts_.clock.now());
    parts_.auditor.note(unit, actor, parts_.clock.now());
    parts_.contents.note(unit, Uuid{});
    return {};
}

}  // namespace aufwind::server
