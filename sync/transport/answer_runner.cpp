// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/answer_runner.h"

#include <algorithm>
#include <utility>

namespace aufwind::transport {

AnswerRunner::AnswerRunner(answering::AnswerBox& box, DrawCalls& calls, AnswerLine& line, HttpClient& http,
                           const Clock& clock, Entropy& entropy, std::function<bool()> isConnected,
                           const RunnerPace& pace, QObject* parent)
    : QObject(parent),
      box_(box),
      calls_(calls),
      line_(line),
      http_(http),
      clock_(clock),
      entropy_(entropy),
      isConnected_(std::move(isConnected)),
      pace_(pace),
      next_(this),
      behind_(this) {
    next_.setSingleShot(true);
    behind_.setSingleShot(true);
    connect(&next_, &QTimer::timeout, this, &AnswerRunner::look);
    connect(&behind_, &QTimer::timeout, this, [this] {
        http_.release();
        poke();
    });
}

AnswerRunner::~AnswerRunner() {
    line_.cancel();
    http_.release();
}

void AnswerRunner::poke() {
    if (!isRunning_ && !behind_.isActive()) next_.start(0);
}

void AnswerRunner::drain(std::function<void(const Result<void>&)> done) {
    drained_ = std::move(done);
    drainedWith_ = {};
    poke();
}

void AnswerRunner::finishDraining(const Result<void>& result) {
    if (const auto done = std::exchange(drained_, {})) done(result);
}

void AnswerRunner::look() {
    if (isRunning_ || behind_.isActive()) return;
    if (isConnected_ && !isConnected_()) return finishDraining(Error{ErrorCode::offline, "not connected"});
    const auto errand = box_.next();
    if (!errand) {
        sleepUntil(clock_.now() + pace_.longestSleep);
        return finishDraining(errand.error());
    }
    if (*errand) return run(**errand);
    finishDraining(drainedWith_);
    const auto at = box_.nextAt();
    sleepUntil(at && *at ? **at : clock_.now() + pace_.longestSleep);
}

void AnswerRunner::sleepUntil(std::int64_t moment) {
    const std::int64_t wait = std::clamp<std::int64_t>(moment - clock_.now(), 1000, pace_.longestSleep);
    next_.start(static_cast<int>(wait));
}

void AnswerRunner::run(const answering::Errand& errand) {
    if (errand.isOfPerson()) {
        isRunning_ = true;
        return runOfPerson(errand);
    }
    const bool waits = !errand.isUrgent && !drained_;
    if (waits && !http_.isQuiet(pace_.quiet)) {
        next_.start(randomly(std::max(1, pace_.quiet / 2), pace_.quietRange));
        return;
    }
    isRunning_ = true;
    http_.hold();
    runOfNobody(errand);
}

void AnswerRunner::runOfPerson(const answering::Errand& errand) {
    if (errand.kind == answering::ErrandKind::report) {
        calls_.refused(errand.round, [this, errand](const Result<void>& done) {
            ended(errand, box_.reported(errand, done), done ? std::nullopt : std::optional(done.error()));
        });
        return;
    }
    calls_.draw(errand.round, errand.blinded, [this, errand](const Result<std::string>& signature) {
        ended(errand, box_.drew(errand, signature), signature ? std::nullopt : std::optional(signature.error()));
    });
}

void AnswerRunner::runOfNobody(const answering::Errand& errand) {
    if (errand.kind != answering::ErrandKind::fetch) {
        line_.send(errand, [this, errand](const Result<void>& done) {
            ended(errand, box_.sent(errand, done), done ? std::nullopt : std::optional(done.error()));
        });
        return;
    }
    const auto sign = [this, errand](const std::string& challenge) {
        return box_.fetchFor(errand, challenge);
    };
    line_.fetch(errand, sign, [this, errand](const Result<AnswerLine::Parts>& parts) {
        ended(errand, box_.fetched(errand, parts), parts ? std::nullopt : std::optional(parts.error()));
    });
}

void AnswerRunner::ended(const answering::Errand& errand, const Result<void>& kept, const std::optional<Error>& error) {
    isRunning_ = false;
    if (error) drainedWith_ = *error;
    emit advanced(errand.round);
    if (!errand.isOfPerson()) {
        // What waits to go as the person does not follow on its heels.
        const bool isHurried = drained_ != nullptr;
        behind_.start(isHurried ? 0 : randomly(pace_.behind, pace_.behindRange));
        if (!kept) finishDraining(kept);
        return;
    }
    if (!kept) {
        sleepUntil(clock_.now() + pace_.longestSleep);
        return finishDraining(kept);
    }
    poke();
}

}  // namespace aufwind::transport
