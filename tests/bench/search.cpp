// SPDX-License-Identifier: GPL-3.0-or-later
// Words of stored rows typed key by key; each key press is one search.
#include "models/schema/entities.h"
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

#include <algorithm>
#include <cctype>

namespace aufwind::bench {
namespace {

constexpr std::size_t kPhrases = 40;
constexpr std::size_t kLongestPhrase = 24;
constexpr std::uint32_t kHits = 20;
// To choose words from, however many there are.
constexpr std::uint32_t kMostRows = 100'000;

bool isPlain(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == ' '; });
}

/// What people look for: the beginnings of titles, and names.
Result<std::vector<std::string>> phrases(store::Reader& reader) {
    std::vector<std::string> found;
    for (const auto& [entity, field] :
         {std::pair(schema::kTalkingPoint, FieldNumber{3}), std::pair(schema::kActionItem, FieldNumber{4}),
          std::pair(schema::kEmployee, FieldNumber{4}), std::pair(schema::kMeetingSeries, FieldNumber{1})}) {
        store::Query query;
        query.entity = entity;
        query.limit = kMostRows;
        auto rows = reader.list(query);
        if (!rows) {
            return rows.error();
        }
        const std::size_t step = std::max<std::size_t>(rows->size() / kPhrases, 1);
        std::size_t taken = 0;
        for (std::size_t i = 0; i < rows->size() && taken < kPhrases / 4; i += step) {
            std::string text = (*rows)[i].text(field).substr(0, kLongestPhrase);
            if (isPlain(text) && std::find(found.begin(), found.end(), text) == found.end()) {
                found.push_back(std::move(text));
                ++taken;
            }
        }
    }
    return found;
}

}  // namespace

Result<SearchTimes> searchTimes(store::Reader& reader) {
    auto typed = phrases(reader);
    if (!typed) {
        return typed.error();
    }
    SearchTimes times;
    for (const std::string& phrase : *typed) {
        for (std::size_t length = 1; length <= phrase.size(); ++length) {
            Result<std::vector<store::SearchHit>> hits{std::vector<store::SearchHit>{}};
            const std::string keys = phrase.substr(0, length);
            const double ms = millisecondsOf([&] { hits = reader.search(keys, kHits); });
            if (!hits || hits->empty()) {
                return hits ? Error{ErrorCode::internal, "a row is not found by the beginning of its text"}
                            : hits.error();
            }
            times.all.push_back(ms);
            if (length <= 2) {
                times.firstTwoKeys.push_back(ms);
            }
        }
    }
    return !times.all.empty() ? Result<SearchTimes>(times) : Error{ErrorCode::internal, "nothing to look for"};
}

Result<void> search(Company& company) {
    auto filled = company.filled();
    auto reader = filled ? (*filled)->device->store().reader() : filled.error();
    auto times = reader ? searchTimes(**reader) : reader.error();
    if (!times) {
        return times.error();
    }
    print({"search",
           percentile(times->all, 0.95),
           "ms",
           std::nullopt,
           "nothing: p95 of all key presses, to be at most 50",
           {{"p50", median(times->all)},
            {"worst", percentile(times->all, 1)},
            {"first_two_keys_p95", percentile(times->firstTwoKeys, 0.95)},
            {"key_presses", static_cast<double>(times->all.size())}}});
    return {};
}

}  // namespace aufwind::bench
