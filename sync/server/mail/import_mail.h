// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/jobs/import_notice.h"
#include "sync/server/mail/mailer.h"

/// To an admin: a file of people on the server was refused. Pure; any thread.
namespace aufwind::server {

Mail importMail(const std::string& to, const std::string& language, const std::string& workspace,
                const RefusedFile& file);

}  // namespace aufwind::server
