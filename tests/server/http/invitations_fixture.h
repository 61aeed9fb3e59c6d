// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/jobs/invitations.h"
#include "sync/server/mail/mailer.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"

#include <boost/asio/thread_pool.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

/// Who tells people of the meetings of "alpha" by mail, as a server does it, step by step. Threads: one caller.
namespace aufwind::test {

/// A mail that waits to be sent, taken apart.
struct Told {
    server::Mail mail;
    std::string message;   ///< as it is sent
    std::string calendar;  ///< unfolded

    bool isTo(const std::string& address) const { return mail.to == address; }
    bool says(const std::string& words) const { return mail.text.find(words) != std::string::npos; }
    bool holds(const std::string& words) const { return calendar.find(words) != std::string::npos; }
    /// Of the first property of this name in an event, or METHOD; empty where there is none.
    std::string value(const std::string& name) const;
    std::int64_t sequence() const { return std::atoll(value("SEQUENCE").c_str()); }
};

/// One server's side of it.
class Teller {
  public:
    Teller(ServerFixture& fixture, server::InvitationRules rules);
    ~Teller();

    /// As a device's writes arrive.
    void write(const std::vector<merge::Operation>& operations);
    /// Everything that was written is looked at.
    void look();
    /// look(), and what waits to be sent then; it counts as sent.
    std::vector<Told> told();

    std::unique_ptr<server::ControlStore> store;
    std::unique_ptr<server::Invitations> job;

  private:
    std::shared_ptr<server::TenantWorker> worker(const Uuid& tenant);

    ServerFixture& fixture_;
    const server::InvitationRules rules_;
    server::Tenants tenants_;
    server::Log log_{server::Log::Level::error};
    server::Metrics metrics_;
    server::Limits limits_;
    boost::asio::thread_pool pool_{1};
    std::map<Uuid, std::shared_ptr<server::TenantWorker>> workers_;
};

/// Rows of a meeting, by hand. Times in milliseconds since 1970.
class Meeting {
  public:
    Meeting(ServerFixture& fixture, const std::string& title = "Ada and Ben");

    std::vector<merge::Operation> make(const std::vector<Uuid>& people) const;
    std::vector<merge::Operation> add(const Uuid& person) const;
    std::vector<merge::Operation> takeOut(const Uuid& person) const;
    std::vector<merge::Operation> set(schema::FieldNumber field, Value value) const;
    std::vector<merge::Operation> occurrence(std::int64_t recurrence, std::int64_t starts, std::int64_t status) const;
    std::vector<merge::Operation> setStatus(std::int64_t recurrence, std::int64_t status) const;
    std::vector<merge::Operation> remove() const;
    std::string uid() const { return id.toString() + "@aufwind"; }

    Uuid id;
    Uuid organiser;
    std::string title;
    std::string rhythm = "FREQ=WEEKLY";
    std::string calendarUid;
    std::int64_t starts = 0;  ///< at 18:00 in Tokyo, where no clock is ever changed, some weeks ahead

  private:
    Uuid occurrenceId(std::int64_t recurrence) const;
};

std::vector<merge::Operation> setField(schema::EntityNumber entity, const Uuid& id, schema::FieldNumber field,
                                       Value value);

inline constexpr std::int64_t kHourMs = 3'600'000;
inline constexpr std::int64_t kDayMs = 24 * kHourMs;
inline constexpr std::int64_t kWeekMs = 7 * kDayMs;

}  // namespace aufwind::test
