// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

/// What of a stored row somebody has written in their own words, and whose words they are. Plain values; any thread.
namespace aufwind::server {

struct PersonalPart {
    Uuid person{};                                           ///< nil: nobody's
    std::vector<std::pair<std::size_t, std::size_t>> texts;  ///< pieces of the row's bytes, first and length, in order

    bool exists() const { return !person.isNil() && !texts.empty(); }
};

/// Of bytes that are no row there is none.
using PersonalPartOf = std::function<PersonalPart(std::string_view row)>;

}  // namespace aufwind::server
