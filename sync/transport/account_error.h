// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/account_terms.h"
#include "sync/transport/http_client.h"

/// What an answer of the management API means that is no success. Pure; any thread.
namespace aufwind::transport {

/// The detail is the server's word where it is one of kAccountWords, for accountReason(); never other text of a server.
Error accountErrorOf(const Answer& answer);

}  // namespace aufwind::transport
