// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/scim/scim_service.h"

#include <string_view>

/// What the server says of itself (RFC 7644 section 4, RFC 7643 sections 5 to 7): ServiceProviderConfig, ResourceTypes,
/// Schemas. Pure; any thread.
namespace aufwind::server::scim {

/// `id` is empty for all of the kind.
Response discover(std::string_view kind, std::string_view id, const std::string& base);

}  // namespace aufwind::server::scim
