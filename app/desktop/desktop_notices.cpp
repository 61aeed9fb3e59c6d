// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop_notices.h"

#include "models/views/values.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>

#include <utility>

namespace aufwind::desktop {

namespace {

const QString kName = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr qsizetype kMostShown = 64;
constexpr qsizetype kMostLetters = 200;

QDBusMessage callOf(const QString& method) {
    return QDBusMessage::createMethodCall(kName, kPath, kName, method);
}

/// One line without anything that steers a terminal or a layout.
QString oneLine(const QString& text) {
    QString line = text.simplified();
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return line.left(kMostLetters);
}

bool isWindowInUse() {
    return QGuiApplication::applicationState() == Qt::ApplicationActive;
}

}  // namespace

QString plainBody(const QString& text, bool rendersMarkup) {
    const QString line = oneLine(text);
    if (rendersMarkup) return line.toHtmlEscaped();
    // Some render it without saying so; where nothing looks like a tag, there is nothing to render.
    return QString{line}.replace(QLatin1Char('<'), QChar{0x2039}).replace(QLatin1Char('>'), QChar{0x203A});
}

DesktopNotices::DesktopNotices(views::AppContext& context, InUse inUse, QDBusConnection bus)
    : context_(context), inUse_(inUse ? std::move(inUse) : InUse{isWindowInUse}), bus_(std::move(bus)) {
    if (!bus_.isConnected()) return;
    bus_.connect(kName, kPath, kName, QStringLiteral("ActionInvoked"), this, SLOT(invoked(uint, QString)));
    bus_.connect(kName, kPath, kName, QStringLiteral("NotificationClosed"), this, SLOT(closed(uint, uint)));
    auto* watcher = new QDBusServiceWatcher(kName, bus_, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        capabilities_.reset();
        shown_.clear();
    });
    connect(context_.notices(), &views::Notices::changed, this, &DesktopNotices::tell);
    connect(&context_, &views::AppContext::stateChanged, this, &DesktopNotices::tell);
    tell();
}

void DesktopNotices::tell() {
    // Behind a lock nobody is told; it waits.
    if (context_.state() != QLatin1String("ready")) return;
    auto items = context_.notices()->takeUntold();
    if (!context_.notices()->desktop()) return;
    const bool isInUse = inUse_();
    std::erase_if(items, [isInUse](const views::Notices::Item& item) {
        return isInUse && !domain::isReminder(item.notice.kind);
    });
    if (items.size() > kMostAtOnce) {
        send({views::wordsOfMany(items.size()).title, {}, QStringLiteral("notices"), {}});
        return;
    }
    for (const views::Notices::Item& item : items) {
        if (item.notice.kind == domain::NoticeKind::processor) {
            send({item.words.title, item.words.quiet, QStringLiteral("admin"), {{"part", QStringLiteral("privacy")}}});
            continue;
        }
        if (item.notice.kind == domain::NoticeKind::import) {
            send({item.words.title, item.words.quiet, QStringLiteral("admin"), {{"part", QStringLiteral("audit")}}});
            continue;
        }
        if (item.notice.kind == domain::NoticeKind::checkIn) {
            send({item.words.title, item.words.quiet, QStringLiteral("checkIns"), {}});
            continue;
        }
        if (item.notice.kind == domain::NoticeKind::survey) {
            send({item.words.title,
                  item.words.quiet,
                  QStringLiteral("answer"),
                  {{"round", views::toText(item.words.round)}}});
            continue;
        }
        if (domain::isOfGoals(item.notice.kind)) {
            send({item.words.title,
                  item.words.quiet,
                  QStringLiteral("goals"),
                  {{"goal", views::toText(item.notice.goal)}}});
            continue;
        }
        send({item.words.title,
              item.words.quiet,
              QStringLiteral("meeting"),
              {{"seriesId", views::toText(item.notice.series)},
               {"occurrenceId", views::toText(item.words.occurrence)},
               {"id", views::toText(item.notice.subject)}}});
    }
}

void DesktopNotices::send(const Message& message) {
    if (capabilities_) return notify(message);
    waiting_.push_back(message);
    if (!std::exchange(asking_, true)) ask();
}

void DesktopNotices::ask() {
    auto* call = new QDBusPendingCallWatcher(bus_.asyncCall(callOf(QStringLiteral("GetCapabilities"))), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        capabilitiesCame(*call);
    });
}

void DesktopNotices::capabilitiesCame(QDBusPendingCallWatcher& call) {
    asking_ = false;
    const QDBusPendingReply<QStringList> reply = call;
    const auto waiting = std::exchange(waiting_, {});
    if (reply.isError()) return;
    capabilities_ = reply.value();
    for (const Message& message : waiting) notify(message);
}

void DesktopNotices::notify(const Message& message) {
    const bool rendersMarkup = capabilities_->contains(QStringLiteral("body-markup"));
    QStringList actions;
    if (capabilities_->contains(QStringLiteral("actions"))) {
        actions << QStringLiteral("default") << views::openWord();
    }
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("aufwind")}};
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    // The summary is never markup, but not everybody keeps to that.
    call << QStringLiteral("Aufwind") << uint{0} << QStringLiteral("aufwind") << plainBody(message.title, false)
         << plainBody(message.body, rendersMarkup) << actions << hints << -1;
    auto* sent = new QDBusPendingCallWatcher(bus_.asyncCall(call), this);
    connect(sent, &QDBusPendingCallWatcher::finished, this, [this, sent, message] {
        sent->deleteLater();
        const QDBusPendingReply<uint> reply = *sent;
        if (reply.isError()) return;
        // Whoever never tells that one was closed may not fill the memory.
        if (shown_.size() >= kMostShown) shown_.clear();
        shown_.insert(reply.value(), message);
    });
}

void DesktopNotices::invoked(uint id, const QString& action) {
    const auto found = shown_.constFind(id);
    if (found == shown_.constEnd() || action != QLatin1String("default")) return;
    const Message message = *found;
    shown_.remove(id);
    context_.openPage(message.page, message.request);
}

void DesktopNotices::closed(uint id, uint) {
    shown_.remove(id);
}

}  // namespace aufwind::desktop
