// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/app_context.h"

#include "models/domain/modules.h"
#include "models/schema/entities.h"
#include "models/views/answering.h"
#include "models/views/goal_cycles.h"
#include "models/views/goal_edits.h"
#include "models/views/goals.h"
#include "models/views/left_values.h"
#include "models/views/profile.h"
#include "models/views/survey_edits.h"
#include "models/views/survey_rounds.h"
#include "models/views/surveys.h"
#include "models/views/values.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>

#include <algorithm>
#include <set>

namespace aufwind::views {

namespace {

/// What somebody wrote in the fields; ids and days are no writing.
QString textIn(const QVariantMap& fields) {
    QStringList texts;
    for (const QVariant& value : fields) {
        const QString text = value.typeId() == QMetaType::QString ? value.toString() : QString{};
        if (!text.isEmpty() && idFrom(text).isNil()) texts << text;
    }
    return texts.join(QLatin1Char('\n'));
}

QByteArray hashOf(const QString& text) {
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

}  // namespace

AppContext::AppContext(QObject* parent)
    : QObject(parent),
      goals_(std::make_unique<Goals>()),
      goalEdits_(std::make_unique<GoalEdits>(*goals_)),
      goalCycles_(std::make_unique<GoalCycles>(*goals_)),
      answering_(std::make_unique<Answering>()),
      surveys_(std::make_unique<Surveys>()),
      surveyEdits_(std::make_unique<SurveyEdits>()),
      surveyRounds_(std::make_unique<SurveyRounds>()) {
    for (QObject* object :
         std::initializer_list<QObject*>{goals_.get(), goalEdits_.get(), goalCycles_.get(), answering_.get(),
                                         surveys_.get(), surveyEdits_.get(), surveyRounds_.get()}) {
        QQmlEngine::setObjectOwnership(object, QQmlEngine::CppOwnership);
    }
    QQmlEngine::setObjectOwnership(&sync_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&security_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&admin_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&agreements_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&auditLog_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&provisioning_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&peopleMerge_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&calendar_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&peopleImport_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&organisation_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&logo_, QQmlEngine::CppOwnership);
    // As soon as there is a connection.
    connect(&sync_, &SyncStatus::changed, &logo_, &CompanyLogo::fetch);
    QQmlEngine::setObjectOwnership(&employment_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&meetings_, QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(&notices_, QQmlEngine::CppOwnership);
}

AppContext::~AppContext() = default;

void AppContext::attach(LocalData* data, SyncControl* control, SecurityControl* security, AdminControl* admin,
                        PrivacyControl* privacy, AnsweringControl* answering) {
    // Pages let go of their lists by the state, which changes before the data does.
    calendar_.attach(nullptr, nullptr, &wording_);
    peopleImport_.attach(nullptr, nullptr, &wording_);
    organisation_.attach(nullptr, nullptr);
    logo_.attach(nullptr);
    admin_.attach(nullptr, nullptr);
    agreements_.attach(nullptr, nullptr);
    auditLog_.attach(nullptr, nullptr, nullptr, nullptr);
    provisioning_.attach(nullptr, nullptr);
    privacy_.attach(nullptr);
    peopleMerge_.attach(nullptr, nullptr);
    employment_.attach(nullptr, nullptr, nullptr);
    meetings_.attach(nullptr, nullptr);
    surveyRounds_->attach(std::nullopt);
    surveys_->attach(std::nullopt);
    surveyEdits_->attach(std::nullopt);
    answering_->attach(std::nullopt);
    goalCycles_->attach(std::nullopt);
    goalEdits_->attach(std::nullopt);
    goals_->attach(std::nullopt);
    security_.attach(nullptr, &wording_);
    notices_.attach(std::nullopt, nullptr);
    shelf_.reset();
    people_.reset();
    left_.clear();
    printed_.reset();
    if (drafts_) drafts_->flush();
    drafts_.reset();
    if (data_ != nullptr) data_->disconnect(this);
    data_ = data;
    control_ = control;
    sync_.attach(control, data, &wording_);
    if (data_ != nullptr) people_ = std::make_unique<Directory>(*data_);
    security_.attach(security, &wording_, people_.get());
    if (data_ != nullptr) {
        drafts_ = std::make_unique<Drafts>(*data_);
        admin_.attach(admin, &wording_);
        agreements_.attach(data_, people_.get());
        auditLog_.attach(admin, people_.get(), &wording_, data_);
        provisioning_.attach(admin, &wording_);
        privacy_.attach(privacy);
        peopleMerge_.attach(admin, &wording_);
        calendar_.attach(data_, people_.get(), &wording_);
        peopleImport_.attach(data_, people_.get(), &wording_);
        organisation_.attach(data_, people_.get());
        logo_.attach(data_);
        employment_.attach(data_, people_.get(), &wording_);
        meetings_.attach(data_, people_.get());
        goals_->attach(PageContext{*data_, *people_, wording_});
        goalEdits_->attach(PageContext{*data_, *people_, wording_});
        goalCycles_->attach(PageContext{*data_, *people_, wording_});
        answering_->attach(PageContext{*data_, *people_, wording_}, answering);
        surveys_->attach(PageContext{*data_, *people_, wording_});
        surveyEdits_->attach(PageContext{*data_, *people_, wording_});
        surveyRounds_->attach(PageContext{*data_, *people_, wording_});
        shelf_ = std::make_unique<ModelShelf>(PageContext{*data_, *people_, wording_}, control);
        notices_.attach(PageContext{*data_, *people_, wording_}, control);
        connect(data_, &LocalData::historyChanged, this, &AppContext::historyChanged);
        connect(data_, &LocalData::failed, this,
                [this](ErrorCode code, const QString& text) { emit editFailed(wording_.edit(code), text); });
        connect(data_, &LocalData::writeTroubleChanged, this, &AppContext::writeTroubleChanged);
        connect(data_, &LocalData::changed, this, [this](const store::ChangeSet& changes) {
            static const std::set<EntityNumber> kOfMe{schema::kTenantSettings, schema::kEmployee,  schema::kTeam,
                                                      schema::kTeamMembership, schema::kRoleGrant, schema::kCustomRole,
                                                      schema::kCustomRoleGrant};
            if (std::ranges::any_of(changes, [](const store::Change& one) { return kOfMe.contains(one.entity); })) {
                emit meChanged();
            }
        });
    }
    emit meChanged();
    emit historyChanged();
    emit writeTroubleChanged();
}

QString AppContext::writeTrouble() const {
    const auto trouble = data_ != nullptr ? data_->writeTrouble() : std::nullopt;
    return trouble ? wording_.writing(*trouble) : QString{};
}

void AppContext::setState(const QString& state, const QString& errorText) {
    if (state_ == state && errorText_ == errorText) return;
    state_ = state;
    errorText_ = errorText;
    notice_.clear();
    emit stateChanged();
}

void AppContext::fail(ErrorCode code) {
    // Where the keychain does not answer, it may never do so again.
    canStartAnew_ = code == ErrorCode::damaged || code == ErrorCode::wrongKey || code == ErrorCode::io;
    setState(QStringLiteral("error"), wording_.trouble(code));
}

void AppContext::showStartedAnew(std::size_t saved, bool readable) {
    setState(QStringLiteral("signedOut"));
    notice_ = wording_.startedAnew(saved, readable);
    emit stateChanged();
}

void AppContext::showRemoved() {
    setState(QStringLiteral("signedOut"));
    notice_ = wording_.removed();
    emit stateChanged();
}

void AppContext::failSignIn(Wording::SignIn reason) {
    const bool isPasscode = reason == Wording::SignIn::wrongPassphrase && guard_ == QLatin1String("passcode");
    emit signInFailed(isPasscode ? wording_.passcode(ErrorCode::wrongKey) : wording_.signIn(reason));
}

void AppContext::failSignIn(AccountReason reason) {
    // Before anybody is signed in nothing says which part of the three is wrong.
    const bool all = reason == AccountReason::credentials || reason == AccountReason::ended;
    emit signInFailed(all ? wording_.trouble(ErrorCode::unauthenticated) : wording_.account(reason));
}

void AppContext::setKeychainMissing(bool missing) {
    if (keychainMissing_ == missing) return;
    keychainMissing_ = missing;
    emit keychainMissingChanged();
}

void AppContext::setGuard(const QString& guard) {
    if (guard_ == guard) return;
    guard_ = guard;
    emit guardChanged();
}

void AppContext::lock() {
    const bool isInside = state_ == QLatin1String("ready") || state_ == QLatin1String("firstSync");
    if (account_ == nullptr || guard_.isEmpty() || !isInside) return;
    flush();
    account_->lock();
    // Not every platform knows whose text it is.
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard() || (!copied_.isEmpty() && hashOf(clipboard->text()) == copied_)) clipboard->clear();
    copied_.clear();
}

void AppContext::changePasscode(const QString& present, const QString& wanted) {
    if (account_ != nullptr) account_->changePasscode(present, wanted);
}

void AppContext::setPrefill(const QVariantMap& prefill) {
    prefill_ = prefill;
    emit prefillChanged();
}

void AppContext::flush() {
    if (drafts_) drafts_->flush();
    answering_->flush();
    if (data_ != nullptr) data_->flush();
}

void AppContext::setLanguage(const QString& code) {
    if (wording_.language() == code || (code != QLatin1String("en") && code != QLatin1String("de"))) return;
    wording_.setLanguage(code);
    emit languageChanged();
    emit writeTroubleChanged();
    if (shelf_) shelf_->refresh();
    notices_.compose();
    emit sync_.changed();
    emit security_.changed();
    calendar_.refresh();
    peopleImport_.refresh();
}

void AppContext::setThemeMode(const QString& mode) {
    static const QStringList known{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
    if (themeMode_ == mode || !known.contains(mode)) return;
    themeMode_ = mode;
    emit themeModeChanged();
}

void AppContext::setTextPercent(int percent) {
    const int bounded = std::clamp(percent, 100, 200);
    if (textPercent_ == bounded) return;
    textPercent_ = bounded;
    emit lookChanged();
}

void AppContext::setLessMotion(bool less) {
    if (lessMotion_ == less) return;
    lessMotion_ = less;
    emit lookChanged();
}

QString AppContext::role() const {
    return people_ ? people_->myRole() : QStringLiteral("employee");
}

QStringList AppContext::modulesOff() const {
    const auto company = data_ != nullptr ? data_->reader().list({.entity = schema::kTenantSettings, .limit = 1})
                                          : Result<std::vector<Record>>(std::vector<Record>{});
    QStringList off;
    if (!company || company->empty()) return off;
    for (const std::string_view name : domain::modulesOff(&company->front())) off << toText(name);
    return off;
}

QStringList AppContext::permissions() const {
    return people_ ? people_->myPermissions() : QStringList{};
}

QVariantMap AppContext::me() const {
    return people_ ? people_->toMap(data_->me()) : QVariantMap{{"id", ""},       {"name", ""},  {"firstName", ""},
                                                               {"initials", ""}, {"title", ""}, {"team", ""}};
}

void AppContext::signIn(const QString& server, const QString& workspace, const QString& email, const QString& password,
                        const QString& passphrase, const QString& code) {
    if (account_ == nullptr) return;
    if (state_ == QLatin1String("locked")) {
        account_->unlock(passphrase);
    } else {
        account_->signIn({server, workspace, email, password, passphrase, code});
    }
}

void AppContext::signInWithProvider(const QString& server, const QString& workspace, const QString& passphrase) {
    if (account_ != nullptr) account_->signIn({server, workspace, {}, {}, passphrase, {}, true});
}

void AppContext::openProviderAgain() {
    if (account_ != nullptr) account_->openProviderAgain();
}

void AppContext::leaveProvider() {
    if (account_ != nullptr) account_->leaveProvider();
}

void AppContext::forgotPassword(const QString& server, const QString& workspace, const QString& email) {
    if (account_ != nullptr) account_->forgotPassword({server, workspace, email});
}

void AppContext::choosePassword(const QString& server, const QString& workspace, const QString& email,
                                const QString& code, const QString& password) {
    if (account_ != nullptr) account_->choosePassword({server, workspace, email}, code, password);
}

void AppContext::goOn() {
    if (account_ != nullptr && state_ == QLatin1String("secondFactor")) account_->goOn();
}

void AppContext::signOut() {
    if (account_ == nullptr) return;
    flush();
    account_->signOut();
}

void AppContext::lookInside() {
    if (state_ == QLatin1String("firstSync")) setState(QStringLiteral("ready"));
}

void AppContext::tryAgain() {
    if (account_ != nullptr) account_->tryAgain();
}

void AppContext::startAnew(const QString& passphrase, bool forgotten) {
    if (account_ != nullptr) account_->startAnew(passphrase, forgotten);
}

QAbstractItemModel* AppContext::model(const QString& name, const QVariant& argument) {
    if (name == QLatin1String("notices")) return notices_.list();
    return shelf_ ? shelf_->model(name, argument) : nullptr;
}

QVariantMap AppContext::person(const QString& id) {
    if (!people_) return {};
    const Uuid uuid = idFrom(id);
    QVariantMap map = people_->toMap(uuid);
    map.insert(QStringLiteral("managerName"), people_->person(Uuid{people_->person(uuid).manager}).name);
    return map;
}

QVariantMap AppContext::profile(const QString& id) {
    return people_ ? profileOf(PageContext{*data_, *people_, wording_}, idFrom(id)) : QVariantMap{};
}

const schema::Entity* AppContext::entityOf(const QString& name) const {
    const std::string utf8 = name.toStdString();
    return data_ != nullptr ? data_->schema().entity(std::string_view{utf8}) : nullptr;
}

void AppContext::post(EditQueue::Work work, const QString& text) {
    if (data_ != nullptr) data_->post(std::move(work), {}, text);
}

void AppContext::post(EditQueue::Work work, const QJSValue& wanted, const QString& text) {
    if (data_ == nullptr) return;
    if (!wanted.isCallable()) return post(std::move(work), text);
    const int number = ++asked_;
    answers_.insert(number, wanted);
    data_->post(std::move(work), [self = QPointer<AppContext>{this}, number, text](const Result<void>& result) {
        if (self) self->answer(number, result, text);
    });
}

void AppContext::answer(int number, const Result<void>& result, const QString& text) {
    const QJSValue asked = answers_.take(number);
    const QString reason = result ? QString{} : wording_.edit(result.error().code);
    // Whoever asked may have gone with its page; then the reason is told to everybody.
    if (asked.call({reason}).isError() && !result) emit editFailed(reason, text);
}

QString AppContext::draft(const QString& key) const {
    return drafts_ ? drafts_->text(key) : QString{};
}

void AppContext::keepDraft(const QString& key, const QString& text) {
    if (drafts_) drafts_->keep(key, text);
}

QString AppContext::made(const std::function<Result<Uuid>(Bench&)>& work, const QString& text) {
    if (data_ == nullptr) return {};
    Uuid id;
    const auto result = data_->run(
        [&](Bench& bench) -> Result<void> {
            const auto one = work(bench);
            if (!one) return one.error();
            id = *one;
            return {};
        },
        text);
    return result ? toText(id) : QString{};
}

QString AppContext::create(const QString& entityName, const QVariantMap& fields) {
    const schema::Entity* entity = entityOf(entityName);
    if (entity == nullptr) return {};
    const auto values = assignmentsFrom(*entity, fields);
    if (!values) {
        emit editFailed(wording_.edit(values.error().code), textIn(fields));
        return {};
    }
    return made([&](Bench& bench) { return bench.editor.create(entity->number, *values); }, textIn(fields));
}

void AppContext::set(const QString& entityName, const QString& id, const QVariantMap& fields) {
    const schema::Entity* entity = entityOf(entityName);
    if (entity == nullptr) return;
    const auto values = assignmentsFrom(*entity, fields);
    if (!values) {
        emit editFailed(wording_.edit(values.error().code), textIn(fields));
        return;
    }
    post([entity = entity->number, row = idFrom(id),
          list = *values](Bench& bench) { return bench.editor.set(entity, row, list); },
         textIn(fields));
}

void AppContext::remove(const QString& entityName, const QString& id) {
    const schema::Entity* entity = entityOf(entityName);
    if (entity == nullptr) return;
    post([entity = entity->number, row = idFrom(id)](Bench& bench) { return bench.editor.remove(entity, row); });
}

void AppContext::restore(const QString& entityName, const QString& id) {
    const schema::Entity* entity = entityOf(entityName);
    if (entity == nullptr) return;
    post([entity = entity->number, row = idFrom(id)](Bench& bench) { return bench.editor.restore(entity, row); });
}

void AppContext::move(const QString& entityName, const QString& id, const QString& afterId, const QString& beforeId) {
    const schema::Entity* entity = entityOf(entityName);
    if (entity == nullptr) return;
    post([entity = entity->number, row = idFrom(id), after = idFrom(afterId), before = idFrom(beforeId)](Bench& bench) {
        return bench.editor.move(entity, row, after, before);
    });
}

void AppContext::copyText(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    copied_ = hashOf(text);
}

void AppContext::undo() {
    step(&Editor::undo);
}

void AppContext::redo() {
    step(&Editor::redo);
}

void AppContext::step(Result<void> (Editor::*direction)()) {
    if (data_ == nullptr) return;
    const auto left = std::make_shared<std::vector<LeftAsIs>>();
    data_->post(
        [left, direction](Bench& bench) {
            auto done = (bench.editor.*direction)();
            *left = bench.editor.leftAsIs();
            return done;
        },
        [self = QPointer<AppContext>{this}, left](const Result<void>& result) {
            if (!self || !self->data_) return;
            const bool isConflict = !result && result.error().code == ErrorCode::conflict;
            if ((result || isConflict) && !left->empty()) {
                self->left_ = *left;
                emit self->leftAsIs(describe({*self->data_, *self->people_, self->wording_}, *left));
            } else if (!result && !self->data_->writeTrouble()) {
                emit self->editFailed(self->wording_.edit(result.error().code));
            }
        });
}

void AppContext::takeAnyway(int index) {
    if (data_ == nullptr || index < 0 || static_cast<std::size_t>(index) >= left_.size()) return;
    if (auto work = views::takeAnyway(data_->schema(), left_[static_cast<std::size_t>(index)])) post(std::move(work));
}

}  // namespace aufwind::views
