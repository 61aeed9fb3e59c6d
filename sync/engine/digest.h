// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <string>

/// A hash over everything shown: equal on two devices of one person that are in sync.
///
/// Thread rule: that of the reader. Errors: those of the reader.
namespace aufwind::engine {

/// SHA-256 in hex over merge::appendDigestInput of every row in the order (entity, id).
Result<std::string> digestOf(store::Reader& reader);

}  // namespace aufwind::engine
