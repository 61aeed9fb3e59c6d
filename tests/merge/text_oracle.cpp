// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/text_oracle.h"

#include <algorithm>
#include <stdexcept>

namespace aufwind::merge::test {

Oracle::Life Oracle::lifeOf(const Entry* entry, const std::set<UnitId>& known) const {
    if (!known.contains(entry->unit)) return Life::notYet;
    for (const auto& [unit, target] : deletes_)
        if (target == entry && known.contains(unit)) return Life::deleted;
    return Life::there;
}

std::size_t Oracle::indexOf(const Entry* entry) const {
    return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), entry) - order_.begin());
}

void Oracle::add(const UnitId& unit, const std::vector<UnitId>& parents, std::size_t position,
                 const std::string& character) {
    std::set<UnitId> known;
    for (const UnitId& parent : parents) known.insert(ancestors_.at(parent).begin(), ancestors_.at(parent).end());
    std::size_t at = 0;
    const std::size_t wanted = character.empty() ? position + 1 : position;
    for (std::size_t visible = 0; visible < wanted; ++at) {
        if (at == order_.size()) throw std::out_of_range("oracle: position");
        if (lifeOf(order_[at], known) == Life::there) ++visible;
    }
    if (character.empty()) {
        order_[at - 1]->deleted = true;
        deletes_[unit] = order_[at - 1];
    } else {
        Entry& entry = entries_[unit];
        entry = {unit, at == 0 ? nullptr : order_[at - 1], nullptr, character};
        place(&entry, at, known);
    }
    known.insert(unit);
    ancestors_[unit] = std::move(known);
}

void Oracle::place(Entry* entry, std::size_t at, const std::set<UnitId>& known) {
    std::size_t right = at;
    while (right < order_.size() && lifeOf(order_[right], known) == Life::notYet) ++right;
    if (right < order_.size()) entry->right = order_[right];
    const auto leftOf = [&](const Entry* other) {
        return other->left ? static_cast<long>(indexOf(other->left)) : -1L;
    };
    const long left = leftOf(entry);
    bool scanning = false;
    for (std::size_t scan = at; scan < right;) {
        const Entry* other = order_[scan];
        if (leftOf(other) < left) break;
        if (leftOf(other) == left) {
            const std::size_t otherRight = other->right ? indexOf(other->right) : order_.size();
            if (otherRight == right && entry->unit < other->unit) break;
            scanning = otherRight < right;
        }
        ++scan;
        if (!scanning) at = scan;
    }
    order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(at), entry);
}

std::string Oracle::text() const {
    std::string all;
    for (const Entry* entry : order_)
        if (!entry->deleted) all += entry->character;
    return all;
}

}  // namespace aufwind::merge::test
