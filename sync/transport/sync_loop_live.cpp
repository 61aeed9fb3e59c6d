// SPDX-License-Identifier: GPL-3.0-or-later
// The live connection of the loop: opened while nothing is wrong, watched, and heard for hints.
#include "sync/protocol/codec.h"
#include "sync/protocol/presence.h"
#include "sync/transport/sync_loop.h"

#include <algorithm>

namespace aufwind::transport {

// Its end by our own hand is no news.
void SyncLoop::dropSocket() {
    if (socket_) {
        socket_->disconnect(this);
        presence_.part();
        socket_.reset();
    }
}

void SyncLoop::beat() {
    if (socket_ && !pong_) {
        socket_->abort();
        return;
    }
    pong_ = false;
    if (socket_) {
        socket_->ping();
    } else {
        listen();
    }
    if (++beats_ % pace_.lookEvery == 0 && state_ == State::idle) {
        tryNow();
    }
}

void SyncLoop::listen() {
    if (!live_ || socket_ || !online_ || state_ == State::stopped || listenAgain_.isActive()) {
        return;
    }
    session_.withAccess([this](Result<QByteArray> access) {
        if (!access || socket_ || state_ == State::stopped || !online_) {
            return;
        }
        socket_ = std::make_unique<QWebSocket>();
        socket_->setSslConfiguration(http_.tls());
        socket_->setMaxAllowedIncomingMessageSize(protocol::kLongestHint);
        connect(socket_.get(), &QWebSocket::binaryMessageReceived, this, &SyncLoop::hinted);
        connect(socket_.get(), &QWebSocket::pong, this, [this] { pong_ = true; });
        connect(socket_.get(), &QWebSocket::connected, this, [this] {
            pong_ = true;
            listening_.start();
            presence_.join(*socket_);
            tryNow();  // what was committed before the connection stood gave no hint
        });
        connect(socket_.get(), &QWebSocket::disconnected, this, [this] {
            presence_.part();
            if (socket_) {
                socket_.release()->deleteLater();
            }
            const bool stood = listening_.isValid() && listening_.elapsed() >= pace_.shortLife;
            listening_.invalidate();
            if (stood) {
                refusals_ = 0;
            } else {
                listenLater();
            }
            if (state_ == State::idle && online_) {
                tryNow();  // finds out whether the server is gone, and arms the retry if so
            }
        });
        QUrl url = http_.server();
        url.setScheme(QStringLiteral("wss"));
        url.setPath(QStringLiteral("/v1/sync/live"));
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + *access);
        request.setSslConfiguration(http_.tls());
        socket_->open(request);
    });
}

// A proxy or a limit may refuse the live connection while requests are answered: to ask at once each time would be a
// loop without a pause.
void SyncLoop::listenLater() {
    if (!live_ || state_ == State::stopped) {
        return;
    }
    const int bound = std::min(pace_.longestRetry, pace_.firstRetry << std::min(refusals_++, 6));
    listenAgain_.start(bound / 2 + static_cast<int>(entropy_.next() % static_cast<unsigned>(bound)));
}

void SyncLoop::hinted(const QByteArray& message) {
    wire::Hint hint;
    if (!hint.ParseFromArray(message.constData(), static_cast<int>(message.size()))) {
        return;
    }
    presence_.take(hint);
    if (hint.head() == 0) {
        return;
    }
    // A hint of what this device has fetched already, most often its own edits.
    if (engine_.position().cursor >= hint.head() && !busy_) {
        return;
    }
    tryNow();
}

}  // namespace aufwind::transport
