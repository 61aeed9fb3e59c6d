// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/answer_gate.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

/// Gathers what comes to surveys of a company for a moment, in memory, so that a database that keeps the order in which
/// things come is given many at once, sorted. Who sent it is told once it is durable. Any thread.
namespace aufwind::server {

struct GateRequest {
    GateStep step;
    std::function<void(Answered<Done>)> done;  ///< from any thread, exactly once
};

class AnswerBatches {
  public:
    using Perform = std::function<void(const Uuid& company, std::vector<GateRequest> requests)>;

    /// `wait` is how long the first of a batch waits for others; 0 for nobody.
    AnswerBatches(boost::asio::thread_pool& pool, std::chrono::milliseconds wait, Perform perform)
        : pool_(pool), wait_(wait), perform_(std::move(perform)) {}

    void add(const Uuid& company, GateRequest request);
    /// What waits is performed now, and what comes from now on at once.
    void stop();

  private:
    struct Waiting {
        std::vector<GateRequest> requests;
        std::shared_ptr<boost::asio::steady_timer> timer;
    };
    void perform(const Uuid& company);

    boost::asio::thread_pool& pool_;
    const std::chrono::milliseconds wait_;
    const Perform perform_;
    std::mutex mutex_;
    bool stopping_ = false;
    std::map<Uuid, Waiting> waiting_;
};

}  // namespace aufwind::server
