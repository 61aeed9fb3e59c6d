// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/files.h"

#include <functional>
#include <thread>

/// How a command of the operator reaches the server that works in the same directory: a Unix socket there, which only
/// the server's own user and root may use. One line asks, one line answers, one at a time.
/// Threads: the handler runs on a thread of the door's own; everything else is for one owner.
namespace aufwind::server {

class Door {
  public:
    /// What is asked for, and the answer in words.
    using Handler = std::function<Result<std::string>(const std::string& line)>;

    static Result<std::unique_ptr<Door>> open(const std::filesystem::path& home, Handler handler);
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;
    /// Waits for the handler.
    ~Door();

    /// As long as the server needs. Errors: what the handler answers; `busy` where no server has its door open;
    /// `offline` where it ended meanwhile.
    static Result<std::string> ask(const std::filesystem::path& home, const std::string& line);

  private:
    Door(std::filesystem::path path, int listening, Handler handler);
    void run();
    void answer(int peer);

    std::filesystem::path path_;
    int listening_;
    int wake_;
    Handler handler_;
    std::thread thread_;
};

}  // namespace aufwind::server
