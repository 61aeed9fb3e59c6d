// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/salvage.h"

#include "models/schema/content_ref.h"
#include "models/store/content_table.h"
#include "models/store/outbox_table.h"
#include "models/store/page_file.h"
#include "models/store/record_codec.h"

#include <sodium.h>

#include <algorithm>
#include <map>

// Source: SQLite file format, sections 1.6 (b-tree pages) and 2.1 (record format).

namespace aufwind::store {
namespace {

constexpr std::uint8_t kLeafOfTable = 0x0D;
constexpr std::size_t kMostMutation = 64U << 20;  // bytes; more is no mutation but a damaged length

class Cursor {
  public:
    Cursor(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

    bool good() const { return good_; }
    std::size_t at() const { return at_; }
    std::uint64_t integer(std::size_t width) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            value = (value << 8) | byte();
        }
        return value;
    }
    /// SQLite's: big-endian, at most nine bytes, the ninth with all eight bits.
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int i = 0; i < 8; ++i) {
            const std::uint8_t next = byte();
            value = (value << 7) | (next & 0x7FU);
            if (next < 0x80) {
                return value;
            }
        }
        return (value << 8) | byte();
    }
    std::string_view take(std::size_t count) {
        if (at_ > bytes_.size() || count > bytes_.size() - at_) {
            good_ = false;
            return {};
        }
        at_ += count;
        return bytes_.substr(at_ - count, count);
    }

  private:
    std::uint8_t byte() {
        if (at_ >= bytes_.size()) {
            good_ = false;
            return 0;
        }
        return static_cast<std::uint8_t>(bytes_[at_++]);
    }

    std::string_view bytes_;
    std::size_t at_;
    bool good_ = true;
};

std::size_t sizeOfType(std::uint64_t type) {
    constexpr std::size_t kSmall[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    return type < 10 ? kSmall[type] : static_cast<std::size_t>((type - 12) / 2);
}

/// The record of a cell, put together from its overflow pages.
std::optional<std::string> payloadOf(const PageFile& file, const std::string& page, Cursor& cell) {
    constexpr std::size_t kUsable = kUsablePage;
    constexpr std::size_t kLargest = kUsable - 35;
    constexpr std::size_t kSmallest = (kUsable - 12) * 32 / 255 - 23;
    const auto size = static_cast<std::size_t>(cell.varint());
    cell.varint();  // the row's number; the caller has read it
    if (!cell.good() || size > kMostMutation) {
        return std::nullopt;
    }
    std::size_t local = size;
    if (size > kLargest) {
        local = kSmallest + (size - kSmallest) % (kUsable - 4);
        local = local > kLargest ? kSmallest : local;
    }
    if (cell.at() + local > page.size()) {
        return std::nullopt;
    }
    std::string payload(cell.take(local));
    auto next = static_cast<std::uint32_t>(size > local ? cell.integer(4) : 0);
    while (payload.size() < size) {
        const auto overflow = file.page(next);
        if (!overflow) {
            return std::nullopt;
        }
        next = static_cast<std::uint32_t>(Cursor(*overflow, 0).integer(4));
        payload.append(*overflow, 4, std::min(size - payload.size(), kUsable - 4));
    }
    return payload;
}

/// (number), mark, written, rows, content: as ddl.cpp makes the table.
std::optional<OutboxEntry> entryOf(std::uint64_t number, const std::string& payload) {
    Cursor header(payload, 0);
    const auto headerSize = static_cast<std::size_t>(header.varint());
    std::array<std::uint64_t, 5> types{};
    for (auto& type : types) {
        type = header.varint();
    }
    if (!header.good() || header.at() != headerSize || types[0] != 0 || types[1] != 13 + 2 * kOutboxMark.size()) {
        return std::nullopt;
    }
    Cursor body(payload, headerSize);
    if (body.take(kOutboxMark.size()) != kOutboxMark || types[2] > 9 || types[3] < 12 || types[4] < 12) {
        return std::nullopt;
    }
    OutboxEntry entry;
    entry.number = number;
    const std::size_t width = sizeOfType(types[2]);
    const std::uint64_t written = types[2] == 9 ? 1 : body.integer(width);
    const unsigned unused = width == 0 ? 0 : static_cast<unsigned>(64 - 8 * width);
    entry.written = static_cast<std::int64_t>(written << unused) >> unused;
    auto rows = decodeRows(body.take(sizeOfType(types[3])));
    entry.content = body.take(sizeOfType(types[4]));
    if (!body.good() || !rows) {
        return std::nullopt;
    }
    entry.rows = std::move(*rows);
    return entry;
}

/// The columns behind the mark of a row of the tables for contents, as ddl.cpp makes them: hash, size, and two more.
struct ContentRow {
    std::string hash;
    std::uint64_t size = 0;
    std::uint64_t third = 0;  ///< have, or the index of the piece
    std::uint64_t sent = 0;
    std::string bytes;
};

std::uint64_t integerOf(Cursor& body, std::uint64_t type) {
    return type == 9 ? 1 : body.integer(sizeOfType(type));
}

std::optional<ContentRow> contentOf(const std::string& payload, std::string_view mark) {
    Cursor header(payload, 0);
    const auto headerSize = static_cast<std::size_t>(header.varint());
    std::array<std::uint64_t, 6> types{};
    for (auto& type : types) {
        type = header.varint();
    }
    if (!header.good() || header.at() != headerSize || types[0] != 0 || types[1] != 13 + 2 * mark.size() ||
        types[2] != 12 + 2 * kContentHashBytes || types[3] > 9 || types[4] > 9) {
        return std::nullopt;
    }
    Cursor body(payload, headerSize);
    if (body.take(mark.size()) != mark) {
        return std::nullopt;
    }
    ContentRow row;
    row.hash = body.take(kContentHashBytes);
    row.size = integerOf(body, types[3]);
    row.third = integerOf(body, types[4]);
    if (types[5] <= 9) {
        row.sent = integerOf(body, types[5]);
    } else {
        row.bytes = body.take(sizeOfType(types[5]));
    }
    return body.good() && row.size <= kLargestContent ? std::optional<ContentRow>(std::move(row)) : std::nullopt;
}

/// Calls `each` with the number and the record of every row in the page.
template <typename Each>
void rowsIn(const PageFile& file, std::uint32_t number, const Each& each) {
    const auto page = file.page(number);
    const std::size_t begin = number == 1 ? 100 : 0;
    if (!page || static_cast<std::uint8_t>((*page)[begin]) != kLeafOfTable) {
        return;
    }
    const std::uint64_t cells = Cursor(*page, begin + 3).integer(2);
    Cursor places(std::string_view(*page).substr(0, kUsablePage), begin + 8);
    for (std::uint64_t i = 0; i < cells && places.good(); ++i) {
        const auto place = static_cast<std::size_t>(places.integer(2));
        Cursor head(*page, place);
        head.varint();
        const std::uint64_t row = head.varint();
        Cursor cell(*page, place);
        const auto payload = payloadOf(file, *page, cell);
        if (payload && head.good()) {
            each(row, *payload);
        }
    }
}

std::string sha256(const std::vector<std::string>& pieces) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const std::string& piece : pieces) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
    }
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

Result<PageFile> readable(const std::filesystem::path& path, const Key& key) {
    auto file = PageFile::open(path, key);
    if (!file) {
        return Error{ErrorCode::notFound, "no store there"};
    }
    if (!PageFile::fits(path, key)) {
        return Error{ErrorCode::wrongKey, "nothing in the store is of this key"};
    }
    return std::move(*file);
}

}  // namespace

Result<std::vector<OutboxEntry>> salvageOutbox(const std::filesystem::path& path, const Key& key,
                                               const schema::Schema&) {
    const auto file = readable(path, key);
    if (!file) {
        return file.error();
    }
    std::map<std::uint64_t, OutboxEntry> entries;
    for (const std::uint32_t number : file->numbers()) {
        rowsIn(*file, number, [&](std::uint64_t row, const std::string& payload) {
            if (auto entry = entryOf(row, payload)) {
                entries.insert_or_assign(row, std::move(*entry));
            }
        });
    }
    std::vector<OutboxEntry> sorted;
    for (auto& [number, entry] : entries) {
        sorted.push_back(std::move(entry));
    }
    return sorted;
}

Result<SavedContents> salvageContents(const std::filesystem::path& path, const Key& key) {
    const auto file = readable(path, key);
    if (!file) {
        return file.error();
    }
    std::map<std::string, std::vector<std::string>> pieces;
    std::map<std::string, std::uint64_t> sizes;
    for (const std::uint32_t number : file->numbers()) {
        rowsIn(*file, number, [&](std::uint64_t, const std::string& payload) {
            const auto row = contentOf(payload, kContentMark);
            if (row && row->bytes.empty() && row->sent == 0 && row->third == row->size) {
                sizes[row->hash] = row->size;
            }
        });
    }
    for (const std::uint32_t number : file->numbers()) {
        rowsIn(*file, number, [&](std::uint64_t, const std::string& payload) {
            auto row = contentOf(payload, kContentPartMark);
            const auto wanted = row ? sizes.find(row->hash) : sizes.end();
            if (wanted != sizes.end() && row->third < partsOf(wanted->second)) {
                auto& all = pieces[row->hash];
                all.resize(static_cast<std::size_t>(partsOf(wanted->second)));
                all[static_cast<std::size_t>(row->third)] = std::move(row->bytes);
            }
        });
    }
    SavedContents saved;
    for (const auto& [hash, size] : sizes) {
        auto& all = pieces[hash];
        if (sha256(all) == hash) {
            saved.whole.emplace_back(StoredContent{hash, size, size, false}, std::move(all));
        } else {
            ++saved.lost;
        }
    }
    return saved;
}

}  // namespace aufwind::store
