// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/arguments.h"
#include "models/schema/entity.h"

namespace aufwind::server {

/// Runs what the words name. `invalid` where they name nothing, with a sentence. The main thread.
Result<void> runCommand(const Arguments& arguments, const schema::Schema& schema);

}  // namespace aufwind::server
