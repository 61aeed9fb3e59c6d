// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/instance.h"

#include "models/domain/link.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace aufwind::desktop {

namespace {

constexpr int kPatienceMs = 2'000;
const QByteArray kTaken = "taken\n";

/// A socket's path is short, whatever that of the profile is.
QString socketOf(const std::filesystem::path& profile) {
    std::error_code unknown;
    const auto place = std::filesystem::weakly_canonical(profile, unknown);
    const QByteArray name = QByteArray::fromStdString((unknown ? profile : place).string());
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/aufwind-") +
           QString::fromLatin1(hash);
}

}  // namespace

Instance::Instance(const std::filesystem::path& profile) : socket_(socketOf(profile)) {
    // No option of access: with one, the socket of a living program would be replaced without a word. The directory is
    // this user's alone.
    connect(&server_, &QLocalServer::newConnection, this, &Instance::take);
}

bool Instance::handOver(const QString& link) const {
    QLocalSocket socket;
    socket.connectToServer(socket_);
    if (!socket.waitForConnected(kPatienceMs)) return false;
    socket.write(link.toUtf8() + '\n');
    // One that does not answer, or talks on, is of no use, though it runs.
    const QDeadlineTimer deadline{kPatienceMs};
    while (!socket.canReadLine()) {
        const int left = static_cast<int>(deadline.remainingTime());
        if (left <= 0 || socket.bytesAvailable() > kTaken.size() || !socket.waitForReadyRead(left)) return false;
    }
    return socket.readLine() == kTaken;
}

bool Instance::listen() {
    if (bind()) return true;
    if (server_.serverError() != QAbstractSocket::AddressInUseError) return false;
    // A killed program has left it, unless somebody is behind it who is only busy.
    QLocalSocket living;
    living.connectToServer(socket_);
    if (living.waitForConnected(kPatienceMs)) return false;
    QLocalServer::removeServer(socket_);
    return bind();
}

bool Instance::bind() {
    return server_.listen(socket_) &&
           QFile::setPermissions(server_.fullServerName(), QFile::ReadOwner | QFile::WriteOwner);
}

void Instance::take() {
    while (QLocalSocket* socket = server_.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(kPatienceMs, socket, [socket] { socket->abort(); });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            const bool isTooLong = socket->bytesAvailable() > static_cast<qint64>(domain::kLongestLink) + 1;
            if (isTooLong) return socket->abort();
            if (!socket->canReadLine()) return;
            const QString link = QString::fromUtf8(socket->readLine()).chopped(1);
            socket->write(kTaken);
            socket->disconnectFromServer();
            emit called(link);
        });
    }
}

}  // namespace aufwind::desktop
