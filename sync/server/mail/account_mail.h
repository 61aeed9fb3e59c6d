// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/account_event.h"
#include "sync/server/mail/mailer.h"

#include <optional>
#include <string>

/// The mails that tell a person what happened to their account, in English and German. Pure; any thread.
namespace aufwind::server {

/// To an admin: somebody asked `count` times for what is not theirs. Who it was stands in the audit log, in no mail.
Mail alertMail(const std::string& to, const std::string& language, const std::string& workspace, std::uint64_t count);

/// Nothing where the event is told to nobody. `company` is what an admin called it, `workspace` what people type.
std::optional<Mail> mailOf(const AccountEvent& event, const std::string& company, const std::string& workspace);

}  // namespace aufwind::server
