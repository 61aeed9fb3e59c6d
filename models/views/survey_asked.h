// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <string>
#include <vector>

/// Who of the company belongs to the audience of a survey. Any thread that may use the reader.
namespace aufwind::views {

struct Audience {
    bool isEveryone = true;
    std::vector<Uuid> people;
    std::vector<Uuid> teams;  ///< also such that follow a rule
    std::string rule;         ///< models/domain/people_filter.h; of nobody where it is empty or none
};

/// Sorted, each once. Whoever has left is in no audience, unless a rule asks for a status.
Result<std::vector<Uuid>> askedPeople(store::Reader& reader, const Audience& audience);

}  // namespace aufwind::views
