// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/export_notes.h"
#include "sync/transport/http_client.h"

#include <QJsonObject>

/// Tells the server's audit log that a table became a file here. Pure; any thread.
namespace aufwind::transport {

inline constexpr char kExportPath[] = "/v1/audit/exports";

QJsonObject exportBody(const store::ExportNote& note);
Call exportCall(const store::ExportNote& note, const QByteArray& access);

enum class ExportAnswer {
    told,
    later,    ///< not now; the rest of the sync is not concerned
    refused,  ///< this server takes no such thing, for it knows less: there is nobody whom it could be told
    other,    ///< about the whole connection, such as a session that has ended
};
ExportAnswer exportAnswer(const Answer& answer);

}  // namespace aufwind::transport
