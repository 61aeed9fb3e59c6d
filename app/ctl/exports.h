// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/online.h"
#include "app/ctl/output.h"
#include "models/store/export_notes.h"

#include <functional>
#include <string>

/// What the company's audit log is told of tables that become files here. The main thread.
namespace aufwind::ctl {

/// A new one, of now.
store::ExportNote exportNote(const std::string& table, const std::string& format, std::size_t rows);
/// Tells the server of all that wait. What cannot be told now is told with the next sync.
void tellExports(app::Profile& profile, Online& online);

/// Notes the export, writes the file by `write`, which answers how many rows it has, and says that number. Where it is
/// not written, nothing is noted.
Exit writeNoted(app::Profile& profile, const Output& output, const store::ExportNote& note,
                const std::function<Result<std::size_t>()>& write);

}  // namespace aufwind::ctl
