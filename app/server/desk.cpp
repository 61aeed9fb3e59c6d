// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/desk.h"

#include "sync/server/operator/control.h"
#include "sync/server/operator/shared_root.h"
#include "sync/server/storage/postgres/role_check.h"

#include <cstdio>

namespace aufwind::server {

Result<std::string> placeFrom(const Arguments& arguments) {
    const std::string place = arguments.value("store");
    if (!arguments.has("store")) return place;
    auto good = postgres::checkPlace(place);
    return good ? Result<std::string>(place) : good.error();
}

Result<Home> openHome(const std::string& directory, const Arguments& arguments, const std::string& place) {
    const Lock how = place.empty() ? Lock::alone : Lock::together;
    auto home = Home::open(directory, arguments.masterKey, how);
    if (home || home.error().code != ErrorCode::wrongKey || place.empty()) return home;
    const auto taken = takeSharedRoot(directory, arguments.masterKey, place);
    if (!taken) return home;
    std::fprintf(stderr, "aufwindd: the master key was rotated elsewhere; %s/root.key is the new one now\n",
                 directory.c_str());
    return Home::open(directory, arguments.masterKey, how);
}

Result<std::unique_ptr<Desk>> openDesk(const std::string& directory, const Arguments& arguments,
                                       const schema::Schema& schema) {
    auto place = placeFrom(arguments);
    if (!place) return place.error();
    auto home = openHome(directory, arguments, *place);
    if (!home) return home.error();
    auto store = openControl(*home, *place);
    if (!store) return store.error();
    auto isOld = shareRoot(*home, **store);
    if (!isOld) return isOld.error();
    if (*isOld) std::fprintf(stderr, "aufwindd: %s\n", kMasterKeyIsOld);
    return std::unique_ptr<Desk>(new Desk{schema, std::move(*home), std::move(*store), {}, {}});
}

Result<void> needs(const Arguments& arguments, std::initializer_list<const char*> options) {
    for (const char* option : options) {
        if (arguments.value(option).empty())
            return Error{ErrorCode::invalid, std::string("--") + option + " is missing"};
    }
    return {};
}

}  // namespace aufwind::server
