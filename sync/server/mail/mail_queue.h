// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/mail/mailer.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

/// Sends mails one after the other on a thread of its own, so that nobody waits for a mail server, and tries again
/// where it does not answer. What still waits when the server ends is not sent: a code can be asked for again, and
/// nothing readable lies on the disk. Any thread.
namespace aufwind::server {

struct MailPace {
    std::chrono::milliseconds firstRetry{5'000};  ///< doubled with each failure
    int attempts = 8;                             ///< about twenty minutes
    std::size_t mostWaiting = 10'000;
};

class MailQueue {
  public:
    using Failed = std::function<void(const Error& error, bool forGood)>;

    /// `failed` is told of each failure, on the queue's thread. Without a mailer everything fails for good.
    MailQueue(std::unique_ptr<Mailer> mailer, Failed failed, MailPace pace = {});
    ~MailQueue();
    MailQueue(const MailQueue&) = delete;

    void add(Mail mail);
    std::uint64_t sent() const;

  private:
    struct Waiting {
        Mail mail;
        int failures = 0;
        std::chrono::steady_clock::time_point notBefore{};
    };
    void run();

    const std::unique_ptr<Mailer> mailer_;
    const Failed failed_;
    const MailPace pace_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Waiting> waiting_;
    std::uint64_t sent_ = 0;
    bool stopping_ = false;
    std::thread thread_;  ///< last: it uses all the others
};

}  // namespace aufwind::server
