// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/account_terms.h"
#include "sync/transport/session.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

/// The calls of the management API about one's own account, each with its types. What comes from outside is checked and
/// shortened here; nobody above sees JSON.
///
/// Thread rule: the session's. Each call answers once, later or at once where there is no session; `offline` also where
/// the client is cancelled meanwhile. Errors: those of accountErrorOf(), see accountReason(). An access token that was
/// refused is renewed once; a removed device is told by Session::removed() besides.
namespace aufwind::transport {

class AccountCalls : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Then = std::function<void(Result<T>)>;

    AccountCalls(HttpClient& http, Session& session, QObject* parent = nullptr);

    // Without a session.

    /// Done also where there is no such account: nothing says whether a mail goes out. `language` is that of the mail,
    /// "en" or "de"; empty leaves it to the server.
    void forgotten(const std::string& workspace, const std::string& email, const std::string& language,
                   Then<void> then);
    /// `code` is that of a mail; blanks around it do not count.
    void choosePassword(const std::string& workspace, const std::string& email, const std::string& code,
                        const std::string& password, Then<void> then);

    // With the session. Those that the contract calls critical answer the reason `confirm` until confirm() was called.

    /// `code` is the second factor's; empty where there is none.
    void confirm(const std::string& password, const std::string& code, Then<void> then);
    void devices(Then<std::vector<AccountDevice>> then);
    void removeDevice(const Uuid& device, Then<void> then);
    void signOutEverywhere(Then<void> then);
    void changePassword(const std::string& password, Then<void> then);
    void changeEmail(const std::string& email, Then<void> then);
    void finishEmail(const std::string& code, Then<void> then);
    void secondFactor(Then<SecondFactor> then);
    void beginSecondFactor(Then<SecondFactorSetUp> then);
    /// Answers the recovery codes, which the server says once.
    void finishSecondFactor(const std::string& code, Then<std::vector<std::string>> then);
    void newRecoveryCodes(Then<std::vector<std::string>> then);
    void removeSecondFactor(Then<void> then);

  private:
    struct Waiting {
        Call call;
        Then<QJsonObject> then;
        bool refusedOnce = false;
    };
    using WaitingPtr = std::shared_ptr<Waiting>;

    void post(const char* path, const QJsonObject& body, Then<QJsonObject> then);
    void postOpen(const char* path, const QJsonObject& body, Then<QJsonObject> then);
    void get(const char* path, Then<QJsonObject> then);
    void start(Call call, bool open, Then<QJsonObject> then);
    void withAccess(const WaitingPtr& waiting);
    void send(const WaitingPtr& waiting);
    void answered(const WaitingPtr& waiting, const Result<Answer>& answer);
    void finish(const WaitingPtr& waiting, const Result<QJsonObject>& result);

    HttpClient& http_;
    Session& session_;
    std::list<WaitingPtr> waiting_;
};

}  // namespace aufwind::transport
