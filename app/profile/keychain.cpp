// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/keychain.h"

#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace aufwind::app {
namespace {

constexpr char kService[] = "aufwind";

// QtKeychain deletes a job by itself unless told otherwise; here it must outlive its answer.
bool run(QKeychain::Job& job) {
    job.setAutoDelete(false);
    // Never a file in plain text instead: without a keychain a passphrase is asked for.
    job.setInsecureFallback(false);
    QEventLoop loop;
    bool answered = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        answered = true;
        loop.quit();
    });
    QTimer::singleShot(kAnswerMs, &loop, &QEventLoop::quit);
    job.start();
    if (!answered) {
        loop.exec();
    }
    return answered;
}

Error failure(const QKeychain::Job& job, bool answered) {
    // The system's own words may hold names of accounts: its number is enough for support.
    return {ErrorCode::io, answered ? "keychain error " + std::to_string(static_cast<int>(job.error()))
                                    : std::string("the keychain did not answer")};
}

}  // namespace

Result<std::optional<std::string>> Keychain::read(const std::string& name) const {
    QKeychain::ReadPasswordJob job(kService);
    job.setKey(QString::fromStdString(name));
    const bool answered = run(job);
    if (answered && job.error() == QKeychain::EntryNotFound) {
        return std::optional<std::string>();
    }
    if (!answered || job.error() != QKeychain::NoError) {
        return failure(job, answered);
    }
    return std::optional<std::string>(job.binaryData().toStdString());
}

Result<void> Keychain::write(const std::string& name, const std::string& secret) const {
    QKeychain::WritePasswordJob job(kService);
    job.setKey(QString::fromStdString(name));
    job.setBinaryData(QByteArray::fromStdString(secret));
    const bool answered = run(job);
    return answered && job.error() == QKeychain::NoError ? Result<void>() : Result<void>(failure(job, answered));
}

Result<void> Keychain::erase(const std::string& name) const {
    QKeychain::DeletePasswordJob job(kService);
    job.setKey(QString::fromStdString(name));
    const bool answered = run(job);
    const bool gone = answered && (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound);
    return gone ? Result<void>() : Result<void>(failure(job, answered));
}

}  // namespace aufwind::app
