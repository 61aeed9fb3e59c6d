// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/columns.h"
#include "models/store/store.h"

#include <string>
#include <vector>

/// What the columns of files mean, remembered for everybody of the company who imports people: a row for each header.
/// Thread rule: that of the reader that is given.
namespace aufwind::roster {

/// What is remembered when an import is applied.
struct Mapping {
    Uuid row;             ///< nil where this header is new
    std::string heads;    ///< empty: there is nothing to remember
    std::string columns;  ///< formatColumns()
};

/// All that is remembered, as rememberColumns() takes it: the latest counts, and this very header before any other.
Result<std::string> rememberedColumns(store::Reader& reader, const std::vector<std::string>& header);

/// Nothing to remember where it is remembered already, and where the header is longer than a row may be.
Result<Mapping> mappingOf(store::Reader& reader, const std::vector<std::string>& header, const Columns& columns);

}  // namespace aufwind::roster
