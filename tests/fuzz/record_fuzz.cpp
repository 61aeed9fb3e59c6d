// SPDX-License-Identifier: GPL-3.0-or-later
// What the local store keeps packed: rows, parts of rows, lists of rows. What is read is written and read the same. The
// first byte chooses.
#include "models/schema/entities.h"
#include "models/store/cell_codec.h"
#include "models/store/record_codec.h"
#include "tests/fuzz/check.h"

namespace {

using namespace aufwind;
using namespace aufwind::store;
using fuzz::require;

void record(std::string_view bytes) {
    const auto read = decodeRecord(bytes);
    if (read) {
        const auto again = decodeRecord(encodeRecord(*read));
        require(again.ok() && *again == *read, "a row changes in the store");
    }
}

void names(std::string_view bytes) {
    const auto read = decodeRows(bytes);
    if (read) {
        const auto again = decodeRows(encodeRows(*read));
        require(again.ok() && *again == *read, "a list of rows changes in the store");
    }
}

void parts(std::string_view bytes) {
    fuzz::Pieces pieces(bytes);
    PackedView packed;
    packed.meta = pieces.piece();
    packed.sets = pieces.piece();
    packed.lost = pieces.piece();
    packed.extra = pieces.piece();
    Record row;
    row.entity = schema::kActionItem;
    (void)unpack(packed, row);
}

void ids(std::string_view bytes) {
    const auto read = splitIds(bytes);
    require(splitIds(joinIds(read)) == read, "a set changes in the store");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    constexpr void (*kKinds[])(std::string_view) = {record, names, parts, ids};
    if (size > 0) {
        kKinds[data[0] % std::size(kKinds)]({reinterpret_cast<const char*>(data) + 1, size - 1});
    }
    return 0;
}
