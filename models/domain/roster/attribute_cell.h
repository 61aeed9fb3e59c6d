// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/read_cell.h"

#include <cstddef>
#include <string_view>

/// One cell as the value of an attribute, in the form in which values are kept. Pure; any thread.
namespace aufwind::roster {

/// What stands before the parts of the numbers in a column, as far as those that can be only one tell: a point, a
/// comma, or nothing. In a workbook it is a point.
char pointOf(const Table& table, std::size_t column);

/// Neither empty nor kReset. Choices are known again in any case of letters; the words for yes and no are those of
/// other programs.
ReadCell attributeCell(const domain::Attribute& attribute, std::string_view text, char point, DateOrder order,
                       std::int64_t today);

}  // namespace aufwind::roster
