// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure.h"

#include "models/domain/survey/disclosure_judgement.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace aufwind::survey {

namespace {

using Book = ReleasedMemory::Book;
using Row = ReleasedMemory::Row;

constexpr std::uint32_t kOwnAnswer = 1;
constexpr std::size_t kBooksMaximum = 2 * (kThresholdMost - kThresholdLeast + 1);

bool isThreshold(std::uint32_t threshold) {
    return threshold >= kThresholdLeast && threshold <= kThresholdMost;
}

void addBooks(ReleasedMemory& memory, std::uint32_t threshold) {
    memory.books.push_back({threshold, false, {}});
    memory.books.push_back({thresholdFor(threshold, kOwnAnswer), true, {}});
}

Result<void> checked(const Grid& grid) {
    if (grid.segments.size() > kSegmentsMaximum || grid.items.size() > kItemsMaximum) {
        return Error{ErrorCode::tooLarge, "a request for results has too many segments or items"};
    }
    std::set<std::uint32_t> numbers{kParticipation};
    for (const AskedItem& item : grid.items) {
        if (!numbers.insert(item.number).second) {
            return Error{ErrorCode::invalid, "a request for results names an item twice, or the participation"};
        }
        if (item.answered.size() > kRespondentsMaximum) {
            return Error{ErrorCode::tooLarge, "a request for results has too many respondents"};
        }
    }
    for (const RespondentSet& segment : grid.segments) {
        if (segment.size() > kRespondentsMaximum) {
            return Error{ErrorCode::tooLarge, "a request for results has too many respondents"};
        }
    }
    return {};
}

/// The strictest first: what is safe in it need not be asked again of another that knows the same.
std::vector<std::size_t> booksFor(const ReleasedMemory& memory, bool viewerTookPart) {
    std::vector<std::size_t> books;
    for (std::size_t i = 0; i < memory.books.size(); ++i) {
        if (viewerTookPart || !memory.books[i].isOfParticipants) books.push_back(i);
    }
    std::stable_sort(books.begin(), books.end(), [&](std::size_t a, std::size_t b) {
        return memory.books[a].threshold > memory.books[b].threshold;
    });
    return books;
}

/// The sets of the pool that rows are of come to the memory, behind those that are there.
class Keeper {
  public:
    Keeper(const SetPool& pool, std::vector<RespondentSet>& sets) : pool_(pool), sets_(sets), known_(sets.size()) {}

    std::uint32_t placeOf(std::uint32_t index) {
        if (index < known_ || index == kParticipation) return index;
        const auto [place, isNew] = placeOf_.emplace(index, static_cast<std::uint32_t>(sets_.size() + added_.size()));
        if (isNew) added_.push_back(pool_.at(index));
        return place->second;
    }
    /// Last: the pool refers to the sets.
    void finish() { sets_.insert(sets_.end(), added_.begin(), added_.end()); }

  private:
    const SetPool& pool_;
    std::vector<RespondentSet>& sets_;
    std::size_t known_;
    std::map<std::uint32_t, std::uint32_t> placeOf_;
    std::vector<RespondentSet> added_;
};

/// What viewers saw by an earlier threshold, as the requests that would show it.
std::vector<Grid> requestsOf(const ReleasedMemory& memory, const Book& book) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Grid> byItem;
    for (const Row& row : book.rows) {
        if (row.refused) continue;
        Grid& grid = byItem[{row.item, row.answered}];
        if (row.item != kParticipation && grid.items.empty()) {
            grid.items.push_back({row.item, memory.answered[row.answered], row.isVerbatim});
        }
        grid.segments.push_back(memory.segments[row.segment]);
    }
    std::vector<Grid> requests;
    for (auto& [item, grid] : byItem) requests.push_back(std::move(grid));
    return requests;
}

}  // namespace

bool Release::isComplete() const {
    const auto isShown = [](const Shown& shown) {
        return !shown.has_value();
    };
    return std::all_of(segments.begin(), segments.end(), isShown) &&
           std::all_of(items.begin(), items.end(),
                       [&](const auto& cells) { return std::all_of(cells.begin(), cells.end(), isShown); });
}

Result<Released> Released::begin(std::uint32_t threshold) {
    if (!isThreshold(threshold)) return Error{ErrorCode::invalid, "a survey's threshold is 3 to 50"};
    ReleasedMemory memory;
    addBooks(memory, threshold);
    return Released(std::move(memory));
}

Result<Released> Released::from(ReleasedMemory memory) {
    const Error damaged{ErrorCode::damaged, "the memory of a survey's released figures is not of its shape"};
    const std::size_t count = memory.books.size();
    if (count == 0 || count % 2 != 0 || count > kBooksMaximum) return damaged;
    for (std::size_t i = 0; i < count; ++i) {
        const Book& book = memory.books[i];
        const std::uint32_t own = i % 2 == 0 ? 0 : kOwnAnswer;
        if (book.isOfParticipants != (i % 2 != 0) || book.threshold < own || !isThreshold(book.threshold - own)) {
            return damaged;
        }
        if (i % 2 != 0 && book.threshold != thresholdFor(memory.books[i - 1].threshold, kOwnAnswer)) return damaged;
        if (i >= 2 && book.threshold <= memory.books[i - 2].threshold) return damaged;
        for (const Row& row : book.rows) {
            const bool isParticipation = row.item == kParticipation;
            if (row.segment >= memory.segments.size() || isParticipation != (row.answered == kParticipation) ||
                (!isParticipation && row.answered >= memory.answered.size())) {
                return damaged;
            }
        }
    }
    std::vector<RespondentSet> all = memory.segments;
    all.insert(all.end(), memory.answered.begin(), memory.answered.end());
    for (const RespondentSet& set : all) {
        if (set.size() > kRespondentsMaximum) return damaged;
    }
    for (const auto* sets : {&memory.segments, &memory.answered}) {
        SetPool pool;
        for (const RespondentSet& set : *sets) pool.add(set);
        if (pool.size() != sets->size()) return damaged;
    }
    return Released(std::move(memory));
}

std::uint32_t Released::threshold() const {
    return memory_.books[memory_.books.size() - 2].threshold;
}

Result<Release> Released::judge(const Grid& grid, bool viewerTookPart) const {
    if (const Result<void> fits = checked(grid); !fits) return fits.error();
    Judgement judgement(memory_, grid);
    for (const std::size_t book : booksFor(memory_, viewerTookPart)) judgement.judge(memory_.books[book]);
    return judgement.release();
}

Result<Release> Released::release(const Grid& grid, bool viewerTookPart) {
    if (const Result<void> fits = checked(grid); !fits) return fits.error();
    Judgement judgement(memory_, grid);
    const std::vector<std::size_t> books = booksFor(memory_, viewerTookPart);
    for (const std::size_t book : books) judgement.judge(memory_.books[book]);

    Keeper segments(judgement.segments(), memory_.segments);
    Keeper answered(judgement.answered(), memory_.answered);
    std::vector<std::vector<Row>> added;
    for (const std::size_t book : books) added.push_back(judgement.rowsFor(memory_.books[book]));
    for (std::size_t i = 0; i < books.size(); ++i) {
        for (Row& row : added[i]) {
            row.segment = segments.placeOf(row.segment);
            row.answered = answered.placeOf(row.answered);
        }
        std::vector<Row>& rows = memory_.books[books[i]].rows;
        rows.insert(rows.end(), added[i].begin(), added[i].end());
    }
    segments.finish();
    answered.finish();
    return judgement.release();
}

Result<void> Released::raise(std::uint32_t threshold) {
    if (!isThreshold(threshold) || threshold < this->threshold()) {
        return Error{ErrorCode::invalid, "a survey's threshold can only rise, up to 50"};
    }
    if (threshold == this->threshold()) return {};

    // What would be shown of it by the new threshold alone is what later requests are held against at that one.
    ReleasedMemory anew;
    anew.segments = memory_.segments;
    anew.answered = memory_.answered;
    addBooks(anew, threshold);
    Released again(std::move(anew));
    const Book& ofParticipants = memory_.books.back();
    const Book& ofAll = memory_.books[memory_.books.size() - 2];
    for (const Grid& grid : requestsOf(memory_, ofParticipants)) {
        if (const auto shown = again.release(grid, true); !shown) return shown.error();
    }
    for (const Grid& grid : requestsOf(memory_, ofAll)) {
        if (const auto shown = again.release(grid, false); !shown) return shown.error();
    }
    for (Book& book : again.memory_.books) memory_.books.push_back(std::move(book));
    return {};
}

std::vector<std::string> shuffledComments(std::vector<std::string> comments, std::uint64_t seed) {
    std::sort(comments.begin(), comments.end());
    std::uint64_t state = seed;
    for (std::size_t left = comments.size(); left > 1; --left) {
        // SplitMix64 (Steele, Lea, Flood 2014); what the remainder prefers is beyond notice.
        std::uint64_t mixed = (state += 0x9E3779B97F4A7C15U);
        mixed = (mixed ^ mixed >> 30U) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ mixed >> 27U) * 0x94D049BB133111EBU;
        std::swap(comments[left - 1], comments[static_cast<std::size_t>((mixed ^ mixed >> 31U) % left)]);
    }
    return comments;
}

}  // namespace aufwind::survey
