// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/published_form.h"
#include "models/schema/environment.h"
#include "models/store/answer_slips.h"
#include "sync/anonymous/token.h"
#include "sync/answering/steps.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The surveys that this device's person is asked in: what is filled in and kept, and what has to be sent when. See
/// sync/anonymous/ANONYMITY.md for why.
///
/// It holds nothing itself: everything is in the store (models/store/answer_slips.h) before any of it leaves the
/// device, so that whatever ends the program between two calls, the next one goes on from there. Whoever carries the
/// messages (sync/transport/answer_runner.h) asks for the next errand and says what came of it.
///
/// Thread rule: that of the store's writer. Errors: the store's; `notFound` where there is no such round.
namespace aufwind::answering {

/// Something that is to be sent now.
struct Errand {
    ErrandKind kind = ErrandKind::draw;
    Uuid round;
    Uuid company;              ///< part of the address of what goes as nobody
    std::string blinded;       ///< of `draw`
    std::string submission;    ///< of `answer` and `message`: Submission::encode()
    std::string sealed;        ///< likewise
    std::uint32_t number = 0;  ///< of a message
    bool isUrgent = false;     ///< the round closes before there is a quieter moment

    bool isOfPerson() const { return kind == ErrandKind::draw || kind == ErrandKind::report; }
};

/// What is stored under one's tag.
struct StoredPart {
    std::string place;  ///< "answer", "message 1", "reply 1"
    std::uint32_t version = 0;
    std::string sealed;

    bool operator==(const StoredPart&) const = default;
};

/// How soon: as it protects best, or without any wait. The latter is for tests and scripts: whoever watches the
/// server can tell by the clock who has answered what.
enum class Pace : std::uint8_t { apart, atOnce };

class AnswerBox {
  public:
    AnswerBox(store::Store& store, store::Reader& reader, const Clock& clock, Entropy& entropy, const Uuid& me)
        : store_(store), reader_(reader), clock_(clock), entropy_(entropy), me_(me) {}

    /// Takes in what the rows say: after a commit that changed forms or invitations, and at the start.
    Result<void> follow();

    // What the person does. Each is durable when it returns.

    /// `place` is the key of the question that is before them.
    Result<void> keep(const Uuid& round, const survey::Answers& answers, const std::string& place);
    /// `invalid` where an answer is missing or does not fit; `forbidden` where the device takes no part; `dead` once
    /// the round is closed.
    Result<void> finish(const Uuid& round, bool wantsReplies, Pace pace = Pace::apart);
    /// Fills in again what was finished; `dead` once the round is closed.
    Result<void> change(const Uuid& round);
    /// Into the thread; `forbidden` where there is none, `tooLarge`.
    Result<void> say(const Uuid& round, const std::string& text, Pace pace = Pace::apart);
    Result<void> noteRead(const Uuid& round);
    /// That another device has the right, though there is none: told to the server as a refusal.
    Result<void> reportElsewhere(const Uuid& round);
    /// Looks for replies as soon as may be.
    Result<void> lookNow(const Uuid& round);

    // What is sent.

    /// What is due now, made durable before it is given out. Ask again after each: it is the same one until something
    /// is said of it.
    Result<std::optional<Errand>> next();
    /// When next() may have something; nothing where nothing is planned.
    Result<std::optional<std::int64_t>> nextAt();
    /// The fetch of an errand, for what the server asks: Fetch::encode().
    Result<std::string> fetchFor(const Errand& errand, std::string_view challenge);

    // What came of it. Of errors `forbidden`, `conflict`, `dead` (closed) and `notFound` are the server's; all others
    // mean to try later, and so does `dead` while the row does not say so (saidClosed(), steps.h).

    Result<void> drew(const Errand& errand, const Result<std::string>& signature);
    Result<void> reported(const Errand& errand, const Result<void>& done);
    Result<void> sent(const Errand& errand, const Result<void>& done);
    Result<void> fetched(const Errand& errand, const Result<std::vector<StoredPart>>& parts);

  private:
    using Slip = store::AnswerSlip;
    Chance chance() const { return {clock_.now(), entropy_}; }
    Result<void> edit(const Uuid& round, const std::function<Result<void>(Slip&)>& work);
    Result<void> keepSlip(const Slip& slip);
    Result<void> followForm(const Record& row);
    Result<void> followGone(const std::vector<Uuid>& here);
    Result<survey::PublishedForm> published(const Slip& slip);
    Result<std::string> invitationOf(const Slip& slip);
    /// Nothing, too, where the earliest could not be made.
    Result<std::optional<Errand>> nextOf(std::vector<Slip>& slips);
    Result<std::optional<Errand>> errandFor(Slip& slip, const Due& due);
    Result<std::optional<Errand>> drawErrand(Slip& slip, const survey::PublishedForm& form, Errand errand);
    Result<std::optional<Errand>> answerErrand(Slip& slip, const survey::PublishedForm& form, Errand errand);
    Result<std::optional<Errand>> messageErrand(Slip& slip, const survey::PublishedForm& form, Errand errand);
    Result<anonymous::AnswerToken> tokenOf(const Slip& slip, const survey::PublishedForm& form);
    Result<void> takeSignature(Slip& slip, const std::string& signature);
    void takeParts(Slip& slip, const anonymous::AnswerToken& token, const std::vector<StoredPart>& parts);

    store::Store& store_;
    store::Reader& reader_;
    const Clock& clock_;
    Entropy& entropy_;
    Uuid me_;
};

}  // namespace aufwind::answering
