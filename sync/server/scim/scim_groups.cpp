// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/patch.h"
#include "sync/server/scim/scim_service.h"

/// Teams and who is in them.
namespace aufwind::server::scim {

namespace {

constexpr std::string_view kPatch = "PATCH";
using Operations = std::vector<merge::Operation>;

}  // namespace

Response ScimService::groupReply(const Call& call, const Uuid& id, unsigned status, bool withBody) {
    auto company = this->company(call);
    if (!company) return company.error();
    const Record* team = company->team(id);
    if (team == nullptr) return kUnknown;
    Response response = shown(call, company->group(*team), company->groupAddress(id), status);
    if (!withBody && response.status == status) response.body.reset();
    return response;
}

Response ScimService::group(const Call& call, const Uuid& id) {
    return groupReply(call, id, 200, true);
}

Response ScimService::makeGroup(const Call& call, const Body& body) {
    auto said = readGroup(body, Absent::isKept);
    if (const Fault* fault = faultIn(said)) return *fault;
    const std::lock_guard lock(writingIn(call.tenant));
    const Uuid fresh = entropy_.uuid(clock_.now());
    Result<void> kept{};
    GroupPlan plan;
    auto written = write(call, [&](const Company& company) -> Outcome<Operations> {
        auto outcome = planGroup(company, nullptr, fresh, std::get<GroupSaid>(said));
        if (const Fault* fault = faultIn(outcome)) return *fault;
        plan = std::move(std::get<GroupPlan>(outcome));
        // First: who makes it again after a failure would find its name taken.
        if (plan.said != plan.saidBefore) kept = store_.putScimResource(call.tenant, plan.said);
        if (!kept) return kTakenExternal;
        return plan.operations;
    });
    if (!kept && kept.error().code != ErrorCode::conflict) return kept.error();
    if (!written) return written.error();
    if (*written) return **written;
    return groupReply(call, fresh, 201, true);
}

Response ScimService::changeGroup(const Call& call, const Uuid& id, const Body& body) {
    const std::lock_guard lock(writingIn(call.tenant));
    const bool isPatch = call.method == kPatch;
    GroupPlan plan;
    auto written = write(call, [&](const Company& company) -> Outcome<Operations> {
        const Record* team = company.team(id);
        if (team == nullptr) return kUnknown;
        Body resource = company.group(*team);
        if (!isVersion(call.ifMatch, versionOf(resource))) return kStale;
        if (isPatch) {
            if (auto fault = applyPatch(resource, body)) return *fault;
        }
        auto said = isPatch ? readGroup(resource, Absent::isCleared) : readGroup(body, Absent::isKept);
        if (const Fault* fault = faultIn(said)) return *fault;
        auto outcome = planGroup(company, team, id, std::get<GroupSaid>(said));
        if (const Fault* fault = faultIn(outcome)) return *fault;
        plan = std::move(std::get<GroupPlan>(outcome));
        return plan.operations;
    });
    if (!written) return written.error();
    if (*written) return **written;
    if (plan.said != plan.saidBefore) {
        if (auto put = store_.putScimResource(call.tenant, plan.said); !put) return put.error();
    }
    // Whoever adds one member to thousands does not want them all (RFC 7644 section 3.5.2).
    return groupReply(call, id, isPatch ? 204 : 200, !isPatch);
}

Response ScimService::removeGroup(const Call& call, const Uuid& id) {
    const std::lock_guard lock(writingIn(call.tenant));
    auto written = write(call, [&](const Company& company) -> Outcome<Operations> {
        const Record* team = company.team(id);
        if (team == nullptr) return kUnknown;
        if (!isVersion(call.ifMatch, versionOf(company.group(*team)))) return kStale;
        return removalOf(company, *team);
    });
    if (!written) return written.error();
    if (*written) return **written;
    if (auto removed = store_.removeScimResource(call.tenant, id); !removed) return removed.error();
    Response response;
    response.status = 204;
    return response;
}

}  // namespace aufwind::server::scim
