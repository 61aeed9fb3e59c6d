// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/postgres/connection.h"

namespace aufwind::server::postgres {

/// Whether a server may work with the database that it is connected to. `forbidden` where its role could see past a
/// tenant (owner, superuser, BYPASSRLS), `tooOld` and `tooNew` where the layout is not this version's. Nothing is
/// changed. Threads: those of the connection.
Result<void> mayUseThisDatabase(Connection& connection);

/// `invalid` where a connection string carries a password, which everybody on the machine could read from the command
/// line, or is none. Pure.
Result<void> checkPlace(const std::string& place);

}  // namespace aufwind::server::postgres
