// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"
#include "sync/server/auth/control_store.h"

#include <boost/json/object.hpp>

#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

/// People and teams of a company at one moment, and how they look as resources (RFC 7643). Whoever the provider has
/// deleted is not among them, but for gone(). Plain values; any thread.
namespace aufwind::server::scim {

class Company {
  public:
    using Rows = std::function<Result<std::vector<Record>>(EntityNumber entity)>;
    /// `base` is what stands before "/Users" in an address.
    static Result<Company> read(const Rows& rows, const std::vector<ScimResource>& said, std::string base);

    /// In the order of their ids, which is that in which they came.
    const std::vector<Record>& people() const { return people_; }
    const std::vector<Record>& teams() const { return teams_; }
    /// Whom the provider has deleted, and whose rows are kept.
    const std::vector<Record>& gone() const { return gone_; }
    /// Of which something was said, and whose row is no more.
    const std::vector<Uuid>& removed() const { return removed_; }
    const Record* person(const Uuid& id) const { return found(people_, byPerson_, id); }
    const Record* team(const Uuid& id) const { return found(teams_, byTeam_, id); }
    /// What was said of it; of whom nothing was said, nothing.
    ScimResource said(const Uuid& id, bool isTeam) const;
    std::vector<Uuid> members(const Uuid& team) const { return idsAt(membersOf_, team); }
    /// Also of one that was taken out.
    const Record* membership(const Uuid& team, const Uuid& person) const;
    /// Of a built-in role; a custom one counts as HR.
    schema::Role rank(const Uuid& person) const;

    std::string userName(const Record& person) const;
    bool isActive(const Record& person) const;
    boost::json::object user(const Record& person) const;
    boost::json::object group(const Record& team, bool withMembers = true) const;
    std::string userAddress(const Uuid& id) const { return base_ + "/Users/" + id.toString(); }
    std::string groupAddress(const Uuid& id) const { return base_ + "/Groups/" + id.toString(); }
    const std::string& base() const { return base_; }

  private:
    using Places = std::unordered_map<Uuid, std::size_t>;
    using Ids = std::unordered_map<Uuid, std::vector<Uuid>>;
    static const Record* found(const std::vector<Record>& rows, const Places& places, const Uuid& id) {
        const auto at = places.find(id);
        return at != places.end() ? &rows[at->second] : nullptr;
    }
    static std::vector<Uuid> idsAt(const Ids& ids, const Uuid& id) {
        const auto at = ids.find(id);
        return at != ids.end() ? at->second : std::vector<Uuid>{};
    }
    Result<void> readRoles(const Rows& rows);
    Result<void> readMemberships(const Rows& rows);

    std::string base_;
    std::vector<Record> people_;
    std::vector<Record> gone_;
    std::vector<Uuid> removed_;
    std::vector<Record> teams_;
    Places byPerson_;
    Places byTeam_;
    Ids membersOf_;
    Ids teamsOf_;
    std::map<std::pair<Uuid, Uuid>, Record> memberships_;
    std::unordered_map<Uuid, ScimResource> said_;
    std::unordered_map<Uuid, schema::Role> ranks_;
};

/// With the tag of its contents (RFC 7644 section 3.14) in its `meta`.
void addVersion(boost::json::object& resource);
std::string versionOf(const boost::json::object& resource);

}  // namespace aufwind::server::scim
