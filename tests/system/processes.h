// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// The real programs as processes, for tests that prove the whole: a server in a directory, and clients without a
/// window in profiles of their own. Everything is bounded in time and gone with the object. The main thread.
namespace aufwind::system_test {

/// Where the programs were built.
QString program(const QString& name);

/// The process is killed where this one ends, however that happens. Before it is started.
void endWithThisOne(QProcess& process);

struct Ran {
    int exit = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const;
    QJsonArray array() const;
    QString line() const { return QString::fromUtf8(out).trimmed(); }
};

/// Runs to the end or fails after `timeoutMs`, with exit -1.
Ran run(const QString& name, const QStringList& arguments, const QByteArray& input = {}, int timeoutMs = 60'000,
        const QProcessEnvironment& environment = QProcessEnvironment(QProcessEnvironment::InheritFromParent));

class Server {
  public:
    explicit Server(const QString& directory, const QString& name = QStringLiteral("aufwindd"))
        : directory_(directory), name_(name) {}
    ~Server() { stop(); }

    /// Waits until it listens. The port stays the same over restarts.
    bool start() {
        begin();
        return listens();
    }
    /// Starts it and does not wait.
    void begin();
    /// Waits until it listens; false where it ended, or does not in time.
    bool listens();
    qint64 pid() const { return process_ ? process_->processId() : 0; }
    /// SIGTERM; true where it ended by itself, cleanly and in time.
    bool stop();
    /// Stops it and starts another program over the same directory.
    bool becomes(const QString& name) {
        name_ = name;
        return stop() && start();
    }
    /// kill -9: as if the machine had lost power, but for the disk's own cache.
    void kill();

    QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(port_); }
    QString ca() const { return directory_ + QStringLiteral("/ca.pem"); }

  private:
    QString directory_;
    QString name_;  ///< of the program
    std::unique_ptr<QProcess> process_;
    int port_ = 0;
    bool listening_ = false;
};

/// aufwindctl with one profile.
class Client {
  public:
    explicit Client(const QString& profile, const QString& name = QStringLiteral("aufwindctl"))
        : profile_(profile), name_(name) {}

    Ran call(const QStringList& arguments, const QByteArray& input = {}) const;
    bool login(const Server& server, const QString& workspace, const QString& email, const QByteArray& password) const;
    bool sync() const { return call({"sync"}).exit == 0; }
    QString digest() const { return call({"digest"}).object()["digest"].toString(); }
    /// The id, empty where it was refused.
    QString create(const QString& entity, const QStringList& fields) const;
    QJsonArray list(const QString& entity, const QStringList& more = {}) const;
    QString text(const QString& entity, const QString& id, const QString& field) const;
    /// Starts a sync and kills it after so many milliseconds.
    void syncAndKill(int milliseconds) const;

    const QString& profile() const { return profile_; }

  private:
    QString profile_;
    QString name_;  ///< of the program
};

}  // namespace aufwind::system_test
