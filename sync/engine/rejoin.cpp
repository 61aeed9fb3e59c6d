// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/rejoin.h"

#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

constexpr std::uint32_t kOutboxChunk = 500;

}  // namespace

Result<void> adopt(Core& core, const std::vector<store::OutboxEntry>& entries) {
    if (core.lastNumber > 0 || core.checkpoint.lastSync != 0 || !core.checkpoint.scopes.empty()) {
        return Error{ErrorCode::conflict, "the store is not new"};
    }
    auto written = core.write([&](store::Writer& writer) -> Result<void> {
        for (const store::OutboxEntry& entry : entries) {
            auto mutation = protocol::mutationFromBytes(entry.content);
            if (!mutation) {
                continue;
            }
            core.hybrid.observe(mutation->stamp);
            core.lastNumber = std::max(core.lastNumber, entry.number);
            if (auto appended = writer.appendOutbox(entry); !appended) {
                return appended;
            }
        }
        // Of what came before them no result is wanted any more.
        core.checkpoint.results = entries.empty() ? 0 : entries.front().number - 1;
        auto saved = core.checkpoint.save(writer, false);
        if (saved) {
            saved = writer.setState(kRejoining, "1");
        }
        if (saved) {
            saved = writer.setState(kReturning, "1");
        }
        return saved ? core.saveClock(writer) : saved;
    });
    return written ? core.reload() : written;
}

Result<void> settleNumbers(Core& core, store::Writer& writer, std::uint64_t last) {
    std::uint64_t next = std::max(core.checkpoint.results, last) + 1;
    for (std::uint64_t after = 0;;) {
        auto entries = writer.outbox(after, kOutboxChunk);
        if (!entries) {
            return entries.error();
        }
        for (const store::OutboxEntry& entry : *entries) {
            for (; next < entry.number; ++next) {
                const merge::Mutation nothing{next, core.schema.version(), Stamp{core.hybrid.last(), core.device}, {}};
                if (auto put = writer.appendOutbox({next, entry.written, protocol::toBytes(nothing), {}}); !put) {
                    return put;
                }
                core.waiting += 1;
            }
            next = std::max(next, entry.number + 1);
            after = entry.number;
        }
        if (entries->size() < kOutboxChunk) {
            break;
        }
    }
    if (core.waiting == 0) {
        core.checkpoint.results = std::max(core.checkpoint.results, last);
    }
    core.lastNumber = std::max(core.lastNumber, last);
    core.rejoining = false;
    return writer.dropState(kRejoining);
}

}  // namespace aufwind::engine
