// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"

/// The clock and the chance of the machine, for programs. Any thread.
namespace aufwind::app {

class SystemClock : public Clock {
  public:
    std::int64_t now() const override;
};

/// The system's cryptographic generator.
class SystemEntropy : public Entropy {
  public:
    std::uint64_t next() override;
};

}  // namespace aufwind::app
