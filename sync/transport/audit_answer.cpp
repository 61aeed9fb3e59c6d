// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/audit_answer.h"

#include "sync/transport/api_calls.h"

#include <QJsonArray>

#include <algorithm>

namespace aufwind::transport {
namespace {

// More than any honest server says.
constexpr qsizetype kMostRecords = 5'000;
constexpr qsizetype kLongestDetail = 2'000;

}  // namespace

Result<AuditPart> auditFrom(const QJsonObject& from) {
    if (!from[QLatin1String("entries")].isArray()) return notUnderstood();
    const QJsonArray rows = from[QLatin1String("entries")].toArray();
    AuditPart part{{}, from[QLatin1String("next")].toInteger(), from[QLatin1String("end")].toBool()};
    for (qsizetype i = 0; i < std::min(rows.size(), kMostRecords); ++i) {
        const QJsonObject row = rows[i].toObject();
        part.records.push_back({row[QLatin1String("number")].toInteger(), row[QLatin1String("at")].toInteger(),
                                textIn(row, "actor"), textIn(row, "action"), textIn(row, "subject"),
                                textIn(row, "detail", kLongestDetail)});
    }
    return part;
}

}  // namespace aufwind::transport
