// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres/connection.h"

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace aufwind::server::postgres {
namespace {

// Longer than any limit that the server itself has for a statement (kSettings).
constexpr int kLongestWaitMs = 90'000;
constexpr std::size_t kMostOwed = 512;

// Plans are made once, when tables may still be empty; each has an index that begins with the tenant, and no plan
// without one would do for the others.
constexpr char kSettings[] =
    "-c search_path=aufwind,pg_temp -c lock_timeout=5s -c statement_timeout=60s "
    "-c idle_in_transaction_session_timeout=60s -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off "
    "-c plan_cache_mode=force_generic_plan -c jit=off "
    "-c client_min_messages=error -c row_security=on -c bytea_output=hex";
// Said each time: somebody may have switched it off for the whole database.
constexpr char kDurable[] = " -c synchronous_commit=on";
constexpr char kNotDurable[] = " -c synchronous_commit=off";

struct Known {
    std::string_view state;  ///< the beginning of an SQLSTATE (PostgreSQL, appendix A)
    ErrorCode code;
};

ErrorCode codeOf(std::string_view state) {
    static constexpr std::array kKnown{
        Known{"08", ErrorCode::offline},      Known{"57P", ErrorCode::offline},   Known{"53100", ErrorCode::diskFull},
        Known{"53", ErrorCode::busy},         Known{"40", ErrorCode::busy},       Known{"55P03", ErrorCode::busy},
        Known{"57014", ErrorCode::busy},      Known{"25P03", ErrorCode::offline}, Known{"25006", ErrorCode::readOnly},
        Known{"XX001", ErrorCode::damaged},   Known{"XX002", ErrorCode::damaged}, Known{"58", ErrorCode::io},
        Known{"42501", ErrorCode::forbidden}, Known{"28", ErrorCode::forbidden},  Known{"3D000", ErrorCode::notFound},
        Known{"23505", ErrorCode::conflict},
    };
    const auto found = std::ranges::find_if(kKnown, [&](const Known& known) { return state.starts_with(known.state); });
    return found != kKnown.end() ? found->code : ErrorCode::internal;
}

const char* orNothing(const char* text) {
    return text != nullptr ? text : "";
}

bool endsTheConnection(const pg_result* result) {
    const std::string_view state = orNothing(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    const std::string_view severity = orNothing(PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED));
    return severity == "FATAL" || severity == "PANIC" || state.starts_with("57P") || state.starts_with("08");
}

}  // namespace

Error errorOf(const pg_result* result) {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (state == nullptr) {
        return {ErrorCode::offline, "postgresql: the connection was lost"};
    }
    // Not the message: it may repeat a value.
    const char* constraint = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
    std::string detail = std::string("postgresql: ") + state;
    detail += constraint != nullptr ? std::string(" ") + constraint : std::string();
    return {codeOf(state), detail};
}

// About the way there, not about what is stored: its words are for the operator.
Error connectionError(pg_conn* connection) {
    std::string words = connection != nullptr ? PQerrorMessage(connection) : "no memory";
    std::ranges::replace(words, '\n', ' ');
    const bool isMissing = words.find("does not exist") != std::string::npos;
    const bool isRefused = words.find("authentication failed") != std::string::npos;
    const ErrorCode code = isMissing ? ErrorCode::notFound : (isRefused ? ErrorCode::forbidden : ErrorCode::offline);
    return {code, "postgresql: " + words};
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string& place, Durability durability) {
    const std::string settings = std::string(kSettings) + (durability == Durability::full ? kDurable : kNotDurable);
    // What stands before "dbname" gives way to the string, what stands behind it does not.
    const std::array keywords{"connect_timeout",  "sslmode",          "keepalives_idle",
                              "tcp_user_timeout", "application_name", "dbname",
                              "options",          "client_encoding",  static_cast<const char*>(nullptr)};
    const std::array values{"10",
                            "verify-full",
                            "20",
                            "30000",
                            "aufwindd",
                            place.c_str(),
                            settings.c_str(),
                            "UTF8",
                            static_cast<const char*>(nullptr)};
    std::unique_ptr<Connection> made(new Connection(PQconnectdbParams(keywords.data(), values.data(), 1)));
    pg_conn* connection = made->connection_;
    if (PQstatus(connection) != CONNECTION_OK) {
        return connectionError(connection);
    }
    PQsetNoticeReceiver(
        connection, [](void*, const PGresult*) {}, nullptr);
    if (PQsetnonblocking(connection, 1) != 0 || PQenterPipelineMode(connection) != 1) {
        return Error{ErrorCode::internal, "postgresql: no pipeline"};
    }
    return made;
}

Connection::~Connection() {
    PQfinish(connection_);
}

const std::string* Connection::prepared(const char* sql, const Values& values) {
    if (const auto found = prepared_.find(sql); found != prepared_.end()) {
        return &found->second;
    }
    // Never a name twice: whether one that failed is there depends on how far the server has come.
    std::string name = "s" + std::to_string(++names_);
    if (PQsendPrepare(connection_, name.c_str(), sql, values.count(), values.types()) != 1) {
        lose();
        return nullptr;
    }
    owe(Owed::answer);
    fresh_.push_back(sql);
    return &prepared_.emplace(sql, std::move(name)).first->second;
}

void Connection::send(const char* sql, const Values& values) {
    const std::string* name = lost_ ? nullptr : prepared(sql, values);
    if (name == nullptr) {
        return;
    }
    if (PQsendQueryPrepared(connection_, name->c_str(), values.count(), values.data(), values.lengths(),
                            values.formats(), 1) != 1) {
        lose();
        return;
    }
    owe(Owed::answer);
    // Answers that nobody reads would fill up the way back.
    if (owed_.size() >= kMostOwed) {
        if (auto done = settle(); !done) {
            early_ = done.error();
        }
    }
}

Result<Answer> Connection::ask(const char* sql, const Values& values) {
    send(sql, values);
    endPart();
    Answer last;
    auto done = drain(&last);
    return done ? Result<Answer>(std::move(last)) : done.error();
}

Result<void> Connection::settle() {
    if (!owed_.empty() && owed_.back() != Owed::end) {
        endPart();
    }
    return drain(nullptr);
}

void Connection::push() {
    endPart();
    if (!lost_ && !flush()) {
        lose();
    }
}

void Connection::endPart() {
    if (lost_) {
        return;
    }
    if (PQpipelineSync(connection_) != 1) {
        lose();
        return;
    }
    owe(Owed::end);
}

Result<void> Connection::drain(Answer* last) {
    Result<void> first = early_ ? Result<void>(*early_) : Result<void>();
    early_.reset();
    while (!lost_ && !owed_.empty()) {
        const Owed owed = owed_.front();
        owed_.pop_front();
        auto one = drainOne(owed, last);
        if (first && !one) {
            first = std::move(one);
        }
    }
    if (!first || lost_) {
        forgetFresh();
    }
    fresh_.clear();
    return first && lost_ ? Result<void>(Error{ErrorCode::offline, "postgresql: " + lossText_}) : first;
}

void Connection::forgetFresh() {
    for (const char* sql : fresh_) {
        prepared_.erase(sql);
    }
}

Result<void> Connection::drainOne(Owed owed, Answer* last) {
    Answer answer;
    pg_result* result = next();
    const ExecStatusType status = result != nullptr ? PQresultStatus(result) : PGRES_FATAL_ERROR;
    Result<void> done;
    if (status == PGRES_FATAL_ERROR && !lost_) {
        done = result != nullptr ? errorOf(result) : Error{ErrorCode::internal, "postgresql: out of step"};
        if (result == nullptr || endsTheConnection(result) || PQstatus(connection_) == CONNECTION_BAD) {
            lose();
        }
    }
    answer = Answer(result);
    const bool isEnd = status == PGRES_PIPELINE_SYNC;
    if (!lost_ && isEnd != (owed == Owed::end)) {
        lose();
        return Error{ErrorCode::internal, "postgresql: out of step"};
    }
    if (!lost_ && !isEnd) {
        // The mark between two answers.
        if (pg_result* more = next(); more != nullptr) {
            PQclear(more);
            lose();
        }
    }
    if (last != nullptr && status == PGRES_TUPLES_OK) {
        *last = std::move(answer);
    }
    return done;
}

pg_result* Connection::next() {
    while (!lost_ && PQisBusy(connection_) != 0) {
        if (!wait() || PQconsumeInput(connection_) != 1) {
            lose();
        }
    }
    return lost_ ? nullptr : PQgetResult(connection_);
}

bool Connection::flush() {
    return PQflush(connection_) >= 0;
}

bool Connection::wait() {
    const int left = PQflush(connection_);
    if (left < 0) {
        return false;
    }
    pollfd socket{PQsocket(connection_), static_cast<short>(left > 0 ? POLLIN | POLLOUT : POLLIN), 0};
    int ready = -1;
    do {
        ready = ::poll(&socket, 1, kLongestWaitMs);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

// Nothing comes unasked but the end, or a setting that was changed, after which a new connection is as good.
bool Connection::isUsable() {
    if (!lost_ && owed_.empty()) {
        pollfd socket{PQsocket(connection_), POLLIN, 0};
        if (::poll(&socket, 1, 0) != 0) {
            lose();
        }
    }
    return !lost_;
}

void Connection::lose() {
    if (lost_) {
        return;
    }
    lost_ = true;
    lossText_ = PQerrorMessage(connection_);
    std::ranges::replace(lossText_, '\n', ' ');
    if (lossText_.empty()) {
        lossText_ = "no answer in time";
    }
    owed_.clear();
    PQfinish(connection_);
    connection_ = nullptr;
}

}  // namespace aufwind::server::postgres
