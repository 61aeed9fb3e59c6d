// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/security.h"

#include "models/views/values.h"

#include <QQmlEngine>

#include <memory>
#include <utility>

namespace aufwind::views {

namespace {

const QString kFinish = QStringLiteral("finish");
// Of many lines of the log few are views, so that more parts are asked for until there is something to show.
constexpr int kEnoughViews = 10;
constexpr int kMostRounds = 20;

}  // namespace

Security::Security(QObject* parent) : QObject(parent) {
    QQmlEngine::setObjectOwnership(&devices_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&views_, QQmlEngine::CppOwnership);
}

Security::~Security() = default;

void Security::attach(SecurityControl* control, const Wording* wording, Directory* people) {
    ++turn_;
    control_ = control;
    wording_ = wording;
    state_ = QStringLiteral("unknown");
    devices_.show({});
    views_.clear();
    views_.attach(people, wording);
    viewsState_ = QStringLiteral("unknown");
    viewsEnd_ = true;
    forgetCalendar();
    factor_ = {};
    setUp_ = {};
    codes_.clear();
    act_ = {};
    confirming_ = confirmingCode_ = confirmBusy_ = atProvider_ = false;
    provider_ = {};
    confirmProblem_.clear();
    emit changed();
}

QString Security::trouble() const {
    const bool isTrouble = state_ == QLatin1String("offline") || state_ == QLatin1String("failed");
    return isTrouble ? words(loadError_) : QString{};
}

QString Security::secret() const {
    return toText(setUp_.secret);
}

QString Security::uri() const {
    return toText(setUp_.uri);
}

void Security::load() {
    if (control_ == nullptr || state_ == QLatin1String("loading")) return;
    if (state_ != QLatin1String("ready")) {
        state_ = QStringLiteral("loading");
        emit changed();
    }
    control_->devices(mine<std::vector<AccountDevice>>([this](const Result<std::vector<AccountDevice>>& answer) {
        if (!answer) return loadFailed(answer.error());
        devices_.show(*answer);
        askFactor();
    }));
}

void Security::loadViews() {
    if (control_ == nullptr || viewsState_ == QLatin1String("loading")) return;
    views_.clear();
    viewsBefore_ = 0;
    viewsEnd_ = false;
    rounds_ = 0;
    moreViews();
}

void Security::moreViews() {
    if (control_ == nullptr || viewsEnd_ || viewsState_ == QLatin1String("loading")) return;
    viewsState_ = QStringLiteral("loading");
    emit changed();
    control_->views(viewsBefore_, mine<AuditPart>([this](const Result<AuditPart>& answer) {
                        if (answer) return takeViews(*answer);
                        const bool isOffline = accountReason(answer.error()) == AccountReason::offline;
                        viewsState_ = isOffline ? QStringLiteral("offline") : QStringLiteral("failed");
                        emit changed();
                    }));
}

void Security::takeViews(const AuditPart& part) {
    views_.append(part.records);
    // A server that does not go on is at its end.
    viewsEnd_ = part.end || part.next <= 0 || (viewsBefore_ != 0 && part.next >= viewsBefore_);
    viewsBefore_ = part.next;
    viewsState_ = QStringLiteral("ready");
    if (views_.count() < kEnoughViews && ++rounds_ < kMostRounds && !viewsEnd_) return moreViews();
    emit changed();
}

void Security::askFactor() {
    control_->secondFactor(mine<SecondFactor>([this](const Result<SecondFactor>& answer) {
        if (!answer) return loadFailed(answer.error());
        factor_ = *answer;
        askProvider();
    }));
}

void Security::askProvider() {
    control_->provider(mine<AccountProvider>([this](const Result<AccountProvider>& answer) {
        if (!answer) return loadFailed(answer.error());
        provider_ = *answer;
        state_ = QStringLiteral("ready");
        emit changed();
    }));
}

void Security::loadFailed(const Error& error) {
    const AccountReason reason = accountReason(error);
    state_ = reason == AccountReason::offline ? QStringLiteral("offline") : QStringLiteral("failed");
    loadError_ = error;
    emit changed();
}

QString Security::words(const Error& error) const {
    // The server's word for a conflict says more of these.
    const bool isPrivacy = act_.name.endsWith(QLatin1String("Privacy")) || act_.name == QLatin1String("fetchArchive");
    const PrivacyReason privacy = isPrivacy ? privacyReason(error) : PrivacyReason::other;
    if (wording_ != nullptr && privacy != PrivacyReason::other) return wording_->privacy(privacy);
    const auto from = act_.name == kFinish ? Wording::CodeOf::authenticator : Wording::CodeOf::mail;
    return wording_ != nullptr ? wording_->account(accountReason(error), from) : QString{};
}

void Security::perform(const QString& name, std::function<void(Done)> run) {
    if (control_ == nullptr || busy()) return;
    act_ = {name, std::move(run)};
    emit changed();
    again();
}

void Security::again() {
    // A copy, for the answer may end the act that it is part of.
    const auto run = act_.run;
    run(mine<void>([this](const Result<void>& result) { ended(result); }));
}

void Security::ended(const Result<void>& result) {
    if (!result && accountReason(result.error()) == AccountReason::confirm) return askConfirmation();
    const QString reason = result ? QString{} : words(result.error());
    const QString name = std::exchange(act_, {}).name;
    emit changed();
    if (result) {
        emit done(name);
    } else {
        emit failed(name, reason);
    }
}

// Whether there is a password to ask for is known once the page of these settings was opened.
void Security::askConfirmation() {
    const auto ask = [this] {
        confirming_ = true;
        confirmProblem_.clear();
        emit changed();
    };
    if (state_ == QLatin1String("ready")) return ask();
    control_->provider(mine<AccountProvider>([this, ask](const Result<AccountProvider>& answer) {
        if (answer) provider_ = *answer;
        ask();
    }));
}

void Security::confirm(const QString& password, const QString& code) {
    if (!confirming_ || confirmBusy_) return;
    confirmBusy_ = true;
    confirmProblem_.clear();
    emit changed();
    const bool withCode = !code.trimmed().isEmpty();
    control_->confirm(fromText(password), fromText(code.trimmed()),
                      mine<void>([this, withCode](const Result<void>& result) { confirmed(result, withCode); }));
}

void Security::confirmWithProvider() {
    if (!confirming_ || confirmBusy_) return;
    confirmBusy_ = atProvider_ = true;
    confirmProblem_.clear();
    emit changed();
    control_->confirmWithProvider(wording_->browserPage(), mine<void>([this](const Result<void>& result) {
                                      atProvider_ = false;
                                      confirmed(result, false);
                                  }));
}

void Security::confirmed(const Result<void>& result, bool withCode) {
    confirmBusy_ = false;
    if (!confirming_) return emit changed();  // given up meanwhile
    if (result) {
        confirming_ = confirmingCode_ = false;
        emit changed();
        again();
        return;
    }
    const AccountReason reason = accountReason(result.error());
    // The first time it is a question, not a mistake.
    const bool asks = reason == AccountReason::secondFactor && !withCode;
    confirmingCode_ = confirmingCode_ || reason == AccountReason::secondFactor;
    confirmProblem_ = asks ? QString{} : words(result.error());
    emit changed();
}

void Security::cancelConfirm() {
    if (!confirming_) return;
    leaveProvider();
    confirming_ = confirmingCode_ = false;
    const QString name = std::exchange(act_, {}).name;
    emit changed();
    emit failed(name, {});
}

void Security::removeDevice(const QString& id) {
    perform(QStringLiteral("removeDevice"), [this, id](const Done& then) {
        control_->removeDevice(idFrom(id), mine<void>([this, then](const Result<void>& result) {
                                   then(result);
                                   if (result) load();
                               }));
    });
}

void Security::signOutEverywhere() {
    perform(QStringLiteral("signOutEverywhere"), [this](const Done& then) {
        control_->signOutEverywhere(mine<void>([this, then](const Result<void>& result) {
            if (result) forgetCalendar();
            then(result);
            if (result) load();
        }));
    });
}

void Security::changePassword(const QString& password) {
    perform(QStringLiteral("changePassword"), [this, secret = fromText(password)](const Done& then) {
        control_->changePassword(secret, mine<void>([this, then](const Result<void>& result) {
                                     then(result);
                                     if (result) load();
                                 }));
    });
}

void Security::changeEmail(const QString& email) {
    perform(QStringLiteral("changeEmail"), [this, address = fromText(email.trimmed())](const Done& then) {
        control_->changeEmail(address, mine<void>([then](const Result<void>& result) { then(result); }));
    });
}

void Security::finishEmail(const QString& code) {
    perform(QStringLiteral("finishEmail"), [this, word = fromText(code.trimmed())](const Done& then) {
        control_->finishEmail(word, mine<void>([then](const Result<void>& result) { then(result); }));
    });
}

void Security::performConfirmed(const QString& name, std::function<void(Done)> run) {
    perform(name, [run = std::move(run), asked = std::make_shared<bool>(false)](const Done& then) {
        if (std::exchange(*asked, true)) return run(then);
        then(Error{ErrorCode::forbidden, std::string{word(AccountReason::confirm)}});
    });
}

void Security::allowCritical() {
    performConfirmed(QStringLiteral("allowCritical"), [](const Done& then) { then({}); });
}

void Security::linkProvider() {
    performConfirmed(QStringLiteral("linkProvider"), [this](const Done& then) {
        atProvider_ = true;
        emit changed();
        control_->linkProvider(wording_->browserPage(), mine<void>([this, then](const Result<void>& result) {
                                   atProvider_ = false;
                                   provider_.bound = provider_.bound || result.ok();
                                   then(result);
                                   if (result) load();
                               }));
    });
}

void Security::leaveProvider() {
    if (control_ != nullptr && atProvider_) control_->leaveProvider();
}

void Security::beginSecondFactor() {
    perform(QStringLiteral("begin"), [this](const Done& then) {
        control_->beginSecondFactor(mine<SecondFactorSetUp>([this, then](const Result<SecondFactorSetUp>& answer) {
            if (answer) setUp_ = *answer;
            then(answer ? Result<void>{} : Result<void>{answer.error()});
        }));
    });
}

void Security::finishSecondFactor(const QString& code) {
    perform(kFinish, [this, code = fromText(code)](const Done& then) {
        control_->finishSecondFactor(
            code, mine<SecurityControl::Codes>([this, then](const Result<SecurityControl::Codes>& answer) {
                if (answer) {
                    setUp_ = {};
                    takeNewCodes(*answer);
                }
                then(answer ? Result<void>{} : Result<void>{answer.error()});
            }));
    });
}

void Security::newRecoveryCodes() {
    perform(QStringLiteral("newCodes"), [this](const Done& then) {
        control_->newRecoveryCodes(
            mine<SecurityControl::Codes>([this, then](const Result<SecurityControl::Codes>& answer) {
                if (answer) takeNewCodes(*answer);
                then(answer ? Result<void>{} : Result<void>{answer.error()});
            }));
    });
}

void Security::takeNewCodes(const SecurityControl::Codes& codes) {
    codes_.clear();
    for (const std::string& code : codes) codes_ << toText(code);
    factor_.enabled = true;
    factor_.recoveryCodes = static_cast<int>(codes.size());
}

void Security::removeSecondFactor() {
    perform(QStringLiteral("removeSecondFactor"), [this](const Done& then) {
        control_->removeSecondFactor(mine<void>([this, then](const Result<void>& result) {
            if (result) factor_ = {false, factor_.required, 0, factor_.passwordLength};
            then(result);
        }));
    });
}

void Security::leaveSetUp() {
    setUp_ = {};
    emit changed();
}

void Security::takeCodes() {
    codes_.clear();
    emit changed();
}

}  // namespace aufwind::views
