// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// HTTPS to addresses that an admin of a company has typed: the certificate is checked, nothing is followed elsewhere,
/// the answer is bounded in size and time, and addresses inside the operator's own network are not reached. Through
/// libcurl. Blocks for at most ten seconds; any thread.
/// Errors: `offline`, `untrusted`, `forbidden` for an address that is not public, `tooLarge`.
namespace aufwind::server {

struct FetchRules {
    bool privateAddresses = false;      ///< for a provider in the operator's own network, and for tests
    std::filesystem::path authority{};  ///< instead of the system's
    std::shared_ptr<const std::atomic<bool>> cancelled{};  ///< once it is true, what is under way ends within a second
};

struct Fetched {
    long status = 0;
    std::string body;
};

/// With a form or JSON a POST, else a GET. `user` and `password` are sent as RFC 6749 section 2.3.1 says, where there
/// is one.
struct FetchRequest {
    std::string url;
    std::string form{};
    std::string json{};
    std::vector<std::string> headers{};  ///< "Name: value", of the program's own making
    std::string user{};
    std::string password{};
};

/// A connection under the same rules, for what is not HTTP; it is the caller's to close. `host` as in an address, with
/// brackets around one of IPv6. Blocks for at most five seconds.
Result<int> connectTo(const std::string& host, std::uint16_t port, const FetchRules& rules);

Result<Fetched> fetch(const FetchRequest& request, const FetchRules& rules);

}  // namespace aufwind::server
