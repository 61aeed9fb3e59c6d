// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/online.h"
#include "models/store/export_notes.h"

#include <string>

/// What the company's audit log is told of tables that become files here. The main thread.
namespace aufwind::ctl {

/// A new one, of now.
store::ExportNote exportNote(const std::string& table, const std::string& format, std::size_t rows);
/// Tells the server of all that wait. What cannot be told now is told with the next sync.
void tellExports(app::Profile& profile, Online& online);

}  // namespace aufwind::ctl
