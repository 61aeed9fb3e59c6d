// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/server/jobs/invitation_plan.h"
#include "sync/server/mail/mailer.h"

#include <string>

/// Invitations to meetings as mails (RFC 6047), in English and German: the same for who reads and for a calendar. Pure
/// but for the system's zone files; any thread.
namespace aufwind::server {

struct InvitationMail {
    std::string subject;
    std::string content;  ///< as it waits in the control database
};

/// `language` is "de", else English; of what repeats the next date from `now` on is named. Answers go to the organiser,
/// where they have an address.
InvitationMail invitationMail(const domain::Invitation& invitation, const InvitationChange& change,
                              const std::string& language, std::int64_t now);
/// `damaged` where the content is not what invitationMail() has made.
Result<Mail> mailOfInvitation(const std::string& to, const std::string& subject, const std::string& content);

}  // namespace aufwind::server
