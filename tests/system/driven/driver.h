// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QJsonObject>
#include <QObject>
#include <QQuickWindow>

#include <functional>
#include <optional>
#include <thread>

/// Uses the window as a person with a screen reader, a keyboard and a mouse does: looks for what is named in the
/// accessible tree and sends real events. Commands are JSON objects, one a line on standard input; each is answered by
/// one line on standard output, `{"ok":true,"value":…}` or `{"ok":false,"why":"…","seen":[…]}`.
///
/// Commands, by "do":
/// - `find`: waits until something with "role" and "name" is there.
/// - `click`: the same, and clicks into its middle, after scrolling to it.
/// - `drag`: drags it onto what is named "onto" and has the same role.
/// - `key`: presses "keys", such as "Alt+Up".
/// - `type`: types "text" into what has the focus.
/// - `caret`: puts the caret of the text named "name" at "at", in UTF-16 units; −1 is the end.
/// - `read`: the text or value of what is named.
/// - `describe`: its description.
/// - `list`: the names of all with "role", from top to bottom.
/// - `focus`: role and name of what has the focus.
/// - `drop`: lets "file" fall onto the middle of the window, as from a file manager.
/// - `picture`: saves what the window shows as "file".
///
/// "name" is the whole accessible name, or its beginning where it ends in "…". "within" names what has to be around it.
/// "ms" is how long to wait, 10 seconds where it is not given.
///
/// Thread rule: the window's; a thread of its own reads standard input.
namespace aufwind::system_test {

class Driver : public QObject {
    Q_OBJECT

  public:
    explicit Driver(QQuickWindow& window, QObject* parent = nullptr);
    ~Driver() override;

  private:
    struct Wanted {
        QString role;
        QString name;
        QString within;
    };
    struct Answer {
        bool ok = true;
        QJsonValue value;
        QString why;
    };

    void readLines();
    void handle(const QByteArray& line);
    Answer act(const QJsonObject& command);
    Answer click(QAccessibleInterface& found);
    Answer drag(QAccessibleInterface& found, const Wanted& onto);
    std::optional<QPoint> restingMiddle(QAccessibleInterface& found) const;
    Answer press(const QString& keys);
    Answer drop(const QString& file);
    QJsonArray seen() const;

    void walk(const std::function<bool(QAccessibleInterface&, const QStringList& around)>& visit) const;
    QAccessibleInterface* find(const Wanted& wanted) const;
    QAccessibleInterface* await(const Wanted& wanted, int ms) const;
    QJsonArray list(const Wanted& wanted) const;
    bool bringIntoView(QAccessibleInterface& found);
    QPoint middle(QAccessibleInterface& found) const;

    QQuickWindow& window_;
    std::thread input_;
};

}  // namespace aufwind::system_test
