// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/admin_control.h"
#include "models/views/security.h"

#include <QObject>
#include <QPointer>
#include <QVariantMap>
#include <qqml.h>

#include <unordered_map>

/// The company's accounts and how its people sign in, as HR and admins see them. There is one for the whole life of the
/// window. What changes something is an act of Security, which asks for the password where the server wants it:
/// "invite", "disable", "enable", "resetSecondFactor", "setSignInRules", "setProvider", "removeProvider",
/// "setDirectory", "removeDirectory", "tryDirectory", "setWebhook", "removeWebhook", "tryWebhook".
///
/// Thread rule: the window's.
namespace aufwind::views {

class Admin : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    // Each is "unknown", "loading", "ready", "offline", "forbidden" or "failed".
    Q_PROPERTY(QString accountsState READ accountsState NOTIFY changed)
    Q_PROPERTY(QString signInState READ signInState NOTIFY changed)
    /// In words, why something cannot be shown.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    /// Grows whenever account() may answer something else.
    Q_PROPERTY(int revision READ revision NOTIFY changed)
    /// second_factor_from (the least role that needs one: "everyone", "hr", "admin", "owner", "nobody"), the numbers of
    /// models/schema/sign_in_terms.h by their words, domains (separated by commas); empty before they are known.
    Q_PROPERTY(QVariantMap signInRules READ signInRules NOTIFY changed)
    /// issuer, clientId, hasSecret, domains (separated by commas), creates, onlyWay, trustsAddresses; empty where the
    /// company has none.
    Q_PROPERTY(QVariantMap provider READ provider NOTIFY changed)
    /// address, authority, bindAs, base, filter, reader, hasPassword, domains, creates, onlyWay; empty where the
    /// company has none.
    Q_PROPERTY(QVariantMap directory READ directory NOTIFY changed)
    /// What came of the last trial: "signed_in", or why not; empty before.
    Q_PROPERTY(QString directoryTrial READ directoryTrial NOTIFY changed)
    /// Where the company's own program is told of alerts; empty where it is not.
    Q_PROPERTY(QString webhook READ webhook NOTIFY changed)
    /// That it was set with just now; it is not shown again.
    Q_PROPERTY(QString webhookSecret READ webhookSecret NOTIFY changed)

  public:
    explicit Admin(Security& security, QObject* parent = nullptr);

    /// Null: nobody is signed in. Drops what is known.
    void attach(AdminControl* control, const Wording* wording);

    QString accountsState() const { return accountsState_; }
    QString signInState() const { return signInState_; }
    QString trouble() const;
    int revision() const { return revision_; }
    QVariantMap signInRules() const { return signInRules_; }
    QVariantMap provider() const { return provider_; }
    QVariantMap directory() const { return directory_; }
    QString directoryTrial() const { return directoryTrial_; }
    QString webhook() const { return webhook_; }
    QString webhookSecret() const { return webhookSecret_; }

    Q_INVOKABLE void loadAccounts();
    /// state ("none", "invited", "active", "disabled"), email, secondFactor, seen (a Date).
    Q_INVOKABLE QVariantMap account(const QString& person) const;
    Q_INVOKABLE void invite(const QString& person);
    Q_INVOKABLE void setDisabled(const QString& person, bool disabled);
    Q_INVOKABLE void resetSecondFactor(const QString& person);

    Q_INVOKABLE void loadSignIn();
    /// As `signInRules`; what is left out stays as it is.
    Q_INVOKABLE void setSignInRules(const QVariantMap& rules);
    /// Those of a text that could not be domains; empty where all could.
    Q_INVOKABLE QString strangeDomains(const QString& typed) const;
    Q_INVOKABLE int domainCount(const QString& typed) const;
    /// As `provider`, with `secret`; an empty one keeps that of before.
    Q_INVOKABLE void setProvider(const QVariantMap& settings);
    Q_INVOKABLE void removeProvider();

    /// As `directory`, with `password`; an empty one keeps that of before.
    Q_INVOKABLE void setDirectory(const QVariantMap& settings);
    Q_INVOKABLE void removeDirectory();
    Q_INVOKABLE void tryDirectory(const QString& email, const QString& password);

    Q_INVOKABLE void setWebhook(const QString& url);
    Q_INVOKABLE void removeWebhook();
    Q_INVOKABLE void tryWebhook();
    Q_INVOKABLE void forgetWebhookSecret();

  signals:
    void changed();

  private:
    template <typename T>
    AdminControl::Then<T> mine(std::function<void(const Result<T>&)> then) {
        return [self = QPointer<Admin>{this}, turn = turn_, then = std::move(then)](const Result<T>& answer) {
            if (self && self->turn_ == turn) then(answer);
        };
    }
    using Call = std::function<void(AdminControl::Then<void>)>;
    void act(const QString& name, const Call& call, const std::function<void()>& after);
    using TextCall = std::function<void(AdminControl::Then<std::string>)>;
    /// An act that answers a text.
    void actForText(const QString& name, const TextCall& call, const std::function<void(const QString&)>& after);
    void show(QString& state, const Error* error);
    void loadProvider();
    void loadDirectory();
    void loadWebhook();

    Security& security_;
    AdminControl* control_ = nullptr;
    const Wording* wording_ = nullptr;
    std::uint64_t turn_ = 0;
    QString accountsState_ = QStringLiteral("unknown");
    QString signInState_ = QStringLiteral("unknown");
    Error trouble_;
    int revision_ = 0;
    std::unordered_map<Uuid, PersonAccount> accounts_;
    QVariantMap signInRules_;
    QVariantMap provider_;
    QVariantMap directory_;
    QString directoryTrial_;
    QString webhook_;
    QString webhookSecret_;
};

}  // namespace aufwind::views
