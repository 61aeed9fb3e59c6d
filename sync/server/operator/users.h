// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/tenants.h"

/// An employee who can sign in: the row in the tenant's database and the account beside it.
/// Threads: one caller. Errors: `invalid` (a sentence says what), `conflict` where the address is taken, `notFound` for
/// a workspace or a manager.
namespace aufwind::server {

struct NewUser {
    std::string email;
    std::string firstName;
    std::string lastName;
    std::string title;
    std::string managerEmail;
    std::string role;  ///< a choice of role_grant.role; empty is an employee
    std::string password;
};

Result<Account> addUser(Tenants& tenants, ControlStore& store, const schema::Schema& schema, const Clock& clock,
                        Entropy& entropy, const std::string& workspace, const NewUser& user);

}  // namespace aufwind::server
