// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/account_service.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/http/limits.h"
#include "sync/server/http/log.h"
#include "sync/server/jobs/invitation_rules.h"
#include "sync/server/mail/mailer.h"
#include "sync/server/sso/fetch.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

/// What an operator and a test choose of a server (service.h). A value type.
namespace aufwind::server {

struct ServiceOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 7443;
    unsigned threads = 2;
    std::string store{};  ///< connection string of a PostgreSQL database; empty is the directory's own files
    Limits limits{};
    AuthRules auth{};
    AccountRules accounts{};
    FetchRules providers{};                                     ///< how identity providers are reached
    std::function<Result<std::unique_ptr<Mailer>>()> mailer{};  ///< none: mails fail, and the log says so
    InvitationRules invitations{};
    Log::Level logLevel = Log::Level::info;
    std::chrono::milliseconds sweepEvery{60'000};
    std::chrono::milliseconds alertEvery{10'000};
    /// Tests: called before each durable step of an erasure; an error ends it there.
    std::function<Result<void>(std::string_view step)> erasureFaults{};
};

}  // namespace aufwind::server
