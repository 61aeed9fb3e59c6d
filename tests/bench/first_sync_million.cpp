// SPDX-License-Identifier: GPL-3.0-or-later
// What a first sync of a very large tenant takes on either side.
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"
#include "tests/bench/growth.h"
#include "tests/bench/process_figures.h"

#include <fstream>

namespace aufwind::bench {
namespace {

constexpr std::size_t kRows = 1'000'000;
constexpr double kKibPerMib = 1024;

void forgetPeakOf(int process) {
    std::ofstream("/proc/" + std::to_string(process) + "/clear_refs") << "5\n";
}

}  // namespace

Result<void> firstSyncMillion(Company& shared) {
    Company company = companyOf(shared, kRows);
    auto site = company.site();
    if (!site) {
        return site.error();
    }
    forgetPeakOf(company.process());
    const double before = residentOf(company.process());
    auto synced = syncInChild(company, *site);
    if (!synced) {
        return synced.error();
    }
    const double serverPeak = residentPeakOf(company.process());
    const double rows = (*synced)["rows"].toDouble();
    if (rows < 0.9 * kRows) {
        return Error{ErrorCode::internal, "only " + std::to_string(static_cast<long>(rows)) + " rows came"};
    }
    const double idle = (*synced)["idle_kib"].toDouble() / kKibPerMib;
    const double peak = (*synced)["peak_kib"].toDouble() / kKibPerMib;
    const double ms = (*synced)["ms"].toDouble();
    print({"first_sync_million",
           rows / ms * 1e3,
           "rows/s",
           std::nullopt,
           "nothing: see first_sync",
           {{"rows", rows}, {"seconds", ms / 1e3}}});
    print({"first_sync_million_memory",
           peak,
           "MiB",
           idle,
           "the same process signed in and idle",
           {{"more", peak - idle}}});
    print({"first_sync_million_server_memory",
           serverPeak / kKibPerMib,
           "MiB",
           before / kKibPerMib,
           "the server before the first request",
           {{"more", (serverPeak - before) / kKibPerMib}}});
    return {};
}

}  // namespace aufwind::bench
