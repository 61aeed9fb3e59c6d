// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/tokens.h"

#include "models/store/sqlcipher_handle.h"

#include <sqlcipher/sqlite3.h>

namespace aufwind::store {
namespace {

fts5_api* apiOf(sqlite3* db) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

template <typename Each>
void cut(const fts5_tokenizer& api, Fts5Tokenizer* tokenizer, std::string_view text, Each each) {
    const auto onToken = [](void* context, int, const char* token, int size, int begin, int end) {
        (*static_cast<Each*>(context))(std::string_view(token, static_cast<std::size_t>(size)),
                                       static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
        return SQLITE_OK;
    };
    api.xTokenize(tokenizer, static_cast<void*>(&each), FTS5_TOKENIZE_AUX, text.data(), static_cast<int>(text.size()),
                  onToken);
}

}  // namespace

struct Tokenizer::Api {
    fts5_tokenizer calls{};
};

Result<std::unique_ptr<Tokenizer>> Tokenizer::of(sqlite3* db) {
    std::unique_ptr<Tokenizer> made(new Tokenizer);
    made->api_ = std::make_unique<Api>();
    fts5_api* api = apiOf(db);
    void* context = nullptr;
    if (api == nullptr || api->xFindTokenizer(api, "unicode61", &context, &made->api_->calls) != SQLITE_OK) {
        return Error{ErrorCode::internal, "SQLCipher without FTS5"};
    }
    const char* options[] = {"remove_diacritics", "2", "categories", "L* N*"};
    const int code = made->api_->calls.xCreate(context, options, 4, &made->tokenizer_);
    if (code != SQLITE_OK) {
        return toError(db, code, "tokenizer");
    }
    return made;
}

Tokenizer::~Tokenizer() {
    if (tokenizer_ != nullptr) {
        api_->calls.xDelete(tokenizer_);
    }
}

std::vector<Token> Tokenizer::tokens(std::string_view text) const {
    std::vector<Token> found;
    cut(api_->calls, tokenizer_, text, [&](std::string_view word, std::size_t begin, std::size_t end) {
        found.push_back({std::string(word), begin, end});
    });
    return found;
}

std::set<std::string> Tokenizer::words(std::string_view text) const {
    std::set<std::string> found;
    cut(api_->calls, tokenizer_, text,
        [&](std::string_view word, std::size_t, std::size_t) { found.insert(std::string(word)); });
    return found;
}

}  // namespace aufwind::store
