// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

/// What the window asks of whoever signs people in and out. app/desktop implements it and reports through AppContext.
/// Thread rule: the window's; nothing waits.
namespace aufwind::views {

struct SignIn {
    QString server;
    QString workspace;
    QString email;
    QString password;
    QString passphrase;     ///< of this device; empty where the system keeps keys
    QString code;           ///< of the second factor; empty until the server asks for one
    bool provider = false;  ///< with the company's identity provider, instead of e-mail and password
};

/// Who lost a password, or has an invitation.
struct AccountPlace {
    QString server;
    QString workspace;
    QString email;
};

class AccountControl {
  public:
    virtual ~AccountControl() = default;
    virtual void signIn(const SignIn& wanted) = 0;
    /// While a sign-in with a provider goes on in the browser: the same page once more, or no further.
    virtual void openProviderAgain() = 0;
    virtual void leaveProvider() = 0;
    /// Has a code sent where there is such an account.
    virtual void forgotPassword(const AccountPlace& place) = 0;
    /// `code` is that of the mail.
    virtual void choosePassword(const AccountPlace& place, const QString& code, const QString& password) = 0;
    /// From the state "secondFactor", once one is set up.
    virtual void goOn() = 0;
    virtual void unlock(const QString& passphrase) = 0;
    /// Closes the store, so that unlock() has to open it again. Nothing where no passphrase or passcode guards it.
    virtual void lock() = 0;
    /// Another passcode; `wanted` empty takes it away, `present` is empty where there is none.
    virtual void changePasscode(const QString& present, const QString& wanted) = 0;
    virtual void signOut() = 0;
    /// Opens what is stored once more, after something that was in the way has gone.
    virtual void tryAgain() = 0;
    /// Sets aside what does not open and begins with an empty store; `passphrase` as in SignIn. Where the person has
    /// `forgotten` it, this is a new one, and what was not sent cannot be saved.
    virtual void startAnew(const QString& passphrase, bool forgotten) = 0;
};

}  // namespace aufwind::views
