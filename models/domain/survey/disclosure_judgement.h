// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/disclosure.h"
#include "models/domain/survey/disclosure_span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

/// What of one request may be shown, for disclosure.h alone. Sets are told apart by their members and known by their
/// place in a pool that begins with those of the memory; people by their atom, the sets that they are in.
namespace aufwind::survey {

class SetPool {
  public:
    explicit SetPool(std::uint64_t seed) : seed_(seed) {}

    std::uint32_t add(const RespondentSet& set);
    std::uint32_t size() const { return static_cast<std::uint32_t>(sets_.size()); }
    const RespondentSet& at(std::uint32_t index) const { return *sets_[index]; }
    std::uint64_t hashAt(std::uint32_t index) const { return hashes_[index]; }

  private:
    std::uint64_t seed_;
    std::vector<const RespondentSet*> sets_;
    std::vector<std::uint64_t> hashes_;
    std::unordered_multimap<std::size_t, std::uint32_t> byHash_;
};

class Atoms {
  public:
    Atoms() : begins_{0} {}
    explicit Atoms(const SetPool& segments);

    std::uint32_t count() const { return static_cast<std::uint32_t>(sizes_.size()); }
    const std::vector<std::uint32_t>& sizes() const { return sizes_; }
    /// Of each respondent who is in some segment.
    const std::vector<std::uint32_t>& ofRespondents() const { return of_; }
    std::span<const std::uint32_t> segmentsOf(std::uint32_t atom) const {
        return {segments_.data() + begins_[atom], begins_[atom + 1] - begins_[atom]};
    }

  private:
    std::vector<std::uint32_t> of_;
    std::vector<std::uint32_t> sizes_;
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> segments_;
};

/// Of what was refused, for the memory; of sets whose own hashes have the secret for a seed.
std::uint64_t refusedHashOfInvited(std::uint64_t invited);
/// `answered`: 0 for the participation.
std::uint64_t refusedHashOf(std::uint32_t round, std::uint64_t segment, std::uint32_t item, std::uint64_t answered,
                            bool isVerbatim);

/// The sets of a request among those that were passed before: of people, or of a round's respondents.
struct Plane {
    Plane(std::uint64_t secret, const std::vector<RespondentSet>& before, const Grid& grid,
          RespondentSet Segment::*member);

    SetPool pool;
    std::uint32_t known;                ///< so many of the pool
    std::vector<std::uint32_t> cells;   ///< the set of each cell; no set twice
    std::vector<std::uint32_t> cellOf;  ///< of each segment of the request
    std::vector<std::uint32_t> sizes;   ///< of each set
    bool isTooLarge = false;            ///< to be looked at; without atoms then
    Atoms atoms;
};

class Judgement {
  public:
    using Row = ReleasedMemory::Row;

    /// Both outlive it.
    Judgement(const ReleasedMemory& memory, const Grid& grid);

    void judge();
    Release release() const;
    /// Adds what is shown and what was refused; it is the one that was judged by. Afterwards this is of no use.
    void remember(ReleasedMemory& memory) const;

  private:
    /// A row of the memory or of the request, as a coordinate of what is asked.
    struct Coordinate {
        std::uint32_t segment = 0;
        std::uint32_t version = 0;  ///< of the item's sets of those who answered it
        std::uint32_t cell = kNoCell;

        bool operator==(const Coordinate&) const = default;
        auto operator<=>(const Coordinate&) const = default;
    };
    /// People of one atom who answered in the same versions, one bit each.
    struct Element {
        std::uint32_t atom = 0;
        std::uint64_t versions = 1;

        auto operator<=>(const Element&) const = default;
    };
    /// People, alike ones together, and who of them is there for an item.
    struct People {
        std::vector<Element> elements;
        std::vector<std::uint32_t> weights;
        std::vector<std::uint32_t> present;
    };
    enum class Kind : std::uint8_t { invited, participation, item };
    struct Task {
        Kind kind = Kind::item;
        std::size_t item = 0;
        std::vector<std::uint32_t> versions;
        std::vector<Coordinate> coordinates;
        bool isVerbatim = false;
        std::uint32_t candidates = 0;
    };
    static constexpr std::uint32_t kNoCell = ~std::uint32_t{0};
    static constexpr std::uint32_t kTally = kNoCell - 1;  ///< of what was shown, without its comments
    static constexpr std::uint32_t kGone = kNoCell - 2;
    static constexpr std::size_t kVersionsMaximum = 64;

    std::uint32_t least() const { return thresholdFor(memory_.threshold, 1); }
    Plane& planeOf(const Task& task) { return task.kind == Kind::invited ? invited_ : respondents_; }
    std::vector<Shown>& cellsOf(const Task& task);
    std::uint32_t sizeOf(const Task& task, std::uint32_t cell);
    std::uint64_t hashOf(const Task& task, std::uint32_t cell, bool isVerbatim);
    bool wasRefused(const Task& task, std::uint32_t cell);
    const std::vector<std::uint8_t>& answersOf(std::size_t item);
    const std::vector<std::uint32_t>& countsOf(std::size_t item);

    void judgeInvited();
    void judgeParticipation();
    void judgeItems();
    Task taskFor(Kind kind, std::size_t item);
    void addKnown(Task& task, std::uint32_t number, std::vector<bool>& isShown);
    void addCandidates(Task& task, const std::vector<bool>& isShown);
    void orderBySize(Task& task);

    People peopleOf(const Task& task);
    Columns columnsOf(const Task& task, const std::vector<Element>& elements);
    void judgeTogether(std::span<Task*> tasks, const Columns& columns);
    void judgeAlone(Task& task);
    void judgeAlone(Task& task, People people, const Columns& columns);
    void judgeVerbatim(Task& task);
    bool tellsOfTheKnown(const Task& task, const Columns& columns, const std::vector<std::uint32_t>& everybody,
                         const std::vector<std::uint32_t>& unknown);
    std::vector<bool> hideOf(Task& task, const Exposure& exposure);
    std::vector<bool> hideSmallest(Task& task);
    void hideAll(Task& task, HiddenReason reason);
    void hide(Task& task, Coordinate& coordinate, HiddenReason reason);
    void keepTallies(const Task& task, const std::vector<std::uint32_t>& dependent);
    void keep(const Task& task, const std::vector<std::uint32_t>& dependent);

    const ReleasedMemory& memory_;
    const Grid& grid_;
    const ReleasedMemory::Round& round_;
    Work work_;
    Plane invited_;
    Plane respondents_;
    SetPool answered_;
    std::vector<std::uint32_t> versionOf_;  ///< of each item, in `answered_`
    std::unordered_map<std::uint32_t, std::vector<const Row*>> rowsOf_;
    std::vector<std::uint64_t> refusedBefore_;  ///< ascending
    std::vector<Shown> passed_;
    std::vector<Shown> participation_;
    std::vector<std::vector<Shown>> items_;
    std::vector<std::vector<std::uint8_t>> answers_;  ///< by item and atom, up to 255
    std::vector<std::vector<std::uint32_t>> counts_;  ///< by item and cell

    std::vector<std::uint32_t> addedInvited_;
    std::vector<Row> addedRows_;  ///< of the pools
    std::vector<std::uint64_t> addedRefused_;
};

}  // namespace aufwind::survey
