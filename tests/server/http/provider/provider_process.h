// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/places.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

/// A whole OpenID provider (node-oidc-provider from npm) in a process of its own, see provider.mjs. One thread.
namespace aufwind::test {

class ProviderProcess {
  public:
    ~ProviderProcess() {
        process_.kill();
        process_.waitForFinished();
    }

    /// Why it cannot run here; else empty. Its people have addresses of `domain`.
    QString start(const QString& domain) {
        if (const QString trouble = install(); !trouble.isEmpty()) return trouble;
        if (!run("openssl", {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                             "-keyout", place_.filePath("key.pem"), "-out", authority(), "-days", "2", "-subj",
                             "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"})) {
            return "openssl makes no certificate";
        }
        process_.setWorkingDirectory(installed());
        process_.start("node", {"provider.mjs", authority(), place_.filePath("key.pem"), "", domain});
        while (!process_.canReadLine() && process_.waitForReadyRead(kStepMs)) {
        }
        port_ = QString::fromUtf8(process_.readLine()).trimmed();
        return port_.isEmpty() ? QString::fromUtf8("no provider: " + process_.readAllStandardError()) : QString{};
    }

    QString issuer() const { return "https://localhost:" + port_; }
    /// Whom to trust for it, a PEM file.
    QString authority() const { return place_.filePath("ca.pem"); }

  private:
    static constexpr int kInstallMs = 300'000;
    static constexpr int kStepMs = 15'000;

    static QString installed() { return QString(kBuild) + "/provider"; }
    static bool run(const QString& program, const QStringList& arguments, const QString& place = {}) {
        QProcess process;
        process.setWorkingDirectory(place);
        process.start(program, arguments);
        return process.waitForFinished(kInstallMs) && process.exitCode() == 0;
    }
    // Tests run beside each other, and npm begins with removing what is there.
    static QString install() {
        const QString npm = QStandardPaths::findExecutable("npm");
        if (npm.isEmpty()) return "npm is not installed";
        QDir().mkpath(installed());
        QLockFile lock(installed() + ".lock");
        lock.setStaleLockTime(0);
        if (!lock.tryLock(kInstallMs)) return "another test installs the provider for too long";
        const QString done = QDir(installed()).filePath("installed");
        bool isNew = QFile::exists(done);
        for (const char* name : {"package.json", "package-lock.json", "provider.mjs"}) {
            const QString from = QString(kSources) + "/tests/server/http/provider/" + name;
            const QString to = QDir(installed()).filePath(name);
            if (contentOf(from) == contentOf(to)) continue;
            isNew = false;
            QFile::remove(to);
            if (!QFile::copy(from, to)) return "the provider cannot be copied";
        }
        if (isNew) return {};
        QFile::remove(done);
        const QStringList words{"ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"};
        if (!run(npm, words, installed())) return "npm cannot install the provider here";
        QFile mark(done);
        return mark.open(QIODevice::WriteOnly) ? QString{} : "the provider's place cannot be written";
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir place_;
    QProcess process_;
    QString port_;
};

}  // namespace aufwind::test
