// SPDX-License-Identifier: GPL-3.0-or-later
// A server for bench_load, which is the crowd; AUFWIND_LOAD is "DEVICES RATE SECONDS".
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QUrl>

#include <cstdio>

namespace aufwind::bench {
namespace {

constexpr int kSetUpMs = 15 * 60'000;
constexpr int kLookMs = 1'000;
constexpr std::size_t kRows = 20'000;

/// Passes figures on and does what the crowd asks for, until it ends.
Result<void> attend(QProcess& crowd, Company& company, qint64 limitMs) {
    QElapsedTimer since;
    since.start();
    while (crowd.state() != QProcess::NotRunning || crowd.canReadLine()) {
        if (!crowd.canReadLine() && !crowd.waitForReadyRead(kLookMs) && since.elapsed() > limitMs) {
            crowd.kill();
            crowd.waitForFinished();
            return Error{ErrorCode::offline, "the load did not end in time"};
        }
        while (crowd.canReadLine()) {
            const QByteArray line = crowd.readLine();
            if (line != "restart\n") {
                std::printf("%s", line.constData());
                std::fflush(stdout);
                continue;
            }
            if (auto again = company.restart(); !again) {
                crowd.kill();
                crowd.waitForFinished();
                return again;
            }
            crowd.write(QByteArray::number(company.process()) + "\n");
        }
    }
    return crowd.exitStatus() == QProcess::NormalExit && crowd.exitCode() == 0
               ? Result<void>()
               : Error{ErrorCode::internal, "the crowd met errors"};
}

}  // namespace

Result<void> load(Company& shared) {
    const QStringList wanted = qEnvironmentVariable("AUFWIND_LOAD", QStringLiteral("1000 200 300")).split(' ');
    if (wanted.size() != 3 || wanted[0].toInt() < 2 || wanted[1].toDouble() <= 0 || wanted[2].toDouble() <= 0) {
        return Error{ErrorCode::invalid, "AUFWIND_LOAD is DEVICES RATE SECONDS"};
    }
    // Each device is of another person.
    Company company(shared.fresh("load"), {static_cast<std::size_t>(std::max(60, wanted[0].toInt())), kRows});
    std::filesystem::create_directories(company.directory());
    auto site = company.site();
    if (!site) {
        return site.error();
    }
    QProcess crowd;
    system_test::endWithThisOne(crowd);
    crowd.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    crowd.start(system_test::program(QStringLiteral("bench_load")),
                QStringList{QString::number(QUrl(site->server).port()),
                            QString::fromStdString(company.authority().string()), QString::number(company.process())} +
                    wanted);
    return attend(crowd, company, kSetUpMs + static_cast<qint64>(wanted[2].toDouble() * 1e3));
}

}  // namespace aufwind::bench
