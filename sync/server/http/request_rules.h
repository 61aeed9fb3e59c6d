// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/http/message.h"

#include <boost/beast/http.hpp>

#include <optional>
#include <string>

/// Between the library's messages and ours: which heads are refused whatever they ask for, and the headers of every
/// answer. RFC 9112 sections 3.2, 6 and 11.2 (request smuggling). Pure; any thread.
namespace aufwind::server {

/// What to answer where reading failed; nothing where there is nobody to answer.
std::optional<Reply> refusalOf(const boost::beast::error_code& failure);

/// Heads that two readers could take for different requests, and those that are not HTTP/1.1 for this server.
std::optional<Reply> refusalOf(const boost::beast::http::request_header<>& head);

/// Of "Authorization: Bearer …"; empty where there is none or more than one.
std::string bearerToken(const boost::beast::http::request_header<>& head);

boost::beast::http::response<boost::beast::http::string_body> messageFrom(Reply reply, bool keepAlive);

}  // namespace aufwind::server
