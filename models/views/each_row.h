// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <functional>

namespace aufwind::views {

/// Calls `each` for every row of the entity that is alive, in the order of their ids, reading a bounded number at a
/// time. Any thread that may use the reader.
Result<void> eachRow(store::Reader& reader, EntityNumber entity, const std::function<void(const Record&)>& each);

}  // namespace aufwind::views
