// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/keys.h"

#include "app/server/desk.h"
#include "sync/server/operator/change_keys.h"
#include "sync/server/operator/change_tenant_key.h"
#include "sync/server/operator/control.h"
#include "sync/server/operator/door.h"
#include "sync/server/operator/shared_root.h"

#include <cstdio>

namespace aufwind::server {

namespace {

KeySource afterwards(const Arguments& arguments) {
    return arguments.masterKey.isElsewhere() ? arguments.newMasterKey : arguments.masterKey;
}

// Nothing is begun that could not be finished. Where the root stays, nobody on the database is disturbed.
Result<void> mayChange(const std::string& directory, const Arguments& arguments, const std::string& place) {
    auto home = Home::open(directory, arguments.masterKey, Lock::none);
    if (!home) return home.error();
    if (!arguments.has("root") && !home->isOfBefore()) return {};
    auto store = openControl(*home, place);
    if (!store) return store.error().code == ErrorCode::wrongKey ? Result<void>() : store.error();
    auto isInUse = (*store)->isInUse();
    if (!isInUse) return isInUse.error();
    return *isInUse ? Error{ErrorCode::busy,
                            "with another root everything is sealed anew, which needs the servers on "
                            "the database to be stopped"}
                    : Result<void>();
}

// What is not done here is done by the same command later.
Result<void> changeShared(const std::string& directory, const Arguments& arguments, const std::string& place) {
    auto home = Home::open(directory, afterwards(arguments), Lock::none);
    auto carried = home ? carryShared(*home, place) : Result<bool>(home.error());
    auto store = carried ? openControl(*home, place) : Result<std::unique_ptr<ControlStore>>(carried.error());
    auto isOld = store ? shareRoot(*home, **store) : Result<bool>(store.error());
    return isOld ? Result<void>()
                 : Error{isOld.error().code,
                         "the key of the directory was rotated, that of the database not yet: " + isOld.error().detail};
}

}  // namespace

Result<void> rotateKeys(const std::string& directory, const Arguments& arguments, const schema::Schema&) {
    auto place = placeFrom(arguments);
    if (!place) return place.error();
    auto done = place->empty() ? Result<void>() : mayChange(directory, arguments, *place);
    if (!done) return done;
    auto changed = changeKeys(directory, {arguments.masterKey, arguments.newMasterKey, arguments.has("root")});
    if (!changed) return changed.error();
    done = place->empty() ? done : changeShared(directory, arguments, *place);
    if (!done) return done;
    if (arguments.masterKey.isElsewhere()) {
        std::printf("%s opens with the new master key from now on, and not with the one of before\n",
                    directory.c_str());
    } else {
        std::printf("%s/master.key is the new one; keep it apart from backups\n", directory.c_str());
    }
    return {};
}

// Beside servers on one database, by itself where nobody works in the directory, and else by whoever does.
Result<void> rotateTenantKey(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace"}); !given) return given;
    const std::string workspace = arguments.value("workspace");
    if (!isWorkspaceName(workspace)) return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    auto desk = openDesk(directory, arguments, schema);
    if (!desk && desk.error().code == ErrorCode::busy && !arguments.has("store")) {
        auto done = Door::ask(directory, "change-key " + workspace);
        if (!done) return done.error();
        std::printf("%s\n", done->c_str());
        return {};
    }
    if (!desk) return desk.error();
    std::unique_ptr<TenantService> service;
    const InTurn inTurn = [&](const std::function<Result<bool>(TenantService&)>& work) -> Result<bool> {
        if (!service) {
            auto tenant = (*desk)->store->tenant(workspace);
            if (!tenant) return tenant.error();
            auto opened = (*desk)->tenants().open(**tenant);
            if (!opened) return opened.error();
            service = std::move(*opened);
        }
        return work(*service);
    };
    auto changed = changeTenantKey((*desk)->home, *(*desk)->store, workspace, (*desk)->clock, inTurn);
    if (!changed) return changed.error();
    std::printf("%s\n", toText(*changed).c_str());
    return {};
}

}  // namespace aufwind::server
