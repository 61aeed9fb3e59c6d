// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/processors.h"

#include "app/server/desk.h"
#include "sync/server/operator/door.h"
#include "sync/server/operator/sub_processors.h"

#include <cstdio>

namespace aufwind::server {

namespace {

/// By the server that works in the directory.
Result<std::string> askServer(const std::filesystem::path& directory, const std::string& json,
                              const ProcessorOrder& order) {
    const std::filesystem::path place = directory / kProcessorsFile;
    if (auto written = writeFile(place, json, true); !written) return written.error();
    auto done = Door::ask(directory, std::string(order.isDryRun ? kTryProcessors : kSetProcessors) + order.workspace);
    std::error_code ignored;
    std::filesystem::remove(place, ignored);
    return done;
}

Result<std::string> doHere(Desk& desk, const ProcessorOrder& order) {
    Tenants tenants = desk.tenants();
    const CompanyTurn inTurn = [&](const Uuid& tenant,
                                   const std::function<Result<void>(TenantService&)>& work) -> Result<void> {
        auto service = tenants.open(tenant);
        return service ? work(**service) : Result<void>(service.error());
    };
    return setSubProcessors(*desk.store, order, desk.clock, desk.entropy, inTurn);
}

}  // namespace

Result<void> setProcessors(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"file"}); !given) return given;
    const std::string workspace = arguments.value("workspace");
    if (!workspace.empty() && !isWorkspaceName(workspace)) {
        return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    }
    const auto json = readFile(arguments.value("file"), kLongestProcessorList);
    if (!json) return json.error();
    auto list = parseSubProcessors(*json);
    if (!list) return list.error();
    const ProcessorOrder order{std::move(*list), workspace, arguments.has("dry-run")};
    auto desk = openDesk(directory, arguments, schema);
    const bool isServed = !desk && desk.error().code == ErrorCode::busy && !arguments.has("store");
    if (!desk && !isServed) return desk.error();
    const auto done = isServed ? askServer(directory, *json, order) : doHere(**desk, order);
    if (!done) return done.error();
    std::printf("%s\n", done->c_str());
    return {};
}

}  // namespace aufwind::server
