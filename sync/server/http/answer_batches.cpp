// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/answer_batches.h"

namespace aufwind::server {

void AnswerBatches::add(const Uuid& company, GateRequest request) {
    {
        const std::lock_guard lock(mutex_);
        if (wait_.count() > 0 && !stopping_) {
            Waiting& waiting = waiting_[company];
            waiting.requests.push_back(std::move(request));
            if (waiting.timer) return;
            waiting.timer = std::make_shared<boost::asio::steady_timer>(pool_, wait_);
            // Also where it is cancelled: then the time has come earlier.
            waiting.timer->async_wait([this, company, timer = waiting.timer](auto) { perform(company); });
            return;
        }
    }
    std::vector<GateRequest> one;
    one.push_back(std::move(request));
    perform_(company, std::move(one));
}

void AnswerBatches::perform(const Uuid& company) {
    std::vector<GateRequest> requests;
    {
        const std::lock_guard lock(mutex_);
        const auto found = waiting_.find(company);
        if (found == waiting_.end()) return;
        requests = std::move(found->second.requests);
        waiting_.erase(found);
    }
    perform_(company, std::move(requests));
}

void AnswerBatches::stop() {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (auto& [company, waiting] : waiting_) waiting.timer->cancel();
}

}  // namespace aufwind::server
