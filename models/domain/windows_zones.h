// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

/// The names that Windows, and with it Outlook and Exchange, has for time zones. Source: Unicode CLDR, windowsZones,
/// the zone that stands for each name everywhere. Pure; any thread.
namespace aufwind::domain {

/// The IANA name of "W. Europe Standard Time"; empty where there is no such name.
std::string_view zoneOfWindows(std::string_view name);

/// One IANA zone for each name.
std::vector<std::string_view> windowsZones();

}  // namespace aufwind::domain
