// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/processes.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>

namespace aufwind::system_test {
namespace {

constexpr int kStartMs = 30'000;
constexpr int kStopMs = 10'000;

}  // namespace

QString program(const QString& name) {
    return qEnvironmentVariable("AUFWIND_BIN") + QLatin1Char('/') + name;
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

bool Server::start() {
    process_ = std::make_unique<QProcess>();
    process_->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process_->start(program(name_), {"serve", directory_, "--listen", QStringLiteral("127.0.0.1:%1").arg(port_)});
    static const QRegularExpression listening(QStringLiteral("listening on https://[^:]+:(\\d+)"));
    QByteArray printed;
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < kStartMs && process_->state() != QProcess::NotRunning) {
        process_->waitForReadyRead(200);
        printed += process_->readAllStandardOutput();
        if (const auto match = listening.match(QString::fromUtf8(printed)); match.hasMatch()) {
            port_ = match.captured(1).toInt();
            return true;
        }
    }
    return false;
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
