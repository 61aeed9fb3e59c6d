// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/arguments.h"

#include <algorithm>
#include <set>

namespace aufwind::server {

const char* const kHelp = R"(aufwindd - the server of Aufwind

  aufwindd init DIR [--host NAME]...          set up DIR: keys, certificates, control database; never overwrites
  aufwindd serve DIR [--listen HOST:PORT]     serve until SIGTERM or SIGINT; default 127.0.0.1:7443, port 0 is any.
                                              Prints "listening on https://HOST:PORT" when it is ready.
  aufwindd tenant create DIR --workspace W --name NAME
  aufwindd tenant list DIR
  aufwindd tenant move DIR --workspace W --to|--from postgresql://aufwind_app@HOST/DATABASE
                                              from DIR's files to the database or back; copied, compared, and only
                                              then gone from the old place. Interrupted, it goes on where it was.
  aufwindd user add DIR --workspace W --email E --first F --last L [--role employee|hr|admin|owner]
                        [--title T] [--manager EMAIL]       the password is read from standard input
  aufwindd user disable DIR --workspace W --email E         ends all sessions, refuses new ones
  aufwindd tenant policy DIR --workspace W [--second-factor everyone|hr|admin|owner|nobody] [--password-length 8…64]
                         [--session-days 1…90] [--idle-hours 1…720] [--lease-days 1…14] [--domains A,B|any]
                                              what it asks for at sign-in; what is left out stays as it is. Only
                                              addresses of the domains get an account, whoever has one keeps it
  aufwindd tenant sso-off DIR --workspace W   its people sign in with passwords again, where the provider is lost
  aufwindd tenant directory-off DIR --workspace W
                                              the same for a company's directory
  aufwindd invoice set DIR --workspace W --number N [--issued DAY] [--due DAY] [--currency EUR] [--net AMOUNT]
                        [--tax-rate PERCENT] [--seats N] [--state open|paid|cancelled]
                                              a bill that the company's admins see; the same number changes it
  aufwindd invoice list DIR --workspace W     one JSON object for each line, the newest first
  aufwindd audit verify DIR [--workspace W]   every line of the audit logs and their anchors; names the first bad one
  aufwindd audit export DIR --workspace W     the audit log, one JSON object for each line
  aufwindd subprocessor set DIR --file FILE [--workspace W] [--dry-run]
                                              to whom you hand personal data: a JSON list that every company sees, and
                                              whose changes its admins are mailed; see README. Also while a server works
  aufwindd import-schedule set DIR --workspace W --path FILE|FOLDER --every N[m|h|d] [--by EMAIL]
                        [--leave-out-errors] [--share PERCENT] [--day-first | --month-first]
                                              people from files of this machine, CSV or .xlsx, with the columns that the
                                              company remembers: a file that has changed is taken as a whole or refused.
                                              --share: of the people who may be changed by one file (default 20).
                                              --day-first, --month-first: what 03/04/2026 is where nothing tells
  aufwindd import-schedule remove DIR --workspace W --path FILE|FOLDER
  aufwindd import-schedule list DIR [--workspace W]
                                              one JSON object for each line, with what came of the last file; all three
                                              also while a server works
  aufwindd demo DIR [--size empty|normal|full]              a made-up company to try things with; sets DIR up if needed
                                                            --size full takes --people N and --rows N too
  aufwindd tenant rotate-key DIR --workspace W
                                              another key for the company's data, also while servers work and people
                                              write; interrupted, it goes on where it was
  aufwindd keys rotate DIR [--root] [--new-key-command COMMAND]
                                              another master key, also while a server works: DIR/master.key is replaced;
                                              a key that lies elsewhere comes from the command, the environment's
                                              AUFWIND_NEW_MASTER_KEY or AUFWIND_NEW_MASTER_KEY_FILE.
                                              --root: all that hangs on it as well, after a leak; the server is stopped
  aufwindd certificate renew DIR [--host NAME]...           a new server certificate under the same authority
  aufwindd check DIR                                        verify every database
  aufwindd store migrate --store postgresql://OWNER@HOST/DATABASE
                                              bring a database to this version's layout, as somebody who may make roles;
                                              makes aufwind_owner and aufwind_app, as whom the servers connect
  aufwindd --help | --version

Options for every command on a DIR:
  --master-key-command COMMAND    the command prints the master key (32 bytes, or 64 hexadecimal digits)
                                  within 30 seconds
  The environment's AUFWIND_MASTER_KEY is the key itself (64 hexadecimal digits), AUFWIND_MASTER_KEY_FILE names a file
  with it (mode 0600). Without any of them it is DIR/master.key.
  Keep it apart from DIR's backups: who has both can read everything, and without it nobody can.

  --store postgresql://aufwind_app@HOST/DATABASE
                                  everything about companies lies there, sealed, instead of in DIR, and several servers
                                  may work on it. A password comes from ~/.pgpass, PGPASSFILE or PGPASSWORD.

serve also takes:
  --threads N                     2 to 4 threads for connections (default 2)
  --log-level debug|info|warning|error
  --smtp smtps://HOST[:PORT]|smtp://HOST[:PORT]   where mails go; smtp has to offer STARTTLS
      --smtp-user USER --smtp-ca FILE         the password is AUFWIND_SMTP_PASSWORD of the environment
  --mail-spool DIR                            instead: each mail becomes a file there
  --sso-allow-private                         identity providers of companies may have addresses inside this network
  --sso-ca FILE                               whom to trust for them, instead of the system's authorities
  --mail-from ADDRESS                         whom mails come from (default aufwind@localhost)
  --no-invitations                            no mails to people about their meetings, only about their accounts

Clients trust DIR/ca.pem. One process works in DIR at a time; others answer "busy". With --store several may.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 busy, 4 not found or not set up, 5 exists already, 6 wrong master key,
7 damaged, 8 disk full or not writable.
)";

std::string Arguments::value(const std::string& option, const std::string& otherwise) const {
    const auto at = options.find(option);
    return at != options.end() && !at->second.empty() ? at->second.back() : otherwise;
}

std::vector<std::string> Arguments::values(const std::string& option) const {
    const auto at = options.find(option);
    return at != options.end() ? at->second : std::vector<std::string>();
}

Result<Arguments> parseArguments(const std::vector<std::string>& arguments) {
    static const std::set<std::string> flags{"help",           "version", "sso-allow-private", "root",
                                             "no-invitations", "dry-run", "leave-out-errors",  "day-first",
                                             "month-first"};
    static const std::set<std::string> valued{"host",
                                              "listen",
                                              "workspace",
                                              "name",
                                              "email",
                                              "first",
                                              "last",
                                              "role",
                                              "title",
                                              "manager",
                                              "size",
                                              "people",
                                              "rows",
                                              "threads",
                                              "log-level",
                                              "master-key-command",
                                              "smtp",
                                              "smtp-ca",
                                              "smtp-user",
                                              "mail-spool",
                                              "mail-from",
                                              "second-factor",
                                              "password-length",
                                              "session-days",
                                              "idle-hours",
                                              "lease-days",
                                              "domains",
                                              "sso-ca",
                                              "store",
                                              "to",
                                              "from",
                                              "new-key-command",
                                              "file",
                                              "number",
                                              "issued",
                                              "due",
                                              "currency",
                                              "net",
                                              "tax-rate",
                                              "seats",
                                              "state",
                                              "path",
                                              "every",
                                              "by",
                                              "share"};
    Arguments parsed;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "-h") {
            parsed.options["help"];
            continue;
        }
        if (!argument.starts_with("--")) {
            parsed.words.push_back(argument);
            continue;
        }
        const std::size_t equals = argument.find('=');
        const std::string option = argument.substr(2, equals == std::string::npos ? equals : equals - 2);
        if (flags.contains(option) && equals == std::string::npos) {
            parsed.options[option];
            continue;
        }
        if (!valued.contains(option)) return Error{ErrorCode::invalid, "there is no option " + argument};
        if (equals == std::string::npos && i + 1 == arguments.size()) {
            return Error{ErrorCode::invalid, argument + " needs a value"};
        }
        parsed.options[option].push_back(equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1));
    }
    return parsed;
}

Result<void> takeKeys(Arguments& arguments) {
    auto today = takeKeyFromEnvironment("AUFWIND_MASTER_KEY");
    auto fresh = takeKeyFromEnvironment("AUFWIND_NEW_MASTER_KEY");
    if (!today) return today.error();
    if (!fresh) return fresh.error();
    arguments.masterKey = std::move(*today);
    arguments.masterKey.command = arguments.value("master-key-command");
    arguments.newMasterKey = std::move(*fresh);
    arguments.newMasterKey.command = arguments.value("new-key-command");
    return {};
}

}  // namespace aufwind::server
