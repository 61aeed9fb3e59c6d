// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"

/// The real clock and the system's generator, for programs. Any thread.
namespace aufwind::server {

class SystemClock : public Clock {
  public:
    std::int64_t now() const override;
};

class SystemEntropy : public Entropy {
  public:
    std::uint64_t next() override;
};

}  // namespace aufwind::server
