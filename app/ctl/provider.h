// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "sync/transport/provider_sign_in.h"

#include <string>

/// Signing in with the company's identity provider from a terminal. Thread rule: the main thread.
namespace aufwind::ctl {

/// Says which page to open, {"open": address} in JSON, and waits until the browser comes back with a code.
Result<transport::ProviderCode> askProvider(transport::HttpClient& http, const std::string& workspace,
                                            transport::ProviderSignIn::Kind kind, const Output& output);

}  // namespace aufwind::ctl
