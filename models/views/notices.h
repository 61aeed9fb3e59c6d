// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/notice_ledger.h"
#include "models/views/notice_rows.h"
#include "models/views/page_context.h"
#include "models/views/row_list_model.h"
#include "models/views/sync_control.h"

#include <QObject>
#include <QTimer>
#include <qqml.h>

#include <memory>
#include <optional>
#include <vector>

/// What this person is told of, and what of it they have not seen yet. What was seen and what they want to be told
/// lies in their own row of personal_settings and so follows them to every device, and where they have not chosen it is
/// as their company has it; what this device has told on the
/// desktop stays on it. There is one for the whole life of the window, also before anybody has signed in.
///
/// Thread rule: the window's.
namespace aufwind::views {

class NoticesModel;

class Notices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(int unread READ unread NOTIFY changed)
    Q_PROPERTY(bool reminders READ reminders WRITE setReminders NOTIFY changed)
    /// And new points.
    Q_PROPERTY(bool mentions READ mentions WRITE setMentions NOTIFY changed)
    /// Whether the desktop tells, too.
    Q_PROPERTY(bool desktop READ desktop WRITE setDesktop NOTIFY changed)
    Q_PROPERTY(bool mail READ mail WRITE setMail NOTIFY changed)

  public:
    struct Item {
        domain::Notice notice;
        NoticeWords words;
        bool unread = false;
    };

    explicit Notices(QObject* parent = nullptr);
    ~Notices() override;

    /// Nobody is signed in where `context` is empty.
    void attach(const std::optional<PageContext>& context, SyncControl* control);
    /// Roles: kind (see domain::nameOf), title, text, at, unread, seriesId, occurrenceId, subjectId, goalId, roundId;
    /// the newest first. Null where nobody is signed in.
    RowListModel* list();
    const std::vector<Item>& items() const { return items_; }
    /// Works everything out anew, at once.
    void compose();
    /// What is unread and was not told on this device yet. It counts as told from now on, also after a restart.
    std::vector<Item> takeUntold();

    int unread() const;
    bool reminders() const { return switches_.reminders; }
    bool mentions() const { return switches_.mentions; }
    bool desktop() const { return switches_.desktop; }
    bool mail() const { return switches_.mail; }
    void setReminders(bool on);
    void setMentions(bool on);
    void setDesktop(bool on);
    void setMail(bool on);
    /// Everything up to now.
    Q_INVOKABLE void markSeen();

  signals:
    void changed();

  private:
    Result<void> read();
    void readSettings(const Record* own, const Record* company);
    void set(FieldNumber field, const Value& value);
    void keepLedger();
    bool isFilling() const { return control_ != nullptr && control_->figures().filling; }

    std::optional<PageContext> context_;
    SyncControl* control_ = nullptr;
    QObject listening_;  ///< to the data; goes with it
    std::unique_ptr<NoticesModel> list_;
    std::vector<Item> items_;
    NoticeLedger ledger_;
    NoticeLedger::Seen seen_;
    domain::NoticeSwitches switches_;
    QTimer soon_;
    QTimer minutes_;
};

}  // namespace aufwind::views
