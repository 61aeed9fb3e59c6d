// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/scim/filter.h"

#include <boost/json/object.hpp>

/// PATCH (RFC 7644 section 3.5.2) on a resource as JSON, in the words of Okta and of Entra: operations in any case,
/// a path in brackets with a name behind, values without a path whose names are paths, `remove` of `members` with the
/// members as its value. A replacement of an element that is not there makes it where its filter says what it is, as
/// Entra expects. What it means to take something out that is not there is nothing. Bounded in how many values an
/// attribute has and in how much all operations together look at, so that the company does not wait long. Pure; any
/// thread.
namespace aufwind::server::scim {

inline constexpr std::size_t kMostOperations = 200;

/// All operations, or a fault; then `resource` is of no use any more.
Verdict applyPatch(boost::json::object& resource, const boost::json::object& request);

}  // namespace aufwind::server::scim
