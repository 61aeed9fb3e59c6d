// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>
#include <QTest>

#include <signal.h>
#include <sys/resource.h>

#include <filesystem>

/// The program aufwindd as tests run it. Threads: one caller.
namespace aufwind::test {

inline constexpr int kLimitMs = 60'000;
inline QString program() {
    return qEnvironmentVariable("AUFWIND_BIN") + "/aufwindd";
}

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

inline Ran run(const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kLimitMs)) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// `aufwindd serve` as a child.
class Running {
  public:
    explicit Running(const QString& directory, const QString& address = "127.0.0.1:0", const QStringList& more = {})
        : directory_(directory) {
        process_.start(program(), QStringList{"serve", directory, "--listen", address} + more);
        while (!process_.canReadLine() && process_.waitForReadyRead(kLimitMs)) {
        }
        const QByteArray line = process_.readLine().trimmed();
        port_ = line.startsWith("listening on https://" + address.section(':', 0, 0).toLatin1() + ':')
                    ? line.mid(line.lastIndexOf(':') + 1).toUShort()
                    : 0;
    }
    ~Running() {
        if (process_.state() != QProcess::NotRunning) end(SIGKILL);
    }

    std::uint16_t port() const { return port_; }
    std::filesystem::path authority() const { return (directory_ + "/ca.pem").toStdString(); }
    /// From now on a write beyond that many bytes of a file fails, as on a full disk.
    void limitFiles(rlim_t bytes) {
        const rlimit limit{bytes, RLIM_INFINITY};
        QVERIFY(prlimit(static_cast<pid_t>(process_.processId()), RLIMIT_FSIZE, &limit, nullptr) == 0);
    }
    /// Milliseconds until it was gone; −1 where it was not.
    qint64 end(int signal) {
        QElapsedTimer timer;
        timer.start();
        kill(static_cast<pid_t>(process_.processId()), signal);
        return process_.waitForFinished(kLimitMs) ? timer.elapsed() : -1;
    }
    int exitCode() const { return process_.exitStatus() == QProcess::NormalExit ? process_.exitCode() : -1; }
    pid_t id() const { return static_cast<pid_t>(process_.processId()); }
    QByteArray log() { return process_.readAllStandardError(); }

  private:
    QString directory_;
    QProcess process_;
    std::uint16_t port_ = 0;
};

}  // namespace aufwind::test
