// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/profile.h"
#include "app/profile/start_anew.h"
#include "app/profile/system_environment.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>
#include <string>

/// A profile in a directory of its own, with unsent work in it.
namespace aufwind::app::test {

#define VERIFY_OK(result)                                                                                       \
    do {                                                                                                        \
        const auto& outcome = (result);                                                                         \
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(QString::fromStdString(outcome.error().detail))); \
    } while (false)

inline AskPassphrase saying(const std::string& passphrase) {
    return [passphrase](bool) {
        return std::optional(passphrase);
    };
}

struct Home {
    std::filesystem::path path(const std::string& name = "profile") const {
        return std::filesystem::path(directory.path().toStdString()) / name;
    }
    Result<std::unique_ptr<Profile>> create(const std::string& passphrase = "correct horse") {
        ProfileConfig config;
        config.server = "https://localhost:7443";
        config.workspace = "demo";
        config.email = "jana@nordlicht.example";
        config.person = entropy.uuid(clock.now());
        config.device = entropy.uuid(clock.now());
        return Profile::create(path(), config, clock, entropy, saying(passphrase));
    }
    Result<std::unique_ptr<Profile>> open(const std::string& passphrase = "correct horse",
                                          const std::string& name = "profile") {
        return Profile::open(path(name), clock, entropy, saying(passphrase));
    }
    Result<StartedAnew> startAnew(const std::string& passphrase = "correct horse", bool forgotten = false) {
        return app::startAnew(path(), clock, entropy, saying(passphrase), forgotten);
    }
    /// People whom the server does not know yet.
    static bool write(Profile& profile, int people) {
        for (int i = 0; i < people; ++i) {
            if (!profile.engine().create(schema::kEmployee, {{3, std::string("Unsent")}, {4, std::to_string(i)}})) {
                return false;
            }
        }
        return true;
    }
    void damageFirstPage() const {
        QFile file(QString::fromStdString((path() / "store.db").string()));
        if (!file.open(QIODevice::ReadWrite) || !file.seek(100)) qFatal("no store to damage");
        file.write(QByteArray(2000, 'Z'));
    }
    /// All bytes of all files, below the set-aside ones too.
    QByteArray everything() const {
        QByteArray all;
        QDirIterator files(directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) all += file.readAll();
        }
        return all;
    }

    QTemporaryDir directory;
    SystemClock clock;
    SystemEntropy entropy;
};

inline std::uint64_t waiting(Profile& profile) {
    auto status = profile.engine().status();
    return status ? status->waiting : 999;
}

}  // namespace aufwind::app::test
