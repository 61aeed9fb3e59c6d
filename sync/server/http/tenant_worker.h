// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/http/limits.h"
#include "sync/server/http/metrics.h"
#include "sync/server/tenancy/tenant_service.h"

#include <boost/asio/thread_pool.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

/// Runs one tenant's exchanges: those that wait while a commit is under way are gathered and share the next one, so
/// that many devices cost few fsyncs. Opens the tenant's database with the first use. Any thread; answers are called on
/// a thread of the pool, exactly once each.
namespace aufwind::server {

class TenantWorker : public std::enable_shared_from_this<TenantWorker> {
  public:
    using Open = std::function<Result<std::unique_ptr<TenantService>>()>;
    using Answer = std::function<void(Result<wire::Response>)>;

    TenantWorker(boost::asio::thread_pool& pool, Open open, const Limits& limits, Metrics& metrics);

    /// `bytes` is what the request holds in memory until its answer. False where too many or too much wait already;
    /// then `answer` is not called.
    bool exchange(const Caller& caller, std::shared_ptr<const wire::Request> request, std::size_t bytes, Answer answer);
    /// The same bounds for something else, which gets the open tenant in its turn, or why it does not open.
    bool work(std::size_t bytes, std::function<void(Result<TenantService*>)> task);
    /// Something else with the open tenant, in its turn; null where the tenant does not open.
    void perform(std::function<void(TenantService*)> task);

  private:
    struct Waiting {
        Caller caller;
        std::shared_ptr<const wire::Request> request;
        Answer answer;
        std::function<void(Result<TenantService*>)> task;  ///< instead of an exchange
        std::size_t bytes = 0;
    };

    bool hasRoom(std::size_t bytes);
    void add(Waiting waiting);
    void run();
    void runTogether(std::vector<Waiting>& group);
    Result<TenantService*> service();

    boost::asio::thread_pool& pool_;
    Open open_;
    const std::size_t mostWaiting_;
    const std::size_t mostBytes_;
    const std::size_t mostTogether_;
    Metrics& metrics_;

    std::mutex mutex_;
    std::deque<Waiting> waiting_;
    std::size_t bytes_ = 0;  ///< of what waits and of what is under way
    bool running_ = false;
    std::unique_ptr<TenantService> service_;  ///< only on the thread that runs
};

}  // namespace aufwind::server
