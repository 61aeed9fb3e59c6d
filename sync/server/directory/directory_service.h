// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/auth_service.h"
#include "sync/server/auth/throttle.h"
#include "sync/server/directory/directory.h"
#include "sync/server/sso/sso_service.h"

#include <functional>
#include <mutex>
#include <unordered_map>

/// Sign-in with the password of the company's directory, in the usual form. AuthService::signIn() comes first: it books
/// the attempt, and takes the person's own password where they have one here.
///
/// A person is bound to who they are in the directory at their first sign-in, found by an address of a domain that the
/// company has allowed; afterwards only that counts, and the account has no password here any more. So an address that
/// somebody else has by now leads to nobody's account. Whoever holds more than an employee is not found by an address,
/// unless the company has no other way to sign in; nor is anybody whom the identity provider has let in.
///
/// Any thread; everything blocks on the network or the disk.
namespace aufwind::server {

class DirectoryService {
  public:
    DirectoryService(ControlStore& store, AuthService& auth, const Clock& clock, Entropy& entropy, FetchRules rules,
                     SsoService::People people)
        : store_(store),
          auth_(auth),
          clock_(clock),
          entropy_(entropy),
          rules_(std::move(rules)),
          people_(std::move(people)),
          names_(ThrottleRule{}, clock) {
        if (store_.isShared()) names_.share(store_, "directory ");
    }

    /// Whether it is asked about this address.
    Result<bool> concerns(const std::string& workspace, const std::string& email);
    Result<bool> concerns(const Session& session);
    /// Both after AuthService has refused the password. Whatever is wrong but the directory itself is one answer.
    Answered<SignedIn> signIn(const SignIn& request);
    Answered<Done> confirm(const Session& session, const std::string& password, const std::string& code);

    Answered<std::optional<DirectorySettings>> settings(const Session& session);
    /// Asks the directory first. An empty password keeps the one of before where it goes to the same server for the
    /// same account.
    Answered<Done> setSettings(const Session& session, DirectorySettings settings);
    Answered<Done> removeSettings(const Session& session);
    /// Nothing where these would let somebody in; costs what a wrong attempt to sign in does.
    Answered<std::optional<DirectoryFlaw>> tryOut(const Session& session, const std::string& email,
                                                  const std::string& password, const std::string& address);

    void sweep() { names_.sweep(); }
    void onEvent(TellAccountEvent tell) { tell_ = std::move(tell); }
    /// Why somebody was refused, for the log: words of the program.
    void onRefused(std::function<void(const Uuid& tenant, const std::string& why)> tell) { refused_ = std::move(tell); }

  private:
    struct Arrived {
        TenantInfo tenant;
        DirectorySettings settings;
        std::string email;
        DirectoryPerson person;
        std::string hash;  ///< what an account is bound to
    };
    /// Whose account it is, found and not changed yet; of somebody new it is not there.
    struct Found {
        Account account;
        bool isNew = false;
        bool isKnown = true;  ///< the company has such a person
    };
    /// At most some at once for a company, so that one whose directory is slow leaves threads to the others.
    class Place;
    Answered<DirectoryPerson> ask(const Uuid& tenant, const DirectorySettings& settings, const std::string& email,
                                  const std::string& password);
    DirectoryAnswer askOnce(const Uuid& tenant, const DirectorySettings& settings, const std::string& email,
                            const std::string& password, std::int64_t& waitMs);
    Answered<Found> find(const Arrived& arrived);
    Answered<Found> findFirst(const Arrived& arrived);
    Answered<Account> settle(Found found, const Arrived& arrived);
    Answered<Account> bind(Account account, const Arrived& arrived);
    Refusal refuse(const Uuid& tenant, const std::string& why) const;
    void noteChange(const Session& session) const;

    ControlStore& store_;
    AuthService& auth_;
    const Clock& clock_;
    Entropy& entropy_;
    const FetchRules rules_;
    const SsoService::People people_;
    TellAccountEvent tell_;
    std::function<void(const Uuid&, const std::string&)> refused_;
    std::mutex mutex_;
    std::unordered_map<std::string, std::int64_t> silentSince_;  ///< by company and address: asked in vain
    std::unordered_map<std::string, int> asking_;                ///< by company: how many do
    Throttle names_;                                             ///< by company and entry
};

}  // namespace aufwind::server
