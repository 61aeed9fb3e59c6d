// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/auth_service.h"

/// What people do with their accounts, and admins with those of others: passwords, addresses, second factors, devices,
/// invitations. Who may is checked before: a critical call comes with a session that was confirmed. Codes go out
/// through the events, to the address that the account has, and nowhere else.
///
/// A code from a mail is 150 random bits, of which a hash is kept; an hour for a reset or an address, seven days for an
/// invitation. What is asked for somebody unknown does nothing, in silence. Source: ASVS 5.0 chapter 6.
///
/// Any thread; everything reads the disk, and what takes a new password takes kHashMemory.
namespace aufwind::server {

struct AccountRules {
    std::int64_t resetMs = 60LL * 60 * 1000;
    std::int64_t invitationMs = 7LL * 24 * 3600 * 1000;
    ThrottleRule mails{.free = 5, .firstWaitMs = 600'000, .longestWaitMs = 3'600'000};  ///< that an account is sent
    ThrottleRule mailsAsked{.free = 50};                                                ///< by one address
    ThrottleRule codes{.free = 100};                                                    ///< wrong ones, of one address
};

struct NewPassword {
    std::string workspace;
    std::string email;
    std::string code;
    std::string password;
    std::string address;  ///< as addressGroup() makes it
};

struct SecondFactorState {
    bool enabled = false;
    bool required = false;
    std::uint64_t recoveryCodes = 0;
    std::int64_t passwordLength = 0;  ///< the least of a new password
};

/// An account as admins see it.
struct AccountState {
    Account account;
    bool invited = false;  ///< no password was chosen yet
    std::int64_t seen = 0;
};

class AccountService {
  public:
    AccountService(ControlStore& store, AuthService& auth, const Clock& clock, Entropy& entropy,
                   const AccountRules& rules = {});

    /// How long this address has to wait before it may ask for more mails; 0 is not at all.
    std::int64_t bookMail(const std::string& address) { return mailsAsked_.book(address); }
    /// Sends a code where there is such an account; says nothing.
    void forgotten(const std::string& workspace, const std::string& email, const std::string& language);
    Answered<Done> choosePassword(const NewPassword& wanted);

    Answered<Done> changePassword(const Session& session, const std::string& password);
    /// A code goes to the new address.
    Answered<Done> changeAddress(const Session& session, const std::string& email);
    Answered<Done> finishAddress(const Session& session, const std::string& code);

    Answered<SecondFactorState> secondFactor(const Session& session);
    Answered<SecondFactor::Begun> beginSecondFactor(const Session& session);
    Answered<std::vector<std::string>> finishSecondFactor(const Session& session, const std::string& code);
    Answered<std::vector<std::string>> renewRecoveryCodes(const Session& session);
    Answered<Done> removeSecondFactor(const Session& session);

    Answered<std::vector<Device>> devices(const Session& session);
    Answered<Done> removeDevice(const Session& session, const Uuid& device);
    Answered<Done> endOtherSessions(const Session& session);

    /// Of the company of the session; the caller has made sure that it is an admin's.
    Answered<std::vector<AccountState>> accounts(const Session& session);
    /// `email` is the one that the person's row says. Makes the account where there is none; sends a new code where no
    /// password was chosen yet.
    Answered<Done> invite(const Session& session, const Uuid& person, const std::string& email,
                          const std::string& language);
    Answered<Done> setDisabled(const Session& session, const Uuid& person, bool disabled);
    Answered<Done> resetSecondFactor(const Session& session, const Uuid& person);
    Answered<SignInPolicy> policy(const Session& session);
    /// Sessions that are over by it end at once.
    Answered<Done> changePolicy(const Session& session, const std::function<void(SignInPolicy&)>& change);

    void onEvent(TellAccountEvent tell) { tell_ = std::move(tell); }
    void sweep();

  private:
    Result<Account> own(const Session& session);
    /// Why the person behind a code that counts gets no such password; nothing where they do.
    Result<std::optional<Denial>> refusedPassword(const Account& account, std::string_view password);
    Answered<Done> sendCode(AccountEvent event, const Account& account, MailPurpose purpose, const std::string& email);
    AccountEvent about(AccountEventKind kind, const Account& account, const Uuid& actor) const;
    void tell(const AccountEvent& event) const;

    ControlStore& store_;
    AuthService& auth_;
    const Clock& clock_;
    Entropy& entropy_;
    AccountRules rules_;
    Throttle mails_;
    Throttle mailsAsked_;
    Throttle codes_;
    TellAccountEvent tell_;
};

}  // namespace aufwind::server
