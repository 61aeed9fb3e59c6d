// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/merge/clock.h"
#include "sync/merge/text_shelf.h"
#include "sync/server/access/judge.h"
#include "sync/server/tenancy/auditor.h"
#include "sync/server/tenancy/contents.h"
#include "sync/server/tenancy/row_writer.h"
#include "sync/server/tenancy/spans.h"
#include "sync/server/tenancy/tenant_service.h"

/// Takes the mutations of a device in their order: each is judged, carried out or refused, and its result stored with
/// its effects (sync.md, invariants 2 to 4). Thread rule: that of the store.
namespace aufwind::server {

class Tombstones;

/// What the parts of a tenant's service share.
struct TenantParts {
    const Facts& facts;
    TenantStore& store;
    Audience& audience;
    Digests& digests;
    RowCache& cache;
    RowWriter& writer;
    Spans& spans;
    const Tombstones& tombstones;
    merge::HybridClock& serverClock;
    const Clock& clock;
    Contents& contents;
    Auditor& auditor;
};

class Mutations {
  public:
    using Alerts = std::function<void(const Alert&)>;

    Mutations(const TenantParts& parts, Alerts alerts) : parts_(parts), alerts_(std::move(alerts)) {}

    /// `conflict` with the detail "gap" where a number is missing, and "history" where one has been used for something
    /// else: the device has come back from a copy of before. `tooLarge` beyond the limits of a batch. Nothing is taken
    /// then. `device` is brought up to date, and it is the caller's to store it.
    Result<void> take(const Caller& caller, const wire::Request& request, StoredDevice& device);

    /// As the server itself. Where one operation does not hold, or a row would not fit into half a message, none
    /// happens. `actor` is who the audit log says it was.
    Result<void> commit(const std::vector<merge::Operation>& operations, const Uuid& author, const Uuid& actor);

    std::uint64_t accepted() const { return accepted_; }
    std::uint64_t refused() const { return refused_; }

  private:
    struct Outcome;
    Result<void> repeatsTheSame(const Caller& caller, const wire::Request& request, std::uint64_t known);
    void expectRows(const wire::Request& request, std::uint64_t known);
    void trimResults(const Caller& caller, std::uint64_t known, StoredDevice& device);
    void takeOne(const Caller& caller, const wire::Mutation& message);
    Outcome judge(const Caller& caller, const merge::Mutation& mutation, Unit& unit);
    void refuse(const Caller& caller, const wire::Mutation& message, const Outcome& outcome);
    void noteTexts(const merge::Mutation& mutation, Unit& unit);

    const TenantParts& parts_;
    Alerts alerts_;
    merge::TextShelf texts_;
    std::uint64_t accepted_ = 0;
    std::uint64_t refused_ = 0;
};

}  // namespace aufwind::server
