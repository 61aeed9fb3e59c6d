// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/stop_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace aufwind::ctl {
namespace {

volatile std::sig_atomic_t toEventLoop = -1;

void wake(int) {
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(static_cast<int>(toEventLoop), &byte, 1);
    errno = before;
}

}  // namespace

StopSignals::StopSignals(std::function<void()> stop) {
    if (pipe2(ends_, O_CLOEXEC | O_NONBLOCK) != 0) {
        return;  // the signals then end the process as they do without us
    }
    toEventLoop = ends_[1];
    notifier_ = std::make_unique<QSocketNotifier>(ends_[0], QSocketNotifier::Read);
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, notifier_.get(), [this, stop = std::move(stop)] {
        notifier_->setEnabled(false);
        stop();
    });
    struct sigaction once {};
    once.sa_handler = wake;
    once.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigemptyset(&once.sa_mask);
    sigaction(SIGINT, &once, &formerInterrupt_);
    sigaction(SIGTERM, &once, &formerTerminate_);
}

StopSignals::~StopSignals() {
    if (!notifier_) {
        return;
    }
    sigaction(SIGINT, &formerInterrupt_, nullptr);
    sigaction(SIGTERM, &formerTerminate_, nullptr);
    notifier_.reset();
    close(ends_[0]);
    close(ends_[1]);
}

}  // namespace aufwind::ctl
