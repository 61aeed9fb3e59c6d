// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/audit_list_model.h"
#include "models/views/device_list_model.h"
#include "models/views/security_control.h"
#include "models/views/wording.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <qqml.h>

#include <functional>
#include <string>

/// The devices, the password and the second factor of whoever is signed in. There is one for the whole life of the
/// window. One act is under way at a time; it ends with done() or failed(). Where the server wants the password once
/// more, the act waits in `confirming` until confirm() or cancelConfirm().
///
/// Acts: "removeDevice", "signOutEverywhere", "changePassword", "changeEmail", "finishEmail", "allowCritical",
/// "linkProvider", "begin", "finish", "newCodes", "removeSecondFactor", "makeCalendar", "removeCalendar".
///
/// Thread rule: the window's.
namespace aufwind::views {

class Security : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// "unknown", "loading", "ready", "offline", "failed"
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// In words, why nothing can be shown; in the states "offline" and "failed".
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(aufwind::views::DeviceListModel* devices READ devices CONSTANT)
    /// Who has received what is confidential about this person by a role, the newest first; its state is a word as
    /// `state` is.
    Q_PROPERTY(aufwind::views::AuditListModel* views READ views CONSTANT)
    Q_PROPERTY(QString viewsState READ viewsState NOTIFY changed)
    Q_PROPERTY(bool viewsMore READ viewsMore NOTIFY changed)
    /// Whether the server was asked for the address under which other programs read the calendar; a word as `state` is.
    Q_PROPERTY(QString calendarState READ calendarState NOTIFY changed)
    Q_PROPERTY(QString calendarTrouble READ calendarTrouble NOTIFY changed)
    /// Not valid where there is none.
    Q_PROPERTY(QDateTime calendarSince READ calendarSince NOTIFY changed)
    /// A new one, until takeCalendarAddress(): the server says it once.
    Q_PROPERTY(QString calendarAddress READ calendarAddress NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool secondFactorOn READ secondFactorOn NOTIFY changed)
    Q_PROPERTY(bool secondFactorRequired READ secondFactorRequired NOTIFY changed)
    Q_PROPERTY(int codesLeft READ codesLeft NOTIFY changed)
    /// Characters that the company asks of a new password, at least; 0 where that is not known.
    Q_PROPERTY(int passwordLength READ passwordLength NOTIFY changed)
    /// The company has an identity provider.
    Q_PROPERTY(bool providerOffered READ providerOffered NOTIFY changed)
    /// The account is bound to it: there is no password, and confirming is confirmWithProvider().
    Q_PROPERTY(bool providerBound READ providerBound NOTIFY changed)
    /// They sign in with the password of the company's directory, which is changed there.
    Q_PROPERTY(bool directoryBound READ directoryBound NOTIFY changed)
    /// Something goes on in the browser, until leaveProvider().
    Q_PROPERTY(bool atProvider READ atProvider NOTIFY changed)
    /// Of a set-up that has begun; empty where none has.
    Q_PROPERTY(QString secret READ secret NOTIFY changed)
    Q_PROPERTY(QString uri READ uri NOTIFY changed)
    /// New ones, until takeCodes(): the server says them once.
    Q_PROPERTY(QStringList recoveryCodes READ recoveryCodes NOTIFY changed)
    Q_PROPERTY(bool confirming READ confirming NOTIFY changed)
    /// The code of the second factor is wanted too.
    Q_PROPERTY(bool confirmingCode READ confirmingCode NOTIFY changed)
    Q_PROPERTY(bool confirmBusy READ confirmBusy NOTIFY changed)
    Q_PROPERTY(QString confirmProblem READ confirmProblem NOTIFY changed)

  public:
    explicit Security(QObject* parent = nullptr);
    ~Security() override;

    using Done = std::function<void(const Result<void>&)>;

    /// Null: nobody is signed in. Drops what is known and what is under way.
    void attach(SecurityControl* control, const Wording* wording, Directory* people = nullptr);
    /// An act of somebody else's, which asks for the password as those here do. Nothing while another is under way.
    void act(const QString& name, std::function<void(Done)> run) { perform(name, std::move(run)); }

    QString state() const { return state_; }
    QString trouble() const;
    DeviceListModel* devices() { return &devices_; }
    AuditListModel* views() { return &views_; }
    QString viewsState() const { return viewsState_; }
    bool viewsMore() const { return !viewsEnd_; }
    QString calendarState() const { return calendarState_; }
    QString calendarTrouble() const;
    QDateTime calendarSince() const;
    QString calendarAddress() const { return calendarAddress_; }
    bool busy() const { return static_cast<bool>(act_.run); }
    bool secondFactorOn() const { return factor_.enabled; }
    bool secondFactorRequired() const { return factor_.required; }
    int codesLeft() const { return factor_.recoveryCodes; }
    int passwordLength() const { return factor_.passwordLength; }
    bool providerOffered() const { return provider_.offered; }
    bool providerBound() const { return provider_.bound; }
    bool directoryBound() const { return provider_.inDirectory; }
    bool atProvider() const { return atProvider_; }
    QString secret() const;
    QString uri() const;
    QStringList recoveryCodes() const { return codes_; }
    bool confirming() const { return confirming_; }
    bool confirmingCode() const { return confirming_ && confirmingCode_; }
    bool confirmBusy() const { return confirmBusy_; }
    QString confirmProblem() const { return confirmProblem_; }

    /// Asks the server anew; what is shown stays meanwhile.
    Q_INVOKABLE void load();
    Q_INVOKABLE void removeDevice(const QString& id);
    Q_INVOKABLE void signOutEverywhere();
    Q_INVOKABLE void changePassword(const QString& password);
    /// Has a code sent there; finishEmail() takes the address over.
    Q_INVOKABLE void changeEmail(const QString& email);
    Q_INVOKABLE void finishEmail(const QString& code);
    /// From the newest on; and the next older ones.
    Q_INVOKABLE void loadViews();
    Q_INVOKABLE void moreViews();
    Q_INVOKABLE void loadCalendar();
    /// The address of before is worth nothing then.
    Q_INVOKABLE void makeCalendar();
    Q_INVOKABLE void removeCalendar();
    Q_INVOKABLE void takeCalendarAddress();
    /// Asks for the password now, so that what is critical and was done elsewhere, such as a role, is taken.
    Q_INVOKABLE void allowCritical();
    /// From the password to the company's provider: the password once more, then in the browser.
    Q_INVOKABLE void linkProvider();
    Q_INVOKABLE void leaveProvider();
    Q_INVOKABLE void beginSecondFactor();
    Q_INVOKABLE void finishSecondFactor(const QString& code);
    /// Gives up a set-up that has begun, and forgets its secret.
    Q_INVOKABLE void leaveSetUp();
    Q_INVOKABLE void newRecoveryCodes();
    Q_INVOKABLE void removeSecondFactor();
    /// The person has kept them.
    Q_INVOKABLE void takeCodes();
    Q_INVOKABLE void confirm(const QString& password, const QString& code);
    Q_INVOKABLE void confirmWithProvider();
    Q_INVOKABLE void cancelConfirm();

  signals:
    void changed();
    void done(const QString& act);
    /// `reason` in words; empty where the person gave up.
    void failed(const QString& act, const QString& reason);

  private:
    struct Act {
        QString name;
        std::function<void(Done)> run;
    };

    /// Drops an answer that comes after somebody else signed in, or nobody.
    template <typename T>
    SecurityControl::Then<T> mine(std::function<void(const Result<T>&)> then) {
        return [self = QPointer<Security>{this}, turn = turn_, then = std::move(then)](const Result<T>& answer) {
            if (self && self->turn_ == turn) then(answer);
        };
    }
    void perform(const QString& name, std::function<void(Done)> run);
    void again();
    void ended(const Result<void>& result);
    void askConfirmation();
    void confirmed(const Result<void>& result, bool withCode);
    void takeViews(const AuditPart& part);
    void forgetCalendar();
    void askFactor();
    void askProvider();
    /// Runs `run` once the person has confirmed, whether or not the server would ask.
    void performConfirmed(const QString& name, std::function<void(Done)> run);
    void loadFailed(const Error& error);
    void takeNewCodes(const SecurityControl::Codes& codes);
    QString words(const Error& error) const;

    SecurityControl* control_ = nullptr;
    const Wording* wording_ = nullptr;
    std::uint64_t turn_ = 0;
    QString state_ = QStringLiteral("unknown");
    Error loadError_;
    AuditListModel views_;
    QString viewsState_ = QStringLiteral("unknown");
    std::int64_t viewsBefore_ = 0;
    bool viewsEnd_ = true;
    QString calendarState_ = QStringLiteral("unknown");
    Error calendarError_;
    std::int64_t calendarSince_ = 0;
    QString calendarAddress_;
    int rounds_ = 0;  ///< of the running search without a word of the person
    DeviceListModel devices_;
    SecondFactor factor_;
    AccountProvider provider_;
    bool atProvider_ = false;
    SecondFactorSetUp setUp_;
    QStringList codes_;
    Act act_;
    bool confirming_ = false;
    bool confirmingCode_ = false;
    bool confirmBusy_ = false;
    QString confirmProblem_;
};

}  // namespace aufwind::views
