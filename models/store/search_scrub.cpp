// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_index.h"

#include <vector>

// FTS5 with secure-delete wipes a removed word from the page that lists its rows, but not where the word, shortened to
// what tells it from its neighbour, names the first entry of a page in search_idx. That is where purging looks again.

namespace aufwind::store {
namespace {

// Rows in one transaction. Wiping costs about a millisecond for each, rewriting about ten for every thousand rows.
constexpr std::size_t kBulk = 500;
// What four letters say about a word, the listed prefixes say as well of words that are still there.
constexpr std::size_t kTelling = 5;
constexpr std::int64_t kNoDocument = 0;

}  // namespace

Result<void> SearchIndex::purge(std::int64_t document, std::string text) {
    purgedWords_.merge(tokenizer_.words(text));
    if (++purges_ == kBulk) {
        bulk_ = true;
        purgedWords_.clear();
        auto done = connection_.exec("INSERT INTO search (search, rank) VALUES ('secure-delete', 0)");
        if (!done) {
            return done;
        }
    }
    return change(document, std::move(text), {});
}

Result<void> SearchIndex::scrub() {
    if (auto done = flush(); !done || purges_ == 0) {
        return done;
    }
    if (!bulk_) {
        auto found = spellsPurgedWords();
        if (!found || !*found) {
            return found ? Result<void>{} : found.error();
        }
    }
    return rewrite();
}

// One segment alone is not merged again, so there must be a second: a row that no entity has, gone at once.
Result<void> SearchIndex::rewrite() {
    auto done = add(kNoDocument, "x");
    done = done ? connection_.exec("INSERT INTO search (search) VALUES ('flush')") : done;
    done = done ? connection_.exec("INSERT INTO search (search) VALUES ('optimize')") : done;
    done = done ? connection_.exec("INSERT INTO search (search, rank) VALUES ('secure-delete', 1)") : done;
    return done ? remove(kNoDocument, "x") : done;
}

Result<bool> SearchIndex::occurs(const std::string& prefix) {
    const std::string match = '"' + prefix + "\"*";
    Statement statement = connection_.prepare("SELECT rowid FROM search WHERE search MATCH ? LIMIT 1");
    return statement.text(match).step();
}

Result<bool> SearchIndex::spellsPurgedWords() {
    std::vector<std::string> spelled;
    {
        // Segments lie in pages only after a flush; until then the index in memory has them.
        if (auto done = connection_.exec("INSERT INTO search (search) VALUES ('flush')"); !done) {
            return done.error();
        }
        Statement statement = connection_.prepare("SELECT term FROM search_idx WHERE length(term) > ?");
        statement.integer(static_cast<std::int64_t>(kTelling));
        while (true) {
            auto row = statement.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            const std::string term(statement.bytesAt(0).substr(1));  // FTS5's own letter comes before it
            const auto word = purgedWords_.lower_bound(term);
            if (word != purgedWords_.end() && word->starts_with(term)) {
                spelled.push_back(term);
            }
        }
    }
    for (const std::string& prefix : spelled) {
        auto there = occurs(prefix);
        if (!there || !*there) {
            return there ? Result<bool>{true} : there.error();
        }
    }
    return false;
}

}  // namespace aufwind::store
