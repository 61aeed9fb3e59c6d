// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/arguments.h"
#include "models/schema/entity.h"

/// The command that says to whom personal data is handed. The main thread.
namespace aufwind::server {

Result<void> setProcessors(const std::string& directory, const Arguments& arguments, const schema::Schema& schema);

}  // namespace aufwind::server
