// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/fault_vfs.h"

#include <sqlcipher/sqlite3.h>

#include <atomic>
#include <cstring>

namespace aufwind::store {

namespace {

/// What the layer finds behind pAppData.
struct Registered {
    sqlite3_vfs* below;
    FaultPoint* faults;
};

// SQLite allocates szOsFile bytes: this, and behind it the file of the layer below.
struct ShimFile {
    sqlite3_file base;
    FaultPoint* faults;
    sqlite3_file* below;
};

ShimFile* shim(sqlite3_file* file) {
    return reinterpret_cast<ShimFile*>(file);
}

sqlite3_file* below(sqlite3_file* file) {
    return shim(file)->below;
}

int refusal(FaultPoint& faults, const char* what, int otherwise) {
    auto allowed = faults.step(what);
    if (allowed) {
        return SQLITE_OK;
    }
    switch (allowed.error().code) {
        case ErrorCode::diskFull:
            return SQLITE_FULL;
        case ErrorCode::readOnly:
            return SQLITE_READONLY;
        default:
            return otherwise;
    }
}

int onClose(sqlite3_file* file) {
    return below(file)->pMethods->xClose(below(file));
}
int onRead(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
    return below(file)->pMethods->xRead(below(file), to, count, at);
}
int onWrite(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    const int refused = refusal(*shim(file)->faults, "write", SQLITE_IOERR_WRITE);
    return refused != SQLITE_OK ? refused : below(file)->pMethods->xWrite(below(file), from, count, at);
}
int onTruncate(sqlite3_file* file, sqlite3_int64 size) {
    const int refused = refusal(*shim(file)->faults, "truncate", SQLITE_IOERR_TRUNCATE);
    return refused != SQLITE_OK ? refused : below(file)->pMethods->xTruncate(below(file), size);
}
int onSync(sqlite3_file* file, int flags) {
    const int refused = refusal(*shim(file)->faults, "sync", SQLITE_IOERR_FSYNC);
    return refused != SQLITE_OK ? refused : below(file)->pMethods->xSync(below(file), flags);
}
int onFileSize(sqlite3_file* file, sqlite3_int64* size) {
    return below(file)->pMethods->xFileSize(below(file), size);
}
int onLock(sqlite3_file* file, int level) {
    return below(file)->pMethods->xLock(below(file), level);
}
int onUnlock(sqlite3_file* file, int level) {
    return below(file)->pMethods->xUnlock(below(file), level);
}
int onCheckReserved(sqlite3_file* file, int* out) {
    return below(file)->pMethods->xCheckReservedLock(below(file), out);
}
int onControl(sqlite3_file* file, int operation, void* argument) {
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}
int onSectorSize(sqlite3_file* file) {
    return below(file)->pMethods->xSectorSize(below(file));
}
int onCharacteristics(sqlite3_file* file) {
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}
int onShmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
    return below(file)->pMethods->xShmMap(below(file), page, size, extend, out);
}
int onShmLock(sqlite3_file* file, int offset, int count, int flags) {
    return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}
void onShmBarrier(sqlite3_file* file) {
    below(file)->pMethods->xShmBarrier(below(file));
}
int onShmUnmap(sqlite3_file* file, int remove) {
    return below(file)->pMethods->xShmUnmap(below(file), remove);
}

// Version 2: with shared memory for the write-ahead log, without memory-mapped reads, which the store never uses.
constexpr sqlite3_io_methods kMethods = {
    2,          onClose,         onRead,    onWrite,      onTruncate,        onSync,   onFileSize, onLock,
    onUnlock,   onCheckReserved, onControl, onSectorSize, onCharacteristics, onShmMap, onShmLock,  onShmBarrier,
    onShmUnmap, nullptr,         nullptr};

int onOpen(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    auto* registered = static_cast<Registered*>(vfs->pAppData);
    ShimFile* to = shim(file);
    to->base.pMethods = nullptr;
    to->faults = registered->faults;
    to->below = reinterpret_cast<sqlite3_file*>(to + 1);
    std::memset(to->below, 0, static_cast<std::size_t>(registered->below->szOsFile));
    const int code = registered->below->xOpen(registered->below, name, to->below, flags, outFlags);
    if (code == SQLITE_OK) {
        to->base.pMethods = &kMethods;
    }
    return code;
}

int onDelete(sqlite3_vfs* vfs, const char* name, int syncDirectory) {
    auto* registered = static_cast<Registered*>(vfs->pAppData);
    const int refused = refusal(*registered->faults, "delete", SQLITE_IOERR_DELETE);
    return refused != SQLITE_OK ? refused : registered->below->xDelete(registered->below, name, syncDirectory);
}

// Everything else that takes the layer itself must be given the layer below.
int onAccess(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
    auto* registered = static_cast<Registered*>(vfs->pAppData);
    return registered->below->xAccess(registered->below, name, flags, out);
}
int onFullPath(sqlite3_vfs* vfs, const char* name, int count, char* out) {
    auto* registered = static_cast<Registered*>(vfs->pAppData);
    return registered->below->xFullPathname(registered->below, name, count, out);
}

}  // namespace

struct FaultVfs::Body {
    sqlite3_vfs vfs{};
    Registered registered{};
    std::string name;
};

FaultVfs::FaultVfs(FaultPoint& faults) : body_(std::make_unique<Body>()) {
    static std::atomic<std::uint64_t> count{0};
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    body_->registered = {system, &faults};
    body_->name = "aufwind-faults-" + std::to_string(++count);
    body_->vfs = *system;
    body_->vfs.pNext = nullptr;
    body_->vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + system->szOsFile;
    body_->vfs.zName = body_->name.c_str();
    body_->vfs.pAppData = &body_->registered;
    body_->vfs.xOpen = onOpen;
    body_->vfs.xDelete = onDelete;
    body_->vfs.xAccess = onAccess;
    body_->vfs.xFullPathname = onFullPath;
    sqlite3_vfs_register(&body_->vfs, 0);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&body_->vfs);
}

const std::string& FaultVfs::name() const {
    return body_->name;
}

}  // namespace aufwind::store
