// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commands.h"

#include "app/server/audit.h"
#include "app/server/desk.h"
#include "app/server/imports.h"
#include "app/server/invoices.h"
#include "app/server/keys.h"
#include "app/server/policy.h"
#include "app/server/processors.h"
#include "app/server/serve.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/operator/control.h"
#include "sync/server/operator/demo/demo.h"
#include "sync/server/operator/move_tenant.h"
#include "sync/server/operator/users.h"
#include "sync/server/storage/postgres/migrations.h"
#include "sync/server/storage/postgres/role_check.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace aufwind::server {
namespace {

constexpr std::size_t kLongestLine = 4096;
// Of a demo that is made for measuring.
constexpr std::size_t kLeastPeople = 60;
constexpr std::size_t kMostPeople = 20'000;
constexpr std::size_t kMostRows = 10'000'000;

Result<std::unique_ptr<Desk>> createDesk(const std::string& directory, const Arguments& arguments,
                                         const schema::Schema& schema) {
    auto place = placeFrom(arguments);
    if (!place) return place.error();
    auto home = Home::create(directory, arguments.masterKey, arguments.values("host"));
    if (!home) return home.error();
    // Its own files are made in any case, so that it can do without the database.
    auto store = ControlStore::create(home->controlDatabase(), deriveKey(home->rootKey(), kControlPurpose));
    if (store && !place->empty()) store = openControl(*home, *place);
    if (!store) {
        home->discard();
        return store.error();
    }
    return std::unique_ptr<Desk>(new Desk{schema, std::move(*home), std::move(*store), {}, {}});
}

Result<void> init(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    auto made = createDesk(directory, arguments, schema);
    if (!made) return made.error();
    std::printf("set up %s\nclients trust %s\n", directory.c_str(), (*made)->home.authority().c_str());
    if (!arguments.masterKey.isElsewhere()) std::printf("keep %s/master.key apart from backups\n", directory.c_str());
    return {};
}

Result<void> serveDirectory(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    auto place = placeFrom(arguments);
    if (!place) return place.error();
    auto home = openHome(directory, arguments, *place);
    if (!home) return home.error();
    return serve(*home, arguments, schema);
}

Result<void> migrateStore(const std::string&, const Arguments& arguments, const schema::Schema&) {
    auto place = placeFrom(arguments);
    if (!place) return place.error();
    if (place->empty()) return Error{ErrorCode::invalid, "--store is missing: somebody who may make roles and schemas"};
    if (auto done = postgres::migrate(*place); !done) return done;
    std::printf("the database has layout %d; servers connect as aufwind_app\n", postgres::newestStep());
    return {};
}

Result<void> createTenant(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace", "name"}); !given) return given;
    auto at = openDesk(directory, arguments, schema);
    if (!at) return at.error();
    auto tenant = (*at)->tenants().create(arguments.value("workspace"), arguments.value("name"));
    if (!tenant) return tenant.error();
    std::printf("%s\n", tenant->id.toString().c_str());
    return {};
}

Result<void> listTenants(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    auto at = openDesk(directory, arguments, schema);
    if (!at) return at.error();
    auto tenants = (*at)->store->tenants();
    if (!tenants) return tenants.error();
    for (const TenantInfo& tenant : *tenants) {
        auto accounts = (*at)->store->accountCount(tenant.id);
        if (!accounts) return accounts.error();
        std::printf("%s\t%s\t%s\t%llu accounts\n", tenant.workspace.c_str(), tenant.id.toString().c_str(),
                    tenant.name.c_str(), static_cast<unsigned long long>(*accounts));
    }
    return {};
}

Result<void> setTenantPolicy(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace"}); !given) return given;
    auto desk = openDesk(directory, arguments, schema);
    return desk ? setPolicy(**desk, arguments) : desk.error();
}

// For a company that has locked itself out; the audit log says so.
Result<void> turnOff(const std::string& directory, const Arguments& arguments, const schema::Schema& schema,
                     Result<void> (ControlStore::*remove)(const Uuid&), AccountEventKind kind, const char* what) {
    if (auto given = needs(arguments, {"workspace"}); !given) return given;
    auto desk = openDesk(directory, arguments, schema);
    if (!desk) return desk.error();
    auto tenant = (*desk)->store->tenant(arguments.value("workspace"));
    if (!tenant) return tenant.error();
    if (!*tenant) return Error{ErrorCode::notFound, "no such workspace"};
    auto service = (*desk)->tenants().open(**tenant);
    if (!service) return service.error();
    if (auto removed = ((*desk)->store.get()->*remove)((*tenant)->id); !removed) return removed;
    return (*service)->note({(*desk)->clock.now(), {}, std::string(name(kind)), {}, what});
}

Result<void> turnSsoOff(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    return turnOff(directory, arguments, schema, &ControlStore::removeSso, AccountEventKind::policyChanged, "sso=off");
}

Result<void> turnDirectoryOff(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    return turnOff(directory, arguments, schema, &ControlStore::removeDirectory, AccountEventKind::directoryChanged,
                   "directory=off");
}

Result<void> verifyAuditLogs(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    auto at = openDesk(directory, arguments, schema);
    return at ? verifyAudit(**at, arguments.value("workspace")) : at.error();
}

Result<void> exportAuditLog(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace"}); !given) return given;
    auto at = openDesk(directory, arguments, schema);
    return at ? exportAudit(**at, arguments.value("workspace")) : at.error();
}

Result<void> setOneInvoice(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace", "number"}); !given) return given;
    auto at = openDesk(directory, arguments, schema);
    return at ? setInvoice(**at, arguments) : at.error();
}

Result<void> listAllInvoices(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace"}); !given) return given;
    auto at = openDesk(directory, arguments, schema);
    return at ? listInvoices(**at, arguments.value("workspace")) : at.error();
}

Result<std::string> passwordFromInput() {
    std::string line;
    if (!std::getline(std::cin, line) || line.empty() || line.size() > kLongestLine) {
        return Error{ErrorCode::invalid, "the password is expected as one line on standard input"};
    }
    if (line.back() == '\r') line.pop_back();
    return line;
}

Result<void> addOneUser(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace", "email", "first", "last"}); !given) return given;
    auto at = openDesk(directory, arguments, schema);
    if (!at) return at.error();
    auto password = passwordFromInput();
    if (!password) return password.error();
    NewUser user{arguments.value("email"),
                 arguments.value("first"),
                 arguments.value("last"),
                 arguments.value("title"),
                 arguments.value("manager"),
                 arguments.value("role"),
                 *password};
    Tenants tenants = (*at)->tenants();
    auto account =
        addUser(tenants, *(*at)->store, schema, (*at)->clock, (*at)->entropy, arguments.value("workspace"), user);
    if (!account) return account.error();
    std::printf("%s\n", account->person.toString().c_str());
    return {};
}

Result<void> disableUser(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace", "email"}); !given) return given;
    auto at = openDesk(directory, arguments, schema);
    if (!at) return at.error();
    auto tenant = (*at)->store->tenant(arguments.value("workspace"));
    if (!tenant) return tenant.error();
    const auto email = normalisedEmail(arguments.value("email")).value_or("");
    auto account = *tenant ? (*at)->store->account((*tenant)->id, email) : std::optional<Account>();
    if (!account) return account.error();
    if (!*account) return Error{ErrorCode::notFound, "no account has this address in this workspace"};
    auto ended = (*at)->store->disable((*account)->id);
    if (!ended) return ended.error();
    std::printf("disabled; %zu sessions ended\n", ended->size());
    return {};
}

Result<std::size_t> numberFrom(const Arguments& arguments, const std::string& option, std::size_t otherwise,
                               std::size_t least, std::size_t most) {
    const std::string text = arguments.value(option);
    if (text.empty()) return otherwise;
    std::size_t number = 0;
    const auto [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || rest != text.data() + text.size() || number < least || number > most) {
        return Error{ErrorCode::invalid,
                     "--" + option + " takes " + std::to_string(least) + " to " + std::to_string(most)};
    }
    return number;
}

Result<DemoScale> demoScale(const Arguments& arguments, DemoSize size) {
    if (size != DemoSize::full && (arguments.has("people") || arguments.has("rows"))) {
        return Error{ErrorCode::invalid, "--people and --rows go with --size full"};
    }
    const DemoScale usual;
    auto people = numberFrom(arguments, "people", usual.people, kLeastPeople, kMostPeople);
    auto rows = people ? numberFrom(arguments, "rows", usual.rows, 1, kMostRows) : people;
    if (!rows) return rows.error();
    return DemoScale{*people, *rows};
}

Result<void> makeDemo(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    const auto size = demoSize(arguments.value("size", "normal"));
    if (!size) return size.error();
    auto scale = demoScale(arguments, *size);
    if (!scale) return scale.error();
    std::error_code failure;
    const bool isNew = !std::filesystem::exists(directory, failure) || std::filesystem::is_empty(directory, failure);
    auto at = isNew ? createDesk(directory, arguments, schema) : openDesk(directory, arguments, schema);
    if (!at) return at.error();
    Tenants tenants = (*at)->tenants();
    auto made = fillDemo(tenants, *(*at)->store, schema, (*at)->clock, (*at)->entropy, *size, *scale);
    if (!made) return made.error();
    std::printf("%s", made->summary.c_str());
    return {};
}

Result<void> renewCertificate(const std::string& directory, const Arguments& arguments, const schema::Schema&) {
    auto home = Home::open(directory, arguments.masterKey);
    if (!home) return home.error();
    if (auto done = home->renewCertificate(arguments.values("host")); !done) return done;
    std::printf("renewed; it counts from the next start\n");
    return {};
}

Result<void> check(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    auto at = openDesk(directory, arguments, schema);
    if (!at) return at.error();
    if (auto sound = (*at)->store->check(); !sound) return sound;
    auto tenants = (*at)->store->tenants();
    if (!tenants) return tenants.error();
    std::optional<Error> first;
    for (const TenantInfo& tenant : *tenants) {
        auto service = (*at)->tenants().open(tenant);
        auto sound = service ? (*service)->check() : Result<void>(service.error());
        if (!sound) {
            std::printf("%s: NOT SOUND: %s\n", tenant.workspace.c_str(), sound.error().detail.c_str());
            if (!first) first = Error{sound.error().code, "tenant " + tenant.workspace + ": " + sound.error().detail};
            continue;
        }
        const TenantFigures figures = (*service)->figures();
        std::printf("%s: %llu rows, sound\n", tenant.workspace.c_str(), static_cast<unsigned long long>(figures.rows));
    }
    if (first) return *first;
    std::printf("%zu tenants, all sound\n", tenants->size());
    return {};
}

// A server on the directory's files would go on with what has moved, so nobody else works here meanwhile.
Result<void> moveOneTenant(const std::string& directory, const Arguments& arguments, const schema::Schema&) {
    if (auto given = needs(arguments, {"workspace"}); !given) return given;
    if (arguments.has("to") == arguments.has("from")) {
        return Error{ErrorCode::invalid, "one of --to and --from says which PostgreSQL database; the other end is DIR"};
    }
    const std::string place = arguments.value(arguments.has("to") ? "to" : "from");
    if (auto good = postgres::checkPlace(place); !good) return good;
    auto home = Home::open(directory, arguments.masterKey);
    if (!home) return home.error();
    auto here = openControl(*home, {});
    if (!here) return here.error();
    auto there = openControl(*home, place);
    if (!there) return there.error();
    const std::string workspace = arguments.value("workspace");
    auto moved = arguments.has("to") ? moveTenant(*home, workspace, **here, **there)
                                     : moveTenant(*home, workspace, **there, **here);
    if (!moved) return moved;
    std::printf("moved and compared; its people sign in again\n");
    return {};
}

struct Command {
    std::vector<std::string> words;
    Result<void> (*run)(const std::string& directory, const Arguments& arguments, const schema::Schema& schema);
    bool hasDirectory = true;
};

}  // namespace

Result<void> runCommand(const Arguments& arguments, const schema::Schema& schema) {
    static const std::vector<Command> commands{
        {{"init"}, init},
        {{"serve"}, serveDirectory},
        {{"tenant", "create"}, createTenant},
        {{"tenant", "list"}, listTenants},
        {{"tenant", "move"}, moveOneTenant},
        {{"tenant", "policy"}, setTenantPolicy},
        {{"tenant", "sso-off"}, turnSsoOff},
        {{"tenant", "rotate-key"}, rotateTenantKey},
        {{"tenant", "directory-off"}, turnDirectoryOff},
        {{"audit", "verify"}, verifyAuditLogs},
        {{"audit", "export"}, exportAuditLog},
        {{"invoice", "set"}, setOneInvoice},
        {{"invoice", "list"}, listAllInvoices},
        {{"import-schedule", "set"}, setImport},
        {{"import-schedule", "list"}, listImports},
        {{"import-schedule", "remove"}, removeImport},
        {{"user", "add"}, addOneUser},
        {{"user", "disable"}, disableUser},
        {{"subprocessor", "set"}, setProcessors},
        {{"demo"}, makeDemo},
        {{"keys", "rotate"}, rotateKeys},
        {{"certificate", "renew"}, renewCertificate},
        {{"check"}, check},
        {{"store", "migrate"}, migrateStore, false},
    };
    for (const Command& command : commands) {
        const std::size_t count = command.words.size();
        if (arguments.words.size() == count + (command.hasDirectory ? 1 : 0) &&
            std::equal(command.words.begin(), command.words.end(), arguments.words.begin())) {
            return command.run(arguments.words.back(), arguments, schema);
        }
    }
    return Error{ErrorCode::invalid, "no such command, or its DIR is missing; see aufwindd --help"};
}

}  // namespace aufwind::server
