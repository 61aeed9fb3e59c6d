// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/row_cache.h"

#include "sync/protocol/codec.h"

namespace aufwind::server {
namespace {

constexpr std::size_t kMostRows = 8192;
constexpr std::size_t kLargestRow = 16 * 1024;  // long texts would fill the memory with little use

}  // namespace

std::shared_ptr<const Record> RowCache::find(const RowName& name) {
    const auto found = rows_.find(name);
    if (found != rows_.end()) {
        return found->second;
    }
    if (!store_.row(name.first, name.second, payload_)) {
        return nullptr;
    }
    auto decoded = protocol::recordFromBytes(payload_);
    if (!decoded) {
        error_ = Error{ErrorCode::damaged, "a stored row"};
        return nullptr;
    }
    auto row = std::make_shared<const Record>(std::move(*decoded));
    put(row, payload_.size());
    return row;
}

void RowCache::put(std::shared_ptr<const Record> row, std::size_t bytes) {
    const RowName name{row->entity, row->id};
    if (bytes > kLargestRow) {
        rows_.erase(name);
        return;
    }
    if (rows_.size() >= kMostRows) {
        rows_.clear();
    }
    rows_[name] = std::move(row);
}

}  // namespace aufwind::server
