// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include "models/domain/link.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace aufwind::desktop {

namespace {

constexpr int kLargestSide = 8192;

Result<QSize> sizeFrom(const QString& text) {
    const QStringList sides = text.split(QLatin1Char('x'));
    const QSize size = sides.size() == 2 ? QSize{sides[0].toInt(), sides[1].toInt()} : QSize{};
    if (size.width() < 1 || size.height() < 1 || size.width() > kLargestSide || size.height() > kLargestSide) {
        return Error{ErrorCode::invalid, "--size takes WIDTHxHEIGHT, such as 1280x800"};
    }
    return size;
}

Result<Qt::LayoutDirection> layoutFrom(const QString& text) {
    if (text == QLatin1String("ltr")) return Qt::LeftToRight;
    if (text == QLatin1String("rtl")) return Qt::RightToLeft;
    return Error{ErrorCode::invalid, "--layout takes ltr or rtl"};
}

}  // namespace

Result<Options> readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Aufwind, work between people in a company"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {"profile", "Directory of this device's data.", "DIR"},
        {"server", "Address to sign in at, https://host:port.", "URL"},
        {"workspace", "Workspace to sign in to.", "NAME"},
        {"email", "Address to sign in with.", "ADDRESS"},
        {"ca", "Trust this certificate authority (PEM) instead of the system's.", "FILE"},
        {"lang", "en or de.", "CODE"},
        {"theme", "light, dark or system.", "MODE"},
        {"layout", "ltr or rtl: where lines begin, whatever the language.", "DIRECTION"},
        {"offline", "Start with the network switched off."},
        {"size", "Size of the window, WIDTHxHEIGHT.", "SIZE"},
        {"shot", "Save a picture of the page and end.", "FILE"},
        {"page",
         "Page to show: home, meetings, meeting, talk, together, surveys, survey, people, sync, settings, security.",
         "NAME"},
        {"gallery", "Show every control in every state, without an account."},
        {"series", "Meeting series of the page.", "ID"},
        {"no-tour", "Do not show a new person around."},
        {"first-frame", "Print the time until stored data was on the screen, as JSON, and end."},
        {"password-stdin", "Sign in with the password on standard input."},
        {"passphrase-stdin", "Read the passphrase of this device from standard input (the first line)."},
    });
    parser.addPositionalArgument(
        "link", "Page to show, such as aufwind://security; in the window that runs, if one does.", "[link]");
    parser.process(arguments);

    Options options;
    const QString directory =
        parser.isSet("profile")
            ? parser.value("profile")
            : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/aufwind");
    options.profile = directory.toStdString();
    options.server = parser.value("server");
    options.workspace = parser.value("workspace");
    options.email = parser.value("email");
    options.caFile = parser.value("ca");
    options.language = parser.value("lang");
    options.theme = parser.value("theme");
    if (parser.isSet("layout")) {
        const auto layout = layoutFrom(parser.value("layout"));
        if (!layout) return layout.error();
        options.layout = *layout;
    }
    options.offline = parser.isSet("offline");
    options.shot = parser.value("shot");
    if (parser.isSet("page")) options.page = parser.value("page");
    options.gallery = parser.isSet("gallery");
    options.series = parser.value("series");
    options.noTour = parser.isSet("no-tour");
    options.link = parser.positionalArguments().value(0);
    if (!options.link.isEmpty() && !domain::parseLink(options.link.toStdString())) {
        return Error{ErrorCode::invalid, "this is no link to a page of Aufwind"};
    }
    options.firstFrame = parser.isSet("first-frame");
    options.passwordOnInput = parser.isSet("password-stdin");
    options.passphraseOnInput = parser.isSet("passphrase-stdin");
    if (parser.isSet("size")) {
        const auto size = sizeFrom(parser.value("size"));
        if (!size) return size.error();
        options.size = *size;
    }
    return options;
}

}  // namespace aufwind::desktop
