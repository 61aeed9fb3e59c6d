// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/provisioning_terms.h"
#include "sync/server/auth/account_end.h"
#include "sync/server/scim/patch.h"
#include "sync/server/scim/scim_service.h"
#include "sync/server/scim/value.h"

/// People, and what becomes of their accounts.
namespace aufwind::server::scim {

namespace field = domain::field;

namespace {

constexpr std::string_view kPatch = "PATCH";

}  // namespace

void ScimService::tell(AccountEventKind kind, const Account& account) const {
    if (!tell_) return;
    AccountEvent event{kind, account.tenant, kProvisioner, account.person};
    event.email = account.email;
    event.language = account.language;
    tell_(event);
}

Response ScimService::userReply(const Call& call, const Uuid& id, unsigned status) {
    auto company = this->company(call);
    if (!company) return company.error();
    const Record* person = company->person(id);
    if (person == nullptr) return kUnknown;
    return shown(call, company->user(*person), company->userAddress(id), status);
}

Response ScimService::user(const Call& call, const Uuid& id) {
    return userReply(call, id, 200);
}

// Somebody may have another address at sign-in than in their row.
Verdict ScimService::accountFault(const Uuid& tenant, const UserPlan& plan) {
    if (plan.email.empty() || same(plan.email, plan.emailBefore)) return {};
    auto other = store_.account(tenant, plan.email);
    return other && *other && (*other)->person != plan.id ? Verdict(kTaken) : Verdict();
}

Response ScimService::makeUser(const Call& call, const Body& body) {
    auto said = readUser(body, Absent::isKept);
    if (const Fault* fault = faultIn(said)) return *fault;
    const std::lock_guard lock(writingIn(call.tenant));
    const Uuid fresh = entropy_.uuid(clock_.now());
    Result<void> kept{};
    UserPlan plan;
    auto written = write(call, [&](const Company& company) -> Outcome<std::vector<merge::Operation>> {
        auto outcome = planCreation(company, std::get<UserSaid>(said), fresh);
        if (const Fault* fault = faultIn(outcome)) return *fault;
        plan = std::move(std::get<UserPlan>(outcome));
        if (auto fault = accountFault(call.tenant, plan)) return *fault;
        if (plan.id != fresh) return plan.operations;
        // Gone until all of it is done: whoever makes them again after a failure finds them, and goes on.
        plan.saidBefore = plan.said;
        plan.saidBefore.state = ScimResource::State::gone;
        kept = store_.putScimResource(call.tenant, plan.saidBefore);
        if (!kept) return kTakenExternal;
        return plan.operations;
    });
    if (!kept && kept.error().code != ErrorCode::conflict) return kept.error();
    if (!written) return written.error();
    if (*written) return **written;
    if (auto settled = settle(call, plan); !settled) return settled.error();
    return userReply(call, plan.id, 201);
}

Response ScimService::changeUser(const Call& call, const Uuid& id, const Body& body) {
    const std::lock_guard lock(writingIn(call.tenant));
    UserPlan plan;
    auto written = write(call, [&](const Company& company) -> Outcome<std::vector<merge::Operation>> {
        const Record* person = company.person(id);
        if (person == nullptr) return kUnknown;
        const Body shown = company.user(*person);
        if (!isVersion(call.ifMatch, versionOf(shown))) return kStale;
        const bool isPatch = call.method == kPatch;
        Body resource = isPatch ? shown : body;
        if (isPatch) {
            // Nobody's account ends because of what a patch does not say.
            erase(resource, "active");
            if (auto fault = applyPatch(resource, body)) return *fault;
        }
        auto said = readUser(resource, isPatch ? Absent::isCleared : Absent::isKept, &shown);
        if (const Fault* fault = faultIn(said)) return *fault;
        auto outcome = planChange(company, *person, std::get<UserSaid>(said));
        if (const Fault* fault = faultIn(outcome)) return *fault;
        plan = std::move(std::get<UserPlan>(outcome));
        if (auto fault = accountFault(call.tenant, plan)) return *fault;
        return plan.operations;
    });
    if (!written) return written.error();
    if (*written) return **written;
    if (auto settled = settle(call, plan); !settled) return settled.error();
    return userReply(call, id, 200);
}

Response ScimService::removeUser(const Call& call, const Uuid& id) {
    const std::lock_guard lock(writingIn(call.tenant));
    UserPlan plan;
    auto written = write(call, [&](const Company& company) -> Outcome<std::vector<merge::Operation>> {
        const Record* person = company.person(id);
        if (person == nullptr) return kUnknown;
        if (!isVersion(call.ifMatch, versionOf(company.user(*person)))) return kStale;
        UserSaid said;
        said.active = false;
        auto outcome = planChange(company, *person, said);
        if (const Fault* fault = faultIn(outcome)) return *fault;
        plan = std::move(std::get<UserPlan>(outcome));
        plan.removes = true;
        plan.said.externalId.clear();
        return plan.operations;
    });
    if (!written) return written.error();
    if (*written) return **written;
    if (auto settled = settle(call, plan); !settled) return settled.error();
    Response response;
    response.status = 204;
    return response;
}

// What is kept comes last: where something fails, whoever says the same again finds it undone, and it is done then. But
// for an address at sign-in that could not be written: it stays the one of before, and people change it.
Result<void> ScimService::settle(const Call& call, UserPlan& plan) {
    if (plan.ends) {
        if (auto ended = endAccess(call.tenant, plan); !ended) return ended;
    } else if (plan.resumes) {
        plan.said.state = ScimResource::State::there;
        if (plan.saidBefore.isEnded()) {
            if (auto resumed = resumeAccount(call.tenant, plan.id); !resumed) return resumed;
        }
    }
    if (auto moved = moveAccount(call.tenant, plan); !moved) return moved;
    return plan.said == plan.saidBefore ? Result<void>() : store_.putScimResource(call.tenant, plan.said);
}

Result<void> ScimService::endAccess(const Uuid& tenant, UserPlan& plan) {
    using State = ScimResource::State;
    auto account = store_.accountOf(tenant, plan.id);
    if (!account) return account.error();
    const bool byPeople = *account && (*account)->disabled && !plan.saidBefore.isEnded();
    if (!byPeople && !plan.saidBefore.isEnded()) {
        // First, or whoever comes again takes what was half done for the work of people.
        plan.saidBefore.state = plan.saidBefore.isGone() ? State::gone : State::off;
        if (auto kept = store_.putScimResource(tenant, plan.saidBefore); !kept) return kept;
    }
    const State left = byPeople ? State::there : State::off;
    const State gone = byPeople ? State::goneLate : State::gone;
    plan.said.state = plan.removes ? gone : left;
    return endAccount(tenant, plan.id, plan.email);
}

Result<void> ScimService::endAccount(const Uuid& tenant, const Uuid& person, const std::string& email) {
    const AccountEnd ending{store_, auth_, clock_, entropy_};
    return ending.end(tenant, person, email,
                      [this](AccountEventKind kind, const Account& account) { tell(kind, account); });
}

Result<void> ScimService::resumeAccount(const Uuid& tenant, const Uuid& person) {
    auto account = store_.accountOf(tenant, person);
    if (!account) return account.error();
    if (!*account || !(*account)->disabled) return {};
    if (auto enabled = store_.enable((*account)->id); !enabled) return enabled;
    tell(AccountEventKind::enabled, **account);
    return {};
}

Result<void> ScimService::moveAccount(const Uuid& tenant, const UserPlan& plan) {
    // In other letters it is the same, and nobody has been asked whether they may have another.
    if (plan.emailBefore.empty() || same(plan.email, plan.emailBefore)) return {};
    auto account = store_.accountOf(tenant, plan.id);
    if (!account) return account.error();
    // By its address the directory finds somebody; and who has chosen another one keeps it.
    if (!*account || !(*account)->directory.empty() || !same((*account)->email, plan.emailBefore)) return {};
    const auto policy = store_.policy(tenant);
    if (!policy) return policy.error();
    // As where the address is somebody else's: the row has it, and the account stays where it is.
    if (!policy->allows(plan.email)) return {};
    auto moved = store_.setAddress((*account)->id, plan.email);
    if (!moved) return moved.error().code == ErrorCode::conflict ? Result<void>() : moved;
    tell(AccountEventKind::addressChanged, **account);
    return {};
}

}  // namespace aufwind::server::scim
