// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Numbers and ids one behind the other in a string, for the engine's own small states. Pure; any thread.
namespace aufwind::engine {

inline void pack(std::string& out, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        out += static_cast<char>(number >> shift);
    }
}
inline void pack(std::string& out, const Uuid& id) {
    out += id.view();
}

/// Reads what pack() wrote. After the first lack of bytes it answers zeros, and ok() is false for good.
class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    bool ok() const { return ok_; }
    bool done() const { return rest_.empty(); }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (char byte : take(8)) {
            value = value << 8 | static_cast<unsigned char>(byte);
        }
        return value;
    }
    Uuid id() { return Uuid::fromBytes(take(16)).value_or(Uuid{}); }

  private:
    std::string_view take(std::size_t count) {
        if (rest_.size() < count) {
            ok_ = false;
            rest_ = {};
            return {};
        }
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }

    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace aufwind::engine
