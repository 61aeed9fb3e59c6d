// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/system_environment.h"

#include <sodium.h>

#include <chrono>

namespace aufwind::app {

std::int64_t SystemClock::now() const {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::uint64_t SystemEntropy::next() {
    std::uint64_t number = 0;
    randombytes_buf(&number, sizeof number);
    return number;
}

}  // namespace aufwind::app
