// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/columns.h"
#include "models/store/editor.h"
#include "models/store/store.h"

#include <string>
#include <string_view>
#include <vector>

/// What the columns of files mean, remembered for everybody of the company who imports people: rows that only come, for
/// each header and each meaning of it one; the latest counts. Thread rule: that of the reader or editor that is given.
namespace aufwind::roster {

/// The attributes of the company, by their names.
Result<Attributes> attributesHere(store::Reader& reader);

/// What is remembered, as rememberColumns() takes it: the latest counts, and this very header before any other. That a
/// column was left out counts for this very header alone.
Result<std::string> rememberedColumns(store::Reader& reader, const std::vector<std::string>& header);

/// The same of rows, alive or not, of whoever holds them without a reader.
std::string rememberedColumns(std::vector<Record> rows, const std::vector<std::string>& header);
Attributes attributesOf(const std::vector<Record>& rows);

/// As an edit of its own, which is refused alone where it is. Nothing happens where it is remembered already, where the
/// header is longer than a row may be, and where it looks like a person's row: that is nobody else's business.
/// Answers whether it is remembered now.
Result<bool> remember(store::Reader& reader, Editor& editor, const std::vector<std::string>& header,
                      const Columns& columns);

/// Of what formatColumns() wrote for several headers, that of all but this one's columns.
std::string without(std::string_view kept, const std::vector<std::string>& header);

}  // namespace aufwind::roster
