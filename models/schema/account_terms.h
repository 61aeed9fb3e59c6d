// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// What the server says of somebody's account (resources/openapi.yaml), as plain values that the transport, the window
/// and the command line share. Any thread.
namespace aufwind {

/// Why a call about an account did not work.
enum class AccountReason : std::uint8_t {
    credentials,           ///< workspace, e-mail or password is wrong; nothing says which
    secondFactor,          ///< the code of the second factor is missing, wrong or used
    deviceRemoved,         ///< somebody removed this device: its key and its data have to go
    confirm,               ///< the password has to be given once more first
    secondFactorRequired,  ///< this session can only set a second factor up, or it must not be removed
    passwordShort,
    passwordLong,
    passwordEasy,
    passwordCharacter,
    code,             ///< that of the mail, or of an authenticator that is being set up, is wrong, used or too old
    forbidden,        ///< not theirs to do
    notFound,         ///< nothing there, or nothing for the caller
    addressTaken,     ///< another account has this address
    hasAccount,       ///< the person has an account already
    noAddress,        ///< the person has no e-mail address
    domainRefused,    ///< the company gives no account to addresses of this domain
    noProvider,       ///< the workspace has no identity provider, or there is no such workspace
    providerRefused,  ///< what the provider has answered lets nobody in
    providerUnknown,  ///< the provider vouches for them, and the company does not let them in so far
    providerFails,    ///< the provider does not answer as it should
    webhookFails,     ///< the company's own program does not answer as it should
    providerOnly,     ///< people of this company sign in with their provider
    directoryOnly,    ///< people of this company sign in with their directory
    directoryFails,   ///< the company's directory does not answer as it should
    // Why, where an owner sets it.
    directoryUnreachable,
    directoryUntrusted,  ///< its certificate, or the name in it
    directoryDamaged,    ///< what answers is no directory
    directoryReader,     ///< the account that searches is not let in
    directorySearch,     ///< it cannot be searched like this
    givenUp,             ///< the sign-in in the browser was not finished
    noBrowser,           ///< no browser can be opened
    ended,               ///< the session is over: sign in again
    throttled,
    offline,
    untrusted,
    other,
};

/// The server's words for reasons, and those of aufwindctl.
inline constexpr std::array<std::pair<AccountReason, const char*>, 31> kAccountWords{{
    {AccountReason::credentials, "credentials"},
    {AccountReason::secondFactor, "second_factor"},
    {AccountReason::deviceRemoved, "device_removed"},
    {AccountReason::confirm, "confirm"},
    {AccountReason::secondFactorRequired, "second_factor_required"},
    {AccountReason::passwordShort, "password_short"},
    {AccountReason::passwordLong, "password_long"},
    {AccountReason::passwordEasy, "password_easy"},
    {AccountReason::passwordCharacter, "password_character"},
    {AccountReason::code, "code"},
    {AccountReason::forbidden, "forbidden"},
    {AccountReason::notFound, "not_found"},
    {AccountReason::addressTaken, "address_taken"},
    {AccountReason::hasAccount, "has_account"},
    {AccountReason::noAddress, "no_address"},
    {AccountReason::domainRefused, "domain"},
    {AccountReason::noProvider, "no_provider"},
    {AccountReason::providerRefused, "sso_refused"},
    {AccountReason::providerUnknown, "sso_unknown"},
    {AccountReason::providerFails, "sso_provider"},
    {AccountReason::webhookFails, "webhook"},
    {AccountReason::providerOnly, "sso_only"},
    {AccountReason::directoryOnly, "directory_only"},
    {AccountReason::directoryFails, "directory"},
    {AccountReason::directoryUnreachable, "directory_unreachable"},
    {AccountReason::directoryUntrusted, "directory_untrusted"},
    {AccountReason::directoryDamaged, "directory_damaged"},
    {AccountReason::directoryReader, "directory_reader"},
    {AccountReason::directorySearch, "directory_search"},
    {AccountReason::givenUp, "given_up"},
    {AccountReason::noBrowser, "no_browser"},
}};

/// The word of a reason; empty where the server has none for it.
constexpr std::string_view word(AccountReason reason) {
    for (const auto& [known, name] : kAccountWords) {
        if (known == reason) return name;
    }
    return {};
}

/// An error of such a call carries the server's word as its detail; everything else follows from its code.
constexpr AccountReason accountReason(ErrorCode code, std::string_view detail) {
    for (const auto& [known, name] : kAccountWords) {
        if (detail == name) return known;
    }
    switch (code) {
        case ErrorCode::unauthenticated:
            return AccountReason::ended;
        case ErrorCode::throttled:
            return AccountReason::throttled;
        case ErrorCode::offline:
            return AccountReason::offline;
        case ErrorCode::untrusted:
            return AccountReason::untrusted;
        case ErrorCode::forbidden:
            return AccountReason::forbidden;
        default:
            return AccountReason::other;
    }
}
inline AccountReason accountReason(const Error& error) {
    return accountReason(error.code, error.detail);
}

/// A device that signed in. Its name and address come from outside.
struct AccountDevice {
    Uuid id;
    std::string name;
    std::string address;
    std::int64_t since = 0;  ///< ms since 1970
    std::int64_t seen = 0;   ///< its last use, ms since 1970
    bool signedIn = false;
    bool current = false;  ///< the one that asks

    bool operator==(const AccountDevice&) const = default;
};

struct SecondFactor {
    bool enabled = false;
    bool required = false;   ///< by the role or the company
    int recoveryCodes = 0;   ///< that are left
    int passwordLength = 0;  ///< the least that the company takes for a new password; 0 where the server does not say

    bool operator==(const SecondFactor&) const = default;
};

/// With what somebody signs in.
struct AccountProvider {
    bool offered = false;      ///< the company has an identity provider
    bool bound = false;        ///< this account is bound to it, and has no password
    bool inDirectory = false;  ///< this account signs in with the password of the company's directory

    bool operator==(const AccountProvider&) const = default;
};

/// What an authenticator needs to know; as secret as a password.
struct SecondFactorSetUp {
    std::string secret;  ///< Base32, to be typed
    std::string uri;     ///< otpauth://, to be scanned

    bool operator==(const SecondFactorSetUp&) const = default;
};

}  // namespace aufwind
