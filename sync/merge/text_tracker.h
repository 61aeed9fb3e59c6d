// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_ops.h"

#include <map>
#include <vector>

/// The temporary state in which concurrent edits find their place: a sequence of runs, each with two lives. In the
/// *prepared* version (the one that an operation was made in, moved by retreat() and advance()) a run may be not yet
/// there, there, or deleted; in the *effect* version, which holds everything applied so far, it is there or deleted. An
/// operation is found by its prepared position and yields its effect position.
///
/// Source: Gentle and Kleppmann, EuroSys 2025, sections 3.3 to 3.6. The place of an insertion among concurrent ones
/// follows YjsMod (Gentle's variant of YATA), which orders as FugueMax does (Weidner and Kleppmann, "The Art of the
/// Fugue", 2023), so runs typed forwards or backwards by two people do not interleave. The runs hang in a B-tree with
/// both lengths summed, so each step costs O(log n) in the number of runs.
///
/// Threads: one at a time. Errors: false where an operation does not fit the state, which bytes from outside can cause;
/// the tracker is of no use after that.
namespace aufwind::merge::text {

class Tracker {
  public:
    struct Removal {
        std::uint32_t position;
        std::uint32_t count;
    };
    /// A stretch of the final text: units [begin, begin + count) lie side by side, all alive or all deleted.
    struct Stretch {
        Lv begin;
        std::uint32_t count;
        bool deleted;
    };

    explicit Tracker(const TextGraph& graph) : graph_(&graph) {}

    /// Starts at a version with a text of `length`; `firstLv` is the earliest unit that will ever be named.
    void reset(Lv firstLv, std::uint32_t length);

    std::uint32_t preparedLength() const { return sumOf(root_).prepared; }
    std::uint32_t effectLength() const { return sumOf(root_).effect; }
    std::size_t runCount() const { return items_.size(); }

    /// Where the insertion lands in the effect version.
    bool insert(const Op& op, std::uint32_t& effectPosition);
    /// What vanishes from the effect version, step by step; what others have deleted already does not appear.
    bool erase(const Op& op, std::vector<Removal>& removals);

    bool retreat(const Op& op) { return move(op, false); }
    bool advance(const Op& op) { return move(op, true); }

    /// The text from front to end, with everything that was deleted since reset().
    std::vector<Stretch> stretches() const;

  private:
    static constexpr std::uint32_t kNone = 0xffff'ffff;
    static constexpr std::uint32_t kOlder =
        0x8000'0000;  ///< marks units of the text at reset(), which have no known Lv
    static constexpr std::uint32_t kFan = 32;

    struct Sum {
        std::uint32_t prepared = 0;
        std::uint32_t effect = 0;
    };
    struct Item {
        std::uint32_t unit;
        std::uint32_t count;
        std::uint32_t originLeft;
        std::uint32_t originRight;
        std::uint32_t leaf = kNone;
        std::uint32_t deletions = 0;  ///< in the prepared version
        bool present = true;          ///< in the prepared version
        bool gone = false;            ///< in the effect version

        Sum sum() const { return {present && deletions == 0 ? count : 0, gone ? 0 : count}; }
    };
    struct Node {
        std::uint32_t parent = kNone;
        std::uint16_t size = 0;
        bool isLeaf = true;
        std::uint32_t children[kFan];
        std::uint32_t prepared[kFan];
        std::uint32_t effect[kFan];
    };
    struct Place {
        std::uint32_t node;
        std::uint32_t index;
    };
    struct Found {
        Place place;
        std::uint32_t offset;          ///< prepared units into the run, 1-based; 0 only for the very front
        std::uint32_t effectPosition;  ///< of the run's front
    };

    Sum sumOf(std::uint32_t node) const;
    Found find(std::uint32_t preparedUnits) const;
    std::uint32_t itemAt(const Place& place) const { return nodes_[place.node].children[place.index]; }
    bool settle(Place& place) const;
    Place placeOf(std::uint32_t item) const;
    std::uint32_t indexIn(std::uint32_t parent, std::uint32_t child) const;
    std::uint32_t itemOf(std::uint32_t unit) const;
    std::uint32_t effectPositionOf(const Place& place) const;
    bool isBefore(std::uint32_t unitA, std::uint32_t unitB) const;

    void addSums(std::uint32_t node, std::uint32_t index, Sum added);
    void refresh(std::uint32_t item);
    void insertChild(Place place, std::uint32_t child, Sum sum);
    void splitNode(std::uint32_t node);
    void adopt(std::uint32_t node, std::uint32_t from);
    std::uint32_t splitItem(std::uint32_t item, std::uint32_t offset);
    std::uint32_t isolate(std::uint32_t unit, std::uint32_t limit);
    void name(std::uint32_t item);
    Place integrate(const Op& op, std::uint32_t originLeft, std::uint32_t originRight, Place place,
                    std::uint32_t& effectPosition) const;
    bool move(const Op& op, bool forward);
    template <typename Change>
    bool forEachPart(std::uint32_t unit, std::uint32_t count, Change change);

    const TextGraph* graph_;
    Lv firstLv_ = 0;
    std::uint32_t root_ = 0;
    std::vector<Node> nodes_;
    std::vector<Item> items_;
    /// Per unit since firstLv_: the run it belongs to (insertions) or the unit that it deleted (erasures).
    std::vector<std::uint32_t> slots_;
    std::map<std::uint32_t, std::uint32_t> older_;  ///< first older unit of a run → the run
};

}  // namespace aufwind::merge::text
