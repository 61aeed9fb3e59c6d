// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/scim_tokens.h"

#include "models/schema/provisioning_terms.h"
#include "sync/server/auth/keys.h"
#include "sync/server/auth/token.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cmath>

namespace aufwind::server {
namespace {

constexpr std::size_t kIdLength = 36;
constexpr char kBetween = '.';
constexpr std::int64_t kUseNotedMs = 60'000;
constexpr double kMs = 1000;
constexpr std::int64_t kForgetMs = 3'600'000;

}  // namespace

ScimTokens::ScimTokens(ControlStore& store, const Clock& clock, Entropy& entropy, const ThrottleRule& wrong)
    : store_(store), clock_(clock), entropy_(entropy), wrong_(wrong, clock) {
    if (store.isShared()) wrong_.share(store, "scim ");
}

void ScimTokens::tell(AccountEventKind kind, const Session& session) const {
    if (tell_) tell_({kind, session.tenant, session.person, {}});
}

Answered<std::vector<ScimToken>> ScimTokens::all(const Session& session) {
    auto tokens = store_.scimTokens(session.tenant);
    return tokens ? Answered<std::vector<ScimToken>>(std::move(*tokens)) : Refusal(tokens.error());
}

Answered<ScimTokens::Made> ScimTokens::make(const Session& session, const std::string& name) {
    const std::string secret = newToken();
    Made made{{entropy_.uuid(clock_.now()), session.tenant, session.person, name, sha256(secret), clock_.now(), 0}, {}};
    made.secret = made.token.id.toString() + kBetween + secret;
    auto added = store_.addScimToken(made.token, kMostProvisioningTokens);
    if (!added && added.error().code == ErrorCode::tooLarge) return Refusal(kEnoughTokens);
    if (!added) return Refusal(added.error());
    tell(AccountEventKind::scimTokenMade, session);
    return made;
}

Answered<Done> ScimTokens::revoke(const Session& session, const Uuid& id) {
    auto removed = store_.removeScimToken(session.tenant, id);
    if (!removed) return Refusal(removed.error());
    if (!*removed) return Refusal(kNothingThere);
    tell(AccountEventKind::scimTokenRevoked, session);
    return Done{};
}

Answered<ScimToken> ScimTokens::find(const std::string& secret, const std::string& peer) {
    const bool hasForm = secret.size() > kIdLength && secret[kIdLength] == kBetween;
    const auto id = hasForm ? Uuid::parse(std::string_view(secret).substr(0, kIdLength)) : std::nullopt;
    auto token = id ? store_.scimToken(*id) : Result<std::optional<ScimToken>>(std::optional<ScimToken>());
    if (!token) return Refusal(token.error());
    // One that is nobody's is compared as well.
    const std::string given = sha256(hasForm ? secret.substr(kIdLength + 1) : secret);
    const std::string wanted = *token ? (*token)->hash : std::string(given.size(), '\0');
    const bool isSame = wanted.size() == given.size() && CRYPTO_memcmp(wanted.data(), given.data(), given.size()) == 0;
    if (*token && isSame) {
        noteUse(**token);
        return std::move(**token);
    }
    const std::int64_t wait = wrong_.book(peer);
    return wait > 0 ? Refusal::after(wait) : Refusal(kSessionEnded);
}

// That it could not be noted is no reason to refuse: it is for people to see which one nobody uses any more.
void ScimTokens::noteUse(const ScimToken& token) {
    if (clock_.now() - token.used >= kUseNotedMs) (void)store_.noteScimUse(token.id, clock_.now());
}

std::int64_t ScimTokens::admit(const Uuid& token, double perSecond, double atOnce) {
    const std::int64_t now = clock_.now();
    const std::lock_guard lock(mutex_);
    auto [at, isNew] = budgets_.try_emplace(token, Budget{atOnce, now});
    Budget& budget = at->second;
    const double since = static_cast<double>(std::max<std::int64_t>(0, now - budget.at));
    budget.left = std::min(atOnce, budget.left + since * perSecond / kMs);
    budget.at = now;
    if (budget.left < 1) return static_cast<std::int64_t>(std::ceil((1 - budget.left) * kMs / perSecond));
    budget.left -= 1;
    return 0;
}

void ScimTokens::sweep() {
    wrong_.sweep();
    const std::int64_t now = clock_.now();
    const std::lock_guard lock(mutex_);
    std::erase_if(budgets_, [now](const auto& one) { return now - one.second.at > kForgetMs; });
}

}  // namespace aufwind::server
