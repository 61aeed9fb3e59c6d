// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/schema/result.h"
#include "models/schema/uuid.h"
#include "sync/transport/http_client.h"
#include "sync/transport/provider_sign_in.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>
#include <string>

/// Who is signed in: the access token for each call, and its renewal.
///
/// Thread rule: one thread with an event loop. Errors: `unauthenticated` where the server refuses (wrong password, no
/// second factor, revoked, expired, device removed; see accountReason()), `throttled` where it asks to wait, and those
/// of HttpClient.
namespace aufwind::transport {

struct Tokens {
    std::string access;
    std::int64_t accessEnds = 0;  ///< ms since 1970 on this clock
    std::string refresh;

    bool operator==(const Tokens&) const = default;
};

struct SignIn {
    std::string workspace;
    std::string email;
    std::string password;
    std::string deviceName;
    std::optional<Uuid> device;  ///< of an earlier sign-in on this machine
    std::string deviceProof{};   ///< that came with it: the device is not slowed by what others guess
    std::string code{};          ///< of the second factor, once the server has asked for one
    std::string language{};      ///< "en" or "de", of mails about this sign-in; empty leaves it as it is
};

struct SignedIn {
    Uuid person;
    Uuid device;
    std::string tenantName;
    Tokens tokens;
    std::string deviceProof;            ///< for the next sign-in; as secret as a token
    bool secondFactorRequired = false;  ///< the session can only set one up until that is done
};

class Session : public QObject {
    Q_OBJECT

  public:
    /// `save` makes new tokens durable before they are used; an error there is the renewal's error.
    using Save = std::function<Result<void>(const std::optional<Tokens>&)>;

    Session(HttpClient& http, const Clock& clock, QObject* parent = nullptr);

    void signIn(const SignIn& request, std::function<void(Result<SignedIn>)> then);
    /// The same with what the provider has given; of `request` the device and the language count.
    void signIn(const ProviderCode& code, const SignIn& request, std::function<void(Result<SignedIn>)> then);
    /// Goes on with tokens from before.
    void resume(const Tokens& tokens, Save save);

    /// An access token that is still good, renewed where need be. Several that wait share one renewal.
    void withAccess(std::function<void(Result<QByteArray>)> then);
    /// The same where no renewal is needed.
    std::optional<QByteArray> accessNow() const;
    /// The server refused the access token with this answer: the next withAccess() renews it. Where it says that this
    /// device was removed, nothing is renewed any more.
    void accessRefused(const Answer& answer);
    /// Ends the session on the server where it answers, and here in any case.
    void signOut(std::function<void(Result<void>)> then);

    bool signedIn() const { return tokens_.has_value(); }

  signals:
    /// The server ended the session: tokens are gone, everything else stays. Sign in again.
    void ended();
    /// Somebody removed this device: its key and all that is stored here have to be destroyed now. The saved tokens
    /// stay until then, so that a device that is switched off before is told once more.
    void removed();

  private:
    void send(const char* path, QJsonObject body, const SignIn& request, std::function<void(Result<SignedIn>)> then);
    void endAsRemoved();
    void renew();
    void renewed(Result<Answer> answer);
    void answerWaiting(const Result<QByteArray>& access);

    HttpClient& http_;
    const Clock& clock_;
    std::optional<Tokens> tokens_;
    Save save_;
    QList<std::function<void(Result<QByteArray>)>> waiting_;
    bool renewing_ = false;
    bool removed_ = false;
};

}  // namespace aufwind::transport
