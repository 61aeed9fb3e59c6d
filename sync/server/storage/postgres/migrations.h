// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <string>

/// Brings a database to the layout of this version: the roles `aufwind_owner` and `aufwind_app`, the schema `aufwind`,
/// and one step after the other, each in its own transaction together with its number. Only somebody who may make
/// roles can do so, never the server itself. Any thread; two at once wait for each other.
namespace aufwind::server::postgres {

/// Of this version; append-only.
int newestStep();

/// `place` is a connection string of somebody who may make roles and schemas. Errors: those of Connection, and tooNew
/// where a newer version has been here, in which case nothing is touched.
Result<void> migrate(const std::string& place);

}  // namespace aufwind::server::postgres
