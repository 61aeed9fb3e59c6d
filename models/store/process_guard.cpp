// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/process_guard.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace aufwind::store {

Result<void> guardProcess() {
    // The limit covers a core pattern that is a file, the flag one that is a program as well.
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        return Error{ErrorCode::io, "core dumps could not be turned off"};
    }
    return {};
}

}  // namespace aufwind::store
