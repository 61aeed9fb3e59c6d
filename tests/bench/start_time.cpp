// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start_time.h"

#include "tests/bench/company.h"
#include "tests/bench/figure.h"

#include <QFileInfo>

namespace aufwind::bench {
namespace {

constexpr int kStartMs = 60'000;
constexpr const char* kPassword = "Aufwind-Demo-2026!\n";

}  // namespace

std::string startIsUnmeasurable() {
    for (const char* needed : {"aufwind", "aufwindctl", "bench_empty_window"}) {
        if (!QFileInfo::exists(system_test::program(QLatin1String(needed)))) {
            return std::string(needed) + " is not built";
        }
    }
    return qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ? "there is no session bus and so no keychain" : "";
}

Result<void> signInProfile(const Site& site, const QString& authority, const QString& profile) {
    const auto login = system_test::run("aufwindctl",
                                        {"--profile", profile, "login", "--server", site.server, "--workspace", "demo",
                                         "--email", kFullPerson, "--ca", authority},
                                        kPassword);
    return login.exit == 0 ? Result<void>()
                           : Error{ErrorCode::io, "aufwindctl login answered " + std::to_string(login.exit)};
}

Result<void> syncProfile(const QString& profile) {
    const auto synced = system_test::run("aufwindctl", {"--profile", profile, "sync"}, {}, Device::kSyncMs);
    return synced.exit == 0 ? Result<void>()
                            : Error{ErrorCode::io, "aufwindctl sync answered " + std::to_string(synced.exit)};
}

Result<double> startOf(const QString& name, const QStringList& arguments) {
    QProcess process;
    QByteArray line;
    const double ms = millisecondsOf([&] {
        process.start(system_test::program(name), arguments);
        while (!line.contains('\n') && process.waitForReadyRead(kStartMs)) {
            line += process.readAllStandardOutput();
        }
    });
    process.terminate();
    process.waitForFinished(kStartMs);
    return line.contains("first_frame")
               ? Result<double>(ms)
               : Error{ErrorCode::internal, name.toStdString() + " shows nothing within a minute"};
}

}  // namespace aufwind::bench
