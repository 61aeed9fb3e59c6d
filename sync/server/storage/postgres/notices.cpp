// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres/notices.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace aufwind::server::postgres {
namespace {

constexpr int kFirstPauseMs = 50;
constexpr int kLongestPauseMs = 5000;
constexpr std::size_t kUuidText = 36;

using Session = std::unique_ptr<PGconn, void (*)(PGconn*)>;

Session connectTo(const std::string& place) {
    const std::array keywords{"connect_timeout",  "sslmode", "keepalives_idle",
                              "tcp_user_timeout", "dbname",  static_cast<const char*>(nullptr)};
    const std::array values{"10", "verify-full", "20", "30000", place.c_str(), static_cast<const char*>(nullptr)};
    Session session(PQconnectdbParams(keywords.data(), values.data(), 1), PQfinish);
    if (PQstatus(session.get()) == CONNECTION_OK) {
        PQsetNoticeReceiver(
            session.get(), [](void*, const PGresult*) {}, nullptr);
    }
    return session;
}

}  // namespace

Notices::Notices(std::string place, Callbacks callbacks)
    : place_(std::move(place)),
      callbacks_(std::move(callbacks)),
      wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      thread_([this] { run(); }) {}

Notices::~Notices() {
    over_ = true;
    const std::uint64_t one = 1;
    // It cannot be full; and where it could, the thread would be awake.
    static_cast<void>(!::write(wake_, &one, sizeof one));
    thread_.join();
    ::close(wake_);
}

void Notices::run() {
    int pauseMs = kFirstPauseMs;
    while (!isOver()) {
        {
            const Session session = connectTo(place_);
            if (listen(session.get())) {
                pauseMs = kFirstPauseMs;
                hear(session.get());
            }
        }
        if (!isOver()) {
            pause(pauseMs);
            pauseMs = std::min(2 * pauseMs, kLongestPauseMs);
        }
    }
}

bool Notices::listen(pg_conn* connection) {
    if (PQstatus(connection) != CONNECTION_OK) {
        return false;
    }
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(
        PQexec(connection, "LISTEN aufwind_commits; LISTEN aufwind_sessions"), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
        return false;
    }
    if (callbacks_.listening) {
        callbacks_.listening();
    }
    return true;
}

void Notices::hear(pg_conn* connection) {
    while (!isOver()) {
        while (PGnotify* notice = PQnotifies(connection)) {
            const std::string text = notice->extra;
            const bool isOfSessions = std::string_view(notice->relname) == "aufwind_sessions";
            PQfreemem(notice);
            if (!isOfSessions) {
                tell(text);
            } else if (callbacks_.sessionsChanged) {
                callbacks_.sessionsChanged();
            }
        }
        std::array<pollfd, 2> sources{pollfd{PQsocket(connection), POLLIN, 0}, pollfd{wake_, POLLIN, 0}};
        static_cast<void>(::poll(sources.data(), sources.size(), -1));
        if (PQconsumeInput(connection) != 1 || PQstatus(connection) != CONNECTION_OK) {
            return;
        }
    }
}

// The tenant's id, a blank and a number. Who may write to the database may also send something else.
void Notices::tell(const std::string& text) {
    const auto tenant = Uuid::parse(std::string_view(text).substr(0, kUuidText));
    if (!tenant || text.size() < kUuidText + 2) {
        return;
    }
    std::uint64_t head = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + kUuidText + 1, end, head);
    if (parsed.ec == std::errc() && parsed.ptr == end && callbacks_.committed) {
        callbacks_.committed(*tenant, head);
    }
}

void Notices::pause(int milliseconds) {
    pollfd source{wake_, POLLIN, 0};
    static_cast<void>(::poll(&source, 1, milliseconds));
}

}  // namespace aufwind::server::postgres
