// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/archive.h"

#include <zip.h>

#include <array>
#include <utility>

namespace aufwind::roster {

struct Archive::Opened {
    explicit Opened(zip_t* from) : zip(from) {}
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() { zip_discard(zip); }

    zip_t* zip;
    std::size_t unpacked = 0;
};

Archive::Archive(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(std::string_view bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return Error{ErrorCode::internal, "no memory for an archive"};
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (zip == nullptr) {
        zip_source_free(source);
        return Error{ErrorCode::damaged, "no whole archive"};
    }
    return Archive(std::make_unique<Opened>(zip));
}

bool Archive::has(const std::string& name) const {
    return zip_name_locate(opened_->zip, name.c_str(), 0) >= 0;
}

Result<std::string> Archive::read(const std::string& name) {
    if (!has(name)) return Error{ErrorCode::notFound, "the archive has no such part"};
    zip_file_t* file = zip_fopen(opened_->zip, name.c_str(), 0);
    if (file == nullptr) return Error{ErrorCode::damaged, "a part of the archive cannot be read"};
    std::string content;
    std::array<char, 64 * 1024> piece{};
    zip_int64_t got = 0;
    while ((got = zip_fread(file, piece.data(), piece.size())) > 0) {
        content.append(piece.data(), static_cast<std::size_t>(got));
        opened_->unpacked += static_cast<std::size_t>(got);
        if (opened_->unpacked > kUnpackedMaximum) break;
    }
    const int closed = zip_fclose(file);
    if (opened_->unpacked > kUnpackedMaximum) return Error{ErrorCode::tooLarge, "the archive is too large"};
    if (got < 0 || closed != 0) return Error{ErrorCode::damaged, "a part of the archive is damaged"};
    return content;
}

}  // namespace aufwind::roster
