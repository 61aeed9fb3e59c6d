// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/company.h"

/// The figures of sync, each printing its lines. An error is a check of its own that failed: rows that are missing, two
/// devices that differ, an edit that never came. The main thread.
namespace aufwind::bench {

/// A first sync in a process of its own: rows, ms, processor, idle_kib, peak_kib, digest.
Result<QJsonObject> syncInChild(Company& company, const Site& site);
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
/// Of key presses while people look for what is there; milliseconds each.
struct SearchTimes {
    std::vector<double> all;
    std::vector<double> firstTwoKeys;
};
Result<SearchTimes> searchTimes(store::Reader& reader);
/// Of people, from a file.
Result<void> import(Company& company);
Result<void> firstFrame(Company& company);
/// window_page, window_scroll_wheel, window_scroll_bar and window_search.
Result<void> window(Company& company);
/// load_ack_p50, load_ack_p99, load_processor, load_memory_per_connection and load_limit.
Result<void> load(Company& company);
/// growth_* at several numbers of rows, and the plot.
Result<void> growth(Company& company);
/// first_sync_million, its memory and that of the server.
Result<void> firstSyncMillion(Company& company);

}  // namespace aufwind::bench
