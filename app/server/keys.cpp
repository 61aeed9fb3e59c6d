// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/keys.h"

#include "sync/server/operator/change_keys.h"

#include <cstdio>

namespace aufwind::server {

Result<void> rotateKeys(const std::string& directory, const Arguments& arguments, const schema::Schema&) {
    auto done = changeKeys(directory, {arguments.masterKey, arguments.newMasterKey, arguments.has("root")});
    if (!done) return done.error();
    if (arguments.masterKey.isElsewhere()) {
        std::printf("%s opens with the new master key from now on, and not with the one of before\n",
                    directory.c_str());
    } else {
        std::printf("%s/master.key is the new one; keep it apart from backups\n", directory.c_str());
    }
    return {};
}

}  // namespace aufwind::server
