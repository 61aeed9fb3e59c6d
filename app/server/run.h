// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"

/// aufwindd as a whole, for whichever schema: another set of entities is another description and no other program.
namespace aufwind::server {

/// Reads the words, runs the command and answers the exit code. The main thread, once. `schema` lives as long as the
/// call.
int runServer(int count, char** arguments, const schema::Schema& schema);

}  // namespace aufwind::server
