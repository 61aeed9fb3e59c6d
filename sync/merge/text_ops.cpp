// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_ops.h"

#include "sync/merge/text_utf8.h"

#include <algorithm>

namespace aufwind::merge::text {

void OpLog::append(OpKind kind, std::uint32_t position, std::uint32_t count, std::uint32_t lengthBefore,
                   std::string_view utf8, bool mayJoin) {
    const Lv begin = end();
    if (mayJoin && begin > loadedEnd_) {
        Op& last = ops_.back();
        if (kind == OpKind::insert) {
            if (last.inserts() && position == last.position + last.count) {
                content_ += utf8;
                last.count += count;
                last.bytes += static_cast<std::uint32_t>(utf8.size());
                return;
            }
        } else if (!last.inserts()) {
            // A run of one unit has no direction yet; neither has a new one.
            const bool lastIsOpen = last.count == 1;
            const bool newIsOpen = count == 1;
            if (position == last.position && (lastIsOpen || last.kind == OpKind::eraseForward) &&
                (newIsOpen || kind == OpKind::eraseForward)) {
                last.kind = OpKind::eraseForward;
                last.count += count;
                return;
            }
            if (position + count == last.position && (lastIsOpen || last.kind == OpKind::eraseBackward) &&
                (newIsOpen || kind == OpKind::eraseBackward)) {
                last.kind = OpKind::eraseBackward;
                last.position = position;
                last.count += count;
                return;
            }
        }
    }
    ops_.push_back({begin, position, count, lengthBefore, static_cast<std::uint32_t>(content_.size()),
                    static_cast<std::uint32_t>(utf8.size()), kind});
    content_ += utf8;
}

void OpLog::truncate(Lv end) {
    while (!ops_.empty() && ops_.back().begin >= end) {
        content_.resize(content_.size() - ops_.back().bytes);
        ops_.pop_back();
    }
    if (ops_.empty() || ops_.back().end() <= end) return;
    const Op kept = slice(ops_.size() - 1, ops_.back().begin, end);
    content_.resize(content_.size() - (ops_.back().bytes - kept.bytes));
    ops_.back() = kept;
}

std::size_t OpLog::indexOf(Lv lv) const {
    if (lv >= ops_.back().begin) return ops_.size() - 1;
    const auto after =
        std::upper_bound(ops_.begin(), ops_.end(), lv, [](Lv value, const Op& op) { return value < op.begin; });
    return static_cast<std::size_t>(after - ops_.begin()) - 1;
}

Op OpLog::shape(std::size_t index, Lv from, Lv to) const {
    Op part = ops_[index];
    from = std::max(from, part.begin);
    to = std::min(to, part.end());
    const std::uint32_t skipped = from - part.begin;
    const std::uint32_t left = part.end() - to;
    part.begin = from;
    part.count = to - from;
    part.lengthBefore = part.inserts() ? part.lengthBefore + skipped : part.lengthBefore - skipped;
    if (part.inserts()) part.position += skipped;
    if (part.kind == OpKind::eraseBackward) part.position += left;
    return part;
}

Op OpLog::slice(std::size_t index, Lv from, Lv to) const {
    const Op& whole = ops_[index];
    Op part = shape(index, from, to);
    if (!part.inserts() || part.count == whole.count) return part;
    const std::uint32_t skipped = part.begin - whole.begin;
    const std::string_view utf8 = contentOf(whole);
    const bool ascii = whole.bytes == whole.count;
    const std::size_t first = ascii ? skipped : byteOffset(utf8, skipped);
    part.bytes = ascii ? part.count : static_cast<std::uint32_t>(byteOffset(utf8.substr(first), part.count));
    part.content += static_cast<std::uint32_t>(first);
    return part;
}

std::uint32_t OpLog::lengthAfter(Lv lv) const {
    const Op& op = ops_[indexOf(lv)];
    const std::uint32_t done = lv + 1 - op.begin;
    return op.inserts() ? op.lengthBefore + done : op.lengthBefore - done;
}

bool OpLog::settleLengths(Lv from, Lv to, std::uint32_t length) {
    for (std::size_t i = indexOf(from); i < ops_.size() && ops_[i].begin < to; ++i) {
        Op& op = ops_[i];
        // A run that an update has continued is settled up to there already.
        if (op.begin < from) {
            op.lengthBefore = op.inserts() ? length - (from - op.begin) : length + (from - op.begin);
        } else {
            op.lengthBefore = length;
        }
        if (op.inserts()) {
            if (op.position > op.lengthBefore) return false;
            length = op.lengthBefore + op.count;
        } else {
            if (op.position > op.lengthBefore || op.count > op.lengthBefore - op.position) return false;
            length = op.lengthBefore - op.count;
        }
    }
    return true;
}

bool OpLog::setLoadedContent(std::string utf8) {
    std::size_t at = 0;
    for (Op& op : ops_) {
        if (op.begin >= loadedEnd_) break;
        if (!op.inserts()) continue;
        const std::size_t bytes = byteOffset(std::string_view(utf8).substr(at), op.count);
        op.content = static_cast<std::uint32_t>(at);
        op.bytes = static_cast<std::uint32_t>(bytes);
        at += bytes;
    }
    if (at != utf8.size()) return false;
    loaded_ = std::move(utf8);
    contentMissing_ = false;
    return true;
}

}  // namespace aufwind::merge::text
