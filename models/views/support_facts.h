// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>
#include <qqml.h>

/// What somebody who helps has to know of this program and machine, and nothing of what people wrote or of who they
/// are: neither names nor addresses, also not of the machine. In English, for whoever reads it. Thread rule: the
/// window's.
namespace aufwind::views {

class SupportFacts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(QString qt READ qt CONSTANT)
    /// Operating system, processor and what draws the window.
    Q_PROPERTY(QString system READ system CONSTANT)
    Q_PROPERTY(int schema READ schema CONSTANT)

  public:
    using QObject::QObject;

    static QString version();
    static QString qt();
    static QString system();
    static int schema();

    /// `sync` is the status as QML has it; of it only words of the program and numbers are taken.
    Q_INVOKABLE QString report(const QObject* sync) const;
};

}  // namespace aufwind::views
