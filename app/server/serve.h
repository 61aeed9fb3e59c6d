// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/arguments.h"
#include "models/schema/entity.h"
#include "sync/server/operator/home.h"

namespace aufwind::server {

/// Serves the directory until SIGTERM or SIGINT. Returns when everything is closed. The main thread.
Result<void> serve(const Home& home, const Arguments& arguments, const schema::Schema& schema);

}  // namespace aufwind::server
