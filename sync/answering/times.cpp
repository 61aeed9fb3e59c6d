// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/answering/times.h"

#include <algorithm>

namespace aufwind::answering {
namespace {

constexpr std::int64_t kReserve = 2 * kHour;  ///< before the close, for what goes wrong on the way
constexpr std::int64_t kShortestRetry = 10'000;
constexpr std::uint32_t kMostDoublings = 6;

/// Nothing where the close is not known; 0 once it is over.
std::int64_t leftUntil(std::int64_t now, std::int64_t closes) {
    return std::max<std::int64_t>(0, closes - now);
}

/// The whole of it lies before the close, as far as there is time before it.
Span beforeClose(Span span, std::int64_t now, std::int64_t closes) {
    if (closes == 0) return span;
    const std::int64_t left = leftUntil(now, closes);
    const std::int64_t last = now + left - std::min(kReserve, left / 8);
    if (span.to <= last) return span;
    return {std::min(span.from, now + (last - now) / 2), last, true};
}

}  // namespace

Span drawSpan(std::int64_t now, std::int64_t closes) {
    if (closes == 0) return {now, now + kDrawWithin};
    const std::int64_t window = std::min(kDrawWithin, leftUntil(now, closes) / 4);
    return {now, now + window, window < kDrawWithin};
}

Span sendSpan(std::int64_t now, std::int64_t opens, std::int64_t closes, std::int64_t drawn) {
    // A clock that was behind when it drew, or is now, puts these far ahead.
    const std::int64_t most = now + kLongestWait - kSendWithin;
    const std::int64_t from = std::clamp(std::max(opens + kMostHaveDrawn, drawn + kApart), now + kLeastWait, most);
    return beforeClose({from, from + kSendWithin}, now, closes);
}

Span lateSpan(std::int64_t now, std::int64_t closes) {
    return beforeClose({now + kMinute, now + kHour / 2}, now, closes);
}

Span messageSpan(std::int64_t now) {
    return {now + 5 * kMinute, now + 2 * kHour};
}

Span confirmSpan(std::int64_t now, std::int64_t closes) {
    return beforeClose({now + kHour, now + 6 * kHour}, now, closes);
}

Span lookSpan(std::int64_t now) {
    return {now + kHour, now + 36 * kHour};
}

Span threadSpan(std::int64_t now) {
    return {now + 12 * kHour, now + 36 * kHour};
}

Span retrySpan(std::int64_t now, std::uint32_t failures, std::int64_t closes) {
    std::int64_t wait = kMinute << std::min(failures, kMostDoublings);
    const std::int64_t left = leftUntil(now, closes);
    if (closes != 0 && left > 0) wait = std::max(kShortestRetry, std::min(wait, left / 8));
    return {now + wait / 2, now + wait};
}

Span redrawSpan(std::int64_t now) {
    return {now + 20 * kHour, now + 28 * kHour};
}

std::int64_t momentIn(const Span& span, std::uint64_t chance) {
    const auto width = static_cast<std::uint64_t>(span.to - span.from);
    // Of two days in ms 2^-36 of unevenness is left, which nobody measures.
    return span.from + static_cast<std::int64_t>(chance % (width + 1));
}

bool isOfLater(std::int64_t planned, std::int64_t now) {
    return now < planned;
}

}  // namespace aufwind::answering
