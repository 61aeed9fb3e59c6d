// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/notice_ledger.h"

#include <algorithm>
#include <sstream>

namespace aufwind::views {

namespace {

/// Longer than any notice is shown, so that none comes back as another.
constexpr std::int64_t kKept = 3 * domain::kNewsShown;

}  // namespace

NoticeLedger NoticeLedger::parse(std::string_view text) {
    NoticeLedger ledger;
    std::istringstream lines{std::string{text}};
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream words{line};
        std::string key;
        Entry entry;
        if (words >> key >> entry.at >> entry.arrived >> entry.told) ledger.entries_.insert_or_assign(key, entry);
    }
    return ledger;
}

std::string NoticeLedger::text() const {
    std::ostringstream lines;
    for (const auto& [key, entry] : entries_) {
        lines << key << ' ' << entry.at << ' ' << entry.arrived << ' ' << entry.told << '\n';
    }
    return lines.str();
}

bool NoticeLedger::note(const std::vector<domain::Notice>& notices, const Seen& seen, std::int64_t now) {
    const bool isFirst = entries_.empty();
    bool changed = std::erase_if(entries_, [&](const auto& one) {
                       return std::max(one.second.at, one.second.arrived) < now - kKept;
                   }) > 0;
    for (const domain::Notice& notice : notices) {
        const auto [entry, isNew] = entries_.try_emplace(domain::keyOf(notice));
        const bool isMoved = !isNew && entry->second.at != notice.at;
        changed = changed || isNew || isMoved;
        // A meeting at another time is prepared for another time, and a goal that is put forward again asks again.
        const bool isReminder = domain::isReminder(notice.kind);
        const bool isLater = isMoved && notice.at > entry->second.at;
        const bool isAgain = domain::isToldAgain(notice.kind) && (isReminder ? isMoved : isLater);
        if (isAgain) entry->second.told = false;
        entry->second.at = notice.at;
        const bool isLate = notice.at <= seen.until && notice.sequence > seen.sequence;
        if ((isNew || (isAgain && !isReminder)) && isLate && !isFirst) entry->second.arrived = now;
    }
    return changed;
}

std::int64_t NoticeLedger::newsAt(const domain::Notice& notice) const {
    const auto entry = entries_.find(domain::keyOf(notice));
    return entry != entries_.end() ? std::max(notice.at, entry->second.arrived) : notice.at;
}

bool NoticeLedger::isTold(const domain::Notice& notice) const {
    const auto entry = entries_.find(domain::keyOf(notice));
    return entry != entries_.end() && entry->second.told;
}

void NoticeLedger::tell(const domain::Notice& notice) {
    Entry& entry = entries_[domain::keyOf(notice)];
    entry.at = notice.at;
    entry.told = true;
}

}  // namespace aufwind::views
