// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/control.h"

namespace aufwind::server {

Result<std::unique_ptr<ControlStore>> openControl(const Home& home, const std::string& place) {
    if (place.empty()) {
        return ControlStore::open(home.controlDatabase(), deriveKey(home.rootKey(), kControlPurpose));
    }
    return ControlStore::openShared(place, deriveKey(home.rootKey(), kSharedControlPurpose));
}

}  // namespace aufwind::server
