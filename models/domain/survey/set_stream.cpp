// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/set_stream.h"

#include <bit>

namespace aufwind::survey {

namespace {

constexpr unsigned kBitsMaximum = 20;  // of the low part of a gap: a set has up to a million members

class BitWriter {
  public:
    explicit BitWriter(ByteWriter& out) : out_(out) {}
    ~BitWriter() {
        if (count_ > 0) out_.byte(static_cast<std::uint8_t>(bits_));
    }
    BitWriter(const BitWriter&) = delete;
    BitWriter& operator=(const BitWriter&) = delete;

    /// How often the low part goes into it, as so many ones and a zero; then the low part.
    void gap(std::uint32_t gap, unsigned low) {
        constexpr unsigned kAtOnce = 31;
        std::uint32_t ones = gap >> low;
        for (; ones > kAtOnce; ones -= kAtOnce) put((std::uint64_t{1} << kAtOnce) - 1, kAtOnce);
        put((std::uint64_t{1} << ones) - 1, ones + 1);
        put(gap & ((std::uint64_t{1} << low) - 1), low);
    }

  private:
    /// At most 32 of them, the lowest first.
    void put(std::uint64_t bits, unsigned count) {
        bits_ |= bits << count_;
        for (count_ += count; count_ >= 8; count_ -= 8, bits_ >>= 8U) out_.byte(static_cast<std::uint8_t>(bits_));
    }

    ByteWriter& out_;
    std::uint64_t bits_ = 0;
    unsigned count_ = 0;  ///< of them, less than 8 between two calls
};

class BitReader {
  public:
    explicit BitReader(ByteReader& in) : in_(in) {}

    bool bit() {
        if (count_ == 0) {
            bits_ = in_.byte();
            count_ = 8;
        }
        const bool value = (bits_ & 1U) != 0;
        bits_ = static_cast<std::uint8_t>(bits_ >> 1U);
        --count_;
        return value;
    }
    std::uint64_t gap(unsigned low) {
        std::uint64_t high = 0;
        while (bit()) ++high;
        std::uint64_t gap = high << low;
        for (unsigned i = 0; i < low; ++i) gap |= std::uint64_t{bit() ? 1U : 0U} << i;
        return gap;
    }

  private:
    ByteReader& in_;
    std::uint8_t bits_ = 0;
    unsigned count_ = 0;
};

}  // namespace

void writeSet(ByteWriter& out, const RespondentSet& set) {
    const std::uint32_t size = set.size();
    const std::uint32_t members = set.count();
    const bool isOfMembers = members <= size - members;
    const std::uint32_t count = isOfMembers ? members : size - members;
    const std::uint32_t meanGap = count == 0 ? 0 : (size - count) / count;
    const unsigned low = meanGap == 0 ? 0 : static_cast<unsigned>(std::bit_width(meanGap)) - 1;
    out.number(std::uint64_t{size} << 1U | (isOfMembers ? 1U : 0U));
    out.number(count);
    out.byte(static_cast<std::uint8_t>(low));
    BitWriter bits(out);
    std::uint32_t next = 0;
    const auto put = [&](std::uint32_t one) {
        bits.gap(one - next, low);
        next = one + 1;
    };
    if (isOfMembers) {
        set.forEach(put);
    } else {
        (RespondentSet::firstOf(size) - set).forEach(put);
    }
}

RespondentSet readSet(ByteReader& in, std::uint32_t room) {
    const std::uint64_t head = in.number(std::uint64_t{room} << 1U | 1U);
    const auto size = static_cast<std::uint32_t>(head >> 1U);
    const std::uint64_t count = in.number(size);
    const unsigned low = in.byte();
    if (low > kBitsMaximum) in.spoil();
    BitReader bits(in);
    RespondentSet set(size);
    std::uint64_t next = 0;
    for (std::uint64_t i = 0; i < count && in.isWhole(); ++i) {
        next += bits.gap(low);
        if (next >= size) {
            in.spoil();
            break;
        }
        set.set(static_cast<std::uint32_t>(next++));
    }
    if (!in.isWhole()) return {};
    return (head & 1U) != 0 ? set : RespondentSet::firstOf(size) - set;
}

}  // namespace aufwind::survey
