// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_index.h"

#include "models/store/ddl.h"

namespace aufwind::store {
namespace {

constexpr int kRowBits = 44;
constexpr std::size_t kMostPendingBytes = 4U << 20;

/// Every prefix of up to kLongestListedPrefix code points, marked.
void appendPrefixes(const std::string& word, std::set<std::string>& terms) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < kLongestListedPrefix && at < word.size(); ++i) {
        ++at;
        while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) {
            ++at;
        }
        terms.insert(std::string(kPrefixMark) + word.substr(0, at));
    }
}

/// The terms of `of` that are not in `in`, as one text.
std::string listWithout(const std::set<std::string>& of, const std::set<std::string>& in) {
    std::string list;
    for (const std::string& term : of) {
        if (!in.contains(term)) {
            list += term;
            list += ' ';
        }
    }
    return list;
}

}  // namespace

std::int64_t documentOf(EntityNumber entity, std::int64_t row) {
    return (static_cast<std::int64_t>(entity) << kRowBits) | row;
}

EntityNumber entityOf(std::int64_t document) {
    return static_cast<EntityNumber>(document >> kRowBits);
}

std::int64_t rowOf(std::int64_t document) {
    return document & kLastRow;
}

std::string searchText(const EntityPlan& plan, const Record& record) {
    std::string text;
    if (!record.alive()) {
        return text;
    }
    for (const schema::Field* field : plan.searchFields) {
        const auto* value = std::get_if<std::string>(&record.value(field->number));
        if (value == nullptr || value->empty()) {
            continue;
        }
        if (!text.empty()) {
            text += '\n';
        }
        text += *value;
    }
    return text;
}

Result<void> SearchIndex::change(std::int64_t document, std::string before, std::string after) {
    if (before == after) {
        return {};
    }
    bytes_ += before.size() + after.size();
    const auto [at, fresh] = pending_.try_emplace(document);
    if (fresh) {
        at->second.before = std::move(before);
    }
    at->second.after = std::move(after);
    return bytes_ > kMostPendingBytes ? flush() : Result<void>{};
}

Result<void> SearchIndex::flush() {
    for (const auto& [document, pending] : pending_) {
        if (auto done = apply(document, pending); !done) {
            return done;
        }
    }
    drop();
    return {};
}

Result<void> SearchIndex::apply(std::int64_t document, const Pending& pending) {
    if (pending.before == pending.after) {
        return {};
    }
    const std::set<std::string> before = terms(pending.before);
    const std::set<std::string> after = terms(pending.after);
    const std::string gone = listWithout(before, after);
    const std::string come = listWithout(after, before);
    auto done = gone.empty() ? Result<void>{} : remove(document, gone);
    // Each removal counts as a document less, and a count below none passes for damage: what stays is added again.
    const bool stays = !gone.empty() && !pending.after.empty();
    return done && (stays || !come.empty()) ? add(document, come) : done;
}

std::set<std::string> SearchIndex::terms(std::string_view text) const {
    std::set<std::string> found = tokenizer_.words(text);
    std::set<std::string> prefixes;
    for (const std::string& word : found) {
        appendPrefixes(word, prefixes);
    }
    found.merge(prefixes);
    return found;
}

Result<void> SearchIndex::add(std::int64_t document, std::string_view text) {
    return connection_.prepare("INSERT INTO search (rowid, text) VALUES (?, ?)").integer(document).text(text).run();
}

Result<void> SearchIndex::remove(std::int64_t document, std::string_view text) {
    return connection_.prepare("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)")
        .integer(document)
        .text(text)
        .run();
}

void SearchIndex::drop() {
    pending_.clear();
    bytes_ = 0;
}

Result<void> SearchIndex::clear() {
    drop();
    Result<void> done = connection_.exec("DROP TABLE search");
    for (const std::string_view sql : searchTable()) {
        done = done ? connection_.exec(std::string(sql)) : done;
    }
    return done;
}

}  // namespace aufwind::store
