// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/archive.h"
#include "sync/server/privacy/german_schema.h"

#include <zip.h>

#include <algorithm>
#include <iterator>

/// The archive as a file; libzip packs it in memory.
namespace aufwind::server {

namespace {

Error cannotPack(zip_error_t& error) {
    Error failed{ErrorCode::io, std::string("the archive cannot be packed: ") + zip_error_strerror(&error)};
    zip_error_fini(&error);
    return failed;
}

Result<std::string> bytesOf(zip_source_t* packed, zip_error_t& error) {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_open(packed) != 0 || zip_source_stat(packed, &about) != 0) return cannotPack(error);
    std::string bytes(about.size, '\0');
    const zip_int64_t read = zip_source_read(packed, bytes.data(), bytes.size());
    zip_source_close(packed);
    if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) return cannotPack(error);
    return bytes;
}

}  // namespace

Result<std::string> zipped(const std::vector<ArchiveFile>& files) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* packed = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (packed == nullptr) return cannotPack(error);
    zip_source_keep(packed);
    zip_t* archive = zip_open_from_source(packed, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        zip_source_free(packed);
        zip_source_free(packed);
        return cannotPack(error);
    }
    bool isPacked = true;
    for (const ArchiveFile& file : files) {
        zip_source_t* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
        isPacked =
            isPacked && source != nullptr && zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0;
    }
    if (!isPacked || zip_close(archive) != 0) {
        zip_discard(archive);
        zip_source_free(packed);
        return Error{ErrorCode::io, "the archive cannot be packed"};
    }
    auto bytes = bytesOf(packed, error);
    zip_source_free(packed);
    return bytes;
}

std::string_view germanWord(std::string_view word) {
    const auto* const at = std::ranges::find(kGermanSchema, word, &GermanSchemaWord::english);
    return at != std::end(kGermanSchema) ? at->german : word;
}

}  // namespace aufwind::server
