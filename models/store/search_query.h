// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/row_table.h"
#include "models/store/store.h"
#include "models/store/tokens.h"

#include <map>
#include <set>

/// What the person types, looked up in the search index. Every word is a prefix and all must occur in one row.
///
/// Where there is more than was asked for, each entity keeps its best few.
///
/// Best first means: more words that occur whole, then words closer to the beginning, then newer rows. The index gives
/// a bounded number of candidates of each entity, those with whole words before those with prefixes and newer before
/// older; only these are judged, so that a single letter in a large store costs little more than a rare word.
///
/// Thread rule: that of the connection.
namespace aufwind::store {

class SearchQuery {
  public:
    SearchQuery(Connection& connection, const Plans& plans, RowTable& rows, const Tokenizer& tokenizer)
        : connection_(connection), plans_(plans), rows_(rows), tokenizer_(tokenizer) {}

    Result<std::vector<SearchHit>> run(std::string_view words, std::uint32_t limit);

  private:
    struct Candidates {
        std::size_t limit;  ///< of each entity
        std::map<EntityNumber, std::set<std::int64_t>> of;
    };
    Result<void> collect(const std::string& match, EntityNumber first, EntityNumber last, Candidates& candidates);
    Result<void> collectAll(const std::vector<std::string>& words, Candidates& candidates);
    Result<std::optional<StoredRow>> rowOfDocument(std::int64_t document);

    Connection& connection_;
    const Plans& plans_;
    RowTable& rows_;
    const Tokenizer& tokenizer_;
};

/// One line of about 120 bytes of `text` around its first word that begins with one of `words` (folded).
std::string snippetOf(const Tokenizer& tokenizer, std::string_view text, const std::vector<std::string>& words);

}  // namespace aufwind::store
