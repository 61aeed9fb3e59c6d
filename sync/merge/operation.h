// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <cstdint>
#include <string>
#include <vector>

/// What a person did, as it waits in the outbox, travels, and is judged by the server. Plain values; any thread.
namespace aufwind::merge {

enum class OperationKind : std::uint8_t { create = 1, set, addElement, removeElement, move, text, remove, restore };

/// A first value in a creation.
struct Initial {
    FieldNumber field = 0;
    Value value;
    std::string update;  ///< collaborative text: an update of the empty event graph

    bool operator==(const Initial&) const = default;
};

struct Operation {
    OperationKind kind = OperationKind::set;
    EntityNumber entity = 0;
    Uuid id;
    FieldNumber field = 0;
    Value value;                   ///< set: the new value; element: its id; move: the new order key or parent
    Stamp seen;                    ///< stamp of the value that the writer saw; zero where the field was not set
    bool guarded = false;          ///< refused with `conflict` unless the field still has the stamp `seen`; a removal:
                                   ///< unless that is still the newest that others have written in the row
    std::string update;            ///< text: an update of the field's event graph
    std::uint32_t life = 0;        ///< causal length of the row that the writer saw
    std::vector<Initial> initial;  ///< create: the first values

    bool operator==(const Operation&) const = default;
};

/// Atomic: all of its operations hold or none.
struct Mutation {
    std::uint64_t number = 0;  ///< 1, 2, 3, … per device
    std::uint16_t schema = 0;  ///< version it was written under
    Stamp stamp;               ///< every operation carries this one
    std::vector<Operation> operations;
    std::uint64_t agent = 0;   ///< which of its device's agents wrote the texts, see textAgent()
    std::uint64_t origin = 0;  ///< its digest under its first number, where it has got another since; else 0

    bool operator==(const Mutation&) const = default;
};

}  // namespace aufwind::merge
