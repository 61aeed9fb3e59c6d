// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <compare>
#include <cstddef>
#include <functional>

/// Names one row. Plain value; any thread.
namespace aufwind::engine {

struct RowKey {
    EntityNumber entity = 0;
    Uuid id;

    auto operator<=>(const RowKey&) const = default;
};

inline RowKey keyOf(const Record& row) {
    return {row.entity, row.id};
}

}  // namespace aufwind::engine

template <>
struct std::hash<aufwind::engine::RowKey> {
    std::size_t operator()(const aufwind::engine::RowKey& key) const noexcept {
        return std::hash<aufwind::Uuid>{}(key.id) ^ key.entity;
    }
};
