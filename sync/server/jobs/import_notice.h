// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/tenant_service.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What a company's admins are told of a file of people that a server refused.
namespace aufwind::server {

struct RefusedFile {
    std::string name;  ///< as plainFileName() makes it
    std::int64_t errors = 0;
};

/// Whoever puts files there chooses their names: what comes out is short, one line, and nothing that turns the text
/// around it about. Pure.
std::string plainFileName(std::string_view name);

/// Admins and owners, but for those who want no mails: by their own settings, or where they have not chosen by their
/// company's. In the company's turn.
Result<std::vector<Uuid>> adminsWhoWantMail(TenantService& service);

}  // namespace aufwind::server
