// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/scim/company.h"
#include "sync/server/scim/group.h"
#include "sync/server/scim/listing.h"
#include "sync/server/scim/user.h"
#include "sync/server/tenancy/tenant_service.h"

#include <boost/json/object.hpp>

#include <atomic>
#include <map>
#include <mutex>

/// SCIM 2.0 (RFC 7643, RFC 7644) for one company at a time: people, teams, and what the server says of itself.
///
/// What is written is a commit of the company as any other: devices receive it, the audit log says that it was the
/// provider (kProvisioner), and all of a request happens or nothing does. Who is deactivated or deleted leaves: the row
/// is kept with the status "left", the account is disabled, its sessions end, and its devices wipe themselves at their
/// next contact. For the provider a deleted person is not there any more, until the same userName or address is made
/// again: then they come back with all that they had. An account that people have disabled stays so, whatever the
/// provider says of the person before and after. Accounts and what is kept beside the rows are written after the commit
/// (settle()); where that fails the answer is an error, and the same request again does the rest of it.
///
/// Threads: any that may block; one writes at a time in each company, so that two do not take the same name.
namespace aufwind::server::scim {

struct Call {
    Uuid tenant;
    std::string method;
    std::string path;   ///< behind the base, such as "/Users/…"
    std::string query;  ///< as it was sent
    std::string body;
    std::string ifMatch;
    std::string ifNoneMatch;
    std::string base;  ///< of addresses
};

struct Response {
    unsigned status = 200;
    std::optional<boost::json::object> body{};
    std::string location{};
    std::string version{};
    std::optional<Error> fault{};  ///< the server's own

    Response() = default;
    Response(const Fault& why);
    Response(Error why) : status(503), fault(std::move(why)) {}
};

class ScimService {
  public:
    /// Runs the work with the open company in its turn, and waits for it.
    using InTurn =
        std::function<Result<void>(const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work)>;

    ScimService(ControlStore& store, AuthService& auth, const Clock& clock, Entropy& entropy, InTurn inTurn)
        : store_(store), auth_(auth), clock_(clock), entropy_(entropy), inTurn_(std::move(inTurn)) {}

    Response answer(const Call& call);
    void onEvent(TellAccountEvent tell) { tell_ = std::move(tell); }
    /// What is under way is finished; of many operations the next one does not begin.
    void stop() { stopping_ = true; }

    static constexpr std::size_t kMostBulkOperations = 100;
    static constexpr std::size_t kMostBulkBytes = 1 << 20;
    static constexpr int kDeepest = 16;

  private:
    using Body = boost::json::object;
    /// What is to be written; looks at the company while nobody else writes in it.
    using Decide = std::function<Outcome<std::vector<merge::Operation>>(const Company& company)>;
    Result<Verdict> write(const Call& call, const Decide& decide);
    Result<Company> company(const Call& call);
    Response route(const Call& call, const std::optional<Body>& body);

    /// As the address asks for it; 304 where the caller has it already.
    static Response shown(const Call& call, Body resource, std::string location, unsigned status);
    Response list(const Call& call, const Outcome<Question>& asked, bool withPeople, bool withTeams);
    Response user(const Call& call, const Uuid& id);
    Response makeUser(const Call& call, const Body& body);
    Response changeUser(const Call& call, const Uuid& id, const Body& body);
    Response removeUser(const Call& call, const Uuid& id);
    Response userReply(const Call& call, const Uuid& id, unsigned status);
    Result<void> settle(const Call& call, UserPlan& plan);
    Result<void> endAccess(const Uuid& tenant, UserPlan& plan);
    Result<void> endAccount(const Uuid& tenant, const Uuid& person, const std::string& email);
    Result<void> resumeAccount(const Uuid& tenant, const Uuid& person);
    Result<void> moveAccount(const Uuid& tenant, const UserPlan& plan);
    Verdict accountFault(const Uuid& tenant, const UserPlan& plan);
    void tell(AccountEventKind kind, const Account& account) const;

    Response group(const Call& call, const Uuid& id);
    Response makeGroup(const Call& call, const Body& body);
    Response changeGroup(const Call& call, const Uuid& id, const Body& body);
    Response removeGroup(const Call& call, const Uuid& id);
    Response groupReply(const Call& call, const Uuid& id, unsigned status, bool withMembers);

    Response bulk(const Call& call, const Body& body);
    std::mutex& writingIn(const Uuid& tenant);
    Result<void> forgetRemoved(const Uuid& tenant, const Company& company);

    ControlStore& store_;
    AuthService& auth_;
    const Clock& clock_;
    Entropy& entropy_;
    const InTurn inTurn_;
    TellAccountEvent tell_;
    std::atomic<bool> stopping_ = false;
    std::mutex mutex_;
    std::map<Uuid, std::mutex> writing_;  ///< of companies that have a token
};

/// RFC 7644 section 3.12.
boost::json::object errorBody(unsigned status, std::string_view type, std::string_view detail);
/// Whether `If-Match` names this version; empty asks for none.
bool isVersion(std::string_view ifMatch, std::string_view version);

}  // namespace aufwind::server::scim
