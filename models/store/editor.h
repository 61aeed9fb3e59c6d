// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How everything above the store changes rows. The implementation decides how an edit is made durable and how it
/// travels; whoever edits needs to know neither.
///
/// Thread rule: all calls on the thread that owns the writer; see the implementation.
namespace aufwind {

/// Field and new value. monostate clears.
using Assignment = std::pair<FieldNumber, Value>;

/// One replaced stretch of a collaborative text, in Unicode code points.
struct TextChange {
    std::size_t position = 0;
    std::size_t removed = 0;
    std::string inserted;  ///< UTF-8

    bool operator==(const TextChange&) const = default;
};

/// A state of a collaborative text, by the last things written in it: who (a device), and the how manyth of theirs.
/// The same on every device; sorted.
using TextVersion = std::vector<std::pair<Uuid, std::uint32_t>>;

/// A selection, or a caret where both are the same place, in a state of a text. Places in Unicode code points.
struct TextMark {
    TextVersion version;
    std::size_t anchor = 0;
    std::size_t head = 0;  ///< where the caret is

    bool operator==(const TextMark&) const = default;
};

/// What an undo or redo has left as it is, because somebody else has changed it since.
struct LeftAsIs {
    EntityNumber entity = 0;
    Uuid id;
    FieldNumber field = 0;  ///< 0 is the row itself: it stays, or stays away
    Value now;
    Value wanted;  ///< what it would have become; of a set its element

    bool operator==(const LeftAsIs&) const = default;
};

/// A stretch of a text and who wrote it (a device).
struct TextPassage {
    Uuid device;
    std::string text;  ///< UTF-8

    bool operator==(const TextPassage&) const = default;
};

/// What one device did to a text before another did something, in the order in which it came here.
struct TextTurn {
    Uuid device;
    std::uint32_t end = 0;       ///< names the state after it, for textPassages() of the same state of the text
    std::uint32_t inserted = 0;  ///< code points
    std::uint32_t erased = 0;

    bool operator==(const TextTurn&) const = default;
};

class Editor {
  public:
    virtual ~Editor() = default;

    /// Runs several edits as one atomic mutation and one step of undo. Nesting joins the outer one. Where `edits`
    /// answers an error, nothing of it happened.
    virtual Result<void> together(const std::function<Result<void>()>& edits) = 0;
    /// The same for so many edits that one mutation could not hold them: one transaction and one step of undo here, on
    /// the way as many mutations as it takes, each of which the server judges by itself. Cut between two edits, never
    /// inside of a together().
    virtual Result<void> inParts(const std::function<Result<void>()>& edits) = 0;

    /// Makes a row and answers its id. Fields that the schema can fill (Fill) may be left out; where the entity's id
    /// is derived from its fields, an existing row is changed instead.
    virtual Result<Uuid> create(EntityNumber entity, const std::vector<Assignment>& fields) = 0;
    virtual Result<void> set(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) = 0;
    virtual Result<void> addElement(EntityNumber entity, const Uuid& id, FieldNumber field, const Uuid& element) = 0;
    virtual Result<void> removeElement(EntityNumber entity, const Uuid& id, FieldNumber field, const Uuid& element) = 0;
    /// Places a row of a list between two others of the same list (`within`); nil is the respective end.
    virtual Result<void> move(EntityNumber entity, const Uuid& id, const Uuid& after, const Uuid& before) = 0;
    /// The same between two order keys, for a list that holds rows of several entities; empty is the respective end.
    /// Answers the row's new key.
    virtual Result<std::string> placeBetween(EntityNumber entity, const Uuid& id, std::string_view low,
                                             std::string_view high) = 0;
    virtual Result<void> remove(EntityNumber entity, const Uuid& id) = 0;
    virtual Result<void> restore(EntityNumber entity, const Uuid& id) = 0;
    /// Changes a collaborative text. Positions are those of the text after the changes before it in the list.
    virtual Result<void> editText(EntityNumber entity, const Uuid& id, FieldNumber field,
                                  const std::vector<TextChange>& changes) = 0;

    /// The state that a text is in.
    virtual Result<TextVersion> textVersion(EntityNumber entity, const Uuid& id, FieldNumber field) = 0;
    /// The same selection in the text of now, whatever was written since. Nothing where that state has not arrived here
    /// yet; `invalid` or `tooLarge` where it never can be told.
    virtual Result<std::optional<TextMark>> markNow(EntityNumber entity, const Uuid& id, FieldNumber field,
                                                    const TextMark& mark) = 0;
    /// How a text came about, the oldest first. Times are not kept.
    virtual Result<std::vector<TextTurn>> textTurns(EntityNumber entity, const Uuid& id, FieldNumber field) = 0;
    /// What stood in it after the turn with that `end`, passage by passage; `invalid` where there is no such state.
    virtual Result<std::vector<TextPassage>> textPassages(EntityNumber entity, const Uuid& id, FieldNumber field,
                                                          std::uint32_t end) = 0;

    /// Takes back, or makes again, the newest own step that is left. What someone else has changed since stays as it is
    /// and is told by leftAsIs(); `conflict` where that is all of it, `notFound` where its rows are gone. The step is
    /// gone from the list either way.
    virtual Result<void> undo() = 0;
    virtual Result<void> redo() = 0;
    /// Of the newest undo or redo, so that both values can be shown.
    virtual std::vector<LeftAsIs> leftAsIs() const { return {}; }
    virtual bool canUndo() const = 0;
    virtual bool canRedo() const = 0;
};

}  // namespace aufwind
