// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/text_delta.h"

#include <algorithm>
#include <optional>

namespace aufwind::views {

namespace {

/// Beyond this many differing code points a difference is told as one replaced stretch.
constexpr std::ptrdiff_t kDifferenceMaximum = 400;

struct Decoded {
    char32_t point = 0xFFFD;
    std::size_t length = 1;
};

Decoded decode(std::string_view rest) {
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned char>(rest[i]);
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {static_cast<char32_t>(lead), 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || rest.size() < length) return {};
    char32_t point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return {};
        point = (point << 6U) | (byte(i) & 0x3FU);
    }
    const char32_t least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    if (point < least || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return {};
    return {point, length};
}

}  // namespace

std::u32string toCodePoints(std::string_view utf8) {
    std::u32string text;
    text.reserve(utf8.size());
    while (!utf8.empty()) {
        const Decoded next = decode(utf8);
        text += next.point;
        utf8.remove_prefix(next.length);
    }
    return text;
}

std::string toUtf8(std::u32string_view text) {
    std::string utf8;
    utf8.reserve(text.size());
    const auto put = [&](char32_t bits) {
        utf8 += static_cast<char>(static_cast<unsigned char>(bits));
    };
    for (char32_t point : text) {
        if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) point = 0xFFFD;
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | (point >> 6U));
            put(0x80 | (point & 0x3FU));
        } else if (point < 0x10000) {
            put(0xE0 | (point >> 12U));
            put(0x80 | ((point >> 6U) & 0x3FU));
            put(0x80 | (point & 0x3FU));
        } else {
            put(0xF0 | (point >> 18U));
            put(0x80 | ((point >> 12U) & 0x3FU));
            put(0x80 | ((point >> 6U) & 0x3FU));
            put(0x80 | (point & 0x3FU));
        }
    }
    return utf8;
}

/// Builds a delta piece by piece and keeps it in its one shape: no empty step, nothing kept at the end.
class DeltaWriter {
  public:
    void keep(std::size_t count) { kept_ += count; }
    void remove(std::size_t count) {
        if (count != 0) open().remove += count;
    }
    void insert(std::u32string_view text) {
        if (!text.empty()) open().insert += text;
    }
    TextDelta finish() && { return std::move(delta_); }

  private:
    TextDelta::Step& open() {
        if (delta_.steps_.empty() || kept_ != 0) {
            delta_.steps_.push_back({.keep = kept_});
            kept_ = 0;
        }
        return delta_.steps_.back();
    }

    TextDelta delta_;
    std::size_t kept_ = 0;
};

TextDelta::TextDelta(std::size_t position, std::size_t removed, std::u32string inserted) {
    if (removed != 0 || !inserted.empty()) {
        steps_.push_back({.keep = position, .remove = removed, .insert = std::move(inserted)});
    }
}

void TextDelta::applyTo(std::u32string& text) const {
    std::size_t at = 0;
    for (const Step& step : steps_) {
        at = std::min(at + step.keep, text.size());
        text.replace(at, std::min(step.remove, text.size() - at), step.insert);
        at += step.insert.size();
    }
}

std::size_t TextDelta::moved(std::size_t position) const {
    std::size_t before = 0;
    std::size_t after = 0;
    for (const Step& step : steps_) {
        if (position <= before + step.keep) break;
        before += step.keep;
        after += step.keep;
        if (position < before + step.remove) return after;
        before += step.remove;
        after += step.insert.size();
    }
    return after + (position - before);
}

std::vector<TextChange> TextDelta::changes() const {
    std::vector<TextChange> list;
    std::size_t at = 0;
    for (const Step& step : steps_) {
        at += step.keep;
        list.push_back({.position = at, .removed = step.remove, .inserted = toUtf8(step.insert)});
        at += step.insert.size();
    }
    return list;
}

namespace {

/// Reads a delta as kept, removed and inserted stretches of any length that is asked for.
class DeltaCursor {
  public:
    explicit DeltaCursor(const TextDelta& delta) : steps_(delta.steps()) { load(); }

    bool atEnd() const { return index_ == steps_.size(); }
    /// Text inserted here, before the next stretch of the old text.
    std::u32string_view insertion() const { return keep_ == 0 && remove_ == 0 && !atEnd() ? insert_ : U""; }
    void passInsertion() { next(); }
    bool removes() const { return keep_ == 0 && remove_ != 0; }
    /// Length of the next stretch of the old text; npos past the last step.
    std::size_t length() const { return atEnd() ? std::u32string::npos : keep_ != 0 ? keep_ : remove_; }
    void pass(std::size_t count) {
        if (atEnd()) return;
        (keep_ != 0 ? keep_ : remove_) -= count;
        if (keep_ == 0 && remove_ == 0 && insert_.empty()) next();
    }

  private:
    void next() {
        ++index_;
        load();
    }
    void load() {
        keep_ = remove_ = 0;
        insert_ = {};
        if (atEnd()) return;
        keep_ = steps_[index_].keep;
        remove_ = steps_[index_].remove;
        insert_ = steps_[index_].insert;
    }

    const std::vector<TextDelta::Step>& steps_;
    std::size_t index_ = 0;
    std::size_t keep_ = 0;
    std::size_t remove_ = 0;
    std::u32string_view insert_;
};

}  // namespace

std::pair<TextDelta, TextDelta> TextDelta::transform(const TextDelta& a, const TextDelta& b) {
    DeltaCursor left{a};
    DeltaCursor right{b};
    DeltaWriter after;   // a after b
    DeltaWriter before;  // b after a
    while (!left.atEnd() || !right.atEnd()) {
        if (const auto text = right.insertion(); !text.empty()) {
            before.insert(text);
            after.keep(text.size());
            right.passInsertion();
            continue;
        }
        if (const auto text = left.insertion(); !text.empty()) {
            after.insert(text);
            before.keep(text.size());
            left.passInsertion();
            continue;
        }
        const std::size_t count = std::min(left.length(), right.length());
        if (left.removes() && !right.removes()) {
            after.remove(count);
        } else if (right.removes() && !left.removes()) {
            before.remove(count);
        } else if (!left.removes()) {
            after.keep(count);
            before.keep(count);
        }
        left.pass(count);
        right.pass(count);
    }
    return {std::move(after).finish(), std::move(before).finish()};
}

namespace {

/// Myers' O(ND) difference (Algorithmica 1986); nothing where more than kDifferenceMaximum code points differ.
std::optional<std::vector<std::pair<std::size_t, std::size_t>>> commonPoints(std::u32string_view from,
                                                                             std::u32string_view to) {
    const auto n = static_cast<std::ptrdiff_t>(from.size());
    const auto m = static_cast<std::ptrdiff_t>(to.size());
    const std::ptrdiff_t limit = std::min(n + m, kDifferenceMaximum);
    const auto at = [limit](std::ptrdiff_t k) {
        return static_cast<std::size_t>(k + limit + 1);
    };
    std::vector<std::ptrdiff_t> far(static_cast<std::size_t>(2 * limit + 3), 0);
    std::vector<std::vector<std::ptrdiff_t>> trace;
    for (std::ptrdiff_t d = 0; d <= limit; ++d) {
        trace.push_back(far);
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && far[at(k - 1)] < far[at(k + 1)]);
            std::ptrdiff_t x = down ? far[at(k + 1)] : far[at(k - 1)] + 1;
            while (x < n && x - k < m && from[static_cast<std::size_t>(x)] == to[static_cast<std::size_t>(x - k)]) ++x;
            far[at(k)] = x;
            if (x < n || x - k < m) continue;
            std::vector<std::pair<std::size_t, std::size_t>> common;
            std::ptrdiff_t px = n;
            std::ptrdiff_t py = m;
            for (std::ptrdiff_t step = d; step >= 0; --step) {
                const auto& old = trace[static_cast<std::size_t>(step)];
                const std::ptrdiff_t diagonal = px - py;
                const bool wasDown =
                    diagonal == -step || (diagonal != step && old[at(diagonal - 1)] < old[at(diagonal + 1)]);
                const std::ptrdiff_t fromK = wasDown ? diagonal + 1 : diagonal - 1;
                const std::ptrdiff_t fromX = step == 0 ? 0 : old[at(fromK)];
                const std::ptrdiff_t fromY = step == 0 ? 0 : fromX - fromK;
                while (px > fromX && py > fromY && (step == 0 || px > (wasDown ? fromX : fromX + 1))) {
                    --px;
                    --py;
                    common.emplace_back(static_cast<std::size_t>(px), static_cast<std::size_t>(py));
                }
                px = fromX;
                py = fromY;
            }
            std::ranges::reverse(common);
            return common;
        }
    }
    return std::nullopt;
}

}  // namespace

TextDelta TextDelta::between(std::u32string_view from, std::u32string_view to) {
    const auto [first, second] = std::ranges::mismatch(from, to);
    const auto prefix = static_cast<std::size_t>(first - from.begin());
    std::size_t suffix = 0;
    while (suffix < from.size() - prefix && suffix < to.size() - prefix &&
           from[from.size() - 1 - suffix] == to[to.size() - 1 - suffix]) {
        ++suffix;
    }
    const auto oldMiddle = from.substr(prefix, from.size() - prefix - suffix);
    const auto newMiddle = to.substr(prefix, to.size() - prefix - suffix);
    DeltaWriter writer;
    writer.keep(prefix);
    const auto common = commonPoints(oldMiddle, newMiddle);
    std::size_t x = 0;
    std::size_t y = 0;
    const auto replaceUpTo = [&](std::size_t oldEnd, std::size_t newEnd) {
        writer.remove(oldEnd - x);
        writer.insert(newMiddle.substr(y, newEnd - y));
        x = oldEnd;
        y = newEnd;
    };
    if (common) {
        for (const auto& [oldAt, newAt] : *common) {
            replaceUpTo(oldAt, newAt);
            writer.keep(1);
            ++x;
            ++y;
        }
    }
    replaceUpTo(oldMiddle.size(), newMiddle.size());
    return std::move(writer).finish();
}

}  // namespace aufwind::views
