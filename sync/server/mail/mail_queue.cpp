// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/mail/mail_queue.h"

#include <algorithm>

namespace aufwind::server {

MailQueue::MailQueue(std::unique_ptr<Mailer> mailer, Failed failed, MailPace pace)
    : mailer_(std::move(mailer)), failed_(std::move(failed)), pace_(pace), thread_([this] { run(); }) {}

MailQueue::~MailQueue() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    if (mailer_) mailer_->cancel();
    changed_.notify_all();
    thread_.join();
}

void MailQueue::add(Mail mail) {
    const bool hasRoom = [&] {
        const std::lock_guard lock(mutex_);
        if (!mailer_ || waiting_.size() >= pace_.mostWaiting) return false;
        waiting_.push_back({std::move(mail)});
        return true;
    }();
    if (hasRoom) {
        changed_.notify_all();
    } else {
        failed_({ErrorCode::offline, mailer_ ? "too many mails wait" : "no mail server is set"}, true);
    }
}

std::uint64_t MailQueue::sent() const {
    const std::lock_guard lock(mutex_);
    return sent_;
}

void MailQueue::run() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        const auto next = std::ranges::min_element(waiting_, {}, &Waiting::notBefore);
        if (next == waiting_.end()) {
            changed_.wait(lock);
            continue;
        }
        if (next->notBefore > std::chrono::steady_clock::now()) {
            changed_.wait_until(lock, next->notBefore);
            continue;
        }
        Waiting one = std::move(*next);
        waiting_.erase(next);
        lock.unlock();
        const auto outcome = mailer_->send(one.mail);
        const bool forGood =
            !outcome && (outcome.error().code == ErrorCode::forbidden || one.failures + 1 >= pace_.attempts);
        if (!outcome) failed_(outcome.error(), forGood);
        lock.lock();
        if (outcome) {
            sent_ += 1;
        } else if (!forGood) {
            one.notBefore = std::chrono::steady_clock::now() + pace_.firstRetry * (1 << one.failures);
            one.failures += 1;
            waiting_.push_back(std::move(one));
        }
    }
}

}  // namespace aufwind::server
