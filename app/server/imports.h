// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/arguments.h"
#include "models/schema/entity.h"

/// The commands that say which files of this machine people are read from. The main thread.
namespace aufwind::server {

Result<void> setImport(const std::string& directory, const Arguments& arguments, const schema::Schema& schema);
Result<void> removeImport(const std::string& directory, const Arguments& arguments, const schema::Schema& schema);
Result<void> listImports(const std::string& directory, const Arguments& arguments, const schema::Schema& schema);

}  // namespace aufwind::server
