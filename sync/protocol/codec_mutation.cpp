// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include <openssl/sha.h>

#include <array>
#include <limits>

namespace aufwind::protocol {
namespace {

using merge::Initial;
using merge::Mutation;
using merge::Operation;
using merge::OperationKind;

Error damaged(const char* why) {
    return {ErrorCode::damaged, why};
}

void encodeOperation(const Operation& operation, wire::Operation& out) {
    out.set_kind(static_cast<wire::Operation::Kind>(operation.kind));
    out.set_entity(operation.entity);
    out.set_id(operation.id.bytes.data(), operation.id.bytes.size());
    out.set_field(operation.field);
    if (!std::holds_alternative<std::monostate>(operation.value)) {
        encode(operation.value, *out.mutable_value());
    }
    if (operation.seen != Stamp{}) {
        encode(operation.seen, *out.mutable_seen());
    }
    out.set_guarded(operation.guarded);
    out.set_update(operation.update);
    out.set_life(operation.life);
    for (const Initial& initial : operation.initial) {
        wire::Initial* to = out.add_initial();
        to->set_field(initial.field);
        encode(initial.value, *to->mutable_value());
        to->set_update(initial.update);
    }
}

bool isNumber(std::uint32_t number) {
    return number <= std::numeric_limits<std::uint16_t>::max();
}

Result<std::vector<Initial>> decodeInitial(const wire::Operation& in) {
    std::vector<Initial> initial;
    for (const wire::Initial& from : in.initial()) {
        auto value = decode(from.value());
        if (!value || from.field() == 0 || from.field() >= schema::kAuthor) {
            return damaged("first value");
        }
        initial.push_back({static_cast<FieldNumber>(from.field()), std::move(*value), from.update()});
    }
    return initial;
}

Result<Operation> decodeOperation(const wire::Operation& in) {
    const auto id = Uuid::fromBytes(in.id());
    const bool known = in.kind() >= wire::Operation::CREATE && in.kind() <= wire::Operation::RESTORE;
    if (!id || !known || in.entity() == 0 || !isNumber(in.entity()) || !isNumber(in.field())) {
        return damaged("head of an operation");
    }
    auto value = decode(in.value());
    auto seen = decode(in.seen());
    auto initial = decodeInitial(in);
    if (!value || !seen || !initial) {
        return damaged("value of an operation");
    }
    Operation operation;
    operation.kind = static_cast<OperationKind>(in.kind());
    operation.entity = static_cast<EntityNumber>(in.entity());
    operation.id = *id;
    operation.field = static_cast<FieldNumber>(in.field());
    operation.value = std::move(*value);
    operation.seen = *seen;
    operation.guarded = in.guarded();
    operation.update = in.update();
    operation.life = in.life();
    operation.initial = std::move(*initial);
    return operation;
}

}  // namespace

void encode(const Mutation& mutation, wire::Mutation& out) {
    out.set_number(mutation.number);
    out.set_schema(mutation.schema);
    encode(mutation.stamp, *out.mutable_stamp());
    for (const Operation& operation : mutation.operations) {
        encodeOperation(operation, *out.add_operations());
    }
    out.set_agent(mutation.agent);
    out.set_origin(mutation.origin);
}

Result<Mutation> decode(const wire::Mutation& in) {
    auto stamp = decode(in.stamp());
    if (!stamp || in.number() == 0 || !isNumber(in.schema())) {
        return damaged("head of a mutation");
    }
    if (static_cast<std::size_t>(in.operations_size()) > kMaximumOperations) {
        return Error{ErrorCode::tooLarge, "too many operations in a mutation"};
    }
    Mutation mutation;
    mutation.number = in.number();
    mutation.schema = static_cast<std::uint16_t>(in.schema());
    mutation.stamp = *stamp;
    for (const wire::Operation& from : in.operations()) {
        auto operation = decodeOperation(from);
        if (!operation) {
            return operation.error();
        }
        mutation.operations.push_back(std::move(*operation));
    }
    mutation.agent = in.agent();
    mutation.origin = in.origin();
    return mutation;
}

// Fields in the order of their numbers and nothing for what is not set, as PROTOCOL.md says and its examples prove:
// what a later version adds changes nothing where it is absent.
std::uint64_t digestOf(const wire::Mutation& mutation) {
    if (mutation.origin() != 0) {
        return mutation.origin();
    }
    wire::Mutation content = mutation;
    content.clear_number();
    content.clear_schema();
    const std::string bytes = content.SerializeAsString();
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), hash.data());
    std::uint64_t digest = 0;
    for (std::size_t i = 0; i < sizeof digest; ++i) {
        digest = digest << 8 | hash[i];
    }
    return digest != 0 ? digest : 1;
}

std::string toBytes(const Mutation& mutation) {
    wire::Mutation message;
    encode(mutation, message);
    return message.SerializeAsString();
}

Result<Mutation> mutationFromBytes(std::string_view bytes) {
    wire::Mutation message;
    if (bytes.size() > kMaximumMessage || !message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return damaged("mutation");
    }
    return decode(message);
}

}  // namespace aufwind::protocol
