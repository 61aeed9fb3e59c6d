// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/core.h"
#include "sync/merge/operation.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The person's edits: each is one transaction that writes the shown row, the server's version of it, the outbox and
/// the clock. Refuses at once what merge::apply refuses; rights are the server's to judge.
///
/// Thread rule: as the engine. Calls from a listener of the commit are `busy`.
namespace aufwind::engine {

class LocalEdits {
  public:
    explicit LocalEdits(Core& core) : core_(core) {}

    using Edits = std::function<Result<void>()>;
    Result<void> together(const Edits& edits, UndoStack::Origin origin = UndoStack::Origin::person);
    Result<void> inParts(const Edits& edits, UndoStack::Origin origin = UndoStack::Origin::person);

    Result<Uuid> create(EntityNumber entity, const std::vector<Assignment>& fields);
    Result<void> set(const RowKey& key, const std::vector<Assignment>& fields);
    /// `guarded`: refused where somebody else has written the field meanwhile.
    Result<void> setField(const RowKey& key, FieldNumber field, const Value& value, bool guarded);
    Result<void> changeElement(const RowKey& key, FieldNumber field, const Uuid& element, bool adds);
    Result<void> move(const RowKey& key, const Uuid& after, const Uuid& before);
    /// Answers the new order key.
    Result<std::string> placeBetween(const RowKey& key, std::string_view low, std::string_view high);
    /// `unless`: a removal is refused where others have written in the row since the newest that is named here.
    Result<void> changeLife(const RowKey& key, bool lives, const Stamp* unless = nullptr);
    /// `links` runs beside `changes` where an undo brings back what other steps had inserted.
    Result<void> editText(const RowKey& key, FieldNumber field, const std::vector<TextChange>& changes,
                          const std::vector<std::vector<Link>>& links = {});

    Result<void> undo();
    Result<void> redo();
    const std::vector<LeftAsIs>& leftAsIs() const { return left_; }

    /// Inside together(): the transaction, also for what else belongs into it.
    store::Writer& writer() { return *open_->writer; }
    bool isOpen() const { return open_.has_value(); }
    Result<Record> shown(const RowKey& key);
    /// A response has come: what was being typed is a mutation of its own from now on.
    void endTyping() { typing_.reset(); }

  private:
    enum class Shape : std::uint8_t {
        single,  ///< one edit by itself: typing may go on in the mutation before
        whole,   ///< one mutation
        parts,   ///< as many as it takes
    };
    /// The step that is being made.
    struct Open {
        Open();  // Not here: to clang 14 the initialisers below are unknown until the class around is complete.

        store::Writer* writer = nullptr;
        UndoStack::Origin origin = UndoStack::Origin::person;
        merge::Mutation mutation;
        std::vector<std::pair<EntityNumber, Uuid>> rows;
        Shape shape = Shape::whole;
        std::size_t uncut = 0;    ///< how many together() it is inside of, within a step in parts
        std::uint64_t first = 0;  ///< number of the first part that is finished; 0 is none
        bool continuesTyping = false;
        bool joinsUndo = false;
    };
    /// The newest mutation, while it is nothing but typing in one text and has not been sent.
    struct Typing {
        RowKey row;
        FieldNumber field = 0;
        std::uint64_t number = 0;
        merge::Version before;  ///< of the text, when the mutation began
        std::size_t bytes = 0;
        std::size_t end = 0;  ///< where the cursor was left
        std::int64_t at = 0;
    };
    /// Small, for where one operation is refused all of its part are.
    static constexpr std::size_t kPartOperations = 250;
    static constexpr std::size_t kTypingBytes = 16 * 1024;
    static constexpr std::int64_t kTypingPauseMs = 1000;

    Result<void> transact(const Edits& edits, UndoStack::Origin origin, Shape shape);
    Result<void> finish();
    /// Between two edits of a step in parts.
    Result<void> cutIfDue();
    /// Runs one edit inside the open step, or as a step of its own; where it fails the step is as before.
    Result<void> run(const Edits& edit);
    /// Loads a row, lets `change` perform operations on it, writes it.
    Result<void> edit(const RowKey& key, const std::function<Result<void>(std::optional<Record>&)>& change);

    Result<void> perform(std::optional<Record>& row, merge::Operation operation);
    /// `before` is the row as it was shown, null where it is new.
    Result<void> put(const Record* before, const Record& row);
    Result<void> assign(std::optional<Record>& row, const schema::Field& field, const Value& value, bool guarded);
    Result<std::string> place(std::optional<Record>& row, const schema::Field& field, std::string_view low,
                              std::string_view high);
    Result<void> assignSet(std::optional<Record>& row, const schema::Field& field, const Value& value);
    Result<void> assignElement(std::optional<Record>& row, FieldNumber field, const Uuid& element, bool adds);
    Result<void> assignText(Record& row, const schema::Field& field, const std::vector<TextChange>& changes,
                            const std::vector<std::vector<Link>>& links);
    Result<std::vector<merge::Edit>> typeInto(merge::TextDocument& document, const RowKey& key, FieldNumber field,
                                              const std::vector<TextChange>& changes,
                                              const std::vector<std::vector<Link>>& links);
    bool continuesTyping(const RowKey& key, FieldNumber field) const;
    void rememberTyping(Typing typing, const TextChange& change);
    Result<void> changeExisting(std::optional<Record>& row, const schema::Entity& entity,
                                const std::vector<Assignment>& fields);
    Result<merge::Operation> creation(const schema::Entity& entity, const std::vector<Assignment>& fields,
                                      const Uuid& id);
    void recordInverse(const Record* before, const Record& after, const merge::Operation& operation);
    /// `outlived`: by how many lives the row is beyond what the step says.
    Result<void> play(const Inverse& inverse, std::uint32_t outlived);
    /// Plays what still applies; `conflict` where nothing does.
    Result<void> play(const Step& step, UndoStack::Origin origin);
    Result<void> leave(const Inverse& inverse);

    Core& core_;
    std::optional<Open> open_;
    bool committing_ = false;
    std::optional<Typing> typing_;
    std::optional<Typing> nextTyping_;
    std::vector<LeftAsIs> left_;  ///< by the newest undo or redo
};

}  // namespace aufwind::engine
