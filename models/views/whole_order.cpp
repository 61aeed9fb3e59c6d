// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/whole_order.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace aufwind::views {

namespace {

constexpr std::uint32_t kPiece = 2048;

/// Goes from thread to thread, one at a time.
struct Gathering {
    store::Query piece;
    std::vector<store::Order> order;
    /// Each in order, and none longer than the one before: so every row is merged a few times only.
    std::vector<HollowRows> runs;
    std::function<void(Result<HollowRows>)> done;
    bool last = false;
};

/// Who gave up meanwhile is not answered.
using Wanted = std::weak_ptr<Gathering>;

HollowRows hollow(const std::vector<Record>& rows, const std::vector<store::Order>& order) {
    HollowRows all;
    all.reserve(rows.size());
    for (const Record& row : rows) {
        Record& each = all.emplace_back();
        each.entity = row.entity;
        each.id = row.id;
        for (const store::Order& by : order) {
            if (const Cell* cell = row.cell(by.field)) each.ensure(by.field).value = cell->value;
        }
    }
    return all;
}

void mergeLastTwo(Gathering& gathering) {
    HollowRows later = std::move(gathering.runs.back());
    gathering.runs.pop_back();
    HollowRows& earlier = gathering.runs.back();
    HollowRows merged;
    merged.reserve(earlier.size() + later.size());
    std::ranges::merge(std::make_move_iterator(earlier.begin()), std::make_move_iterator(earlier.end()),
                       std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()),
                       std::back_inserter(merged),
                       [&](const Record& a, const Record& b) { return comesBefore(gathering.order, a, b); });
    earlier = std::move(merged);
}

Result<void> readPiece(store::Reader& reader, Gathering& gathering) {
    const auto found = reader.list(gathering.piece);
    if (!found) return found.error();
    gathering.last = found->size() < kPiece;
    if (!found->empty()) gathering.piece.where.back().value = Value{found->back().id};
    HollowRows& run = gathering.runs.emplace_back(hollow(*found, gathering.order));
    std::ranges::sort(run, [&](const Record& a, const Record& b) { return comesBefore(gathering.order, a, b); });
    auto& runs = gathering.runs;
    while (runs.size() > 1 && (gathering.last || runs[runs.size() - 2].size() <= runs.back().size())) {
        mergeLastTwo(gathering);
    }
    if (gathering.last) {
        for (Record& row : runs.front()) row.cells = {};
    }
    return {};
}

void readOn(LocalData& data, const Wanted& wanted) {
    const auto read = [wanted](Bench& bench) {
        const auto gathering = wanted.lock();
        return gathering ? readPiece(bench.reader, *gathering) : Result<void>{};
    };
    const auto then = [&data, wanted](const Result<void>& result) {
        const auto gathering = wanted.lock();
        if (!gathering) return;
        if (!result) return gathering->done(result.error());
        if (gathering->last) {
            gathering->done(std::move(gathering->runs.front()));
        } else {
            readOn(data, wanted);
        }
    };
    if (data.queue() != nullptr) data.queue()->post(read, then);
}

}  // namespace

std::shared_ptr<void> gatherOrder(LocalData& data, const store::Query& query,
                                  std::function<void(Result<HollowRows>)> done) {
    if (data.queue() == nullptr) return nullptr;
    auto gathering = std::make_shared<Gathering>();
    gathering->piece = query;
    gathering->order = query.order;
    gathering->done = std::move(done);
    gathering->piece.order = {{schema::kOwnId, false}};
    gathering->piece.offset = 0;
    gathering->piece.limit = kPiece;
    gathering->piece.where.push_back({schema::kOwnId, store::Compare::greater, Value{Uuid{}}});
    readOn(data, gathering);
    return gathering;
}

bool comesBefore(const std::vector<store::Order>& order, const Record& a, const Record& b) {
    for (const store::Order& by : order) {
        if (by.field == schema::kOwnId) return by.descending ? b.id < a.id : a.id < b.id;
        const Value& left = a.value(by.field);
        const Value& right = b.value(by.field);
        if (left != right) return by.descending ? right < left : left < right;
    }
    return a.id < b.id;
}

}  // namespace aufwind::views
