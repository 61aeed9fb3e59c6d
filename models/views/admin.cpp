// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/admin.h"

#include "models/views/account_state.h"
#include "models/views/values.h"

#include <QRegularExpression>

#include <memory>
#include <utility>

namespace aufwind::views {

namespace {

QString textOf(const std::vector<std::string>& names) {
    QStringList domains;
    for (const std::string& domain : names) domains << toText(domain);
    return domains.join(QStringLiteral(", "));
}

std::vector<std::string> domainsFrom(const QString& typed) {
    static const QRegularExpression kBetween{QStringLiteral("[,;\\s]+")};
    std::vector<std::string> domains;
    for (const QString& domain : typed.toLower().split(kBetween, Qt::SkipEmptyParts)) {
        domains.push_back(fromText(domain.startsWith('@') ? domain.mid(1) : domain));
    }
    return domains;
}

QVariantMap toMap(const ProviderSettings& settings) {
    return {{"issuer", toText(settings.issuer)},
            {"clientId", toText(settings.clientId)},
            {"hasSecret", settings.hasSecret},
            {"domains", textOf(settings.domains)},
            {"creates", settings.creates},
            {"onlyWay", settings.onlyWay},
            {"trustsAddresses", settings.trustsAddresses}};
}

ProviderSettings fromMap(const QVariantMap& map) {
    ProviderSettings settings;
    settings.issuer = fromText(map["issuer"].toString().trimmed());
    settings.clientId = fromText(map["clientId"].toString().trimmed());
    settings.secret = fromText(map["secret"].toString().trimmed());
    settings.domains = domainsFrom(map["domains"].toString());
    settings.creates = map["creates"].toBool();
    settings.onlyWay = map["onlyWay"].toBool();
    settings.trustsAddresses = map["trustsAddresses"].toBool();
    return settings;
}

QVariantMap toMap(const CompanyDirectory& settings) {
    return {{"address", toText(settings.address)}, {"authority", toText(settings.authority)},
            {"bindAs", toText(settings.bindAs)},   {"base", toText(settings.base)},
            {"filter", toText(settings.filter)},   {"reader", toText(settings.reader)},
            {"hasPassword", settings.hasPassword}, {"domains", textOf(settings.domains)},
            {"creates", settings.creates},         {"onlyWay", settings.onlyWay}};
}

QString wordOf(const SignInNumber& number) {
    return QString::fromLatin1(number.name.data(), static_cast<qsizetype>(number.name.size()));
}

QVariantMap toMap(const SignInRules& rules) {
    QVariantMap map{{"second_factor_from", toText(rules.secondFactorFrom)}, {"domains", textOf(rules.domains)}};
    for (const SignInNumber& number : kSignInNumbers) {
        map[wordOf(number)] = static_cast<int>(rules.numbers.*number.value);
    }
    return map;
}

SignInChange changeFrom(const QVariantMap& map) {
    SignInChange change;
    if (map.contains("second_factor_from")) change.secondFactorFrom = fromText(map["second_factor_from"].toString());
    for (std::size_t i = 0; i < kSignInNumbers.size(); ++i) {
        const QString name = wordOf(kSignInNumbers[i]);
        if (map.contains(name)) change.numbers[i] = map[name].toInt();
    }
    if (map.contains("domains")) change.domains = domainsFrom(map["domains"].toString());
    return change;
}

CompanyDirectory directoryFrom(const QVariantMap& map) {
    const auto typed = [&map](const char* name) {
        return fromText(map[QLatin1String(name)].toString().trimmed());
    };
    CompanyDirectory settings{typed("address"), typed("authority"), typed("bindAs"),
                              typed("base"),    typed("filter"),    typed("reader")};
    settings.password = fromText(map["password"].toString());  // blanks are part of a password
    settings.domains = domainsFrom(map["domains"].toString());
    settings.creates = map["creates"].toBool();
    settings.onlyWay = map["onlyWay"].toBool();
    return settings;
}

}  // namespace

Admin::Admin(Security& security, QObject* parent) : QObject(parent), security_(security) {}

void Admin::attach(AdminControl* control, const Wording* wording) {
    ++turn_;
    control_ = control;
    wording_ = wording;
    accountsState_ = signInState_ = QStringLiteral("unknown");
    accounts_.clear();
    signInRules_.clear();
    provider_.clear();
    directory_.clear();
    directoryTrial_.clear();
    webhook_.clear();
    webhookSecret_.clear();
    ++revision_;
    emit changed();
}

QString Admin::trouble() const {
    return wording_ != nullptr ? wording_->account(accountReason(trouble_)) : QString{};
}

void Admin::show(QString& state, const Error* error) {
    state = error != nullptr ? stateFor(accountReason(*error)) : QStringLiteral("ready");
    if (error != nullptr) trouble_ = *error;
    ++revision_;
    emit changed();
}

void Admin::act(const QString& name, const Call& call, const std::function<void()>& after) {
    if (control_ == nullptr) return;
    security_.act(name, [this, call, after](const Security::Done& then) {
        call(mine<void>([then, after](const Result<void>& result) {
            then(result);
            if (result) after();
        }));
    });
}

void Admin::actForText(const QString& name, const TextCall& call, const std::function<void(const QString&)>& after) {
    const auto text = std::make_shared<std::string>();
    const Call without = [call, text](const AdminControl::Then<void>& then) {
        call([then, text](const Result<std::string>& answer) {
            if (answer) *text = *answer;
            then(answer ? Result<void>() : Result<void>(answer.error()));
        });
    };
    act(name, without, [after, text] { after(toText(*text)); });
}

void Admin::loadAccounts() {
    if (control_ == nullptr || accountsState_ == QLatin1String("loading")) return;
    if (accountsState_ != QLatin1String("ready")) accountsState_ = QStringLiteral("loading");
    emit changed();
    using Accounts = std::vector<PersonAccount>;
    control_->accounts(mine<Accounts>([this](const Result<Accounts>& answer) {
        if (!answer) return show(accountsState_, &answer.error());
        accounts_.clear();
        for (const PersonAccount& account : *answer) accounts_.emplace(account.person, account);
        show(accountsState_, nullptr);
    }));
}

QVariantMap Admin::account(const QString& person) const {
    const auto at = accounts_.find(idFrom(person));
    if (at == accounts_.end()) return {{"state", "none"}, {"email", ""}, {"secondFactor", false}};
    const PersonAccount& account = at->second;
    return {{"state", toText(account.state)},
            {"email", toText(account.email)},
            {"secondFactor", account.secondFactor},
            {"seen", account.seen != 0 ? QVariant(instantFrom(account.seen)) : QVariant()}};
}

void Admin::invite(const QString& person) {
    const auto call = [this, id = idFrom(person)](const AdminControl::Then<void>& then) {
        control_->invite(id, fromText(wording_->language()), then);
    };
    act(QStringLiteral("invite"), call, [this] { loadAccounts(); });
}

void Admin::setDisabled(const QString& person, bool disabled) {
    const auto call = [this, id = idFrom(person), disabled](const AdminControl::Then<void>& then) {
        control_->setDisabled(id, disabled, then);
    };
    act(disabled ? QStringLiteral("disable") : QStringLiteral("enable"), call, [this] { loadAccounts(); });
}

void Admin::resetSecondFactor(const QString& person) {
    const auto call = [this, id = idFrom(person)](const AdminControl::Then<void>& then) {
        control_->resetSecondFactor(id, then);
    };
    act(QStringLiteral("resetSecondFactor"), call, [this] { loadAccounts(); });
}

void Admin::loadSignIn() {
    if (control_ == nullptr || signInState_ == QLatin1String("loading")) return;
    if (signInState_ != QLatin1String("ready")) signInState_ = QStringLiteral("loading");
    emit changed();
    control_->signInRules(mine<SignInRules>([this](const Result<SignInRules>& rules) {
        if (!rules) return show(signInState_, &rules.error());
        signInRules_ = toMap(*rules);
        loadProvider();
    }));
}

void Admin::loadProvider() {
    using Found = std::optional<ProviderSettings>;
    control_->companyProvider(mine<Found>([this](const Result<Found>& answer) {
        if (!answer) return show(signInState_, &answer.error());
        provider_ = *answer ? toMap(**answer) : QVariantMap{};
        loadDirectory();
    }));
}

void Admin::loadDirectory() {
    using Found = std::optional<CompanyDirectory>;
    control_->companyDirectory(mine<Found>([this](const Result<Found>& answer) {
        if (!answer) return show(signInState_, &answer.error());
        directory_ = *answer ? toMap(**answer) : QVariantMap{};
        loadWebhook();
    }));
}

void Admin::loadWebhook() {
    using Found = std::optional<std::string>;
    control_->webhook(mine<Found>([this](const Result<Found>& answer) {
        if (!answer) return show(signInState_, &answer.error());
        webhook_ = *answer ? toText(**answer) : QString{};
        show(signInState_, nullptr);
    }));
}

void Admin::setSignInRules(const QVariantMap& rules) {
    const auto call = [this, change = changeFrom(rules)](const AdminControl::Then<void>& then) {
        control_->changeSignInRules(change, then);
    };
    act(QStringLiteral("setSignInRules"), call, [this] { loadSignIn(); });
}

QString Admin::strangeDomains(const QString& typed) const {
    static const QRegularExpression kDomain{QStringLiteral("^[a-z0-9-]+([.][a-z0-9-]+)+$")};
    QStringList strange;
    for (const std::string& domain : domainsFrom(typed)) {
        if (!kDomain.match(toText(domain)).hasMatch()) strange << toText(domain);
    }
    return strange.join(QStringLiteral(", "));
}

int Admin::domainCount(const QString& typed) const {
    return static_cast<int>(domainsFrom(typed).size());
}

void Admin::setProvider(const QVariantMap& settings) {
    const auto call = [this, wanted = fromMap(settings)](const AdminControl::Then<void>& then) {
        control_->setProvider(wanted, then);
    };
    act(QStringLiteral("setProvider"), call, [this] { loadSignIn(); });
}

void Admin::removeProvider() {
    const auto call = [this](const AdminControl::Then<void>& then) {
        control_->removeProvider(then);
    };
    act(QStringLiteral("removeProvider"), call, [this] { loadSignIn(); });
}

void Admin::setDirectory(const QVariantMap& settings) {
    const auto call = [this, wanted = directoryFrom(settings)](const AdminControl::Then<void>& then) {
        control_->setDirectory(wanted, then);
    };
    act(QStringLiteral("setDirectory"), call, [this] {
        directoryTrial_.clear();
        loadSignIn();
    });
}

void Admin::removeDirectory() {
    const auto call = [this](const AdminControl::Then<void>& then) {
        control_->removeDirectory(then);
    };
    act(QStringLiteral("removeDirectory"), call, [this] {
        directoryTrial_.clear();
        loadSignIn();
    });
}

void Admin::tryDirectory(const QString& email, const QString& password) {
    directoryTrial_.clear();
    emit changed();
    const TextCall call = [this, email = fromText(email.trimmed()),
                           password = fromText(password)](const AdminControl::Then<std::string>& then) {
        control_->tryDirectory(email, password, then);
    };
    actForText(QStringLiteral("tryDirectory"), call, [this](const QString& result) {
        directoryTrial_ = result;
        emit changed();
    });
}

void Admin::setWebhook(const QString& url) {
    const TextCall call = [this, url = fromText(url.trimmed())](const AdminControl::Then<std::string>& then) {
        control_->setWebhook(url, then);
    };
    actForText(QStringLiteral("setWebhook"), call, [this](const QString& secret) {
        webhookSecret_ = secret;
        loadSignIn();
    });
}

void Admin::removeWebhook() {
    const auto call = [this](const AdminControl::Then<void>& then) {
        control_->removeWebhook(then);
    };
    act(QStringLiteral("removeWebhook"), call, [this] {
        webhookSecret_.clear();
        loadSignIn();
    });
}

void Admin::tryWebhook() {
    const auto call = [this](const AdminControl::Then<void>& then) {
        control_->tryWebhook(then);
    };
    act(QStringLiteral("tryWebhook"), call, [] {});
}

void Admin::forgetWebhookSecret() {
    webhookSecret_.clear();
    emit changed();
}

}  // namespace aufwind::views
