// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sql_functions.h"

#include "models/store/sqlcipher_handle.h"

#include <sqlcipher/sqlite3.h>

#include <cstring>

namespace aufwind::store {
namespace {

std::string_view blob(sqlite3_value* value) {
    const void* data = sqlite3_value_blob(value);
    return {static_cast<const char*>(data), data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void holdsAny(sqlite3_context* context, int, sqlite3_value** values) {
    const std::string_view members = blob(values[0]);
    const std::string_view wanted = blob(values[1]);
    for (std::size_t i = 0; i + 16 <= members.size(); i += 16) {
        for (std::size_t j = 0; j + 16 <= wanted.size(); j += 16) {
            if (std::memcmp(members.data() + i, wanted.data() + j, 16) == 0) {
                sqlite3_result_int(context, 1);
                return;
            }
        }
    }
    sqlite3_result_int(context, 0);
}

}  // namespace

Result<void> addFunctions(sqlite3* db) {
    const int code = sqlite3_create_function_v2(
        db, "holds_any", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS | SQLITE_DIRECTONLY, nullptr,
        holdsAny, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return toError(db, code, "function");
    }
    return {};
}

}  // namespace aufwind::store
