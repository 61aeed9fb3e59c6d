// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/second_factor.h"

#include "sync/server/auth/one_time.h"

namespace aufwind::server {
namespace {

// Parts of the format: never change one.
constexpr std::string_view kPurpose = "aufwind second factor 1";
constexpr std::string_view kRecoveryPurpose = "aufwind recovery code 1";
constexpr std::string_view kCarriedPurpose = "aufwind recovery code carried 1";
constexpr std::size_t kLongestTyped = 40;

std::string contextOf(const Account& account) {
    return std::string(kPurpose) + std::string(account.id.view());
}

std::string carriedUnder(const Key& key, const Uuid& account, const std::string& hash) {
    return std::string(deriveKey(key, std::string(kCarriedPurpose) + std::string(account.view()) + hash).view());
}

}  // namespace

FactorKeys SecondFactor::keysFrom(const Key& root, const std::vector<Key>& former) {
    FactorKeys keys{deriveKey(root, kPurpose)};
    for (const Key& key : former) keys.before.push_back(deriveKey(key, kPurpose));
    return keys;
}

Result<std::string> SecondFactor::carriedSecret(const Account& account, const std::string& sealed, const Key& from,
                                                const Key& to) {
    if (sealed.empty()) return sealed;
    auto secret = unseal(deriveKey(from, kPurpose), sealed, contextOf(account));
    if (!secret) return secret;
    std::string carried = seal(deriveKey(to, kPurpose), *secret, contextOf(account));
    OPENSSL_cleanse(secret->data(), secret->size());
    return carried;
}

std::string SecondFactor::carriedHash(const Uuid& account, const std::string& hash, const Key& to) {
    return carriedUnder(deriveKey(to, kPurpose), account, hash);
}

std::string SecondFactor::hashOf(const Key& key, const Account& account, const std::string& plain) {
    const Key hash = deriveKey(key, std::string(kRecoveryPurpose) + std::string(account.id.view()) + plain);
    return std::string(hash.view());
}

// A code may be as old as any root: its hash was carried through all that came later.
Result<bool> SecondFactor::spendRecoveryCode(const Account& account, const std::string& plain) {
    for (std::size_t from = before_.size() + 1; from-- > 0;) {
        std::string hash = hashOf(from < before_.size() ? before_[from] : key_, account, plain);
        for (std::size_t next = from + 1; next <= before_.size(); ++next) {
            hash = carriedUnder(next < before_.size() ? before_[next] : key_, account.id, hash);
        }
        auto spent = store_.spendRecoveryCode(account.id, hash);
        if (!spent || *spent) return spent;
    }
    return false;
}

std::vector<std::string> SecondFactor::hashesOf(const Account& account, const std::vector<std::string>& codes) const {
    std::vector<std::string> hashes;
    for (const std::string& code : codes) hashes.push_back(hashOf(key_, account, plainCode(code)));
    return hashes;
}

Result<bool> SecondFactor::spend(const Account& account, const std::string& typed) {
    if (account.secondFactor.empty() || typed.size() > kLongestTyped) return false;
    const std::string plain = plainCode(typed);
    auto secret = unseal(key_, account.secondFactor, contextOf(account));
    if (!secret) return secret.error();
    const auto step = totpStepOf(*secret, plain, clock_.now());
    OPENSSL_cleanse(secret->data(), secret->size());
    if (step) return store_.spendStep(account.id, *step);
    return spendRecoveryCode(account, plain);
}

Result<SecondFactor::Begun> SecondFactor::begin(const Account& account, const std::string& issuer) {
    std::string secret = newTotpSecret();
    if (auto begun = store_.beginSecondFactor(account.id, seal(key_, secret, contextOf(account))); !begun) {
        return begun.error();
    }
    Begun begun{totpSecretText(secret), totpUri(secret, issuer, account.email)};
    OPENSSL_cleanse(secret.data(), secret.size());
    return begun;
}

Result<std::optional<SecondFactor::Finished>> SecondFactor::finish(const Account& account, const std::string& code,
                                                                   const Uuid& session, bool replaces) {
    using Outcome = std::optional<Finished>;
    if (account.secondFactorNew.empty() || code.size() > kLongestTyped) return Outcome();
    auto secret = unseal(key_, account.secondFactorNew, contextOf(account));
    if (!secret) return secret.error();
    const auto step = totpStepOf(*secret, plainCode(code), clock_.now());
    OPENSSL_cleanse(secret->data(), secret->size());
    if (!step) return Outcome();
    auto codes = newRecoveryCodes();
    auto ended = store_.finishSecondFactor(account.id, account.secondFactorNew, *step, hashesOf(account, codes),
                                           session, replaces);
    if (!ended) return ended.error();
    return *ended ? Outcome({std::move(codes), std::move(**ended)}) : Outcome();
}

Result<std::vector<std::string>> SecondFactor::renewCodes(const Account& account) {
    auto codes = newRecoveryCodes();
    auto done = store_.setRecoveryCodes(account.id, hashesOf(account, codes));
    return done ? Result<std::vector<std::string>>(std::move(codes)) : done.error();
}

}  // namespace aufwind::server
