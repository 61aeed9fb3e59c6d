// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "models/schema/result.h"
#include "sync/merge/operation.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

/// How one operation changes one row. The server and every device use this same function: the server to decide,
/// a device to show its own edits at once and to lay them again over what the server sends. Pure but for
/// the shelf of texts; any thread, with a shelf of its own.
namespace aufwind::merge {

class TextShelf;

/// Who writes, and when it counts.
struct Context {
    const schema::Schema& schema;
    Uuid author;                 ///< employee who wrote the mutation
    Stamp stamp;                 ///< of the mutation, after clamping
    std::int64_t now = 0;        ///< ms since 1970, for the date at which a value lost
    bool server = false;         ///< the server itself writes: it may set what is serverOwned
    TextShelf* texts = nullptr;  ///< not owned; where texts stay open between operations, if anywhere
};

/// Lets a rule look at other rows: the parent of a tree, the row behind a reference.
using Lookup = std::function<const Record*(EntityNumber, const Uuid&)>;

/// Applies `operation` to `row`, which is null where the row does not exist yet; a creation makes it.
/// Errors leave `row` as it was: `invalid` (a rule of the schema), `dead` (an update of a removed row),
/// `conflict` (a guard that no longer holds, a tree that would become a cycle), `notFound` (no such row),
/// `dependsOnRefused` (a text update whose parents are not there), `tooLarge`.
/// Not judged here: whether the author may do it (sync/server/access) and whether references may be seen.
Result<void> apply(const Context& context, const Operation& operation, std::optional<Record>& row,
                   const Lookup& lookup);

/// The stamp of the newest value in the row that somebody else has written; zero where there is none. A guarded removal
/// says which one its writer saw.
Stamp newestOfOthers(const Record& row, const Uuid& author);

/// Whether a value fits its field: alternative, length, UTF-8, choice, members.
Result<void> fits(const schema::Field& field, const Value& value);

/// Drops lost values older than 30 days. True where something went.
bool pruneSuperseded(Record& row, std::int64_t now);
inline constexpr std::int64_t kSupersededKeptMs = 30LL * 24 * 3600 * 1000;
/// Of one field at once, beyond which the oldest go before their time: no more than a person would look through.
inline constexpr std::size_t kSupersededPerCell = 64;
inline constexpr std::size_t kSupersededBytesPerCell = 64 * 1024;

/// Of one set at once, with those that were taken out: a row with more could not be read by anybody who receives it.
inline constexpr std::size_t kSetElementsMaximum = 4096;

/// The history of one text, with everything that was ever removed from it: twice of it must fit into a message.
inline constexpr std::size_t kLargestHistory = 4U << 20;

/// A canonical encoding of what a row shows, for digests: equal for equal content on any device and on the server.
void appendDigestInput(const Record& row, std::string& out);

}  // namespace aufwind::merge
