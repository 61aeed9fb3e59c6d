// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <csignal>
#include <functional>
#include <memory>

/// SIGINT and SIGTERM as a call from the event loop. The handler only writes a byte into a pipe, which is all that
/// signal(7) lets it do; a second signal ends the process at once, should the first have found it stuck.
/// Thread rule: the main thread, one at a time.
namespace aufwind::ctl {

class StopSignals {
  public:
    explicit StopSignals(std::function<void()> stop);
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

  private:
    int ends_[2] = {-1, -1};
    struct sigaction formerInterrupt_ {};
    struct sigaction formerTerminate_ {};
    std::unique_ptr<QSocketNotifier> notifier_;
};

}  // namespace aufwind::ctl
