// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/profile/system_environment.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace aufwind::ctl {
namespace {

// Restores the terminal's echo also when reading fails.
class NoEcho {
  public:
    NoEcho() : active_(isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (active_) {
            termios quiet = before_;
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
        }
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;
    ~NoEcho() {
        if (active_) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
            std::fputc('\n', stderr);
        }
    }
    bool active() const { return active_; }

  private:
    termios before_{};
    bool active_;
};

}  // namespace

std::optional<std::string> readSecret(const std::string& prompt) {
    const NoEcho noEcho;
    if (noEcho.active()) {
        std::fputs(prompt.c_str(), stderr);
    }
    std::string line;
    if (!std::getline(std::cin, line)) {
        return std::nullopt;
    }
    if (!line.empty() && line.back() == '\r') {
        line.pop_back();
    }
    return line;
}

app::AskPassphrase askPassphrase(const Invocation& invocation) {
    return [fromStdin = invocation.passphraseFromStdin](bool creating) -> std::optional<std::string> {
        if (!fromStdin && isatty(STDIN_FILENO) == 0) {
            return std::nullopt;  // a script that did not say so must not have its input swallowed
        }
        return readSecret(creating ? "No keychain. Choose a passphrase for this device: " : "Passphrase: ");
    };
}

Exit withProfile(const Invocation& invocation, const Output& output,
                 const std::function<Exit(app::Profile&)>& command) {
    const app::SystemClock clock;
    app::SystemEntropy entropy;
    auto profile = app::Profile::open(invocation.profile, clock, entropy, askPassphrase(invocation), invocation.schema);
    if (!profile) {
        if (profile.error().code == ErrorCode::notFound) {
            return output.fail(kSignIn, "Nobody has signed in with this profile yet. Use: login");
        }
        return output.fail(profile.error());
    }
    const Exit exit = command(**profile);
    if (!(*profile)->removed()) {
        return exit;
    }
    profile->reset();
    const auto erased = app::Profile::eraseRemoved(invocation.profile);
    return erased ? kSignIn : output.fail(erased.error());
}

Exit withStored(const Invocation& invocation, const Output& output, const std::function<Exit(app::Profile&)>& command) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        const auto status = profile.engine().status();
        if (!status) {
            return output.fail(status.error());
        }
        if (status->leaseEnded) {
            return output.fail(kRefused, "This device has not heard from the server for " +
                                             std::to_string(status->leaseDays) +
                                             " days, and shows nothing until it has. "
                                             "What waits to be sent is kept. Use: sync");
        }
        return command(profile);
    });
}

}  // namespace aufwind::ctl
