// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// 128-bit identifiers: UUIDv7 (RFC 9562) for rows and devices, so that ids made later sort later.
/// Plain values without an allocation; any thread.
namespace aufwind {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
    constexpr bool isNil() const {
        for (auto byte : bytes) {
            if (byte != 0) {
                return false;
            }
        }
        return true;
    }

    /// 36 characters, lower case, with hyphens.
    std::string toString() const;
    /// Accepts exactly what toString() makes, in either case.
    static std::optional<Uuid> parse(std::string_view text);

    /// The 16 bytes as they travel and are stored.
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
    /// Nothing unless there are exactly 16 bytes.
    static std::optional<Uuid> fromBytes(std::string_view raw) {
        if (raw.size() != 16) {
            return std::nullopt;
        }
        Uuid id;
        std::memcpy(id.bytes.data(), raw.data(), 16);
        return id;
    }

    /// RFC 9562 version 7 from milliseconds since 1970 and ten random bytes.
    static Uuid v7(std::uint64_t unixMilliseconds, const std::array<std::uint8_t, 10>& random);
};

}  // namespace aufwind

template <>
struct std::hash<aufwind::Uuid> {
    std::size_t operator()(const aufwind::Uuid& id) const noexcept {
        std::uint64_t high = 0;
        std::uint64_t low = 0;
        std::memcpy(&high, id.bytes.data(), 8);
        std::memcpy(&low, id.bytes.data() + 8, 8);
        return static_cast<std::size_t>(high * 0x9E3779B97F4A7C15ULL ^ low);
    }
};
