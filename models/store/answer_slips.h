// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What this device keeps of the surveys that its person is asked in: the right to answer, what is being filled in,
/// what was sent, and what was said since. It lies in the store's own state, in one value for each round; no row holds
/// it, it never travels, and it goes with the store. Whose steps these are says sync/answering; here they are values.
///
/// Thread rule: that of the store and the reader. Times are ms since 1970 on this machine's clock, 0 is never.
namespace aufwind::store {

/// When something is to happen, drawn at random within a span.
struct SlipTime {
    std::int64_t planned = 0;  ///< when this was drawn
    std::int64_t at = 0;       ///< 0 is not planned
    std::int64_t by = 0;       ///< the end of the span
    bool shortened = false;    ///< since the round closes soon
    bool late = false;         ///< drawn anew, for the device was off at the first one

    bool operator==(const SlipTime&) const = default;
};

/// Something that was sealed, by its number and SHA-256.
struct SlipVersion {
    std::uint32_t version = 0;
    std::string digest;

    bool operator==(const SlipVersion&) const = default;
};

/// A text of the thread.
struct SlipText {
    bool isReply = false;
    std::uint32_t number = 1;  ///< from 1, replies and one's own apart
    std::string text;
    std::int64_t at = 0;  ///< of one's own: when it is sent; of a reply: when it was fetched
    std::string sealed;   ///< of one's own, until it has arrived
    bool done = false;    ///< of one's own: it has arrived; of a reply: it was read
    bool lost = false;    ///< of one's own: the server does not take it

    bool operator==(const SlipText&) const = default;
};

/// Why this device takes no part.
enum class SlipBar : std::uint8_t {
    none,
    damaged,    ///< what is asked is not understood
    small,      ///< fewer are asked than the least that an answer is safe among
    changed,    ///< it is not what it was when it came: other keys, other questions, fewer people for a figure
    elsewhere,  ///< another device has drawn the right to answer
};

/// What stood under one's tag after the close.
enum class SlipFound : std::uint8_t { notLooked, unchanged, other, missing, untold };

struct AnswerSlip {
    Uuid round;
    Uuid form;             ///< the row of what is asked
    std::string formHash;  ///< of the document as it first came, but for its threshold
    std::uint32_t threshold = 0;
    std::int64_t opens = 0;
    std::int64_t closes = 0;
    bool closed = false;
    std::int64_t goneSince = 0;  ///< the row is not here any more
    SlipBar bar = SlipBar::none;

    SlipTime draw;
    std::int64_t triedSince = 0;  ///< the right was asked for, and has not come
    std::string request;          ///< TokenRequest
    std::int64_t drawn = 0;
    std::string token;  ///< AnswerToken
    bool refused = false;
    bool reported = false;

    std::string answers;  ///< answersDocument(), as they are filled in
    std::string place;    ///< the key of the question that is before the person
    bool wantsReplies = false;
    bool atOnce = false;        ///< without waits
    std::int64_t finished = 0;  ///< 0 while it is being filled in
    bool unsealed = false;      ///< what was finished last is not sealed yet
    SlipTime send;
    std::string sealed;                 ///< what was sent last, until it was seen to be there
    SlipVersion last;                   ///< of it
    SlipVersion taken;                  ///< the newest of which the server said that it has it
    std::vector<SlipVersion> attempts;  ///< those after it of which it said nothing
    bool again = false;                 ///< it was not there: `sealed` is sent once more
    bool seenOther = false;             ///< something stood there that this device has not sent
    bool failed = false;                ///< it could not be handed in

    SlipTime look;
    SlipFound found = SlipFound::notLooked;
    std::vector<SlipText> thread;

    std::uint32_t failures = 0;
    std::int64_t notBefore = 0;  ///< after a failure

    bool operator==(const AnswerSlip&) const = default;
};

/// In the order in which they came. `damaged` where the saved bytes are none.
Result<std::vector<AnswerSlip>> answerSlips(Reader& reader);
Result<std::optional<AnswerSlip>> answerSlip(Reader& reader, const Uuid& round);
/// In the place of the one of its round.
Result<void> keepAnswerSlip(Writer& writer, const AnswerSlip& slip);
Result<void> dropAnswerSlip(Writer& writer, const Uuid& round);

}  // namespace aufwind::store
