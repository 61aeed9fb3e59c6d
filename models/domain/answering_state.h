// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity_numbers.h"
#include "models/store/answer_slips.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

/// How a survey stands for whoever is asked, as it is told to them. Pure; any thread.
namespace aufwind::domain {

/// Rows that come with being asked.
constexpr bool isOfBeingAsked(EntityNumber entity) {
    return entity == schema::kSurveyForm || entity == schema::kSurveyInvitation;
}

enum class AnsweringState : std::uint8_t {
    open,       ///< to be answered, or being answered
    finished,   ///< goes at some time until AnswerSlip::send.by, or once the right to answer was drawn
    sent,       ///< the server has it
    changing,   ///< it has one, and the person is changing it
    closed,     ///< nothing was answered from here
    waiting,    ///< closed; it will be looked whether the answer still stands
    unchanged,  ///< it does
    other,      ///< another one stands there
    missing,    ///< none stands there
    untold,     ///< it could not be found out
    failed,     ///< the answer could not be handed in
    damaged,    ///< as SlipBar
    small,
    changed,
    elsewhere,
};

constexpr std::string_view nameOf(AnsweringState state) {
    constexpr std::string_view kNames[] = {"open",    "finished",  "sent",  "changing", "closed",
                                           "waiting", "unchanged", "other", "missing",  "untold",
                                           "failed",  "damaged",   "small", "changed",  "elsewhere"};
    return kNames[static_cast<std::size_t>(state)];
}

inline AnsweringState answeringStateOf(const store::AnswerSlip& slip) {
    using store::SlipBar;
    using store::SlipFound;
    switch (slip.found) {
        case SlipFound::unchanged:
            return AnsweringState::unchanged;
        case SlipFound::other:
            return AnsweringState::other;
        case SlipFound::missing:
            return AnsweringState::missing;
        case SlipFound::untold:
            return AnsweringState::untold;
        case SlipFound::notLooked:
            break;
    }
    switch (slip.bar) {
        case SlipBar::damaged:
            return AnsweringState::damaged;
        case SlipBar::small:
            return AnsweringState::small;
        case SlipBar::changed:
            return AnsweringState::changed;
        case SlipBar::elsewhere:
            return AnsweringState::elsewhere;
        case SlipBar::none:
            break;
    }
    if (slip.failed) return AnsweringState::failed;
    const bool wasSent = slip.taken.version != 0;
    if (slip.closed) return wasSent || !slip.attempts.empty() ? AnsweringState::waiting : AnsweringState::closed;
    if (slip.finished == 0) return wasSent ? AnsweringState::changing : AnsweringState::open;
    const bool isOnItsWay = slip.unsealed || slip.taken.version < slip.last.version;
    return isOnItsWay ? AnsweringState::finished : AnsweringState::sent;
}

/// Replies that were not read yet.
inline std::int64_t unreadReplies(const store::AnswerSlip& slip) {
    return std::ranges::count_if(slip.thread, [](const store::SlipText& text) { return text.isReply && !text.done; });
}

}  // namespace aufwind::domain
