// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/mutations.h"
#include "sync/server/tenancy/newest_first.h"
#include "sync/server/tenancy/pages.h"
#include "sync/server/tenancy/privileged_views.h"

/// Makes the response to one request as PROTOCOL.md says: what the device holds is found by the digest of its scopes,
/// mutations are taken, and what it has not seen follows, with the results whose effects are in it.
/// Nothing to say costs no look into the store. Thread rule: that of the store.
namespace aufwind::server {

class Answers {
  public:
    Answers(const TenantParts& parts, Mutations& mutations);

    /// Errors: `invalid`, `tooOld`, `tooNew` for the request as a whole, `conflict` with the detail "device", "gap" or
    /// "history", `tooLarge`. Nothing has happened then.
    Result<wire::Response> answer(const Caller& caller, const wire::Request& request);

    /// Whether a device of the person, but for `except`, may have received what has the sequence `seq`.
    bool wasTold(const Uuid& person, const Uuid& except, std::uint64_t seq) const;
    /// Another server has answered, nobody knows whom, and can have told all there was up to `head`.
    void toldElsewhere(std::uint64_t head);
    /// Stores what devices have said about how far they have read; inside a transaction.
    void storeConfirmed();
    /// How far everybody has read who was seen in the last 90 days and may see anything at all. Stores it, so that it
    /// is known after the next start as well; inside a transaction.
    std::uint64_t confirmedByAll();
    /// Who received what is about the person by privilege, as the audit log says.
    std::vector<AuditEntry> viewsOf(const Uuid& person) { return views_.of(person); }
    /// Everybody with a device.
    std::vector<Uuid> persons() const;
    /// Reads the devices again, after a transaction was taken back or at the start. Where that fails it has to be
    /// called again before the next answer.
    void reload();

  private:
    struct Exchange;
    Result<void> meetDevice(Exchange& exchange);
    bool findHeld(Exchange& exchange);
    std::uint64_t confirmedBy(const Exchange& exchange);
    void plan(Exchange& exchange);
    void beginAnew(Exchange& exchange);
    void page(Exchange& exchange);
    void newestFirst(Exchange& exchange, std::size_t bytes, wire::Page& page);
    void sayWhatIsThere(Exchange& exchange);
    void results(Exchange& exchange);
    bool isDelivered(const Exchange& exchange, const RowName& name);
    void saveDevice(const Exchange& exchange);

    struct Known {
        StoredDevice state;
        std::uint64_t told = 0;       ///< head of the newest response
        std::uint64_t complete = 0;   ///< its cursor, where it left nothing to another page; else 0
        std::uint64_t confirmed = 0;  ///< as StoredDevice, which is brought along from time to time
    };

    const TenantParts& parts_;
    Mutations& mutations_;
    Pages pages_;
    NewestFirst newest_;
    PrivilegedViews views_;
    std::unordered_map<Uuid, Known> devices_;
    std::uint64_t toldBefore_ = 0;  ///< what devices were told by an earlier run of the program is not known
};

}  // namespace aufwind::server
