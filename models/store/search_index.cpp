// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_index.h"

#include <algorithm>
#include <vector>

namespace aufwind::store {
namespace {

constexpr int kRowBits = 44;
constexpr std::size_t kMostPendingBytes = 4U << 20;

std::string_view prefixOf(std::string_view word, std::size_t codePoints) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < codePoints && at < word.size(); ++i) {
        ++at;
        while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) {
            ++at;
        }
    }
    return word.substr(0, at);
}

void append(std::string& list, const std::string& word) {
    list += word;
    list += ' ';
}

std::string joined(const std::set<std::string>& words) {
    std::string list;
    for (const std::string& word : words) {
        append(list, word);
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
    // Each word once, always: the index counts words, and takes it for damage where more go than have come.
    const std::set<std::string> before = tokenizer_.words(pending.before);
    const std::set<std::string> after = tokenizer_.words(pending.after);
    if (pending.before.empty()) {
        return add(document, joined(after));
    }
    if (pending.after.empty()) {
        return remove(document, joined(before));
    }
    std::set<std::string_view> touched;
    std::string gone;
    std::string come;
    for (const std::string& word : before) {
        if (!after.contains(word)) {
            append(gone, word);
            touched.insert(prefixOf(word, 1));
        }
    }
    for (const std::string& word : after) {
        if (!before.contains(word)) {
            append(come, word);
            touched.insert(prefixOf(word, 1));
        }
    }
    if (gone.empty() && come.empty()) {
        return {};
    }
    for (const std::string& word : after) {
        if (before.contains(word) && touched.contains(prefixOf(word, 1))) {
            append(gone, word);
            append(come, word);
        }
    }
    if (auto done = remove(document, gone); !done) {
        return done;
    }
    return add(document, come);
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
    return connection_.exec("INSERT INTO search (search) VALUES ('delete-all')");
}

}  // namespace aufwind::store
