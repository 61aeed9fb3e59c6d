// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/published_form.h"
#include "models/domain/survey/segment_table.h"
#include "models/schema/result.h"

#include <string>
#include <string_view>

/// A filter that an editor asks the server for, as text:
/// {"team":["<key>","<key>"],"location":["Berlin"],"level":[null]}, null for those of whom it is not known. Pure; any
/// thread.
namespace aufwind::survey {

/// With the terms and values in the cuts' order: the same filter gives the same bytes.
std::string segmentFilterText(const std::vector<Cut>& cuts, const SegmentFilter& filter);

/// `invalid` for what the cuts do not have, an attribute twice, a term without values, or more than 4,000 bytes.
Result<SegmentFilter> readSegmentFilter(const std::vector<Cut>& cuts, std::string_view text);

}  // namespace aufwind::survey
