// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// Numbers as few bytes (LEB128), for documents that only a server reads. One thread.
namespace aufwind::survey {

class ByteWriter {
  public:
    void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
    void number(std::uint64_t value) {
        for (; value > 0x7FU; value >>= 7U) byte(static_cast<std::uint8_t>(value | 0x80U));
        byte(static_cast<std::uint8_t>(value));
    }
    /// All 64 bits.
    void word(std::uint64_t value) {
        for (int i = 0; i < 8; ++i, value >>= 8U) byte(static_cast<std::uint8_t>(value & 0xFFU));
    }
    void raw(std::string_view bytes) { bytes_ += bytes; }
    std::size_t size() const { return bytes_.size(); }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// What is not there reads as 0, and makes everything not whole.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : left_(bytes) {}

    std::uint8_t byte() {
        if (left_.empty()) {
            isWhole_ = false;
            return 0;
        }
        const auto value = static_cast<std::uint8_t>(left_.front());
        left_.remove_prefix(1);
        return value;
    }
    /// At most `most`.
    std::uint64_t number(std::uint64_t most) {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            const std::uint8_t next = byte();
            value |= std::uint64_t{next & 0x7FU} << shift;
            if (next > 0x7FU) continue;
            if (value > most) break;
            return value;
        }
        spoil();
        return 0;
    }
    std::uint64_t word() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 8) value |= std::uint64_t{byte()} << shift;
        return value;
    }
    /// How many things of at least so many bytes each there may yet be: no more are made room for than can follow.
    std::uint64_t count(std::uint64_t most, std::size_t bytesOfEach = 1) {
        const std::uint64_t value = number(most);
        if (value <= left_.size() / bytesOfEach) return value;
        spoil();
        return 0;
    }
    /// For whoever finds that what was read makes no sense.
    void spoil() {
        isWhole_ = false;
        left_ = {};
    }
    bool isWhole() const { return isWhole_; }
    bool isAtEnd() const { return isWhole_ && left_.empty(); }

  private:
    std::string_view left_;
    bool isWhole_ = true;
};

}  // namespace aufwind::survey
