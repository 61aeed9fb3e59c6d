// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// The window's program as a process that is used by its accessible names, keyboard and mouse (driven/driver.h). Every
/// step waits for what it needs, with a limit, and is false or empty where that did not come; the reason and what
/// could be seen instead go to the test's log. The main thread.
namespace aufwind::system_test {

class DrivenWindow {
  public:
    explicit DrivenWindow(const QString& profile) : profile_(profile) {}
    ~DrivenWindow() { kill(); }

    /// Starts the program; what it shows is for the steps to wait for.
    void start(const QStringList& arguments = {});
    bool isRunning() const { return process_.state() != QProcess::NotRunning; }
    /// Closes the window; true where the program ended by itself, cleanly and in time.
    bool close();
    /// kill -9.
    void kill();
    void killAfter(int milliseconds);

    bool sees(const QString& role, const QString& name, int ms = 20'000);
    bool click(const QString& role, const QString& name);
    bool drag(const QString& role, const QString& name, const QString& onto);
    bool type(const QString& text);
    bool press(const QString& keys);
    /// Clicks into a text and puts the caret at `at`, in UTF-16 units; -1 is the end.
    bool writeAt(const QString& name, int at, const QString& text);
    /// The text of an editor, with paragraphs ended as in the store.
    QString text(const QString& name);
    QString description(const QString& role, const QString& name);
    /// Names of all with this role, from top to bottom.
    QStringList names(const QString& role);
    /// Lets a file fall onto the middle of the window.
    bool drop(const QString& file);
    bool picture(const QString& file);

    const QString& profile() const { return profile_; }

  private:
    QJsonObject step(QJsonObject command);

    QString profile_;
    QProcess process_;
};

}  // namespace aufwind::system_test
