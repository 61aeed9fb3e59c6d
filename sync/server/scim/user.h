// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"
#include "sync/merge/operation.h"
#include "sync/server/scim/company.h"
#include "sync/server/scim/fault.h"

/// A person as an identity provider says it (RFC 7643 sections 4.1 and 4.3), and what of it becomes of their row:
///
/// userName is kept beside the row where it is not the address. The address is the work one of `emails`, else the
/// primary one, else the first; without any, and where userName was the address before, it is userName. nickName is the
/// preferred name, addresses' work one the location, employeeNumber the external id of the row. Roles, passwords and
/// what the company has no field for are left alone.
///
/// Nobody whose role is higher than an employee's gets another address in this way, for a mail to it sets a password;
/// and an owner is not deactivated, so that nobody locks out the company. What stays as it is is not asked whether it
/// would do: people may have written it, and whoever has to go goes all the same. Pure; any thread.
namespace aufwind::server::scim {

namespace employee {
inline constexpr FieldNumber kNumber = domain::field::of(schema::kEmployee, "external_id");
inline constexpr FieldNumber kLocation = domain::field::of(schema::kEmployee, "location");
inline constexpr FieldNumber kCostCentre = domain::field::of(schema::kEmployee, "cost_centre");
inline constexpr FieldNumber kStatus = domain::field::of(schema::kEmployee, "status");
}  // namespace employee

/// What a resource says. Not set is left as it is, an empty text is cleared.
struct UserSaid {
    std::optional<std::string> userName{};
    std::optional<std::string> externalId{};
    std::optional<std::string> email{};
    std::vector<std::pair<FieldNumber, std::string>> texts{};
    std::optional<std::string> displayName{};  ///< for somebody new without a name
    std::optional<Uuid> manager{};             ///< nil is none
    std::optional<bool> active{};
};

/// Whether what a resource leaves out is to be left as it is (POST and PUT) or was taken out of it (PATCH).
enum class Absent : std::uint8_t { isKept, isCleared };
/// Where `shown` is what the person looked like before, of what says the same as that nothing is said.
Outcome<UserSaid> readUser(const boost::json::object& resource, Absent absent,
                           const boost::json::object* shown = nullptr);

/// What is to be written of a person, and to be kept beside the row.
struct UserPlan {
    Uuid id;
    std::vector<merge::Operation> operations{};
    ScimResource saidBefore{};
    ScimResource said{};
    bool active = true;
    bool ends = false;          ///< it was said that they are not active any more
    bool resumes = false;       ///< it was said that they are
    bool removes = false;       ///< for the provider there is nobody any more
    std::string email{};        ///< from now on
    std::string emailBefore{};  ///< of the row; empty where there was none
};

/// Somebody new, or who was deleted and comes again: then `fresh` is not used.
Outcome<UserPlan> planCreation(const Company& company, UserSaid said, const Uuid& fresh);
Outcome<UserPlan> planChange(const Company& company, const Record& person, const UserSaid& said);

/// Who was deleted and has this userName or address; null where nobody has.
const Record* comesAgain(const Company& company, const UserSaid& said);

}  // namespace aufwind::server::scim
