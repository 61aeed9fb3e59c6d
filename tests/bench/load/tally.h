// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// What all devices together have met since it was last reset. Plain values; one thread.
namespace aufwind::bench {

struct Tally {
    std::vector<double> acknowledged;  ///< ms from when a mutation was due until its result was there
    std::uint64_t exchanges = 0;
    std::uint64_t hints = 0;
    std::uint64_t rows = 0;             ///< received
    std::map<std::string, int> errors;  ///< each is one too many

    void wrong(const std::string& what) { ++errors[what]; }
    int wrongs() const {
        int sum = 0;
        for (const auto& [what, count] : errors) sum += count;
        return sum;
    }
};

}  // namespace aufwind::bench
