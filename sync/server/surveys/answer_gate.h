// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/anonymous/proof.h"
#include "sync/server/surveys/denial.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

/// What the server does with draws of the right to answer and with what comes from whom it does not know
/// (sync/anonymous/ANONYMITY.md), without HTTP. A step is judged within the transaction that keeps what it puts, by the
/// rows as they are then: who is invited by rows of survey_invitation, whether a round takes something by survey_form.
/// It says nothing of time, address or order to anybody, and neither does what it puts.
///
/// Threads: steps run in the tenant's turn; RoundKeys from any.
namespace aufwind::server {

/// Judges, and puts what follows into `changes`; the denial where it is not to be.
using GateStep = std::function<std::optional<Denial>(Moment& moment, Kept& changes)>;

/// Several requests in one transaction, each upon what those before it have put; sorted by id they say nothing of
/// which came first. One that is denied does not touch the others. Nothing where it was not denied; an error where
/// nothing of all was kept.
Result<std::vector<std::optional<Denial>>> performTogether(TenantService& service, const std::vector<GateStep>& steps);

/// The person's draw of this `blinded`. Where it is not denied `signing` holds what the right is to be signed with, and
/// the draw is noted: it is signed only once that is durable.
struct Drawing {
    anonymous::Secret signing;  ///< PKCS #8 in DER
};
GateStep drawStep(const Clock& clock, const Uuid& round, const Uuid& person, std::string_view blinded,
                  std::shared_ptr<Drawing> drawing);

/// What came back to the person was no signature, or nothing came.
GateStep refusedStep(const Clock& clock, const Uuid& round, const Uuid& person);

/// An answer, or a message of its thread, that was admitted: see placement(). Messages follow each other without a gap,
/// at most kMostMessages, and also after the close, as long as the answer is there.
GateStep takeStep(const Clock& clock, const Uuid& round, const anonymous::Admitted& admitted, std::string sealed);

inline constexpr std::uint32_t kMostMessages = 64;
/// What the rows hold, in base64.
inline constexpr std::size_t kLargestSealedAnswer = (std::size_t{2} << 20) + 1 + anonymous::kHpkeOverhead;
inline constexpr std::size_t kLargestSealedMessage = (std::size_t{1} << 15) + 1 + anonymous::kHpkeOverhead;

constexpr std::size_t largestSealed(anonymous::SealedKind kind) {
    return kind == anonymous::SealedKind::answer ? kLargestSealedAnswer : kLargestSealedMessage;
}
/// Whether it is of a length that something sealed has, and not larger than what is taken of its kind.
bool isOfSealedLength(anonymous::SealedKind kind, std::size_t size);

/// What is stored under a tag: the answer, then messages and replies by their numbers. `sealed` is in base64.
struct StoredPart {
    std::string place;  ///< "answer", "message 1", "reply 1"
    std::int64_t version = 0;
    std::string sealed;
};
Result<std::vector<StoredPart>> partsUnder(TenantService& service, const Uuid& round, std::string_view tag);

/// The public keys of rounds, as they were published. Reading one takes a while, so those of late are kept.
class RoundKeys {
  public:
    using Key = std::shared_ptr<const anonymous::PublicKey>;

    /// Null where the company has no such round. In the tenant's turn.
    Result<Key> find(TenantService& service, const Uuid& company, const Uuid& round);

  private:
    struct Known {
        Stamp stamp;  ///< of the document it was read from
        Key key;
    };
    static constexpr std::size_t kMost = 256;

    std::mutex mutex_;
    std::map<std::pair<Uuid, Uuid>, Known> known_;
};

}  // namespace aufwind::server
