// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"

/// How a row of the table of accounts is read, its columns in the order of every query there. Internal to this folder.
namespace aufwind::server {

Account accountFrom(const sqlcipher::Statement& row);

}  // namespace aufwind::server
