// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/core.h"
#include "sync/engine/engine.h"
#include "sync/engine/local_edits.h"

#include <string>
#include <vector>

/// What the server refused, kept with everything the person wrote, and how it is done again.
///
/// Thread rule: as the engine. Errors: `notFound` where no such refusal is kept; for a retry those of an edit.
namespace aufwind::engine {

Result<std::vector<Refusal>> listRefusals(Core& core);
Result<void> dropRefusal(Core& core, std::uint64_t number);
/// New edits on the state of now, in one step; refused ones that built on what it had created come along. `text`
/// replaces the one text of the mutation where it is given.
Result<void> retryRefusal(Core& core, LocalEdits& edits, std::uint64_t number, const std::string* text);

}  // namespace aufwind::engine
