// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sso/sso_service.h"

#include "sync/server/auth/gets_account.h"
#include "sync/server/auth/token.h"

#include <algorithm>

namespace aufwind::server {
namespace {

// Part of the format: never change it.
constexpr std::string_view kPurpose = "aufwind sso secrets 1";
constexpr std::int64_t kLastsMs = 600'000;  // for somebody to sign in at the provider
constexpr std::int64_t kFreshMs = 300'000;  // of a confirmation
constexpr std::size_t kShortestVerifier = 43;
constexpr std::size_t kLongestVerifier = 128;  // RFC 7636 section 4.1

bool isVerifier(std::string_view text) {
    return text.size() >= kShortestVerifier && text.size() <= kLongestVerifier && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                      c == '.' || c == '_' || c == '~';
           });
}

// RFC 8252 section 7.3: the loopback address itself, no name for it, any port.
bool isLoopback(std::string_view redirect) {
    return redirect.starts_with("http://127.0.0.1:") || redirect.starts_with("http://[::1]:");
}

std::string domainOf(const std::string& email) {
    return email.substr(email.find('@') + 1);
}

// What an account is bound to: the issuer is part of it, for another's subjects are other people.
std::string subjectOf(const SsoSettings& settings, const Identity& identity) {
    return sha256(settings.issuer + '\n' + identity.subject);
}

}  // namespace

Key SsoService::keyFrom(const Key& root) {
    return deriveKey(root, kPurpose);
}

Result<std::string> SsoService::carriedSecret(const Uuid& tenant, const std::string& sealed, const Key& from,
                                              const Key& to) {
    if (sealed.empty()) return sealed;
    auto secret = unseal(keyFrom(from), sealed, tenant.view());
    if (!secret) return secret;
    std::string carried = seal(keyFrom(to), *secret, tenant.view());
    OPENSSL_cleanse(secret->data(), secret->size());
    return carried;
}

SsoService::SsoService(ControlStore& store, AuthService& auth, const Clock& clock, Entropy& entropy, const Key& key,
                       FetchRules rules, People people)
    : store_(store),
      auth_(auth),
      clock_(clock),
      entropy_(entropy),
      key_(key),
      providers_(clock, std::move(rules)),
      begun_({.free = 60, .firstWaitMs = 10'000}, clock),
      people_(std::move(people)) {}

Refusal SsoService::refuse(const Uuid& tenant, const Denial& denial, const std::string& why) const {
    if (refused_) refused_(tenant, why);
    return denial;
}

Answered<SsoBegun> SsoService::begin(const std::string& workspace, const std::string& address) {
    // Anybody may ask, and each question costs a line on the disk.
    if (const std::int64_t wait = begun_.book(address); wait > 0) return Refusal::after(wait);
    auto tenant = store_.tenant(workspace);
    if (!tenant) return Refusal(tenant.error());
    auto settings = store_.sso(*tenant ? (*tenant)->id : Uuid{});
    if (!settings) return Refusal(settings.error());
    if (!*settings) return Refusal(kNothingThere);
    auto facts = providers_.facts((*settings)->issuer);
    if (!facts) return refuse((*tenant)->id, kSsoFails, facts.error().detail);
    SsoBegun begun{facts->authorizationEndpoint, (*settings)->clientId, newToken(), newToken()};
    auto put = store_.putSsoRequest(sha256(begun.state), {(*tenant)->id, begun.nonce}, clock_.now() + kLastsMs);
    return put ? Answered<SsoBegun>(std::move(begun)) : Refusal(put.error());
}

Answered<SsoService::Arrived> SsoService::arrive(const SsoAnswer& answer) {
    if (!isVerifier(answer.verifier) || !isLoopback(answer.redirect)) return Refusal(kSsoRefused);
    auto request = store_.takeSsoRequest(sha256(answer.state), clock_.now());
    if (!request) return Refusal(request.error());
    if (!*request) return Refusal(kSsoRefused);
    const Uuid id = (*request)->tenant;
    auto tenant = store_.tenant(id);
    if (!tenant) return Refusal(tenant.error());
    auto settings = store_.sso(id);
    if (!settings) return Refusal(settings.error());
    if (!*tenant || !*settings) return Refusal(kSsoRefused);
    auto facts = providers_.facts((*settings)->issuer);
    if (!facts) return refuse(id, kSsoFails, facts.error().detail);
    std::string secret;
    if (!(*settings)->sealedSecret.empty()) {
        auto opened = unseal(key_, (*settings)->sealedSecret, id.view());
        if (!opened) return Refusal(opened.error());
        secret = std::move(*opened);
    }
    auto token =
        providers_.exchange(*facts, {(*settings)->clientId, secret, answer.code, answer.verifier, answer.redirect});
    if (!token) {
        const bool isWrong = token.error().code == ErrorCode::unauthenticated;
        return refuse(id, isWrong ? kSsoRefused : kSsoFails, token.error().detail);
    }
    auto keys = providers_.keys(*facts, keyIdIn(*token));
    if (!keys) return refuse(id, kSsoFails, keys.error().detail);
    auto identity =
        verifyIdToken(*token, *keys, {(*settings)->issuer, (*settings)->clientId, (*request)->nonce, clock_.now()});
    if (!identity) return refuse(id, kSsoRefused, identity.error().detail);
    return Arrived{std::move(**tenant), std::move(**settings), std::move(*identity)};
}

Answered<Account> SsoService::accountOf(const Arrived& arrived) {
    const std::string subject = subjectOf(arrived.settings, arrived.identity);
    auto bound = store_.accountBySubject(arrived.tenant.id, subject);
    if (!bound) return Refusal(bound.error());
    if (!*bound) return firstTime(arrived, subject);
    if ((*bound)->disabled) return refuse(arrived.tenant.id, kSsoUnknown, "the account is disabled");
    return std::move(**bound);
}

// An address is what somebody else may have changed: HR in the row, an admin of the provider there. It never leads to
// more than an employee has.
Result<bool> SsoService::mayBind(const Arrived& arrived, const Uuid& person) const {
    if (arrived.settings.onlyWay) return true;
    auto role = auth_.roleOf(arrived.tenant.id, person);
    return role ? Result<bool>(*role == schema::Role::employee) : role.error();
}

Answered<Done> SsoService::bind(const Account& account, const std::string& subject, const Uuid& keep) {
    auto ended = store_.bindSubject(account.id, subject, keep);
    if (!ended) return Refusal(ended.error());
    if (!*ended) return refuse(account.tenant, kSsoRefused, "the account is bound to another subject");
    auth_.forget(**ended);
    if (tell_) {
        AccountEvent event{AccountEventKind::boundToProvider, account.tenant, account.person, account.person};
        event.email = account.email;
        event.language = account.language;
        tell_(event);
    }
    return Done{};
}

Answered<Account> SsoService::firstTime(const Arrived& arrived, const std::string& subject) {
    const Uuid tenant = arrived.tenant.id;
    const std::string& email = arrived.identity.email;
    const auto& domains = arrived.settings.domains;
    // The provider speaks for the domains that the owner has named, and for nobody else's mailbox.
    if (email.empty() || std::ranges::find(domains, domainOf(email)) == domains.end()) {
        return refuse(tenant, kSsoUnknown, "no address of an allowed domain");
    }
    if (!arrived.identity.emailVerified && !arrived.settings.trusted) {
        return refuse(tenant, kSsoUnknown, "the provider has not verified the address");
    }
    auto known = store_.account(tenant, email);
    if (!known) return Refusal(known.error());
    const auto policy = store_.policy(tenant);
    if (!policy) return Refusal(policy.error());
    if (!getsAccount(*policy, *known, email)) {
        return refuse(tenant, kSsoUnknown, "no account for addresses of this domain");
    }
    auto person = *known ? Result<std::optional<Uuid>>((*known)->person) : people_.find(tenant, email);
    if (!person) return Refusal(person.error());
    if (!*person && !arrived.settings.creates) return refuse(tenant, kSsoUnknown, "nobody has the address");
    if (*person) {
        auto may = mayBind(arrived, **person);
        if (!may) return Refusal(may.error());
        const bool hasMore = *known && !(*known)->secondFactor.empty() && !arrived.settings.onlyWay;
        if (!*may || hasMore) return refuse(tenant, kSsoUnknown, "has to link the account from a session");
    }
    if (!*known) {
        auto made = *person ? Result<Uuid>(**person) : people_.add(tenant, email, arrived.identity);
        if (!made) return Refusal(made.error());
        Account account{entropy_.uuid(clock_.now()), tenant, *made, email, {}};
        auto added = store_.add(std::vector{account});
        if (!added && added.error().code == ErrorCode::conflict) {
            return refuse(tenant, kSsoUnknown, "the person has an account with another address");
        }
        if (!added) return Refusal(added.error());
        known = std::optional<Account>(std::move(account));
    }
    if ((*known)->disabled) return refuse(tenant, kSsoUnknown, "the account is disabled");
    // Whoever the directory has let in first is its own: they link() themselves.
    if (!(*known)->directory.empty()) return refuse(tenant, kSsoUnknown, "the account is bound to the directory");
    auto bound = bind(**known, subject, {});
    if (const auto* refusal = std::get_if<Refusal>(&bound)) return *refusal;
    (*known)->subject = subject;
    return std::move(**known);
}

Answered<Done> SsoService::link(const Session& session, const SsoAnswer& answer) {
    auto arrived = arrive(answer);
    if (const auto* refusal = std::get_if<Refusal>(&arrived)) return *refusal;
    const auto& [tenant, settings, identity] = std::get<Arrived>(arrived);
    auto account = store_.account(session.account);
    if (!account) return Refusal(account.error());
    if (!*account || tenant.id != session.tenant) return refuse(session.tenant, kSsoRefused, "another company's");
    return bind(**account, subjectOf(settings, identity), session.id);
}

Answered<SignedIn> SsoService::finish(const SsoAnswer& answer) {
    auto arrived = arrive(answer);
    if (const auto* refusal = std::get_if<Refusal>(&arrived)) return *refusal;
    auto account = accountOf(std::get<Arrived>(arrived));
    if (const auto* refusal = std::get_if<Refusal>(&account)) return *refusal;
    return auth_.signInAs(std::get<Arrived>(arrived).tenant, std::get<Account>(account), answer.device);
}

Answered<Done> SsoService::confirm(const Session& session, const SsoAnswer& answer) {
    auto arrived = arrive(answer);
    if (const auto* refusal = std::get_if<Refusal>(&arrived)) return *refusal;
    const auto& [tenant, settings, identity] = std::get<Arrived>(arrived);
    auto account = store_.account(session.account);
    if (!account) return Refusal(account.error());
    const bool isSame = *account && tenant.id == session.tenant && (*account)->subject == subjectOf(settings, identity);
    const std::int64_t since = clock_.now() - identity.authenticatedAt;
    // A session at the provider from this morning is no sign that this person is here now.
    if (!isSame || identity.authenticatedAt == 0 || since > kFreshMs) {
        return refuse(session.tenant, kSsoRefused, "somebody else, or not signed in a moment ago");
    }
    return auth_.confirmAs(session);
}

Answered<std::optional<SsoSettings>> SsoService::settings(const Session& session) {
    auto settings = store_.sso(session.tenant);
    return settings ? Answered<std::optional<SsoSettings>>(std::move(*settings)) : Refusal(settings.error());
}

void SsoService::noteChange(const Session& session) const {
    if (tell_) tell_({AccountEventKind::policyChanged, session.tenant, session.person, {}});
}

Answered<Done> SsoService::setSettings(const Session& session, SsoSettings settings, const std::string& secret) {
    auto facts = providers_.facts(settings.issuer);
    if (!facts) return refuse(session.tenant, kSsoFails, facts.error().detail);
    auto before = store_.sso(session.tenant);
    if (!before) return Refusal(before.error());
    if (!secret.empty()) {
        settings.sealedSecret = seal(key_, secret, session.tenant.view());
    } else if (*before && (*before)->issuer == settings.issuer && (*before)->clientId == settings.clientId) {
        settings.sealedSecret = (*before)->sealedSecret;
    }
    if (auto set = store_.setSso(session.tenant, settings); !set) return Refusal(set.error());
    noteChange(session);
    return Done{};
}

Answered<Done> SsoService::removeSettings(const Session& session) {
    if (auto removed = store_.removeSso(session.tenant); !removed) return Refusal(removed.error());
    noteChange(session);
    return Done{};
}

}  // namespace aufwind::server
