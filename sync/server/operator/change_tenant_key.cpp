// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/change_tenant_key.h"

#include <algorithm>
#include <chrono>

namespace aufwind::server {
namespace {

using Time = std::chrono::steady_clock;

std::int64_t millisecondsSince(Time::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Time::now() - start).count();
}

class Change {
  public:
    explicit Change(const InTurn& inTurn) : inTurn_(inTurn) {}

    Result<bool> step(const std::function<Result<bool>(TenantService&)>& work) {
        auto done = inTurn_([&](TenantService& service) {
            const auto start = Time::now();
            auto more = work(service);
            report.longestMs = std::max(report.longestMs, millisecondsSince(start));
            return more;
        });
        ++report.steps;
        return done;
    }
    Result<void> step(const std::function<Result<void>(TenantService&)>& work) {
        const auto done = step([&](TenantService& service) -> Result<bool> {
            auto outcome = work(service);
            return outcome ? Result<bool>(false) : outcome.error();
        });
        return done ? Result<void>() : done.error();
    }

    TenantKeyChange report;

  private:
    const InTurn& inTurn_;
};

}  // namespace

std::string toText(const TenantKeyChange& change) {
    return "another key in " + std::to_string(change.allMs) + " ms and " + std::to_string(change.steps) +
           " steps, the longest of " + std::to_string(change.longestMs) + " ms";
}

Result<TenantKeyChange> changeTenantKey(const Home& home, ControlStore& store, const std::string& workspace,
                                        const Clock& clock, const InTurn& inTurn) {
    const auto start = Time::now();
    auto found = store.tenant(workspace);
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    const Uuid id = (*found)->id;
    // Before anything lies under it; whoever began before has put one there already.
    auto sealed = store.beginTenantKey(id, sealedTenantKey(home.rootKey(), id, randomKey()));
    if (!sealed) return sealed.error();
    const auto next = openedTenantKey(home.rootKey(), id, *sealed);
    if (!next) return next.error();
    Change change(inTurn);
    using Work = std::function<Result<void>(TenantService&)>;
    auto done = change.step(Work([&](TenantService& service) { return service.beginKeyChange(*next); }));
    for (bool more = true; done && more;) {
        const std::function<Result<bool>(TenantService&)> some = [](TenantService& service) {
            return service.continueKeyChange();
        };
        auto stepped = change.step(some);
        if (!stepped) return stepped.error();
        more = *stepped;
    }
    done = done ? change.step(Work([&](TenantService& service) {
        return service.note({clock.now(), {}, "tenant.key_changed", {}, {}});
    }))
                : done;
    done = done ? store.finishTenantKey(id, *sealed) : done;
    // Nobody could read anything with it that is there now.
    done = done ? change.step(Work([](TenantService& service) { return service.endKeyChange(); })) : done;
    if (!done) return done.error();
    change.report.allMs = millisecondsSince(start);
    return change.report;
}

}  // namespace aufwind::server
