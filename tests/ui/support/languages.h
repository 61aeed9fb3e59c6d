// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QQmlEngine>
#include <QTranslator>

// Switches the language as the program does: another translator, then every text is asked for again.
class Languages : public QObject {
    Q_OBJECT

  public:
    explicit Languages(QQmlEngine* engine) : engine_(engine) {}

    Q_INVOKABLE void use(const QString& code) {
        QCoreApplication::removeTranslator(&translator_);
        if (translator_.load(QStringLiteral(":/i18n/aufwind_%1.qm").arg(code)))
            QCoreApplication::installTranslator(&translator_);
        engine_->retranslate();
    }

    // As in a language that is written from right to left.
    Q_INVOKABLE void direct(bool toTheLeft) {
        QGuiApplication::setLayoutDirection(toTheLeft ? Qt::RightToLeft : Qt::LeftToRight);
    }

  private:
    QQmlEngine* engine_;
    QTranslator translator_;
};
