// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// The one way in which the store packs small things into blobs: LEB128 varints, zigzag for what may be negative,
/// lengths before bytes. Values of one caller each; a reader turns false at the first bad byte, yields only zeros from
/// then on, and never overruns.
namespace aufwind::store {

class ByteWriter {
  public:
    void varint(std::uint64_t value) {
        while (value >= 0x80) {
            out_.push_back(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        out_.push_back(static_cast<char>(value));
    }
    void zigzag(std::int64_t value) {
        varint((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void id(const Uuid& id) { out_.append(id.view()); }
    void bytes(std::string_view bytes) {
        varint(bytes.size());
        out_.append(bytes);
    }

    bool empty() const { return out_.empty(); }
    const std::string& view() const { return out_; }
    std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    explicit operator bool() const { return good_; }
    bool atEnd() const { return bytes_.empty(); }

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (bytes_.empty()) {
                return fail();
            }
            const auto next = static_cast<std::uint8_t>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        return fail();
    }
    std::int64_t zigzag() {
        const std::uint64_t value = varint();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    /// A number that may not exceed `limit`; every count comes through here.
    std::uint64_t bounded(std::uint64_t limit) {
        const std::uint64_t value = varint();
        return value <= limit ? value : fail();
    }
    Uuid id() { return Uuid::fromBytes(take(16)).value_or(Uuid{}); }
    std::string_view bytes() { return take(static_cast<std::size_t>(varint())); }
    /// How many items of at least `size` bytes the rest can hold: the bound of a count that stands before them.
    std::uint64_t room(std::size_t size) const { return bytes_.size() / size; }

  private:
    std::string_view take(std::size_t count) {
        if (count > bytes_.size()) {
            fail();
            return {};
        }
        const std::string_view taken = bytes_.substr(0, count);
        bytes_.remove_prefix(count);
        return taken;
    }
    std::uint64_t fail() {
        good_ = false;
        bytes_ = {};
        return 0;
    }

    std::string_view bytes_;
    bool good_ = true;
};

}  // namespace aufwind::store
