// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/process_figures.h"

#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>

namespace aufwind::bench {
namespace {

double statusLine(int process, const std::string& wanted) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    std::string word;
    while (status >> word) {
        if (word == wanted) {
            double kib = 0;
            status >> kib;
            return kib;
        }
    }
    return 0;
}

}  // namespace

double residentOf(int process) {
    return statusLine(process, "VmRSS:");
}
double residentPeakOf(int process) {
    return statusLine(process, "VmHWM:");
}

double processorTimeOf(int process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(file, line);
    // Behind the name, which is in parentheses and may hold anything: state is field 3, times are 14 and 15.
    std::istringstream fields(line.substr(std::min(line.rfind(')') + 1, line.size())));
    std::string skipped;
    for (int field = 3; field < 14; ++field) fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) * 1e3 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace aufwind::bench
