// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// One measured figure as one line of JSON on standard output: its value, what it is held against in the same run, and
/// the ratio of the two. Names and texts are constants of the benches, so nothing is escaped. One thread.
namespace aufwind::bench {

struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    std::optional<double> against;  ///< in the same unit
    std::string againstWhat;
    std::vector<std::pair<std::string, double>> also;  ///< what helps to read the figure
};

void print(const Figure& figure);
/// A figure that cannot be measured says so and why.
void printUnmeasured(const std::string& name, const std::string& why);

double millisecondsOf(const std::function<void()>& work);
/// The smallest value that at least `part` (0 to 1) of all do not exceed; 0 of none.
double percentile(std::vector<double> values, double part);
inline double median(std::vector<double> values) {
    return percentile(std::move(values), 0.5);
}

/// Of this process. KiB and milliseconds.
double residentNow();
/// The largest since forgetPeak().
double residentPeak();
void forgetPeak();
double processorTime();

}  // namespace aufwind::bench
