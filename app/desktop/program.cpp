// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"

#include "app/desktop/account.h"
#include "app/desktop/desktop_notices.h"
#include "app/desktop/gallery.h"
#include "app/desktop/idle_lock.h"
#include "app/desktop/instance.h"
#include "app/desktop/options.h"
#include "models/store/process_guard.h"

#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>

#include <cstdio>
#include <optional>

namespace aufwind::desktop {
namespace {

int complain(const char* sentence) {
    std::fprintf(stderr, "aufwind: %s\n", sentence);
    return 2;
}

/// Lines of standard input in the order passphrase, password, as the options ask for them.
struct Secrets {
    std::optional<std::string> passphrase;
    QString password;
};

Secrets readSecrets(const Options& options) {
    Secrets secrets;
    QTextStream input{stdin};
    if (options.passphraseOnInput) secrets.passphrase = input.readLine().toStdString();
    if (options.passwordOnInput) secrets.password = input.readLine();
    return secrets;
}

Result<QByteArray> readAuthority(const QString& path) {
    if (path.isEmpty()) return QByteArray{};
    QFile file{path};
    constexpr qint64 kLargest = 1 << 20;
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest) {
        return Error{ErrorCode::invalid, "the file given with --ca cannot be read"};
    }
    return file.readAll();
}

void prefill(views::AppContext& context, const Options& options) {
    QVariantMap known = context.prefill();
    if (!options.server.isEmpty()) known["server"] = options.server;
    if (!options.workspace.isEmpty()) known["workspace"] = options.workspace;
    if (!options.email.isEmpty()) known["email"] = options.email;
    context.setPrefill(known);
}

}  // namespace

int runProgram(int argc, char** argv) {
    const QGuiApplication application{argc, argv};
    return runProgram(application);
}

int runProgram(const QGuiApplication& application, const Shown& shown) {
    QCoreApplication::setApplicationName(QStringLiteral("aufwind"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AUFWIND_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Aufwind"));

    const auto options = readOptions(QCoreApplication::arguments());
    if (!options) return complain(options.error().detail.c_str());
    if (options->layout) QGuiApplication::setLayoutDirection(*options->layout);
    if (options->gallery) return showGallery(*options);
    const auto authority = readAuthority(options->caFile);
    if (!authority) return complain(authority.error().detail.c_str());
    if (!store::guardProcess()) return complain("the system does not let memory be kept out of core files");
    Instance instance{options->profile};
    // What is measured or photographed is a program of its own.
    const bool isUsed = !options->firstFrame && options->shot.isEmpty();
    if (isUsed && instance.handOver(options->link)) return 0;
    // At once, so that a second start finds this one; what it asks for waits until there is a window.
    if (isUsed) instance.listen();
    const Secrets secrets = readSecrets(*options);

    views::AppContext context;
    Account account{options->profile, *authority, !options->offline, context, [](const QUrl& page) {
                        return QDesktopServices::openUrl(page);
                    }};
    // Goes before the account, so that no page outlives its lists.
    Window window{*options, context};
    // Before the window, so that its first frame has the data.
    account.begin(secrets.passphrase);
    prefill(context, *options);
    if (!isUsed || options->noTour) context.leaveOutTour();
    if (!window.show()) return 1;
    std::optional<DesktopNotices> told;
    if (isUsed) {
        QObject::connect(&instance, &Instance::called, &context, [&](const QString& link) {
            if (link.isEmpty()) {
                context.tellBack();
            } else {
                context.openLink(link);
            }
        });
        if (!options->link.isEmpty()) context.openLink(options->link);
        told.emplace(context);
    }
    if (shown) shown(window);
    if (options->firstFrame && context.state() != QLatin1String("ready")) {
        return complain("there is no stored data to show");
    }

    if (context.state() == QLatin1String("signedOut")) {
        QTimer::singleShot(0, &account, [&] {
            account.probeKeychain();
            if (!options->passwordOnInput) return;
            const QVariantMap known = context.prefill();
            context.signIn(known["server"].toString(), known["workspace"].toString(), known["email"].toString(),
                           secrets.password, QString::fromStdString(secrets.passphrase.value_or("")));
        });
        QObject::connect(&context, &views::AppContext::signInFailed, &application, [](const QString& reason) {
            std::fprintf(stderr, "aufwind: %s\n", reason.toUtf8().constData());
        });
    }
    const IdleLock idle;
    QObject::connect(&idle, &IdleLock::due, &context, &views::AppContext::lock);
    QObject::connect(&application, &QCoreApplication::aboutToQuit, &context, &views::AppContext::flush);
    return QGuiApplication::exec();
}

}  // namespace aufwind::desktop
