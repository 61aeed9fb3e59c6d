// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres/role_check.h"

#include "sync/server/storage/postgres/migrations.h"

#include <libpq-fe.h>

#include <string_view>

namespace aufwind::server::postgres {

// A role that owns the tables, or that the policies do not hold for, would make them worth nothing.
Result<void> mayUseThisDatabase(Connection& connection) {
    const auto role = connection.ask(
        "SELECT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) OR EXISTS (SELECT FROM "
        "pg_roles WHERE rolname = 'aufwind_owner' AND pg_has_role(current_user, oid, 'MEMBER')), "
        "to_regclass('aufwind.steps') IS NULL");
    if (!role) {
        return role.error();
    }
    if (role->size() != 1 || (*role)[0].number(0) != 0) {
        return Error{ErrorCode::forbidden,
                     "the role could see past its tenant: it is a superuser, has BYPASSRLS or owns the tables; nothing "
                     "was touched. Connect as aufwind_app"};
    }
    const Error old{ErrorCode::tooOld,
                    "the database has another layout; nothing was touched. Bring it up to date with: aufwindd store "
                    "migrate"};
    if ((*role)[0].number(1) != 0) {
        return old;
    }
    const auto step = connection.ask("SELECT coalesce(max(number), 0) FROM aufwind.steps");
    if (!step) {
        return step.error();
    }
    const std::int64_t taken = (*step)[0].number(0);
    if (taken > newestStep()) {
        return Error{ErrorCode::tooNew,
                     "a newer version wrote the database; nothing was touched. Install that version here"};
    }
    return taken == newestStep() ? Result<void>() : old;
}

Result<void> checkPlace(const std::string& place) {
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(
        PQconninfoParse(place.c_str(), nullptr), PQconninfoFree);
    if (!options || (!place.starts_with("postgresql://") && !place.starts_with("postgres://"))) {
        return Error{ErrorCode::invalid, "--store takes postgresql://USER@HOST/DATABASE, as libpq reads it"};
    }
    for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
        if (std::string_view(option->keyword) == "password" && option->val != nullptr) {
            return Error{ErrorCode::invalid,
                         "a password on the command line can be read by everybody on this machine; put it into "
                         "~/.pgpass, or where PGPASSFILE or PGPASSWORD says"};
        }
    }
    return {};
}

}  // namespace aufwind::server::postgres
