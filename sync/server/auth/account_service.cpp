// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/account_service.h"

#include "sync/server/auth/gets_account.h"
#include "sync/server/auth/one_time.h"
#include "sync/server/auth/password.h"

namespace aufwind::server {
namespace {

const Denial& denialOf(PasswordFlaw flaw) {
    switch (flaw) {
        case PasswordFlaw::tooShort:
            return kPasswordShort;
        case PasswordFlaw::tooLong:
            return kPasswordLong;
        case PasswordFlaw::forbiddenCharacter:
            return kPasswordCharacter;
        case PasswordFlaw::easyToGuess:
            break;
    }
    return kPasswordEasy;
}

std::string hashOfCode(const std::string& code) {
    return sha256(plainCode(code));
}

std::string issuerOf(const TenantInfo& tenant) {
    return "Aufwind " + tenant.workspace;
}

}  // namespace

AccountService::AccountService(ControlStore& store, AuthService& auth, const Clock& clock, Entropy& entropy,
                               const AccountRules& rules)
    : store_(store),
      auth_(auth),
      clock_(clock),
      entropy_(entropy),
      rules_(rules),
      mails_(rules.mails, clock),
      mailsAsked_(rules.mailsAsked, clock),
      codes_(rules.codes, clock) {
    if (store.isShared()) {
        mails_.share(store, "mail ");
        codes_.share(store, "mailed code ");
    }
}

void AccountService::sweep() {
    mails_.sweep();
    mailsAsked_.sweep();
    codes_.sweep();
}

Result<Account> AccountService::own(const Session& session) {
    auto account = store_.account(session.account);
    if (!account) return account.error();
    return *account ? Result<Account>(std::move(**account))
                    : Error{ErrorCode::damaged, "a session without its account"};
}

AccountEvent AccountService::about(AccountEventKind kind, const Account& account, const Uuid& actor) const {
    AccountEvent event{kind, account.tenant, actor, account.person};
    event.email = account.email;
    event.language = account.language;
    return event;
}

void AccountService::tell(const AccountEvent& event) const {
    if (tell_) tell_(event);
}

Answered<Done> AccountService::sendCode(AccountEvent event, const Account& account, MailPurpose purpose,
                                        const std::string& email) {
    // Somebody who asks a hundred times does not fill another's mailbox; the code of the last mail still counts.
    if (mails_.book(std::string(account.id.view())) > 0) return Done{};
    event.code = newMailCode();
    event.email = email;
    const std::int64_t holds = purpose == MailPurpose::invitation ? rules_.invitationMs : rules_.resetMs;
    const MailCode code{hashOfCode(event.code), account.id, purpose, email, clock_.now() + holds};
    if (auto put = store_.putMailCode(code); !put) return Refusal(put.error());
    tell(event);
    return Done{};
}

void AccountService::forgotten(const std::string& workspace, const std::string& email, const std::string& language) {
    const auto tenant = store_.tenant(workspace);
    if (!tenant || !*tenant) return;
    const auto account = store_.account((*tenant)->id, email);
    // Who was invited and lost that mail gets in this way, too. Nobody waits for this: a fault shows as a mail that did
    // not come.
    if (!account || !*account || (*account)->disabled) return;
    // Whoever signs in with a provider or a directory has no password here, so there is none to reset.
    const auto letInBy = auth_.letInBy((*tenant)->id, *account);
    if (!letInBy || *letInBy) return;
    AccountEvent event = about(AccountEventKind::resetAsked, **account, {});
    if (!language.empty()) event.language = language;
    (void)sendCode(event, **account, MailPurpose::reset, (*account)->email);
}

Answered<Done> AccountService::choosePassword(const NewPassword& wanted) {
    if (const std::int64_t wait = codes_.book(wanted.address); wait > 0) return Refusal::after(wait);
    // Before the code is looked at, so that this tells nothing of it.
    if (const auto flaw = flawOf(wanted.password, wanted.email, wanted.workspace)) {
        codes_.giveBack(wanted.address);
        return Refusal(denialOf(*flaw));
    }
    auto tenant = store_.tenant(wanted.workspace);
    if (!tenant) return Refusal(tenant.error());
    auto account = store_.account(*tenant ? (*tenant)->id : Uuid{}, wanted.email);
    if (!account) return Refusal(account.error());
    // Made for an unknown account, too: the time is the same.
    auto hash = hashPassword(wanted.password);
    if (!hash) return Refusal(hash.error());
    const auto letInBy = auth_.letInBy(*tenant ? (*tenant)->id : Uuid{}, *account);
    if (!letInBy) return Refusal(letInBy.error());
    const bool usable = *account && !(*account)->disabled && !*letInBy;
    // What the company asks for besides is told to nobody who has no code, and spends none.
    const auto takes = store_.takesCode(usable ? (*account)->id : Uuid{}, hashOfCode(wanted.code), clock_.now());
    if (!takes) return Refusal(takes.error());
    if (*takes) {
        const auto refused = refusedPassword(**account, wanted.password);
        if (!refused) return Refusal(refused.error());
        if (*refused) {
            codes_.giveBack(wanted.address);
            return Refusal(**refused);
        }
    }
    auto ended = store_.choosePassword(usable ? **account : Account{}, hashOfCode(wanted.code), *hash,
                                       codePoints(wanted.password), clock_.now());
    if (!ended) return Refusal(ended.error());
    if (!usable || !*ended) return Refusal(kWrongCode);
    codes_.giveBack(wanted.address);
    auth_.forget(**ended);
    tell(about(AccountEventKind::passwordReset, **account, (*account)->person));
    return Done{};
}

Answered<Done> AccountService::changePassword(const Session& session, const std::string& password) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    const auto letInBy = auth_.letInBy(session.tenant, *account);
    if (!letInBy) return Refusal(letInBy.error());
    if (*letInBy) return Refusal(**letInBy);
    if (const auto flaw = flawOf(password, account->email, {})) return Refusal(denialOf(*flaw));
    const auto refused = refusedPassword(*account, password);
    if (!refused) return Refusal(refused.error());
    if (*refused) return Refusal(**refused);
    auto hash = hashPassword(password);
    if (!hash) return Refusal(hash.error());
    auto ended = store_.changePassword(account->id, *hash, session.id);
    if (!ended && ended.error().code == ErrorCode::unauthenticated) return Refusal(kSessionEnded);
    if (!ended) return Refusal(ended.error());
    auth_.forget(*ended);
    tell(about(AccountEventKind::passwordChanged, *account, session.person));
    return Done{};
}

Answered<Done> AccountService::changeAddress(const Session& session, const std::string& email) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    // By this address the directory finds them.
    if (!account->directory.empty()) return Refusal(kDirectoryOnly);
    const auto policy = store_.policy(session.tenant);
    if (!policy) return Refusal(policy.error());
    if (!policy->allows(email)) return Refusal(kDomainRefused);
    AccountEvent asked = about(AccountEventKind::addressAsked, *account, session.person);
    auto taken = store_.account(account->tenant, email);
    if (!taken) return Refusal(taken.error());
    // Whether somebody else has the address is not told: then no mail comes.
    if (*taken) return Done{};
    return sendCode(asked, *account, MailPurpose::address, email);
}

Answered<Done> AccountService::finishAddress(const Session& session, const std::string& code) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    auto taken = store_.takeAddress(account->tenant, account->id, hashOfCode(code), clock_.now());
    if (!taken && taken.error().code != ErrorCode::conflict) return Refusal(taken.error());
    if (!taken || !*taken) return Refusal(kWrongCode);
    // To the address of before: whoever still reads it learns that it was replaced.
    tell(about(AccountEventKind::addressChanged, *account, session.person));
    return Done{};
}

Answered<SecondFactorState> AccountService::secondFactor(const Session& session) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    auto required = auth_.needsSecondFactor(session.tenant, session.person);
    if (!required) return Refusal(required.error());
    auto codes = store_.recoveryCodeCount(account->id);
    if (!codes) return Refusal(codes.error());
    auto policy = store_.policy(session.tenant);
    if (!policy) return Refusal(policy.error());
    return SecondFactorState{!account->secondFactor.empty(), *required, *codes, policy->numbers.passwordLength};
}

Answered<SecondFactor::Begun> AccountService::beginSecondFactor(const Session& session) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    if (session.restricted && !account->secondFactor.empty()) return Refusal(kNeedsConfirmation);
    auto tenant = store_.tenant(session.tenant);
    if (!tenant) return Refusal(tenant.error());
    if (!*tenant) return Refusal(Error{ErrorCode::damaged, "a session without its tenant"});
    auto begun = auth_.secondFactor().begin(*account, issuerOf(**tenant));
    return begun ? Answered<SecondFactor::Begun>(std::move(*begun)) : Refusal(begun.error());
}

Answered<std::vector<std::string>> AccountService::finishSecondFactor(const Session& session, const std::string& code) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    const std::string budget(account->id.view());
    if (const std::int64_t wait = codes_.book(budget); wait > 0) return Refusal::after(wait);
    // Who can do nothing else has shown no more than a password: that is too little to replace one that is there.
    auto finished = auth_.secondFactor().finish(*account, code, session.id, !session.restricted);
    if (!finished) return Refusal(finished.error());
    if (!*finished) return Refusal(kWrongCode);
    codes_.forgive(budget);
    auth_.forget((*finished)->ended);
    auth_.reread(session.id);
    tell(about(AccountEventKind::secondFactorSet, *account, session.person));
    return std::move((*finished)->recoveryCodes);
}

Answered<std::vector<std::string>> AccountService::renewRecoveryCodes(const Session& session) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    if (account->secondFactor.empty()) return Refusal(kNeedsSecondFactor);
    auto codes = auth_.secondFactor().renewCodes(*account);
    if (!codes) return Refusal(codes.error());
    tell(about(AccountEventKind::recoveryCodesMade, *account, session.person));
    return std::move(*codes);
}

Answered<Done> AccountService::removeSecondFactor(const Session& session) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    auto required = auth_.needsSecondFactor(session.tenant, session.person);
    if (!required) return Refusal(required.error());
    if (*required) return Refusal(kNeedsSecondFactor);
    if (auto removed = store_.removeSecondFactor(account->id); !removed) return Refusal(removed.error());
    tell(about(AccountEventKind::secondFactorRemoved, *account, session.person));
    return Done{};
}

Answered<std::vector<Device>> AccountService::devices(const Session& session) {
    auto devices = store_.devices(session.account);
    return devices ? Answered<std::vector<Device>>(std::move(*devices)) : Refusal(devices.error());
}

Answered<Done> AccountService::removeDevice(const Session& session, const Uuid& device) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    auto ended = store_.removeDevice(account->id, device, clock_.now());
    if (!ended) return Refusal(ended.error());
    if (!*ended) return Refusal(kNothingThere);
    auth_.forget(**ended);
    AccountEvent event = about(AccountEventKind::deviceRemoved, *account, session.person);
    event.device = device;
    tell(event);
    return Done{};
}

Answered<Done> AccountService::endOtherSessions(const Session& session) {
    auto account = own(session);
    if (!account) return Refusal(account.error());
    // Whoever holds it gets at this account as well, and nobody can see who that is.
    auto revoked = store_.removeCalendar(account->id);
    if (!revoked) return Refusal(revoked.error());
    if (*revoked) tell(about(AccountEventKind::calendarRevoked, *account, session.person));
    auto ended = store_.endSessions(account->id, session.id);
    if (!ended) return Refusal(ended.error());
    auth_.forget(*ended);
    tell(about(AccountEventKind::sessionsEnded, *account, session.person));
    return Done{};
}

Answered<std::vector<AccountState>> AccountService::accounts(const Session& session) {
    auto all = store_.accounts(session.tenant);
    if (!all) return Refusal(all.error());
    auto seen = store_.lastSeen(session.tenant);
    if (!seen) return Refusal(seen.error());
    std::vector<AccountState> states;
    for (Account& account : *all) {
        const bool invited = account.isUnused();
        const auto at = seen->find(account.id);
        states.push_back({std::move(account), invited, at != seen->end() ? at->second : 0});
    }
    return states;
}

Answered<Done> AccountService::invite(const Session& session, const Uuid& person, const std::string& email,
                                      const std::string& language) {
    auto found = store_.accountOf(session.tenant, person);
    if (!found) return Refusal(found.error());
    const auto letInBy = auth_.letInBy(session.tenant, *found);
    if (!letInBy) return Refusal(letInBy.error());
    if (*letInBy) return Refusal(**letInBy);
    const auto policy = store_.policy(session.tenant);
    if (!policy) return Refusal(policy.error());
    if (!getsAccount(*policy, *found, email)) return Refusal(kDomainRefused);
    // Nobody has come in by the address of before: the one that the person has now is where they are asked.
    if (*found && (*found)->isUnused() && !(*found)->disabled && (*found)->email != email) {
        auto moved = store_.setAddress((*found)->id, email);
        if (!moved && moved.error().code == ErrorCode::conflict) return Refusal(kAddressTaken);
        if (!moved) return Refusal(moved.error());
        (*found)->email = email;
    }
    if (!*found) {
        const Account made{
            entropy_.uuid(clock_.now()), session.tenant, person, email, {}, false, {}, {}, 0, language, {}};
        auto added = store_.add(std::vector{made});
        if (!added && added.error().code == ErrorCode::conflict) return Refusal(kAddressTaken);
        if (!added) return Refusal(added.error());
        found = std::optional<Account>(made);
    }
    const Account& account = **found;
    if (account.disabled || !account.passwordHash.empty()) return Refusal(kHasAccount);
    return sendCode(about(AccountEventKind::invited, account, session.person), account, MailPurpose::invitation,
                    account.email);
}

Answered<Done> AccountService::setDisabled(const Session& session, const Uuid& person, bool disabled) {
    auto found = store_.accountOf(session.tenant, person);
    if (!found) return Refusal(found.error());
    if (!*found) return Refusal(kNothingThere);
    // Whoever locks out themselves cannot undo it.
    if ((*found)->id == session.account) return Refusal(kNotTheirs);
    const auto calendar = store_.calendarSince((*found)->id);
    if (!calendar) return Refusal(calendar.error());
    const auto done = disabled ? auth_.disable((*found)->id) : store_.enable((*found)->id);
    if (!done) return Refusal(done.error());
    tell(about(disabled ? AccountEventKind::disabled : AccountEventKind::enabled, **found, session.person));
    if (disabled && *calendar) tell(about(AccountEventKind::calendarRevoked, **found, session.person));
    return Done{};
}

Answered<Done> AccountService::resetSecondFactor(const Session& session, const Uuid& person) {
    auto found = store_.accountOf(session.tenant, person);
    if (!found) return Refusal(found.error());
    if (!*found) return Refusal(kNothingThere);
    if ((*found)->id == session.account) return Refusal(kNotTheirs);
    if (auto removed = store_.removeSecondFactor((*found)->id); !removed) return Refusal(removed.error());
    auto ended = store_.endSessions((*found)->id, {});
    if (!ended) return Refusal(ended.error());
    auth_.forget(*ended);
    tell(about(AccountEventKind::secondFactorRemoved, **found, session.person));
    return Done{};
}

Answered<SignInPolicy> AccountService::policy(const Session& session) {
    auto policy = store_.policy(session.tenant);
    return policy ? Answered<SignInPolicy>(*policy) : Refusal(policy.error());
}

Answered<Done> AccountService::changePolicy(const Session& session, const std::function<void(SignInPolicy&)>& change) {
    const auto made = store_.changePolicy(session.tenant, change, clock_.now());
    if (!made) return Refusal(made.error());
    for (const Uuid& one : made->changed) auth_.reread(one);
    auth_.forget(made->ended);
    AccountEvent event{AccountEventKind::policyChanged, session.tenant, session.person, {}};
    event.detail = changeBetween(made->before, made->after);
    if (!event.detail.empty()) tell(event);
    return Done{};
}

Result<std::optional<Denial>> AccountService::refusedPassword(const Account& account, std::string_view password) {
    const auto policy = store_.policy(account.tenant);
    if (!policy) return policy.error();
    if (!getsAccount(*policy, account, account.email)) return std::optional<Denial>(kDomainRefused);
    const bool isShort = codePoints(password) < static_cast<std::size_t>(policy->numbers.passwordLength);
    return isShort ? std::optional<Denial>(kPasswordShort) : std::optional<Denial>();
}

}  // namespace aufwind::server
