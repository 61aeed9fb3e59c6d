// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/parts.h"

#include <cstdint>
#include <vector>

/// Surveys that follow people's first or last days. Whoever is asked by themselves, on a day that everybody knows,
/// gives an answer that everybody knows as well. So such a survey gathers: a round of it stays waiting until at least
/// as many people have had their day as the threshold says, asks them all at once, and the next one begins a month
/// later. Until then nobody is asked, and in a company that few join this may take long: better than an answer with a
/// name on it.
namespace aufwind::server {

/// As the schema's choices.
enum class Rhythm : std::uint8_t { once, weekly, fortnightly, monthly, quarterly, afterStart, afterEnd };

Rhythm rhythmOf(const Record& survey);
bool followsPeople(const Record& survey);

/// Of these people, sorted, those whose day has come and whom no earlier round has asked. A day of more than a month
/// before the survey's first round was made is none: nobody is asked how their first weeks were years ago.
Result<std::vector<Uuid>> haveTheirDay(Moment& moment, const Record& survey, const std::vector<Record>& rounds,
                                       const CompanyNow& company, const std::vector<Uuid>& people);

}  // namespace aufwind::server
