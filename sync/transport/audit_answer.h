// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"
#include "models/schema/result.h"

#include <QJsonObject>

/// Lines of the audit log as the server says them (resources/openapi.yaml). Any thread. Errors: what is no such answer.
namespace aufwind::transport {

Result<AuditPart> auditFrom(const QJsonObject& from);

}  // namespace aufwind::transport
