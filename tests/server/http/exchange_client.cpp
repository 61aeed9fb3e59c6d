// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/exchange_client.h"

#include "models/schema/entities.h"
#include "sync/protocol/codec.h"
#include "tests/server/http/server_fixture.h"

namespace aufwind::test {
namespace {

const schema::Entity& seriesEntity() {
    return *schema::kSchema.entity(schema::kMeetingSeries);
}
FieldNumber field(const char* name) {
    return seriesEntity().field(name)->number;
}

}  // namespace

merge::Operation newSeries(const Uuid& id, const Uuid& organiser, const std::string& title) {
    merge::Operation operation;
    operation.kind = merge::OperationKind::create;
    operation.entity = schema::kMeetingSeries;
    operation.id = id;
    operation.initial = {
        {field("title"), title, {}}, {field("kind"), std::int64_t{0}, {}}, {field("organiser"), organiser, {}}};
    return operation;
}

merge::Operation newTitle(const Uuid& series, const std::string& title) {
    merge::Operation operation;
    operation.kind = merge::OperationKind::set;
    operation.entity = schema::kMeetingSeries;
    operation.id = series;
    operation.field = field("title");
    operation.value = title;
    operation.life = 1;
    return operation;
}

wire::Request requestOf(const Uuid& device, std::uint64_t cursor) {
    wire::Request request;
    auto& hello = *request.mutable_hello();
    hello.set_protocol(protocol::kProtocolVersion);
    hello.set_schema(schema::kSchemaVersion);
    hello.set_device(std::string(device.view()));
    hello.set_cursor(cursor);
    hello.set_scopes(protocol::scopesDigest({}));
    hello.set_page_bytes(1 << 20);
    return request;
}

void push(wire::Request& request, std::uint64_t number, const Uuid& device, std::int64_t now,
          std::vector<merge::Operation> operations) {
    merge::Mutation mutation;
    mutation.number = number;
    mutation.schema = schema::kSchemaVersion;
    mutation.stamp = {static_cast<std::uint64_t>(now) << 16U | number, device};
    mutation.operations = std::move(operations);
    protocol::encode(mutation, *request.add_push());
}

ExchangeAnswer exchange(TlsClient& client, const std::string& token, const wire::Request& request) {
    ExchangeAnswer answer;
    answer.http = client.request("POST", "/v1/sync/exchange", protocol::compress(request.SerializeAsString()),
                                 "Content-Type: application/x-protobuf\r\nContent-Encoding: zstd\r\n" + bearer(token));
    if (answer.http.status != 200) return answer;
    auto bytes = protocol::decompress(answer.http.body, protocol::kMaximumMessage);
    wire::Response response;
    if (bytes && response.ParseFromString(*bytes)) answer.message = std::move(response);
    return answer;
}

std::optional<std::string> titleIn(const wire::Response& response, const Uuid& series) {
    for (const auto& put : response.page().put()) {
        auto row = protocol::decode(put.row());
        // Its first span has the same id.
        if (row && row->entity == seriesEntity().number && row->id == series) return row->text(field("title"));
    }
    return std::nullopt;
}

}  // namespace aufwind::test
