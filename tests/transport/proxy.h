// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <optional>

/// Stands between a client and the server and passes bytes on, or does what a bad network does. One thread.
namespace aufwind::test {

class Proxy : public QObject {
  public:
    enum class Mode {
        pass,
        refuse,   ///< connections are closed at once
        swallow,  ///< connections stay open, nothing passes
    };

    explicit Proxy(const QUrl& server) : server_(server) {
        listener_.listen(QHostAddress::LocalHost);
        connect(&listener_, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* client = listener_.nextPendingConnection()) join(client);
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(listener_.serverPort())); }
    int connections() const { return connections_; }
    /// How often cutAfterToServer() and cutAfterToClient() came to their end.
    int cuts() const { return cuts_; }
    qint64 passedToServer() const { return toServer_; }
    qint64 passedToClient() const { return toClient_; }
    void setMode(Mode mode) {
        mode_ = mode;
        if (mode_ == Mode::refuse) cut();
    }
    /// Breaks all connections after so many more bytes in that direction, be it in the midst of a message; once.
    void cutAfterToServer(qint64 bytes) { cutToServer_ = bytes; }
    void cutAfterToClient(qint64 bytes) { cutToClient_ = bytes; }
    /// How much of what comes passes each tenth of a second, in each direction of each connection; 0 is all.
    void setSlow(qint64 bytes) { slow_ = bytes; }
    /// Breaks all connections that stand.
    void cut() {
        for (QTcpSocket* socket : listener_.findChildren<QTcpSocket*>()) socket->abort();
    }

  private:
    void join(QTcpSocket* client) {
        ++connections_;
        client->setParent(&listener_);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        if (mode_ == Mode::refuse) {
            client->abort();
            return;
        }
        auto* server = new QTcpSocket(client);
        connect(server, &QTcpSocket::readyRead, client, [this, client, server] {
            if (slow_ == 0) passDown(*server, *client);
        });
        connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
            if (slow_ == 0) passUp(*client, *server);
        });
        // While it is slow this alone passes anything.
        auto* beat = new QTimer(client);
        connect(beat, &QTimer::timeout, client, [this, client, server] {
            passDown(*server, *client);
            passUp(*client, *server);
        });
        beat->start(kBeatMs);
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(server, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
        server->connectToHost(server_.host(), static_cast<quint16>(server_.port()));
    }
    void passUp(QTcpSocket& client, QTcpSocket& server) { pass(client, server, toServer_, cutToServer_); }
    void passDown(QTcpSocket& server, QTcpSocket& client) { pass(server, client, toClient_, cutToClient_); }
    void pass(QTcpSocket& from, QTcpSocket& to, qint64& passed, std::optional<qint64>& cutAfter) {
        if (from.bytesAvailable() == 0) return;
        const QByteArray bytes = slow_ > 0 ? from.read(slow_) : from.readAll();
        if (mode_ == Mode::swallow) return;
        const qint64 some = cutAfter ? std::min<qint64>(*cutAfter, bytes.size()) : bytes.size();
        to.write(bytes.left(some));
        passed += some;
        if (!cutAfter) return;
        *cutAfter -= some;
        if (*cutAfter > 0) return;
        cutAfter.reset();
        ++cuts_;
        if (to.state() == QAbstractSocket::ConnectedState) to.flush();
        cut();
    }

    static constexpr int kBeatMs = 100;

    QUrl server_;
    QTcpServer listener_;
    Mode mode_ = Mode::pass;
    int connections_ = 0;
    qint64 toServer_ = 0;
    qint64 toClient_ = 0;
    qint64 slow_ = 0;
    int cuts_ = 0;
    std::optional<qint64> cutToServer_;
    std::optional<qint64> cutToClient_;
};

}  // namespace aufwind::test
