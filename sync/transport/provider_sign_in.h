// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/transport/http_client.h"
#include "sync/transport/loopback.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <string>

/// Signing in with the company's identity provider: OpenID Connect with the authorization code and PKCE, in the
/// system's browser, with the code coming to the loopback (RFC 7636, RFC 8252). The person's password for the provider
/// never comes near this program, and the provider's tokens never near this device: the server exchanges the code.
///
/// Thread rule: the client's. One at a time. Errors: see accountReason(); `noProvider` where the workspace has none,
/// `givenUp` where the person did not go through with it, `noBrowser`, and those of HttpClient.
namespace aufwind::transport {

/// What the server needs to finish; good for one use within a few minutes.
struct ProviderCode {
    std::string state;
    std::string code;
    std::string verifier;  ///< of PKCE
    std::string redirect;  ///< the address on the loopback
};

/// As the server's calls take it.
QJsonObject toJson(const ProviderCode& code);

class ProviderSignIn : public QObject {
    Q_OBJECT

  public:
    /// Shows an address in the system's browser; false where there is none.
    using Open = std::function<bool(const QUrl&)>;
    using Then = std::function<void(Result<ProviderCode>)>;
    enum class Kind {
        signIn,
        again,  ///< the provider has to ask for the password, whoever is signed in there
    };

    ProviderSignIn(HttpClient& http, Open open, QObject* parent = nullptr);

    /// `then` is called once, later; an earlier one that is under way ends as given up.
    void begin(const std::string& workspace, Kind kind, const LoopbackPage& page, Then then);
    /// Shows the same address once more, where the browser was closed.
    void openAgain();
    /// Ends what is under way as given up.
    void cancel();
    bool underWay() const { return static_cast<bool>(then_); }

  private:
    void begun(const Answer& answer, Kind kind, const LoopbackPage& page);
    bool take(const QUrlQuery& query);
    void finish(Result<ProviderCode> result);

    HttpClient& http_;
    Open open_;
    Loopback loopback_;
    QTimer patience_;
    Then then_;
    std::uint64_t turn_ = 0;  ///< an answer to an earlier one changes nothing
    ProviderCode code_;
    QUrl address_;
};

}  // namespace aufwind::transport
