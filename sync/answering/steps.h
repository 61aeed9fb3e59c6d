// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/store/answer_slips.h"
#include "sync/answering/times.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

/// What each event makes of what is kept of a round, and what is due next. Values in, values out: AnswerBox keeps them.
/// One thread at a time, for chance is drawn.
namespace aufwind::answering {

/// Of a thread: more is neither kept nor believed.
inline constexpr std::size_t kThreadMaximum = 200;

struct Chance {
    std::int64_t now = 0;
    Entropy& entropy;

    /// A moment of the span, as it is kept.
    store::SlipTime in(const Span& span) const;
};

enum class ErrandKind : std::uint8_t {
    draw,     ///< as the person
    report,   ///< as the person: the draw was refused
    answer,   ///< as nobody
    message,  ///< as nobody
    fetch,    ///< as nobody
};

struct Due {
    ErrandKind kind = ErrandKind::draw;
    std::int64_t at = 0;
    std::uint32_t number = 0;  ///< of a message
};
/// The earliest of what is to happen; nothing where nothing is.
std::optional<Due> dueOf(const store::AnswerSlip& slip);
/// The round closes before another attempt could be made in peace.
bool isUrgent(const store::AnswerSlip& slip, std::int64_t now);

/// It came just now.
void begin(store::AnswerSlip& slip, const Chance& chance);
/// What the row says. Times are drawn anew where they no longer fit.
void follow(store::AnswerSlip& slip, std::int64_t opens, std::int64_t closes, bool isClosed, const Chance& chance);
/// It takes no more answers.
void close(store::AnswerSlip& slip, const Chance& chance);
/// The server said that it takes nothing now. It may be wrong, or its clock: only the row closes a round, or a close
/// that is over for more than a day. False where the caller is to try later.
bool saidClosed(store::AnswerSlip& slip, const Chance& chance);
/// Draws anew what a clock that was put back, or a device that was off, has made of no use. False where all stays.
bool revise(store::AnswerSlip& slip, const Chance& chance);

/// The person has finished. `atOnce`: nothing waits, and whoever watches can tell.
void finish(store::AnswerSlip& slip, bool wantsReplies, bool atOnce, const Chance& chance);
/// The person goes on filling in. What was sent stands; what waits to be sent does not go.
void change(store::AnswerSlip& slip);

/// The right to answer is here.
void drawn(store::AnswerSlip& slip, const Chance& chance);
/// What came is not the signature that was asked for, or a day has gone by without one.
void refuse(store::AnswerSlip& slip, const Chance& chance);
/// Nothing came, or an error.
void drawFailed(store::AnswerSlip& slip, const Chance& chance);

/// Sealed just now, to be sent until the server has it.
void sealed(store::AnswerSlip& slip, std::string text, std::string digest);
/// The number that the next one gets.
std::uint32_t nextVersion(const store::AnswerSlip& slip);
/// The server has `slip.last`.
void taken(store::AnswerSlip& slip, const Chance& chance);
/// It says that it has another of this version, or a higher one.
void surpassed(store::AnswerSlip& slip, const Chance& chance);
/// It will not take it, not later either.
void turnedAway(store::AnswerSlip& slip);
/// What stands under one's tag; nothing where nothing does.
void seen(store::AnswerSlip& slip, const std::optional<store::SlipVersion>& there, const Chance& chance);
/// Which messages of one's own stand there, by number, as they were sealed. What is not among them is sent again,
/// behind the last one that is: a server takes no message behind one that it has lost.
void settleMessages(store::AnswerSlip& slip, const std::map<std::uint32_t, std::string>& there, const Chance& chance);
/// Nothing was told of it: the round's answers are gone, or nobody answers. After the close that is the end in time.
void unseen(store::AnswerSlip& slip, bool isGone, const Chance& chance);
/// No answer, or one that says to come later.
void retry(store::AnswerSlip& slip, const Chance& chance);

}  // namespace aufwind::answering
