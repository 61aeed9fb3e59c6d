// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/service.h"

/// What a server does because others work on the same database.
namespace aufwind::server {
namespace {

// So few that nobody's exchange waits for long behind them.
constexpr std::size_t kTogether = 50;

}  // namespace

void Service::listenToOthers() {
    auth_.listenToOthers();
    watch_ = std::make_unique<SessionWatch>(*store_, auth_);
    postgres::Notices::Callbacks callbacks;
    callbacks.committed = [this](const Uuid& tenant, std::uint64_t head) {
        // Should the other one end before it tells anybody.
        if (invites_) invitations_.touch(tenant, head);
        {
            const std::lock_guard lock(mutex_);
            const auto own = ownHeads_.find(tenant);
            if (own != ownHeads_.end() && own->second >= head) return;
        }
        hintAll(tenant);
    };
    callbacks.sessionsChanged = [this] {
        watch_->wake();
    };
    // Whatever was missed while nobody listened.
    callbacks.listening = [this] {
        watch_->wake();
        invitations_.lookAnew();
        for (const Uuid& tenant : hub_.tenants()) hintAll(tenant);
    };
    others_ = std::make_unique<postgres::Notices>(store_->place(), std::move(callbacks));
}

// Commits that come while it is under way are told with it: the database gives the newest state.
void Service::hintAll(const Uuid& tenant) {
    auto persons = std::make_shared<const std::vector<Uuid>>(hub_.persons(tenant));
    if (persons->empty()) return;
    {
        const std::lock_guard lock(mutex_);
        if (!hinting_.insert(tenant).second) return;
    }
    hintSome(tenant, std::move(persons), 0);
}

void Service::hintSome(const Uuid& tenant, std::shared_ptr<const std::vector<Uuid>> persons, std::size_t from) {
    worker(tenant)->perform([this, tenant, persons, from](TenantService* service) {
        if (from == 0) {
            const std::lock_guard lock(mutex_);
            hinting_.erase(tenant);
        }
        const std::size_t end = std::min(persons->size(), from + kTogether);
        for (std::size_t i = from; i < end && service != nullptr; ++i) {
            const Uuid& person = (*persons)[i];
            hub_.hint(tenant, {person}, service->headFor(person));
        }
        if (end < persons->size() && !stopped_) {
            hintSome(tenant, persons, end);
        } else {
            board_.judgeAnew(tenant, *persons);
        }
    });
}

}  // namespace aufwind::server
