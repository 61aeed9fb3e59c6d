// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/profile.h"
#include "app/profile/system_environment.h"
#include "sync/transport/sync_loop.h"

#include <memory>

/// A profile with its way to the server: what the network commands work on. Thread rule: the main thread.
namespace aufwind::ctl {

class Online {
  public:
    /// `unauthenticated` where the profile is signed out.
    static Result<std::unique_ptr<Online>> open(app::Profile& profile);

    transport::SyncLoop& loop() { return *loop_; }
    transport::Session& session() { return *session_; }
    transport::HttpClient& http() { return *http_; }

  private:
    Online() = default;

    app::SystemClock clock_;
    app::SystemEntropy entropy_;
    std::unique_ptr<transport::HttpClient> http_;
    std::unique_ptr<transport::Session> session_;
    std::unique_ptr<transport::SyncLoop> loop_;
};

}  // namespace aufwind::ctl
