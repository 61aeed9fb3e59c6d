// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/uuid.h"

#include <compare>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a row is, on the device, on the wire and on the server. Plain values; any thread.
namespace aufwind {

using schema::EntityNumber;
using schema::FieldNumber;

/// The value of a field; which alternative a type uses stands beside each Type. monostate is "not set".
using Value = std::variant<std::monostate, bool, std::int64_t, std::string, Uuid, std::vector<Uuid>>;

/// Hybrid logical clock (Kulkarni et al., 2014): 48 bits of milliseconds since 1970, 16 bits of counter,
/// and the device that breaks ties. The nil device is the server.
struct Stamp {
    std::uint64_t time = 0;  ///< milliseconds << 16 | counter
    Uuid device;

    auto operator<=>(const Stamp&) const = default;
    std::int64_t milliseconds() const { return static_cast<std::int64_t>(time >> 16); }
};

/// A value that lost against a concurrent one. Kept for 30 days from `at`, restorable by a new mutation.
struct Superseded {
    Value value;
    Stamp stamp;      ///< of the value that lost
    Uuid author;      ///< who wrote it (employee)
    std::int64_t at;  ///< when it lost, milliseconds since 1970

    bool operator==(const Superseded&) const = default;
};

/// An element of an add-wins set: odd length is in, even is out (causal length set, Yu & Rostad, 2020).
struct SetElement {
    Uuid id;
    std::uint32_t length = 0;
    Stamp stamp;

    bool operator==(const SetElement&) const = default;
};

/// One field of a row with what merging needs to know of it.
struct Cell {
    FieldNumber field = 0;
    Value value;                         ///< shown value; for collaborative text the plain text
    Stamp stamp;                         ///< of the last accepted write
    Uuid author;                         ///< who wrote it (employee)
    std::vector<Superseded> superseded;  ///< usually empty
    std::vector<SetElement> elements;    ///< reference sets only, sorted by id
    std::string graph;                   ///< collaborative text only: the encoded event graph
    std::string unknown;                 ///< a field this version does not know, kept as it came

    bool operator==(const Cell&) const = default;
};

struct Record {
    EntityNumber entity = 0;
    Uuid id;
    std::uint64_t seq = 0;   ///< the server's row sequence; 0 before the server knows the row
    std::uint32_t life = 0;  ///< causal length: odd is alive, even is removed
    Uuid author;             ///< employee who created it
    Stamp created;
    std::vector<Cell> cells;  ///< sorted by field number; a field that was never set has none

    bool alive() const { return (life & 1U) != 0; }
    const Cell* cell(FieldNumber field) const {
        for (const Cell& candidate : cells) {
            if (candidate.field == field) {
                return &candidate;
            }
        }
        return nullptr;
    }
    /// The cell of `field`, made where there is none; keeps the order.
    Cell& ensure(FieldNumber field) {
        auto at = cells.begin();
        while (at != cells.end() && at->field < field) {
            ++at;
        }
        if (at == cells.end() || at->field != field) {
            Cell fresh;
            fresh.field = field;
            at = cells.insert(at, std::move(fresh));
        }
        return *at;
    }
    /// monostate where the field was never set.
    const Value& value(FieldNumber field) const {
        static const Value none;
        const Cell* found = cell(field);
        return found != nullptr ? found->value : none;
    }
    Uuid reference(FieldNumber field) const {
        const auto* id_ = std::get_if<Uuid>(&value(field));
        return id_ != nullptr ? *id_ : Uuid{};
    }
    std::string text(FieldNumber field) const {
        const auto* text_ = std::get_if<std::string>(&value(field));
        return text_ != nullptr ? *text_ : std::string{};
    }
    std::int64_t number(FieldNumber field) const {
        const auto* number_ = std::get_if<std::int64_t>(&value(field));
        return number_ != nullptr ? *number_ : 0;
    }
    bool flag(FieldNumber field) const {
        const auto* flag_ = std::get_if<bool>(&value(field));
        return flag_ != nullptr && *flag_;
    }

    bool operator==(const Record&) const = default;
};

/// Names a set of people who receive the same rows.
struct Scope {
    schema::ScopeKind kind = schema::ScopeKind::tenant;
    Uuid id;  ///< nil for the tenant; for a role its number in the last byte

    auto operator<=>(const Scope&) const = default;
    static Scope tenant() { return {}; }
    static Scope person(const Uuid& id) { return {schema::ScopeKind::person, id}; }
    static Scope group(const Uuid& id) { return {schema::ScopeKind::group, id}; }
    static Scope role(schema::Role role) {
        Scope scope{schema::ScopeKind::role, {}};
        scope.id.bytes[15] = static_cast<std::uint8_t>(role);
        return scope;
    }
};

}  // namespace aufwind
