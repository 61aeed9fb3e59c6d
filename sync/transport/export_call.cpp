// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/export_call.h"

#include <QJsonDocument>

namespace aufwind::transport {

QJsonObject exportBody(const store::ExportNote& note) {
    return {{"id", QString::fromStdString(note.id.toString())},
            {"table", QString::fromStdString(note.table)},
            {"format", QString::fromStdString(note.format)},
            {"rows", static_cast<qint64>(note.rows)},
            {"at", static_cast<qint64>(note.at)}};
}

Call exportCall(const store::ExportNote& note, const QByteArray& access) {
    Call call;
    call.path = kExportPath;
    call.body = QJsonDocument(exportBody(note)).toJson(QJsonDocument::Compact);
    call.contentType = "application/json";
    call.bearer = access;
    return call;
}

ExportAnswer exportAnswer(const Answer& answer) {
    switch (answer.status) {
        case 204:
            return ExportAnswer::told;
        case 400:
        case 404:
        case 405:
        case 413:
        case 415:
            return ExportAnswer::refused;
        case 429:
            return ExportAnswer::later;
        default:
            // A fault with this alone keeps nothing else back.
            return answer.status >= 500 ? ExportAnswer::later : ExportAnswer::other;
    }
}

}  // namespace aufwind::transport
