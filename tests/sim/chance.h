// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"

#include <cstdint>
#include <string>
#include <vector>

/// Everything uncertain of a simulated world: chance under a seed, and clocks that a test moves.
namespace aufwind::sim {

/// SplitMix64 (Steele, Lea, Flood, 2014): small, and equal on every machine.
class Chance : public Entropy {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() override {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 … bound - 1; 0 where there is no choice.
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound); }
    bool oneIn(std::size_t bound) { return below(bound) == 0; }
    template <typename T>
    const T& of(const std::vector<T>& items) {
        return items[below(items.size())];
    }

  private:
    std::uint64_t state_;
};

/// The world's time; every machine has an error of its own against it.
class WorldClock : public Clock {
  public:
    std::int64_t now() const override { return now_; }
    void advance(std::int64_t milliseconds) { now_ += milliseconds; }

  private:
    std::int64_t now_ = 1'790'000'000'000;
};

class MachineClock : public Clock {
  public:
    explicit MachineClock(const WorldClock& world) : world_(world) {}
    std::int64_t now() const override { return world_.now() + error_; }
    void setError(std::int64_t milliseconds) { error_ = milliseconds; }

  private:
    const WorldClock& world_;
    std::int64_t error_ = 0;
};

}  // namespace aufwind::sim
