// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the device, and what comes back.
#include "models/domain/survey/answer_document.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/logic.h"
#include "sync/answering/answer_box.h"
#include "sync/answering/published_check.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace aufwind::answering {
namespace {

using anonymous::AnswerToken;
using anonymous::PublicKey;
using anonymous::SealedKind;
using anonymous::SealedPlace;
using anonymous::TokenRequest;
using store::AnswerSlip;
using store::SlipBar;
using store::SlipText;
using store::SlipVersion;

/// Not of the store, which may do better the next time.
bool isOfForm(ErrorCode code) {
    return code == ErrorCode::untrusted || code == ErrorCode::conflict || code == ErrorCode::damaged ||
           code == ErrorCode::invalid;
}

std::string textOf(const anonymous::Secret& secret) {
    return std::string(secret.view());
}

/// The number behind the word; nothing where it is another place.
std::optional<std::uint32_t> numberIn(std::string_view place, std::string_view word) {
    if (!place.starts_with(word)) return std::nullopt;
    place.remove_prefix(word.size());
    std::uint32_t number = 0;
    const auto [end, failed] = std::from_chars(place.data(), place.data() + place.size(), number);
    const bool isWhole = failed == std::errc() && end == place.data() + place.size() && number != 0;
    return isWhole ? std::optional(number) : std::nullopt;
}

SlipText* messageOf(AnswerSlip& slip, std::uint32_t number) {
    const auto found =
        std::ranges::find_if(slip.thread, [&](const SlipText& one) { return !one.isReply && one.number == number; });
    return found == slip.thread.end() ? nullptr : &*found;
}

bool hasReply(const AnswerSlip& slip, std::uint32_t number) {
    return std::ranges::any_of(slip.thread, [&](const SlipText& one) { return one.isReply && one.number == number; });
}

}  // namespace

Result<std::optional<Errand>> AnswerBox::next() {
    auto slips = store::answerSlips(reader_);
    if (!slips) return slips.error();
    // Of each at most once: what cannot be made is put off, and the others go on.
    for (std::size_t left = slips->size(); left > 0; --left) {
        auto errand = nextOf(*slips);
        if (!errand || *errand) return errand;
        slips = store::answerSlips(reader_);
        if (!slips) return slips.error();
    }
    return std::optional<Errand>();
}

Result<std::optional<Errand>> AnswerBox::nextOf(std::vector<Slip>& slips) {
    const Chance now = chance();
    AnswerSlip* first = nullptr;
    std::optional<Due> due;
    for (AnswerSlip& slip : slips) {
        if (revise(slip, now)) {
            if (auto kept = keepSlip(slip); !kept) return kept.error();
        }
        const auto one = dueOf(slip);
        if (slip.goneSince != 0 || !one || one->at > now.now || (due && due->at <= one->at)) continue;
        first = &slip;
        due = one;
    }
    if (first == nullptr) return std::optional<Errand>();
    auto errand = errandFor(*first, *due);
    if (errand) return errand;
    const ErrorCode code = errand.error().code;
    const bool mayBeLater = code == ErrorCode::notFound || code == ErrorCode::tooLarge;
    if (!mayBeLater && !isOfForm(code)) return errand;
    // What cannot be made of this form is not made of it later either.
    const bool isAnother = code == ErrorCode::untrusted || code == ErrorCode::conflict;
    auto barred = edit(first->round, [&](Slip& slip) -> Result<void> {
        if (!mayBeLater) slip.bar = isAnother ? SlipBar::changed : SlipBar::damaged;
        retry(slip, now);
        return {};
    });
    if (!barred) return barred.error();
    return std::optional<Errand>();
}

Result<std::optional<std::int64_t>> AnswerBox::nextAt() {
    const auto slips = store::answerSlips(reader_);
    if (!slips) return slips.error();
    std::optional<std::int64_t> earliest;
    for (const AnswerSlip& slip : *slips) {
        const auto due = slip.goneSince == 0 ? dueOf(slip) : std::nullopt;
        if (due && (!earliest || due->at < *earliest)) earliest = due->at;
    }
    return earliest;
}

Result<std::optional<Errand>> AnswerBox::errandFor(Slip& slip, const Due& due) {
    Errand errand{.kind = due.kind, .round = slip.round, .number = due.number};
    errand.isUrgent = isUrgent(slip, clock_.now());
    if (due.kind == ErrandKind::report) return std::optional(std::move(errand));
    const auto form = published(slip);
    if (!form) return form.error();
    errand.company = form->company;
    switch (due.kind) {
        case ErrandKind::draw:
            return drawErrand(slip, *form, std::move(errand));
        case ErrandKind::answer:
            return answerErrand(slip, *form, std::move(errand));
        case ErrandKind::message:
            return messageErrand(slip, *form, std::move(errand));
        case ErrandKind::fetch:
        case ErrandKind::report:
            break;
    }
    return std::optional(std::move(errand));
}

Result<std::optional<Errand>> AnswerBox::drawErrand(Slip& slip, const survey::PublishedForm& form, Errand errand) {
    const auto key = PublicKey::parse(form.signingKey);
    if (!key) return key.error();
    if (slip.request.empty()) {
        const auto made = TokenRequest::make(slip.round, *key);
        if (!made) return made.error();
        slip.request = textOf(made->encode());
    }
    const auto request = TokenRequest::parse(slip.request, *key);
    if (!request) return request.error();
    if (slip.triedSince == 0) slip.triedSince = clock_.now();
    if (auto kept = keepSlip(slip); !kept) return kept.error();
    errand.blinded = request->blinded();
    return std::optional(std::move(errand));
}

Result<AnswerToken> AnswerBox::tokenOf(const Slip& slip, const survey::PublishedForm& form) {
    const auto key = PublicKey::parse(form.signingKey);
    if (!key) return key.error();
    return AnswerToken::parse(slip.token, *key);
}

Result<std::optional<Errand>> AnswerBox::answerErrand(Slip& slip, const survey::PublishedForm& form, Errand errand) {
    const auto token = tokenOf(slip, form);
    if (!token) return token.error();
    if (slip.unsealed && !slip.again) {
        const auto answers = slip.answers.empty() ? survey::Answers{} : survey::readAnswers(slip.answers);
        if (!answers) return answers.error();
        const auto invitation = invitationOf(slip);
        if (!invitation) return invitation.error();
        survey::AnswerDocument document{survey::settled(form.form, *answers), statedSegments(form, *invitation), {}};
        if (slip.wantsReplies) document.threadKey = token->threadKey().publicKey;
        const SealedPlace place{SealedKind::answer, slip.round, token->tag(), nextVersion(slip)};
        auto text = anonymous::sealText(form.answerKey, place, survey::answerDocument(document));
        if (!text) return text.error();
        std::string digest = anonymous::sealedDigest(*text);
        sealed(slip, std::move(*text), std::move(digest));
    }
    if (auto kept = keepSlip(slip); !kept) return kept.error();
    errand.submission = token->submit(SealedKind::answer, slip.last.version, slip.sealed).encode();
    errand.sealed = slip.sealed;
    errand.number = slip.last.version;
    return std::optional(std::move(errand));
}

Result<std::optional<Errand>> AnswerBox::messageErrand(Slip& slip, const survey::PublishedForm& form, Errand errand) {
    const auto token = tokenOf(slip, form);
    if (!token) return token.error();
    SlipText* message = messageOf(slip, errand.number);
    if (message == nullptr) return std::optional<Errand>();
    if (message->sealed.empty()) {
        const SealedPlace place{SealedKind::message, slip.round, token->tag(), message->number};
        auto text = anonymous::sealText(form.answerKey, place, message->text);
        if (!text) return text.error();
        message->sealed = std::move(*text);
        if (auto kept = keepSlip(slip); !kept) return kept.error();
    }
    errand.submission = token->submit(SealedKind::message, message->number, message->sealed).encode();
    errand.sealed = message->sealed;
    return std::optional(std::move(errand));
}

Result<std::string> AnswerBox::fetchFor(const Errand& errand, std::string_view challenge) {
    const auto slip = store::answerSlip(reader_, errand.round);
    if (!slip) return slip.error();
    if (!*slip) return Error{ErrorCode::notFound, "no such round"};
    const auto form = published(**slip);
    if (!form) return form.error();
    const auto token = tokenOf(**slip, *form);
    if (!token) return token.error();
    const auto fetch = token->fetch(challenge);
    if (!fetch) return fetch.error();
    return fetch->encode();
}

Result<void> AnswerBox::takeSignature(Slip& slip, const std::string& signature) {
    const auto form = published(slip);
    if (!form) return form.error();
    const auto key = PublicKey::parse(form->signingKey);
    if (!key) return key.error();
    auto request = TokenRequest::parse(slip.request, *key);
    if (!request) return request.error();
    const auto token = request->finish(*key, signature);
    if (token) {
        slip.refused = slip.refused || request->isRefused();
        slip.token = textOf(token->encode());
        drawn(slip, chance());
        return {};
    }
    slip.request = textOf(request->encode());
    refuse(slip, chance());
    return {};
}

Result<void> AnswerBox::drew(const Errand& errand, const Result<std::string>& signature) {
    return edit(errand.round, [&](Slip& slip) -> Result<void> {
        if (!slip.token.empty() || slip.request.empty()) return {};
        if (signature) {
            auto done = takeSignature(slip, *signature);
            // The form is another one meanwhile: its row says so, not this.
            if (!done && done.error().code != ErrorCode::io) drawFailed(slip, chance());
            return !done && done.error().code == ErrorCode::io ? done : Result<void>();
        }
        switch (signature.error().code) {
            case ErrorCode::dead:
                // No refusal: a round that the server has not opened yet, or has closed already, says so to everybody.
                if (!saidClosed(slip, chance())) retry(slip, chance());
                break;
            case ErrorCode::conflict:
                slip.bar = SlipBar::elsewhere;
                slip.request.clear();
                break;
            default:
                drawFailed(slip, chance());
        }
        return {};
    });
}

Result<void> AnswerBox::reported(const Errand& errand, const Result<void>& done) {
    return edit(errand.round, [&](Slip& slip) -> Result<void> {
        // A round that is over hears no more of it.
        const bool isClosed = !done && done.error().code == ErrorCode::dead && saidClosed(slip, chance());
        const bool isOver = isClosed || (!done && done.error().code == ErrorCode::notFound);
        slip.reported = slip.reported || done.ok() || isOver;
        if (!slip.reported) retry(slip, chance());
        return {};
    });
}

Result<void> AnswerBox::sent(const Errand& errand, const Result<void>& done) {
    return edit(errand.round, [&](Slip& slip) -> Result<void> {
        const std::optional<ErrorCode> error = done ? std::nullopt : std::optional(done.error().code);
        if (errand.kind == ErrandKind::message) {
            SlipText* message = messageOf(slip, errand.number);
            if (message == nullptr) return {};
            const bool isRefused = error && (*error == ErrorCode::dead || *error == ErrorCode::forbidden ||
                                             *error == ErrorCode::conflict || *error == ErrorCode::notFound);
            message->done = message->done || !error;
            message->lost = isRefused;
            if (!error || isRefused) message->sealed.clear();
            if (error && !isRefused) retry(slip, chance());
            return {};
        }
        // Of an answer that was replaced meanwhile nothing is to be done.
        if (errand.number != slip.last.version) return {};
        if (!error) {
            taken(slip, chance());
        } else if (*error == ErrorCode::dead) {
            if (!saidClosed(slip, chance())) retry(slip, chance());
        } else if (*error == ErrorCode::conflict) {
            surpassed(slip, chance());
        } else if (*error == ErrorCode::forbidden) {
            turnedAway(slip);
        } else {
            retry(slip, chance());
        }
        return {};
    });
}

void AnswerBox::takeParts(Slip& slip, const AnswerToken& token, const std::vector<StoredPart>& parts) {
    std::optional<SlipVersion> answer;
    std::map<std::uint32_t, std::string> messages;
    for (const StoredPart& part : parts) {
        if (part.place == "answer") {
            answer = SlipVersion{part.version, anonymous::sealedDigest(part.sealed)};
        } else if (const auto message = numberIn(part.place, "message "); message && *message <= kThreadMaximum) {
            messages.emplace(*message, part.sealed);
        } else if (const auto reply = numberIn(part.place, "reply "); reply && !hasReply(slip, *reply)) {
            const SealedPlace place{SealedKind::reply, slip.round, token.tag(), *reply};
            auto text = anonymous::openText(token.threadKey(), place, part.sealed);
            if (!text) continue;  // nobody who has the thread's key wrote it
            slip.thread.push_back({.isReply = true, .number = *reply, .text = std::move(*text), .at = clock_.now()});
        }
    }
    settleMessages(slip, messages, chance());
    seen(slip, answer, chance());
}

Result<void> AnswerBox::fetched(const Errand& errand, const Result<std::vector<StoredPart>>& parts) {
    return edit(errand.round, [&](Slip& slip) -> Result<void> {
        if (slip.token.empty()) return {};
        if (!parts) {
            const bool isGone = parts.error().code == ErrorCode::notFound || parts.error().code == ErrorCode::forbidden;
            unseen(slip, isGone, chance());
            return {};
        }
        const auto form = published(slip);
        if (!form) return form.error();
        const auto token = tokenOf(slip, *form);
        if (!token) return token.error();
        takeParts(slip, *token, *parts);
        return {};
    });
}

}  // namespace aufwind::answering
