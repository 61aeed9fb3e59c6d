// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres/migrations.h"

#include "sync/server/storage/postgres/connection.h"
#include "sync/server/storage/postgres/layout.h"

#include <libpq-fe.h>

#include <array>
#include <cstdlib>
#include <memory>

namespace aufwind::server::postgres {
namespace {

using Session = std::unique_ptr<PGconn, void (*)(PGconn*)>;

// Several statements as one transaction.
Result<void> run(PGconn* session, const std::string& script) {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(session, script.c_str()), PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ? Result<void>() : errorOf(result.get());
}

Result<int> stepsTaken(PGconn* session) {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(
        PQexec(session, "SELECT coalesce(max(number), 0) FROM steps"), PQclear);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) {
        return errorOf(result.get());
    }
    return std::atoi(PQgetvalue(result.get(), 0, 0));
}

}  // namespace

int newestStep() {
    return static_cast<int>(kSteps.size());
}

Result<void> migrate(const std::string& place) {
    const std::array keywords{"connect_timeout", "sslmode", "application_name", "dbname",
                              static_cast<const char*>(nullptr)};
    const std::array values{"10", "verify-full", "aufwindd", place.c_str(), static_cast<const char*>(nullptr)};
    const Session session(PQconnectdbParams(keywords.data(), values.data(), 1), PQfinish);
    if (PQstatus(session.get()) != CONNECTION_OK) {
        return connectionError(session.get());
    }
    PQsetNoticeReceiver(
        session.get(), [](void*, const PGresult*) {}, nullptr);
    // Of the session, so that whoever comes second finds everything done.
    auto done = run(session.get(), "SELECT pg_advisory_lock(hashtextextended('aufwind migrations', 0))");
    done = done ? run(session.get(), kRoles) : done;
    auto taken = done ? stepsTaken(session.get()) : done.error();
    if (!taken) {
        return taken.error();
    }
    if (*taken > newestStep()) {
        return Error{ErrorCode::tooNew, "a newer version wrote the database"};
    }
    for (int step = *taken; step < newestStep(); ++step) {
        const std::string noted = "INSERT INTO steps(number) VALUES(" + std::to_string(step + 1) + ")";
        done = run(session.get(), kSteps[static_cast<std::size_t>(step)] + std::string(kProtect) + noted);
        if (!done) {
            return done;
        }
    }
    return {};
}

}  // namespace aufwind::server::postgres
