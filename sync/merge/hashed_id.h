// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <string_view>

/// Ids that follow from what they stand for. Any thread.
namespace aufwind::merge {

/// A UUIDv8 (RFC 9562) of the first bits of the SHA-256 of `input`.
Uuid hashedId(std::string_view input);

}  // namespace aufwind::merge
