// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/service.h"
#include "sync/server/operator/change_tenant_key.h"
#include "sync/server/operator/sub_processors.h"

#include <future>

/// What a server does for a command of the operator that cannot work in its directory itself.
namespace aufwind::server {
namespace {

constexpr std::string_view kChangeKey = "change-key ";

}  // namespace

Result<std::string> Service::orderProcessors(const std::string& line) {
    const auto json = readFile(home_.path() / kProcessorsFile, kLongestProcessorList);
    if (!json) return json.error();
    auto list = parseSubProcessors(*json);
    if (!list) return list.error();
    const ProcessorOrder order{std::move(*list), line.substr(kSetProcessors.size()), line.starts_with(kTryProcessors)};
    auto done = setSubProcessors(*store_, order, clock_, entropy_, inTurn());
    outgoing_.wake();
    return done;
}

Result<std::string> Service::order(const std::string& line) {
    if (line.starts_with(kSetProcessors) || line.starts_with(kTryProcessors)) return orderProcessors(line);
    if (line.starts_with(kCheckImporter)) {
        const std::string asked = line.substr(kCheckImporter.size());
        const std::size_t blank = std::min(asked.find(' '), asked.size());
        const auto good =
            checkImporter(*store_, asked.substr(0, blank), asked.substr(std::min(blank + 1, asked.size())));
        return good ? Result<std::string>("yes") : good.error();
    }
    if (!line.starts_with(kChangeKey)) return Error{ErrorCode::invalid, "the server is of another version"};
    const std::string workspace = line.substr(kChangeKey.size());
    auto found = store_->tenant(workspace);
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    const Uuid tenant = (*found)->id;
    const InTurn inTurn = [&](const std::function<Result<bool>(TenantService&)>& work) -> Result<bool> {
        if (stopped_) return Error{ErrorCode::offline, "the server stops; the same command goes on where it was"};
        auto promise = std::make_shared<std::promise<Result<bool>>>();
        auto answer = promise->get_future();
        worker(tenant)->perform([promise, work](TenantService* service) {
            promise->set_value(service != nullptr
                                   ? work(*service)
                                   : Result<bool>(Error{ErrorCode::io, "the tenant does not open; the log says why"}));
        });
        return answer.get();
    };
    auto changed = changeTenantKey(home_, *store_, workspace, clock_, inTurn);
    if (!changed) {
        log_.error("tenant_key_change_failed", {{"tenant", tenant.toString()}, {"reason", changed.error().detail}});
        return changed.error();
    }
    log_.info("tenant_key_changed",
              {{"tenant", tenant.toString()}, {"ms", changed->allMs}, {"longest_step_ms", changed->longestMs}});
    return toText(*changed);
}

}  // namespace aufwind::server
