// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sso/provider.h"

#include "sync/server/auth/percent.h"
#include "sync/server/http/json.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::int64_t kFreshMs = 3'600'000;
constexpr std::int64_t kAgainMs = 60'000;
constexpr std::size_t kLongestAddress = 2048;
constexpr std::size_t kLongestToken = 16 * 1024;
constexpr int kDepth = 8;

bool isFresh(std::int64_t at, std::int64_t now, std::int64_t lasts) {
    return at != 0 && now >= at && now - at < lasts;
}

std::string address(const boost::json::object& object, const char* name) {
    std::string text = textMember(object, name, kLongestAddress).value_or("");
    return text.starts_with("https://") ? text : std::string();
}

Result<ProviderFacts> factsFrom(const Fetched& fetched, const std::string& issuer) {
    const auto object = parseObject(fetched.body, kDepth);
    if (fetched.status != 200 || !object) return Error{ErrorCode::damaged, "the provider describes itself in no way"};
    ProviderFacts facts{textMember(*object, "issuer", kLongestAddress).value_or(""),
                        address(*object, "authorization_endpoint"), address(*object, "token_endpoint"),
                        address(*object, "jwks_uri")};
    // Discovery 1.0 section 4.3: byte for byte, or anybody could speak for anybody.
    if (facts.issuer != issuer) return Error{ErrorCode::damaged, "the provider says to be another"};
    if (facts.authorizationEndpoint.empty() || facts.tokenEndpoint.empty() || facts.keysAddress.empty()) {
        return Error{ErrorCode::damaged, "the provider does not say where to go"};
    }
    return facts;
}

}  // namespace

Result<ProviderFacts> Providers::facts(const std::string& issuer) {
    const std::int64_t now = clock_.now();
    {
        const std::lock_guard lock(mutex_);
        const auto at = known_.find(issuer);
        if (at != known_.end() && at->second.facts && isFresh(at->second.factsAt, now, kFreshMs)) {
            return *at->second.facts;
        }
        // One that is down costs its own company a minute, and the others nothing.
        if (at != known_.end() && isFresh(at->second.failedAt, now, kAgainMs)) {
            return Error{ErrorCode::offline, "the provider did not answer a moment ago"};
        }
    }
    const std::string slash = issuer.ends_with('/') ? "" : "/";
    auto fetched = fetch({issuer + slash + ".well-known/openid-configuration"}, rules_);
    auto facts = fetched ? factsFrom(*fetched, issuer) : Result<ProviderFacts>(fetched.error());
    const std::lock_guard lock(mutex_);
    if (known_.size() >= kMostKnown) known_.clear();
    Known& known = known_[issuer];
    known.failedAt = facts ? 0 : now;
    if (!facts) return facts;
    known.facts = *facts;
    known.factsAt = now;
    return facts;
}

Result<std::vector<SigningKey>> Providers::keys(const ProviderFacts& facts, const std::string& id) {
    const std::int64_t now = clock_.now();
    {
        const std::lock_guard lock(mutex_);
        const Known& known = known_[facts.issuer];
        const bool has = id.empty() || std::ranges::any_of(known.keys, [&](const auto& key) { return key.id == id; });
        if (isFresh(known.keysAt, now, has ? kFreshMs : kAgainMs)) return known.keys;
    }
    auto fetched = fetch({facts.keysAddress}, rules_);
    if (!fetched) return fetched.error();
    if (fetched->status != 200) return Error{ErrorCode::damaged, "the provider has no keys"};
    auto keys = signingKeys(fetched->body);
    if (!keys) return keys;
    const std::lock_guard lock(mutex_);
    Known& known = known_[facts.issuer];
    known.keys = *keys;
    known.keysAt = now;
    return keys;
}

Result<std::string> Providers::exchange(const ProviderFacts& facts, const CodeExchange& exchange) const {
    FetchRequest request{facts.tokenEndpoint};
    request.form = "grant_type=authorization_code&code=" + percentEncoded(exchange.code) +
                   "&redirect_uri=" + percentEncoded(exchange.redirect) +
                   "&client_id=" + percentEncoded(exchange.clientId) +
                   "&code_verifier=" + percentEncoded(exchange.verifier);
    if (!exchange.clientSecret.empty()) {
        request.user = exchange.clientId;
        request.password = exchange.clientSecret;
    }
    auto fetched = fetch(request, rules_);
    if (!fetched) return fetched.error();
    if (fetched->status >= 400 && fetched->status < 500) {
        return Error{ErrorCode::unauthenticated, "the provider does not take the code"};
    }
    const auto object = parseObject(fetched->body, kDepth);
    const auto token = object ? textMember(*object, "id_token", kLongestToken) : std::nullopt;
    if (fetched->status != 200 || !token) return Error{ErrorCode::damaged, "the provider gives no ID token"};
    return *token;
}

}  // namespace aufwind::server
