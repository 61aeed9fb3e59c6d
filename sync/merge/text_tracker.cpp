// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_tracker.h"

#include <algorithm>

namespace aufwind::merge::text {

void Tracker::reset(Lv firstLv, std::uint32_t length) {
    firstLv_ = firstLv;
    nodes_.clear();
    items_.clear();
    slots_.clear();
    older_.clear();
    nodes_.emplace_back();
    root_ = 0;
    if (length > 0) {
        items_.push_back({kOlder, length, kNone, kNone});
        older_[kOlder] = 0;
        insertChild({root_, 0}, 0, items_[0].sum());
        items_[0].leaf = root_;
    }
}

bool Tracker::insert(const Op& op, std::uint32_t& effectPosition) {
    if (op.position > preparedLength()) return false;
    const Found found = find(op.position);
    Place place = found.place;
    std::uint32_t originLeft = kNone;
    std::uint32_t originRight = kNone;
    effectPosition = found.effectPosition;
    if (found.offset > 0) {
        const std::uint32_t item = itemAt(place);
        originLeft = items_[item].unit + found.offset - 1;
        if (!items_[item].gone) effectPosition += found.offset;
        if (found.offset < items_[item].count) {
            // Inside a run that is there in the prepared version nothing concurrent can stand.
            originRight = originLeft + 1;
            splitItem(item, found.offset);
            place = placeOf(itemOf(originRight));
        } else {
            ++place.index;
        }
    }
    if (originRight == kNone) {
        Place scan = place;
        bool concurrent = false;
        for (; settle(scan); ++scan.index) {
            const Item& next = items_[itemAt(scan)];
            if (next.present) {
                originRight = next.unit;
                break;
            }
            concurrent = true;
        }
        if (concurrent) place = integrate(op, originLeft, originRight, place, effectPosition);
    }
    const auto item = static_cast<std::uint32_t>(items_.size());
    items_.push_back({op.begin, op.count, originLeft, originRight});
    name(item);
    insertChild(place, item, items_[item].sum());
    return true;
}

Tracker::Place Tracker::integrate(const Op& op, std::uint32_t originLeft, std::uint32_t originRight, Place place,
                                  std::uint32_t& effectPosition) const {
    std::uint32_t scanned = effectPosition;
    bool scanning = false;
    for (Place scan = place; settle(scan);) {
        const Item& other = items_[itemAt(scan)];
        if (other.present) break;
        if (other.originLeft == originLeft) {
            if (other.originRight == originRight) {
                if (graph_->precedes(op.begin, other.unit)) break;
                scanning = false;
            } else {
                scanning =
                    other.originRight != kNone && (originRight == kNone || isBefore(other.originRight, originRight));
            }
        } else if (originLeft != kNone && (other.originLeft == kNone || isBefore(other.originLeft, originLeft))) {
            break;
        }
        scanned += other.sum().effect;
        ++scan.index;
        if (!scanning) {
            place = scan;
            effectPosition = scanned;
        }
    }
    return place;
}

bool Tracker::erase(const Op& op, std::vector<Removal>& removals) {
    if (op.position > preparedLength() || op.count > preparedLength() - op.position) return false;
    const std::size_t needed = op.end() - firstLv_;
    if (slots_.size() < needed) slots_.resize(needed, kNone);
    for (std::uint32_t done = 0; done < op.count;) {
        const Found found = find(op.position + 1);
        std::uint32_t item = itemAt(found.place);
        const std::uint32_t offset = found.offset - 1;
        const std::uint32_t count = std::min(items_[item].count - offset, op.count - done);
        const std::uint32_t unit = items_[item].unit + offset;
        item = isolate(unit, count);
        Item& target = items_[item];
        if (!target.gone) removals.push_back({found.effectPosition + offset, count});
        ++target.deletions;
        target.gone = true;
        refresh(item);
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t order = op.kind == OpKind::eraseForward ? done + i : op.count - 1 - done - i;
            slots_[op.begin + order - firstLv_] = unit + i;
        }
        done += count;
    }
    return true;
}

template <typename Change>
bool Tracker::forEachPart(std::uint32_t unit, std::uint32_t count, Change change) {
    while (count > 0) {
        if (itemOf(unit) == kNone) return false;
        const std::uint32_t item = isolate(unit, count);
        const std::uint32_t part = items_[item].count;
        change(items_[item]);
        refresh(item);
        unit += part;
        count -= part;
    }
    return true;
}

bool Tracker::move(const Op& op, bool forward) {
    if (op.begin < firstLv_ || op.end() - firstLv_ > slots_.size()) return false;
    if (op.inserts()) return forEachPart(op.begin, op.count, [&](Item& item) { item.present = forward; });
    for (std::uint32_t i = op.begin - firstLv_, end = op.end() - firstLv_; i < end;) {
        const std::uint32_t first = slots_[i];
        if (first == kNone) return false;
        std::uint32_t count = 1;
        while (i + count < end && slots_[i + count] == first + count) ++count;
        std::uint32_t lowest = first;
        if (count == 1) {
            while (i + count < end && slots_[i + count] == first - count) ++count;
            lowest = first - (count - 1);
        }
        bool sound = true;
        const bool known = forEachPart(lowest, count, [&](Item& item) {
            if (forward) {
                ++item.deletions;
            } else if (item.deletions > 0) {
                --item.deletions;
            } else {
                sound = false;
            }
        });
        if (!known || !sound) return false;
        i += count;
    }
    return true;
}

std::uint32_t Tracker::itemOf(std::uint32_t unit) const {
    if (unit >= kOlder) {
        const auto after = older_.upper_bound(unit);
        return after == older_.begin() ? kNone : std::prev(after)->second;
    }
    if (unit < firstLv_ || unit - firstLv_ >= slots_.size()) return kNone;
    return slots_[unit - firstLv_];
}

void Tracker::name(std::uint32_t item) {
    const Item& named = items_[item];
    if (named.unit >= kOlder) {
        older_[named.unit] = item;
        return;
    }
    const std::size_t needed = named.unit - firstLv_ + named.count;
    if (slots_.size() < needed) slots_.resize(needed, kNone);
    std::fill_n(slots_.begin() + (named.unit - firstLv_), named.count, item);
}

std::uint32_t Tracker::splitItem(std::uint32_t item, std::uint32_t offset) {
    const auto fresh = static_cast<std::uint32_t>(items_.size());
    Item right = items_[item];
    right.unit += offset;
    right.count -= offset;
    right.originLeft = right.unit - 1;
    const Place place = placeOf(item);
    // The smaller half gets the new name, so that naming all units anew stays O(n log n) whatever is split how often.
    if (right.unit < kOlder && offset < right.count) {
        Item left = items_[item];
        left.count = offset;
        items_[item] = right;
        items_.push_back(left);
        name(fresh);
        nodes_[place.node].children[place.index] = fresh;
        refresh(fresh);
        insertChild({place.node, place.index + 1}, item, items_[item].sum());
        return item;
    }
    items_[item].count = offset;
    items_.push_back(right);
    name(fresh);
    refresh(item);
    insertChild({place.node, place.index + 1}, fresh, items_[fresh].sum());
    return fresh;
}

std::uint32_t Tracker::isolate(std::uint32_t unit, std::uint32_t limit) {
    std::uint32_t item = itemOf(unit);
    if (unit > items_[item].unit) item = splitItem(item, unit - items_[item].unit);
    if (items_[item].count > limit) {
        splitItem(item, limit);
        item = itemOf(unit);
    }
    return item;
}

std::vector<Tracker::Stretch> Tracker::stretches() const {
    std::vector<Stretch> all;
    std::uint32_t node = root_;
    while (!nodes_[node].isLeaf) node = nodes_[node].children[0];
    for (Place place{node, 0}; settle(place); ++place.index) {
        const Item& item = items_[itemAt(place)];
        if (!all.empty() && all.back().begin + all.back().count == item.unit && all.back().deleted == item.gone) {
            all.back().count += item.count;
        } else {
            all.push_back({item.unit, item.count, item.gone});
        }
    }
    return all;
}

}  // namespace aufwind::merge::text
