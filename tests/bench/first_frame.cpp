// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program until it says that stored data was on the screen, against a program with an empty
// window. Needs a session bus with a keychain, as packaging/lib/with-keyring gives one.
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

#include <QFileInfo>

namespace aufwind::bench {
namespace {

constexpr int kRounds = 9;
constexpr int kStartMs = 60'000;
constexpr const char* kPassword = "Aufwind-Demo-2026!\n";

Result<void> makeProfile(const Site& site, const QString& authority, const QString& profile) {
    const auto login = system_test::run("aufwindctl",
                                        {"--profile", profile, "login", "--server", site.server, "--workspace", "demo",
                                         "--email", kFullPerson, "--ca", authority},
                                        kPassword);
    if (login.exit != 0) {
        return Error{ErrorCode::io, "aufwindctl login answered " + std::to_string(login.exit)};
    }
    const auto synced = system_test::run("aufwindctl", {"--profile", profile, "sync"}, {}, Device::kSyncMs);
    return synced.exit == 0 ? Result<void>()
                            : Error{ErrorCode::io, "aufwindctl sync answered " + std::to_string(synced.exit)};
}

/// Until its first line, which it prints with its first frame.
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

}  // namespace

Result<void> firstFrame(Company& company) {
    for (const char* needed : {"aufwind", "aufwindctl", "bench_empty_window"}) {
        if (!QFileInfo::exists(system_test::program(QLatin1String(needed)))) {
            printUnmeasured("first_frame", std::string(needed) + " is not built");
            return {};
        }
    }
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        printUnmeasured("first_frame", "there is no session bus and so no keychain");
        return {};
    }
    auto site = company.site();
    if (!site) {
        return site.error();
    }
    const QString profile = QString::fromStdString(company.fresh("profile").string());
    const QString authority = QString::fromStdString((company.directory() / "server" / "ca.pem").string());
    if (auto made = makeProfile(*site, authority, profile); !made) {
        return made;
    }
    std::vector<double> frames;
    std::vector<double> empty;
    for (int i = 0; i < kRounds; ++i) {
        auto other = startOf("bench_empty_window", {});
        auto frame = other ? startOf("aufwind", {"--profile", profile, "--first-frame"}) : other;
        if (!frame) {
            printUnmeasured("first_frame", frame.error().detail);
            return frame.error();
        }
        frames.push_back(*frame);
        empty.push_back(*other);
    }
    print({"first_frame",
           median(frames),
           "ms",
           median(empty),
           "a program with an empty Qt Quick window",
           {{"worst", percentile(frames, 1)}}});
    return {};
}

}  // namespace aufwind::bench
