// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/run.h"

#include "app/ctl/commands.h"
#include "app/ctl/commands_admin.h"
#include "app/ctl/commands_agreement.h"
#include "app/ctl/commands_audit.h"
#include "app/ctl/commands_export.h"
#include "app/ctl/commands_goals.h"
#include "app/ctl/commands_people.h"
#include "app/ctl/commands_policy.h"
#include "app/ctl/commands_privacy.h"
#include "app/ctl/commands_scim.h"
#include "app/ctl/commands_surveys.h"
#include "models/store/process_guard.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>

namespace aufwind::ctl {
namespace {

std::vector<Command> allCommands() {
    std::vector<Command> commands = sessionCommands();
    for (auto more :
         {accountCommands(), networkCommands(), readingCommands(), writingCommands(), contentCommands(),
          calendarCommands(), importCommands(), scimCommands(), auditCommands(), privacyCommands(), agreementCommands(),
          policyCommands(), adminCommands(), exportCommands(), peopleCommands(), goalCommands(), surveyCommands()}) {
        commands.insert(commands.end(), more.begin(), more.end());
    }
    return commands;
}

void help(const Output& output) {
    output.line("aufwindctl [--profile DIR] [--json] [--ca FILE] [--passphrase-stdin] COMMAND … [--] …");
    output.line("The client without a window: scripts, tests, support.");
    output.line("");
    for (const Command& command : allCommands()) {
        output.line("  " + command.usage);
        output.line("      " + command.purpose);
    }
    output.line("");
    output.line("Behind -- every word is the command's own, also one that looks like an option.");
    output.line(
        "Exit codes: 0 done, 1 failed, 2 usage, 3 not found, 4 refused, 5 offline, 6 sign in, 7 store, 8 busy,");
    output.line("9 certificate not trusted, 10 the server asks to wait");
}

// Global options may stand anywhere; behind "--" every word is the command's own.
struct Words {
    Invocation invocation;
    std::string command{};
    bool json = false;
    bool help = false;
    bool complete = true;
};

Words parse(const QStringList& arguments, const schema::Schema& schema) {
    Words words{.invocation = {.schema = schema}};
    words.invocation.profile =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString() + "/default";
    bool literal = false;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const std::string word = arguments[i].toStdString();
        const bool hasNext = i + 1 < arguments.size();
        if (literal) {
            words.invocation.arguments.push_back(word);
            continue;
        }
        if (word == "--") {
            literal = true;
        } else if (word == "--json") {
            words.json = true;
        } else if (word == "--passphrase-stdin") {
            words.invocation.passphraseFromStdin = true;
        } else if (word == "--help" || word == "--version") {
            words.help = word == "--help";
            words.command = word == "--version" ? word : words.command;
        } else if (word == "--profile" || word == "--ca") {
            words.complete = words.complete && hasNext;
            if (hasNext && word == "--profile") {
                words.invocation.profile = arguments[++i].toStdString();
            } else if (hasNext) {
                words.invocation.caFile = arguments[++i].toStdString();
            }
        } else if (words.command.empty()) {
            words.command = word;
        } else {
            words.invocation.arguments.push_back(word);
        }
    }
    return words;
}

}  // namespace

int runControl(int argc, char** argv, const schema::Schema& schema) {
    if (const auto guarded = store::guardProcess(); !guarded) {
        return Output(false).fail(guarded.error());
    }
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("aufwind"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AUFWIND_VERSION));

    const Words words = parse(QCoreApplication::arguments(), schema);
    const Output output(words.json);
    if (words.command == "--version") {
        output.line("aufwindctl " AUFWIND_VERSION);
        return kDone;
    }
    if (words.help) {
        help(output);
        return kDone;
    }
    if (words.command.empty() || !words.complete) {
        return output.fail(kUsage, words.complete ? "No command was given. See: aufwindctl --help"
                                                  : "--profile and --ca take a value.");
    }
    const auto commands = allCommands();
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const Command& candidate) { return candidate.name == words.command; });
    if (command == commands.end()) {
        return output.fail(kUsage, "No such command: " + words.command + ". See: aufwindctl --help");
    }
    const std::size_t count = words.invocation.arguments.size();
    if (count < command->least || count > command->most) {
        return output.fail(kUsage, "Usage: aufwindctl " + command->usage);
    }
    return command->run(words.invocation, output);
}

}  // namespace aufwind::ctl
