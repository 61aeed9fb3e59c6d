// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/tenant_worker.h"

#include <boost/asio/post.hpp>

namespace aufwind::server {

TenantWorker::TenantWorker(boost::asio::thread_pool& pool, Open open, const Limits& limits, Metrics& metrics)
    : pool_(pool),
      open_(std::move(open)),
      mostWaiting_(limits.waitingPerTenant),
      mostBytes_(limits.waitingBytesPerTenant),
      mostTogether_(limits.gatheredPerCommit),
      metrics_(metrics) {}

bool TenantWorker::exchange(const Caller& caller, std::shared_ptr<const wire::Request> request, std::size_t bytes,
                            Answer answer) {
    if (!hasRoom(bytes)) return false;
    add({caller, std::move(request), std::move(answer), {}, bytes});
    return true;
}

bool TenantWorker::work(std::size_t bytes, std::function<void(Result<TenantService*>)> task) {
    if (!hasRoom(bytes)) return false;
    add({{}, {}, {}, std::move(task), bytes});
    return true;
}

bool TenantWorker::hasRoom(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    // A large one alone always has its turn.
    if (waiting_.size() >= mostWaiting_ || (bytes_ > 0 && bytes_ + bytes > mostBytes_)) return false;
    bytes_ += bytes;
    return true;
}

void TenantWorker::perform(std::function<void(TenantService*)> task) {
    add({{}, {}, {}, [task = std::move(task)](Result<TenantService*> tenant) { task(tenant.valueOr(nullptr)); }, 0});
}

void TenantWorker::add(Waiting waiting) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(waiting));
        if (running_) return;
        running_ = true;
    }
    boost::asio::post(pool_, [self = shared_from_this()] { self->run(); });
}

void TenantWorker::run() {
    std::vector<Waiting> group;
    {
        const std::lock_guard lock(mutex_);
        while (!waiting_.empty() && group.size() < mostTogether_) {
            const bool isTask = static_cast<bool>(waiting_.front().task);
            if (isTask && !group.empty()) break;
            group.push_back(std::move(waiting_.front()));
            waiting_.pop_front();
            if (isTask) break;
        }
    }
    if (!group.empty() && group.front().task) {
        group.front().task(service());
    } else if (!group.empty()) {
        runTogether(group);
    }
    const std::lock_guard lock(mutex_);
    for (const Waiting& done : group) bytes_ -= done.bytes;
    if (waiting_.empty()) {
        running_ = false;
        return;
    }
    // Not in a loop: other tenants get their turn in between.
    boost::asio::post(pool_, [self = shared_from_this()] { self->run(); });
}

void TenantWorker::runTogether(std::vector<Waiting>& group) {
    auto opened = service();
    if (!opened) {
        // Whatever is wrong with the file, a device can do nothing about it but come again.
        const Error error{ErrorCode::io, "the tenant does not open: " + opened.error().detail};
        for (Waiting& waiting : group) waiting.answer(error);
        return;
    }
    TenantService* const tenant = *opened;
    std::vector<TenantService::Exchange> together;
    together.reserve(group.size());
    for (const Waiting& waiting : group) {
        together.push_back({waiting.caller, waiting.request.get(), Error{}});
        metrics_.mutations += static_cast<std::uint64_t>(waiting.request->push_size());
    }
    tenant->exchange(together);
    metrics_.exchanges += together.size();
    metrics_.commits += 1;
    for (std::size_t i = 0; i < group.size(); ++i) group[i].answer(std::move(together[i].response));
}

Result<TenantService*> TenantWorker::service() {
    if (!service_) {
        auto opened = open_();
        if (!opened) return opened.error();
        service_ = std::move(*opened);
    }
    return service_.get();
}

}  // namespace aufwind::server
