// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/server/storage/postgres/values.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

struct pg_conn;

/// One connection to PostgreSQL in pipeline mode: what is sent is not waited for until something is asked or settled,
/// so a transaction of many writes costs few round trips. Statements are literals and stay prepared; values are bound,
/// never written into SQL. Every wait has a limit.
///
/// Thread rule: one thread at a time.
/// Errors carry PostgreSQL's code and the name of a constraint, nothing that was stored: `offline` where the server
/// cannot be reached or has gone, `busy` for a lock, a conflict or a limit, `diskFull`, `readOnly`, `damaged`, `io`,
/// `forbidden` where the role may not, `internal` else. After one, what was sent behind it up to the next settle() or
/// ask() has not happened.
namespace aufwind::server::postgres {

enum class Durability : std::uint8_t {
    full,  ///< a commit answers once it is on the disk, and on the standbys that PostgreSQL has to wait for
    none,  ///< a crash may lose the newest commits
};

class Connection {
  public:
    /// `place` is a connection string or a URI of libpq. Over a network the other side has to show a certificate that
    /// can be verified, unless the string says otherwise.
    static Result<std::unique_ptr<Connection>> open(const std::string& place, Durability durability);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Not waited for; `sql` is known by its address.
    void send(const char* sql, const Values& values = Values());
    /// Everything sent, and this.
    Result<Answer> ask(const char* sql, const Values& values = Values());
    /// Waits for everything sent; answers the first error.
    Result<void> settle();
    /// Sends without waiting; what comes back is read with the next answer.
    void push();

    /// It cannot be used again, and whatever transaction was open has been taken back.
    bool isLost() const { return lost_; }
    /// Looks whether the other side has gone while nothing was asked; without a round trip.
    bool isUsable();

  private:
    enum class Owed : std::uint8_t { answer, end };

    explicit Connection(pg_conn* connection) : connection_(connection) {}
    const std::string* prepared(const char* sql, const Values& values);
    void owe(Owed what) { owed_.push_back(what); }
    void endPart();
    Result<void> drain(Answer* last);
    void forgetFresh();
    Result<void> drainOne(Owed owed, Answer* last);
    pg_result* next();
    bool wait();
    bool flush();
    void lose();

    pg_conn* connection_;
    std::unordered_map<const char*, std::string> prepared_;
    std::vector<const char*> fresh_;  ///< prepared since the last settle, so perhaps not at all
    std::deque<Owed> owed_;
    std::uint64_t names_ = 0;
    std::optional<Error> early_;  ///< of what had to be settled before anybody asked
    bool lost_ = false;
    std::string lossText_;
};

/// What the connection itself said when it could not be made.
Error connectionError(pg_conn* connection);
Error errorOf(const pg_result* result);

}  // namespace aufwind::server::postgres
