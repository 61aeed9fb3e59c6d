// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "app/profile/profile.h"
#include "models/schema/entity.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// The commands of aufwindctl. None but those of the calendar, of goals and of surveys knows an entity by name: what
/// they can do follows from the schema. Thread rule: the main thread.
namespace aufwind::ctl {

/// What every command gets.
struct Invocation {
    const schema::Schema& schema;
    std::filesystem::path profile;
    std::string caFile;
    bool passphraseFromStdin = false;
    std::vector<std::string> arguments;  ///< behind the command's name
};

/// As many words as somebody likes.
inline constexpr std::size_t kMany = SIZE_MAX;

struct Command {
    std::string name;
    std::string usage;
    std::string purpose;
    std::size_t least;  ///< words behind the name
    std::size_t most;
    std::function<Exit(const Invocation&, const Output&)> run;
};

/// entities, list, show, digest, status, check: they read.
std::vector<Command> readingCommands();
/// create, set, add, drop, move, remove, restore, text, retry, discard: they write into the store and the outbox.
std::vector<Command> writingCommands();
/// login, logout: they need the server, or tell it. start-anew: when nothing else helps.
std::vector<Command> sessionCommands();
/// devices, confirm, link-provider, sign-out-everywhere, password, second-factor, forgotten, choose-password: they need
/// the server.
std::vector<Command> accountCommands();
/// blob: files that rows name.
std::vector<Command> contentCommands();
/// calendar: the meetings as an iCalendar file, and back.
std::vector<Command> calendarCommands();
/// calendar address and revoke: under what address other programs read it, which needs the server.
Exit calendarAddress(const Invocation& invocation, const Output& output);
/// import: people from a file.
std::vector<Command> importCommands();
/// sync, watch: they need the server.
std::vector<Command> networkCommands();

/// Opens the profile for a command and runs it, or tells why not. Where the server said meanwhile that this device was
/// removed, the profile is destroyed afterwards.
Exit withProfile(const Invocation& invocation, const Output& output, const std::function<Exit(app::Profile&)>& command);

/// The same for commands that show or change what is stored: not once the offline lease has ended, until a sync.
Exit withStored(const Invocation& invocation, const Output& output, const std::function<Exit(app::Profile&)>& command);

/// The passphrase where there is no keychain: a line of standard input, or from the terminal without echo.
app::AskPassphrase askPassphrase(const Invocation& invocation);
/// A line of standard input; from a terminal without echo. Nothing at its end.
std::optional<std::string> readSecret(const std::string& prompt);

}  // namespace aufwind::ctl
