// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// When a client draws, sends and looks: spans within which a moment is drawn at random, so that no clock joins what
/// somebody does as the person with what comes from nobody (sync/anonymous/ANONYMITY.md, "Time"). Pure; any thread.
/// Times are ms since 1970; `closes` 0 is not known. A clock that is wrong makes a wait wrong, never endless: no span
/// reaches further than kLongestWait ahead.
namespace aufwind::answering {

inline constexpr std::int64_t kMinute = 60'000;
inline constexpr std::int64_t kHour = 60 * kMinute;
inline constexpr std::int64_t kDay = 24 * kHour;

inline constexpr std::int64_t kDrawWithin = 6 * kHour;      ///< after the form came
inline constexpr std::int64_t kMostHaveDrawn = 12 * kHour;  ///< after the round opened
inline constexpr std::int64_t kApart = kHour;               ///< between having drawn and sending
inline constexpr std::int64_t kLeastWait = 10 * kMinute;    ///< between finishing and sending
inline constexpr std::int64_t kSendWithin = 12 * kHour;     ///< the width of the span of an answer
inline constexpr std::int64_t kLongestWait = 48 * kHour;
inline constexpr std::int64_t kLate = 10 * kMinute;  ///< what is due for longer was missed while the device was off

struct Span {
    std::int64_t from = 0;
    std::int64_t to = 0;
    bool isShortened = false;  ///< since the round closes soon

    bool operator==(const Span&) const = default;
};

/// The first hours after the form came; a quarter of what is left where that is less.
Span drawSpan(std::int64_t now, std::int64_t closes);
/// Not before most will have drawn, an hour after one's own draw, and a while after it was finished. Where the round
/// closes before, somewhere in the time that is left, which ends a little before the close.
Span sendSpan(std::int64_t now, std::int64_t opens, std::int64_t closes, std::int64_t drawn);
/// What was missed while the device was off: not right after it was turned on, as that is when it syncs.
Span lateSpan(std::int64_t now, std::int64_t closes);
/// A message of a thread.
Span messageSpan(std::int64_t now);
/// After sending: is it there?
Span confirmSpan(std::int64_t now, std::int64_t closes);
/// After the close: does it still stand there?
Span lookSpan(std::int64_t now);
/// Now and then, for replies.
Span threadSpan(std::int64_t now);
/// After `failures` in a row.
Span retrySpan(std::int64_t now, std::uint32_t failures, std::int64_t closes);
/// A refused draw is sent once more.
Span redrawSpan(std::int64_t now);

/// Evenly of the span, by 64 random bits.
std::int64_t momentIn(const Span& span, std::uint64_t chance);

/// Whether a moment that was drawn at `planned` has to be drawn anew: the clock was put back since, so that it would be
/// further ahead than it was meant to be.
bool isOfLater(std::int64_t planned, std::int64_t now);

}  // namespace aufwind::answering
