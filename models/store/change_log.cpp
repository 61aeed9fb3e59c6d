// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/change_log.h"

#include <algorithm>

namespace aufwind::store {

void ChangeLog::note(EntityNumber entity, const Uuid& id, bool before, bool after,
                     const std::vector<FieldNumber>& fields) {
    const auto [at, fresh] = index_.try_emplace({entity, id}, entries_.size());
    if (fresh) {
        entries_.push_back({entity, id, before, after, fields});
        return;
    }
    Entry& entry = entries_[at->second];
    entry.after = after;
    entry.fields.insert(entry.fields.end(), fields.begin(), fields.end());
}

ChangeSet ChangeLog::take() const {
    ChangeSet changes;
    for (const Entry& entry : entries_) {
        if (entry.before && entry.after) {
            std::vector<FieldNumber> fields = entry.fields;
            std::sort(fields.begin(), fields.end());
            fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
            // Also without a field: the server has confirmed the row, so it does not wait any more.
            changes.push_back({ChangeKind::changed, entry.entity, entry.id, std::move(fields)});
        } else if (entry.before != entry.after) {
            changes.push_back({entry.after ? ChangeKind::added : ChangeKind::left, entry.entity, entry.id, {}});
        }
    }
    return changes;
}

std::uint64_t Listeners::add(std::function<void(const ChangeSet&)> listener) {
    const std::lock_guard lock(mutex_);
    listeners_[++last_] = std::make_shared<std::function<void(const ChangeSet&)>>(std::move(listener));
    return last_;
}

void Listeners::remove(std::uint64_t number) {
    const std::lock_guard lock(mutex_);
    listeners_.erase(number);
}

void Listeners::push(ChangeSet changes) {
    const std::lock_guard lock(mutex_);
    if (!changes.empty()) {
        waiting_.push_back(std::move(changes));
    }
}

void Listeners::deliver() {
    std::unique_lock lock(mutex_);
    if (delivering_) {
        return;
    }
    delivering_ = true;
    while (!waiting_.empty()) {
        const ChangeSet changes = std::move(waiting_.front());
        waiting_.pop_front();
        std::vector<std::uint64_t> numbers;
        for (const auto& [number, listener] : listeners_) {
            numbers.push_back(number);
        }
        for (const std::uint64_t number : numbers) {
            const auto at = listeners_.find(number);
            if (at == listeners_.end()) {
                continue;  // an earlier one of this round has removed it
            }
            const auto listener = at->second;
            lock.unlock();
            (*listener)(changes);
            lock.lock();
        }
    }
    delivering_ = false;
}

}  // namespace aufwind::store
