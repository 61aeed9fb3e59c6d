// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/second_factor.h"

#include "sync/server/auth/one_time.h"

namespace aufwind::server {
namespace {

// Parts of the format: never change one.
constexpr std::string_view kPurpose = "aufwind second factor 1";
constexpr std::string_view kRecoveryPurpose = "aufwind recovery code 1";
constexpr std::size_t kLongestTyped = 40;

std::string contextOf(const Account& account) {
    return std::string(kPurpose) + std::string(account.id.view());
}

}  // namespace

Key SecondFactor::keyFrom(const Key& masterKey) {
    return deriveKey(masterKey, kPurpose);
}

std::string SecondFactor::hashOf(const Account& account, const std::string& plain) const {
    const Key hash = deriveKey(key_, std::string(kRecoveryPurpose) + std::string(account.id.view()) + plain);
    return std::string(hash.view());
}

std::vector<std::string> SecondFactor::hashesOf(const Account& account, const std::vector<std::string>& codes) const {
    std::vector<std::string> hashes;
    for (const std::string& code : codes) hashes.push_back(hashOf(account, plainCode(code)));
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
    return store_.spendRecoveryCode(account.id, hashOf(account, plain));
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
