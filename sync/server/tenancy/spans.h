// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/merge/apply.h"
#include "sync/merge/clock.h"
#include "sync/server/access/facts.h"
#include "sync/server/tenancy/unit.h"

#include <functional>

/// The server's part in schema::SpanRule. A group's participants of one stretch of time share a span; what they write
/// belongs to it and is never shown to who joins later.
///
/// - Making a group opens span number 1 under the group's own id, so that a device can write into it before it has
///   heard from the server.
/// - A change of participants opens the next span. It joins the present one only while nobody else can have written
///   into that: it was made by the same mutation, or it is empty and no other device has been told of it. (A series,
///   its participants and its first points, made offline one after the other, so share one span.)
/// - A participant with the history flag becomes a member of all earlier spans, too. Who is removed keeps those they
///   were in and is in no new one.
///
/// Thread rule: that of the unit.
namespace aufwind::server {

class Spans {
  public:
    /// Whether a device other than `except` of this person may have received what was written at `seq`.
    using Told = std::function<bool(const Uuid& person, const Uuid& except, std::uint64_t seq)>;

    /// `clock` is the server's: devices take the span that was made last, so their own clocks must not date it.
    Spans(const Facts& facts, TenantStore& store, merge::HybridClock& clock, Entropy& entropy, Told told)
        : facts_(facts), store_(store), clock_(clock), entropy_(entropy), told_(std::move(told)) {}

    /// After each operation: a new group has its first span at once, for the operations that follow.
    Result<void> afterOperation(const merge::Operation& operation, const merge::Context& context, Unit& unit);
    /// After the last one: spans follow the participants.
    Result<void> afterMutation(const merge::Context& context, const Uuid& device, Unit& unit);

  private:
    struct Work;
    merge::Context asServer(const merge::Context& context);
    Result<void> settle(const Work& work);
    Result<Uuid> openSpan(const Work& work, const Uuid& id, std::int64_t number);
    Result<void> setMember(const Work& work, const Uuid& span, const Uuid& person, bool in);
    bool isUnread(const Work& work, const Record& span);

    const Facts& facts_;
    TenantStore& store_;
    merge::HybridClock& clock_;
    Entropy& entropy_;
    Told told_;
};

}  // namespace aufwind::server
