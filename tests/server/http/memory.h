// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <fstream>
#include <string>

/// How much memory this process holds, server and test together, in bytes. Linux. Threads: one caller.
namespace aufwind::test {

inline std::size_t memoryFigure(const std::string& name) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word && word != name) {
    }
    std::size_t kibibytes = 0;
    status >> kibibytes;
    return kibibytes * 1024;
}

/// What is resident now; the peak counts anew from here.
inline std::size_t memoryNow() {
    std::ofstream("/proc/self/clear_refs") << "5";
    return memoryFigure("VmRSS:");
}

/// The most since memoryNow().
inline std::size_t memoryPeak() {
    return memoryFigure("VmHWM:");
}

}  // namespace aufwind::test
