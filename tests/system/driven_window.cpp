// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/driven_window.h"

#include "tests/system/processes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest/QtTest>

namespace aufwind::system_test {

namespace {

constexpr int kStepMs = 150'000;
constexpr int kCloseMs = 20'000;

}  // namespace

void DrivenWindow::start(const QStringList& arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("QT_QUICK_BACKEND", "software");
    process_.setProcessEnvironment(environment);
    process_.setProcessChannelMode(QProcess::SeparateChannels);
    process_.start(program("aufwind_driven"),
                   QStringList{"--profile", profile_, "--no-tour", "--lang", "en", "--theme", "light"} + arguments);
    process_.waitForStarted();
}

bool DrivenWindow::close() {
    process_.closeWriteChannel();
    return process_.waitForFinished(kCloseMs) && process_.exitStatus() == QProcess::NormalExit &&
           process_.exitCode() == 0;
}

void DrivenWindow::kill() {
    if (process_.state() == QProcess::NotRunning) return;
    process_.kill();
    process_.waitForFinished();
}

void DrivenWindow::killAfter(int milliseconds) {
    // It may end by itself before; either way it is gone afterwards.
    process_.waitForFinished(milliseconds);
    kill();
}

QJsonObject DrivenWindow::step(QJsonObject command) {
    process_.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    QDeadlineTimer deadline(kStepMs);
    while (!process_.canReadLine()) {
        if (!process_.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            qWarning("the window does not answer: %s", process_.readAllStandardError().constData());
            return {};
        }
    }
    const QJsonObject answer = QJsonDocument::fromJson(process_.readLine()).object();
    if (!answer["ok"].toBool()) {
        qWarning("%s; what can be seen:", qPrintable(answer["why"].toString()));
        for (const QJsonValue& line : answer["seen"].toArray()) qWarning("  %s", qPrintable(line.toString()));
    }
    return answer;
}

bool DrivenWindow::sees(const QString& role, const QString& name, int ms) {
    return step({{"do", "find"}, {"role", role}, {"name", name}, {"ms", ms}})["ok"].toBool();
}

bool DrivenWindow::click(const QString& role, const QString& name) {
    return step({{"do", "click"}, {"role", role}, {"name", name}})["ok"].toBool();
}

bool DrivenWindow::drag(const QString& role, const QString& name, const QString& onto) {
    return step({{"do", "drag"}, {"role", role}, {"name", name}, {"onto", onto}})["ok"].toBool();
}

bool DrivenWindow::type(const QString& text) {
    return step({{"do", "type"}, {"text", text}})["ok"].toBool();
}

bool DrivenWindow::press(const QString& keys) {
    return step({{"do", "key"}, {"keys", keys}})["ok"].toBool();
}

bool DrivenWindow::writeAt(const QString& name, int at, const QString& text) {
    return click("EditableText", name) &&
           step({{"do", "caret"}, {"role", "EditableText"}, {"name", name}, {"at", at}})["ok"].toBool() && type(text);
}

QString DrivenWindow::text(const QString& name) {
    return step({{"do", "read"}, {"role", "EditableText"}, {"name", name}})["value"].toString().replace(
        QChar::ParagraphSeparator, QLatin1Char('\n'));
}

QString DrivenWindow::description(const QString& role, const QString& name) {
    return step({{"do", "describe"}, {"role", role}, {"name", name}})["value"].toString();
}

QStringList DrivenWindow::names(const QString& role) {
    QStringList names;
    for (const QJsonValue& name : step({{"do", "list"}, {"role", role}})["value"].toArray()) names << name.toString();
    return names;
}

bool DrivenWindow::drop(const QString& file) {
    return step({{"do", "drop"}, {"file", file}})["ok"].toBool();
}

bool DrivenWindow::picture(const QString& file) {
    return step({{"do", "picture"}, {"file", file}})["ok"].toBool();
}

}  // namespace aufwind::system_test
