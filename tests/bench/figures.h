// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/company.h"

/// The figures of sync, each printing its lines. An error is a check of its own that failed: rows that are missing, two
/// devices that differ, an edit that never came. The main thread.
namespace aufwind::bench {

/// first_sync and first_sync_memory.
Result<void> firstSync(Company& company);
/// What firstSync() runs in a process of its own.
Result<void> firstSyncChild(const Site& site, const std::filesystem::path& file);
Result<void> idleSync(Company& company);
Result<void> push(Company& company);
/// live_edit_p50 and live_edit_p99.
Result<void> liveEdit(Company& company);
Result<void> localEdit(Company& company);
Result<void> search(Company& company);
Result<void> firstFrame(Company& company);

}  // namespace aufwind::bench
