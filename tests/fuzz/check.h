// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/// What the fuzz targets share. One thread.
namespace aufwind::fuzz {

/// Ends the process where what must always hold does not: that is how a target tells libFuzzer of a find.
inline void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", what);
        std::abort();
    }
}

/// Takes an input apart: pieces of a length that two bytes say, as far as there is something left.
class Pieces {
  public:
    explicit Pieces(std::string_view bytes) : left_(bytes) {}

    bool empty() const { return left_.empty(); }
    std::size_t byte() {
        const std::string_view one = take(1);
        return one.empty() ? 0 : static_cast<unsigned char>(one.front());
    }
    std::string_view piece() {
        const std::size_t low = byte();
        return take(low | byte() << 8);
    }
    std::string_view rest() { return take(left_.size()); }

  private:
    std::string_view take(std::size_t count) {
        const std::string_view taken = left_.substr(0, count);
        left_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view left_;
};

}  // namespace aufwind::fuzz

/// What libFuzzer calls, and what standalone.cpp calls for each file of a corpus.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);
