// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"
#include "models/schema/record.h"

#include <vector>

/// What becomes of each row as somebody is erased (GDPR 17): what is theirs alone is destroyed, what others need stays
/// without their words, and their own row stays as a name that says nothing. What belongs to the company, such as the
/// name of a team that they made, stays, and nobody has made it. Pure; any thread.
namespace aufwind::domain {

enum class ErasureFate : std::uint8_t {
    none,       ///< it is not theirs, or that is done already
    destroyed,  ///< removed, with everything in it
    wordless,   ///< it stays, without what they wrote
    mended,     ///< it had lost what they wrote before, and is whole again
    disowned,   ///< it stays as it is, and nobody is its author
    pseudonym,  ///< their own row
};

struct Erased {
    ErasureFate fate = ErasureFate::none;
    Record row;  ///< as it is to be, unless nothing becomes of it
};

/// Which of it is to happen at once: a store that keeps words under a key of their author loses those of rows that are
/// not disowned before.
enum class ErasureStep : std::uint8_t { disown, destroy, pseudonym };

Erased erased(const schema::Schema& schema, const Record& row, const Uuid& person, ErasureStep step,
              bool isGerman = false);

/// Whether the row is a series of meetings that bears a name of theirs, of which there are copies; and such a copy
/// without it.
bool isNamedBy(const Record& row, const Uuid& person);
Erased withoutCopies(const schema::Schema& schema, const Record& row, const std::vector<Uuid>& series);

/// Whether an employee's row is what an erasure leaves of one.
bool isErased(const Record& employee);
/// Whether the row still, or again, has a name or an address of before that instant (ms since 1970), at which it was
/// erased; what was written into it since says nothing of that.
bool isOfBefore(const Record& employee, std::int64_t erasedAt);

/// What stands where a row cannot be without a text.
inline constexpr char kErasedText[] = "–";

}  // namespace aufwind::domain
