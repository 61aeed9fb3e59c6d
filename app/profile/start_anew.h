// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/profile_key.h"
#include "models/schema/entities.h"
#include "models/schema/environment.h"

#include <cstddef>
#include <filesystem>

/// The way on where a profile does not open any more: its files are set aside, and an empty store takes their place for
/// the same person and device, with the work that could be saved waiting in it. The next sign-in fetches the rest.
///
/// Thread rule: a thread with a QCoreApplication, whose events go on meanwhile. A kill at any instant leaves the old
/// profile or the new one.
namespace aufwind::app {

struct StartedAnew {
    std::filesystem::path aside;  ///< the folder with the old files
    std::size_t saved = 0;        ///< mutations that were not sent and wait again
    std::size_t files = 0;        ///< attached ones that were not sent and wait again
    std::size_t filesLost = 0;    ///< attached ones of which a piece was damaged
    bool readable = true;         ///< false: the old store's key is missing; what was not sent stays in the old file
    bool known = true;            ///< false: whose profile it was cannot be read; the sign-in is one of a new device
};

/// `notFound` where there is no profile, `conflict` where it opens and is sound, and where another program, a newer
/// version, a full disk or a read-only directory is what is wrong: `busy`, `tooNew`, `diskFull`, `readOnly`. Nothing
/// has changed then; nor where a passphrase is wrong and not `forgotten`: `wrongKey`.
Result<StartedAnew> startAnew(const std::filesystem::path& directory, const Clock& clock, Entropy& entropy,
                              const AskPassphrase& ask, bool forgotten, const schema::Schema& schema = schema::kSchema);

}  // namespace aufwind::app
