// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct Fts5Tokenizer;

/// People's text cut into words by FTS5's own unicode61 tokenizer, lower case and without diacritics. The search index
/// takes these words as they are; characters for private use, which are letters to it, are none here.
///
/// Thread rule: that of the connection it was made from, which must outlive it.
namespace aufwind::store {

struct Token {
    std::string word;       ///< folded
    std::size_t begin = 0;  ///< bytes in the text
    std::size_t end = 0;
};

class Tokenizer {
  public:
    static Result<std::unique_ptr<Tokenizer>> of(sqlite3* db);
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    std::vector<Token> tokens(std::string_view text) const;
    std::set<std::string> words(std::string_view text) const;

  private:
    struct Api;
    Tokenizer() = default;
    std::unique_ptr<Api> api_;
    Fts5Tokenizer* tokenizer_ = nullptr;
};

}  // namespace aufwind::store
