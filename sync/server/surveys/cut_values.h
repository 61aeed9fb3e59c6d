// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/published_form.h"
#include "models/domain/survey_audience.h"

#include <cstdint>
#include <string_view>
#include <vector>

/// By what a company's people differ, as of the day on which a round opens. Pure; any thread.
///
/// Each attribute that a company has is called as the schema does: team, manager, department, location, level,
/// cost_centre; tenure is the time since the first day, in groups of years; one of the company's own is called by its
/// id. What is confidential is none: the values are published with the form, and each person is told their own.
namespace aufwind::server {

struct CutColumns {
    std::vector<survey::Cut> cuts;         ///< in the order of the names; names that say nothing are passed over
    std::vector<survey::Segments> people;  ///< by person
};

struct CutRows {
    const domain::CompanyPeople& company;
    const std::vector<Record>& attributes;  ///< of the company's own
    std::int64_t today = 0;                 ///< days since 1970
};

/// `names` with a space between; `people` sorted.
CutColumns cutColumnsOf(std::string_view names, const std::vector<Uuid>& people, const CutRows& rows);

/// The numbers of a person's segments as an invitation has them, with a space between.
std::string segmentsText(const survey::Segments& segments);

/// What of the cut somebody leads: the teams whose lead they are, or those who report to them. Sorted.
std::vector<std::uint16_t> valuesLedBy(const survey::Cut& cut, const Uuid& person, const std::vector<Record>& teams);

inline constexpr std::string_view kTeamCut = "team";
inline constexpr std::string_view kManagerCut = "manager";

}  // namespace aufwind::server
