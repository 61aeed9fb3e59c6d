// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/desk.h"

/// The bills of a company, as whoever runs the server writes them. Its admins see them. Threads: one caller.
namespace aufwind::server {

/// Writes the invoice of this --number, or changes what is given of the one that is there. `invalid` with what is
/// missing or does not fit; nothing is written then.
Result<void> setInvoice(Desk& desk, const Arguments& arguments);
/// A JSON object for each line, the newest first.
Result<void> listInvoices(Desk& desk, const std::string& workspace);

}  // namespace aufwind::server
