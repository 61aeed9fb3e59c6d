// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/employment.h"
#include "models/store/store.h"

#include <optional>
#include <vector>

/// What hangs on somebody who leaves, as far as it has come to this device. Thread rule: that of the reader.
namespace aufwind::views {

struct LeavingRows {
    std::optional<Record> person;
    std::vector<Uuid> reports;  ///< direct ones who have not left
    domain::ManagerLine above;  ///< from the nearest manager on who has not left
    std::vector<Record> teams;  ///< that they lead
    std::vector<Uuid> dotted;   ///< who has them as a dotted-line manager and has not left
    std::vector<Record> roles;  ///< granted to them, built in
    std::vector<Record> customRoles;
    std::vector<Record> actions;   ///< open ones that they own
    std::vector<Record> goals;     ///< that they own, neither done nor dropped
    std::vector<Record> meetings;  ///< running ones of `me` in which they take part
    std::vector<Record> theirs;    ///< running ones that they organise
};

Result<LeavingRows> leavingRows(store::Reader& reader, const Uuid& person, const Uuid& me);
/// Empty for nobody.
Result<domain::ManagerLine> managerLine(store::Reader& reader, const Uuid& first);
/// From the nearest manager on who has not left; empty where there is none.
Result<domain::ManagerLine> lineAbove(store::Reader& reader, const Record& person);
/// Whether somebody is of the company now.
Result<bool> isHere(store::Reader& reader, const Uuid& person);

}  // namespace aufwind::views
