// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/uuid.h"

#include <compare>

/// Names one text of one row. Plain value; any thread.
namespace aufwind {

struct TextName {
    schema::EntityNumber entity = 0;
    Uuid id;
    schema::FieldNumber field = 0;

    auto operator<=>(const TextName&) const = default;
};

}  // namespace aufwind
