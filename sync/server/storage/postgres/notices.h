// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

struct pg_conn;

/// Hears what servers on the same database commit, this one included, so that people who are connected here learn at
/// once what was written there. A hint and no more: nothing is wrong where one is missed, it is only noticed later.
///
/// The callbacks come on a thread of this object, one at a time, between the constructor and the end of the
/// destructor; they must not destroy it. A connection that is lost is made again, at growing intervals of up to some
/// seconds.
namespace aufwind::server::postgres {

class Notices {
  public:
    struct Callbacks {
        /// The tenant has a row with this sequence.
        std::function<void(const Uuid& tenant, std::uint64_t head)> committed;
        /// Some session has ended or is another.
        std::function<void()> sessionsChanged;
        /// From now on nothing is missed; what was committed before may have been.
        std::function<void()> listening;
    };

    /// `place` as in PostgresStore.
    Notices(std::string place, Callbacks callbacks);
    Notices(const Notices&) = delete;
    Notices& operator=(const Notices&) = delete;
    ~Notices();

  private:
    void run();
    bool listen(pg_conn* connection);
    /// Until the connection is lost or all is to end.
    void hear(pg_conn* connection);
    void tell(const std::string& text);
    bool isOver() const { return over_.load(); }
    /// Wakes at the end.
    void pause(int milliseconds);

    std::string place_;
    Callbacks callbacks_;
    std::atomic<bool> over_ = false;
    int wake_ = -1;
    std::thread thread_;
};

}  // namespace aufwind::server::postgres
