// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/audit_search.h"

#include <algorithm>
#include <utility>

namespace aufwind::domain {
namespace {

// What a server takes; a shorter beginning finds more, which is looked at once more here.
constexpr std::size_t kLongestBeginning = 40;
// No action begins like this: the answer says how far the log goes, and no line comes with it.
constexpr const char* kNoAction = "-";

std::string commonBeginning(const std::vector<std::string>& words) {
    if (words.empty()) return {};
    std::string common = words.front().substr(0, kLongestBeginning);
    for (const std::string& word : words) {
        const auto parted = std::ranges::mismatch(common, word).in1;
        common.erase(parted, common.end());
    }
    return common;
}

}  // namespace

bool fits(const AuditWanted& wanted, const AuditRecord& record) {
    const auto isBegun = [&](const std::string& begin) {
        return record.action.starts_with(begin);
    };
    if (!wanted.begins.empty() && std::ranges::none_of(wanted.begins, isBegun)) return false;
    if (!record.action.ends_with(wanted.ends)) return false;
    if (!wanted.actor.empty() && record.actor != wanted.actor) return false;
    if (!wanted.subject.empty() && record.subject != wanted.subject) return false;
    if (!wanted.person.empty() && record.actor != wanted.person && record.subject != wanted.person) return false;
    return record.at >= wanted.from && (wanted.to == 0 || record.at < wanted.to);
}

AuditSearch::AuditSearch(AuditWanted wanted, Fits also)
    : wanted_(std::move(wanted)),
      also_(std::move(also)),
      stage_(wanted_.from != 0 || wanted_.to != 0 ? Stage::count : Stage::walk) {}

std::optional<AuditSearch::Question> AuditSearch::next() const {
    switch (stage_) {
        case Stage::count:
            return Question{{0, kNoAction, {}}};
        case Stage::upper:
        case Stage::lower:
            return Question{{}, middle()};
        case Stage::walk: {
            const std::string& whom = !wanted_.actor.empty()     ? wanted_.actor
                                      : !wanted_.subject.empty() ? wanted_.subject
                                                                 : wanted_.person;
            return Question{{before_, commonBeginning(wanted_.begins), whom}};
        }
        case Stage::end:
            break;
    }
    return std::nullopt;
}

std::vector<AuditRecord> AuditSearch::take(const AuditPart& answer) {
    switch (stage_) {
        case Stage::count:
            count(answer);
            break;
        case Stage::upper:
        case Stage::lower:
            halve(answer);
            break;
        case Stage::walk:
            return walk(answer);
        case Stage::end:
            break;
    }
    return {};
}

void AuditSearch::count(const AuditPart& answer) {
    if (answer.next <= 0) {
        stage_ = Stage::end;
        return;
    }
    newest_ = answer.next + kAuditTogether - 1;
    low_ = 1;
    high_ = newest_ + 1;
    stage_ = wanted_.to != 0 ? Stage::upper : Stage::lower;
}

// A line that does not exist is behind the newest, and so behind every time.
void AuditSearch::halve(const AuditPart& answer) {
    const std::int64_t bound = stage_ == Stage::upper ? wanted_.to : wanted_.from;
    const bool isBehind = answer.records.empty() || answer.records.front().at >= bound;
    if (isBehind) {
        high_ = middle();
    } else {
        low_ = middle() + 1;
    }
    if (low_ >= high_) settle();
}

// `low_` is the first line that is not before the time.
void AuditSearch::settle() {
    if (stage_ == Stage::upper) {
        before_ = low_;
        newest_ = low_ - 1;
        stage_ = wanted_.from != 0 ? Stage::lower : Stage::walk;
        low_ = 1;
        high_ = newest_ + 1;
        if (newest_ < 1) stage_ = Stage::end;
        return;
    }
    floor_ = low_;
    stage_ = floor_ > newest_ ? Stage::end : Stage::walk;
}

std::vector<AuditRecord> AuditSearch::walk(const AuditPart& answer) {
    std::vector<AuditRecord> found;
    for (const AuditRecord& record : answer.records) {
        if (fits(wanted_, record) && (!also_ || also_(record))) found.push_back(record);
    }
    if (top_ == 0) top_ = before_ != 0 ? before_ : answer.next + kAuditTogether;
    // A server that does not go on is at its end.
    const bool isStill = answer.next <= 0 || (before_ != 0 && answer.next >= before_);
    if (answer.end || isStill || answer.next <= floor_) stage_ = Stage::end;
    if (!isStill) reached_ = before_ = answer.next;
    return found;
}

double AuditSearch::progress() const {
    if (stage_ == Stage::end) return 1;
    if (stage_ != Stage::walk || top_ <= floor_ || before_ == 0) return 0;
    return std::clamp(static_cast<double>(top_ - before_) / static_cast<double>(top_ - floor_), 0.0, 1.0);
}

}  // namespace aufwind::domain
