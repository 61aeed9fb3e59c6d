// SPDX-License-Identifier: GPL-3.0-or-later
// Mutations as they change rows: an error leaves the row as it was, and every row that comes out can travel and be
// stored. Bit 0 of the first byte lets the server itself write.
#include "models/schema/entities.h"
#include "models/store/record_codec.h"
#include "sync/merge/apply.h"
#include "sync/merge/clock.h"
#include "sync/protocol/codec.h"
#include "tests/fuzz/check.h"

#include <map>

namespace {

using namespace aufwind;
using fuzz::require;

constexpr std::int64_t kNow = 1'800'000'000'000;
constexpr int kMostMutations = 8;

using Rows = std::map<std::pair<EntityNumber, Uuid>, std::optional<Record>>;

void requireTravels(const Record& row) {
    const auto sent = protocol::recordFromBytes(protocol::toBytes(row));
    require(sent.ok() && *sent == row, "a row that does not arrive as it is");
    const auto stored = store::decodeRecord(store::encodeRecord(row));
    require(stored.ok() && *stored == row, "a row that is not stored as it is");
}

void play(const merge::Mutation& mutation, bool server, Rows& rows) {
    const merge::Context context{schema::kSchema, mutation.stamp.device, merge::clamped(mutation.stamp, kNow), kNow,
                                 server};
    const merge::Lookup lookup = [&](EntityNumber entity, const Uuid& id) -> const Record* {
        const auto at = rows.find({entity, id});
        return at != rows.end() && at->second ? &*at->second : nullptr;
    };
    for (const merge::Operation& operation : mutation.operations) {
        std::optional<Record>& row = rows[{operation.entity, operation.id}];
        const std::optional<Record> before = row;
        if (!merge::apply(context, operation, row, lookup)) {
            require(row == before, "what was refused has changed the row");
            continue;
        }
        require(row.has_value() && row->life >= (before ? before->life : 1), "a life that runs backwards");
        requireTravels(*row);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    fuzz::Pieces pieces({reinterpret_cast<const char*>(data), size});
    const bool server = (pieces.byte() & 1U) != 0;
    Rows rows;
    for (int i = 0; i < kMostMutations && !pieces.empty(); ++i) {
        const auto mutation = protocol::mutationFromBytes(pieces.piece());
        if (mutation) {
            play(*mutation, server, rows);
        }
    }
    return 0;
}
