// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/client.h"
#include "app/profile/system_environment.h"
#include "models/views/account_control.h"
#include "models/views/app_context.h"
#include "sync/transport/account_calls.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>

/// Who is signed in on this device: opens what is stored, signs in and out, and tells the window's context. What was
/// not sent stays in the encrypted store over a sign-out.
///
/// Thread rule: the window's.
namespace aufwind::desktop {

class Account : public QObject, public views::AccountControl {
    Q_OBJECT

  public:
    /// `open` shows an address in the system's browser; any thread may call it.
    Account(std::filesystem::path directory, QByteArray ca, bool online, views::AppContext& context,
            transport::ProviderSignIn::Open open);
    ~Account() override;

    /// Opens the profile where there is one; afterwards the context has a state.
    void begin(const std::optional<std::string>& passphrase);
    /// Looks whether this system keeps keys, so that the sign-in can ask for a passphrase. May take a moment.
    void probeKeychain();
    Client* client() { return client_.get(); }

    void signIn(const views::SignIn& wanted) override;
    void openProviderAgain() override;
    void leaveProvider() override;
    void forgotPassword(const views::AccountPlace& place) override;
    void choosePassword(const views::AccountPlace& place, const QString& code, const QString& password) override;
    void goOn() override;
    void unlock(const QString& passphrase) override;
    void lock() override;
    void changePasscode(const QString& present, const QString& wanted) override;
    void signOut() override;
    void tryAgain() override;
    void startAnew(const QString& passphrase, bool forgotten) override;

  private:
    void opened(Result<std::unique_ptr<app::Profile>> profile);
    void goToProvider(const views::SignIn& wanted);
    transport::SignIn requestFor(const views::SignIn& wanted) const;
    void signedIn(const views::SignIn& wanted, const Result<transport::SignedIn>& answer);
    void refused(const views::SignIn& wanted, const Error& error);
    Result<std::unique_ptr<app::Profile>> keep(const views::SignIn& wanted, const transport::SignedIn& session);
    void run(std::unique_ptr<Client> client);
    /// The way to a server before anybody is signed in. False where one is in use, or the address is none; told then.
    bool reach(const QString& address);
    void letGo();
    void showInside();
    void tellGuard(const app::ProfileConfig& config);
    /// Nothing of this device's data stays.
    void wipe();
    void showSignIn();

    std::filesystem::path directory_;
    QByteArray ca_;
    bool online_;
    views::AppContext& context_;
    const transport::ProviderSignIn::Open open_;
    app::SystemClock clock_;
    app::SystemEntropy entropy_;
    std::unique_ptr<Client> client_;
    std::string proof_;                               ///< that this device was known to the server before
    bool opening_ = false;                            ///< events go on while the keychain or Argon2id takes its time
    std::unique_ptr<transport::HttpClient> http_;     ///< while signing in
    std::unique_ptr<transport::Session> session_;     ///< while signing in
    std::unique_ptr<transport::AccountCalls> calls_;  ///< while signing in
    std::unique_ptr<transport::ProviderSignIn> provider_;  ///< while signing in
    bool atProvider_ = false;                              ///< it goes on in the browser
    bool leaving_ = false;                                 ///< not any more, as the person wants it
    bool mustSetUp_ = false;                               ///< as the sign-in said: a second factor first
};

}  // namespace aufwind::desktop
