// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/directory/directory.h"
#include "tests/places.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <vector>

/// A directory of a kind that directory.py knows, in a process of its own. Threads: one caller.
namespace aufwind::test {

inline constexpr const char* kPeople = "ou=people,dc=corp,dc=example";
inline constexpr const char* kReader = "cn=reader,dc=corp,dc=example";
inline constexpr const char* kReaderPassword = "the reader's password";

inline std::string directoryPassword(const std::string& uid) {
    return "directory password of " + uid;
}

class DirectoryProcess {
  public:
    ~DirectoryProcess() { stop(); }
    static bool isInstalled() { return QFile::exists("/usr/sbin/slapd") && QFile::exists("/usr/bin/ldapmodify"); }

    bool start(const QString& kind) {
        process_.start("/usr/bin/python3",
                       {QString(kSources) + "/tests/server/http/directory/directory.py", place_.path(), kind});
        while (!process_.canReadLine() && process_.waitForReadyRead(20'000)) {
        }
        port_ = process_.readLine().trimmed().toUShort();
        // It says where before it listens there.
        for (int attempt = 0; attempt < 100 && port_ != 0; ++attempt) {
            QTcpSocket socket;
            socket.connectToHost("127.0.0.1", port_);
            if (socket.waitForConnected(1000)) return true;
            process_.waitForFinished(100);
        }
        return false;
    }
    void stop() {
        process_.kill();
        process_.waitForFinished();
    }

    /// Nothing is left of what was said before.
    void clear() const { QFile::remove(place_.filePath("log")); }

    std::string path(const char* name) const { return place_.filePath(name).toStdString(); }
    std::string address() const { return "ldaps://127.0.0.1:" + std::to_string(port_); }
    std::string authority() const { return content("ca.pem").toStdString(); }
    /// What slapd says that it was asked.
    QByteArray log() const { return content("log"); }
    void write(const char* name, const QByteArray& text) const {
        QFile file(place_.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(text);
    }
    /// Changes entries; LDIF as ldapmodify takes it.
    bool change(const QByteArray& ldif) const {
        QProcess modify;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LDAPTLS_CACERT", place_.filePath("ca.pem"));
        modify.setProcessEnvironment(environment);
        modify.start("/usr/bin/ldapmodify", {"-x", "-H", QString::fromStdString(address()), "-D",
                                             "cn=root,dc=corp,dc=example", "-w", "the root's password"});
        modify.write(ldif);
        modify.closeWriteChannel();
        modify.waitForFinished(20'000);
        return modify.exitStatus() == QProcess::NormalExit && modify.exitCode() == 0;
    }

    server::DirectorySettings bySearch() const {
        server::DirectorySettings settings{address(), authority()};
        settings.base = kPeople;
        settings.filter = "(&(objectClass=inetOrgPerson)(|(mail={email})(uid={user})))";
        settings.reader = kReader;
        settings.readerPassword = kReaderPassword;
        settings.domains = {"alpha.example"};
        return settings;
    }
    server::DirectorySettings byName() const {
        server::DirectorySettings settings{address(), authority()};
        settings.bindAs = std::string("uid={user},") + kPeople;
        settings.domains = {"alpha.example"};
        return settings;
    }

  private:
    QByteArray content(const char* name) const {
        QFile file(place_.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir place_;
    QProcess process_;
    quint16 port_ = 0;
};

}  // namespace aufwind::test
