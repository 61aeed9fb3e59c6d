// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <cstdint>
#include <string>
#include <vector>

/// When the person of this device meets, to see what overlaps. Thread rule: that of the reader.
namespace aufwind::views {

struct BusyTime {
    Uuid series;
    Uuid occurrence;  ///< nil: a date of the rule for which there is none yet
    std::string title;
    std::int64_t starts = 0;
    std::int64_t ends = 0;
};

/// What of the running series that `person` takes part in is planned and overlaps the time between, by start. Dates of
/// a rule are looked at as far ahead as a person plans, not for ever.
std::vector<BusyTime> busyTimes(store::Reader& reader, const Uuid& person, std::int64_t now, std::int64_t from,
                                std::int64_t until);

/// The first that overlaps a meeting, other than those of `series` and the occurrence itself (nil: none is left out).
/// Null where none does; meetings that touch do not overlap.
const BusyTime* overlapping(const std::vector<BusyTime>& busy, std::int64_t starts, std::int64_t ends,
                            const Uuid& series, const Uuid& occurrence);

}  // namespace aufwind::views
