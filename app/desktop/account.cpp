// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/account.h"

#include "app/profile/keychain.h"
#include "app/profile/start_anew.h"
#include "models/views/values.h"

#include <QScopedValueRollback>
#include <QSysInfo>
#include <QUrl>

#include <utility>

namespace aufwind::desktop {

namespace {

using Reason = views::Wording::SignIn;

app::AskPassphrase answering(const std::optional<std::string>& passphrase) {
    return [passphrase](bool) {
        return passphrase;
    };
}

std::optional<std::string> given(const QString& passphrase) {
    return passphrase.isEmpty() ? std::nullopt : std::optional{views::fromText(passphrase)};
}

}  // namespace

Account::Account(std::filesystem::path directory, QByteArray ca, bool online, views::AppContext& context,
                 transport::ProviderSignIn::Open open)
    : directory_(std::move(directory)), ca_(std::move(ca)), online_(online), context_(context), open_(std::move(open)) {
    context_.setAccount(this);
}

Account::~Account() {
    context_.setAccount(nullptr);
    context_.attach(nullptr, nullptr);
}

void Account::begin(const std::optional<std::string>& passphrase) {
    if (auto settled = app::Profile::settle(directory_); !settled) return context_.fail(settled.error().code);
    const auto config = app::loadConfig(directory_);
    if (!config) return context_.fail(config.error().code);
    if (!*config) return showSignIn();
    tellGuard(**config);
    const bool isGuarded = (*config)->passphrase || (*config)->passcode;
    if (isGuarded && !passphrase) {
        context_.setState(QStringLiteral("locked"));
        return;
    }
    auto profile = app::Profile::open(directory_, clock_, entropy_, answering(passphrase));
    if (!profile && isGuarded && profile.error().code == ErrorCode::wrongKey) {
        context_.setState(QStringLiteral("locked"));
        return;
    }
    opened(std::move(profile));
}

void Account::probeKeychain() {
    if (client_) return;
    context_.setKeychainMissing(!app::Keychain{}.read("probe").ok());
}

void Account::opened(Result<std::unique_ptr<app::Profile>> profile) {
    auto client = profile ? Client::open(std::move(*profile)) : Result<std::unique_ptr<Client>>{profile.error()};
    if (!client) return context_.fail(client.error().code);
    if (!(*client)->signedIn()) {
        proof_ = (*client)->deviceProof();
        return showSignIn();
    }
    run(std::move(*client));
}

void Account::tryAgain() {
    if (opening_) return;
    const QScopedValueRollback opening{opening_, true};
    context_.attach(nullptr, nullptr);
    client_.reset();
    begin(std::nullopt);
}

void Account::startAnew(const QString& passphrase, bool forgotten) {
    if (opening_) return;
    const QScopedValueRollback opening{opening_, true};
    context_.attach(nullptr, nullptr);
    client_.reset();
    const auto before = app::loadConfig(directory_);
    const auto anew = app::startAnew(directory_, clock_, entropy_, answering(given(passphrase)), forgotten);
    if (!anew) {
        const ErrorCode code = anew.error().code;
        if (code == ErrorCode::conflict) return begin(given(passphrase));  // it opens after all
        if (code == ErrorCode::wrongKey) return context_.failSignIn(Reason::wrongPassphrase);
        if (code == ErrorCode::io && passphrase.isEmpty()) {
            context_.setKeychainMissing(true);
            return context_.failSignIn(Reason::needsPassphrase);
        }
        return context_.fail(code);
    }
    if (ca_.isEmpty() && before && *before) ca_ = QByteArray::fromStdString((*before)->ca);
    showSignIn();
    context_.showStartedAnew(anew->saved, anew->readable);
}

void Account::unlock(const QString& passphrase) {
    if (opening_) return;
    const QScopedValueRollback opening{opening_, true};
    auto profile = app::Profile::open(directory_, clock_, entropy_, answering(given(passphrase)));
    if (!profile && profile.error().code == ErrorCode::wrongKey) {
        context_.failSignIn(Reason::wrongPassphrase);
        return;
    }
    opened(std::move(profile));
}

bool Account::reach(const QString& address) {
    if (session_) return false;
    if (opening_) {
        context_.failSignIn(AccountReason::other);
        return false;
    }
    const auto before = app::loadConfig(directory_);
    if (!before) {
        context_.failSignIn(before.error().code);
        return false;
    }
    const QUrl server{address.trimmed()};
    if (!transport::HttpClient::isServer(server)) {
        context_.failSignIn(Reason::badAddress);
        return false;
    }
    const QByteArray authority = ca_.isEmpty() && *before ? QByteArray::fromStdString((*before)->ca) : ca_;
    http_ = std::make_unique<transport::HttpClient>(server, authority);
    session_ = std::make_unique<transport::Session>(*http_, clock_);
    calls_ = std::make_unique<transport::AccountCalls>(*http_, *session_);
    provider_ = std::make_unique<transport::ProviderSignIn>(*http_, [this](const QUrl& page) {
        atProvider_ = true;
        context_.tellAtProvider();
        return open_(page);
    });
    return true;
}

void Account::letGo() {
    // Not at once: this is called from inside one of them.
    provider_.release()->deleteLater();
    calls_.release()->deleteLater();
    session_.release()->deleteLater();
    http_.release()->deleteLater();
}

void Account::forgotPassword(const views::AccountPlace& place) {
    if (!reach(place.server)) return;
    calls_->forgotten(views::fromText(place.workspace), views::fromText(place.email),
                      views::fromText(context_.language()), [this](const Result<void>& sent) {
                          letGo();
                          if (sent) return context_.tellCodeSent();
                          context_.failSignIn(accountReason(sent.error()));
                      });
}

void Account::choosePassword(const views::AccountPlace& place, const QString& code, const QString& password) {
    if (!reach(place.server)) return;
    calls_->choosePassword(views::fromText(place.workspace), views::fromText(place.email), views::fromText(code),
                           views::fromText(password), [this](const Result<void>& chosen) {
                               letGo();
                               if (chosen) return context_.tellPasswordChosen();
                               context_.failSignIn(accountReason(chosen.error()));
                           });
}

void Account::tellGuard(const app::ProfileConfig& config) {
    context_.setKeychainMissing(config.passphrase);
    context_.setGuard(config.passphrase ? QStringLiteral("passphrase")
                      : config.passcode ? QStringLiteral("passcode")
                                        : QString{});
}

void Account::lock() {
    if (!client_ || opening_) return;
    context_.setState(QStringLiteral("locked"));
    context_.attach(nullptr, nullptr);
    client_.reset();  // and with it the key in memory
}

void Account::changePasscode(const QString& present, const QString& wanted) {
    if (!client_ || opening_) return;
    const QScopedValueRollback opening{opening_, true};
    const auto changed = client_->changePasscode(given(present), given(wanted));
    tellGuard(client_->config());
    if (!changed) return context_.failPasscode(changed.error().code);
    context_.tellPasscode();
}

transport::SignIn Account::requestFor(const views::SignIn& wanted) const {
    const auto before = app::loadConfig(directory_);
    transport::SignIn request{views::fromText(wanted.workspace),
                              views::fromText(wanted.email),
                              views::fromText(wanted.password),
                              QSysInfo::machineHostName().toStdString(),
                              std::nullopt,
                              proof_,
                              views::fromText(wanted.code),
                              views::fromText(context_.language())};
    if (before && *before) request.device = (*before)->device;
    return request;
}

void Account::signIn(const views::SignIn& wanted) {
    if (!reach(wanted.server)) return;
    if (wanted.provider) return goToProvider(wanted);
    session_->signIn(requestFor(wanted),
                     [this, wanted](const Result<transport::SignedIn>& answer) { signedIn(wanted, answer); });
}

void Account::goToProvider(const views::SignIn& wanted) {
    const auto [language, title, text] = context_.wording().browserPage();
    const auto back = [this, wanted](const Result<transport::ProviderCode>& code) {
        atProvider_ = false;
        if (std::exchange(leaving_, false)) {
            letGo();
            return context_.endSignIn();
        }
        if (!code) return signedIn(wanted, code.error());
        context_.tellBack();
        session_->signIn(*code, requestFor(wanted),
                         [this, wanted](const Result<transport::SignedIn>& answer) { signedIn(wanted, answer); });
    };
    provider_->begin(views::fromText(wanted.workspace), transport::ProviderSignIn::Kind::signIn,
                     {language, title, text}, back);
}

void Account::openProviderAgain() {
    if (atProvider_) provider_->openAgain();
}

void Account::leaveProvider() {
    if (!atProvider_) return;
    leaving_ = true;
    provider_->cancel();
}

void Account::signedIn(const views::SignIn& wanted, const Result<transport::SignedIn>& answer) {
    letGo();
    if (!answer) return refused(wanted, answer.error());
    mustSetUp_ = answer->secondFactorRequired;
    auto profile = keep(wanted, *answer);
    if (!profile) {
        const ErrorCode code = profile.error().code;
        if (code == ErrorCode::conflict) {
            context_.failSignIn(Reason::othersProfile);
        } else if (code == ErrorCode::wrongKey && !wanted.passphrase.isEmpty()) {
            context_.failSignIn(Reason::wrongPassphrase);
        } else if (code == ErrorCode::io && wanted.passphrase.isEmpty()) {
            context_.setKeychainMissing(true);
            context_.failSignIn(Reason::needsPassphrase);
        } else {
            context_.failSignIn(code);
        }
        return;
    }
    opened(std::move(profile));
}

void Account::refused(const views::SignIn& wanted, const Error& error) {
    const AccountReason reason = accountReason(error);
    if (reason == AccountReason::secondFactor && wanted.code.trimmed().isEmpty()) return context_.askCode();
    const auto before = app::loadConfig(directory_);
    const std::string server = wanted.server.trimmed().toStdString();
    // Another server must not empty what belongs to this one.
    if (reason == AccountReason::deviceRemoved && before && *before && (*before)->server == server) return wipe();
    const bool isOfProvider = reason >= AccountReason::noProvider && reason <= AccountReason::noBrowser;
    if (error.code == ErrorCode::unauthenticated || isOfProvider) return context_.failSignIn(reason);
    context_.failSignIn(error.code);
}

Result<std::unique_ptr<app::Profile>> Account::keep(const views::SignIn& wanted, const transport::SignedIn& session) {
    auto before = app::loadConfig(directory_);
    if (!before) return before.error();
    app::ProfileConfig config = before->value_or(app::ProfileConfig{});
    if (*before && (config.person != session.person || config.device != session.device)) {
        return Error{ErrorCode::conflict, "the profile belongs to somebody else"};
    }
    config.server = wanted.server.trimmed().toStdString();
    config.workspace = views::fromText(wanted.workspace);
    config.provider = wanted.provider;
    if (!wanted.provider) config.email = views::fromText(wanted.email);
    if (!ca_.isEmpty()) config.ca = ca_.toStdString();
    config.tenantName = session.tenantName;
    config.person = session.person;
    config.device = session.device;
    const auto ask = answering(given(wanted.passphrase));
    auto profile = *before ? app::Profile::open(directory_, clock_, entropy_, ask)
                           : app::Profile::create(directory_, config, clock_, entropy_, ask);
    if (!profile) return profile;
    if (*before) {
        if (auto updated = (*profile)->update(config); !updated) return updated.error();
    }
    proof_ = session.deviceProof;
    if (auto kept = (*profile)->setDeviceProof(proof_); !kept) return kept.error();
    const auto& tokens = session.tokens;
    auto kept = (*profile)->setTokens(app::Profile::Tokens{tokens.access, tokens.accessEnds, tokens.refresh});
    if (!kept) return kept.error();
    return profile;
}

void Account::run(std::unique_ptr<Client> client) {
    client_ = std::move(client);
    tellGuard(client_->config());
    context_.attach(&client_->data(), client_.get(), client_.get(), client_.get(), client_.get(), client_->answering());
    connect(client_.get(), &Client::completed, this, &Account::showInside);
    connect(client_.get(), &Client::leaseOver, this, &Account::showInside);
    connect(client_.get(), &Client::leaseRenewed, this, &Account::showInside);
    connect(client_.get(), &Client::broken, this, [this](ErrorCode code) { context_.fail(code); });
    connect(client_.get(), &Client::secondFactorWanted, this,
            [this] { context_.setState(QStringLiteral("secondFactor")); });
    // Not from inside the client, which goes by this.
    connect(client_.get(), &Client::removed, this, &Account::wipe, Qt::QueuedConnection);
    const bool mustSetUp = std::exchange(mustSetUp_, false);
    if (!mustSetUp) showInside();
    client_->start(online_, open_);
    // Afterwards, for its page asks the server as soon as it is there.
    if (mustSetUp && context_.state() != QLatin1String("error")) context_.setState(QStringLiteral("secondFactor"));
}

void Account::showInside() {
    if (client_->leaseEnded()) return context_.setState(QStringLiteral("leaseEnded"));
    context_.setState(client_->complete() ? QStringLiteral("ready") : QStringLiteral("firstSync"));
}

void Account::goOn() {
    if (!client_) return;
    showInside();
    client_->tryNow();
}

void Account::wipe() {
    if (opening_) return;
    const QScopedValueRollback opening{opening_, true};
    const auto config = app::loadConfig(directory_);
    // Whom a private authority vouches for is no secret, and is needed to sign in again.
    if (ca_.isEmpty() && config && *config) ca_ = QByteArray::fromStdString((*config)->ca);
    const QString server = config && *config ? views::toText((*config)->server) : QString{};
    proof_.clear();
    mustSetUp_ = false;
    context_.setPrefill({{"server", server}});
    context_.setGuard({});
    context_.showRemoved();
    context_.attach(nullptr, nullptr);
    client_.reset();  // and with it the key in memory
    // Where the keychain does not let go of the key, it is the key of nothing.
    static_cast<void>(app::Profile::eraseRemoved(directory_).ok());
}

void Account::signOut() {
    const auto leave = [this](bool removed) {
        if (removed) return wipe();
        showSignIn();
        context_.attach(nullptr, nullptr);
        client_.reset();
    };
    if (!client_) return leave(false);
    // The server is told where it answers; here it ends at once in any case, for the tokens are dropped first.
    client_->signOut(leave);
}

void Account::showSignIn() {
    const auto config = app::loadConfig(directory_);
    if (config && *config) {
        context_.setPrefill({{"server", views::toText((*config)->server)},
                             {"workspace", views::toText((*config)->workspace)},
                             {"email", views::toText((*config)->email)},
                             {"provider", (*config)->provider}});
        tellGuard(**config);
    }
    context_.setState(QStringLiteral("signedOut"));
}

}  // namespace aufwind::desktop
