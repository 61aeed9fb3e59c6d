// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/requests.h"

#include "models/domain/fields.h"
#include "sync/server/tenancy/row_change.h"

#include <algorithm>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr std::int64_t kUsualWaitDays = 14;
constexpr std::int64_t kLongestWaitDays = 365;

Value word(PrivacyState state) {
    return static_cast<std::int64_t>(state);
}

void set(std::vector<merge::Operation>& writing, const Record& row, FieldNumber field, Value value) {
    writing.push_back(changeOf(row, merge::OperationKind::set, field, std::move(value)));
}

bool isAlive(const std::optional<Record>& row) {
    return row && row->alive();
}

/// Of what somebody has asked there is one at a time.
Result<bool> isAskedAlready(Moment& moment, PrivacyKind kind, const Uuid& person) {
    const auto rows = moment.all(schema::kPrivacyRequest);
    if (!rows) return rows.error();
    return std::ranges::any_of(*rows, [&](const Record& row) {
        const PrivacyRequest request = PrivacyRequest::from(row);
        return row.alive() && request.kind == kind && request.person == person && !request.isOver();
    });
}

}  // namespace

struct PrivacyRequests::Caller {
    Uuid person;
    bool isAdmin = false;
    bool holdsRole = false;  ///< whom the request is about

    bool sees(const PrivacyRequest& request) const {
        return isAdmin || request.person == person || request.askedBy == person;
    }
};

PrivacyRequest PrivacyRequest::from(const Record& row) {
    PrivacyRequest request;
    request.id = row.id;
    request.kind = static_cast<PrivacyKind>(row.number(field::kPrivacyKind));
    request.person = row.reference(field::kPrivacyPerson);
    request.askedBy = row.reference(field::kPrivacyAskedBy);
    request.state = static_cast<PrivacyState>(row.number(field::kPrivacyState));
    request.decided = row.number(field::kPrivacyDecided);
    request.due = row.number(field::kPrivacyDue);
    request.decidedBy = row.reference(field::kPrivacyDecidedBy);
    request.hasBegun = row.cell(field::kPrivacyDestroyed) != nullptr;
    return request;
}

merge::Operation privacyCreation(const PrivacyRequest& request, const std::string& reason, std::int64_t now) {
    merge::Operation creation;
    creation.kind = merge::OperationKind::create;
    creation.entity = schema::kPrivacyRequest;
    creation.id = request.id;
    creation.initial = {{field::kPrivacyKind, static_cast<std::int64_t>(request.kind), {}},
                        {field::kPrivacyPerson, request.person, {}},
                        {field::kPrivacyAsked, now, {}},
                        {field::kPrivacyState, word(request.state), {}}};
    const auto add = [&](FieldNumber number, Value value) {
        creation.initial.push_back({number, std::move(value), {}});
    };
    if (!request.askedBy.isNil()) add(field::kPrivacyAskedBy, request.askedBy);
    if (!reason.empty()) add(field::kPrivacyReason, reason);
    if (request.state == PrivacyState::approved) {
        if (!request.decidedBy.isNil()) add(field::kPrivacyDecidedBy, request.decidedBy);
        add(field::kPrivacyDecided, request.decided);
        add(field::kPrivacyDue, request.due);
    }
    return creation;
}

merge::Operation withdrawalOf(const Record& request) {
    return changeOf(request, merge::OperationKind::set, field::kPrivacyState, word(PrivacyState::withdrawn));
}

Result<PrivacyRules> PrivacyRules::at(Moment& moment) {
    const auto rows = moment.all(schema::kDataProtection);
    if (!rows) return rows.error();
    PrivacyRules rules{false, kUsualWaitDays * kDayMs};
    for (const Record& row : *rows) {
        if (!row.alive()) continue;
        rules.fourEyes = row.flag(field::kProtectionFourEyes);
        if (std::holds_alternative<std::int64_t>(row.value(field::kProtectionErasureWait))) {
            const std::int64_t days = row.number(field::kProtectionErasureWait);
            rules.waitMs = std::clamp<std::int64_t>(days, 0, kLongestWaitDays) * kDayMs;
        }
    }
    return rules;
}

// What is asked in an admin's name takes what an admin's session takes.
std::optional<Refusal> PrivacyRequests::inTurn(const Session& session, const Work& work) const {
    std::optional<Refusal> refusal;
    auto done = parts_.inTurn(session.tenant, [&](TenantService& tenant) -> Result<void> {
        const auto role = tenant.roleOf(session.person);
        if (!role) return role.error();
        Caller caller{session.person, false};
        if (*role >= schema::Role::admin) {
            const auto lacks = parts_.auth.lacksSecondFactor(session, *role);
            if (!lacks) return lacks.error();
            if (*lacks) {
                refusal = kNeedsSecondFactor;
                return {};
            }
            caller.isAdmin = true;
        }
        refusal = work(tenant, caller);
        return {};
    });
    return done ? refusal : std::optional<Refusal>(done.error());
}

Answered<PrivacyRequest> PrivacyRequests::ask(const Session& session, PrivacyKind kind, const Uuid& person,
                                              const std::string& reason) const {
    PrivacyRequest made;
    auto refusal = inTurn(session, [&](TenantService& tenant, const Caller& caller) -> std::optional<Refusal> {
        if (!caller.isAdmin && person != caller.person) return kNothingThere;
        const auto rank = tenant.rankOf(person);
        if (!rank) return rank.error();
        std::optional<Denial> denied;
        const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
            if (!isAlive(moment.find(schema::kEmployee, person))) denied = kNothingThere;
            if (!denied && kind == PrivacyKind::erasure && *rank > schema::Role::employee) denied = kHasRole;
            if (denied) return Writing{};
            const auto asked = isAskedAlready(moment, kind, person);
            if (!asked) return asked.error();
            if (*asked) denied = kAskedAlready;
            const auto rules = PrivacyRules::at(moment);
            if (!rules) return rules.error();
            if (denied) return Writing{};
            const std::int64_t now = parts_.clock.now();
            made = {parts_.entropy.uuid(now), kind, person, caller.person};
            const bool isExport = kind == PrivacyKind::exported;
            if (isExport || (person != caller.person && !rules->fourEyes)) {
                made.state = PrivacyState::approved;
                made.decidedBy = caller.person;
                made.decided = now;
                made.due = now + (isExport ? 0 : rules->waitMs);
            }
            return Writing{privacyCreation(made, reason, now)};
        };
        if (auto done = tenant.commit(decide, caller.person); !done) return done.error();
        return denied ? std::optional<Refusal>(*denied) : std::nullopt;
    });
    return refusal ? Answered<PrivacyRequest>(std::move(*refusal)) : Answered<PrivacyRequest>(made);
}

Answered<PrivacyRequest> PrivacyRequests::change(const Session& session, const Uuid& request,
                                                 const Change& change) const {
    PrivacyRequest changed;
    auto refusal = inTurn(session, [&](TenantService& tenant, Caller caller) -> std::optional<Refusal> {
        const auto row = tenant.find(schema::kPrivacyRequest, request);
        if (!row) return row.error();
        if (!isAlive(*row)) return kNothingThere;
        const auto rank = tenant.rankOf((*row)->reference(field::kPrivacyPerson));
        if (!rank) return rank.error();
        caller.holdsRole = *rank > schema::Role::employee;
        std::optional<Denial> denied;
        const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
            const auto now = moment.find(schema::kPrivacyRequest, request);
            if (!isAlive(now) || !caller.sees(PrivacyRequest::from(*now))) {
                denied = kNothingThere;
                return Writing{};
            }
            Writing writing;
            denied = change(moment, caller, *now, writing);
            return denied ? Writing{} : writing;
        };
        if (auto done = tenant.commit(decide, caller.person); !done) return done.error();
        if (denied) return *denied;
        const auto after = tenant.find(schema::kPrivacyRequest, request);
        if (!after) return after.error();
        if (!*after) return kNothingThere;
        changed = PrivacyRequest::from(**after);
        return std::nullopt;
    });
    return refusal ? Answered<PrivacyRequest>(std::move(*refusal)) : Answered<PrivacyRequest>(changed);
}

Answered<PrivacyRequest> PrivacyRequests::decide(const Session& session, const Uuid& request, bool approve) const {
    std::optional<Error> failed;
    auto answer = change(
        session, request,
        [&](Moment& moment, const Caller& caller, const Record& row, Writing& writing) -> std::optional<Denial> {
            const PrivacyRequest asked = PrivacyRequest::from(row);
            if (!caller.isAdmin) return kNotTheirs;
            if (asked.state != PrivacyState::asked) return kNotOpen;
            if (caller.person == asked.person) return kSecondPerson;
            const auto rules = PrivacyRules::at(moment);
            if (!rules) {
                failed = rules.error();
                return kNothingThere;
            }
            // To say no is free to whoever asked: they could take it back as well.
            const bool isAsker = caller.person == asked.askedBy;
            if (approve && isAsker) return kSecondPerson;
            if (approve && caller.holdsRole) return kHasRole;
            const std::int64_t now = parts_.clock.now();
            set(writing, row, field::kPrivacyState, word(approve ? PrivacyState::approved : PrivacyState::refused));
            set(writing, row, field::kPrivacyDecidedBy, caller.person);
            set(writing, row, field::kPrivacyDecided, now);
            if (approve) set(writing, row, field::kPrivacyDue, now + rules->waitMs);
            return std::nullopt;
        });
    return failed ? Answered<PrivacyRequest>(Refusal(std::move(*failed))) : answer;
}

Answered<PrivacyRequest> PrivacyRequests::withdraw(const Session& session, const Uuid& request) const {
    return change(session, request,
                  [](Moment&, const Caller&, const Record& row, Writing& writing) -> std::optional<Denial> {
                      const PrivacyRequest open = PrivacyRequest::from(row);
                      if (open.isOver() || open.hasBegun) return kNotOpen;
                      writing.push_back(withdrawalOf(row));
                      return std::nullopt;
                  });
}

Answered<PrivacyRequests::Fetch> PrivacyRequests::mayFetch(const Session& session, const Uuid& request) const {
    Fetch fetch;
    auto refusal = inTurn(session, [&](TenantService& tenant, const Caller& caller) -> std::optional<Refusal> {
        const auto row = tenant.find(schema::kPrivacyRequest, request);
        if (!row) return row.error();
        if (!isAlive(*row)) return kNothingThere;
        fetch.request = PrivacyRequest::from(**row);
        fetch.isOwn = fetch.request.person == caller.person;
        if (fetch.request.kind != PrivacyKind::exported || !(fetch.isOwn || caller.isAdmin)) return kNothingThere;
        const bool isReady = fetch.request.state == PrivacyState::approved || fetch.request.state == PrivacyState::done;
        return isReady && parts_.clock.now() < fetch.request.decided + kArchiveKeptMs
                   ? std::nullopt
                   : std::optional<Refusal>(kNotOpen);
    });
    return refusal ? Answered<Fetch>(std::move(*refusal)) : Answered<Fetch>(fetch);
}

Answered<Done> PrivacyRequests::fetched(const Session& session, const Fetch& fetch) const {
    auto refusal = inTurn(session, [&](TenantService& tenant, const Caller& caller) -> std::optional<Refusal> {
        // Packing takes a while, in which a right may end.
        if (fetch.request.person != caller.person && !caller.isAdmin) return kNothingThere;
        const std::int64_t now = parts_.clock.now();
        const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
            const auto row = moment.find(schema::kPrivacyRequest, fetch.request.id);
            Writing writing;
            if (!isAlive(row) || PrivacyRequest::from(*row).state != PrivacyState::approved) return writing;
            set(writing, *row, field::kPrivacyState, word(PrivacyState::done));
            set(writing, *row, field::kPrivacyDone, now);
            return writing;
        };
        if (auto done = tenant.commit(decide, caller.person); !done) return done.error();
        auto noted =
            tenant.note({now, caller.person, "privacy_request.fetched", fetch.request.person,
                         std::string(fetch.isOwn ? "whole" : "part") + " request=" + fetch.request.id.toString()});
        return noted ? std::nullopt : std::optional<Refusal>(noted.error());
    });
    return refusal ? Answered<Done>(std::move(*refusal)) : Answered<Done>(Done{});
}

}  // namespace aufwind::server
