// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <string>
#include <vector>

/// Who else lets the people of a company in, as the control store keeps it. Plain values; any thread.
namespace aufwind::server {

/// The company's identity provider (OpenID Connect).
struct SsoSettings {
    std::string issuer;
    std::string clientId;
    std::string sealedSecret{};          ///< empty where the provider has given none
    std::vector<std::string> domains{};  ///< of addresses that it may speak for, lower case
    bool creates = false;                ///< somebody it knows and this company does not becomes an employee
    bool onlyWay = false;                ///< nobody of the company signs in with a password
    bool trusted = false;                ///< its addresses count though it does not say that it has verified them
};

/// The company's directory, such as Active Directory, which is asked over LDAPS.
struct DirectorySettings {
    std::string address;      ///< ldaps://host[:port]
    std::string authority{};  ///< a certificate in PEM; empty is the system's
    std::string bindAs{};     ///< with {user} or {email} in it; empty where people are searched for
    std::string base{};       ///< below which they are searched for,
    std::string filter{};     ///< with {user} or {email} in it,
    std::string reader{};     ///< by this account
    std::string readerPassword{};
    std::vector<std::string> domains{};  ///< of addresses that it may speak for, lower case
    bool creates = false;                ///< somebody it knows and this company does not becomes an employee
    bool onlyWay = false;                ///< nobody of the company has a password here

    /// Whether they let in the same people in the same way, whatever the reader's password is.
    bool letsInAs(DirectorySettings other) const {
        other.readerPassword = readerPassword;
        return *this == other;
    }
    bool operator==(const DirectorySettings&) const = default;
    /// Whether who is found is the same person in both.
    bool findsAs(const DirectorySettings& other) const {
        return address == other.address && bindAs == other.bindAs && base == other.base;
    }
};

/// Somebody who went to the provider and has not come back yet.
struct SsoRequest {
    Uuid tenant;
    std::string nonce;
};

}  // namespace aufwind::server
