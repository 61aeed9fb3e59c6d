// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/users.h"

#include "sync/server/auth/password.h"
#include "sync/server/operator/seed.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::string_view kEmployee = "employee";

Value textOrNothing(const std::string& text) {
    return text.empty() ? Value() : Value(text);
}

Result<std::optional<Uuid>> personWith(TenantService& tenant, const schema::Schema& schema, const std::string& email) {
    const schema::Entity& employee = *schema.entity(kEmployee);
    const FieldNumber field = employee.field("email")->number;
    auto rows = tenant.all(employee.number);
    if (!rows) return rows.error();
    for (const Record& row : *rows) {
        if (row.alive() && normalisedEmail(row.text(field)) == email) return std::optional<Uuid>(row.id);
    }
    return std::optional<Uuid>();
}

Result<std::optional<std::int64_t>> roleNumber(const schema::Schema& schema, const std::string& role) {
    if (role.empty()) return std::optional<std::int64_t>();
    const auto& choices = schema.entity("role_grant")->field("role")->choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i] == role) return std::optional(static_cast<std::int64_t>(i));
    }
    return Error{ErrorCode::invalid, "a role is employee, hr, admin or owner"};
}

}  // namespace

Result<Account> addUser(Tenants& tenants, ControlStore& store, const schema::Schema& schema, const Clock& clock,
                        Entropy& entropy, const std::string& workspace, const NewUser& user) {
    const auto email = normalisedEmail(user.email);
    if (!email) return Error{ErrorCode::invalid, "not an e-mail address: " + user.email};
    if (user.firstName.empty() || user.lastName.empty()) return Error{ErrorCode::invalid, "a person has two names"};
    auto role = roleNumber(schema, user.role);
    if (!role) return role.error();
    if (auto good = checkNewPassword(user.password, *email, user.lastName); !good) return good.error();
    auto tenant = store.tenant(workspace);
    if (!tenant) return tenant.error();
    if (!*tenant) return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    const auto policy = store.policy((*tenant)->id);
    if (!policy) return policy.error();
    if (!policy->allows(*email)) {
        return Error{ErrorCode::forbidden,
                     "this company gives no account to addresses of this domain; see tenant policy"};
    }
    if (codePoints(user.password) < static_cast<std::size_t>(policy->numbers.passwordLength)) {
        return Error{ErrorCode::invalid, "a password of this company has at least " +
                                             std::to_string(policy->numbers.passwordLength) + " characters"};
    }
    auto taken = store.account((*tenant)->id, *email);
    if (!taken) return taken.error();
    if (*taken) return Error{ErrorCode::conflict, "this e-mail address has an account already"};

    auto service = tenants.open(**tenant);
    if (!service) return service.error();
    Value manager;
    if (!user.managerEmail.empty()) {
        auto found = personWith(**service, schema, normalisedEmail(user.managerEmail).value_or(""));
        if (!found) return found.error();
        if (!*found) return Error{ErrorCode::notFound, "no employee has the manager's address"};
        manager = **found;
    }
    auto existing = personWith(**service, schema, *email);
    if (!existing) return existing.error();
    const Uuid person = *existing ? **existing : entropy.uuid(clock.now());
    Seed seed(schema);
    if (!*existing) {
        seed.row(kEmployee, person,
                 {{"email", *email},
                  {"first_name", user.firstName},
                  {"last_name", user.lastName},
                  {"title", textOrNothing(user.title)},
                  {"manager", manager},
                  {"status", std::int64_t{0}}});
    }
    if (*role) seed.derivedRow("role_grant", {{"person", person}, {"role", **role}});
    auto hash = hashPassword(user.password);
    if (!hash) return hash.error();
    if (seed.size() > 0) {
        if (auto done = (*service)->commit(seed.take(), Uuid{}); !done) return done.error();
    }
    const Account account{entropy.uuid(clock.now()), (*tenant)->id, person, *email, *hash, false};
    if (auto added = store.add(std::vector{account}); !added) return added.error();
    return account;
}

}  // namespace aufwind::server
