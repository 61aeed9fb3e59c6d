// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/operator/demo/people.h"
#include "sync/server/operator/seed.h"
#include "sync/server/tenancy/tenant_service.h"

#include <map>
#include <string>
#include <vector>

/// A made-up company while it is written: its people with their ids, and what each of them will have written, so that
/// every row has its real author. Threads: one caller.
namespace aufwind::server::demo {

struct Member {
    Person person;  ///< its texts live as long as the program
    std::string email;
    Uuid id;
    Uuid device;  ///< that writes this person's part of shared texts
};

/// A talking point, and where it stands.
struct Talk {
    Uuid series;
    Uuid span;
    Uuid point;
};

class Company {
  public:
    Company(const schema::Schema& schema, Entropy& entropy, std::int64_t now)
        : schema_(schema), entropy_(entropy), now_(now) {}

    void add(std::span<const Person> people, std::string_view domain);
    void addOne(const Person& person, std::string email, std::string first, std::string last);

    std::int64_t now() const { return now_; }
    const schema::Schema& schema() const { return schema_; }
    Entropy& entropy() { return entropy_; }
    Uuid newId() { return entropy_.uuid(now_); }
    std::uint32_t jitter() { return static_cast<std::uint32_t>(entropy_.next()); }
    const std::vector<Member>& members() const { return members_; }
    const Member& member(int index) const { return members_[static_cast<std::size_t>(index)]; }

    /// What the server writes: people, teams, roles.
    Seed& byServer() { return byServer_; }
    /// Meetings, before anything that is written in them.
    Seed& madeBy(int person) { return of(made_, person); }
    Seed& writtenBy(int person) { return of(written_, person); }

    void addPeopleRows();
    void addTeamRows(std::span<const Team> teams);
    /// Once they have rows.
    const Uuid& team(int index) const { return teams_[static_cast<std::size_t>(index)]; }
    /// One of the 1:1 around which the demo is told, for what is linked to it.
    void keepTalk(const Talk& talk) { talk_ = talk; }
    const Talk& talk() const { return talk_; }
    void grant(int person, std::string_view role);

    /// Writes everything collected so far, in that order.
    Result<void> commitTo(TenantService& tenant);

  private:
    Seed& of(std::map<int, Seed>& seeds, int person) { return seeds.try_emplace(person, schema_).first->second; }

    const schema::Schema& schema_;
    Entropy& entropy_;
    const std::int64_t now_;
    std::vector<Member> members_;
    std::vector<Uuid> teams_;
    Talk talk_;
    std::vector<std::pair<std::string, std::string>> names_;
    Seed byServer_{schema_};
    std::map<int, Seed> made_;
    std::map<int, Seed> written_;
};

}  // namespace aufwind::server::demo
