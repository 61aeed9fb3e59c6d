// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace aufwind::protocol {

std::uint32_t statusOf(ErrorCode code) {
    return 1U + static_cast<std::uint32_t>(code);
}

ErrorCode codeOf(std::uint32_t status) {
    const bool known = status >= 1 && status <= 1U + static_cast<std::uint32_t>(ErrorCode::unconfirmed);
    return known ? static_cast<ErrorCode>(status - 1U) : ErrorCode::internal;
}

void encode(const Value& value, wire::Value& out) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        out.set_flag(*flag);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
        out.set_number(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        out.set_text(*text);
    } else if (const auto* id = std::get_if<Uuid>(&value)) {
        out.set_reference(id->bytes.data(), id->bytes.size());
    } else if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
        std::string* bytes = out.mutable_references();
        for (const Uuid& member : *ids) {
            bytes->append(member.view());
        }
    }
}

Result<Value> decode(const wire::Value& in) {
    switch (in.kind_case()) {
        case wire::Value::kFlag:
            return Value(in.flag());
        case wire::Value::kNumber:
            return Value(std::int64_t{in.number()});
        case wire::Value::kText:
            return Value(in.text());
        case wire::Value::kReference:
            if (const auto id = Uuid::fromBytes(in.reference())) {
                return Value(*id);
            }
            return Error{ErrorCode::damaged, "a reference has 16 bytes"};
        case wire::Value::kReferences: {
            if (in.references().size() % 16 != 0) {
                return Error{ErrorCode::damaged, "references have 16 bytes each"};
            }
            std::vector<Uuid> ids;
            for (std::size_t i = 0; i < in.references().size(); i += 16) {
                ids.push_back(*Uuid::fromBytes(std::string_view(in.references()).substr(i, 16)));
            }
            return Value(std::move(ids));
        }
        case wire::Value::KIND_NOT_SET:
            return Value();
    }
    return Value();
}

void encode(const Stamp& stamp, wire::Stamp& out) {
    out.set_time(stamp.time);
    if (!stamp.device.isNil()) {
        out.set_device(stamp.device.bytes.data(), stamp.device.bytes.size());
    }
}

Result<Stamp> decode(const wire::Stamp& in) {
    Stamp stamp{in.time(), {}};
    if (!in.device().empty()) {
        const auto device = Uuid::fromBytes(in.device());
        if (!device) {
            return Error{ErrorCode::damaged, "a device has 16 bytes"};
        }
        stamp.device = *device;
    }
    return stamp;
}

void encode(const Scope& scope, std::uint64_t epoch, wire::ScopeRef& out) {
    out.set_kind(static_cast<std::uint32_t>(scope.kind));
    if (!scope.id.isNil()) {
        out.set_id(scope.id.bytes.data(), scope.id.bytes.size());
    }
    out.set_epoch(epoch);
}

Result<std::pair<Scope, std::uint64_t>> decode(const wire::ScopeRef& in) {
    if (in.kind() > static_cast<std::uint32_t>(schema::ScopeKind::role)) {
        return Error{ErrorCode::damaged, "unknown kind of scope"};
    }
    Scope scope{static_cast<schema::ScopeKind>(in.kind()), {}};
    if (!in.id().empty()) {
        const auto id = Uuid::fromBytes(in.id());
        if (!id) {
            return Error{ErrorCode::damaged, "a scope's id has 16 bytes"};
        }
        scope.id = *id;
    }
    return std::pair<Scope, std::uint64_t>(scope, in.epoch());
}

std::string scopesDigest(std::vector<std::pair<Scope, std::uint64_t>> scopes) {
    std::sort(scopes.begin(), scopes.end());
    std::string input;
    input.reserve(scopes.size() * 25);
    for (const auto& [scope, epoch] : scopes) {
        input += static_cast<char>(scope.kind);
        input += scope.id.view();
        for (int shift = 56; shift >= 0; shift -= 8) {
            input += static_cast<char>(epoch >> shift);
        }
    }
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(input.data()), input.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

}  // namespace aufwind::protocol
