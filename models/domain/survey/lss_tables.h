// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The tables of a LimeSurvey document as they stand there, with the columns that are read here. Pure; any thread.
namespace aufwind::survey::lss {

/// By column; what is empty is not there.
using Row = std::map<std::string, std::string, std::less<>>;

struct Tables {
    std::vector<std::string> languages;
    std::map<std::string, std::vector<Row>, std::less<>> rows;  ///< by table
    std::map<std::string, std::size_t, std::less<>> others;     ///< rows of the tables that are not read

    const std::vector<Row>& of(std::string_view table) const;
};

/// The column's value, empty where there is none.
std::string_view field(const Row& row, std::string_view column);

inline constexpr std::size_t kFieldMaximum = std::size_t{256} << 10;  ///< bytes of a field; what is beyond is not read

/// Fails as `readLss` does.
Result<Tables> readTables(std::string_view document);

}  // namespace aufwind::survey::lss
