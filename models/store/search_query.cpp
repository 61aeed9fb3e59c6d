// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_query.h"

#include "models/store/search_index.h"

#include <algorithm>

namespace aufwind::store {
namespace {

constexpr std::size_t kMostTyped = 512;  // bytes; what is longer is cut
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kLeastCandidates = 40;  // of each entity, so that one of many rows does not crowd out others
constexpr std::size_t kMostCandidates = 200;
constexpr std::size_t kLeastFound = 6;      // of each entity, where there is more than was asked for
constexpr std::size_t kJudgedBytes = 4096;  // of each candidate's text

struct Judged {
    std::size_t whole = 0;
    std::size_t first = 0;  ///< index of the first matching word in the text
    std::int64_t document = 0;
    std::uint64_t created = 0;
};

bool better(const Judged& a, const Judged& b) {
    if (a.whole != b.whole) {
        return a.whole > b.whole;
    }
    if (a.first != b.first) {
        return a.first < b.first;
    }
    return a.created != b.created ? a.created > b.created : a.document > b.document;
}

enum class Words { whole, begun };

/// Whether the index holds the rows of this prefix as a list of its own.
bool isListed(const std::string& word) {
    return std::count_if(word.begin(), word.end(), [](char c) {
               return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
           }) <= static_cast<std::ptrdiff_t>(kLongestListedPrefix);
}

std::string matchOf(const std::vector<std::string>& words, Words kind) {
    std::string match;
    for (const std::string& word : words) {
        const bool listed = kind == Words::begun && isListed(word);
        match += match.empty() ? "\"" : " AND \"";
        match += listed ? kPrefixMark : std::string_view{};
        match += word;  // letters and digits only: the tokenizer made it
        match += kind == Words::begun && !listed ? "\"*" : "\"";
    }
    return match;
}

Judged judge(const Tokenizer& tokenizer, const std::vector<std::string>& words, std::int64_t document,
             const Record& record, std::string_view text) {
    Judged judged;
    judged.document = document;
    judged.created = record.created.time;
    judged.first = kJudgedBytes;
    const auto tokens = tokenizer.tokens(text.substr(0, kJudgedBytes));
    for (const std::string& word : words) {
        bool whole = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].word.starts_with(word)) {
                judged.first = std::min(judged.first, i);
                whole = whole || tokens[i].word.size() == word.size();
            }
        }
        judged.whole += whole ? 1 : 0;
    }
    return judged;
}

/// The best `limit` of the sorted ones, in their order. Of each entity some stay, however much there is of another.
void cutTo(std::size_t limit, std::vector<Judged>& sorted) {
    if (sorted.size() <= limit) {
        return;
    }
    std::map<EntityNumber, std::size_t> of;
    std::size_t kept = 0;
    std::vector<bool> keep(sorted.size());
    for (std::size_t i = 0; i < sorted.size() && kept < limit; ++i) {
        keep[i] = of[entityOf(sorted[i].document)]++ < kLeastFound;
        kept += keep[i] ? 1 : 0;
    }
    for (std::size_t i = 0; i < sorted.size() && kept < limit; ++i) {
        kept += keep[i] ? 0 : 1;
        keep[i] = true;
    }
    std::size_t at = 0;
    std::erase_if(sorted, [&](const Judged&) { return !keep[at++]; });
}

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

std::string snippetOf(const Tokenizer& tokenizer, std::string_view text, const std::vector<std::string>& words) {
    constexpr std::size_t kBefore = 40;
    constexpr std::size_t kLength = 120;
    std::size_t hit = 0;
    for (const Token& token : tokenizer.tokens(text)) {
        if (std::any_of(words.begin(), words.end(), [&](const auto& word) { return token.word.starts_with(word); })) {
            hit = token.begin;
            break;
        }
    }
    std::size_t begin = hit > kBefore ? hit - kBefore : 0;
    while (continues(text, begin)) {
        ++begin;
    }
    std::size_t end = std::min(text.size(), begin + kLength);
    while (end > begin && continues(text, end)) {
        --end;
    }
    std::string line = begin > 0 ? "…" : "";
    for (char c : text.substr(begin, end - begin)) {
        const bool blank = static_cast<unsigned char>(c) <= ' ';
        if (!blank || (!line.empty() && line.back() != ' ')) {
            line += blank ? ' ' : c;
        }
    }
    return end < text.size() ? line + "…" : line;
}

Result<void> SearchQuery::collect(const std::string& match, EntityNumber first, EntityNumber last,
                                  Candidates& candidates) {
    Statement statement = connection_.prepare(
        "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC");
    statement.text(match).integer(documentOf(first, 0)).integer(documentOf(last, 0) + kLastRow);
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        const std::int64_t document = statement.integerAt(0);
        std::set<std::int64_t>& found = candidates.of[entityOf(document)];
        if (found.size() < candidates.limit) {
            found.insert(document);
        } else if (first == last) {
            return {};
        }
    }
}

Result<void> SearchQuery::collectAll(const std::vector<std::string>& words, Candidates& candidates) {
    const bool listed = std::all_of(words.begin(), words.end(), isListed);
    for (const EntityPlan& plan : plans_.all()) {
        const EntityNumber entity = plan.entity->number;
        if (plan.searchFields.empty()) {
            continue;
        }
        if (auto done = collect(matchOf(words, Words::whole), entity, entity, candidates); !done) {
            return done;
        }
        // Rows with whole words come first, so where they suffice no prefix is needed.
        if (listed && candidates.of[entity].size() < candidates.limit) {
            if (auto done = collect(matchOf(words, Words::begun), entity, entity, candidates); !done) {
                return done;
            }
        }
    }
    // FTS5 puts the rows of a longer prefix together at each query, so there is one for all entities.
    return listed ? Result<void>{} : collect(matchOf(words, Words::begun), 0, kLastEntity, candidates);
}

Result<std::optional<StoredRow>> SearchQuery::rowOfDocument(std::int64_t document) {
    const EntityPlan* plan = plans_.of(entityOf(document));
    if (plan == nullptr) {
        return std::optional<StoredRow>{};
    }
    Statement statement = connection_.prepare(plan->selectColumns + " WHERE t.row = ?");
    auto row = statement.integer(rowOf(document)).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<StoredRow>{};
    }
    auto stored = rows_.read(*plan, statement);
    if (!stored) {
        return stored.error();
    }
    return std::optional<StoredRow>{std::move(*stored)};
}

Result<std::vector<SearchHit>> SearchQuery::run(std::string_view typed, std::uint32_t limit) {
    std::vector<std::string> words;
    for (Token& token : tokenizer_.tokens(typed.substr(0, kMostTyped))) {
        if (words.size() < kMostWords && std::find(words.begin(), words.end(), token.word) == words.end()) {
            words.push_back(std::move(token.word));
        }
    }
    std::vector<SearchHit> hits;
    if (words.empty() || limit == 0) {
        return hits;
    }
    Candidates candidates{std::clamp<std::size_t>(limit, kLeastCandidates, kMostCandidates), {}};
    if (auto done = collectAll(words, candidates); !done) {
        return done.error();
    }
    std::vector<Judged> judged;
    for (const auto& [entity, documents] : candidates.of) {
        for (const std::int64_t document : documents) {
            auto stored = rowOfDocument(document);
            if (!stored) {
                return stored.error();
            }
            if (*stored) {
                const Record& record = (*stored)->record;
                judged.push_back(judge(tokenizer_, words, document, record, searchText(*plans_.of(entity), record)));
            }
        }
    }
    std::sort(judged.begin(), judged.end(), better);
    cutTo(limit, judged);
    for (const Judged& one : judged) {
        auto stored = rowOfDocument(one.document);
        if (!stored) {
            return stored.error();
        }
        if (*stored) {
            const Record& record = (*stored)->record;
            const std::string text = searchText(*plans_.of(record.entity), record);
            hits.push_back({record.entity, record.id, snippetOf(tokenizer_, text, words)});
        }
    }
    return hits;
}

}  // namespace aufwind::store
