// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/auth_service.h"
#include "sync/server/sso/provider.h"

#include <functional>

/// Sign-in with the company's own identity provider: OpenID Connect with the authorization code and PKCE, as RFC 8252
/// says for native programs and RFC 9700 for everybody. The device opens the system's browser and listens on its own
/// loopback address; the code it gets is exchanged here, so that no token of the provider ever reaches it. State and
/// nonce are made here, once for each attempt, and taken back once.
///
/// A person is bound to the provider's subject at their first sign-in, found by a verified address of a domain that the
/// company has allowed; afterwards only the subject counts, and the account has no password any more. Whoever holds
/// more than an employee, or has a second factor, is not found by an address: they link() themselves, unless the
/// company has no other way to sign in.
///
/// Any thread; everything blocks on the network or the disk.
namespace aufwind::server {

struct SsoBegun {
    std::string authorizationEndpoint;
    std::string clientId;
    std::string state;
    std::string nonce;
};

struct SsoAnswer {
    std::string state;
    std::string code;
    std::string verifier;  ///< of PKCE; 43 to 128 characters
    std::string redirect;  ///< the loopback address that the code came to
    SignIn device{};       ///< device, proof, name, address and language alone
};

class SsoService {
  public:
    struct People {
        /// Somebody alive with this address; nothing where there is none.
        std::function<Result<std::optional<Uuid>>(const Uuid& tenant, const std::string& email)> find;
        std::function<Result<Uuid>(const Uuid& tenant, const std::string& email, const Identity& identity)> add;
    };

    SsoService(ControlStore& store, AuthService& auth, const Clock& clock, Entropy& entropy, const Key& key,
               FetchRules rules, People people);

    /// 404 for a workspace without a provider as for one that does not exist.
    /// `address` as addressGroup() makes it.
    Answered<SsoBegun> begin(const std::string& workspace, const std::string& address);
    Answered<SignedIn> finish(const SsoAnswer& answer);
    /// The same person has signed in with the provider again, a moment ago: what is critical is allowed.
    Answered<Done> confirm(const Session& session, const SsoAnswer& answer);

    /// Somebody who has a password here goes over to the provider, from a session that was confirmed.
    Answered<Done> link(const Session& session, const SsoAnswer& answer);

    Answered<std::optional<SsoSettings>> settings(const Session& session);
    /// Asks the provider who it is first. An empty secret keeps the one of before.
    Answered<Done> setSettings(const Session& session, SsoSettings settings, const std::string& secret);
    Answered<Done> removeSettings(const Session& session);

    void onEvent(TellAccountEvent tell) { tell_ = std::move(tell); }
    /// Why somebody was refused, for the log: words of the program.
    void onRefused(std::function<void(const Uuid& tenant, const std::string& why)> tell) { refused_ = std::move(tell); }

    static Key keyFrom(const Key& root);
    /// A sealed secret of the tenant for the root that comes after `from`; empty stays empty.
    static Result<std::string> carriedSecret(const Uuid& tenant, const std::string& sealed, const Key& from,
                                             const Key& to);

  private:
    struct Arrived {
        TenantInfo tenant;
        SsoSettings settings;
        Identity identity;
    };
    Answered<Arrived> arrive(const SsoAnswer& answer);
    Answered<Account> accountOf(const Arrived& arrived);
    Answered<Done> bind(const Account& account, const std::string& subject, const Uuid& keep);
    Result<bool> mayBind(const Arrived& arrived, const Uuid& person) const;
    Answered<Account> firstTime(const Arrived& arrived, const std::string& subject);
    Refusal refuse(const Uuid& tenant, const Denial& denial, const std::string& why) const;
    void noteChange(const Session& session) const;

    ControlStore& store_;
    AuthService& auth_;
    const Clock& clock_;
    Entropy& entropy_;
    const Key key_;
    Providers providers_;
    Throttle begun_;
    const People people_;
    TellAccountEvent tell_;
    std::function<void(const Uuid&, const std::string&)> refused_;
};

}  // namespace aufwind::server
