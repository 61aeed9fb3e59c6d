// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/arguments.h"
#include "models/schema/entity.h"

/// The commands that change keys. The main thread.
namespace aufwind::server {

Result<void> rotateKeys(const std::string& directory, const Arguments& arguments, const schema::Schema& schema);
Result<void> rotateTenantKey(const std::string& directory, const Arguments& arguments, const schema::Schema& schema);

}  // namespace aufwind::server
