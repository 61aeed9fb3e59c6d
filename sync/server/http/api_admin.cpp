// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"
#include "sync/server/operator/tenants.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <limits>

/// What HR and admins do with the accounts of their company, and the audit log. Whether the session may is decided at
/// admission; that nobody touches somebody who holds more than they do, here.
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::size_t kMostAuditLines = 500;
constexpr std::size_t kMostViewLines = 5000;  // few of them fit
constexpr std::string_view kViewed = ".viewed";

std::optional<Uuid> personIn(const Request& request, int depth) {
    const auto object = parseObject(request.body, depth);
    return object ? Uuid::parse(textMember(*object, "person", kMostIdBytes).value_or("")) : std::nullopt;
}

const char* stateOf(const AccountState& state) {
    if (state.account.disabled) return "disabled";
    return state.invited ? "invited" : "active";
}

/// Which lines of the audit log are wanted.
struct AuditFilter {
    std::string action;
    std::optional<Uuid> person;
};

std::optional<AuditFilter> readFilter(const json::object& object) {
    auto action = optionalText(object, "action", kMostIdBytes);
    const auto person = optionalText(object, "person", kMostIdBytes);
    if (!action || !person) return std::nullopt;
    AuditFilter filter{std::move(*action), Uuid::parse(*person)};
    // A filter that names nobody must not show everybody.
    if (object.contains("person") && !filter.person) return std::nullopt;
    return filter;
}

json::object objectOf(const AuditEntry& entry) {
    return {{"number", entry.number},
            {"at", entry.at},
            {"actor", entry.actor.isNil() ? std::string() : entry.actor.toString()},
            {"action", entry.action},
            {"subject", entry.subject.isNil() ? std::string() : entry.subject.toString()},
            {"detail", entry.detail}};
}

// The newest first, `before` 0 from the newest on. Numbers have no gaps, so that the lines below one are those behind
// another.
Result<std::vector<AuditEntry>> auditBelow(TenantService& tenant, std::uint64_t before, std::size_t limit) {
    auto head = tenant.auditHead();
    if (!head) return head.error();
    const std::uint64_t end = *head ? (*head)->number + 1 : 1;
    const std::uint64_t from = before == 0 ? end : std::min(before, end);
    const std::uint64_t after = from > limit + 1 ? from - limit - 1 : 0;
    auto entries = tenant.auditEntries(after, std::min<std::size_t>(limit, from - 1 - after));
    if (entries) std::ranges::reverse(*entries);
    return entries;
}

}  // namespace

asio::awaitable<Result<bool>> Api::mayTouch(const Admission& admission, const Uuid& person) {
    const Session& session = *admission.session;
    const std::function<Result<bool>(TenantService&)> question =
        [permission = admission.permission, own = session.person, person](TenantService& tenant) -> Result<bool> {
        auto mine = tenant.roleOf(own);
        // A custom role leads to nobody who holds one: they would be as good as HR.
        auto theirs = permission != nullptr ? tenant.rankOf(person) : tenant.roleOf(person);
        if (!mine || !theirs) return mine ? theirs.error() : mine.error();
        if (permission == nullptr || *theirs > *mine) return *theirs <= *mine;
        auto reached = tenant.reached(own, permission->flag, std::vector<Uuid>{person});
        return reached ? Result<bool>(!reached->empty()) : reached.error();
    };
    co_return co_await ask<bool>(session.tenant, question);
}

asio::awaitable<Reply> Api::touch(const Request& request, const Admission& admission, Touch what) {
    if (!isJson(request)) co_return notJsonReply();
    const auto person = personIn(request, parts_.limits.jsonDepth);
    if (!person) co_return malformedReply();
    auto may = co_await mayTouch(admission, *person);
    if (!may) co_return faultReply(request, may.error(), admission.session->tenant);
    if (!*may) co_return denialReply(kNotTheirs);
    const Work work = [what = std::move(what), session = admission.session, id = *person] {
        return what(*session, id);
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<Reply> Api::accounts(const Request& request, const Admission& admission) {
    std::optional<std::vector<Uuid>> reached;
    if (admission.permission != nullptr) {
        const std::function<Result<std::vector<Uuid>>(TenantService&)> question =
            [flag = admission.permission->flag, own = admission.session->person](TenantService& tenant) {
                return tenant.reached(own, flag, std::nullopt);
            };
        auto found = co_await ask<std::vector<Uuid>>(admission.session->tenant, question);
        if (!found) co_return faultReply(request, found.error(), admission.session->tenant);
        reached = std::move(*found);
    }
    const auto say = [reached = std::move(reached)](const std::vector<AccountState>& states) {
        json::array list;
        for (const AccountState& state : states) {
            if (reached && !std::ranges::binary_search(*reached, state.account.person)) continue;
            list.push_back(json::object{{"person", state.account.person.toString()},
                                        {"email", state.account.email},
                                        {"state", stateOf(state)},
                                        {"second_factor", !state.account.secondFactor.empty()},
                                        {"seen", state.seen}});
        }
        return jsonReply({{"accounts", std::move(list)}});
    };
    const std::function<Answered<std::vector<AccountState>>()> work = [this, session = admission.session] {
        return parts_.accounts.accounts(*session);
    };
    co_return co_await answered<std::vector<AccountState>>(request, admission, work, say);
}

asio::awaitable<Reply> Api::invite(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto person = personIn(request, parts_.limits.jsonDepth);
    const auto language = object ? languageMember(*object) : std::nullopt;
    if (!person || !language) co_return malformedReply();
    auto may = co_await mayTouch(admission, *person);
    if (!may) co_return faultReply(request, may.error(), admission.session->tenant);
    if (!*may) co_return denialReply(kNotTheirs);
    using Found = Result<std::optional<std::string>>;
    const auto worker = parts_.worker(admission.session->tenant);
    const auto email = co_await answerOf<Found>([&](auto done) {
        worker->perform([person = *person, done = std::move(done)](TenantService* tenant) {
            done(tenant != nullptr ? tenant->addressOf(person)
                                   : Found(Error{ErrorCode::offline, "the tenant does not open"}));
        });
    });
    if (!email) co_return faultReply(request, email.error(), admission.session->tenant);
    if (!*email) co_return notFoundReply();
    const auto address = normalisedEmail(**email);
    if (!address) co_return denialReply(kNoAddress);
    const auto work = [this, session = admission.session, person = *person, address = *address, language = *language] {
        return parts_.accounts.invite(*session, person, address, language);
    };
    co_return co_await answered<Done>(request, admission, work, [](const Done&) { return jsonReply({}, 202); });
}

asio::awaitable<Reply> Api::disableAccount(const Request& request, const Admission& admission) {
    return touch(request, admission, [this](const Session& session, const Uuid& person) {
        return parts_.accounts.setDisabled(session, person, true);
    });
}

asio::awaitable<Reply> Api::enableAccount(const Request& request, const Admission& admission) {
    return touch(request, admission, [this](const Session& session, const Uuid& person) {
        return parts_.accounts.setDisabled(session, person, false);
    });
}

asio::awaitable<Reply> Api::resetSecondFactor(const Request& request, const Admission& admission) {
    return touch(request, admission, [this](const Session& session, const Uuid& person) {
        return parts_.accounts.resetSecondFactor(session, person);
    });
}

asio::awaitable<Reply> Api::policy(const Request& request, const Admission& admission) {
    const auto say = [](const SignInPolicy& policy) {
        return jsonReply(objectOf(policy));
    };
    const std::function<Answered<SignInPolicy>()> work = [this, session = admission.session] {
        return parts_.accounts.policy(*session);
    };
    co_return co_await answered<SignInPolicy>(request, admission, work, say);
}

asio::awaitable<Reply> Api::setPolicy(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto wish = object ? policyWish(*object) : std::nullopt;
    if (!wish) co_return malformedReply();
    const Work work = [this, session = admission.session, wish = *wish] {
        return parts_.accounts.changePolicy(*session, [&wish](SignInPolicy& policy) { wish.applyTo(policy); });
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<Reply> Api::searchAudit(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto filter = object ? readFilter(*object) : std::nullopt;
    if (!filter) co_return malformedReply();
    const Fits fits = [filter = *filter](const AuditEntry& entry) {
        const bool concerns = !filter.person || entry.actor == *filter.person || entry.subject == *filter.person;
        return concerns && (filter.action.empty() || entry.action.starts_with(filter.action));
    };
    co_return co_await auditLines(request, admission, *object, kMostAuditLines, fits);
}

// Anybody's own: who received what is about them by a role. Of the log nothing else is told.
asio::awaitable<Reply> Api::views(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    if (!object) co_return malformedReply();
    const Fits fits = [own = admission.session->person](const AuditEntry& entry) {
        return entry.subject == own && entry.action.ends_with(kViewed);
    };
    co_return co_await auditLines(request, admission, *object, kMostViewLines, fits);
}

asio::awaitable<Reply> Api::auditLines(const Request& request, const Admission& admission, const json::object& asked,
                                       std::size_t most, Fits fits) {
    constexpr auto kNewest = std::numeric_limits<std::int64_t>::max();
    const bool isDown = asked.if_contains("before") != nullptr;
    const auto before = optionalNumber(asked, "before", 0, kNewest);
    const auto after = optionalNumber(asked, "after", 0, kNewest);
    const auto limit = optionalNumber(asked, "limit", most, most);
    if (!before || !after || !limit) co_return malformedReply();
    const std::function<Result<std::vector<AuditEntry>>(TenantService&)> question = [=](TenantService& tenant) {
        return isDown ? auditBelow(tenant, *before, *limit) : tenant.auditEntries(*after, *limit);
    };
    const auto found = co_await ask<std::vector<AuditEntry>>(admission.session->tenant, question);
    if (!found) co_return faultReply(request, found.error(), admission.session->tenant);
    json::array lines;
    for (const AuditEntry& entry : *found) {
        if (fits(entry)) lines.push_back(objectOf(entry));
    }
    // What was looked through, so that whoever filters knows where to go on.
    const std::uint64_t next = found->empty() ? (isDown ? *before : *after) : found->back().number;
    const bool isEnd = isDown ? found->empty() || next <= 1 : found->size() < *limit;
    co_return jsonReply({{"entries", std::move(lines)}, {"next", next}, {"end", isEnd}});
}

}  // namespace aufwind::server
