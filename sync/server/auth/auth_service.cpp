// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/auth_service.h"

#include "sync/server/auth/password.h"
#include "sync/server/auth/session_watch.h"
#include "sync/server/auth/token.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace aufwind::server {
namespace {

// Beyond it the cache starts anew; a miss costs one read.
constexpr std::size_t kMostCached = 200'000;

bool isAlive(const Session& session, std::int64_t now) {
    return session.accessEnds > now && session.idleEnds > now && session.absoluteEnds > now;
}

}  // namespace

std::string addressGroup(const std::string& address) {
    boost::system::error_code failure;
    const auto parsed = boost::asio::ip::make_address(address, failure);
    if (failure || parsed.is_v4()) return address;
    const auto v6 = parsed.to_v6();
    if (v6.is_v4_mapped()) return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
    auto bytes = v6.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

AuthService::AuthService(ControlStore& store, const Clock& clock, Entropy& entropy, const FactorKeys& secondFactorKeys,
                         const AuthRules& rules)
    : store_(store),
      clock_(clock),
      entropy_(entropy),
      rules_(rules),
      accounts_(rules.account, clock),
      addresses_(rules.address, clock),
      devices_(rules.account, clock),
      codes_(rules.account, clock),
      secondFactor_(store, clock, secondFactorKeys) {
    if (store.isShared()) {
        accounts_.share(store, "account ");
        addresses_.share(store, "address ");
        devices_.share(store, "device ");
        codes_.share(store, "code ");
    }
    (void)dummyHash();  // made now, so that the first unknown account does not take longer
}

Result<AuthService::Attempt> AuthService::attemptOf(const SignIn& request) {
    Attempt attempt;
    auto tenant = store_.tenant(request.workspace);
    if (!tenant) return tenant.error();
    attempt.tenant = std::move(*tenant);
    // An unknown workspace goes the whole way, too, with an id that no tenant has.
    const Uuid tenantId = attempt.tenant ? attempt.tenant->id : Uuid{};
    auto account = store_.account(tenantId, request.email);
    auto device = store_.device(tenantId, request.device);
    if (!account) return account.error();
    if (!device) return device.error();
    attempt.account = std::move(*account);
    attempt.device = std::move(*device);
    attempt.isProven =
        attempt.device && !request.deviceProof.empty() && attempt.device->proofHash == sha256(request.deviceProof);
    if (attempt.account && attempt.isProven && attempt.device->account == attempt.account->id) {
        attempt.known = attempt.device;
    }
    attempt.name = sha256(request.workspace + '\0' + request.email);
    return attempt;
}

std::optional<std::int64_t> AuthService::book(const SignIn& request, const Attempt& attempt) {
    // A known device has a budget of its own that strangers cannot use up, neither for the account nor from its
    // address.
    if (attempt.known) {
        const std::int64_t wait = devices_.book(std::string(attempt.known->id.view()));
        return wait > 0 ? std::optional(wait) : std::nullopt;
    }
    if (const std::int64_t wait = addresses_.book(request.address); wait > 0) return wait;
    if (const std::int64_t wait = accounts_.book(attempt.name); wait > 0) {
        addresses_.giveBack(request.address);
        return wait;
    }
    return std::nullopt;
}

void AuthService::forgive(const SignIn& request, const Attempt& attempt) {
    if (attempt.known) {
        devices_.forgive(std::string(attempt.known->id.view()));
    } else {
        accounts_.forgive(attempt.name);
        addresses_.giveBack(request.address);
    }
}

Result<void> AuthService::giveBack(const SignIn& request) {
    const auto attempt = attemptOf(request);
    if (!attempt) return attempt.error();
    if (attempt->known) {
        devices_.giveBack(std::string(attempt->known->id.view()));
    } else {
        accounts_.giveBack(attempt->name);
        addresses_.giveBack(request.address);
    }
    return {};
}

std::int64_t AuthService::bookTrial(const SignIn& request) {
    const Attempt attempt{.name = sha256(request.workspace + '\0' + request.email)};
    return book(request, attempt).value_or(0);
}

void AuthService::forgiveTrial(const SignIn& request) {
    forgive(request, {.name = sha256(request.workspace + '\0' + request.email)});
}

Result<std::optional<Denial>> AuthService::letInBy(const Uuid& tenant, const std::optional<Account>& account) {
    const auto provider = store_.sso(tenant);
    if (!provider) return provider.error();
    const auto directory = store_.directory(tenant);
    if (!directory) return directory.error();
    using Found = std::optional<Denial>;
    if (*provider && (((*provider)->onlyWay) || (account && !account->subject.empty()))) return Found(kSsoOnly);
    if (*directory && ((*directory)->onlyWay || (account && !account->directory.empty()))) return Found(kDirectoryOnly);
    return Found();
}

Answered<SignedIn> AuthService::signIn(const SignIn& request) {
    auto read = attemptOf(request);
    if (!read) return Refusal(read.error());
    const Attempt& attempt = *read;
    // Whoever tries it: nothing may stay on it.
    if (attempt.isProven && attempt.device->removed) return Refusal(kDeviceRemoved);
    if (const auto wait = book(request, attempt)) {
        tellGuessed(attempt.account, request.address);
        return Refusal::after(*wait);
    }

    const auto letInBy = this->letInBy(attempt.tenant ? attempt.tenant->id : Uuid{}, attempt.account);
    if (!letInBy) return Refusal(letInBy.error());
    const bool hasPassword =
        attempt.account && !attempt.account->passwordHash.empty() && attempt.account->subject.empty() && !*letInBy;
    const bool usable = hasPassword && !attempt.account->disabled;
    const bool matches = verifyPassword(usable ? attempt.account->passwordHash : dummyHash(), request.password);
    if (!matches || !usable) return Refusal(kWrongCredentials);
    forgive(request, attempt);
    return finish(request, *attempt.tenant, *attempt.account, attempt, attempt.account->passwordHash, {});
}

// The password was right.
Answered<SignedIn> AuthService::finish(const SignIn& request, const TenantInfo& tenant, Account account,
                                       const Attempt& attempt, const std::optional<std::string>& passwordHash,
                                       const Settle& settle) {
    if (!account.secondFactor.empty()) {
        auto checked =
            checkCode(account, request.code, std::string((attempt.known ? attempt.known->id : account.id).view()));
        if (const auto* refused = std::get_if<Refusal>(&checked)) {
            if (refused->waitMs > 0) tellGuessed(account, request.address);
            return *refused;
        }
    }
    if (settle) {
        auto settled = settle();
        if (const auto* refused = std::get_if<Refusal>(&settled)) return *refused;
        account = std::move(std::get<Account>(settled));
    }
    Checked with{passwordHash, false};
    if (passwordHash && needsRehash(*passwordHash)) {
        // Failing to is no reason to keep somebody out.
        auto hash = hashPassword(request.password);
        auto done = hash ? store_.rehash(account.id, *passwordHash, *hash) : Result<bool>(false);
        if (done && *done) with.passwordHash = *hash;
    }
    auto restricted = lacksSecondFactor(account, {});
    if (!restricted) return Refusal(restricted.error());
    with.restricted = *restricted;
    return begin(request, tenant, account, attempt.device, with);
}

Answered<SignedIn> AuthService::signInBy(const TenantInfo& tenant, const Account& account, const SignIn& request,
                                         const Settle& settle) {
    const auto attempt = attemptOf(request);
    if (!attempt) return Refusal(attempt.error());
    forgive(request, *attempt);
    return finish(request, tenant, account, *attempt, std::nullopt, settle);
}

Answered<SignedIn> AuthService::signInAs(const TenantInfo& tenant, const Account& account, const SignIn& request) {
    auto device = store_.device(tenant.id, request.device);
    if (!device) return Refusal(device.error());
    const bool isProven =
        *device && !request.deviceProof.empty() && (*device)->proofHash == sha256(request.deviceProof);
    if (isProven && (*device)->removed) return Refusal(kDeviceRemoved);
    return begin(request, tenant, account, *device, {std::nullopt, false});
}

Answered<Done> AuthService::confirmAs(const Session& session) {
    if (auto done = store_.confirm(session.id, clock_.now()); !done) return Refusal(done.error());
    reread(session.id);
    return Done{};
}

// A wrong code costs as a wrong password does, out of a budget of its own: the password was right.
Answered<Done> AuthService::checkCode(const Account& account, const std::string& code, const std::string& budget) {
    if (code.empty()) return Refusal(kNeedsCode);
    if (const std::int64_t wait = codes_.book(budget); wait > 0) return Refusal::after(wait);
    auto good = secondFactor_.spend(account, code);
    if (!good) return Refusal(good.error());
    if (!*good) return Refusal(kNeedsCode);
    codes_.forgive(budget);
    return Done{};
}

// The role is asked for, which takes a tenant's turn, only where the answer hangs on it.
Result<bool> AuthService::needsSecondFactor(const Uuid& tenant, const Uuid& person,
                                            std::optional<schema::Role> known) const {
    auto policy = store_.policy(tenant);
    if (!policy) return policy.error();
    if (policy->secondFactorFrom == 0) return true;
    if (policy->secondFactorFrom >= kSecondFactorForNobody) return false;
    auto role = known ? Result<schema::Role>(*known) : roleOf(tenant, person);
    if (!role) return role.error();
    return static_cast<std::uint8_t>(*role) >= policy->secondFactorFrom;
}

Result<schema::Role> AuthService::roleOf(const Uuid& tenant, const Uuid& person) const {
    return roleOf_ ? roleOf_(tenant, person) : Result<schema::Role>(schema::Role::employee);
}

Result<bool> AuthService::lacksSecondFactor(const Account& account, std::optional<schema::Role> known) const {
    // Who signs in with a provider shows it whatever it asks for.
    if (!account.secondFactor.empty() || !account.subject.empty()) return false;
    return needsSecondFactor(account.tenant, account.person, known);
}

Result<bool> AuthService::lacksSecondFactor(const Session& session, std::optional<schema::Role> known) const {
    auto account = store_.account(session.account);
    if (!account) return account.error();
    return *account ? lacksSecondFactor(**account, known) : Result<bool>(false);
}

Answered<SignedIn> AuthService::begin(const SignIn& request, const TenantInfo& tenant, const Account& account,
                                      const std::optional<Device>& device, const Checked& checked) {
    const std::int64_t now = clock_.now();
    SignedIn made;
    made.tenantName = tenant.name;
    made.tokens = {newToken(), newToken(), rules_.accessMs};
    made.deviceProof = newToken();
    // An id that is somebody else's gets a new one instead of a refusal, which would tell that it exists.
    const bool foreign = device && (device->account != account.id || device->removed);
    const Uuid id = request.device.isNil() || foreign ? entropy_.uuid(now) : request.device;
    made.session = {entropy_.uuid(now),
                    account.id,
                    account.tenant,
                    account.person,
                    id,
                    now + rules_.accessMs,
                    now + rules_.idleMs,
                    now + rules_.absoluteMs,
                    0,
                    checked.restricted};
    const TokenHashes hashes{sha256(made.tokens.access), sha256(made.tokens.refresh)};
    const Device kept{id, account.id, request.deviceName, sha256(made.deviceProof), request.address};
    auto ended = store_.begin(made.session, kept, hashes, rules_.sessionsPerAccount, now, checked.passwordHash);
    if (!ended && ended.error().code == ErrorCode::unauthenticated) return Refusal(kWrongCredentials);
    if (!ended) return Refusal(ended.error());
    forget(*ended);
    if (!request.language.empty() && request.language != account.language) {
        // A mail in the language of before is better than no sign-in.
        (void)store_.setLanguage(account.id, request.language);
    }
    const bool isNew = !device || foreign;
    tell(isNew ? AccountEventKind::newDevice : AccountEventKind::signedIn, account, id, request.address);
    return made;
}

Answered<Done> AuthService::confirm(const Session& session, const std::string& password, const std::string& code) {
    auto account = store_.account(session.account);
    if (!account) return Refusal(account.error());
    if (!*account || (*account)->disabled) return Refusal(kWrongCredentials);
    // The budget of the device: whoever holds its token is on it.
    const std::string budget(session.device.view());
    if (const std::int64_t wait = devices_.book(budget); wait > 0) {
        tellGuessed(*account, {});
        return Refusal::after(wait);
    }
    const bool hasPassword = !(*account)->passwordHash.empty();
    if (!verifyPassword(hasPassword ? (*account)->passwordHash : dummyHash(), password) || !hasPassword) {
        return Refusal(kWrongCredentials);
    }
    return confirmBy(session, **account, code);
}

Answered<Done> AuthService::confirmBy(const Session& session, const Account& account, const std::string& code) {
    const std::string budget(session.device.view());
    devices_.forgive(budget);
    if (!account.secondFactor.empty()) {
        auto checked = checkCode(account, code, budget);
        if (std::holds_alternative<Refusal>(checked)) return checked;
    }
    return confirmAs(session);
}

bool AuthService::isConfirmed(const Session& session) const {
    const std::int64_t since = clock_.now() - session.confirmed;
    return session.confirmed > 0 && since >= 0 && since < rules_.confirmedMs;
}

void AuthService::tell(AccountEventKind kind, const Account& account, const Uuid& device, const std::string& address) {
    if (!tell_) return;
    tell_({kind, account.tenant, account.person, account.person, device, account.email, account.language, address});
}

void AuthService::tellGuessed(const std::optional<Account>& account, const std::string& address) {
    if (!account || !tell_) return;
    {
        const std::int64_t now = clock_.now();
        const std::lock_guard lock(mutex_);
        std::int64_t& last = guessedAt_[account->id];
        if (last != 0 && now - last < rules_.guessedMs) return;
        last = now;
    }
    AccountEvent event{AccountEventKind::guessed, account->tenant, {}, account->person};
    event.email = account->email;
    event.language = account->language;
    event.address = address;
    tell_(event);
}

AuthService::Refreshed AuthService::refresh(const std::string& refreshToken, const std::string& address) {
    Tokens fresh{newToken(), newToken(), 0};
    const std::int64_t now = clock_.now();
    auto rotation = store_.rotate(sha256(refreshToken), {sha256(fresh.access), sha256(fresh.refresh)}, now,
                                  rules_.accessMs, rules_.idleMs, address);
    if (!rotation) return {.fault = rotation.error()};
    if (rotation->ended) {
        forget({*rotation->ended});
        if (auto account = rotation->endedOf ? store_.account(*rotation->endedOf) : std::optional<Account>();
            account && *account) {
            tell(AccountEventKind::tokenReused, **account, rotation->endedDevice, address);
        }
        return {.reuse = true};
    }
    if (!rotation->session) {
        auto removed = isOfRemovedDevice(refreshToken);
        return removed ? Refreshed{.deviceRemoved = *removed} : Refreshed{.fault = removed.error()};
    }
    if (auto narrowed = narrow(*rotation->session); !narrowed) return {.fault = narrowed.error()};
    {
        // The access token of before is worth nothing from now on.
        const std::lock_guard lock(mutex_);
        ends_ += 1;
        forgetLocked(rotation->session->id);
    }
    fresh.accessMs = rotation->session->accessEnds - now;
    return {.tokens = std::move(fresh)};
}

Result<bool> AuthService::signOut(const std::string& accessToken, const std::string& refreshToken) {
    std::vector<Uuid> ended;
    if (!accessToken.empty()) {
        auto session = authenticate(accessToken);
        if (!session) return session.error();
        if (*session) {
            if (auto done = store_.end((*session)->id); !done) return done.error();
            ended.push_back((*session)->id);
        }
    }
    if (ended.empty() && !refreshToken.empty()) {
        auto found = store_.endByRefresh(sha256(refreshToken));
        if (!found) return found.error();
        ended = std::move(*found);
    }
    forget(ended);
    return !ended.empty();
}

Result<void> AuthService::disable(const Uuid& account) {
    auto ended = store_.disable(account);
    if (!ended) return ended.error();
    forget(*ended);
    return {};
}

// Somebody may have got a role since they signed in, or the company asks for more.
Result<void> AuthService::narrow(const Session& session) {
    if (session.restricted) return {};
    auto lacks = lacksSecondFactor(session, {});
    if (!lacks) return lacks.error();
    return *lacks ? store_.narrowSession(session.id) : Result<void>();
}

Result<bool> AuthService::isOfRemovedDevice(const std::string& token) {
    return store_.isOfRemovedDevice(sha256(token));
}

void AuthService::reread(const Uuid& session) {
    const std::lock_guard lock(mutex_);
    ends_ += 1;
    const auto at = accessOf_.find(session);
    // What was open with it stays open: only what is known of it is read anew.
    if (at != accessOf_.end()) byAccess_.erase(at->second);
}

std::shared_ptr<const Session> AuthService::cached(const std::string& accessToken) const {
    if (listens_ && std::chrono::steady_clock::now() - heardAt_.load() > kTrustedFor) return nullptr;
    const std::string hash = sha256(accessToken);
    const std::lock_guard lock(mutex_);
    const auto at = byAccess_.find(hash);
    if (at == byAccess_.end() || !isAlive(*at->second, clock_.now())) return nullptr;
    return at->second;
}

bool AuthService::isCurrent(const Session& session) const {
    const std::lock_guard lock(mutex_);
    return accessOf_.contains(session.id);
}

Result<std::shared_ptr<const Session>> AuthService::authenticate(const std::string& accessToken) {
    if (auto session = cached(accessToken)) return session;
    std::uint64_t ends = 0;
    {
        const std::lock_guard lock(mutex_);
        ends = ends_;
    }
    const std::string hash = sha256(accessToken);
    auto found = store_.sessionByAccess(hash);
    if (!found) return found.error();
    if (!*found || !isAlive(**found, clock_.now())) return std::shared_ptr<const Session>();
    auto session = std::make_shared<const Session>(std::move(**found));
    const std::lock_guard lock(mutex_);
    if (ends == ends_) {
        if (byAccess_.size() >= kMostCached) {
            byAccess_.clear();
            accessOf_.clear();
        }
        forgetLocked(session->id);
        byAccess_.insert_or_assign(hash, session);
        accessOf_.insert_or_assign(session->id, hash);
    }
    return session;
}

void AuthService::forget(const std::vector<Uuid>& sessions) {
    if (sessions.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        ends_ += 1;
        for (const Uuid& session : sessions) forgetLocked(session);
    }
    if (!ended_) return;
    for (const Uuid& session : sessions) ended_(session);
}

void AuthService::forgetAll() {
    std::vector<Uuid> all;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [session, access] : accessOf_) all.push_back(session);
    }
    forget(all);
}

void AuthService::forgetLocked(const Uuid& session) {
    const auto at = accessOf_.find(session);
    if (at == accessOf_.end()) return;
    byAccess_.erase(at->second);
    accessOf_.erase(at);
}

void AuthService::sweep() {
    const std::int64_t now = clock_.now();
    accounts_.sweep();
    addresses_.sweep();
    devices_.sweep();
    codes_.sweep();
    if (auto pruned = store_.prune(now)) forget(*pruned);
    // Late is early enough: what stays costs nothing but its room.
    (void)store_.pruneShared(now - std::max(rules_.account.forgetMs, rules_.address.forgetMs),
                             now - SessionWatch::kKeptMs);
    const std::lock_guard lock(mutex_);
    std::erase_if(guessedAt_, [&](const auto& entry) { return now - entry.second > rules_.guessedMs; });
    std::vector<Uuid> over;
    for (const auto& [hash, session] : byAccess_) {
        if (!isAlive(*session, now)) over.push_back(session->id);
    }
    for (const Uuid& session : over) forgetLocked(session);
}

}  // namespace aufwind::server
