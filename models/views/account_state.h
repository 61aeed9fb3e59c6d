// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/account_terms.h"

#include <QString>

namespace aufwind::views {

/// What a card whose content the server would not give shows: "offline", "forbidden" or "failed". Any thread.
inline QString stateFor(AccountReason reason) {
    switch (reason) {
        case AccountReason::offline:
            return QStringLiteral("offline");
        case AccountReason::forbidden:
            return QStringLiteral("forbidden");
        default:
            return QStringLiteral("failed");
    }
}

}  // namespace aufwind::views
