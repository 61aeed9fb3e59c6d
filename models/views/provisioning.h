// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/provisioning_terms.h"
#include "models/views/admin_control.h"
#include "models/views/security.h"

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <qqml.h>

/// The tokens with which the company's identity provider writes its people and teams (SCIM), as admins see them. There
/// is one for the whole life of the window. What changes something is an act of Security: "makeToken", "revokeToken".
///
/// Thread rule: the window's.
namespace aufwind::views {

class Provisioning : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// "unknown", "loading", "ready", "offline", "forbidden" or "failed".
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// In words, why they cannot be shown.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    /// The newest first: id, name, since and used (Dates; `used` is undefined before the first time).
    Q_PROPERTY(QVariantList tokens READ tokens NOTIFY changed)
    /// The company has as many as it can have.
    Q_PROPERTY(bool full READ full NOTIFY changed)
    /// Of the token that was made just now, until forget(): what the provider asks, and with what. Not told again.
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString secret READ secret NOTIFY changed)

  public:
    explicit Provisioning(Security& security, QObject* parent = nullptr);

    /// Null: nobody is signed in. Drops what is known.
    void attach(AdminControl* control, const Wording* wording);

    QString state() const { return state_; }
    QString trouble() const;
    QVariantList tokens() const;
    bool full() const { return tokens_.size() >= kMostProvisioningTokens; }
    QString address() const;
    QString secret() const;

    Q_INVOKABLE void load();
    /// Blanks around the name do not count; nothing where there is no other sign.
    Q_INVOKABLE void make(const QString& name);
    Q_INVOKABLE void revoke(const QString& token);
    Q_INVOKABLE void forget();

  signals:
    void changed();

  private:
    template <typename T>
    AdminControl::Then<T> mine(std::function<void(const Result<T>&)> then) {
        return [self = QPointer<Provisioning>{this}, turn = turn_, then = std::move(then)](const Result<T>& answer) {
            if (self && self->turn_ == turn) then(answer);
        };
    }

    Security& security_;
    AdminControl* control_ = nullptr;
    const Wording* wording_ = nullptr;
    std::uint64_t turn_ = 0;  ///< an answer for whoever was signed in before is not shown
    QString state_ = QStringLiteral("unknown");
    Error trouble_;
    std::vector<ProvisioningToken> tokens_;
    MadeProvisioningToken made_;
};

}  // namespace aufwind::views
