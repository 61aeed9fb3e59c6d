// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/loopback.h"

#include <QTcpSocket>
#include <QTimer>

#include <utility>

namespace aufwind::transport {
namespace {

// A code and a state; more than any provider sends.
constexpr qsizetype kLongestHead = 16 * 1024;
constexpr int kMostAtOnce = 8;
constexpr int kPatienceMs = 5'000;

}  // namespace

Loopback::Loopback(QObject* parent) : QObject(parent) {
    server_.setMaxPendingConnections(kMostAtOnce);
    connect(&server_, &QTcpServer::newConnection, this, &Loopback::accept);
}

bool Loopback::listen(LoopbackPage page, Take take) {
    close();
    page_ = std::move(page);
    take_ = std::move(take);
    return server_.listen(QHostAddress::LocalHost, 0);
}

void Loopback::close() {
    server_.close();
    take_ = {};
}

QUrl Loopback::address() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server_.serverPort()));
}

void Loopback::accept() {
    while (QTcpSocket* socket = server_.nextPendingConnection()) {
        // They outlive close(), so that the browser still gets its page.
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (findChildren<QTcpSocket*>().size() > kMostAtOnce) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        QTimer::singleShot(kPatienceMs, socket, [socket] { socket->abort(); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void Loopback::read(QTcpSocket* socket) {
    const QByteArray so = socket->peek(kLongestHead);
    const qsizetype end = so.indexOf("\r\n\r\n");
    if (end < 0) {
        if (so.size() >= kLongestHead) answer(socket, "431 Request Header Fields Too Large", {});
        return;
    }
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    const QByteArray head = so.left(end + 2);
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    if (!isForUs(head) || words.size() != 3 || words[0] != "GET") return answer(socket, "400 Bad Request", {});
    const QUrl target = address().resolved(QUrl::fromEncoded(words[1], QUrl::StrictMode));
    if (!target.isValid() || target.path() != QLatin1String("/") || !target.hasQuery() || !take_) {
        return answer(socket, "404 Not Found", {});
    }
    if (!take_(QUrlQuery(target.query(QUrl::FullyEncoded)))) return answer(socket, "400 Bad Request", {});
    answer(socket, "200 OK", page());
    close();
}

// A page elsewhere may make a browser ask this port under another name.
bool Loopback::isForUs(const QByteArray& head) const {
    const QByteArray wanted = "127.0.0.1:" + QByteArray::number(server_.serverPort());
    int hosts = 0;
    bool isOurs = false;
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.left(colon).toLower() != "host") continue;
        ++hosts;
        isOurs = line.mid(colon + 1).trimmed() == wanted;
    }
    return hosts == 1 && isOurs;
}

QByteArray Loopback::page() const {
    return QStringLiteral(
               "<!doctype html><html lang=\"%1\"><head><meta charset=\"utf-8\">"
               "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light "
               "dark\">"
               "<title>Aufwind</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;"
               "padding:0 1.5rem}h1{font-size:1.5rem}</style></head><body><h1>%2</h1><p>%3</p></body></html>")
        .arg(page_.language.toHtmlEscaped(), page_.title.toHtmlEscaped(), page_.text.toHtmlEscaped())
        .toUtf8();
}

void Loopback::answer(QTcpSocket* socket, const char* status, const QByteArray& body) const {
    QByteArray out = QByteArray("HTTP/1.1 ") + status + "\r\nConnection: close\r\nCache-Control: no-store\r\n";
    out += "Referrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n";
    out += "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'\r\n";
    out += "Content-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    socket->write(out + body);
    socket->disconnectFromHost();
}

}  // namespace aufwind::transport
