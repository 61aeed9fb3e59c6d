// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/session_watch.h"
#include "sync/server/http/api.h"
#include "sync/server/http/server.h"
#include "sync/server/http/service_options.h"
#include "sync/server/jobs/alerts.h"
#include "sync/server/jobs/anchors.h"
#include "sync/server/jobs/departures.h"
#include "sync/server/jobs/invitations.h"
#include "sync/server/jobs/notices.h"
#include "sync/server/jobs/outgoing_queue.h"
#include "sync/server/jobs/people_files.h"
#include "sync/server/jobs/retention.h"
#include "sync/server/jobs/webhook.h"
#include "sync/server/joining/people_joins.h"
#include "sync/server/operator/door.h"
#include "sync/server/operator/tenants.h"
#include "sync/server/privacy/archives.h"
#include "sync/server/privacy/erasures.h"
#include "sync/server/privacy/requests.h"
#include "sync/server/storage/postgres/notices.h"
#include "sync/server/surveys/surveys.h"

#include <set>

/// The whole server of one directory: everything that `aufwindd serve` is, without its command line and signals.
/// Threads: one owner, who starts and stops it.
namespace aufwind::server {

class Service {
  public:
    /// `home`, `schema`, `clock` and `entropy` outlive it. Answers once connections are taken.
    static Result<std::unique_ptr<Service>> start(const Home& home, const schema::Schema& schema, const Clock& clock,
                                                  Entropy& entropy, const ServiceOptions& options);
    ~Service();
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    std::uint16_t port() const { return server_.port(); }
    AuthService& auth() { return auth_; }
    const Metrics& metrics() const { return metrics_; }
    const Log& log() const { return log_; }
    /// Requests in progress finish, WebSockets get 1001, databases close. Within about two seconds. Twice is once.
    void stop();

  private:
    Service(const Home& home, std::unique_ptr<ControlStore> store, std::unique_ptr<Mailer> mailer,
            const schema::Schema& schema, const Clock& clock, Entropy& entropy, const ServiceOptions& options);

    std::shared_ptr<TenantWorker> worker(const Uuid& tenant);
    Result<std::unique_ptr<TenantService>> openTenant(const Uuid& tenant);
    boost::asio::awaitable<void> sweepLoop();
    boost::asio::awaitable<void> alertLoop();
    /// The rank, for which a custom role counts too. Blocks; for threads that may wait, and not for a worker's.
    Result<schema::Role> rankOf(const Uuid& tenant, const Uuid& person);
    SsoService::People people();
    scim::ScimService::InTurn inTurn();
    /// Where other servers work on the same database: hears of what they do.
    void listenToOthers();
    /// Tells those who are connected here where the tenant's rows that concern them stand.
    void hintAll(const Uuid& tenant);
    void hintSome(const Uuid& tenant, std::shared_ptr<const std::vector<Uuid>> persons, std::size_t from);
    FetchRules fetchRules() const;
    void sweepAlerts();
    void sweepInvitations();
    void sweepDepartures();
    void sweepErasures();
    void sweepJoins();
    void sweepRetention();
    void sweepImports();
    void sweepSurveys();
    /// Nothing where no mail is sent.
    std::function<void(const Uuid& tenant, Mail mail)> surveyMail();
    void anchor();
    /// What a command of the operator asks for, on the door's thread.
    Result<std::string> order(const std::string& line);
    Result<std::string> orderProcessors(const std::string& line);
    void collectContents();
    void collect();
    void collectFrom(const std::shared_ptr<TenantWorker>& worker, const Uuid& tenant);

    ServiceOptions options_;
    const schema::Schema& schema_;
    const Clock& clock_;
    Entropy& entropy_;
    Log log_;
    Metrics metrics_;
    std::unique_ptr<ControlStore> store_;
    Tenants tenants_;
    AuthService auth_;
    AccountService accounts_;
    const std::shared_ptr<std::atomic<bool>> cancelled_ = std::make_shared<std::atomic<bool>>(false);
    SsoService sso_;
    WebhookService webhooks_;
    DirectoryService directories_;
    CalendarAddresses calendars_;
    const bool invites_;  ///< where there is mail
    ScimTokens scimTokens_;
    scim::ScimService scim_;
    PrivacyRequests privacy_;
    PrivacyArchives archives_;
    OutgoingQueue outgoing_;
    Anchors anchors_;
    Notices notices_;
    Alerts alerts_;
    Invitations invitations_;
    Departures departures_;
    Erasures erasures_;
    PeopleJoins joins_;
    Retention retention_;
    PeopleFiles peopleFiles_;
    Surveys surveys_;
    LiveHub hub_;
    PresenceBoard board_;
    ConnectionTable table_;
    boost::asio::thread_pool hashing_;
    boost::asio::thread_pool disk_{1};
    boost::asio::thread_pool work_{2};
    boost::asio::thread_pool outside_{4};
    boost::asio::thread_pool asking_{2};
    boost::asio::thread_pool inviting_{1};
    std::atomic<bool> isInviting_ = false;
    boost::asio::thread_pool departing_{1};
    std::atomic<bool> isDeparting_ = false;
    boost::asio::thread_pool erasing_{1};
    std::atomic<bool> isErasing_ = false;
    std::atomic<bool> isJoining_ = false;
    boost::asio::thread_pool forgetting_{1};
    std::atomic<bool> isForgetting_ = false;
    boost::asio::thread_pool importing_{1};
    std::atomic<bool> isImporting_ = false;
    boost::asio::thread_pool surveying_{1};
    std::atomic<bool> isSurveying_ = false;
    boost::asio::thread_pool provisioning_{2};
    boost::asio::thread_pool archiving_{1};
    Api api_;
    Server server_;
    std::mutex mutex_;
    std::unordered_map<Uuid, std::shared_ptr<TenantWorker>> workers_;
    std::unordered_map<Uuid, std::uint64_t> ownHeads_;  ///< what this server has committed last
    std::set<Uuid> hinting_;                            ///< tenants whose people are about to be told
    std::unique_ptr<SessionWatch> watch_;
    std::unique_ptr<postgres::Notices> others_;
    const Home& home_;
    std::unique_ptr<Door> door_;
    std::atomic<bool> stopped_ = false;
};

}  // namespace aufwind::server
