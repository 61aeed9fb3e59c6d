// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "sync/merge/operation.h"
#include "sync/protocol/aufwind.pb.h"
#include "tests/server/http/tls_client.h"

#include <optional>

/// A device that speaks the exchange of PROTOCOL.md over a TlsClient. Threads: one caller.
namespace aufwind::test {

struct ExchangeAnswer {
    HttpAnswer http;
    std::optional<wire::Response> message;
};

/// A creation of a meeting series by its organiser.
merge::Operation newSeries(const Uuid& id, const Uuid& organiser, const std::string& title);
merge::Operation newTitle(const Uuid& series, const std::string& title);

wire::Request requestOf(const Uuid& device, std::uint64_t cursor = 0);
void push(wire::Request& request, std::uint64_t number, const Uuid& device, std::int64_t now,
          std::vector<merge::Operation> operations);

ExchangeAnswer exchange(TlsClient& client, const std::string& token, const wire::Request& request);
/// The title of a series among the rows of the response; nothing where the row is not there.
std::optional<std::string> titleIn(const wire::Response& response, const Uuid& series);

}  // namespace aufwind::test
