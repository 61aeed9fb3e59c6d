// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

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
    void setMode(Mode mode) {
        mode_ = mode;
        if (mode_ == Mode::refuse) cut();
    }
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
        connect(server, &QTcpSocket::readyRead, client, [this, client, server] { pass(*server, *client); });
        connect(client, &QTcpSocket::readyRead, server, [this, client, server] { pass(*client, *server); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(server, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
        server->connectToHost(server_.host(), static_cast<quint16>(server_.port()));
    }
    void pass(QTcpSocket& from, QTcpSocket& to) const {
        const QByteArray bytes = from.readAll();
        if (mode_ != Mode::swallow) to.write(bytes);
    }

    QUrl server_;
    QTcpServer listener_;
    Mode mode_ = Mode::pass;
    int connections_ = 0;
};

}  // namespace aufwind::test
