// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/presence.h"
#include "sync/protocol/aufwind.pb.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWebSocket>

#include <map>
#include <vector>

/// Presence over the live connection: tells the server what this person looks at, at most ten times a second, and
/// listens for who else does. Without a connection nobody else is here, and what one looks at waits for the next. While
/// something is looked at the connection is pinged, so that one that is dead shows nobody for long.
///
/// Thread rule: the loop's.
namespace aufwind::transport {

/// In ms. Tests are less patient.
struct PresencePace {
    int every = 100;       ///< messages to the server
    int ping = 3'000;      ///< without an answer until the next the connection is given up
    int pardon = 300'000;  ///< after a server that takes no presence closed the connection for it
};

class PresenceChannel : public QObject, public PresenceLine {
    Q_OBJECT

  public:
    explicit PresenceChannel(const PresencePace& pace = {}, QObject* parent = nullptr);

    void look(const TextName& text, const std::optional<TextMark>& selection) override;
    void lookAway(const TextName& text) override;

    /// By whoever owns the connection: it stands; it has ended; it has brought a message.
    void join(QWebSocket& socket);
    void part();
    void take(const wire::Hint& hint);

  signals:
    /// Everybody else who looks at a text that is looked at here.
    void attended(const aufwind::TextName& text, const std::vector<aufwind::Present>& people);

  private:
    void sendSoon();
    void send();
    void beat();
    void empty(const TextName& text);

    const PresencePace pace_;
    std::map<TextName, std::optional<TextMark>> looks_;
    std::map<TextName, std::vector<Present>> here_;  ///< without those where nobody is
    QPointer<QWebSocket> socket_;
    QTimer soon_{this};
    QTimer beat_{this};
    QElapsedTimer sent_;
    QElapsedTimer refused_;
    bool pong_ = true;
    bool spoke_ = false;  ///< on this connection
};

}  // namespace aufwind::transport
