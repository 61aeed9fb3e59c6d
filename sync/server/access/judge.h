// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/apply.h"
#include "sync/server/access/facts.h"
#include "sync/server/access/rows.h"

#include <functional>
#include <string_view>

/// Decides on one operation of a person and carries it out on `rows`. The client is never trusted: person, device,
/// rights and references are looked up here, for every operation.
///
/// Errors are those that a mutation can be refused with. What the person may not see answers as what is not there does:
/// `notFound`, with the same words. After an error `rows` may hold half of it: the whole mutation is to be dropped.
/// Thread rule: that of `rows`.
namespace aufwind::server {

struct JudgeHooks {
    /// Something exists that the person asked for and may not see.
    std::function<void(std::string_view what, EntityNumber entity)> alert;
    /// Whether the person's device tried in vain to make this row.
    std::function<bool(EntityNumber entity, const Uuid& id)> wasRefused;
    /// Whether there was such a row, of which nothing is kept any more.
    std::function<bool(EntityNumber entity, const Uuid& id)> wasRemoved;
};

class Judge {
  public:
    /// `context` has a shelf of texts; `agent` is whom the device writes texts as.
    Judge(const Facts& facts, const merge::Context& context, const Uuid& agent, Rows& rows, const JudgeHooks& hooks)
        : facts_(facts), context_(context), agent_(agent), rows_(rows), hooks_(hooks) {}

    Result<void> operation(const merge::Operation& operation);

  private:
    Result<void> create(const schema::Entity& entity, const merge::Operation& operation);
    Result<void> changeField(const schema::Entity& entity, const merge::Operation& operation);
    Result<void> changeLife(const schema::Entity& entity, const merge::Operation& operation);

    Result<Record> outcomeOf(const merge::Operation& operation);
    Result<void> ownText(const schema::Field& field, const Record* present, const std::string& update);
    Result<void> mayJoin(const schema::Entity& entity, const Record& present, const Record& after);
    Result<void> mayGiveFields(const schema::Entity& entity, const merge::Operation& operation, const Record& after);
    Result<void> references(const schema::Entity& entity, const schema::Field& field, const Value& value);
    Result<void> agreement(const schema::Entity& entity, FieldNumber changed, const Record& after);
    Result<void> audience(const Record* before, const Record& after);
    bool allowed(const schema::Rights& rights, const Record& before, const Record& after);
    Error missing(EntityNumber entity, const Uuid& id) const;

    const schema::Schema& schema() const { return facts_.schema(); }
    const Uuid& person() const { return context_.author; }

    const Facts& facts_;
    const merge::Context& context_;
    const Uuid agent_;
    Rows& rows_;
    const JudgeHooks& hooks_;
};

}  // namespace aufwind::server
