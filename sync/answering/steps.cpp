// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/answering/steps.h"

#include <algorithm>
#include <utility>

namespace aufwind::answering {
namespace {

using store::AnswerSlip;
using store::SlipBar;
using store::SlipFound;
using store::SlipText;
using store::SlipTime;
using store::SlipVersion;

/// So long after the close it is looked for what cannot be reached.
constexpr std::int64_t kLooksFor = 14 * kDay;
/// A day without the right that was asked for is told as a refusal.
constexpr std::int64_t kDrawPatience = kDay;
constexpr std::int64_t kUrgent = 15 * kMinute;

bool takesPart(const AnswerSlip& slip) {
    return slip.bar == SlipBar::none;
}
bool wantsDraw(const AnswerSlip& slip) {
    return takesPart(slip) && !slip.closed && slip.token.empty();
}
bool wantsSend(const AnswerSlip& slip) {
    if (!takesPart(slip) || slip.closed || slip.token.empty() || slip.failed) return false;
    const bool isOpen = slip.unsealed || slip.taken.version < slip.last.version;
    return slip.again || (slip.finished != 0 && isOpen);
}
bool wasSent(const AnswerSlip& slip) {
    return slip.taken.version != 0 || !slip.attempts.empty();
}
bool hasThread(const AnswerSlip& slip) {
    return slip.wantsReplies && slip.taken.version != 0;
}

void planSend(AnswerSlip& slip, const Chance& chance) {
    if (slip.token.empty()) {
        slip.send = {};
    } else if (slip.atOnce) {
        slip.send = chance.in({chance.now, chance.now});
    } else {
        slip.send = chance.in(sendSpan(chance.now, slip.opens, slip.closes, slip.drawn));
    }
}

void planLook(AnswerSlip& slip, const Span& span, const Chance& chance) {
    slip.look = chance.in(span);
}

void calm(AnswerSlip& slip) {
    slip.failures = 0;
    slip.notBefore = 0;
}

bool isOwn(const AnswerSlip& slip, const SlipVersion& there) {
    return there == slip.last || there == slip.taken || std::ranges::find(slip.attempts, there) != slip.attempts.end();
}

void noteTaken(AnswerSlip& slip, const SlipVersion& what) {
    slip.taken = what;
    std::erase_if(slip.attempts, [&](const SlipVersion& one) { return one.version <= what.version; });
}

/// What is not needed any more is not kept either.
void clear(AnswerSlip& slip) {
    slip.request.clear();
    slip.sealed.clear();
    slip.attempts.clear();
    slip.draw = slip.send = {};
    if (hasThread(slip)) return;
    slip.token.clear();
    slip.look = {};
    // What could not be handed in is the person's to copy.
    if (!slip.failed) slip.answers.clear();
}

void concluded(AnswerSlip& slip, SlipFound found, const Chance& chance) {
    slip.found = found;
    clear(slip);
    if (hasThread(slip)) planLook(slip, threadSpan(chance.now), chance);
}

void seenClosed(AnswerSlip& slip, const std::optional<SlipVersion>& there, const Chance& chance) {
    if (slip.found != SlipFound::notLooked) {
        if (hasThread(slip)) planLook(slip, threadSpan(chance.now), chance);
        return;
    }
    const bool isMine = there && isOwn(slip, *there);
    if (isMine && there->version >= slip.taken.version) {
        noteTaken(slip, *there);
        return concluded(slip, SlipFound::unchanged, chance);
    }
    if (there) return concluded(slip, SlipFound::other, chance);
    // Nobody said that it had come.
    slip.failed = slip.taken.version == 0;
    concluded(slip, slip.failed ? SlipFound::notLooked : SlipFound::missing, chance);
}

void seenOpen(AnswerSlip& slip, const std::optional<SlipVersion>& there, const Chance& chance) {
    slip.look = {};
    if (there && *there == slip.last) {
        noteTaken(slip, *there);
        slip.sealed.clear();
        slip.again = false;
    } else if (there && !isOwn(slip, *there)) {
        // A copy of this store has sent it, or nobody knows who. The next version takes its place.
        slip.seenOther = true;
        slip.last.version = std::max(slip.last.version, there->version);
        slip.unsealed = slip.unsealed || slip.finished != 0;
        slip.sealed.clear();
        slip.again = false;
        if (slip.finished != 0) planSend(slip, chance);
    } else if (slip.taken.version != 0 && !slip.sealed.empty()) {
        // The server had it, and lost it with what it had not written yet.
        slip.again = true;
        slip.send = chance.in(lateSpan(chance.now, slip.closes));
    } else if (wantsSend(slip) && slip.send.at == 0) {
        planSend(slip, chance);
    }
    if (hasThread(slip)) planLook(slip, threadSpan(chance.now), chance);
}

void revise(SlipTime& time, const AnswerSlip& slip, const Chance& chance, bool isOfNobody, bool& isNew) {
    if (time.at == 0 || slip.atOnce) return;
    if (isOfLater(time.planned, chance.now)) {
        const std::int64_t width = std::min(std::max<std::int64_t>(time.by - time.planned, 0), kLongestWait);
        time = chance.in({chance.now, chance.now + width, time.shortened});
        isNew = true;
    } else if (isOfNobody && !time.late && chance.now - time.at > kLate) {
        time = chance.in(lateSpan(chance.now, slip.closed ? 0 : slip.closes));
        time.late = true;
        isNew = true;
    }
}

}  // namespace

SlipTime Chance::in(const Span& span) const {
    return {now, momentIn(span, entropy.next()), span.to, span.isShortened, false};
}

std::optional<Due> dueOf(const AnswerSlip& slip) {
    std::optional<Due> due;
    const auto offer = [&](ErrandKind kind, std::int64_t at, std::uint32_t number = 0) {
        const std::int64_t moment = std::max(at, slip.notBefore);
        if (at != 0 && (!due || moment < due->at)) due = Due{kind, moment, number};
    };
    if (slip.refused && !slip.reported) offer(ErrandKind::report, 1);
    if (wantsDraw(slip)) offer(ErrandKind::draw, slip.draw.at);
    if (wantsSend(slip)) offer(ErrandKind::answer, slip.send.at);
    if (slip.token.empty() || !takesPart(slip)) return due;
    offer(ErrandKind::fetch, slip.look.at);
    const auto next = std::ranges::find_if(
        slip.thread, [](const SlipText& text) { return !text.isReply && !text.done && !text.lost; });
    // One after the other: their numbers say in which order they are read.
    if (next != slip.thread.end() && slip.taken.version != 0) offer(ErrandKind::message, next->at, next->number);
    return due;
}

bool isUrgent(const AnswerSlip& slip, std::int64_t now) {
    return slip.atOnce || (!slip.closed && slip.closes != 0 && slip.closes - now < kUrgent);
}

void begin(AnswerSlip& slip, const Chance& chance) {
    slip.draw = chance.in(drawSpan(chance.now, slip.closes));
}

void follow(AnswerSlip& slip, std::int64_t opens, std::int64_t closes, bool isClosed, const Chance& chance) {
    slip.goneSince = 0;
    const bool isMoved = slip.closes != closes;
    slip.opens = opens;
    slip.closes = closes;
    if (isClosed) return close(slip, chance);
    if (!isMoved) return;
    if (wantsDraw(slip) && (slip.draw.at == 0 || (closes != 0 && slip.draw.by > closes))) begin(slip, chance);
    if (slip.finished != 0 && wantsSend(slip)) planSend(slip, chance);
}

void close(AnswerSlip& slip, const Chance& chance) {
    if (slip.closed) return;
    slip.closed = true;
    slip.again = false;
    calm(slip);
    if (wasSent(slip) && !slip.token.empty()) return planLook(slip, lookSpan(chance.now), chance);
    slip.failed = slip.failed || slip.finished != 0;
    clear(slip);
}

bool saidClosed(AnswerSlip& slip, const Chance& chance) {
    const bool isOver = slip.closes != 0 && chance.now - slip.closes > kDay;
    if (!slip.closed && !isOver) return false;
    close(slip, chance);
    return true;
}

bool revise(AnswerSlip& slip, const Chance& chance) {
    bool isNew = false;
    revise(slip.draw, slip, chance, false, isNew);
    revise(slip.send, slip, chance, true, isNew);
    revise(slip.look, slip, chance, true, isNew);
    if (slip.triedSince > chance.now) {
        slip.triedSince = chance.now;
        isNew = true;
    }
    if (slip.notBefore - chance.now > kDay) {
        slip.notBefore = chance.now;
        isNew = true;
    }
    for (SlipText& text : slip.thread) {
        if (text.isReply || text.done || text.at - chance.now <= kLongestWait) continue;
        text.at = chance.in(messageSpan(chance.now)).at;
        isNew = true;
    }
    return isNew;
}

void finish(AnswerSlip& slip, bool wantsReplies, bool atOnce, const Chance& chance) {
    slip.finished = chance.now;
    slip.wantsReplies = wantsReplies;
    slip.atOnce = atOnce;
    slip.unsealed = true;
    slip.again = false;
    slip.failed = false;
    calm(slip);
    if (atOnce && slip.token.empty()) slip.draw = chance.in({chance.now, chance.now});
    planSend(slip, chance);
}

void change(AnswerSlip& slip) {
    slip.finished = 0;
    slip.unsealed = false;
    slip.send = {};
}

void drawn(AnswerSlip& slip, const Chance& chance) {
    slip.drawn = chance.now;
    slip.triedSince = 0;
    slip.request.clear();
    slip.draw = {};
    calm(slip);
    if (slip.finished != 0) planSend(slip, chance);
}

void refuse(AnswerSlip& slip, const Chance& chance) {
    slip.refused = true;
    // The same once more, tomorrow: it tells nothing new, and may have been an accident.
    slip.draw = chance.in(redrawSpan(chance.now));
    calm(slip);
}

void drawFailed(AnswerSlip& slip, const Chance& chance) {
    if (slip.triedSince != 0 && chance.now - slip.triedSince >= kDrawPatience) return refuse(slip, chance);
    retry(slip, chance);
}

void sealed(AnswerSlip& slip, std::string text, std::string digest) {
    slip.last = {nextVersion(slip), std::move(digest)};
    slip.sealed = std::move(text);
    slip.attempts.push_back(slip.last);
    slip.unsealed = false;
    slip.again = false;
}

std::uint32_t nextVersion(const AnswerSlip& slip) {
    return std::max(slip.last.version, slip.taken.version) + 1;
}

void taken(AnswerSlip& slip, const Chance& chance) {
    noteTaken(slip, slip.last);
    slip.again = false;
    slip.send = {};
    calm(slip);
    if (slip.finished != 0 && slip.unsealed) planSend(slip, chance);
    if (!slip.atOnce) return planLook(slip, confirmSpan(chance.now, slip.closes), chance);
    if (hasThread(slip)) planLook(slip, threadSpan(chance.now), chance);
}

void surpassed(AnswerSlip& slip, const Chance& chance) {
    slip.again = false;
    slip.send = {};
    slip.look = slip.atOnce ? chance.in({chance.now, chance.now}) : chance.in(lateSpan(chance.now, slip.closes));
}

void turnedAway(AnswerSlip& slip) {
    slip.failed = true;
    slip.again = false;
    slip.send = {};
    std::erase(slip.attempts, slip.last);
}

void seen(AnswerSlip& slip, const std::optional<SlipVersion>& there, const Chance& chance) {
    calm(slip);
    slip.closed ? seenClosed(slip, there, chance) : seenOpen(slip, there, chance);
}

void settleMessages(AnswerSlip& slip, const std::map<std::uint32_t, std::string>& there, const Chance& chance) {
    std::uint32_t last = there.empty() ? 0 : there.rbegin()->first;
    bool isMoved = false;  // one before is sent again, so that what was refused behind it may follow now
    for (SlipText& text : slip.thread) {
        if (text.isReply) continue;
        const auto found = there.find(text.number);
        const bool isIt = found != there.end() && !text.sealed.empty() && found->second == text.sealed;
        if (isIt || (found != there.end() && text.done)) {
            text.done = true;
            text.lost = false;
            text.sealed.clear();
            continue;
        }
        const bool wasSettled = text.done || text.lost;
        if (++last == text.number && !text.done && !(text.lost && isMoved)) continue;
        isMoved = true;
        text.number = last;
        text.done = false;
        text.lost = false;
        text.sealed.clear();
        if (wasSettled) text.at = chance.in(messageSpan(chance.now)).at;
    }
}

void unseen(AnswerSlip& slip, bool isGone, const Chance& chance) {
    const bool isOver = slip.closed && (isGone || chance.now - std::max(slip.closes, slip.look.planned) > kLooksFor);
    if (!isOver) return retry(slip, chance);
    calm(slip);
    if (slip.found == SlipFound::notLooked) slip.found = SlipFound::untold;
    slip.wantsReplies = false;
    clear(slip);
}

void retry(AnswerSlip& slip, const Chance& chance) {
    const Span span = retrySpan(chance.now, slip.failures, slip.closed ? 0 : slip.closes);
    slip.notBefore = momentIn(span, chance.entropy.next());
    ++slip.failures;
}

}  // namespace aufwind::answering
