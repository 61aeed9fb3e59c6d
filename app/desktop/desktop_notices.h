// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/app_context.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <functional>
#include <optional>
#include <vector>

class QDBusPendingCallWatcher;

/// Tells what is new on the desktop, each thing once, through org.freedesktop.Notifications
/// (specifications.freedesktop.org/notification-spec). A click shows what it is about. Others may look at the screen,
/// so that nothing of what was written is in it. Where there is no session bus or nobody who shows notifications,
/// nothing happens and nobody is told so.
///
/// Thread rule: the window's.
namespace aufwind::desktop {

class DesktopNotices : public QObject {
    Q_OBJECT

  public:
    /// More than this many at once are told as one.
    static constexpr std::size_t kMostAtOnce = 3;
    /// Whether the person is looking at the window: then they are told of reminders alone.
    using InUse = std::function<bool()>;

    explicit DesktopNotices(views::AppContext& context, InUse inUse = {},
                            QDBusConnection bus = QDBusConnection::sessionBus());

  private slots:
    void invoked(uint id, const QString& action);
    void closed(uint id, uint reason);

  private:
    struct Message {
        QString title;
        QString body;
        QString page;
        QVariantMap request;
    };
    void tell();
    void send(const Message& message);
    void ask();
    void capabilitiesCame(QDBusPendingCallWatcher& call);
    void notify(const Message& message);

    views::AppContext& context_;
    InUse inUse_;
    QDBusConnection bus_;
    std::optional<QStringList> capabilities_;  ///< none until whoever shows notifications has said
    bool asking_ = false;
    std::vector<Message> waiting_;  ///< for the capabilities
    QHash<uint, Message> shown_;
};

/// What a server that renders markup, and one that does not, shows as this text.
QString plainBody(const QString& text, bool rendersMarkup);

}  // namespace aufwind::desktop
