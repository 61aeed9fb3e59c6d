// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/sync_loop.h"

#include "sync/protocol/codec.h"
#include "sync/transport/account_error.h"
#include "sync/transport/content_call.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace aufwind::transport {
namespace {

// At the next turn of the event loop, for a listener of the commit must not begin a request. What comes while a request
// is under way travels together with the next one; to wait for more before the first would only be time lost.
constexpr int kGatherMs = 0;

// So often a store may come back from a copy without being asked to wait.
constexpr std::int64_t kRejoinPauseMs = 10'000;

bool saysHistory(const Answer& answer) {
    const QJsonDocument body = QJsonDocument::fromJson(answer.body);
    return body.object().value(QStringLiteral("code")).toString() == QStringLiteral("history");
}

Error errorOf(const Answer& answer) {
    switch (answer.status) {
        case 401:
            return {ErrorCode::unauthenticated, "access token refused"};
        case 403:
            return accountErrorOf(answer);
        case 409:
            return {ErrorCode::conflict, "the server does not know this device's numbering"};
        case 413:
            return {ErrorCode::tooLarge, "HTTP 413"};
        case 426:
            return {ErrorCode::tooOld, "the server needs a newer version of this program"};
        case 429:
        case 503:
            return throttled(answer);
        default:
            return {answer.status >= 500 ? ErrorCode::offline : ErrorCode::invalid,
                    "HTTP " + std::to_string(answer.status)};
    }
}

bool passesByItself(ErrorCode code) {
    return code == ErrorCode::offline || code == ErrorCode::throttled;
}

// Here trying again with the same tokens, the same device or the same program can only fail again. All else, such as a
// full disk, a proxy's page in place of an answer, or a certificate that has run out, may have been mended meanwhile.
bool needsThePerson(const Error& error) {
    return error.code == ErrorCode::unauthenticated || error.code == ErrorCode::tooOld ||
           error.code == ErrorCode::conflict || accountReason(error) == AccountReason::secondFactorRequired;
}

std::optional<wire::Response> responseOf(const Answer& answer) {
    const auto bytes = protocol::decompress({answer.body.constData(), static_cast<std::size_t>(answer.body.size())},
                                            protocol::kMaximumMessage);
    wire::Response response;
    return bytes && response.ParseFromString(*bytes) ? std::optional(std::move(response)) : std::nullopt;
}

}  // namespace

SyncLoop::SyncLoop(engine::Engine& engine, HttpClient& http, Session& session, const Clock& clock, Entropy& entropy,
                   const Pace& pace, QObject* parent)
    : QObject(parent),
      engine_(engine),
      http_(http),
      session_(session),
      clock_(clock),
      entropy_(entropy),
      pace_(pace),
      presence_(pace.presence) {
    for (QTimer* timer : {&retry_, &soon_}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &SyncLoop::ask);
    }
    soon_.setInterval(kGatherMs);
    listenAgain_.setSingleShot(true);
    connect(&listenAgain_, &QTimer::timeout, this, &SyncLoop::listen);
    pulse_.setInterval(pace_.pulse);
    connect(&pulse_, &QTimer::timeout, this, &SyncLoop::beat);
}

SyncLoop::~SyncLoop() {
    dropSocket();
}

void SyncLoop::start(bool live) {
    live_ = live;
    engine_.resumeContents();
    exportsFrom_ = 0;
    askServer_ = true;
    if (live) {
        pulse_.start();
    }
    enter(State::idle);
    ask();
}

void SyncLoop::stop() {
    retry_.stop();
    soon_.stop();
    pulse_.stop();
    listenAgain_.stop();
    nextTry_ = 0;
    busy_ = false;
    held_.reset();
    http_.cancel();
    dropSocket();
    enter(State::stopped);
}

void SyncLoop::poke() {
    // While a request is under way it travels with the next one; otherwise the armed retry sends it.
    if (!busy_ && state_ == State::idle && !soon_.isActive()) {
        soon_.start();
    }
}

void SyncLoop::tryNow() {
    if (state_ == State::stopped) {
        return;
    }
    askServer_ = true;
    if (busy_) {
        return;
    }
    retry_.stop();
    ask();
}

void SyncLoop::setOnline(bool online) {
    if (online_ == online) {
        return;
    }
    online_ = online;
    if (!online) {
        busy_ = false;
        held_.reset();
        http_.cancel();
        dropSocket();
        if (state_ != State::stopped) {
            fail({ErrorCode::offline, "the network is switched off"});
        }
    } else if (state_ != State::stopped) {
        tryNow();
    }
}

void SyncLoop::ask() {
    if (busy_ || state_ == State::stopped) {
        return;
    }
    nextTry_ = 0;
    if (!online_) {
        fail({ErrorCode::offline, "the network is switched off"});
        return;
    }
    auto request = engine_.request(askServer_);
    if (!request) {
        fail(request.error());
        return;
    }
    if (!*request) {
        // Rows first: they are small, and tell others what will come.
        if (sendContent() || tellExport()) {
            return;
        }
        enter(State::idle);
        listen();
        return;
    }
    busy_ = true;
    askServer_ = false;
    enter(State::syncing);
    session_.withAccess([this, message = std::move(**request)](Result<QByteArray> access) {
        if (!busy_) {
            return;  // stopped or pulled out meanwhile
        }
        if (access) {
            exchange(*access, message);
        } else {
            busy_ = false;
            fail(access.error());
        }
    });
}

void SyncLoop::exchange(const QByteArray& access, const wire::Request& request) {
    Call call;
    call.path = "/v1/sync/exchange";
    call.body = QByteArray::fromStdString(protocol::compress(request.SerializeAsString()));
    call.contentType = "application/x-protobuf";
    call.contentEncoding = "zstd";
    call.bearer = access;
    const auto answer = [this, turn = ++turn_](Result<Answer> got) {
        if (turn == turn_) {
            answered(std::move(got));
        }
    };
    http_.send(call, answer, [this] { takeHeld(); });
}

bool SyncLoop::sendContent() {
    auto message = engine_.contentToSend();
    if (!message) {
        fail(message.error());
        return true;
    }
    if (!*message) {
        return false;
    }
    busy_ = true;
    enter(State::syncing);
    session_.withAccess([this, sent = std::move(**message)](Result<QByteArray> access) {
        if (!busy_) {
            return;  // stopped or pulled out meanwhile
        }
        if (!access) {
            busy_ = false;
            fail(access.error());
            return;
        }
        http_.send(contentCall("send", sent.SerializeAsString(), *access),
                   [this, hash = sent.hash()](const Result<Answer>& answer) { contentAnswered(hash, answer); });
    });
    return true;
}

void SyncLoop::contentAnswered(const std::string& hash, const Result<Answer>& answer) {
    wire::ContentState state;
    const bool isState = answer && answer->status == 200 &&
                         state.ParseFromArray(answer->body.constData(), static_cast<int>(answer->body.size()));
    const auto refusal = answer && !isState ? contentRefusal(*answer) : std::nullopt;
    if (!isState && !refusal) {
        answered(answer);
        return;
    }
    busy_ = false;
    refusedOnce_ = false;
    failures_ = 0;
    if (refusal) {
        engine_.contentRefused(hash, *refusal);
    } else if (auto taken = engine_.contentSent(hash, state); !taken) {
        fail(taken.error());
        return;
    }
    offlineSince_ = 0;
    emit advanced();
    if (state_ != State::stopped) {
        ask();
    }
}

void SyncLoop::answered(Result<Answer> answer) {
    const std::uint64_t turn = turn_;
    takeHeld();
    if (turn != turn_ || state_ == State::stopped) {
        return;
    }
    busy_ = false;
    if (!answer) {
        fail(answer.error());
    } else if (answer->status == 401) {
        session_.accessRefused(*answer);
        if (std::exchange(refusedOnce_, true)) {
            fail(errorOf(*answer));
        } else {
            askServer_ = true;
            ask();
        }
    } else if (answer->status == 409 && saysHistory(*answer)) {
        rejoin();
    } else if (answer->status != 200) {
        const Error error = errorOf(*answer);
        fail(error);
        if (passesByItself(error.code) && answer->retryAfter > 0) {
            retryLater(answer->retryAfter);
        }
    } else {
        refusedOnce_ = false;
        applied(*answer);
    }
}

// The store has come back from a copy: the engine gives what waits other numbers. A server that says so again and again
// is not asked without a pause.
void SyncLoop::rejoin() {
    if (auto rejoined = engine_.rejoin(); !rejoined) {
        fail(rejoined.error());
        return;
    }
    askServer_ = true;
    if (clock_.now() - rejoinedAt_ < kRejoinPauseMs && clock_.now() >= rejoinedAt_) {
        fail({ErrorCode::throttled, "the numbers of this device are used by another one too"});
        return;
    }
    rejoinedAt_ = clock_.now();
    ask();
}

void SyncLoop::applied(const Answer& answer) {
    auto response = responseOf(answer);
    if (!response) {
        fail({ErrorCode::damaged, "the server's answer is not understood"});
    } else if (askAhead(*response)) {
        held_ = std::move(response);
    } else {
        take(*response);
    }
}

// While this device stores an answer, the server makes the next one.
bool SyncLoop::askAhead(const wire::Response& response) {
    const auto access = session_.accessNow();
    auto request = access ? engine_.requestAhead(response) : Result<std::optional<wire::Request>>(std::nullopt);
    if (!request || !*request) {
        return false;  // an error shows again where it counts
    }
    busy_ = true;
    exchange(*access, **request);
    return true;
}

void SyncLoop::takeHeld() {
    if (held_) {
        const wire::Response response = *std::exchange(held_, std::nullopt);
        take(response);
    }
}

void SyncLoop::take(const wire::Response& response) {
    const auto more = engine_.receive(response);
    if (!more) {
        busy_ = false;
        ++turn_;  // what was asked ahead is worth nothing
        fail(more.error());
        return;
    }
    if (failures_ > 0) {
        // The server is back: no reason to wait with the live connection.
        failures_ = 0;
        refusals_ = 0;
        listenAgain_.stop();
    }
    offlineSince_ = 0;
    emit advanced();
    if (state_ == State::stopped) {
        return;
    }
    askServer_ = askServer_ || *more;
    ask();
}

void SyncLoop::fail(const Error& error) {
    lastError_ = error;
    askServer_ = true;
    if (needsThePerson(error)) {
        retry_.stop();
        nextTry_ = 0;
        enter(State::failed);
        return;
    }
    if (!passesByItself(error.code)) {
        ++failures_;
        retryLater(0);
        enter(State::failed);
        return;
    }
    if (offlineSince_ == 0) {
        offlineSince_ = clock_.now();
    }
    ++failures_;
    if (online_) {
        retryLater(0);
    }
    enter(State::offline);
}

// Exponential with full jitter, so that a server that comes back is not met by everybody in one second.
void SyncLoop::retryLater(int atLeastSeconds) {
    const int exponent = std::min(failures_ - 1, 6);
    const int bound = std::min(pace_.longestRetry, pace_.firstRetry << std::max(exponent, 0));
    const int wait =
        atLeastSeconds * 1000 + bound / 2 + static_cast<int>(entropy_.next() % static_cast<unsigned>(bound));
    nextTry_ = clock_.now() + wait;
    retry_.start(wait);
}

void SyncLoop::enter(State state) {
    if (state_ != state) {
        state_ = state;
    }
    emit stateChanged();
}

Result<void> SyncLoop::runUntilIdle(int timeoutMs) {
    QEventLoop loop;
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    const auto finished = connect(this, &SyncLoop::stateChanged, &loop, [this, &loop] {
        if (state_ != State::syncing) {
            loop.quit();
        }
    });
    start(false);
    if (state_ == State::syncing) {
        loop.exec();
    }
    disconnect(finished);
    const State reached = state_;
    const Error error = lastError_;
    stop();
    if (reached == State::idle) {
        return {};
    }
    return reached == State::syncing ? Error{ErrorCode::offline, "no answer in time"} : error;
}

}  // namespace aufwind::transport
