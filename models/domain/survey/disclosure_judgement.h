// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/disclosure.h"
#include "models/domain/survey/disclosure_span.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

/// What of one request may be shown, for disclosure.h alone. Sets are told apart by their members and known by their
/// place in a pool that begins with those of the memory; respondents by their atom, the sets that they are in.
namespace aufwind::survey {

class SetPool {
  public:
    std::uint32_t add(const RespondentSet& set);
    std::uint32_t size() const { return static_cast<std::uint32_t>(sets_.size()); }
    const RespondentSet& at(std::uint32_t index) const { return *sets_[index]; }

  private:
    std::vector<const RespondentSet*> sets_;
    std::unordered_multimap<std::size_t, std::uint32_t> byHash_;
};

class Atoms {
  public:
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

class Judgement {
  public:
    using Row = ReleasedMemory::Row;
    using Book = ReleasedMemory::Book;

    /// Both outlive it.
    Judgement(const ReleasedMemory& memory, const Grid& grid);

    /// Hides what the book rules out; of two books the one with the higher threshold first.
    void judge(const Book& book);
    Release release() const;
    /// What is to be added to the book that was judged: what is shown, and what was refused by it.
    std::vector<Row> rowsFor(const Book& book) const;
    const SetPool& segments() const { return segments_; }
    const SetPool& answered() const { return answered_; }

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
    struct Task {
        std::size_t item = 0;  ///< kNoItem: the participation
        std::vector<std::uint32_t> versions;
        std::vector<Coordinate> coordinates;
        bool isVerbatim = false;
        std::uint32_t candidates = 0;
    };
    static constexpr std::uint32_t kNoCell = ~std::uint32_t{0};
    static constexpr std::size_t kNoItem = ~std::size_t{0};
    static constexpr std::size_t kVersionsMaximum = 64;

    std::vector<Shown>& cellsOf(std::size_t item);
    const std::vector<std::uint8_t>& answersOf(std::size_t item);
    const std::vector<std::uint32_t>& countsOf(std::size_t item);
    Task taskFor(const Book& book, std::size_t item);
    void addCandidates(const Book& book, Task& task, const std::vector<const Row*>& known);
    static std::vector<Coordinate> withoutCells(const Task& task);
    bool isJudged(const Task& task) const;
    void judgeTogether(const Book& book, std::span<Task*> tasks);
    void judgeAlone(const Book& book, Task& task);
    void judgeVerbatim(const Book& book, Task& task);
    void elementsOf(const Task& task, std::vector<Element>& elements, std::vector<std::uint32_t>& weights);
    Columns columnsOf(const std::vector<Element>& elements, const std::vector<Coordinate>& coordinates,
                      std::size_t versions) const;
    void orderBySize(std::vector<Coordinate>& coordinates) const;
    void hideOf(const Book& book, Task& task, const Exposure& exposure);
    void hideSmallerHalf(const Book& book, Task& task);
    void hide(const Book& book, Task& task, std::size_t coordinate, HiddenReason reason);
    void refuse(const Book& book, const Task& task, std::uint32_t cell, HiddenReason reason);

    const Grid& grid_;
    SetPool segments_;
    SetPool answered_;
    std::vector<std::uint32_t> cells_;      ///< the segment of each cell; no segment twice
    std::vector<std::uint32_t> cellOf_;     ///< of each segment of the request
    std::vector<std::uint32_t> versionOf_;  ///< of each item, in `answered_`
    std::vector<std::uint32_t> sizes_;      ///< of each segment
    Atoms atoms_;
    std::vector<Shown> participation_;
    std::vector<std::vector<Shown>> items_;
    std::vector<std::vector<std::uint8_t>> answers_;         ///< by item and atom, up to 255
    std::vector<std::vector<std::uint32_t>> counts_;         ///< by item and cell
    std::map<std::size_t, std::vector<Coordinate>> judged_;  ///< by item, safe at an earlier book's threshold
    std::vector<std::pair<const Book*, Row>> refused_;
};

}  // namespace aufwind::survey
