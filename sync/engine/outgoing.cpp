// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/outgoing.h"

#include "sync/merge/plant.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

constexpr std::uint32_t kOutboxChunk = 100;

void sayHello(const Core& core, const Checkpoint& at, wire::Hello& hello) {
    hello.set_protocol(protocol::kProtocolVersion);
    hello.set_schema(core.schema.version());
    hello.set_device(core.device.bytes.data(), core.device.bytes.size());
    hello.set_time(core.machine.now());
    hello.set_last_mutation(at.results);
    hello.set_cursor(at.cursor);
    hello.set_scopes(at.scopesDigest());
    for (const auto& [scope, position] : at.filling) {
        wire::ScopePosition* to = hello.add_filling();
        const auto epoch = at.scopes.find(scope);
        protocol::encode(scope, epoch != at.scopes.end() ? epoch->second : 0, *to->mutable_scope());
        to->set_cursor(position);
    }
    // Somebody waits for the very first page. The others are large: each is a transaction, and each transaction writes
    // the pages of the store's indexes anew.
    hello.set_page_bytes(at.scopes.empty() ? protocol::kBatchBytes : protocol::kLargestPage);
    hello.set_digests(core.mending.asks);
}

}  // namespace

Result<wire::Request> makeRequest(Core& core, const Checkpoint& at, std::uint64_t after) {
    wire::Request request;
    sayHello(core, at, *request.mutable_hello());
    std::size_t operations = 0;
    std::size_t bytes = 0;
    while (core.waiting > 0 && !core.rejoining && !core.readOnly()) {
        auto entries = core.reader->outbox(after, kOutboxChunk);
        if (!entries) {
            return entries.error();
        }
        for (const store::OutboxEntry& entry : *entries) {
            auto mutation = protocol::mutationFromBytes(entry.content);
            if (!mutation) {
                return mutation.error();
            }
            // One without operations (rejoin.h) takes a place as well.
            operations += std::max<std::size_t>(mutation->operations.size(), 1);
            bytes += entry.content.size();
            const bool full = operations > protocol::kMaximumOperations || bytes > protocol::kBatchBytes;
            // One that fills a batch by itself must travel all the same.
            if (full && request.push_size() > 0 && !planted(Plant::unboundedBatch)) {
                return request;
            }
            protocol::encode(*mutation, *request.add_push());
            after = entry.number;
            core.sentUpTo = std::max(core.sentUpTo, after);
        }
        if (entries->size() < kOutboxChunk) {
            break;
        }
    }
    return request;
}

}  // namespace aufwind::engine
