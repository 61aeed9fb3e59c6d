// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/company.h"

#include <string>
#include <vector>

/// The same figures at several numbers of rows. The main thread.
namespace aufwind::bench {

/// A company of about so many rows, below the directory of another; made once for all figures that use it.
Company companyOf(Company& shared, std::size_t rows);

/// One figure at each size.
struct Curve {
    std::string name;           ///< such as first_sync
    std::vector<double> times;  ///< milliseconds, in the order of the sizes
};

/// The curves relative to their smallest size beside n log n, on logarithmic scales, as SVG.
std::string plotOf(const std::vector<double>& rows, const std::vector<Curve>& curves);

/// How much more work n log n makes of `to` rows than of `from`.
double nLogN(double from, double to);

}  // namespace aufwind::bench
