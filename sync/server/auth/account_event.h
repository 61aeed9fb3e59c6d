// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// What happened to an account, for the audit log and for the mail that tells its person. Plain values; any thread.
namespace aufwind::server {

enum class AccountEventKind : std::uint8_t {
    signedIn,
    newDevice,  ///< signed in from a device that the account had not
    guessed,    ///< more wrong attempts than somebody who mistypes makes; told once an hour
    tokenReused,
    passwordChanged,
    passwordReset,
    resetAsked,
    invited,
    addressAsked,
    addressChanged,
    secondFactorSet,
    secondFactorRemoved,
    recoveryCodesMade,
    deviceRemoved,
    sessionsEnded,
    disabled,
    enabled,
    policyChanged,
    boundToProvider,
    webhookChanged,
    directoryChanged,
    boundToDirectory,
    calendarMade,     ///< an address at which the person's calendar is read
    calendarRevoked,  ///< it is worth nothing any more
    scimTokenMade,    ///< lets the company's identity provider write people and teams
    scimTokenRevoked,
};

/// A word for the audit log, append-only.
std::string_view name(AccountEventKind kind);

struct AccountEvent {
    AccountEventKind kind = AccountEventKind::signedIn;
    Uuid tenant;
    Uuid actor;   ///< employee; nil where nobody was signed in
    Uuid person;  ///< whose account it is; nil where it is the company's
    Uuid device{};
    std::string email{};     ///< where its person is told
    std::string language{};  ///< of the mail
    std::string address{};   ///< where it came from, as addressGroup() makes it; only for the mail to its person
    std::string code{};      ///< that the mail carries
    std::string detail{};    ///< for the audit log
};

using TellAccountEvent = std::function<void(const AccountEvent&)>;

}  // namespace aufwind::server
