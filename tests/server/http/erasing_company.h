// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/seed.h"
#include "sync/server/privacy/erasures.h"
#include "tests/server/tenant_fixture.h"

#include <QTemporaryDir>

#include <filesystem>

/// A company whose people are erased, without a network.
namespace aufwind::test {

namespace field = domain::field;
using namespace server;

inline constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
inline constexpr char kCanary[] = "canary";

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s", result.error().detail.c_str());
    return std::move(*result);
}
inline void must(const Result<void>& result) {
    if (!result) qFatal("%s", result.error().detail.c_str());
}

/// A company in a file or a database, its control database, and whoever erases.
struct Company {
    explicit Company(const QString& directory)
        : place(directory.toStdString()), world(schema::kSchema, lastingIn(place)) {
        control = must(ControlStore::create(place / "control.db", Key{}));
        must(control->add(TenantInfo{world.options.tenant, "acme", "Acme", "sealed"}));
        world.seed([&] {
            Seed seed(schema::kSchema);
            seed.row("tenant_settings", world.newId(), {{"name", std::string("Acme")}});
            return seed.take();
        }());
        ada = person("Ada", "Berg");
        bo = person("canary-first", "canary-last", ada);
        cleo = person("Cleo", "Curie", bo);
        begin();
    }
    Uuid person(const char* first, const char* last, const Uuid& manager = {}) {
        const Uuid id = world.newId();
        Seed seed(schema::kSchema);
        const Value above = manager.isNil() ? Value{} : Value{manager};
        const std::string email = std::string(first) + "@acme.example";
        seed.row("employee", id,
                 {{"first_name", std::string(first)},
                  {"last_name", std::string(last)},
                  {"email", email},
                  {"title", std::string(first) + " title"},
                  {"manager", above}});
        world.seed(seed.take());
        must(control->add(std::vector{Account{world.newId(), world.options.tenant, id, email, "hash", false}}));
        return id;
    }
    /// As after a restart of the server.
    void begin() {
        auth = std::make_unique<AuthService>(*control, world.clock, world.entropy, SecondFactor::keysFrom(Key{}, {}));
        erasures = std::make_unique<Erasures>(Erasures::Parts{
            *control, *auth, schema::kSchema, log, world.clock, world.entropy,
            [this](const Uuid&, const std::function<Result<void>(TenantService&)>& work) {
                return work(*world.service);
            },
            [](const AccountEvent&) {},
            [this](std::string_view) -> Result<void> {
                return steps++ == failsAt ? Result<void>(Error{ErrorCode::io, "killed"}) : Result<void>();
            }});
    }
    void write(const Uuid& author, const std::vector<merge::Operation>& operations) {
        must(world.service->commit(operations, author));
    }
    Uuid request(const Uuid& who, std::int64_t due, PrivacyState state = PrivacyState::approved) {
        PrivacyRequest made{world.newId(), PrivacyKind::erasure, who, ada};
        made.state = state;
        made.decidedBy = ada;
        made.decided = made.due = due;
        write({}, {privacyCreation(made, "canary-reason", world.clock.now())});
        return made.id;
    }
    Record row(EntityNumber entity, const Uuid& id) {
        const auto found = must(world.service->find(entity, id));
        return found.value_or(Record{});
    }
    PrivacyState stateOf(const Uuid& request) {
        return PrivacyRequest::from(row(schema::kPrivacyRequest, request)).state;
    }
    /// Where a canary still is: the entities.
    std::string whatIsLeft() {
        std::string left;
        for (const schema::Entity& entity : schema::kSchema.entities()) {
            for (const Record& one : must(world.service->all(entity.number))) {
                if (protocol::toBytes(one).find(kCanary) != std::string::npos) left += " " + std::string(entity.name);
            }
        }
        for (const AuditEntry& entry : must(world.service->auditEntries(0, 100'000))) {
            if (entry.detail.find(kCanary) != std::string::npos) left += " audit";
        }
        return left;
    }
    /// Of what is stored, beside the rows.
    bool isInTheStore() {
        if (isOnPostgres()) return false;
        return numberFrom(world.options,
                          "SELECT (SELECT count(*) FROM rows WHERE instr(payload, CAST('canary' AS BLOB)) > 0)"
                          " + (SELECT count(*) FROM text_updates WHERE instr(bytes, CAST('canary' AS BLOB)) > 0)") != 0;
    }

    std::filesystem::path place;
    World world;
    std::unique_ptr<ControlStore> control;
    Log log{Log::Level::error};
    std::unique_ptr<AuthService> auth;
    std::unique_ptr<Erasures> erasures;
    int steps = 0;
    int failsAt = -1;
    Uuid ada;
    Uuid bo;
    Uuid cleo;
};

}  // namespace aufwind::test
