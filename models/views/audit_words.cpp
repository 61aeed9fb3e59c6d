// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/audit_words.h"

namespace aufwind::views {

QStringList AuditWords::columns() {
    return {tr("Number"),          tr("When (UTC)"), tr("Who"),      tr("Who, id"), tr("What"),
            tr("What, as stored"), tr("Whom"),       tr("Whom, id"), tr("Details")};
}

QString AuditWords::cannotWrite() {
    return tr("The file could not be written. Choose another place, or make room there.");
}

QString AuditWords::nothingToWrite() {
    return tr("No line fits, so there is nothing to export.");
}

}  // namespace aufwind::views
