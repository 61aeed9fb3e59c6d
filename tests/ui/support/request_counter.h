// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

// Listens on this machine and tells who comes. A page that shows a hostile name must bring nobody; what a test sends by
// itself asks for a path that starts with "/bait".
class RequestCounter : public QObject {
    Q_OBJECT
    Q_PROPERTY(int port READ port CONSTANT)
    Q_PROPERTY(int baits READ baits NOTIFY changed)
    Q_PROPERTY(int strangers READ strangers NOTIFY changed)

  public:
    RequestCounter() {
        server_.listen(QHostAddress::LocalHost);
        connect(&server_, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = server_.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    int port() const { return server_.serverPort(); }
    int baits() const { return baits_; }
    int strangers() const { return strangers_; }

  signals:
    void changed();

  private:
    void answer(QTcpSocket& socket) {
        const QByteArray request = socket.readAll();
        ++(request.startsWith("GET /bait") ? baits_ : strangers_);
        socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
        emit changed();
    }

    QTcpServer server_;
    int baits_ = 0;
    int strangers_ = 0;
};
