// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity_plan.h"
#include "models/store/sqlcipher_handle.h"
#include "models/store/tokens.h"

#include <map>
#include <string>

/// The words of rows in the full-text index. It holds words and row numbers only; what is written here is collected
/// and goes into the index in the order of rows, in the same transaction, when flush() is called: FTS5 starts a new
/// segment whenever a row number falls.
///
/// The terms of a document are the words of its text and, marked, each prefix of up to four letters that one of them
/// has, every term once. FTS5's own prefix lists would not do: they lose a prefix with the first word that goes, also
/// where another word of the row still begins so. Thus an update touches only the terms that came or went.
///
/// Thread rule: that of the connection.
namespace aufwind::store {

inline constexpr std::int64_t kLastRow = (std::int64_t{1} << 44) - 1;
inline constexpr EntityNumber kLastEntity = 0xFFFF;
/// Before a prefix in the index; for private use, so that it is a letter to the index and none in people's text.
inline constexpr std::string_view kPrefixMark = "\xEE\x80\x80";
inline constexpr std::size_t kLongestListedPrefix = 4;  // code points
/// A row of any entity as one number that sorts by entity.
std::int64_t documentOf(EntityNumber entity, std::int64_t row);
EntityNumber entityOf(std::int64_t document);
std::int64_t rowOf(std::int64_t document);

/// All text of the row that search finds; empty for a removed row.
std::string searchText(const EntityPlan& plan, const Record& record);

class SearchIndex {
  public:
    SearchIndex(Connection& connection, const Tokenizer& tokenizer) : connection_(connection), tokenizer_(tokenizer) {}

    /// The text of a row was `before` and is `after`; empty is none.
    Result<void> change(std::int64_t document, std::string before, std::string after);
    /// The row goes for good and its words with it; scrub() must follow before the commit.
    Result<void> purge(std::int64_t document, std::string text);
    Result<void> flush();
    /// Makes sure that no page of the index still spells a purged word. Also flushes.
    Result<void> scrub();
    /// Forgets what was not flushed, after a rollback.
    void drop();
    /// Leaves an empty index, made as this version makes it.
    Result<void> clear();

  private:
    struct Pending {
        std::string before;
        std::string after;
    };
    Result<void> apply(std::int64_t document, const Pending& pending);
    std::set<std::string> terms(std::string_view text) const;
    Result<void> add(std::int64_t document, std::string_view text);
    Result<void> remove(std::int64_t document, std::string_view text);
    Result<void> rewrite();
    Result<bool> spellsPurgedWords();
    Result<bool> occurs(const std::string& prefix);

    Connection& connection_;
    const Tokenizer& tokenizer_;
    std::map<std::int64_t, Pending> pending_;
    std::size_t bytes_ = 0;
    std::set<std::string> purgedWords_;
    std::size_t purges_ = 0;
    bool bulk_ = false;  ///< so many go that rewriting the index once is cheaper than wiping each word
};

}  // namespace aufwind::store
