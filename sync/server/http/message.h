// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"
#include "sync/server/auth/denial.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A request and its answer as the endpoints see them: no sockets, no library types. Plain values; any thread.
namespace aufwind::server {

/// What a connection was asked to sign to fetch the thread of an answer; empty where nothing, or where that was used.
struct OpenChallenge {
    Uuid company;
    Uuid round;
    std::string bytes;
};

struct Request {
    std::string method;
    std::string path;   ///< without the query, as sent; no endpoint decodes it
    std::string token;  ///< of "Authorization: Bearer …"; empty where there is none
    std::string peer;   ///< the address, as text
    bool peerIsThisMachine = false;
    std::string contentType;
    std::string contentEncoding;
    std::string ifNoneMatch;
    std::string query{};  ///< behind the question mark, as sent
    std::string ifMatch{};
    std::string host{};
    std::string body{};
    std::shared_ptr<OpenChallenge> challenge{};  ///< the connection's own, used by one request at a time
};

struct Reply {
    unsigned status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers{};
};

/// An error in the one form that all of them have. `code` and `message` are constants of the program, so that the same
/// refusal is the same bytes whatever was asked.
Reply errorReply(unsigned status, std::string_view code, std::string_view message);

Reply denialReply(const Denial& denial);

/// The usual refusals, byte for byte the same wherever they come from.
Reply notFoundReply();
Reply unauthorizedReply();
Reply malformedReply();
Reply tooLargeReply();
/// With Retry-After, in whole seconds from `milliseconds` up.
Reply slowDownReply(long long milliseconds);
Reply unavailableReply();

}  // namespace aufwind::server
