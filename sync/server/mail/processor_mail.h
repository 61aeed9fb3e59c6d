// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/mail/mailer.h"
#include "sync/server/operator/sub_processors.h"

/// To an admin: whoever runs the server changes to whom it hands personal data. Pure; any thread.
namespace aufwind::server {

Mail processorMail(const std::string& to, const std::string& language, const std::string& workspace,
                   const ProcessorChanges& changes);

}  // namespace aufwind::server
