// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the search, and what people have written that is searched: it never fails, and a word that stands
// in a row finds it.
#include "models/schema/entities.h"
#include "models/store/store.h"
#include "tests/fuzz/check.h"

#include <algorithm>
#include <memory>

namespace {

using namespace aufwind;
using fuzz::require;

constexpr std::uint32_t kLimit = 20;

Record item(std::uint8_t number, std::string_view title) {
    Record row;
    row.entity = schema::kActionItem;
    row.id.bytes = {1, number};
    row.life = 1;
    row.created = {std::uint64_t{number} << 16, {}};
    row.ensure(4).value = std::string(title);
    return row;
}

struct Searched {
    Searched() {
        auto opened = store::Store::open({":memory:", true, nullptr, false}, store::Key({}), schema::kSchema);
        require(opened.ok(), "a new store");
        store = std::move(*opened);
        auto reads = store->reader();
        require(reads.ok(), "a reader");
        reader = std::move(*reads);
        put(item(1, "Straße nach Köln"));
        put(item(2, "plan the quarter, plan it well"));
    }
    void put(const Record& row) {
        require(store->write([&](store::Writer& writer) { return writer.put(row); }).ok(), "a row cannot be kept");
    }

    std::unique_ptr<store::Store> store;
    std::unique_ptr<store::Reader> reader;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static Searched searched;
    fuzz::Pieces pieces({reinterpret_cast<const char*>(data), size});
    const Record written = item(3, pieces.piece());
    const schema::Field& title = *schema::kSchema.entity(schema::kActionItem)->field(4);
    searched.put(written.text(4).size() <= title.limit ? written : item(3, ""));
    const std::string_view typed = pieces.rest();
    const auto hits = searched.reader->search(typed, kLimit);
    require(hits.ok() && hits->size() <= kLimit, "a search fails");
    searched.put(item(4, "unlikelyword " + written.text(4)));
    const auto found = searched.reader->search("unlikelyw", kLimit);
    require(
        found.ok() && std::any_of(found->begin(), found->end(), [](const auto& hit) { return hit.id.bytes[1] == 4; }),
        "a word that is there is not found");
    return 0;
}
