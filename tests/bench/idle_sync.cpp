// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

namespace aufwind::bench {
namespace {

constexpr int kWarm = 5;
constexpr int kRounds = 100;

}  // namespace

Result<void> idleSync(Company& company) {
    auto filled = company.filled();
    if (!filled) {
        return filled.error();
    }
    Device& device = *(*filled)->device;
    std::vector<double> syncs;
    std::vector<double> trips;
    for (int i = 0; i < kWarm + kRounds; ++i) {
        Result<void> synced;
        bool answered = false;
        const double sync = millisecondsOf([&] { synced = device.sync(); });
        const double trip = millisecondsOf([&] { answered = device.roundTrip(); });
        if (!synced || !answered) {
            return synced ? Error{ErrorCode::offline, "no answer to GET /healthz"} : synced;
        }
        if (i >= kWarm) {
            syncs.push_back(sync);
            trips.push_back(trip);
        }
    }
    print({"idle_sync",
           median(syncs),
           "ms",
           median(trips),
           "GET /healthz on the same connection",
           {{"p95", percentile(syncs, 0.95)}, {"against_p95", percentile(trips, 0.95)}}});
    return {};
}

}  // namespace aufwind::bench
