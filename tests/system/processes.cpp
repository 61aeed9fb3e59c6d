// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/processes.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <arpa/inet.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

namespace aufwind::system_test {
namespace {

constexpr int kStartMs = 30'000;
constexpr int kStopMs = 10'000;
// Below those that the system gives to outgoing connections (ip(7), ip_local_port_range): one of these can be taken by
// anybody's connection while the server is down, even by a client's that looks for the server and meets itself.
constexpr int kFirstPort = 20'000;
constexpr int kPorts = 12'000;

bool isFree(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    const int bound = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::close(socket);
    return bound == 0;
}

/// A free port that stays free for this server over its restarts.
int steadyPort() {
    auto& chance = *QRandomGenerator::global();
    int port = 0;
    do {
        port = kFirstPort + static_cast<int>(chance.bounded(kPorts));
    } while (!isFree(port));
    return port;
}

}  // namespace

QString program(const QString& name) {
    return qEnvironmentVariable("AUFWIND_BIN") + QLatin1Char('/') + name;
}

void endWithThisOne(QProcess& process) {
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

QJsonObject Ran::object() const {
    return QJsonDocument::fromJson(out).object();
}
QJsonArray Ran::array() const {
    return QJsonDocument::fromJson(out).array();
}

Ran run(const QString& name, const QStringList& arguments, const QByteArray& input, int timeoutMs,
        const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program(name), arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if (process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit) {
        ran.exit = process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

void Server::begin() {
    if (port_ == 0) {
        port_ = steadyPort();
    }
    listening_ = false;
    process_ = std::make_unique<QProcess>();
    endWithThisOne(*process_);
    process_->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process_->start(program(name_), {"serve", directory_, "--listen", QStringLiteral("127.0.0.1:%1").arg(port_)});
}

bool Server::listens() {
    QByteArray printed;
    QElapsedTimer since;
    since.start();
    while (!listening_ && since.elapsed() < kStartMs && process_->state() != QProcess::NotRunning) {
        process_->waitForReadyRead(200);
        printed += process_->readAllStandardOutput();
        listening_ = printed.contains("listening on https://");
    }
    return listening_ && process_->state() != QProcess::NotRunning;
}

bool Server::stop() {
    if (!process_ || process_->state() == QProcess::NotRunning) {
        return true;
    }
    process_->terminate();
    const bool ended = process_->waitForFinished(kStopMs);
    if (!ended) {
        kill();
    }
    return ended && process_->exitStatus() == QProcess::NormalExit && process_->exitCode() == 0;
}

void Server::kill() {
    process_->kill();
    process_->waitForFinished(kStopMs);
}

Ran Client::call(const QStringList& arguments, const QByteArray& input) const {
    return run(name_, QStringList{"--profile", profile_, "--json"} + arguments, input);
}

bool Client::login(const Server& server, const QString& workspace, const QString& email,
                   const QByteArray& password) const {
    const Ran ran =
        call({"login", "--server", server.url(), "--workspace", workspace, "--email", email, "--ca", server.ca()},
             password + "\n");
    if (ran.exit != 0) {
        qWarning("login: %d %s", ran.exit, ran.err.constData());
    }
    return ran.exit == 0;
}

QString Client::create(const QString& entity, const QStringList& fields) const {
    const Ran ran = call(QStringList{"create", entity} + fields);
    if (ran.exit != 0) {
        qWarning("create %s: %d %s", qPrintable(entity), ran.exit, ran.err.constData());
    }
    return ran.object()["id"].toString();
}

QJsonArray Client::list(const QString& entity, const QStringList& more) const {
    return call(QStringList{"list", entity} + more).array();
}

QString Client::text(const QString& entity, const QString& id, const QString& field) const {
    return call({"text", entity, id, field, "show"}).object()["text"].toString();
}

void Client::syncAndKill(int milliseconds) const {
    QProcess process;
    process.start(program(name_), {"--profile", profile_, "sync"});
    process.waitForStarted(kStartMs);
    process.waitForFinished(milliseconds);
    process.kill();
    process.waitForFinished(kStopMs);
}

}  // namespace aufwind::system_test
