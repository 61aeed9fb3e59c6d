// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/run.h"

#include "app/server/arguments.h"
#include "app/server/commands.h"

#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cstdio>

namespace aufwind::server {
namespace {

int exitCodeOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::invalid:
        case ErrorCode::tooLarge:
            return 2;
        case ErrorCode::busy:
            return 3;
        case ErrorCode::notFound:
            return 4;
        case ErrorCode::conflict:
            return 5;
        case ErrorCode::wrongKey:
            return 6;
        case ErrorCode::damaged:
            return 7;
        case ErrorCode::diskFull:
        case ErrorCode::readOnly:
            return 8;
        default:
            return 1;
    }
}

// The master key is in memory with every command: no core dump, and no other process of the same user may look.
void hideProcess() {
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

int fail(const Error& error) {
    std::fprintf(stderr, "aufwindd: %s: %s\n", name(error.code), error.detail.c_str());
    return exitCodeOf(error.code);
}

}  // namespace

int runServer(int count, char** arguments, const schema::Schema& schema) {
    hideProcess();
    if (sodium_init() < 0) return fail({ErrorCode::internal, "no random numbers"});
    auto parsed = parseArguments({arguments + 1, arguments + count});
    if (!parsed) return fail(parsed.error());
    if (auto taken = takeKeys(*parsed); !taken) return fail(taken.error());
    if (parsed->has("version")) return std::printf("aufwindd %s\n", AUFWIND_VERSION) < 0;
    if (parsed->has("help")) return std::fputs(kHelp, stdout) < 0;
    if (parsed->words.empty()) return std::fputs(kHelp, stderr), 2;
    auto done = runCommand(*parsed, schema);
    return done ? 0 : fail(done.error());
}

}  // namespace aufwind::server
