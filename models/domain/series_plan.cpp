// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/series_plan.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace aufwind::domain {

namespace {

bool isToCome(const Occurrence& one, std::int64_t now) {
    return one.status == OccurrenceStatus::planned && one.starts >= now;
}

/// The dates of a rule from `from` on, so many that each occurrence could have one and `more` were left, and as far as
/// there are occurrences: of one that is further away it would not be known whether the rule has its date.
std::vector<std::int64_t> datesFor(const Rhythm& rhythm, const std::vector<Occurrence>& existing, std::int64_t from,
                                   std::size_t more) {
    std::size_t limit = more;
    std::int64_t furthest = from;
    for (const Occurrence& one : existing) {
        const std::int64_t later = std::max(one.recurrence, one.starts);
        if (later >= from) ++limit;
        furthest = std::max(furthest, later);
    }
    while (true) {
        auto dates = recurrences(rhythm, from, limit).valueOr({});
        const bool all = dates.size() < limit || limit >= kRecurrencesMaximum;
        if (all || dates.back() >= furthest) return dates;
        limit *= 4;
    }
}

/// The dates of a rule, and by whom each is taken.
class Dates {
  public:
    explicit Dates(std::vector<std::int64_t> dates) : dates_(std::move(dates)) {}

    bool has(std::int64_t at) const { return std::ranges::binary_search(dates_, at); }
    bool isTaken(std::int64_t at) const { return taken_.contains(at); }
    /// Whether somebody who takes a date is still to come, so that it counts among those ahead.
    bool isToCome(std::int64_t at) const {
        const auto found = taken_.find(at);
        return found != taken_.end() && found->second;
    }
    void take(std::int64_t at, bool toCome) { taken_[at] = taken_[at] || toCome; }

    /// The date next to `at`; none where that lies nearer to a date before the first or behind the last.
    std::optional<std::int64_t> nearest(std::int64_t at) const {
        if (dates_.size() < 2) return has(at) ? std::optional{at} : std::nullopt;
        const auto above = std::ranges::lower_bound(dates_, at);
        if (above == dates_.begin()) return within(*above - at, dates_[1] - dates_[0], *above);
        const std::int64_t below = *(above - 1);
        if (above == dates_.end()) return within(at - below, below - *(above - 2), below);
        return at - below <= *above - at ? below : *above;
    }
    const std::vector<std::int64_t>& all() const { return dates_; }

    /// By all of `occurrences`, in the order that the header gives. What was before the rule's first date takes none.
    void takeBy(const std::vector<const Occurrence*>& occurrences, std::int64_t first, std::int64_t now) {
        std::vector<const Occurrence*> exceptions;
        for (const Occurrence* one : occurrences) {
            const bool toCome = domain::isToCome(*one, now);
            if (has(one->recurrence)) {
                take(one->recurrence, toCome);
            } else if (has(one->starts)) {
                take(one->starts, toCome);
            } else if (one->recurrence >= first) {
                exceptions.push_back(one);
            }
        }
        for (const Occurrence* one : exceptions) {
            const auto next = nearest(one->recurrence);
            if (next && !isTaken(*next)) take(*next, domain::isToCome(*one, now));
        }
    }

  private:
    static std::optional<std::int64_t> within(std::int64_t distance, std::int64_t gap, std::int64_t date) {
        return 2 * distance < gap ? std::optional{date} : std::nullopt;
    }

    std::vector<std::int64_t> dates_;
    std::map<std::int64_t, bool> taken_;
};

/// Whether an occurrence follows the rule by itself, or has been moved by hand.
bool followed(const Occurrence& one, const Dates& before) {
    if (one.starts == one.recurrence) return true;
    return !before.has(one.recurrence) && before.has(one.starts);
}

/// Planned under a rule of before by a device that did not know better.
bool isAdrift(const Occurrence& one, const Rhythm& rhythm, const Dates& dates, const std::set<std::int64_t>& ownDates) {
    if (dates.has(one.recurrence)) return false;
    // What comes before the first date of the rule belongs to the one before.
    if (one.starts == one.recurrence) return one.recurrence >= rhythm.starts;
    return dates.has(one.starts) && ownDates.contains(one.starts);
}

std::vector<const Occurrence*> byStart(const std::vector<Occurrence>& existing) {
    std::vector<const Occurrence*> sorted;
    for (const Occurrence& one : existing) sorted.push_back(&one);
    std::ranges::sort(sorted, {}, [](const Occurrence* one) { return std::tie(one->starts, one->id); });
    return sorted;
}

}  // namespace

std::vector<std::int64_t> missingRecurrences(const Rhythm& rhythm, const std::vector<Occurrence>& existing,
                                             std::int64_t now, std::size_t ahead) {
    Dates dates{datesFor(rhythm, existing, now, ahead)};
    dates.takeBy(byStart(existing), rhythm.starts, now);
    std::vector<std::int64_t> missing;
    std::size_t toCome = 0;
    for (const std::int64_t date : dates.all()) {
        if (toCome >= ahead) break;
        if (!dates.isTaken(date)) missing.push_back(date);
        if (!dates.isTaken(date) || dates.isToCome(date)) ++toCome;
    }
    return missing;
}

std::vector<std::optional<std::int64_t>> datesTaken(const Rhythm& rhythm, const std::vector<Occurrence>& existing) {
    std::vector<std::int64_t> all = datesFor(rhythm, existing, rhythm.starts, 2);
    std::int64_t furthest = rhythm.starts;
    for (const Occurrence& one : existing) furthest = std::max({furthest, one.recurrence, one.starts});
    while (!all.empty() && all.back() < furthest) {
        const auto more = recurrences(rhythm, all.back() + 1, kRecurrencesMaximum).valueOr({});
        if (more.empty()) break;
        all.insert(all.end(), more.begin(), more.end());
    }
    Dates dates{std::move(all)};
    std::vector<std::optional<std::int64_t>> taken(existing.size());
    const auto takeEach = [&](const auto& dateOf) {
        for (const Occurrence* one : byStart(existing)) {
            auto& date = taken[static_cast<std::size_t>(one - existing.data())];
            if (date) continue;
            const std::optional<std::int64_t> wanted = dateOf(*one);
            if (!wanted || !dates.has(*wanted) || dates.isTaken(*wanted)) continue;
            dates.take(*wanted, false);
            date = wanted;
        }
    };
    takeEach([](const Occurrence& one) { return std::optional{one.recurrence}; });
    takeEach([](const Occurrence& one) { return std::optional{one.starts}; });
    takeEach([&](const Occurrence& one) {
        const bool isException =
            one.recurrence >= rhythm.starts && !dates.has(one.recurrence) && !dates.has(one.starts);
        return isException ? dates.nearest(one.recurrence) : std::nullopt;
    });
    return taken;
}

Realignment realigned(const Rhythm& rhythm, const std::vector<Occurrence>& existing, std::int64_t now,
                      const std::optional<RuleChange>& change, std::int64_t minutes) {
    // A rule that cannot be read moves nothing.
    if (!recurrences(rhythm, now, 1)) return {};
    const std::int64_t from = rhythm.rule.empty() ? rhythm.starts : std::max(now, rhythm.starts);
    Dates dates{datesFor(rhythm, existing, from, 1)};
    std::int64_t earliest = change ? std::min(now, change->from) : now;
    for (const Occurrence& one : existing) {
        if (isToCome(one, now)) earliest = std::min(earliest, one.recurrence);
    }
    const Dates before{change ? datesFor(change->before, existing, earliest, 1) : std::vector<std::int64_t>{}};

    const auto sorted = byStart(existing);
    std::set<std::int64_t> ownDates;  // that an occurrence to come has by its recurrence id, or was moved to first
    for (const Occurrence* one : sorted) {
        if (isToCome(*one, now) && one->starts == one->recurrence) ownDates.insert(one->starts);
    }
    std::vector<const Occurrence*> moving;
    std::vector<const Occurrence*> staying;
    for (const Occurrence* one : sorted) {
        bool moves = isToCome(*one, now);
        if (moves && change) {
            moves = one->starts >= change->from && followed(*one, before);
        } else if (moves) {
            moves = isAdrift(*one, rhythm, dates, ownDates);
            if (!moves && !dates.has(one->recurrence)) ownDates.insert(one->starts);
        }
        if (change && one->id == change->chosen) moves = one->status == OccurrenceStatus::planned;
        (moves ? moving : staying).push_back(one);
    }
    dates.takeBy(staying, rhythm.starts, now);

    Realignment result;
    const auto place = [&](const Occurrence& one, std::int64_t date) {
        dates.take(date, true);
        const std::int64_t length = change ? minutes * kMinute : one.ends - one.starts;
        if (one.starts == date && one.ends == date + length) return;
        Occurrence moved = one;
        moved.starts = date;
        moved.ends = date + length;
        result.moved.push_back(moved);
    };
    std::vector<const Occurrence*> rest;
    for (const Occurrence* one : moving) {
        const bool home = dates.has(one->recurrence) && !dates.isTaken(one->recurrence);
        home ? place(*one, one->recurrence) : rest.push_back(one);
    }
    auto next = dates.all().begin();
    for (const Occurrence* one : rest) {
        while (next != dates.all().end() && dates.isTaken(*next)) ++next;
        if (next == dates.all().end()) {
            result.surplus.push_back(one->id);
        } else {
            place(*one, *next);
        }
    }
    return result;
}

}  // namespace aufwind::domain
