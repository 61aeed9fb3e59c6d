// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/service.h"

#include "sync/server/http/wait.h"
#include "sync/server/joining/never_here.h"
#include "sync/server/operator/certificate.h"
#include "sync/server/operator/control.h"
#include "sync/server/operator/shared_root.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace aufwind::server {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kLargestCertificate = 1 << 16;
constexpr long kWarnBefore = 30L * 24 * 3600;

ListenOptions listenOptions(const Home& home, const ServiceOptions& options) {
    return {options.host,       options.port,          options.threads,
            home.certificate(), home.certificateKey(), home.certificatePassphrase()};
}

}  // namespace

Result<std::unique_ptr<Service>> Service::start(const Home& home, const schema::Schema& schema, const Clock& clock,
                                                Entropy& entropy, const ServiceOptions& options) {
    auto store = openControl(home, options.store);
    if (!store) return store.error();
    auto mailer = options.mailer ? options.mailer() : Result<std::unique_ptr<Mailer>>(std::unique_ptr<Mailer>());
    if (!mailer) return mailer.error();
    std::unique_ptr<Service> service(
        new Service(home, std::move(*store), std::move(*mailer), schema, clock, entropy, options));
    auto certificate = readFile(home.certificate(), kLargestCertificate);
    if (!certificate) return certificate.error();
    auto left = secondsLeft(*certificate);
    if (!left) return left.error();
    if (*left <= 0) {
        return Error{ErrorCode::untrusted,
                     "the certificate has ended, no client would take it; make a new one with: "
                     "aufwindd certificate renew DIR"};
    }
    if (*left < kWarnBefore) service->log_.warning("certificate_ends_soon", {{"days", *left / 86'400}});
    auto isOld = shareRoot(home, *service->store_);
    if (!isOld) return isOld.error();
    if (*isOld) service->log_.warning("master_key_is_old", {{"reason", kMasterKeyIsOld}});
    if (service->invites_) service->invitations_.begin();
    if (service->store_->isShared()) service->listenToOthers();
    if (auto started = service->server_.start(); !started) return started.error();
    if (!service->store_->isShared()) {
        // Where others may work on the same data, commands do so themselves.
        auto door =
            Door::open(home.path(), [&served = *service](const std::string& line) { return served.order(line); });
        if (door) {
            service->door_ = std::move(*door);
        } else {
            service->log_.warning("commands_cannot_ask", {{"reason", door.error().detail}});
        }
    }
    asio::co_spawn(service->server_.executor(), service->sweepLoop(), asio::detached);
    asio::co_spawn(service->server_.executor(), service->alertLoop(), asio::detached);
    return service;
}

Service::Service(const Home& home, std::unique_ptr<ControlStore> store, std::unique_ptr<Mailer> mailer,
                 const schema::Schema& schema, const Clock& clock, Entropy& entropy, const ServiceOptions& options)
    : options_(options),
      schema_(schema),
      clock_(clock),
      entropy_(entropy),
      log_(options.logLevel),
      store_(std::move(store)),
      tenants_(home, *store_, schema, clock, entropy),
      auth_(*store_, clock, entropy, SecondFactor::keysFrom(home.rootKey(), home.root().former), options.auth),
      accounts_(*store_, auth_, clock, entropy, options.accounts),
      sso_(*store_, auth_, clock, entropy, SsoService::keyFrom(home.rootKey()), fetchRules(), people()),
      webhooks_(*store_, clock, entropy, fetchRules()),
      directories_(*store_, auth_, clock, entropy, fetchRules(), people()),
      calendars_(*store_, clock, options.auth.address),
      invites_(mailer != nullptr && options.invitations.on),
      scimTokens_(*store_, clock, entropy, options.auth.address),
      scim_(*store_, auth_, clock, entropy, inTurn()),
      privacy_({auth_, clock, entropy, inTurn()}),
      archives_({*store_, schema, clock, inTurn()}),
      outgoing_(
          {*store_, clock, entropy, std::move(mailer),
           [this](const Outgoing& outgoing) { return callWebhook(*store_, outgoing, clock_.now(), fetchRules()); },
           [this](OutgoingKind kind, const Error& error, bool forGood) {
               const bool isMail = kind != OutgoingKind::webhook;
               (isMail ? metrics_.mailsFailed : metrics_.webhooksFailed) += forGood ? 1 : 0;
               log_.write(forGood ? Log::Level::error : Log::Level::warning, isMail ? "mail_failed" : "webhook_failed",
                          {{"code", name(error.code)}, {"reason", error.detail}, {"for_good", forGood ? 1 : 0}});
           }}),
      anchors_(home.auditAnchors()),
      notices_({*store_, outgoing_, log_, clock, entropy, schema,
                [this](const Uuid& tenant) {
                    return worker(tenant);
                }}),
      alerts_(*store_, clock, [this](const Attempted& attempted) { notices_.alert(attempted); }),
      invitations_({*store_, log_, clock, entropy, schema, [this](const Uuid& tenant) { return worker(tenant); },
                    [this] {
                        outgoing_.wake();
                    }},
                   options.invitations),
      departures_({*store_, auth_, log_, clock, entropy, inTurn(),
                   [this](const AccountEvent& event) {
                       notices_.tell(event);
                   }}),
      erasures_({*store_, auth_, schema, log_, clock, entropy, inTurn(),
                 [this](const AccountEvent& event) { notices_.tell(event); }, options.erasureFaults}),
      joins_({*store_,
              auth_,
              schema,
              log_,
              clock,
              entropy,
              inTurn(),
              [this](const AccountEvent& event) { notices_.tell(event); },
              {},
              [this](TenantService& service, const JoinedPeople& pair) {
                  return unlessNeverHere(*store_, schema_, service, pair);
              }}),
      retention_({*store_, log_, clock, inTurn()}),
      peopleFiles_({home.path(), *store_, log_, clock, entropy, inTurn(),
                    [this](const Uuid& tenant, const std::vector<Uuid>& people) {
                        return departures_.endAccounts(tenant, people);
                    },
                    [this](const Uuid& tenant, const std::vector<Uuid>& admins, const RefusedFile& file) {
                        notices_.mailRefusedFile(tenant, admins, file);
                    }}),
      surveys_({*store_, schema, log_, clock, entropy, inTurn(), surveyMail()}),
      hub_(options.limits.livePerPerson),
      board_([this](const Uuid& tenant, std::function<void(TenantService*)> task) {
          worker(tenant)->perform(std::move(task));
      }),
      table_(options.limits),
      hashing_(options.limits.hashesAtOnce),
      api_({auth_,
            accounts_,
            sso_,
            webhooks_,
            directories_,
            calendars_,
            scimTokens_,
            scim_,
            privacy_,
            archives_,
            joins_,
            *store_,
            hub_,
            board_,
            clock,
            options_.limits,
            metrics_,
            log_,
            hashing_,
            disk_,
            outside_,
            asking_,
            provisioning_,
            archiving_,
            [this](const Uuid& tenant) {
                return worker(tenant);
            }}),
      server_({api_, table_, options_.limits, metrics_, log_}, listenOptions(home, options)),
      home_(home) {
    auth_.onEnded([this](const Uuid& session) { hub_.closeSession(session); });
    auth_.askRole([this](const Uuid& tenant, const Uuid& person) { return rankOf(tenant, person); });
    auth_.onEvent([this](const AccountEvent& event) { notices_.tell(event); });
    sso_.onEvent([this](const AccountEvent& event) { notices_.tell(event); });
    sso_.onRefused([this](const Uuid& tenant, const std::string& why) {
        log_.warning("sso_refused", {{"tenant", tenant.toString()}, {"reason", why}});
    });
    accounts_.onEvent([this](const AccountEvent& event) { notices_.tell(event); });
    webhooks_.onEvent([this](const AccountEvent& event) { notices_.tell(event); });
    directories_.onEvent([this](const AccountEvent& event) { notices_.tell(event); });
    calendars_.onEvent([this](const AccountEvent& event) { notices_.tell(event); });
    scimTokens_.onEvent([this](const AccountEvent& event) { notices_.tell(event); });
    scim_.onEvent([this](const AccountEvent& event) { notices_.tell(event); });
    directories_.onRefused([this](const Uuid& tenant, const std::string& why) {
        log_.warning("directory_refused", {{"tenant", tenant.toString()}, {"reason", why}});
    });
}

Service::~Service() {
    stop();
}

std::shared_ptr<TenantWorker> Service::worker(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    auto& worker = workers_[tenant];
    if (!worker) {
        worker = std::make_shared<TenantWorker>(
            work_, [this, tenant] { return openTenant(tenant); }, options_.limits, metrics_);
    }
    return worker;
}

Result<std::unique_ptr<TenantService>> Service::openTenant(const Uuid& tenant) {
    auto service = tenants_.open(tenant);
    if (!service) return service;
    if (invites_) invitations_.opened(tenant, (*service)->figures().head);
    departures_.touch(tenant);
    erasures_.touch(tenant);
    joins_.touch(tenant);
    retention_.touch(tenant);
    surveys_.touch(tenant);
    (*service)->onCommitted([this, tenant](std::uint64_t head, const std::vector<Uuid>& persons) {
        if (invites_) invitations_.touch(tenant, head);
        departures_.touch(tenant);
        erasures_.touch(tenant);
        joins_.touch(tenant);
        retention_.touch(tenant);
        surveys_.touch(tenant);
        {
            const std::lock_guard lock(mutex_);
            ownHeads_[tenant] = std::max(ownHeads_[tenant], head);
        }
        hub_.hint(tenant, persons, head);
        board_.judgeAnew(tenant, persons);
    });
    (*service)->onAlert([this, tenant](const Alert& alert) {
        metrics_.alerts += 1;
        alerts_.add(tenant, alert);
    });
    return service;
}

asio::awaitable<void> Service::sweepLoop() {
    asio::steady_timer timer(co_await asio::this_coro::executor);
    for (;;) {
        timer.expires_after(options_.sweepEvery);
        auto [failed] = co_await timer.async_wait(kAwait);
        if (failed) co_return;
        asio::post(disk_, [this] {
            auth_.sweep();
            directories_.sweep();
            accounts_.sweep();
            calendars_.sweep();
            scimTokens_.sweep();
        });
        sweepDepartures();
        sweepErasures();
        sweepJoins();
        sweepRetention();
        sweepImports();
        anchor();
        collect();
        collectContents();
    }
}

FetchRules Service::fetchRules() const {
    FetchRules rules = options_.providers;
    rules.cancelled = cancelled_;
    return rules;
}

asio::awaitable<void> Service::alertLoop() {
    asio::steady_timer timer(co_await asio::this_coro::executor);
    for (;;) {
        timer.expires_after(options_.alertEvery);
        auto [failed] = co_await timer.async_wait(kAwait);
        if (failed) co_return;
        asio::post(disk_, [this] { sweepAlerts(); });
        sweepInvitations();
        sweepSurveys();
    }
}

void Service::sweepAlerts() {
    if (auto swept = alerts_.sweep(); !swept) {
        log_.error("alerts_failed", {{"code", name(swept.error().code)}, {"reason", swept.error().detail}});
    }
}

void Service::sweepInvitations() {
    if (!invites_ || isInviting_.exchange(true)) return;
    asio::post(inviting_, [this] {
        invitations_.sweep();
        isInviting_ = false;
    });
}

void Service::sweepDepartures() {
    if (isDeparting_.exchange(true)) return;
    asio::post(departing_, [this] {
        departures_.sweep();
        isDeparting_ = false;
    });
}

void Service::sweepErasures() {
    if (isErasing_.exchange(true)) return;
    asio::post(erasing_, [this] {
        erasures_.sweep();
        isErasing_ = false;
    });
}

// On the thread of erasures: neither begins with somebody whom the other is about to change.
void Service::sweepJoins() {
    if (isJoining_.exchange(true)) return;
    asio::post(erasing_, [this] {
        joins_.sweep();
        isJoining_ = false;
    });
}

void Service::sweepRetention() {
    if (isForgetting_.exchange(true)) return;
    asio::post(forgetting_, [this] {
        retention_.sweep();
        isForgetting_ = false;
    });
}

void Service::sweepImports() {
    if (isImporting_.exchange(true)) return;
    asio::post(importing_, [this] {
        peopleFiles_.sweep();
        isImporting_ = false;
    });
}

// By itself, for making keys takes a while.
void Service::sweepSurveys() {
    if (isSurveying_.exchange(true)) return;
    asio::post(surveying_, [this] {
        surveys_.sweep();
        isSurveying_ = false;
    });
}

std::function<void(const Uuid&, Mail)> Service::surveyMail() {
    if (!invites_) return {};
    return [this](const Uuid& tenant, Mail mail) {
        outgoing_.add(tenant, std::move(mail));
    };
}

void Service::anchor() {
    const std::lock_guard lock(mutex_);
    for (const auto& [tenant, worker] : workers_) {
        worker->perform([this, tenant](TenantService* service) {
            const auto head = service != nullptr ? service->auditHead() : std::optional<AuditAnchor>();
            if (!head || !*head) return;
            auto anchored = anchors_.add(tenant, **head, clock_.now());
            if (!anchored) {
                log_.error("audit_anchor_failed", {{"reason", anchored.error().detail}});
            } else if (*anchored) {
                // Wherever the operator collects the log it is out of this machine's reach.
                log_.info("audit_anchor", {{"tenant", tenant.toString()},
                                           {"number", static_cast<std::int64_t>((*head)->number)},
                                           {"hash", toHex((*head)->chain)}});
            }
        });
    }
}

// Of tenants that somebody has used since the start; of others nothing has become superfluous.
void Service::collectContents() {
    const std::lock_guard lock(mutex_);
    for (const auto& [tenant, worker] : workers_) {
        worker->perform([this](TenantService* service) {
            const auto freed = service != nullptr ? service->collectContents() : Result<std::uint64_t>(0);
            metrics_.contentBytesCollected += freed ? *freed : 0;
        });
    }
}

void Service::collect() {
    const std::lock_guard lock(mutex_);
    for (const auto& [tenant, worker] : workers_) {
        collectFrom(worker, tenant);
    }
}

// One step in the tenant's turn; then whoever waits has theirs.
void Service::collectFrom(const std::shared_ptr<TenantWorker>& worker, const Uuid& tenant) {
    worker->perform([this, worker = std::weak_ptr(worker), tenant](TenantService* service) {
        if (service == nullptr) return;
        auto more = service->collect();
        if (!more) log_.warning("collecting_failed", {{"tenant", tenant.toString()}, {"error", more.error().detail}});
        const auto self = worker.lock();
        if (more && *more && self && !stopped_) collectFrom(self, tenant);
    });
}

void Service::stop() {
    if (stopped_.exchange(true)) return;
    api_.beginStopping();
    *cancelled_ = true;
    door_.reset();
    others_.reset();
    watch_.reset();
    server_.stop();
    // Nobody is left who waits for an answer; what is under way still becomes durable.
    joins_.stop();
    hashing_.join();
    outside_.join();
    asking_.join();
    archives_.stop();
    archiving_.join();
    invitations_.stop();
    inviting_.join();
    departures_.stop();
    departing_.join();
    erasures_.stop();
    erasing_.join();
    retention_.stop();
    forgetting_.join();
    peopleFiles_.stop();
    importing_.join();
    surveys_.stop();
    surveying_.join();
    scim_.stop();
    provisioning_.join();
    disk_.join();
    if (auto kept = alerts_.keep(); !kept) log_.error("alerts_failed", {{"reason", kept.error().detail}});
    work_.join();
    outgoing_.stop();
    const std::lock_guard lock(mutex_);
    workers_.clear();
}

}  // namespace aufwind::server
