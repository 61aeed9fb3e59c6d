// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <string_view>

/// What a request would become, counted before it becomes it. A parsed message takes many times the bytes that made it:
/// an empty Mutation is two bytes on the wire and a hundred in memory. Pure; any thread.
namespace aufwind::protocol {

/// Walks the bytes of a Request without keeping anything. Errors: `tooLarge` with more mutations, operations, first
/// values, filling scopes or unknown fields than a device may send at once, `damaged` for what is no message.
Result<void> scanRequest(std::string_view bytes);

}  // namespace aufwind::protocol
