// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about transactions, and about who may open a tenant.
#include "sync/server/storage/postgres/postgres_store.h"

#include "sync/server/storage/postgres/role_check.h"
#include "sync/server/storage/postgres/statements.h"

namespace aufwind::server::postgres {
namespace {

constexpr char kSetTenant[] = "SELECT set_config('aufwind.tenant', $1, true)";
constexpr char kCounts[] = "SELECT commits, rows, server, generation FROM tenants";

Key keyFrom(const std::array<std::uint8_t, 32>& bytes) {
    Key key;
    key.bytes = bytes;
    return key;
}

// Of the whole database, so it is taken from the tenant's id in a way that does not meet others by chance.
std::int64_t lockOf(const Uuid& tenant) {
    return static_cast<std::int64_t>(fromBigEndian(sha256("aufwind tenant " + tenant.toString())));
}

}  // namespace

PostgresStore::PostgresStore(const StoreOptions& options)
    : place_(options.place),
      tenant_(options.tenant),
      tenantText_(options.tenant.toString()),
      lock_(lockOf(options.tenant)),
      durability_(options.durability),
      faults_(options.faults),
      known_{keyFrom(options.key), options.nextKey},
      keysAnew_(options.keysAnew),
      keys_{known_.key},
      sealing_(known_.key, options.tenant),
      personal_(options.personal),
      server_(static_cast<std::int64_t>(fromBigEndian(randomBytes(8)))) {}

Result<std::unique_ptr<TenantStore>> PostgresStore::open(const StoreOptions& options) {
    if (options.tenant.isNil()) {
        return Error{ErrorCode::invalid, "a tenant in a shared database has an id"};
    }
    std::unique_ptr<PostgresStore> store(new PostgresStore(options));
    if (auto ready = store->prepare(options.mustExist); !ready) {
        return ready.error();
    }
    return std::unique_ptr<TenantStore>(std::move(store));
}

Result<void> PostgresStore::prepare(bool mustExist) {
    auto done = connect();
    done = done ? mayUseThisDatabase(*connection_) : done;
    return done ? meetTenant(mustExist) : done;
}

Result<void> PostgresStore::connect() {
    if (!isLost()) {
        return {};
    }
    forgetAhead();
    phase_ = Phase::none;
    connection_.reset();
    auto made = Connection::open(place_, durability_);
    if (!made) {
        return made.error();
    }
    connection_ = std::move(*made);
    return {};
}

Result<void> PostgresStore::meetTenant(bool mustExist) {
    for (bool isNew = false;; isNew = true) {
        connection_->send(kSetTenant, Values(Text{tenantText_}));
        const auto found = connection_->ask("SELECT commits, rows, generation, verifier FROM tenants");
        if (!found) {
            return found.error();
        }
        if (found->size() == 1) {
            const Line line = (*found)[0];
            counts_ = {line.number(0), line.number(1)};
            generation_ = line.number(2);
            auto chosen = chooseKey(line.blob(3));
            if (!chosen && keysAnew_) {
                // It may have been changed since somebody looked.
                chosen = askForKeys();
                chosen = chosen ? chooseKey(line.blob(3)) : chosen;
            }
            return chosen;
        }
        if (mustExist || isNew) {
            return Error{ErrorCode::notFound, "the tenant is not in the database"};
        }
        const std::string verifier = sealing_.sealed(Place("tenants"), kVerified);
        connection_->send(kSetTenant, Values(Text{tenantText_}));
        // Two servers may be the first at the same time.
        const auto made =
            connection_->ask("INSERT INTO tenants(verifier) VALUES($1) ON CONFLICT DO NOTHING", Values(verifier));
        if (!made) {
            return made.error();
        }
    }
}

void PostgresStore::fail(Error error) const {
    if (!error_) {
        error_ = std::move(error);
    }
}

bool PostgresStore::mayStep(std::string_view what) {
    if (faults_) {
        if (auto allowed = faults_(what); !allowed) {
            fail(allowed.error());
        }
    }
    return !error_.has_value();
}

void PostgresStore::settle() const {
    if (!isUnsure_) {
        return;
    }
    isUnsure_ = false;
    if (auto done = connection_->settle(); !done) {
        fail(done.error());
    }
}

const std::optional<Error>& PostgresStore::error() const {
    settle();
    return error_;
}

Result<Answer> PostgresStore::ask(const char* sql, const Values& values) {
    if (phase_ == Phase::none) {
        if (auto ready = connect(); !ready) {
            return ready.error();
        }
        // Both are one transaction, for the two travel together.
        connection_->send(kSetTenant, Values(Text{tenantText_}));
    }
    isUnsure_ = false;
    return connection_->ask(sql, values);
}

Result<Answer> PostgresStore::start(const char* how, bool takesLock) {
    if (auto ready = connect(); !ready) {
        return ready.error();
    }
    connection_->send(how);
    if (takesLock) {
        connection_->send("SELECT set_config('aufwind.tenant', $1, true), pg_advisory_xact_lock($2)",
                          Values(Text{tenantText_}, lock_));
    } else {
        connection_->send(kSetTenant, Values(Text{tenantText_}));
    }
    // After the lock: each statement sees what was committed before it began.
    return connection_->ask(kCounts);
}

void PostgresStore::takeCounts(Result<Answer> counts) {
    if (!counts) {
        fail(counts.error());
        return;
    }
    if (counts->size() != 1) {
        fail({ErrorCode::notFound, "the tenant is not in the database any more"});
        return;
    }
    const Line line = (*counts)[0];
    changedElsewhere_ = line.number(0) != counts_.commits;
    counts_ = {line.number(0), line.number(1)};
    // Only a transaction that answers somebody is noted as such.
    answeredElsewhere_ = phase_ == Phase::writing && line.number(2) != server_;
    if (auto followed = followKey(line.number(3)); !followed) {
        fail(followed.error());
    }
}

void PostgresStore::begin() {
    static constexpr char kBegin[] = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
    rollback();
    errorBeforeMark_.reset();
    changedElsewhere_ = false;
    answeredElsewhere_ = false;
    added_ = 0;
    written_ = 0;
    wrote_ = false;
    const bool wasThere = !isLost();
    auto counts = start(kBegin, true);
    // A connection that has been lost while nothing was going on is nobody's business.
    if (!counts && wasThere && isLost()) {
        counts = start(kBegin, true);
    }
    phase_ = Phase::writing;
    takeCounts(std::move(counts));
}

Result<void> PostgresStore::commit() {
    if (!error() && mayStep("commit")) {
        if (wrote_ || answeredElsewhere_) {
            connection_->send("UPDATE tenants SET commits = commits + $1, rows = rows + $2, server = $3",
                              Values(wrote_ ? 1 : 0, added_, server_));
        }
        const std::string notice = tenantText_ + " " + std::to_string(written_);
        if (written_ > 0) {
            connection_->send("SELECT pg_notify('aufwind_commits', $1)", Values(Text{notice}));
        }
        connection_->send("COMMIT");
        const bool changes = wrote_ || answeredElsewhere_;
        // Where there is nothing to keep there is nothing to wait for either.
        if (!changes) {
            connection_->push();
        }
        auto done = changes ? connection_->settle() : Result<void>();
        if (done) {
            counts_.commits += wrote_ ? 1 : 0;
            counts_.rows += added_;
            phase_ = Phase::none;
            forgetAhead();
            personsTouched_.clear();
            return {};
        }
        fail(done.error());
    }
    const Error error = *error_;
    rollback();
    return error;
}

void PostgresStore::rollback() {
    forgetAhead();
    forgetPersonsTouched();
    isUnsure_ = false;
    if (phase_ != Phase::none && !isLost()) {
        // What was sent before is of no interest any more, and may have failed.
        static_cast<void>(connection_->settle());
        connection_->send("ROLLBACK");
        static_cast<void>(connection_->settle());
    }
    phase_ = Phase::none;
    error_.reset();
}

void PostgresStore::mark() {
    errorBeforeMark_ = error();
    addedBeforeMark_ = added_;
    if (!error_) {
        connection_->send("SAVEPOINT one_part");
    }
}

void PostgresStore::releaseMark() {
    if (!error()) {
        connection_->send("RELEASE SAVEPOINT one_part");
    }
}

void PostgresStore::undoMark() {
    settle();
    // The other parts are gone as well then, and the error that did it stays for all of them.
    if (error_ && (isLost() || phase_ != Phase::writing)) {
        return;
    }
    error_ = errorBeforeMark_;
    if (error_) {
        return;
    }
    forgetAhead();
    forgetPersonsTouched();
    added_ = addedBeforeMark_;
    static_cast<void>(connection_->settle());
    connection_->send("ROLLBACK TO SAVEPOINT one_part");
    connection_->send("RELEASE SAVEPOINT one_part");
    if (auto done = connection_->settle(); !done) {
        fail(done.error());
    }
}

void PostgresStore::beginReading() {
    static constexpr char kBegin[] = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    rollback();
    changedElsewhere_ = false;
    answeredElsewhere_ = false;
    added_ = 0;  // what the transaction before has added is among what is counted now
    const bool wasThere = !isLost();
    auto counts = start(kBegin, false);
    if (!counts && wasThere && isLost()) {
        counts = start(kBegin, false);
    }
    phase_ = Phase::reading;
    takeCounts(std::move(counts));
}

// Not waited for: there is nothing left that could fail and matter. The error stays for whoever looks now.
void PostgresStore::endReading() {
    forgetAhead();
    if (phase_ == Phase::reading && !isLost()) {
        connection_->send("ROLLBACK");
        connection_->push();
    }
    phase_ = Phase::none;
}

// That what is sealed opens, and that the rows are as many as were counted. Pages are PostgreSQL's own business.
Result<void> PostgresStore::check() {
    std::uint64_t count = 0;
    allRows([&](const Name&, std::uint64_t, std::string_view) { ++count; });
    allTexts([](const StoredText&) {});
    allResults([](const Uuid&, const StoredResult&) {});
    allPlans([](const Uuid&, std::string_view, std::string_view) {});
    allKeys([](const StoredKey&) {});
    allContentHolders([](std::string_view, const Uuid&) {});
    allContentRows([](std::string_view, const Name&) {});
    allKept([](const StoredKept&) {});
    if (!error() && count != rowCount()) {
        fail({ErrorCode::damaged, "the rows are not as many as were written"});
    }
    return error_ ? Result<void>(*error_) : Result<void>();
}

}  // namespace aufwind::server::postgres
