// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/provisioning.h"

#include "models/views/account_state.h"
#include "models/views/values.h"

#include <QDateTime>

#include <utility>

namespace aufwind::views {

Provisioning::Provisioning(Security& security, QObject* parent) : QObject(parent), security_(security) {}

void Provisioning::attach(AdminControl* control, const Wording* wording) {
    ++turn_;
    control_ = control;
    wording_ = wording;
    state_ = QStringLiteral("unknown");
    tokens_.clear();
    made_ = {};
    emit changed();
}

QString Provisioning::trouble() const {
    return wording_ != nullptr ? wording_->account(accountReason(trouble_)) : QString{};
}

QVariantList Provisioning::tokens() const {
    QVariantList rows;
    for (const ProvisioningToken& token : tokens_) {
        rows << QVariantMap{{"id", toText(token.id.toString())},
                            {"name", toText(token.name)},
                            {"since", instantFrom(token.since)},
                            {"used", token.used != 0 ? QVariant(instantFrom(token.used)) : QVariant()}};
    }
    return rows;
}

QString Provisioning::address() const {
    return toText(made_.address);
}

QString Provisioning::secret() const {
    return toText(made_.secret);
}

void Provisioning::load() {
    if (control_ == nullptr || state_ == QLatin1String("loading")) return;
    if (state_ != QLatin1String("ready")) state_ = QStringLiteral("loading");
    emit changed();
    using Tokens = std::vector<ProvisioningToken>;
    control_->provisioningTokens(mine<Tokens>([this](const Result<Tokens>& answer) {
        state_ = answer ? QStringLiteral("ready") : stateFor(accountReason(answer.error()));
        if (answer) {
            tokens_ = *answer;
        } else {
            trouble_ = answer.error();
        }
        emit changed();
    }));
}

void Provisioning::make(const QString& name) {
    const QString wanted = name.trimmed();
    if (control_ == nullptr || wanted.isEmpty()) return;
    security_.act(QStringLiteral("makeToken"), [this, wanted](const Security::Done& then) {
        using Made = MadeProvisioningToken;
        control_->makeProvisioningToken(fromText(wanted), mine<Made>([this, then](const Result<Made>& answer) {
                                            if (!answer) return then(answer.error());
                                            made_ = *answer;
                                            then({});
                                            load();
                                        }));
    });
}

void Provisioning::revoke(const QString& token) {
    if (control_ == nullptr) return;
    security_.act(QStringLiteral("revokeToken"), [this, id = idFrom(token)](const Security::Done& then) {
        control_->revokeProvisioningToken(id, mine<void>([this, then](const Result<void>& answer) {
                                              then(answer);
                                              load();  // also where another admin was there first
                                          }));
    });
}

void Provisioning::forget() {
    made_ = {};
    emit changed();
}

}  // namespace aufwind::views
