// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/command_output.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

namespace aufwind::server {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLookEveryMs = 10;

int millisecondsUntil(Clock::time_point end) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(0, left));
}

/// The shell with the command, which writes into `out`; 0 where it does not start.
pid_t start(const std::string& command, int out) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    std::string shell = "sh";
    std::string option = "-c";
    std::string text = command;
    char* const arguments[] = {shell.data(), option.data(), text.data(), nullptr};
    pid_t child = 0;
    const bool started = posix_spawn(&child, "/bin/sh", &actions, nullptr, arguments, environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    return started ? child : 0;
}

/// Until the end of the output, or until `end`: false then.
bool readAll(int in, std::string& output, std::size_t most, Clock::time_point end) {
    pollfd ready{in, POLLIN, 0};
    while (Clock::now() < end) {
        if (poll(&ready, 1, millisecondsUntil(end)) <= 0) continue;
        char bytes[256];
        const ssize_t count = read(in, bytes, sizeof bytes);
        if (count == 0) return true;
        if (count < 0 && errno != EINTR) return false;
        if (count > 0) output.append(bytes, std::min(static_cast<std::size_t>(count), most - output.size()));
    }
    return false;
}

/// The exit status; −1 where it had to be ended.
int waitFor(pid_t child, Clock::time_point end) {
    int status = 0;
    pid_t done = 0;
    while ((done = waitpid(child, &status, WNOHANG)) == 0 && Clock::now() < end) poll(nullptr, 0, kLookEveryMs);
    if (done == child) return status;
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return -1;
}

}  // namespace

Result<std::string> outputOf(const std::string& command, std::size_t most, std::chrono::milliseconds limit) {
    const auto end = Clock::now() + limit;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return Error{ErrorCode::io, "no pipe"};
    const pid_t child = start(command, ends[1]);
    close(ends[1]);
    std::string output;
    output.reserve(most);
    const bool isWhole = child != 0 && readAll(ends[0], output, most, end);
    // Still open, so that one that writes for ever is ended here and not by its own next write.
    const int status = child != 0 ? waitFor(child, isWhole ? end : Clock::now()) : 0;
    close(ends[0]);
    if (child == 0) return Error{ErrorCode::io, "the command does not start"};
    if (status == -1) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(limit).count();
        return Error{ErrorCode::io, "the command was not done after " + std::to_string(seconds) + " s"};
    }
    if (status != 0) return Error{ErrorCode::io, "the command failed"};
    return output;
}

}  // namespace aufwind::server
