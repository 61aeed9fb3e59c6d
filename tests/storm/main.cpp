// SPDX-License-Identifier: GPL-3.0-or-later
// aufwind_storm [--kills N] [--batch N] [--seed N]: needs a session bus with a keychain (packaging/lib/with-keyring).
// Answers 0 where all held, 1 where something did not, 2 where it was called wrongly.
#include "tests/storm/storm.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    if (qEnvironmentVariableIsEmpty("AUFWIND_BIN")) {
        qputenv("AUFWIND_BIN", QCoreApplication::applicationDirPath().toUtf8());
    }
    QCommandLineParser parser;
    parser.setApplicationDescription("Kills a server and its clients while they work, and checks what is left.");
    parser.addHelpOption();
    parser.addOptions({{"kills", "how often kill -9 is sent", "n", "60"},
                       {"batch", "kills between two checks", "n", "20"},
                       {"seed", "of everything that is left to chance", "n", "1"},
                       {"change-keys", "all the time, the company's and the master key"}});
    parser.process(application);
    bool sound[3] = {};
    const aufwind::storm::Options options{parser.value("kills").toInt(&sound[0]),
                                          parser.value("batch").toInt(&sound[1]),
                                          parser.value("seed").toULongLong(&sound[2]), parser.isSet("change-keys")};
    if (!sound[0] || !sound[1] || !sound[2] || options.kills < 1 || options.batch < 1 ||
        !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "%s", qPrintable(parser.helpText()));
        return 2;
    }
    return aufwind::storm::Storm(options).run() ? 0 : 1;
}
