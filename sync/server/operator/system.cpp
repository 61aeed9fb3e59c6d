// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/system.h"

#include <sodium.h>

#include <chrono>

namespace aufwind::server {

std::int64_t SystemClock::now() const {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::uint64_t SystemEntropy::next() {
    std::uint64_t value = 0;
    randombytes_buf(&value, sizeof value);
    return value;
}

}  // namespace aufwind::server
