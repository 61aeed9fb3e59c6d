// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/account_service.h"
#include "sync/server/auth/calendar_addresses.h"
#include "sync/server/auth/keys.h"
#include "sync/server/auth/scim_tokens.h"
#include "sync/server/directory/directory_service.h"
#include "sync/server/http/answer_batches.h"
#include "sync/server/http/application.h"
#include "sync/server/http/budgets.h"
#include "sync/server/http/limits.h"
#include "sync/server/http/live_hub.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/places.h"
#include "sync/server/http/presence_board.h"
#include "sync/server/http/tenant_worker.h"
#include "sync/server/jobs/webhook.h"
#include "sync/server/joining/people_joins.h"
#include "sync/server/privacy/archives.h"
#include "sync/server/privacy/requests.h"
#include "sync/server/scim/scim_service.h"
#include "sync/server/sso/sso_service.h"

#include <boost/asio/thread_pool.hpp>
#include <boost/json/object.hpp>

#include <atomic>
#include <functional>
#include <span>

/// The endpoints (resources/openapi.yaml): one table of what there is, one function for each. Called on the
/// connections' strands; password hashes and the disk are left to pools of their own.
namespace aufwind::server {

class Api : public Application {
  public:
    using Worker = std::function<std::shared_ptr<TenantWorker>(const Uuid& tenant)>;

    struct Parts {
        AuthService& auth;
        AccountService& accounts;
        SsoService& sso;
        WebhookService& webhooks;
        DirectoryService& directories;
        CalendarAddresses& calendars;
        ScimTokens& scimTokens;
        scim::ScimService& resources;
        PrivacyRequests& privacy;
        PrivacyArchives& archives;
        PeopleJoins& joins;
        ControlStore& store;
        LiveHub& hub;
        PresenceBoard& board;
        const Clock& clock;
        const Limits& limits;
        Metrics& metrics;
        const Log& log;
        boost::asio::thread_pool& hashing;  ///< as many threads as hashes at once
        boost::asio::thread_pool& disk;
        boost::asio::thread_pool& outside;       ///< for what waits for others' servers
        boost::asio::thread_pool& asking;        ///< for what waits for a tenant's turn
        boost::asio::thread_pool& provisioning;  ///< for identity providers, which may wait for long
        boost::asio::thread_pool& archiving;     ///< one thread: a single archive is in memory at a time
        Worker worker;
    };

    explicit Api(Parts parts)
        : parts_(std::move(parts)),
          places_(parts_.limits.exchangesPerPerson),
          scimPlaces_(parts_.limits.scimTogether),
          exportBudgets_(parts_.limits.exportsPerSecond, parts_.limits.exportsAtOnce, parts_.clock),
          answerBudgets_(parts_.limits.answersPerSecond, parts_.limits.answersAtOnce, parts_.clock),
          answerPlaces_(parts_.limits.answersTogether),
          answerPlacesEach_(parts_.limits.answersTogetherEach),
          addressSalt_(randomBytes(kSaltBytes)),
          answerBatches_(parts_.asking,
                         parts_.store.isShared() ? parts_.limits.answerBatch : std::chrono::milliseconds(0),
                         [this](const Uuid& company, std::vector<GateRequest> requests) {
                             performTogether(company, std::move(requests));
                         }) {}

    boost::asio::awaitable<Admission> admit(const Request& head, bool isUpgrade) override;
    boost::asio::awaitable<Reply> answer(const Request& request, const Admission& admission) override;
    bool join(const std::shared_ptr<Listener>& listener, const Session& session) override;
    void look(const std::shared_ptr<Listener>& listener, const Session& session,
              const wire::Presence& presence) override;
    void leave(const std::shared_ptr<Listener>& listener, const Session& session) override;

    struct Address {
        std::string_view method;
        std::string_view path;
        auto operator<=>(const Address&) const = default;
    };
    /// All that there are.
    static std::vector<Address> addresses();

    /// From now on /healthz tells load balancers to look elsewhere.
    void beginStopping() {
        stopping_ = true;
        answerBatches_.stop();
    }

  private:
    using Handler = boost::asio::awaitable<Reply> (Api::*)(const Request&, const Admission&);
    enum class Body : std::uint8_t { none, management, provisioning, sync, content, answer };
    enum class Access : std::uint8_t {
        open,
        nameless,     ///< of nobody, and never with a session
        provisioner,  ///< a token of a company's identity provider, which is no session
        restricted,   ///< a session, also one that can only set up a second factor
        session,
        confirmed,  ///< that has entered the password again
        hr,         ///< of somebody who holds this role or a higher one
        admin,
        confirmedHr,
        confirmedAdmin,
        confirmedOwner,
    };
    struct Endpoint {
        std::string_view method;
        std::string_view path;  ///< what stands in braces is any text without a slash
        Body body;
        Access access;
        Handler handler;                                 ///< null for the WebSocket
        const schema::Permission* permission = nullptr;  ///< a custom role that lets in as well
    };
    static std::span<const Endpoint> endpoints();
    static const Endpoint* find(std::string_view method, std::string_view path);
    static std::string allowed(std::string_view path);
    static bool isAt(const Endpoint& endpoint, std::string_view path);
    static std::optional<schema::Role> leastRole(Access access);
    boost::asio::awaitable<std::optional<Reply>> refusalBySession(const Request& head, const Endpoint& endpoint,
                                                                  Admission& admission);
    boost::asio::awaitable<std::optional<Reply>> refusalByToken(const Request& head, Admission& admission);
    boost::asio::awaitable<std::optional<Reply>> refusalByRole(const Request& head, const Endpoint& endpoint,
                                                               Admission& admission);
    boost::asio::awaitable<Result<schema::Role>> roleOf(const Uuid& tenant, const Uuid& person);
    /// Asks the company in its turn.
    template <typename T>
    boost::asio::awaitable<Result<T>> ask(const Uuid& tenant, std::function<Result<T>(TenantService&)> question);
    /// False where they hold more than the caller, or the caller's custom role does not reach them: then the caller
    /// must not touch their account.
    boost::asio::awaitable<Result<bool>> mayTouch(const Admission& admission, const Uuid& person);
    /// Lines of the audit log that fit, as the request asks for them.
    using Fits = std::function<bool(const AuditEntry& entry)>;
    boost::asio::awaitable<Reply> auditLines(const Request& request, const Admission& admission,
                                             const boost::json::object& asked, std::size_t most, Fits fits);

    Reply refusalReply(const Request& request, const Refusal& refusal, const Uuid& tenant = {});
    /// Runs what needs a password hash, of which few run at once; nothing where too many wait.
    template <typename T>
    boost::asio::awaitable<std::optional<T>> hashed(std::function<T()> work);
    /// Runs what waits for an identity provider; 429 where too many wait.
    template <typename T>
    boost::asio::awaitable<Reply> answeredOutside(const Request& request, const Admission& admission,
                                                  std::function<Answered<T>()> work,
                                                  std::function<Reply(const T&)> say);
    Reply signedInReply(const SignedIn& made);
    /// Runs what reads the disk, and may wait for a tenant's turn, and says what it answers.
    template <typename T>
    boost::asio::awaitable<Reply> answered(const Request& request, const Admission& admission,
                                           std::function<Answered<T>()> work, std::function<Reply(const T&)> say);
    using Work = std::function<Answered<Done>()>;
    boost::asio::awaitable<Reply> done(const Request& request, const Admission& admission, Work work);
    boost::asio::awaitable<Reply> hashedDone(const Request& request, const Admission& admission, Work work);
    using Touch = std::function<Answered<Done>(const Session& session, const Uuid& person)>;
    /// Does something to the account of the person that the request names, where the caller may.
    boost::asio::awaitable<Reply> touch(const Request& request, const Admission& admission, Touch what);

    Uuid groupOf(const std::string& peer) const;
    std::optional<Reply> refusalOfNameless(const Request& head, Admission& admission);
    /// As faultReply(), where nothing is to be written down.
    Reply namelessFault();
    void performTogether(const Uuid& company, std::vector<GateRequest> requests);
    boost::asio::awaitable<Answered<Done>> gated(const Uuid& company, GateStep step);
    /// Null where there is no such round; in the latter also where there is no such company.
    boost::asio::awaitable<Result<RoundKeys::Key>> roundKey(const Uuid& company, const Uuid& round);
    boost::asio::awaitable<Result<RoundKeys::Key>> keyOfStranger(const Uuid& company, const Uuid& round);

    /// "Try again later" for what is the server's own fault: counted, and one event in the log under the trace id that
    /// the answer carries. `tenant` is nil where it concerns none.
    Reply faultReply(const Request& request, const Error& error, const Uuid& tenant = {});

    boost::asio::awaitable<Reply> signIn(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> refresh(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> signOut(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> forgotten(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> choosePassword(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> confirm(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> devices(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> removeDevice(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> signOutEverywhere(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> changePassword(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> changeAddress(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> finishAddress(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> secondFactor(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> beginSecondFactor(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> finishSecondFactor(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> renewRecoveryCodes(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> removeSecondFactor(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> accounts(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> invite(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> disableAccount(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> enableAccount(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> resetSecondFactor(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> policy(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> setPolicy(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> beginSso(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> finishSso(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> linkSso(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> confirmSso(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> webhook(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> setWebhook(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> removeWebhook(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> tryWebhook(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> ssoSettings(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> setSsoSettings(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> removeSsoSettings(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> directory(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> setDirectory(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> removeDirectory(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> tryDirectory(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> searchAudit(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> views(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> noteExport(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> askPrivacy(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> decidePrivacy(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> withdrawPrivacy(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> privacyArchive(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> previewJoin(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> joinPeople(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> calendar(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> makeCalendar(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> removeCalendar(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> calendarFile(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> scimTokens(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> makeScimToken(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> revokeScimToken(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> provision(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> drawRight(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> drawRefused(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> takeAnswer(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> challengeThread(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> fetchThread(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> me(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> exchange(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> sendContent(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> fetchContent(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> health(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> figures(const Request& request, const Admission& admission);

    Parts parts_;
    Places places_;
    Places scimPlaces_;  ///< by token
    Budgets exportBudgets_;
    static constexpr std::size_t kSaltBytes = 16;
    static constexpr std::int64_t kPlaceWaitMs = 1000;
    Budgets answerBudgets_;  ///< by address, as the places are
    Places answerPlaces_;
    Places answerPlacesEach_;
    const std::string addressSalt_;
    RoundKeys roundKeys_;
    AnswerBatches answerBatches_;
    std::atomic<std::size_t> hashesWaiting_{0};
    std::atomic<std::size_t> outsideWaiting_{0};
    std::atomic<std::size_t> archivesWaiting_{0};
    Places archivePlaces_{1};  ///< one at a time for each person
    std::atomic<bool> stopping_{false};
};

}  // namespace aufwind::server
