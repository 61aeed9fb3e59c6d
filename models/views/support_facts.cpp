// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/support_facts.h"

#include "models/schema/entities.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QQuickWindow>
#include <QStringList>
#include <QSysInfo>

namespace aufwind::views {

namespace {

/// A time without its zone, which tells where somebody is.
QString momentOf(const QVariant& when) {
    const QDateTime moment = when.toDateTime();
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QStringLiteral("never");
}

}  // namespace

QString SupportFacts::version() {
    const QString known = QCoreApplication::applicationVersion();
    return known.isEmpty() ? QStringLiteral("0") : known;
}

QString SupportFacts::qt() {
    return QString::fromLatin1(qVersion());
}

QString SupportFacts::system() {
    const QString drawn = QQuickWindow::sceneGraphBackend();
    return QStringLiteral("%1, %2, %3%4")
        .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName(),
             drawn.isEmpty() ? QString{} : QStringLiteral(", ") + drawn);
}

int SupportFacts::schema() {
    return schema::kSchemaVersion;
}

QString SupportFacts::report(const QObject* sync) const {
    QStringList lines{QStringLiteral("Aufwind %1").arg(version()), QStringLiteral("Qt %1").arg(qt()),
                      QStringLiteral("System: %1").arg(system()), QStringLiteral("Schema: %1").arg(schema())};
    if (sync != nullptr) {
        lines << QStringLiteral("Sync: %1").arg(sync->property("state").toString())
              << QStringLiteral("Last sync: %1").arg(momentOf(sync->property("lastSync")));
        for (const char* number : {"waiting", "refused", "merged", "rowsHere", "bytesOnDisk", "clockOffsetMs"}) {
            lines << QStringLiteral("%1: %2")
                         .arg(QLatin1String(number))
                         .arg(sync->property(number).toDouble(), 0, 'f', 0);
        }
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace aufwind::views
