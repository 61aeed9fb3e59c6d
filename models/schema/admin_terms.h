// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/sign_in_terms.h"
#include "models/schema/uuid.h"

#include <cstdint>
#include <string>
#include <vector>

/// What the server says of a company's accounts, sign-in and audit log (resources/openapi.yaml), as plain values that
/// the transport, the window and the command line share. Any thread.
namespace aufwind {

struct PersonAccount {
    Uuid person;
    std::string email;
    std::string state;  ///< "invited", "active", "disabled"
    bool secondFactor = false;
    std::int64_t seen = 0;  ///< ms since 1970; 0 is never

    bool operator==(const PersonAccount&) const = default;
};

/// The company's identity provider.
struct ProviderSettings {
    std::string issuer;
    std::string clientId;
    std::string secret;  ///< only on the way to the server; empty keeps the one of before
    bool hasSecret = false;
    std::vector<std::string> domains;  ///< of addresses that it may speak for
    bool creates = false;              ///< somebody new becomes an employee
    bool onlyWay = false;              ///< nobody signs in with a password
    bool trustsAddresses = false;      ///< also those that it does not say it has verified

    bool operator==(const ProviderSettings&) const = default;
};

/// The company's directory, which is asked over LDAPS.
struct CompanyDirectory {
    std::string address;
    std::string authority;  ///< a certificate in PEM; empty is the system's
    std::string bindAs;     ///< a name to bind with, where nobody searches
    std::string base;
    std::string filter;
    std::string reader;    ///< the account that searches
    std::string password;  ///< the reader's; only on the way to the server; empty keeps the one of before
    bool hasPassword = false;
    std::vector<std::string> domains;  ///< of addresses that it may speak for
    bool creates = false;              ///< somebody new becomes an employee
    bool onlyWay = false;              ///< nobody has a password here

    bool operator==(const CompanyDirectory&) const = default;
};

/// A line of the audit log.
struct AuditRecord {
    std::int64_t number = 0;
    std::int64_t at = 0;  ///< ms since 1970
    std::string actor;    ///< an employee's id; empty is the operator or nobody
    std::string action;
    std::string subject;  ///< the id of a row or a person; empty is the company
    std::string detail;   ///< names of fields, words of choices and ids

    bool operator==(const AuditRecord&) const = default;
};

/// The newest first.
struct AuditPart {
    std::vector<AuditRecord> records;
    std::int64_t next = 0;  ///< where to go on
    bool end = false;       ///< nothing is behind it
};

struct AuditFilter {
    std::int64_t before = 0;  ///< 0 is from the newest on
    std::string action;       ///< how it begins; empty is any
    std::string person;       ///< who did it or whom it concerns, an id; empty is anybody
};

/// A file of people on the server's machine that was refused, as the audit log says it.
struct RefusedImport {
    std::int64_t number = 0;  ///< of the line
    std::int64_t at = 0;      ///< ms since 1970
    std::int64_t errors = 0;  ///< rows with an error

    bool operator==(const RefusedImport&) const = default;
};

}  // namespace aufwind
