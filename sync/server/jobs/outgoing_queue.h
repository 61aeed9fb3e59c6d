// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/mail/mailer.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

/// Sends mails and calls webhooks one after the other on a thread of its own, so that nobody waits for somebody else's
/// server, and tries again where that does not answer. What waits lies sealed in the control database: it survives the
/// server, and of several servers on one database one sends it. A server that dies while it sends may have sent it:
/// then it goes out a second time under the same id. Any thread.
namespace aufwind::server {

struct OutgoingPace {
    std::chrono::milliseconds firstRetry{5'000};  ///< doubled with each failure
    std::uint32_t attempts = 8;                   ///< about twenty minutes
    std::chrono::milliseconds lasts{24 * 3600 * std::int64_t{1000}};
    std::chrono::milliseconds lease{120'000};  ///< longer than anything takes to be sent
    std::chrono::milliseconds look{5'000};     ///< how often for what is due, or was left by another server
    std::size_t mostWaiting = 10'000;
};

class OutgoingQueue {
  public:
    using CallWebhook = std::function<Result<void>(const Outgoing& outgoing)>;
    using Failed = std::function<void(OutgoingKind kind, const Error& error, bool forGood)>;

    struct Parts {
        ControlStore& store;
        const Clock& clock;
        Entropy& entropy;
        std::unique_ptr<Mailer> mailer;  ///< without one each mail fails for good
        CallWebhook webhook;             ///< on the queue's thread
        Failed failed;                   ///< is told of each failure, mostly on the queue's thread
    };

    explicit OutgoingQueue(Parts parts, OutgoingPace pace = {});
    ~OutgoingQueue();
    OutgoingQueue(const OutgoingQueue&) = delete;

    /// What is being sent ends soon and waits for whoever comes next. Twice is once.
    void stop();
    /// These return at once, so that how long they take tells nothing of whom there is.
    void add(const Uuid& tenant, Mail mail);
    void addWebhook(const Uuid& tenant, std::string content);
    /// Somebody else has put something into the database that is due.
    void wake();
    std::uint64_t sent() const;

  private:
    void add(Outgoing outgoing);
    void run();
    /// Into the database; what does not get there waits here, and where the server ends it is lost.
    void keepNew(bool isLast);
    void sendDue();
    Result<void> send(const Outgoing& outgoing);
    void settle(const Outgoing& outgoing, const Result<void>& outcome);
    bool isStopping() const;

    const Parts parts_;
    const OutgoingPace pace_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Outgoing> new_;
    std::uint64_t sent_ = 0;
    bool stopping_ = false;
    bool woken_ = false;
    std::thread thread_;  ///< last: it uses all the others
};

}  // namespace aufwind::server
