// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Tables that became files on this device, of which the company's audit log has not heard yet. They lie in the store's
/// own state, so that what is exported without a network is told at the next contact; each has an id, by which the
/// server knows one that it has been told of. A note comes before its file: where the program ends in between, one too
/// many is told, and never one too few.
///
/// Thread rule: that of the store and the reader.
namespace aufwind::store {

struct ExportNote {
    Uuid id;
    std::string table;  ///< a word of resources/openapi.yaml, and so the format
    std::string format;
    std::uint64_t rows = 0;
    std::int64_t at = 0;  ///< ms since 1970 on this machine's clock

    bool operator==(const ExportNote&) const = default;
};

/// More wait for no server: nothing is exported until it has heard of some.
inline constexpr std::size_t kMostExportNotes = 500;

/// In the order in which they were made.
Result<std::vector<ExportNote>> exportNotes(Reader& reader);
/// Durable when it returns. One with the same id is replaced. `throttled` where kMostExportNotes wait; `invalid` where
/// its words are none.
Result<void> noteExport(Store& store, const ExportNote& note);
/// The server knows, or there is no such file.
Result<void> forgetExport(Store& store, const Uuid& id);

}  // namespace aufwind::store
