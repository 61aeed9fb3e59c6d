// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

/// The real server in a process of its own, with the workspace "acme", its owner ada@acme.example and
/// the employee ben@acme.example. One thread.
namespace aufwind::test {

class RealServer {
  public:
    static constexpr const char* kPassword = "correct horse battery staple 7";

    /// With `words` for `serve` besides. False where a step fails or takes too long.
    bool start(const QStringList& words = {}) {
        const QString place = directory_.filePath("server");
        if (!run({"init", place}) || !run({"tenant", "create", place, "--workspace", "acme", "--name", "Acme"}) ||
            !run({"user", "add", place, "--workspace", "acme", "--email", "ada@acme.example", "--first", "Ada",
                  "--last", "Berg", "--role", "owner"},
                 QByteArray(kPassword) + "\n") ||
            !run({"user", "add", place, "--workspace", "acme", "--email", "ben@acme.example", "--first", "Ben",
                  "--last", "Adeyemi"},
                 QByteArray(kPassword) + "\n")) {
            return false;
        }
        // An owner would need a second factor; a server that knows none of that refuses the command, which is as good.
        run({"tenant", "policy", place, "--workspace", "acme", "--second-factor", "nobody"});
        QFile pem{place + QStringLiteral("/ca.pem")};
        if (!pem.open(QIODevice::ReadOnly)) return false;
        ca_ = pem.readAll();
        process_.setProcessChannelMode(QProcess::MergedChannels);
        process_.start(program(), QStringList{"serve", place, "--listen", "127.0.0.1:0"} + words);
        const QByteArray sign = "listening on ";
        QByteArray said;
        while (!said.contains(sign) || !said.mid(said.indexOf(sign)).contains('\n')) {
            if (!process_.waitForReadyRead(kPatienceMs)) return false;
            said += process_.readAll();
        }
        said = said.mid(said.indexOf(sign) + sign.size());
        address_ = QUrl{QString::fromUtf8(said.left(said.indexOf('\n'))).trimmed()};
        return address_.isValid();
    }
    bool stop() {
        process_.terminate();
        return process_.waitForFinished(kPatienceMs);
    }

    const QUrl& address() const { return address_; }
    const QByteArray& ca() const { return ca_; }

  private:
    static constexpr int kPatienceMs = 20'000;

    static QString program() { return qEnvironmentVariable("AUFWIND_BIN") + QStringLiteral("/aufwindd"); }
    static bool run(const QStringList& arguments, const QByteArray& input = {}) {
        QProcess process;
        process.start(program(), arguments);
        process.write(input);
        process.closeWriteChannel();
        return process.waitForFinished(3 * kPatienceMs) && process.exitCode() == 0;
    }

    QTemporaryDir directory_;
    QProcess process_;
    QUrl address_;
    QByteArray ca_;
};

}  // namespace aufwind::test
