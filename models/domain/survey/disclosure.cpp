// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure.h"

#include "models/domain/survey/disclosure_judgement.h"

#include <algorithm>
#include <set>
#include <utility>

namespace aufwind::survey {

namespace {

using Row = ReleasedMemory::Row;

bool isThreshold(std::uint32_t threshold) {
    return threshold >= kThresholdLeast && threshold <= kThresholdMost;
}

Result<void> checked(const Grid& grid) {
    if (grid.segments.size() > kSegmentsMaximum || grid.items.size() > kAskedItemsMaximum) {
        return Error{ErrorCode::tooLarge, "a request for results has too many segments or items"};
    }
    const Error tooMany{ErrorCode::tooLarge, "a request for results has too many respondents"};
    std::set<std::uint32_t> numbers{kParticipation};
    for (const AskedItem& item : grid.items) {
        if (!numbers.insert(item.number).second) {
            return Error{ErrorCode::invalid, "a request for results names an item twice, or the participation"};
        }
        if (item.answered.size() > kRespondentsMaximum) return tooMany;
    }
    for (const Segment& segment : grid.segments) {
        if (segment.invited.size() > kRespondentsMaximum || segment.respondents.size() > kRespondentsMaximum) {
            return tooMany;
        }
        if (segment.respondents.count() > segment.invited.count()) {
            return Error{ErrorCode::invalid, "more people answered in a segment of results than were invited there"};
        }
    }
    return {};
}

Result<void> checkedRounds(const ReleasedMemory& memory, std::uint32_t number) {
    const bool isKnown = std::any_of(memory.rounds.begin(), memory.rounds.end(),
                                     [&](const ReleasedMemory::Round& round) { return round.number == number; });
    if (isKnown || memory.rounds.size() < kRoundsMaximum) return {};
    return Error{ErrorCode::tooLarge, "a series has too many rounds for their results to be kept safe together"};
}

bool areSets(const std::vector<RespondentSet>& sets) {
    SetPool pool(0);
    for (const RespondentSet& set : sets) pool.add(set);
    return pool.size() == sets.size() && std::all_of(sets.begin(), sets.end(), [](const RespondentSet& set) {
               return set.size() <= kRespondentsMaximum;
           });
}

bool isSound(const ReleasedMemory::Round& round) {
    std::set<Row> rows;
    for (const Row& row : round.rows) {
        const bool isParticipation = row.item == kParticipation;
        if (row.segment >= round.segments.size() || isParticipation != (row.answered == kParticipation) ||
            (isParticipation && row.isVerbatim) || (!isParticipation && row.answered >= round.answered.size()) ||
            !rows.insert(row).second) {
            return false;
        }
    }
    return areSets(round.segments) && areSets(round.answered);
}

/// Whether nothing that is shown is refused as well.
bool isAtOne(const ReleasedMemory& memory) {
    const std::set<std::uint64_t> refused(memory.refused.begin(), memory.refused.end());
    if (refused.size() != memory.refused.size()) return false;
    const auto isRefused = [&](std::uint64_t hash) {
        return refused.count(hash) != 0;
    };
    for (const RespondentSet& set : memory.invited) {
        if (isRefused(refusedHashOfInvited(set.hash(memory.secret)))) return false;
    }
    for (const ReleasedMemory::Round& round : memory.rounds) {
        for (const Row& row : round.rows) {
            const std::uint64_t answered =
                row.item == kParticipation ? 0 : round.answered[row.answered].hash(memory.secret);
            const std::uint64_t segment = round.segments[row.segment].hash(memory.secret);
            if (isRefused(refusedHashOf(round.number, segment, row.item, answered, row.isVerbatim))) {
                return false;
            }
        }
    }
    return true;
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

Result<Released> Released::begin(std::uint32_t threshold, std::uint64_t secret) {
    if (!isThreshold(threshold)) return Error{ErrorCode::invalid, "a survey's threshold is 3 to 50"};
    ReleasedMemory memory;
    memory.threshold = threshold;
    memory.prime = primeFor(secretFor(secret, kForPrime));
    memory.secret = secret;
    return Released(std::move(memory));
}

Result<Released> Released::from(ReleasedMemory memory) {
    const Error damaged{ErrorCode::damaged, "the memory of a survey's released figures is not of its shape"};
    if (!isThreshold(memory.threshold) || !isFieldPrime(memory.prime) || !areSets(memory.invited) ||
        memory.invited.size() > kSegmentsMaximum || memory.rounds.size() > kRoundsMaximum ||
        memory.refused.size() > kRefusedMaximum) {
        return damaged;
    }
    for (std::size_t i = 0; i < memory.rounds.size(); ++i) {
        if (i != 0 && memory.rounds[i].number <= memory.rounds[i - 1].number) return damaged;
        if (!isSound(memory.rounds[i])) return damaged;
    }
    if (!isAtOne(memory)) return damaged;
    return Released(std::move(memory));
}

Result<Release> Released::judge(const Grid& grid) const {
    if (const Result<void> fits = checked(grid); !fits) return fits.error();
    if (const Result<void> fits = checkedRounds(memory_, grid.round); !fits) return fits.error();
    Judgement judgement(memory_, grid);
    judgement.judge();
    return judgement.release();
}

Result<Release> Released::release(const Grid& grid) {
    if (const Result<void> fits = checked(grid); !fits) return fits.error();
    if (const Result<void> fits = checkedRounds(memory_, grid.round); !fits) return fits.error();
    Judgement judgement(memory_, grid);
    judgement.judge();
    Release release = judgement.release();
    judgement.remember(memory_);
    return release;
}

Result<void> Released::raise(std::uint32_t threshold) {
    if (!isThreshold(threshold) || threshold < memory_.threshold) {
        return Error{ErrorCode::invalid, "a survey's threshold can only rise, up to 50"};
    }
    memory_.isRaised |= threshold != memory_.threshold;
    memory_.threshold = threshold;
    return {};
}

std::vector<Grid> standardGrids(std::uint32_t round, const StandardCuts& cuts, const std::vector<AskedItem>& items) {
    std::vector<Grid> grids{{round, {cuts.company}, items}, {round, cuts.tree, items}};
    for (const std::vector<Segment>& segments : cuts.attributes) grids.push_back({round, segments, items});
    return grids;
}

std::vector<std::string> shuffledComments(std::vector<std::string> comments, std::uint64_t seed) {
    std::sort(comments.begin(), comments.end());
    std::uint64_t state = seed;
    for (std::size_t left = comments.size(); left > 1; --left) {
        // What the remainder prefers is beyond notice.
        std::swap(comments[left - 1], comments[static_cast<std::size_t>(nextRandom(state) % left)]);
    }
    return comments;
}

}  // namespace aufwind::survey
