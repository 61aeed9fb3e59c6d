// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "sync/engine/row_key.h"
#include "sync/engine/text_inverse.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

/// The person's own steps of this run of the program, newest last, each as what would take it back. In memory only and
/// bounded. A step is collected while its transaction runs and counts from commit() on, so that a failed one leaves
/// nothing.
///
/// Not thread-safe: it belongs to the thread that owns the writer.
namespace aufwind::engine {

enum class InverseKind : std::uint8_t { remove, restore, set, addElement, removeElement, text };

/// Of the row itself, not of something in it.
constexpr bool isOfLife(InverseKind kind) {
    return kind == InverseKind::remove || kind == InverseKind::restore;
}

struct Inverse {
    InverseKind kind = InverseKind::set;
    RowKey row;
    FieldNumber field = 0;
    Value before;            ///< set: what to go back to; element: its id
    Value written;           ///< set: what the step has written
    Stamp stamp;             ///< with which
    Stamp others;            ///< remove: the newest that others had written in the row by then
    std::uint32_t life = 0;  ///< of the row or element after the step
    bool gone = false;       ///< the person does not hold the row any more; also where it comes back
    TextInverse text;
};

struct Step {
    std::uint64_t id = 0;
    std::uint64_t first = 0;  ///< number of its first mutation
    std::uint64_t last = 0;   ///< and of its last, mostly the same
    std::int64_t at = 0;
    std::vector<Inverse> inverses;
    std::unordered_set<RowKey> rows;  ///< of the inverses; a step in parts has tens of thousands
};

class UndoStack {
  public:
    /// Whose list a new step joins: one of the person's clears what could be made again.
    enum class Origin : std::uint8_t { person, undo, redo };

    void open(Origin origin);
    void record(Inverse inverse) { opened_.push_back({std::move(inverse), std::nullopt}); }
    void record(const RowKey& row, FieldNumber field, TextEvent event);
    /// `joins`: goes on with the newest step instead of making a new one.
    void commit(std::uint64_t first, std::uint64_t last, std::int64_t at, bool joins);
    void discardOpen() { opened_.clear(); }
    /// For an edit that fails in the middle of a step that goes on.
    std::size_t mark() const { return opened_.size(); }
    void rewind(std::size_t mark) { opened_.resize(mark); }

    /// Takes the newest step off its list.
    std::optional<Step> takeUndo() { return take(done_); }
    std::optional<Step> takeRedo() { return take(undone_); }
    void putBackUndo(Step step) { done_.push_back(std::move(step)); }
    void putBackRedo(Step step) { undone_.push_back(std::move(step)); }
    bool canUndo() const { return !done_.empty(); }
    bool canRedo() const { return !undone_.empty(); }
    const Step* newest() const { return done_.empty() ? nullptr : &done_.back(); }

    /// The step of that list that was played last has brought the row back to where the steps below it left it, in a
    /// life so much later: what they say of its life and death is of that one now.
    void outlive(Origin origin, const RowKey& row, std::uint32_t by);

    bool mentions(const RowKey& row) const;
    /// Somebody else has changed a text, or the server has judged.
    void follow(const RowKey& row, FieldNumber field, const TextEvent& event);
    /// The mutation was refused: there is nothing to take back, unless it is a part of a step.
    void dropNumber(std::uint64_t number);
    /// The row has gone: nothing of its content may stay. That there was a step does, or the next undo would take back
    /// an older one that nobody thinks of.
    void forgetRow(const RowKey& row);
    void clear();

  private:
    struct Recorded {
        Inverse inverse;
        std::optional<TextEvent> event;
    };
    static constexpr std::size_t kSteps = 200;

    static std::optional<Step> take(std::deque<Step>& steps);
    template <typename Visit>
    void eachText(const RowKey& row, FieldNumber field, Visit visit);
    void includeText(Step& step, const Recorded& recorded);

    std::deque<Step> done_;
    std::deque<Step> undone_;
    std::vector<Recorded> opened_;
    Origin origin_ = Origin::person;
    std::uint64_t lastId_ = 0;
};

}  // namespace aufwind::engine
