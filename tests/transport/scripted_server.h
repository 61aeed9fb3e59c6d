// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

/// Answers over TLS what a test wrote down, for answers that the real server gives in rare states only. One request a
/// connection. The thread that made it.
namespace aufwind::test {

class ScriptedServer : public QObject {
  public:
    struct Request {
        QByteArray path;
        QByteArray bearer;
        QJsonObject body;
    };

    /// False where openssl or the port is missing.
    bool start() {
        const QString key = directory_.filePath("key.pem");
        const QString certificate = directory_.filePath("certificate.pem");
        const QStringList words{"req",
                                "-x509",
                                "-newkey",
                                "ec",
                                "-pkeyopt",
                                "ec_paramgen_curve:P-256",
                                "-nodes",
                                "-keyout",
                                key,
                                "-out",
                                certificate,
                                "-days",
                                "2",
                                "-subj",
                                "/CN=scripted",
                                "-addext",
                                "subjectAltName=IP:127.0.0.1"};
        QProcess openssl;
        openssl.start("openssl", words);
        if (!openssl.waitForFinished(20'000) || openssl.exitCode() != 0) return false;
        ca_ = content(certificate);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(ca_));
        tls.setPrivateKey(QSslKey(content(key), QSsl::Ec));
        server_.setSslConfiguration(tls);
        connect(&server_, &QTcpServer::pendingConnectionAvailable, this, [this] { take(); });
        return server_.listen(QHostAddress::LocalHost);
    }

    /// The answers to a path in their order; the last one stays.
    void say(const QByteArray& path, int status, const QByteArray& body) { script_[path].append({status, body}); }
    void forget() {
        script_.clear();
        requests_.clear();
    }
    const QList<Request>& requests() const { return requests_; }
    int asked(const QByteArray& path) const {
        return static_cast<int>(std::count_if(requests_.begin(), requests_.end(),
                                              [&](const Request& request) { return request.path == path; }));
    }

    QUrl address() const { return QUrl{QStringLiteral("https://127.0.0.1:%1").arg(server_.serverPort())}; }
    const QByteArray& ca() const { return ca_; }

  private:
    static QByteArray content(const QString& path) {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    void take() {
        while (QTcpSocket* socket = server_.nextPendingConnection()) {
            auto received = std::make_shared<QByteArray>();
            const auto read = [this, socket, received] {
                *received += socket->readAll();
                answer(*socket, *received);
            };
            connect(socket, &QTcpSocket::readyRead, this, read);
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            read();
        }
    }
    void answer(QTcpSocket& socket, const QByteArray& received) {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0) return;
        Request request;
        qsizetype length = 0;
        const QList<QByteArray> lines = received.left(end).split('\n');
        request.path = lines.first().split(' ').value(1);
        for (const QByteArray& line : lines) {
            if (line.toLower().startsWith("content-length:")) length = line.mid(15).trimmed().toLongLong();
            if (line.startsWith("Authorization: Bearer ")) request.bearer = line.mid(22).trimmed();
        }
        const QByteArray body = received.mid(end + 4);
        if (body.size() < length) return;
        request.body = QJsonDocument::fromJson(body).object();
        requests_.append(request);
        auto& answers = script_[request.path];
        const auto [status, text] = answers.isEmpty() ? std::pair<int, QByteArray>{404, "{}"} : answers.first();
        if (answers.size() > 1) answers.removeFirst();
        socket.write("HTTP/1.1 " + QByteArray::number(status) +
                     " Said\r\nContent-Type: application/json\r\nConnection: close\r\n" +
                     "Content-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text);
        socket.disconnectFromHost();
    }

    QTemporaryDir directory_;
    QSslServer server_;
    QByteArray ca_;
    QHash<QByteArray, QList<std::pair<int, QByteArray>>> script_;
    QList<Request> requests_;
};

}  // namespace aufwind::test
