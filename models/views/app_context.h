// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/account_control.h"
#include "models/views/admin.h"
#include "models/views/agreements.h"
#include "models/views/audit_log.h"
#include "models/views/calendar.h"
#include "models/views/company_logo.h"
#include "models/views/directory.h"
#include "models/views/drafts.h"
#include "models/views/employment.h"
#include "models/views/local_data.h"
#include "models/views/meetings.h"
#include "models/views/model_shelf.h"
#include "models/views/notices.h"
#include "models/views/organisation.h"
#include "models/views/people_import.h"
#include "models/views/people_merge.h"
#include "models/views/privacy.h"
#include "models/views/provisioning.h"
#include "models/views/security.h"
#include "models/views/series_edits.h"
#include "models/views/sync_control.h"
#include "models/views/sync_status.h"
#include "models/views/text_past.h"
#include "models/views/text_session.h"
#include "models/views/wording.h"

#include <QDateTime>
#include <QHash>
#include <QJSValue>
#include <QObject>
#include <QTemporaryDir>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <optional>
#include <vector>

/// The one object that QML starts from: who is here, what state the program is in, lists by name, and every edit.
/// Edits are at once on their way to the disk; those that answer an id wait until it is there (one transaction). Those
/// that take `answer` call it when the disk has answered: with an empty text, or with the reason why nothing happened;
/// without one the reason is told by editFailed().
///
/// Thread rule: the window's.
namespace aufwind::views {

class Answering;
class AnsweringControl;
class GoalCycles;
class GoalEdits;
class Goals;
class SurveyEdits;
class SurveyRounds;
class Surveys;

class AppContext : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("models/views/answering.h")
    Q_MOC_INCLUDE("models/views/goal_cycles.h")
    Q_MOC_INCLUDE("models/views/goal_edits.h")
    Q_MOC_INCLUDE("models/views/goals.h")
    Q_MOC_INCLUDE("models/views/survey_edits.h")
    Q_MOC_INCLUDE("models/views/survey_rounds.h")
    Q_MOC_INCLUDE("models/views/surveys.h")
    QML_ELEMENT
    QML_UNCREATABLE("given to the window by the program")
    /// "signedOut", "secondFactor" (one has to be set up first), "firstSync", "ready", "locked", "leaseEnded" (nothing
    /// is shown before the server has answered), "error"
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)
    /// In the state "error": the stored data can be set aside and fetched anew.
    Q_PROPERTY(bool canStartAnew READ canStartAnew NOTIFY stateChanged)
    /// What the sign-in page has to tell besides.
    Q_PROPERTY(QString notice READ notice NOTIFY stateChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// "light", "dark", "system"
    Q_PROPERTY(QString themeMode READ themeMode WRITE setThemeMode NOTIFY themeModeChanged)
    /// 100 to 200.
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY lookChanged)
    Q_PROPERTY(bool lessMotion READ lessMotion WRITE setLessMotion NOTIFY lookChanged)
    /// As the person wants the navigation on this device; a narrow window has it collapsed anyway.
    Q_PROPERTY(bool sidebarCollapsed READ sidebarCollapsed WRITE setSidebarCollapsed NOTIFY lookChanged)
    Q_PROPERTY(QVariantMap me READ me NOTIFY meChanged)
    Q_PROPERTY(aufwind::views::SyncStatus* sync READ sync CONSTANT)
    Q_PROPERTY(aufwind::views::Security* security READ security CONSTANT)
    Q_PROPERTY(aufwind::views::Admin* admin READ admin CONSTANT)
    Q_PROPERTY(aufwind::views::Agreements* agreements READ agreements CONSTANT)
    Q_PROPERTY(aufwind::views::AuditLog* auditLog READ auditLog CONSTANT)
    Q_PROPERTY(aufwind::views::Provisioning* provisioning READ provisioning CONSTANT)
    Q_PROPERTY(aufwind::views::Privacy* privacy READ privacy CONSTANT)
    Q_PROPERTY(aufwind::views::PeopleMerge* peopleMerge READ peopleMerge CONSTANT)
    Q_PROPERTY(aufwind::views::Calendar* calendar READ calendar CONSTANT)
    Q_PROPERTY(aufwind::views::PeopleImport* peopleImport READ peopleImport CONSTANT)
    Q_PROPERTY(aufwind::views::Organisation* organisation READ organisation CONSTANT)
    Q_PROPERTY(aufwind::views::CompanyLogo* logo READ logo CONSTANT)
    Q_PROPERTY(aufwind::views::Employment* employment READ employment CONSTANT)
    Q_PROPERTY(aufwind::views::SeriesEdits* meetings READ meetings CONSTANT)
    Q_PROPERTY(aufwind::views::Goals* goals READ goals CONSTANT)
    Q_PROPERTY(aufwind::views::GoalEdits* goalEdits READ goalEdits CONSTANT)
    /// Their list is model("answering").
    Q_PROPERTY(aufwind::views::Answering* answering READ answering CONSTANT)
    Q_PROPERTY(aufwind::views::GoalCycles* goalCycles READ goalCycles CONSTANT)
    Q_PROPERTY(aufwind::views::Surveys* surveys READ surveys CONSTANT)
    Q_PROPERTY(aufwind::views::SurveyEdits* surveyEdits READ surveyEdits CONSTANT)
    Q_PROPERTY(aufwind::views::SurveyRounds* surveyRounds READ surveyRounds CONSTANT)
    /// Their list is model("notices").
    Q_PROPERTY(aufwind::views::Notices* notices READ notices CONSTANT)
    /// What this person holds: "employee", "hr", "admin", "owner".
    Q_PROPERTY(QString role READ role NOTIFY meChanged)
    /// What custom roles allow them besides, such as "accounts_manage". What counts is what the server says.
    Q_PROPERTY(QStringList permissions READ permissions NOTIFY meChanged)
    /// What of the product the company does without, such as "meetings".
    Q_PROPERTY(QStringList modulesOff READ modulesOff NOTIFY meChanged)
    /// In words, why nothing can be written at the moment; else empty.
    Q_PROPERTY(QString writeTrouble READ writeTrouble NOTIFY writeTroubleChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY historyChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY historyChanged)
    /// Signing in has to ask for a passphrase, because this system keeps no keys.
    Q_PROPERTY(bool keychainMissing READ keychainMissing NOTIFY keychainMissingChanged)
    /// server, workspace and email to start the sign-in with.
    /// What opens the stored data: "passcode" besides the system's keychain, "passphrase" instead of it, "" for
    /// neither.
    Q_PROPERTY(QString guard READ guard NOTIFY guardChanged)
    Q_PROPERTY(QVariantMap prefill READ prefill NOTIFY prefillChanged)

  public:
    explicit AppContext(QObject* parent = nullptr);
    ~AppContext() override;

    // For the program that owns it.

    void setAccount(AccountControl* account) { account_ = account; }
    /// What pages read and write from now on; null signs out. Neither is owned; detach before they go.
    void attach(LocalData* data, SyncControl* control, SecurityControl* security = nullptr,
                AdminControl* admin = nullptr, PrivacyControl* privacy = nullptr,
                AnsweringControl* answering = nullptr);
    void setState(const QString& state, const QString& errorText = {});
    void fail(ErrorCode code);
    /// Back to the sign-in after stored data was set aside; `saved` changes that were not sent wait again.
    void showStartedAnew(std::size_t saved, bool readable);
    /// Back to the sign-in after this device was removed and emptied.
    void showRemoved();
    void setKeychainMissing(bool missing);
    void setGuard(const QString& guard);
    void tellPasscode() { emit passcodeChanged(); }
    void failPasscode(ErrorCode code) { emit passcodeFailed(wording_.passcode(code)); }
    void setPrefill(const QVariantMap& prefill);
    void failSignIn(ErrorCode code) { emit signInFailed(wording_.trouble(code)); }
    void failSignIn(Wording::SignIn reason);
    void failSignIn(AccountReason reason);
    /// The password is right; the form asks for the code of the second factor.
    void askCode() { emit codeAsked(); }
    /// The sign-in goes on in the browser.
    void tellAtProvider() { emit atProvider(); }
    /// It does not, and that is nobody's mistake.
    void endSignIn() { emit signInFailed({}); }
    /// The browser has done its part, and this window is to be seen again.
    void tellBack() { emit backFromBrowser(); }
    void tellCodeSent() { emit codeSent(); }
    void tellPasswordChosen() { emit passwordChosen(); }
    const Wording& wording() const { return wording_; }
    /// What a model that QML makes itself stands on; nothing where nobody is signed in.
    std::optional<PageContext> pageContext() {
        return data_ != nullptr ? std::optional<PageContext>{std::in_place, *data_, *people_, wording_} : std::nullopt;
    }
    /// Shows the page that a link leads to, now or as soon as somebody is inside; false where it is none.
    bool openLink(const QString& link);
    /// Shows a page, as a link does, and the window with it.
    void openPage(const QString& page, const QVariantMap& request);
    /// For a window that nobody looks at.
    void leaveOutTour() { isTourLeftOut_ = true; }
    /// Every letter typed is on the disk afterwards.
    void flush();

    // For QML.

    QString state() const { return state_; }
    QString errorText() const { return errorText_; }
    bool canStartAnew() const { return canStartAnew_; }
    QString notice() const { return notice_; }
    QString language() const { return wording_.language(); }
    void setLanguage(const QString& code);
    QString themeMode() const { return themeMode_; }
    void setThemeMode(const QString& mode);
    int textPercent() const { return textPercent_; }
    void setTextPercent(int percent);
    bool lessMotion() const { return lessMotion_; }
    void setLessMotion(bool less);
    bool sidebarCollapsed() const { return sidebarCollapsed_; }
    void setSidebarCollapsed(bool collapsed);
    QVariantMap me() const;
    Notices* notices() { return &notices_; }
    SyncStatus* sync() { return &sync_; }
    Security* security() { return &security_; }
    Admin* admin() { return &admin_; }
    Agreements* agreements() { return &agreements_; }
    AuditLog* auditLog() { return &auditLog_; }
    Provisioning* provisioning() { return &provisioning_; }
    Privacy* privacy() { return &privacy_; }
    PeopleMerge* peopleMerge() { return &peopleMerge_; }
    Calendar* calendar() { return &calendar_; }
    PeopleImport* peopleImport() { return &peopleImport_; }
    Organisation* organisation() { return &organisation_; }
    CompanyLogo* logo() { return &logo_; }
    Employment* employment() { return &employment_; }
    SeriesEdits* meetings() { return &meetings_; }
    Goals* goals() { return goals_.get(); }
    GoalEdits* goalEdits() { return goalEdits_.get(); }
    Answering* answering() { return answering_.get(); }
    GoalCycles* goalCycles() { return goalCycles_.get(); }
    Surveys* surveys() { return surveys_.get(); }
    SurveyEdits* surveyEdits() { return surveyEdits_.get(); }
    SurveyRounds* surveyRounds() { return surveyRounds_.get(); }
    QString role() const;
    QStringList permissions() const;
    QStringList modulesOff() const;
    QString writeTrouble() const;
    bool canUndo() const { return data_ != nullptr && data_->canUndo(); }
    bool canRedo() const { return data_ != nullptr && data_->canRedo(); }
    bool keychainMissing() const { return keychainMissing_; }
    QString guard() const { return guard_; }
    QVariantMap prefill() const { return prefill_; }

    Q_INVOKABLE void signIn(const QString& server, const QString& workspace, const QString& email,
                            const QString& password, const QString& passphrase, const QString& code = {});
    /// Answers atProvider() and later leads inside, or signInFailed().
    Q_INVOKABLE void signInWithProvider(const QString& server, const QString& workspace, const QString& passphrase);
    Q_INVOKABLE void openProviderAgain();
    /// Answers signInFailed() with an empty reason.
    Q_INVOKABLE void leaveProvider();
    /// Answers codeSent(), also where there is no such account, or signInFailed().
    Q_INVOKABLE void forgotPassword(const QString& server, const QString& workspace, const QString& email);
    /// Answers passwordChosen() or signInFailed().
    Q_INVOKABLE void choosePassword(const QString& server, const QString& workspace, const QString& email,
                                    const QString& code, const QString& password);
    /// From "secondFactor", once one is set up.
    Q_INVOKABLE void goOn();
    Q_INVOKABLE void signOut();
    /// To "locked", where there is a guard; a text of this window leaves the clipboard.
    Q_INVOKABLE void lock();
    /// Answers passcodeChanged() or passcodeFailed(); `wanted` empty takes it away.
    Q_INVOKABLE void changePasscode(const QString& present, const QString& wanted);
    /// From "firstSync" to "ready" before everything is here.
    Q_INVOKABLE void lookInside();
    Q_INVOKABLE void tryAgain();
    Q_INVOKABLE void startAnew(const QString& passphrase, bool forgotten);

    /// The list of that name, see ModelShelf; null where nobody is signed in or there is none of that name.
    Q_INVOKABLE QAbstractItemModel* model(const QString& name, const QVariant& argument = {});
    Q_INVOKABLE QVariantMap person(const QString& id);
    /// What a page about somebody tells besides, see models/views/profile.h.
    Q_INVOKABLE QVariantMap profile(const QString& id);

    Q_INVOKABLE QString create(const QString& entity, const QVariantMap& fields);
    Q_INVOKABLE void set(const QString& entity, const QString& id, const QVariantMap& fields);
    Q_INVOKABLE void remove(const QString& entity, const QString& id);
    Q_INVOKABLE void restore(const QString& entity, const QString& id);
    /// Between `afterId`, which then stands before it, and `beforeId`; empty is the respective end.
    Q_INVOKABLE void move(const QString& entity, const QString& id, const QString& afterId, const QString& beforeId);
    /// To the clipboard.
    Q_INVOKABLE void copyText(const QString& text);
    /// Both tell leftAsIs() where somebody else has changed something since.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// Takes the wanted value of the newest leftAsIs() all the same, as a new edit.
    Q_INVOKABLE void takeAnyway(int index);

    /// An address for other programs: "meeting" with a series and perhaps an occurrence, "person" or "goal" with
    /// its id, or the name of a page (models/domain/link.h). Empty where there is none.
    Q_INVOKABLE QString linkTo(const QString& kind, const QString& id = {}, const QString& occurrenceId = {}) const;
    /// The page that is to be shown, as {page, request}, and only once; empty where none is.
    Q_INVOKABLE QVariantMap takeLink();
    /// Whether this person has not been shown around on this device yet.
    Q_INVOKABLE bool wantsTour() const;
    Q_INVOKABLE void finishTour();

    /// What was being written in the field of that name, and how it is kept; empty drops it.
    Q_INVOKABLE QString draft(const QString& key) const;
    Q_INVOKABLE void keepDraft(const QString& key, const QString& text);

    /// As models/domain/agenda_text.h reads it: "# Review" makes a section, "Budget (10 min)" a point with its time.
    Q_INVOKABLE void addPoint(const QString& seriesId, const QString& occurrenceId, const QString& title,
                              const QJSValue& answer = {});
    Q_INVOKABLE void addPrivatePoint(const QString& seriesId, const QString& occurrenceId, const QString& title,
                                     const QJSValue& answer = {});
    // Points of both kinds.
    Q_INVOKABLE void tickPoint(const QString& id, const QString& occurrenceId, bool ticked);
    Q_INVOKABLE void renamePoint(const QString& id, const QString& title, const QJSValue& answer = {});
    Q_INVOKABLE void movePoint(const QString& id, const QString& afterId, const QString& beforeId);
    Q_INVOKABLE void setPointMinutes(const QString& id, int minutes);
    /// Everybody in the meeting sees it from now on. Answers the talking point that it has become.
    Q_INVOKABLE QString sharePoint(const QString& id);
    /// `points` as a text of models/domain/agenda_text.h. Answers the ids of what was made.
    Q_INVOKABLE QStringList addPoints(const QString& seriesId, const QString& occurrenceId, const QString& points);
    /// The lines of such a text: title, isSection, minutes.
    Q_INVOKABLE QVariantList pointsIn(const QString& text) const;
    /// Such a text of an agenda's rows: title, kind, minutes.
    Q_INVOKABLE QString textOfPoints(const QVariantList& rows) const;
    /// What one writes behind an @ for those who take part: id, name, text.
    Q_INVOKABLE QVariantList mentionable(const QString& seriesId);
    Q_INVOKABLE void addComment(const QString& pointId, const QString& parentId, const QString& text,
                                const QJSValue& answer = {});
    Q_INVOKABLE bool isWebAddress(const QString& text) const;
    Q_INVOKABLE void addLink(const QString& pointId, const QString& address, const QString& title,
                             const QJSValue& answer = {});
    /// A point that is called as the action item is.
    Q_INVOKABLE void addPointFrom(const QString& actionId, const QString& occurrenceId);
    Q_INVOKABLE QString addActionFrom(const QString& pointId);
    Q_INVOKABLE void addAction(const QString& seriesId, const QString& title, const QString& ownerId,
                               const QVariant& due, const QJSValue& answer = {});
    Q_INVOKABLE void renameAction(const QString& id, const QString& title, const QJSValue& answer = {});
    Q_INVOKABLE void setActionDone(const QString& id, bool done);
    Q_INVOKABLE void setActionOwner(const QString& id, const QString& personId);
    Q_INVOKABLE void setActionDue(const QString& id, const QVariant& due);
    Q_INVOKABLE void finishMeeting(const QString& occurrenceId);
    /// Sees to it that a series in which this person takes part has occurrences to come; empty: every such series.
    Q_INVOKABLE void planAhead(const QString& seriesId = {});

    Q_INVOKABLE aufwind::views::TextSession* sharedNote(const QString& seriesId, const QString& occurrenceId);
    Q_INVOKABLE aufwind::views::TextSession* privateNote(const QString& seriesId, const QString& occurrenceId);
    /// How a note came about; of the shared or of the private one.
    Q_INVOKABLE aufwind::views::TextPast* notePast(const QString& seriesId, const QString& occurrenceId, bool shared);
    /// Agenda and notes of an occurrence as a PDF file; `answer` as everywhere. What only this person sees is in it
    /// where `withPrivate` says so.
    Q_INVOKABLE void saveMinutes(const QString& occurrenceId, const QString& path, bool withPrivate,
                                 const QJSValue& answer = {});
    /// A file among the person's documents that does not exist yet.
    Q_INVOKABLE QString proposedFile(const QString& title) const;
    /// The same, handed to the system's viewer, which prints.
    Q_INVOKABLE void printMinutes(const QString& occurrenceId, bool withPrivate, const QJSValue& answer = {});
    /// Any collaborative text of an existing row.
    Q_INVOKABLE aufwind::views::TextSession* textSession(const QString& entity, const QString& id,
                                                         const QString& field);
    /// What a point of a question is called; the first letter makes it.
    Q_INVOKABLE aufwind::views::TextSession* surveyLabel(const QString& surveyId, const QString& questionId, int point);

  signals:
    void stateChanged();
    void languageChanged();
    void themeModeChanged();
    /// textPercent, lessMotion or sidebarCollapsed.
    void lookChanged();
    void meChanged();
    void historyChanged();
    void writeTroubleChanged();
    void keychainMissingChanged();
    void guardChanged();
    void passcodeChanged();
    void passcodeFailed(const QString& reason);
    void prefillChanged();
    /// takeLink() has one.
    void linkOpened();
    /// `reason` in words; empty where the person gave up.
    void signInFailed(const QString& reason);
    void atProvider();
    void backFromBrowser();
    void codeAsked();
    void codeSent();
    void passwordChosen();
    /// What the newest undo or redo did not touch, see describe() in left_values.h.
    void leftAsIs(const QVariantList& values);
    /// An edit did not happen, in words; with the text that was to be kept, where it had one.
    void editFailed(const QString& reason, const QString& text = {});

  private:
    const schema::Entity* entityOf(const QString& name) const;
    void post(EditQueue::Work work, const QString& text = {});
    void post(EditQueue::Work work, const QJSValue& answer, const QString& text);
    void answer(int number, const Result<void>& result, const QString& text);
    /// Runs what answers an id, and waits; empty where it failed.
    QString made(const std::function<Result<Uuid>(Bench&)>& work, const QString& text = {});
    void step(Result<void> (Editor::*direction)());
    TextPlace notePlace(const QString& seriesId, const QString& occurrenceId, bool shared) const;
    void writeMinutes(const QString& occurrenceId, const QString& path, bool withPrivate, const QJSValue& answer,
                      bool show);
    void setField(EntityNumber entity, const QString& id, FieldNumber field, const QVariant& value,
                  const QJSValue& answer = {});

    AccountControl* account_ = nullptr;
    QString state_ = QStringLiteral("signedOut");
    QString errorText_;
    bool canStartAnew_ = false;
    QString notice_;
    QString themeMode_ = QStringLiteral("system");
    int textPercent_ = 100;
    bool lessMotion_ = false;
    bool sidebarCollapsed_ = false;
    bool isTourLeftOut_ = false;
    QVariantMap link_;
    bool keychainMissing_ = false;
    QString guard_;
    QByteArray copied_;  ///< the hash of what copyText() gave away
    QVariantMap prefill_;
    Wording wording_;
    SyncStatus sync_;
    Notices notices_;
    Security security_;
    Admin admin_{security_};
    Agreements agreements_;
    AuditLog auditLog_;
    Provisioning provisioning_{security_};
    Privacy privacy_{security_};
    PeopleMerge peopleMerge_{security_};
    Calendar calendar_;
    PeopleImport peopleImport_;
    Organisation organisation_;
    Employment employment_;
    CompanyLogo logo_;
    LocalData* data_ = nullptr;
    SyncControl* control_ = nullptr;
    QHash<int, QJSValue> answers_;  ///< here, since what QML gave may not be touched on the writer's thread
    int asked_ = 0;
    std::vector<LeftAsIs> left_;
    std::unique_ptr<QTemporaryDir> printed_;  ///< for the viewer of the system; gone with the session
    std::unique_ptr<Drafts> drafts_;
    std::unique_ptr<Directory> people_;
    SeriesEdits meetings_;
    std::unique_ptr<Goals> goals_;
    std::unique_ptr<GoalEdits> goalEdits_;
    std::unique_ptr<GoalCycles> goalCycles_;
    std::unique_ptr<Answering> answering_;
    std::unique_ptr<Surveys> surveys_;
    std::unique_ptr<SurveyEdits> surveyEdits_;
    std::unique_ptr<SurveyRounds> surveyRounds_;
    std::unique_ptr<ModelShelf> shelf_;
};

}  // namespace aufwind::views
