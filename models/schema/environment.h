// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <array>
#include <cstdint>

/// What comes from outside and must be replaceable: the clock and chance. Nothing below the programs reads either
/// by itself, so that a whole company of devices can run in one process under one seed.
namespace aufwind {

class Clock {
  public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970 as this machine believes; may jump in either direction.
    virtual std::int64_t now() const = 0;
};

class Entropy {
  public:
    virtual ~Entropy() = default;
    /// Unpredictable in programs, seeded in tests. Any thread.
    virtual std::uint64_t next() = 0;

    Uuid uuid(std::int64_t unixMilliseconds) {
        std::array<std::uint8_t, 10> random{};
        const std::uint64_t a = next();
        const std::uint64_t b = next();
        for (std::size_t i = 0; i < 8; ++i) {
            random[i] = static_cast<std::uint8_t>(a >> (8 * i));
        }
        random[8] = static_cast<std::uint8_t>(b);
        random[9] = static_cast<std::uint8_t>(b >> 8);
        return Uuid::v7(static_cast<std::uint64_t>(unixMilliseconds), random);
    }
};

}  // namespace aufwind
