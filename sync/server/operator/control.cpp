// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/control.h"

namespace aufwind::server {

Result<std::unique_ptr<ControlStore>> openControl(const Home& home, const std::string& place) {
    if (place.empty()) {
        return ControlStore::open(home.controlDatabase(), deriveKey(home.rootKey(), kControlPurpose));
    }
    auto store = ControlStore::openShared(place, deriveKey(home.rootKey(), kSharedControlPurpose));
    if (store || store.error().code != ErrorCode::wrongKey) return store;
    for (const Key& former : home.root().former) {
        if (ControlStore::openShared(place, deriveKey(former, kSharedControlPurpose))) {
            return Error{ErrorCode::wrongKey,
                         "this database is still under the root key of before; finish its change with: "
                         "aufwindd keys rotate DIR --root --store ..."};
        }
    }
    return store;
}

}  // namespace aufwind::server
