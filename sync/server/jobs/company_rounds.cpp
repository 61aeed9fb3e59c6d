// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/company_rounds.h"

namespace aufwind::server {

namespace {

// A server of more companies does not open all of them: it looks at the others when somebody uses them.
constexpr std::size_t kMostOpened = 200;

}  // namespace

void CompanyRounds::touch(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    touched_.insert(tenant);
}

bool CompanyRounds::isToBeVisited(const Uuid& tenant, bool isFirstVisit) {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(tenant);
    const bool isDue = known == known_.end() ? isFirstVisit : known->second.seen.next <= clock_.now();
    // What was written meanwhile is looked at then.
    if (known != known_.end() && known->second.hasFailed && !isDue) return false;
    return touched_.erase(tenant) > 0 || isDue;
}

void CompanyRounds::go(const Visit& visit) {
    const auto tenants = store_.tenants();
    if (!tenants) return;  // what serves requests says so
    for (std::size_t i = 0; i < tenants->size() && !stopping_; ++i) {
        const Uuid tenant = (*tenants)[i].id;
        if (!isToBeVisited(tenant, i < kMostOpened)) continue;
        Company company;
        {
            const std::lock_guard lock(mutex_);
            company = known_[tenant];
        }
        const auto visited = visit(tenant, company.seen);
        if (stopping_) return;
        company.hasFailed = !visited;
        if (!visited) {
            company.seen = {0, clock_.now() + kHourMs};
            log_.error(trouble_, {{"tenant", tenant.toString()},
                                  {"code", name(visited.error().code)},
                                  {"reason", visited.error().detail}});
        }
        const std::lock_guard lock(mutex_);
        known_[tenant] = company;
    }
}

}  // namespace aufwind::server
