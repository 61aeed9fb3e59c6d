// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>

namespace aufwind::bench {
namespace {

// proc(5): lines such as "VmHWM:     12345 kB".
double statusLine(const std::string& wanted) {
    std::ifstream status("/proc/self/status");
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

double millisecondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

}  // namespace

void print(const Figure& figure) {
    std::printf(R"({"name":"%s","value":%.3f,"unit":"%s",)", figure.name.c_str(), figure.value, figure.unit.c_str());
    if (figure.against && *figure.against > 0) {
        std::printf(R"("against":%.3f,"ratio":%.3f,)", *figure.against, figure.value / *figure.against);
    } else {
        std::printf(R"("against":null,"ratio":null,)");
    }
    std::printf(R"("against_what":"%s")", figure.againstWhat.c_str());
    for (const auto& [name, value] : figure.also) {
        std::printf(R"(,"%s":%.3f)", name.c_str(), value);
    }
    std::printf("}\n");
    std::fflush(stdout);
}

void printUnmeasured(const std::string& name, const std::string& why) {
    std::printf("{\"name\":\"%s\",\"value\":null,\"why\":\"%s\"}\n", name.c_str(), why.c_str());
    std::fflush(stdout);
}

double millisecondsOf(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

double percentile(std::vector<double> values, double part) {
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

double residentNow() {
    return statusLine("VmRSS:");
}
double residentPeak() {
    return statusLine("VmHWM:");
}

void forgetPeak() {
    std::ofstream("/proc/self/clear_refs") << "5\n";
}

double processorTime() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return millisecondsOf(usage.ru_utime) + millisecondsOf(usage.ru_stime);
}

}  // namespace aufwind::bench
