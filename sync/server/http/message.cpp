// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/message.h"

#include <algorithm>

namespace aufwind::server {

Reply errorReply(unsigned status, std::string_view code, std::string_view message) {
    Reply reply;
    reply.status = status;
    // Constants without anything to escape.
    reply.body = R"({"code":")" + std::string(code) + R"(","message":")" + std::string(message) + "\"}";
    return reply;
}

Reply denialReply(const Denial& denial) {
    Reply reply = errorReply(denial.status, denial.code, denial.message);
    if (denial.status == 401) reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
}

Reply notFoundReply() {
    return errorReply(404, "not_found", "There is nothing here.");
}

Reply unauthorizedReply() {
    Reply reply = errorReply(401, "sign_in", "Sign in again.");
    reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
}

Reply malformedReply() {
    return errorReply(400, "malformed", "The request is not well formed.");
}

Reply tooLargeReply() {
    return errorReply(413, "too_large", "The request is too large.");
}

Reply slowDownReply(long long milliseconds) {
    Reply reply = errorReply(429, "slow_down", "Too many attempts. Wait, then try again.");
    reply.headers.emplace_back("Retry-After", std::to_string(std::max(1LL, (milliseconds + 999) / 1000)));
    return reply;
}

Reply unavailableReply() {
    Reply reply = errorReply(503, "try_later", "The server cannot answer now. Try again later.");
    reply.headers.emplace_back("Retry-After", "5");
    return reply;
}

}  // namespace aufwind::server
