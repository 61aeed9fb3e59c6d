// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/wiped_memory.h"

#include <malloc.h>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <cstdlib>
#include <cstring>
#include <mutex>

namespace aufwind::store {
namespace {

int sizeOf(void* block) {
    return block == nullptr ? 0 : static_cast<int>(malloc_usable_size(block));
}

void* take(int size) {
    return std::malloc(static_cast<std::size_t>(size));
}

void give(void* block) {
    if (block != nullptr) {
        sodium_memzero(block, malloc_usable_size(block));
        std::free(block);
    }
}

void* resize(void* block, int size) {
    const int had = sizeOf(block);
    if (size <= had) {
        return block;
    }
    // Not realloc(), which would leave the old place as it is.
    void* larger = take(size);
    if (larger != nullptr) {
        std::memcpy(larger, block, static_cast<std::size_t>(had));
        give(block);
    }
    return larger;
}

int roundUp(int size) {
    return (size + 15) & ~15;
}

int start(void*) {
    return SQLITE_OK;
}

void stop(void*) {}

constexpr sqlite3_mem_methods kMethods = {take, give, resize, sizeOf, roundUp, start, stop, nullptr};

}  // namespace

void useWipedMemory() {
    static std::once_flag once;
    std::call_once(once, [] {
        // Fails only where SQLCipher is in use already.
        static_cast<void>(sqlite3_config(SQLITE_CONFIG_MALLOC, &kMethods));
        // Statistics would take a lock at every allocation.
        static_cast<void>(sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0));
    });
}

}  // namespace aufwind::store
