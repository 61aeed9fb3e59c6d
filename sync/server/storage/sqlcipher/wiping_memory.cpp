// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlcipher/wiping_memory.h"

#include <malloc.h>
#include <openssl/crypto.h>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace aufwind::server::sqlcipher {
namespace {

int sizeOf(void* memory) {
    return static_cast<int>(malloc_usable_size(memory));
}

void* take(int bytes) {
    return std::malloc(static_cast<std::size_t>(bytes));
}

void give(void* memory) {
    if (memory != nullptr) {
        OPENSSL_cleanse(memory, malloc_usable_size(memory));
        std::free(memory);
    }
}

// Not realloc(): it would leave a copy behind where it moves the content.
void* resize(void* memory, int bytes) {
    if (memory != nullptr && bytes <= sizeOf(memory)) {
        return memory;
    }
    void* larger = take(bytes);
    if (larger != nullptr && memory != nullptr) {
        std::memcpy(larger, memory, static_cast<std::size_t>(std::min(bytes, sizeOf(memory))));
        give(memory);
    }
    return larger;
}

int roundUp(int bytes) {
    return (bytes + 7) & ~7;
}

int start(void*) {
    return SQLITE_OK;
}

void stop(void*) {}

}  // namespace

bool wipeFreedMemory() {
    // The library refuses once it is in use; a function's static is made once, whoever comes first.
    static const bool installed = [] {
        sqlite3_mem_methods methods{take, give, resize, sizeOf, roundUp, start, stop, nullptr};
        // Statistics would take a lock at each allocation.
        return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK &&
               sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
    }();
    return installed;
}

}  // namespace aufwind::server::sqlcipher
