// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/scim_service.h"

#include "models/schema/provisioning_terms.h"
#include "sync/server/http/json.h"
#include "sync/server/scim/discovery.h"
#include "sync/server/scim/value.h"

#include <boost/json/array.hpp>

namespace aufwind::server::scim {

namespace json = boost::json;

namespace {

constexpr std::string_view kErrorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";
constexpr std::string_view kSearch = ".search";

/// What an error of a commit means to whoever has asked for it.
Result<Verdict> verdictOf(const Error& error) {
    switch (error.code) {
        case ErrorCode::conflict:
            return Verdict(kManagerCycle);
        case ErrorCode::invalid:
        case ErrorCode::tooLarge:
            return Verdict(kTooLong);
        case ErrorCode::dead:
        case ErrorCode::notFound:
            return Verdict(kUnknown);
        default:
            return error;
    }
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::string_view withoutWeakness(std::string_view tag) {
    return tag.starts_with("W/") ? tag.substr(2) : tag;
}

/// What a row is looked for by, before it is made into a resource.
bool mayBe(const Company& company, const Record& person, const std::optional<std::string>& userName,
           const std::optional<std::string>& externalId, const std::optional<std::string>& id) {
    return (!userName || same(company.userName(person), *userName)) &&
           (!externalId || company.said(person.id, false).externalId == *externalId) &&
           (!id || person.id.toString() == *id);
}

}  // namespace

Response::Response(const Fault& why) : status(why.status), body(errorBody(why.status, why.type, why.detail)) {}

json::object errorBody(unsigned status, std::string_view type, std::string_view detail) {
    json::object body{{"schemas", json::array{jsonText(kErrorSchema)}}, {"status", std::to_string(status)}};
    if (!type.empty()) body["scimType"] = jsonText(type);
    body["detail"] = jsonText(detail);
    return body;
}

bool isVersion(std::string_view ifMatch, std::string_view version) {
    if (ifMatch.empty()) return true;
    while (!ifMatch.empty()) {
        const std::string_view one = ifMatch.substr(0, ifMatch.find(','));
        ifMatch.remove_prefix(std::min(one.size() + 1, ifMatch.size()));
        const std::string_view tag = trimmed(one);
        if (tag == "*" || withoutWeakness(tag) == withoutWeakness(version)) return true;
    }
    return false;
}

Result<Company> ScimService::company(const Call& call) {
    auto said = store_.scimResources(call.tenant);
    if (!said) return said.error();
    Result<Company> company = Error{};
    auto done = inTurn_(call.tenant, [&](TenantService& tenant) -> Result<void> {
        company = Company::read([&](EntityNumber entity) { return tenant.all(entity); }, *said, call.base);
        return company ? Result<void>() : company.error();
    });
    return done ? std::move(company) : done.error();
}

Result<Verdict> ScimService::write(const Call& call, const Decide& decide) {
    auto said = store_.scimResources(call.tenant);
    if (!said) return said.error();
    Verdict verdict;
    const TenantService::Decision decision = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
        auto company = Company::read([&](EntityNumber entity) { return moment.all(entity); }, *said, call.base);
        if (!company) return company.error();
        if (auto forgotten = forgetRemoved(call.tenant, *company); !forgotten) return forgotten.error();
        auto outcome = decide(*company);
        if (const Fault* fault = faultIn(outcome)) {
            verdict = *fault;
            return Error{ErrorCode::forbidden, "refused"};
        }
        return std::get<0>(std::move(outcome));
    };
    auto done = inTurn_(call.tenant, [&](TenantService& tenant) { return tenant.commit(decision, kProvisioner); });
    if (verdict || done) return verdict;
    return verdictOf(done.error());
}

// What people have removed keeps its external id from nobody. Many are removed at once now and then: all of them in one
// turn would have the company wait.
Result<void> ScimService::forgetRemoved(const Uuid& tenant, const Company& company) {
    constexpr std::size_t kMost = 500;
    std::size_t left = kMost;
    for (const Uuid& id : company.removed()) {
        if (left-- == 0) break;
        if (auto removed = store_.removeScimResource(tenant, id); !removed) return removed;
    }
    return {};
}

std::mutex& ScimService::writingIn(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    return writing_[tenant];
}

Response ScimService::answer(const Call& call) {
    if (call.body.empty() || call.method == "GET" || call.method == "DELETE") return route(call, std::nullopt);
    auto body = parseObject(call.body, kDeepest);
    if (!body) return kBadSyntax;
    return route(call, std::move(*body));
}

Response ScimService::route(const Call& call, const std::optional<Body>& body) {
    const std::string_view path = std::string_view(call.path).substr(1);
    const std::size_t slash = path.find('/');
    const std::string_view kind = path.substr(0, slash);
    const std::string_view rest = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    const bool isUsers = kind == "Users";
    const bool isGroups = kind == "Groups";
    if (!isUsers && !isGroups && kind != kSearch && kind != "Bulk") return discover(kind, rest, call.base);
    const bool writes = call.method == "POST" || call.method == "PUT" || call.method == "PATCH";
    if (writes && !body) return kBadSyntax;
    if (kind == kSearch || rest == kSearch) return list(call, questionIn(*body), !isGroups, !isUsers);
    if (kind == "Bulk") return bulk(call, *body);
    if (rest.empty()) {
        if (call.method == "POST") return isUsers ? makeUser(call, *body) : makeGroup(call, *body);
        return list(call, questionOf(call.query), isUsers, isGroups);
    }
    const auto id = Uuid::parse(rest);
    if (!id) return kUnknown;
    if (call.method == "GET") return isUsers ? user(call, *id) : group(call, *id);
    if (call.method == "DELETE") return isUsers ? removeUser(call, *id) : removeGroup(call, *id);
    return isUsers ? changeUser(call, *id, *body) : changeGroup(call, *id, *body);
}

Response ScimService::list(const Call& call, const Outcome<Question>& asked, bool withPeople, bool withTeams) {
    if (const Fault* fault = faultIn(asked)) return *fault;
    const auto& question = std::get<Question>(asked);
    auto company = this->company(call);
    if (!company) return company.error();
    std::vector<const Record*> people;
    const auto userName = wantedText(question, "userName");
    const auto externalId = wantedText(question, "externalId");
    const auto id = wantedText(question, "id");
    if (withPeople) {
        for (const Record& person : company->people()) {
            if (mayBe(*company, person, userName, externalId, id)) people.push_back(&person);
        }
    }
    const bool looksAtMembers = question.asksFor("members") || question.asksFor("meta");
    const auto& teams = company->teams();
    const Make make = [&](std::size_t row, bool isWhole) {
        if (row < people.size()) return company->user(*people[row]);
        const bool withMembers = isWhole ? question.projection.shows("members") : looksAtMembers;
        return company->group(teams[row - people.size()], withMembers);
    };
    Response response;
    response.body = listOf(question, people.size() + (withTeams ? teams.size() : 0), make);
    return response;
}

Response ScimService::shown(const Call& call, Body resource, std::string location, unsigned status) {
    Response response;
    response.status = status;
    response.version = versionOf(resource);
    response.location = std::move(location);
    const bool isRead = call.method == "GET";
    if (isRead && !call.ifNoneMatch.empty() && isVersion(call.ifNoneMatch, response.version)) {
        response.status = 304;
        return response;
    }
    auto asked = questionOf(call.query);
    if (const Fault* fault = faultIn(asked)) return *fault;
    std::get<Question>(asked).projection.apply(resource);
    response.body = std::move(resource);
    return response;
}

}  // namespace aufwind::server::scim
