// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Bytes in and out for the text type's formats: LEB128 varints, zigzag differences, a reader that cannot overrun.
///
/// Threads: values of one caller each. Errors: the reader turns false at the first bad byte and then yields only zeros,
/// so a caller may read a whole group and ask once.
namespace aufwind::merge::text {

inline void putVarint(std::string& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    explicit operator bool() const { return good_; }
    bool atEnd() const { return bytes_.empty(); }
    std::size_t remaining() const { return bytes_.size(); }

    std::uint8_t byte() {
        if (bytes_.empty()) return fail(), 0;
        const auto value = static_cast<std::uint8_t>(bytes_.front());
        bytes_.remove_prefix(1);
        return value;
    }

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (bytes_.empty()) return fail(), 0;
            const auto next = static_cast<std::uint8_t>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
        return fail(), 0;
    }

    /// A varint that may not exceed `limit`; every count and length from outside comes through here.
    std::uint32_t bounded(std::uint32_t limit) {
        const std::uint64_t value = varint();
        if (value > limit) return fail(), 0;
        return static_cast<std::uint32_t>(value);
    }

    std::string_view take(std::size_t count) {
        if (count > bytes_.size()) return fail(), std::string_view{};
        const std::string_view taken = bytes_.substr(0, count);
        bytes_.remove_prefix(count);
        return taken;
    }

    std::string_view rest() { return take(bytes_.size()); }

    void fail() {
        good_ = false;
        bytes_ = {};
    }

  private:
    std::string_view bytes_;
    bool good_ = true;
};

}  // namespace aufwind::merge::text
