// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/account_event.h"

namespace aufwind::server {

std::string_view name(AccountEventKind kind) {
    switch (kind) {
        case AccountEventKind::signedIn:
            return "account.signed_in";
        case AccountEventKind::newDevice:
            return "account.signed_in_on_new_device";
        case AccountEventKind::guessed:
            return "account.guessed";
        case AccountEventKind::tokenReused:
            return "account.token_reused";
        case AccountEventKind::passwordChanged:
            return "account.password_changed";
        case AccountEventKind::passwordReset:
            return "account.password_reset";
        case AccountEventKind::resetAsked:
            return "account.reset_asked";
        case AccountEventKind::invited:
            return "account.invited";
        case AccountEventKind::addressAsked:
            return "account.address_asked";
        case AccountEventKind::addressChanged:
            return "account.address_changed";
        case AccountEventKind::secondFactorSet:
            return "account.second_factor_set";
        case AccountEventKind::secondFactorRemoved:
            return "account.second_factor_removed";
        case AccountEventKind::recoveryCodesMade:
            return "account.recovery_codes_made";
        case AccountEventKind::deviceRemoved:
            return "account.device_removed";
        case AccountEventKind::sessionsEnded:
            return "account.sessions_ended";
        case AccountEventKind::disabled:
            return "account.disabled";
        case AccountEventKind::enabled:
            return "account.enabled";
        case AccountEventKind::policyChanged:
            return "sign_in.policy_changed";
        case AccountEventKind::boundToProvider:
            return "account.bound_to_provider";
        case AccountEventKind::webhookChanged:
            return "webhook.changed";
        case AccountEventKind::directoryChanged:
            return "directory.changed";
        case AccountEventKind::boundToDirectory:
            return "account.bound_to_directory";
        case AccountEventKind::calendarMade:
            return "account.calendar_made";
        case AccountEventKind::calendarRevoked:
            return "account.calendar_revoked";
        case AccountEventKind::scimTokenMade:
            return "scim.token_made";
        case AccountEventKind::scimTokenRevoked:
            return "scim.token_revoked";
    }
    return "account";
}

}  // namespace aufwind::server
