// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// Dates as people and their programs write them. Pure; any thread.
namespace aufwind::roster {

/// What 03/04/2026 means. Dots always mean day first, and a number over 12 speaks for itself.
enum class DateOrder : std::uint8_t { unknown, dayFirst, monthFirst };

enum class DateKind : std::uint8_t {
    date,
    eitherOrder,   ///< a date in both orders, and not the same one: somebody has to say
    doesNotExist,  ///< such as 31.02.2026
    notUnderstood,
};

struct ReadDate {
    DateKind kind = DateKind::notUnderstood;
    std::int64_t days = 0;  ///< since 1970-01-01
};

/// `2026-12-31` (also with a time behind it), `31.12.2026`, `31/12/2026`, `12/31/2026`, `20261231`, `1 Jan 2026`,
/// `1. Januar 2026`, `Jan 1, 2026`. Two digits of a year are of the hundred years that end twenty years after `today`
/// (in days).
ReadDate readDate(std::string_view text, DateOrder order, std::int64_t today);

/// What a date that can be only one tells of the others beside it.
DateOrder orderOf(std::string_view text);

}  // namespace aufwind::roster
