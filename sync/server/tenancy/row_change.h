// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/operation.h"

#include <utility>

namespace aufwind::server {

/// What the server itself writes into a field of a row as it is; `kind` is `set` or `move`. Pure; any thread.
inline merge::Operation changeOf(const Record& row, merge::OperationKind kind, FieldNumber field, Value value) {
    const Cell* cell = row.cell(field);
    merge::Operation change;
    change.kind = kind;
    change.entity = row.entity;
    change.id = row.id;
    change.field = field;
    change.value = std::move(value);
    change.seen = cell != nullptr ? cell->stamp : Stamp{};
    change.life = row.life;
    return change;
}

}  // namespace aufwind::server
