// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/auth_service.h"

#include "sync/server/auth/password.h"

#include <boost/asio/ip/address.hpp>
#include <sodium.h>

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::size_t kTokenBytes = 32;
// Beyond it the cache starts anew; a miss costs one read.
constexpr std::size_t kMostCached = 200'000;

std::string newToken() {
    const std::string bytes = randomBytes(kTokenBytes);
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();
    return text;
}

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

AuthService::AuthService(ControlStore& store, const Clock& clock, Entropy& entropy, const AuthRules& rules)
    : store_(store),
      clock_(clock),
      entropy_(entropy),
      rules_(rules),
      accounts_(rules.account, clock),
      addresses_(rules.address, clock),
      devices_(rules.account, clock) {
    (void)dummyHash();  // made now, so that the first unknown account does not take longer
}

std::optional<std::int64_t> AuthService::bookAttempt(const SignIn& request, const std::string& account,
                                                     const std::optional<Device>& known) {
    // A known device has a budget of its own that strangers cannot use up, neither for the account nor from its
    // address.
    if (known) {
        const std::int64_t wait = devices_.book(std::string(known->id.view()));
        return wait > 0 ? std::optional(wait) : std::nullopt;
    }
    if (const std::int64_t wait = addresses_.book(request.address); wait > 0) return wait;
    if (const std::int64_t wait = accounts_.book(account); wait > 0) {
        addresses_.giveBack(request.address);
        return wait;
    }
    return std::nullopt;
}

std::variant<SignedIn, Refused> AuthService::signIn(const SignIn& request) {
    auto tenant = store_.tenant(request.workspace);
    if (!tenant) return Refused{.fault = tenant.error()};
    // An unknown workspace goes the whole way, too, with an id that no tenant has.
    const Uuid tenantId = *tenant ? (*tenant)->id : Uuid{};
    auto account = store_.account(tenantId, request.email);
    auto device = store_.device(tenantId, request.device);
    if (!account) return Refused{.fault = account.error()};
    if (!device) return Refused{.fault = device.error()};

    std::optional<Device> known;
    if (*account && *device && (*device)->account == (*account)->id && !request.deviceProof.empty() &&
        (*device)->proofHash == sha256(request.deviceProof)) {
        known = **device;
    }
    const std::string name = sha256(request.workspace + '\0' + request.email);
    if (const auto wait = bookAttempt(request, name, known)) return Refused{.waitMs = *wait};

    const bool usable = *account && !(*account)->disabled;
    const bool matches = verifyPassword(usable ? (*account)->passwordHash : dummyHash(), request.password);
    if (!matches || !usable) return Refused{};

    if (known) {
        devices_.forgive(std::string(known->id.view()));
    } else {
        accounts_.forgive(name);
        addresses_.giveBack(request.address);
    }
    if (needsRehash((*account)->passwordHash)) {
        // Failing to is no reason to keep somebody out.
        if (auto hash = hashPassword(request.password)) (void)store_.setPasswordHash((*account)->id, *hash);
    }
    auto begun = begin(request, **tenant, **account, *device);
    if (!begun) return Refused{.fault = begun.error()};
    return std::move(*begun);
}

Result<SignedIn> AuthService::begin(const SignIn& request, const TenantInfo& tenant, const Account& account,
                                    const std::optional<Device>& known) {
    const std::int64_t now = clock_.now();
    SignedIn made;
    made.tenantName = tenant.name;
    made.tokens = {newToken(), newToken(), rules_.accessMs};
    made.deviceProof = newToken();
    // An id that is somebody else's gets a new one instead of a refusal, which would tell that it exists.
    const bool foreign = known && known->account != account.id;
    const Uuid device = request.device.isNil() || foreign ? entropy_.uuid(now) : request.device;
    made.session = {entropy_.uuid(now),    account.id,          account.tenant,         account.person, device,
                    now + rules_.accessMs, now + rules_.idleMs, now + rules_.absoluteMs};
    const TokenHashes hashes{sha256(made.tokens.access), sha256(made.tokens.refresh)};
    auto ended = store_.begin(made.session, {device, account.id, request.deviceName, sha256(made.deviceProof)}, hashes,
                              rules_.sessionsPerAccount, now);
    if (!ended) return ended.error();
    forget(*ended);
    return made;
}

AuthService::Refreshed AuthService::refresh(const std::string& refreshToken) {
    Tokens fresh{newToken(), newToken(), 0};
    const std::int64_t now = clock_.now();
    auto rotation = store_.rotate(sha256(refreshToken), {sha256(fresh.access), sha256(fresh.refresh)}, now,
                                  rules_.accessMs, rules_.idleMs);
    if (!rotation) return {.fault = rotation.error()};
    if (rotation->ended) {
        forget({*rotation->ended});
        return {.reuse = true};
    }
    if (!rotation->session) return {};
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

std::shared_ptr<const Session> AuthService::cached(const std::string& accessToken) const {
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
    if (auto pruned = store_.prune(now)) forget(*pruned);
    const std::lock_guard lock(mutex_);
    std::vector<Uuid> over;
    for (const auto& [hash, session] : byAccess_) {
        if (!isAlive(*session, now)) over.push_back(session->id);
    }
    for (const Uuid& session : over) forgetLocked(session);
}

}  // namespace aufwind::server
