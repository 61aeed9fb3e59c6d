// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/http_client.h"

#include <optional>
#include <string>

/// The two calls for contents (PROTOCOL.md, "Contents"), and what their refusals mean. Pure; any thread.
namespace aufwind::transport {

/// `what` is send or fetch.
Call contentCall(const char* what, const std::string& message, const QByteArray& access);

/// Why the server does not take this one content, where it is that; nothing where the answer is about the whole
/// connection, such as a session that has ended. `tooLarge`, `damaged`, `throttled`, `notFound` for a server that knows
/// no contents.
std::optional<Error> contentRefusal(const Answer& answer);

}  // namespace aufwind::transport
