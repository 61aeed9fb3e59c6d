// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/device_list_model.h"
#include "models/views/security_control.h"
#include "models/views/wording.h"

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
/// Acts: "removeDevice", "signOutEverywhere", "changePassword", "allowCritical", "begin", "finish", "newCodes", "removeSecondFactor".
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
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool secondFactorOn READ secondFactorOn NOTIFY changed)
    Q_PROPERTY(bool secondFactorRequired READ secondFactorRequired NOTIFY changed)
    Q_PROPERTY(int codesLeft READ codesLeft NOTIFY changed)
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

    /// Null: nobody is signed in. Drops what is known and what is under way.
    void attach(SecurityControl* control, const Wording* wording);

    QString state() const { return state_; }
    QString trouble() const;
    DeviceListModel* devices() { return &devices_; }
    bool busy() const { return static_cast<bool>(act_.run); }
    bool secondFactorOn() const { return factor_.enabled; }
    bool secondFactorRequired() const { return factor_.required; }
    int codesLeft() const { return factor_.recoveryCodes; }
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
    /// Asks for the password now, so that what is critical and was done elsewhere, such as a role, is taken.
    Q_INVOKABLE void allowCritical();
    Q_INVOKABLE void beginSecondFactor();
    Q_INVOKABLE void finishSecondFactor(const QString& code);
    /// Gives up a set-up that has begun, and forgets its secret.
    Q_INVOKABLE void leaveSetUp();
    Q_INVOKABLE void newRecoveryCodes();
    Q_INVOKABLE void removeSecondFactor();
    /// The person has kept them.
    Q_INVOKABLE void takeCodes();
    Q_INVOKABLE void confirm(const QString& password, const QString& code);
    Q_INVOKABLE void cancelConfirm();

  signals:
    void changed();
    void done(const QString& act);
    /// `reason` in words; empty where the person gave up.
    void failed(const QString& act, const QString& reason);

  private:
    using Done = std::function<void(const Result<void>&)>;
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
    void confirmed(const Result<void>& result, bool withCode);
    void askFactor();
    void loadFailed(const Error& error);
    void takeNewCodes(const SecurityControl::Codes& codes);
    QString words(const Error& error) const;

    SecurityControl* control_ = nullptr;
    const Wording* wording_ = nullptr;
    std::uint64_t turn_ = 0;
    QString state_ = QStringLiteral("unknown");
    Error loadError_;
    DeviceListModel devices_;
    SecondFactor factor_;
    SecondFactorSetUp setUp_;
    QStringList codes_;
    Act act_;
    bool confirming_ = false;
    bool confirmingCode_ = false;
    bool confirmBusy_ = false;
    QString confirmProblem_;
};

}  // namespace aufwind::views
