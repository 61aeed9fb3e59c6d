// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/auth_service.h"
#include "sync/server/privacy/denial.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <string>

/// Who asks for somebody's data or erasure, and who decides (GDPR 15, 17, 20). What is asked and decided are rows that
/// only the server writes; each step is decided upon the rows as they are, so that of two at once one happens.
///
/// An export is approved at once. An erasure that the person asks for waits for an admin; one that an admin asks for is
/// approved at once, unless the company wants a second pair of eyes. Nobody who holds a role is erased. What somebody
/// must not see answers as what is not there.
///
/// It blocks on the company's turn; any thread that may wait.
namespace aufwind::server {

/// Runs the work with the open company in its turn, and waits for it.
using CompanyTurn =
    std::function<Result<void>(const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work)>;

/// The words of the schema, in their order.
enum class PrivacyKind : std::uint8_t { exported, erasure };
enum class PrivacyState : std::uint8_t { asked, approved, done, refused, withdrawn };

/// A request as it is.
struct PrivacyRequest {
    Uuid id;
    PrivacyKind kind = PrivacyKind::exported;
    Uuid person;
    Uuid askedBy;  ///< nil where a retention rule has asked
    PrivacyState state = PrivacyState::asked;
    std::int64_t decided = 0;  ///< ms since 1970; 0 is not
    std::int64_t due = 0;
    Uuid decidedBy{};
    bool hasBegun = false;  ///< an erasure of which something is done

    static PrivacyRequest from(const Record& row);
    bool isOver() const { return state > PrivacyState::approved; }
};

/// How long an export may be fetched after it was decided.
inline constexpr std::int64_t kArchiveKeptMs = 30LL * 24 * 3600 * 1000;

class PrivacyRequests {
  public:
    struct Parts {
        AuthService& auth;
        const Clock& clock;
        Entropy& entropy;
        CompanyTurn inTurn;
    };
    explicit PrivacyRequests(Parts parts) : parts_(std::move(parts)) {}

    Answered<PrivacyRequest> ask(const Session& session, PrivacyKind kind, const Uuid& person,
                                 const std::string& reason) const;
    Answered<PrivacyRequest> decide(const Session& session, const Uuid& request, bool approve) const;
    Answered<PrivacyRequest> withdraw(const Session& session, const Uuid& request) const;

    /// An export that the caller may fetch now: whose it is, and whether it is for the person.
    struct Fetch {
        PrivacyRequest request;
        bool isOwn = false;
    };
    Answered<Fetch> mayFetch(const Session& session, const Uuid& request) const;
    /// It was fetched: the request is done, and the audit log says by whom.
    Answered<Done> fetched(const Session& session, const Fetch& fetch) const;

  private:
    struct Caller;
    using Writing = std::vector<merge::Operation>;
    using Work = std::function<std::optional<Refusal>(TenantService& tenant, const Caller& caller)>;
    /// What is written to a row that the caller may see; a refusal writes nothing.
    using Change =
        std::function<std::optional<Denial>(Moment& moment, const Caller& caller, const Record& row, Writing& writing)>;
    std::optional<Refusal> inTurn(const Session& session, const Work& work) const;
    Answered<PrivacyRequest> change(const Session& session, const Uuid& request, const Change& change) const;

    const Parts parts_;
};

/// The first values of a request; where it is approved already, decided now.
merge::Operation privacyCreation(const PrivacyRequest& request, const std::string& reason, std::int64_t now);

/// Takes back one that is there.
merge::Operation withdrawalOf(const Record& request);

/// Of the company's rules for personal data.
struct PrivacyRules {
    bool fourEyes = false;
    std::int64_t waitMs = 0;  ///< between the decision to erase somebody and the erasure

    static Result<PrivacyRules> at(Moment& moment);
};

}  // namespace aufwind::server
