// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/aufwind.pb.h"
#include "sync/server/access/facts.h"
#include "sync/server/access/rows.h"
#include "sync/server/audit/audit_log.h"

#include <map>
#include <set>
#include <tuple>
#include <vector>

/// Notes in the audit log who receives rows about somebody else (schema::Entity::subject): by a role, not as the person
/// themselves. Who, about whom, of which entity and by which custom role, where it is none of the built-in ones; never
/// what the row says. One line for each reader, person, entity and role on a day (UTC), so that nobody can fill the log
/// by syncing. Rows of other entities cost a comparison.
///
/// Thread rule and errors: those of the store; note() belongs to the transaction of the answer.
namespace aufwind::server {

class PrivilegedViews {
  public:
    PrivilegedViews(const Facts& facts, AuditLog& log);

    /// What is about to be sent to a device of `reader`; `now` in ms since 1970. `rows` say by which role.
    void note(const Uuid& reader, const wire::Page& page, std::int64_t now, Rows& rows);
    /// What the log says is not known any more: it is read again before the next line.
    void forget() { day_ = kUnknown; }

    /// The lines about a person, oldest first: what they may ask for.
    std::vector<AuditEntry> of(const Uuid& person);

  private:
    using View = std::tuple<Uuid, Uuid, std::string, std::string>;  ///< reader, person, action, by which role
    struct Watched {
        const schema::Entity* entity = nullptr;
        schema::FieldNumber subject = 0;
        std::string action;
    };
    static constexpr std::int64_t kUnknown = -1;

    void readDay(std::int64_t day);
    bool isView(const AuditEntry& entry) const;
    std::string roleBehind(const schema::Entity& entity, const Uuid& reader, const Uuid& person, Rows& rows) const;

    const Facts& facts_;
    AuditLog& log_;
    std::map<std::uint32_t, Watched> watched_;
    std::int64_t day_ = kUnknown;
    std::set<View> noted_;  ///< on that day
};

}  // namespace aufwind::server
