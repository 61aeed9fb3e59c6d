// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"

#include <functional>
#include <vector>

/// What becomes of each row where two records turn out to be one person: whatever names the one that goes names the one
/// that stays, as author, too. A row whose id follows from the person becomes that of the other; where both have one
/// they become one, in which what the other has filled in stays, and against which a value that differs is kept for 30
/// days like any that was lost. What was removed before stays as it is.
///
/// Driven by the types, targets and identities of the schema; pure, and for a row that it was done to nothing is to do.
/// Any thread.
namespace aufwind::server {

enum class JoinFate : std::uint8_t {
    none,     ///< it does not name whoever goes
    pointed,  ///< it names the other from now on
    moved,    ///< the same under another id, for its own follows from the person
    joined,   ///< it has become a part of the row that the other has already
    stays,    ///< the two do not fit into one row: it stays theirs, so that no word is lost
};

struct Joining {
    JoinFate fate = JoinFate::none;
    std::vector<Record> rows{};          ///< as they are to be
    std::vector<FieldNumber> taken{};    ///< what was empty and is filled from the other
    std::vector<FieldNumber> against{};  ///< what differed: the own one counts
};

class JoinRule {
  public:
    using Find = std::function<const Record*(EntityNumber entity, const Uuid& id)>;

    /// `now`: ms since 1970, from which a value that was lost is kept.
    JoinRule(const schema::Schema& schema, const Uuid& keep, const Uuid& gone, std::int64_t now);

    /// Of any row but the two persons' own.
    Joining of(const Record& row, const Find& find) const;
    /// Of the two rows themselves. Whoever goes has left, and nothing but a name is in their row; who reports to whom
    /// never goes round, whatever the two rows say.
    Joining ofPeople(const Record& keep, const Record& gone, const Find& find) const;
    /// Whether nothing is in the row of whoever goes that has not been taken over.
    bool isOver(const Record& gone) const;
    /// What is left of that row in the end: that it was removed, without a name.
    Record ended(const Record& gone) const;
    /// The entity whose rows are people.
    EntityNumber people() const { return people_->number; }

    /// Groups, such as series of meetings, in which are these two and nobody else: one person could not be both sides.
    std::vector<Uuid> betweenThem(const schema::Entity& participant, const std::vector<Record>& participants,
                                  const std::vector<Record>& groups) const;

  private:
    bool point(const schema::Entity& entity, Record& row) const;
    bool pointCell(const schema::Field& field, Cell& cell) const;
    bool joinInto(const schema::Entity& entity, Record& into, const Record& other, Joining& joining) const;
    bool joinCell(const schema::Field& field, Record& into, const Cell& other, Joining& joining) const;
    bool joinText(const schema::Field& field, Record& into, const Cell& other) const;
    void keepAgainst(Cell& cell, const Cell& other) const;
    void chooseManager(const schema::Field& field, Record& into, const Record& keep, const Record& gone,
                       const Find& find, Joining& joining) const;
    bool leadsBack(const Uuid& manager, const Find& find) const;

    const schema::Schema& schema_;
    const schema::Entity* people_ = nullptr;
    const Uuid keep_;
    const Uuid gone_;
    const std::int64_t now_;
};

}  // namespace aufwind::server
